//! Recorded exchanges: what a file may hold, which request it answers, and what is said when none matches.

use std::error::Error as _;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use soap_runtime::replay::{Replay, ReplayError};
use soap_runtime::{Client, Error, Operation, Port, SoapVersion, complex, redacted_debug};
use tower::ServiceExt;

const NS: &str = "urn:x";

#[derive(Clone, PartialEq)]
struct Login {
    email: Option<String>,
    password: Option<String>,
}
complex! {
    Login("login", NS);
    0 email: element("sEmail").optional();
    1 password: element("sPassword").optional().secret();
}
redacted_debug! {
    Login;
    show email;
    hide password;
}

#[derive(Debug, Clone, PartialEq)]
struct LoginResponse {
    result: String,
}
complex! {
    LoginResponse("loginResponse", NS);
    0 result: element("loginResult");
}

static LOGIN: Operation<Login, LoginResponse> =
    Operation::new("login", "urn:x/login").request("login", NS).reply("loginResponse", NS);
static PORT: Port = Port::new("p", SoapVersion::V11, "http://localhost/a?b");

/// What a client gets that sends `login` for Ann with password `hush`.
async fn login(version: SoapVersion, replay: &Replay) -> Result<String, Error> {
    let client = Client::builder(&PORT).soap_version(version).transport(replay.clone()).build()?;
    let request = Login { email: Some("ann@x.y".into()), password: Some("hush".into()) };
    client.call(&LOGIN, &request).await.map(|reply| reply.result)
}

fn replay(text: &str) -> Replay {
    Replay::from_text("f.http", text).unwrap()
}

/// The error of a file that is refused.
fn refused(text: &str) -> String {
    let error = Replay::from_text("f.http", text).unwrap_err();
    assert!(error.is_file() && !error.is_unmatched());
    error.to_string()
}

/// The error of a client's call that nothing matches, without what the client says itself.
async fn unmatched(replay: &Replay) -> String {
    let error = login(SoapVersion::V11, replay).await.unwrap_err();
    assert!(error.is_sending());
    error
        .to_string()
        .strip_prefix("login: the request was not sent: no reply for {urn:x}login: ")
        .unwrap()
        .to_owned()
}

fn envelope(version: SoapVersion, body: &str) -> String {
    format!("<s:Envelope xmlns:s='{}'>\n<s:Body>{body}</s:Body></s:Envelope>", version.namespace())
}

fn request(email: &str, password: &str) -> String {
    let body = format!(
        "<l:login xmlns:l='urn:x'>\n <l:sEmail>{email}</l:sEmail>\n <!-- a secret -->\n <l:sPassword>{password}</l:sPassword></l:login>\n"
    );
    format!("POST /other HTTP/1.1\n\n{}\n\n", envelope(SoapVersion::V11, &body))
}

fn reply(word: &str) -> String {
    let body = format!("<loginResponse xmlns='urn:x'><loginResult>{word}</loginResult></loginResponse>");
    format!("HTTP/1.1 200 OK\nContent-Type: text/xml\n\n{}\n", envelope(SoapVersion::V11, &body))
}

/// A file with one login and this reply.
fn exchange(email: &str, word: &str) -> String {
    format!("{}{}", request(email, "hush"), reply(word))
}

/// A file with a login that has these headers.
fn with_headers(headers: &str) -> Replay {
    replay(&exchange("ann@x.y", "OK").replace("/other HTTP/1.1\n", &format!("/other HTTP/1.1\n{headers}\n")))
}

#[tokio::test]
async fn a_request_matches_by_its_content() {
    let replay = replay(&format!("# one\n\n{}\n### end\n# two\n", exchange("ann@x.y", "OK")));
    assert_eq!(replay.unused(), ["f.http:3 login"]);
    assert_eq!(login(SoapVersion::V11, &replay).await.unwrap(), "OK");
    assert!(replay.unused().is_empty());
}

#[tokio::test]
async fn line_ends_may_be_crlf_and_a_byte_order_mark_may_stand_first() {
    let text = format!("\u{FEFF}{}", exchange("ann@x.y", "OK")).replace('\n', "\r\n");
    assert_eq!(login(SoapVersion::V11, &replay(&text)).await.unwrap(), "OK");
}

#[tokio::test]
async fn any_matches_any_text() {
    let text = request("{{any}}", "{{any}}") + &reply("OK");
    assert_eq!(login(SoapVersion::V11, &replay(&text)).await.unwrap(), "OK");
}

