//! The server half: a `tower::Service` that reads calls, leads them to generated dispatch and writes replies.
//!
//! Knows HTTP and SOAP; what is served is up to the [`Dispatch`] that generated code gives.

use std::convert::Infallible;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header, request::Parts};
use http_body_util::Full;
use tower::Service;

use crate::media_type::{content_type, parameter};
use crate::operation::Operation;
use crate::soap::{Fault, FaultCode, SoapVersion, finish, open_body, write_envelope, write_fault};
use crate::transport::{BodyError, BoxError, read_body};
use crate::value::{Leniency, Value, ValueReader, root};
use crate::xml::{Limits, Problem, Reader, cut, decode_document};

/// Leads a call to the method of a handler; generated code implements it.
pub trait Dispatch: Send + Sync + 'static {
    /// The operations, in the order of the indexes.
    fn operations(&self) -> &'static [&'static Operation];

    /// Answers the operation at `index`.
    fn dispatch(&self, index: usize, call: &mut Call) -> impl Future<Output = Result<Answer, Fault>> + Send;
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

/// A call as it came, and the HTTP headers of its reply.
pub struct Call {
    parts: Parts,
    document: String,
    operation: &'static Operation,
    version: SoapVersion,
    limits: Arc<Limits>,
    response_headers: HeaderMap,
}

/// The body of a reply.
pub struct Answer(Vec<u8>);

/// Without the reply, which may hold secrets.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer").field("bytes", &self.0.len()).finish_non_exhaustive()
    }
}

impl Call {
    /// The request of the call.
    ///
    /// # Errors
    ///
    /// A `Sender` fault that says what in the message is not as the contract has it.
    pub fn request<Q: Value>(&self) -> Result<Q, Fault> {
        let read = || {
            let mut reader = Reader::new(&self.document, &self.limits);
            let leniency = Leniency::default();
            // The envelope was read once already, to find the operation.
            let _ = open_body(&mut reader)?;
            let (name, namespace) = self.operation.request;
            let mut request = Q::blank();
            let field = root(name, namespace);
            if reader.is_nil() {
                return Err(reader.fail(Problem::UnexpectedNil));
            }
            request.read(&mut ValueReader::new(&mut reader, &leniency), &field)?;
            finish(&mut reader, &leniency)?;
            Ok(request)
        };
        read().map_err(|error: Box<crate::xml::ReadError>| {
            Fault::sender(format!("{} at {}", error.problem, error.path))
        })
    }

    /// Writes the reply.
    ///
    /// # Errors
    ///
    /// A `Receiver` fault when the reply holds characters that XML forbids.
    pub fn answer<A: Value>(&self, reply: &A) -> Result<Answer, Fault> {
        let (name, namespace) = self.operation.reply;
        let written = write_envelope(self.version, name, namespace, reply);
        written.map(Answer).map_err(|error| Fault::receiver(error.to_string()))
    }

    /// The operation that is called.
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The version of SOAP of the call, in which the reply is written too.
    pub fn soap_version(&self) -> SoapVersion {
        self.version
    }

    /// The value of an HTTP header of the request; `None` where it is absent or not ASCII text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.parts.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The HTTP request without its body.
    pub fn http_request(&self) -> &Parts {
        &self.parts
    }

    /// Sets an HTTP header of the reply. A name or value that HTTP does not allow is left out.
    pub fn set_response_header(&mut self, name: &str, value: &str) {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            self.response_headers.append(name, value);
        }
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { operation, version, .. } = self;
        f.debug_struct("Call")
            .field("operation", &operation.name)
            .field("version", version)
            .finish_non_exhaustive()
    }
}

/// Why a message calls no operation, in the version of its envelope where it has one.
struct Refusal {
    version: Option<SoapVersion>,
    fault: Fault,
}

/// Serves one service of a contract over HTTP POST, in both versions of SOAP. Clones share the handler.
#[derive(Debug)]
pub struct Server<D> {
    dispatch: Arc<D>,
    limits: Arc<Limits>,
}

impl<D> Clone for Server<D> {
    fn clone(&self) -> Self {
        Self { dispatch: Arc::clone(&self.dispatch), limits: Arc::clone(&self.limits) }
    }
}

