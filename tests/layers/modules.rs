//! The modules of a crate, and which file defines what a path names.
//!
//! Must not know which imports are allowed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::imports::{Import, Source};

/// A module's path within its crate.
pub type ModulePath = Vec<String>;

/// The files of a crate by the modules that they are. Where there is a library too, the program is its module `main`.
pub struct Modules {
    /// The name by which the program calls the library.
    own_name: String,
    sources: BTreeMap<ModulePath, (PathBuf, Source)>,
}

/// What a path names.
#[derive(Debug, Clone, PartialEq, Eq)]
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
            .flat_map(|(path, (_, source))| source.tests.iter().map(|module| [&path[..], module].concat()))
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

    /// What an import of a module names; `None` for what is local to the module, or in the standard library.
    pub fn target(&self, module: &[String], import: &Import, crates: &[String]) -> Option<Target> {
        let here = [module, &import.within].concat();
        self.resolve(&here, &import.path, crates, 0)
    }

    fn resolve(&self, here: &[String], path: &[String], crates: &[String], depth: usize) -> Option<Target> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => self.descend(&[], rest, crates, depth),
            "self" => self.descend(here, rest, crates, depth),
            "super" => {
                let (_, around) = here.split_last()?;
                match rest.first().is_some_and(|next| next == "super") {
                    true => self.resolve(around, rest, crates, depth),
                    false => self.descend(around, rest, crates, depth),
                }
            }
            name if name == self.own_name => self.descend(&[], rest, crates, depth),
            name if crates.iter().any(|known| known == name) && !self.is_module(here, name) => {
                Some(Target::Crate(path.to_vec()))
            }
            name if self.is_module(here, name) => self.descend(here, path, crates, depth),
            name => {
                let renamed = self.imports_of(here).find(|import| import.alias.as_deref() == Some(name))?;
                let is_crate = renamed.path.len() == 1 && crates.contains(&renamed.path[0]);
                is_crate.then(|| Target::Crate([&renamed.path, rest].concat()))
            }
        }
    }

    /// What a module, which may be inline in a file, imports.
    fn imports_of(&self, module: &[String]) -> impl Iterator<Item = &Import> + Clone {
        let found = self.file(module).map(|(file, _)| (&self.sources[file].1, module[file.len()..].to_vec()));
        found
            .into_iter()
            .flat_map(|(source, within)| source.imports.iter().filter(move |import| import.within == within))
    }

    /// Each file that brings in code in a way that is not followed, and how.
    pub fn hidden(&self) -> impl Iterator<Item = (&Path, &[String])> {
        let files = self.sources.values().map(|(file, source)| (file.as_path(), &*source.hidden));
        files.filter(|(_, hidden)| !hidden.is_empty())
    }

    fn is_module(&self, around: &[String], name: &str) -> bool {
        let path = [around, &[name.to_owned()]].concat();
        self.sources.contains_key(&path) || self.is_inline(&path)
    }

    fn is_inline(&self, path: &[String]) -> bool {
        (0..path.len()).any(|length| {
            let source = self.sources.get(&path[..length]);
            source.is_some_and(|(_, source)| source.modules.iter().any(|inline| inline == &path[length..]))
        })
    }

    /// Follows names from a module on, through what it imports from elsewhere.
    fn descend(&self, module: &[String], path: &[String], crates: &[String], depth: usize) -> Option<Target> {
        let inside = || Some(Target::Inside(module.to_vec()));
        let Some((name, rest)) = path.split_first() else { return inside() };
        if self.is_module(module, name) {
            return self.descend(&[module, std::slice::from_ref(name)].concat(), rest, crates, depth);
        }
        // Items that macros make are defined nowhere, and modules that import each other look for them in circles.
        if self.defines(module, name) || depth > 32 {
            return inside();
        }
        let imports = self.imports_of(module);
        if let Some(import) = imports.clone().find(|import| import.alias.as_deref() == Some(name)) {
            let path = [&import.path[..], rest].concat();
            return self.resolve(module, &path, crates, depth + 1);
        }
        let globs = imports.filter(|import| import.alias.as_deref() == Some("*") && import.is_reexport);
        for glob in globs {
            let all = [&glob.path[..glob.path.len() - 1], std::slice::from_ref(name)].concat();
            match self.resolve(module, &all, crates, depth + 1) {
                Some(Target::Inside(found)) if found != module && self.defines(&found, name) => {
                    return Some(Target::Inside(found));
                }
                _ => {}
            }
        }
        inside()
    }

    fn defines(&self, module: &[String], name: &str) -> bool {
        let Some((file, _)) = self.file(module) else { return false };
        let item = [&module[file.len()..], &[name.to_owned()]].concat();
        self.sources[file].1.items.contains(&item)
    }
}

#[test]
fn what_is_passed_on_is_followed_to_its_end() {
    let source = |text| (PathBuf::new(), Source::read(text).unwrap());
    let mut modules = Modules { own_name: "own".to_owned(), sources: BTreeMap::new() };
    for (path, text) in [
        (vec![], "pub use other; pub use a::inner as passed; mod a; mod b;"),
        (vec!["a"], "pub mod inner; pub use inner::Deep as Shown;"),
        (vec!["a", "inner"], "pub struct Deep;"),
        (vec!["b"], "use other as renamed;"),
    ] {
        let path: ModulePath = path.into_iter().map(str::to_owned).collect();
        modules.sources.insert(path, source(text));
    }
    let target = |path: &str| {
        let path = path.split("::").map(str::to_owned).collect();
        let import = Import { within: Vec::new(), path, alias: None, is_reexport: false };
        match modules.target(&["b".to_owned()], &import, &["other".to_owned()]) {
            Some(Target::Inside(path)) => format!("crate::{}", path.join("::")),
            Some(Target::Crate(path)) => path.join("::"),
            None => String::new(),
        }
    };
    for (path, expected) in [
        ("crate::other::codegen::X", "other::codegen::X"),
        ("renamed::codegen::X", "other::codegen::X"),
        ("own::other::X", "other::X"),
        ("crate::passed::Deep", "crate::a::inner"),
        ("super::a::Shown", "crate::a::inner"),
        ("own::a::inner::Deep", "crate::a::inner"),
        ("std::fmt::Debug", ""),
    ] {
        assert_eq!(target(path), expected, "{path}");
    }
}
