//! Files that import each other, directly or through others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::modules::{Modules, Target};

/// Each group of files that cannot be read one after the other.
pub fn of(modules: &Modules) -> Vec<BTreeSet<PathBuf>> {
    let mut used: BTreeMap<PathBuf, BTreeSet<PathBuf>> = BTreeMap::new();
    for (path, file, imports) in modules.files() {
        let used = used.entry(file.to_owned()).or_default();
        for import in imports {
            let Some(Target::Inside(target)) = modules.target(path, import, &[]) else { continue };
            let Some((target, other)) = modules.file(&target) else { continue };
            // A module that passes on what its own children define does not use it.
            let is_passed_on = import.is_reexport && target.starts_with(path);
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
    rings.into_iter().collect()
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
