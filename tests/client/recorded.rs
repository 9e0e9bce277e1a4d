//! The operations whose messages are published, against recorded exchanges in both versions of SOAP: what is sent
//! is equal to the recorded request as XML, and the recorded reply is read as what it says.

#![allow(non_snake_case)]

use logmein_rescue::api::{self, NODE_PERMISSIONS, NODE_PERMISSIONS_V2, nodeStatus};
use logmein_rescue::soap_runtime::SoapVersion;
use logmein_rescue::soap_runtime::replay::Replay;
use logmein_rescue::{Rescue, RescueCall};

const VERSIONS: [(SoapVersion, &str); 2] = [(SoapVersion::V11, "soap11"), (SoapVersion::V12, "soap12")];

fn recorded(folder: &str, operation: &str) -> Replay {
    Replay::from_file(format!("{}/tests/fixtures/{folder}/{operation}.http", env!("CARGO_MANIFEST_DIR")))
        .unwrap()
}

/// Sends `request` in both versions, answered by the file of its operation; both replies have to be `expected`.
async fn check<C: RescueCall>(request: C, expected: C::Reply)
where
    C::Reply: PartialEq + std::fmt::Debug,
{
    for (version, folder) in VERSIONS {
        let replay = recorded(folder, C::OPERATION.name());
        let client = api::API::builder().soap_version(version).transport(replay.clone()).build().unwrap();
        assert_eq!(client.as_ref().call(C::OPERATION, &request).await.unwrap(), expected);
        assert_eq!(replay.unused(), Vec::<String>::new());
    }
}

fn some(text: &str) -> Option<String> {
    Some(text.into())
}

#[tokio::test]
async fn login() {
    let request = api::login { sEmail: some("some@email.com"), sPassword: some("secretpassword") };
    check(request, api::loginResponse { loginResult: api::loginRet::login_OK }).await;
}

#[tokio::test]
async fn logout() {
    check(api::logout {}, api::logoutResponse { logoutResult: api::logoutRet::logout_OK }).await;
}

#[tokio::test]
async fn get_account() {
    let expected = api::getAccountResponse {
        getAccountResult: api::getAccountRet::getAccount_OK,
        iAccountID: 12345,
        sOrganization: some("Example Ltd"),
        iAdminID: 337366,
        iTechID: 0,
        sEmail: some("some@email.com"),
    };
    check(api::getAccount { sAuthCode: some("4ahx...80u0") }, expected).await;
}

#[tokio::test]
async fn get_user() {
    let user = api::USER {
        iNodeID: 337366,
        sName: some("John Doe"),
        sNick: some("John"),
        sEmail: some("some@email.com"),
        sSSOID: some(""),
        sDescription: some("First & second line"),
        eType: api::NODE_TYPE::MasterAdministrator,
        bAccountHolder: true,
        hasMobileAddon: false,
        eStatus: api::NODE_STATUS::Online,
    };
    let expected = api::getUserResponse { getUserResult: api::getUserRet::getUser_OK, oUser: Some(user) };
    check(api::getUser { iNodeID: 337366, sAuthCode: some("4ahx...80u0") }, expected).await;
}

#[tokio::test]
async fn get_group() {
    let group = api::GROUP {
        iNodeID: 337364,
        sName: some("TechGroup"),
        sDescription: some("TechGroup1"),
        eType: api::NODE_TYPE::TechnicianGroup,
        aPermissions: Some(vec![NODE_PERMISSIONS::RemoteControl, NODE_PERMISSIONS::RemoteView]),
        aLockedPermissions: Some(vec![]),
        bIsEnabled: Some(true),
        iStandardConcurrentLimit: Some(10),
        iMobileConcurrentLimit: Some(10),
    };
    let expected =
        api::getGroupResponse { getGroupResult: api::getGroupRet::getGroup_OK, oGroup: Some(group) };
    check(api::getGroup { iNodeID: 337364, sAuthCode: some("4ahx...80u0") }, expected).await;
}

