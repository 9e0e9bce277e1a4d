//! The cookies of a default transport: accessible to its owner, and bounded in number.
//!
//! Must not know what a cookie is for.

mod saved;

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use cookie_store::{Cookie, CookieDomain, CookieStore as Store, RawCookie};
use http::HeaderValue;
use reqwest::Url;
use reqwest::cookie::CookieStore;

pub use saved::NotSavedCookies;

/// A cookie jar. Clones are the same jar, so that a program can [`save`](Self::save) what a client was given, and
/// [`load`](Self::load) it later.
///
/// It is bounded, like the jars of browsers (RFC 6265, section 6.1): a cookie of more than [`CookieJar::BYTES`] is
/// rejected; beyond [`CookieJar::OF_HOST`] cookies of one host, or [`CookieJar::ALL`] in all, the one that was set
/// first is dropped.
#[derive(Clone, Default)]
pub struct CookieJar(Arc<Jar>);

impl CookieJar {
    /// The maximum bytes of a cookie, with its attributes, as it came and as it is saved.
    pub const BYTES: usize = 4096;
    /// The maximum number of cookies of one host.
    pub const OF_HOST: usize = 50;
    /// The maximum number of cookies of all hosts.
    pub const ALL: usize = 500;

    /// An empty jar.
    pub fn new() -> Self {
        Self::default()
    }

    /// What goes with a request to `address`: `name=value` pairs with `; ` between. `None` if no cookie
    /// goes there, or if the address is invalid.
    pub fn cookies(&self, address: &str) -> Option<String> {
        let cookies = self.0.cookies(&Url::parse(address).ok()?)?;
        std::str::from_utf8(cookies.as_bytes()).ok().map(str::to_owned)
    }