impl<D: Dispatch> Server<D> {
    /// A server; requests may have 4 MiB unless [`Self::with_limits`] says otherwise.
    pub fn new(dispatch: D) -> Self {
        let limits = Limits::default().with_message(4 << 20).with_text(4 << 20).with_elements(1_000_000);
        Self { dispatch: Arc::new(dispatch), limits: Arc::new(limits) }
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
                return plain(StatusCode::PAYLOAD_TOO_LARGE, &format!("a message may have {limit} bytes\n"));
            }
            Err(BodyError::Broken(..)) => return plain(StatusCode::BAD_REQUEST, "the message broke off\n"),
        };
        let media = content_type(&parts.headers);
        let expected = match media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str()
        {
            "text/xml" => SoapVersion::V11,
            "application/soap+xml" => SoapVersion::V12,
            _ => {
                let text = "send text/xml (SOAP 1.1) or application/soap+xml (SOAP 1.2)\n";
                return plain(StatusCode::UNSUPPORTED_MEDIA_TYPE, text);
            }
        };
        let document = match decode_document(&body, parameter(&media, "charset")) {
            Ok(document) => document.into_owned(),
            Err(error) => {
                return fault_response(expected, &Fault::sender(error.to_string()), HeaderMap::new());
            }
        };
        let (index, version) = match self.find(&document) {
            Ok(found) => found,
            Err(refusal) => {
                let version = refusal.version.unwrap_or(expected);
                return fault_response(version, &refusal.fault, HeaderMap::new());
            }
        };
        let operation = self.dispatch.operations()[index];
        let limits = Arc::clone(&self.limits);
        let mut call =
            Call { parts, document, operation, version, limits, response_headers: HeaderMap::new() };
        match self.dispatch.dispatch(index, &mut call).await {
            Ok(Answer(xml)) => message(StatusCode::OK, version, xml, call.response_headers),
            Err(fault) => fault_response(version, &fault, call.response_headers),
        }
    }

    /// The operation that a message calls, by the element in its body, and the version of its envelope.
    fn find(&self, document: &str) -> Result<(usize, SoapVersion), Box<Refusal>> {
        let refuse = |version, fault| Err(Box::new(Refusal { version, fault }));
        let mut reader = Reader::new(document, &self.limits);
        let opened = match open_body(&mut reader) {
            Ok(Ok(opened)) => opened,
            Ok(Err(root)) => {
                let reason = format!("{} is not the envelope of SOAP 1.1 or SOAP 1.2", cut(&root, 200));
                return refuse(Some(SoapVersion::V11), Fault::new(FaultCode::VersionMismatch, reason));
            }
            Err(error) => return refuse(None, Fault::sender(format!("{} at {}", error.problem, error.path))),
        };
        let version = Some(opened.version);
        if let Some(header) = opened.must_understand {
            let reason = format!("header block {} is not understood", cut(&header, 200));
            return refuse(version, Fault::new(FaultCode::MustUnderstand, reason));
        }
        if !opened.has_child {
            return refuse(version, Fault::sender("the body is empty"));
        }
        let name = reader.name();
        let operations = self.dispatch.operations();
        match operations.iter().position(|operation| operation.request == (name.local, name.namespace)) {
            Some(index) => Ok((index, opened.version)),
            None => {
                let name = cut(&name.to_string(), 200);
                refuse(version, Fault::sender(format!("no operation takes element {name}")))
            }
        }
    }
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
            let (parts, body) = request.into_parts();
            let body = read_body(body, server.limits.message).await;
            Ok(server.answer(parts, body).await)
        })
    }
}

/// SOAP 1.2 part 2, section 7.5.2.2, and SOAP 1.1, section 6.2, on the status of faults.
fn fault_response(version: SoapVersion, fault: &Fault, headers: HeaderMap) -> http::Response<Full<Bytes>> {
    let status = match (version, &fault.code) {
        (SoapVersion::V12, FaultCode::Sender) => StatusCode::BAD_REQUEST,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    let written = write_fault(version, fault)
        .or_else(|_| write_fault(version, &Fault::receiver("the fault holds characters that XML forbids")));
    match written {
        Ok(xml) => message(status, version, xml, headers),
        Err(_) => plain(StatusCode::INTERNAL_SERVER_ERROR, ""),
    }
}

fn message(
    status: StatusCode,
    version: SoapVersion,
    xml: Vec<u8>,
    headers: HeaderMap,
) -> http::Response<Full<Bytes>> {
    let mut response = http::Response::new(Full::new(Bytes::from(xml)));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(version.content_type()));
    response
}

fn plain(status: StatusCode, text: &str) -> http::Response<Full<Bytes>> {
    let mut response = http::Response::new(Full::new(Bytes::from(text.to_owned())));
    *response.status_mut() = status;
    let content_type = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    response
}
