//! Messages of several parts: attachments (SOAP Messages with Attachments, WS-I Attachments Profile 1.0) and binary content
//! outside of the envelope (XOP, MTOM), by client and server.

mod attachments;
mod damage;
mod include;
mod mtom;

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use soap_runtime::Limits;
use soap_runtime::codegen::*;
use soap_runtime::transport::Request;
use tower::ServiceExt;

const NS: &str = "urn:example:files";
const SOAP_11: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const XOP: &str = "http://www.w3.org/2004/08/xop/include";

#[derive(Debug, Clone, PartialEq, Default)]
struct File {
    name: String,
    data: Option<Base64Binary>,
    piece: Vec<Base64Binary>,
    picture: Option<Picture>,
    any: Option<AnyElement>,
    kept: Option<AnyType>,
    text: Option<String>,
}
complex! {
    File("put", NS);
    0 name: element("name");
    1 data: element("data").optional();
    2 piece: element("piece").optional().repeated();
    3 picture: element("picture").optional();
    4 kept: element("kept").optional();
    5 text: element("text").optional();
    6 any: any(other(NS)).optional();
}

/// Simple content with the attribute that tells its media type, as `xmime:base64Binary` has it.
#[derive(Debug, Clone, PartialEq, Default)]
struct Picture {
    content_type: Option<String>,
    value: Base64Binary,
}
complex! {
    Picture("picture", NS);
    0 content_type: attribute("contentType").namespace("http://www.w3.org/2005/05/xmlmime").optional();
    1 value: text();
}

#[derive(Debug, Clone, PartialEq)]
struct Photos {
    front: MimePart,
    others: Vec<MimePart>,
}
attachments! {
    Photos else others;
    front = "front", ["image/png", "image/jpeg"];
}

static PUT: Operation<File, File> =
    Operation::new("put", "urn:put").request("put", NS).reply("putResponse", NS);
static SHOW: Operation<File, File> =
    Operation::new("show", "urn:show").request("show", NS).reply("showResponse", NS);
static LOG: Operation<File, OneWay> = Operation::one_way("log", "urn:log").request("log", NS);

/// Answers with what came, and with the ids of what came along with it as further attachments.
struct Echo;

impl Dispatch for Echo {
    fn operations(&self) -> &'static [&'static OperationInfo] {
        static ALL: [&OperationInfo; 3] = [PUT.info(), SHOW.info(), LOG.info()];
        &ALL
    }

    fn begin<'c>(&'c self, index: usize, call: &'c mut Call) -> Result<Begun<'c>, Fault> {
        Ok(Begun::written(async move {
            let request: File = call.request()?;
            match index {
                0 => {
                    let ids: Vec<String> = call.all_attachments().map(|part| part.id.clone()).collect();
                    ids.into_iter().for_each(|id| call.attach(MimePart::text(id)));
                    call.answer(&request)
                }
                1 => {
                    let photos: Photos = call.attachments()?;
                    call.answer_with(&Answered::new(request, ()).attach(photos))
                }
                _ if call.all_attachments().next().is_none() => Err(Fault::sender("nothing came along")),
                _ => call.accept(),
            }
        }))
    }
}

/// Content-Type and body of what went over the wire, there and back.
type Seen = Arc<Mutex<Vec<(String, Bytes)>>>;

/// A client of a server that echoes.
fn echo(version: SoapVersion, set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> (Client, Seen) {
    let seen = Seen::default();
    let noted = Arc::clone(&seen);
    let transport = tower::service_fn(move |request: Request| {
        let seen = Arc::clone(&noted);
        async move {
            let (parts, body) = request.into_parts();
            let body = body.collect().await.unwrap().to_bytes();
            seen.lock().unwrap().push((content_type(&parts.headers), body.clone()));
            let request = http::Request::from_parts(parts, Full::new(body));
            let response = Server::new(Echo).oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let body = body.collect().await.unwrap().to_bytes();
            seen.lock().unwrap().push((content_type(&parts.headers), body.clone()));
            Ok::<_, std::io::Error>(http::Response::from_parts(parts, Full::new(body)))
        }
    });
    let port = Port::new("p", version, "http://localhost/");
    (set(Client::builder(&port)).transport(transport).build().unwrap(), seen)
}

fn content_type(headers: &http::HeaderMap) -> String {
    headers.get("content-type").map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
}

/// A client of a server that answers everything with these bytes.
fn answering(content_type: &'static str, body: impl Into<Bytes>) -> Client {
    let body = body.into();
    let transport = tower::service_fn(move |_: Request| {
        let response = http::Response::builder().header("content-type", content_type);
        std::future::ready(Ok::<_, std::io::Error>(response.body(Full::new(body.clone())).unwrap()))
    });
    let port = Port::new("p", SoapVersion::V11, "http://localhost/");
    Client::builder(&port).transport(transport).build().unwrap()
}

fn envelope(content: &str) -> String {
    format!(
        "<s:Envelope xmlns:s='{SOAP_11}'><s:Body><putResponse xmlns='{NS}' xmlns:xop='{XOP}'>\
         <name>n</name>{content}</putResponse></s:Body></s:Envelope>"
    )
}

/// A message whose root holds `content`, and these parts: headers and content of each.
fn package(content: &str, parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = format!(
        "--MIME_boundary\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\nContent-Transfer-Encoding: 8bit\r\nContent-ID: <mymessage.xml@example.org>\r\n\r\n{}\r\n",
        envelope(content)
    )
    .into_bytes();
    for (headers, bytes) in parts {
        body.extend_from_slice(format!("--MIME_boundary\r\n{headers}\r\n\r\n").as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--MIME_boundary--\r\n");
    body
}

/// The Content-Type of such messages, after the example of XOP 1.0, section 1.2.
const PACKAGED: &str = "Multipart/Related;boundary=MIME_boundary; type=\"application/xop+xml\"; start=\"<mymessage.xml@example.org>\"; start-info=\"text/xml\"";

fn named(name: &str) -> File {
    File { name: name.into(), ..File::default() }
}
