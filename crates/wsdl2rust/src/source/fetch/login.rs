//! Logins: to whom one is sent, and what to do where the server wants another.
//!
//! Must not know how a request is made.

use std::net::SocketAddr;

use reqwest::Url;
use reqwest::header::{HeaderMap, WWW_AUTHENTICATE};

use super::fetch_as::Login;
use crate::printable::printable;

/// Characters of a realm that are shown.
const LONGEST_REALM: usize = 100;

/// Whether a login may go to this address, at which the host was found.
///
/// # Errors
///
/// If it would go unencrypted over a network, or HTTP Basic cannot carry it.
pub(super) fn check(login: &Login, url: &Url, addresses: &[SocketAddr]) -> Result<(), String> {
    let is_here = !addresses.is_empty() && addresses.iter().all(|address| address.ip().is_loopback());
    if url.scheme() != "https" && !is_here {
        return Err("a login is sent by https only, and this address is http".into());
    }
    match login.user.contains(':') {
        true => Err("HTTP Basic has no user names with a colon".into()),
        false => Ok(()),
    }
}

/// What became of a login or a client certificate at a server that wants one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Given {
    /// None was given.
    None,
    /// It is for another address, and was not sent.
    Withheld,
    /// It was sent.
    Sent,
}

/// What a 401 says.
pub(super) fn refusal(headers: &HeaderMap, given: Given) -> String {
    let challenges = || headers.get_all(WWW_AUTHENTICATE).iter().filter_map(|value| value.to_str().ok());
    let offers = |scheme: &str| challenges().find(|challenge| has_scheme(challenge, scheme));
    let realm = offers("Basic")
        .and_then(|challenges| realm(parameters(challenges, "Basic")?))
        .map(|realm| format!(" for {realm:?}"))
        .unwrap_or_default();
    if let Some(scheme) = challenges().find_map(scheme).filter(|_| offers("Basic").is_none()) {
        let is_windows = ["Negotiate", "NTLM"].iter().any(|scheme| offers(scheme).is_some());
        let scheme = if is_windows { "NTLM or Kerberos" } else { &scheme };
        return format!(
            "the server wants a login by {scheme} (401), which is not supported: save the contract with a browser, and \
             name the file"
        );
    }
    match given {
        Given::Sent => format!("the server does not accept this user name and password{realm} (401)"),
        Given::Withheld => format!(
            "the server wants a login{realm} (401), and the one given is only for the address that the contract was \
             named by"
        ),
        Given::None => format!(
            "the server wants a login{realm} (401): give the user name with --fetch-user USER (FetchAs::basic)"
        ),
    }
}

/// Whether one of the challenges of a header is of this scheme. Parameters hold `=`, and names of schemes do not.
fn has_scheme(challenges: &str, scheme: &str) -> bool {
    let names = challenges.split(',').filter_map(|part| part.split_whitespace().next());
    names.into_iter().any(|name| name.eq_ignore_ascii_case(scheme))
}

/// The first scheme of a challenge.
fn scheme(challenge: &str) -> Option<String> {
    let name = challenge.split([' ', '\t', ',']).find(|name| !name.is_empty())?;
    Some(printable(&name.chars().take(LONGEST_REALM).collect::<String>()).into_owned())
}

/// The parameters of the challenge of this scheme. One header may have several challenges, with commas between them as between
/// parameters (RFC 9110, section 11.6.1).
fn parameters<'c>(challenges: &'c str, scheme: &str) -> Option<Vec<&'c str>> {
    let mut is_quoted = false;
    let parts = challenges.split(|c: char| {
        is_quoted ^= c == '"';
        c == ',' && !is_quoted
    });
    let mut found: Option<Vec<&str>> = None;
    for part in parts.map(str::trim) {
        // The first parameter follows the name of the scheme.
        let (name, rest) = part.split_once([' ', '\t']).unwrap_or((part, ""));
        match (name.contains('='), found.as_mut()) {
            (true, Some(parameters)) => parameters.push(part),
            (true, None) => {}
            (false, Some(_)) => break,
            (false, None) if name.eq_ignore_ascii_case(scheme) => found = Some(vec![rest.trim()]),
            (false, None) => {}
        }
    }
    found
}

