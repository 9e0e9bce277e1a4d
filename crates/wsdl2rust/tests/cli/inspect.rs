//! `inspect`: what a contract offers, for people and as JSON.

use super::*;

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
fn inspect_uses_the_names_and_types_of_the_user() {
    let contract = case("renamed");
    let settings = ["--rename", "operation call", "call_it", "--rename", "GROUP", "First", "--types"];
    let output =
        wsdl2rust(&[&["inspect", &contract, "--map", "Group", "crate::Mine"][..], &settings].concat());
    let view = stdout(&output);
    assert!(
        view.contains("oGROUP  GROUP  → First\n") && view.contains("second  Group  → crate::Mine"),
        "{view}"
    );
    let output = wsdl2rust(&["inspect", &contract, "--rename", "GROPU", "First"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("did you mean \"GROUP\"?"), "{said}");
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

/// Two assertions of a referenced policy, an optional one that refers to itself, one in both alternatives and one
/// in the first only, and a policy of another document.
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

/// A contract with HTTP binding ports only, and one that also has others.
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

/// Both by a referenced policy and by `UsingAddressing` without `wsdl:required`.
#[test]
fn inspect_tells_of_addressing() {
    for (name, said) in [("addressing_required", "required"), ("addressing_action", "supported")] {
        let shown = stdout(&wsdl2rust(&["inspect", &case(name)]));
        assert!(shown.contains(&format!("http://localhost/ · WS-Addressing {said}")), "{shown}");
        assert!(!shown.contains("policies left to you"), "{shown}");
    }
}

/// A port of another transport than HTTP shows the transport, and has no client.
#[test]
fn ports_of_other_transports_are_named() {
    let shown = stdout(&wsdl2rust(&["inspect", &case("other_transports")]));
    for line in [
        "  port Http · SOAP 1.1 · http://localhost/\n",
        "  port NetTcp · SOAP 1.1 over net.tcp · net.tcp://localhost:808/Service.svc\n",
        "  port NetPipe · SOAP 1.1 over net.pipe · net.pipe://localhost/Service.svc\n",
        "  port Msmq · SOAP 1.1 over net.msmq · net.msmq://localhost/Service\n",
        "  port Jms · SOAP 1.1 over JMS · jms:jndi:orders\n",
        "SOAP 1.1 over net.tcp has no client, since net.tcp is not HTTP; use a port that is reached over HTTP\n",
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
    assert!(said.contains("no port uses HTTP, so only types are generated"), "{said}");
}
