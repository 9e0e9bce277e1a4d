//! TLS: whom the client trusts, who it is, and why a handshake failed, in plain words.
//!
//! Must not know what is fetched.

use std::error::Error;
use std::io;
use std::sync::Arc;

use rustls::crypto::CryptoProvider;
use rustls::{AlertDescription, CertificateError, ClientConfig};
use rustls_platform_verifier::Verifier;

use super::fetch_as::{Certificates, Identity, provider};
use super::login::Given;

/// What rustls says of the certificates that `openssl req -x509` makes where nothing else is asked for.
const SIGNED_BY_ITSELF: &str = "CaUsedAsEndEntity";

/// The settings of a connection: trusted are the authorities of the system and those given; the client certificate is shown
/// only if `is_identified`.
///
/// # Errors
///
/// If the system names no authorities, or key and certificate do not belong together.
pub(super) fn config(certificates: &Certificates, is_identified: bool) -> Result<ClientConfig, String> {
    let provider = provider();
    let set_up = |error: rustls::Error| format!("TLS cannot be set up ({error})");
    let builder = ClientConfig::builder_with_provider(provider.clone()).with_safe_default_protocol_versions();
    let builder = builder.map_err(set_up)?;
    let verifier = verifier(certificates, provider).map_err(set_up)?;
    let builder = builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier));
    match certificates.identity.as_ref().filter(|_| is_identified) {
        None => Ok(builder.with_no_client_auth()),
        Some(Identity { chain, key }) => builder
            .with_client_auth_cert(chain.clone(), key.clone_key())
            .map_err(|error| format!("the client certificate cannot be used ({error})")),
    }
}

#[cfg(not(target_os = "android"))]
fn verifier(certificates: &Certificates, provider: Arc<CryptoProvider>) -> Result<Verifier, rustls::Error> {
    Verifier::new_with_extra_roots(certificates.roots.iter().cloned(), provider)
}

/// Android has no way to add authorities.
#[cfg(target_os = "android")]
fn verifier(certificates: &Certificates, provider: Arc<CryptoProvider>) -> Result<Verifier, rustls::Error> {
    match certificates.roots.is_empty() {
        true => Verifier::new(provider),
        false => Err(rustls::Error::General("authorities cannot be added on Android: --fetch-ca".into())),
    }
}

/// Why a handshake failed, if that is why there is no answer; `given` is what became of the client certificate.
pub(super) fn reason(error: &(dyn Error + 'static), given: Given) -> Option<String> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(error) = of_rustls(error) {
            return Some(in_words(error, given));
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

/// What to do where a server may want a client certificate; `None` if it was sent one.
pub(super) fn hint(given: Given) -> Option<&'static str> {
    match given {
        Given::None => Some("it may want a client certificate: --fetch-identity FILE (FetchAs::identity)"),
        Given::Withheld => Some(
            "it may want a client certificate, and the one given is only for the address that the contract was named by",
        ),
        Given::Sent => None,
    }
}

fn in_words(error: &rustls::Error, given: Given) -> String {
    match error {
        rustls::Error::InvalidCertificate(CertificateError::UnknownIssuer) => {
            "its certificate is from an authority that is not trusted here: name the file with the certificate of \
             the authority with --fetch-ca FILE (FetchAs::root_certificate)"
                .to_owned()
        }
        rustls::Error::InvalidCertificate(
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
        ) => "its certificate is for another host".to_owned(),
        rustls::Error::InvalidCertificate(
            CertificateError::Expired | CertificateError::ExpiredContext { .. },
        ) => "its certificate has expired".to_owned(),
        rustls::Error::InvalidCertificate(CertificateError::Other(error))
            if error.0.to_string() == SIGNED_BY_ITSELF => {
            "its certificate is self-signed and marked as a CA certificate".to_owned()
        }
        rustls::Error::InvalidCertificate(error) => format!("its certificate is invalid ({error})"),
        rustls::Error::AlertReceived(AlertDescription::CertificateRequired) => match given {
            Given::None => {
                "it wants a client certificate: name the file with it with --fetch-identity FILE (FetchAs::identity)"
            }
            Given::Withheld => {
                "it wants a client certificate, and the one given is only for the address that the contract was named by"
            }
            Given::Sent => "it wants another client certificate than the one given",
        }
        .to_owned(),
        // Before TLS 1.3, servers say so where they miss a client certificate, too.
        rustls::Error::AlertReceived(AlertDescription::HandshakeFailure) => match hint(given) {
            Some(hint) => format!("TLS failed ({error}); {hint}"),
            None => format!("TLS failed ({error})"),
        },
        error => format!("TLS failed ({error})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_became_of_a_client_certificate_is_said() {
        let said = |alert, given| in_words(&rustls::Error::AlertReceived(alert), given);
        let old = |given| said(AlertDescription::HandshakeFailure, given);
        assert!(
            old(Given::None)
                .ends_with("it may want a client certificate: --fetch-identity FILE (FetchAs::identity)")
        );
        assert!(old(Given::Withheld).ends_with("only for the address that the contract was named by"));
        assert!(!old(Given::Sent).contains("certificate"));
        let sent = said(AlertDescription::CertificateRequired, Given::Sent);
        assert_eq!(sent, "it wants another client certificate than the one given");
    }
}
