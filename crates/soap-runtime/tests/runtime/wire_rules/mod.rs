//! The rules of the wire that tools in this field break, each with the value that its specification gives.

mod absence;
mod any_value;
mod children;
mod encodings;
mod envelope;
mod faults;
mod sending;
mod serving;
mod text;
mod validating;

use std::sync::{Arc, Mutex};

use http::StatusCode;
use proptest::prelude::*;
use soap_runtime::codegen::*;
use soap_runtime::transport::Request;
use soap_runtime::{Detail, FaultCode, Leniency, Limits};
use tower::ServiceExt;

const ONE: &str = "urn:one";
const TWO: &str = "urn:two";
const SOAP_11: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const SOAP_12: &str = "http://www.w3.org/2003/05/soap-envelope";

#[derive(Debug, Clone, PartialEq, Default)]
struct Main {
    id: i32,
    due: Option<i32>,
    note: Option<Nillable<String>>,
    name: Option<String>,
    tag: Vec<String>,
    colour: Option<Colour>,
    local: Option<String>,
    other: Option<Other>,
    size: Option<Size>,
    row: Vec<Option<String>>,
    list: Option<Vec<Option<String>>>,
}
complex! {
    Main("main", ONE);
    0 id: element("id");
    1 due: element("due").nillable();
    2 note: element("note").optional().nillable();
    3 name: element("name").optional();
    4 tag: element("tag").optional().repeated();
    5 colour: element("colour").optional();
    6 local: element("local").namespace("").optional();
    7 other: element("other").namespace(TWO).optional();
    8 size: element("size").optional();
    9 row: element("row").optional().repeated().nillable();
    10 list: element("list").optional().array("entry", ONE).nillable_items();
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Other {
    name: Option<String>,
    near: Option<String>,
}
complex! {
    Other("other", TWO);
    0 name: element("name").optional();
    1 near: element("name").namespace(ONE).optional();
}

/// Simple content with attributes.
#[derive(Debug, Clone, PartialEq, Default)]
struct Size {
    unit: String,
    lang: Option<String>,
    mark: Option<String>,
    value: String,
}
complex! {
    Size("size", ONE);
    0 unit: attribute("unit");
    1 lang: attribute("lang").namespace(soap_runtime::xml::XML).optional();
    2 mark: attribute("mark").namespace(TWO).optional();
    3 value: text();
}

#[derive(Debug, Clone, PartialEq)]
enum Colour {
    Red,
    Blue,
    Unknown(String),
}
words! {
    Colour else Unknown;
    Red = "Red";
    Blue = "Dark blue";
}

#[derive(Debug, Clone, PartialEq)]
struct Numbers {
    i8: i8,
    i16: i16,
    i32: i32,
    i64: i64,
    u8: u8,
    u16: u16,
    u32: u32,
    u64: u64,
    f32: f32,
    f64: f64,
    bool: bool,
    decimal: Decimal,
    instant: DateTime,
    bytes: Base64Binary,
}
complex! {
    Numbers("numbers", ONE);
    0 i8: element("i8");
    1 i16: element("i16");
    2 i32: element("i32");
    3 i64: element("i64");
    4 u8: element("u8");
    5 u16: element("u16");
    6 u32: element("u32");
    7 u64: element("u64");
    8 f32: element("f32");
    9 f64: element("f64");
    10 bool: element("bool");
    11 decimal: element("decimal");
    12 instant: element("instant");
    13 bytes: element("bytes");
}

static PUT: Operation<Main, Main> =
    Operation::new("put", "urn:one/put \"x\"").request("put", ONE).reply("putResponse", ONE);
static COUNT: Operation<Numbers, Numbers> =
    Operation::new("count", "").request("count", ONE).reply("countResponse", ONE);

/// A reply and how it is taken.
struct Reply {
    version: SoapVersion,
    leniency: Leniency,
    status: u16,
    content_type: &'static str,
    body: Vec<u8>,
}

/// What was sent, and what came of the reply.
struct Outcome<T> {
    result: Result<T, Error>,
    sent: Option<http::Request<String>>,
}

fn message(body: impl Into<Vec<u8>>) -> Reply {
    Reply {
        version: SoapVersion::V11,
        leniency: Leniency::default(),
        status: 200,
        content_type: "text/xml; charset=utf-8",
        body: body.into(),
    }
}

impl Reply {
    fn strict(self) -> Self {
        Self { leniency: Leniency::strict(), ..self }
    }

    fn status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    fn content_type(self, content_type: &'static str) -> Self {
        Self { content_type, ..self }
    }

    fn soap_12(self) -> Self {
        Self { version: SoapVersion::V12, ..self }.content_type("application/soap+xml")
    }

    /// The one place that calls the runtime's client.
    fn to<Q: Value, A: Value>(&self, operation: &Operation<Q, A>, request: &Q) -> Outcome<A> {
        let sent = Arc::new(Mutex::new(None));
        let (seen, status, body) = (Arc::clone(&sent), self.status, self.body.clone());
        let content_type = self.content_type;
        let transport = tower::service_fn(move |request: Request| {
            let (seen, body) = (Arc::clone(&seen), body.clone());
            async move {
                *seen.lock().unwrap() = Some(collected(request).await);
                let response = http::Response::builder().status(status).header("content-type", content_type);
                Ok::<_, std::io::Error>(response.body(http_body_util::Full::new(body.into())).unwrap())
            }
        });
        let client = Client::builder(&Port::new("p", self.version, "http://localhost/"))
            .leniency(self.leniency.clone())
            .transport(transport)
            .build()
            .unwrap();
        let result = block_on(client.call(operation, request));
        let sent = sent.lock().unwrap().take();
        Outcome { result, sent }
    }

    fn read(&self) -> Result<Main, Error> {
        self.to(&PUT, &Main::default()).result
    }
}

async fn collected(request: Request) -> http::Request<String> {
    let (parts, body) = request.into_parts();
    let bytes = http_body_util::BodyExt::collect(body).await.unwrap().to_bytes();
    http::Request::from_parts(parts, String::from_utf8(bytes.to_vec()).unwrap())
}

fn block_on<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

fn envelope(content: &str) -> String {
    format!("<s:Envelope xmlns:s='{SOAP_11}'><s:Body>{content}</s:Body></s:Envelope>")
}

/// A reply with the two required elements, `more`, and the declarations of all prefixes.
fn reply(more: &str) -> Reply {
    message(envelope(&format!(
        "<putResponse xmlns='urn:one' xmlns:t='urn:two' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>\
         <id>1</id><due>2</due>{more}</putResponse>"
    )))
}

fn read(more: &str) -> Result<Main, Error> {
    reply(more).read()
}

/// The message of the error that the reply is, without what all decoding errors begin with.
fn refusal(reply: &Reply) -> String {
    let error = reply.read().unwrap_err();
    assert!(error.is_decoding(), "{error:?}");
    error.to_string().replacen("put: the reply is not what the contract says: ", "", 1)
}

fn sent(request: &Main) -> String {
    reply("").to::<_, Main>(&PUT, request).sent.unwrap().into_body()
}

fn base() -> Main {
    Main { id: 1, due: Some(2), ..Main::default() }
}

/// Answers with the request, or with a fault.
struct Echo(Option<Fault>);

/// What the dispatch tells the layers around the server: the index of the operation.
#[derive(Debug, Clone, PartialEq)]
struct Seen(usize);

impl Dispatch for Echo {
    fn operations(&self) -> &'static [&'static OperationInfo] {
        static ALL: [&OperationInfo; 2] = [PUT.info(), COUNT.info()];
        &ALL
    }

    fn begin<'c>(&'c self, index: usize, call: &'c mut Call) -> Result<Begun<'c>, Fault> {
        Ok(Begun::written(async move {
            call.response_extensions_mut().insert(Seen(index));
            match (&self.0, index) {
                (Some(fault), _) => Err(fault.clone()),
                (None, 0) => call.answer(&call.request::<Main>()?),
                (None, _) => call.answer(&call.request::<Numbers>()?),
            }
        }))
    }
}

/// `value` through our own server, and what was sent.
fn echo_of<T: Value>(operation: &Operation<T, T>, value: &T) -> Outcome<T> {
    let sent = Arc::new(Mutex::new(None));
    let seen = Arc::clone(&sent);
    let transport = tower::service_fn(move |request: Request| {
        let seen = Arc::clone(&seen);
        async move {
            let request = collected(request).await;
            *seen.lock().unwrap() = Some(request.clone());
            Server::new(Echo(None)).oneshot(request).await
        }
    });
    let port = Port::new("p", SoapVersion::V11, "http://localhost/");
    let client = Client::builder(&port).leniency(Leniency::strict()).transport(transport).build().unwrap();
    let result = block_on(client.call(operation, value));
    let sent = sent.lock().unwrap().take();
    Outcome { result, sent }
}

fn echoed(value: &Main) -> Main {
    echo_of(&PUT, value).result.unwrap()
}
