//! The pages by which the service explains itself: every sample on them is a call that the service understands.

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use logmein_rescue::api::operations;
use rescue_emulator::Emulator;
use tower::Service;

async fn send(emulator: &Emulator, request: http::request::Builder, body: String) -> (u16, String) {
    let request = request.header("host", "rescue.test").body(Full::new(Bytes::from(body))).unwrap();
    let response = emulator.service().call(request).await.unwrap();
    let status = response.status().as_u16();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

async fn get(emulator: &Emulator, query: &str) -> String {
    let (status, body) =
        send(emulator, http::Request::get(format!("/API/API.asmx{query}")), String::new()).await;
    assert_eq!(status, 200);
    body
}

/// The text of each sample on a page, with values for the placeholders; of several alternatives, the first.
fn samples(page: &str) -> Vec<String> {
    let samples = page.split("<pre>").skip(1).map(|rest| rest.split_once("</pre>").unwrap().0);
    let filled = samples.map(|sample| {
        let mut text = String::new();
        for (index, piece) in sample.split("<em>").enumerate() {
            let (placeholder, rest) = piece.split_once("</em>").unwrap_or(("", piece));
            let is_alternative = index > 0 && text.ends_with(" or ");
            text.push_str(match placeholder {
                _ if is_alternative => "",
                "int" => "1",
                "boolean" => "true",
                "dateTime" => "2026-01-05T09:00:00",
                word => word,
            });
            if is_alternative {
                text.truncate(text.len() - " or ".len());
            }
            text.push_str(rest);
        }
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
    });
    filled.collect()
}

#[tokio::test]
async fn the_list_leads_to_every_operation_and_to_the_contract() {
    let emulator = Emulator::start().await.unwrap();
    let list = get(&emulator, "").await;
    assert!(list.contains("href=\"API.asmx?WSDL\""));
    for operation in operations::ALL {
        assert!(list.contains(&format!("href=\"API.asmx?op={}\"", operation.name)));
    }
    assert_eq!(list.matches("?op=").count(), 67);
}

#[tokio::test]
async fn every_sample_request_is_understood() {
    let emulator = Emulator::start().await.unwrap();
    for operation in operations::ALL {
        let page = get(&emulator, &format!("?op={}", operation.name)).await;
        let samples = samples(&page);
        assert_eq!(samples.len(), 4, "{}", operation.name);
        for request in [&samples[0], &samples[2]] {
            let (head, body) = request.split_once("\n\n").unwrap();
            let mut lines = head.lines();
            assert_eq!(lines.next(), Some("POST /API/API.asmx HTTP/1.1"));
            assert_eq!(lines.next(), Some("Host: rescue.test"));
            let mut builder = http::Request::post("/API/API.asmx");
            for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
                if name != "Content-Length" {
                    builder = builder.header(name, value);
                }
            }
            let (status, reply) = send(&emulator, builder, body.to_owned()).await;
            assert_eq!(status, 200, "{request}\n{reply}");
            assert!(reply.contains(&format!("<{}Result>", operation.name)), "{reply}");
        }
    }
}

#[tokio::test]
async fn a_page_as_the_service_has_it() {
    let emulator = Emulator::start().await.unwrap();
    let page = get(&emulator, "?OP=startSession").await;
    // After the vendor's operation page.
    let request = "POST /API/API.asmx HTTP/1.1\nHost: rescue.test\nContent-Type: text/xml; charset=utf-8\n\
        Content-Length: length\nSOAPAction: \"https://secure.logmeinrescue.com/API/API.asmx/startSession\"\n\n\
        <?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
        <soap:Envelope xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
        xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">\n  \
        <soap:Body>\n    <startSession xmlns=\"https://secure.logmeinrescue.com/API/API.asmx\">\n      \
        <iSession>1</iSession>\n      <iNode>1</iNode>\n      <sAuthCode>string</sAuthCode>\n    </startSession>\n  \
        </soap:Body>\n</soap:Envelope>";
    assert_eq!(samples(&page)[0], request);
    assert!(page.contains("<em>startSessionRet_Error</em> or <em>startSessionRet_OK</em> or "));
    assert!(
        samples(&page)[3].starts_with("HTTP/1.1 200 OK\nContent-Type: application/soap+xml; charset=utf-8\n")
    );
    let empty = samples(&get(&emulator, "?op=logout").await);
    assert!(empty[0].contains("<logout xmlns=\"https://secure.logmeinrescue.com/API/API.asmx\" />"));
}

#[tokio::test]
async fn an_unknown_operation_is_named_safely() {
    let emulator = Emulator::start().await.unwrap();
    let page = get(&emulator, "?op=get%3Cb%3E%22x").await;
    assert!(page.contains("Method get&lt;b&gt;&quot;x was not found in service API."), "{page}");
}
