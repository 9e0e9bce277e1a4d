//! Replies whose envelope refers to other parts.

use super::*;

async fn read(content: &str, parts: &[(&str, &[u8])]) -> Result<File, Error> {
    answering(PACKAGED, package(content, parts)).call(&PUT, &named("n")).await
}

async fn refused(content: &str, parts: &[(&str, &[u8])]) -> String {
    let error = read(content, parts).await.unwrap_err();
    assert!(error.is_decoding(), "{error:?}");
    error.to_string().replacen("put: the reply is not what the contract says: ", "", 1)
}

/// After the example of XOP 1.0, section 1.2: ids in addresses are escaped, parts are binary.
#[tokio::test]
async fn included_content_is_the_value() {
    let content = "<data><xop:Include href='cid:http%3A%2F%2Fexample.org%2Fmy.hsh'/></data><piece>AQI=</piece>\
         <piece>\n <xop:Include href='cid:two@example.org'></xop:Include>\n</piece>";
    let parts: [(&str, &[u8]); 2] = [
        ("Content-Type: image/png\r\nContent-ID: <http://example.org/my.hsh>", b"\x00\xFF\r\n--x"),
        ("Content-Transfer-Encoding: base64\r\nContent-ID: <two@example.org>", b"AwQ="),
    ];
    let file = read(content, &parts).await.unwrap();
    assert_eq!(file.data, Some(Base64Binary(b"\x00\xFF\r\n--x".to_vec())));
    assert_eq!(file.piece, [Base64Binary(vec![1, 2]), Base64Binary(vec![3, 4])]);
}

#[tokio::test]
async fn simple_content_with_attributes_is_included_too() {
    let content = "<picture xmlns:m='http://www.w3.org/2005/05/xmlmime' m:contentType='image/png'>\
         <xop:Include href='cid:a@b'/></picture>";
    let file = read(content, &[("Content-ID: <a@b>", b"png")]).await.unwrap();
    let expected = Picture { content_type: Some("image/png".into()), value: Base64Binary(b"png".to_vec()) };
    assert_eq!(file.picture, Some(expected));
}

/// XOP 1.0, section 3.2: whoever looks at the XML sees what stood there before.
#[tokio::test]
async fn kept_xml_holds_base64() {
    let content = "<kept><i><xop:Include href='cid:1@b'/></i></kept><text><xop:Include href='cid:2@b'/></text>\
         <o:any xmlns:o='urn:o'><v>a<w/><xop:Include href='cid:3@b'/></v></o:any>";
    let parts: [(&str, &[u8]); 3] =
        [("Content-ID: <1@b>", b"one"), ("Content-ID: <2@b>", b"two"), ("Content-ID: <3@b>", b"three")];
    let file = read(content, &parts).await.unwrap();
    assert_eq!(file.kept.unwrap().content(), "<i>b25l</i>");
    assert_eq!(file.text.as_deref(), Some("dHdv"));
    let any = file.any.unwrap();
    assert!(any.as_xml().contains("<v>a<w/>dGhyZWU=</v></o:any>"), "{}", any.as_xml());
}

/// What code without loss holds: bytes where they are bytes, else the text that stands for them.
#[derive(Debug, Clone, PartialEq)]
struct Lossless {
    name: String,
    data: Kept<Base64Binary>,
    text: Kept<String>,
}
complex! {
    Lossless("put", NS);
    0 name: element("name");
    1 data: element("data");
    2 text: element("text");
}

#[tokio::test]
async fn kept_values_include_content() {
    let content = "<data><xop:Include href='cid:1@b'/></data><text><xop:Include href='cid:2@b'/></text>";
    let parts: [(&str, &[u8]); 2] = [("Content-ID: <1@b>", b"one"), ("Content-ID: <2@b>", b"two")];
    let client = answering(PACKAGED, package(content, &parts));
    let read: Lossless = client.call(&PUT.with_types(), &named("n")).await.unwrap();
    assert_eq!((read.data.0.as_slice(), read.text.as_str()), (&b"one"[..], "dHdv"));
}

