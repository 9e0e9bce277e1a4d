//! Reads files from disk, within a bound.
//!
//! Must not know what is in them.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::Path;

/// Why a file was not read.
pub(super) enum NotRead {
    /// It is larger than the limit.
    TooLarge,
    Because(String),
}

impl From<String> for NotRead {
    fn from(reason: String) -> Self {
        Self::Because(reason)
    }
}

/// Reads a file of at most `limit` bytes. Pipes, devices and sockets are not opened: reading them could block or
/// never end.
pub(super) fn read_bounded(path: &Path, limit: u64) -> Result<Vec<u8>, NotRead> {
    let metadata = fs::metadata(path).map_err(|error| io_reason(&error))?;
    check_kind(&metadata)?;
    let mut bytes = Vec::new();
    if metadata.len() <= limit {
        let file = File::open(path).map_err(|error| io_reason(&error))?;
        // The path may refer to another file by now.
        check_kind(&file.metadata().map_err(|error| io_reason(&error))?)?;
        bytes.reserve_exact(metadata.len() as usize + 1);
        file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| io_reason(&error))?;
    }
    match metadata.len() > limit || bytes.len() as u64 > limit {
        true => Err(NotRead::TooLarge),
        false => Ok(bytes),
    }
}

fn check_kind(metadata: &Metadata) -> Result<(), String> {
    match (metadata.is_file(), metadata.is_dir()) {
        (true, _) => Ok(()),
        (false, true) => Err("this is a folder".into()),
        (false, false) => Err("this is a pipe, device or socket instead of a file".into()),
    }
}

/// Why a file cannot be read, in the words of this crate.
pub(super) fn io_reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".into(),
        io::ErrorKind::PermissionDenied => "reading the file is not permitted".into(),
        io::ErrorKind::IsADirectory => "this is a folder".into(),
        _ => format!("the file cannot be read ({error})"),
    }
}
