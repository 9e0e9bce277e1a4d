//! How to show an address safely, and whether data sent to it can be read in transit.
//!
//! Looks at texts only: an address may be invalid.

use http::Uri;

/// An address that is safe to show: without the part before an `@`, which may contain a password, and without its
/// query and fragment. Text that looks like one of these is removed even if the whole is not a valid address.
///
/// ```
/// use soap_runtime::transport::shown_address;
///
/// assert_eq!(shown_address("https://ann:hush@example.com/path?key=hush"), "https://[redacted]@example.com/path?[redacted]");
/// assert_eq!(shown_address("https://example.com/path"), "https://example.com/path");
/// ```
pub fn shown_address(address: &str) -> String {
    const REDACTED: &str = "[redacted]";
    let (scheme, rest) = match address.split_once("://") {
        // A scheme has no other characters (RFC 3986, section 3.1).
        Some((scheme, rest))
            if scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte)) =>
        {
            (format!("{scheme}://"), rest)
        }
        _ => (String::new(), address),
    };
    let (user, rest) = match rest.rsplit_once('@') {
        // Either the password contains such a character, or the query contains the `@`.
        Some((user, _)) if user.contains(['?', '#']) => return format!("{scheme}{REDACTED}"),
        Some((_, rest)) => (format!("{REDACTED}@"), rest),
        None => (String::new(), rest),
    };
    let end = rest.find(['?', '#']).unwrap_or(rest.len());
    let query = rest[end..].chars().next().map(|mark| format!("{mark}{REDACTED}")).unwrap_or_default();
    format!("{scheme}{user}{}{query}", &rest[..end])
}

/// Whether others can read in transit what is sent to this address: it uses http, and is on another machine.
pub fn is_unencrypted(address: &str) -> bool {
    address.trim().parse().is_ok_and(|uri| is_plain(&uri))
}

/// The same for a parsed address.
pub(crate) fn is_plain(uri: &Uri) -> bool {
    uri.scheme_str() == Some("http") && uri.host().is_some_and(|host| !is_this_machine(host))
}

/// Whether a host is this machine, by its name (RFC 6761, section 6.3) or address.
fn is_this_machine(host: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    host == "localhost"
        || host.ends_with(".localhost")
        || address.is_ok_and(|address| address.to_canonical().is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_that_may_be_secret_is_shown() {
        for address in [
            "http://ann:hush@host/path",
            "http://ann:hu/hush@host/path",
            "http://ann:hu?hush@host/path",
            "http://ann:hu#hush@host/path",
            "http://hush@host",
            "ann:hush@host",
            "http://host/path?hush",
            "http://host/path#hush",
            "http://host?a=b@c&hush",
            "hush@://host",
            "http://ann:@hush@host",
            "?hush",
        ] {
            let shown = shown_address(address);
            assert!(!shown.contains("hush") && shown.contains("[redacted]"), "{address}: {shown}");
        }
        for address in ["", "http://host:81/path", "host", "http://", "://", "no address"] {
            assert_eq!(shown_address(address), address);
        }
    }

    #[test]
    fn this_machine_needs_no_encryption() {
        for here in [
            "https://example.com/",
            "http://localhost/",
            "http://LOCALHOST:81/",
            "http://api.localhost/",
            "http://localhost./",
            "http://127.0.0.1/",
            "http://127.9.9.9:81/",
            "http://[::1]:81/",
            "http://[::ffff:127.0.0.1]/",
            "no address",
        ] {
            assert!(!is_unencrypted(here), "{here}");
        }
        for elsewhere in [
            "http://example.com/",
            "HTTP://10.0.0.1/",
            "http://localhost.example.com/",
            "http://notlocalhost/",
            "http://[::2]/",
        ] {
            assert!(is_unencrypted(elsewhere), "{elsewhere}");
        }
    }
}