#[tokio::test]
async fn a_fault_may_include_content() {
    let fault = package("", &[("Content-ID: <a@b>", b"log")]);
    let fault = String::from_utf8(fault).unwrap().replace(
        &envelope(""),
        &format!(
            "<s:Envelope xmlns:s='{SOAP_11}'><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring>\
             <detail><log><Include xmlns='{XOP}' href='cid:a@b'/></log></detail></s:Fault></s:Body></s:Envelope>"
        ),
    );
    let error = answering(PACKAGED, fault).call(&PUT, &named("n")).await.unwrap_err();
    let detail = error.soap_fault().unwrap().detail.as_ref().unwrap();
    assert!(detail.as_xml().contains("<log>bG9n</log>"), "{}", detail.as_xml());
}

#[tokio::test]
async fn an_include_that_leads_nowhere_is_told_with_its_place() {
    let data = |href: &str| format!("<data><xop:Include href='{href}'/></data>");
    let lost = refused(&data("cid:x@y"), &[("Content-ID: <a@b>", b"")]).await;
    assert_eq!(
        lost,
        "xop:Include refers to \"cid:x@y\": no part of the message has this Content-ID at putResponse/data/Include"
    );
    let other = refused(&data("http://x/"), &[]).await;
    assert!(other.contains("expected the cid: address of a part"), "{other}");
    let piece = "<piece><xop:Include href='cid:a@b'/></piece>";
    let twice = refused(&piece.repeat(2), &[("Content-ID: <a@b>", b"")]).await;
    assert!(twice.contains("another xop:Include refers to the same part"), "{twice}");
    let mixed =
        refused("<data>AQ==<xop:Include href='cid:a@b'/></data>", &[("Content-ID: <a@b>", b"")]).await;
    assert!(mixed.contains("expected base64"), "{mixed}");
    let after =
        refused("<data><xop:Include href='cid:a@b'/>AQ==</data>", &[("Content-ID: <a@b>", b"")]).await;
    assert!(after.contains("text where only elements may occur"), "{after}");
}

#[tokio::test]
async fn an_envelope_alone_includes_nothing() {
    let reply = envelope("<data><xop:Include href='cid:a@b'/></data>");
    let error = answering("text/xml", reply).call(&PUT, &named("n")).await.unwrap_err();
    assert!(error.to_string().contains("the message is not multipart/related"), "{error}");
}

#[tokio::test]
async fn a_broken_package_is_told_in_a_sentence() {
    let whole = package("", &[("Content-ID: <a@b>", b"x")]);
    let cut = whole[..whole.len() - 10].to_vec();
    let error = answering(PACKAGED, cut).call(&PUT, &named("n")).await.unwrap_err();
    assert!(error.is_decoding(), "{error:?}");
    assert!(
        error.to_string().ends_with("the multipart message is cut off: the boundary that ends it is missing"),
        "{error}"
    );
    let rootless = String::from_utf8(whole.clone()).unwrap().replace("mymessage", "yours");
    let error = answering(PACKAGED, rootless).call(&PUT, &named("n")).await.unwrap_err();
    assert!(error.to_string().contains("the root of the multipart message is missing"), "{error}");
    // Nothing a peer sends may make it panic.
    for end in 0..whole.len() {
        let error = answering(PACKAGED, whole[..end].to_vec()).call(&PUT, &named("n")).await;
        assert!(error.is_err() || end >= whole.len() - 2, "{end}");
    }
}

#[tokio::test]
async fn parts_and_content_keep_to_the_limits() {
    let body = package("<data><xop:Include href='cid:a@b'/></data>", &[("Content-ID: <a@b>", &[7; 64])]);
    let read = async |limits: Limits| {
        let body = body.clone();
        let transport = tower::service_fn(move |_: Request| {
            let response = http::Response::builder().header("content-type", PACKAGED);
            std::future::ready(Ok::<_, std::io::Error>(
                response.body(Full::new(Bytes::from(body.clone()))).unwrap(),
            ))
        });
        let port = Port::new("p", SoapVersion::V11, "http://localhost/");
        let client = Client::builder(&port).limits(limits).transport(transport).build().unwrap();
        client.call(&PUT, &named("n")).await
    };
    assert!(read(Limits::default().with_parts(2).with_text(64)).await.unwrap().data.is_some());
    let error = read(Limits::default().with_parts(1)).await.unwrap_err();
    assert!(error.is_limit() && error.to_string().contains("more than 1 parts"), "{error}");
    let error = read(Limits::default().with_text(63)).await.unwrap_err();
    assert!(error.is_limit() && error.to_string().contains("more than 63 bytes in one text"), "{error}");
}
