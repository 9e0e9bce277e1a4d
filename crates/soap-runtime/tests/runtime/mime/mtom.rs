//! Requests and replies by MTOM.

use super::*;

/// Where base64 begins to cost more than a part.
const LARGE: usize = 1024;

fn large(byte: u8) -> Base64Binary {
    Base64Binary(vec![byte; LARGE])
}

#[tokio::test]
async fn large_content_stands_outside_and_comes_back_equal() {
    let sent = File {
        data: Some(large(b'<')),
        piece: vec![Base64Binary(vec![1; LARGE - 1]), large(0)],
        picture: Some(Picture { content_type: Some("image/png".into()), value: large(2) }),
        ..named("n")
    };
    for version in [SoapVersion::V11, SoapVersion::V12] {
        let (client, seen) = echo(version, |builder| builder.mtom(true));
        let got: File = client.call(&PUT, &sent).await.unwrap();
        assert_eq!(got, sent);
        for (content_type, body) in seen.lock().unwrap().iter() {
            assert!(content_type.starts_with("multipart/related; boundary="), "{content_type}");
            assert!(content_type.contains("; type=\"application/xop+xml\""), "{content_type}");
            let text = String::from_utf8_lossy(body);
            assert_eq!(text.matches("<xop:Include xmlns:xop=").count(), 3, "{text}");
            assert_eq!(text.matches("Content-Type: image/png\r\n").count(), 1, "{text}");
            assert!(text.contains("AQEBAQEB"), "small content stays");
            assert!(!text.contains("PDw8PDw8"), "large content is not base64");
        }
        let (request, _) = seen.lock().unwrap()[0].clone();
        let start_info = match version {
            SoapVersion::V11 => "start-info=\"text/xml\"",
            SoapVersion::V12 => {
                "start-info=\"application/soap+xml; action=\\\"urn:put\\\"\"; action=\"urn:put\""
            }
        };
        assert!(request.ends_with(start_info), "{request}");
    }
}

#[tokio::test]
async fn without_mtom_all_stands_in_the_envelope() {
    let (client, seen) = echo(SoapVersion::V11, |builder| builder);
    let sent = File { data: Some(large(9)), ..named("n") };
    assert_eq!(client.call(&PUT, &sent).await.unwrap(), sent);
    for (content_type, body) in seen.lock().unwrap().iter() {
        assert_eq!(content_type, "text/xml; charset=utf-8");
        assert!(!String::from_utf8_lossy(body).contains("Include"));
    }
}

/// A media type that is told of another element is not that of the content.
#[tokio::test]
async fn each_part_has_the_type_of_its_own_element() {
    let small = Picture { content_type: Some("image/png".into()), value: Base64Binary(vec![1]) };
    let (client, seen) = echo(SoapVersion::V11, |builder| builder.mtom(true));
    let sent = File { picture: Some(small), data: Some(large(1)), ..named("n") };
    assert_eq!(client.call(&PUT, &sent).await.unwrap(), sent);
    let (_, body) = seen.lock().unwrap()[0].clone();
    let text = String::from_utf8_lossy(&body).into_owned();
    assert!(
        text.contains("Content-Type: application/octet-stream") && !text.contains("Content-Type: image/png"),
        "{text}"
    );
}

#[tokio::test]
async fn included_parts_are_no_attachments() {
    let (client, _) = echo(SoapVersion::V12, |builder| builder.mtom(true));
    let sent = File { data: Some(large(1)), ..named("n") };
    let attached = vec![MimePart::text("beside").with_id("beside@x")];
    let answered: Answered<File, (), Vec<MimePart>> =
        client.call_with(&PUT, Parts::new(&sent).attachments(&attached)).await.unwrap();
    assert_eq!(answered.reply, sent);
    let [told] = answered.attachments.as_slice() else { panic!("{:?}", answered.attachments) };
    assert_eq!(told.bytes, "beside@x");
}
