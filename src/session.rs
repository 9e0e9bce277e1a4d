//! The login of a client: made when first needed, shared by all calls, renewed once the service has forgotten it.
//!
//! Knows when to log in; knows nothing of what is called.

use std::time::Duration;

use tokio::sync::Mutex;
// Tests can move this one.
use tokio::time::Instant;

use crate::api;
use crate::calls::RescueCall;
use crate::credentials::Credentials;
use crate::error::Error;

/// After so long without a call the service drops a login.
const IDLE: Duration = Duration::from_secs(20 * 60);

/// A login and the proxy whose cookie jar holds it.
#[derive(Debug)]
pub(crate) struct Session {
    api: api::API,
    credentials: Credentials,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// How many logins there were.
    logins: u64,
    /// When the service was last asked for anything.
    used: Option<Instant>,
}

/// Which login a call went out with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ticket {
    login: u64,
    /// The login may have been dropped for idleness before the call.
    may_be_stale: bool,
}

impl Session {
    pub(crate) fn new(api: api::API, credentials: Credentials) -> Self {
        Self { api, credentials, state: Mutex::default() }
    }

    pub(crate) fn api(&self) -> &api::API {
        &self.api
    }

    /// The auth code, where calls go out with one instead of a login.
    pub(crate) fn auth_code(&self) -> Option<&str> {
        match &self.credentials {
            Credentials::AuthCode(code) => Some(code),
            Credentials::Login { .. } => None,
        }
    }

    /// Logs in unless that was done. Calls that wait here share one login.
    pub(crate) async fn enter(&self) -> Result<Ticket, Error> {
        let mut state = self.state.lock().await;
        if state.logins == 0 {
            self.log_in(&mut state).await?;
        }
        let may_be_stale = state.used.is_some_and(|used| used.elapsed() >= IDLE);
        state.used = Some(Instant::now());
        Ok(Ticket { login: state.logins, may_be_stale })
    }

    /// Logs in again, unless another call has done so since `ticket` was given.
    pub(crate) async fn renew(&self, ticket: Ticket) -> Result<(), Error> {
        let mut state = self.state.lock().await;
        match state.logins == ticket.login {
            true => self.log_in(&mut state).await,
            false => Ok(()),
        }
    }

    async fn log_in(&self, state: &mut State) -> Result<(), Error> {
        let Credentials::Login { email, password } = &self.credentials else { return Ok(()) };
        let request = api::login { sEmail: Some(email.clone()), sPassword: Some(password.clone()) };
        let reply = request.send(&self.api).await?;
        let outcome = api::login::outcome(&reply);
        if !outcome.is_ok() {
            return Err(Error::refused(api::login::OPERATION, outcome));
        }
        state.logins += 1;
        state.used = Some(Instant::now());
        Ok(())
    }
}

impl Ticket {
    /// Whether "not logged in as an administrator" may only mean that the login was dropped.
    pub(crate) fn may_be_stale(self) -> bool {
        self.may_be_stale
    }
}
