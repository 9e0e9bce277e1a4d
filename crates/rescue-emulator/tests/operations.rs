//! Every operation, called as plain SOAP with no socket: what it answers, and that the contract has the word.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod soap;

use std::time::Duration;

use rescue_emulator::{Emulator, Failure, Organisation, demo};
use soap::Caller;

/// A call that succeeds when the master administrator makes it, in this order.
const SUCCEED: [(&str, &str); 65] = [
    ("getAccount", ""),
    ("getAccount_v2", ""),
    ("getHierarchy", "<bIsNode>false</bIsNode><iNodeID>0</iNodeID>"),
    ("getHierarchy_v2", "<bIsNode>false</bIsNode><iNodeID>0</iNodeID><bFilterOffline>true</bFilterOffline>"),
    ("createGroup", "<iParentID>123456</iParentID>"),
    ("getGroup", "<iNodeID>123456</iNodeID>"),
    ("getGroup_v2", "<iNodeID>123456</iNodeID>"),
    ("setGroup", SET_GROUP),
    ("setGroup_v2", SET_GROUP_V2),
    ("createUser", "<iParentID>123456</iParentID>"),
    ("getUser", "<iNodeID>130001</iNodeID>"),
    ("getUser_v2", "<iNodeID>130001</iNodeID>"),
    ("getUser_v3", "<iNodeID>0</iNodeID><sUserEmail>tech@email.com</sUserEmail>"),
    ("setUser", SET_USER),
    ("setUser_V2", SET_USER_V2),
    ("setUserStatus_v7_1", "<iNodeID>130002</iNodeID><eStatus>Disabled</eStatus>"),
    ("createUsers", CREATE_USERS),
    ("moveNode", "<iTargetNodeID>123460</iTargetNodeID><iNodeID>130002</iNodeID>"),
    ("deleteNode", "<iNodeID>130002</iNodeID>"),
    ("assignChannel", "<iNodeID>123460</iNodeID><iEntryID>140001</iEntryID>"),
    ("unassignChannel", "<iNodeID>123460</iNodeID><iEntryID>140001</iEntryID>"),
    ("getSession", "<iNodeID>140001</iNodeID><eNodeRef>CHANNEL</eNodeRef>"),
    ("getSession_V2", "<iNodeID>123456</iNodeID><eNodeRef>NODE</eNodeRef>"),
    ("getSession_V3", "<iNodeID>0</iNodeID><eNodeRef>NODE</eNodeRef>"),
    ("startSession", "<iSession>500001</iSession><iNode>130001</iNode>"),
    ("holdSession", "<iSession>500001</iSession>"),
    ("cancelAction", "<iSession>500001</iSession>"),
    ("transferSession", "<iSession>500001</iSession><iNode>140002</iNode><eNodeRef>CHANNEL</eNodeRef>"),
    ("closeSession", "<iSession>500001</iSession>"),
    ("isAnyTechAvailableOnChannel", AVAILABLE),
    ("requestAuthCode", "<sEmail>some@email.com</sEmail><sPassword>secretpassword</sPassword>"),
    ("requestAuthCodeSSO", SSO),
    ("requestPINCode", PIN),
    ("requestPINCodeV2", PIN),
    ("requestPINCodeV3", PIN_FOR_NODE),
    ("requestLensPINCode", PIN),
    ("requestLensPINCodeV2", PIN),
    ("requestLensPINCodeV3", PIN),
    ("requestLensPINCodeV4", PIN_FOR_NODE),
    ("requestInvitationLink", PIN_FOR_NODE),
    ("setReportArea", "<eReportArea>SESSION</eReportArea>"),
    ("setReportArea_v2", "<eReportArea>SESSION</eReportArea>"),
    ("setReportArea_v8", "<eReportArea>SESSION</eReportArea>"),
    ("setReportDate", "<sBeginDate>1/1/2026</sBeginDate><sEndDate>1/31/2026</sEndDate>"),
    ("setReportDate_v2", DATES),
    ("setReportTime", "<sBeginTime>00:00</sBeginTime><sEndTime>12:00</sEndTime>"),
    ("setTimeZone", "<sTimezone>-240</sTimezone>"),
    ("setDelimiter", "<sDelimiter>;</sDelimiter>"),
    ("setOutput", "<eOutput>XML</eOutput>"),
    ("setDateFormat", ""),
    ("setReportType", ""),
    ("getReportArea", ""),
    ("getReportDate", ""),
    ("getReportDate_v2", ""),
    ("getReportTime", ""),
    ("getTimeZone", ""),
    ("getDelimiter", ""),
    ("getOutput", ""),
    ("getDateFormat", ""),
    ("getReportType", ""),
    ("getReport", "<iNodeID>100000</iNodeID><eNodeRef>NODE</eNodeRef>"),
    ("getReport_v2", "<iNodeID>140001</iNodeID><eNodeRef>EXTERNALROOT</eNodeRef>"),
    ("getChat", "<iSessionID>500004</iSessionID>"),
    ("getNote", "<iSessionID>500004</iSessionID>"),
    ("logout", ""),
];

const SET_GROUP: &str = "<iNodeID>123456</iNodeID><sName>Testing</sName><eStatus>Enabled</eStatus>\
    <iStandardConcurrentLimit>0</iStandardConcurrentLimit><iMobileConcurrentLimit>0</iMobileConcurrentLimit>";
const SET_GROUP_V2: &str = "<iNodeID>123456</iNodeID><sName>Testing</sName><eStatus>Enabled</eStatus>\
    <sDescription/><aPermissions><NODE_PERMISSIONS_V2>RemoteControl</NODE_PERMISSIONS_V2></aPermissions>\
    <iStandardConcurrentLimit>0</iStandardConcurrentLimit><iMobileConcurrentLimit>0</iMobileConcurrentLimit>\
    <iRPATConcurrentLimit>0</iRPATConcurrentLimit>";
const SET_USER: &str = "<iNodeID>130001</iNodeID><sName>Tina</sName><sEmail>tina@email.com</sEmail>\
    <eStatus>Enabled</eStatus><eAddOns>True</eAddOns>";
const SET_USER_V2: &str = "<iNodeID>130001</iNodeID><sName>Tina</sName><sEmail>tina@email.com</sEmail>\
    <sSSOID>tech-1</sSSOID><eStatus>Enabled</eStatus><eMobileAddOn>True</eMobileAddOn><bRPATAddOn>true</bRPATAddOn>";
const CREATE_USERS: &str = "<aUserData><USERDATA><sUniqueID>1</sUniqueID><iParentID>123456</iParentID>\
    <sName>Nina</sName><sEmail>nina@email.com</sEmail><sPwd>ninapassword</sPwd><sConfPwd>ninapassword</sConfPwd>\
    </USERDATA></aUserData>";
const AVAILABLE: &str = "<iChannelID>140001</iChannelID><bExcludingAwayAndBusy>false</bExcludingAwayAndBusy>";
const SSO: &str = "<sSSOID>tech-1</sSSOID><sPassword>ssopassword</sPassword><sCompany>987654</sCompany>";
const PIN: &str = "<sCField0>Anna</sCField0><bNoTechConsole>false</bNoTechConsole>";
const PIN_FOR_NODE: &str = "<bNoTechConsole>false</bNoTechConsole><nodeId>130001</nodeId>";
const DATES: &str = "<dBeginDate>2026-01-01T00:00:00</dBeginDate><dEndDate>2026-01-31T00:00:00Z</dEndDate>";

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
