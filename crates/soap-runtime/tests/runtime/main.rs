//! The runtime as generated code and programs use it: values, messages, calls and transports. What messages cost is in `costs`,
//! the events of the feature `tracing` in `events`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod addressing;
mod bad_input;
#[allow(unreachable_pub, reason = "as generated")]
mod by_hand;
mod by_hand_groups;
#[allow(unreachable_pub, reason = "as generated")]
mod by_hand_messages;
mod dispatch;
mod elements;
mod exactness;
#[cfg(feature = "http-client")]
mod http;
mod http_binding;
mod leniency;
mod mapped;
mod mime;
mod one_truth;
mod replay;
#[cfg(feature = "http-client")]
mod tls;
#[cfg(all(feature = "http-client", feature = "compression"))]
mod transport;
mod wire_rules;
mod writing;

/// A reqwest client that a program sets up by itself, with a provider of cryptography that it chooses.
#[cfg(feature = "http-client")]
fn elsewhere() -> reqwest::ClientBuilder {
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
}
