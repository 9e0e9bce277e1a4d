//! The login of a client: made when first needed, shared by all calls, renewed once the service has forgotten it, and
//! never more often than the service allows.
//!
//! Must not know what is called.

use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use soap_runtime::Redactor;
use soap_runtime::transport::shown_address;
use tokio::sync::Mutex;
// Tests can move this one.
use tokio::time::Instant;

use crate::api;
use crate::calls::{Outcome, RescueCall};
use crate::cookies::Cookies;
use crate::credentials::Credentials;
use crate::error::Error;
use crate::interface::Sender;
use crate::logins::{Logins, SharedLogins};
use crate::saved_session::SavedSession;
use crate::turns::Turns;
use crate::wait::Listener;

/// How long the service keeps a login without a call.
const IDLE: Duration = Duration::from_secs(20 * 60);

/// A login and the proxy whose cookie jar holds it.
#[derive(Debug)]
pub(crate) struct Session {
    sender: Sender,
    endpoint: Endpoint,
    credentials: Credentials,
    cookies: Cookies,
    listener: Listener,
    turns: Turns,
    logins: Logins,
    /// Removes the credentials, and the auth code that was issued for them, from result words and errors.
    redactor: RwLock<Redactor>,
    state: Mutex<State>,
}

/// The address of the service; `Debug` leaves out the parts that may be secret.
struct Endpoint(String);

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        shown_address(&self.0).fmt(f)
    }
}

/// What a session is made of.
pub(crate) struct Settings {
    pub(crate) sender: Sender,
    pub(crate) endpoint: String,
    pub(crate) credentials: Credentials,
    pub(crate) cookies: Cookies,
    pub(crate) listener: Listener,
    pub(crate) saved: Option<SavedSession>,
    pub(crate) shared_logins: Option<Arc<dyn SharedLogins>>,
}

#[derive(Default)]
struct State {
    /// Which login this is, counted from 1; 0 before the first.
    login: u64,
    /// When the service was last asked for anything; unknown of a restored session.
    used: Option<Instant>,
    /// The auth code that single sign-on gave.
    auth_code: Option<Arc<str>>,
    /// Why the last login failed.
    failure: Option<Arc<Error>>,
}

/// Without the auth code, which is as good as a password.
impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { login, used, auth_code: _, failure } = self;
        f.debug_struct("State")
            .field("login", login)
            .field("used", used)
            .field("failure", failure)
            .finish_non_exhaustive()
    }
}

/// Which login a call went out with.
#[derive(Clone)]
pub(crate) struct Ticket {
    login: u64,
    auth_code: Option<Arc<str>>,
    /// The login may have been dropped for idleness before the call.
    may_be_stale: bool,
}

impl Session {
    pub(crate) fn new(settings: Settings) -> Self {
        let Settings { sender, endpoint, credentials, cookies, listener, saved, shared_logins } = settings;
        let (mut state, mut turns, mut earlier) = (State::default(), Turns::new(), Vec::new());
        if let Some(saved) = saved {
            saved.cookies.iter().for_each(|saved| cookies.restore(&endpoint, saved));
            // Cookies that have expired, or are not for this address, are no login.
            let has_cookie = saved.cookies.is_some() && cookies.get(&endpoint).is_some();
            state.login = (has_cookie || saved.auth_code.is_some()).into();
            state.auth_code = saved.auth_code.map(Into::into);
            earlier.extend(saved.logins.into_iter().filter_map(instant));
            if let Some(moment) = saved.last_report.and_then(instant) {
                turns.set_last_report(moment);
            }
        }
        let endpoint = Endpoint(endpoint);
        let logins = Logins::new(earlier, shared_logins);
        let redactor = RwLock::new(credentials.redactor(state.auth_code.as_deref()));
        let state = Mutex::new(state);
        Self { sender, endpoint, credentials, cookies, listener, turns, logins, redactor, state }
    }

    pub(crate) fn api(&self) -> &api::API {
        self.sender.api()
    }

