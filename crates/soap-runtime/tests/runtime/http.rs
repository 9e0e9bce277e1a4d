//! The default transport over real sockets of the loopback interface: cookies, lengths, and what a failure tells.

use std::time::Duration;

use soap_runtime::codegen::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ping {
    pub(crate) text: String,
}
complex! {
    Ping("ping", "urn:ping");
    0 text: element("text").secret();
}

pub(crate) static PING: Operation<Ping, Ping> =
    Operation::new("ping", "urn:ping").request("ping", "urn:ping").reply("pong", "urn:ping");
pub(crate) static PORT: Port = Port::new("p", SoapVersion::V11, "http://localhost/");
pub(crate) const PONG: &str = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'>\
    <e:Body><pong xmlns='urn:ping'><text>pong</text></pong></e:Body></e:Envelope>";

/// A server that gives these bytes, one after the other, each in a connection of its own; and the requests it got.
async fn server(replies: Vec<String>) -> (String, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/soap", listener.local_addr().unwrap());
    let requests = tokio::spawn(async move {
        let mut requests = Vec::new();
        for reply in replies {
            let (mut connection, _) = listener.accept().await.unwrap();
            requests.push(read_request(&mut connection).await);
            connection.write_all(reply.as_bytes()).await.unwrap();
        }
        requests
    });
    (address, requests)
}

/// The head and as much of a body as its Content-Length says.
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
    format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{body}")
}

fn pong(headers: &str) -> String {
    http("200 OK", &format!("Content-Type: text/xml\r\n{headers}"), PONG)
}

fn client(address: &str) -> Client {
    Client::builder(&PORT).endpoint(address).build().unwrap()
}

async fn call(client: &Client) -> Result<Ping, Error> {
    client.call(&PING, &Ping { text: "hush<hush".into() }).await
}

#[tokio::test]
async fn cookies_come_back_and_clones_share_them() {
    let set = "Set-Cookie: ASP.NET_SessionId=abc; path=/; HttpOnly\r\n";
    let (address, requests) = server(vec![pong(set), pong(""), pong("")]).await;
    let first = client(&address);
    let clone = first.clone();
    for client in [&first, &clone, &first] {
        assert_eq!(call(client).await.unwrap(), Ping { text: "pong".into() });
    }
    let requests = requests.await.unwrap();
    let cookies: Vec<_> = requests.iter().map(|request| header(request, "cookie")).collect();
    assert_eq!(cookies, [None, Some("ASP.NET_SessionId=abc"), Some("ASP.NET_SessionId=abc")]);
}

#[tokio::test]
async fn two_clients_share_no_cookies() {
    let (address, requests) = server(vec![pong("Set-Cookie: a=b\r\n"), pong("")]).await;
    call(&client(&address)).await.unwrap();
    call(&client(&address)).await.unwrap();
    assert_eq!(header(&requests.await.unwrap()[1], "cookie"), None);
}

#[tokio::test]
async fn the_request_is_whole_and_its_length_is_told() {
    let (address, requests) = server(vec![pong("")]).await;
    call(&client(&address)).await.unwrap();
    let request = requests.await.unwrap().remove(0);
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /soap HTTP/1.1\r\n"), "{head}");
    assert_eq!(header(head, "content-length"), Some(body.len().to_string().as_str()));
    assert_eq!(header(head, "transfer-encoding"), None);
    assert_eq!(header(head, "host"), address.strip_prefix("http://").unwrap().strip_suffix("/soap"));
    assert_eq!(head.to_ascii_lowercase().matches("\nhost:").count(), 1);
    assert_eq!(header(head, "content-type"), Some("text/xml; charset=utf-8"));
    assert_eq!(header(head, "soapaction"), Some("\"urn:ping\""));
    assert!(body.ends_with("<text>hush&lt;hush</text></ping></soap:Body></soap:Envelope>"), "{body}");
}

#[tokio::test]
async fn a_refused_connection_sent_nothing() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    let error = call(&client(&address)).await.unwrap_err();
    assert!(error.is_sending() && !error.may_have_been_sent());
    let text = error.to_string();
    assert!(text.starts_with("ping: the request was not sent: no connection to the server ("), "{text}");
}

#[tokio::test]
async fn a_connection_closed_without_a_reply_may_have_sent_it() {
    let (address, _) = server(vec![String::new()]).await;
    let error = call(&client(&address)).await.unwrap_err();
    assert!(error.is_sending() && error.may_have_been_sent());
    let text = error.to_string();
    assert!(text.starts_with("ping: no reply: the connection failed ("), "{text}");
}

#[tokio::test]
async fn a_body_cut_short_may_have_been_sent() {
    let whole = pong("");
    let (address, _) = server(vec![whole[..whole.len() - 10].to_owned()]).await;
    let error = call(&client(&address)).await.unwrap_err();
    assert!(error.is_sending() && error.may_have_been_sent());
    let read = PONG.len() - 10;
    let text = error.to_string();
    assert!(text.starts_with(&format!("ping: no reply: the reply broke off after {read} bytes (")), "{text}");
}

#[tokio::test]
async fn a_reply_that_is_not_http_is_an_error() {
    let (address, _) = server(vec!["SMTP ready\r\n\r\n".into()]).await;
    let error = call(&client(&address)).await.unwrap_err();
    assert!(error.is_sending() && error.may_have_been_sent());
}

