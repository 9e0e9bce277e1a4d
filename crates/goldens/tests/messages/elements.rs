//! Documents without an envelope: the elements of a schema alone read and write them.

use goldens::schema_alone as api;
use goldens::*;
use soap_runtime::value::{from_xml, to_xml};
use soap_runtime::{AnyType, Decimal, ReadError, ReadOptions};

use super::message;

/// The example of the README.
fn amounts(document: &str) -> Result<Vec<Decimal>, ReadError> {
    let orders = api::elements::Document.from_xml(document)?;
    Ok(orders.Pmt.into_iter().map(|payment| payment.InstdAmt.value).collect())
}

#[test]
fn a_document_is_read_by_its_element() {
    let document = message("schema_alone", "request");
    let amount: Decimal = "12.50".parse().unwrap();
    assert_eq!(amounts(&document).unwrap(), [amount]);
    let error = amounts(&message("schema_alone", "reply")).unwrap_err().to_string();
    assert!(error.contains("Party") && error.contains("Document"), "{error}");
}

/// Each way of an element to read and write is that of `soap_runtime::value`.
#[test]
fn an_element_reads_and_writes_as_its_type_does() {
    use schema_alone::elements::{Document, Party};

    let document = message("schema_alone", "request");
    let orders = Document.from_xml(&document).unwrap();
    assert_eq!(orders, from_xml(&document, "Document", "urn:example").unwrap());
    let written = Document.to_xml(&orders).unwrap();
    assert_eq!(written, to_xml(&orders, "Document", "urn:example").unwrap());
    assert_eq!(Document.to_xml_bytes(&orders).unwrap(), written.as_bytes());
    assert_eq!(Document.from_bytes(written.as_bytes()).unwrap(), orders);
    // 0xC4 alone is a letter in ISO 8859-1, and nothing in UTF-8.
    let latin = [
        b"<?xml version='1.0' encoding='ISO-8859-1'?>".as_slice(),
        b"<Reference xmlns='urn:example'>\xc4</Reference>",
    ]
    .concat();
    assert_eq!(schema_alone::elements::Reference.from_bytes(&latin).unwrap(), "\u{c4}");
    let mut options = ReadOptions::default();
    options.limits.depth = 1;
    assert!(Document.from_bytes_with(written.as_bytes(), &options).unwrap_err().is_limit());
    assert_eq!(Document.from_xml_with(&written, &ReadOptions::default()).unwrap(), orders);
    assert_eq!((Document.name(), Document.namespace()), ("Document", "urn:example"));
    // What the root is says its `xsi:type`.
    let party = Party.from_xml(&message("schema_alone", "reply")).unwrap();
    let company = schema_alone::Company { Nm: "Smith and Sons".into(), LEI: None };
    assert_eq!(party, schema_alone::AnyParty::Company(Box::new(company)));
    assert!(Party.to_xml(&party).unwrap().contains("type=\""));
}

