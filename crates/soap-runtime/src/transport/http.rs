//! The default transport: reqwest with rustls, a cookie jar, deadlines, and redirects only on request.
//!
//! Must not know what the messages are.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::header::Entry;
use http::{HeaderMap, HeaderValue, Method, Response, Uri, Version, header};
use http_body::SizeHint;
use http_body_util::BodyExt;
use reqwest::Url;
use tower::Service;

use super::address::{KnownAddress, host_of};
use super::body::{BodyError, Collected};
use super::cookies::CookieJar;
use super::deadlines::{Deadline, DeadlinePassed, Deadlines};
use super::hops::{counted, may_follow};
use super::redirects::Redirects;
use super::sending::Sending;
use super::timed::{Timed, TimedBody};
use super::tls;
use super::{BoxError, ExchangeError, Received, Request, ResponseBody, innermost};
use crate::xml::Limits;

/// Sends over HTTP/1.1, with TLS for `https` addresses. Clones share connections and cookies.
///
/// Redirects are not followed unless [`redirects`](Self::redirects) says so: a redirected POST would lose its
/// message, or send it and its secrets to another place. A reply from an address other than that of the request is an
/// error.
#[derive(Clone)]
pub struct HttpTransport {
    client: reqwest::Client,
    /// Whether the client may follow redirects by itself.
    may_follow: bool,
    address: Arc<KnownAddress>,
    deadlines: Deadlines,
    redirects: Redirects,
}

impl HttpTransport {
    /// A transport with its own cookie jar; `total` bounds the whole call, reply included, in addition to the default
    /// [`Deadlines`].
    ///
    /// # Errors
    ///
    /// When TLS cannot be set up.
    pub fn new(total: Duration) -> Result<Self, BoxError> {
        Self::with_cookies(total, &CookieJar::new())
    }

    /// Like [`new`](Self::new), with cookies stored in this jar.
    ///
    /// # Errors
    ///
    /// When TLS cannot be set up.
    pub fn with_cookies(total: Duration, jar: &CookieJar) -> Result<Self, BoxError> {
        Self::with_settings(Deadlines::default().with_total(total), jar)
    }

    /// A transport with these deadlines that stores its cookies in this jar.
    ///
    /// # Errors
    ///
    /// When TLS cannot be set up.
    pub fn with_settings(deadlines: Deadlines, jar: &CookieJar) -> Result<Self, BoxError> {
        let builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls::config()?)
            .cookie_provider(jar.provider())
            .redirect(reqwest::redirect::Policy::none())
            // The client decompresses replies itself, within its limits.
            .no_gzip()
            .no_brotli()
            .no_deflate()
            .no_zstd()
            .tcp_nodelay(true)
            .user_agent(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")));
        let builder = match deadlines.connect {
            Some(connect) => builder.connect_timeout(connect),
            None => builder,
        };
        Ok(Self { deadlines, may_follow: false, ..Self::from(builder.build()?) })
    }

    /// This transport with different deadlines, except `connect`, which the existing reqwest client already has.
    #[must_use]
    pub fn with_deadlines(self, deadlines: Deadlines) -> Self {
        Self { deadlines: deadlines.with_connect(self.deadlines.connect), ..self }
    }

    /// Which redirects are followed. Default: none.
    #[must_use]
    pub fn redirects(self, redirects: Redirects) -> Self {
        Self { redirects, ..self }
    }

    /// Sends a message, and returns the response when its head has arrived, with the time that is left for it.
    pub(super) async fn send(
        &self,
        method: Method,
        endpoint: &Uri,
        headers: HeaderMap,
        body: Bytes,
        version: Version,
    ) -> Result<(reqwest::Response, Timed), HttpError> {
        let mut timed = Timed::new(self.deadlines);
        let address = self.address.of(endpoint).map_err(HttpError::bad_address)?;
        // Copies are made only if they may be needed.
        let again = (self.redirects != Redirects::None).then(|| (headers.clone(), body.clone()));
        let mut message = Some((headers, body));
        let (mut moved, mut hops): (Option<Url>, usize) = (None, 0);
        while let Some((headers, body)) = message.take() {
            let (url, host) = match &moved {
                None => (&address.url, address.host()),
                Some(url) => (url, HeaderValue::from_str(&host_of(url)).ok()),
            };
            let (mut request, sending) = request(&method, url, host, headers, body, self.may_follow);
            *request.version_mut() = version;
            let response = self.execute(request, sending.as_deref(), &mut timed).await?;
            if response.url() != url {
                return Err(HttpError::redirected());
            }
            let location = response.headers().get(header::LOCATION).map(HeaderValue::as_bytes);
            match self.redirects.next(&method, url, response.status(), location) {
                Some(next) if hops < Redirects::MOST => {
                    (moved, message) = (Some(next), again.clone());
                    hops += 1;
                }
                Some(_) => break,
                None => return Ok((response, timed)),
            }
        }
        Err(HttpError::moved_too_often())
    }

    /// The response to this request itself, not to a redirected one.
    async fn execute(
        &self,
        request: reqwest::Request,
        sending: Option<&Sending>,
        timed: &mut Timed,
    ) -> Result<reqwest::Response, HttpError> {
        let response = self.client.execute(request);
        let progress = || sending.map_or(Duration::ZERO, Sending::progress);
        let (response, has_hopped) = match self.may_follow {
            false => (timed.head(response, progress).await.map_err(HttpError::passed)?, false),
            true => timed.head(counted(response, sending), progress).await.map_err(HttpError::passed)?,
        };
        match response {
            Ok(_) if has_hopped => Err(HttpError::redirected()),
            response => response.map_err(|error| self.failed(error)),
        }
    }

