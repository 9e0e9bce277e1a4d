//! Who fetches: a login, a client certificate, and the authorities that are trusted besides those of the system.
//!
//! Must not know where any of it is sent. Neither the login nor what is in the files is ever shown.

use std::fmt;
use std::path::{Path, PathBuf};

use rustls::pki_types::pem::{Error as PemError, PemObject};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::source::disk::{NotRead, read_bounded};

/// Bytes of a file with certificates.
const LONGEST_FILE: u64 = 1 << 20;

/// Who fetches a contract that not everybody may have: a login for HTTP Basic, a client certificate, and the authorities whose
/// certificates are trusted.
///
/// Login and client certificate are for the contract's own address alone: for the scheme, host and port that the caller
/// names, and for nothing that a redirect or an import leads to elsewhere. A login is sent by https only, or to this machine.
/// Nothing of it is kept with the documents, or shown in an error or by `Debug`.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct FetchAs {
    pub(super) login: Option<Login>,
    identity: Option<PathBuf>,
    roots: Vec<PathBuf>,
}

impl FetchAs {
    /// Anybody.
    pub fn new() -> Self {
        Self::default()
    }

    /// Somebody with a user name and a password, as HTTP Basic has them (RFC 7617).
    pub fn basic(mut self, user: impl Into<String>, password: impl Into<String>) -> Self {
        self.login = Some(Login { user: user.into(), password: password.into() });
        self
    }

    /// Somebody with a client certificate: a PEM file with a private key, which is not encrypted, and the certificate for it,
    /// followed by those of the authorities in between.
    pub fn identity(mut self, pem_file: impl Into<PathBuf>) -> Self {
        self.identity = Some(pem_file.into());
        self
    }

    /// Trusts servers with certificates from the authorities in a PEM file, besides those that the system trusts. Call it
    /// once for each file.
    pub fn root_certificate(mut self, pem_file: impl Into<PathBuf>) -> Self {
        self.roots.push(pem_file.into());
        self
    }

    /// The contents of the files.
    ///
    /// # Errors
    ///
    /// Which file cannot be used, and why.
    pub(super) fn read(&self) -> Result<Certificates, String> {
        let mut roots = Vec::new();
        for path in &self.roots {
            let found = of_file(path, certificates)?;
            if found.is_empty() {
                return Err(in_file(path, "there is no certificate in it"));
            }
            roots.extend(found);
        }
        Ok(Certificates { roots, identity: self.identity.as_deref().map(identity).transpose()? })
    }
}

/// A user name and a password.
#[derive(Clone)]
pub(super) struct Login {
    pub(super) user: String,
    pub(super) password: String,
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Login(…)")
    }
}

/// What the files of a [`FetchAs`] hold.
pub(super) struct Certificates {
    pub(super) roots: Vec<CertificateDer<'static>>,
    pub(super) identity: Option<Identity>,
}

/// A client certificate with those above it, and its key.
pub(super) struct Identity {
    pub(super) chain: Vec<CertificateDer<'static>>,
    pub(super) key: PrivateKeyDer<'static>,
}

fn identity(path: &Path) -> Result<Identity, String> {
    let (chain, key) = of_file(path, |pem| Ok((certificates(pem)?, key(pem)?)))?;
    match chain.is_empty() {
        true => Err(in_file(path, "there is no certificate in it")),
        false => Ok(Identity { chain, key }),
    }
}

fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, String> {
    CertificateDer::pem_slice_iter(pem).collect::<Result<_, _>>().map_err(malformed)
}

fn key(pem: &[u8]) -> Result<PrivateKeyDer<'static>, String> {
    PrivateKeyDer::from_pem_slice(pem).map_err(|error| match error {
        PemError::NoItemsFound if pem.windows(9).any(|window| window == b"ENCRYPTED") => {
            "its private key is encrypted; write one that is not with `openssl pkey -in FILE`".to_owned()
        }
        PemError::NoItemsFound => "there is no private key in it".to_owned(),
        error => malformed(error),
    })
}

/// The library's own words may quote what is in the file.
fn malformed(_: PemError) -> String {
    "it is not a PEM file that is well formed".to_owned()
}

fn of_file<T>(path: &Path, parse: impl Fn(&[u8]) -> Result<T, String>) -> Result<T, String> {
    let bytes = read_bounded(path, LONGEST_FILE).map_err(|unread| match unread {
        NotRead::TooLarge => in_file(path, &format!("it has more than {LONGEST_FILE} bytes")),
        NotRead::Because(reason) => in_file(path, &reason),
    })?;
    parse(&bytes).map_err(|reason| in_file(path, &reason))
}

fn in_file(path: &Path, reason: &str) -> String {
    format!("{} cannot be used: {reason}", path.display())
}
