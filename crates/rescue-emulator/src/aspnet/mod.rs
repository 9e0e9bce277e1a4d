//! How ASP.NET handles a SOAP request before a method of an `.asmx` service is called.
//!
//! A request becomes one that is valid by the contract, with every default filled in, or it is refused as ASP.NET
//! refuses it. It must not know any rule of the service, nor sockets. The README says how each answer is known.

mod content;
mod envelope;
mod limits;
mod media_type;
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
use tower::Service;

use crate::contract::PATH;
use crate::long_work::{self, answer_of, stopped};
use crate::markup::escaped;
use envelope::Called;

pub(crate) use limits::limits;

/// The text on the page of an error outside SOAP.
const UNRECOGNIZED: &str = "Request format is unrecognized";

/// Answers a request to the service; `soap` has its methods.
pub(crate) async fn answer<D>(soap: Server<D>, head: Parts, body: Bytes) -> Response<Full<Bytes>>
where
    Server<D>: Service<Request<Full<Bytes>>, Response = Response<Full<Bytes>>, Error = Infallible>,
    Server<D>: Send + 'static,
{
    let (size, headers) = (body.len(), head.headers.clone());
    let called = match long_work::run(size, move || route::read(&headers, &body)).await {
        Some(Ok(called)) => called,
        Some(Err(refusal)) => return refusal.response(),
        None => return stopped(),
    };
    let mut response = answer_of(soap, request(head, called)).await;
    // SOAP 1.2 requires 400 for faults of the sender; ASP.NET sends 500.
    if response.status() == StatusCode::BAD_REQUEST {
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    }
    response
}

/// The request that calls the method, with the cookies of the original one.
fn request(mut head: Parts, called: Called) -> Request<Full<Bytes>> {
    for name in [header::CONTENT_LENGTH, header::CONTENT_ENCODING, header::TRANSFER_ENCODING] {
        head.headers.remove(name);
    }
    head.headers.remove("soapaction");
    head.headers.insert(header::CONTENT_TYPE, media_type::of_version(called.version));
    Request::from_parts(head, Full::new(Bytes::from(called.envelope)))
}

/// The answer to an HTTP method that the service does not support, or to an address below its own.
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
    let text = escaped(text);
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
