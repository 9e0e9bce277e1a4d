//! The client half: a request struct in, a reply struct out.
//!
//! Must not know what stands in any contract, nor how a transport carries messages.

mod http;

use std::cell::LazyCell;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use ::http::{HeaderMap, Method, Uri};
use bytes::Bytes;
use tower::Service;

use crate::addressing::{self, new_message_id, request_blocks};
use crate::error::{Error, Phase};
use crate::events;
use crate::long_work::elsewhere;
use crate::message::{Answered, Parts};
use crate::mime::Attached;
use crate::operation::{Operation, Port};
use crate::packaging::Outgoing;
use crate::redact::{Redactor, Secrets};
use crate::replay::ReplayError;
use crate::reply::Reply;
use crate::request::headers as headers_of;
use crate::soap::{Header, Manner, SoapVersion, write_envelope};
use crate::transport::{
    BodyError, BoxError, Deadlines, ExchangeError, Request, Sent, Transport, is_not_sent, is_plain,
    shown_address,
};
#[cfg(feature = "http-client")]
use crate::transport::{CookieJar, HttpTransport, Redirects};
use crate::value::{Leniency, ReadOptions, Shaped, Validate, Value, secret_values, validate};
use crate::xml::{Deadline, Limits};

/// Calls the operations of one endpoint. Clones are cheap and share connections and cookies.
#[derive(Clone)]
pub struct Client {
    settings: Arc<Settings>,
    transport: Transport,
}

#[derive(Clone)]
struct Settings {
    endpoint: Uri,
    port: &'static str,
    version: SoapVersion,
    /// Whether to warn, once, that secrets sent to the endpoint can be read in transit.
    warns: Arc<AtomicBool>,
    reading: ReadOptions,
    total: Option<Duration>,
    validates: bool,
    secrets: &'static [&'static str],
    mtom: Option<bool>,
    addressing: Option<bool>,
    knows_addressing: bool,
    must_understand: bool,
}

/// Sets up a [`Client`].
#[must_use]
pub struct ClientBuilder {
    endpoint: String,
    port: &'static str,
    version: SoapVersion,
    reading: ReadOptions,
    validates: bool,
    secrets: &'static [&'static str],
    mtom: Option<bool>,
    addressing: Option<bool>,
    knows_addressing: bool,
    must_understand: bool,
    deadlines: Deadlines,
    #[cfg(feature = "http-client")]
    redirects: Redirects,
    #[cfg(feature = "http-client")]
    cookies: CookieJar,
    transport: Option<Transport>,
}

impl ClientBuilder {
    /// The address to send to. Default: that of the port.
    pub fn endpoint(mut self, endpoint: impl AsRef<str>) -> Self {
        endpoint.as_ref().clone_into(&mut self.endpoint);
        self
    }

    /// The version of SOAP to speak. Default: that of the port's binding.
    pub fn soap_version(mut self, version: SoapVersion) -> Self {
        self.version = version;
        self
    }

