//! Files that import each other, directly or through others.
//!
//! Must not know which of them are accepted.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::PathBuf;

use crate::modules::{Modules, Target};

/// Files that import each other.
pub struct Ring {
    /// All of them.
    pub files: BTreeSet<PathBuf>,
    /// The shortest way around: who imports whom, and the path that does so.
    pub shortest: Vec<(PathBuf, PathBuf, String)>,
}

/// What each file imports, with the first path that does so.
type Imports = BTreeMap<PathBuf, BTreeMap<PathBuf, String>>;

/// Each group of files that cannot be read one after the other.
pub fn of(modules: &Modules) -> Vec<Ring> {
    rings(&imports(modules))
}

fn imports(modules: &Modules) -> Imports {
    let mut used = Imports::new();
    for (path, file, imports) in modules.files() {
        let used = used.entry(file.to_owned()).or_default();
        for import in imports {
            for target in modules.targets(path, import, &[]) {
                let Target::Inside(target) = target else { continue };
                let Some((target, other)) = modules.file(&target) else { continue };
                // A module that only passes on what its own children define does not use it.
                let is_used = import.alias.as_deref().is_some_and(|name| modules.uses_name(path, name));
                let is_passed_on = import.is_reexport && target.starts_with(path) && !is_used;
                if other != file && !is_passed_on {
                    used.entry(other.to_owned()).or_insert_with(|| import.path.join("::"));
                }
            }
        }
    }
    used
}

fn rings(used: &Imports) -> Vec<Ring> {
    let reached: BTreeMap<&PathBuf, BTreeSet<&PathBuf>> =
        used.keys().map(|file| (file, reached(file, used))).collect();
    let ring = |file: &PathBuf| -> BTreeSet<PathBuf> {
        let around = reached[file].iter().filter(|other| reached[**other].contains(file));
        around.map(|other| (*other).clone()).collect()
    };
    let rings: BTreeSet<BTreeSet<PathBuf>> = used.keys().map(ring).filter(|ring| ring.len() > 1).collect();
    let with_shortest = |files: BTreeSet<PathBuf>| {
        let ways = files.iter().map(|file| way_around(file, used));
        Ring { shortest: ways.min_by_key(Vec::len).unwrap_or_default(), files }
    };
    rings.into_iter().map(with_shortest).collect()
}

/// All files that a file leads to.
fn reached<'f>(from: &PathBuf, used: &'f Imports) -> BTreeSet<&'f PathBuf> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&PathBuf> = used[from].keys().collect();
    while let Some(file) = open.pop() {
        if seen.insert(file) {
            open.extend(used[file].keys());
        }
    }
    seen
}

/// The shortest way from a file of a ring back to it.
fn way_around(from: &PathBuf, used: &Imports) -> Vec<(PathBuf, PathBuf, String)> {
    let mut seen = BTreeSet::new();
    let mut open = VecDeque::from([(from, Vec::new())]);
    while let Some((file, way)) = open.pop_front() {
        for (other, path) in &used[file] {
            let way = [way.clone(), vec![(file.clone(), other.clone(), path.clone())]].concat();
            if other == from {
                return way;
            }
            if seen.insert(other) {
                open.push_back((other, way));
            }
        }
    }
    Vec::new()
}

#[test]
fn the_shortest_way_around_a_ring_is_shown() {
    let mut used = Imports::new();
    for (file, other) in [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "b"), ("d", "c"), ("e", "a")]
    {
        used.entry(file.into()).or_default().insert(other.into(), format!("crate::{other}"));
    }
    let [ring] = &rings(&used)[..] else { panic!("one ring is wanted") };
    assert_eq!(ring.files, ["a", "b", "c", "d"].map(PathBuf::from).into());
    let shown: Vec<String> =
        ring.shortest.iter().map(|(file, _, path)| format!("{}: {path}", file.display())).collect();
    assert_eq!(shown, ["c: crate::d", "d: crate::c"]);
}
