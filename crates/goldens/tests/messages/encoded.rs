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

/// SOAP 1.1, 5.4.2: items go with the last dimension changing fastest; 5.4.2.2: those of a sparse array have places.
#[tokio::test]
async fn arrays_of_several_dimensions_have_a_size() {
    use encoded_array_2d::{Rows, Table, Tables, call};
    use soap_runtime::value::{AnyType, from_xml};

    let service = encoded_array_2d::Service::from(client("encoded_array_2d", SoapVersion::V11));
    let table = Table { size: vec![2, 3], items: vec![Some(1), Some(2), Some(3), Some(4), None, Some(6)] };
    let row = vec![Some("a".into()), Some("b".into())];
    let rows = Rows { size: vec![1, 2], items: vec![Some(row), Some(Vec::new())] };
    let inner = r#"<item xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xmlns:e="http://schemas.xmlsoap.org/soap/encoding/" xmlns:x="http://www.w3.org/2001/XMLSchema"
        xsi:type="e:Array" e:arrayType="xsd:int[1,1]"><item xsi:type="x:int">7</item></item>"#;
    let inner: AnyType = from_xml(inner, "item", "").unwrap();
    let tables = Tables { table: Some(table), rows: Some(rows), cube: Some(vec![Some(inner)]) };
    let reply = service.call(call { tables: Some(tables) }).await.unwrap();
    let items = vec![None, None, Some(3), None, Some(5), None];
    assert_eq!(reply.table, Some(Table { size: vec![2, 3], items }));
}

#[test]
fn an_array_whose_size_is_not_that_of_its_items_is_refused() {
    use encoded_array_2d::Table;
    use soap_runtime::value::{from_xml, to_xml};

    let array = |size: &str, items: &str| {
        let array = format!(
            r#"<t xmlns:e="http://schemas.xmlsoap.org/soap/encoding/" e:arrayType="x:int[{size}]">{items}</t>"#
        );
        from_xml::<Table>(&array, "t", "")
    };
    assert_eq!(array("2,0", "").unwrap(), Table { size: vec![2, 0], items: Vec::new() });
    for (size, items) in [
        ("2,2", "<i>1</i>"),
        ("", "<i>1</i>"),
        ("1,1", r#"<i e:position="[1,0]">1</i>"#),
        ("1,2", r#"<i e:position="[0,1]">1</i><i e:position="[0,0]">2</i>"#),
        ("4000000000,4000000000", r#"<i e:position="[3999999999,0]">1</i>"#),
        ("2", r#"<i e:position="[-1]">1</i>"#),
    ] {
        assert!(array(size, items).is_err(), "[{size}] {items}");
    }
    let wrong = to_xml(&Table { size: vec![2, 2], items: vec![Some(1)] }, "t", "").unwrap_err();
    assert!(wrong.to_string().contains("1 items"), "{wrong}");
}

/// SOAP 1.1, 5.4.2.1: what is not transmitted of an array is not told.
#[tokio::test]
async fn arrays_stand_wherever_other_types_do() {
    use encoded_array_alone::{ArrayOfInt, Tables, Tables_choice, call};

    let service = encoded_array_alone::Service::from(client("encoded_array_alone", SoapVersion::V11));
    let lists = vec![ArrayOfInt { items: vec![Some(1), Some(2)] }, ArrayOfInt { items: Vec::new() }];
    let words = vec![Some("a".into()), Some("b".into())];
    let tables = Tables { lists, choice: Tables_choice::words(Some(words)) };
    let reply = service.call(call { tables: Some(tables) }).await.unwrap();
    assert_eq!(reply.numbers, Some(vec![None, None, Some(3), Some(4), None]));
}

/// SOAP 1.1, 5.1: names that are local to a type have no namespace, whatever the schema says of literal messages.
#[tokio::test]
async fn members_have_no_namespace_and_derived_types_name_theirs() {
    use encoded_derived::calls::list;
    use encoded_derived::example::{Animal, AnyAnimal, Dog};

    let service = encoded_derived::Service::from(client("encoded_derived", SoapVersion::V11));
    let dog = Dog { name: Some("a".into()), breed: Some("b".into()) };
    let reply = service.list(list { pet: Some(AnyAnimal::Dog(Box::new(dog))) }).await.unwrap();
    let animal = Animal { name: Some("a".into()) };
    assert_eq!(reply.found, Some(AnyAnimal::Animal(Box::new(animal))));
}

/// SOAP 1.1, 5.1: a value has a name, which is that of its part.
#[tokio::test]
async fn a_part_with_a_type_is_an_element_named_by_it() {
    use document_encoded_type::{Item, Kind, list};

    let service = document_encoded_type::Service::from(client("document_encoded_type", SoapVersion::V11));
    let reply = service.list(list { ask: Some("a".into()) }).await.unwrap();
    assert_eq!(reply.tell, Some(Item { name: Some("b".into()), count: 2, kind: Kind::large }));
}

/// SOAP 1.1, 5.4.2: an array names the type of the contract, whatever types its items have.
#[tokio::test]
async fn an_array_of_a_type_with_derived_types_names_that_of_the_contract() {
    use encoded_family_array::{AnyBase, Base, Derived, Grid, put};

    let service = encoded_family_array::Service::from(client("encoded_family_array", SoapVersion::V11));
    let derived = |a| Some(AnyBase::Derived(Box::new(Derived { a })));
    let bases = vec![Some(AnyBase::Base(Box::new(Base { a: 1 }))), derived(2)];
    let grid = Grid { size: vec![1, 1], items: vec![derived(3)] };
    let reply = service.put(put { bases: Some(bases), grid: Some(grid) }).await.unwrap();
    assert_eq!(reply.return_, derived(4));
}
