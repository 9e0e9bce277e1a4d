//! Each message that is a value is read, written again, and is the same. The build script makes a test of each.

use std::fs;
use std::path::Path;

use golden_cases::Message;
use soap_runtime::codegen::{AnyElement, Value};

use super::{exchanged_in, message};

include!(concat!(env!("OUT_DIR"), "/exchanges.rs"));

/// Cases whose messages are not elements of the contract, or whose names it writes with escapes.
const NAMED_OTHERWISE: [&str; 3] = ["hostile_names", "http_replacement", "types_only"];

/// The element of the message is one that the contract names, unless it is a part of the envelope.
#[track_caller]
fn exchange<T: Value>(case: &str, role: &str) {
    let element = AnyElement::from_xml(&message(case, role)).unwrap();
    let [namespace, name] =
        [element.name().namespace, element.name().local].map(|text| &*String::leak(text.to_owned()));
    if NAMED_OTHERWISE.contains(&case) || ["Body", "Header"].contains(&name) {
        let _: T = exchanged_in(namespace, case, role, name);
        return;
    }
    let known = contract(case);
    let is_known =
        |what: &str| known.contains(&format!("=\"{what}\"")) || known.contains(&format!(":{what}\""));
    let operation = name.strip_suffix("Response").unwrap_or(name);
    assert!(is_known(name) || is_known(operation), "the contract does not name {name}");
    assert!(namespace.is_empty() || is_known(namespace), "the contract does not name {namespace}");
    let _: T = exchanged_in(namespace, case, role, name);
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

/// A message that is in no test above is named by one of the other modules.
#[test]
fn messages_read_by_hand_are_in_a_test() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages");
    let files = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let tests = files.collect::<String>();
    for case in golden_cases::all().unwrap() {
        let settings = case.settings().unwrap();
        if !settings.is_refused && [settings.request, settings.reply].contains(&Message::ByHand) {
            assert!(
                tests.contains(&format!("{:?}", case.name)),
                "no test reads the messages of {}",
                case.id()
            );
        }
    }
}
