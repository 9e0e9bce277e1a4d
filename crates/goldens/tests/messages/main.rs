//! Each golden reads and writes the example messages beside its contract, `request.xml` and `reply.xml`.
//!
//! A message that is a value has a test in `exchanges`, made from the `case.toml` beside it; the other modules assert what
//! was read. The messages are written by hand from the contract, by the rules of XML Schema, and validated against it with lxml;
//! the values asserted here are read off the message, not off our decoder.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod absence;
mod addressing;
mod arrays;
mod attachments;
mod calls;
mod content;
mod derivation;
mod derives;
mod elements;
mod elsewhere;
mod encoded;
mod exchanges;
mod faults;
mod groups;
mod http;
mod leaving_out;
mod lossless;
mod mapped;
mod messages;
mod names;
mod namespaces;
mod requests;
mod scopes;
mod types;
mod validation;

use std::fs;

use goldens::extern_owner;
use soap_runtime::codegen::{AnyElement, Value};
use soap_runtime::value::{from_xml, to_xml};
use soap_runtime::xml::Limits;
use soap_runtime::xml::canonical::{Tree, difference};

/// The namespace of most of the contracts.
const NS: &str = "urn:example";

/// The text of the message of a case.
#[track_caller]
fn message(case: &str, role: &str) -> String {
    let case = golden_cases::named(case);
    let text = fs::read_to_string(case.folder.join(role).with_extension("xml"));
    let text = text.unwrap_or_else(|error| panic!("{}/{role}.xml: {error}", case.id()));
    if let Err(error) = AnyElement::from_xml(&text) {
        panic!("{}/{role}.xml: {error}", case.id());
    }
    text
}

/// Reads the message of a case, checks that writing gives the same message again, and returns what was read.
#[track_caller]
fn exchanged_in<T: Value>(namespace: &'static str, case: &str, role: &str, name: &'static str) -> T {
    let message = message(case, role);
    let value: T =
        from_xml(&message, name, namespace).unwrap_or_else(|error| panic!("{case}, {role}: {error}"));
    let written = to_xml(&value, name, namespace).unwrap();
    let [recorded, sent] = [&message, &written].map(|document| tree(document));
    if let Some(difference) = difference(&recorded, &sent) {
        panic!("{case}, {role}: {difference}\n{written}");
    }
    assert!(recorded == sent, "{case}, {role}: not the same document\n{written}");
    value
}

fn tree(document: &str) -> Tree {
    Tree::parse(document, &Limits::default()).unwrap()
}

#[track_caller]
fn request<T: Value>(case: &str, name: &'static str) -> T {
    exchanged_in(NS, case, "request", name)
}

#[track_caller]
fn reply<T: Value>(case: &str, name: &'static str) -> T {
    exchanged_in(NS, case, "reply", name)
}
