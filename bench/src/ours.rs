//! Our codec, behind the functions that every measurement uses.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use http_body_util::Full;
use logmein_rescue::api;
use soap_runtime::ReadOptions;
use soap_runtime::Value;
use soap_runtime::transport::{BoxError, Request};
use soap_runtime::value::{from_bytes, to_xml, to_xml_bytes};

use crate::message::SOAP;

/// How a message is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Path {
    /// The default settings.
    Fast,
    /// The general reader alone.
    General,
}

/// Decodes a whole message, from bytes to a value that owns all it holds.
pub fn decode<T: Value>(path: Path, bytes: &[u8]) -> T {
    let mut options = ReadOptions::default();
    options.fast_path = path == Path::Fast;
    from_bytes(bytes, "Envelope", SOAP, &options).unwrap()
}

/// Encodes a whole message, to the bytes that are sent.
pub fn encode<T: Value>(value: &T) -> Vec<u8> {
    to_xml_bytes(value, "Envelope", SOAP).unwrap()
}

/// Encodes a whole message to a string, which is checked once more for being UTF-8.
pub fn encode_string<T: Value>(value: &T) -> String {
    to_xml(value, "Envelope", SOAP).unwrap()
}

/// A client whose every call is answered at once by `reply`, with no socket.
pub fn client(reply: Vec<u8>) -> api::API {
    let reply = Bytes::from(reply);
    let answer = tower::service_fn(move |_: Request| {
        let response = http::Response::builder()
            .header("content-type", "text/xml; charset=utf-8")
            .body(Full::new(reply.clone()));
        async move { response.map_err(BoxError::from) }
    });
    api::API::builder().transport(answer).build().unwrap()
}

/// The outcome of a call of such a client, which never has to wait.
pub fn at_once<F: Future>(call: F) -> F::Output {
    match pin!(call).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => outcome,
        Poll::Pending => panic!("a call without a socket waited"),
    }
}
