//! The client half: a request struct in, a reply struct out.
//!
//! Must not know what stands in any contract, nor how a transport carries messages.

mod builder;
mod http;
mod receiving;
mod settings;

use std::cell::LazyCell;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Instant;

use ::http::{HeaderMap, Method};
use bytes::Bytes;

use crate::addressing::{self, new_message_id, request_blocks};
use crate::error::{Error, Phase};
use crate::events;
use crate::long_work::elsewhere;
use crate::message::{Answered, Parts};
use crate::mime::Attached;
use crate::operation::{OneWay, Operation, OperationInfo, Receive, Receiver};
use crate::packaging::Outgoing;
use crate::redact::{Redactor, Secrets};
use crate::replay::ReplayError;
use crate::reply::Reply;
use crate::request::headers as headers_of;
use crate::soap::{Header, MessageForm, write_envelope};
use crate::soap_version::SoapVersion;
use crate::transport::{BodyError, ExchangeError, Sent, Transport, is_not_sent};
use crate::value::{ReadOptions, Shaped, Validate, Value, secret_values, validate};
use crate::xml::Deadline;
use receiving::{ReadBy, Receiving};
use settings::{Destination, Settings};

pub use builder::ClientBuilder;

/// Calls the operations of one endpoint. Clones are cheap and share connections and cookies.
#[derive(Clone)]
pub struct Client {
    to: Arc<Destination>,
    settings: Arc<Settings>,
    transport: Transport,
}

impl Client {
    /// Sends `request` and reads the reply; [`OneWay`] if the operation has none: the server then says no more than that
    /// it took the request. [`call_with`](Self::call_with) also sends and receives header blocks and attachments.
    ///
    /// # Errors
    ///
    /// See [`Phase`] for each of the ways in which a call can fail.
    pub async fn call<Q: Value, A: Receive>(
        &self,
        operation: &Operation<Q, A>,
        request: &Q,
    ) -> Result<A, Error> {
        let is_noting = events::hears_tolerated();
        let answered = self
            .exchange_read(operation.info(), Parts::new(request), is_noting, |received| A::receive(received));
        answered.await.map(Answered::into_reply)
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
        operation: &Operation<Q, A>,
        parts: Parts<'_, Q>,
    ) -> Result<Answered<A, H, M>, Error> {
        self.exchange_read(operation.info(), parts, true, |received| received.decode_all()).await
    }

    /// Sends the request of a one-way operation.
    ///
    /// # Errors
    ///
    /// As [`call`](Self::call).
    pub async fn send<Q: Value>(&self, operation: &Operation<Q, OneWay>, request: &Q) -> Result<(), Error> {
        self.send_with(operation, Parts::new(request)).await
    }

    /// Sends the request of a one-way operation with header blocks and attachments.
    ///
    /// # Errors
    ///
    /// As [`call`](Self::call).
    pub async fn send_with<Q: Value>(
        &self,
        operation: &Operation<Q, OneWay>,
        parts: Parts<'_, Q>,
    ) -> Result<(), Error> {
        self.exchange_read(operation.info(), parts, false, |received| received.accept()).await.map(drop)
    }

    /// Sends a request, and reads what comes back by `read`.
    async fn exchange_read<Q: Value, A: Send + 'static, H: Send + 'static, M: Attached>(
        &self,
        operation: &OperationInfo,
        parts: Parts<'_, Q>,
        is_noting: bool,
        read: ReadBy<Answered<A, H, M>>,
    ) -> Result<Answered<A, H, M>, Error> {
        self.warn_of_secrets(operation.name, parts.request, parts.headers);
        let written = self.write(operation, &parts, M::is_expected())?;
        let exchanged = self.exchange(written).await;
        let operation = *operation;
        let answered = self.read(operation.name, &parts, exchanged, move |reply, options, secrets| {
            read(Receiving { reply, operation: &operation, options, secrets, is_noting })
        });
        let answered = answered.await;
        events::tolerated(operation.name, answered.as_ref().map_or_else(Error::notes, Answered::notes));
        answered
    }

