//! What a transport is given and gives back, and why an exchange fails.
//!
//! Must not know which transport it is.

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode, Uri};

use super::body::BodyError;
use super::messages::BoxError;

/// What a client sends.
pub(crate) struct Sent<'m> {
    pub(crate) method: Method,
    pub(crate) endpoint: &'m Uri,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// What comes back, read whole.
pub(crate) struct Received {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// Why nothing came back, or not all.
#[derive(Debug)]
pub(crate) enum ExchangeError {
    /// There was no response.
    NoResponse(BoxError),
    /// There was a response with this status, but its body is incomplete.
    Body(StatusCode, BodyError),
}
