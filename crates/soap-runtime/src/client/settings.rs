//! What a client is set to, and where it sends to.
//!
//! Must not know how a call is made.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use ::http::Uri;

use crate::error::Error;
use crate::operation::Port;
use crate::soap_version::SoapVersion;
use crate::transport::{Deadlines, is_plain};
use crate::value::ReadOptions;

/// The settings of a client, which its builder sets one by one.
pub(super) struct Settings {
    /// The name of the port.
    pub(super) port: &'static str,
    pub(super) version: SoapVersion,
    pub(super) reading: ReadOptions,
    pub(super) deadlines: Deadlines,
    pub(super) validates: bool,
    /// Local names of elements with secrets.
    pub(super) secrets: &'static [&'static str],
    /// Whether requests are sent by MTOM, if that is set.
    pub(super) mtom: Option<bool>,
    /// Whether requests have the header blocks of WS-Addressing, if that is set.
    pub(super) addressing: Option<bool>,
    /// Whether the contract says that the service understands these.
    pub(super) knows_addressing: bool,
    pub(super) must_understand: bool,
}

impl Settings {
    /// The defaults, and what the contract says of the port.
    pub(super) fn of(port: &Port) -> Self {
        Self {
            port: port.name,
            version: port.version,
            reading: ReadOptions::default(),
            deadlines: Deadlines::default(),
            validates: false,
            secrets: &[],
            mtom: None,
            addressing: None,
            knows_addressing: port.addressing,
            must_understand: false,
        }
    }

    /// Takes over what the contract says of another port.
    pub(super) fn call_at(&mut self, port: &Port) {
        (self.port, self.version, self.knows_addressing) = (port.name, port.version, port.addressing);
    }
}

/// Where a client sends to.
pub(super) struct Destination {
    pub(super) endpoint: Uri,
    /// Whether to warn, once, that secrets sent to the endpoint can be read in transit.
    pub(super) warns: Arc<AtomicBool>,
}

impl Destination {
    /// The destination with this address.
    ///
    /// # Errors
    ///
    /// When it is not an absolute http or https address.
    pub(super) fn new(endpoint: &str) -> Result<Self, Error> {
        let endpoint = check_endpoint(endpoint)?;
        let warns = Arc::new(AtomicBool::new(is_plain(&endpoint)));
        Ok(Self { endpoint, warns })
    }
}

/// An absolute http or https address. What is wrong is told without the address itself, which may hold a password.
fn check_endpoint(endpoint: &str) -> Result<Uri, Error> {
    let bad = |why: &str| {
        Error::building(format!("the endpoint {why}; expected an address like https://host/path"))
    };
    let uri: Uri = endpoint.trim().parse().map_err(|_| bad("is not a valid address"))?;
    match (uri.scheme_str(), uri.host()) {
        (Some("http" | "https"), Some(host)) if !host.is_empty() => match () {
            () if has_user(&uri) => {
                Err(bad("holds a user name; HTTP authentication belongs to the transport"))
            }
            () if has_bad_port(&uri, host) => Err(bad("has an invalid port")),
            () => Ok(uri),
        },
        (Some("http" | "https"), _) => Err(bad("has no host")),
        (Some(_), _) => Err(bad("is not an http or https address")),
        (None, _) => Err(bad("has no scheme")),
    }
}

/// What stands before an `@` is not sent by any transport, and may be a password.
fn has_user(uri: &Uri) -> bool {
    uri.authority().is_some_and(|authority| authority.as_str().contains('@'))
}

/// `Uri` takes any digits, and no digits, for a port.
fn has_bad_port(uri: &Uri, host: &str) -> bool {
    let authority = uri.authority().map_or("", |authority| authority.as_str());
    authority.len() > host.len() && uri.port_u16().is_none()
}