    /// How large a reply may be.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.reading.limits = limits;
        self
    }

    /// What is tolerated in a reply.
    pub fn leniency(mut self, leniency: Leniency) -> Self {
        self.reading.leniency = leniency;
        self
    }

    /// Whether replies may be read by the fast path, see [`ReadOptions::fast_path`].
    pub fn fast_path(mut self, fast_path: bool) -> Self {
        self.reading.fast_path = fast_path;
        self
    }

    /// Whether requests are held against the contract before they are sent, see [`Validate`]: one that is not what it says
    /// is an error of [`Phase::Building`], and is not sent. Default: no.
    pub fn validate_requests(mut self, validates: bool) -> Self {
        self.validates = validates;
        self
    }

    /// Local names of elements whose content must not show in any error.
    pub fn secrets(mut self, names: &'static [&'static str]) -> Self {
        self.secrets = names;
        self
    }

    /// Whether requests are sent by MTOM: as MIME messages in which binary content of 1 KiB or more stands outside of
    /// the XML, as it is. Replies by MTOM are read in any case. Default: where a policy in the contract asks for it.
    pub fn mtom(mut self, mtom: bool) -> Self {
        self.mtom = Some(mtom);
        self
    }

    /// Whether requests have the header blocks of WS-Addressing 1.0: action, address, a name of their own, and that the
    /// answer is awaited. Such blocks in replies count as understood then, and a reply to another message is refused.
    /// Default: where the contract says that the service understands them.
    pub fn addressing(mut self, addressing: bool) -> Self {
        self.addressing = Some(addressing);
        self
    }

    /// Whether the declared header blocks of requests say that the server has to understand them, or else to refuse the
    /// message (SOAP 1.1, section 4.2.3; SOAP 1.2 part 1, section 5.2.3). Default: no.
    pub fn must_understand(mut self, must_understand: bool) -> Self {
        self.must_understand = must_understand;
        self
    }

    /// How long each stage of a call may take. To apply these to a transport other than the default one, wrap that in
    /// a [`DeadlinesLayer`](crate::transport::DeadlinesLayer); such a transport takes only `total` from here, and
    /// only for decoding. Default: see [`Deadlines`].
    pub fn deadlines(mut self, deadlines: Deadlines) -> Self {
        self.deadlines = deadlines;
        self
    }

    /// How long a whole call may take; sets [`Deadlines::total`]. Default: no limit.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.deadlines.total = Some(timeout);
        self
    }

    /// Which redirects the default transport follows. Default: none.
    #[cfg(feature = "http-client")]
    pub fn redirects(mut self, redirects: Redirects) -> Self {
        self.redirects = redirects;
        self
    }

    /// Keeps the cookies of the default transport in this jar; other transports see to theirs themselves. Default: a
    /// jar of the client's own.
    #[cfg(feature = "http-client")]
    pub fn cookie_jar(mut self, jar: CookieJar) -> Self {
        self.cookies = jar;
        self
    }

    /// Sends by this service instead of the default one. Any tower layer may stand around it.
    pub fn transport<S, B>(mut self, transport: S) -> Self
    where
        S: Service<Request, Response = ::http::Response<B>> + Clone + Send + Sync + 'static,
        S::Error: Into<BoxError>,
        S::Future: Send,
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        self.transport = Some(Transport::other(transport));
        self
    }

    /// The client.
    ///
    /// # Errors
    ///
    /// [`Phase::Building`] when the endpoint is not an absolute http or https address, or no transport can be
    /// set up.
    pub fn build(mut self) -> Result<Client, Error> {
        let endpoint = check_endpoint(&self.endpoint)?;
        let transport = match self.transport.take() {
            Some(transport) => transport,
            None => self.default_transport()?,
        };
        let Self {
            port,
            version,
            reading,
            validates,
            secrets,
            mtom,
            addressing,
            knows_addressing,
            must_understand,
            deadlines,
            ..
        } = self;
        let warns = Arc::new(AtomicBool::new(is_plain(&endpoint)));
        let settings = Settings {
            endpoint,
            warns,
            port,
            version,
            reading,
            total: deadlines.total,
            validates,
            secrets,
            mtom,
            addressing,
            knows_addressing,
            must_understand,
        };
        let settings = Arc::new(settings);
        Ok(Client { settings, transport })
    }

    #[cfg(feature = "http-client")]
    fn default_transport(&self) -> Result<Transport, Error> {
        let transport = HttpTransport::with_settings(self.deadlines, &self.cookies)
            .map_err(|error| Error::building(format!("no HTTP client: {error}")))?;
        Ok(Transport::Http(transport.redirects(self.redirects)))
    }

    #[cfg(not(feature = "http-client"))]
    fn default_transport(&self) -> Result<Transport, Error> {
        Err(Error::building("no transport was given; give one, or turn on the feature \"http-client\""))
    }
}

impl Client {
    /// A builder set to the address and the SOAP version of a port.
    pub fn builder(port: &Port) -> ClientBuilder {
        ClientBuilder {
            endpoint: port.address.to_owned(),
            port: port.name,
            version: port.version,
            reading: ReadOptions::default(),
            validates: false,
            secrets: &[],
            mtom: None,
            knows_addressing: port.addressing,
            addressing: None,
            must_understand: false,
            deadlines: Deadlines::default(),
            #[cfg(feature = "http-client")]
            redirects: Redirects::None,
            #[cfg(feature = "http-client")]
            cookies: CookieJar::new(),
            transport: None,
        }
    }

