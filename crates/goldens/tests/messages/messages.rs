//! Messages that are not one element of the contract: whole bodies, rpc wrappers, headers, details of faults.

use goldens::*;
use soap_runtime::Detail;
use soap_runtime::value::from_xml;

use super::{exchanged_in, message, reply, request};

/// The namespace of the envelope, for messages of which `soap:Body` or `soap:Header` is the element.
const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";

#[test]
fn a_message_without_parts_is_an_empty_body() {
    use empty_message::{getResponse, ping, pingResponse};

    assert_eq!(exchanged_in::<ping>(SOAP, "empty_message", "request", "Body"), ping {});
    assert_eq!(exchanged_in::<pingResponse>(SOAP, "empty_message", "reply", "Body"), pingResponse {});
    assert_eq!(exchanged_in::<getResponse>(SOAP, "empty_message", "reply", "Body"), getResponse {});
}

#[test]
fn several_parts_stand_side_by_side() {
    use bare_several_parts::{Point, place, placeResponse};

    let place: place = exchanged_in(SOAP, "bare_several_parts", "request", "Body");
    assert_eq!((place.name.as_str(), place.point), ("here", Point { x: 1 }));
    let reply: placeResponse = exchanged_in(SOAP, "bare_several_parts", "reply", "Body");
    assert_eq!((reply.point, reply.note.as_str()), (Point { x: 2 }, "moved"));
}

#[test]
fn the_type_of_a_part_is_that_of_the_body() {
    use bare_type_part::{Point, placeResponse};

    let point: Point = exchanged_in(SOAP, "bare_type_part", "request", "Body");
    assert_eq!(point, Point { x: 1, unit: Some("m".into()) });
    let reply: placeResponse = exchanged_in(SOAP, "bare_type_part", "reply", "Body");
    assert_eq!(reply.value, "taken");
}

#[test]
fn only_the_parts_listed_stand_in_the_body() {
    use body_parts::{drop, dropResponse, put, putHeaders, putResponse};

    assert_eq!(request::<put>("body_parts", "put").value, 1);
    assert_eq!(reply::<putResponse>("body_parts", "putResponse").old, 0);
    let _ = (drop {}, dropResponse {}, putHeaders { token: Some("t".into()) });
}

#[test]
fn elements_and_types_of_one_name_are_told_apart_by_their_namespaces() {
    use element_and_type_same_name_in_parts::{swap, swap_2, swapResponse};

    let case = "element_and_type_same_name_in_parts";
    let request: swap_2 = exchanged_in(SOAP, case, "request", "Body");
    assert_eq!((request.item, request.item_2.as_str()), (1, "a"));
    let reply: swapResponse = exchanged_in(SOAP, case, "reply", "Body");
    assert_eq!((reply.swap, reply.item), (swap {}, 2));
}

#[test]
fn an_rpc_message_wraps_unqualified_parts() {
    use rpc_literal::calls::{add, addResponse};
    use rpc_literal::example::Amount;

    let add: add = exchanged_in("urn:example:calls", "rpc_literal", "request", "add");
    assert_eq!((add.first, add.second), (Amount { cents: 1 }, 2));
    assert_eq!((add.more, add.note.text.as_str()), (vec![Amount { cents: 3 }], "ok"));
    let reply: addResponse = exchanged_in("urn:example:calls", "rpc_literal", "reply", "addResponse");
    assert_eq!(reply.sum, Amount { cents: 6 });
}

#[test]
fn ports_that_bind_differently_have_clients_of_their_own() {
    let fetch: rpc_and_document::example::fetch = request("rpc_and_document", "fetch");
    assert_eq!(fetch.id, 1);
    let reply: rpc_and_document::other::fetchResponse =
        exchanged_in("urn:other", "rpc_and_document", "reply", "fetchResponse");
    assert_eq!(reply.value, 2);
    assert_eq!(rpc_and_document::ServiceSoap::PORTS.len(), 1);
    assert_eq!(rpc_and_document::OtherSoap::PORTS.len(), 1);
}

#[test]
fn headers_may_be_absent() {
    use headers::{ServiceHeaders, Session, getReplyHeaders};

    let sent: ServiceHeaders = exchanged_in(SOAP, "headers", "request", "Header");
    assert_eq!(sent.Session, Some(Session { id: "s1".into() }));
    assert_eq!(sent.Locale.as_deref(), Some("de"));
    let got: getReplyHeaders = exchanged_in(SOAP, "headers", "reply", "Header");
    assert_eq!(got.Quota, Some(9));
    let none: getReplyHeaders = from_xml("<Header xmlns='urn:x'/>", "Header", "urn:x").unwrap();
    assert_eq!(none.Quota, None);
}

