//! The golden cases of the generator: each folder `wsdl2rust/tests/cases/<topic>/<hazard>` is one, found by itself.
//!
//! The tests of `wsdl2rust` generate each contract and compare; the crate `goldens` compiles what is expected and exchanges
//! the messages. Both take the cases from here. Must not know what is generated: it finds, reads and checks folders.

mod files;
mod settings;

use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

pub use settings::{Message, Settings};

/// One folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Case {
    /// The name of the hazard, that of the folder; no two cases have the same one.
    pub name: String,
    /// The name of the folder around it.
    pub topic: String,
    /// The folder itself.
    pub folder: PathBuf,
}

impl Case {
    /// The contract that is generated: `contract.xsd`, if the case is a schema alone, or else `contract.wsdl`.
    pub fn contract(&self) -> PathBuf {
        let schema = self.folder.join(files::SCHEMA);
        if schema.exists() { schema } else { self.folder.join(files::CONTRACT) }
    }

    /// That contract, and those that are generated together with it.
    pub fn contracts(&self, settings: &Settings) -> Vec<PathBuf> {
        let others = settings.together.iter().map(|name| self.folder.join(name));
        std::iter::once(self.contract()).chain(others).collect()
    }

    /// What `case.toml` says.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or has an unknown key, or a value that is not allowed: a sentence that begins with its path.
    pub fn settings(&self) -> Result<Settings, String> {
        let file = self.folder.join("case.toml");
        let place = format!("{}/case.toml", self.id());
        let text = fs::read_to_string(&file).map_err(|error| match error.kind() {
            ErrorKind::NotFound => {
                format!("{place} is missing: add it as README.md of the cases says, or remove the folder")
            }
            _ => format!("{place}: {error}"),
        })?;
        Settings::parse(&text).map_err(|problem| format!("{place}{problem}"))
    }

    /// `topic/hazard`.
    pub fn id(&self) -> String {
        format!("{}/{}", self.topic, self.name)
    }

    /// Checks that the folder has each file that it needs, and no other.
    ///
    /// # Errors
    ///
    /// A sentence for each file that is missing or superfluous.
    pub fn check_files(&self, settings: &Settings) -> Result<(), String> {
        let entries = fs::read_dir(&self.folder).map_err(|error| format!("{}: {error}", self.id()))?;
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|error| format!("{}: {error}", self.id()))?;
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        let text_of = |name: &str| fs::read_to_string(self.folder.join(name)).unwrap_or_default();
        let problems = files::problems(&names, settings, text_of);
        match problems.is_empty() {
            true => Ok(()),
            false => Err(problems.iter().map(|problem| format!("{}: {problem}\n", self.id())).collect()),
        }
    }
}

/// The folder of all cases.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../wsdl2rust/tests/cases")
}

/// Every case, by the name of its hazard.
///
/// # Errors
///
/// A folder cannot be read, a topic has no cases or a file beside them, a case has a name that no module may have, or two cases
/// have the same name.
pub fn all() -> Result<Vec<Case>, String> {
    let mut cases = Vec::new();
    for topic in folders(&folder(), &["README.md", "main.rs"])? {
        let found = folders(&topic, &[])?;
        check_names(&name(&topic), found.iter().map(|folder| name(folder)))?;
        for folder in found {
            cases.push(Case { name: name(&folder), topic: name(&topic), folder });
        }
    }
    cases.sort();
    match cases.windows(2).find(|pair| pair[0].name == pair[1].name) {
        Some(pair) => Err(format!("{} and {} have the same name", pair[0].id(), pair[1].id())),
        None => Ok(cases),
    }
}

/// Checks the names of the cases of a topic.
fn check_names(topic: &str, cases: impl Iterator<Item = String>) -> Result<(), String> {
    let mut is_empty = true;
    for name in cases {
        let is_part = name.chars().all(|char| matches!(char, 'a'..='z' | '0'..='9' | '_'));
        if !is_part || !name.starts_with(|first: char| first.is_ascii_lowercase()) {
            return Err(format!(
                "{topic}/{name}: a case becomes a module of its name, which has only `a` to `z`, digits and `_`"
            ));
        }
        if wsdl2rust::unstable::names::is_keyword(&name) {
            return Err(format!(
                "{topic}/{name}: a case becomes a module of its name, which is a word of Rust"
            ));
        }
        is_empty = false;
    }
    match is_empty {
        true => Err(format!(
            "{topic}: this topic has no cases; add one as README.md of the cases says, or remove the folder"
        )),
        false => Ok(()),
    }
}

/// Whether what is generated is to be accepted as expected: the variable `ACCEPT` is `1`.
pub fn is_accepting() -> bool {
    is_acceptance(std::env::var_os("ACCEPT").as_deref())
}

fn is_acceptance(variable: Option<&OsStr>) -> bool {
    variable.is_some_and(|value| value == "1")
}

/// The case with this name.
///
/// # Panics
///
/// If no case has this name: a test has misspelt it.
pub fn named(name: &str) -> Case {
    let found = all().map(|cases| cases.into_iter().find(|case| case.name == name));
    match found {
        Ok(Some(case)) => case,
        Ok(None) => panic!("no golden case is named {name}"),
        Err(problem) => panic!("{problem}"),
    }
}

/// The folders within `around`, which has no files but those `allowed`.
fn folders(around: &Path, allowed: &[&str]) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(around).map_err(|error| format!("{}: {error}", around.display()))?;
    let mut folders = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| format!("{}: {error}", around.display()))?.path();
        match path.is_dir() {
            true => folders.push(path),
            false if allowed.contains(&name(&path).as_str()) => {}
            false => return Err(format!("{}: a case is a folder within a topic", path.display())),
        }
    }
    Ok(folders)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_has_the_name_of_a_module() {
        let problem = |names: &[&str]| check_names("messages", names.iter().map(|name| (*name).to_owned()));
        assert_eq!(problem(&["two_parts", "v2"]), Ok(()));
        for name in ["zzz-q", "2nd", "_a", "Upper", "\u{e9}t\u{e9}", ""] {
            let wanted = format!(
                "messages/{name}: a case becomes a module of its name, which has only `a` to `z`, digits and `_`"
            );
            assert_eq!(problem(&["fine", name]), Err(wanted));
        }
    }

    #[test]
    fn a_topic_has_cases() {
        let problem = check_names("messages", std::iter::empty());
        assert!(
            problem.is_err_and(|problem| problem.starts_with("messages: this topic has no cases; add one"))
        );
    }

    #[test]
    fn a_missing_case_toml_is_named() {
        let case = Case {
            name: "gone".to_owned(),
            topic: "messages".to_owned(),
            folder: folder().join("messages/gone"),
        };
        let problem = case.settings().err();
        let begins = "messages/gone/case.toml is missing: add it as README.md of the cases says";
        assert!(problem.as_ref().is_some_and(|problem| problem.starts_with(begins)), "{problem:?}");
    }

    #[test]
    fn only_one_accepts() {
        assert!(is_acceptance(Some("1".as_ref())));
        assert!(
            !is_acceptance(Some("0".as_ref())) && !is_acceptance(Some("".as_ref())) && !is_acceptance(None)
        );
    }
}
