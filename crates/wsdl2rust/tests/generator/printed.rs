//! What is printed, beyond the golden of each case: the same each time, with and without a setting, and where it goes.

use std::fs;
use std::path::{Path, PathBuf};

use wsdl2rust::{Config, Gate};

/// The contract of a golden case.
fn contract(case: &str) -> PathBuf {
    golden_cases::named(case).contract()
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let contract = contract("two_namespaces");
    let first = Config::new().generate(&contract).unwrap();
    assert_eq!(first, Config::new().generate(&contract).unwrap());
}

/// Ports of the HTTP binding have code where that is asked for, and a sentence otherwise.
#[test]
fn http_ports_are_printed_on_request() {
    let contract = contract("http_get_encoded");
    let silent = Config::new().generate(&contract).unwrap();
    assert!(
        silent.contains(
            "/// Ports of the HTTP binding have no code here: `WeatherHttpGet`, `WeatherHttpPost`."
        )
    );
    assert!(!silent.contains("http_ports") && !silent.contains("ForecastParameters"), "{silent}");
    let gated = Config::new().http_bindings(Gate::Feature("plain".into())).generate(&contract).unwrap();
    assert!(gated.contains("    #[cfg(feature = \"plain\")]\n    pub mod http_ports {"), "{gated}");
    assert!(!gated.contains("have no code here"), "{gated}");
}

/// yaserde has no place for groups, so that its derives would not do what the rest of the code does.
#[test]
fn yaserde_is_refused_where_it_cannot_hold_the_content() {
    let config = Config::new().yaserde(Gate::Always);
    for (name, what) in
        [("mixed_text", "mixed content"), ("choice_is_the_type", "a group"), ("any_type", "anyType")]
    {
        let error = config.generate(contract(name)).unwrap_err().to_string();
        assert!(error.contains(what) && error.contains("yaserde"), "{name}: {error}");
    }
}

/// Hash maps have another order each time they are made, so this would not go well for long by chance.
#[test]
fn the_same_contract_gives_the_same_bytes() {
    let contract = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../wsdl/rescue.wsdl");
    let first = Config::new().generate(&contract).unwrap();
    for _ in 0..3 {
        assert!(Config::new().generate(&contract).unwrap() == first);
    }
}

#[test]
fn compile_writes_the_file_into_the_directory_it_is_told() {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile");
    fs::create_dir_all(&directory).unwrap();
    Config::new().out_dir(&directory).compile(contract("bare")).unwrap();
    let written = fs::read_to_string(directory.join("contract.rs")).unwrap();
    assert_eq!(written, fs::read_to_string(golden_cases::named("bare").folder.join("expected.rs")).unwrap());
}

#[test]
fn compile_says_why_it_cannot_write() {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no/such/directory");
    let error = Config::new().out_dir(&directory).compile(contract("bare")).unwrap_err();
    assert!(error.is_io());
    let written = format!("cannot write {}: ", directory.join("contract.rs").display());
    assert!(error.to_string().starts_with(&written) && error.to_string().len() > written.len(), "{error}");
}

/// With the setting off, only elements and attributes that are named are hidden.
#[test]
fn secrets_are_not_told_by_name_where_that_is_turned_off() {
    let contract = contract("secrets_by_name");
    let off = Config::new().secrets_by_name(false);
    let printed = off.generate(&contract).unwrap();
    assert!(!printed.contains("secret()") && !printed.contains("redacted_debug"), "{printed}");
    let named = off.secrets(["user"]).generate(&contract).unwrap();
    assert_eq!(named.matches(".secret()").count(), 2, "{named}");
    assert!(named.contains(".secrets(&[\"user\"])"), "{named}");
}

/// Tables keep what is printed short: other generators need hundreds of lines for as much.
#[test]
fn a_struct_of_two_fields_and_its_codec_take_less_than_30_lines() {
    let code = Config::new().generate(contract("bare")).unwrap();
    let (before, rest) = code.split_once("pub struct OrderType {").unwrap();
    let head = before.lines().rev().take_while(|line| !line.is_empty()).count();
    let table = rest.find("complex! {").unwrap();
    let end = table + rest[table..].find("\n    }\n").unwrap();
    let lines = head + rest[..end].lines().count() + 1;
    assert!(rest[..end].contains("1 next:") && (10..30).contains(&lines), "{lines} lines");
}
