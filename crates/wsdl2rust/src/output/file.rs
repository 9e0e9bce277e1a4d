//! Writes generated code, leaving a file alone that already holds it.
//!
//! Must not know what the text is.

use std::fs;
use std::io;
use std::path::Path;

/// Writes `text` to `path` unless it stands there already, so that nothing is built again for nothing.
///
/// # Errors
///
/// Where the file cannot be written; one that cannot be read is written anew.
pub fn write_if_changed(path: &Path, text: &str) -> io::Result<()> {
    match fs::read(path) {
        Ok(current) if current == text.as_bytes() => Ok(()),
        _ => fs::write(path, text),
    }
}
