//! Golden tests: each folder of `cases` is a contract made for one hazard and the Rust expected for it.
//!
//! `ACCEPT=1 cargo test -p wsdl2rust --test cases` rewrites what is expected. The crate `goldens` compiles these
//! files and reads and writes the messages beside them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use wsdl2rust::{Config, Gate, NamePolicy, NilItems};

fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name)
}

/// Compares the output for a case with its golden, byte for byte.
#[track_caller]
fn check(name: &str, config: &Config) {
    let generated = config.generate(case(name).join("contract.wsdl")).unwrap();
    check_golden(&case(name).join("expected.rs"), &generated);
}

#[track_caller]
fn check_golden(golden: &Path, generated: &str) {
    if std::env::var_os("ACCEPT").is_some() {
        fs::write(golden, generated).unwrap();
        return;
    }
    let expected = fs::read_to_string(golden).unwrap_or_default();
    assert!(
        generated == expected,
        "the output is not that of {}; if the change is wanted, accept it with\n\n    \
         ACCEPT=1 cargo test -p wsdl2rust --test cases\n\n{}",
        golden.display(),
        first_difference(&expected, generated),
    );
}

fn first_difference(expected: &str, generated: &str) -> String {
    let mut lines = expected.lines().zip(generated.lines()).enumerate();
    match lines.find(|(_, (expected, generated))| expected != generated) {
        Some((index, (expected, generated))) => {
            format!("line {}\n- {expected}\n+ {generated}", index + 1)
        }
        None => "one is longer than the other".to_owned(),
    }
}

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
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../soap-runtime/tests");
    let text = fs::read_to_string(tests.join(name).with_extension("rs")).unwrap();
    let lines = text.lines().skip_while(|line| !line.starts_with("// ---- as generated")).skip(1);
    let wanted: Vec<&str> =
        lines.take_while(|line| !line.starts_with("// ---- end of what is generated")).collect();
    let generated = config.generate(tests.join(name).with_extension("wsdl")).unwrap();
    let (wanted, generated) = (tokens(&wanted.join("\n")), tokens(&generated));
    assert!(wanted == generated, "{}", first_difference(&wanted, &generated));
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

#[test]
fn the_same_input_gives_the_same_bytes() {
    let contract = case("two_namespaces").join("contract.wsdl");
    let first = Config::new().generate(&contract).unwrap();
    assert_eq!(first, Config::new().generate(&contract).unwrap());
}

/// Compares what is said of a contract that is refused.
#[track_caller]
fn check_refused(name: &str) {
    let error = Config::new().generate(case(name).join("contract.wsdl")).unwrap_err();
    assert!(error.is_contract());
    let folder = format!("{}/", case(name).display());
    check_golden(&case(name).join("expected.txt"), &error.to_string().replace(&folder, ""));
}

/// Ports of the HTTP binding have code where that is asked for, and a sentence otherwise.
#[test]
fn http_ports_are_printed_on_request() {
    let contract = case("http_get_encoded").join("contract.wsdl");
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
        let error = config.generate(case(name).join("contract.wsdl")).unwrap_err().to_string();
        assert!(error.contains(what) && error.contains("yaserde"), "{name}: {error}");
    }
}

#[test]
fn name_with_markup() {
    check_refused("name_with_markup");
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
    Config::new().out_dir(&directory).compile(case("bare").join("contract.wsdl")).unwrap();
    let written = fs::read_to_string(directory.join("contract.rs")).unwrap();
    assert_eq!(written, fs::read_to_string(case("bare").join("expected.rs")).unwrap());
}

#[test]
fn compile_says_why_it_cannot_write() {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no/such/directory");
    let error = Config::new().out_dir(&directory).compile(case("bare").join("contract.wsdl")).unwrap_err();
    assert!(error.is_io());
    let written = format!("cannot write {}: ", directory.join("contract.rs").display());
    assert!(error.to_string().starts_with(&written) && error.to_string().len() > written.len(), "{error}");
}

macro_rules! cases {
    ($($name:ident: $config:expr;)*) => {$(
        #[test]
        fn $name() {
            check(stringify!($name), &$config);
        }
    )*};
}

