//! Each outcome of `setGroup_v2` in the guide's table of return values, through the client and the emulator.

#![allow(non_snake_case)]

use std::time::Duration;

use logmein_rescue::api::{self, NODE_PERMISSIONS_V2, nodeStatus, setGroupRet_v2};
use logmein_rescue::soap_runtime::FaultCode;
use rescue_emulator::{Emulator, Failure, ReadAs, demo};

/// An emulator, and a proxy that is logged in to it.
async fn logged_in() -> (Emulator, api::API) {
    logged_in_to(ReadAs::AspNet).await
}

async fn logged_in_to(read_as: ReadAs) -> (Emulator, api::API) {
    let emulator = Emulator::builder().read_as(read_as).start().await.unwrap();
    let proxy = api::API::new(emulator.url()).unwrap();
    let request = api::login { sEmail: Some(demo::EMAIL.into()), sPassword: Some(demo::PASSWORD.into()) };
    assert_eq!(proxy.login(request).await.unwrap().loginResult, api::loginRet::login_OK);
    (emulator, proxy)
}

/// A request that succeeds; each test changes one thing.
fn testing() -> api::setGroup_v2 {
    api::setGroup_v2 {
        iNodeID: demo::HELPDESK,
        sName: Some("Testing".into()),
        eStatus: nodeStatus::Enabled,
        sDescription: None,
        aPermissions: Some(vec![NODE_PERMISSIONS_V2::RemoteControl, NODE_PERMISSIONS_V2::RemoteView]),
        aLockedPermissions: Some(vec![NODE_PERMISSIONS_V2::RemoteControl]),
        iStandardConcurrentLimit: 0,
        iMobileConcurrentLimit: 0,
        iRPATConcurrentLimit: 0,
        sAuthCode: None,
    }
}

async fn outcome(proxy: &api::API, request: api::setGroup_v2) -> setGroupRet_v2 {
    proxy.setGroup_v2(request).await.unwrap().setGroup_v2Result
}

/// The outcome of a request made while logged in.
async fn check(request: api::setGroup_v2, expected: setGroupRet_v2) {
    let (_emulator, proxy) = logged_in().await;
    assert_eq!(outcome(&proxy, request).await, expected);
}

/// Checks a request that ASP.NET refuses before it reaches the service, and the outcome if it does reach the service.
async fn check_word(request: api::setGroup_v2, expected: &str, outcome_if_seen: setGroupRet_v2) {
    let (_emulator, proxy) = logged_in_to(ReadAs::Contract).await;
    assert_eq!(outcome(&proxy, request.clone()).await, outcome_if_seen);
    let (_emulator, proxy) = logged_in().await;
    let error = proxy.setGroup_v2(request).await.unwrap_err();
    let fault = error.soap_fault().unwrap();
    assert_eq!(fault.code, FaultCode::Sender);
    assert!(fault.reason.ends_with(&format!("Instance validation error: {expected}")), "{fault}");
}

#[tokio::test]
async fn ok_and_everything_is_overwritten() {
    let (_emulator, proxy) = logged_in().await;
    assert_eq!(outcome(&proxy, testing()).await, setGroupRet_v2::setGroup_OK);
    let request = api::getGroup_v2 { iNodeID: demo::HELPDESK, sAuthCode: None };
    let group = proxy.getGroup_v2(request).await.unwrap().oGroup.unwrap();
    assert_eq!(group.sName.as_deref(), Some("Testing"));
    assert_eq!(group.aPermissions, testing().aPermissions);
    assert_eq!(group.aLockedPermissions, testing().aLockedPermissions);
    assert_eq!(group.bIsEnabled, Some(true));
    assert_eq!(group.sDescription.unwrap_or_default(), "");
}

#[tokio::test]
async fn wrong_node() {
    check(api::setGroup_v2 { iNodeID: 1, ..testing() }, setGroupRet_v2::setGroup_InvalidParam_NodeID).await;
}

#[tokio::test]
async fn empty_name_and_no_name() {
    for sName in [Some(String::new()), None] {
        check(api::setGroup_v2 { sName, ..testing() }, setGroupRet_v2::setGroup_InvalidParam_Name).await;
    }
}

#[tokio::test]
async fn unknown_status_word() {
    let eStatus = nodeStatus::from("Asleep");
    let (fault, word) =
        ("'Asleep' is not a valid value for nodeStatus.", setGroupRet_v2::setGroup_InvalidParam_Status);
    check_word(api::setGroup_v2 { eStatus, ..testing() }, fault, word).await;
}

#[tokio::test]
async fn unknown_permission_word() {
    let words = || Some(vec![NODE_PERMISSIONS_V2::from("Telepathy")]);
    let permission = api::setGroup_v2 { aPermissions: words(), ..testing() };
    let fault = "'Telepathy' is not a valid value for NODE_PERMISSIONS_V2.";
    check_word(permission, fault, setGroupRet_v2::setGroup_InvalidParam_Permission).await;
    let locked = api::setGroup_v2 { aLockedPermissions: words(), ..testing() };
    check_word(locked, fault, setGroupRet_v2::setGroup_InvalidParam_LockedPermission).await;
}

