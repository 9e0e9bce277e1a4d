//! The web site of the emulator: the SOAP service, its contract and help pages, the form interface, and the login
//! page for everything else.
//!
//! It must not know sockets, nor any operation.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, header};
use http_body::Body;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use logmein_rescue::api::server::{self, Dispatcher};
use logmein_rescue::form_names::page_at;
use soap_runtime::server::Server;
use tower::Service;

use crate::aspnet;
use crate::calls::Interface;
use crate::contract::{self, PATH};
use crate::failure::Failure;
use crate::form::{self, Parameters, single_sign_on};
use crate::help;
use crate::long_work::{self, answer_of, stopped};
use crate::read_as::ReadAs;
use crate::service::Handler;
use crate::state::State;

/// How long the body of a request may be, in bytes: the default of ASP.NET.
const BODY_LIMIT: usize = 4 << 20;

/// How long an envelope for the server half may be: defaults and escapes may make it longer than the request was.
const INNER_LIMIT: usize = 16 * BODY_LIMIT;

/// What the service answers, with status 200, to a path it does not know.
const LOGIN_PAGE: &str = "<!DOCTYPE html>
<html lang=\"en\">
<head><title>Log in</title></head>
<body>
<h1>Log in</h1>
<form method=\"post\"><input name=\"email\"><input name=\"password\" type=\"password\"><button>Log in</button></form>
</body>
</html>
";

/// The emulator as a `tower::Service` over HTTP messages, with no socket. Clones share one state.
///
/// A request body may have 4 MiB.
#[derive(Debug, Clone)]
pub struct Site {
    soap: Server<Dispatcher<Handler>>,
    state: Arc<Mutex<State>>,
    authority: Arc<str>,
    read_as: ReadAs,
    /// How long the body of a request may take.
    patience: Duration,
}

/// A test asked the emulator to close the connection; see [`Failure::Disconnect`].
#[derive(Debug, thiserror::Error)]
#[error("the emulator was told to close the connection")]
pub struct Disconnected;

impl Site {
    /// A site at `authority`, which the contract names if a request has no host.
    pub(crate) fn new(
        state: Arc<Mutex<State>>,
        authority: &str,
        read_as: ReadAs,
        patience: Duration,
    ) -> Self {
        let soap = server::service(Handler::new(Arc::clone(&state))).with_limits(aspnet::limits(INNER_LIMIT));
        Self { soap, state, authority: authority.into(), read_as, patience }
    }

