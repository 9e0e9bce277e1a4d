//! The client that programs use: credentials in, typed replies out, result words other than OK as errors.
//!
//! Must not know XML or HTTP, nor what a single operation is for.

use std::fmt;
use std::sync::Arc;

use soap_runtime::ClientBuilder;
use soap_runtime::transport::{Deadlines, is_unencrypted, shown_address};

use crate::api;
use crate::calls::RescueCall;
use crate::cookies::Cookies;
use crate::credentials::Credentials;
use crate::error::Error;
use crate::interface::{Interface, Sender};
use crate::logins::SharedLogins;
use crate::saved_session::SavedSession;
use crate::session::{self, Session};
use crate::wait::{Listener, Wait};

/// How many times a call is made if the service says that it came too soon, because of another program of the same user.
const TRIES: usize = 5;

/// A client of one Rescue account. Clones are cheap and share the login, its cookie and connections; any number of
/// calls may run concurrently.
///
/// With an e-mail address and a password it logs in before the first call, and once more whenever the service answers
/// that the login has ended (20 minutes without a call); never more than ten times in three minutes. With an auth code
/// it never logs in. Calls whose rate the service limits (a report a minute, a PIN code a second) wait their turn;
/// dropping the future of a call ends the wait.
#[derive(Debug, Clone)]
pub struct Rescue {
    pub(crate) session: Arc<Session>,
}

/// Sets up a [`Rescue`].
#[must_use]
pub struct RescueBuilder {
    client: ClientBuilder<api::API>,
    endpoint: String,
    credentials: Option<Credentials>,
    saved: Option<SavedSession>,
    shared_logins: Option<Arc<dyn SharedLogins>>,
    listener: Listener,
    interface: Interface,
}

/// Leaves out the parts of the endpoint that may be secret.
impl fmt::Debug for RescueBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RescueBuilder")
            .field("endpoint", &shown_address(&self.endpoint))
            .field("credentials", &self.credentials)
            .field("interface", &self.interface)
            .finish_non_exhaustive()
    }
}

impl RescueBuilder {
    /// The address of the service. Default: `https://secure.logmeinrescue.com/API/API.asmx`; enterprise accounts
    /// have `https://logmeinrescue-enterprise.com/API/API.asmx`.
    pub fn endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoint = endpoint.into();
        self
    }

    /// Logs in with an e-mail address and a password when first needed. The service takes ten logins in three
    /// minutes.
    pub fn login(mut self, email: impl Into<String>, password: impl Into<String>) -> Self {
        self.credentials = Some(Credentials::Login { email: email.into(), password: password.into() });
        self
    }

    /// Asks for an auth code by single sign-on when first needed, and sends it with every request. `company` is the
    /// company ID, digits only; the password is the company's master password for single sign-on. A user has one auth code
    /// at a time; this makes older ones invalid. The service is said to make reports for logins only.
    pub fn single_sign_on(
        mut self,
        id: impl Into<String>,
        password: impl Into<String>,
        company: impl Into<String>,
    ) -> Self {
        let (id, password, company) = (id.into(), password.into(), company.into());
        self.credentials = Some(Credentials::SingleSignOn { id, password, company });
        self
    }

    /// Sends this auth code, or API token, with every request instead of logging in. A user has one auth code at a time;
    /// asking for another makes this one invalid. The service is said to make reports for logins only.
    pub fn auth_code(mut self, auth_code: impl Into<String>) -> Self {
        self.credentials = Some(Credentials::AuthCode(auth_code.into()));
        self
    }

    /// Continues the session of an earlier program. Once it has ended, the client uses its credentials; if it has none,
    /// calls fail, see [`Error::is_not_logged_in`].
    pub fn saved_session(mut self, saved: SavedSession) -> Self {
        self.saved = Some(saved);
        self
    }

    /// Counts logins together with other clients, so that all of them together make no more than ten in three minutes.
    /// Default: only this client, its clones and the earlier logins that a [saved session](Self::saved_session) lists.
    pub fn shared_logins(mut self, logins: Arc<dyn SharedLogins>) -> Self {
        self.shared_logins = Some(logins);
        self
    }

    /// Reports how long the client waits for a limit of the service: immediately, then every second.
    pub fn on_wait(mut self, listen: impl Fn(Wait) + Send + Sync + 'static) -> Self {
        self.listener = Listener::new(listen);
        self
    }

    /// Which of the service's interfaces to call. Default: SOAP.
    pub fn interface(mut self, interface: Interface) -> Self {
        self.interface = interface;
        self
    }

    /// Changes the SOAP client underneath: version, transport, limits, timeout. A transport given here has to keep
    /// cookies, or no login will last. The endpoint is set by [`endpoint`](Self::endpoint).
    pub fn configure(
        mut self,
        change: impl FnOnce(ClientBuilder<api::API>) -> ClientBuilder<api::API>,
    ) -> Self {
        self.client = change(self.client);
        self
    }

    /// How long each stage of a call may take, reports and logins included.
    pub fn deadlines(self, deadlines: Deadlines) -> Self {
        self.configure(|client| client.deadlines(deadlines))
    }

    /// Whether others can read passwords and auth codes on the way to the endpoint: it is an http address of another
    /// machine.
    pub fn is_unencrypted(&self) -> bool {
        is_unencrypted(&self.endpoint)
    }

    /// The client. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// When there are no credentials, the endpoint is not an http or https address, or a saved session is with another
    /// service.
    pub fn build(self) -> Result<Rescue, Error> {
        let Self { client, endpoint, credentials, saved, shared_logins, listener, interface } = self;
        let credentials = match (credentials, &saved) {
            (Some(credentials), _) => credentials,
            (None, Some(_)) => Credentials::Saved,
            (None, None) => {
                return Err(Error::settings(
                    "no credentials: give an e-mail address with its password, or an auth code",
                ));
            }
        };
        if let Some(saved) = &saved
            && saved.endpoint != endpoint
        {
            let (there, endpoint) = (shown_address(&saved.endpoint), shown_address(&endpoint));
            return Err(Error::settings(format!(
                "the saved session is with {there}, not with {endpoint}: log in again"
            )));
        }
        let cookies = Cookies::default();
        let client = cookies.of(client.endpoint(&endpoint)).build()?;
        let sender = Sender::new(client, &endpoint, interface)?;
        let settings =
            session::Settings { sender, endpoint, credentials, cookies, listener, saved, shared_logins };
        Ok(Rescue { session: Arc::new(Session::new(settings)) })
    }
}

