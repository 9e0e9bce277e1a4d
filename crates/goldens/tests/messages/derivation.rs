//! What derivation leaves of a base, by XML Schema part 1, section 3.4.2, and what wildcards take, by section 3.10.

use goldens::{
    any_across_namespaces, attribute_group, headers_shared, restriction_of_complex, simple_content_chain,
};
use soap_runtime::codegen::{AnyElement, Integer, Leniency, Value};
use soap_runtime::value::{ReadOptions, from_xml_with};

use super::{NS, exchanged_in, message, reply, request};

/// Reads the request of a case with one thing replaced, and returns what a strict reader says of it.
#[track_caller]
fn refusal<T: Value + std::fmt::Debug>(case: &str, [what, by]: [&str; 2]) -> String {
    let mut options = ReadOptions::default();
    options.leniency = Leniency::strict();
    let message = message(case, "request");
    assert!(message.contains(what), "{what}");
    from_xml_with::<T>(&message.replacen(what, by, 1), "call", NS, &options).unwrap_err().to_string()
}

#[test]
fn a_restriction_says_all_elements_again_and_inherits_attributes() {
    use restriction_of_complex::{Narrow, NarrowExtended, call, callResponse};

    let case = "restriction_of_complex";
    let narrow =
        Narrow { first: "f".into(), second: Some(2), card: "c".into(), id: 7, note: Some("n".into()) };
    assert_eq!(request::<call>(case, "call").value, narrow);
    let extended = NarrowExtended {
        cash: Integer::from(12),
        extra: 3,
        id: Some(7),
        lang: Some("de".into()),
        kind: "k".into(),
    };
    assert_eq!(reply::<callResponse>(case, "callResponse").value, extended);
    for (change, problem) in [
        (["<first>f</first>", ""], "required element first is missing at call/value"),
        (["<second>", "<second>1</second><second>"], "element second occurs more than once"),
        (["id=\"7\"", "id=\"7\" lang=\"de\""], "attribute lang is not known here"),
        (["id=\"7\" ", ""], "required attribute id is missing"),
    ] {
        let refusal = refusal::<call>(case, change);
        assert!(refusal.contains(problem), "{refusal}");
    }
}

#[test]
fn text_gathers_the_attributes_of_all_levels() {
    use simple_content_chain::{AnyThree, Short, Three, callResponse};

    let three = Three { a: Some(1), b: 2, c: Some("3".into()), value: "text".into() };
    let read: AnyThree = request("simple_content_chain", "call");
    assert_eq!(read, AnyThree::Three(Box::new(three)));
    let short = Short { b: 2, c: Some("d".into()), value: "ab".into() };
    assert_eq!(reply::<callResponse>("simple_content_chain", "callResponse").value, short);
}

#[test]
fn each_wildcard_takes_the_elements_of_its_namespaces() {
    use any_across_namespaces::example::{call, callResponse};

    let case = "any_across_namespaces";
    let names = |elements: &[AnyElement]| -> Vec<String> {
        elements.iter().map(|element| element.name().to_string()).collect()
    };
    let value = request::<call>(case, "call").value;
    assert_eq!(names(&value.any), ["plain", "plain"]);
    assert_eq!(names(value.any_2.as_slice()), ["{urn:example}known"]);
    assert_eq!(names(&value.any_3), ["{urn:a}x", "{urn:b}y"]);
    assert_eq!(names(value.box_.any.as_slice()), ["{urn:example}known"]);
    assert_eq!(names(&value.box_.any_2), ["{urn:other}sticker", "{urn:other}unknown", "local"]);
    assert_eq!(names(&value.any_4), ["{urn:example}name", "{urn:c}z", "last"]);
    let value = reply::<callResponse>(case, "callResponse").value;
    assert_eq!(
        (value.any.len(), names(&value.any_3), value.any_4.len()),
        (0, vec!["{urn:a}x".to_owned()], 0)
    );
    let refusal = refusal::<call>(case, ["<plain xmlns=\"\"/>", "<plain xmlns=\"urn:c\"/>"]);
    // Only the last wildcard, after all required elements, takes it.
    assert!(refusal.contains("required element name is missing"), "{refusal}");
}

/// The headers of the ten operations are one struct.
#[test]
fn operations_share_their_headers() {
    use headers_shared::{ServiceHeaders, Session};

    let soap = "http://schemas.xmlsoap.org/soap/envelope/";
    for (role, id) in [("request", "s1"), ("reply", "s2")] {
        let headers: ServiceHeaders = exchanged_in(soap, "headers_shared", role, "Header");
        assert_eq!(headers.Session, Some(Session { id: id.into() }));
    }
}

/// XML Schema part 1, section 3.10.6: `urn:a urn:b urn:example` and `##other` make `urn:a urn:b`; with `urn:c ##local` of
/// the extension that is all four; `##other` and `urn:example ##local` make nothing.
#[test]
fn wildcards_of_attributes_meet_and_join() {
    use attribute_group::{Closed, call, callResponse};

    let case = "attribute_group";
    let call = request::<call>(case, "call");
    assert_eq!((call.id, call.lang.as_deref(), call.mark), (1, Some("de"), Some(true)));
    assert_eq!(
        (call.any_attributes.get("urn:a", "x"), call.any_attributes.get("urn:b", "y")),
        (Some("2"), Some("3"))
    );
    let reply: callResponse = reply(case, "callResponse");
    let any = &reply.value.any_attributes;
    assert_eq!((reply.value.id, reply.value.mark, any.0.len()), (4, Some(false), 3));
    assert_eq!((any.get("urn:c", "z"), any.get("", "plain")), (Some("6"), Some("7")));
    assert_eq!(reply.closed, Closed {});
    for other in [" t:other=\"\"", " xmlns:c=\"urn:c\" c:other=\"\"", " other=\"\""] {
        let refusal = refusal::<call>(case, [" a:x", &format!("{other} a:x")]);
        assert!(refusal.contains("other is not known here"), "{refusal}");
    }
}
