//! Names that Rust or the generated code needs: the wire keeps the contract's.

use goldens::{
    bare, chosen_operations, idiomatic_names, keyword_field, leading_digit, operation_named_like_method,
    same_name, several_port_types, type_named_like_runtime,
};

use super::{reply, request};

#[test]
fn an_element_may_have_a_type_of_another_name() {
    use bare::{OrderType, Receipt};

    let order: OrderType = request("bare", "Order");
    assert_eq!(order.number, 1);
    assert_eq!(order.next.unwrap().next.unwrap().number, 3);
    assert_eq!(reply::<Receipt>("bare", "Receipt").value, " no. 1 ");
}

#[test]
fn only_what_was_chosen_is_there() {
    use chosen_operations::{operations, second, secondResponse};

    assert_eq!(request::<second>("chosen_operations", "second").shared.b, "x");
    assert_eq!(reply::<secondResponse>("chosen_operations", "secondResponse"), secondResponse {});
    assert_eq!(operations::ALL.len(), 1);
}

#[test]
fn idiomatic_names_are_the_contracts_on_the_wire() {
    use idiomatic_names::{Group, Group2, NodePermissionsV2, SetGroupRetV2, SetGroupV2, SetGroupV2Response};

    let call: SetGroupV2 = request("idiomatic_names", "setGroup_v2");
    let expected = SetGroupV2 {
        i_node_id: 12,
        s_name: Some("Testing".into()),
        a_permissions: Some(vec![NodePermissionsV2::RemoteControl, NodePermissionsV2::ScriptDeploy]),
        type_: "t".into(),
        group: Group { id: 1 },
        group2: Some(Group2 { id: 2 }),
    };
    assert_eq!(call, expected);
    let reply: SetGroupV2Response = reply("idiomatic_names", "setGroup_v2Response");
    assert_eq!(reply.set_group_v2_result, SetGroupRetV2::SetGroupNotLoggedIn);
}

#[test]
fn keywords_are_fields() {
    use keyword_field::{call, callResponse};

    let call: call = request("keyword_field", "call");
    let fields =
        [call.type_, call.match_, call.gen_, call.async_, call.try_, call.self_, call.Self_, call.union];
    assert_eq!(fields, ["1", "2", "3", "4", "5", "6", "7", "8"]);
    let rest = [call.r, call.value_with_hyphen, call.value_with_dot, call.value_with_dot_2, call.__];
    assert_eq!(rest, ["9", "10", "11", "12", "13"]);
    assert_eq!(reply::<callResponse>("keyword_field", "callResponse").struct_.crate_, 1);
}

#[test]
fn digits_lead() {
    use leading_digit::{_2D, Size, call, callResponse};

    assert_eq!(request::<call>("leading_digit", "call")._1, _2D { x: 1 });
    assert_eq!(reply::<callResponse>("leading_digit", "callResponse").size, Size::_2XL);
}

#[test]
fn operations_are_named_like_methods() {
    use operation_named_like_method::{Operation_, Service, typeResponse};

    assert_eq!(request::<Operation_>("operation_named_like_method", "Operation"), Operation_ {});
    assert_eq!(reply::<typeResponse>("operation_named_like_method", "typeResponse"), typeResponse {});
    // These are the runtime's `new` and `builder`, not the operations of that name.
    assert!(Service::new("no address").is_err());
    assert!(Service::builder().endpoint("no address").build().is_err());
}

#[test]
fn names_meet() {
    use same_name::{Case, Service, case, login, login_2, loginResponse};

    assert_eq!(request::<login>("same_name", "login").login, login_2 { name: "x".into() });
    let reply: loginResponse = reply("same_name", "loginResponse");
    let expected = loginResponse { ok: true, service: Service { id: 5 }, case: Case::a, lower: case::B };
    assert_eq!(reply, expected);
}

#[test]
fn port_types_have_their_own_clients() {
    use several_port_types::{get, operations, putResponse};

    assert_eq!(request::<get>("several_port_types", "get"), get {});
    assert_eq!(reply::<putResponse>("several_port_types", "putResponse"), putResponse {});
    assert_eq!(operations::reader::ALL.len() + operations::writer::ALL.len(), 2);
}

#[test]
fn types_are_named_like_the_runtimes() {
    use type_named_like_runtime::{Client_, Service, call, callResponse};

    let call: call = request("type_named_like_runtime", "call");
    assert_eq!(call.fClient, Some(Client_ { x: "1".into() }));
    assert_eq!(call.fOption.unwrap().x, "2");
    assert_eq!(call.fString.unwrap().x, "3");
    assert_eq!(call.fDateTime.unwrap().x, "4");
    assert_eq!(call.fi32.unwrap().x, "5");
    assert_eq!(call.fService, Some(Service { x: "6".into() }));
    assert_eq!(call.fVec, None);
    let reply: callResponse = reply("type_named_like_runtime", "callResponse");
    assert_eq!(reply.at.unwrap().value().unwrap().as_str(), "2026-11-23T13:42:14Z");
    assert_eq!(reply.ids, [1, 2]);
}

/// As .NET writes what XML does not allow in a name.
#[test]
fn a_colon_in_a_name_is_written_as_its_code() {
    use goldens::name_with_colon::OrderType;

    let order = request::<OrderType>("name_with_colon", "Order");
    assert_eq!((order.area_x003A_number, order.of_x003A_use.as_deref()), (1, Some("a")));
    assert_eq!(reply::<OrderType>("name_with_colon", "Order").area_x003A_number, 2);
}

/// Every element of the request holds an element of its own name, and that the number of its place.
#[test]
fn names_that_look_alike_are_told_apart() {
    use goldens::names_that_look_alike::example::{call, callResponse, words};

    let call: call = request("names_that_look_alike", "call");
    let item = (call.Item.unwrap().Item, call.item.unwrap().item, call.ITEM.unwrap().ITEM);
    assert_eq!((item.1 - item.0, item.2 - item.0), (1, 2));
    let shapes = (call.x_y.unwrap().x_y, call.x_y_2.unwrap().x_y, call.x_y_3.unwrap().x_y);
    assert_eq!((shapes.1 - shapes.0, shapes.2 - shapes.0), (1, 2));
    let composed = call.é.unwrap().é;
    assert_eq!(call.é_2.unwrap().é, composed + 1);
    assert_eq!(call.Self_.unwrap().Self_, 0);
    assert_eq!([call.upper.name, call.lower.name, call.keyword.name], ["u", "l", "k"]);

    let reply: callResponse = reply("names_that_look_alike", "callResponse");
    let expected = [words::Unknown, words::a_b, words::Unknown_("never heard of".into())];
    assert_eq!(reply.word[reply.word.len() - 3..], expected);
}

#[test]
fn names_that_look_alike_are_told_apart_in_rusts_own_case() {
    use goldens::names_that_look_alike_idiomatic::example::{Call_, CallResponse, Words};

    let call: Call_ = request("names_that_look_alike_idiomatic", "call");
    let items = (call.item.unwrap().item, call.item2.unwrap().item, call.item3.unwrap().item);
    assert_eq!((items.1 - items.0, items.2 - items.0), (1, 2));
    assert_eq!([call.upper.name, call.lower.name, call.keyword.name], ["u", "l", "k"]);
    let reply: CallResponse = reply("names_that_look_alike_idiomatic", "callResponse");
    let on = reply.word.iter().position(|word| *word == Words::On).unwrap();
    assert_eq!(reply.word[on..on + 3], [Words::On, Words::On2, Words::On3]);
}
