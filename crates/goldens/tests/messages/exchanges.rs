//! Each message that is a value is read, written again, and is the same. The build script makes a test of each.

use std::fs;
use std::path::Path;

use golden_cases::Message;
use soap_runtime::codegen::{AnyElement, Value};

use super::{exchanged_in, message};

/// The namespaces of envelopes.
const SOAP: [&str; 2] =
    ["http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"];

include!(concat!(env!("OUT_DIR"), "/exchanges.rs"));

/// The root of the message is the element that `case.toml` says, a part of the envelope, or otherwise one that the contract
/// names.
#[track_caller]
fn exchange<T: Value>(case: &str, role: &str, element: Option<&str>) {
    let root = AnyElement::from_xml(&message(case, role)).unwrap();
    let [namespace, name] =
        [root.name().namespace, root.name().local].map(|text| &*String::leak(text.to_owned()));
    match element {
        Some(element) => assert_eq!(root.name().to_string(), element),
        None if is_of_envelope(namespace, name) => {}
        None => assert_named_by_contract(case, namespace, name),
    }
    let _: T = exchanged_in(namespace, case, role, name);
}

fn is_of_envelope(namespace: &str, name: &str) -> bool {
    SOAP.contains(&namespace) && ["Body", "Header"].contains(&name)
}

#[track_caller]
fn assert_named_by_contract(case: &str, namespace: &str, name: &str) {
    let known = contract(case);
    let is_known =
        |what: &str| known.contains(&format!("=\"{what}\"")) || known.contains(&format!(":{what}\""));
    let operation = name.strip_suffix("Response").unwrap_or(name);
    assert!(is_known(name) || is_known(operation), "the contract does not name {name}");
    assert!(namespace.is_empty() || is_known(namespace), "the contract does not name {namespace}");
}

/// The text of the contract and of its schemas.
fn contract(case: &str) -> String {
    let case = golden_cases::all().unwrap().into_iter().find(|known| known.name == case).unwrap();
    let files = fs::read_dir(case.folder).unwrap().map(|entry| entry.unwrap().path());
    let is_contract = |path: &std::path::PathBuf| {
        path.extension().is_some_and(|extension| extension == "wsdl" || extension == "xsd")
    };
    files.filter(is_contract).map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// A message that is in no test above is read by one of the other modules.
#[test]
fn messages_read_by_hand_are_in_a_test() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages");
    let files = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let tests = files.collect::<String>();
    for case in golden_cases::all().unwrap() {
        let settings = case.settings().unwrap();
        for (role, message) in [("request", settings.request), ("reply", settings.reply)] {
            if !settings.is_refused && message == Message::ByHand {
                assert!(is_read(&tests, &case.name, role), "no test reads the {role} of {}", case.id());
            }
        }
    }
}

/// Whether some call in `tests` names the case and the role, as in `message("a", "reply")` or `reply::<T>("a", …)`; `client("a", …)`
/// sends the request and gets the reply.
fn is_read(tests: &str, case: &str, role: &str) -> bool {
    let case = format!("{case:?}");
    tests.match_indices(&case).any(|(at, _)| {
        let function = tests[..at].strip_suffix('(').unwrap_or_default();
        let function = match function.strip_suffix('>').and_then(|path| path.rsplit_once("::<")) {
            Some((function, _)) => function,
            None => function,
        };
        let function = function.rsplit(|c: char| !c.is_alphanumeric()).next();
        let next = tests[at + case.len()..].trim_start_matches([',', ' ', '\n']);
        [Some(role), Some("client")].contains(&function) || next.starts_with(&format!("{role:?}"))
    })
}

#[test]
fn a_message_is_read_by_its_case_and_role() {
    let tests = [
        "let a = message(\"one\", \"request\");",
        "let b: two::reply = exchanged_in(\n NS,\n \"two\",\n \"reply\",\n \"call\",\n);",
        "let c = reply::<three::call>(\"three\", \"request\"); let d = vec![reply(\"four\", \"call\")];",
        "let e = five::Service::from(client(\"five\", V11)); assert_eq!(\"six\", \"6\");",
    ];
    let tests = tests.concat();
    let read = |case: &str| ["request", "reply"].map(|role| is_read(&tests, case, role));
    assert_eq!(read("one"), [true, false]);
    assert_eq!(read("two"), [false, true]);
    assert_eq!(read("four"), [false, true]);
    assert_eq!(read("five"), [true, true]);
    assert_eq!((read("six"), read("thre")), ([false, false], [false, false]));
}