#[test]
fn an_element_of_a_simple_type_is_a_document_too() {
    use schema_alone::elements::{Anything, Numbers, Reference};

    let reference = r#"<Reference xmlns="urn:example">RF18</Reference>"#;
    assert_eq!(Reference.from_xml(reference).unwrap(), "RF18");
    assert_eq!(Reference.to_xml(&"RF18".to_owned()).unwrap(), reference);
    let numbers = Numbers.from_xml(r#"<Numbers xmlns="urn:example">1 2</Numbers>"#).unwrap();
    assert_eq!(numbers.0, [1, 2]);
    let any = r#"<Anything xmlns="urn:example" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"
        xmlns:xsd="http://www.w3.org/2001/XMLSchema" i:type="xsd:int">5</Anything>"#;
    let any: AnyType = Anything.from_xml(any).unwrap();
    assert_eq!(any.get::<i32>().unwrap().unwrap(), 5);
}

#[test]
fn a_root_is_nil_only_where_the_schema_says_so() {
    use elements_with_settings::elements::{Bill, any};
    use schema_alone::elements::{Document, Reference};
    use soap_runtime::Nillable;

    let nil = |name: &str| {
        let instance = "http://www.w3.org/2001/XMLSchema-instance";
        format!(r#"<{name} xmlns="urn:example" xmlns:i="{instance}" i:nil="true"/>"#)
    };
    assert!(Document.from_xml(&nil("Document")).unwrap_err().to_string().contains("nil"));
    assert!(Reference.from_xml(&nil("Reference")).unwrap_err().to_string().contains("nil"));
    assert_eq!(Bill.from_xml(&nil("Bill")).unwrap(), Nillable::Nil);
    assert_eq!(Bill.from_xml(&Bill.to_xml(&Nillable::Nil).unwrap()).unwrap(), Nillable::Nil);
    let bill = elements_with_settings::Bill { line: None };
    assert_eq!(Bill.from_xml(r#"<Bill xmlns="urn:example"/>"#).unwrap(), Nillable::Value(bill));
    assert!(any.from_xml(&nil("any")).is_ok());
}

/// X1 3.3.4: an empty element has its default, or its fixed value, of which it may have another text.
#[test]
fn an_element_knows_what_the_schema_says_of_it() {
    use elements_with_settings::elements::{authCode, code, count, version};

    let of = |name: &str, text: &str| format!(r#"<{name} xmlns="urn:example">{text}</{name}>"#);
    assert_eq!(count.from_xml(&of("count", "")).unwrap(), 5);
    assert_eq!(version.from_xml(&of("version", "")).unwrap().as_str(), "7");
    for (text, is_valid) in [("7", true), ("7.00", true), ("8", false)] {
        let read = version.from_xml(&of("version", text)).unwrap();
        assert_eq!(version.validate(&read).is_ok(), is_valid, "{text}");
    }
    assert!(code.validate(&"abc".to_owned()).is_ok() && code.validate(&"abcd".to_owned()).is_err());
    let error = authCode.from_xml(&of("authCode", "<hunter2/>")).unwrap_err().to_string();
    let forbidden = authCode.to_xml(&"hunter2\u{1}".to_owned()).unwrap_err().to_string();
    assert!(error.contains("authCode") && !forbidden.contains("hunter2"), "{error} {forbidden}");
}

#[test]
fn elements_keep_clear_of_the_names_around_them() {
    use elements_alone::elements::{Element, NS_, a_b, a_b_2, type_};

    assert!(NS_.from_xml(r#"<t:NS xmlns:t="urn:example">true</t:NS>"#).unwrap());
    assert_eq!(type_.to_xml(&"x".to_owned()).unwrap(), r#"<type xmlns="urn:example">x</type>"#);
    let names = [a_b.name(), a_b_2.name(), Element.name()];
    assert_eq!(names, ["a-b", "a.b", "Element"]);
    assert_eq!(Element.from_xml(&message("elements_alone", "reply")).unwrap().id, Some(7));
}

#[test]
fn each_namespace_has_its_elements() {
    use schema_alone_namespaces::{components, elements, invoice};

    let note = components::Note { value: "Thank you".into(), languageID: Some("en".into()) };
    let read = elements::invoice::Note.from_xml(&message("schema_alone_namespaces", "reply")).unwrap();
    assert_eq!(read, note);
    let written = elements::components::Note.to_xml(&note).unwrap();
    assert!(elements::invoice::Note.from_xml(&written).is_err(), "it is of the other namespace");
    let read = elements::invoice::Invoice.from_xml(&message("schema_alone_namespaces", "request")).unwrap();
    let paid = components::Note { value: "Paid in advance".into(), ..note };
    assert_eq!(read, invoice::Invoice { ID: "2026-17".into(), Note: vec![paid] });
    assert_eq!(elements::unqualified::bare.to_xml(&7).unwrap(), "<bare>7</bare>");
}

/// What two schemas share is one type.
#[test]
fn schemas_that_are_generated_together_share_their_types() {
    use two_schemas::{common, invoice, order};

    let invoice: invoice::Invoice =
        two_schemas::elements::invoice::Invoice.from_xml(&message("two_schemas", "request")).unwrap();
    let mut order: order::Order =
        two_schemas::elements::order::Order.from_xml(&message("two_schemas", "reply")).unwrap();
    let party: common::Party = invoice.Party.into_iter().next().unwrap();
    order.Party = party;
    let written = two_schemas::elements::order::Order.to_xml(&order).unwrap();
    assert!(written.contains(">Ann<"), "{written}");
}

/// A contract whose operations nothing calls has its elements, too.
#[test]
fn a_contract_of_types_alone_has_elements() {
    let get = types_only::get { kind: types_only::Kind::a };
    let document = types_only::elements::get.to_xml(&get).unwrap();
    assert_eq!(types_only::elements::get.from_xml(&document).unwrap(), get);
}
