//! Envelopes, header blocks and namespaces, whatever prefixes stand for them.

use super::*;

#[test]
fn any_envelope_prefix_and_place_of_declaration() {
    for body in [
        format!(
            "<SOAP-ENV:Envelope xmlns:SOAP-ENV='{SOAP_11}'><SOAP-ENV:Body><putResponse xmlns='urn:one'><id>1</id><due>2</due></putResponse></SOAP-ENV:Body></SOAP-ENV:Envelope>"
        ),
        format!(
            "<Envelope xmlns='{SOAP_11}'><Body><putResponse xmlns='urn:one'><id>1</id><due>2</due></putResponse></Body></Envelope>"
        ),
        format!(
            "<Envelope xmlns='{SOAP_11}' xmlns:p='urn:one'><Body><p:putResponse><p:id>1</p:id><p:due>2</p:due></p:putResponse></Body></Envelope>"
        ),
        format!(
            "<e:Envelope xmlns:e='{SOAP_11}'><e:Body xmlns='urn:one'><putResponse><id>1</id><due>2</due></putResponse></e:Body></e:Envelope>"
        ),
        format!(
            "<e:Envelope xmlns:e='{SOAP_11}'><e:Body><q:putResponse xmlns:q='urn:one'><id xmlns='urn:one'>1</id><r:due xmlns:r='urn:one'>2</r:due></q:putResponse></e:Body></e:Envelope>"
        ),
        // The same prefix for two namespaces, inner over outer.
        format!(
            "<p:Envelope xmlns:p='{SOAP_11}'><p:Body><p:putResponse xmlns:p='urn:one'><p:id>1</p:id><p:due>2</p:due></p:putResponse></p:Body></p:Envelope>"
        ),
        // A declaration whose address holds a reference.
        format!(
            "<e:Envelope xmlns:e='{SOAP_11}'><e:Body xmlns='urn:&#111;ne'><putResponse><id>1</id><due>2</due></putResponse></e:Body></e:Envelope>"
        ),
    ] {
        assert_eq!(message(body.clone()).read().unwrap(), base(), "{body}");
    }
}

#[test]
fn soap_12_envelopes_are_read_whatever_was_asked_for() {
    let body = String::from_utf8(reply("").body).unwrap().replace(SOAP_11, SOAP_12);
    assert_eq!(message(body.clone()).soap_12().read().unwrap(), base());
    assert_eq!(message(body).read().unwrap(), base());
}

#[test]
fn a_reply_in_the_wrong_namespace_is_refused() {
    let wrong = message(envelope("<putResponse xmlns='urn:two'><id>1</id><due>2</due></putResponse>"));
    let expected = "found element {urn:two}putResponse, expected {urn:one}putResponse at putResponse";
    assert_eq!(refusal(&wrong), expected);
    let none = message(envelope("<putResponse><id>1</id></putResponse>"));
    let expected = "found element putResponse, expected {urn:one}putResponse at putResponse";
    assert_eq!(refusal(&none), expected);
}

#[test]
fn the_reply_of_another_operation_is_refused() {
    let other = message(envelope("<getResponse xmlns='urn:one'/>"));
    let expected = "found element {urn:one}getResponse, expected {urn:one}putResponse at getResponse";
    assert_eq!(refusal(&other), expected);
}

#[test]
fn an_unknown_envelope_is_no_soap() {
    let error = message("<Envelope xmlns='urn:soap'><Body/></Envelope>").read().unwrap_err();
    assert!(error.is_not_soap());
    let expected =
        "put: HTTP 200 with a document with root element {urn:soap}Envelope instead of a SOAP message";
    assert_eq!(error.to_string(), expected);
}

#[test]
fn header_blocks_are_passed_over_unless_they_must_be_understood() {
    let with = |headers: &str| {
        let body = String::from_utf8(reply("").body).unwrap();
        message(body.replace("<s:Body>", &format!("<s:Header>{headers}</s:Header><s:Body>")))
    };
    let plain = with("<a xmlns='urn:a'><b>text</b>more</a><c xmlns='urn:c' s:mustUnderstand='0'/>");
    assert_eq!(plain.read().unwrap(), base());
    let elsewhere = with("<c xmlns='urn:c' s:mustUnderstand='1' s:actor='urn:proxy'/>");
    assert_eq!(elsewhere.read().unwrap(), base());
    let must = with("<a xmlns='urn:a'/><c xmlns='urn:c' s:mustUnderstand='1'/>");
    assert_eq!(
        refusal(&must),
        "header block {urn:c}c must be understood, and is not at putResponse (Leniency::must_understand skips it)"
    );
    let mut leniency = Leniency::default();
    leniency.must_understand = true;
    assert_eq!(Reply { leniency, ..must }.read().unwrap(), base());
}

#[test]
fn a_second_header_is_refused() {
    let body = String::from_utf8(reply("").body).unwrap();
    let twice = message(body.replace("<s:Body>", "<s:Header/><s:Header/><s:Body>"));
    assert_eq!(refusal(&twice), "element soap:Header occurs more than once at Envelope/Header[2]");
}

#[test]
fn nil_as_a_whole_reply_is_refused() {
    let nil =
        "<putResponse xmlns='urn:one' xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/>";
    assert_eq!(refusal(&message(envelope(nil))), "xsi:nil where a value is required at putResponse");
}
