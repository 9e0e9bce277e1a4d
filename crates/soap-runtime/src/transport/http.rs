//! The default transport: reqwest with rustls, a cookie jar, and no redirects.
//!
//! Must not know what the messages are.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use http::Response;
use tower::Service;

use super::{BoxError, Request, innermost};

/// Sends over HTTP/1.1, with TLS for `https` addresses. Clones share connections and cookies.
///
/// Redirects are not followed: a redirected POST would lose its message or carry it, secrets included, elsewhere.
#[derive(Debug, Clone)]
pub struct HttpTransport {
    client: reqwest::Client,
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
        let client = reqwest::Client::builder()
            .cookie_store(true)
            .redirect(reqwest::redirect::Policy::none())
            .timeout(timeout)
            .tcp_nodelay(true)
            .user_agent(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Self { client })
    }
}

/// A reqwest client set up elsewhere. Without `cookie_store(true)` it keeps no cookies.
impl From<reqwest::Client> for HttpTransport {
    fn from(client: reqwest::Client) -> Self {
        Self { client }
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
        Box::pin(async move {
            let request = request.map(reqwest::Body::wrap);
            let request = reqwest::Request::try_from(request).map_err(HttpError::new)?;
            let response = client.execute(request).await.map_err(HttpError::new)?;
            Ok(response.into())
        })
    }
}