    /// Takes `name=value` pairs with `; ` between for the host of `address` and any path there, for as long as the jar
    /// lives; at an https address, for https only. An invalid address is ignored. [`load`](Self::load) knows more of each
    /// cookie.
    pub fn restore(&self, address: &str, cookies: &str) {
        let Ok(url) = Url::parse(address) else { return };
        let attributes = if url.scheme() == "https" { "path=/; Secure" } else { "path=/" };
        for cookie in cookies.split("; ").filter(|cookie| !cookie.is_empty()) {
            self.0.set(&format!("{cookie}; {attributes}"), &url);
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

/// The jar itself.
#[derive(Default)]
pub(super) struct Jar(RwLock<Kept>);

#[derive(Default)]
struct Kept {
    store: Store,
    /// The keys of the cookies, in the order in which they were set.
    by_age: VecDeque<Key>,
}

/// Identifies a cookie: a new one with the same key replaces it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Key {
    domain: String,
    path: String,
    name: String,
}

impl Jar {
    fn set(&self, cookie: &str, url: &Url) {
        if cookie.len() > CookieJar::BYTES {
            return;
        }
        let Ok(raw) = RawCookie::parse(cookie).map(RawCookie::into_owned) else { return };
        let Ok(cookie) = Cookie::try_from_raw_cookie(&raw, url) else { return };
        // All hosts below a top-level domain: only a host that has this very name may ask for that.
        let is_too_wide = |domain: &str| !domain.contains('.') && url.host_str() != Some(domain);
        if matches!(&cookie.domain, CookieDomain::Suffix(domain) if is_too_wide(domain)) {
            return;
        }
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(cookie, url);
    }
}

impl Kept {
    fn insert(&mut self, cookie: Cookie<'static>, url: &Url) {
        let (domain, path) = (String::from(&cookie.domain), String::from(&cookie.path));
        if cookie.to_string().len() > CookieJar::BYTES || path.len() > CookieJar::BYTES {
            return;
        }
        if !is_sendable(&cookie) {
            return;
        }
        let key = Key { domain, path, name: cookie.name().to_owned() };
        let is_over = cookie.is_expired();
        if self.store.insert(cookie, url).is_err() {
            return;
        }
        self.by_age.retain(|known| *known != key);
        match is_over {
            true => self.remove(&key),
            false => self.by_age.push_back(key.clone()),
        }
        // Expired cookies are removed first.
        let Self { store, by_age } = self;
        by_age.retain(|key| {
            let is_alive = store.contains(&key.domain, &key.path, &key.name);
            if !is_alive {
                store.remove(&key.domain, &key.path, &key.name);
            }
            is_alive
        });
        while self.by_age.iter().filter(|known| known.domain == key.domain).count() > CookieJar::OF_HOST {
            self.drop_first(|known| known.domain == key.domain);
        }
        while self.by_age.len() > CookieJar::ALL {
            self.drop_first(|_| true);
        }
    }

    fn drop_first(&mut self, is_meant: impl Fn(&Key) -> bool) {
        let first = self.by_age.iter().position(is_meant);
        if let Some(key) = first.and_then(|first| self.by_age.remove(first)) {
            self.remove(&key);
        }
    }

    fn remove(&mut self, key: &Key) {
        self.store.remove(&key.domain, &key.path, &key.name);
    }
}

/// Whether a request can have the cookie in its header.
fn is_sendable(cookie: &Cookie<'_>) -> bool {
    let (name, value) = cookie.name_value();
    HeaderValue::try_from(format!("{name}={value}")).is_ok()
}

impl CookieStore for Jar {
    fn set_cookies(&self, cookies: &mut dyn Iterator<Item = &HeaderValue>, url: &Url) {
        for cookie in cookies.filter_map(|cookie| std::str::from_utf8(cookie.as_bytes()).ok()) {
            self.set(cookie, url);
        }
    }

    fn cookies(&self, url: &Url) -> Option<HeaderValue> {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        // Usually there is none, or one.
        let mut text = String::new();
        for (name, value) in kept.store.get_request_values(url) {
            let between = if text.is_empty() { "" } else { "; " };
            text.extend([between, name, "=", value]);
        }
        if text.is_empty() { None } else { HeaderValue::try_from(text).ok() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "https://example.com/API/API.asmx";

    pub(super) fn sorted(jar: &CookieJar, address: &str) -> Vec<String> {
        let cookies = jar.cookies(address).unwrap_or_default();
        let mut pairs: Vec<String> = cookies.split("; ").map(str::to_owned).collect();
        pairs.sort();
        pairs
    }

    #[test]
    fn pairs_are_sent_again_to_that_host_alone() {
        let jar = CookieJar::new();
        jar.restore(ADDRESS, "a=1; b=2");
        assert_eq!(sorted(&jar, "https://example.com/SSO/x"), ["a=1", "b=2"]);
        assert_eq!(jar.cookies("https://example.org/API/API.asmx"), None);
        assert_eq!(jar.cookies("http://example.com/API/API.asmx"), None);
        jar.restore("http://example.org/", "c=3");
        assert_eq!(jar.cookies("http://example.org/x").as_deref(), Some("c=3"));
        assert_eq!(jar.cookies("no address"), None);
        assert!(!format!("{jar:?}").contains("a=1"));
    }

    pub(super) fn set(jar: &CookieJar, address: &str, cookie: &str) {
        jar.0.set_cookies(
            &mut [&HeaderValue::from_str(cookie).unwrap()].into_iter(),
            &Url::parse(address).unwrap(),
        );
    }

    #[test]
    fn the_first_cookies_of_a_host_make_room() {
        let jar = CookieJar::new();
        set(&jar, "https://example.org/", "other=1");
        for at in 0..1000 {
            set(&jar, ADDRESS, &format!("c{at:03}=1; path=/"));
            // A cookie that is set again counts as new.
            set(&jar, ADDRESS, "login=kept; path=/");
        }
        let kept = sorted(&jar, ADDRESS);
        let expected: Vec<String> =
            (951..1000).map(|at| format!("c{at:03}=1")).chain(["login=kept".into()]).collect();
        assert_eq!(kept, expected);
        assert_eq!(jar.cookies("https://example.org/").as_deref(), Some("other=1"));
    }

    #[test]
    fn the_first_cookies_of_all_hosts_make_room() {
        let jar = CookieJar::new();
        for at in 0..=CookieJar::ALL {
            set(&jar, &format!("https://h{at}.example.com/"), "a=1");
        }
        assert_eq!(jar.cookies("https://h0.example.com/"), None);
        assert_eq!(jar.cookies("https://h1.example.com/").as_deref(), Some("a=1"));
        let kept = jar.0.0.read().unwrap();
        assert_eq!((kept.by_age.len(), kept.store.iter_any().count()), (CookieJar::ALL, CookieJar::ALL));
    }

    #[test]
    fn a_cookie_that_is_too_large_is_not_taken() {
        let jar = CookieJar::new();
        let fits = format!("a={}", "x".repeat(CookieJar::BYTES - 2));
        set(&jar, ADDRESS, &format!("{fits}x"));
        assert_eq!(jar.cookies(ADDRESS), None);
        set(&jar, ADDRESS, &fits);
        assert_eq!(jar.cookies(ADDRESS), Some(fits));
    }

    #[test]
    fn a_cookie_that_no_header_can_have_leaves_the_others() {
        let jar = CookieJar::new();
        jar.restore(ADDRESS, "good=1");
        jar.restore(ADDRESS, "bad=\u{7}");
        jar.restore(ADDRESS, "worse=a\r\nb");
        assert_eq!(jar.cookies(ADDRESS).as_deref(), Some("good=1"));
        jar.restore(ADDRESS, "far=\u{e9}");
        assert_eq!(sorted(&jar, ADDRESS), ["far=\u{e9}", "good=1"]);
    }

    /// RFC 6265, section 5.3, step 5, as far as no list of suffixes is needed.
    #[test]
    fn a_cookie_for_a_whole_top_level_domain_is_not_taken() {
        let jar = CookieJar::new();
        set(&jar, ADDRESS, "a=1; path=/; Domain=com");
        set(&jar, ADDRESS, "b=1; path=/; Domain=example.com");
        set(&jar, "https://intranet/", "c=1; path=/; Domain=intranet");
        assert_eq!(jar.cookies("https://example.com/").as_deref(), Some("b=1"));
        assert_eq!(jar.cookies("https://other.com/"), None);
        assert_eq!(jar.cookies("https://intranet/").as_deref(), Some("c=1"));
    }

    #[test]
    fn a_cookie_is_taken_back_and_leaves_nothing() {
        let jar = CookieJar::new();
        set(&jar, ADDRESS, "a=1; path=/");
        set(&jar, ADDRESS, "a=; path=/; Max-Age=0");
        assert_eq!(jar.cookies(ADDRESS), None);
        let kept = jar.0.0.read().unwrap();
        assert_eq!((kept.by_age.len(), kept.store.iter_any().count()), (0, 0));
    }
}
