//! Reads arbitrary bytes in every way that a message can arrive, so that the cost can be measured.

use std::pin::pin;
use std::sync::OnceLock;
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use http_body_util::Full;
use soap_runtime::codegen::*;
use soap_runtime::replay::Replay;
use soap_runtime::transport::{BoxError, Request};
use soap_runtime::value::{from_bytes, from_xml};
use soap_runtime::xml::Limits;
use soap_runtime::xml::canonical::Tree;
use soap_runtime::{Client, ReadOptions};
use tower::ServiceExt;

use crate::contract::{Elements, Main, NS};

const SOAP_11: &str = "http://schemas.xmlsoap.org/soap/envelope/";

static LITERAL: Operation<Main, Main> =
    Operation::new("ask", "urn:costs/ask").request("main", NS).reply("main", NS);
static ENCODED: Operation<Main, Main> =
    Operation::new("ask", "urn:costs/encoded").request("encoded", NS).reply("encoded", NS).encoded();

/// A SOAP 1.1 envelope with this body.
pub fn envelope(body: &str) -> String {
    format!("<s:Envelope xmlns:s=\"{SOAP_11}\"><s:Body>{body}</s:Body></s:Envelope>")
}

fn said<T>(read: Result<T, impl std::fmt::Display>) -> Result<(), String> {
    read.map(drop).map_err(|error| error.to_string())
}

/// As a document whose root is `main`.
pub fn value(document: &[u8]) -> Result<(), String> {
    said(from_bytes::<Main>(document, "main", NS, &ReadOptions::default()))
}

/// The same, by the general path.
pub fn value_by_general_path(document: &[u8]) -> Result<(), String> {
    let mut options = ReadOptions::default();
    options.fast_path = false;
    said(from_bytes::<Main>(document, "main", NS, &options))
}

/// As an element that contains others, as a webhook reads a post.
pub fn element(document: &[u8]) -> Result<(), String> {
    let document = String::from_utf8_lossy(document);
    let root = AnyElement::from_xml(&document).map_err(|error| error.to_string())?;
    let root: Elements = root.get().map_err(|error| error.to_string())?;
    // Each element by itself, as code that looks for a text does.
    root.elements.iter().for_each(|element| drop(element.get::<String>()));
    Ok(())
}

/// As the content of an element of any type.
pub fn any_type(document: &[u8]) -> Result<(), String> {
    let document = String::from_utf8_lossy(document);
    let any: AnyType = AnyElement::from_xml(&document)
        .and_then(|element| element.get())
        .map_err(|error| error.to_string())?;
    let _ = (any.xsi_type(), any.attributes(), any.get_as::<Elements>());
    Ok(())
}

/// As the reply to a call, with this Content-Type.
pub fn reply(content_type: &str, operation: &Operation<Main, Main>, body: &[u8]) -> Result<(), String> {
    reply_within(Limits::default(), content_type, operation, body)
}

fn reply_within(
    limits: Limits,
    content_type: &str,
    operation: &Operation<Main, Main>,
    body: &[u8],
) -> Result<(), String> {
    let (content_type, body) = (content_type.to_owned(), Bytes::copy_from_slice(body));
    let transport = tower::service_fn(move |_: Request| {
        let response = http::Response::builder().header("content-type", &content_type);
        std::future::ready(response.body(Full::new(body.clone())).map_err(BoxError::from))
    });
    let client = Client::builder(&Port::new("p", SoapVersion::V11, "http://localhost/"))
        .transport(transport)
        .limits(limits)
        .build()
        .map_err(|error| error.to_string())?;
    said(at_once(client.call(operation, empty())))
}

/// As the reply to a call by a client that grants this many bytes of memory.
pub fn with_memory(memory: usize, content_type: &str, body: &[u8]) -> Result<(), String> {
    reply_within(Limits::default().with_memory(memory), content_type, &LITERAL, body)
}

/// As the reply in an envelope.
pub fn literal_reply(body: &[u8]) -> Result<(), String> {
    reply("text/xml", &LITERAL, body)
}

/// As the reply to an encoded call.
pub fn encoded_reply(body: &[u8]) -> Result<(), String> {
    reply("text/xml", &ENCODED, body)
}

/// As a reply of several parts with the boundary `b`.
pub fn multipart_reply(body: &[u8]) -> Result<(), String> {
    reply(
        "multipart/related; boundary=b; type=\"application/xop+xml\"; start-info=\"text/xml\"",
        &LITERAL,
        body,
    )
}

/// As a request to a server.
pub fn request(body: &[u8]) -> Result<(), String> {
    let body = Full::new(Bytes::copy_from_slice(body));
    let request = http::Request::post("/").header("content-type", "text/xml").body(body);
    let request = request.map_err(|error| error.to_string())?;
    let response = at_once(Server::new(Asked).oneshot(request)).map_err(|error| error.to_string())?;
    let (parts, body) = response.into_parts();
    let body = at_once(http_body_util::BodyExt::collect(body)).map_err(|error| error.to_string())?.to_bytes();
    match parts.status.is_success() {
        true => Ok(()),
        false => Err(String::from_utf8_lossy(&body).into_owned()),
    }
}

/// As the request of a recorded exchange.
pub fn recorded(body: &[u8]) -> Result<(), String> {
    let body = String::from_utf8_lossy(body);
    let text = format!("POST / HTTP/1.1\nContent-Type: text/xml\n\n{body}\n\nHTTP/1.1 200 OK\n\nx");
    said(Replay::from_text("x.http", &text))
}

/// As a document that is compared with itself.
pub fn compared(document: &[u8]) -> Result<(), String> {
    let document = String::from_utf8_lossy(document);
    let tree = || Tree::parse(&document, &Limits::default()).map_err(|error| error.problem.to_string());
    match soap_runtime::xml::canonical::difference(&tree()?, &tree()?) {
        None => Ok(()),
        Some(difference) => Err(difference.to_string()),
    }
}

/// A way to read a message.
pub type Way = fn(&[u8]) -> Result<(), String>;

/// All of these ways.
pub const WAYS: [Way; 10] = [
    value,
    value_by_general_path,
    element,
    any_type,
    literal_reply,
    encoded_reply,
    multipart_reply,
    request,
    recorded,
    compared,
];

/// A request without content.
fn empty() -> &'static Main {
    static EMPTY: OnceLock<Main> = OnceLock::new();
    EMPTY.get_or_init(|| match from_xml(&format!("<main xmlns=\"{NS}\"/>"), "main", NS) {
        Ok(main) => main,
        Err(error) => unreachable!("{error}"),
    })
}

/// A handler that reads its request.
struct Asked;

impl Dispatch for Asked {
    fn operations(&self) -> &'static [&'static OperationInfo] {
        static ALL: [&OperationInfo; 2] = [LITERAL.info(), ENCODED.info()];
        &ALL
    }

    fn begin<'c>(&'c self, _: usize, call: &'c mut Call) -> Result<Begun<'c>, Fault> {
        Ok(Begun::written(async move {
            call.request::<Main>()?;
            call.answer(empty())
        }))
    }
}

/// The output of a future that never has to wait.
fn at_once<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => outcome,
        Poll::Pending => unreachable!("a call without a socket waited"),
    }
}