    /// Sends `request` and reads the reply. What comes along with it, [`call_with`](Self::call_with) gives: header blocks
    /// and attachments.
    ///
    /// # Errors
    ///
    /// See [`Phase`] for each of the ways in which a call can fail.
    pub async fn call<Q: Value, A: Value>(
        &self,
        operation: &'static Operation,
        request: &Q,
    ) -> Result<A, Error> {
        self.call_noting(operation, Parts::new(request), false).await.map(Answered::into_reply)
    }

    /// Sends a request with header blocks and attachments, and reads the reply with its own; [`Answered::notes`]
    /// lists what was tolerated in the reply. `Vec<MimePart>` as the type of the attachments of a reply accepts any,
    /// whatever the contract declares.
    ///
    /// # Errors
    ///
    /// As [`call`](Self::call).
    pub async fn call_with<Q: Value, A: Value, H: Value + Shaped, M: Attached>(
        &self,
        operation: &'static Operation,
        parts: Parts<'_, Q>,
    ) -> Result<Answered<A, H, M>, Error> {
        self.call_noting(operation, parts, true).await
    }

    /// Like [`Self::call_with`]; notes what was tolerated in the reply if the caller wants that or a subscriber
    /// listens for events.
    async fn call_noting<Q: Value, A: Value, H: Value + Shaped, M: Attached>(
        &self,
        operation: &'static Operation,
        parts: Parts<'_, Q>,
        is_wanted: bool,
    ) -> Result<Answered<A, H, M>, Error> {
        self.warn_of_secrets(operation.name, parts.request, parts.headers);
        let written = self.write(operation, &parts, M::is_expected())?;
        let exchanged = self.exchange(written).await;
        let is_noting = is_wanted || events::hears_tolerated();
        let answered = self.read(operation, &parts, exchanged, move |reply, reading, secrets| {
            reply.decode(operation, secrets, reading, is_noting)
        });
        let answered: Result<Answered<A, H, M>, Error> = answered.await;
        events::tolerated(operation.name, answered.as_ref().map_or_else(Error::notes, Answered::notes));
        answered
    }

    /// Sends the request of a one-way operation; the server says no more than that it took it.
    ///
    /// # Errors
    ///
    /// As [`call`](Self::call).
    pub async fn send<Q: Value>(&self, operation: &'static Operation, request: &Q) -> Result<(), Error> {
        self.send_with(operation, Parts::new(request)).await
    }

    /// Sends the request of a one-way operation with header blocks and attachments.
    ///
    /// # Errors
    ///
    /// As [`call`](Self::call).
    pub async fn send_with<Q: Value>(
        &self,
        operation: &'static Operation,
        parts: Parts<'_, Q>,
    ) -> Result<(), Error> {
        self.warn_of_secrets(operation.name, parts.request, parts.headers);
        let written = self.write(operation, &parts, false)?;
        let exchanged = self.exchange(written).await;
        let sent =
            self.read(operation, &parts, exchanged, |reply, reading, secrets| reply.accept(secrets, reading));
        let sent = sent.await;
        events::tolerated(operation.name, sent.as_ref().map_or_else(Error::notes, |()| &[]));
        sent
    }

    /// Warns, at the first request with secrets, that they can be read in transit.
    fn warn_of_secrets(&self, operation: &str, request: &dyn Value, headers: Option<&(dyn Value + Sync)>) {
        let Settings { warns, endpoint, .. } = &*self.settings;
        if !warns.load(Ordering::Relaxed) {
            return;
        }
        let has_secrets = |value: &dyn Value| secret_values(value).iter().any(|secret| !secret.is_empty());
        if (has_secrets(request) || headers.is_some_and(|headers| has_secrets(headers)))
            && warns.swap(false, Ordering::Relaxed)
        {
            events::unencrypted_secrets(operation, endpoint.host().unwrap_or_default());
        }
    }

    /// A redactor that removes the secrets of a request from texts received in return, as the errors of this client
    /// do themselves.
    pub fn redactor_of<Q: Value>(&self, request: &Q) -> Redactor {
        Redactor::new(secret_values(request), self.settings.secrets)
    }

