//! What can go wrong in a call of this crate: the contract, a file, or the surroundings of the call.
//!
//! Must not know what can be wrong in a contract; `diagnostic` does.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostics;

/// Why no code was made. `Display` gives all that is wrong in the contract, one finding a line; or which file could not
/// be written, and why.
#[derive(Debug)]
pub struct Error(Kind);

#[derive(Debug)]
enum Kind {
    Contract(Diagnostics),
    File { path: PathBuf, error: io::Error },
    NoOutDir,
    Layout { path: PathBuf, error: syn::Error },
}

impl Error {
    pub(crate) fn file(path: &Path, error: io::Error) -> Self {
        Self(Kind::File { path: path.to_owned(), error })
    }

    pub(crate) fn no_out_dir() -> Self {
        Self(Kind::NoOutDir)
    }

    pub(crate) fn layout(path: &Path, error: syn::Error) -> Self {
        Self(Kind::Layout { path: path.to_owned(), error })
    }

    /// Whether something is wrong in the contract.
    pub fn is_contract(&self) -> bool {
        matches!(self.0, Kind::Contract(_))
    }

    /// Whether the generated code could not be written.
    pub fn is_io(&self) -> bool {
        matches!(self.0, Kind::File { .. })
    }

    /// All that is wrong in the contract, each with its place.
    pub fn diagnostics(&self) -> Option<&Diagnostics> {
        match &self.0 {
            Kind::Contract(diagnostics) => Some(diagnostics),
            _ => None,
        }
    }
}

impl From<Diagnostics> for Error {
    fn from(diagnostics: Diagnostics) -> Self {
        Self(Kind::Contract(diagnostics))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Contract(diagnostics) => diagnostics.fmt(f),
            Kind::File { path, error } => write!(f, "cannot write {}: {error}", path.display()),
            Kind::NoOutDir => f.write_str(
                "OUT_DIR is not set: call this from build.rs, or name a directory with Config::out_dir",
            ),
            Kind::Layout { path, error } => write!(
                f,
                "{}: a mistake in wsdl2rust: the generated code is no valid Rust ({error})",
                path.display()
            ),
        }
    }
}

/// `Display` tells the whole of it, since build scripts print that and no more; so there is no `source`.
impl std::error::Error for Error {}
