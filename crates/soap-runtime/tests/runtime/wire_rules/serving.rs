//! What the server half answers.

use super::*;

/// The answer of `server` to a message: status, Content-Type and body.
fn served(server: Server<Echo>, method: &str, content_type: &str, body: &str) -> (u16, String, String) {
    let request = http::Request::builder().method(method).header("content-type", content_type);
    let response = block_on(server.oneshot(request.body(body.to_owned()).unwrap())).unwrap();
    let (parts, body) = response.into_parts();
    let body = block_on(http_body_util::BodyExt::collect(body)).unwrap().to_bytes();
    let media_type = parts.headers["content-type"].to_str().unwrap().to_owned();
    (parts.status.as_u16(), media_type, String::from_utf8(body.to_vec()).unwrap())
}

fn call_11(header: &str) -> String {
    let body = "<put xmlns='urn:one'><id>1</id><due>2</due></put>";
    format!("<s:Envelope xmlns:s='{SOAP_11}'>{header}<s:Body>{body}</s:Body></s:Envelope>")
}

#[test]
fn the_server_answers_in_the_version_of_the_call() {
    let (status, content_type, body) = served(Server::new(Echo(None)), "POST", "text/xml", &call_11(""));
    assert_eq!((status, content_type.as_str()), (200, "text/xml; charset=utf-8"));
    assert!(body.contains(SOAP_11) && body.contains("<putResponse xmlns=\"urn:one\"><id>1</id>"), "{body}");
    let call = call_11("").replace(SOAP_11, SOAP_12);
    let (status, content_type, body) =
        served(Server::new(Echo(None)), "POST", "application/soap+xml; action=\"ü\"", &call);
    assert_eq!((status, content_type.as_str()), (200, "application/soap+xml; charset=utf-8"));
    assert!(body.contains(SOAP_12));
}

#[test]
fn extensions_come_with_replies_and_faults_and_are_not_sent() {
    for (server, status) in [(Echo(None), 200), (Echo(Some(Fault::receiver("no"))), 500)] {
        let request = http::Request::post("/").header("content-type", "text/xml");
        let response = block_on(Server::new(server).oneshot(request.body(call_11("")).unwrap())).unwrap();
        assert_eq!(response.status().as_u16(), status);
        assert_eq!(response.extensions().get(), Some(&Seen(0)));
        assert_eq!(response.headers().len(), 1, "{:?}", response.headers());
    }
}

#[test]
fn the_server_refuses_what_is_not_a_call() {
    let server = || Server::new(Echo(None));
    let refused = |method, content_type, body: &str| served(server(), method, content_type, body).0;
    assert_eq!(refused("GET", "text/xml", ""), 405);
    assert_eq!(refused("PUT", "text/xml", &call_11("")), 405);
    assert_eq!(refused("POST", "application/json", "{}"), 415);
    assert_eq!(refused("POST", "text/xmlish", &call_11("")), 415);
    assert_eq!(refused("POST", "TEXT/XML", &call_11("")), 200);
    let small = server().with_limits(Limits::default().with_message(20));
    assert_eq!(served(small, "POST", "text/xml", &call_11("")).0, 413);
    let response = block_on(server().oneshot(http::Request::new(String::new()))).unwrap();
    assert_eq!(
        (response.status(), &response.headers()["allow"]),
        (StatusCode::METHOD_NOT_ALLOWED, &"POST".parse().unwrap())
    );
}

#[test]
fn the_server_faults_for_what_the_contract_lacks() {
    let fault = |body: &str, content_type: &str| served(Server::new(Echo(None)), "POST", content_type, body);
    let (status, _, body) =
        fault(&call_11("").replace("<put ", "<got ").replace("</put>", "</got>"), "text/xml");
    assert_eq!(status, 500);
    assert!(body.contains("<faultcode>soap:Client</faultcode>"), "{body}");
    assert!(body.contains("no operation takes element {urn:one}got"), "{body}");
    let (status, _, body) =
        fault(&call_11("").replace(SOAP_11, SOAP_12).replace("<id>1", "<id>x"), "application/soap+xml");
    assert_eq!(status, 400);
    assert!(body.contains("<soap:Value>soap:Sender</soap:Value>"), "{body}");
    assert!(body.contains("at put/id"), "{body}");
    let (status, _, body) = fault("<put", "text/xml");
    assert_eq!(status, 500);
    assert!(body.contains("not well-formed"), "{body}");
}

/// RFC 9110, section 15.5.16: `Accept-Encoding` names what would be accepted.
#[cfg(not(feature = "compression"))]
#[test]
fn a_compressed_request_names_the_feature_that_is_off() {
    let request =
        http::Request::post("/").header("content-type", "text/xml").header("content-encoding", "gzip");
    let response = block_on(Server::new(Echo(None)).oneshot(request.body("x".to_owned()).unwrap())).unwrap();
    let (parts, body) = response.into_parts();
    assert_eq!(
        (parts.status.as_u16(), &parts.headers["accept-encoding"]),
        (415, &"identity".parse().unwrap())
    );
    let body = block_on(http_body_util::BodyExt::collect(body)).unwrap().to_bytes();
    let expected = "the content encoding \"gzip\" is not understood; turn on the feature \"compression\" of soap-runtime\n";
    assert_eq!(body, expected);
}

