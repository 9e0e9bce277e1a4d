//! The cookies of the default transport; none without the feature `http-client`, where a transport keeps its own.
//!
//! Must not know logins.

use soap_runtime::ClientBuilder;
#[cfg(feature = "http-client")]
use soap_runtime::transport::CookieJar;

/// Where the cookies of a client are.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cookies {
    #[cfg(feature = "http-client")]
    jar: CookieJar,
}

#[cfg_attr(not(feature = "http-client"), allow(unused_variables, reason = "there is no jar"))]
impl Cookies {
    /// Makes the default transport keep its cookies here.
    pub(crate) fn of<S>(&self, client: ClientBuilder<S>) -> ClientBuilder<S> {
        #[cfg(feature = "http-client")]
        let client = client.cookie_jar(self.jar.clone());
        client
    }

    /// The cookies that a request to `address` would carry.
    pub(crate) fn get(&self, address: &str) -> Option<String> {
        #[cfg(feature = "http-client")]
        return self.jar.cookies(address);
        #[cfg(not(feature = "http-client"))]
        None
    }

    /// All cookies, for another program.
    pub(crate) fn save(&self) -> Option<SavedCookies> {
        #[cfg(feature = "http-client")]
        return Some(SavedCookies::Whole(self.jar.save()));
        #[cfg(not(feature = "http-client"))]
        None
    }

    /// Loads what another program saved. Cookies saved without a host belong to that of `address`.
    pub(crate) fn restore(&self, address: &str, saved: &SavedCookies) {
        #[cfg(feature = "http-client")]
        match saved {
            // A text that is damaged was refused before.
            SavedCookies::Whole(cookies) => drop(self.jar.load(cookies)),
            SavedCookies::Pairs(cookies) => self.jar.restore(address, cookies),
        }
    }
}

/// Cookies as text.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum SavedCookies {
    /// With expiry, path, host, and whether they are for https alone.
    Whole(String),
    /// Names and values alone, as earlier versions saved them.
    Pairs(String),
}

impl SavedCookies {
    /// Cookies of [`Cookies::save`]; `None` if the text is damaged.
    pub(crate) fn whole(text: &str) -> Option<Self> {
        #[cfg(feature = "http-client")]
        CookieJar::new().load(text).ok()?;
        Some(Self::Whole(text.into()))
    }
}
