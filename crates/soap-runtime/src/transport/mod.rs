//! How messages travel: any `tower::Service` from HTTP requests to HTTP responses.
//!
//! Must not know SOAP, and of XML only the [`Limits`] that bound what is read.

#[cfg(feature = "http-client")]
mod address;
mod body;
mod coding;
#[cfg(feature = "http-client")]
mod cookies;
mod deadlines;
mod endpoint;
mod exchange;
#[cfg(feature = "http-client")]
mod hops;
#[cfg(feature = "http-client")]
mod http;
mod messages;
#[cfg(feature = "http-client")]
mod redirects;
#[cfg(feature = "http-client")]
mod sending;
#[cfg(feature = "tokio")]
mod timed;
#[cfg(feature = "http-client")]
mod tls;

pub(crate) use body::{BodyError, read_body};
pub(crate) use coding::{ACCEPTED, CodingError};
#[cfg(feature = "http-client")]
pub use cookies::{CookieJar, NotSavedCookies};
pub use deadlines::{Deadline, DeadlinePassed, Deadlines};
pub(crate) use endpoint::is_plain;
pub use endpoint::{is_unencrypted, shown_address};
pub(crate) use exchange::{ExchangeError, Received, Sent};
#[cfg(feature = "http-client")]
pub use http::HttpTransport;
pub(crate) use messages::innermost;
pub use messages::{BoxError, Request, Response, ResponseBody};
#[cfg(feature = "http-client")]
pub use redirects::Redirects;
#[cfg(feature = "tokio")]
pub use timed::{DeadlinesLayer, TimedBody, WithDeadlines};

use ::http::{HeaderValue, header};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use tower::util::BoxCloneSyncService;
use tower::{Service, ServiceExt};

use crate::xml::Limits;

/// What a client sends by.
#[derive(Clone)]
pub(crate) enum Transport {
    /// The default one, of a known type: every call by it is spared some boxes.
    #[cfg(feature = "http-client")]
    Http(HttpTransport),
    /// Any other, whose own type is forgotten.
    Other(BoxCloneSyncService<Request, Response, BoxError>),
}

impl Transport {
    /// Forgets the type of a transport.
    pub(crate) fn other<S, B>(transport: S) -> Self
    where
        S: Service<Request, Response = ::http::Response<B>> + Clone + Send + Sync + 'static,
        S::Error: Into<BoxError>,
        S::Future: Send,
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        let transport = transport
            .map_response(|response: ::http::Response<B>| {
                response.map(|body| body.map_err(Into::into).boxed_unsync())
            })
            .map_err(Into::into);
        Self::Other(BoxCloneSyncService::new(transport))
    }

    /// Sends a message; the body of the result is within these limits, and decompressed.
    pub(crate) async fn exchange(&self, sent: Sent<'_>, limits: &Limits) -> Result<Received, ExchangeError> {
        let Sent { method, endpoint, mut headers, body } = sent;
        if let Some(accepted) = ACCEPTED {
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted));
        }
        match self {
            #[cfg(feature = "http-client")]
            Self::Http(transport) => {
                let response =
                    transport.send(method, endpoint, headers, body, ::http::Version::HTTP_11).await;
                let (response, timed) = response.map_err(|error| ExchangeError::NoResponse(error.into()))?;
                http::read(response, timed, limits).await
            }
            Self::Other(transport) => {
                let mut request = Request::new(Full::new(body));
                *request.method_mut() = method;
                *request.uri_mut() = endpoint.clone();
                *request.headers_mut() = headers;
                let response = transport.clone().oneshot(request).await;
                let (parts, body) = response.map_err(ExchangeError::NoResponse)?.into_parts();
                let (status, mut headers) = (parts.status, parts.headers);
                let read = read_body(&mut headers, body, limits).await;
                let body = read.map_err(|error| ExchangeError::Body(status, error))?;
                Ok(Received { status, headers, body })
            }
        }
    }
}

/// Whether an error tells that the request never left; only the default transport knows.
pub(crate) fn is_not_sent(error: &BoxError) -> bool {
    #[cfg(feature = "http-client")]
    if let Some(error) = error.downcast_ref::<http::HttpError>() {
        return error.not_sent;
    }
    DeadlinePassed::within(error).is_some_and(|passed| passed.deadline() == Deadline::Connect)
}
