//! Whether to follow a redirect, and where to.
//!
//! Must not know what is sent there.

use http::{Method, StatusCode};
use reqwest::Url;

/// Which redirects the default transport follows.
///
/// A request is always sent again unchanged: a POST with its body. For a POST, only the status codes 307 and 308 are
/// therefore followed, since 301, 302 and 303 turn it into a GET. A redirect that is not followed is the reply, and
/// an error of [`Phase::Status`](crate::Phase).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Redirects {
    /// None.
    #[default]
    None,
    /// Redirects to the scheme, host and port of the request, at most [`Redirects::MOST`] in a call. Others would
    /// send the message, cookies and secrets to another place.
    SameOrigin,
}

impl Redirects {
    /// The maximum number of redirects that are followed in a call.
    pub const MOST: usize = 5;

    /// Where a reply with this status and header `Location` redirects a request to `from`, if that redirect is
    /// followed.
    pub(super) fn next(
        self,
        method: &Method,
        from: &Url,
        status: StatusCode,
        location: Option<&[u8]>,
    ) -> Option<Url> {
        let is_repeated = match status {
            StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT => true,
            StatusCode::MOVED_PERMANENTLY | StatusCode::FOUND | StatusCode::SEE_OTHER => {
                *method == Method::GET
            }
            _ => false,
        };
        if self == Self::None || !is_repeated {
            return None;
        }
        let mut next = from.join(std::str::from_utf8(location?).ok()?).ok()?;
        next.set_fragment(None);
        let has_user = !next.username().is_empty() || next.password().is_some();
        (next.origin() == from.origin() && !has_user).then_some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(method: Method, status: u16, location: &str, expected: Option<&str>) {
        let from = Url::parse("http://one:81/a/b?q").unwrap();
        let status = StatusCode::from_u16(status).unwrap();
        let next = Redirects::SameOrigin.next(&method, &from, status, Some(location.as_bytes()));
        assert_eq!(next.as_ref().map(Url::as_str), expected, "{method} {status} {location}");
        assert_eq!(Redirects::None.next(&method, &from, status, Some(location.as_bytes())), None);
    }

    #[test]
    fn a_post_is_repeated_for_307_and_308_only() {
        for status in [300, 301, 302, 303, 304, 305, 306, 309] {
            check(Method::POST, status, "/c", None);
        }
        for status in [307, 308] {
            check(Method::POST, status, "/c", Some("http://one:81/c"));
        }
        for status in [301, 302, 303, 307, 308] {
            check(Method::GET, status, "/c", Some("http://one:81/c"));
        }
    }

    #[test]
    fn nothing_leads_to_another_origin() {
        for (location, expected) in [
            ("c", Some("http://one:81/a/c")),
            ("?r#f", Some("http://one:81/a/b?r")),
            ("http://ONE:81/", Some("http://one:81/")),
            ("//one:81/c", Some("http://one:81/c")),
            ("http://one/", None),
            ("https://one:81/", None),
            ("http://two:81/", None),
            ("http://one.:81/", None),
            ("http://u:p@one:81/", None),
            ("//two/", None),
            ("\\\\two\\", None),
            ("http://one:81@two/", None),
            ("javascript:alert(1)", None),
            ("http://[", None),
        ] {
            check(Method::POST, 307, location, expected);
        }
    }
}
