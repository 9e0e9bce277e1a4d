//! Catalogue files: a line for each document, an address and the file that stands for it.
//!
//! Files are relative to the folder of the catalogue. What follows `#` at the start of a line is a remark. Must not know
//! where the documents come from.

use std::path::{Path, PathBuf};

use super::Catalog;
use super::file::read_bounded;

/// The size of a catalogue file in bytes.
const LARGEST: u64 = 4 << 20;

/// Adds the entries of a catalogue file.
///
/// # Errors
///
/// Why it cannot be read, in the words of this crate.
pub(super) fn read(path: &Path, catalog: &mut Catalog) -> Result<(), String> {
    for (address, file) in entries(path)? {
        catalog.insert(address, file);
    }
    Ok(())
}

/// The addresses of a catalogue file, each with the path of its file.
pub(super) fn entries(path: &Path) -> Result<Vec<(String, PathBuf)>, String> {
    let bytes = read_bounded(path, LARGEST)?;
    let text = String::from_utf8(bytes).map_err(|_| "the file is not UTF-8".to_owned())?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut entries = Vec::new();
    for (index, line) in text.lines().map(str::trim).enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match line.split_once(char::is_whitespace) {
            Some((address, file)) => entries.push((address.to_owned(), folder.join(file.trim()))),
            None => return Err(format!("line {} has an address without a file", index + 1)),
        }
    }
    Ok(entries)
}