    /// Why there is no response.
    fn failed(&self, error: reqwest::Error) -> HttpError {
        match self.deadlines.connect {
            Some(connect) if error.is_connect() && error.is_timeout() => {
                HttpError::passed(DeadlinePassed::new(Deadline::Connect, connect))
            }
            _ => HttpError::new(error),
        }
    }
}

/// The request in reqwest's types. Reusing an existing header or address saves reqwest parsing or writing it for
/// every call.
fn request(
    method: &Method,
    url: &Url,
    host: Option<HeaderValue>,
    mut headers: HeaderMap,
    body: Bytes,
    is_watched: bool,
) -> (reqwest::Request, Option<Arc<Sending>>) {
    if let Entry::Vacant(entry) = headers.entry(header::HOST)
        && let Some(host) = host
    {
        entry.insert(host);
    }
    let mut request = reqwest::Request::new(method.clone(), url.clone());
    *request.headers_mut() = headers;
    if *method == Method::GET {
        return (request, None);
    }
    // As a stream it is never sent again, not even to the target of a redirect, whatever the settings of the client.
    let (body, sending) = Sending::new(body, is_watched);
    *request.body_mut() = Some(reqwest::Body::wrap(body));
    (request, sending)
}

/// A response read whole, as [`read_body`](super::read_body) does it for those of other transports.
pub(super) async fn read(
    mut response: reqwest::Response,
    mut timed: Timed,
    limits: &Limits,
) -> Result<Received, ExchangeError> {
    let status = response.status();
    let mut headers = std::mem::take(response.headers_mut());
    let announced = response.content_length().map_or_else(SizeHint::default, SizeHint::with_exact);
    let body = read_pieces(response, &mut headers, announced, &mut timed, limits).await;
    let body = body.map_err(|error| ExchangeError::Body(status, error))?;
    Ok(Received { status, headers, body })
}

async fn read_pieces(
    mut response: reqwest::Response,
    headers: &mut HeaderMap,
    announced: SizeHint,
    timed: &mut Timed,
    limits: &Limits,
) -> Result<Bytes, BodyError> {
    let mut collected = Collected::new(headers, announced, limits)?;
    loop {
        let piece = timed.piece(response.chunk()).await.map_err(|passed| collected.broken(passed))?;
        let piece = piece.map_err(|error| collected.broken(error.without_url()))?;
        let Some(piece) = piece else { return collected.finish() };
        timed.came(piece.len()).map_err(|passed| collected.broken(passed))?;
        if let Some(body) = collected.add(piece).await? {
            return Ok(body);
        }
    }
}

/// A reqwest client set up elsewhere, with the default [`Deadlines`] except `connect`. Without `cookie_store(true)`
/// it stores no cookies. If it follows redirects, a reply from the target of one is an error.
///
/// reqwest needs to be told of a provider of cryptography, even for `http` addresses: by its feature `rustls` or `native-tls`, by
/// `tls_backend_preconfigured`, or by rustls's `CryptoProvider::install_default`.
impl From<reqwest::Client> for HttpTransport {
    fn from(client: reqwest::Client) -> Self {
        let deadlines = Deadlines::default().with_connect(None);
        let may_follow = may_follow(&client);
        Self { client, may_follow, address: Arc::default(), deadlines, redirects: Redirects::None }
    }
}

/// Omits the client, whose headers may contain secrets.
impl fmt::Debug for HttpTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { deadlines, redirects, .. } = self;
        f.debug_struct("HttpTransport")
            .field("deadlines", deadlines)
            .field("redirects", redirects)
            .finish_non_exhaustive()
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

    fn passed(passed: DeadlinePassed) -> Self {
        let not_sent = passed.deadline() == Deadline::Connect;
        Self { what: passed.to_string(), not_sent, source: Some(Box::new(passed)) }
    }

    fn redirected() -> Self {
        let what = "a redirect was followed, and what came from where it leads is no reply to the request; \
            set the reqwest client to follow none (redirect::Policy::none)";
        Self { what: what.to_owned(), not_sent: false, source: None }
    }

    fn moved_too_often() -> Self {
        let what = format!("more than {} redirects in a row", Redirects::MOST);
        Self { what, not_sent: false, source: None }
    }

    fn new(error: reqwest::Error) -> Self {
        let what = match () {
            () if error.is_timeout() => "the call timed out",
            () if error.is_connect() => "no connection to the server",
            () if error.is_builder() => "the HTTP request cannot be made",
            () if error.is_body() || error.is_decode() => "the reply broke off",
            () => "the connection failed",
        };
        let not_sent = error.is_connect() || error.is_builder();
        let error = error.without_url();
        let cause = tls::reason(&error).unwrap_or_else(|| innermost(&error));
        let what = if cause.is_empty() { what.to_owned() } else { format!("{what} ({cause})") };
        Self { what, not_sent, source: Some(Box::new(error)) }
    }
}

impl Service<Request> for HttpTransport {
    type Response = Response<ResponseBody>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let transport = self.clone();
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let body = match body.collect().await {
                Ok(body) => body.to_bytes(),
                Err(never) => match never {},
            };
            let sent = transport.send(parts.method, &parts.uri, parts.headers, body, parts.version).await;
            let (response, timed) = sent?;
            let response: Response<reqwest::Body> = response.into();
            Ok(response.map(|body| TimedBody::new(body, timed).boxed_unsync()))
        })
    }
}
