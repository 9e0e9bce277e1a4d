//! The part that is the same in every program that takes recorded messages through generated code: they are read,
//! written again and compared. It knows no contract.

use std::convert::Infallible;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use http::header::CONTENT_TYPE;
use http_body_util::{BodyExt, Full};
use soap_runtime::codegen::*;
use soap_runtime::transport::Request;
use soap_runtime::value::AnyType;
use soap_runtime::xml::Limits;
use soap_runtime::xml::canonical::{Tree, difference};
use tower::ServiceExt;

/// A recorded exchange.
pub struct Exchange {
    pub id: &'static str,
    pub operation: &'static str,
    /// The files; empty where there is none.
    pub request: &'static str,
    pub response: &'static str,
}

/// Takes both messages through the types of an operation, and prints a line for each.
pub fn exchange<Q: Message, A: Message>(exchange: &Exchange, operations: &[&'static OperationInfo]) {
    let named = |operation: &&&'static OperationInfo| operation.name == exchange.operation;
    let candidates: Vec<_> = operations.iter().filter(named).collect();
    for (role, file) in [("request", exchange.request), ("response", exchange.response)] {
        if file.is_empty() {
            continue;
        }
        let message = std::fs::read(file).unwrap();
        let outcome = match (role, candidates.as_slice()) {
            (_, []) => Err("the contract has no such operation".to_owned()),
            ("request", [operation, ..]) => request::<Q>(operation, &message),
            (_, [operation, ..]) => response::<A>(operation, &message),
        };
        let outcome = outcome.unwrap_or_else(|why| why.replace(['\n', '\t'], " "));
        println!("{}\t{role}\t{outcome}", exchange.id);
    }
}

pub trait Message: Value + Clone + Sync {}

impl<T: Value + Clone + Sync> Message for T {}

/// Reads requests and keeps the last.
struct Reading<Q>([&'static OperationInfo; 1], Arc<Mutex<Option<Q>>>);

impl<Q: Message> Dispatch for Reading<Q> {
    fn operations(&self) -> &'static [&'static OperationInfo] {
        Box::leak(Box::new(self.0))
    }

    fn begin<'c>(&'c self, _: usize, call: &'c mut Call) -> Result<Begun<'c>, Fault> {
        Ok(Begun::written(async move {
            *self.1.lock().unwrap() = Some(call.request()?);
            call.accept()
        }))
    }
}

/// Answers whatever it is asked.
struct Answering<A>([&'static OperationInfo; 1], A);

impl<A: Message> Dispatch for Answering<A> {
    fn operations(&self) -> &'static [&'static OperationInfo] {
        Box::leak(Box::new(self.0))
    }

    fn begin<'c>(&'c self, _: usize, call: &'c mut Call) -> Result<Begun<'c>, Fault> {
        Ok(Begun::written(async move {
            call.answer(&self.1)
        }))
    }
}

/// Read by the server half, written by the client.
fn request<Q: Message>(operation: &'static OperationInfo, message: &[u8]) -> Result<String, String> {
    let taken = Arc::new(Mutex::new(None));
    let server = Server::new(Reading([operation], Arc::clone(&taken)));
    let content_type = match version(message) {
        SoapVersion::V12 => "application/soap+xml",
        _ => "text/xml",
    };
    let request = http::Request::post("/")
        .header(CONTENT_TYPE, content_type)
        .header("SOAPAction", format!("\"{}\"", operation.action))
        .body(Full::new(without_headers(message).into()))
        .unwrap();
    let answer = now(server.oneshot(request)).unwrap();
    let Some(value) = taken.lock().unwrap().take() else {
        let body = now(answer.into_body().collect()).unwrap().to_bytes();
        return Err(format!("not read: {}", String::from_utf8_lossy(&body)));
    };
    let sent = Arc::new(Mutex::new(Vec::new()));
    let keep = Arc::clone(&sent);
    let transport = tower::service_fn(move |request: Request| {
        *keep.lock().unwrap() = now(request.into_body().collect()).unwrap().to_bytes().to_vec();
        std::future::ready(Ok::<_, Infallible>(http::Response::new(String::new())))
    });
    let client = client(version(message), transport);
    let _ = match (operation.typed::<Q, AnyType>(), operation.typed()) {
        (Some(answered), _) => now(client.call(&answered, &value)).map(drop),
        (None, one_way) => now(client.send(&one_way.unwrap(), &value)),
    };
    let sent = sent.lock().unwrap();
    same(message, &sent)
}

/// Read by the client, written by the server half.
fn response<A: Message>(operation: &'static OperationInfo, message: &[u8]) -> Result<String, String> {
    let version = version(message);
    let recorded = message.to_vec();
    let replay = tower::service_fn(move |_: Request| {
        let response = http::Response::builder().header(CONTENT_TYPE, "text/xml");
        std::future::ready(Ok::<_, Infallible>(response.body(Full::new(recorded.clone().into())).unwrap()))
    });
    let asked = AnyType::default();
    let called = match (operation.typed::<AnyType, A>(), operation.typed()) {
        (Some(answered), _) => now(client(version, replay).call(&answered, &asked)),
        (None, one_way) => now(client(version, replay).send(&one_way.unwrap(), &asked)).map(|()| A::blank()),
    };
    let value = match called {
        Ok(value) => value,
        Err(error) if error.phase() == soap_runtime::Phase::Fault => return Ok("a fault".into()),
        Err(error) => return Err(format!("not read: {error}")),
    };
    let server = Server::new(Answering([operation], value));
    let written = Arc::new(Mutex::new(Vec::new()));
    let keep = Arc::clone(&written);
    let transport = tower::service_fn(move |request: Request| {
        let answer = now(server.clone().oneshot(request)).unwrap();
        let body = now(answer.into_body().collect()).unwrap().to_bytes();
        *keep.lock().unwrap() = body.to_vec();
        std::future::ready(Ok::<_, Infallible>(http::Response::new(Full::new(body))))
    });
    if let Some(answered) = operation.typed::<AnyType, AnyType>() {
        let _ = now(client(version, transport).call(&answered, &asked));
    }
    let written = written.lock().unwrap();
    same(message, &written)
}

fn client<S, B>(version: SoapVersion, transport: S) -> Client
where
    S: tower::Service<Request, Response = http::Response<B>, Error = Infallible> + Clone + Send + Sync + 'static,
    S::Future: Send,
    B: http_body::Body<Data = bytes::Bytes, Error: std::error::Error + Send + Sync> + Send + 'static,
{
    let port = Port::new("", version, "http://localhost/");
    Client::builder(&port).transport(transport).build().unwrap()
}

/// The result of a future that waits for nothing.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("nothing here waits"),
    }
}

fn version(message: &[u8]) -> SoapVersion {
    match String::from_utf8_lossy(message).contains("http://www.w3.org/2003/05/soap-envelope") {
        true => SoapVersion::V12,
        false => SoapVersion::V11,
    }
}

/// Whether two messages have the same body, but for what the encoding leaves to the writer.
fn same(recorded: &[u8], written: &[u8]) -> Result<String, String> {
    let bodies = [recorded, written].map(|message| {
        let text = String::from_utf8_lossy(&without_headers(message)).into_owned();
        Tree::parse(&without_choices_of_the_encoding(&text), &Limits::default()).unwrap()
    });
    match difference(&bodies[0], &bodies[1]) {
        None => Ok("equal".into()),
        Some(difference) => Ok(format!("differs: {difference}")),
    }
}

/// A message without its header blocks and without what stands before its envelope.
fn without_headers(message: &[u8]) -> Vec<u8> {
    let mut text = String::from_utf8_lossy(message).into_owned();
    let tag = |text: &str, name: &str| {
        let mut places = text.match_indices('<').map(|(place, _)| place);
        places.find(|place| {
            let inner = &text[place + 1..];
            let tag = &inner[..inner.find(['>', '/', ' ', '\n', '\r', '\t']).unwrap_or(inner.len())];
            tag == name || tag.strip_suffix(name).is_some_and(|prefix| prefix.ends_with(':'))
        })
    };
    if let (Some(header), Some(body)) = (tag(&text, "Header"), tag(&text, "Body")) {
        text.replace_range(header..body, "");
    }
    if let Some(envelope) = tag(&text, "Envelope") {
        text.replace_range(..envelope, "");
    }
    text.into_bytes()
}

/// Where the encoding is named (SOAP 1.1, 4.1.1) is up to the writer; so is whether the type of an array is that of the
/// schema or the encoding's `Array`, and a value that nothing refers to may have an id.
fn without_choices_of_the_encoding(text: &str) -> String {
    let mut pieces = text.split('<');
    let mut result = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (tag, rest) = piece.split_once('>').unwrap_or((piece, ""));
        let mut tag = without_attribute(without_attribute(tag.to_owned(), ":encodingStyle="), " id=");
        if let Some(place) = tag.find(":arrayType=") {
            let value = place + ":arrayType=\"".len();
            if let Some(colon) = tag[value..].find(':') {
                tag.replace_range(value..=value + colon, "");
            }
            tag = without_attribute(tag, "xsi:type=").replace("ur-type[", "anyType[");
        }
        result.push('<');
        result.push_str(&tag);
        result.push('>');
        result.push_str(rest);
    }
    result
}

fn without_attribute(mut tag: String, pattern: &str) -> String {
    if let Some(place) = tag.find(pattern) {
        let start = tag[..=place].rfind(char::is_whitespace).unwrap_or(place);
        let value = place + pattern.len();
        let quote = tag[value..].chars().next().unwrap();
        let end = value + 1 + tag[value + 1..].find(quote).unwrap() + 1;
        tag.replace_range(start..end, "");
    }
    tag
}
