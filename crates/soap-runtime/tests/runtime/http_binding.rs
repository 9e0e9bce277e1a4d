//! Calls by the HTTP binding of WSDL 1.1 (section 4), without SOAP: what is sent, and what is made of replies.

use std::sync::{Arc, Mutex};

use http_body_util::BodyExt;
use soap_runtime::codegen::*;
use soap_runtime::transport::Request;

const NS: &str = "urn:example";

/// The parts of the example in section 4.1, as its queries and forms name them.
#[derive(Debug, Clone, PartialEq)]
struct Parts3 {
    p1: String,
    p2: i32,
    p3: String,
}
complex! {
    Parts3("o1", NS);
    0 p1: element("p1");
    1 p2: element("p2");
    2 p3: element("p3").secret();
}

#[derive(Debug, Clone, PartialEq)]
struct Search {
    words: Vec<String>,
    kinds: Vec<String>,
    limit: Option<i32>,
}
complex! {
    Search("search", NS);
    0 words: element("word").optional().repeated();
    1 kinds: element("kinds").array("kind", NS);
    2 limit: element("limit").optional().nillable();
}

#[derive(Debug, Clone, PartialEq)]
struct Temperature {
    value: f64,
}
complex! {
    Temperature("double", NS);
    0 value: text();
}

static REPLACED: HttpOperation<Parts3, Temperature> =
    HttpOperation::get("o1", "o1/A(p1)B(p2)/(p3)").replaced().reply("double", NS);
static QUERY: HttpOperation<Parts3, Temperature> = HttpOperation::get("o1", "o1").reply("double", NS);
static FORM: HttpOperation<Parts3, Temperature> = HttpOperation::post("o1", "o1");
static DOCUMENT: HttpOperation<Parts3, OneWay> =
    HttpOperation::post("o1", "o1").document("o1", NS, "text/xml; charset=utf-8");
static SEARCH: HttpOperation<Search, OneWay> = HttpOperation::get("search", "/search");
static IMAGE: HttpOperation<Search, HttpContent> = HttpOperation::get("image", "image");
static PORT: Port = Port::http("p", "http://example.com/");

/// What was sent: method, address, Content-Type and body.
type Seen = Arc<Mutex<Vec<(String, String, String, String)>>>;

fn client(status: u16, media_type: &'static str, reply: &'static str) -> (Client, Seen) {
    let seen = Seen::default();
    let noted = Arc::clone(&seen);
    let transport = tower::service_fn(move |request: Request| {
        let noted = Arc::clone(&noted);
        async move {
            let (head, body) = request.into_parts();
            let body = body.collect().await.unwrap().to_bytes();
            let content_type = head.headers.get("content-type").map_or("", |value| value.to_str().unwrap());
            noted.lock().unwrap().push((
                head.method.to_string(),
                head.uri.to_string(),
                content_type.to_owned(),
                String::from_utf8(body.to_vec()).unwrap(),
            ));
            http::Response::builder().status(status).header("content-type", media_type).body(reply.to_owned())
        }
    });
    (Client::builder(&PORT).transport(transport).build().unwrap(), seen)
}

fn parts() -> Parts3 {
    Parts3 { p1: "1".into(), p2: 2, p3: "3".into() }
}

const DEGREES: &str = "<?xml version='1.0'?><double xmlns='urn:example'>36.6</double>";

#[tokio::test]
async fn the_example_of_the_specification() {
    let (client, seen) = client(200, "text/xml", DEGREES);
    for operation in [&REPLACED, &QUERY, &FORM] {
        let reply: Temperature = client.submit(operation, &parts()).await.unwrap();
        assert_eq!(reply.value, 36.6);
    }
    let form = "application/x-www-form-urlencoded";
    let expected = [
        ("GET", "http://example.com/o1/A1B2/3", "", ""),
        ("GET", "http://example.com/o1?p1=1&p2=2&p3=3", "", ""),
        ("POST", "http://example.com/o1", form, "p1=1&p2=2&p3=3"),
    ];
    let expected = expected.map(|(a, b, c, d)| (a.to_owned(), b.to_owned(), c.to_owned(), d.to_owned()));
    assert_eq!(*seen.lock().unwrap(), expected);
}

