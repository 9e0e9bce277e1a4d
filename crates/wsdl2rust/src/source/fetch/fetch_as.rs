//! The credentials of fetching: a login, a client certificate, and the authorities that are trusted besides those of the system.
//!
//! Must not know where any of it is sent. Neither the login nor what is in the files is ever shown.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::RootCertStore;
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::{Error as PemError, PemObject};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::CertifiedKey;

use crate::source::disk::{NotRead, read_bounded};

/// Bytes of a file with certificates.
const LONGEST_FILE: u64 = 1 << 20;

/// What marks an encrypted key, and what is said of one.
const ENCRYPTED_MARK: &[u8] = b"ENCRYPTED";
const ENCRYPTED: &str = "its private key is encrypted; write one that is not with `openssl pkey -in FILE`";

/// The credentials for a contract that requires authentication: a login for HTTP Basic, a client certificate, and the
/// authorities whose certificates are trusted.
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
    /// No credentials: neither a login nor a client certificate, and only the authorities that the system trusts.
    pub fn new() -> Self {
        Self::default()
    }

    /// Logs in by HTTP Basic (RFC 7617).
    pub fn basic(mut self, user: impl Into<String>, password: impl Into<String>) -> Self {
        self.login = Some(Login { user: user.into(), password: password.into() });
        self
    }

    /// Shows a client certificate: a PEM file with a private key, which is not encrypted, and the certificate for it,
    /// followed by those of the authorities in between.
    pub fn identity(mut self, pem_file: impl Into<PathBuf>) -> Self {
        self.identity = Some(pem_file.into());
        self
    }

    /// Trusts servers with certificates from the authorities in a PEM file, besides those that the system trusts. Call it
    /// once for each file. On Android, where none can be added, nothing is fetched by https then.
    pub fn root_certificate(mut self, pem_file: impl Into<PathBuf>) -> Self {
        self.roots.push(pem_file.into());
        self
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        let Self { login, identity, roots } = self;
        login.is_none() && identity.is_none() && roots.is_empty()
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
            for certificate in &found {
                let added = RootCertStore::empty().add(certificate.clone());
                added.map_err(|error| in_file(path, &format!("a certificate in it is invalid ({error})")))?;
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
    of_file(path, |pem| {
        let read = certificates(pem).and_then(|chain| Ok(Identity { chain, key: key(pem)? }));
        let identity =
            read.map_err(|reason| if is_encrypted(pem) { ENCRYPTED.to_owned() } else { reason })?;
        if identity.chain.is_empty() {
            return Err("there is no certificate in it".to_owned());
        }
        check(&identity)?;
        Ok(identity)
    })
}

/// The provider of cryptography. A program may have chosen it for all that it does.
pub(super) fn provider() -> Arc<CryptoProvider> {
    CryptoProvider::get_default().cloned().unwrap_or_else(|| Arc::new(ring::default_provider()))
}

/// Checks that TLS can use a client certificate.
///
/// # Errors
///
/// If key and certificate do not belong together, or are of a kind that is not supported.
fn check(identity: &Identity) -> Result<(), String> {
    let made = CertifiedKey::from_der(identity.chain.clone(), identity.key.clone_key(), &provider());
    made.map(drop).map_err(|error| format!("TLS refuses its certificate and key ({error})"))
}

/// Whether a key is encrypted, by its label (RFC 7468) or by a header (RFC 1421), as OpenSSL's older format has it.
fn is_encrypted(pem: &[u8]) -> bool {
    pem.windows(ENCRYPTED_MARK.len()).any(|window| window == ENCRYPTED_MARK)
}

fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, String> {
    CertificateDer::pem_slice_iter(pem).collect::<Result<_, _>>().map_err(malformed)
}

fn key(pem: &[u8]) -> Result<PrivateKeyDer<'static>, String> {
    PrivateKeyDer::from_pem_slice(pem).map_err(|error| match error {
        PemError::NoItemsFound => "there is no private key in it".to_owned(),
        error => malformed(error),
    })
}

/// The library's own words may quote what is in the file.
fn malformed(_: PemError) -> String {
    "it is malformed PEM".to_owned()
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
