//! Arrays: flattened into the field that uses them or kept as types, with nil items kept or passed over.

use goldens::{array_flattened, array_kept, recursive_type};
use soap_runtime::codegen::Nillable;
use soap_runtime::value::from_xml;

use super::{NS, reply, request};

#[test]
fn arrays_are_flattened() {
    use array_flattened::{ArrayOfInt, Item, call, callResponse};

    let call: call = request("array_flattened", "call");
    assert_eq!(call.ids, Some(vec![1, -2]));
    assert_eq!(call.required, [Some("a".to_owned()), None, Some(String::new())]);
    assert_eq!(call.nillable, Some(Nillable::Nil));
    let array = |int: &[i32]| ArrayOfInt { int: int.to_vec() };
    assert_eq!(call.nested, Some(vec![Some(array(&[3])), Some(array(&[])), None]));
    assert_eq!(call.repeated, [array(&[4]), array(&[])]);

    let reply: callResponse = reply("array_flattened", "callResponse");
    assert_eq!(reply.items, Some(vec![Some(Item { name: "first".into() }), None]));
    assert_eq!(reply.tags, ["a", ""]);
    assert_eq!(reply.nilTags, [Some("b".to_owned()), None]);
    assert_eq!(reply.atLeastOne, [Item { name: "one".into() }, Item { name: "two".into() }]);
}

#[test]
fn arrays_are_kept() {
    use array_kept::{ArrayOfArrayOfInt, ArrayOfInt, ArrayOfString, Item, call, callResponse};

    let call: call = request("array_kept", "call");
    assert_eq!(call.ids, Some(ArrayOfInt { int: vec![1, -2] }));
    assert_eq!(call.required, ArrayOfString { string: vec!["a".into(), String::new()] });
    assert_eq!(call.nillable, Some(Nillable::Nil));
    let array = |int: &[i32]| ArrayOfInt { int: int.to_vec() };
    assert_eq!(call.nested, Some(ArrayOfArrayOfInt { ArrayOfInt: vec![array(&[3]), array(&[])] }));
    assert_eq!(call.repeated, [array(&[4]), array(&[])]);

    let reply: callResponse = reply("array_kept", "callResponse");
    assert_eq!(reply.items.unwrap().Item, [Item { name: "first".into() }]);
    assert_eq!((reply.tags, reply.nilTags), (Vec::new(), Vec::new()));
    assert_eq!(reply.atLeastOne, [Item { name: "one".into() }]);
}

/// `NilItems::Skip` cannot give back what it passed over, so the message of the case has none.
#[test]
fn nil_items_are_passed_over() {
    let message = "<ArrayOfString xmlns='urn:example' xmlns:i='http://www.w3.org/2001/XMLSchema-instance'>\
                   <string i:nil='1'/><string>a</string><string i:nil='true'/></ArrayOfString>";
    let array: array_kept::ArrayOfString = from_xml(message, "ArrayOfString", NS).unwrap();
    assert_eq!(array.string, ["a"]);
}

#[test]
fn types_hold_themselves() {
    use recursive_type::{Tree, call, callResponse};

    let leaf = || Tree { left: None, right: None, children: None, more: Vec::new() };
    let call: call = request("recursive_type", "call");
    let Tree { left, right, children, more } = call.tree;
    assert_eq!(left, Some(Box::new(Tree { right: Some(Box::new(leaf())), ..leaf() })));
    assert_eq!(right, None);
    assert_eq!(children, Some(vec![leaf(), Tree { left: Some(Box::new(leaf())), ..leaf() }]));
    assert_eq!(more, [leaf(), Tree { more: vec![leaf()], ..leaf() }]);
    let c = call.a.b.unwrap().c.unwrap().value().unwrap();
    assert_eq!(c.b.unwrap().c, None);
    assert_eq!(c.a.unwrap().b.unwrap().c, Some(Nillable::Nil));

    let reply: callResponse = reply("recursive_type", "callResponse");
    assert_eq!(reply.chain.unwrap().next.unwrap().next.unwrap().next, None);
}
