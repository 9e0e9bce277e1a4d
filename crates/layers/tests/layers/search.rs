//! What a path leads to, through what modules import and pass on.
//!
//! Must not know which imports are allowed, nor where files are.

use std::collections::BTreeSet;

use crate::imports::Import;
use crate::modules::{ModulePath, Modules, Target};

/// A search for everything that one path may name.
pub struct Search<'m> {
    modules: &'m Modules,
    crates: &'m [String],
    /// The names looked for so far, each with its module: modules that import each other would be searched in circles.
    seen: BTreeSet<(ModulePath, String)>,
    /// What has been found: several things if functions of a module give the same name to different things.
    pub found: BTreeSet<Target>,
}

impl<'m> Search<'m> {
    /// A search that knows the names of these other crates.
    pub fn new(modules: &'m Modules, crates: &'m [String]) -> Self {
        Self { modules, crates, seen: BTreeSet::new(), found: BTreeSet::new() }
    }

    /// Finds what a path in a module names. Names that are local to the module or unknown lead to nothing.
    pub fn resolve(&mut self, here: &[String], path: &[String]) {
        let Some((first, rest)) = path.split_first() else { return };
        let is_super_next = rest.first().is_some_and(|next| next == "super");
        match first.as_str() {
            "" => self.other_crate(rest),
            "crate" => self.descend(&[], rest),
            "self" if is_super_next => self.resolve(here, rest),
            "self" => self.descend(here, rest),
            "super" => match here.split_last() {
                Some((_, around)) if is_super_next => self.resolve(around, rest),
                Some((_, around)) => self.descend(around, rest),
                None => {}
            },
            name if name == self.modules.own_name => self.descend(&[], rest),
            name if self.modules.is_module(here, name) => self.descend(here, path),
            name if self.crates.iter().any(|known| known == name) => self.other_crate(path),
            _ => _ = self.find(here, path),
        }
    }

    /// Finds what a path names that begins with a crate.
    fn other_crate(&mut self, path: &[String]) {
        let Some((name, rest)) = path.split_first() else { return };
        if *name == self.modules.own_name {
            self.descend(&[], rest);
        } else if self.crates.contains(name) {
            self.found.insert(Target::Crate(path.to_vec()));
        }
    }

    /// Follows names from a module on. What is made by macros is defined nowhere, so that it counts as the module's own.
    fn descend(&mut self, module: &[String], path: &[String]) {
        if !self.find(module, path) {
            self.found.insert(Target::Inside(module.to_vec()));
        }
    }

    /// Follows names from a module on; says whether the module has the first one.
    fn find(&mut self, module: &[String], path: &[String]) -> bool {
        let Some((name, rest)) = path.split_first() else { return false };
        if self.modules.is_module(module, name) {
            self.descend(&[module, std::slice::from_ref(name)].concat(), rest);
            return true;
        }
        if self.modules.defines(module, name) {
            self.found.insert(Target::Inside(module.to_vec()));
            return true;
        }
        if name == "*" || !self.seen.insert((module.to_vec(), name.clone())) {
            return false;
        }
        let named = |wanted: &str| -> Vec<Import> {
            let imports = self.modules.imports_of(module);
            imports.filter(|import| import.alias.as_deref() == Some(wanted)).cloned().collect()
        };
        let (renamed, globs) = (named(name), named("*"));
        for import in &renamed {
            self.resolve(module, &[&import.path, rest].concat());
        }
        let in_glob = |glob: &Import| {
            let modules = self.modules_at(module, &glob.path[..glob.path.len() - 1]);
            modules.iter().any(|found| found != module && self.find(found, path))
        };
        !renamed.is_empty() || globs.iter().any(in_glob)
    }

    /// The modules of this crate that a path names.
    fn modules_at(&mut self, here: &[String], path: &[String]) -> Vec<ModulePath> {
        let kept = std::mem::take(&mut self.found);
        self.resolve(here, path);
        let inside = |target| match target {
            Target::Inside(module) => Some(module),
            Target::Crate(_) => None,
        };
        std::mem::replace(&mut self.found, kept).into_iter().filter_map(inside).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::imports::Source;

    /// What a path in a module named `b` leads to, in a crate of these modules.
    fn targets(sources: &[(&str, &str)], path: &str) -> Vec<String> {
        let split = |path: &str| -> ModulePath { path.split("::").map(str::to_owned).collect() };
        let module = |path: &str| if path.is_empty() { Vec::new() } else { split(path) };
        let read =
            |(path, text): &(&str, &str)| (module(path), (PathBuf::new(), Source::read(text).unwrap()));
        let modules = Modules { own_name: "own".to_owned(), sources: sources.iter().map(read).collect() };
        let import = Import { within: Vec::new(), path: split(path), alias: None, is_reexport: false };
        let found = modules.targets(&["b".to_owned()], &import, &["other".to_owned()]);
        let shown = |target| match target {
            Target::Inside(path) => format!("crate::{}", path.join("::")),
            Target::Crate(path) => path.join("::"),
        };
        found.into_iter().map(shown).collect()
    }

    #[test]
    fn what_is_passed_on_is_followed_to_its_end() {
        let sources = [
            ("", "pub use other; pub use a::inner as passed; mod a; mod b;"),
            ("a", "pub mod inner; pub use inner::Deep as Shown; pub use inner::*;"),
            ("a::inner", "pub struct Deep; pub struct Deeper;"),
            ("b", "use other as renamed;"),
        ];
        for (path, expected) in [
            ("crate::other::codegen::X", "other::codegen::X"),
            ("renamed::codegen::X", "other::codegen::X"),
            ("own::other::X", "other::X"),
            ("crate::passed::Deep", "crate::a::inner"),
            ("super::a::Shown", "crate::a::inner"),
            ("super::a::Deeper", "crate::a::inner"),
            ("own::a::inner::Deep", "crate::a::inner"),
            ("self::super::a::inner::Deep", "crate::a::inner"),
        ] {
            assert_eq!(targets(&sources, path), [expected], "{path}");
        }
        assert_eq!(targets(&sources, "std::fmt::Debug"), [""; 0]);
    }

    #[test]
    fn other_names_of_a_crate_are_followed() {
        let sources = [
            ("", "pub use other; use other as s; mod b;"),
            (
                "b",
                "use crate::other as longer; use super::*; mod other {} fn f() { use std::fmt as twice; }
                   fn g() { use other as twice; }",
            ),
        ];
        for (path, expected) in [
            ("longer::codegen::X", vec!["other::codegen::X"]),
            ("s::codegen::X", vec!["other::codegen::X"]),
            ("::other::X", vec!["other::X"]),
            ("::own::other::X", vec!["other::X"]),
            ("other::X", vec!["crate::b::other"]),
        ] {
            assert_eq!(targets(&sources, path), expected, "{path}");
        }
        let twice = [("", ""), ("b", "fn f() { use std::fmt as s; } fn g() { use other as s; }")];
        assert_eq!(targets(&twice, "s::X"), ["other::X"]);
    }

    #[test]
    fn modules_that_pass_each_other_on_are_searched_once() {
        let sources = [
            ("", "pub use a::*; pub use b::*; mod a; mod b;"),
            ("a", "pub use crate::*; pub use super::b::*; pub use foo::foo; pub use c as d; pub use d as c;"),
            ("b", "pub use crate::*; pub use super::a::*; use missing::*;"),
        ];
        assert_eq!(targets(&sources, "crate::X"), ["crate::"]);
        assert_eq!(targets(&sources, "crate::a::foo::X"), [""; 0]);
        assert_eq!(targets(&sources, "crate::a::c::X"), [""; 0]);
    }
}