#[test]
fn must_understand_is_kept_by_the_server() {
    let header = "<s:Header><a xmlns='urn:a' s:mustUnderstand='1'/></s:Header>";
    let (status, _, body) = served(Server::new(Echo(None)), "POST", "text/xml", &call_11(header));
    assert_eq!(status, 500);
    assert!(body.contains("<faultcode>soap:MustUnderstand</faultcode>"), "{body}");
    assert!(body.contains("{urn:a}a is not understood"), "{body}");
    // Even where the body is nothing that can be called.
    let empty = format!("<s:Envelope xmlns:s='{SOAP_11}'>{header}<s:Body/></s:Envelope>");
    let (_, _, body) = served(Server::new(Echo(None)), "POST", "text/xml", &empty);
    assert!(body.contains("<faultcode>soap:MustUnderstand</faultcode>"), "{body}");
    for ignored in [
        "<s:Header><a xmlns='urn:a' s:mustUnderstand='0'/><b xmlns='urn:b'/></s:Header>",
        "<s:Header><a xmlns='urn:a' mustUnderstand='1'/></s:Header>",
        "<s:Header><a xmlns='urn:a' s:mustUnderstand='1' s:actor='urn:other'/></s:Header>",
    ] {
        assert_eq!(
            served(Server::new(Echo(None)), "POST", "text/xml", &call_11(ignored)).0,
            200,
            "{ignored}"
        );
    }
}

#[test]
fn another_envelope_is_a_version_mismatch() {
    let (status, content_type, body) =
        served(Server::new(Echo(None)), "POST", "text/xml", &call_11("").replace(SOAP_11, "urn:soap"));
    assert_eq!((status, content_type.as_str()), (500, "text/xml; charset=utf-8"));
    assert!(body.contains("<faultcode>soap:VersionMismatch</faultcode>"), "{body}");
}

/// The declarations around what was received apply to it alone, and not to the elements of the envelope around it.
#[test]
fn a_fault_that_is_passed_on_keeps_its_names() {
    let received = format!(
        "<soap:Envelope xmlns:soap='{SOAP_11}' xmlns:t='urn:two'>\
         <soap:Header xmlns='urn:one'><t:block soap:actor='urn:me'><in/></t:block></soap:Header><soap:Body>\
         <soap:Fault xmlns:u='urn:&gt;'><faultcode>soap:Server</faultcode><faultstring>f</faultstring>\
         <detail xmlns='urn:one'>text &lt; <t:other soap:kept='1' u:x='2'><t:name>a</t:name><name>b</name></t:other>\
         <!-- > --><second/></detail></soap:Fault></soap:Body></soap:Envelope>"
    );
    let fault = message(received).status(500).read().unwrap_err().soap_fault().unwrap().clone();
    for (namespace, content_type, of_detail) in [
        (SOAP_11, "text/xml", (None, "detail")),
        (SOAP_12, "application/soap+xml", (Some(SOAP_12), "Detail")),
    ] {
        let call = call_11("").replace(SOAP_11, namespace);
        let (_, _, body) = served(Server::new(Echo(Some(fault.clone()))), "POST", content_type, &call);
        let document = roxmltree::Document::parse(&body).unwrap();
        let find = |namespace: Option<&str>, name: &str| {
            let is_it = |node: &roxmltree::Node<'_, '_>| {
                node.is_element()
                    && (node.tag_name().namespace(), node.tag_name().name()) == (namespace, name)
            };
            document.descendants().find(is_it).unwrap_or_else(|| panic!("no {name} in {namespace:?}: {body}"))
        };
        let detail = find(of_detail.0, of_detail.1);
        assert_eq!(detail.text(), Some("text < "));
        let other = find(Some("urn:two"), "other");
        assert_eq!(other.parent(), Some(detail));
        assert_eq!(other.attribute((SOAP_11, "kept")), Some("1"));
        assert_eq!(other.attribute(("urn:>", "x")), Some("2"));
        assert_eq!(find(Some("urn:one"), "name").parent(), Some(other));
        assert_eq!(find(Some("urn:one"), "second").parent(), Some(detail));
        let block = find(Some("urn:two"), "block");
        assert_eq!(block.parent(), Some(find(Some(namespace), "Header")));
        assert_eq!(block.attribute((SOAP_11, "actor")), Some("urn:me"));
        assert_eq!(find(Some("urn:one"), "in").parent(), Some(block));
    }
}