    /// What sends requests.
    pub(crate) fn sender(&self) -> &Sender {
        &self.sender
    }

    /// Receives each wait.
    pub(crate) fn listener(&self) -> &Listener {
        &self.listener
    }

    pub(crate) fn turns(&self) -> &Turns {
        &self.turns
    }

    /// Sends a request with the auth code if there is one, and makes no login for it.
    pub(crate) async fn send<C: RescueCall>(
        &self,
        ticket: &Ticket,
        mut request: C,
    ) -> Result<C::Reply, Error> {
        if let Some(code) = &ticket.auth_code {
            request.authorize(code);
        }
        self.sender.send(request).await
    }

    /// Sends a request, logged in; once more if the login has ended.
    pub(crate) async fn answer<C: RescueCall>(&self, request: &C) -> Result<C::Reply, Error> {
        if !C::NEEDS_LOGIN {
            return self.sender.send(request.clone()).await;
        }
        let ticket = self.enter().await?;
        let reply = self.send(&ticket, request.clone()).await?;
        if !self.has_ended(&ticket, C::outcome(&reply)) {
            return Ok(reply);
        }
        let ticket = self.renew(&ticket).await?;
        self.send(&ticket, request.clone()).await
    }

    /// A reply to `request` whose result word is OK.
    pub(crate) fn accept<C: RescueCall>(&self, request: &C, reply: C::Reply) -> Result<C::Reply, Error> {
        let outcome = C::outcome(&reply);
        match outcome.is_ok() {
            true => Ok(reply),
            false => Err(self.refused(request, outcome)),
        }
    }

    /// The refusal for an outcome of `request`. A word that the contract does not list may be anything, and may therefore
    /// repeat a secret.
    pub(crate) fn refused<C: RescueCall>(&self, request: &C, outcome: Outcome<'_>) -> Error {
        let error = Error::refused(C::OPERATION.name(), outcome);
        match C::words().contains(&outcome.word) {
            true => error,
            false => self.without_secrets(request, error),
        }
    }

    /// The error with the secrets of `request` and of the credentials removed.
    fn without_secrets<C: RescueCall>(&self, request: &C, error: Error) -> Error {
        let of_credentials = self.redactor.read().unwrap_or_else(PoisonError::into_inner);
        error.without_secrets(&of_credentials).without_secrets(&self.sender.redactor_of(request))
    }

    /// Logs in unless that was done. Calls that wait here share one login, or its failure.
    pub(crate) async fn enter(&self) -> Result<Ticket, Error> {
        if let Credentials::AuthCode(code) = &self.credentials {
            return Ok(Ticket { login: 1, auth_code: Some(code.as_str().into()), may_be_stale: false });
        }
        let came = Instant::now();
        let mut state = self.state.lock().await;
        if state.login == 0 {
            self.log_in(&mut state, came).await?;
        }
        let may_be_stale = state.used.is_none_or(|used| used.elapsed() >= IDLE);
        state.used = Some(Instant::now());
        Ok(Ticket { may_be_stale, ..state.ticket() })
    }

    /// Whether an answer means that the login has ended and a new one may help.
    pub(crate) fn has_ended(&self, ticket: &Ticket, outcome: Outcome<'_>) -> bool {
        match &self.credentials {
            Credentials::AuthCode(_) => false,
            // Somebody else may have asked for a newer one.
            Credentials::SingleSignOn { .. } => outcome.is_invalid_auth_code(),
            // For a user who is not an administrator, every such call would cost a login.
            Credentials::Login { .. } | Credentials::Saved => {
                outcome.is_not_logged_in() || (ticket.may_be_stale && outcome.is_not_logged_in_as_admin())
            }
        }
    }

    /// Logs in again, unless another call has done so since `ticket` was given.
    pub(crate) async fn renew(&self, ticket: &Ticket) -> Result<Ticket, Error> {
        let came = Instant::now();
        let mut state = self.state.lock().await;
        if state.login == ticket.login {
            self.log_in(&mut state, came).await?;
        }
        Ok(state.ticket())
    }

