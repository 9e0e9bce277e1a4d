//! Messages of which nothing is lost, read and written by code that was asked for that.

use goldens::lossless::{AnyAnimal, Colour, Limit, call, callResponse};
use soap_runtime::Validate;
use soap_runtime::codegen::{Base64Binary, Kept, KeptAttributes, KeptNil, KeptOrder, QName};
use soap_runtime::value::{from_xml, to_xml};

use super::{NS, reply, request};

const XSD: &str = "http://www.w3.org/2001/XMLSchema";

#[test]
fn values_are_those_of_the_texts_and_texts_are_kept() {
    let call: call = request("lossless", "call");
    assert_eq!(call.number, [5, 7, 0, 5].map(Kept::from));
    assert_eq!(call.number[1].text(), Some(" 007\n"));
    assert_eq!(call.number[3].text(), None);
    assert_eq!(call.number[3].attributes().unwrap().type_name, Some(QName::new(XSD, "int")));
    assert_eq!(call.float, [1.5, 0.0, 100.0, f32::INFINITY].map(Kept::from));
    assert_eq!(*call.flag[0], *call.flag[1]);
    assert_eq!(call.bytes, Base64Binary(b"hello".into()));
    assert_eq!(call.colour, Colour::red);
    assert_eq!(call.limit, Limit::date("2026-11-24".parse().unwrap()));
    assert_eq!(call.sizes.0, [1, 2]);
    assert_eq!(call.code, QName::new(NS, "a"));
    assert_eq!(call.text, [Kept::from(" kept "), Kept::from("")]);
    assert_eq!(call.level, Some(Kept::from(1)));
    assert_eq!(call.label.as_deref(), Some(" a  b "));
    assert_eq!(call.kept_attributes.others[0].name, "schemaLocation");
    assert_eq!(call.validate(), Ok(()));
    assert_eq!(reply::<callResponse>("lossless", "callResponse").done, false);
}

/// XML Schema part 1, section 3.3.1: what is empty has the value of the default, and stays empty.
#[test]
fn an_empty_element_has_its_default_and_stays_empty() {
    let call: call = request("lossless", "call");
    assert_eq!((*call.count, call.count.text()), (5, Some("")));
    assert_eq!((call.greeting.as_str(), call.greeting.text()), ("hello", Some("")));
}

#[test]
fn the_order_of_all_is_kept() {
    let call: call = request("lossless", "call");
    assert_eq!(call.point[0].order, KeptOrder(vec![2, 0, 1]));
    assert_eq!(call.point[1].order, KeptOrder::default());
    let mut point = call.point[0].clone();
    point.z = None;
    let written = to_xml(&point, "p", NS).unwrap();
    assert!(
        written.contains("<x>1</x><y>2</y>"),
        "what does not fit is in the order of the contract: {written}"
    );
}

#[test]
fn types_are_named_where_they_were() {
    let call: call = request("lossless", "call");
    let names = call.pet.iter().map(|pet| match pet {
        AnyAnimal::Animal(animal) => animal.kept_attributes.type_name.clone(),
        AnyAnimal::Dog(dog) => dog.kept_attributes.type_name.clone(),
        AnyAnimal::Unknown(_) => None,
    });
    assert_eq!(
        names.collect::<Vec<_>>(),
        [Some(QName::new(NS, "Animal")), Some(QName::new(NS, "Dog")), None]
    );
    let KeptNil::Nil(attributes) = &call.nil else { panic!("{:?}", call.nil) };
    assert_eq!(attributes.others.iter().find(|other| other.name == "id").unwrap().value, "7");
    assert_eq!(call.names.name[0], KeptNil::Value(Kept::from("a")));
    assert_eq!(call.names.name[1], KeptNil::NIL);
    let Some(KeptNil::Nil(attributes)) = &call.nilOrNot else { panic!("{:?}", call.nilOrNot) };
    assert_eq!(attributes.type_name, Some(QName::new(XSD, "int")));
}

/// A value made by a program is written as the value is by default.
#[test]
fn new_values_have_no_text_of_their_own() {
    let mut call: call = request("lossless", "call");
    call.number = vec![7.into()];
    call.pet[1] = match call.pet.remove(1) {
        AnyAnimal::Dog(mut dog) => {
            dog.kept_attributes = KeptAttributes::default();
            AnyAnimal::Dog(dog)
        }
        other => other,
    };
    let written = to_xml(&call, "call", NS).unwrap();
    assert!(written.contains("<number>7</number>"), "{written}");
    assert!(written.contains(r#"xsi:type="Dog""#), "{written}");
}

#[test]
fn json_has_the_values_only() {
    let mut call: call = request("lossless", "call");
    // JSON has no number for infinity.
    call.float.pop();
    let json = serde_json::to_value(&call).unwrap();
    assert_eq!(json["number"], serde_json::json!([5, 7, 0, 5]));
    assert_eq!(json["nil"], serde_json::Value::Null);
    assert_eq!(json["point"][0], serde_json::json!({ "x": 1, "y": 2, "z": 3 }));
    let read: call = serde_json::from_value(json).unwrap();
    assert_eq!(read.number, call.number);
    assert_eq!(read.nil, KeptNil::NIL);
}

#[test]
fn what_is_no_value_is_refused_as_ever() {
    let wrong = r#"<callResponse xmlns="urn:example"><done>yes</done></callResponse>"#;
    let error = from_xml::<callResponse>(wrong, "callResponse", NS).unwrap_err();
    assert_eq!(error.path(), "callResponse/done");
}
