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

fn error(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/errors")
        .join(name)
        .with_extension("wsdl")
        .display()
        .to_string()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
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
    assert!(
        String::from_utf8_lossy(&output.stderr)
            .starts_with("error: cannot write /no/such/directory/api.rs: ")
    );
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
        "left_out": [],
        "policies": [],
        "services": [{
            "name": "Service",
            "namespace": "urn:example",
            "ports": [{
                "name": "ServiceSoap",
                "address": "http://localhost/",
                "protocol": "SOAP 1.1",
                "soap_version": "1.1", "addressing": null,
                "port_type": "ServiceSoap",
                "client": "Service",
                "operations": [{
                    "name": "call",
                    "style": "document/literal-wrapped",
                    "soap_action": "urn:example/call",
                    "method": "call",
                    "request": "example::call",
                    "response": "example::callResponse",
                    "input": { "message": "callIn", "parts": [{
                        "name": "parameters", "element": "{urn:example}call", "type": null, "rust": "example::call",
                    }] },
                    "output": { "message": "callOut", "parts": [{
                        "name": "parameters", "element": "{urn:example}callResponse", "type": null,
                        "rust": "example::callResponse",
                    }] },
                    "headers": [],
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
fn inspect_lists_every_operation_of_the_rescue_contract() {
    let contract = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../wsdl/rescue.wsdl").display().to_string();
    let output = wsdl2rust(&["inspect", &contract, "--json"]);
    let view: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let services = view["services"].as_array().unwrap();
    assert_eq!((services.len(), &services[0]["name"]), (1, &"API".into()));
    let ports = services[0]["ports"].as_array().unwrap();
    let address = "https://secure.logmeinrescue.com/API/API.asmx";
    for (port, (name, version)) in ports.iter().zip([("APISoap", "1.1"), ("APISoap12", "1.2")]) {
        let said = [&port["name"], &port["soap_version"], &port["address"], &port["client"]];
        assert_eq!(said, [name, version, address, "API"]);
        let operations = port["operations"].as_array().unwrap();
        assert_eq!(operations.len(), 67);
        for operation in operations {
            assert_eq!(operation["method"], operation["name"]);
            assert!(operation["request"].is_string() && operation["response"].is_string(), "{operation}");
        }
        let operation = operations.iter().find(|operation| operation["name"] == "setGroup_v2").unwrap();
        let part = |element: &str| {
            let name = format!("{{https://secure.logmeinrescue.com/API/API.asmx}}{element}");
            serde_json::json!([{ "name": "parameters", "element": name, "type": null, "rust": element }])
        };
        let expected = serde_json::json!({
            "name": "setGroup_v2",
            "style": "document/literal-wrapped",
            "soap_action": "https://secure.logmeinrescue.com/API/API.asmx/setGroup_v2",
            "method": "setGroup_v2",
            "request": "setGroup_v2",
            "response": "setGroup_v2Response",
            "input": { "message": "setGroup_v2SoapIn", "parts": part("setGroup_v2") },
            "output": { "message": "setGroup_v2SoapOut", "parts": part("setGroup_v2Response") },
            "headers": [],
            "faults": [],
        });
        assert_eq!(*operation, expected);
    }
    assert_eq!(ports.len(), 2);
}

#[test]
fn inspect_names_the_details_of_faults() {
    let folder = scratch("faults");
    let contract = std::fs::read_to_string(case("bare")).unwrap();
    let fault = r#"<wsdl:message name="full"><wsdl:part name="detail" element="t:Receipt"/></wsdl:message>"#;
    let contract = contract.replacen("<wsdl:portType", &format!("{fault}<wsdl:portType"), 1).replacen(
        "</wsdl:operation>",
        r#"<wsdl:fault name="Full" message="t:full"/></wsdl:operation>"#,
        1,
    );
    let path = folder.join("contract.wsdl").display().to_string();
    std::fs::write(&path, contract).unwrap();
    let output = wsdl2rust(&["inspect", &path, "--json"]);
    let view: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let operation = &view["services"][0]["ports"][0]["operations"][0];
    let fault = serde_json::json!({ "name": "Full", "detail": "placeFault::Receipt", "element": "{urn:example}Receipt" });
    assert_eq!(operation["faults"], serde_json::json!([fault]));
}

#[test]
fn inspect_shows_trees_of_types() {
    let contract =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples/constructs.wsdl").display().to_string();
    let text = stdout(&wsdl2rust(&["inspect", &contract, "--types"]));
    let expected = "\
    call
      request header session  xsd:token
      request call  → call
        facets  → call_facets
          @id  xsd:ID
          @refers?  xsd:IDREF
";
    assert!(text.contains(expected), "{text}");
    let expected = "\
        choice
          node  Node  → Node
            label  xsd:string
            child*  Node  → Node  …
";
    assert!(text.contains(expected), "{text}");
    let expected = "\
      reply callResponse  Chain  → Chain
        next  Chain  nillable  → Chain  …
";
    assert!(text.ends_with(expected), "{text}");
    let text = stdout(&wsdl2rust(&["inspect", &contract, "--types", "--depth", "1"]));
    assert!(text.contains("\n        facets  → call_facets  …\n        all  → call_all  …\n"), "{text}");
    let json = wsdl2rust(&["inspect", &contract, "--types", "--json"]);
    let view: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let operation = &view["services"][0]["ports"][0]["operations"][0];
    assert_eq!(operation["headers"][0]["of"], "request");
    let tree = &operation["output"]["parts"][0]["tree"];
    assert_eq!((&tree["type"], &tree["children"][0]["is_cut"]), (&"Chain".into(), &true.into()));
}

#[test]
fn inspect_shows_what_has_no_code_without_rust_names() {
    let output = wsdl2rust(&["inspect", &case("name_with_markup"), "--json"]);
    assert_eq!(output.status.code(), Some(0));
    let view: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let operation = &view["services"][0]["ports"][0]["operations"][0];
    assert_eq!(operation["name"], "place");
    assert!(
        operation["method"].is_null() && operation["request"].is_null() && operation["response"].is_null()
    );
}

#[test]
fn attachments_are_shown_beside_their_messages() {
    let text = stdout(&wsdl2rust(&["inspect", &case("mime_multipart_in")]));
    assert!(
        text.contains(
            "  upload -> uploadResponse  rpc/literal  headers session  attachments photo, others  "
        ),
        "{text}"
    );
    let json = wsdl2rust(&["inspect", &case("swaref"), "--json"]);
    let view: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let attachments = &view["services"][0]["ports"][0]["operations"][0]["attachments"];
    let any = |of: &str| serde_json::json!({ "of": of, "part": null, "media_types": [] });
    assert_eq!(*attachments, serde_json::json!([any("request"), any("reply")]));
    let attachments = &view["services"][0]["ports"][0]["operations"][1]["attachments"];
    assert_eq!(*attachments, serde_json::json!([any("reply")]));
    let text = stdout(&wsdl2rust(&["sample", &case("mime_multipart_in"), "upload"]));
    let shown = "</soap:Envelope>\n<!-- with attachment photo: image/png or image/jpeg -->\n<!-- with attachment others: text/plain -->\n";
    assert!(text.contains(shown), "{text}");
}

#[test]
fn a_one_way_operation_is_shown_with_its_request() {
    let text = stdout(&wsdl2rust(&["inspect", &case("one_way")]));
    assert!(text.contains("\n    log    log   "), "{text}");
}

#[test]
fn inspect_escapes_what_a_terminal_would_obey() {
    let text = stdout(&wsdl2rust(&["inspect", &case("hostile_names")]));
    assert!(!text.contains('\u{202e}'), "{text}");
    assert_eq!(text.lines().count(), 4, "{text}");
}

#[test]
fn check_has_a_line_per_file_and_fails_if_one_is_refused() {
    let (good, bad) = (case("bare"), error("two_errors_at_once"));
    let ok = format!("ok {good} services=1 ports=1 operations=2 types=2\n");
    let output = wsdl2rust(&["check", "--quiet", &good, "no-such-file.wsdl", &bad, &good]);
    let refused = format!("refused no-such-file.wsdl errors=1\nrefused {bad} errors=2\n");
    assert_eq!(stdout(&output), format!("{ok}{refused}{ok}"));
    assert_eq!(stderr(&output), "");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(wsdl2rust(&["check", &good]).status.code(), Some(0));
}

#[test]
fn check_shows_the_lines_that_are_wrong() {
    let output = wsdl2rust(&["check", "tests/errors/two_errors_at_once.wsdl", "no-such-file.wsdl"]);
    let expected = r#"refused tests/errors/two_errors_at_once.wsdl errors=2
error: xsd:element "login": type "tns:Login" is not defined
 --> tests/errors/two_errors_at_once.wsdl:6:33
  |
6 |       <xsd:element name="login" type="tns:Login"/>
  |                                 ^^^^^^^^^^^^^^^^ expected a type of namespace "urn:errors"
  |
help: define it, or correct the name; "urn:errors" is read, but does not have it

error: wsdl:output "login": message "tns:loginOut" is not defined
  --> tests/errors/two_errors_at_once.wsdl:15:15
   |
15 |       <output message="tns:loginOut"/>
   |               ^^^^^^^^^^^^^^^^^^^^^^ expected a message of namespace "urn:errors"
   |
help: define it, or correct the name; "urn:errors" is read, but does not have it

refused no-such-file.wsdl errors=1
error: contract: there is no such file
--> no-such-file.wsdl
 = note: expected a WSDL 1.1 document
 = help: check the path

"#;
    assert_eq!(stdout(&output), expected);
}

#[test]
fn check_as_json_has_an_object_a_line() {
    let output = wsdl2rust(&["check", "--json", "tests/errors/undefined_type.wsdl", &case("bare")]);
    let text = stdout(&output);
    let lines: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let refused = serde_json::json!({
        "file": "tests/errors/undefined_type.wsdl",
        "status": "refused",
        "errors": [{
            "file": "tests/errors/undefined_type.wsdl",
            "line": 9,
            "column": 35,
            "construct": "xsd:element \"eStatus\"",
            "found": "type \"tns:nodeStatsu\" is not defined",
            "expected": "a type of namespace \"urn:errors\"",
            "help": "did you mean \"tns:nodeStatus\"?",
        }],
        "left_out": [],
        "notes": [],
    });
    let ok = serde_json::json!({
        "file": case("bare"), "status": "ok", "services": 1, "ports": 1, "operations": 2, "types": 2, "errors": [],
        "left_out": [], "notes": [],
    });
    assert_eq!(lines, [refused, ok]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn what_is_left_out_is_told_and_the_rest_works() {
    let contract = case("keep_going_port");
    let strict = wsdl2rust(&["generate", &contract]);
    assert_eq!((strict.status.code(), strict.stdout.len()), (Some(1), 0));
    let output = wsdl2rust(&["generate", "--keep-going", &contract]);
    let golden = Path::new(&contract).with_file_name("expected.rs");
    assert_eq!(stdout(&output), std::fs::read_to_string(golden).unwrap());
    assert_eq!(output.status.code(), Some(0));
    let told = stderr(&output);
    let warnings: Vec<&str> = told.lines().filter(|line| line.starts_with("warning: ")).collect();
    let expected = [
        r#"warning: wsdl:binding "NoPortType": port type "t:NoSuch" is not defined"#,
        r#"warning: wsdl:binding "Twice": a second binding of this name"#,
        r#"warning: wsdl:port "NoBinding": binding "t:NoSuch" is not defined"#,
        r#"warning: wsdl:port "NoPortType": it needs wsdl:binding "NoPortType" of line 22, which is left out"#,
        r#"warning: wsdl:port "Twice": it needs wsdl:binding "Twice" of line 30, which is left out"#,
    ];
    assert_eq!(warnings, expected);
    assert!(told.contains("contract.wsdl:47:"), "{told}");
}

#[test]
fn check_inspect_and_sample_go_on_without_what_is_broken() {
    let contract = case("keep_going_operation");
    let output = wsdl2rust(&["check", "--keep-going", "--quiet", &contract]);
    let line = format!("ok {contract} services=1 ports=1 operations=1 types=3 left-out=9\n");
    assert_eq!((stdout(&output), output.status.code()), (line, Some(0)));
    let output = wsdl2rust(&["check", "--keep-going", "--json", &contract]);
    let verdict: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(verdict["left_out"][1]["construct"], r#"wsdl:operation "noMessage""#);
    assert_eq!(verdict["left_out"][1]["line"], 17);
    let output = wsdl2rust(&["inspect", "--keep-going", "--json", &contract]);
    let view: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(view["services"][0]["ports"][0]["operations"].as_array().unwrap().len(), 1);
    assert_eq!(view["left_out"][1]["what"], r#"wsdl:operation "noMessage""#);
    let output = wsdl2rust(&["sample", "--keep-going", &contract]);
    assert!(stdout(&output).contains("<tns:number>") && stderr(&output).contains("noSuchIn"));
}

#[test]
fn nothing_left_is_refused_with_all_that_is_wrong() {
    for (name, said) in [
        ("undefined_binding", "binding"),
        ("not_well_formed", "end tag \"definitions\""),
        ("not_wsdl", "root element"),
        ("entity_expansion", "entity"),
        ("no_soap_port", "no port has a SOAP binding"),
    ] {
        let output = wsdl2rust(&["check", "--keep-going", &error(name)]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(stdout(&output).contains(said), "{name}: {}", stdout(&output));
    }
}

#[test]
fn an_operation_that_is_left_out_cannot_be_asked_for() {
    let contract = case("keep_going_operation");
    let output = wsdl2rust(&["generate", "--keep-going", "--operations", "far", &contract]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).contains("asked for, but left out: it needs wsdl:message"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn an_address_is_not_opened_unasked() {
    let output = wsdl2rust(&["check", "http://127.0.0.1:1/groups?wsdl"]);
    let said = stdout(&output);
    assert!(said.contains("an address is not fetched unless") && said.contains("--fetch-into DIR"), "{said}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_catalogue_file_names_the_files_beside_it() {
    let folder = scratch("catalogue");
    let contract = folder.join("contract.wsdl");
    let import = std::fs::read_to_string(error("remote_import")).unwrap();
    std::fs::write(&contract, import).unwrap();
    let schema = r#"<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:other"><xsd:complexType name="Node"/></xsd:schema>"#;
    std::fs::write(folder.join("other file.xsd"), schema).unwrap();
    let catalog = folder.join("catalog.txt");
    let check = || {
        let [contract, catalog] = [&contract, &catalog].map(|path| path.display().to_string());
        let output = wsdl2rust(&["check", &contract, "--catalog-file", &catalog]);
        (output.status.code(), stdout(&output))
    };
    std::fs::write(&catalog, "# remark\n\nhttp://example.com/other.xsd other file.xsd\n").unwrap();
    assert_eq!(check().0, Some(0), "{}", check().1);
    std::fs::write(&catalog, "http://example.com/other.xsd\n").unwrap();
    assert!(check().1.contains("catalogue: an address without a file"), "{}", check().1);
    std::fs::remove_file(&catalog).unwrap();
    assert!(check().1.contains("there is no such file"), "{}", check().1);
}

/// Two assertions of a policy that is referred to, one that is optional and refers to itself, one that both alternatives
/// have and one that only the first has, and a policy of another document.
#[test]
fn policies_that_are_not_honoured_are_told() {
    let output = wsdl2rust(&["check", "--json", &case("policy_note")]);
    let verdict: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    let notes: Vec<(i64, String)> = verdict["notes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| (note["line"].as_i64().unwrap(), note["found"].as_str().unwrap().to_owned()))
        .collect();
    let security = "http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702";
    let expected = [
        (5, format!("the policy assertion TransportBinding of {security} is not honoured")),
        (6, format!("the policy assertion SignedSupportingTokens of {security} is not honoured")),
        (11, "the optional policy assertion Traced of urn:example:policy is not honoured".to_owned()),
        (16, "the policy assertion Logged of urn:example:policy is not honoured".to_owned()),
        (16, "the optional policy assertion Signed of urn:example:policy is not honoured".to_owned()),
        (28, "the policy http://example.com/policy#far is not in this document and was not read".to_owned()),
    ];
    assert_eq!(notes, expected);
    assert_eq!(output.status.code(), Some(0));
    let inspected = stdout(&wsdl2rust(&["inspect", &case("policy_note")]));
    assert!(
        inspected.contains("policies left to you\n  wsdl:binding \"ServiceSoap\", line 5: "),
        "{inspected}"
    );
}

/// Of a contract that has nothing but ports of the HTTP binding, and of one that has others too.
#[test]
fn http_ports_are_taken_on_request() {
    let only = case("http_post_encoded");
    let refused = wsdl2rust(&["check", &only]);
    assert_eq!(refused.status.code(), Some(1));
    let said = stdout(&refused);
    assert!(said.contains("no port has a SOAP binding: \"Items\" (HTTP POST)"), "{said}");
    assert!(said.contains("take its HTTP ports with `--http`"), "{said}");
    let taken = wsdl2rust(&["check", "--http", &only]);
    assert_eq!(taken.status.code(), Some(0));
    assert!(stdout(&taken).contains("services=1 ports=1 operations=4"), "{}", stdout(&taken));
    let both = case("http_get_encoded");
    let untold = stdout(&wsdl2rust(&["inspect", &both]));
    assert!(untold.contains("port WeatherHttpGet · HTTP GET"), "{untold}");
    assert!(untold.contains("Forecast  with --http  http/url-encoded"), "{untold}");
    let told = stdout(&wsdl2rust(&["inspect", "--http", &both]));
    assert!(told.contains("Forecast  ForecastParameters -> Weather"), "{told}");
}

/// By a policy that is referred to, and by `UsingAddressing` without `wsdl:required`.
#[test]
fn inspect_tells_of_addressing() {
    for (name, said) in [("addressing_required", "required"), ("addressing_action", "supported")] {
        let shown = stdout(&wsdl2rust(&["inspect", &case(name)]));
        assert!(shown.contains(&format!("http://localhost/ · WS-Addressing {said}")), "{shown}");
        assert!(!shown.contains("policies left to you"), "{shown}");
    }
}

#[test]
fn colours_are_for_terminals_and_for_those_who_insist() {
    let run = |variable: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wsdl2rust"));
        stdout(&command.args(["check", &error("undefined_type")]).env(variable, "1").output().unwrap())
    };
    assert!(!run("NO_COLOR").contains('\u{1b}'));
    assert!(run("CLICOLOR_FORCE").contains("\u{1b}["));
}

#[test]
fn sample_prints_a_request_and_a_reply() {
    let output = wsdl2rust(&["sample", &case("bare"), "place"]);
    let namespaces = "xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" \
                      xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
                      xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:tns=\"urn:example\"";
    let expected = format!(
        r#"<!-- request of place, SOAP 1.1, to http://localhost/, action "urn:example/place" -->
<soap:Envelope {namespaces}>
  <soap:Body>
    <tns:Order>
      <tns:number>1</tns:number>
    </tns:Order>
  </soap:Body>
</soap:Envelope>

<!-- reply of place -->
<soap:Envelope {namespaces}>
  <soap:Body>
    <tns:Receipt>text</tns:Receipt>
  </soap:Body>
</soap:Envelope>
"#
    );
    assert_eq!(stdout(&output), expected);
    let reply = stdout(&wsdl2rust(&["sample", &case("bare"), "place", "--only", "reply"]));
    assert!(expected.ends_with(&format!(" -->\n{reply}")), "{reply}");
    let all: serde_json::Value =
        serde_json::from_slice(&wsdl2rust(&["sample", &case("bare"), "--json"]).stdout).unwrap();
    assert_eq!((&all[0]["operation"], &all[1]["operation"]), (&"place".into(), &"change".into()));
    assert_eq!(all[0]["reply"], reply);
}

#[test]
fn sample_says_what_there_is_instead() {
    let output = wsdl2rust(&["sample", &case("bare"), "Place"]);
    assert!(stderr(&output).contains("help: did you mean \"place\"?"), "{}", stderr(&output));
    let output = wsdl2rust(&["sample", &case("bare"), "place", "--port", "Other"]);
    assert!(stderr(&output).contains("expected one of \"ServiceSoap\""), "{}", stderr(&output));
    assert_eq!(output.status.code(), Some(1));
    let output = wsdl2rust(&["sample", &case("name_with_markup")]);
    assert!(stderr(&output).contains("expected a name that XML allows"), "{}", stderr(&output));
}

/// Two contracts in a folder of this name: the case `bare`, and a copy with this replacement.
fn two_contracts(name: &str, from: &str, to: &str) -> [String; 2] {
    let folder = scratch(name);
    let old = std::fs::read_to_string(case("bare")).unwrap();
    let new = old.replacen(from, to, 1);
    let paths = ["old.wsdl", "new.wsdl"].map(|file| folder.join(file));
    for (path, text) in paths.iter().zip([&old, &new]) {
        std::fs::write(path, text).unwrap();
    }
    paths.map(|path| path.display().to_string())
}

#[test]
fn diff_says_what_breaks_and_its_exit_code_too() {
    let number = r#"name="number" type="xs:int""#;
    let [old, new] = two_contracts("diff", number, r#"name="number" type="xs:long""#);
    let output = wsdl2rust(&["diff", &old, &new]);
    let expected = "\
breaking    element \"number\" of type \"OrderType\": type xsd:int, now xsd:long; clients cannot read every value
            requests of place, change; replies of change

1 breaking, 0 compatible
";
    assert_eq!(stdout(&output), expected);
    assert_eq!(output.status.code(), Some(1));
    let [old, new] = two_contracts("diff_compatible", "http://localhost/", "http://localhost:81/");
    let output = wsdl2rust(&["diff", &old, &new, "--json"]);
    let comparison: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let change = &comparison["changes"][0];
    assert_eq!(change["impact"], "compatible");
    assert_eq!(change["item"], "address");
    assert_eq!(change["old"].as_str().unwrap().rsplit_once("old.wsdl:").unwrap().1, "34:5");
    assert_eq!(output.status.code(), Some(0));
    let output = wsdl2rust(&["diff", &old, &old]);
    assert_eq!((stdout(&output).as_str(), output.status.code()), ("no change\n", Some(0)));
    let output = wsdl2rust(&["diff", &old, "no-such-file.wsdl"]);
    assert!(stderr(&output).contains("there is no such file"));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn completions_are_for_the_shell_that_is_named() {
    let output = wsdl2rust(&["completions", "bash"]);
    assert!(stdout(&output).contains("complete -F _wsdl2rust"), "{}", stdout(&output));
    assert_eq!(wsdl2rust(&["completions", "basic"]).status.code(), Some(2));
}

#[test]
fn help_teaches_by_examples() {
    for command in ["check", "inspect", "sample", "generate", "diff", "completions"] {
        let text = stdout(&wsdl2rust(&[command, "--help"]));
        assert!(text.contains(&format!("Examples:\n  wsdl2rust {command} ")), "{text}");
        assert!(stdout(&wsdl2rust(&["--help"])).contains(&format!("\n  {command} ")));
    }
}

#[test]
fn what_is_not_understood_exits_with_2() {
    assert_eq!(wsdl2rust(&["check"]).status.code(), Some(2));
    assert_eq!(wsdl2rust(&["generate"]).status.code(), Some(2));
    assert_eq!(wsdl2rust(&["generate", "x.wsdl", "--names", "other"]).status.code(), Some(2));
    assert_eq!(wsdl2rust(&["check", "x.wsdl", "--catalog", "no-file"]).status.code(), Some(2));
    assert_eq!(wsdl2rust(&[]).status.code(), Some(2));
}

#[test]
fn an_unknown_operation_is_refused_with_a_near_name() {
    let output = wsdl2rust(&["generate", &case("bare"), "--operations", "Place"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("did you mean \"place\"?"));
}

#[test]
fn a_file_that_is_not_there_is_said_in_a_sentence() {
    for command in ["generate", "inspect"] {
        let output = wsdl2rust(&[command, "no-such-file.wsdl"]);
        assert_eq!(output.status.code(), Some(1));
        let said = "error: contract: there is no such file\n--> no-such-file.wsdl\n";
        assert!(stderr(&output).starts_with(said), "{}", stderr(&output));
    }
}

/// A contract in one folder that imports a schema by address, and that schema in another.
fn contract_with_remote_import(name: &str) -> (String, PathBuf) {
    let folder = scratch(name);
    let import = r#"<xs:import namespace="urn:other" schemaLocation="http://example.com/other.xsd?xsd=1"/>"#;
    let contract = std::fs::read_to_string(case("include_and_import")).unwrap();
    let contract = contract
        .replace(r#"<xs:import namespace="urn:other" schemaLocation="other.xsd"/>"#, import)
        .replace(r#"schemaLocation="types.xsd""#, r#"schemaLocation="../schemas/types.xsd""#);
    // The mark of a working copy of its own, which the schemas are not in.
    for sub in ["contracts/.git", "schemas"] {
        std::fs::create_dir_all(folder.join(sub)).unwrap();
    }
    std::fs::write(folder.join("contracts/contract.wsdl"), contract).unwrap();
    for schema in ["types.xsd", "other.xsd"] {
        let from = Path::new(&case("include_and_import")).with_file_name(schema);
        std::fs::copy(from, folder.join("schemas").join(schema)).unwrap();
    }
    (folder.join("contracts/contract.wsdl").display().to_string(), folder.join("schemas"))
}

#[test]
fn catalog_and_folder_lead_to_other_files() {
    let (contract, schemas) = contract_with_remote_import("catalog");
    let refused = stdout(&wsdl2rust(&["check", &contract]));
    assert!(refused.contains("--catalog ADDRESS=FILE"), "{refused}");
    assert!(refused.contains("--folder DIR"), "{refused}");

    let entry = format!("http://example.com/other.xsd?xsd=1={}", schemas.join("other.xsd").display());
    let settings = ["--catalog", &entry, "--folder", &schemas.display().to_string()];
    for command in ["check", "inspect", "generate"] {
        let output = wsdl2rust(&[&[command, &contract], &settings[..]].concat());
        assert_eq!(output.status.code(), Some(0), "{}{}", stdout(&output), stderr(&output));
    }
    let output = wsdl2rust(&[&["generate", &contract], &settings[..]].concat());
    let golden = Path::new(&case("include_and_import")).with_file_name("expected.rs");
    assert_eq!(stdout(&output), std::fs::read_to_string(golden).unwrap());
}

#[test]
fn what_catalog_and_folder_name_has_to_be_there() {
    let (contract, _) = contract_with_remote_import("catalog_missing");
    let output =
        wsdl2rust(&["check", &contract, "--catalog", "http://example.com/other.xsd?xsd=1=nowhere.xsd"]);
    assert!(stdout(&output).contains("the catalogue names nowhere.xsd for it, but there is no such file"));
    let output = wsdl2rust(&["check", &contract, "--folder", "nowhere"]);
    assert!(stdout(&output).contains("error: folder: there is no such folder\n--> nowhere\n"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_reader_that_leaves_is_no_failure() {
    for name in ["generate", "inspect", "check"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wsdl2rust"));
        command.args([name, &case("scalars")]).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(stderr(&output), "");
        assert!(output.status.success());
    }
}

#[test]
fn words_are_named_on_request() {
    let word = |ty: &str, word: &str, name: &str| ["--word", ty, word, name].map(str::to_owned).to_vec();
    let generate = |words: &[Vec<String>]| {
        let mut arguments = vec!["generate".to_owned(), case("odd_words")];
        arguments.extend(words.iter().flatten().cloned());
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        wsdl2rust(&arguments)
    };
    let output =
        generate(&[word("{urn:example}Sign", "<=", "AtMost"), word("callResponse_order", "<", "Ascending")]);
    let golden = Path::new(&case("odd_words")).with_file_name("expected.rs");
    assert_eq!(stdout(&output), std::fs::read_to_string(golden).unwrap());
    // A word may begin with a hyphen or be empty, and a name that was given is kept free of others.
    let output = generate(&[word("Sign", "-", "Less"), word("Sign", "", "Nothing")]);
    let code = stdout(&output);
    for line in ["        Less = \"-\";", "        Less_2 = \"<\";", "        Nothing = \"\";"] {
        assert!(code.contains(line), "{line}\n{code}{}", stderr(&output));
    }

    for (words, expected) in [
        (
            vec![word("{urn:other}Sign", "<", "Less")],
            "name \"Less\" for word \"<\": no enumeration \"{urn:other}Sign\" is printed",
        ),
        (vec![word("Sgin", "<", "Less")], "did you mean \"Sign\"?"),
        (vec![word("Sign", "<<", "Less")], "name \"Less\" for word \"<<\": \"Sign\" has no word \"<<\""),
        (vec![word("Sign", "C+++", "C")], "did you mean \"C++\"?"),
        (vec![word("Sign", "<", "type")], "\"type\" cannot be a variant"),
        (vec![word("Sign", "<", "a b")], "\"a b\" cannot be a variant"),
        (vec![word("Sign", "<", "X"), word("Sign", ">", "X")], "\"<\" is named \"X\" already"),
        (vec![word("Sign", "<", "X"), word("{urn:example}Sign", "<", "Y")], "\"<\" is named \"X\" already"),
    ] {
        let output = generate(&words);
        let said = stderr(&output);
        assert!(said.contains(expected), "{words:?}\n{said}");
        assert_eq!((stdout(&output).as_str(), output.status.code()), ("", Some(1)));
    }
}

/// Whatever is no file is refused at once: a pipe would keep the command waiting, a device has no end.
#[cfg(unix)]
#[test]
fn pipes_devices_folders_and_sockets_are_not_read() {
    let folder = scratch("no_files");
    let at = |name: &str| folder.join(name).display().to_string();
    assert!(Command::new("mkfifo").args([at("pipe"), at("pipe.xsd")]).status().unwrap().success());
    let _socket = std::os::unix::net::UnixListener::bind(at("socket")).unwrap();
    std::os::unix::fs::symlink(at("pipe"), at("link.wsdl")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", at("zero.xsd")).unwrap();
    const PIPE: &str = "this is a pipe, device or socket instead of a file";
    for (path, reason) in [
        (at("pipe").as_str(), PIPE),
        (&at("link.wsdl"), PIPE),
        (&at("socket"), PIPE),
        ("/dev/zero", PIPE),
        (&at(""), "this is a folder"),
    ] {
        for command in ["check", "generate", "inspect", "sample"] {
            let output = wsdl2rust(&[command, path]);
            let said = stdout(&output) + &stderr(&output);
            assert!(said.contains(reason) && output.status.code() == Some(1), "{command} {path}: {said}");
        }
    }
    for import in ["pipe.xsd", "zero.xsd"] {
        let contract = format!(
            "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/' xmlns:t='urn:t'><types>\
             <schema xmlns='http://www.w3.org/2001/XMLSchema'><import namespace='urn:t' schemaLocation='{import}'/>\
             <element name='e' type='t:T'/></schema></types></definitions>"
        );
        std::fs::write(at("imports.wsdl"), contract).unwrap();
        let said = stdout(&wsdl2rust(&["check", &at("imports.wsdl"), "--folder", "/dev"]));
        assert!(said.contains(&format!("\"{import}\" was not read: {PIPE}")), "{said}");
    }
    let said = stdout(&wsdl2rust(&["check", &case("bare"), "--catalog-file", &at("pipe")]));
    assert!(said.contains(PIPE), "{said}");
    let output = wsdl2rust(&["generate", &case("bare"), "-o", &at("pipe")]);
    assert!(stderr(&output).contains("this is a pipe or socket instead of a file"), "{}", stderr(&output));
}

/// What is called by another transport than HTTP is named for it, and has no client.
#[test]
fn ports_of_other_transports_are_named() {
    let shown = stdout(&wsdl2rust(&["inspect", &case("other_transports")]));
    for line in [
        "  port Http · SOAP 1.1 · http://localhost/\n",
        "  port NetTcp · SOAP 1.1 over net.tcp · net.tcp://localhost:808/Service.svc\n",
        "  port NetPipe · SOAP 1.1 over net.pipe · net.pipe://localhost/Service.svc\n",
        "  port Msmq · SOAP 1.1 over net.msmq · net.msmq://localhost/Service\n",
        "  port Jms · SOAP 1.1 over JMS · jms:jndi:orders\n",
        "SOAP 1.1 over net.tcp has no client, since net.tcp is not HTTP; call a port that is called by HTTP\n",
    ] {
        assert!(shown.contains(line), "{line}\n{shown}");
    }
    let view: serde_json::Value =
        serde_json::from_slice(&wsdl2rust(&["inspect", &case("other_transports"), "--json"]).stdout).unwrap();
    let ports = view["services"][0]["ports"].as_array().unwrap();
    let clients: Vec<_> = ports.iter().map(|port| port["client"].as_str()).collect();
    assert_eq!(clients, [Some("Service"), None, None, None, None]);
    assert_eq!(view["notes"].as_array().unwrap().len(), 4);
    assert_eq!(view["notes"][3]["of"], "wsdl:port \"Jms\"");

    let output = wsdl2rust(&["check", &case("no_http_port")]);
    let said = stdout(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("services=1 ports=0 operations=0 types=1"), "{said}");
    assert!(
        said.contains("no port of the contract is called by HTTP, so that there are types alone"),
        "{said}"
    );
}

#[test]
fn addresses_of_services_lead_to_their_contracts() {
    for (file, expected) in [
        ("https://localhost/Groups.asmx", "its contract is at https://localhost/Groups.asmx?wsdl"),
        ("http://localhost/a/Groups.svc", "its contract is at http://localhost/a/Groups.svc?singleWsdl or "),
        ("localhost/Groups.asmx", "an address begins with http:// or https://"),
    ] {
        let output = wsdl2rust(&["check", file]);
        assert!(stdout(&output).contains(expected), "{file}\n{}", stdout(&output));
        assert_eq!(output.status.code(), Some(1));
    }
    let said = stdout(&wsdl2rust(&["check", "https://localhost/Groups.asmx?wsdl"]));
    assert!(!said.contains("its contract is at"), "{said}");
}

/// What XML Schema 1.1 adds and what changes nothing on the wire is passed over, each with a note at its first place.
#[test]
fn what_is_passed_over_is_noted() {
    let output = wsdl2rust(&["check", &case("schema_1_1")]);
    let said = stdout(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    for note in [
        "xsd:assert: XSD 1.1: assertions are not checked (the first of 2 places); ",
        "xsd:assertion: XSD 1.1: assertions are not checked; ",
        "xsd:explicitTimezone: XSD 1.1: whether a time zone has to stand is not checked; ",
        "xsd:openContent: XSD 1.1: the elements that open content allows have no field; ",
        "xsd:defaultOpenContent: XSD 1.1: ",
        "xsd:alternative: XSD 1.1: the condition of a type alternative is not checked; ",
        "type \"xs:dateTimeStamp\": XSD 1.1: read and written as the type of XSD 1.0 that it restricts",
        "type \"xs:dayTimeDuration\": XSD 1.1: ",
        "XSD 1.1: what a wildcard excludes is not checked",
    ] {
        assert!(said.contains(note), "{note}\n{said}");
    }
    // Of the values that a sample has, those of the new types are theirs.
    let sample = stdout(&wsdl2rust(&["sample", &case("schema_1_1"), "call", "--only", "request"]));
    for value in [">2024-01-31T12:00:00Z</tns:until>", ">P1Y</tns:months>", ">P1D</tns:hours>"] {
        assert!(sample.contains(value), "{value}\n{sample}");
    }
}
