//! The derives of other crates: serde and yaserde say the same of a value as our own tables.

use goldens::{idiomatic_names, serde_feature, yaserde as with_yaserde};
use soap_runtime::value::from_xml;

use super::{NS, message, reply, request};

#[test]
fn serde_behind_a_feature() {
    use serde_feature::{call, callResponse, kind};

    let call: call = request("serde_feature", "call");
    let expected = call { type_: kind::B, items: Some(vec![1, 2]) };
    assert_eq!(call, expected);
    let json = serde_json::to_string(&call).unwrap();
    assert_eq!(json, r#"{"type":"B","items":[1,2]}"#);
    assert_eq!(serde_json::from_str::<call>(&json).unwrap(), expected);
    assert_eq!(reply::<callResponse>("serde_feature", "callResponse"), callResponse {});
}

#[test]
fn serde_has_the_names_of_the_contract() {
    let call: idiomatic_names::SetGroupV2 = request("idiomatic_names", "setGroup_v2");
    let json = serde_json::to_value(&call).unwrap();
    let expected = serde_json::json!({
        "iNodeID": 12, "sName": "Testing", "aPermissions": ["RemoteControl", "script_deploy"], "type": "t",
        "Group": { "ID": 1 }, "group2": { "id": 2 },
    });
    assert_eq!(json, expected);
    assert_eq!(serde_json::from_value::<idiomatic_names::SetGroupV2>(json).unwrap(), call);
}

#[test]
fn yaserde_reads_the_same() {
    use with_yaserde::{Name, call, callResponse, kind};

    let ours: call = request("yaserde", "call");
    assert_eq!((ours.id, &ours.type_), (1, &kind::kind_Error));
    let name = |lang: Option<&str>, value: &str| Name { lang: lang.map(Into::into), value: value.into() };
    assert_eq!(ours.names.as_ref().unwrap().Name, [name(Some("en"), "one"), name(None, "two")]);
    let theirs: call = yaserde::de::from_str(&message("yaserde", "request")).unwrap();
    assert_eq!(theirs, ours);

    let ours: callResponse = reply("yaserde", "callResponse");
    assert_eq!(ours, callResponse { callResult: kind::kind_OK, name: Some("a name".into()) });
    let theirs: callResponse = yaserde::de::from_str(&message("yaserde", "reply")).unwrap();
    assert_eq!(theirs, ours);
}

#[test]
fn yaserde_writes_what_we_read() {
    let ours: with_yaserde::call = request("yaserde", "call");
    let written = yaserde::ser::to_string(&ours).unwrap();
    assert_eq!(from_xml::<with_yaserde::call>(&written, "call", NS).unwrap(), ours, "{written}");
}

/// Of two members with one name in the contract, the first has it in JSON, so that none is lost.
#[test]
fn json_tells_members_of_one_name_apart() {
    use goldens::name_twice_in_sequence::call;

    let ours: call = request("name_twice_in_sequence", "call");
    let json = serde_json::to_string(&ours).unwrap();
    assert_eq!(serde_json::from_str::<call>(&json).unwrap(), ours, "{json}");
}

#[test]
fn attributes_are_where_the_configuration_puts_them() {
    use goldens::attributes::{Point, Shape, call, callResponse};

    let call: call = request("attributes", "call");
    let json = r#"{"id":1,"point":{"x":1,"y":2}}"#;
    assert_eq!(serde_json::from_str::<call>(json).unwrap(), call, "the list has a default");
    assert_eq!(serde_json::to_string(&call).unwrap(), r#"{"id":1,"tag":[],"point":{"x":1,"y":2}}"#);
    let unknown = json.replace("point", "line");
    assert!(serde_json::from_str::<call>(&unknown).is_err());
    assert!(Point { x: 1, y: 2 } < Point { x: 1, y: 3 });
    let reply: callResponse = reply("attributes", "callResponse");
    assert_eq!(reply.shape, Shape::at(call.point));
}

#[test]
fn what_holds_no_number_with_a_point_can_be_hashed() {
    use std::collections::HashSet;
    use std::hash::Hash;

    use goldens::hashable::{Ring, call, callResponse};

    fn is_hashable<T: Eq + Hash>(value: T) -> bool {
        HashSet::from([value]).len() == 1
    }

    let reply: callResponse = reply("hashable", "callResponse");
    assert!(is_hashable(reply.drawn.clone()) && is_hashable(reply));
    let call: call = request("hashable", "call");
    assert!(is_hashable(call.ring.clone()) && is_hashable(call.either) && is_hashable(call.login));
    let other = Ring { next: None, login: None };
    assert_eq!(HashSet::from([call.ring.clone(), call.ring, other]).len(), 2);
}
