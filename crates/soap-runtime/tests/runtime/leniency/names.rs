//! `other_form` and `other_namespaces`: names that differ only in their namespaces.

use super::*;

#[test]
fn attributes_in_the_other_form() {
    let row = Row { id: Some(7), mark: Some("m".into()), ..Row::default() };
    assert_eq!(told("<row t:id='7' mark='m'/>").read().unwrap().row, Some(row.clone()));
    assert_eq!(told("<row id='7' y:mark='m'/>").read().unwrap().row, Some(row));
    // An attribute in another namespace is a different attribute, and one in the form of the contract takes
    // precedence.
    assert_eq!(told("<row y:id='7'/>").read().unwrap().row.unwrap().id, None);
    assert_eq!(told("<row t:id='8' id='7'/>").read().unwrap().row.unwrap().id, Some(7));
    let strict = told("<row t:id='7'/>").with(|_| Leniency::strict()).refusal();
    assert_eq!(strict, "attribute {urn:t}id is not known here at told/row");
    let known = told("<row t:id='7'/>").with(|_| Leniency::strict().with_other_form(true)).read();
    assert_eq!(known.unwrap().row.unwrap().id, Some(7));
}

#[test]
fn each_element_is_looked_at_by_itself() {
    // The first element is always in the form of the contract, since it comes from another schema.
    let read = body("<t:told><y:status>ok</y:status><n>0</n><i>7</i></t:told>").read().unwrap();
    assert_eq!(read, Told { status: Some("ok".into()), i: Some(7), ..base() });
    let read = body("<t:told><t:n>0</t:n><i>7</i><t:s>a</t:s></t:told>").read().unwrap();
    assert_eq!((read.i, read.s.as_deref()), (Some(7), Some("a")));
    // An element in the form of the contract takes precedence over the other form, which is then a different element.
    assert_eq!(told("<i>1</i><i xmlns=''>2</i>").read().unwrap().i, Some(1));
    assert_eq!(told("<i xmlns=''>2</i><i>1</i>").read().unwrap().i, Some(1));
    assert!(told("<i xmlns=''>1</i><i xmlns=''>2</i>").read().is_err());
}

#[derive(Debug, Clone, PartialEq)]
struct Flat {
    names: Vec<String>,
}
complex! {
    Flat("told", NS);
    0 names: element("names").namespace("").array("item", "");
}

#[test]
fn an_array_in_the_other_form_is_read_with_its_wrapper() {
    for content in [
        "<told xmlns='urn:t'><names><item>a</item><item>b</item></names></told>",
        "<t:told><names><t:item>a</t:item><item>b</item></names></t:told>",
        "<t:told><t:names><t:item>a</t:item><t:item>b</t:item></t:names></t:told>",
        "<t:told><t:names><item>a</item><item>b</item></t:names></t:told>",
        "<t:told><names><item>a</item><y:item>no</y:item><item>b</item></names></t:told>",
    ] {
        let read = body(content).answer::<Flat>(&ASK).unwrap();
        assert_eq!(read.names, ["a", "b"], "{content}");
    }
}

#[derive(Debug, Clone, PartialEq)]
struct Out {
    out: Part,
}
complex! {
    Out("told", NS);
    0 out: element("out").namespace("");
}

#[derive(Debug, Clone, PartialEq)]
struct Part {
    a: String,
}
complex! {
    Part("T", OTHER);
    0 a: element("a");
}

#[test]
fn a_part_in_another_namespace_than_its_wrapper() {
    let reply = body("<t:told><y:out><y:a>x</y:a></y:out></t:told>");
    let error = reply.answer::<Out>(&ASK).unwrap_err().to_string();
    assert!(
        error.ends_with(
            "required element out is missing, but element {urn:y}out is there \
             at told (Leniency::other_namespaces accepts it by its local name)"
        ),
        "{error}"
    );
    let read = reply.with(|leniency| leniency.with_other_namespaces(true)).answer::<Out>(&ASK).unwrap();
    assert_eq!(read.out.a, "x");
}

#[derive(Debug, Clone, PartialEq)]
struct Said {
    text: String,
}
complex! {
    Said("told", NS);
    0 text: element("text");
}

#[test]
fn what_is_there_under_another_name_may_be_missing_too() {
    let reply = body("<t:told><y:text>a</y:text></t:told>");
    assert!(reply.answer::<Said>(&ASK).unwrap_err().to_string().contains("but element {urn:y}text is there"));
    let read = reply.with(|leniency| leniency.with_missing_elements(true)).answer::<Said>(&ASK).unwrap();
    assert_eq!(read.text, "");
}

#[test]
fn groups_take_other_namespaces_too() {
    let reply = told("<y:x>1</y:x>").with(|leniency| leniency.with_other_namespaces(true));
    assert_eq!(reply.read().unwrap().pick, Some(Pick::X(Some(1))));
    assert_eq!(told("<y:x>1</y:x>").read().unwrap().pick, None);
    assert_eq!(told("<x xmlns=''>1</x>").read().unwrap().pick, Some(Pick::X(Some(1))));
}
