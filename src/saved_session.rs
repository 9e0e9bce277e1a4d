//! A session that outlives the program: its cookie or auth code, and which limits it has used up.
//!
//! Must not know how a session is used, nor where it is kept.

use std::fmt;
use std::str::FromStr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use soap_runtime::transport::shown_address;

use crate::cookies::SavedCookies;

/// The first line of the text form.
const FORM: &str = "rescue-session 2";
/// The first line of earlier versions, which saved only names and values of cookies.
const EARLIER_FORM: &str = "rescue-session 1";

/// What [`Rescue::saved_session`](crate::Rescue::saved_session) returns, for a short-lived program that must not spend one
/// of ten logins each time it runs. While the login lasts it is worth as much as a password: keep it where nobody
/// else can read it. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SavedSession {
    pub(crate) endpoint: String,
    pub(crate) cookies: Option<SavedCookies>,
    pub(crate) auth_code: Option<String>,
    pub(crate) logins: Vec<SystemTime>,
    pub(crate) last_report: Option<SystemTime>,
}

/// Why a text is not a saved session.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is not a saved session of this version, or it is damaged (line {line}); log in again")]
pub struct NotASavedSession {
    line: usize,
}

/// What `main` prints of it: its sentence.
impl fmt::Debug for NotASavedSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl SavedSession {
    /// The service that the session is with.
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// The session as text, secrets included; [`FromStr`] reads it again, and what earlier versions wrote.
    pub fn reveal(&self) -> String {
        let (form, cookies) = match &self.cookies {
            None => (FORM, None),
            Some(SavedCookies::Whole(cookies)) => (FORM, Some(cookies)),
            Some(SavedCookies::Pairs(cookies)) => (EARLIER_FORM, Some(cookies)),
        };
        let mut text = format!("{form}\nendpoint {}\n", self.endpoint);
        // With fractions: a truncated moment would let the next program send a login too early.
        let seconds = |moment: &SystemTime| {
            let since = moment.duration_since(UNIX_EPOCH).unwrap_or_default();
            format!("{}.{:09}", since.as_secs(), since.subsec_nanos())
        };
        let mut line = |name: &str, value: &str| text.push_str(&format!("{name} {value}\n"));
        cookies.iter().for_each(|cookies| line("cookies", cookies));
        self.auth_code.iter().for_each(|code| line("auth-code", code));
        self.logins.iter().for_each(|moment| line("login", &seconds(moment)));
        self.last_report.iter().for_each(|moment| line("report", &seconds(moment)));
        text
    }
}

impl FromStr for SavedSession {
    type Err = NotASavedSession;

    fn from_str(text: &str) -> Result<Self, NotASavedSession> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim_end();
        let mut lines = text.lines().zip(1..);
        let is_earlier = match lines.next() {
            Some((FORM, _)) => false,
            Some((EARLIER_FORM, _)) => true,
            _ => return Err(NotASavedSession { line: 1 }),
        };
        let mut endpoint = None;
        let mut saved = Self {
            endpoint: String::new(),
            cookies: None,
            auth_code: None,
            logins: Vec::new(),
            last_report: None,
        };
        for (text, line) in lines {
            let wrong = NotASavedSession { line };
            let (name, value) = text.split_once(' ').ok_or(wrong.clone())?;
            let moment = || moment(value);
            match name {
                "endpoint" if endpoint.is_none() => endpoint = Some(value.to_owned()),
                "cookies" if saved.cookies.is_none() => {
                    saved.cookies = Some(match is_earlier {
                        true => SavedCookies::Pairs(value.into()),
                        false => SavedCookies::whole(value).ok_or(wrong)?,
                    });
                }
                "auth-code" if saved.auth_code.is_none() => saved.auth_code = Some(value.into()),
                "login" => saved.logins.push(moment().ok_or(wrong)?),
                "report" if saved.last_report.is_none() => saved.last_report = Some(moment().ok_or(wrong)?),
                _ => return Err(wrong),
            }
        }
        // Without it, the session is of no service.
        let ends = NotASavedSession { line: text.lines().count() + 1 };
        saved.endpoint = endpoint.filter(|endpoint| !endpoint.is_empty()).ok_or(ends)?;
        Ok(saved)
    }
}

