//! `rescue call` and `rescue contract`.

use serde_json::json;

use super::bench::{Bench, finish, program};

#[test]
fn any_operation_is_json_in_and_out() {
    let bench = Bench::new();
    let run = bench.run("call getGroup_v2 --json {\"iNodeID\":123456} -o ndjson");
    let reply: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(
        (&reply["getGroup_v2Result"], &reply["oGroup"]["sName"]),
        (&json!("getGroup_OK"), &json!("Helpdesk"))
    );
    // In the order of the contract.
    assert!(run.out.starts_with("{\"getGroup_v2Result\":"), "{run:?}");
    let mut group =
        json!({"iNodeID": 123_456, "sName": "Testing", "eStatus": "Enabled", "iRPATConcurrentLimit": 0});
    group["iStandardConcurrentLimit"] = json!(0);
    group["iMobileConcurrentLimit"] = json!(0);
    let file = bench.file("group.json", &group.to_string());
    assert_eq!(bench.run(&format!("call setGroup_v2 --json @{file}")).code, 0);
    assert_eq!(bench.json("group show 123456")["name"], "Testing");
    let no_fields = bench.run("call getAccount");
    assert!(no_fields.out.contains("\"getAccountResult\": \"getAccount_OK\""), "{no_fields:?}");
}

#[test]
fn passwords_come_from_elsewhere_than_the_command_line() {
    let bench = Bench::new();
    let shown = bench.run("call login --json {\"sPassword\":\"x\"}");
    assert_eq!(shown.failure().0, 2);
    let request = "{\"sEmail\": \"some@email.com\", \"sPassword\": \"secretpassword\"}";
    let hidden = finish(bench.master().args(["call", "login", "--json", "-"]), request);
    assert!(hidden.out.contains("login_OK"), "{hidden:?}");
}

#[test]
fn what_is_wrong_is_told_by_field() {
    let bench = Bench::new();
    let run = bench.run("call setGroup_v2 --json {\"iNodeID\":\"1\",\"sNmae\":1}");
    assert_eq!(run.failure().0, 2);
    for what in ["sNmae: there is no such field, did you mean sName?", "iNodeID: expected a whole number"] {
        assert!(run.err.contains(what), "{run:?}");
    }
    let name = bench.run("call setgroup_V2");
    assert_eq!(
        name.failure(),
        (2, "rescue: there is no operation \"setgroup_V2\"; did you mean setGroup_v2 or getGroup_v2?")
    );
    assert_eq!(bench.run("call getAccount --output csv").failure().0, 2);
    let json = bench.run("call getGroup_v2 --json {\"iNodeID\":");
    assert_eq!(json.failure().0, 2);
    let refused = bench.run("call getGroup_v2 --json {\"iNodeID\":1}");
    assert_eq!(
        refused.failure(),
        (
            1,
            "rescue: getGroup_v2: getGroup_InvalidParam_NodeID (There is no fitting node with this id); `rescue \
             tree` shows the ids"
        )
    );
}

#[test]
fn all_operations_are_listed_with_their_fields() {
    let bench = Bench::new();
    let operations = bench.json("call --list");
    let operations = operations.as_array().unwrap();
    assert_eq!(operations.len(), 67);
    for operation in operations {
        let name = operation["operation"].as_str().unwrap();
        assert!(operation["summary"].as_str().unwrap().len() > 5, "{operation}");
        let help = bench.run(&format!("call {name} --help"));
        assert!(help.code == 0 && help.out.contains(&format!("rescue call {name} --json")), "{help:?}");
    }
}

#[test]
fn another_contract_is_compared() {
    let bench = Bench::new();
    let live = bench.run("contract check");
    assert_eq!(live.code, 0, "{live:?}");
    assert!(live.out.contains("2 differences, none of which matters"), "{live:?}");
    let bundled = finish(program().args(["contract", "show"]), "").out;
    let same = bench.file("same.wsdl", &bundled);
    assert!(
        bench.run(&format!("contract check {same}")).out.ends_with("is the same as the bundled contract\n")
    );
    let other = bench.file("other.wsdl", &bundled.replace("name=\"iRPATConcurrentLimit\"", "name=\"iRpat\""));
    let breaking = bench.run(&format!("contract check {other}"));
    assert_eq!(breaking.code, 1, "{breaking:?}");
    assert!(breaking.out.contains("2 differences with which calls may fail"), "{breaking:?}");
    let wrong = bench.file("wrong.wsdl", "<nothing/>");
    assert_eq!(bench.run(&format!("contract check {wrong}")).failure().0, 2);
    let nowhere = bench.run("contract check http://127.0.0.1:1/x?WSDL");
    assert_eq!(nowhere.code, 4, "{nowhere:?}");
}
