//! The default transport: reqwest with rustls, a cookie jar, and no redirects.
//!
//! Must not know what the messages are.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::header::Entry;
use http::{HeaderMap, Method, Response, Uri, header};
use http_body::SizeHint;
use http_body_util::Full;
use tower::Service;

use super::address::KnownAddress;
use super::body::{BodyError, Buffer};
use super::cookies::CookieJar;
use super::{BoxError, Received, Request, innermost};

/// Sends over HTTP/1.1, with TLS for `https` addresses. Clones share connections and cookies.
///
/// Redirects are not followed: a redirected POST would lose its message or carry it, secrets included, elsewhere.
#[derive(Debug, Clone)]
pub struct HttpTransport {
    client: reqwest::Client,
    address: Arc<KnownAddress>,
}

impl HttpTransport {
    /// How long a call may take unless set otherwise: 100 seconds, as .NET's SOAP clients wait.
    pub const TIMEOUT: Duration = Duration::from_secs(100);

    /// A transport with a cookie jar of its own; `timeout` bounds a whole call, reply included.
    ///
    /// # Errors
    ///
    /// When TLS cannot be set up.
    pub fn new(timeout: Duration) -> Result<Self, BoxError> {
        Self::with_cookies(timeout, &CookieJar::new())
    }

    /// A transport that keeps its cookies in this jar.
    ///
    /// # Errors
    ///
    /// When TLS cannot be set up.
    pub fn with_cookies(timeout: Duration, jar: &CookieJar) -> Result<Self, BoxError> {
        let client = reqwest::Client::builder()
            .cookie_provider(jar.provider())
            .redirect(reqwest::redirect::Policy::none())
            .timeout(timeout)
            .tcp_nodelay(true)
            .user_agent(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Self::from(client))
    }

    /// Sends a message, and gives the response as soon as its head is there.
    pub(super) async fn send(
        &self,
        method: Method,
        endpoint: &Uri,
        headers: HeaderMap,
        body: Bytes,
    ) -> Result<reqwest::Response, HttpError> {
        let request = self.request(method, endpoint, headers, Full::new(body))?;
        self.client.execute(request).await.map_err(HttpError::new)
    }

    /// The request as reqwest has it.
    fn request(
        &self,
        method: Method,
        uri: &Uri,
        mut headers: HeaderMap,
        body: Full<Bytes>,
    ) -> Result<reqwest::Request, HttpError> {
        // Each header and address that is already there is one that reqwest need not take apart or write for every call.
        let address = self.address.of(uri).map_err(HttpError::bad_address)?;
        if let Entry::Vacant(host) = headers.entry(header::HOST)
            && let Some(value) = address.host()
        {
            host.insert(value);
        }
        let mut request = reqwest::Request::new(method, address.url.clone());
        *request.headers_mut() = headers;
        // As a stream it is not sent a second time, be it to where a redirect leads, whatever the client is set to.
        if request.method() != Method::GET {
            *request.body_mut() = Some(reqwest::Body::wrap(body));
        }
        Ok(request)
    }
}

/// A response read whole, as [`read_body`](super::read_body) does it for those of other transports.
pub(super) async fn read(mut response: reqwest::Response, limit: usize) -> Result<Received, BodyError> {
    let status = response.status();
    let headers = std::mem::take(response.headers_mut());
    let announced = response.content_length().map_or_else(SizeHint::default, SizeHint::with_exact);
    let mut buffer = Buffer::new(announced, limit)?;
    while let Some(piece) = response.chunk().await.map_err(|error| buffer.broken(error.without_url()))? {
        if let Some(body) = buffer.add(piece)? {
            return Ok(Received { status, headers, body });
        }
    }
    Ok(Received { status, headers, body: buffer.finish() })
}

/// A reqwest client set up elsewhere. Without `cookie_store(true)` it keeps no cookies.
impl From<reqwest::Client> for HttpTransport {
    fn from(client: reqwest::Client) -> Self {
        Self { client, address: Arc::default() }
    }
}

/// Why a message could not be sent, or no reply came, without the address.
#[derive(Debug, thiserror::Error)]
#[error("{what}")]
pub(crate) struct HttpError {
    what: String,
    /// The connection was never made.
    pub(crate) not_sent: bool,
    source: Option<BoxError>,
}

impl HttpError {
    fn bad_address(why: String) -> Self {
        Self { what: format!("the HTTP request cannot be made ({why})"), not_sent: true, source: None }
    }

    fn new(error: reqwest::Error) -> Self {
        let what = match () {
            () if error.is_timeout() => "the time that was set for a call is over",
            () if error.is_connect() => "no connection to the server",
            () if error.is_builder() => "the HTTP request cannot be made",
            () if error.is_body() || error.is_decode() => "the reply broke off",
            () => "the connection failed",
        };
        let not_sent = error.is_connect() || error.is_builder();
        let error = error.without_url();
        let cause = innermost(&error);
        let what = if cause.is_empty() { what.to_owned() } else { format!("{what} ({cause})") };
        Self { what, not_sent, source: Some(Box::new(error)) }
    }
}

impl Service<Request> for HttpTransport {
    type Response = Response<reqwest::Body>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let client = self.client.clone();
        let (parts, body) = request.into_parts();
        let request = self.request(parts.method, &parts.uri, parts.headers, body).map(|mut request| {
            *request.version_mut() = parts.version;
            request
        });
        Box::pin(async move {
            let response = client.execute(request?).await.map_err(HttpError::new)?;
            Ok(response.into())
        })
    }
}
