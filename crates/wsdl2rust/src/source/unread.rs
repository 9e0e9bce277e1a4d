//! Unread: why an import leads nowhere, and which setting would change that.
//!
//! Must not read anything, nor know what the import was for.

use std::io;
use std::path::Path;

use super::disk::io_reason;
use super::foreign;
use crate::printable::printable;

/// Why a document that an import names was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The reason, as in `there is no such file`.
    pub reason: String,
    /// What to do about it.
    pub remedy: String,
}

const SAVE: &str = "save the document as a file and name it with Config::catalog (on the command line --catalog ADDRESS=FILE)";
const SPLIT: &str = "split the contract";
/// What else can be done about an address.
const SAVE_OR_FETCH: &str = "save the document as a file and name it with Config::catalog (on the command line --catalog \
                             ADDRESS=FILE), or have it fetched with Config::fetch_into (--fetch-into DIR; feature \"fetch\")";

impl Unread {
    pub(super) fn io(error: &io::Error) -> Self {
        Self::file(io_reason(error))
    }

    /// A file that cannot be read for this reason.
    pub(super) fn file(reason: String) -> Self {
        let remedy = "put the document there, or name a file for it with Config::catalog \
                      (on the command line --catalog ADDRESS=FILE)";
        Self { reason, remedy: remedy.into() }
    }

    /// The same, with the file that was probably meant.
    pub(super) fn with_near_file(self, near: Option<&Path>) -> Self {
        let Some(near) = near else { return self };
        let near = printable(&near.display().to_string()).into_owned();
        Self { remedy: format!("did you mean \"{near}\"? {}", self.remedy), ..self }
    }

    /// The same, with a hint if the location is the address of a service and not of a document.
    pub(super) fn hinted(self, location: &str) -> Self {
        match foreign::hint(location) {
            Some(hint) => Self { remedy: format!("{hint}; {}", self.remedy), ..self },
            None => self,
        }
    }

    /// A file that the catalogue names and that cannot be read.
    pub(super) fn in_catalog(self, path: &Path) -> Self {
        let reason = format!("the catalogue names {} for it, but {}", path.display(), self.reason);
        Self {
            reason,
            remedy: "correct the file in Config::catalog (on the command line --catalog ADDRESS=FILE)".into(),
        }
    }

    pub(super) fn address() -> Self {
        let reason =
            "an address is not fetched unless that is asked for, and the catalogue does not have it".into();
        Self { reason, remedy: SAVE_OR_FETCH.into() }
    }

    /// A document that was asked for and did not come.
    #[cfg(feature = "fetch")]
    pub(super) fn not_fetched(reason: String) -> Self {
        Self { reason, remedy: SAVE.into() }
    }

    pub(super) fn absolute() -> Self {
        Self { reason: "an absolute path is never read from a contract".into(), remedy: SAVE.into() }
    }

    pub(super) fn outside() -> Self {
        let reason = "it lies outside the contract's folder and the folders that may be read".into();
        let remedy =
            "if it may be read, name its folder with Config::folder (on the command line --folder DIR)";
        Self { reason, remedy: remedy.into() }
    }

    /// A file that exceeds a limit on bytes; `reason` names the limit.
    pub(super) fn too_large(reason: String) -> Self {
        Self { reason, remedy: SPLIT.into() }
    }

    /// Whether the reason is a limit on bytes.
    pub(super) fn is_too_large(&self) -> bool {
        self.remedy == SPLIT
    }

    pub(super) fn too_many(limit: usize) -> Self {
        let reason = format!("the limit of {limit} files is reached");
        Self { reason, remedy: "read a contract with fewer imports".into() }
    }
}
