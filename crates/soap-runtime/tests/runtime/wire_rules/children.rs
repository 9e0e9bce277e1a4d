//! Which children are taken, passed over and refused.

use super::*;

#[test]
fn unknown_elements_are_passed_over_unless_strict() {
    let more = "<new><id>9</id><name>no</name>text</new><name>yes</name>";
    assert_eq!(read(more).unwrap(), Main { name: Some("yes".into()), ..base() });
    let refused = refusal(&reply(more).strict());
    assert_eq!(refused, "element {urn:one}new is not known here at putResponse/new");
}

#[test]
fn unknown_attributes_are_passed_over_unless_strict() {
    for (more, path) in [
        ("<name new='1'>yes</name>", "putResponse/name"),
        ("<other xmlns='urn:two' new='1'/>", "putResponse/other"),
        ("<list new='1'/>", "putResponse/list"),
    ] {
        assert!(read(more).is_ok());
        assert_eq!(refusal(&reply(more).strict()), format!("attribute new is not known here at {path}"));
    }
    let usual = "<name xsi:type='string'>yes</name><size unit='m' xml:lang='en' t:mark='x'>1</size>";
    assert!(reply(usual).strict().read().is_ok());
}

#[test]
fn a_foreign_sibling_of_the_same_name_is_not_mistaken() {
    let more = "<name xmlns='urn:two'>two</name><name xmlns=''>none</name><name>one</name>";
    assert_eq!(read(more).unwrap().name.as_deref(), Some("one"));
    let other_form = read("<t:local>two</t:local><local>one</local>").unwrap().local;
    assert_eq!(other_form.as_deref(), Some("one"));
    assert_eq!(read("<local xmlns=''>none</local>").unwrap().local.as_deref(), Some("none"));
    let both = read("<t:other><t:name>a</t:name><name>b</name></t:other>").unwrap().other;
    assert_eq!(both, Some(Other { name: Some("a".into()), near: Some("b".into()) }));
    // An attribute without a prefix is in no namespace, whatever the default is.
    let refused = refusal(&reply("<size t:unit='m'>1</size>"));
    assert_eq!(refused, "required attribute unit is missing at putResponse/size");
}

/// Servers that ignore `elementFormDefault` write all children with a namespace, or all without one.
#[test]
fn children_may_be_in_the_other_form_unless_strict() {
    let body = |children: &str| {
        message(envelope(&format!("<p:putResponse xmlns:p='urn:one'>{children}</p:putResponse>")))
    };
    let unqualified = body("<id>1</id><due>2</due><name>a</name>");
    assert_eq!(unqualified.read().unwrap(), Main { name: Some("a".into()), ..base() });
    let qualified = read("<other xmlns='urn:two'><name>a</name><near>b</near></other>");
    let near = "found where the contract has one without a namespace";
    assert_eq!(
        qualified.unwrap().other.and_then(|other| other.near).as_deref(),
        None,
        "{near}, after one with"
    );
    let refused = refusal(&unqualified.strict());
    assert_eq!(refused, "element id is not known here at putResponse/id");
    let twice = refusal(&body("<id>1</id><due>2</due><name>a</name><name>b</name>"));
    assert_eq!(twice, "element name occurs more than once at putResponse/name[2]");
    let both = refusal(&body("<id>1</id><due>2</due><p:id>3</p:id>"));
    assert_eq!(both, "element id occurs more than once at putResponse/id[2]");
}

#[test]
fn children_may_be_interleaved_and_reordered_unless_strict() {
    let body = "<putResponse xmlns='urn:one'><tag>a</tag><due>2</due><tag>b</tag><id>1</id></putResponse>";
    let mixed = message(envelope(body));
    assert_eq!(mixed.read().unwrap(), Main { tag: vec!["a".into(), "b".into()], ..base() });
    assert_eq!(refusal(&mixed.strict()), "element due is out of order at putResponse/due");
}

#[test]
fn a_second_one_of_a_single_element_is_refused() {
    let twice = reply("<name>a</name><tag>x</tag><name>b</name>");
    assert_eq!(refusal(&twice), "element name occurs more than once at putResponse/name[2]");
}

#[test]
fn text_between_elements_is_refused() {
    let text = refusal(&reply("stray"));
    assert!(text.starts_with("text where only elements may occur at putResponse"), "{text}");
}

#[test]
fn a_missing_required_element_is_named() {
    let body = message(envelope("<putResponse xmlns='urn:one'><due>2</due></putResponse>"));
    assert_eq!(refusal(&body), "required element id is missing at putResponse");
}
