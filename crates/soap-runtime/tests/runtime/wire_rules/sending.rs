//! What a request is in HTTP.

use super::*;

#[test]
fn soap_11_has_a_quoted_action_header() {
    let sent = reply("").to::<_, Main>(&PUT, &base()).sent.unwrap();
    assert_eq!(sent.method(), "POST");
    assert_eq!(sent.headers()["soapaction"], r#""urn:one/put \"x\"""#);
    assert_eq!(sent.headers()["content-type"], "text/xml; charset=utf-8");
}

#[test]
fn an_empty_action_is_two_quotes() {
    let sent = reply("").to::<_, Main>(&COUNT.with_types(), &base()).sent.unwrap();
    assert_eq!(sent.headers()["soapaction"], r#""""#);
}

#[test]
fn soap_12_has_the_action_in_the_content_type() {
    let sent = reply("").soap_12().to::<_, Main>(&PUT, &base()).sent.unwrap();
    assert!(!sent.headers().contains_key("soapaction"));
    let expected = r#"application/soap+xml; charset=utf-8; action="urn:one/put \"x\"""#;
    assert_eq!(sent.headers()["content-type"], expected);
}