#[tokio::test]
async fn start_session() {
    let result = api::startSessionRet::startSessionRet_ActionFailed;
    let request = api::startSession { iSession: 61234567, iNode: 337366, sAuthCode: some("4ahx...80u0") };
    check(request, api::startSessionResponse { startSessionResult: result }).await;
}

#[tokio::test]
async fn request_auth_code() {
    let request = api::requestAuthCode { sEmail: some("some@email.com"), sPassword: some("secretpassword") };
    let expected = api::requestAuthCodeResponse {
        requestAuthCodeResult: api::requestAuthCodeRet::requestAuthCode_OK,
        sAuthCode: some("4ahx...80u0"),
    };
    check(request, expected).await;
}

#[tokio::test]
async fn get_session_v3() {
    let session = api::SESSION_V3 {
        iID: 61234567,
        bStatus: api::SESSION_STATUS_V3::SESSION_WAITING,
        sStatus: some("Waiting"),
        iEntry: 2001,
        sEntry: some("Private Session"),
        iTechnician: 337366,
        sTechnician: some("John Doe"),
        sStartTime: some("7/31/2011 11:19 PM"),
        iWaitingTimeInSec: 132,
        sCustomField0: some("Jane Roe"),
        sCustomField1: some(""),
        sCustomField2: some(""),
        sCustomField3: some(""),
        sCustomField4: some(""),
        sCustomField5: some(""),
        sLanguage: some("en"),
        sTransferredTo: some(""),
        sTransferredComment: some(""),
        bIsLead: true,
        bHandingOff: false,
    };
    let expected = api::getSession_V3Response {
        getSession_V3Result: api::getSessionRet::getSession_OK,
        aSessions: Some(vec![session]),
    };
    let eNodeRef = api::NODE_REF::NODE;
    check(api::getSession_V3 { iNodeID: 337366, eNodeRef, sAuthCode: some("4ahx...80u0") }, expected).await;
}

fn set_group_v2() -> api::setGroup_v2 {
    let permissions = || Some(vec![NODE_PERMISSIONS_V2::RemoteControl, NODE_PERMISSIONS_V2::RemoteView]);
    api::setGroup_v2 {
        iNodeID: 123456,
        sName: some("Testing"),
        eStatus: nodeStatus::Enabled,
        sDescription: some(""),
        aPermissions: permissions(),
        aLockedPermissions: permissions(),
        iStandardConcurrentLimit: 0,
        iMobileConcurrentLimit: 0,
        iRPATConcurrentLimit: 0,
        sAuthCode: some("4ahx...80u0"),
    }
}

#[tokio::test]
async fn set_group_v2_of_the_c_sharp_sample() {
    check(set_group_v2(), api::setGroup_v2Response { setGroup_v2Result: api::setGroupRet_v2::setGroup_OK })
        .await;
}

#[tokio::test]
async fn a_request_that_was_not_recorded_is_told() {
    let client = api::API::builder().transport(recorded("soap11", "setGroup_v2")).build().unwrap();
    let request = api::setGroup_v2 { iRPATConcurrentLimit: 1, ..set_group_v2() };
    let error = client.setGroup_v2(request).await.unwrap_err();
    assert!(error.is_sending());
    assert!(error.to_string().contains("iRPATConcurrentLimit"), "{error}");
}

#[tokio::test]
async fn the_layer_above_logs_in_first() {
    let replay = recorded("soap11", "login").and(recorded("soap11", "getUser"));
    let rescue = Rescue::builder()
        .login("some@email.com", "secretpassword")
        .configure(|client| client.transport(replay.clone()))
        .build()
        .unwrap();
    let request = api::getUser { iNodeID: 337366, sAuthCode: Some("4ahx...80u0".into()) };
    rescue.call(request).await.unwrap();
    assert_eq!(replay.unused(), Vec::<String>::new());
}
