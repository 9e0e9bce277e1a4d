//! The command: its output, its exit codes, and its manners towards a reader that leaves.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn wsdl2rust(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wsdl2rust")).args(args).output().unwrap()
}

fn case(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name).join("contract.wsdl");
    path.display().to_string()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn scratch(name: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&directory);
    std::fs::create_dir_all(&directory).unwrap();
    directory
}

#[test]
fn generate_prints_the_golden() {
    let output = wsdl2rust(&["generate", &case("secrets"), "--secrets", "password,pin,token"]);
    let golden = Path::new(&case("secrets")).with_file_name("expected.rs");
    assert_eq!(stdout(&output), std::fs::read_to_string(golden).unwrap());
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn generate_writes_a_file_only_if_it_changes() {
    let path = scratch("generate").join("api.rs");
    let out = path.display().to_string();
    assert!(wsdl2rust(&["generate", &case("bare"), "-o", &out]).status.success());
    let written = std::fs::metadata(&path).unwrap().modified().unwrap();
    assert!(wsdl2rust(&["generate", &case("bare"), "-o", &out]).status.success());
    assert_eq!(std::fs::metadata(&path).unwrap().modified().unwrap(), written);
}

#[test]
fn generate_says_where_it_cannot_write() {
    let output = wsdl2rust(&["generate", &case("bare"), "-o", "/no/such/directory/api.rs"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("cannot write /no/such/directory/api.rs: "));
}

#[test]
fn inspect_aligns_its_columns() {
    let output = wsdl2rust(&["inspect", &case("bare")]);
    let expected = "\
service Service (urn:example)

  port ServiceSoap · SOAP 1.1 · http://localhost/
    place   OrderType -> Receipt    document/literal  urn:example/place
    change  OrderType -> OrderType  document/literal  urn:example/change
";
    assert_eq!(stdout(&output), expected);
}

#[test]
fn inspect_as_json_is_stable() {
    let output = wsdl2rust(&["inspect", &case("two_namespaces"), "--json"]);
    let view: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let expected = serde_json::json!({
        "file": case("two_namespaces"),
        "services": [{
            "name": "Service",
            "namespace": "urn:example",
            "ports": [{
                "name": "ServiceSoap",
                "address": "http://localhost/",
                "protocol": "SOAP 1.1",
                "soap_version": "1.1",
                "port_type": "ServiceSoap",
                "client": "Service",
                "operations": [{
                    "name": "call",
                    "style": "document/literal-wrapped",
                    "soap_action": "urn:example/call",
                    "method": "call",
                    "request": "example::call",
                    "response": "example::callResponse",
                    "faults": [],
                }],
            }],
        }],
    });
    assert_eq!(view, expected);
}

#[test]
fn inspect_uses_the_names_asked_for() {
    let output = wsdl2rust(&["inspect", &case("idiomatic_names"), "--names", "idiomatic", "--json"]);
    let view: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let operation = &view["services"][0]["ports"][0]["operations"][0];
    assert_eq!(operation["method"], "set_group_v2");
    assert_eq!(operation["response"], "SetGroupV2Response");
}

#[test]
fn check_has_a_line_per_file_and_fails_if_one_is_refused() {
    let (good, bad) = (case("bare"), case("unsupported"));
    let output = wsdl2rust(&["check", &good, "no-such-file.wsdl", &bad]);
    let text = stdout(&output);
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some(format!("ok {good} services=1 ports=1 operations=2 types=2").as_str()));
    assert!(lines.next().unwrap().starts_with("no-such-file.wsdl: "));
    assert!(lines.next().unwrap().starts_with(&bad));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(wsdl2rust(&["check", &good]).status.code(), Some(0));
}

#[test]
fn what_is_not_understood_exits_with_2() {
    assert_eq!(wsdl2rust(&["check"]).status.code(), Some(2));
    assert_eq!(wsdl2rust(&["generate"]).status.code(), Some(2));
    assert_eq!(wsdl2rust(&["generate", "x.wsdl", "--names", "other"]).status.code(), Some(2));
    assert_eq!(wsdl2rust(&[]).status.code(), Some(2));
}

#[test]
fn an_unknown_operation_is_refused_with_a_near_name() {
    let output = wsdl2rust(&["generate", &case("bare"), "--operations", "Place"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("did you mean \"place\"?"));
}

#[test]
fn a_reader_that_leaves_is_no_failure() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wsdl2rust"));
    command.args(["generate", &case("scalars")]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(output.status.success());
}
