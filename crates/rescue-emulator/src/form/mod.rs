//! The form interface: a page for each operation, called by GET or POST with parameters, answered as text.
//!
//! A call becomes a SOAP request to the same service and the reply becomes text, so that there is one answer to each
//! call. It must not know any rule of the service, nor sockets.

mod error_word;
mod parameters;
mod reply;
mod request;
pub(crate) mod single_sign_on;

use std::convert::Infallible;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, Request, Response, header};
use http_body_util::{BodyExt, Full};
use logmein_rescue::form_names::Page;
use soap_runtime::server::Server;
use tower::Service;

use crate::calls::{Interface, OriginalInterface};
use crate::contract::PATH;
use crate::long_work::{self, answer_of, stopped};
pub(crate) use parameters::Parameters;

/// The folder of the pages.
pub(crate) const FOLDER: &str = "/API/";

/// Answers a call of `page` from the SOAP service. The headers of its reply that concern HTTP are kept, and its extensions.
///
/// `size` is the length of the request body in bytes.
pub(crate) async fn answer<D>(
    soap: Server<D>,
    page: &'static Page,
    method: &Method,
    headers: &HeaderMap,
    given: Parameters,
    size: usize,
) -> Response<Full<Bytes>>
where
    Server<D>: Service<Request<Full<Bytes>>, Response = Response<Full<Bytes>>, Error = Infallible>,
    Server<D>: Send + 'static,
{
    let (given, envelope) = match long_work::run(size, move || (request::envelope(page, &given), given)).await
    {
        Some((Ok(envelope), given)) => (given, envelope),
        Some((Err(word), _)) => return text(HeaderMap::new(), word),
        None => return stopped(),
    };
    let mut call = Request::new(Full::new(Bytes::from(envelope)));
    *call.method_mut() = Method::POST;
    *call.uri_mut() = http::Uri::from_static(PATH);
    for cookie in headers.get_all(header::COOKIE) {
        call.headers_mut().append(header::COOKIE, cookie.clone());
    }
    call.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/xml; charset=utf-8"));
    call.extensions_mut().insert(OriginalInterface(Interface::of_method(method)));
    let (mut parts, body) = answer_of(soap, call).await.into_parts();
    let Ok(body) = body.collect().await.map(|body| body.to_bytes());
    let written =
        long_work::run(body.len(), move || reply::text(page, &given, &String::from_utf8_lossy(&body))).await;
    let mut response =
        written.map_or_else(stopped, |written| text(std::mem::take(&mut parts.headers), written));
    *response.extensions_mut() = parts.extensions;
    response
}

fn text(mut headers: HeaderMap, text: String) -> Response<Full<Bytes>> {
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    let mut response = Response::new(Full::new(Bytes::from(text)));
    *response.headers_mut() = headers;
    response
}