#[test]
fn the_first_known_entry_of_a_detail_counts() {
    use faults_several::{ServiceFault, payFault};

    let detail = |xml: String| {
        Detail::from_xml(xml.trim().trim_start_matches("<detail>").trim_end_matches("</detail>"))
    };
    let (known, typed) =
        (detail(message("faults_several", "request")), detail(message("faults_several", "reply")));
    let entry: payFault = known.entry_of().unwrap().unwrap();
    assert_eq!(entry, payFault::Missing(7));
    let entry: payFault = typed.entry_of().unwrap().unwrap();
    assert_eq!(entry, payFault::reason("closed".into()));
    assert!(typed.entry_of::<ServiceFault>().is_none());
    let broken = Detail::from_xml("<Missing xmlns='urn:example'>many</Missing>");
    assert!(broken.entry_of::<payFault>().unwrap().unwrap_err().to_string().contains("Missing"));
    assert_eq!(serde_json::to_string(&payFault::Missing(7)).unwrap(), r#"{"Missing":7}"#);
}

#[test]
fn a_contract_without_calls_gives_its_types() {
    use types_only::{Alone, Kind, get};

    assert_eq!(request::<get>("types_only", "get").kind, Kind::a);
    assert_eq!(reply::<Alone>("types_only", "alone").x, 1);
}

#[test]
fn errors_of_headers_have_an_enum_of_their_own() {
    use header_fault::{getHeaderFault, getResponse};
    use soap_runtime::codegen::FaultDetail;

    request::<header_fault::get>("header_fault", "get");
    assert_eq!(reply::<getResponse>("header_fault", "getResponse").value, 1);
    assert_eq!(getHeaderFault::ENTRIES[0].name(), "Expired");
    const { assert!(getHeaderFault::IN_HEADER) };
}

#[test]
fn the_rest_reads_and_writes_its_messages() {
    assert_eq!(request::<one_way::log>("one_way", "log").line, "a < b");
    assert_eq!(reply::<one_way::countResponse>("one_way", "countResponse").lines, 1);
    request::<notification_left_out::get>("notification_left_out", "get");
    let got: notification_left_out::getResponse = reply("notification_left_out", "getResponse");
    assert_eq!(got.value, 7);
    assert_eq!(request::<overload::findById>("overload", "findById").id, 3);
    assert!(reply::<overload::findResponse>("overload", "findResponse").found);
    request::<no_service::get>("no_service", "get");
    assert_eq!(reply::<no_service::getResponse>("no_service", "getResponse").value, 1);
    request::<policy_note::get>("policy_note", "get");
    assert_eq!(reply::<policy_note::getResponse>("policy_note", "getResponse").value, 1);
    request::<two_soap_actions::get>("two_soap_actions", "get");
    assert_eq!(reply::<two_soap_actions::getResponse>("two_soap_actions", "getResponse").value, 1);
}

#[test]
fn a_contract_without_a_service_leaves_the_address_to_the_caller() {
    use no_service::ServiceSoap;

    assert!(ServiceSoap::builder().build().unwrap_err().is_building());
    assert!(ServiceSoap::new("http://localhost/").is_ok());
}

#[test]
fn each_port_has_its_soap_action() {
    use two_soap_actions::operations::get;

    assert_eq!(get.info().action_at("ServiceSoap"), "urn:one");
    assert_eq!(get.info().action_at("ServiceSoap12"), "urn:two");
}

#[test]
fn what_is_not_left_out_works() {
    use goldens::{keep_going_operation, keep_going_port, keep_going_type};

    let call: keep_going_operation::call = request("keep_going_operation", "call");
    let answer: keep_going_operation::callResponse = reply("keep_going_operation", "callResponse");
    assert_eq!((call.value.number, answer.value.number), (1, 2));
    let call: keep_going_port::call = request("keep_going_port", "call");
    let answer: keep_going_port::callResponse = reply("keep_going_port", "callResponse");
    assert_eq!((call.value.number, answer.value.number), (1, 2));
    let call: keep_going_type::call = request("keep_going_type", "call");
    let keep_going_type::AnyAnimal::Dog(dog) = call.value.animal else { panic!("{call:?}") };
    assert_eq!(dog.age, Some(3));
    let _: keep_going_type::callResponse = reply("keep_going_type", "callResponse");
}
