//! The modules of a crate, and which file defines what a path names.
//!
//! Must not know which imports are allowed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::imports::{Import, Source};
use crate::search::Search;

/// A module's path within its crate.
pub type ModulePath = Vec<String>;

/// The files of a crate by the modules that they are. Where there is a library too, the program is its module `main`.
pub struct Modules {
    /// The name by which the program calls the library.
    pub own_name: String,
    /// Each file, and what is in it.
    pub sources: BTreeMap<ModulePath, (PathBuf, Source)>,
}

/// Whether a module is the root of a library or of a program, which puts the others together.
pub fn is_root(path: &[String]) -> bool {
    path.is_empty() || path == ["main"]
}

/// What a path names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// Something in a module of the same crate.
    Inside(ModulePath),
    /// Something in another crate.
    Crate(Vec<String>),
}

impl Modules {
    /// Reads all files of a folder but those of unit tests; the folder is that of the crate `own_name`.
    pub fn read(folder: &Path, own_name: &str) -> Self {
        let mut modules = Self { own_name: own_name.to_owned(), sources: BTreeMap::new() };
        modules.add_folder(folder, &mut Vec::new());
        let of_tests: Vec<ModulePath> = modules
            .sources
            .iter()
            .flat_map(|(path, (_, source))| {
                let for_tests = source.tests.iter().filter(|module| !source.shipped.contains(module));
                for_tests.map(|module| [&path[..], module].concat())
            })
            .collect();
        modules.sources.retain(|path, _| !of_tests.iter().any(|module| path.starts_with(module)));
        modules
    }

    fn add_folder(&mut self, folder: &Path, around: &mut ModulePath) {
        let mut entries: Vec<PathBuf> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for entry in entries {
            let name = entry.file_stem().unwrap().to_str().unwrap().to_owned();
            if entry.is_dir() {
                around.push(name);
                self.add_folder(&entry, around);
                around.pop();
            } else if entry.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&entry).unwrap();
                let source =
                    Source::read(&text).unwrap_or_else(|error| panic!("{}: {error}", entry.display()));
                let mut path = around.clone();
                // Files are sorted: the library comes first.
                let is_root = matches!(&*name, "mod" | "lib" | "main") && !self.sources.contains_key(&path);
                if !is_root {
                    path.push(name);
                }
                self.sources.insert(path, (entry, source));
            }
        }
    }

    /// Each file with its module and everything that it names.
    pub fn files(&self) -> impl Iterator<Item = (&ModulePath, &Path, &[Import])> {
        self.sources.iter().map(|(module, (file, source))| (module, file.as_path(), &*source.imports))
    }

    /// Whether the file of a module uses a name outside of `use`.
    pub fn uses_name(&self, module: &[String], name: &str) -> bool {
        self.sources[module].1.names.contains(name)
    }

    /// The file of a module, or of the module that it is inline in.
    pub fn file(&self, module: &[String]) -> Option<(&ModulePath, &Path)> {
        (0..=module.len()).rev().find_map(|length| {
            let (path, (file, _)) = self.sources.get_key_value(&module[..length])?;
            Some((path, file.as_path()))
        })
    }

    /// What an import of a module names; nothing for what is local to the module, or in the standard library.
    pub fn targets(&self, module: &[String], import: &Import, crates: &[String]) -> BTreeSet<Target> {
        let mut search = Search::new(self, crates);
        search.resolve(&[module, &import.within].concat(), &import.path);
        search.found
    }

    /// What a module, which may be inline in a file, imports.
    pub fn imports_of(&self, module: &[String]) -> impl Iterator<Item = &Import> + Clone {
        let found = self.file(module).map(|(file, _)| (&self.sources[file].1, module[file.len()..].to_vec()));
        found
            .into_iter()
            .flat_map(|(source, within)| source.imports.iter().filter(move |import| import.within == within))
    }

    /// Each file that brings in code in a way that is not followed, and how.
    pub fn hidden(&self) -> impl Iterator<Item = (&Path, String)> {
        self.sources.iter().flat_map(|(path, (file, source))| {
            // The root may use all modules, and every module its macros.
            let macros = source.macros.iter().filter(|_| is_root(path));
            let macros =
                macros.map(|name| format!("macro `{name}`: define it in the module that has what it names"));
            source.hidden.iter().cloned().chain(macros).map(|way| (file.as_path(), way))
        })
    }

    /// Whether a module has a child of this name.
    pub fn is_module(&self, around: &[String], name: &str) -> bool {
        let path = [around, &[name.to_owned()]].concat();
        self.sources.contains_key(&path) || self.is_inline(&path)
    }

    fn is_inline(&self, path: &[String]) -> bool {
        (0..path.len()).any(|length| {
            let source = self.sources.get(&path[..length]);
            source.is_some_and(|(_, source)| source.modules.iter().any(|inline| inline == &path[length..]))
        })
    }

    /// Whether a module defines an item of this name.
    pub fn defines(&self, module: &[String], name: &str) -> bool {
        let Some((file, _)) = self.file(module) else { return false };
        let item = [&module[file.len()..], &[name.to_owned()]].concat();
        self.sources[file].1.items.contains(&item)
    }
}

#[test]
fn a_module_for_tests_is_read_only_if_it_is_shipped_too() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("layers_modules");
    fs::create_dir_all(&folder).unwrap();
    let root = "#[cfg(test)] mod both; #[cfg(not(test))] mod both; #[cfg(test)] mod tests; macro_rules! m { () => {} }";
    for (file, text) in [("lib.rs", root), ("both.rs", ""), ("tests.rs", "")] {
        fs::write(folder.join(file), text).unwrap();
    }
    let modules = Modules::read(&folder, "own");
    assert_eq!(modules.sources.keys().collect::<Vec<_>>(), [&vec![], &vec!["both".to_owned()]]);
    assert_eq!(modules.hidden().count(), 1);
}
