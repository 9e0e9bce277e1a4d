//! Choices, groups, wildcards and text between elements: read into what the contract says, and written as they came.

use goldens::*;

use super::{reply, request};

#[test]
fn the_branch_that_came_is_the_variant() {
    use choice_in_sequence::{Value_choice, Value_choice_2, call};

    let call: call = request("choice_in_sequence", "call");
    assert_eq!(call.value.choice_2, Value_choice::card("c".into()));
    assert_eq!(call.value.choice_3, Value_choice_2::due(vec![1, 2]));
    assert_eq!(call.value.choice.as_deref(), Some("x"), "what the contract names keeps its name");
}

#[test]
fn the_order_of_a_repeated_choice_is_kept() {
    use choice_repeated::{Value_choice, call, callResponse};

    let call: call = request("choice_repeated", "call");
    let wanted = [
        Value_choice::b(1),
        Value_choice::a("x".into()),
        Value_choice::b(2),
        Value_choice::b(3),
        Value_choice::d(4),
        Value_choice::c(5),
    ];
    assert_eq!(call.value.choice, wanted);
    let reply: callResponse = reply("choice_repeated", "callResponse");
    assert_eq!(reply.value.choice, []);
}

#[test]
fn a_type_that_is_one_choice_is_an_enum() {
    use choice_is_the_type::{Value, Value_width_height, call, callResponse};

    let call: call = request("choice_is_the_type", "call");
    assert_eq!(call.value, Value::circle(1));
    let reply: callResponse = reply("choice_is_the_type", "callResponse");
    assert_eq!(reply.value, Value::width_height(Value_width_height { width: 1, height: Some(2) }));
}

#[test]
fn a_redefinition_holds_in_the_document_that_it_redefines_too() {
    let call: redefine_type::call = request("redefine_type", "call");
    assert_eq!(call.couple.one.title.as_deref(), Some("Ms"));
    assert_eq!(call.couple.one.child[0].rank, redefine_type::Rank::sailor);
    let call: redefine_group::call = request("redefine_group", "call");
    assert_eq!(call.shop.hours.as_deref(), Some("always"));
    let item: redefine_attribute_group::Item = request("redefine_attribute_group", "call");
    assert_eq!((item.id, item.lang.as_deref(), item.version), (1, Some("en"), 2));
    let _: redefine_attribute_group::callResponse = reply("redefine_attribute_group", "callResponse");
}

#[test]
fn a_wildcard_keeps_what_came() {
    let call: any::call = request("any", "call");
    assert_eq!(call.value.any.len(), 2);
    let name = call.value.any[0].name();
    assert_eq!((name.namespace, name.local), ("urn:o", "a"));
    assert_eq!(call.value.name.as_deref(), Some("n"));
    assert!(call.value.any_2.is_some());
}

#[test]
fn many_types_may_be_sent_to_another_thread() {
    fn assert_send<T: Send + Sync>(_: &T) {}
    let call: many_types::call = request("many_types", "call");
    assert_send(&call);
}

#[test]
fn a_choice_keeps_its_secrets_and_goes_through_json() {
    let call: choice_idiomatic::Call_ = request("choice_idiomatic", "call");
    let shown = format!("{call:?}");
    assert!(!shown.contains("1234") && !shown.contains("secret\""), "{shown}");
    let json = serde_json::to_string(&call).unwrap();
    assert!(json.contains(r#"{"pinCode":"1234"}"#), "{json}");
    assert_eq!(serde_json::from_str::<choice_idiomatic::Call_>(&json).unwrap(), call);
}