#[tokio::test]
async fn arrays_repeat_their_name_and_what_is_absent_has_none() {
    let (client, seen) = client(200, "text/plain", "");
    let words = vec!["a b".to_owned(), "c&d".to_owned()];
    let search = Search { words, kinds: vec!["x".into(), "y".into()], limit: None };
    client.submit_only(&SEARCH, &search).await.unwrap();
    assert_eq!(seen.lock().unwrap()[0].1, "http://example.com/search?word=a+b&word=c%26d&kinds=x&kinds=y");
}

#[tokio::test]
async fn a_document_is_sent_as_it_is() {
    let (client, seen) = client(200, "text/plain", "");
    client.submit_only(&DOCUMENT, &parts()).await.unwrap();
    let (method, _, content_type, body) = seen.lock().unwrap()[0].clone();
    assert_eq!((method.as_str(), content_type.as_str()), ("POST", "text/xml; charset=utf-8"));
    assert_eq!(body, r#"<o1 xmlns="urn:example"><p1>1</p1><p2>2</p2><p3>3</p3></o1>"#);
}

#[tokio::test]
async fn content_comes_with_its_type() {
    let (client, _) = client(200, "image/gif", "GIF89a");
    let image = client.download(&IMAGE, &Search { words: vec![], kinds: vec![], limit: None }).await.unwrap();
    assert_eq!((image.media_type.as_str(), &image.bytes[..]), ("image/gif", &b"GIF89a"[..]));
}

#[tokio::test]
async fn failures_tell_their_phase() {
    let failed = async |status, media_type, reply| {
        let (client, _) = client(status, media_type, reply);
        client.submit(&QUERY, &parts()).await.unwrap_err()
    };
    let error = failed(500, "text/plain", "no such p1").await;
    assert!(error.is_status() && error.excerpt() == Some("no such p1"), "{error}");
    assert_eq!(error.to_string(), "o1: HTTP 500 Internal Server Error");
    let error = failed(200, "text/html", "<html><body>hello</body></html>").await;
    assert!(error.is_not_soap(), "{error}");
    assert_eq!(error.to_string(), "o1: HTTP 200 with an HTML page instead of an XML document");
    let error = failed(200, "text/xml", "<float xmlns='urn:example'>1</float>").await;
    assert!(error.is_decoding(), "{error}");
    let error = failed(200, "text/xml", "<double xmlns='urn:example'>warm</double>").await;
    assert!(error.is_decoding() && error.path() == Some("double"), "{error}");
    let (client, _) = client(404, "text/html", "<html/>");
    let search = Search { words: vec![], kinds: vec![], limit: None };
    let error = client.download(&IMAGE, &search).await.unwrap_err();
    assert!(error.is_status() && error.status() == Some(404), "{error}");
}

#[tokio::test]
async fn elements_within_elements_are_refused() {
    #[derive(Debug, Clone, PartialEq)]
    struct Nested {
        parts: Vec<Parts3>,
    }
    complex! {
        Nested("nested", NS);
        0 parts: element("parts").array("part", NS);
    }
    static NEST: HttpOperation<Nested, OneWay> = HttpOperation::get("nest", "/nest");
    let (client, seen) = client(200, "text/plain", "");
    let error = client.submit_only(&NEST, &Nested { parts: vec![parts()] }).await.unwrap_err();
    assert!(error.is_building() && !error.to_string().contains('3'), "{error}");
    assert!(seen.lock().unwrap().is_empty());
}

/// A transport that shows the address in its error, as many do.
#[tokio::test]
async fn secrets_stay_out_of_errors_in_the_form_they_have_in_addresses() {
    let transport = tower::service_fn(|request: Request| async move {
        Err::<http::Response<String>, _>(format!("cannot reach {}", request.uri()))
    });
    let client = Client::builder(&PORT).transport(transport).build().unwrap();
    let request = Parts3 { p3: "hush hush/é".into(), ..parts() };
    for operation in [&QUERY, &REPLACED] {
        let error = client.submit(operation, &request).await.unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(shown.contains("cannot reach") && shown.contains("[redacted]"), "{shown}");
        assert!(!shown.contains("hush"), "{shown}");
    }
}
