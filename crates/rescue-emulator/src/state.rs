//! Everything that the emulator remembers, and who makes a call.
//!
//! It must not know SOAP or HTTP; cookies and codes come as plain text.

use std::time::Duration;

use jiff::Timestamp;

use crate::audit::{Audit, Change, Entry};
use crate::auth_codes::AuthCodes;
use crate::calls::Calls;
use crate::clock::Clock;
use crate::code_source::CodeSource;
use crate::failure::Failures;
use crate::history::{History, LONGEST_PAST_SESSION};
use crate::logins::{LOGINS_ALLOWED, LOGINS_WITHIN, Logins};
use crate::organisation::{Kind, NodeId, Organisation, Presence, User};
use crate::pace::Pace;
use crate::pin_codes::{PinCodes, PinWish};
use crate::posts::Watcher;
use crate::refusal::Refusal;
use crate::rules::Rules;
use crate::support_sessions::{Arrival, Origin, Place, SupportSession, SupportSessions};
use crate::world::World;

/// The length of a ticket for single sign-on. How long the real ones are is not published.
const TICKET_LENGTH: usize = 32;
/// How often a report may be made.
const REPORTS_WITHIN: Duration = Duration::from_secs(60);

/// All that the emulator remembers.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) clock: Clock,
    pub(crate) organisation: Organisation,
    pub(crate) logins: Logins,
    pub(crate) auth_codes: AuthCodes,
    pub(crate) history: History,
    pub(crate) audit: Audit,
    pub(crate) support_sessions: SupportSessions,
    pub(crate) pin_codes: PinCodes,
    pub(crate) rules: Rules,
    pub(crate) reports: Pace<()>,
    pub(crate) failures: Failures,
    auth_code_requests: Pace<String>,
    pub(crate) calls: Calls,
    pub(crate) posts: Option<Watcher>,
    tickets: CodeSource,
}

/// Whose call it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Caller {
    /// The user.
    pub(crate) user: NodeId,
    /// The cookie of the login that came with the call, if it is a valid one.
    pub(crate) login: Option<String>,
}

