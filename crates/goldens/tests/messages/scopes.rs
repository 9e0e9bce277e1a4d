//! Names that mean something else elsewhere: groups called like fields, types called like Rust's, two namespaces.

use goldens::{
    chameleon_groups, group_named_like_field, overload_rpc, port_types_of_one_name,
    recursion_in_two_namespaces, type_named_like_prelude,
};
use soap_runtime::codegen::Value;

use super::{NS, exchanged_in, reply, request};

/// XML Schema part 1, section 4.2.1: what a schema without a target namespace declares is in that of who includes it,
/// in each anew.
#[test]
fn what_is_included_twice_is_in_both_namespaces() {
    let case = "chameleon_groups";
    let call: chameleon_groups::example::call = request(case, "call");
    {
        use chameleon_groups::example::{Entry, Entry_group, Kind, Note};

        let group = vec![
            Entry_group { street: "a".into(), Note: Some(Note { text: "n".into() }) },
            Entry_group { street: "b".into(), Note: None },
        ];
        assert_eq!(call.value, Entry { group, kind: Kind::home });
    }
    let reply: chameleon_groups::example::callResponse = reply(case, "callResponse");
    {
        use chameleon_groups::other::{Entry, Entry_group, Kind, Note};

        let group = vec![Entry_group { street: "c".into(), Note: Some(Note { text: "m".into() }) }];
        assert_eq!(reply.value, Entry { group, kind: Kind::work });
        assert_eq!(reply.Note, Note { text: "last".into() });
    }
}

#[test]
fn what_a_rule_names_gives_way_to_what_the_contract_names() {
    use group_named_like_field::{Order_choice, Order_choice_2, Order_group_2, call, callResponse};

    let order = request::<call>("group_named_like_field", "call").value;
    assert_eq!((order.choice.as_str(), order.mixed_text.as_str()), ("3", "9"));
    assert_eq!(order.choice_2, Order_choice_2::card(Order_choice { number: "4".into() }));
    let pair = |group: &str, any: &str| Order_group_2 { group: group.into(), any: any.into() };
    assert_eq!(order.group, [pair("5", "6"), pair("7", "8")]);
    assert!(order.any.is_some());
    assert_eq!(order.any_attributes.as_deref(), Some("1"));
    assert_eq!(order.any_attributes_2.get("urn:o", "a"), Some("2"));
    assert_eq!(order.mixed_text_2.0, [(0, "x".into())]);
    assert_eq!(reply::<callResponse>("group_named_like_field", "callResponse").value.number, "1");
}

#[test]
fn types_may_lead_from_one_namespace_to_the_other_and_back() {
    use recursion_in_two_namespaces::example::{Person, call, callResponse};
    use recursion_in_two_namespaces::other::Place;

    let person = |name: &str, home: Option<Place>| Person { name: name.into(), home };
    let empty = || Place { owner: None, within: None, guest: vec![] };
    let home = Place {
        owner: Some(Box::new(person("b", None))),
        within: Some(Box::new(empty())),
        guest: vec![person("c", Some(empty()))],
    };
    let case = "recursion_in_two_namespaces";
    assert_eq!(request::<call>(case, "call").value, person("a", Some(home)));
    let within = Place { owner: Some(Box::new(person("d", None))), ..empty() };
    let place = Place { within: Some(Box::new(within)), ..empty() };
    assert_eq!(reply::<callResponse>(case, "callResponse").value, place);
}

/// Both requests have the operation's name (WSDL 1.1, section 3.5); their SOAPActions differ.
#[test]
fn overloaded_rpc_operations_have_one_wrapper() {
    use overload_rpc::{find_2, findResponse, operations};

    let found: find_2 = request("overload_rpc", "find");
    assert_eq!((found.id, found.deep), (3, true));
    assert!(reply::<findResponse>("overload_rpc", "findResponse").found);
    let actions = operations::ALL.map(|operation| (operation.name, operation.action));
    assert_eq!(actions, [("find", "urn:example/find"), ("find", "urn:example/findById")]);
}

#[test]
fn port_types_of_one_name_are_told_apart() {
    use port_types_of_one_name::{Other, Service, example, operations, other};

    let case = "port_types_of_one_name";
    assert_eq!(request::<example::call>(case, "call").value, "a");
    let reply: other::callResponse = exchanged_in("urn:other", case, "reply", "callResponse");
    assert_eq!(reply.value, 7);
    assert_eq!(Service::PORTS[0].address, "http://localhost/");
    assert_eq!(Other::PORTS[0].address, "http://localhost/other");
    assert_eq!(operations::service::call.info().action, "urn:example/call");
    assert_eq!(operations::other::call.info().action, "urn:other/call");
}

#[test]
fn types_called_like_those_of_rust_are_types_like_any() {
    use type_named_like_prelude::{Box_, Choosing_choice, Hash_, None_, Vec_, call, callResponse};

    fn is_value<T: Value>(_: &T) {}
    let call: call = request("type_named_like_prelude", "call");
    assert_eq!(call.f_Box, Some(Box_ { x: "a".into() }));
    assert_eq!(call.f_None, Some(None_ { x: "b".into() }));
    assert_eq!(call.f_Vec, Some(Vec_ { x: "c".into() }));
    is_value(&call);
    let value = reply::<callResponse>("type_named_like_prelude", "callResponse").value;
    let [Choosing_choice::a(some), Choosing_choice::b(none)] = &value.choice[..] else { panic!("{value:?}") };
    assert_eq!((some.x.as_str(), none.x.as_str(), value.word), ("d", "e", Some(Hash_::None)));
    assert_eq!(value.any_attributes.get("urn:o", "u"), Some("1"));
    assert_eq!(call.pin, "7");
    assert!(!format!("{call:?}").contains('7'));
    assert_eq!(type_named_like_prelude::NS, NS);
}
