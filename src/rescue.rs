//! The client that people hold: credentials in, typed replies out, result words other than OK as errors.
//!
//! Must not know XML or HTTP, nor what a single operation is for.

use std::sync::Arc;

use soap_runtime::ClientBuilder;

use crate::api;
use crate::calls::RescueCall;
use crate::credentials::Credentials;
use crate::error::Error;
use crate::session::Session;

/// A client of one Rescue account. Clones are cheap and share the login, its cookie and connections; any number of
/// calls may run at once.
///
/// With an e-mail address and a password it logs in before the first call, and once more whenever a call is told
/// that the login has ended (20 minutes without a call). With an auth code it never logs in.
#[derive(Debug, Clone)]
pub struct Rescue {
    session: Arc<Session>,
}

/// Sets up a [`Rescue`].
#[derive(Debug)]
#[must_use]
pub struct RescueBuilder {
    client: ClientBuilder,
    credentials: Option<Credentials>,
}

impl RescueBuilder {
    /// The address of the service. Default: `https://secure.logmeinrescue.com/API/API.asmx`; enterprise accounts
    /// have `https://logmeinrescue-enterprise.com/API/API.asmx`.
    pub fn endpoint(mut self, endpoint: impl AsRef<str>) -> Self {
        self.client = self.client.endpoint(endpoint);
        self
    }

    /// Logs in with an e-mail address and a password when first needed. The service takes ten logins in three
    /// minutes.
    pub fn login(mut self, email: impl Into<String>, password: impl Into<String>) -> Self {
        self.credentials = Some(Credentials::Login { email: email.into(), password: password.into() });
        self
    }

    /// Sends this auth code with every request instead of logging in. A user has one at a time; asking for another
    /// makes this one invalid.
    pub fn auth_code(mut self, auth_code: impl Into<String>) -> Self {
        self.credentials = Some(Credentials::AuthCode(auth_code.into()));
        self
    }

    /// Changes the SOAP client underneath: version, transport, limits, timeout. A transport given here has to keep
    /// cookies, or no login will last.
    pub fn configure(mut self, change: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Self {
        self.client = change(self.client);
        self
    }

    /// The client. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// When there are no credentials, or the endpoint is not an http or https address.
    pub fn build(self) -> Result<Rescue, Error> {
        let Some(credentials) = self.credentials else {
            return Err(Error::settings(
                "no credentials: give an e-mail address with its password, or an auth code",
            ));
        };
        let api = api::API::from(self.client.build()?);
        Ok(Rescue { session: Arc::new(Session::new(api, credentials)) })
    }
}

impl Rescue {
    /// A builder set to the public service over SOAP 1.1.
    pub fn builder() -> RescueBuilder {
        RescueBuilder { client: api::API::builder(), credentials: None }
    }

    /// The layer below, for calls as the contract has them. It shares the cookie.
    pub fn api(&self) -> &api::API {
        self.session.api()
    }

    /// Makes any call of the contract, logged in, and gives its reply if the result word is OK.
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
    pub async fn call<C: RescueCall>(&self, mut request: C) -> Result<C::Reply, Error> {
        if let Some(code) = self.session.auth_code() {
            request.authorize(code);
            return accept::<C>(request.send(self.api()).await?);
        }
        let ticket = self.session.enter().await?;
        let reply = request.clone().send(self.api()).await?;
        let outcome = C::outcome(&reply);
        // For a user who is no administrator every such call would cost a login.
        let stale_admin = ticket.may_be_stale() && outcome.is_not_logged_in_as_admin();
        if !outcome.is_not_logged_in() && !stale_admin {
            return accept::<C>(reply);
        }
        self.session.renew(ticket).await?;
        accept::<C>(request.send(self.api()).await?)
    }
}

fn accept<C: RescueCall>(reply: C::Reply) -> Result<C::Reply, Error> {
    let outcome = C::outcome(&reply);
    match outcome.is_ok() {
        true => Ok(reply),
        false => Err(Error::refused(C::OPERATION, outcome)),
    }
}
