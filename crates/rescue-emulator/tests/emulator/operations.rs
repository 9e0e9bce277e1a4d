//! Every operation, called as plain SOAP with no socket: what it answers, and that the contract has the word.

use std::time::Duration;

use crate::calls::{SET_GROUP_V2, SUCCEED};
use crate::soap::Caller;
use rescue_emulator::{Emulator, Failure, Organisation, demo};

#[tokio::test]
async fn every_operation_can_succeed() {
    let emulator = Emulator::start().await.unwrap();
    let mut caller = Caller::master(&emulator).await;
    for (operation, input) in SUCCEED {
        let result = caller.result(operation, input).await;
        let is_good = result == "OK" || result.ends_with("_OK") || result.ends_with("_True");
        assert!(is_good, "{operation} answered {result}");
        emulator.clock().advance(Duration::from_secs(if operation == "getReport" { 60 } else { 1 }));
    }
}

#[tokio::test]
async fn every_operation_can_be_made_to_fail() {
    let emulator = Emulator::start().await.unwrap();
    let mut caller = Caller::new(&emulator);
    for (operation, input) in SUCCEED {
        emulator.fail_next(operation, Failure::Error);
        let result = caller.result(operation, input).await;
        assert!(result == "Error" || result.ends_with("_Error"), "{operation} answered {result}");
    }
}

#[tokio::test]
async fn every_operation_for_users_knows_who_calls() {
    let emulator = Emulator::start().await.unwrap();
    let mut caller = Caller::new(&emulator);
    for (operation, input) in SUCCEED {
        if operation.starts_with("requestAuthCode") {
            continue;
        }
        let result = caller.result(operation, input).await;
        let is_told = result.ends_with("NotLoggedIn") || result.ends_with("NotLoggedInAsAdmin");
        assert!(is_told, "{operation} answered {result}");
        if operation != "logout" {
            let result = caller.result(operation, &format!("{input}<sAuthCode>wrong</sAuthCode>")).await;
            assert!(result.ends_with("Invalid_SecretAuthCode"), "{operation} answered {result}");
        }
    }
}

#[tokio::test]
async fn a_technician_changes_nothing() {
    let emulator = Emulator::start().await.unwrap();
    let mut caller = Caller::technician(&emulator).await;
    assert_eq!(caller.result("setGroup_v2", SET_GROUP_V2).await, "setGroup_Error");
    assert_eq!(caller.result("deleteNode", "<iNodeID>123457</iNodeID>").await, "deleteNode_Invalid_Delete");
    let result = caller.result("holdSession", "<iSession>500003</iSession>").await;
    assert_eq!(result, "holdSession_NotLoggedInAsAdmin");
}

#[tokio::test]
async fn the_code_of_the_sample_works_without_a_login() {
    let emulator = Emulator::start().await.unwrap();
    let input = format!("{SET_GROUP_V2}<sAuthCode>{}</sAuthCode>", demo::AUTH_CODE);
    assert_eq!(Caller::new(&emulator).result("setGroup_v2", &input).await, "setGroup_OK");
    let name = emulator.organisation(|organisation| organisation.group(demo::HELPDESK).unwrap().name.clone());
    assert_eq!(name, "Testing");
}

#[tokio::test]
async fn the_eleventh_login_is_one_too_many() {
    let emulator = Emulator::start().await.unwrap();
    for _ in 0..10 {
        Caller::master(&emulator).await;
    }
    let input = "<sEmail>some@email.com</sEmail><sPassword>secretpassword</sPassword>";
    assert_eq!(Caller::new(&emulator).result("login", input).await, "login_LimitReached");
}

#[tokio::test]
async fn report_settings_belong_to_the_login() {
    let emulator = Emulator::start().await.unwrap();
    let mut caller = Caller::master(&emulator).await;
    let mut other = Caller::technician(&emulator).await;
    caller.result("setTimeZone", "<sTimezone>-240</sTimezone>").await;
    assert_eq!(caller.call("getTimeZone", "").await.element("sTimezone").unwrap(), "-240");
    assert_eq!(other.call("getTimeZone", "").await.element("sTimezone").unwrap(), "0");
}

#[tokio::test]
async fn a_report_once_a_minute() {
    let emulator = Emulator::start().await.unwrap();
    let mut caller = Caller::master(&emulator).await;
    let input = format!("<iNodeID>{}</iNodeID><eNodeRef>NODE</eNodeRef>", Organisation::ROOT);
    let report = caller.call("getReport", &input).await.element("sReport").unwrap();
    assert!(report.starts_with("Start Time|End Time|"));
    assert_eq!(report.lines().count(), 5);
    assert_eq!(caller.result("getReport", &input).await, "getReport_Error");
    emulator.clock().advance(Duration::from_secs(60));
    assert_eq!(caller.result("getReport", &input).await, "getReport_OK");
}

#[tokio::test]
async fn failures_on_the_way() {
    let emulator = Emulator::start().await.unwrap();
    let mut caller = Caller::new(&emulator);
    emulator.fail_next("logout", Failure::HttpStatus(503));
    emulator.fail_next("logout", Failure::HtmlPage);
    emulator.fail_next("logout", Failure::TruncatedBody);
    emulator.fail_next("logout", Failure::Fault("out of order".into()));
    emulator.fail_next("logout", Failure::Word("logout_NoSuchWord".into()));
    assert_eq!(caller.call("logout", "").await.status, 503);
    assert!(caller.call("logout", "").await.body.starts_with("<!DOCTYPE html>"));
    assert!(!caller.call("logout", "").await.body.contains("</soap:Envelope>"));
    assert!(caller.call("logout", "").await.body.contains("<faultstring>out of order</faultstring>"));
    assert_eq!(caller.call("logout", "").await.element("logoutResult").unwrap(), "logout_NoSuchWord");
    assert_eq!(caller.result("logout", "").await, "logout_NotLoggedIn");
}

#[tokio::test]
async fn a_broken_off_call_has_its_effect() {
    let emulator = Emulator::start().await.unwrap();
    let mut caller = Caller::master(&emulator).await;
    let before = emulator.organisation(|organisation| organisation.nodes().count());
    emulator.fail_next("createGroup", Failure::TruncatedBody);
    caller.call("createGroup", "<iParentID>123456</iParentID>").await;
    assert_eq!(emulator.organisation(|organisation| organisation.nodes().count()), before + 1);
}
