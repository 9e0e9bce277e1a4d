//! Logins: the cookies that callers hold, how long they last, and how often one may log in.
//!
//! It must not know the organisation; it is given the owner of a login. Support sessions are something else.

use std::collections::HashMap;
use std::fmt;
use std::time::Duration;

use jiff::Timestamp;

use crate::clock::elapsed;
use crate::code_source::CodeSource;
use crate::organisation::NodeId;
use crate::pace::Pace;
use crate::refusal::Refusal;
use crate::reports::ReportSettings;

/// How long a login lasts after its last use.
pub const LOGIN_LASTS: Duration = Duration::from_secs(20 * 60);
/// How many logins of one e-mail address are allowed …
pub const LOGINS_ALLOWED: usize = 10;
/// … within this time.
pub const LOGINS_WITHIN: Duration = Duration::from_secs(3 * 60);

/// The length of the value of an `ASP.NET_SessionId` cookie.
const COOKIE_LENGTH: usize = 24;

/// All logins that have not been closed.
pub(crate) struct Logins {
    open: HashMap<String, Login>,
    pace: Pace<String>,
    cookies: CodeSource,
}

/// A login, and what the service remembers as long as it lasts.
#[derive(Debug)]
pub(crate) struct Login {
    /// Who logged in.
    pub(crate) user: NodeId,
    /// What the next report will be.
    pub(crate) report_settings: ReportSettings,
    last_used: Timestamp,
}

impl Logins {
    pub(crate) fn new() -> Self {
        Self {
            open: HashMap::new(),
            pace: Pace::new(LOGINS_ALLOWED, LOGINS_WITHIN),
            cookies: CodeSource::new(0x5e55_1013),
        }
    }

    /// Counts an attempt to log in, which need not succeed.
    pub(crate) fn attempt(&mut self, email: &str, now: Timestamp) -> Result<(), Refusal> {
        self.pace.allows(email.to_lowercase(), now).then_some(()).ok_or(Refusal::LimitReached)
    }

    /// Opens a login and gives its cookie.
    pub(crate) fn open(&mut self, user: NodeId, now: Timestamp) -> String {
        self.open.retain(|_, login| login.is_fresh(now));
        let cookie = self.cookies.code(COOKIE_LENGTH);
        let login = Login { user, report_settings: ReportSettings::new(now), last_used: now };
        self.open.insert(cookie.clone(), login);
        cookie
    }

    /// Finds the login of a cookie, which then lasts anew. Nothing if it lasted too long without use.
    pub(crate) fn by_cookie(&mut self, cookie: &str, now: Timestamp) -> Option<&mut Login> {
        let login = self.open.get_mut(cookie).filter(|login| login.is_fresh(now))?;
        login.last_used = now;
        Some(login)
    }

    /// Ends all logins, as if they had lasted too long without use.
    pub(crate) fn expire(&mut self) {
        self.open.clear();
    }

    /// Ends a login.
    pub(crate) fn close(&mut self, cookie: &str, now: Timestamp) -> Result<(), Refusal> {
        let was_open = self.open.remove(cookie).is_some_and(|login| login.is_fresh(now));
        was_open.then_some(()).ok_or(Refusal::NotLoggedIn)
    }
}

impl Login {
    fn is_fresh(&self, now: Timestamp) -> bool {
        elapsed(self.last_used, now) < LOGIN_LASTS
    }
}

impl fmt::Debug for Logins {
    /// Shows whose logins there are, and no cookie.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Logins").field("open", &self.open.values()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;

    const MINUTE: Duration = Duration::from_secs(60);

    #[test]
    fn a_login_lasts_twenty_minutes_after_its_last_use() {
        let clock = Clock::manual();
        let mut logins = Logins::new();
        let cookie = logins.open(7, clock.now());
        clock.advance(19 * MINUTE);
        assert_eq!(logins.by_cookie(&cookie, clock.now()).map(|login| login.user), Some(7));
        clock.advance(19 * MINUTE);
        assert!(logins.by_cookie(&cookie, clock.now()).is_some());
        clock.advance(20 * MINUTE);
        assert!(logins.by_cookie(&cookie, clock.now()).is_none());
    }

    #[test]
    fn a_cookie_is_not_shown() {
        let mut logins = Logins::new();
        let cookie = logins.open(7, Clock::manual().now());
        assert!(!format!("{logins:?}").contains(&cookie));
    }

    #[test]
    fn a_closed_login_is_gone() {
        let clock = Clock::manual();
        let mut logins = Logins::new();
        let cookie = logins.open(7, clock.now());
        assert_eq!(logins.close(&cookie, clock.now()), Ok(()));
        assert_eq!(logins.close(&cookie, clock.now()), Err(Refusal::NotLoggedIn));
        assert!(logins.by_cookie(&cookie, clock.now()).is_none());
    }

    #[test]
    fn ten_logins_in_three_minutes() {
        let clock = Clock::manual();
        let mut logins = Logins::new();
        for _ in 0..10 {
            assert_eq!(logins.attempt("a@b", clock.now()), Ok(()));
        }
        assert_eq!(logins.attempt("A@B", clock.now()), Err(Refusal::LimitReached));
        assert_eq!(logins.attempt("c@d", clock.now()), Ok(()));
        clock.advance(3 * MINUTE);
        assert_eq!(logins.attempt("a@b", clock.now()), Ok(()));
    }
}
