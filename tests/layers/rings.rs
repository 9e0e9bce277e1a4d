//! Files that import each other, directly or through others.
//!
//! Must not know which of them are accepted.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::modules::{Modules, Target};

/// Files that import each other.
pub struct Ring {
    /// All of them.
    pub files: BTreeSet<PathBuf>,
    /// Which of them imports which.
    pub imports: Vec<(PathBuf, PathBuf)>,
}

/// Each group of files that cannot be read one after the other.
pub fn of(modules: &Modules) -> Vec<Ring> {
    let mut used: BTreeMap<PathBuf, BTreeSet<PathBuf>> = BTreeMap::new();
    for (path, file, imports) in modules.files() {
        let used = used.entry(file.to_owned()).or_default();
        for import in imports {
            let Some(Target::Inside(target)) = modules.target(path, import, &[]) else { continue };
            let Some((target, other)) = modules.file(&target) else { continue };
            // A module that only passes on what its own children define does not use it.
            let is_used = import.alias.as_deref().is_some_and(|name| modules.uses_name(path, name));
            let is_passed_on = import.is_reexport && target.starts_with(path) && !is_used;
            if other != file && !is_passed_on {
                used.insert(other.to_owned());
            }
        }
    }
    let reached: BTreeMap<&PathBuf, BTreeSet<&PathBuf>> =
        used.keys().map(|file| (file, reached(file, &used))).collect();
    let ring = |file: &PathBuf| -> BTreeSet<PathBuf> {
        let around = reached[file].iter().filter(|other| reached[**other].contains(file));
        around.map(|other| (*other).clone()).collect()
    };
    let rings: BTreeSet<BTreeSet<PathBuf>> = used.keys().map(ring).filter(|ring| ring.len() > 1).collect();
    let with_imports = |files: BTreeSet<PathBuf>| {
        let imports = files.iter().flat_map(|file| {
            used[file].intersection(&files).map(|other| (file.clone(), other.clone())).collect::<Vec<_>>()
        });
        Ring { imports: imports.collect(), files }
    };
    rings.into_iter().map(with_imports).collect()
}

/// All files that a file leads to.
fn reached<'f>(from: &PathBuf, used: &'f BTreeMap<PathBuf, BTreeSet<PathBuf>>) -> BTreeSet<&'f PathBuf> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&PathBuf> = used[from].iter().collect();
    while let Some(file) = open.pop() {
        if seen.insert(file) {
            open.extend(&used[file]);
        }
    }
    seen
}
