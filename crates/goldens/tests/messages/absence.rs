//! Absent, nil, empty and required: what is told apart, and what is refused.

use goldens::{all_out_of_order, nil_vs_absent, nillable_complex, secrets, secrets_by_name};
use soap_runtime::codegen::Nillable;
use soap_runtime::value::{from_xml, to_xml};

use super::{NS, message, reply, request};

#[test]
fn nil_and_absent_are_kept_apart() {
    use nil_vs_absent::{Pair, call, callResponse};

    let call: call = request("nil_vs_absent", "call");
    assert_eq!(call.required, 1);
    assert_eq!(call.optional, None);
    assert_eq!(call.nillable, None);
    assert_eq!(call.both, Some(Nillable::Nil));
    assert_eq!(call.struct_, Some(Nillable::Value(Pair { a: 2 })));
    assert_eq!(call.items, Some(vec![None, Some(Pair { a: 3 })]));
    let reply: callResponse = reply("nil_vs_absent", "callResponse");
    assert_eq!(reply.word, Some(Nillable::Nil));
    let reply: callResponse = from_xml("<callResponse xmlns='urn:example'/>", "callResponse", NS).unwrap();
    assert_eq!(reply.word, None);
}

#[test]
fn what_is_required_is_never_defaulted() {
    let whole = message("nil_vs_absent", "request");
    for element in ["<required>1</required>", "<nillable xsi:nil=\"true\"/>"] {
        assert!(whole.contains(element));
        let error =
            from_xml::<nil_vs_absent::call>(&whole.replace(element, ""), "call", NS).unwrap_err().to_string();
        assert!(error.contains("is missing"), "{error}");
    }
}

/// Passwords, tokens and keys by their names; not words, booleans, policies or PINs.
#[test]
fn plain_secrets_are_sent_and_not_shown() {
    let call: secrets_by_name::call = request("secrets_by_name", "call");
    let shown = format!("{call:?}");
    assert!(!shown.contains("hush") && !shown.contains("104, 117, 115, 104"), "{shown}");
    for part in ["me", "bearer", "true", "shown-1", "shown-2", "shown-3"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert_eq!(shown.matches("[redacted]").count(), 6, "{shown}");
}

#[test]
fn secrets_are_sent_and_not_shown() {
    use secrets::{call, callResponse, pin};

    let call: call = request("secrets", "call");
    assert_eq!(call.user, "me");
    assert_eq!(call.password.as_deref(), Some("hush-2"));
    assert_eq!(call.earlier.as_deref(), Some(&["hush-3".to_owned()][..]));
    assert_eq!(call.token.as_deref(), Some("hush-1"));
    assert_eq!(
        format!("{call:?}"),
        r#"call { user: "me", password: [redacted], earlier: [redacted], token: [redacted] }"#
    );
    assert_eq!(format!("{:?}", pin { value: 1234 }), "pin { value: [redacted] }");
    assert_eq!(reply::<callResponse>("secrets", "callResponse").user, "me");
}

/// The reader has no order for `xsd:all` (XML Schema part 1, section 3.8.4); what is written has that of the contract.
#[test]
fn elements_of_all_come_in_any_order() {
    use all_out_of_order::{Label, Point, call, callResponse};

    let read: call = from_xml(&message("all_out_of_order", "request"), "call", NS).unwrap();
    let label = Some(Label { text: Some("t".into()), size: Some(3) });
    assert_eq!(read.value, Point { x: 1, y: 2, label });
    assert_eq!(
        to_xml(&read, "call", NS).unwrap(),
        "<call xmlns=\"urn:example\"><value><x>1</x><y>2</y><label><text>t</text><size>3</size></label></value></call>"
    );
    // The group of `Label` may be left out as a whole.
    let reply: callResponse = reply("all_out_of_order", "callResponse");
    assert_eq!(reply.value.label, Some(Label { text: None, size: None }));
}

#[test]
fn nil_stands_for_content_of_any_kind() {
    use nillable_complex::{Either, Item, Measure, call, callResponse};

    let value = request::<call>("nillable_complex", "call").value;
    assert_eq!((value.required, value.optional), (None, Some(Nillable::Nil)));
    let named = |name: &str, id| Some(Item { name: name.into(), id });
    assert_eq!(value.many, [named("a", Some(1)), None, named("", None)]);
    assert_eq!((value.measure, value.Global), (Some(Nillable::Nil), Some(Nillable::Nil)));
    assert_eq!(value.either, Some(Nillable::Value(Either::b(None))));
    let value = reply::<callResponse>("nillable_complex", "callResponse").value;
    assert_eq!(value.required, named("a", Some(1)));
    let measure = Measure { unit: Some("m".into()), value: 3 };
    assert_eq!((value.measure, value.either), (Some(Nillable::Value(measure)), Some(Nillable::Nil)));
    assert_eq!((value.optional, value.Global, value.many.len()), (None, None, 0));
}
