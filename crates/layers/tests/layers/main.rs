//! Who may use whom: compares the imports of every source file with the tables of ARCHITECTURE.md.
//!
//! A module is a file or folder right below `src`; `lib` is the root of a crate, which may use all its own modules, since it
//! combines them. Imports in unit tests are ignored.
#![allow(clippy::unwrap_used, reason = "a test that cannot continue has failed")]
#![allow(unreachable_pub, reason = "modules of a test")]

mod imports;
mod manifest;
mod modules;
mod rings;
mod search;
mod table;
mod tokens;
mod weight;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use modules::{Modules, Target, is_root};
use table::Rules;

/// The packages that the tables speak of, with their sources and the names that paths have for them.
const CRATES: [(&str, &str, &str); 5] = [
    ("soap-runtime", "crates/soap-runtime/src", "soap_runtime"),
    ("wsdl2rust", "crates/wsdl2rust/src", "wsdl2rust"),
    ("logmein-rescue", "src", "logmein_rescue"),
    ("rescue-emulator", "crates/rescue-emulator/src", "rescue_emulator"),
    ("rescue-cli", "crates/rescue-cli/src", "rescue_cli"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn rules() -> Rules {
    Rules::read(&std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap())
}

/// One import, as the tables name its ends.
#[derive(Debug)]
struct Use {
    /// The file that imports.
    place: String,
    /// The module that imports.
    module: String,
    /// What it imports, as the tables name it: a module of the same crate, or the path of something in another.
    used: String,
}

/// The module of a path within a crate: its first part, or `lib` for the root.
fn module_of(path: &[String]) -> String {
    path.first().cloned().unwrap_or_else(|| "lib".to_owned())
}

/// The modules of the crate in this folder. Every crate is read once.
fn modules(folder: &str) -> &'static Modules {
    static CRATES_READ: OnceLock<BTreeMap<&str, Modules>> = OnceLock::new();
    let read = || CRATES.map(|(_, folder, name)| (folder, Modules::read(&root().join(folder), name))).into();
    &CRATES_READ.get_or_init(read)[folder]
}

/// What the modules of a crate use of each other, and of the crates `outside`.
fn uses(folder: &str, outside: &[String]) -> Vec<Use> {
    let root = root();
    let modules = modules(folder);
    let mut uses = Vec::new();
    for (path, file, imports) in modules.files() {
        let shown = file.strip_prefix(&root).unwrap().display();
        for target in imports.iter().flat_map(|import| modules.targets(path, import, outside)) {
            let used = match target {
                Target::Inside(target) if is_root(path) || module_of(&target) == module_of(path) => continue,
                Target::Inside(target) => module_of(&target),
                // A crate may be named as another one passes it on.
                Target::Crate(path) if path.len() > 1 && outside.contains(&path[1]) => path[1..].join("::"),
                Target::Crate(path) => path.join("::"),
            };
            uses.push(Use { place: shown.to_string(), module: module_of(path), used });
        }
    }
    uses
}

/// Whether an entry of the table allows the use: a module, or the beginning of a path. What generated code names has to be
/// allowed by itself.
fn allows(entry: &str, used: &str) -> bool {
    let rest = used.strip_prefix(entry).filter(|rest| rest.is_empty() || rest.starts_with("::"));
    // All that a crate has at its root may be anything there.
    rest.is_some_and(|rest| {
        (entry.contains("::") || rest != "::*") && (entry != "soap_runtime" || !rest.starts_with("::codegen"))
    })
}

#[test]
fn no_code_is_brought_in_unseen() {
    let mut mistakes = BTreeSet::new();
    for (_, folder, _) in CRATES {
        mistakes.extend(modules(folder).hidden().map(|(file, way)| format!("{} has {way}", file.display())));
        // The folder of sources lies beside the manifest; that of the root is also the workspace's.
        let manifest = root().join(folder).with_file_name("Cargo.toml");
        let names = manifest::renamed(&std::fs::read_to_string(&manifest).unwrap());
        mistakes.extend(
            names.into_iter().map(|line| format!("{} renames a dependency: {line}", manifest.display())),
        );
    }
    assert!(mistakes.is_empty(), "imports cannot be followed there\n{}", lines(&mistakes));
}

#[test]
fn every_import_is_allowed_by_the_table() {
    let rules = rules();
    let names: Vec<String> = CRATES.map(|(.., name)| name.to_owned()).to_vec();
    let mut mistakes = BTreeSet::new();
    for (package, folder, _) in CRATES {
        let rules = &rules.crates[package];
        let mut needless: BTreeSet<(String, String)> = BTreeSet::new();
        for (module, allowed) in &rules.modules {
            needless.extend(allowed.iter().map(|entry| (module.clone(), entry.clone())));
        }
        for Use { place, module, used } in uses(folder, &names) {
            let Some(allowed) = rules.of(&module) else {
                mistakes.insert(format!("{package}: the table does not list `{module}`"));
                continue;
            };
            match allowed.iter().find(|entry| allows(entry, &used)) {
                Some(entry) => _ = needless.remove(&(module, entry.clone())),
                None => {
                    _ = mistakes.insert(format!(
                        "{place} imports `{used}`, which `{module}` of {package} may not use"
                    ))
                }
            }
        }
        mistakes.extend(needless.into_iter().map(|(module, entry)| {
            format!("{package}: the table lets `{module}` use `{entry}`, which it does not")
        }));
    }
    assert!(mistakes.is_empty(), "see \"Who may use whom\" in ARCHITECTURE.md\n{}", lines(&mistakes));
}

#[test]
fn knowledge_points_in_one_direction() {
    let Rules { crates, circles, .. } = rules();
    let mut needless: BTreeSet<&BTreeSet<String>> = circles.iter().collect();
    for (package, rules) in &crates {
        let mut above: BTreeSet<&str> = BTreeSet::from(["lib"]);
        for (module, allowed) in &rules.modules {
            for entry in
                allowed.iter().filter(|entry| rules.of(entry).is_some() && !above.contains(entry.as_str()))
            {
                let both = [module, entry].map(|module| format!("{package}/{module}"));
                let circle = circles.iter().find(|circle| both.iter().all(|module| circle.contains(module)));
                let circle = circle.unwrap_or_else(|| {
                    panic!("{package}: `{module}` may only use modules of rows above it, not `{entry}`")
                });
                needless.remove(circle);
            }
            above.insert(module);
        }
    }
    assert!(needless.is_empty(), "these modules do not use each other: {needless:?}");
}

#[test]
fn other_peoples_crates_are_named_in_few_places() {
    let rules = rules();
    let names: Vec<String> = rules.outside.keys().cloned().collect();
    let mut mistakes = BTreeSet::new();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (package, folder, _) in CRATES {
        for Use { place, module, used } in uses(folder, &names) {
            let Some(name) = used.split("::").next().filter(|name| rules.outside.contains_key(*name)) else {
                continue;
            };
            let here = format!("{package}/{module}");
            if !rules.outside[name].contains(&here) {
                mistakes.insert(format!("{place} imports `{used}`, which `{here}` may not name"));
            }
            found.entry(name.to_owned()).or_default().insert(here);
        }
    }
    for (name, places) in &rules.outside {
        let found = found.remove(name).unwrap_or_default();
        let needless = places.difference(&found);
        mistakes.extend(
            needless.map(|place| format!("the table lets `{place}` name `{name}`, which it does not")),
        );
    }
    assert!(mistakes.is_empty(), "see \"Who may use whom\" in ARCHITECTURE.md\n{}", lines(&mistakes));
}

#[test]
fn files_do_not_import_each_other() {
    let root = root();
    let mut mistakes = BTreeSet::new();
    let mut known: BTreeSet<BTreeSet<String>> = rules().rings.into_iter().collect();
    for (package, sources, _) in CRATES {
        let folder = root.join(sources);
        let shown = |file: &PathBuf| {
            format!("{package}/{}", file.strip_prefix(&folder).unwrap().with_extension("").display())
        };
        for ring in rings::of(modules(sources)) {
            if !known.remove(&ring.files.iter().map(shown).collect()) {
                let imports = ring.shortest.iter().map(|(file, other, path)| {
                    format!("`{}` imports `{}` (`{path}`)", shown(file), shown(other))
                });
                let count = ring.files.len();
                mistakes.insert(format!(
                    "{count} files of {package} import each other, the shortest way around is\n    {}",
                    imports.collect::<Vec<_>>().join("\n    ")
                ));
            }
        }
    }
    mistakes.extend(known.iter().map(|ring| format!("the table lists {ring:?}, which is no such group")));
    assert!(
        mistakes.is_empty(),
        "see \"files that import each other\" in ARCHITECTURE.md\n{}",
        lines(&mistakes)
    );
}

fn lines(mistakes: &BTreeSet<String>) -> String {
    mistakes.iter().map(|mistake| format!("  {mistake}\n")).collect()
}