cases! {
    addressing_action: Config::new();
    addressing_required: Config::new().server(Gate::Always);
    all: Config::new();
    all_out_of_order: Config::new();
    ambiguous_choice: Config::new();
    any: Config::new();
    any_across_namespaces: Config::new();
    any_attribute: Config::new();
    any_type: Config::new();
    array_flattened: Config::new();
    array_kept: Config::new().flatten_arrays(false).nil_items(NilItems::Skip);
    attribute_group: Config::new();
    bare: Config::new();
    bare_several_parts: Config::new().server(Gate::Always);
    bare_type_part: Config::new().server(Gate::Always);
    body_parts: Config::new().server(Gate::Always);
    chameleon_groups: Config::new();
    choice_idiomatic: Config::new().names(NamePolicy::Idiomatic).serde(Gate::Always).secrets(["pinCode", "passWord"]);
    choice_in_sequence: Config::new();
    choice_in_sequence_in_choice: Config::new();
    choice_is_the_type: Config::new();
    choice_optional: Config::new();
    choice_repeated: Config::new();
    chosen_operations: Config::new().operations(["second"]);
    dataset_schema: Config::new();
    defaults: Config::new();
    derived_type: Config::new();
    document_encoded: Config::new().server(Gate::Always);
    document_encoded_type: Config::new().server(Gate::Always);
    element_and_type_same_name_in_parts: Config::new().server(Gate::Always);
    empty_message: Config::new().server(Gate::Always);
    encoded_array: Config::new().server(Gate::Always);
    encoded_array_2d: Config::new().server(Gate::Always);
    encoded_array_alone: Config::new().server(Gate::Always);
    encoded_array_of_arrays: Config::new().server(Gate::Always);
    encoded_derived: Config::new().server(Gate::Always);
    encoded_family_array: Config::new().server(Gate::Always);
    encoded_multiref: Config::new().server(Gate::Always);
    encoded_null: Config::new().server(Gate::Always);
    encoded_soap12: Config::new().server(Gate::Always);
    enum_words: Config::new();
    extension_of_choice: Config::new();
    facets: Config::new();
    faults_several: Config::new().server(Gate::Always).serde(Gate::Always);
    fixed: Config::new();
    group_named_like_field: Config::new();
    group_shared: Config::new();
    header_fault: Config::new().server(Gate::Always);
    headers: Config::new().server(Gate::Always).serde(Gate::Always);
    headers_shared: Config::new();
    hostile_documentation: Config::new().server(Gate::Always);
    hostile_names: Config::new().server(Gate::Always).serde(Gate::Always).secrets(["value-"]);
    http_get_encoded: Config::new().server(Gate::Always).http_bindings(Gate::Always);
    http_post_encoded: Config::new().http_bindings(Gate::Always).secrets(["name"]);
    http_replacement: Config::new().http_bindings(Gate::Always);
    idiomatic_names: Config::new().names(NamePolicy::Idiomatic).server(Gate::Always).serde(Gate::Always);
    include_and_import: Config::new();
    keep_going_operation: Config::new().keep_going(true).server(Gate::Always);
    keep_going_port: Config::new().keep_going(true);
    keep_going_type: Config::new().keep_going(true);
    keyword_field: Config::new();
    leading_digit: Config::new();
    lists: Config::new();
    lossless: Config::new().lossless(true).serde(Gate::Always);
    many_types: Config::new();
    mime_multipart_in: Config::new().server(Gate::Always).serde(Gate::Always);
    mime_multipart_out: Config::new().names(NamePolicy::Idiomatic).server(Gate::Always);
    mixed_choice: Config::new();
    mixed_text: Config::new();
    mtom: Config::new().server(Gate::Always);
    name_twice_in_sequence: Config::new().serde(Gate::Always);
    name_with_colon: Config::new();
    names_that_look_alike: Config::new().server(Gate::Always);
    names_that_look_alike_idiomatic: Config::new().names(NamePolicy::Idiomatic).server(Gate::Always);
    nested_types: Config::new();
    nil_vs_absent: Config::new();
    nillable_complex: Config::new();
    no_http_port: Config::new().server(Gate::Always);
    no_service: Config::new().server(Gate::Always);
    notification_left_out: Config::new().server(Gate::Always);
    odd_words: Config::new().word("{urn:example}Sign", "<=", "AtMost").word("callResponse_order", "<", "Ascending");
    odd_words_idiomatic: Config::new().names(NamePolicy::Idiomatic);
    one_way: Config::new().server(Gate::Always);
    operation_named_like_method: Config::new().server(Gate::Always);
    other_transports: Config::new().server(Gate::Always);
    overload: Config::new().server(Gate::Always);
    overload_rpc: Config::new().server(Gate::Always);
    policy_note: Config::new();
    port_types_of_one_name: Config::new().server(Gate::Always);
    prohibited_attribute: Config::new();
    qualified_names: Config::new();
    recursion_in_two_namespaces: Config::new();
    recursion_through_choice: Config::new();
    recursion_without_end: Config::new();
    recursive_type: Config::new();
    redefine_attribute_group: Config::new();
    redefine_group: Config::new();
    redefine_type: Config::new();
    restriction_of_complex: Config::new();
    rpc_and_document: Config::new().server(Gate::Always);
    rpc_encoded: Config::new().server(Gate::Always);
    rpc_literal: Config::new().server(Gate::Always);
    same_name: Config::new();
    same_name_in_two_branches: Config::new();
    sample_values: Config::new();
    scalars: Config::new();
    schema_1_1: Config::new();
    secrets: Config::new().secrets(["token", "pin", "password", "notInTheContract"]);
    secrets_by_name: Config::new();
    sequence_optional: Config::new();
    sequence_repeated: Config::new();
    serde_feature: Config::new().serde(Gate::Feature("serde".into())).server(Gate::Feature("server".into()));
    several_port_types: Config::new().server(Gate::Always);
    simple_content: Config::new();
    simple_content_chain: Config::new();
    substitution_group: Config::new();
    substitution_without_members: Config::new();
    swaref: Config::new().server(Gate::Always);
    two_namespaces: Config::new().server(Gate::Always);
    two_soap_actions: Config::new().server(Gate::Always);
    type_families: Config::new();
    type_named_like_prelude: Config::new().server(Gate::Always).serde(Gate::Always).secrets(["pin"]);
    type_named_like_runtime: Config::new().server(Gate::Always);
    types_only: Config::new().server(Gate::Always);
    unions: Config::new();
    unqualified: Config::new();
    yaserde: Config::new().flatten_arrays(false).nil_items(NilItems::Skip).yaserde(Gate::Always);
}

/// With the setting off, only elements and attributes that are named are hidden.
#[test]
fn secrets_are_not_told_by_name_where_that_is_turned_off() {
    let contract = case("secrets_by_name").join("contract.wsdl");
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
    let code = Config::new().generate(case("bare").join("contract.wsdl")).unwrap();
    let (before, rest) = code.split_once("pub struct OrderType {").unwrap();
    let head = before.lines().rev().take_while(|line| !line.is_empty()).count();
    let table = rest.find("complex! {").unwrap();
    let end = table + rest[table..].find("\n    }\n").unwrap();
    let lines = head + rest[..end].lines().count() + 1;
    assert!(rest[..end].contains("1 next:") && (10..30).contains(&lines), "{lines} lines");
}
