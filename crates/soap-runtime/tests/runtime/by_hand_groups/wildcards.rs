//! Elements and attributes that the contract does not name.

use soap_runtime::codegen::*;

use super::contract::*;
use super::{comes_back, read, strictly, there_and_back};

fn names(elements: &[AnyElement]) -> Vec<String> {
    elements.iter().map(|element| element.name().to_string()).collect()
}

#[test]
fn wildcards_take_what_their_namespaces_allow() {
    let content = "<id>1</id><o:a/><z:b xmlns:z='urn:z'>t</z:b><name>n</name><c xmlns=''/>";
    let value: Extensible = strictly(content).unwrap();
    assert_eq!(names(&value.any), ["{urn:other}a", "{urn:z}b"]);
    assert_eq!(value.name.as_deref(), Some("n"));
    assert_eq!(names(value.any_2.as_slice()), ["c"]);
    comes_back(
        &value,
        "<id>1</id><o:a xmlns=\"urn:example:groups\" xmlns:o=\"urn:other\"/>\
         <z:b xmlns=\"urn:example:groups\" xmlns:z='urn:z'>t</z:b><name>n</name><c xmlns=''/>",
    );
}

#[test]
fn what_no_wildcard_allows_is_unknown() {
    for content in ["<id>1</id><new/>", "<id>1</id><name>n</name><c xmlns=''/><d xmlns=''/>"] {
        assert!(strictly::<Extensible>(content).unwrap_err().contains("is not known here"), "{content}");
        assert!(read::<Extensible>(content).is_ok(), "{content}");
    }
    // Where order does not matter, a wildcard takes what comes late.
    let value: Extensible = read("<id>1</id><name>n</name><o:a/>").unwrap();
    assert_eq!(names(&value.any), ["{urn:other}a"]);
}

#[test]
fn attributes_are_kept_but_for_those_that_have_a_field() {
    let value: Extensible = strictly(
        "@lang='en' o:lang='fr' b='a &lt; \"b\"' xml:space='preserve' xsi:schemaLocation='a b'><id>1</id>",
    )
    .unwrap();
    assert_eq!(value.lang.as_deref(), Some("en"));
    let any = &value.any_attributes;
    assert_eq!(any.0.len(), 3);
    assert_eq!(any.get("urn:other", "lang"), Some("fr"));
    assert_eq!(any.get("", "b"), Some("a < \"b\""));
    assert_eq!(any.get("http://www.w3.org/XML/1998/namespace", "space"), Some("preserve"));
    comes_back(
        &value,
        "@ lang=\"en\" xmlns:a1=\"urn:other\" a1:lang=\"fr\" b=\"a &lt; &quot;b&quot;\" xml:space=\"preserve\"><id>1</id>",
    );
}

#[test]
fn attributes_of_other_namespaces_alone() {
    let value: Labelled = there_and_back(
        "@key='1' o:key='2'><name>n</name>",
        "@ key=\"1\" xmlns:a1=\"urn:other\" a1:key=\"2\"><name>n</name>",
    );
    assert_eq!((value.key, value.any_attributes.0.len()), (Some(1), 1));
    let error = strictly::<Labelled>("@b='1'><name>n</name>").unwrap_err();
    assert!(error.ends_with("attribute b is not known here at x"), "{error}");
    assert_eq!(read::<Labelled>("@b='1'><name>n</name>").unwrap().any_attributes, AnyAttributes::default());
}

#[test]
fn an_attribute_without_a_proper_name_is_not_written() {
    let mut value: Labelled = read("<name>n</name>").unwrap();
    let attribute = AnyAttribute { namespace: "".into(), name: "a b".into(), value: String::new() };
    value.any_attributes.0.push(attribute);
    let error = soap_runtime::value::to_xml(&value, "x", NS).unwrap_err().to_string();
    assert!(error.contains("\"a b\" has no proper name"), "{error}");
}

#[test]
fn the_very_name_replaces_what_may_be_nil_as_in_a_type_without_wildcards() {
    let value: Nillable_beside = read("<n xmlns=''>1</n><n>2</n>").unwrap();
    assert_eq!(value.n, Some(2));
}
