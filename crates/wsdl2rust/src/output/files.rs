//! Writes generated code to its files, and removes the parts that an earlier run wrote and this one did not.
//!
//! Must not touch a file that is not its own: parts tell by their first line what they are a part of.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use super::file::write_if_changed;
use super::split::{Files, mark};

/// More of a first line is not read: it does not belong to a part.
const LONGEST_LINE: u64 = 4_096;

/// Writes the main file to `path`, and its parts to the folder of this name without the ending. Files that have their text
/// already are left alone.
///
/// # Errors
///
/// If a file cannot be written, or is in the place of a part and is not one; with its path. If a foreign file is in the place
/// of any part, nothing is written.
pub(crate) fn write_files(path: &Path, files: &Files) -> Result<(), (PathBuf, io::Error)> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |error| (path, error)
    };
    let folder = path.with_extension("");
    let mark = mark(&folder.file_name().unwrap_or_default().to_string_lossy());
    if !files.parts.is_empty() {
        fs::create_dir_all(&folder).map_err(at(&folder))?;
    }
    let foreign = files.parts.iter().map(|(name, _)| folder.join(name)).find(|part| {
        // A link is there even if it leads nowhere, and writing to it would change what it leads to.
        fs::symlink_metadata(part).is_ok() && !is_part(part, &mark)
    });
    if let Some(part) = foreign {
        let reason = "another file has this name, and would be lost: move it, or write the code elsewhere";
        return Err((part, io::Error::new(io::ErrorKind::AlreadyExists, reason)));
    }
    for (name, text) in &files.parts {
        let part = folder.join(name);
        write_if_changed(&part, text).map_err(at(&part))?;
    }
    write_if_changed(path, &files.main).map_err(at(path))?;
    match path.extension().is_some_and(|ending| ending == "rs") {
        true => remove_stale(&folder, files, &mark),
        false => Ok(()),
    }
}

/// Removes the parts that the main file does not include any more, and the folder if it is empty then.
fn remove_stale(folder: &Path, files: &Files, mark: &str) -> Result<(), (PathBuf, io::Error)> {
    // Where there is no folder that can be read, no part is stale.
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    let current = names(files);
    let mut has_removed = false;
    for entry in entries.flatten() {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        let path = entry.path();
        let is_rust = path.extension().is_some_and(|ending| ending == "rs");
        if is_file
            && is_rust
            && !is_current(&current, &entry.file_name().to_string_lossy())
            && is_part(&path, mark)
        {
            fs::remove_file(&path).map_err(|error| (path, error))?;
            has_removed = true;
        }
    }
    if has_removed && files.parts.is_empty() {
        // It stays if anything else is in it.
        let _ = fs::remove_dir(folder);
    }
    Ok(())
}

/// The names of the parts, in lower case.
fn names(files: &Files) -> HashSet<String> {
    files.parts.iter().map(|(name, _)| name.to_lowercase()).collect()
}

/// Whether a file of this name may be a current part: not all file systems tell `Types.rs` from `types.rs`, and a part keeps
/// the name that an earlier run gave it there.
fn is_current(names: &HashSet<String>, name: &str) -> bool {
    names.contains(&name.to_lowercase())
}

/// Whether the first line of a file says that it is a part with this mark.
fn is_part(path: &Path, mark: &str) -> bool {
    // Opening a pipe would block.
    if !fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file()) {
        return false;
    }
    let Ok(file) = File::open(path) else { return false };
    let mut line = String::new();
    let is_read = BufReader::new(file.take(LONGEST_LINE)).read_line(&mut line).is_ok();
    is_read && line.starts_with("// Made by wsdl2rust ") && line.trim_end().ends_with(mark)
}

#[cfg(test)]
mod tests {
    use super::{Files, is_current, names};

    #[test]
    fn a_part_in_other_case_is_not_stale() {
        let part = |name: &str| (name.to_owned(), String::new());
        let current = names(&Files { main: String::new(), parts: vec![part("Types.rs"), part("\u{c4}.rs")] });
        for name in ["Types.rs", "types.rs", "TYPES.RS", "\u{e4}.rs"] {
            assert!(is_current(&current, name), "{name}");
        }
        for name in ["types_1.rs", "types", "server.rs"] {
            assert!(!is_current(&current, name), "{name}");
        }
    }
}
