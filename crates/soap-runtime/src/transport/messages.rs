//! The types of requests, responses and errors of every transport.
//!
//! Must not know which transport it is, nor what is sent.

use bytes::Bytes;
use http_body_util::Full;
use http_body_util::combinators::UnsyncBoxBody;

/// Any error.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The request that a transport gets: the whole message is there, so that it can be repeated.
pub type Request = http::Request<Full<Bytes>>;

/// The response that a transport gives.
pub type Response = http::Response<ResponseBody>;

/// The body of a response, of whatever kind the transport has.
pub type ResponseBody = UnsyncBoxBody<Bytes, BoxError>;

/// The text of the last error in a chain, which is the one that says something.
pub(crate) fn innermost(error: &(dyn std::error::Error + 'static)) -> String {
    let mut current = error;
    while let Some(source) = current.source() {
        current = source;
    }
    current.to_string()
}
