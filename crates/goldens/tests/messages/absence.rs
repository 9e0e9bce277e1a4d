//! Absent, nil, empty and required: what is told apart, and what is refused.

use goldens::{nil_vs_absent, secrets};
use soap_runtime::codegen::Nillable;
use soap_runtime::value::from_xml;

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
