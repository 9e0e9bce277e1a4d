//! The code written by hand in soap-runtime, before there was a generator, is what the generator prints.

use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use wsdl2rust::{Config, Gate};

#[test]
fn by_hand() {
    check_by_hand("by_hand", &Config::new().server(Gate::Always).secrets(["sPassword"]));
}

#[test]
fn by_hand_messages() {
    check_by_hand("by_hand_messages", &Config::new().server(Gate::Always));
}

/// The code written by hand in soap-runtime is what comes out, token for token.
#[track_caller]
fn check_by_hand(name: &str, config: &Config) {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../soap-runtime/tests/runtime");
    let text = fs::read_to_string(tests.join(name).with_extension("rs")).unwrap();
    let lines = text.lines().skip_while(|line| !line.starts_with("// ---- as generated")).skip(1);
    let wanted: Vec<&str> =
        lines.take_while(|line| !line.starts_with("// ---- end of what is generated")).collect();
    let generated = config.generate(tests.join(name).with_extension("wsdl")).unwrap();
    let (wanted, generated) = (tokens(&wanted.join("\n")), tokens(&generated));
    assert!(wanted == generated, "{}", difference(&wanted, &generated));
}

/// The tokens, one a line, without the trailing commas that depend on layout.
fn tokens(text: &str) -> String {
    let mut lines = Vec::new();
    flatten(text.parse().unwrap(), &mut lines);
    lines.join("\n")
}

fn flatten(stream: TokenStream, lines: &mut Vec<String>) {
    for token in stream {
        match token {
            TokenTree::Group(group) => {
                lines.push(format!("{:?}", group.delimiter()));
                flatten(group.stream(), lines);
                lines.pop_if(|last| last == ",");
                lines.push("end".to_owned());
            }
            token => lines.push(token.to_string()),
        }
    }
}

fn difference(wanted: &str, generated: &str) -> String {
    let mut lines = wanted.lines().zip(generated.lines()).enumerate();
    match lines.find(|(_, (wanted, generated))| wanted != generated) {
        Some((index, (wanted, generated))) => format!("token {}\n- {wanted}\n+ {generated}", index + 1),
        None => "one is longer than the other".to_owned(),
    }
}
