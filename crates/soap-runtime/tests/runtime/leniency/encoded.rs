//! Encoded replies: the name of the return value is not significant (SOAP 1.1, section 7.1).

use super::*;

static HELLO: Operation<Row, ()> =
    Operation::new("hello", "").request("hello", NS).reply("helloResponse", NS).encoded();

#[derive(Debug, Clone, PartialEq)]
struct Hello {
    return_: Option<String>,
    count: Option<i32>,
}
complex! {
    Hello("helloResponse", NS) all;
    0 return_: element("return").namespace("").null();
    1 count: element("count").namespace("").null();
}

#[derive(Debug, Clone, PartialEq)]
struct Needed {
    return_: i32,
}
complex! {
    Needed("helloResponse", NS);
    0 return_: element("return").namespace("");
}

fn hello(content: &str) -> Hello {
    body(content).answer::<Hello>(&HELLO).unwrap().into_reply()
}

#[test]
fn the_return_value_may_have_any_name() {
    let expected = Hello { return_: Some("Hello".into()), count: Some(2) };
    for name in ["s-gensym3", "helloReturn", "t:return", "return", "y:result"] {
        let content = format!("<t:helloResponse><{name}>Hello</{name}><count>2</count></t:helloResponse>");
        assert_eq!(hello(&content), expected, "{name}");
    }
    // Parameters are matched by name.
    let only = Hello { return_: None, count: Some(2) };
    assert_eq!(hello("<t:helloResponse><count>2</count><other>x</other></t:helloResponse>"), only);
    // A server that returns something outside the contract before what the contract has.
    let more = "<t:helloResponse><status>5</status><return>Hello</return><count>2</count></t:helloResponse>";
    assert_eq!(hello(more), expected);
    let needed = body("<t:helloResponse><x>7</x></t:helloResponse>").answer::<Needed>(&HELLO);
    assert_eq!(needed.unwrap().return_, 7);
}

#[test]
fn a_wrapper_that_is_nil_is_an_empty_reply() {
    let nil = "<t:helloResponse xsi:nil='true'/>";
    assert_eq!(hello(nil), Hello { return_: None, count: None });
    let needed = body(nil).answer::<Needed>(&HELLO).unwrap_err().to_string();
    assert!(needed.contains("xsi:nil where a value is required"), "{needed}");
}

#[derive(Debug, Clone, PartialEq)]
struct Wild {
    return_: Option<String>,
    count: Option<i32>,
    any: Vec<AnyElement>,
}
complex! {
    Wild("helloResponse", NS);
    0 return_: element("return").namespace("").optional();
    1 count: element("count").namespace("").optional();
    2 any: any(ANY).optional().repeated();
}

#[derive(Debug, Clone, PartialEq)]
struct Ordered {
    return_: Option<String>,
    count: Option<i32>,
    order: KeptOrder,
}
complex! {
    Ordered("helloResponse", NS) all;
    0 return_: element("return").namespace("").optional();
    1 count: element("count").namespace("").optional();
    2 order: kept_order();
}

#[test]
fn the_return_value_may_have_any_name_beside_a_wildcard_and_where_the_order_is_kept() {
    for name in ["s-gensym3", "t:return", "return", "y:result"] {
        let content = format!("<t:helloResponse><{name}>Hello</{name}><count>2</count></t:helloResponse>");
        let wild = body(&content).answer::<Wild>(&HELLO).unwrap().into_reply();
        let expected = Wild { return_: Some("Hello".into()), count: Some(2), any: Vec::new() };
        assert_eq!(wild, expected, "{name}");
        let ordered = body(&content).answer::<Ordered>(&HELLO).unwrap().into_reply();
        assert_eq!((ordered.return_.as_deref(), ordered.count), (Some("Hello"), Some(2)), "{name}");
    }
    let later = "<t:helloResponse><count>2</count><y:other>x</y:other></t:helloResponse>";
    let wild = body(later).answer::<Wild>(&HELLO).unwrap().into_reply();
    assert_eq!((wild.return_, wild.count, wild.any.len()), (None, Some(2), 1));
    // A server that returns something outside the contract before what the contract has.
    let more = "<t:helloResponse><status>5</status><return>Hello</return><count>2</count></t:helloResponse>";
    let wild = body(more).answer::<Wild>(&HELLO).unwrap().into_reply();
    assert_eq!((wild.return_.as_deref(), wild.count), (Some("Hello"), Some(2)));
    let ordered = body(more).answer::<Ordered>(&HELLO).unwrap().into_reply();
    assert_eq!((ordered.return_.as_deref(), ordered.count), (Some("Hello"), Some(2)));
}

#[test]
fn what_was_mended_is_told_where_it_stood() {
    let content =
        "<t:helloResponse><return>a&#1;</return><count href='#c'/></t:helloResponse><c id='c'>2</c>";
    let answered = body(content).answer::<Hello>(&HELLO).unwrap();
    assert_eq!(answered.count, Some(2));
    let paths: Vec<&str> = answered.notes().iter().map(|note| &*note.path).collect();
    assert_eq!(paths, ["helloResponse/return"]);
}
