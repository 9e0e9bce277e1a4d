//! The server half: a `tower::Service` that reads calls, leads them to generated dispatch and writes replies.
//!
//! Knows HTTP and SOAP; what is served is up to the [`Dispatch`] that generated code gives.

mod begun;
mod call;
mod response;

use std::borrow::Cow;
use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use bytes::Bytes;
use http::{Extensions, HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts};
use http_body_util::Full;
use tower::Service;

use crate::addressing::{Addressed, is_addressing};
use crate::events;
use crate::long_work::{LONG, begun_elsewhere};
use crate::media_type::{content_type, parameter, unescaped};
use crate::operation::{Body, OperationInfo};
use crate::packaging::Incoming;
use crate::soap::{Block, Fault, FaultCode, Opened, located, multiref, open_body};
use crate::soap_version::SoapVersion;
use crate::transport::{BodyError, BoxError, read_body};
use crate::value::{Leniency, ReadOptions};
use crate::xml::{Decoded, ExpandedName, Limits, Memory, Reader, Undecodable, cut, decode, mend_again};
use crate::xml::{Note, Notes};

pub use begun::Begun;
pub use call::{Answer, Call};
use call::{not_understood, sender};
use response::{accepted, addressed_fault, fault_response, message, not_decompressed, plain};

/// Leads a call to the method of a handler; generated code implements it.
pub trait Dispatch: Send + Sync + 'static {
    /// The operations, in the order of the indexes.
    fn operations(&self) -> &'static [&'static OperationInfo];

    /// Reads what the operation at `index` takes, and calls its handler.
    ///
    /// # Errors
    ///
    /// A fault that says why the call does not reach the handler.
    fn begin<'c>(&'c self, index: usize, call: &'c mut Call) -> Result<Begun<'c>, Fault>;
}

/// What a method of a handler gives: a future of a reply or a fault.
pub trait Reply<T>: Future<Output = Result<T, Fault>> + Send {}

impl<T, F: Future<Output = Result<T, Fault>> + Send> Reply<T> for F {}

/// The reply of a method that a handler leaves out.
pub fn not_implemented<Q, T: Send>(call: &Call, _request: Q) -> impl Reply<T> + use<Q, T> {
    let fault =
        Fault::receiver(format!("operation {} is not implemented by this server", call.operation.name));
    std::future::ready(Err(fault))
}

/// Why a message calls no operation, in the version of its envelope where it has one.
struct Refusal {
    version: Option<SoapVersion>,
    fault: Fault,
}

/// Serves one service of a contract over HTTP POST, in both versions of SOAP. Clones share the handler.
///
/// Compressed requests are accepted with the feature `compression`, and refused with HTTP 415 without it.
///
/// With the feature `tokio`, a request of more than 64 KiB is decoded on a blocking thread of the tokio runtime, so
/// that it does not delay other requests. Its handler starts on that thread too, and after its first wait continues
/// like any other task. On other runtimes, requests are decoded on the calling thread.
#[derive(Debug)]
pub struct Server<D> {
    dispatch: Arc<D>,
    limits: Arc<Limits>,
    leniency: Arc<Leniency>,
}

impl<D> Clone for Server<D> {
    fn clone(&self) -> Self {
        let Self { dispatch, limits, leniency } = self;
        Self { dispatch: Arc::clone(dispatch), limits: Arc::clone(limits), leniency: Arc::clone(leniency) }
    }
}

impl<D: Dispatch> Server<D> {
    /// A server; each request may have 4 MiB, 1,000,000 elements, and 64 MiB of memory for what is made of it, unless
    /// [`Self::with_limits`] says otherwise.
    pub fn new(dispatch: D) -> Self {
        let limits = Limits::default().with_message(4 << 20).with_text(4 << 20).with_elements(1_000_000);
        let limits = limits.with_memory(64 << 20);
        let leniency = Arc::new(Leniency::default());
        Self { dispatch: Arc::new(dispatch), limits: Arc::new(limits), leniency }
    }

    /// What is tolerated in a request. [`Call::notes`] lists what was tolerated.
    #[must_use]
    pub fn with_leniency(mut self, leniency: Leniency) -> Self {
        self.leniency = Arc::new(leniency);
        self
    }

