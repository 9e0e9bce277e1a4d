//! Secrets that others can read in transit cause one warning.

use std::sync::Mutex;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

use super::*;

/// Records the hosts of all warnings.
struct Warnings;

static HOSTS: Mutex<Vec<String>> = Mutex::new(Vec::new());

impl Subscriber for Warnings {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        *metadata.level() == Level::WARN
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut Host);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Host;

impl Visit for Host {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "host" {
            HOSTS.lock().unwrap().push(value.to_owned());
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

#[tokio::test]
async fn secrets_for_another_machine_are_warned_of_once() {
    tracing::dispatcher::set_global_default(tracing::Dispatch::new(Warnings)).unwrap();
    for address in
        ["http://plain.example/", "https://encrypted.example/", "http://localhost/", "http://127.0.0.1:81/"]
    {
        let client = builder().endpoint(address).transport(answering(&[], PONG.to_owned())).build().unwrap();
        // Without a secret there is no warning.
        let none: Ping = client.call(&PING, &Ping { text: Vec::new() }).await.unwrap();
        assert_eq!(none, pong());
        assert!(HOSTS.lock().unwrap().iter().all(|host| !address.contains(host)));
        for client in [&client, &client.clone(), &client.at(address).unwrap()] {
            call(client).await.unwrap();
        }
        if address.contains("plain") {
            call(&client.at("http://other.example/").unwrap()).await.unwrap();
            assert_eq!(*HOSTS.lock().unwrap(), ["plain.example", "other.example"]);
        }
    }
    assert_eq!(*HOSTS.lock().unwrap(), ["plain.example", "other.example"]);
}