#[tokio::test]
async fn soap_1_2_is_told_from_1_1() {
    let old = exchange("ann@x.y", "old");
    let new = old.replace(SoapVersion::V11.namespace(), SoapVersion::V12.namespace()).replace("old", "new");
    let replay = replay(&format!("{old}###\n{new}"));
    assert_eq!(login(SoapVersion::V12, &replay).await.unwrap(), "new");
    assert_eq!(login(SoapVersion::V11, &replay).await.unwrap(), "old");

    let replay = Replay::from_text("f.http", &new).unwrap();
    assert_eq!(
        unmatched(&replay).await,
        "1 exchange is recorded, and does not match; f.http:1: /Envelope: recorded namespace \
         \"http://www.w3.org/2003/05/soap-envelope\", sent \"http://schemas.xmlsoap.org/soap/envelope/\""
    );
}

#[tokio::test]
async fn each_exchange_answers_once_in_order() {
    let one = exchange("ann@x.y", "1");
    let replay = replay(&format!("{one}### again\n{}", one.replace("1</", "2</")));
    assert_eq!(login(SoapVersion::V11, &replay).await.unwrap(), "1");
    let second = replay.unused().concat();
    assert_eq!(second, "f.http:16 login");
    assert_eq!(login(SoapVersion::V11, &replay).await.unwrap(), "2");
    let second = second.trim_end_matches(" login");
    assert_eq!(
        unmatched(&replay).await,
        format!("{second} matches, but has answered already; Replay::repeating lets it answer again")
    );

    let repeating = replay.repeating();
    assert_eq!(login(SoapVersion::V11, &repeating).await.unwrap(), "2");
}

#[tokio::test]
async fn several_can_be_joined_and_know_of_each_other() {
    let first = replay(&exchange("bob@x.y", "1"));
    let both = first.clone().and(Replay::from_text("g.http", &exchange("ann@x.y", "2")).unwrap());
    assert_eq!(login(SoapVersion::V11, &both).await.unwrap(), "2");
    assert_eq!(both.unused(), ["f.http:1 login"]);
    assert_eq!(
        format!("{first:?}"),
        "Replay { exchanges: 1, unused: [\"f.http:1 login\"], is_repeating: false }"
    );
}

#[tokio::test]
async fn a_mismatch_names_the_first_difference_of_the_nearest() {
    let one = exchange("bob@x.y", "1");
    assert_eq!(
        unmatched(&replay(&one)).await,
        "1 exchange is recorded, and does not match; f.http:1: /Envelope/Body/login/sEmail: \
         recorded text \"bob@x.y\", sent \"ann@x.y\""
    );
    let two = format!("{one}###\n{}", request("ann@x.y", "loud") + &reply("1"));
    assert_eq!(
        unmatched(&replay(&two)).await,
        "2 exchanges are recorded, and none matches; the nearest is f.http:16: /Envelope/Body/login/sPassword: \
         recorded text [redacted], sent [redacted]"
    );
}

#[tokio::test]
async fn another_operation_is_told_with_those_that_are_recorded() {
    let one = exchange("ann@x.y", "1").replace("l:login", "l:logout");
    let two = one.replace("urn:x", "urn:y");
    assert_eq!(
        unmatched(&replay(&format!("{one}###\n{one}###\n{two}"))).await,
        "no exchange is recorded; recorded are {urn:x}logout, {urn:y}logout"
    );
}

#[tokio::test]
async fn headers_count_if_they_are_recorded() {
    for headers in [
        "SOAPAction: \"urn:x/login\"\nContent-Length: 3",
        "soapaction: urn:x/login",
        "Content-Type: TEXT/xml; charset=UTF-8\nHost: example.com",
    ] {
        assert_eq!(login(SoapVersion::V11, &with_headers(headers)).await.unwrap(), "OK", "{headers}");
    }
    for (headers, told) in [
        ("SOAPAction: \"\"", "SOAPAction: recorded \"\", sent \"urn:x/login\""),
        ("Content-Type: text/plain", "media type: recorded \"text/plain\", sent \"text/xml\""),
        ("Content-Type: text/xml; action=a", "action of Content-Type: recorded \"a\", sent none"),
        ("Cookie: a=b", "Cookie: recorded a, sent none"),
    ] {
        let told = format!("1 exchange is recorded, and does not match; f.http:1: {told}");
        assert_eq!(unmatched(&with_headers(headers)).await, told);
    }
}

/// A request sent without a client.
fn raw(headers: &[(&str, &str)], body: impl Into<Bytes>) -> http::Request<Full<Bytes>> {
    let request =
        headers.iter().fold(http::Request::post("/"), |request, (name, value)| request.header(*name, *value));
    request.body(Full::new(body.into())).unwrap()
}