    async fn answer<B>(self, request: Request<B>) -> Result<Response<Full<Bytes>>, Disconnected>
    where
        B: Body<Data = Bytes> + Send + 'static,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        // The live service takes the path in any case of letters.
        let path = request.uri().path();
        let is_service = path.eq_ignore_ascii_case(PATH);
        let below = path.get(PATH.len()..).filter(|rest| rest.starts_with('/'));
        let is_below = below.is_some() && path[..PATH.len()].eq_ignore_ascii_case(PATH);
        let wants_contract = request.uri().query().is_some_and(|query| query.eq_ignore_ascii_case("wsdl"));
        match *request.method() {
            Method::POST if is_service => {
                let (head, body) = request.into_parts();
                let body = match self.read_body(body).await {
                    Ok(body) => body,
                    Err(refusal) => return Ok(refusal),
                };
                let response = match self.read_as {
                    ReadAs::AspNet => aspnet::answer(self.soap, head, body).await,
                    ReadAs::Contract => {
                        answer_of(self.soap, Request::from_parts(head, Full::new(body))).await
                    }
                };
                fail_on_the_way_out(response).await
            }
            Method::GET if is_service && wants_contract => {
                let authority = host(request.headers()).unwrap_or(&self.authority);
                let contract = contract::at_address(&format!("http://{authority}{PATH}"));
                Ok(page(StatusCode::OK, "text/xml; charset=utf-8", contract))
            }
            Method::GET if is_service => {
                let authority = host(request.headers()).unwrap_or(&self.authority);
                let page_of_help = help::page(request.uri().query(), authority);
                Ok(page(StatusCode::OK, "text/html; charset=utf-8", page_of_help))
            }
            _ if self.read_as == ReadAs::AspNet && (is_service || is_below) => {
                Ok(aspnet::unrecognized(request.method(), path))
            }
            Method::GET | Method::POST => self.answer_form(request).await,
            _ => Ok(login_page()),
        }
    }

    /// The body of a request, or the answer if it is too long, too slow, or incomplete.
    async fn read_body<B>(&self, body: B) -> Result<Bytes, Response<Full<Bytes>>>
    where
        B: Body<Data = Bytes> + Send + 'static,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let too_long = || {
            page_of_text(
                StatusCode::PAYLOAD_TOO_LARGE,
                format!("the request has more than {BODY_LIMIT} bytes\n"),
            )
        };
        if body.size_hint().lower() > BODY_LIMIT as u64 {
            return Err(too_long());
        }
        match tokio::time::timeout(self.patience, Limited::new(body, BODY_LIMIT).collect()).await {
            Ok(Ok(body)) => Ok(body.to_bytes()),
            Ok(Err(error)) if error.is::<LengthLimitError>() => Err(too_long()),
            Ok(Err(_)) => Err(page_of_text(StatusCode::BAD_REQUEST, "the request is incomplete\n")),
            Err(_) => Err(page_of_text(StatusCode::REQUEST_TIMEOUT, "the request took too long\n")),
        }
    }

    /// Answers a page of the form interface; any other path with the login page.
    async fn answer_form<B>(self, request: Request<B>) -> Result<Response<Full<Bytes>>, Disconnected>
    where
        B: Body<Data = Bytes> + Send + 'static,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let path = request.uri().path();
        let name = path.get(..form::FOLDER.len()).filter(|folder| folder.eq_ignore_ascii_case(form::FOLDER));
        let page = name.and_then(|_| page_at(&path[form::FOLDER.len()..]));
        let ticket_page = single_sign_on::page_at(path);
        if page.is_none() && ticket_page.is_none() {
            return Ok(login_page());
        }
        let (head, body) = request.into_parts();
        let body = match head.method {
            Method::GET => Bytes::new(),
            _ => match self.read_body(body).await {
                Ok(body) => body,
                Err(refusal) => return Ok(refusal),
            },
        };
        let (size, uri) = (body.len(), head.uri.clone());
        let Some(given) = long_work::run(size, move || Parameters::read(uri.query(), &body)).await else {
            return Ok(stopped());
        };
        let response = match (page, ticket_page) {
            (Some(page), _) => form::answer(self.soap, page, &head.method, &head.headers, given, size).await,
            (None, Some(page)) => {
                let authority = host(&head.headers).unwrap_or(&self.authority);
                let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
                let now = state.now();
                state.calls.add(page.method, Interface::of_method(&head.method), now);
                let failure = state.failures.take(page.method);
                let failed = failure.as_ref().and_then(single_sign_on::refusal);
                let answer = || single_sign_on::answer(page, &given, &mut state, authority);
                let mut response = page_of_text(StatusCode::OK, failed.unwrap_or_else(answer));
                if let Some(failure) = failure {
                    response.extensions_mut().insert(failure);
                }
                response
            }
            (None, None) => login_page(),
        };
        fail_on_the_way_out(response).await
    }
}

impl<B> Service<Request<B>> for Site
where
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    type Response = Response<Full<Bytes>>;
    type Error = Disconnected;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Disconnected>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Disconnected>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        Box::pin(self.clone().answer(request))
    }
}

/// Replaces the reply if its extensions hold a failure.
async fn fail_on_the_way_out(
    mut response: Response<Full<Bytes>>,
) -> Result<Response<Full<Bytes>>, Disconnected> {
    match response.extensions_mut().remove() {
        Some(Failure::HttpStatus(status)) => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            Ok(page_of_text(status, "the emulator was told to fail\n"))
        }
        Some(Failure::Unavailable { retry_after }) => {
            let mut response =
                page_of_text(StatusCode::SERVICE_UNAVAILABLE, "the emulator was told to fail\n");
            response.headers_mut().insert(header::RETRY_AFTER, retry_after.into());
            Ok(response)
        }
        Some(Failure::Slow(delay)) => {
            tokio::time::sleep(delay).await;
            Ok(response)
        }
        Some(Failure::HtmlPage) => Ok(login_page()),
        Some(Failure::Silence) => std::future::pending().await,
        Some(Failure::Disconnect) => Err(Disconnected),
        Some(Failure::TruncatedBody) => {
            let (parts, body) = response.into_parts();
            let Ok(body) = body.collect().await.map(|body| body.to_bytes());
            Ok(Response::from_parts(parts, Full::new(body.slice(..body.len() / 2))))
        }
        _ => Ok(response),
    }
}

/// The host and port that a request asked, if XML can hold them unescaped.
fn host(headers: &HeaderMap) -> Option<&str> {
    let host = headers.get(header::HOST)?.to_str().ok()?;
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]_".contains(&byte);
    (!host.is_empty() && host.bytes().all(is_plain)).then_some(host)
}

fn login_page() -> Response<Full<Bytes>> {
    page(StatusCode::OK, "text/html; charset=utf-8", LOGIN_PAGE)
}

fn page_of_text(status: StatusCode, text: impl Into<Bytes>) -> Response<Full<Bytes>> {
    page(status, "text/plain; charset=utf-8", text)
}

fn page(status: StatusCode, content_type: &'static str, text: impl Into<Bytes>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(text.into()));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}
