//! The address that requests go to, taken apart once instead of with every call.
//!
//! Must not know what is sent there.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use http::uri::{Authority, PathAndQuery};
use http::{HeaderValue, Uri};
use reqwest::Url;

/// Remembers the first address, which is that of all requests of one client.
#[derive(Default)]
pub(super) struct KnownAddress(OnceLock<(Uri, Address)>);

/// What reqwest and HTTP make of an address.
#[derive(Clone)]
pub(super) struct Address {
    /// As reqwest has it.
    pub(super) url: Url,
    host: String,
}

impl KnownAddress {
    /// The address of `uri`.
    ///
    /// # Errors
    ///
    /// Why it is none, without the address.
    pub(super) fn of(&self, uri: &Uri) -> Result<Cow<'_, Address>, String> {
        if let Some((known, address)) = self.0.get()
            && is_same(known, uri)
        {
            return Ok(Cow::Borrowed(address));
        }
        let address = Address::new(Url::parse(&uri.to_string()).map_err(|error| error.to_string())?);
        // Where another one is known already, it stays.
        let _ = self.0.set((uri.clone(), address.clone()));
        Ok(Cow::Owned(address))
    }
}

impl Address {
    fn new(url: Url) -> Self {
        let host = host_of(&url);
        Self { url, host }
    }

    /// The header `Host`. It is a copy, since calls on several cores would wait for each other to count a shared one.
    pub(super) fn host(&self) -> Option<HeaderValue> {
        HeaderValue::from_str(&self.host).ok().filter(|host| !host.is_empty())
    }
}

/// The host, with its port unless that is the default.
pub(super) fn host_of(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}

/// Whether both are written alike; `==` would compare hosts letter by letter whatever their case.
fn is_same(one: &Uri, other: &Uri) -> bool {
    one.authority().map(Authority::as_str) == other.authority().map(Authority::as_str)
        && one.path_and_query().map(PathAndQuery::as_str) == other.path_and_query().map(PathAndQuery::as_str)
        && one.scheme_str() == other.scheme_str()
}

/// Says nothing of the address, which may hold a password.
impl fmt::Debug for KnownAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KnownAddress").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(known: &KnownAddress, uri: &str) -> (String, String) {
        let address = known.of(&uri.parse().unwrap()).unwrap();
        (address.url.to_string(), address.host().unwrap().to_str().unwrap().to_owned())
    }

    #[test]
    fn each_request_goes_to_its_own_address() {
        let known = KnownAddress::default();
        for _ in 0..2 {
            for (uri, url, host) in [
                ("http://one:81/a?b", "http://one:81/a?b", "one:81"),
                ("http://one:81/a?c", "http://one:81/a?c", "one:81"),
                ("https://ONE:443/", "https://one/", "one"),
                ("http://[::1]:81/", "http://[::1]:81/", "[::1]:81"),
            ] {
                assert_eq!(read(&known, uri), (url.to_owned(), host.to_owned()));
            }
        }
    }

    #[test]
    fn nothing_is_said_of_a_bad_address() {
        let known = KnownAddress::default();
        let error = known.of(&"http://u:hush@host:99999/".parse().unwrap()).err().unwrap();
        assert_eq!(error, "invalid port number");
        assert!(!format!("{known:?}").contains("hush"));
    }
}