#[tokio::test]
async fn chunked_replies_are_read_and_bounded() {
    let head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n";
    let (start, end) = PONG.split_at(100);
    let chunked = format!("{head}{:x}\r\n{start}\r\n{:x}\r\n{end}\r\n0\r\n\r\n", start.len(), end.len());
    let (address, _) = server(vec![chunked.clone(), chunked]).await;
    assert!(call(&client(&address)).await.is_ok());
    let limits = soap_runtime::Limits::default().with_message(120);
    let small = Client::builder(&PORT).endpoint(&address).limits(limits).build().unwrap();
    assert!(call(&small).await.unwrap_err().is_limit());
}

#[tokio::test]
async fn redirects_are_not_followed_but_told() {
    for status in ["301 Moved Permanently", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"] {
        let (address, requests) = server(vec![http(status, "Location: http://127.0.0.1:1/\r\n", "")]).await;
        let error = call(&client(&address)).await.unwrap_err();
        assert!(error.is_status());
        let expected = format!(
            "ping: HTTP {status} without a SOAP fault; redirects are not followed, give the final address as endpoint"
        );
        assert_eq!(error.to_string(), expected);
        assert_eq!(requests.await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_client_set_up_elsewhere_carries_no_message_to_where_a_redirect_leads() {
    let reply = http("307 Temporary Redirect", "Location: /elsewhere\r\n", "");
    let (address, requests) = server(vec![reply]).await;
    let transport = soap_runtime::transport::HttpTransport::from(crate::elsewhere().build().unwrap());
    let client = Client::builder(&PORT).endpoint(&address).transport(transport).build().unwrap();
    assert!(call(&client).await.unwrap_err().is_status());
    assert_eq!(requests.await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_reply_that_does_not_come_in_time_is_told() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let silent =
        Client::builder(&PORT).endpoint(&address).timeout(Duration::from_millis(200)).build().unwrap();
    let server = async {
        let (mut connection, _) = listener.accept().await.unwrap();
        read_request(&mut connection).await;
        connection
    };
    let (error, _connection) = tokio::join!(call(&silent), server);
    let error = error.unwrap_err();
    assert!(error.is_sending() && error.may_have_been_sent());
    let text = error.to_string();
    assert!(text.starts_with("ping: no reply: the call timed out after 200ms"), "{text}");
}

#[tokio::test]
async fn a_body_that_does_not_come_in_time_is_told() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let silent =
        Client::builder(&PORT).endpoint(&address).timeout(Duration::from_millis(200)).build().unwrap();
    let server = async {
        let (mut connection, _) = listener.accept().await.unwrap();
        read_request(&mut connection).await;
        let reply = pong("");
        connection.write_all(&reply.as_bytes()[..reply.len() - 10]).await.unwrap();
        connection
    };
    let (error, _connection) = tokio::join!(call(&silent), server);
    let error = error.unwrap_err();
    assert!(error.is_sending() && error.may_have_been_sent());
    let text = error.to_string();
    assert!(text.contains("timed out"), "{text}");
}

#[test]
fn endpoints_that_are_none_are_told_without_what_they_hold() {
    let like = "; expected an address like https://host/path";
    for (endpoint, why) in [
        ("", "is not a valid address"),
        ("http://", "is not a valid address"),
        ("http://u:hush@ho st/", "is not a valid address"),
        ("https:///path", "is not a valid address"),
        ("host/path", "is not a valid address"),
        ("/path", "has no scheme"),
        ("u:hush@host", "has no scheme"),
        ("ftp://u:hush@host/", "is not an http or https address"),
        ("http://u:hush@host/", "holds a user name; HTTP authentication belongs to the transport"),
        ("http://host:99999/", "has an invalid port"),
        ("http://host:/", "has an invalid port"),
    ] {
        let error = Client::builder(&PORT).endpoint(endpoint).build().unwrap_err();
        assert!(error.is_building() && !error.may_have_been_sent());
        assert_eq!(
            error.to_string(),
            format!("the request cannot be made: the endpoint {why}{like}"),
            "{endpoint}"
        );
        assert!(!format!("{error:?}").contains("hush"));
    }
}

#[tokio::test]
async fn a_get_has_no_body_and_an_empty_post_says_so() {
    static GET: HttpOperation<Nothing, OneWay> = HttpOperation::get("ping", "ping");
    static POST: HttpOperation<Nothing, OneWay> = HttpOperation::post("ping", "ping");
    #[derive(Debug)]
    struct Nothing {}
    complex! { Nothing("nothing", ""); }

    let (address, requests) = server(vec![http("200 OK", "", ""), http("200 OK", "", "")]).await;
    let client = client(&address);
    client.submit_only(&GET, &Nothing {}).await.unwrap();
    client.submit_only(&POST, &Nothing {}).await.unwrap();
    let requests = requests.await.unwrap();
    let heads: Vec<_> = requests.iter().map(|request| request.lines().next().unwrap()).collect();
    assert_eq!(heads, ["GET /soap/ping HTTP/1.1", "POST /soap/ping HTTP/1.1"]);
    let lengths: Vec<_> = requests.iter().map(|request| header(request, "content-length")).collect();
    assert_eq!(lengths, [None, Some("0")]);
    assert_eq!(header(&requests[0], "transfer-encoding"), None);
}
