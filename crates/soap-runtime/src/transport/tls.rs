//! TLS: the settings of connections, and why a handshake failed, in plain words.
//!
//! Must not know what is sent.

use std::error::Error;
use std::io;
use std::sync::Arc;

use rustls::crypto::{CryptoProvider, ring};
use rustls::{AlertDescription, CertificateError, ClientConfig};
use rustls_platform_verifier::BuilderVerifierExt;

/// What rustls says of the certificates that `openssl req -x509` makes where nothing else is asked for.
const SIGNED_BY_ITSELF: &str = "CaUsedAsEndEntity";

/// Settings that trust the authorities of the system. The cryptography is ring's, unless the program has chosen a provider
/// for all that it does (`CryptoProvider::install_default`); this does not install it.
pub(super) fn config() -> Result<ClientConfig, rustls::Error> {
    let provider =
        CryptoProvider::get_default().cloned().unwrap_or_else(|| Arc::new(ring::default_provider()));
    let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    Ok(builder.with_platform_verifier()?.with_no_client_auth())
}

/// Why a handshake failed, if that is what an error is about.
pub(super) fn reason(error: &(dyn Error + 'static)) -> Option<String> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(error) = of_rustls(error) {
            return Some(in_words(error));
        }
        next = error.source();
    }
    None
}

/// The error of rustls. Errors of the system hold it, and each other, without calling it their source.
fn of_rustls<'e>(error: &'e (dyn Error + 'static)) -> Option<&'e rustls::Error> {
    let mut error = error;
    while let Some(held) = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
        error = held;
    }
    error.downcast_ref()
}

fn in_words(error: &rustls::Error) -> String {
    use CertificateError as Invalid;

    match error {
        rustls::Error::InvalidCertificate(invalid) => match invalid {
            Invalid::UnknownIssuer => {
                "its certificate is from an authority that this system does not trust".to_owned()
            }
            Invalid::NotValidForName | Invalid::NotValidForNameContext { .. } => {
                "its certificate is for another host".to_owned()
            }
            Invalid::Expired | Invalid::ExpiredContext { .. } => "its certificate has expired".to_owned(),
            Invalid::Other(error) if error.0.to_string() == SIGNED_BY_ITSELF => {
                "its certificate is self-signed and marked as a CA certificate".to_owned()
            }
            invalid => format!("its certificate is invalid: {invalid}"),
        },
        rustls::Error::AlertReceived(AlertDescription::CertificateRequired) => {
            "it wants a client certificate".to_owned()
        }
        error => format!("TLS failed: {error}"),
    }
}
