//! What the type system of XML Schema allows beyond scalars: lists, names, any type.

use goldens::{any_type, defaults, lists, prohibited_attribute, qualified_names, type_families, unions};
use soap_runtime::codegen::{AnyType, Date, Leniency, Nillable, QName, XmlList};
use soap_runtime::value::{ReadOptions, from_xml, from_xml_with, to_xml};

use super::{NS, message, reply, request};

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

#[test]
fn a_value_of_a_union_is_of_the_first_type_that_it_fits() {
    let call: unions::call = request("unions", "call");
    let texts: Vec<&unions::allNNI> = call.max.iter().collect();
    let [
        unions::allNNI::nonNegativeInteger(zero),
        unions::allNNI::member2(unbounded),
        unions::allNNI::nonNegativeInteger(seven),
        unions::allNNI::Unknown(none),
    ] = texts.as_slice()
    else {
        panic!("{texts:?}")
    };
    assert_eq!((zero.as_str(), seven.as_str(), none.as_str()), ("0", "007", "none"));
    assert_eq!(*unbounded, unions::allNNI_member2::unbounded);
    assert_eq!(call.level, [unions::Level::high, unions::Level::Unknown("so so".into())]);
    assert!(matches!(&call.nested[1], unions::Nested::date(date) if date.as_str() == "2026-11-24"));
    assert!(matches!(&call.nested[2], unions::Nested::Names(names) if names[1] == QName::new("urn:a", "c")));
    assert_eq!(call.nested[3], unions::Nested::Unknown("http://localhost/".into()));
    assert_eq!(call.list.len(), 3);
    assert_eq!(call.texts, " kept ");
    let reply: unions::callResponse = reply("unions", "callResponse");
    assert_eq!(reply.value, unions::allNNI::nonNegativeInteger(12.into()));
}

#[test]
fn a_reader_that_is_strict_refuses_what_is_in_no_member() {
    let mut strict = ReadOptions::default();
    strict.leniency = Leniency::strict();
    let read = |text: &str| {
        let message = format!(r#"<callResponse xmlns="urn:example">{text}</callResponse>"#);
        from_xml_with::<unions::callResponse>(&message, "callResponse", NS, &strict)
    };
    assert!(read("5").is_ok());
    assert!(read("unbounded").is_ok());
    assert!(read("bounded").is_err());
}

#[test]
fn a_derived_type_stands_for_its_base() {
    use type_families::{AnyAnimal, AnyEvent, AnyText};
    let call: type_families::call = request("type_families", "call");
    let AnyAnimal::Dog(dog) = call.pet else { panic!("{:?}", call.pet) };
    assert_eq!((dog.name.as_str(), dog.breed.as_str()), ("Rex", "Collie"));
    let Some(AnyAnimal::Puppy(friend)) = dog.friend else { panic!("{:?}", dog.friend) };
    assert_eq!(friend.weeks, 7);
    assert!(matches!(&call.others[0], AnyAnimal::Animal(tom) if tom.name == "Tom"));
    let AnyAnimal::Unknown(bear) = &call.others[1] else { panic!("{:?}", call.others[1]) };
    assert_eq!(bear.xsi_type(), Some(("Bear".into(), "urn:zoo".into())));
    assert_eq!(call.list.unwrap().len(), 2);
    assert!(matches!(call.event, Some(Nillable::Value(AnyEvent::Login(login))) if login.user == "me"));
    assert!(matches!(call.text, AnyText::Marked(text) if text.value == "hello"));
    let reply: AnyAnimal = reply("type_families", "callResponse");
    assert!(matches!(reply, AnyAnimal::Puppy(puppy) if puppy.weeks == 3));
}

#[test]
fn an_element_of_an_abstract_type_has_to_name_another() {
    let message = message("type_families", "request").replace(r#" xsi:type="t:Login""#, "");
    let error = from_xml::<type_families::call>(&message, "call", NS).unwrap_err();
    assert!(error.to_string().contains("attribute xsi:type"), "{error}");
}

/// X1 3.2.1 and 3.3.1: absent stays absent; an element that stands there empty has the value of the default, unless it is
/// a text, which may be empty.
#[test]
fn an_empty_element_stands_for_its_default() {
    let call: defaults::call = request("defaults", "call");
    assert_eq!((call.count, call.maybe, call.lang), (0, None, None));
    assert_eq!((call.text.as_deref(), call.build), (Some(""), Some(7)));
    let empty = concat!(
        r#"<call xmlns="urn:example"><count/><maybe> </maybe><colour></colour><text/><version/>"#,
        r#"<sizes/></call>"#
    );
    let call: defaults::call = from_xml(empty, "call", NS).unwrap();
    assert_eq!((call.count, call.maybe, call.colour), (5, Some(true), defaults::Colour::green));
    assert_eq!((call.text.as_deref(), call.version.as_str()), (Some(""), "1.0"));
    assert_eq!(call.sizes.0, [1, 2]);
    let absent = from_xml::<defaults::call>(r#"<call xmlns="urn:example"/>"#, "call", NS);
    assert!(absent.unwrap_err().to_string().contains("count"), "a required value is never made up");
}

#[test]
fn a_prohibited_attribute_is_not_inherited() {
    let call: prohibited_attribute::call = request("prohibited_attribute", "call");
    let prohibited_attribute::Last { a, kept, new } = call.last;
    assert_eq!((a, kept, new), (3, Some(1), Some(2)));
    let reply: prohibited_attribute::callResponse = reply("prohibited_attribute", "callResponse");
    assert_eq!((reply.a, reply.kept), (2, Some(1)));
}
