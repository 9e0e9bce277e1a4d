//! Writes generated code, leaving a file alone that already holds it.
//!
//! Must not know what the text is.

use std::fs::{self, Metadata};
use std::io;
use std::path::Path;

/// Writes `text` to `path` unless it stands there already, so that nothing is built again for nothing.
///
/// # Errors
///
/// If the file cannot be written; one that cannot be read is overwritten. A pipe is refused, since writing to it
/// blocks until somebody reads from it.
pub fn write_if_changed(path: &Path, text: &str) -> io::Result<()> {
    if let Ok(metadata) = fs::metadata(path) {
        if is_pipe(&metadata) {
            let reason = "this is a pipe or socket instead of a file";
            return Err(io::Error::new(io::ErrorKind::InvalidInput, reason));
        }
        let may_be_the_same = metadata.is_file() && metadata.len() == text.len() as u64;
        if may_be_the_same && fs::read(path).is_ok_and(|current| current == text.as_bytes()) {
            return Ok(());
        }
    }
    fs::write(path, text)
}

#[cfg(unix)]
fn is_pipe(metadata: &Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt;

    metadata.file_type().is_fifo() || metadata.file_type().is_socket()
}

#[cfg(not(unix))]
fn is_pipe(_: &Metadata) -> bool {
    false
}