#[tokio::test]
async fn limits_above_the_organisation() {
    let above = i32::MAX;
    let standard = api::setGroup_v2 { iStandardConcurrentLimit: above, ..testing() };
    check(standard, setGroupRet_v2::setGroup_InvalidParam_StandardConcurrentLimit).await;
    let mobile = api::setGroup_v2 { iMobileConcurrentLimit: above, ..testing() };
    check(mobile, setGroupRet_v2::setGroup_InvalidParam_MobileConcurrentLimit).await;
    let rpat = api::setGroup_v2 { iRPATConcurrentLimit: above, ..testing() };
    check(rpat, setGroupRet_v2::setGroup_InvalidParam_RPATConcurrentLimit).await;
}

/// Of 25 licences another group has 10, so that the 20 which one group may have are not there.
#[tokio::test]
async fn not_enough_licences() {
    let request = api::setGroup_v2 { iStandardConcurrentLimit: 20, ..testing() };
    check(request, setGroupRet_v2::setGroup_Not_Enough_Seat_Licenses_Available).await;
}

#[tokio::test]
async fn disabled_parent() {
    let request = api::setGroup_v2 { iNodeID: demo::ARCHIVE_2019, ..testing() };
    check(request, setGroupRet_v2::setGroup_Node_Cannot_Be_Enabled_Because_Its_Parent_Node_Is_Disabled).await;
}

#[tokio::test]
async fn auth_code_instead_of_a_login() {
    let emulator = Emulator::start().await.unwrap();
    let proxy = api::API::new(emulator.url()).unwrap();
    let with = |code: &str| api::setGroup_v2 { sAuthCode: Some(code.into()), ..testing() };
    assert_eq!(outcome(&proxy, with("wrong")).await, setGroupRet_v2::setGroup_Invalid_SecretAuthCode);
    assert_eq!(outcome(&proxy, with(demo::AUTH_CODE)).await, setGroupRet_v2::setGroup_OK);
}

#[tokio::test]
async fn deleted_user() {
    let (_emulator, proxy) = logged_in().await;
    let by_email =
        api::getUser_v3 { iNodeID: 0, sUserEmail: Some(demo::TECHNICIAN_EMAIL.into()), sAuthCode: None };
    let user = proxy.getUser_v3(by_email).await.unwrap().oUser.unwrap();
    let request = api::requestAuthCode {
        sEmail: Some(demo::TECHNICIAN_EMAIL.into()),
        sPassword: Some(demo::TECHNICIAN_PASSWORD.into()),
    };
    let code = proxy.requestAuthCode(request).await.unwrap().sAuthCode.unwrap();
    let delete = api::deleteNode { iNodeID: user.iNodeID, sAuthCode: None };
    assert_eq!(proxy.deleteNode(delete).await.unwrap().deleteNodeResult, api::deleteNodeRet::deleteNode_OK);
    let request = api::setGroup_v2 { sAuthCode: Some(code), ..testing() };
    assert_eq!(outcome(&proxy, request).await, setGroupRet_v2::setGroup_User_Deleted_Or_Disabled);
}

#[tokio::test]
async fn session_expired_after_twenty_minutes_without_a_call() {
    let (emulator, proxy) = logged_in().await;
    emulator.clock().advance(Duration::from_secs(20 * 60 - 1));
    assert_eq!(outcome(&proxy, testing()).await, setGroupRet_v2::setGroup_OK);
    emulator.clock().advance(Duration::from_secs(20 * 60));
    assert_eq!(outcome(&proxy, testing()).await, setGroupRet_v2::setGroup_NotLoggedIn);
}

#[tokio::test]
async fn cookie_missing() {
    let (emulator, _logged_in) = logged_in().await;
    let other = api::API::new(emulator.url()).unwrap();
    assert_eq!(outcome(&other, testing()).await, setGroupRet_v2::setGroup_NotLoggedIn);
}

#[tokio::test]
async fn clones_share_the_cookie() {
    let (_emulator, proxy) = logged_in().await;
    assert_eq!(outcome(&proxy.clone(), testing()).await, setGroupRet_v2::setGroup_OK);
}

#[tokio::test]
async fn unspecified_error_and_a_word_from_a_newer_server() {
    let (emulator, proxy) = logged_in().await;
    emulator.fail_next("setGroup_v2", Failure::Error);
    assert_eq!(outcome(&proxy, testing()).await, setGroupRet_v2::setGroup_Error);
    emulator.fail_next("setGroup_v2", Failure::Word("setGroup_Full_Moon".into()));
    assert_eq!(outcome(&proxy, testing()).await, setGroupRet_v2::Unknown("setGroup_Full_Moon".into()));
}