/// A moment in seconds, with nine digits after the point or, from earlier versions, with no fraction.
fn moment(text: &str) -> Option<SystemTime> {
    let (seconds, nanoseconds) = match text.split_once('.') {
        Some((seconds, fraction)) if fraction.len() == 9 => (seconds, fraction.parse().ok()?),
        Some(_) => return None,
        // The fraction is unknown, so take the latest possible moment.
        None => (text, 999_999_999),
    };
    UNIX_EPOCH.checked_add(Duration::new(seconds.parse().ok()?, nanoseconds))
}

impl fmt::Debug for SavedSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SavedSession")
            .field("endpoint", &shown_address(&self.endpoint))
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_read_as_it_was_written() {
        let saved = SavedSession {
            endpoint: "https://example.com/API/API.asmx".into(),
            cookies: Some(SavedCookies::Whole("[]".into())),
            auth_code: Some("4ahx 80u0".into()),
            logins: vec![UNIX_EPOCH + Duration::from_millis(7999), UNIX_EPOCH + Duration::from_secs(8)],
            last_report: Some(UNIX_EPOCH + Duration::from_secs(9)),
        };
        assert_eq!(saved.reveal().parse(), Ok(saved.clone()));
        assert!(!format!("{saved:?}").contains("4ahx"));
    }

    /// As an editor may save it.
    #[test]
    fn a_mark_before_it_and_blank_lines_after_it_are_passed_over() {
        let text = "\u{feff}rescue-session 2\r\nendpoint https://h/\r\n\r\n";
        assert_eq!(text.parse::<SavedSession>().map(|saved| saved.endpoint), Ok("https://h/".into()));
    }

    #[test]
    fn cookies_of_earlier_versions_are_names_and_values() {
        let text = "rescue-session 1\nendpoint https://h/\ncookies ASP.NET_SessionId=abc; b=c\n";
        let saved: SavedSession = text.parse().unwrap();
        assert!(saved.cookies == Some(SavedCookies::Pairs("ASP.NET_SessionId=abc; b=c".into())));
        assert_eq!(saved.reveal(), text);
    }

    #[cfg(feature = "http-client")]
    #[test]
    fn damaged_cookies_are_refused_with_their_line() {
        for cookies in ["a=b", "[{}]", "["] {
            let text = format!("rescue-session 2\nendpoint https://h/\ncookies {cookies}\n");
            assert_eq!(text.parse::<SavedSession>(), Err(NotASavedSession { line: 3 }), "{cookies}");
        }
    }

    #[test]
    fn moments_of_earlier_versions_are_at_their_latest() {
        let saved: SavedSession = "rescue-session 1\nendpoint https://h/\nlogin 7\nreport 9".parse().unwrap();
        assert_eq!(saved.logins, [UNIX_EPOCH + Duration::new(7, 999_999_999)]);
        assert_eq!(saved.last_report, Some(UNIX_EPOCH + Duration::new(9, 999_999_999)));
    }

    #[test]
    fn anything_else_is_refused_with_its_line() {
        for (text, line) in [
            ("", 1),
            ("endpoint x", 1),
            ("rescue-session 1\nlogin x", 2),
            ("rescue-session 1\nx", 2),
            ("rescue-session 1\nlogin 1.5", 2),
            ("rescue-session 2\n", 2),
            ("rescue-session 2\nlogin 7\n", 3),
            ("rescue-session 2\nendpoint \n", 2),
            ("rescue-session 2\nendpoint https://h/\nendpoint https://i/", 3),
            ("rescue-session 2\nendpoint https://h/\nauth-code a\nauth-code b", 4),
            ("rescue-session 2\nendpoint https://h/\nreport 7\nreport 8", 4),
        ] {
            assert_eq!(text.parse::<SavedSession>(), Err(NotASavedSession { line }), "{text}");
        }
    }
}
