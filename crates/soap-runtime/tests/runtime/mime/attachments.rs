//! What travels beside the envelope.

use super::*;

fn png() -> MimePart {
    MimePart::new("image/png", &b"\x89PNG\r\n\x1A\n"[..])
}

#[tokio::test]
async fn declared_attachments_go_there_and_back() {
    for version in [SoapVersion::V11, SoapVersion::V12] {
        let (client, seen) = echo(version, |builder| builder);
        let photos = Photos { front: png(), others: vec![MimePart::text("note").with_id("note@x")] };
        let file = named("n");
        let parts = Parts::new(&file).attachments(&photos);
        let answered: Answered<File, (), Photos> = client.call_with(&SHOW, parts).await.unwrap();
        assert_eq!(answered.name, "n");
        let Photos { front, others } = answered.attachments;
        assert_eq!((front.bytes, front.content_type), (png().bytes, png().content_type));
        // Attachments Profile 1.0, section 3.8: the id begins with the name of the part.
        assert!(front.id.starts_with("front=") && front.id.contains('@'), "{}", front.id);
        assert_eq!(others, photos.others);
        for (content_type, _) in seen.lock().unwrap().iter() {
            let of_root = format!("; type=\"{}\"", version.media_type());
            assert!(
                content_type.contains(&of_root) && content_type.contains("; start=\"<"),
                "{content_type}"
            );
        }
    }
}

#[tokio::test]
async fn a_missing_attachment_is_named_on_both_sides() {
    let (client, _) = echo(SoapVersion::V11, |builder| builder);
    let error = client.call(&SHOW, &named("n")).await.unwrap_err();
    assert_eq!(error.soap_fault().unwrap().reason, "attachment \"front\" is missing");
    let client = answering("text/xml", envelope(""));
    let file = named("n");
    let call = client.call_with::<_, _, (), Photos>(&PUT, Parts::new(&file)).await;
    let error = call.unwrap_err();
    assert!(error.is_decoding() && error.to_string().ends_with("attachment \"front\" is missing"), "{error}");
}

#[tokio::test]
async fn undeclared_attachments_are_reachable() {
    let (client, seen) = echo(SoapVersion::V11, |builder| builder);
    // What a field of type ref:swaRef holds.
    let photo = png().with_id("a b%@example.com".replace(' ', "_"));
    let file = named(&photo.url());
    let sent = vec![photo];
    let answered: Answered<File, (), Vec<MimePart>> =
        client.call_with(&PUT, Parts::new(&file).attachments(&sent)).await.unwrap();
    assert!(sent[0].is_at(&answered.name), "{}", answered.name);
    assert_eq!(answered.attachments[0].bytes, "a_b%@example.com");
    assert_eq!(seen.lock().unwrap().len(), 2);
    // Whoever does not ask for them gets the reply alone.
    assert_eq!(client.call(&PUT, &file).await.unwrap(), file);
}

/// SOAP Messages with Attachments, section 3, has references by Content-Location too.
#[test]
fn a_part_may_be_referred_to_by_its_location() {
    let part = png().with_header("content-location", "http://example.com/photo.png");
    assert!(part.is_at("http://example.com/photo.png") && !part.is_at("http://example.com/"));
    assert!(!part.is_at("cid:"), "it has no id");
    assert_eq!(part.header("Content-Location"), Some("http://example.com/photo.png"));
}

#[tokio::test]
async fn a_one_way_message_may_have_attachments() {
    let (client, _) = echo(SoapVersion::V12, |builder| builder);
    let file = named("n");
    let sent = vec![png()];
    client.send_with(&LOG, Parts::new(&file).attachments(&sent)).await.unwrap();
    let error = client.call(&LOG, &file).await.unwrap_err();
    assert_eq!(error.soap_fault().unwrap().reason, "nothing came along");
}

#[tokio::test]
async fn what_no_header_can_hold_is_not_sent() {
    let (client, seen) = echo(SoapVersion::V11, |builder| builder);
    let file = named("n");
    let sent = vec![MimePart::new("text/plain\r\nX-Injected: 1", "x")];
    let call = client.call_with::<_, _, (), ()>(&PUT, Parts::new(&file).attachments(&sent)).await;
    let error = call.unwrap_err();
    assert!(error.is_building() && !error.may_have_been_sent(), "{error:?}");
    assert!(seen.lock().unwrap().is_empty());
}

#[tokio::test]
async fn the_client_says_that_it_takes_parts_only_where_it_does() {
    let accepted = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&accepted);
    let transport = tower::service_fn(move |request: Request| {
        noted.lock().unwrap().push(request.headers()["accept"].to_str().unwrap().to_owned());
        let response = http::Response::builder().header("content-type", "text/xml");
        std::future::ready(Ok::<_, std::io::Error>(response.body(envelope("")).unwrap()))
    });
    let port = Port::new("p", SoapVersion::V11, "http://localhost/");
    let client = Client::builder(&port).transport(transport).build().unwrap();
    let file = named("n");
    let _: File = client.call(&PUT, &file).await.unwrap();
    let _: Answered<File, (), Vec<MimePart>> = client.call_with(&PUT, Parts::new(&file)).await.unwrap();
    assert_eq!(*accepted.lock().unwrap(), ["text/xml", "multipart/related, text/xml"]);
}

/// A server that cannot take a message apart says why, in the version of SOAP that the message names.
#[tokio::test]
async fn a_server_tells_what_is_wrong_with_a_package() {
    for (soap, status) in [("text/xml", 500), ("application/soap+xml", 400)] {
        let content_type = format!("multipart/related; boundary=b; type=\"{soap}\"");
        let request = http::Request::post("/").header("content-type", content_type);
        let request = request.body(Full::new(Bytes::from_static(b"--b\r\n\r\n<a/>"))).unwrap();
        let response = Server::new(Echo).oneshot(request).await.unwrap();
        assert_eq!(response.status(), status);
        assert!(response.headers()["content-type"].to_str().unwrap().starts_with(soap));
        let body = response.into_body().collect().await.unwrap().to_bytes();
        assert!(String::from_utf8_lossy(&body).contains("the multipart message is cut off"));
    }
}