impl State {
    pub(crate) fn new(world: World, clock: Clock) -> Self {
        let mut auth_codes = AuthCodes::new();
        for (user, code) in &world.auth_codes {
            auth_codes.set(*user, code);
        }
        Self {
            calls: Calls::new(clock.now()),
            posts: None,
            tickets: CodeSource::new(0x71c_4e75),
            clock,
            organisation: world.organisation,
            history: world.history,
            support_sessions: world.sessions,
            rules: world.rules,
            auth_codes,
            logins: Logins::new(),
            audit: Audit::default(),
            pin_codes: PinCodes::new(),
            auth_code_requests: Pace::new(LOGINS_ALLOWED, LOGINS_WITHIN),
            reports: Pace::new(1, REPORTS_WITHIN),
            failures: Failures::default(),
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Logs a user in and gives the cookie.
    pub(crate) fn log_in(&mut self, email: &str, password: &str) -> Result<String, Refusal> {
        let now = self.now();
        if self.rules.global_ip_restricted {
            return Err(Refusal::GlobalIpRestricted);
        }
        self.logins.attempt(email, now)?;
        let user = self.user_with_password(email, password)?;
        self.audit.logged_in(user, now);
        Ok(self.logins.open(user, now))
    }

    /// Catches up with everything that happens without a call, up to now.
    pub(crate) fn catch_up(&mut self) {
        let now = self.now();
        self.support_sessions.catch_up(&self.organisation, self.rules.waiting_lasts, now);
    }

    /// A support session, of today or of the past as it is now.
    pub(crate) fn support_session(&self, id: i32) -> Result<SupportSession, Refusal> {
        let now = self.now();
        let past = || self.history.session(id).filter(|session| session.started <= now);
        let past = || past().map(|session| session.seen_at(now));
        self.support_sessions.session(id).cloned().or_else(past).ok_or(Refusal::InvalidSessionId)
    }

    /// The open sessions of a place or of the whole organisation.
    pub(crate) fn open_sessions(&self, place: Option<Place>) -> Vec<SupportSession> {
        let (now, organisation) = (self.now(), &self.organisation);
        let today = self.support_sessions.at(place, organisation).into_iter().cloned();
        let begin = now.saturating_sub(LONGEST_PAST_SESSION).unwrap_or(now);
        let past = self.history.between(begin, now);
        let past = past.filter(|session| self.support_sessions.session(session.id).is_none());
        let past = past.map(|session| session.seen_at(now)).filter(|session| {
            place.is_none_or(|place| place.has(session.channel, session.technician, organisation))
        });
        today.chain(past).filter(|session| session.status.is_open()).collect()
    }

    /// Moves a session from the history into today's, where an administrator can act on it.
    pub(crate) fn take_over(&mut self, id: i32) {
        let session = self.support_session(id).ok().filter(|session| session.status.is_open());
        if let Some(session) = session.filter(|session| self.support_sessions.session(session.id).is_none()) {
            self.support_sessions.put(session);
        }
    }

    /// Refuses an administrator who is not responsible for a node.
    pub(crate) fn check_administers(&self, user: NodeId, node: NodeId) -> Result<(), Refusal> {
        self.organisation.may_administer(user, node).then_some(()).ok_or(Refusal::NotPermitted)
    }

    /// Issues a PIN code, with which a customer will come later.
    pub(crate) fn issue_pin(&mut self, wish: PinWish, caller: NodeId) -> Result<u32, Refusal> {
        let now = self.now();
        let (code, technician) =
            self.pin_codes.request(&wish, caller, (&self.organisation, &mut self.rules), now)?;
        if let Some(later) = self.rules.customer_enters_after {
            let [name, field1, field2, field3, field4, field5, tracking] = wish.fields;
            // Customers come at whole seconds, as the service shows no others.
            let now = Timestamp::from_second(now.as_second()).unwrap_or(now);
            self.support_sessions.expect(Arrival {
                at: now.saturating_add(later).unwrap_or(now),
                origin: if wish.lens { Origin::Lens } else { Origin::Pin },
                technician,
                custom_fields: [name, field1, field2, field3, field4, field5],
                tracking,
            });
        }
        Ok(code)
    }

    /// Posts what has happened to support sessions, if an address is given.
    pub(crate) fn post(&mut self) {
        let now = self.now();
        if let Some(watcher) = &mut self.posts {
            watcher.look(&self.support_sessions, &self.organisation, now);
        }
    }

    /// Writes down what a user changed.
    pub(crate) fn write_down(&mut self, by: NodeId, entity: NodeId, change: Change) {
        let Some(node) = self.organisation.present_or_former(entity) else { return };
        let (entity_type, name) = (node.kind.word(), node.name.clone());
        self.audit.add(Entry { at: self.now(), by, entity, entity_type, name, change });
    }

    /// Issues an authentication code for a user; the old one is void. As often as one may log in.
    pub(crate) fn issue_auth_code(&mut self, email: &str, password: &str) -> Result<String, Refusal> {
        let now = self.now();
        if !self.auth_code_requests.allows(email.to_lowercase(), now) {
            return Err(Refusal::PollRateExceeded);
        }
        let user = self.user_with_password(email, password)?;
        Ok(self.auth_codes.issue(user))
    }

    /// Issues an authentication code for a technician who signs on by the company's password.
    pub(crate) fn issue_auth_code_sso(
        &mut self,
        sso_id: &str,
        password: &str,
        company: &str,
    ) -> Result<String, Refusal> {
        let company: i32 = company.trim().parse().map_err(|_| Refusal::InvalidCompany)?;
        if company != self.organisation.account_id {
            return Err(Refusal::Invalid);
        }
        let technician = self.technician_with_sso(sso_id, password)?;
        Ok(self.auth_codes.issue(technician))
    }

    /// Issues a ticket for a technician who signs on by the company's password.
    pub(crate) fn issue_ticket(&mut self, sso_id: &str, password: &str) -> Result<String, Refusal> {
        self.technician_with_sso(sso_id, password)?;
        Ok(self.tickets.code(TICKET_LENGTH))
    }

    fn technician_with_sso(&self, sso_id: &str, password: &str) -> Result<NodeId, Refusal> {
        let organisation = &self.organisation;
        if !organisation.sso_password.is(password) {
            return Err(Refusal::Invalid);
        }
        let has_it = |user: &User| !sso_id.is_empty() && user.sso_id == sso_id;
        let mut technicians = organisation.nodes().filter(|node| node.is_technician());
        let technician = technicians.find(|node| node.user().is_some_and(has_it)).ok_or(Refusal::Invalid)?.id;
        organisation.is_enabled(technician).then_some(technician).ok_or(Refusal::Invalid)
    }

    /// Whose call it is: an authentication code decides if there is one, else the cookie does.
    ///
    /// A valid login lasts anew in both cases.
    pub(crate) fn caller(&mut self, auth_code: &str, cookie: Option<&str>) -> Result<Caller, Refusal> {
        let now = self.now();
        let login = cookie.and_then(|cookie| Some((cookie, self.logins.by_cookie(cookie, now)?.user)));
        let user = match (auth_code, login) {
            ("", None) => return Err(Refusal::NotLoggedIn),
            ("", Some((_, user))) => user,
            (code, _) => self.auth_codes.owner(code).ok_or(Refusal::InvalidSecretAuthCode)?,
        };
        if !self.organisation.is_enabled(user) {
            return Err(Refusal::UserDeletedOrDisabled);
        }
        Ok(Caller { user, login: login.map(|(cookie, _)| cookie.to_owned()) })
    }

    /// Whether the user is an administrator or a master administrator.
    pub(crate) fn is_administrator(&self, user: NodeId) -> bool {
        self.organisation.node(user).is_some_and(|node| node.is_administrator())
    }

    /// Whether the user is a master administrator.
    pub(crate) fn is_master_administrator(&self, user: NodeId) -> bool {
        self.organisation.node(user).is_some_and(|node| matches!(node.kind, Kind::MasterAdministrator(_)))
    }

    /// Whether the technician console of the user is running.
    pub(crate) fn is_console_running(&self, user: NodeId) -> bool {
        let user = self.organisation.node(user).and_then(|node| node.user());
        user.is_some_and(|user| user.presence != Presence::Offline)
    }

    fn user_with_password(&self, email: &str, password: &str) -> Result<NodeId, Refusal> {
        let node = self.organisation.user_by_email(email).ok_or(Refusal::Invalid)?;
        let is_right = node.user().is_some_and(|user| user.password.is(password));
        let may_enter = is_right && self.organisation.is_enabled(node.id);
        may_enter.then_some(node.id).ok_or(Refusal::Invalid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::*;

    fn state() -> State {
        let clock = Clock::manual();
        State::new(World::demo(organisation(), false, clock.now()), clock)
    }

    #[test]
    fn a_cookie_says_whose_call_it_is() {
        let mut state = state();
        let cookie = state.log_in(EMAIL, PASSWORD).unwrap();
        let caller = state.caller("", Some(&cookie)).unwrap();
        assert_eq!(caller, Caller { user: MASTER_ADMINISTRATOR, login: Some(cookie) });
        assert_eq!(state.caller("", None), Err(Refusal::NotLoggedIn));
        assert_eq!(state.caller("", Some("made up")), Err(Refusal::NotLoggedIn));
    }

    #[test]
    fn a_login_expires() {
        let mut state = state();
        let cookie = state.log_in(EMAIL, PASSWORD).unwrap();
        state.clock.advance(crate::logins::LOGIN_LASTS);
        assert_eq!(state.caller("", Some(&cookie)), Err(Refusal::NotLoggedIn));
    }

    #[test]
    fn wrong_credentials() {
        let mut state = state();
        assert_eq!(state.log_in(EMAIL, "wrong"), Err(Refusal::Invalid));
        assert_eq!(state.log_in("nobody@email.com", PASSWORD), Err(Refusal::Invalid));
        assert_eq!(state.log_in("tech3@email.com", TECHNICIAN_PASSWORD), Err(Refusal::Invalid));
        assert_eq!(state.log_in("", ""), Err(Refusal::Invalid));
        assert_eq!(state.issue_auth_code(EMAIL, "wrong"), Err(Refusal::Invalid));
    }

    #[test]
    fn a_code_decides_even_beside_a_cookie() {
        let mut state = state();
        let cookie = state.log_in(EMAIL, PASSWORD).unwrap();
        let code = state.issue_auth_code(TECHNICIAN_EMAIL, TECHNICIAN_PASSWORD).unwrap();
        assert_eq!(state.caller(&code, Some(&cookie)).map(|caller| caller.user), Ok(TECHNICIAN));
        assert_eq!(state.caller("wrong", Some(&cookie)), Err(Refusal::InvalidSecretAuthCode));
    }

    #[test]
    fn a_code_never_expires_but_a_new_one_voids_it() {
        let mut state = state();
        let code = state.issue_auth_code(EMAIL, PASSWORD).unwrap();
        assert_eq!(state.caller(AUTH_CODE, None), Err(Refusal::InvalidSecretAuthCode));
        state.clock.advance(Duration::from_secs(10 * 365 * 24 * 3600));
        assert!(state.caller(&code, None).is_ok());
    }

    #[test]
    fn the_user_is_deleted_or_disabled() {
        let mut state = state();
        let code = state.issue_auth_code(TECHNICIAN_EMAIL, TECHNICIAN_PASSWORD).unwrap();
        state.organisation.node_mut(HELPDESK).unwrap().enabled = false;
        assert_eq!(state.caller(&code, None), Err(Refusal::UserDeletedOrDisabled));
        state.organisation.delete_node(TECHNICIAN, MASTER_ADMINISTRATOR).unwrap();
        assert_eq!(state.caller(&code, None), Err(Refusal::UserDeletedOrDisabled));
    }

    #[test]
    fn single_sign_on() {
        let mut state = state();
        let company = ACCOUNT_ID.to_string();
        let mut issue = |id, password, company| state.issue_auth_code_sso(id, password, company);
        assert_eq!(issue(TECHNICIAN_SSO_ID, SSO_PASSWORD, "Example"), Err(Refusal::InvalidCompany));
        assert_eq!(issue(TECHNICIAN_SSO_ID, "wrong", &company), Err(Refusal::Invalid));
        assert_eq!(issue("", SSO_PASSWORD, &company), Err(Refusal::Invalid));
        assert!(issue(TECHNICIAN_SSO_ID, SSO_PASSWORD, &company).is_ok());
    }
}
