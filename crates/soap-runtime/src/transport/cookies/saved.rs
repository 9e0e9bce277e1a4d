//! Cookies as text, for a later run of a program: each with its host, path and expiry, and whether it is for https alone.
//!
//! Must not know where the text is kept.

use std::sync::PoisonError;

use cookie_store::Cookie;
use reqwest::Url;

use super::{CookieJar, is_sendable};

/// The maximum bytes of a text that is read: more than a full jar gives.
const MOST_BYTES: usize = CookieJar::ALL * 8 * CookieJar::BYTES;

/// Why a text gives no cookies. It quotes none of it, since cookies are secrets.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the saved cookies are damaged")]
#[non_exhaustive]
pub struct NotSavedCookies;

impl CookieJar {
    /// All cookies that have not expired, as one line of JSON; those without an expiry too, which last as long as a session.
    /// The text is as good as a password.
    pub fn save(&self) -> String {
        let kept = self.0.0.read().unwrap_or_else(PoisonError::into_inner);
        let cookies: Vec<_> =
            kept.by_age.iter().filter_map(|key| kept.store.get(&key.domain, &key.path, &key.name)).collect();
        // A list of texts and moments always has a form in JSON.
        serde_json::to_string(&cookies).unwrap_or_default()
    }

    /// Adds the cookies that [`save`](Self::save) gave, without those that have expired since. Each is sent again only to
    /// the host, the paths and the scheme that it was set for. The bounds of the jar apply.
    ///
    /// # Errors
    ///
    /// If the text is damaged. The jar is then as it was.
    pub fn load(&self, saved: &str) -> Result<(), NotSavedCookies> {
        if saved.len() > MOST_BYTES {
            return Err(NotSavedCookies);
        }
        let cookies: Vec<Cookie<'static>> = serde_json::from_str(saved).map_err(|_| NotSavedCookies)?;
        if cookies.len() > CookieJar::ALL {
            return Err(NotSavedCookies);
        }
        let cookies: Option<Vec<_>> =
            cookies.into_iter().map(|cookie| Some((origin(&cookie)?, cookie))).collect();
        let mut kept = self.0.0.write().unwrap_or_else(PoisonError::into_inner);
        // One that has expired would take a cookie of the same name with it.
        let fresh = cookies.ok_or(NotSavedCookies)?.into_iter().filter(|(_, cookie)| !cookie.is_expired());
        for (url, cookie) in fresh {
            kept.insert(cookie, &url);
        }
        Ok(())
    }
}

