//! Events by the crate `tracing`: what was tolerated in a reply, and secrets that others can read in transit.
//!
//! The subscriber is that of the process, so that each test looks only for its own events.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::sync::{Mutex, Once};

use soap_runtime::codegen::*;
use soap_runtime::transport::Request;
use soap_runtime::{ClientBuilder, Leniency};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

/// The fields of an event, with its level under `level`.
type Fields = BTreeMap<&'static str, String>;

static EVENTS: Mutex<Vec<Fields>> = Mutex::new(Vec::new());

/// Records all events of the runtime.
struct Recorder;

impl Subscriber for Recorder {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("soap_runtime") && *metadata.level() <= Level::DEBUG
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut seen = Seen(BTreeMap::from([("level", event.metadata().level().to_string())]));
        event.record(&mut seen);
        EVENTS.lock().unwrap().push(seen.0);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Seen(Fields);

impl Visit for Seen {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }
}

fn record() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        tracing::dispatcher::set_global_default(tracing::Dispatch::new(Recorder)).unwrap();
    });
}

/// The events with this field of this value.
fn events(field: &str, value: &str) -> Vec<Fields> {
    let all = EVENTS.lock().unwrap();
    all.iter().filter(|event| event.get(field).is_some_and(|found| found == value)).cloned().collect()
}

#[derive(Debug, Clone, PartialEq)]
struct Ping {
    text: Option<String>,
    count: Option<i32>,
}
complex! {
    Ping("ping", "urn:ping");
    0 text: element("text").optional().secret();
    1 count: element("count").optional();
}

static PORT: Port = Port::new("p", SoapVersion::V11, "http://localhost/");

/// A builder of clients that are given this reply.
fn builder(content: &str) -> ClientBuilder {
    let body = format!(
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>\
         <pong xmlns='urn:ping'>{content}</pong></e:Body></e:Envelope>"
    );
    let transport = tower::service_fn(move |_: Request| {
        let response = http::Response::builder().header("content-type", "text/xml");
        std::future::ready(response.body(body.clone()))
    });
    Client::builder(&PORT).secrets(&["text"]).transport(transport)
}

fn ping(text: Option<&str>) -> Ping {
    Ping { text: text.map(str::to_owned), count: None }
}

#[tokio::test]
async fn what_was_tolerated_is_an_event_without_the_values() {
    static OPERATION: Operation<Ping, Ping> =
        Operation::new("tolerating", "urn:t").request("ping", "urn:ping").reply("pong", "urn:ping");
    record();
    let client = builder("<text>hush&#1;</text><count/>").build().unwrap();
    let pong: Ping = client.call(&OPERATION, &ping(None)).await.unwrap();
    assert_eq!(pong, ping(Some("hush\u{FFFD}")));
    let events = events("message", "tolerating");
    let found: Vec<[&str; 3]> =
        events.iter().map(|event| [&*event["level"], &*event["setting"], &*event["path"]]).collect();
    assert_eq!(
        found,
        [["DEBUG", "forbidden_characters", "pong/text"], ["DEBUG", "empty_values", "pong/count"]]
    );
    assert!(!format!("{events:?}").contains("hush"), "{events:?}");
}

#[tokio::test]
async fn what_fails_without_leniency_tolerates_nothing() {
    static OPERATION: Operation<Ping, Ping> =
        Operation::new("strict", "urn:s").request("ping", "urn:ping").reply("pong", "urn:ping");
    record();
    let client = builder("<count/>").leniency(Leniency::strict()).build().unwrap();
    client.call(&OPERATION, &ping(None)).await.unwrap_err();
    assert_eq!(events("message", "strict"), [] as [Fields; 0]);
}

#[tokio::test]
async fn secrets_for_another_machine_are_warned_of_once() {
    static OPERATION: Operation<Ping, Ping> =
        Operation::new("warning", "urn:w").request("ping", "urn:ping").reply("pong", "urn:ping");
    record();
    let warned = || {
        let events = events("operation", "warning");
        assert!(events.iter().all(|event| event["level"] == "WARN"), "{events:?}");
        events.iter().map(|event| event["host"].clone()).collect::<Vec<_>>()
    };
    for address in
        ["http://plain.example/", "https://encrypted.example/", "http://localhost/", "http://127.0.0.1:81/"]
    {
        let client = builder("").endpoint(address).build().unwrap();
        // Without a secret there is no warning.
        client.call(&OPERATION, &ping(None)).await.unwrap();
        assert!(warned().iter().all(|host| !address.contains(host)));
        for client in [&client, &client.clone(), &client.at(address).unwrap()] {
            client.call(&OPERATION, &ping(Some("hush"))).await.unwrap();
        }
        if address.contains("plain") {
            let other = client.at("http://other.example/").unwrap();
            other.call(&OPERATION, &ping(Some("hush"))).await.unwrap();
            assert_eq!(warned(), ["plain.example", "other.example"]);
        }
    }
    assert_eq!(warned(), ["plain.example", "other.example"]);
}
