//! Elements and contents kept as XML.

use soap_runtime::codegen::*;

use super::contract::*;
use super::{comes_back, read, strictly};

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
const XSD: &str = "http://www.w3.org/2001/XMLSchema";

fn xsi(name: &str, namespace: &str) -> Option<(String, String)> {
    Some((name.into(), namespace.into()))
}

#[test]
fn an_element_stands_alone_wherever_it_came_from() {
    let value: Extensible = strictly(
        "<id>1</id><o:a xmlns:q='urn:q' q:b='1'>\n<d p:e='p:f'/> text <![CDATA[<]]><!-- c --></o:a><o:b/>",
    )
    .unwrap();
    assert_eq!(
        value.any[0].as_xml(),
        "<o:a xmlns=\"urn:example:groups\" xmlns:p=\"urn:example:groups\" xmlns:o=\"urn:other\" xmlns:q='urn:q' \
         q:b='1'>\n<d p:e='p:f'/> text <![CDATA[<]]><!-- c --></o:a>"
    );
    assert_eq!(AnyElement::from_xml(value.any[0].as_xml()).unwrap(), value.any[0]);
    let alone = AnyElement::from_xml("<?xml version='1.0'?><a b='1'/>").unwrap();
    assert_eq!((alone.name().local, alone.as_xml()), ("a", "<a xmlns=\"\" b='1'/>"));
}

#[test]
fn an_element_that_is_not_well_formed_is_refused() {
    for xml in ["", "text", "<a>", "<a/><b/>", "<p:a/>", "<!DOCTYPE a><a/>", "<a/>text"] {
        assert!(AnyElement::from_xml(xml).is_err(), "{xml}");
    }
}

#[test]
fn an_element_may_be_made_of_a_value_and_read_as_one() {
    let card = Card { number: "1".into() };
    let element = AnyElement::of(&card, "card", "urn:late").unwrap();
    assert_eq!(element.name().to_string(), "{urn:late}card");
    assert_eq!(element.get::<Card>().unwrap(), card);
    assert!(element.get::<Point>().unwrap_err().to_string().contains("required element x is missing"));
    let value = Extensible { any: vec![element], ..read("<id>1</id>").unwrap() };
    comes_back(
        &value,
        "<id>1</id><card xmlns=\"urn:late\"><number xmlns=\"urn:example:groups\">1</number></card>",
    );
}

#[test]
fn content_of_any_type_is_typed_where_it_says_so() {
    let value: Holder = strictly(
        "<value xmlns:s='http://www.w3.org/2001/XMLSchema' xsi:type='s:int'>7</value>\
         <values xsi:type='p:Card'><number>1</number></values><values>plain</values><values/>",
    )
    .unwrap();
    assert_eq!(value.value.xsi_type(), xsi("int", XSD));
    assert_eq!(value.value.get::<i32>().unwrap().unwrap(), 7);
    assert!(value.value.get::<i64>().is_none());
    let [card, plain, empty] = &value.values[..] else { panic!("{value:?}") };
    assert_eq!(card.xsi_type(), xsi("Card", NS));
    assert_eq!(card.get::<Card>().unwrap().unwrap(), Card { number: "1".into() });
    assert!(card.text().is_none());
    assert_eq!((plain.text().as_deref(), plain.xsi_type()), (Some("plain"), None));
    assert_eq!(empty.text().as_deref(), Some(""));
    comes_back(
        &value,
        &format!(
            "<value xmlns=\"{NS}\" xmlns:xsi=\"{XSI}\" xmlns:s=\"{XSD}\" xsi:type=\"s:int\">7</value>\
             <values xmlns=\"{NS}\" xmlns:p=\"{NS}\" xmlns:xsi=\"{XSI}\" xsi:type=\"p:Card\"><number>1</number></values>\
             <values xmlns=\"{NS}\">plain</values><values xmlns=\"{NS}\"></values>"
        ),
    );
}

#[test]
fn content_keeps_its_own_default_namespace() {
    let value: Holder = strictly("<p:value xmlns='urn:y' a='1' o:b='2'>a<c/><p:d/>b</p:value>").unwrap();
    comes_back(
        &value,
        "<e0:value xmlns=\"urn:y\" xmlns:e0=\"urn:example:groups\" xmlns:p=\"urn:example:groups\" xmlns:o=\"urn:other\" \
         a=\"1\" o:b=\"2\">a<c/><p:d/>b</e0:value>",
    );
    let attributes = value.value.attributes();
    assert_eq!(attributes.len(), 2);
    assert_eq!((attributes[1].namespace.as_str(), attributes[1].name.as_str()), ("urn:other", "b"));
}

#[test]
fn content_may_be_absent_or_nil() {
    let value: Holder = strictly("<value/><maybe xsi:nil='true'/>").unwrap();
    assert_eq!(value.maybe, Some(Nillable::Nil));
    let value: Holder = strictly("<value/><maybe><a/></maybe>").unwrap();
    assert_eq!(value.maybe.and_then(Nillable::value).unwrap().content(), "<a/>");
    assert_eq!(strictly::<Holder>("<value/>").unwrap().maybe, None);
    assert!(
        read::<Holder>("<value xsi:nil='true'/>").unwrap_err().contains("xsi:nil where a value is required")
    );
}

#[test]
fn content_may_be_made_of_a_value() {
    let number = AnyType::of(&7).unwrap();
    assert_eq!(number.xsi_type(), xsi("int", XSD));
    let card = AnyType::of(&Card { number: "<1>".into() }).unwrap();
    assert_eq!(card.xsi_type(), xsi("Card", NS));
    assert_eq!(card.get::<Card>().unwrap().unwrap(), Card { number: "<1>".into() });
    let text = AnyType::from_text("a < b").unwrap();
    assert_eq!(text.text().as_deref(), Some("a < b"));
    let value = Holder { value: number, values: vec![card, text], maybe: None };
    let xml = soap_runtime::value::to_xml(&value, "x", NS).unwrap();
    let again: Holder = soap_runtime::value::from_xml(&xml, "x", NS).unwrap();
    assert_eq!(again.value.get::<i32>().unwrap().unwrap(), 7);
    assert_eq!(again.values[0].get::<Card>().unwrap().unwrap().number, "<1>");
    assert!(AnyType::from_text("\0").is_err());
}
