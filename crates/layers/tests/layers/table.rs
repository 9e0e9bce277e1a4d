//! The tables of ARCHITECTURE.md that say who may use whom.
//!
//! Must not know how imports are found.

use std::collections::{BTreeMap, BTreeSet};

/// What the modules of one crate may use.
#[derive(Debug, Default)]
pub struct CrateRules {
    /// The modules with what each may use, from the ground up. A rule may only name modules of rules above it.
    pub modules: Vec<(String, BTreeSet<String>)>,
}

impl CrateRules {
    /// What a module may use; `None` if the table does not list it.
    pub fn of(&self, module: &str) -> Option<&BTreeSet<String>> {
        self.modules.iter().find(|(known, _)| known == module).map(|(_, allowed)| allowed)
    }
}

/// What ARCHITECTURE.md says.
#[derive(Debug, Default)]
pub struct Rules {
    /// By the name of the crate's package.
    pub crates: BTreeMap<String, CrateRules>,
    /// The places that may name a third-party crate, each as `package/module`.
    pub outside: BTreeMap<String, BTreeSet<String>>,
    /// Modules of a crate that may use each other, each as `package/module`.
    pub circles: Vec<BTreeSet<String>>,
    /// Files that import each other, each as `package/path`.
    pub rings: Vec<BTreeSet<String>>,
}

impl Rules {
    /// Reads the document.
    pub fn read(document: &str) -> Self {
        let mut rules = Self::default();
        let mut current = String::new();
        for [name, modules, allowed] in rows(document, "| crate | module | may use |") {
            if let Some(name) = words(&name).pop() {
                current = name;
            }
            let rules = rules.crates.entry(current.clone()).or_default();
            let allowed: BTreeSet<String> = words(&allowed).into_iter().collect();
            rules.modules.extend(words(&modules).into_iter().map(|module| (module, allowed.clone())));
        }
        for [name, places] in rows(document, "| third-party crate | only in |") {
            for name in words(&name) {
                rules.outside.insert(name, words(&places).into_iter().collect());
            }
        }
        for [modules, _] in rows(document, "| modules that use each other | why |") {
            rules.circles.push(words(&modules).into_iter().collect());
        }
        for [files, _] in rows(document, "| files that import each other | why |") {
            rules.rings.push(words(&files).into_iter().collect());
        }
        rules
    }
}

/// The rows of the table with this heading.
fn rows<const COLUMNS: usize>(document: &str, heading: &str) -> Vec<[String; COLUMNS]> {
    let mut lines = document.lines().skip_while(|line| *line != heading);
    assert!(lines.next().is_some(), "ARCHITECTURE.md has no table \"{heading}\"");
    let lines = lines.skip(1).take_while(|line| line.starts_with('|'));
    let row = |line: &str| -> [String; COLUMNS] {
        let cells: Vec<String> =
            line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
        cells.try_into().unwrap_or_else(|cells| panic!("{COLUMNS} columns are wanted: {cells:?}"))
    };
    lines.map(row).collect()
}

/// The words in backquotes.
fn words(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn tables_are_read() {
    let document = "text\n\n| crate | module | may use |\n| --- | --- | --- |\n| `a` | `b`, `c` | |\n| | `d` | `b`, `x::y` |\n\n\
                    | third-party crate | only in |\n|--|--|\n| `serde` | `a/b` |\n\n\
                    | modules that use each other | why |\n|--|--|\n| `a/b`, `a/c` | halves |\n\n\
                    | files that import each other | why |\n|--|--|\n| `f`, `g` | halves |\n";
    let rules = Rules::read(document);
    let of = |module| rules.crates["a"].of(module).map(|allowed| allowed.iter().cloned().collect::<Vec<_>>());
    assert_eq!(of("c"), Some(Vec::new()));
    assert_eq!(of("d").unwrap(), ["b", "x::y"]);
    assert_eq!(of("e"), None);
    assert!(rules.outside["serde"].contains("a/b"));
    assert_eq!((rules.circles[0].len(), rules.rings[0].len()), (2, 2));
}
