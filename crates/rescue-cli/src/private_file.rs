//! Files that hold secrets: written for their owner alone, and refused where others can read them.
//!
//! Must not know what is in them.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::exit::Exit;
use crate::failure::Failure;

/// The text of a file, `None` if the file does not exist.
///
/// # Errors
///
/// If it cannot be read, or is not UTF-8.
pub(crate) fn read(path: &Path) -> Result<Option<String>, Failure> {
    found(fs::read_to_string(path), path)
}

/// The bytes of a file, `None` if the file does not exist.
///
/// # Errors
///
/// If it cannot be read.
pub(crate) fn read_bytes(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    found(fs::read(path), path)
}

fn found<T>(read: io::Result<T>, path: &Path) -> Result<Option<T>, Failure> {
    match read {
        Ok(content) => Ok(Some(content)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::usage(format!("cannot read {}: {error}", path.display()))),
    }
}

/// Checks that only the owner can read a file. On Windows the folder protects it.
///
/// # Errors
///
/// If the mode of the file lets others read or change it.
pub(crate) fn check(path: &Path) -> Result<(), Failure> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;

        let mode = fs::metadata(path).map_or(0, |metadata| metadata.permissions().mode());
        if mode & 0o077 != 0 {
            let path = path.display();
            return Err(Failure::new(
                Exit::Credentials,
                format!(
                    "{path} holds secrets, or commands for them, and is not yours alone (mode {:o})",
                    mode & 0o777
                ),
            )
            .remedy(format!("run `chmod 600 {path}`")));
        }
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Replaces a file by `text`, readable by the owner alone; a reader sees the old text or the new one, whole.
///
/// # Errors
///
/// If it cannot be written.
pub(crate) fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    let write = || -> io::Result<()> {
        if let Some(folder) = path.parent() {
            make_folder(folder)?;
        }
        let new = beside(path);
        let written = open(&new).and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.sync_all()
        });
        written.and_then(|()| fs::rename(&new, path)).inspect_err(|_| {
            // What is left over is of no use; the first error counts.
            let _ = fs::remove_file(&new);
        })
    };
    write().map_err(|error| Failure::new(Exit::Failed, format!("cannot write {}: {error}", path.display())))
}

/// Opens a file for this process alone to read and change, created if missing; other processes wait until it is closed.
///
/// # Errors
///
/// If it cannot be opened or locked.
pub(crate) fn open_alone(path: &Path) -> io::Result<File> {
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    open_locked(path)
}

/// Removes a file; `false` if it does not exist.
///
/// # Errors
///
/// If it cannot be removed.
pub(crate) fn remove(path: &Path) -> Result<bool, Failure> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Failure::new(Exit::Failed, format!("cannot remove {}: {error}", path.display()))),
    }
}

/// A name in the same folder that no other run uses.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    path.with_file_name(name)
}

#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;

    OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(true).open(path)
}

/// How often to try to open a file that another process has locked; none keeps the lock for long.
#[cfg(any(unix, windows))]
const TRIES: u32 = 500;
#[cfg(any(unix, windows))]
const BETWEEN: std::time::Duration = std::time::Duration::from_millis(10);

#[cfg(unix)]
fn open_locked(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;

    use rustix::fs::{FlockOperation, flock};
    use rustix::io::Errno;

    let file =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(path)?;
    for _ in 0..TRIES {
        match flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Err(Errno::WOULDBLOCK) => std::thread::sleep(BETWEEN),
            locked => return locked.map(|()| file).map_err(Into::into),
        }
    }
    flock(&file, FlockOperation::NonBlockingLockExclusive)?;
    Ok(file)
}

/// No other process can open the file meanwhile; each of them tries again.
#[cfg(windows)]
fn open_locked(path: &Path) -> io::Result<File> {
    use std::os::windows::fs::OpenOptionsExt;

    const IS_OPEN_ELSEWHERE: i32 = 32;
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false).share_mode(0);
    for _ in 0..TRIES {
        match options.open(path) {
            Err(error) if error.raw_os_error() == Some(IS_OPEN_ELSEWHERE) => {
                std::thread::sleep(BETWEEN);
            }
            opened => return opened,
        }
    }
    options.open(path)
}

#[cfg(not(any(unix, windows)))]
fn open_locked(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)
}

#[cfg(unix)]
fn make_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;

    fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

#[cfg(not(unix))]
fn make_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}