    /// How large a request may be.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = Arc::new(limits);
        self
    }

    async fn answer(self, parts: Parts, body: Result<Bytes, BodyError>) -> http::Response<Full<Bytes>> {
        if parts.method != Method::POST {
            let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "SOAP messages come by POST\n");
            response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("POST"));
            return response;
        }
        let body = match body {
            Ok(body) => body,
            Err(BodyError::TooLarge(limit)) => {
                return plain(
                    StatusCode::PAYLOAD_TOO_LARGE,
                    &format!("the message is longer than {limit} bytes\n"),
                );
            }
            Err(BodyError::Broken(..)) => return plain(StatusCode::BAD_REQUEST, "the message broke off\n"),
            Err(BodyError::Coding(error)) => return not_decompressed(&error),
        };
        let media = content_type(&parts.headers);
        let incoming = match Incoming::unpack(&media, &body, &self.limits) {
            Ok(incoming) => incoming,
            Err(error) => {
                let fault = Fault::sender(error.to_string());
                return fault_response(version_within(&media), &fault, HeaderMap::new());
            }
        };
        let Some(expected) = incoming.version() else {
            let text = "send text/xml (SOAP 1.1) or application/soap+xml (SOAP 1.2)\n";
            return plain(StatusCode::UNSUPPORTED_MEDIA_TYPE, text);
        };
        let charset = parameter(&incoming.content_type, "charset");
        let mut memory = incoming.memory.clone();
        let decoded = decode(&incoming.envelope, charset, &self.leniency, &mut memory);
        let (document, mut mended) = match decoded.and_then(|decoded| self.mended(decoded, &mut memory)) {
            Ok(mended) => mended,
            Err(error) => {
                return fault_response(expected, &Fault::sender(error.to_string()), HeaderMap::new());
            }
        };
        let action = action(&parts.headers, &media, &incoming);
        let Found { index, version, mut must_understand, addressed, notes } =
            match self.find(&document, &action) {
                Ok(found) => found,
                Err(refusal) => {
                    let version = refusal.version.unwrap_or(expected);
                    return fault_response(version, &refusal.fault, HeaderMap::new());
                }
            };
        mended.extend(notes);
        let operation = self.dispatch.operations()[index];
        if operation.actions.is_some() {
            must_understand.retain(|block| !is_addressing(&block.namespace));
        }
        let reading = ReadOptions {
            limits: (*self.limits).clone(),
            leniency: (*self.leniency).clone(),
            ..ReadOptions::default()
        };
        let document = match operation.encoded {
            false => document,
            true => match multiref::resolve(&document, &reading, &mut memory) {
                Ok(resolved) => resolved.into_owned(),
                Err(error) => return fault_response(version, &sender(*error), HeaderMap::new()),
            },
        };
        let limits = Arc::clone(&self.limits);
        drop(media);
        let mut call = Call {
            parts,
            incoming,
            document,
            operation,
            version,
            must_understand,
            addressed,
            limits,
            memory,
            leniency: Arc::clone(&self.leniency),
            notes: Mutex::new(mended),
            response_headers: HeaderMap::new(),
            response_extensions: Extensions::new(),
            response_attachments: Vec::new(),
        };
        let answered = match operation.actions.is_some() && call.addressed.wants_answers_elsewhere() {
            true => Err(Fault::sender(
                "answers go to the sender of a message only (wsa:OnlyAnonymousAddressSupported)",
            )
            .of_header()),
            false => {
                let outcome = match self.dispatch.begin(index, &mut call) {
                    Ok(begun) => begun.outcome().await,
                    Err(fault) => Err(fault),
                };
                outcome.and_then(|outcome| outcome.answer(&call))
            }
        };
        let extensions = std::mem::take(&mut call.response_extensions);
        let mut response = match answered {
            Ok(Answer(None)) => accepted(call.response_headers),
            Ok(Answer(Some(outgoing))) => {
                message(StatusCode::OK, version, outgoing, call.response_headers.clone())
                    .unwrap_or_else(|fault| fault_response(version, &fault, call.response_headers))
            }
            Err(fault) => {
                let has_entry = |namespace: &str, name: &str| {
                    fault.detail.as_ref().is_some_and(|detail| detail.has_entry(namespace, name))
                };
                let blocks = call.addressed.fault_blocks(operation, has_entry);
                addressed_fault(version, &fault, &blocks.unwrap_or_default(), call.response_headers)
            }
        };
        *response.extensions_mut() = extensions;
        response
    }

    /// The document without references to characters that XML forbids, if that is tolerated, and notes of what was
    /// mended in it. The search is limited to requests with references, because a request is read more than once.
    fn mended(&self, decoded: Decoded<'_>, memory: &mut Memory) -> Result<(String, Vec<Note>), Undecodable> {
        let may_refer = self.leniency.forbidden_characters && decoded.text.contains("&#");
        let decoded = if may_refer { mend_again(decoded, memory)? } else { decoded };
        let Decoded { text, mended } = decoded;
        // A text that is still borrowed is copied now.
        if matches!(text, Cow::Borrowed(_)) && !memory.take(text.len()) {
            return Err(Undecodable::TooLong { bound: memory.bound() });
        }
        let notes = Notes::default();
        notes.add_mended(&mended);
        let notes = located(notes, &text);
        Ok((text.into_owned(), notes))
    }

    /// The operation that a message calls: by the element in its body, among those of one element by its action; where
    /// the body as a whole is the request, by the action, or as the only one of this kind.
    fn find(&self, document: &str, action: &str) -> Result<Found, Box<Refusal>> {
        let refuse = |version, fault| Err(Box::new(Refusal { version, fault }));
        let mut reader = Reader::new(document, &self.limits);
        let opened = match open_body(&mut reader) {
            Ok(Ok(opened)) => opened,
            Ok(Err(root)) => {
                let reason = format!("{} is not the envelope of SOAP 1.1 or SOAP 1.2", cut(&root, 200));
                return refuse(Some(SoapVersion::V11), Fault::new(FaultCode::VersionMismatch, reason));
            }
            Err(error) => return refuse(None, sender(*error)),
        };
        let name = opened.has_child.then(|| reader.name());
        let is_called = |operation: &OperationInfo| match (operation.request, name) {
            (Body::Element(local, namespace), Some(name)) => name == ExpandedName { namespace, local },
            _ => false,
        };
        // SOAP 1.1, 7.1 gives the wrapper of an encoded call its name and no namespace.
        let is_alike = |operation: &OperationInfo| match (operation.request, name) {
            (Body::Element(local, namespace), Some(name)) => {
                let is_form = self.leniency.other_form && namespace.is_empty();
                name.local == local && (operation.encoded || is_form)
            }
            _ => false,
        };
        let is_whole = |operation: &OperationInfo| operation.request == Body::Content;
        // A message may tell its action in its header alone.
        let action =
            if action.is_empty() { opened.addressed.action.as_deref().unwrap_or_default() } else { action };
        let called = self.choose(is_called, action);
        let alike = || self.choose(is_alike, action);
        let found = called.or_else(alike).or_else(|| self.choose(is_whole, action));
        match (found, name) {
            (Some(index), name) => {
                let operation = self.dispatch.operations()[index];
                let mut notes = Vec::new();
                if let (None, Body::Element(local, _), false, Some(name)) =
                    (called, operation.request, operation.encoded, name)
                {
                    let what = format!("element {name} was read as {local}");
                    let tolerated = Notes::default();
                    reader.notes(&tolerated).note("other_form", || what);
                    notes = located(tolerated, document);
                    events::tolerated(operation.name, &notes);
                }
                let Opened { version, must_understand, addressed, .. } = opened;
                Ok(Found { index, version, must_understand, addressed, notes })
            }
            // Headers come before the body (SOAP 1.2 part 1, section 2.6).
            (None, _) if !opened.must_understand.is_empty() => {
                refuse(Some(opened.version), not_understood(&opened.must_understand[0]))
            }
            (None, None) => refuse(Some(opened.version), Fault::sender("the body is empty")),
            (None, Some(name)) => {
                let name = cut(&name.to_string(), 200);
                refuse(Some(opened.version), Fault::sender(format!("no operation takes element {name}")))
            }
        }
    }

    /// Of the operations that a message may call, the one with its action; or the only one.
    fn choose(&self, is_possible: impl Fn(&OperationInfo) -> bool, action: &str) -> Option<usize> {
        let operations = self.dispatch.operations().iter().enumerate();
        let mut possible = operations.filter(|(_, operation)| is_possible(operation));
        let (first, operation) = possible.next()?;
        let has_action = |operation: &OperationInfo| {
            operation.action == action
                || operation.actions.is_some_and(|actions| actions.request == action)
                || operation.other_actions.iter().any(|(_, other)| *other == action)
        };
        if has_action(operation) {
            return Some(first);
        }
        let mut others = possible.peekable();
        let is_only = others.peek().is_none();
        let by_action = others.find(|(_, operation)| has_action(operation)).map(|(index, _)| index);
        // Several operations that take the same element have the same request.
        let is_element = operation.request != Body::Content;
        by_action.or_else(|| (is_only || is_element).then_some(first))
    }
}

