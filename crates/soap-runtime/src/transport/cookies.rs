//! The cookies of a default transport, kept where its owner can reach them.
//!
//! Must not know what a cookie is for.

use std::fmt;
use std::sync::Arc;

use reqwest::Url;
use reqwest::cookie::{CookieStore, Jar};

/// A cookie jar. Clones are the same jar, so that a program can save what a client was given, and restore it later.
#[derive(Clone, Default)]
pub struct CookieJar(Arc<Jar>);

impl CookieJar {
    /// An empty jar.
    pub fn new() -> Self {
        Self::default()
    }

    /// What goes with a request to `address`: `name=value` pairs with `; ` between. None for an address that is none.
    pub fn cookies(&self, address: &str) -> Option<String> {
        let cookies = self.0.cookies(&Url::parse(address).ok()?)?;
        cookies.to_str().ok().map(str::to_owned)
    }

    /// Puts back what [`cookies`](Self::cookies) gave: for the host of `address` and any path there, as long as the jar
    /// lives. An address that is none is passed over.
    pub fn restore(&self, address: &str, cookies: &str) {
        let Ok(url) = Url::parse(address) else { return };
        for cookie in cookies.split("; ").filter(|cookie| !cookie.is_empty()) {
            self.0.add_cookie_str(&format!("{cookie}; path=/"), &url);
        }
    }

    pub(super) fn provider(&self) -> Arc<Jar> {
        self.0.clone()
    }
}

impl fmt::Debug for CookieJar {
    /// Cookies are as good as passwords.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CookieJar([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "https://example.com/API/API.asmx";

    #[test]
    fn what_was_saved_is_sent_again_to_that_host_alone() {
        let jar = CookieJar::new();
        jar.restore(ADDRESS, "a=1; b=2");
        let saved = jar.cookies(ADDRESS).unwrap();
        let other = CookieJar::new();
        other.restore(ADDRESS, &saved);
        let mut pairs: Vec<String> =
            other.cookies("https://example.com/SSO/x").unwrap().split("; ").map(str::to_owned).collect();
        pairs.sort();
        assert_eq!(pairs, ["a=1", "b=2"]);
        assert_eq!(other.cookies("https://example.org/API/API.asmx"), None);
        assert_eq!(jar.cookies("no address"), None);
        assert!(!format!("{jar:?}").contains("a=1"));
    }
}
