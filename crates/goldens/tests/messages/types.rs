//! What the type system of XML Schema allows beyond scalars: lists, names, any type.

use goldens::{any_type, lists, qualified_names};
use soap_runtime::codegen::{AnyType, Date, QName, XmlList};
use soap_runtime::value::{from_xml, to_xml};

use super::{NS, reply, request};

#[test]
fn lists_stand_in_one_text() {
    let call: lists::call = request("lists", "call");
    assert_eq!(call.sizes.0, [38, -1, 42]);
    assert_eq!(call.few, Some(XmlList(vec![])));
    assert_eq!(call.colours.0, [lists::Colour::green, lists::Colour::red]);
    assert_eq!(call.days.len(), 3);
    assert_eq!(call.row, [XmlList(vec![1, 2]), XmlList(vec![3])]);
    assert_eq!(call.tokens.0, ["1a", "b"]);
    assert_eq!(call.colours_2.unwrap().0, [lists::Colour::red, "blue".into()]);
    let reply: lists::callResponse = reply("lists", "callResponse");
    assert_eq!(reply.value.0, [1, 2, 3]);
    let wrong = r#"<callResponse xmlns="urn:example">1 two</callResponse>"#;
    assert!(from_xml::<lists::callResponse>(wrong, "callResponse", NS).is_err());
}

#[test]
fn names_mean_what_their_prefixes_are_declared_for() {
    let call: qualified_names::call = request("qualified_names", "call");
    assert_eq!(call.code, QName::new("urn:z", "Full"));
    assert_eq!(call.home, QName::new(NS, "Empty"));
    assert_eq!(call.none, QName::new("", "plain"));
    let codes = [("urn:u", "one"), (NS, "two"), ("urn:u", "three"), ("urn:y", "four")];
    assert_eq!(call.codes.0, codes.map(|(namespace, local)| QName::new(namespace, local)));
    assert_eq!(call.kind, Some(QName::new("urn:x", "a")));
    assert_eq!(call.other, Some(QName::new("urn:y", "b")));
    let reply: qualified_names::callResponse = reply("qualified_names", "callResponse");
    assert_eq!(reply.value, QName::new("urn:p", "done"));
    let undeclared = r#"<callResponse xmlns="urn:example">p:done</callResponse>"#;
    let error = from_xml::<qualified_names::callResponse>(undeclared, "callResponse", NS).unwrap_err();
    assert!(error.to_string().contains("a name with a prefix that is declared"), "{error}");
}

#[test]
fn a_prefix_that_is_taken_gives_way() {
    let name = |prefix: &str, namespace: &str| QName {
        prefix: prefix.into(),
        namespace: namespace.into(),
        local: "x".into(),
    };
    let call = qualified_names::call {
        code: name("xsi", "urn:a"),
        home: name("", NS),
        none: name("a1", "urn:b"),
        codes: XmlList(vec![
            name("p", "urn:1"),
            name("p", "urn:2"),
            name("p", "urn:1"),
            name("", "urn:3&\""),
        ]),
        kind: Some(name("p", "urn:1")),
        other: Some(name("p", "urn:2")),
    };
    let written = to_xml(&call, "call", NS).unwrap();
    assert_eq!(from_xml::<qualified_names::call>(&written, "call", NS).unwrap(), call, "{written}");
    let within_text = qualified_names::callResponse { value: name("", "") };
    assert!(to_xml(&within_text, "callResponse", NS).is_err(), "there it would be in the default namespace");
}

#[test]
fn content_of_any_type_is_kept() {
    let call: any_type::call = request("any_type", "call");
    assert_eq!(call.anything.get::<i32>().unwrap().unwrap(), 5);
    assert_eq!(call.untyped.len(), 2);
    assert_eq!(call.text.get::<Date>().unwrap().unwrap().as_str(), "2026-11-24");
    let reply: AnyType = reply("any_type", "callResponse");
    assert_eq!(reply.attributes()[0].value, "b");
}