    /// The request; `is_packed` tells whether the reply may have attachments.
    fn write<Q: Value>(
        &self,
        operation: &Operation,
        parts: &Parts<'_, Q>,
        is_packed: bool,
    ) -> Result<Sendable, Error> {
        let Parts { request, headers, attachments } = *parts;
        let Settings { version, mtom, port, .. } = *self.settings;
        let is_mtom = mtom.unwrap_or(operation.mtom);
        let failed = |error: String| Error::building(error).in_operation(operation.name);
        if self.settings.validates {
            let checked =
                request.validate().and_then(|()| headers.map_or(Ok(()), |headers| validate(headers)));
            checked.map_err(|error| failed(error.to_string()))?;
        }
        let manner = Manner { version, body: operation.request, is_encoded: operation.encoded, is_mtom };
        let action = operation.action_at(port);
        let addressed = self.addressed(operation).map_err(&failed)?;
        let header = Header {
            declared: headers.map(|headers| headers as _),
            must_understand: self.settings.must_understand,
            others: addressed.as_ref().map_or("", |addressed| &addressed.blocks),
        };
        let written = write_envelope(manner, header, request);
        let written = written.map_err(|error| failed(error.to_string()))?;
        let is_packed = is_packed || is_mtom;
        let attachments = attachments.map(Attached::sent).unwrap_or_default();
        // SOAP 1.2 has the action of the message in its type; SOAP 1.1 leaves the header to the binding (SOAP Binding of
        // WS-Addressing 1.0, sections 2.4 and 4).
        let action = match &addressed {
            Some(addressed) if version == SoapVersion::V12 => addressed.action,
            _ => action,
        };
        let packed = Outgoing { written, attachments, is_mtom }.pack(version, Some(action));
        let (content_type, body) = packed.map_err(|error| failed(error.to_string()))?;
        let headers = headers_of(version, content_type, action, is_packed)?;
        Ok(Sendable {
            headers,
            body: body.into(),
            message_id: addressed.map(|addressed| addressed.message_id),
        })
    }

    /// What WS-Addressing adds to a request, where that is wanted.
    fn addressed(&self, operation: &Operation) -> Result<Option<AddressedRequest>, String> {
        let Settings { endpoint, port, addressing, knows_addressing, .. } = &*self.settings;
        // An operation without actions has blocks of its own in the contract, or none.
        if !addressing.unwrap_or(*knows_addressing && operation.actions.is_some()) {
            return Ok(None);
        }
        let action = operation.addressed_action_at(port);
        if action.is_empty() {
            return Err("WS-Addressing needs an action, and the contract gives none".to_owned());
        }
        let (to, message_id) = (endpoint.to_string(), new_message_id());
        let is_answered = operation.reply.is_some();
        let request = addressing::Request { action, to: &to, message_id: &message_id, is_answered };
        let blocks = request_blocks(&request).map_err(|error| error.to_string())?;
        Ok(Some(AddressedRequest { action, message_id, blocks }))
    }

    /// What `read` makes of what came, with the operation and without secrets in its error.
    async fn read<Q: Value, T: Send + 'static>(
        &self,
        operation: &'static Operation,
        parts: &Parts<'_, Q>,
        exchanged: Result<Reply, Error>,
        read: impl for<'s> FnOnce(Reply, &ReadOptions, &dyn Fn() -> Secrets<'s>) -> Result<T, Error>
        + Send
        + 'static,
    ) -> Result<T, Error> {
        let values = || {
            let mut values = secret_values(parts.request);
            values.extend(parts.headers.into_iter().flat_map(|headers| secret_values(headers)));
            values
        };
        self.read_with(operation.name, values, exchanged, read).await
    }

    /// The result of `read` on the received reply; an error names the operation and hides the secret `values`. A long
    /// reply is decoded on a separate thread.
    async fn read_with<T: Send + 'static>(
        &self,
        operation: &'static str,
        values: impl FnOnce() -> Vec<String>,
        exchanged: Result<Reply, Error>,
        read: impl for<'s> FnOnce(Reply, &ReadOptions, &dyn Fn() -> Secrets<'s>) -> Result<T, Error>
        + Send
        + 'static,
    ) -> Result<T, Error> {
        let names = self.settings.secrets;
        let reply = match exchanged {
            Ok(reply) => reply,
            Err(error) => return without_secrets(operation, names, values, |_| Err(error)),
        };
        let until = reply.until().map(Deadline::at);
        if until.is_none() && !reply.is_long() {
            return without_secrets(operation, names, values, |secrets| {
                read(reply, &self.settings.reading, secrets)
            });
        }
        let reading = ReadOptions { deadline: until, ..self.settings.reading.clone() };
        if !reply.is_long() {
            return without_secrets(operation, names, values, |secrets| read(reply, &reading, secrets));
        }
        let values = values();
        elsewhere(move || {
            without_secrets(operation, names, || values, |secrets| read(reply, &reading, secrets))
        })
        .await
    }

    /// One message out, one back.
    async fn exchange(&self, sendable: Sendable) -> Result<Reply, Error> {
        let Sendable { headers, body, message_id } = sendable;
        let endpoint = &self.settings.endpoint;
        let reply = self.exchange_sent(Sent { method: Method::POST, endpoint, headers, body }).await?;
        Ok(reply.answering(message_id))
    }

    async fn exchange_sent(&self, sent: Sent<'_>) -> Result<Reply, Error> {
        let Settings { reading, total, .. } = &*self.settings;
        let until = total.and_then(|total| Instant::now().checked_add(total));
        let exchanged = self.transport.exchange(sent, &reading.limits).await;
        exchanged.map(|received| Reply::new(received, until)).map_err(|error| match error {
            ExchangeError::NoResponse(error) => {
                let not_sent = is_not_sent(&error) || error.is::<ReplayError>();
                Error::sending(error, !not_sent)
            }
            ExchangeError::Body(_, BodyError::TooLarge(limit)) => {
                Error::new(Phase::Limit, format!("more than {limit} bytes"))
            }
            ExchangeError::Body(_, BodyError::Broken(read, cause)) => Error::broken(read, &cause),
            ExchangeError::Body(status, BodyError::Coding(error)) => {
                crate::reply::not_decompressed(status, &error)
            }
        })
    }
}