#[tokio::test]
async fn every_recorded_cookie_has_to_be_sent() {
    let text = request("ann@x.y", "hush");
    let body = text.split_once("\n\n").unwrap().1.to_owned();
    let replay = with_headers("Cookie: a=1; b=2").repeating();
    let sent = raw(&[("cookie", "b=2; c=3"), ("cookie", "a=1")], body.clone());
    assert_eq!(replay.clone().oneshot(sent).await.unwrap().status(), 200);
    let error = replay.oneshot(raw(&[("cookie", "b=9; a=1")], body)).await.unwrap_err();
    assert!(
        error.to_string().ends_with("f.http:1: Cookie: b sent with another value than recorded"),
        "{error}"
    );
}

#[tokio::test]
async fn a_request_that_is_no_soap_message_is_refused() {
    let replay = replay(&exchange("ann@x.y", "OK"));
    for (body, told) in [
        ("", "the request is an empty body, expected a SOAP envelope"),
        ("<html/>", "the request is root element html, expected a SOAP envelope"),
    ] {
        let error: ReplayError = replay.clone().oneshot(raw(&[], body)).await.unwrap_err();
        assert!(error.is_unmatched() && !error.is_file());
        assert_eq!(error.to_string(), told);
    }
}

#[tokio::test]
async fn a_request_of_several_parts_is_refused() {
    let packed = [("content-type", "multipart/related; boundary=b")];
    let error = replay(&exchange("ann@x.y", "OK")).oneshot(raw(&packed, "--b--")).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the request is a MIME message, which no recording holds, expected a SOAP envelope"
    );
    let told = refused("POST / HTTP/1.1\nContent-Type: multipart/related\n\n--b--\n");
    assert!(told.contains("found a MIME message, which no recording holds"), "{told}");
}

#[tokio::test]
async fn a_fault_comes_with_its_status() {
    let fault = "<s:Fault><faultcode>s:Client</faultcode><faultstring>no</faultstring></s:Fault>";
    let fault = envelope(SoapVersion::V11, fault);
    let text = format!("{}HTTP/1.1 500 Internal Server Error\n\n{fault}", request("ann@x.y", "hush"));
    let error = login(SoapVersion::V11, &replay(&text)).await.unwrap_err();
    assert_eq!((error.is_fault(), error.status()), (true, Some(500)));
    assert_eq!(error.soap_fault().unwrap().reason, "no");
}

#[tokio::test]
async fn a_reply_that_is_no_xml_goes_out_as_it_is() {
    let page = "<p>down &\nHTTP/1.1 for<br>\n\n  a while";
    let head = "HTTP/1.1 503 Gone fishing\nContent-Type: text/html\nSet-Cookie: a=1\nSet-Cookie: b=2\nContent-Length: 1";
    let text = format!("{}{head}\n\n{page}\n\n\n### end", request("ann@x.y", "hush"));
    let body = text.split_once("\n\n").unwrap().1.split_once("\n\n").unwrap().0.to_owned();
    let response = replay(&text).oneshot(raw(&[], body)).await.unwrap();
    assert_eq!(response.status(), 503);
    assert_eq!(response.headers().get_all("set-cookie").iter().count(), 2);
    assert!(!response.headers().contains_key("content-length"));
    assert_eq!(response.into_body().collect().await.unwrap().to_bytes(), page);
}

#[tokio::test]
async fn a_reply_may_have_parts_of_text() {
    let text = exchange("ann@x.y", "OK").replace(
        "HTTP/1.1 200 OK\nContent-Type: text/xml\n\n",
        "HTTP/1.1 200 OK\nContent-Type: multipart/related; boundary=b\n\n--b\n\n",
    );
    assert!(text.contains("--b"), "{text}");
    let text = format!("{}\n--b\nContent-ID: <a@b>\n\nbeside it\n--b--\n", text.trim_end());
    assert_eq!(login(SoapVersion::V11, &replay(&text)).await.unwrap(), "OK");
}

#[tokio::test]
async fn a_reply_goes_out_in_its_charset() {
    let text = exchange("ann@x.y", "é").replace("text/xml", "text/xml; charset=iso-8859-1");
    assert_eq!(login(SoapVersion::V11, &replay(&text)).await.unwrap(), "é");
    let expected = "expected a charset that has all characters of the body";
    let told = refused(&text.replace('é', "Ω"));
    assert!(told.ends_with(&format!("found charset \"iso-8859-1\", {expected}")), "{told}");
}

