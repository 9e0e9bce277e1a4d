//! How messages travel: any `tower::Service` from HTTP requests to HTTP responses.
//!
//! Knows HTTP; knows nothing of SOAP or XML.

mod body;
#[cfg(feature = "http-client")]
mod http;

pub(crate) use body::{BodyError, read_body};
#[cfg(feature = "http-client")]
pub use http::HttpTransport;

use bytes::Bytes;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full};
use tower::util::BoxCloneSyncService;
use tower::{Service, ServiceExt};

/// Any error.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The request that a transport gets: the whole message is there, so that it can be repeated.
pub type Request = ::http::Request<Full<Bytes>>;

/// The response that a transport gives.
pub type Response = ::http::Response<ResponseBody>;

/// The body of a response, of whatever kind the transport has.
pub type ResponseBody = UnsyncBoxBody<Bytes, BoxError>;

/// A transport whose own type is forgotten.
pub(crate) type BoxTransport = BoxCloneSyncService<Request, Response, BoxError>;

/// Whether an error tells that the request never left; only the default transport knows.
#[cfg_attr(not(feature = "http-client"), allow(unused_variables, reason = "there is no default transport"))]
pub(crate) fn is_not_sent(error: &BoxError) -> bool {
    #[cfg(feature = "http-client")]
    if let Some(error) = error.downcast_ref::<http::HttpError>() {
        return error.not_sent;
    }
    false
}

/// The text of the last error in a chain, which is the one that says something.
pub(crate) fn innermost(error: &(dyn std::error::Error + 'static)) -> String {
    let mut current = error;
    while let Some(source) = current.source() {
        current = source;
    }
    current.to_string()
}

/// Forgets the type of a transport.
pub(crate) fn boxed<S, B>(transport: S) -> BoxTransport
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
    BoxCloneSyncService::new(transport)
}
