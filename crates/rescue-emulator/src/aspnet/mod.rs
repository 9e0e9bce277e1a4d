//! What ASP.NET makes of a SOAP request before a method of an `.asmx` service is called.
//!
//! A request becomes one that the contract has no objection to, with every default in its place, or it is refused as
//! ASP.NET refuses it. It must not know any rule of the service, nor sockets. The README says how each answer is known.

mod envelope;
mod parameters;
mod place;
mod refusal;
mod request;
mod route;
mod scalar;

use std::convert::Infallible;

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use http_body_util::Full;
use soap_runtime::server::Server;
use soap_runtime::{Limits, SoapVersion};
use tower::Service;

use crate::apart::{answered, apart, stopped};
use crate::contract::NAMESPACE;
use crate::site::PATH;

/// What is said on a page of an error that is not one of SOAP.
const UNRECOGNIZED: &str = "Request format is unrecognized";

/// A request that was read: what it calls, and the same request without anything left to read into it.
struct Called {
    version: SoapVersion,
    envelope: String,
}

/// The memory that is made of a request at most, as in the server half.
const MEMORY: usize = 64 << 20;

/// The bounds of a request, which ASP.NET has in bytes alone.
pub(crate) fn limits(message: usize) -> Limits {
    Limits::default().with_message(message).with_text(message).with_elements(1_000_000).with_memory(MEMORY)
}

/// The Content-Type of messages in a version of SOAP.
fn media_of(version: SoapVersion) -> HeaderValue {
    HeaderValue::from_static(match version {
        SoapVersion::V12 => "application/soap+xml; charset=utf-8",
        _ => "text/xml; charset=utf-8",
    })
}

/// Answers a request to the service, whose methods are in `soap`.
pub(crate) async fn answer<D>(soap: Server<D>, head: Parts, body: Bytes) -> Response<Full<Bytes>>
where
    Server<D>: Service<Request<Full<Bytes>>, Response = Response<Full<Bytes>>, Error = Infallible>,
    Server<D>: Send + 'static,
{
    let (size, headers) = (body.len(), head.headers.clone());
    let called = match apart(size, move || route::read(&headers, &body)).await {
        Some(Ok(called)) => called,
        Some(Err(refusal)) => return refusal.response(),
        None => return stopped(),
    };
    let mut response = answered(soap, request(head, called)).await;
    // SOAP 1.2 has 400 for faults of the sender; ASP.NET has not.
    if response.status() == StatusCode::BAD_REQUEST {
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    }
    response
}

/// The request that the methods are called by, with the cookies of the one that came.
fn request(mut head: Parts, called: Called) -> Request<Full<Bytes>> {
    for name in [header::CONTENT_LENGTH, header::CONTENT_ENCODING, header::TRANSFER_ENCODING] {
        head.headers.remove(name);
    }
    head.headers.remove("soapaction");
    head.headers.insert(header::CONTENT_TYPE, media_of(called.version));
    Request::from_parts(head, Full::new(Bytes::from(called.envelope)))
}

/// The answer to a method of HTTP that the service does not have, or to an address below its own.
pub(crate) fn unrecognized(method: &Method, path: &str) -> Response<Full<Bytes>> {
    match path.get(PATH.len()..).filter(|rest| !rest.is_empty()) {
        Some(rest) if method == Method::GET || method == Method::POST => page(
            StatusCode::INTERNAL_SERVER_ERROR,
            &format!("{UNRECOGNIZED} for URL unexpectedly ending in '{rest}'."),
        ),
        _ => page(StatusCode::METHOD_NOT_ALLOWED, &format!("{UNRECOGNIZED}.")),
    }
}

/// A page of HTML with one sentence.
fn page(status: StatusCode, text: &str) -> Response<Full<Bytes>> {
    let text = crate::markup::escaped(text);
    let html = format!(
        "<!DOCTYPE html>\n<html>\n<head><title>{text}</title></head>\n<body><h1>Server Error</h1>\n<h2>{text}</h2>\n\
         </body>\n</html>\n"
    );
    let mut response = Response::new(Full::new(Bytes::from(html)));
    *response.status_mut() = status;
    let media = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, media);
    response
}
