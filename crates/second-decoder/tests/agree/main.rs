//! Every reply of the Rescue contract, read by our decoder and by the one yaserde derives: the same value from the
//! same message, and the same again by way of JSON. In both shapes of arrays, that with yaserde and the shipped one,
//! writing the value gives the message again.
//!
//! The messages are made from the contract's schema by the small walker in `sample`, not by our encoder.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

/// The types of the contract with yaserde's decoder beside ours, and arrays as structs of their own.
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the whole contract is generated, and only its replies are compared"
)]
mod api {
    include!(concat!(env!("OUT_DIR"), "/rescue.rs"));
}
mod sample;

use std::fmt::Debug;

// The types as they are shipped, with arrays as `Vec`s, which yaserde cannot read.
use logmein_rescue::api as flat;
use sample::Schema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use soap_runtime::value::{from_xml, to_xml};
use soap_runtime::xml::canonical::{Tree, difference};
use soap_runtime::{Body, Limits};
use soap_runtime::{Enumeration, Value};

/// How many messages are made of each reply: enough that every word stands in one of them.
const CHOICES: usize = 40;

/// The message as a value that can be written as this message again, and taken through JSON.
fn read<T>(message: &str, name: &'static str) -> T
where
    T: Value + PartialEq + Debug + Serialize + DeserializeOwned,
{
    let value: T = from_xml(message, name, api::NS).unwrap();
    let written = to_xml(&value, name, api::NS).unwrap();
    let tree = |document: &str| Tree::parse(document, &Limits::default()).unwrap();
    assert_eq!(difference(&tree(message), &tree(&written)), None, "{message}");
    let json = serde_json::to_string(&value).unwrap();
    assert_eq!(serde_json::from_str::<T>(&json).unwrap(), value, "{json}");
    value
}

macro_rules! replies {
    ($($reply:ident,)*) => {
        const REPLIES: &[&str] = &[$(stringify!($reply)),*];

        fn compare(message: &str, name: &str) {
            match name {
                $(stringify!($reply) => {
                    let ours: api::$reply = read(message, stringify!($reply));
                    let theirs: api::$reply = yaserde::de::from_str(message).unwrap();
                    assert_eq!(ours, theirs, "{message}");
                    read::<flat::$reply>(message, stringify!($reply));
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

/// Full messages, messages without any optional element, and every word of every enumeration.
#[test]
fn both_decoders_read_the_same() {
    let schema = Schema::of_contract();
    for name in REPLIES {
        for choice in 0..CHOICES {
            compare(&schema.message(name, choice), name);
        }
    }
    assert_eq!(schema.enumerations_with_words_left(), [""; 0]);
}

/// The two longest enumerations, looked for in the messages themselves.
#[test]
fn every_word_stands_in_a_message() {
    fn check<T: Enumeration>(reply: &str, element: &str) {
        let schema = Schema::of_contract();
        let messages: String = (0..CHOICES).map(|choice| schema.message(reply, choice)).collect();
        let is_there = |word: &str| messages.contains(&format!("<{element}>{word}</{element}>"));
        let missing: Vec<_> = T::WORDS.iter().filter(|word| !is_there(word)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
    check::<api::NODE_PERMISSIONS_V2>("getGroup_v2Response", "NODE_PERMISSIONS_V2");
    check::<api::SESSION_STATUS_V3>("getSession_V3Response", "bStatus");
}

#[test]
fn every_reply_of_the_contract_is_compared() {
    let replies = api::operations::ALL.iter().filter_map(|operation| match operation.reply? {
        Body::Element(name, _) => Some(name),
        Body::Content => None,
    });
    let mut rows: Vec<&str> = replies.collect();
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
