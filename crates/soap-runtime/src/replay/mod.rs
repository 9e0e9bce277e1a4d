//! A transport that answers from recorded exchanges: files that hold requests and the replies to them as they
//! went over the wire. With it a program is tested without a server, against what a server really said.
//!
//! Opens no socket. Knows nothing of contracts: requests are compared as XML, replies go out as they are.
//!
//! # The format
//!
//! A file `*.http` is text in UTF-8, with either kind of line ends. An exchange is a request followed by its
//! reply, each a first line, headers, an empty line and a body:
//!
//! ```text
//! # The first login of the day.
//! POST /groups HTTP/1.1
//! Content-Type: text/xml; charset=utf-8
//! SOAPAction: "urn:example:groups/login"
//!
//! <?xml version="1.0" encoding="utf-8"?>
//! <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
//!   <soap:Body>
//!     <login xmlns="urn:example:groups">
//!       <sEmail>ann@example.com</sEmail>
//!       <sPassword>{{any}}</sPassword>
//!     </login>
//!   </soap:Body>
//! </soap:Envelope>
//!
//! HTTP/1.1 200 OK
//! Content-Type: text/xml; charset=utf-8
//! Set-Cookie: session=abc; path=/; HttpOnly
//!
//! <?xml version="1.0" encoding="utf-8"?>
//! <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
//!   <soap:Body>
//!     <loginResponse xmlns="urn:example:groups">
//!       <loginResult>true</loginResult>
//!     </loginResponse>
//!   </soap:Body>
//! </soap:Envelope>
//!
//! ### The next exchange follows.
//! ```
//!
//! - A line that begins with `###` stands between two exchanges; the rest of the line is free.
//! - Lines that begin with `#` before a request line are comments.
//! - The reply begins at the first line of the request's body that begins with `HTTP/` and a digit.
//! - A line of a reply that reads like a request line, with `POST`, is refused: the `###` before it was forgotten.
//! - Empty lines around a body are not part of it.
//! - `Content-Length`, `Transfer-Encoding` and `Content-Encoding` are ignored: a body stands in the file as text. A
//!   reply goes out in the charset of its `Content-Type`, and in UTF-8 where that says none.
//! - A reply may be anything: a fault with status 500, a page of HTML, a MIME message of texts, nothing at all.
//! - A request may not be a MIME message: requests with attachments, or by MTOM, are neither recorded nor answered.
//!
//! # What matches
//!
//! The operation is the first element of the SOAP body. The envelope that is sent has to have the content of the
//! recorded one, in the same version of SOAP; [`xml::canonical`](crate::xml::canonical) says what counts. `{{any}}`
//! as the whole text of an element or as the value of an attribute stands for any text. A `MessageID` of WS-Addressing is
//! another one each time: write `{{any}}` for it, and leave `RelatesTo` out of the reply.
//!
//! These headers have to be sent as recorded, if they are recorded: `SOAPAction`, with or without quotes; of
//! `Content-Type` the media type and the parameter `action`; and each cookie of `Cookie`, among others that may be
//! sent. All other headers and the address are not compared. A client by itself keeps cookies only with the
//! default transport; for one that sends straight to a [`Replay`], leave `Cookie` out of the file.
//!
//! Each exchange answers once, the first in the file first: a question that is asked again may be answered
//! otherwise. [`Replay::repeating`] lifts that.
//!
//! # Example
//!
//! ```
//! use soap_runtime::codegen::*;
//! use soap_runtime::replay::Replay;
//!
//! // Three items as a generator makes them from a contract.
//! #[derive(Debug, Clone, PartialEq)]
//! pub struct ping {
//!     pub sText: Option<String>,
//! }
//! complex! {
//!     ping("ping", "urn:x");
//!     0 sText: element("sText").optional();
//! }
//! static PING: Operation<ping, ping> = Operation::new("ping", "urn:x/ping").request("ping", "urn:x").reply("pong", "urn:x");
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let replay = Replay::from_text("ping.http", r#"
//! POST /echo HTTP/1.1
//! SOAPAction: "urn:x/ping"
//!
//! <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
//!   <s:Body><ping xmlns="urn:x"><sText>hello</sText></ping></s:Body>
//! </s:Envelope>
//!
//! HTTP/1.1 200 OK
//! Content-Type: text/xml; charset=utf-8
//!
//! <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
//!   <s:Body><pong xmlns="urn:x"><sText>hello yourself</sText></pong></s:Body>
//! </s:Envelope>
//! "#)?;
//!
//! let port = Port::new("EchoSoap", SoapVersion::V11, "http://localhost/echo");
//! let client = Client::builder(&port).transport(replay.clone()).build()?;
//! let reply: ping = client.call(&PING, &ping { sText: Some("hello".into()) }).await?;
//! assert_eq!(reply.sText.as_deref(), Some("hello yourself"));
//! assert!(replay.unused().is_empty());
//! # Ok(())
//! # }
//! ```

mod error;
mod exchange;
mod file;
mod message;

pub use error::ReplayError;

use std::fmt;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::request::Parts;
use http_body_util::{BodyExt, Full};
use tower::Service;

use crate::transport::Request;
use exchange::{Exchange, choose};
use message::Message;

/// Answers requests from recorded exchanges; the [module](self) tells how.
///
/// Clones share what has been asked for, so one that is kept can tell what a client did with the other.
#[derive(Clone)]
pub struct Replay {
    exchanges: Arc<[Arc<Exchange>]>,
    is_repeating: bool,
}

impl Replay {
    /// The exchanges of all files `*.http` that are directly in the folder `path`, in the order of their names.
    ///
    /// # Errors
    ///
    /// [`ReplayError`] when the folder or a file cannot be read, no file is there, or one is not of the format.
    pub fn from_dir(path: impl AsRef<Path>) -> Result<Self, ReplayError> {
        let path = path.as_ref();
        let shown = path.display().to_string();
        let unreadable = |error| ReplayError::unreadable(&shown, error);
        let entries: Result<Vec<PathBuf>, _> = std::fs::read_dir(path)
            .map_err(unreadable)?
            .map(|entry| entry.map(|entry| entry.path()).map_err(unreadable))
            .collect();
        let mut files = entries?;
        files.retain(|file| file.extension().is_some_and(|extension| extension == "http"));
        files.sort();
        let mut exchanges = Vec::new();
        for file in &files {
            exchanges.extend(read_file(file)?);
        }
        match exchanges.is_empty() {
            true => Err(ReplayError::without(&shown, "a file *.http")),
            false => Ok(Self::new(exchanges)),
        }
    }

    /// The exchanges of a file.
    ///
    /// # Errors
    ///
    /// [`ReplayError`] when the file cannot be read or is not of the format.
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, ReplayError> {
        read_file(path.as_ref()).map(Self::new)
    }

    /// The exchanges in `text`; `name` stands for the file in what is told about them.
    ///
    /// # Errors
    ///
    /// [`ReplayError`] when the text is not of the format.
    pub fn from_text(name: &str, text: &str) -> Result<Self, ReplayError> {
        file::read(name, text).map(Self::new)
    }

    fn new(exchanges: Vec<Arc<Exchange>>) -> Self {
        Self { exchanges: exchanges.into(), is_repeating: false }
    }

    /// These exchanges and then those of `other`; they repeat if those of either do.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let exchanges = self.exchanges.iter().chain(other.exchanges.iter()).cloned().collect();
        Self { exchanges, is_repeating: self.is_repeating || other.is_repeating }
    }

    /// Lets exchanges answer more than once. Where several match, each still answers in its turn; after that the
    /// last one answers from then on.
    #[must_use]
    pub fn repeating(mut self) -> Self {
        self.is_repeating = true;
        self
    }

    /// The exchanges that were never asked for, by file, line and operation: `groups.http:12 login`.
    pub fn unused(&self) -> Vec<String> {
        let unused = self.exchanges.iter().filter(|exchange| exchange.is_unused());
        unused
            .map(|exchange| match exchange.request.operation() {
                Some(operation) => format!("{} {}", exchange.place, operation.local),
                None => format!("{} with an empty body", exchange.place),
            })
            .collect()
    }

    fn answer(&self, parts: Parts, body: &[u8]) -> Result<http::Response<Full<Bytes>>, ReplayError> {
        let content_type = crate::media_type::content_type(&parts.headers).into_owned();
        let charset = crate::media_type::parameter(&content_type, "charset");
        let sent = Message::read(parts.headers, body, charset).map_err(|error| {
            ReplayError::unmatched(format!("the request is {}, expected a SOAP envelope", error.what))
        })?;
        let reply = &choose(&self.exchanges, &sent, self.is_repeating)?.reply;
        let mut response = http::Response::new(Full::new(reply.body.clone()));
        *response.status_mut() = reply.status;
        reply.headers.clone_into(response.headers_mut());
        Ok(response)
    }
}

impl Service<Request> for Replay {
    type Response = http::Response<Full<Bytes>>;
    type Error = ReplayError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let replay = self.clone();
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let body = match body.collect().await {
                Ok(body) => body.to_bytes(),
                Err(never) => match never {},
            };
            replay.answer(parts, &body)
        })
    }
}

impl fmt::Debug for Replay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { exchanges, is_repeating } = self;
        f.debug_struct("Replay")
            .field("exchanges", &exchanges.len())
            .field("unused", &self.unused())
            .field("is_repeating", is_repeating)
            .finish()
    }
}

fn read_file(path: &Path) -> Result<Vec<Arc<Exchange>>, ReplayError> {
    let name = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| ReplayError::unreadable(&name, error))?;
    match std::str::from_utf8(&bytes) {
        Ok(text) => file::read(&name, text),
        Err(error) => {
            let line = 1 + bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
            Err(ReplayError::at(&name, line, "bytes that are not UTF-8", "text in UTF-8"))
        }
    }
}