/// The result of `read` on a reply; an error names the operation and hides secrets.
fn without_secrets<T>(
    operation: &'static str,
    names: &'static [&'static str],
    values: impl FnOnce() -> Vec<String>,
    read: impl for<'s> FnOnce(&dyn Fn() -> Secrets<'s>) -> Result<T, Error>,
) -> Result<T, Error> {
    // Collected only if there is an error to show.
    let redactor = LazyCell::new(|| Redactor::new(values(), names));
    let secrets = || -> Secrets<'_> { &redactor };
    read(&secrets).map_err(|error| error.in_operation(operation).redacted(|text| secrets().redact(text)))
}

/// A message with its headers.
struct Sendable {
    headers: HeaderMap,
    body: Bytes,
    /// Its name, where it has the header blocks of WS-Addressing.
    message_id: Option<String>,
}

/// What WS-Addressing adds to a request.
struct AddressedRequest {
    action: &'static str,
    message_id: String,
    blocks: String,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Settings { endpoint, version, .. } = &*self.settings;
        f.debug_struct("Client")
            .field("host", &endpoint.host())
            .field("path", &endpoint.path())
            .field("version", version)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("endpoint", &shown_address(&self.endpoint))
            .field("version", &self.version)
            .finish_non_exhaustive()
    }
}

/// An absolute http or https address. What is wrong is told without the address itself, which may hold a password.
fn check_endpoint(endpoint: &str) -> Result<Uri, Error> {
    let bad = |why: &str| {
        Error::building(format!("the endpoint {why}; expected an address like https://host/path"))
    };
    let uri: Uri = endpoint.trim().parse().map_err(|_| bad("is not a valid address"))?;
    match (uri.scheme_str(), uri.host()) {
        (Some("http" | "https"), Some(host)) if !host.is_empty() => match () {
            () if has_user(&uri) => {
                Err(bad("holds a user name; HTTP authentication belongs to the transport"))
            }
            () if has_bad_port(&uri, host) => Err(bad("has an invalid port")),
            () => Ok(uri),
        },
        (Some("http" | "https"), _) => Err(bad("has no host")),
        (Some(_), _) => Err(bad("is not an http or https address")),
        (None, _) => Err(bad("has no scheme")),
    }
}

/// What stands before an `@` is not sent by any transport, and may be a password.
fn has_user(uri: &Uri) -> bool {
    uri.authority().is_some_and(|authority| authority.as_str().contains('@'))
}

/// `Uri` takes any digits, and no digits, for a port.
fn has_bad_port(uri: &Uri, host: &str) -> bool {
    let authority = uri.authority().map_or("", |authority| authority.as_str());
    authority.len() > host.len() && uri.port_u16().is_none()
}