/// Each entry is written with the declarations around it, which would be 2 GB here.
#[test]
fn a_fault_that_is_passed_on_is_bounded() {
    let received = format!(
        "<soap:Envelope xmlns:soap='{SOAP_11}'><soap:Body><soap:Fault><faultcode>soap:Server</faultcode>\
         <faultstring>f</faultstring><detail xmlns='urn:{}'>{}</detail></soap:Fault></soap:Body></soap:Envelope>",
        "x".repeat(50_000),
        "<a/>".repeat(40_000)
    );
    let fault = message(received).status(500).read().unwrap_err().soap_fault().unwrap().clone();
    let (_, _, body) = served(Server::new(Echo(Some(fault))), "POST", "text/xml", &call_11(""));
    let document = roxmltree::Document::parse(&body).unwrap();
    let reason = document.descendants().find(|node| node.has_tag_name("faultstring")).unwrap();
    assert_eq!((reason.text(), body.len() < 1 << 20), (Some("f"), true));
}

#[test]
fn a_fault_of_the_server_keeps_its_parts() {
    let entry = "<t:other xmlns:t='urn:two'><t:name>x</t:name></t:other>";
    let mut fault = Fault::sender("no\u{20}<way>").with_detail(Detail::from_xml(entry));
    fault.subcodes = vec!["Late".into(), "VeryLate".into()];
    fault.actor = Some("urn:me".into());
    for version in [SoapVersion::V11, SoapVersion::V12] {
        let port = Port::new("p", version, "http://localhost/");
        let server = Server::new(Echo(Some(fault.clone())));
        let client = Client::builder(&port).transport(server).build().unwrap();
        let error = block_on(client.call::<_, Main>(&PUT, &base())).unwrap_err();
        let back = error.soap_fault().unwrap();
        assert_eq!((&back.code, &back.reason, &back.actor), (&fault.code, &fault.reason, &fault.actor));
        assert_eq!(back.subcodes, fault.subcodes);
        let entry: Other = back.detail.as_ref().unwrap().entry(TWO, "other").unwrap().unwrap();
        assert_eq!(entry.name.as_deref(), Some("x"));
    }
}

/// SOAP 1.1, section 4.4: a detail is present if the body could not be processed, and absent if a header block was at
/// fault. .NET uses this to tell `SoapException` from `SoapHeaderException`.
#[test]
fn a_fault_of_the_body_has_a_detail_and_one_of_a_header_block_has_none() {
    let header = "<s:Header><a xmlns='urn:a' s:mustUnderstand='1'/></s:Header>";
    let of_header = Fault::sender("bad token").of_header();
    let with_block = Fault::sender("bad token").with_headers(Detail::from_xml("<t xmlns='urn:t'/>"));
    let with_detail = Fault::sender("bad").with_detail(Detail::from_xml("<t xmlns='urn:t'/>"));
    for (name, server, message, detail) in [
        ("not well-formed", Server::new(Echo(None)), "<put".to_owned(), Some("<detail/>")),
        ("a wrong value", Server::new(Echo(None)), call_11("").replace("<id>1", "<id>x"), Some("<detail/>")),
        ("no such operation", Server::new(Echo(None)), call_11("").replace("put", "got"), Some("<detail/>")),
        (
            "an empty body",
            Server::new(Echo(None)),
            call_11("").replace("<s:Body>", "<s:Body/><!--"),
            Some("<detail/>"),
        ),
        (
            "another envelope",
            Server::new(Echo(None)),
            call_11("").replace(SOAP_11, "urn:x"),
            Some("<detail/>"),
        ),
        ("the handler's", Server::new(Echo(Some(Fault::receiver("no")))), call_11(""), Some("<detail/>")),
        (
            "a detail",
            Server::new(Echo(Some(with_detail))),
            call_11(""),
            Some("<detail><t xmlns='urn:t'/></detail>"),
        ),
        ("not understood", Server::new(Echo(None)), call_11(header), None),
        ("of a header", Server::new(Echo(Some(of_header))), call_11(""), None),
        ("with a block", Server::new(Echo(Some(with_block))), call_11(""), None),
    ] {
        let (status, _, body) = served(server, "POST", "text/xml", &message);
        assert_eq!(status, 500, "{name}");
        let found = body.split_once("</faultstring>").unwrap().1.split_once("</soap:Fault>").unwrap().0;
        assert_eq!(found, detail.unwrap_or_default(), "{name}");
    }
    // SOAP 1.2 does not require it (part 1, section 5.4).
    let call = call_11("").replace(SOAP_11, SOAP_12).replace("<id>1", "<id>x");
    assert!(!served(Server::new(Echo(None)), "POST", "application/soap+xml", &call).2.contains("Detail"));
}

#[test]
fn a_fault_without_a_place_names_none() {
    for message in ["", "hello", " ", "<", "<s:Envelope", "<!DOCTYPE a><a/>", "<put xmlns='urn:one'"] {
        let (_, _, body) = served(Server::new(Echo(None)), "POST", "text/xml", message);
        let reason = body.split_once("<faultstring>").unwrap().1.split_once("</faultstring>").unwrap().0;
        assert!(!reason.ends_with(" at ") && !reason.trim_end().ends_with(" at"), "{message:?}: {reason:?}");
    }
}