impl Rescue {
    /// A builder set to the public service over SOAP 1.1.
    pub fn builder() -> RescueBuilder {
        RescueBuilder {
            client: api::API::builder(),
            endpoint: api::API::PORTS.first().map_or_else(String::new, |port| port.address.to_owned()),
            credentials: None,
            saved: None,
            shared_logins: None,
            listener: Listener::default(),
            interface: Interface::default(),
        }
    }

    /// The layer below, for calls as the contract has them. It shares the cookie.
    pub fn api(&self) -> &api::API {
        self.session.api()
    }

    /// Makes any call of the contract, logged in, and returns its reply if the result word is OK.
    ///
    /// ```no_run
    /// # async fn example(rescue: logmein_rescue::Rescue) -> Result<(), logmein_rescue::Error> {
    /// use logmein_rescue::api;
    ///
    /// let reply = rescue.call(api::getNote { iSessionID: 61234567, sAuthCode: None }).await?;
    /// println!("{}", reply.sNote.unwrap_or_default());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// A [`Refusal`](crate::Refusal) with the word and its meaning, or the failure of the call.
    pub async fn call<C: RescueCall>(&self, request: C) -> Result<C::Reply, Error> {
        let session = &self.session;
        let Some(mut turn) = session.turns().take(C::PACE).await else {
            return session.accept(&request, session.answer(&request).await?);
        };
        let mut tries = 1;
        loop {
            turn.wait(session.listener()).await;
            turn.mark_sent();
            let reply = session.answer(&request).await;
            turn.mark_used();
            let reply = reply?;
            if tries == TRIES || !C::outcome(&reply).is_poll_rate_exceeded() {
                return session.accept(&request, reply);
            }
            tries += 1;
        }
    }

    /// Ends the login. The next call makes a new one.
    ///
    /// # Errors
    ///
    /// See [`call`](Self::call). A missing login is not an error.
    pub async fn logout(&self) -> Result<(), Error> {
        let result = self.call(api::logout {}).await;
        self.session.forget_login().await;
        match result {
            Err(error) if error.is_not_logged_in() => Ok(()),
            other => other.map(drop),
        }
    }

    /// What another program needs to continue this session; `None` before the first call, after a logout, or with an
    /// auth code that was given. It does not contain the cookies of a transport of your own.
    pub async fn saved_session(&self) -> Option<SavedSession> {
        self.session.save().await
    }
}
