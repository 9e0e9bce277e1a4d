//! Each message that is a value is read, written again, and is the same. The build script makes a test of each.

use std::fs;
use std::path::Path;

use golden_cases::Message;
use soap_runtime::codegen::{AnyElement, Value};

use super::{exchanged_in, message};

include!(concat!(env!("OUT_DIR"), "/exchanges.rs"));

/// The element of the message is that of the value.
#[track_caller]
fn exchange<T: Value>(case: &str, role: &str) {
    let element = AnyElement::from_xml(&message(case, role)).unwrap();
    let [namespace, name] =
        [element.name().namespace, element.name().local].map(|text| &*String::leak(text.to_owned()));
    let _: T = exchanged_in(namespace, case, role, name);
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
