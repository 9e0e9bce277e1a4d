//! Calls by the HTTP binding: a request in the address, in a form or in an XML document; the reply without an envelope.
//!
//! Must not know how anything is encoded.

use std::sync::Arc;

use ::http::{HeaderMap, HeaderValue, Method, header};

use super::Client;
use super::settings::Destination;
use crate::error::{Error, Phase};
use crate::http_binding::{
    Address, HttpContent, HttpOperation, HttpOperationInfo, HttpReply, HttpRequest, MayBeNil, address, form,
    pairs,
};
use crate::operation::{Body, OneWay};
use crate::redact::Secrets;
use crate::reply::Reply;
use crate::transport::{Sent, is_plain};
use crate::value::{ReadOptions, Validate, Value, secret_values, to_xml_bytes};

impl Client {
    /// A client of another address, with the same settings and the same transport, and so with its connections and
    /// cookies.
    ///
    /// # Errors
    ///
    /// [`Phase::Building`] when it is not an absolute http or https address.
    pub fn at(&self, endpoint: impl AsRef<str>) -> Result<Self, Error> {
        let (known, mut to) = (&self.to, Destination::new(endpoint.as_ref())?);
        // A different machine needs a new warning.
        let is_known = to.endpoint.host() == known.endpoint.host() && is_plain(&known.endpoint);
        if is_known && is_plain(&to.endpoint) {
            to.warns = Arc::clone(&known.warns);
        }
        let settings = Arc::clone(&self.settings);
        Ok(Self { to: Arc::new(to), settings, transport: self.transport.clone() })
    }

    /// Calls an operation of the HTTP binding that replies with an XML document.
    ///
    /// # Errors
    ///
    /// See [`Phase`](crate::Phase) for each of the ways in which a call can fail; no error shows the address.
    pub async fn submit<Q: Value, A: Value>(
        &self,
        operation: &HttpOperation<Q, A>,
        request: &Q,
    ) -> Result<A, Error> {
        let operation = operation.info();
        let document = self.submitted(operation, request, false).await?;
        document.ok_or_else(|| Error::new(Phase::Decoding, "the reply is nil").in_operation(operation.name))
    }

    /// As [`submit`](Self::submit), where the root of the reply may be nil.
    ///
    /// # Errors
    ///
    /// As [`submit`](Self::submit).
    pub async fn submit_nillable<Q: Value, A: Value>(
        &self,
        operation: &HttpOperation<Q, MayBeNil<A>>,
        request: &Q,
    ) -> Result<Option<A>, Error> {
        self.submitted(operation.info(), request, true).await
    }

    async fn submitted<Q: Value, A: Value>(
        &self,
        operation: &HttpOperationInfo,
        request: &Q,
        may_be_nil: bool,
    ) -> Result<Option<A>, Error> {
        let body = match operation.reply {
            HttpReply::Document(body) => body,
            HttpReply::Nothing | HttpReply::Content => Body::Content,
        };
        let reply = self.exchange_plain(operation, request).await;
        self.read_plain(operation, request, reply, move |reply, reading, secrets| {
            reply.document(body, secrets, reading, may_be_nil)
        })
        .await
    }

    /// Calls an operation of the HTTP binding that replies with content of any type.
    ///
    /// # Errors
    ///
    /// As [`submit`](Self::submit).
    pub async fn download<Q: Value>(
        &self,
        operation: &HttpOperation<Q, HttpContent>,
        request: &Q,
    ) -> Result<HttpContent, Error> {
        let operation = operation.info();
        let reply = self.exchange_plain(operation, request).await;
        self.read_plain(operation, request, reply, |reply, _, secrets| reply.content(secrets)).await
    }

    /// Calls an operation of the HTTP binding that replies with nothing but its status.
    ///
    /// # Errors
    ///
    /// As [`submit`](Self::submit).
    pub async fn submit_only<Q: Value>(
        &self,
        operation: &HttpOperation<Q, OneWay>,
        request: &Q,
    ) -> Result<(), Error> {
        let operation = operation.info();
        let reply = self.exchange_plain(operation, request).await;
        self.read_plain(operation, request, reply, |reply, _, secrets| reply.content(secrets).map(drop)).await
    }

    async fn exchange_plain<Q: Value>(
        &self,
        operation: &HttpOperationInfo,
        request: &Q,
    ) -> Result<Reply, Error> {
        if self.settings.validates {
            request.validate().map_err(|error| Error::building(error.to_string()))?;
        }
        self.warn_of_secrets(operation.name, request, None);
        let mut headers = HeaderMap::new();
        let (mut replaced, mut query, mut body) = (Vec::new(), Vec::new(), Vec::new());
        match operation.request {
            HttpRequest::Query => query = pairs(request).map_err(Error::building)?,
            HttpRequest::Replaced => replaced = pairs(request).map_err(Error::building)?,
            HttpRequest::Form => {
                body = form(&pairs(request).map_err(Error::building)?).into_bytes();
                let form = HeaderValue::from_static("application/x-www-form-urlencoded");
                headers.insert(header::CONTENT_TYPE, form);
            }
            HttpRequest::Document(name, namespace, media_type) => {
                body = to_xml_bytes(request, name, namespace)?;
                let of_contract = HeaderValue::from_str(media_type)
                    .map_err(|_| Error::building("the media type of the request is none that HTTP allows"))?;
                headers.insert(header::CONTENT_TYPE, of_contract);
            }
        }
        if let HttpReply::Document(_) = operation.reply {
            headers.insert(header::ACCEPT, HeaderValue::from_static("text/xml, application/xml"));
        }
        if body.is_empty() && operation.method != Method::GET {
            // HTTP libraries leave it out, and servers insist on it (RFC 9110, section 8.6).
            headers.insert(header::CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        let endpoint = &self.to.endpoint;
        let location = operation.location;
        let called = Address { endpoint, location, replaced: &replaced, query: &query };
        let address = address(&called).map_err(Error::building)?;
        let method = operation.method.clone();
        let sent = Sent { method, endpoint: &address, headers, body: body.into() };
        self.exchange_sent(sent).await
    }

    async fn read_plain<Q: Value, T: Send + 'static>(
        &self,
        operation: &HttpOperationInfo,
        request: &Q,
        exchanged: Result<Reply, Error>,
        read: impl for<'s> FnOnce(Reply, &ReadOptions, &dyn Fn() -> Secrets<'s>) -> Result<T, Error>
        + Send
        + 'static,
    ) -> Result<T, Error> {
        self.read_with(operation.name, || secret_values(request), exchanged, read).await
    }
}
