//! What can go wrong in a call of this crate: the contract, a file, or the surroundings of the call.
//!
//! Must not know what can be wrong in a contract; `diagnostic` does.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostics;

/// Why no code was made. `Display` lists every mistake in the contract, one finding a line; or which file could not
/// be written, and why. `Debug`, which `main() -> Result<(), Error>` prints, gives the same.
pub struct Error(Kind);

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

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// `Display` tells the whole of it, since build scripts print that and no more; so there is no `source`.
impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Diagnostic, Place};

    #[test]
    fn what_main_prints_reads_as_sentences() {
        let finding = Diagnostic {
            place: Place { file: PathBuf::from("groups.wsdl").into(), line: 3, column: 5 },
            construct: "xsd:element \"iNodeID\"".into(),
            found: "type \"xsd:itn\" is unknown".into(),
            expected: "a type".into(),
            help: "did you mean \"xsd:int\"?".into(),
        };
        let contract = Diagnostics(vec![finding.clone(), finding]);
        let lines = "groups.wsdl:3:5: xsd:element \"iNodeID\": type \"xsd:itn\" is unknown; expected a type; did \
                     you mean \"xsd:int\"?";
        let path = Path::new("api.rs");
        let tokens = syn::Error::new(proc_macro2::Span::call_site(), "expected identifier");
        for (error, shown) in [
            (Error::from(contract), format!("{lines}\n{lines}")),
            (
                Error::file(path, io::Error::other("the disk is full")),
                "cannot write api.rs: the disk is full".into(),
            ),
            (
                Error::no_out_dir(),
                "OUT_DIR is not set: call this from build.rs, or name a directory with Config::out_dir"
                    .into(),
            ),
            (
                Error::layout(path, tokens),
                "api.rs: a mistake in wsdl2rust: the generated code is no valid Rust (expected identifier)"
                    .into(),
            ),
        ] {
            assert_eq!(format!("{error:?}"), shown);
            assert_eq!(format!("{error:#?}"), error.to_string());
        }
    }
}
