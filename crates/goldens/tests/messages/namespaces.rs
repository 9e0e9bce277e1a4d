//! Several namespaces, and elements in none: each name goes with its own.

use goldens::{include_and_import, two_namespaces, unqualified};
use soap_runtime::Leniency;
use soap_runtime::value::{ReadOptions, from_xml, from_xml_with};

use super::{NS, message, reply, request};

#[test]
fn elements_are_in_the_namespace_that_declares_them() {
    use two_namespaces::example::{Item, call, callResponse};
    use two_namespaces::types_2010;

    let call: call = request("two_namespaces", "call");
    let word = || types_2010::Word::A;
    let inner = types_2010::Item { word: word(), items: None };
    assert_eq!(call.item, types_2010::Item { word: word(), items: Some(vec![inner.clone()]) });
    assert_eq!(call.items, Some(vec![inner]));
    assert_eq!(call.shared.as_deref(), Some("by reference"));
    assert_eq!(call.same, Item { name: "another Item".into() });
    assert_eq!(reply::<callResponse>("two_namespaces", "callResponse"), callResponse {});

    // An element of that name, but of the wrong namespace.
    let wrong = message("two_namespaces", "request").replace("o:word", "word");
    assert!(from_xml::<call>(&wrong, "call", NS).is_err());
}

#[test]
fn files_are_included_and_imported() {
    use include_and_import::example::{Included, call, callResponse};
    use include_and_import::other;

    assert_eq!(request::<call>("include_and_import", "call").own, Included { name: "included".into() });
    let reply: callResponse = reply("include_and_import", "callResponse");
    assert_eq!(reply.other, other::Imported { name: "imported".into() });
    assert_eq!(reply.shared, "by reference");
}

#[test]
fn local_elements_are_unqualified() {
    use unqualified::{call, callResponse};

    let call: call = request("unqualified", "call");
    assert_eq!((call.local.as_str(), call.qualified.as_str()), ("a", "b"));
    assert_eq!(call.items, [1, 2]);
    assert_eq!(reply::<callResponse>("unqualified", "callResponse"), callResponse {});

    let other_form = message("unqualified", "request").replace("t:qualified", "qualified");
    assert_eq!(from_xml::<call>(&other_form, "call", NS).unwrap().qualified, "b");
    let mut strict = ReadOptions::default();
    strict.leniency = Leniency::strict();
    assert!(from_xml_with::<call>(&other_form, "call", NS, &strict).is_err());
}
