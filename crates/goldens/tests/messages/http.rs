//! Clients of the HTTP binding: where each call goes, and what is made of the reply.

use std::sync::{Arc, Mutex};

use goldens::*;
use http_body_util::BodyExt;
use soap_runtime::codegen::{Client, ClientBuilder};
use soap_runtime::transport::Request;

use super::{message, reply, request};

/// A client that gets this reply to every call, and the requests: method, address and body.
fn answered<S: From<Client>>(builder: ClientBuilder<S>, reply: &str) -> (S, Arc<Mutex<Vec<String>>>) {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (noted, reply) = (Arc::clone(&seen), reply.to_owned());
    let transport = tower::service_fn(move |request: Request| {
        let (noted, reply) = (Arc::clone(&noted), reply.clone());
        async move {
            let (head, body) = request.into_parts();
            let body = body.collect().await.unwrap().to_bytes();
            let body = String::from_utf8(body.to_vec()).unwrap();
            noted.lock().unwrap().push(format!("{} {} {body}", head.method, head.uri));
            http::Response::builder().header("content-type", "text/xml").body(reply)
        }
    });
    (builder.transport(transport).build().unwrap(), seen)
}

#[tokio::test]
async fn parts_are_in_the_query_or_in_a_form() {
    use http_get_encoded::{ForecastParameters, PingParameters, VersionParameters, Weather, http_ports};

    request::<http_get_encoded::Forecast>("http_get_encoded", "Forecast");
    let weather: Weather = reply("http_get_encoded", "Weather");
    let (by_get, got) =
        answered(http_ports::WeatherHttpGet::builder(), &message("http_get_encoded", "reply"));
    let asked = ForecastParameters { city: "San José".into(), days: vec!["today".into(), "1+1".into()] };
    assert_eq!(by_get.Forecast(asked.clone()).await.unwrap(), weather);
    by_get.Ping(PingParameters {}).await.unwrap();
    let encoded = "city=San+Jos%C3%A9&days=today&days=1%2B1";
    let address = "http://localhost/weather.asmx";
    assert_eq!(
        *got.lock().unwrap(),
        [format!("GET {address}/Forecast?{encoded} "), format!("GET {address}/Ping ")]
    );
    for (reply, version) in [
        ("<string xmlns='urn:example'>2</string>", Some("2")),
        (
            "<string xmlns='urn:example' xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/>",
            None,
        ),
    ] {
        let (by_get, _) = answered(http_ports::WeatherHttpGet::builder(), reply);
        let told = by_get.Version(VersionParameters {}).await.unwrap();
        assert_eq!(told.as_ref().map(|told| told.value.as_str()), version);
    }
    let (by_post, got) =
        answered(http_ports::WeatherHttpPost::builder(), &message("http_get_encoded", "reply"));
    assert_eq!(by_post.Forecast(asked).await.unwrap(), weather);
    assert_eq!(*got.lock().unwrap(), [format!("POST {address}/Forecast {encoded}")]);
}

#[tokio::test]
async fn an_element_is_a_form_or_a_document() {
    use http_post_encoded::{Item, find, findResponse, http_ports, limitParameters, store};

    let asked: find = request("http_post_encoded", "find");
    let found: findResponse = reply("http_post_encoded", "findResponse");
    let (client, got) = answered(http_ports::Items::builder(), &message("http_post_encoded", "reply"));
    assert_eq!(client.find(asked).await.unwrap(), found);
    client.store(store { item: Item { name: "x".into() } }).await.unwrap();
    assert_eq!(
        *got.lock().unwrap(),
        [
            "POST http://localhost/items/find name=a+b&tag=x&tag=y",
            "POST http://localhost/items/store <store xmlns=\"urn:example\"><item><name>x</name></item></store>"
        ]
    );
    let (client, got) = answered(http_ports::Items::builder(), "<int>7</int>");
    let limit = client.limit(limitParameters { limit: 5, strict: true }).await;
    assert_eq!(limit.unwrap().value, 7);
    assert_eq!(*got.lock().unwrap(), ["POST http://localhost/items/limit?limit=5&strict=true "]);
}

/// The ports of the example in WSDL 1.1, section 4.1, with the values given there.
#[tokio::test]
async fn values_take_the_place_of_names() {
    use http_replacement::{http_ports, o1Parameters};

    let parts: o1Parameters = super::exchanged_in("", "http_replacement", "request", "o1Parameters");
    let (client, got) = answered(http_ports::port1::builder(), "GIF89a");
    let image = client.o1(parts).await.unwrap();
    assert_eq!(&image.bytes[..], b"GIF89a");
    assert_eq!(*got.lock().unwrap(), ["GET http://example.com/o1/A1B2/3 "]);
}