/// What a server calls the place that the login is for.
fn realm(parameters: Vec<&str>) -> Option<String> {
    let quoted = parameters.into_iter().find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        if name.trim().eq_ignore_ascii_case("realm") { value.trim().strip_prefix('"') } else { None }
    });
    let realm = quoted?.split('"').next()?;
    Some(printable(&realm.chars().take(LONGEST_REALM).collect::<String>()).into_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use reqwest::header::HeaderValue;

    use super::*;

    fn refused(challenges: &[&'static str], given: Given) -> String {
        let values = challenges.iter().map(|value| (WWW_AUTHENTICATE, HeaderValue::from_static(value)));
        refusal(&values.collect(), given)
    }

    #[test]
    fn what_a_server_wants_is_said() {
        let basic = refused(&["Negotiate", "NTLM, basic realm=\"the office\""], Given::None);
        assert!(basic.starts_with("the server wants a login for \"the office\" (401): give"), "{basic}");
        let other = refused(&["Negotiate", "NTLM"], Given::None);
        assert!(other.starts_with("the server wants a login by NTLM or Kerberos (401), which"), "{other}");
        let nothing = refused(&[], Given::None);
        assert!(nothing.starts_with("the server wants a login (401): give"), "{nothing}");
        let wrong = refused(&["Basic realm=\"the office\""], Given::Sent);
        assert_eq!(wrong, "the server does not accept this user name and password for \"the office\" (401)");
        let withheld = refused(&["Basic"], Given::Withheld);
        assert!(withheld.contains("only for the address that the contract was named by"), "{withheld}");
        let long = refused(&["Basic realm=\"\"", "Basic realm=x"], Given::Sent);
        assert!(long.contains("for \"\""), "{long}");
    }

    #[test]
    fn the_realm_is_that_of_basic() {
        for challenges in [
            "Digest realm=\"x\", Basic realm=\"y\"",
            "Basic realm=\"y\", Digest realm=\"x\", nonce=\"a\"",
            "Digest realm=\"a, Basic realm=x\", nonce=\"Basic\",basic charset=\"UTF-8\", Realm=\"y\"",
        ] {
            let said = refused(&[challenges], Given::Sent);
            assert!(said.ends_with(" for \"y\" (401)"), "{said}");
        }
        let none = refused(&["Digest realm=\"x\", Basic"], Given::Sent);
        assert!(none.ends_with("password (401)"), "{none}");
    }

    #[test]
    fn a_scheme_that_is_not_supported_is_named_whatever_was_given() {
        for (challenge, name) in [
            ("Digest realm=\"a, b\", nonce=\"c\"", "Digest"),
            ("Bearer", "Bearer"),
            ("Negotiate", "NTLM or Kerberos"),
        ] {
            for given in [Given::None, Given::Sent, Given::Withheld] {
                let said = refused(&[challenge], given);
                let wanted =
                    format!("the server wants a login by {name} (401), which is not supported: save");
                assert!(said.starts_with(&wanted), "{said}");
            }
        }
        let both = refused(&["Digest realm=\"a\"", "Basic realm=\"a\""], Given::Sent);
        assert!(both.starts_with("the server does not accept this user name"), "{both}");
        assert!(refused(&[""], Given::Sent).starts_with("the server does not accept this user name"));
    }

    #[test]
    fn a_login_goes_encrypted_or_nowhere_else() {
        let login = Login { user: "me".into(), password: "secret".into() };
        let checked = |login: &Login, url: &str, at: &str| {
            check(login, &Url::parse(url).unwrap(), &[at.parse().unwrap()]).map_err(|said| {
                assert!(!said.contains("secret") && !said.contains("me:"), "{said}");
                said
            })
        };
        assert_eq!(checked(&login, "https://a.example/", "192.0.2.1:443"), Ok(()));
        assert_eq!(checked(&login, "http://a.example/", "127.0.0.1:80"), Ok(()));
        let plain = checked(&login, "http://a.example/", "192.0.2.1:80").unwrap_err();
        assert!(plain.contains("by https only"), "{plain}");
        assert!(check(&login, &Url::parse("http://a.example/").unwrap(), &[]).is_err());
        let colon = Login { user: "me:too".into(), ..login };
        assert!(checked(&colon, "https://a.example/", "192.0.2.1:443").is_err());
    }
}
