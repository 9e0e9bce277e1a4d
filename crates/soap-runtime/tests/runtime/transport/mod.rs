//! Transport of messages: deadlines, redirects, compression, long messages alongside other tasks.

mod compression;
mod deadlines;
mod long_messages;
mod redirects;

use std::convert::Infallible;
use std::pin::Pin;

use bytes::Bytes;
use soap_runtime::codegen::*;
use soap_runtime::server::{Begun, Call, Dispatch, Server};
use soap_runtime::transport::Request;
use soap_runtime::{Client, ClientBuilder, Error, Fault};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tower::Service;

#[derive(Debug, Clone, PartialEq)]
struct Ping {
    text: Vec<String>,
}
complex! {
    Ping("ping", "urn:ping");
    0 text: element("text").optional().repeated().secret();
}

static PING: Operation<Ping, Ping> =
    Operation::new("ping", "urn:ping").request("ping", "urn:ping").reply("pong", "urn:ping");
static PORT: Port = Port::new("p", SoapVersion::V11, "http://localhost/");
const PONG: &str = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'>\
    <e:Body><pong xmlns='urn:ping'><text>pong</text></pong></e:Body></e:Envelope>";

fn builder() -> ClientBuilder {
    Client::builder(&PORT).secrets(&["text"])
}

async fn call(client: &Client) -> Result<Ping, Error> {
    client.call(&PING, &ping()).await
}

fn ping() -> Ping {
    Ping { text: vec!["hush".into()] }
}

fn pong() -> Ping {
    Ping { text: vec!["pong".into()] }
}

/// A response that needs no socket.
fn answering<B>(
    headers: &'static [(&'static str, &'static str)],
    body: B,
) -> impl Service<Request, Response = http::Response<B>, Error = Infallible, Future: Send + 'static>
+ Clone
+ Send
+ Sync
+ 'static
where
    B: Clone + Send + Sync + 'static,
{
    tower::service_fn(move |_: Request| {
        let body = body.clone();
        async move {
            let response = http::Response::builder().header("content-type", "text/xml");
            let response =
                headers.iter().fold(response, |response, (name, value)| response.header(*name, *value));
            Ok(response.body(body).unwrap())
        }
    })
}

/// A handler for the server half.
struct Echo;

impl Dispatch for Echo {
    fn operations(&self) -> &'static [&'static OperationInfo] {
        static OPERATIONS: [&OperationInfo; 1] = [PING.info()];
        &OPERATIONS
    }

    fn begin<'c>(&'c self, _: usize, call: &'c mut Call) -> Result<Begun<'c>, Fault> {
        Ok(Begun::written(async move {
            let request: Ping = call.request()?;
            call.answer(&counted(&request))
        }))
    }
}

/// The reply to a request: how many texts it has.
fn counted(request: &Ping) -> Ping {
    Ping { text: vec![request.text.len().to_string()] }
}

async fn serve(
    server: &Server<Echo>,
    headers: &[(&str, &str)],
    body: impl Into<Bytes>,
) -> http::Response<String> {
    let request = http::Request::builder().method("POST").header("content-type", "text/xml");
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    let body = http_body_util::Full::new(body.into());
    let response = server.clone().call(request.body(body).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = http_body_util::BodyExt::collect(body).await.unwrap().to_bytes();
    http::Response::from_parts(parts, String::from_utf8(body.to_vec()).unwrap())
}

fn envelope(texts: usize) -> String {
    let texts = "<text>a</text>".repeat(texts);
    format!(
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'>\
        <e:Body><ping xmlns='urn:ping'>{texts}</ping></e:Body></e:Envelope>"
    )
}

/// The head, and as much of the body as its Content-Length says.
async fn read_request(connection: &mut TcpStream) -> String {
    let mut request = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&request).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n")
            && body.len() >= header(head, "content-length").unwrap_or("0").parse().unwrap()
        {
            return text;
        }
        let mut piece = [0; 4096];
        let read = connection.read(&mut piece).await.unwrap();
        assert!(read > 0, "the request ended early: {text}");
        request.extend_from_slice(&piece[..read]);
    }
}

fn header<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    let lines = head.lines().filter_map(|line| line.split_once(':'));
    lines.filter(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim()).next()
}

fn http(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n\
        Content-Type: text/xml\r\n{headers}\r\n{body}"
    )
}

type Answering = Pin<Box<dyn Future<Output = ()> + Send>>;

/// A server that answers each request line with `answer`, and the requests that it received.
async fn server(
    answer: impl Fn(&str) -> String + Send + 'static,
) -> (String, tokio::sync::mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (sender, requests) = tokio::sync::mpsc::unbounded_channel();
    let serving: Answering = Box::pin(async move {
        while let Ok((mut connection, _)) = listener.accept().await {
            let request = read_request(&mut connection).await;
            connection.write_all(answer(&request).as_bytes()).await.unwrap();
            if sender.send(request).is_err() {
                return;
            }
        }
    });
    tokio::spawn(serving);
    (address, requests)
}

#[test]
fn a_builder_shows_no_part_of_an_address_that_may_be_secret() {
    let shown = format!("{:?}", builder().endpoint("http://ann:hush@host/path?hush"));
    assert!(shown.contains("http://[redacted]@host/path?[redacted]") && !shown.contains("hush"), "{shown}");
    let shown = format!("{:?}", builder().endpoint("http://host/path?hush").build().unwrap());
    assert!(shown.contains("host") && !shown.contains("hush"), "{shown}");
}
