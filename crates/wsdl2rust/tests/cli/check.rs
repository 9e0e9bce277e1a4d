//! `check`: one line per contract, its errors, and what is ignored or left out.

use super::*;

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

/// Anything but a file is refused immediately: a pipe would block the command, and a device has no end.
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

/// Constructs of XML Schema 1.1 that change nothing on the wire are ignored, each with a note at its first place.
#[test]
fn what_is_passed_over_is_noted() {
    let output = wsdl2rust(&["check", &case("schema_1_1")]);
    let said = stdout(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    for note in [
        "xsd:assert: XSD 1.1: assertions are not checked (the first of 2 places); ",
        "xsd:assertion: XSD 1.1: assertions are not checked; ",
        "xsd:explicitTimezone: XSD 1.1: explicitTimezone is not checked; ",
        "xsd:openContent: XSD 1.1: the elements that open content allows have no field; ",
        "xsd:defaultOpenContent: XSD 1.1: ",
        "xsd:alternative: XSD 1.1: the condition of a type alternative is not checked; ",
        "type \"xs:dateTimeStamp\": XSD 1.1: read and written as the type of XSD 1.0 that it restricts",
        "type \"xs:dayTimeDuration\": XSD 1.1: ",
        "XSD 1.1: what a wildcard excludes is not checked",
    ] {
        assert!(said.contains(note), "{note}\n{said}");
    }
    // Sample values of the new types are valid for them.
    let sample = stdout(&wsdl2rust(&["sample", &case("schema_1_1"), "call", "--only", "request"]));
    for value in [">2024-01-31T12:00:00Z</tns:until>", ">P1Y</tns:months>", ">P1D</tns:hours>"] {
        assert!(sample.contains(value), "{value}\n{sample}");
    }
}

/// Sharing a folder does not open the home of the user who runs the command, however far up that folder is.
#[test]
fn a_folder_that_holds_the_home_is_not_shared() {
    let homes = scratch("homes");
    let write = |name: &str, text: &str| {
        let path = homes.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    };
    let contract = |location: &str| {
        format!(
            r#"<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema"
            xmlns:o="urn:other" targetNamespace="urn:t"><types><xs:schema targetNamespace="urn:t">
            <xs:import namespace="urn:other" schemaLocation="{location}"/>
            <xs:element name="id" type="o:Id"/></xs:schema></types></definitions>"#
        )
    };
    write(
        "alice/private/types.xsd",
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:other">
            <xs:simpleType name="Id"><xs:restriction base="xs:int"/></xs:simpleType></xs:schema>"#,
    );
    // The same applies if all of it is a working copy.
    write(".git/HEAD", "");
    let own = write("alice/wsdl/a.wsdl", &contract("../private/types.xsd"));
    let foreign = write("shared/b.wsdl", &contract("../alice/private/types.xsd"));
    let check = |home: &str, files: &[&Path]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wsdl2rust"));
        // Anything below the current directory may be read.
        let command = command.arg("check").args(files).current_dir(homes.join("alice/wsdl"));
        stdout(&command.env("HOME", home).env("USERPROFILE", home).output().unwrap())
    };
    const OUTSIDE: &str = "it lies outside the contract's folder and the folders that may be read";
    for home in ["alice", "alice/private", "alice/wsdl"].map(|home| homes.join(home)) {
        let home = home.display().to_string();
        let said = check(&home, &[&own, &foreign]);
        assert_eq!(said.matches(OUTSIDE).count(), 2, "{home}: {said}");
        assert!(check(&home, &[&foreign]).contains(OUTSIDE), "{home}");
    }
    let elsewhere = scratch("home_elsewhere").display().to_string();
    assert!(!check(&elsewhere, &[&own, &foreign]).contains(OUTSIDE));
}

/// A union lists its members in one attribute; each is noted, or refused, like a type that occurs alone.
#[test]
fn members_of_a_union_may_be_types_of_version_1_1() {
    let contract = std::fs::read_to_string(case("unions")).unwrap();
    let start = contract.find("memberTypes=\"").unwrap() + "memberTypes=\"".len();
    let schema = contract[..start].rfind("<xs:").map_or("xsd", |_| "xs");
    let path = scratch("union_of_version_1_1").join("contract.wsdl");
    let check = |added: &str| {
        let added = added.replace("xs:", &format!("{schema}:"));
        std::fs::write(&path, format!("{}{added} {}", &contract[..start], &contract[start..])).unwrap();
        stdout(&wsdl2rust(&["check", path.to_str().unwrap()])).replace(&format!("\"{schema}:"), "\"xs:")
    };
    let said = check("xs:yearMonthDuration xs:dateTimeStamp");
    for note in ["type \"xs:yearMonthDuration\": XSD 1.1: ", "type \"xs:dateTimeStamp\": XSD 1.1: "] {
        assert!(said.contains(note), "{said}");
    }
    let said = check("xs:error");
    assert!(said.contains("XSD 1.1: type xs:error is not supported"), "{said}");
}