#[test]
fn a_bad_file_is_told_by_line_finding_and_expectation() {
    let request_line = "expected a request line such as \"POST /path HTTP/1.1\"";
    assert_eq!(refused(""), format!("f.http:1: found the end of the file, {request_line}"));
    assert_eq!(refused("# only\n\n"), format!("f.http:3: found the end of the file, {request_line}"));
    assert_eq!(refused("GET / HTTP/1.1\n"), format!("f.http:1: found \"GET / HTTP/1.1\", {request_line}"));
    assert_eq!(refused("#\nPOST /\n"), format!("f.http:2: found \"POST /\", {request_line}"));

    let header = "expected a header such as \"Name: value\" or an empty line";
    assert_eq!(refused("POST / HTTP/1.1\nHost\n"), format!("f.http:2: found \"Host\", {header}"));
    let told = refused("POST / HTTP/1.1\n<s:Envelope xmlns:s='urn:x'/>\n");
    assert_eq!(told, format!("f.http:2: found \"<s:Envelope xmlns:s='urn:x'/>\", {header}"));

    let soap = "expected a SOAP envelope";
    assert_eq!(
        refused("POST / HTTP/1.1\n\n\nHTTP/1.1 200 OK"),
        format!("f.http:4: found an empty body, {soap}")
    );
    assert_eq!(refused("POST / HTTP/1.1\n\n<a/>"), format!("f.http:3: found root element a, {soap}"));
    assert_eq!(
        refused("POST / HTTP/1.1\n\n<a>\n<b></c>\n</a>"),
        format!("f.http:4: found not well-formed XML: end tag </c> for start tag <b> (at byte 7), {soap}")
    );
    assert_eq!(
        refused("POST / HTTP/1.1\n\n<a>\n\u{1}</a>"),
        format!("f.http:4: found character U+0001 at byte 4 is not allowed in XML, {soap}")
    );

    let status_line = "expected a status line such as \"HTTP/1.1 200 OK\"";
    let asked = format!("POST / HTTP/1.1\n\n{}\n", envelope(SoapVersion::V11, ""));
    assert_eq!(refused(&asked), format!("f.http:5: found the end of the file, {status_line}"));
    assert_eq!(refused(&format!("{asked}### x")), format!("f.http:5: found \"### x\", {status_line}"));
    assert_eq!(
        refused(&format!("{asked}HTTP/1.1 OK")),
        format!("f.http:5: found \"HTTP/1.1 OK\", {status_line}")
    );
    assert_eq!(
        refused(&format!("{asked}HTTP/1.1 200 OK\n\n<a/>\n\n{asked}")),
        "f.http:9: found \"POST / HTTP/1.1\", expected a line \"###\" before the next exchange"
    );
}

#[test]
fn files_are_read_in_the_order_of_their_names() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("replay");
    let path = |name: &str| folder.join(name);
    let _ = std::fs::remove_dir_all(&folder);
    let missing = Replay::from_dir(&folder).unwrap_err();
    assert_eq!(missing.to_string(), format!("{}: cannot be read", folder.display()));
    assert!(missing.source().is_some());

    std::fs::create_dir_all(&folder).unwrap();
    let empty = Replay::from_dir(&folder).unwrap_err();
    assert_eq!(empty.to_string(), format!("{}: expected a file *.http, found none", folder.display()));

    std::fs::write(path("b.http"), exchange("ann@x.y", "1")).unwrap();
    std::fs::write(path("a.http"), exchange("ann@x.y", "2").replace("login", "logout")).unwrap();
    std::fs::write(path("notes.txt"), "not an exchange").unwrap();
    let (a, b) = (path("a.http").display().to_string(), path("b.http").display().to_string());
    let unused = Replay::from_dir(&folder).unwrap().unused();
    assert_eq!(unused, [format!("{a}:1 logout"), format!("{b}:1 login")]);

    std::fs::write(path("c.http"), b"# \n# \xE9").unwrap();
    let told = Replay::from_file(path("c.http")).unwrap_err().to_string();
    let expected = "found bytes that are not UTF-8, expected text in UTF-8";
    assert_eq!(told, format!("{}:2: {expected}", path("c.http").display()));
}

#[test]
fn the_documented_file_is_one() {
    let docs = include_str!("../../src/replay/mod.rs");
    let example = docs.split("//! ```text\n").nth(1).unwrap().split("//! ```").next().unwrap();
    let example = example.replace("//! ", "").replace("//!", "");
    assert_eq!(replay(&example).unused(), ["f.http:2 login"]);
}
