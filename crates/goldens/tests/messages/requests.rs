//! Which requests know their operation, and code that is generic over them.

use std::fs;

use goldens::*;
use soap_runtime::codegen::{Call, Client, Error, Fault};
use soap_runtime::{Body, Request};

use super::{message, request};

/// The lines of `requests!` in a golden.
#[track_caller]
fn requests_of(case: &str) -> Vec<String> {
    let golden = fs::read_to_string(golden_cases::named(case).folder.join("expected.rs")).unwrap();
    assert!(golden.contains("Operation<"), "{case} has no operation");
    let after = golden.split_once("requests! {").map_or("", |(_, after)| after);
    let lines = after.split_once('}').map_or("", |(lines, _)| lines).lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

async fn sent<R: Request>(client: &Client, request: &R) -> Result<R::Reply, Error> {
    client.call(R::OPERATION, request).await
}

#[test]
fn a_request_of_two_operations_or_ports_knows_none() {
    assert_eq!(requests_of("bare"), [""; 0]);
    // `get` is bound by both ports, in different ways; each `fetch` is a message of one of them.
    let of_one = [
        "example::fetch: operations::service_soap::fetch => example::fetchResponse;",
        "other::fetch: operations::other_soap::fetch => other::fetchResponse;",
    ];
    assert_eq!(requests_of("rpc_and_document"), of_one);
}

#[test]
fn a_request_beside_header_blocks_or_attachments_knows_none() {
    assert_eq!(requests_of("headers"), [""; 0]);
    assert_eq!(requests_of("mime_multipart_in"), [""; 0]);
    assert_eq!(requests_of("mime_multipart_out"), [""; 0]);
    assert_eq!(requests_of("swaref"), [""; 0]);
}

/// `Request` is about SOAP, so that switching the HTTP bindings on or off changes nothing.
#[test]
fn operations_of_the_http_binding_do_not_count() {
    let of_soap = ["Forecast: operations::Forecast => ForecastResponse;"];
    assert_eq!(requests_of("http_get_encoded"), of_soap);
    assert_eq!(requests_of("http_post_encoded"), [""; 0]);
}

#[test]
fn rpc_and_encoded_requests_know_theirs() {
    use rpc_encoded::calls::list;
    use rpc_literal::calls::add;

    assert_eq!(<add as Request>::OPERATION.name(), "add");
    assert!(<list as Request>::OPERATION.info().encoded);
    assert_eq!(<list as Request>::OPERATION.info().request, Body::Element("list", "urn:example:calls"));
}

struct Lines;

impl one_way::server::Service for Lines {
    async fn log(&self, _: &mut Call, request: one_way::log) -> Result<(), Fault> {
        match request.line.as_str() {
            "a < b" => Ok(()),
            _ => Err(Fault::sender("another line")),
        }
    }

    async fn count(&self, _: &mut Call, _: one_way::count) -> Result<one_way::countResponse, Fault> {
        Ok(one_way::countResponse { lines: 1 })
    }
}

#[tokio::test]
async fn one_way_requests_are_sent_by_the_same_code() {
    assert!(message("one_way", "request").contains("log"));
    let builder = one_way::Service::builder().transport(one_way::server::service(Lines));
    let service = builder.build().unwrap();
    let soap_runtime::OneWay =
        sent(service.as_ref(), &request::<one_way::log>("one_way", "log")).await.unwrap();
    let error = sent(service.as_ref(), &one_way::log { line: String::new() }).await.unwrap_err();
    assert_eq!(error.soap_fault().unwrap().reason, "another line");
    assert_eq!(sent(service.as_ref(), &one_way::count {}).await.unwrap().lines, 1);
}