/// The operation that a message calls, and what the envelope says of the message.
struct Found {
    index: usize,
    version: SoapVersion,
    must_understand: Vec<Block>,
    addressed: Addressed,
    /// What was tolerated in its name.
    notes: Vec<Note>,
}

/// The action of a message: the header `SOAPAction` in SOAP 1.1, a parameter of the Content-Type in SOAP 1.2; where the
/// envelope is a part, of the Content-Type that it would have alone.
fn action(headers: &HeaderMap, media: &str, incoming: &Incoming) -> String {
    if let Some(header) = headers.get("soapaction").and_then(|value| value.to_str().ok()) {
        return unescaped(header.trim().trim_matches('"'));
    }
    let parameter_of =
        |content_type: &str| parameter(content_type, "action").map(|action| unescaped(action.trim()));
    parameter_of(media).or_else(|| parameter_of(&incoming.alone)).unwrap_or_default()
}

impl<D, B> Service<http::Request<B>> for Server<D>
where
    D: Dispatch,
    B: http_body::Body<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    type Response = http::Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<B>) -> Self::Future {
        let server = self.clone();
        Box::pin(async move {
            let (mut parts, body) = request.into_parts();
            let body = read_body(&mut parts.headers, body, &server.limits).await;
            match body {
                Ok(body) if body.len() > LONG => {
                    Ok(begun_elsewhere(Box::pin(server.answer(parts, Ok(body)))).await)
                }
                body => Ok(server.answer(parts, body).await),
            }
        })
    }
}

/// The version of SOAP that a MIME message names for its root, as well as can be told.
fn version_within(media: &str) -> SoapVersion {
    match media.contains(SoapVersion::V12.media_type()) {
        true => SoapVersion::V12,
        false => SoapVersion::V11,
    }
}
