//! Writes generated code to its files, and removes the parts that an earlier run wrote and this one did not.
//!
//! Must not touch a file that is not its own: parts tell by their first line what they are a part of.

use std::collections::HashSet;
use std::ffi::OsStr;
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
/// If a file cannot be written, or is in the place of a part and is not one; with its path.
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
    for (name, text) in &files.parts {
        let part = folder.join(name);
        if part.exists() && !is_part(&part, &mark) {
            let reason =
                "another file has this name, and would be lost: move it, or write the code elsewhere";
            return Err((part, io::Error::new(io::ErrorKind::AlreadyExists, reason)));
        }
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
    let current: HashSet<&OsStr> = files.parts.iter().map(|(name, _)| OsStr::new(name)).collect();
    let mut has_removed = false;
    for entry in entries.flatten() {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        let path = entry.path();
        let is_rust = path.extension().is_some_and(|ending| ending == "rs");
        if is_file && is_rust && !current.contains(&*entry.file_name()) && is_part(&path, mark) {
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

/// Whether the first line of a file says that it is a part with this mark.
fn is_part(path: &Path, mark: &str) -> bool {
    // Opening a pipe would block.
    if !fs::metadata(path).is_ok_and(|metadata| metadata.is_file()) {
        return false;
    }
    let Ok(file) = File::open(path) else { return false };
    let mut line = String::new();
    let is_read = BufReader::new(file.take(LONGEST_LINE)).read_line(&mut line).is_ok();
    is_read && line.starts_with("// Made by wsdl2rust ") && line.trim_end().ends_with(mark)
}
