//! Messages in SOAP's own encoding: calls are compared with recorded requests, and answered with recorded replies, as
//! servers of several makes write them.

use goldens::*;
use soap_runtime::SoapVersion;
use soap_runtime::codegen::Client;
use soap_runtime::replay::Replay;

use super::message;

/// A client that sends the request of a case and gets its reply.
fn client(case: &str, version: SoapVersion) -> Client {
    let media = match version {
        SoapVersion::V11 => "text/xml; charset=utf-8",
        SoapVersion::V12 => "application/soap+xml; charset=utf-8",
    };
    let [request, reply] = ["request", "reply"].map(|role| message(case, role));
    let exchange = format!(
        "POST / HTTP/1.1\nContent-Type: {media}\n\n{request}\nHTTP/1.1 200 OK\nContent-Type: {media}\n\n{reply}"
    );
    let replay = Replay::from_text(case, &exchange).unwrap();
    let port = soap_runtime::codegen::Port::new("Service", version, "http://localhost/");
    Client::builder(&port).transport(replay).build().unwrap()
}

#[tokio::test]
async fn elements_name_their_types() {
    use rpc_encoded::calls::list;
    use rpc_encoded::example::{Item, Kind};

    let service = rpc_encoded::Service::from(client("rpc_encoded", SoapVersion::V11));
    let item = Item { name: Some("a".into()), count: 1, kind: Kind::small };
    let reply = service.list(list { item: Some(item), deep: true }).await.unwrap();
    assert_eq!(reply.found, Some(Item { name: Some("b".into()), count: 2, kind: Kind::large }));
    assert_eq!(reply.total, 9);
}

#[tokio::test]
async fn null_is_nil_when_written_and_nil_or_absent_when_read() {
    use encoded_null::calls::list;

    let service = encoded_null::Service::from(client("encoded_null", SoapVersion::V11));
    let reply = service.list(list { item: None, text: None }).await.unwrap();
    assert_eq!(reply.text, None);
}

#[tokio::test]
async fn the_items_of_an_array_have_any_name() {
    use encoded_array::calls::list;
    use encoded_array::example::{Item, Kind};

    let service = encoded_array::Service::from(client("encoded_array", SoapVersion::V11));
    let item = |name: &str, count, kind| Some(Item { name: Some(name.into()), count, kind });
    let items = vec![item("a", 1, Kind::small), item("b", 2, Kind::Unknown("huge".into()))];
    let reply = service.list(list { items: Some(items) }).await.unwrap();
    assert_eq!(reply.numbers, Some(vec![Some(1), Some(2)]));
}

#[tokio::test]
async fn arrays_of_arrays_are_nested() {
    use encoded_array_of_arrays::list;

    let service = encoded_array_of_arrays::Service::from(client("encoded_array_of_arrays", SoapVersion::V11));
    let table = vec![Some(vec![Some("a".to_owned())]), Some(Vec::new())];
    let reply = service.list(list { table: Some(table) }).await.unwrap();
    assert_eq!(reply.rows, Some(vec![Some(vec![Some("b".to_owned()), None])]));
}

#[tokio::test]
async fn references_stand_for_what_they_refer_to() {
    use encoded_multiref::calls::list;
    use encoded_multiref::example::{Item, Kind};

    let service = encoded_multiref::Service::from(client("encoded_multiref", SoapVersion::V11));
    let item = Item { name: Some("a".into()), count: 1, kind: Kind::small };
    let reply = service.list(list { items: Some(vec![Some(item)]) }).await.unwrap();
    let item = Item { name: Some("b".into()), count: 7, kind: Kind::large };
    assert_eq!(reply.items, Some(vec![Some(item.clone()), Some(item.clone())]));
    assert_eq!(reply.first, Some(item));
}

#[tokio::test]
async fn soap_12_has_attributes_of_its_own() {
    use encoded_soap12::calls::list;
    use encoded_soap12::example::{Item, Kind};

    let service = encoded_soap12::Service::from(client("encoded_soap12", SoapVersion::V12));
    let item = Item { name: Some("a".into()), count: 1, kind: Kind::small };
    let reply = service.list(list { items: Some(vec![Some(item)]) }).await.unwrap();
    assert_eq!(reply.first, Some(Item { name: Some("b".into()), count: 2, kind: Kind::large }));
    assert_eq!(reply.first, reply.second);
}

#[tokio::test]
async fn the_element_of_a_document_may_be_encoded() {
    use document_encoded::{Item, Kind};

    let service = document_encoded::Service::from(client("document_encoded", SoapVersion::V11));
    let request = Item { name: Some("a".into()), count: 1, kind: Kind::small };
    let reply = service.list(request).await.unwrap();
    assert_eq!((reply.name.as_deref(), reply.count, reply.kind), (Some("b"), 2, Kind::large));
}