/// An address that may have set the cookie; `None` if none may.
fn origin(cookie: &Cookie<'_>) -> Option<Url> {
    let url = Url::parse(&format!("https://{}/", cookie.domain.as_cow()?)).ok()?;
    let is_whole = is_sendable(cookie) && cookie.path.starts_with('/');
    (is_whole && cookie.domain.matches(&url)).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{set, sorted};
    use super::*;

    const ADDRESS: &str = "https://example.com/API/API.asmx";
    const FAR: &str = "Expires=Fri, 31 Dec 2399 00:00:00 GMT";

    /// What a jar gives that was loaded from what the first one saved.
    fn reloaded(jar: &CookieJar) -> CookieJar {
        let other = CookieJar::new();
        other.load(&jar.save()).unwrap();
        other
    }

    #[track_caller]
    fn check(cookie: &str, sent_to: &[&str], not_sent_to: &[&str]) {
        let jar = CookieJar::new();
        set(&jar, ADDRESS, cookie);
        for jar in [&jar, &reloaded(&jar), &reloaded(&reloaded(&jar))] {
            for address in sent_to {
                assert_eq!(jar.cookies(address).as_deref(), Some("a=1"), "{address}");
            }
            for address in not_sent_to {
                assert_eq!(jar.cookies(address), None, "{address}");
            }
        }
    }

    #[test]
    fn a_secure_cookie_never_comes_back_for_http() {
        check("a=1; path=/; Secure", &[ADDRESS], &["http://example.com/API/API.asmx"]);
        check("a=1; path=/", &[ADDRESS, "http://example.com/"], &[]);
    }

    #[test]
    fn a_path_stays() {
        check(
            "a=1; path=/API",
            &["https://example.com/API/x"],
            &["https://example.com/", "https://example.com/APIx"],
        );
        // Without the attribute it is the folder of the address that set it.
        check("a=1", &["https://example.com/API/x"], &["https://example.com/"]);
    }

    #[test]
    fn a_host_stays() {
        check(
            "a=1; path=/",
            &["https://example.com/"],
            &["https://www.example.com/", "https://example.org/"],
        );
        let domain = "a=1; path=/; Domain=example.com";
        check(domain, &["https://example.com/", "https://www.example.com/"], &["https://badexample.com/"]);
        let jar = CookieJar::new();
        set(&jar, "https://[::1]:8/", "a=1");
        assert_eq!(reloaded(&jar).cookies("https://[::1]:8/").as_deref(), Some("a=1"));
    }

    #[test]
    fn an_expiry_stays() {
        for attribute in [FAR, "Max-Age=1000000000"] {
            let jar = CookieJar::new();
            set(&jar, ADDRESS, &format!("a=1; path=/; {attribute}"));
            let saved = jar.save();
            assert!(saved.contains("AtUtc"), "{saved}");
            assert_eq!(reloaded(&jar).save(), saved);
        }
    }

    #[test]
    fn what_has_expired_since_is_gone() {
        let jar = CookieJar::new();
        set(&jar, ADDRESS, &format!("a=1; path=/; {FAR}"));
        set(&jar, ADDRESS, "b=2; path=/");
        let later = jar.save().replace("2399-", "1999-");
        let other = CookieJar::new();
        other.load(&later).unwrap();
        assert_eq!(other.cookies(ADDRESS).as_deref(), Some("b=2"));
        assert!(!other.save().contains("a=1"));
        set(&other, ADDRESS, "a=new; path=/");
        other.load(&later).unwrap();
        assert_eq!(sorted(&other, ADDRESS), ["a=new", "b=2"], "a newer login stays");
    }

    #[test]
    fn a_damaged_text_changes_nothing() {
        let full = CookieJar::new();
        set(&full, ADDRESS, "a=secret; path=/");
        let saved = full.save();
        let jar = CookieJar::new();
        set(&jar, ADDRESS, "kept=1; path=/");
        let mut damaged: Vec<String> = (0..saved.len()).map(|end| saved[..end].to_owned()).collect();
        damaged.extend([
            "a=secret; b=2".to_owned(),
            saved.replace("example.com", "exa mple"),
            saved.replace("example.com", ""),
            saved.replace("secret", "\\u0007"),
            saved.replace("secret", "a\\r\\nb"),
            saved.replace("[\"/\",", "[\"\","),
            format!("[{}]", vec![saved.trim_matches(['[', ']']); CookieJar::ALL + 1].join(",")),
            " ".repeat(MOST_BYTES) + &saved,
            saved.replace("{\"HostOnly\":\"example.com\"}", "\"Empty\""),
        ]);
        for text in damaged {
            let error = jar.load(&text).expect_err(&text[..text.len().min(200)]);
            assert_eq!(
                (error.to_string().as_str(), jar.cookies(ADDRESS).as_deref()),
                ("the saved cookies are damaged", Some("kept=1"))
            );
            assert!(!format!("{error:?}").contains("secret"));
        }
    }

    #[test]
    fn the_bounds_apply_to_saved_cookies() {
        let one = |jar: &CookieJar, name: &str| {
            jar.load(&format!(
                "[{{\"raw_cookie\":\"{name}=1\",\"path\":[\"/\",true],\
                 \"domain\":{{\"HostOnly\":\"example.com\"}},\"expires\":\"SessionEnd\"}}]"
            ))
            .unwrap();
        };
        let jar = CookieJar::new();
        one(&jar, &"x".repeat(CookieJar::BYTES));
        assert_eq!(jar.cookies(ADDRESS), None);
        for at in 0..=CookieJar::OF_HOST {
            one(&jar, &format!("c{at:02}"));
        }
        let first_is_gone: Vec<_> = (1..=CookieJar::OF_HOST).map(|at| format!("c{at:02}=1")).collect();
        assert_eq!(sorted(&jar, ADDRESS), first_is_gone);
        // Their order stays, so that the same cookies make room next.
        let jar = reloaded(&jar);
        one(&jar, "new");
        assert!(!sorted(&jar, ADDRESS).contains(&"c01=1".to_owned()));
    }

    #[test]
    fn every_cookie_that_was_taken_is_taken_again() {
        let jar = CookieJar::new();
        for length in CookieJar::BYTES - 20..CookieJar::BYTES {
            set(&jar, ADDRESS, &format!("a{length}={};path=/", "x".repeat(length)));
        }
        assert!(jar.cookies(ADDRESS).is_some());
        assert_eq!(reloaded(&jar).save(), jar.save());
    }
}