    /// Warns, at the first request with secrets, that they can be read in transit.
    fn warn_of_secrets(&self, operation: &str, request: &dyn Value, headers: Option<&dyn Value>) {
        let Destination { warns, endpoint } = &*self.to;
        if !warns.load(Ordering::Relaxed) {
            return;
        }
        let has_secrets = |value: &dyn Value| secret_values(value).iter().any(|secret| !secret.is_empty());
        if (has_secrets(request) || headers.is_some_and(has_secrets)) && warns.swap(false, Ordering::Relaxed)
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
        operation: &OperationInfo,
        parts: &Parts<'_, Q>,
        is_packed: bool,
    ) -> Result<Sendable, Error> {
        let Parts { request, headers, attachments } = *parts;
        let Settings { version, mtom, port, .. } = *self.settings;
        let is_mtom = mtom.unwrap_or(operation.mtom);
        let failed = |error: String| Error::building(error).in_operation(operation.name);
        if self.settings.validates {
            let checked = request.validate().and_then(|()| headers.map_or(Ok(()), validate));
            checked.map_err(|error| failed(error.to_string()))?;
        }
        let form = MessageForm { version, body: operation.request, is_encoded: operation.encoded, is_mtom };
        let action = operation.action_at(port);
        let addressed = self.addressed(operation).map_err(&failed)?;
        let header = Header {
            declared: headers.map(|headers| headers as _),
            must_understand: self.settings.must_understand,
            others: addressed.as_ref().map_or("", |addressed| &addressed.blocks),
        };
        let written = write_envelope(form, header, request);
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
    fn addressed(&self, operation: &OperationInfo) -> Result<Option<AddressedRequest>, String> {
        let Settings { port, addressing, knows_addressing, .. } = &*self.settings;
        // An operation without actions has blocks of its own in the contract, or none.
        if !addressing.unwrap_or(*knows_addressing && operation.actions.is_some()) {
            return Ok(None);
        }
        let action = operation.addressed_action_at(port);
        if action.is_empty() {
            return Err("WS-Addressing needs an action, and the contract gives none".to_owned());
        }
        let (to, message_id) = (self.to.endpoint.to_string(), new_message_id());
        let is_answered = operation.reply.is_some();
        let request = addressing::Request { action, to: &to, message_id: &message_id, is_answered };
        let blocks = request_blocks(&request).map_err(|error| error.to_string())?;
        Ok(Some(AddressedRequest { action, message_id, blocks }))
    }

    /// What `read` makes of what came, with the operation and without secrets in its error.
    async fn read<Q: Value, T: Send + 'static>(
        &self,
        operation: &'static str,
        parts: &Parts<'_, Q>,
        exchanged: Result<Reply, Error>,
        read: impl for<'s> FnOnce(Reply, &ReadOptions, &dyn Fn() -> Secrets<'s>) -> Result<T, Error>
        + Send
        + 'static,
    ) -> Result<T, Error> {
        let values = || {
            let mut values = secret_values(parts.request);
            values.extend(parts.headers.into_iter().flat_map(secret_values));
            values
        };
        self.read_with(operation, values, exchanged, read).await
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
        let endpoint = &self.to.endpoint;
        let reply = self.exchange_sent(Sent { method: Method::POST, endpoint, headers, body }).await?;
        Ok(reply.answering(message_id))
    }

    async fn exchange_sent(&self, sent: Sent<'_>) -> Result<Reply, Error> {
        let Settings { reading, deadlines, .. } = &*self.settings;
        let until = deadlines.total.and_then(|total| Instant::now().checked_add(total));
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
        let endpoint = &self.to.endpoint;
        f.debug_struct("Client")
            .field("host", &endpoint.host())
            .field("path", &endpoint.path())
            .field("version", &self.settings.version)
            .finish_non_exhaustive()
    }
}
