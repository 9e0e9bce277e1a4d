//! Near files: finds the file that a path to a missing file probably meant, such as `types.xsd` for `Types.xsd`.
//!
//! Must not read a file; lists only folders from which files may be read.

use std::fs::DirEntry;
use std::path::{Component, Path, PathBuf};

use crate::near::near;

/// No more entries of a folder are examined.
const ENTRIES: usize = 10_000;

/// The file near `path`: in another case, misspelt by a letter or two, or with another extension. `is_open` says
/// whether a folder, given by its canonical path, may be listed; `except` is never suggested.
pub(super) fn near_file(
    path: &Path,
    except: Option<&Path>,
    is_open: impl Fn(&Path) -> bool,
) -> Option<PathBuf> {
    let mut found = PathBuf::new();
    let mut components = path.components().peekable();
    while let Some(component) = components.next() {
        let is_last = components.peek().is_none();
        let next = found.join(component);
        let is_there = if is_last { next.is_file() } else { next.is_dir() };
        found = match component {
            Component::Normal(_) if is_there => next,
            Component::Normal(name) => {
                let folder = if found.as_os_str().is_empty() { Path::new(".") } else { &found };
                is_open(&folder.canonicalize().ok()?).then_some(())?;
                let mut names = names(folder, is_last);
                let mut meant = like(name.to_str()?, &names)?.to_owned();
                let is_except = |name: &str| {
                    except.is_some_and(|except| {
                        folder.join(name).canonicalize().is_ok_and(|path| path == except)
                    })
                };
                if is_except(&meant) {
                    names.retain(|name| *name != meant);
                    meant = like(name.to_str()?, &names)?.to_owned();
                }
                found.join(meant)
            }
            _ => next,
        };
    }
    Some(found).filter(|found| found != path)
}

/// The names of the files in a folder, or of its subfolders.
fn names(folder: &Path, of_files: bool) -> Vec<String> {
    let Ok(entries) = folder.read_dir() else { return Vec::new() };
    let entries = entries.take(ENTRIES).flatten();
    // Only links have to be followed to determine their kind.
    let is_wanted = |entry: &DirEntry| match entry.file_type() {
        Ok(kind) if kind.is_symlink() && of_files => entry.path().is_file(),
        Ok(kind) if kind.is_symlink() => entry.path().is_dir(),
        Ok(kind) => {
            if of_files {
                kind.is_file()
            } else {
                kind.is_dir()
            }
        }
        Err(_) => false,
    };
    let wanted = entries.filter(is_wanted);
    let mut names: Vec<String> = wanted.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

/// The intended name: it differs in case, in the extension, or in a few letters.
fn like<'n>(name: &str, names: &'n [String]) -> Option<&'n str> {
    let names = || names.iter().map(String::as_str);
    let in_other_case = names().find(|other| other.to_lowercase() == name.to_lowercase());
    // `types` for `types.xsd`, `types.xml` for `types.xsd`, `types.xsd.txt` as a browser saves it.
    let extended =
        || names().find(|other| other.to_lowercase().starts_with(&format!("{}.", name.to_lowercase())));
    let extension = |name: &str| name.rsplit_once('.').map(|(_, extension)| extension.to_lowercase());
    let is_document = |other: &&str| {
        extension(other).is_some_and(|extension| matches!(extension.as_str(), "xsd" | "wsdl" | "xml"))
    };
    let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
    let of_other_kind = || names().filter(is_document).find(|other| stem(other) == stem(name));
    let of_this_kind = || names().filter(|other| extension(other) == extension(name));
    in_other_case.or_else(extended).or_else(of_other_kind).or_else(|| near(name, of_this_kind()))
}

#[cfg(test)]
mod tests {
    use super::like;

    #[test]
    fn the_file_that_is_meant_is_found() {
        let names = ["Types.xsd", "groups.wsdl", "readme.md", "users.xsd.txt"].map(str::to_owned);
        for (name, expected) in [
            ("types.xsd", Some("Types.xsd")),
            ("TYPES.XSD", Some("Types.xsd")),
            ("types", Some("Types.xsd")),
            ("types.xml", Some("Types.xsd")),
            ("tpyes.xsd", Some("Types.xsd")),
            ("users.xsd", Some("users.xsd.txt")),
            ("group.wsdl", Some("groups.wsdl")),
            ("readme.xsd", None),
            ("faults.xsd", None),
        ] {
            assert_eq!(like(name, &names), expected, "{name}");
        }
    }
}
