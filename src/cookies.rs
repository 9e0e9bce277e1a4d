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
    /// Has the default transport keep its cookies here.
    pub(crate) fn of(&self, client: ClientBuilder) -> ClientBuilder {
        #[cfg(feature = "http-client")]
        let client = client.cookie_jar(self.jar.clone());
        client
    }

    /// What would go with a request to `address`.
    pub(crate) fn get(&self, address: &str) -> Option<String> {
        #[cfg(feature = "http-client")]
        return self.jar.cookies(address);
        #[cfg(not(feature = "http-client"))]
        None
    }

    /// Puts back what [`get`](Self::get) gave.
    pub(crate) fn restore(&self, address: &str, cookies: &str) {
        #[cfg(feature = "http-client")]
        self.jar.restore(address, cookies);
    }
}