    /// Whether no other login was made since `ticket` was given.
    pub(crate) async fn is_current(&self, ticket: &Ticket) -> bool {
        matches!(self.credentials, Credentials::AuthCode(_)) || self.state.lock().await.login == ticket.login
    }

    /// Forgets the login: the next call makes a new one.
    pub(crate) async fn forget_login(&self) {
        let mut state = self.state.lock().await;
        state.login = 0;
        state.auth_code = None;
    }

    /// What another program needs to continue this session. `None` without a login.
    pub(crate) async fn save(&self) -> Option<SavedSession> {
        let last_report = self.turns.last_report().await.and_then(moment);
        let state = self.state.lock().await;
        let auth_code = state.auth_code.as_deref().map(str::to_owned);
        let cookies = self.cookies.get(&self.endpoint.0).and_then(|_| self.cookies.save());
        let is_open = state.login > 0 && (cookies.is_some() || auth_code.is_some());
        let logins = self.logins.all().into_iter().filter_map(moment).collect();
        is_open.then(|| SavedSession {
            endpoint: self.endpoint.0.clone(),
            cookies,
            auth_code,
            logins,
            last_report,
        })
    }

    /// `came` is when the call began to wait: what failed after that is its own failure too.
    async fn log_in(&self, state: &mut State, came: Instant) -> Result<(), Error> {
        if let Some(failure) = &state.failure
            && (failure.is_invalid_login() || self.logins.last().is_some_and(|tried| tried > came))
        {
            return Err(Error::login(failure.clone()));
        }
        // If this login is abandoned, calls that waited for it must not report the failure of the one before.
        state.failure = None;
        let begun = self.logins.begin(&self.listener).await;
        let result = self.try_log_in(state).await;
        drop(begun);
        match result {
            Ok(()) => {
                state.login += 1;
                state.used = Some(Instant::now());
                state.failure = None;
                Ok(())
            }
            Err(error) => {
                if error.is_login_limit_reached() {
                    self.logins.mark_used_up();
                }
                let failure = Arc::new(error);
                state.failure = Some(failure.clone());
                Err(Error::login(failure))
            }
        }
    }

    async fn try_log_in(&self, state: &mut State) -> Result<(), Error> {
        match &self.credentials {
            Credentials::Login { email, password } => {
                let request = api::login { sEmail: Some(email.clone()), sPassword: Some(password.clone()) };
                let reply = self.sender.send(request.clone()).await?;
                self.accept(&request, reply).map(drop)
            }
            Credentials::SingleSignOn { id, password, company } => {
                let request = api::requestAuthCodeSSO {
                    sSSOID: Some(id.clone()),
                    sPassword: Some(password.clone()),
                    sCompany: Some(company.clone()),
                };
                let reply = self.sender.send(request.clone()).await?;
                let reply = self.accept(&request, reply)?;
                let code = reply.sAuthCode.ok_or(Error::incomplete("requestAuthCodeSSO", "sAuthCode"))?;
                let redactor = self.credentials.redactor(Some(&code));
                *self.redactor.write().unwrap_or_else(PoisonError::into_inner) = redactor;
                state.auth_code = Some(code.into());
                Ok(())
            }
            Credentials::AuthCode(_) => Ok(()),
            Credentials::Saved => Err(Error::ended()),
        }
    }
}

impl State {
    fn ticket(&self) -> Ticket {
        Ticket { login: self.login, auth_code: self.auth_code.clone(), may_be_stale: false }
    }
}

/// A moment of the wall clock as one of ours; `None` if it is out of range.
fn instant(moment: SystemTime) -> Option<Instant> {
    let now = SystemTime::now();
    match now.duration_since(moment) {
        Ok(ago) => Instant::now().checked_sub(ago),
        // A clock that was set back must not make the client wait for long.
        Err(_) => Some(Instant::now()),
    }
}

fn moment(instant: Instant) -> Option<SystemTime> {
    SystemTime::now().checked_sub(instant.elapsed())
}
