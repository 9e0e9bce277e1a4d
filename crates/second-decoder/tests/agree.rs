//! Every reply of the Rescue contract, read by our decoder and by the one yaserde derives: the same value from the
//! same message, and the same again by way of JSON.
//!
//! The messages are made from the contract's schema by the small walker in `sample`, not by our encoder.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod sample;

use sample::Schema;
use second_decoder::api;
use soap_runtime::value::from_xml;

macro_rules! replies {
    ($($reply:ident,)*) => {
        const REPLIES: &[&str] = &[$(stringify!($reply)),*];

        fn compare(schema: &Schema, name: &str, choice: usize) {
            match name {
                $(stringify!($reply) => {
                    let message = schema.message(name, choice);
                    let ours: api::$reply = from_xml(&message, stringify!($reply), api::NS).unwrap();
                    let theirs: api::$reply = yaserde::de::from_str(&message).unwrap();
                    assert_eq!(ours, theirs, "{message}");
                    let json = serde_json::to_string(&ours).unwrap();
                    assert_eq!(serde_json::from_str::<api::$reply>(&json).unwrap(), ours, "{json}");
                })*
                _ => panic!("{name} has no row"),
            }
        }
    };
}

replies! {
    loginResponse,
    logoutResponse,
    getAccountResponse,
    getAccount_v2Response,
    getUserResponse,
    getUser_v2Response,
    getUser_v3Response,
    startSessionResponse,
    cancelActionResponse,
    requestAuthCodeResponse,
    getSession_V3Response,
    setUserResponse,
    getGroupResponse,
    requestLensPINCodeV2Response,
    requestLensPINCodeV3Response,
    requestPINCodeV3Response,
    requestInvitationLinkResponse,
    requestPINCodeResponse,
    requestLensPINCodeResponse,
    requestPINCodeV2Response,
    requestLensPINCodeV4Response,
    getHierarchyResponse,
    getHierarchy_v2Response,
    setUser_V2Response,
    setUserStatus_v7_1Response,
    createUserResponse,
    createGroupResponse,
    moveNodeResponse,
    deleteNodeResponse,
    assignChannelResponse,
    unassignChannelResponse,
    closeSessionResponse,
    holdSessionResponse,
    transferSessionResponse,
    isAnyTechAvailableOnChannelResponse,
    requestAuthCodeSSOResponse,
    generateEmailTextResponse,
    createUsersResponse,
    getSessionResponse,
    getSession_V2Response,
    setReportAreaResponse,
    setReportArea_v2Response,
    setReportArea_v8Response,
    setReportDateResponse,
    setReportDate_v2Response,
    setReportTimeResponse,
    setTimeZoneResponse,
    setDelimiterResponse,
    setOutputResponse,
    getReportResponse,
    getReport_v2Response,
    getChatResponse,
    getNoteResponse,
    getReportAreaResponse,
    getReportDateResponse,
    getReportDate_v2Response,
    getReportTimeResponse,
    getTimeZoneResponse,
    getDelimiterResponse,
    getOutputResponse,
    setDateFormatResponse,
    getDateFormatResponse,
    setReportTypeResponse,
    getReportTypeResponse,
    getGroup_v2Response,
    setGroupResponse,
    setGroup_v2Response,
}

/// Full messages, messages without any optional element, and every word of the longest enumeration.
#[test]
fn both_decoders_read_the_same() {
    let schema = Schema::of_contract();
    for name in REPLIES {
        for choice in 0..40 {
            compare(&schema, name, choice);
        }
    }
}

#[test]
fn every_reply_of_the_contract_is_compared() {
    let mut rows: Vec<&str> = api::operations::ALL.iter().map(|operation| operation.reply.0).collect();
    let mut compared = REPLIES.to_vec();
    rows.sort_unstable();
    compared.sort_unstable();
    assert_eq!(rows, compared);
}

fn logout(word: &str) -> String {
    format!("<logoutResponse xmlns=\"{}\"><logoutResult>{word}</logoutResult></logoutResponse>", api::NS)
}

#[test]
fn json_has_the_names_and_words_of_the_contract() {
    let message = logout("logout_NotLoggedIn");
    let reply: api::logoutResponse = from_xml(&message, "logoutResponse", api::NS).unwrap();
    assert_eq!(serde_json::to_string(&reply).unwrap(), r#"{"logoutResult":"logout_NotLoggedIn"}"#);
}

/// yaserde 0.13 loses the word (the catch-all is its default); ours keeps it.
#[test]
fn an_unknown_word_is_lost_by_yaserde() {
    let message = logout("logout_Maybe");
    let ours: api::logoutResponse = from_xml(&message, "logoutResponse", api::NS).unwrap();
    let theirs: api::logoutResponse = yaserde::de::from_str(&message).unwrap();
    assert_eq!(ours.logoutResult, api::logoutRet::Unknown("logout_Maybe".into()));
    assert_eq!(theirs.logoutResult, api::logoutRet::Unknown(String::new()));
}

/// yaserde 0.13 trims text, though `xsd:string` keeps its white space (XML Schema Part 2, 4.3.6).
#[test]
fn white_space_is_lost_by_yaserde() {
    let message = format!(
        "<getNoteResponse xmlns=\"{}\"><getNoteResult>getNote_OK</getNoteResult><sNote> a </sNote></getNoteResponse>",
        api::NS
    );
    let ours: api::getNoteResponse = from_xml(&message, "getNoteResponse", api::NS).unwrap();
    let theirs: api::getNoteResponse = yaserde::de::from_str(&message).unwrap();
    assert_eq!(ours.sNote.as_deref(), Some(" a "));
    assert_eq!(theirs.sNote.as_deref(), Some("a"));
}
