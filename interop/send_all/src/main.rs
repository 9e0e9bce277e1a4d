//! Sends every operation of the contract, by both ports, to the address given, once for each text given and once
//! with all left out that may be; then the vendor's sample of `setGroup_v2`. The texts stand in every string.
//!
//! `interop/run.py` listens at the address `ADDRESS/PORT/ROUND` and judges what comes. It answers no SOAP, so the
//! outcomes of the calls are not looked at.
#![allow(non_snake_case)]

use std::error::Error;

use logmein_rescue::api::{self, API};
use logmein_rescue::soap_runtime::value::{DateTime, Enumeration};

/// One form of all messages. Without a text, what is optional is left out.
struct Round {
    number: usize,
    text: Option<String>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let address = arguments.next().ok_or("usage: send-all ADDRESS TEXT...")?;
    let texts = arguments.map(Some).chain([None]);
    let rounds: Vec<Round> = texts.enumerate().map(|(number, text)| Round { number, text }).collect();
    for port in API::PORTS {
        let proxy = |path: String| {
            let builder = API::builder().soap_version(port.version);
            builder.endpoint(format!("{address}/{}/{path}", port.name)).build()
        };
        for round in &rounds {
            send_all(&proxy(round.number.to_string())?, round).await;
        }
        let _ = proxy("sample".into())?.setGroup_v2(vendor_sample()).await;
    }
    Ok(())
}

/// The values of the guide page's C# sample.
fn vendor_sample() -> api::setGroup_v2 {
    let permissions = vec![api::NODE_PERMISSIONS_V2::RemoteControl, api::NODE_PERMISSIONS_V2::RemoteView];
    api::setGroup_v2 {
        iNodeID: 123456,
        sName: Some("Testing".into()),
        eStatus: api::nodeStatus::Enabled,
        sDescription: Some(String::new()),
        aPermissions: Some(permissions.clone()),
        aLockedPermissions: Some(permissions),
        iStandardConcurrentLimit: 0,
        iMobileConcurrentLimit: 0,
        iRPATConcurrentLimit: 0,
        sAuthCode: Some("4ahx...80u0".into()),
    }
}

/// A value that depends on the round only.
trait Sample: Sized {
    fn sample(round: &Round) -> Self;

    /// The items of an array that is not empty.
    fn items(round: &Round) -> Vec<Self> {
        vec![Self::sample(round), Self::sample(round)]
    }
}

impl<T: Sample> Sample for Option<T> {
    fn sample(round: &Round) -> Self {
        round.text.is_some().then(|| T::sample(round))
    }
}

/// Empty in the round whose text is.
impl<T: Sample> Sample for Vec<T> {
    fn sample(round: &Round) -> Self {
        if round.text.as_deref() == Some("") { Vec::new() } else { T::items(round) }
    }
}

impl Sample for String {
    fn sample(round: &Round) -> Self {
        round.text.clone().unwrap_or_default()
    }
}

impl Sample for i32 {
    fn sample(round: &Round) -> Self {
        [123456, 0, Self::MIN, Self::MAX, -1][round.number % 5]
    }
}

impl Sample for bool {
    fn sample(round: &Round) -> Self {
        round.number.is_multiple_of(2)
    }
}

impl Sample for DateTime {
    fn sample(round: &Round) -> Self {
        let texts = [
            "2026-01-05T04:00:00Z",
            "2026-01-05T04:00:00",
            "0001-01-01T00:00:00",
            "9999-12-31T23:59:59.9999999+14:00",
            "2024-02-29T12:30:00.5-12:45",
        ];
        texts[round.number % texts.len()].parse().expect("each of the texts is an xsd:dateTime")
    }
}

/// One word a round, all of them in an array.
macro_rules! words {
    ($($enumeration:ident)*) => {$(
        impl Sample for api::$enumeration {
            fn sample(round: &Round) -> Self {
                Self::from_word(Self::WORDS[round.number % Self::WORDS.len()])
            }

            fn items(_: &Round) -> Vec<Self> {
                Self::WORDS.iter().map(|word| Self::from_word(word)).collect()
            }
        }
    )*};
}

words! {
    ADDONS NODE_PERMISSIONS NODE_PERMISSIONS_V2 NODE_REF NODE_REF_V2 REPORT_AREA REPORT_AREA_V8 REPORT_OUTPUT
    nodeStatus
}

impl Sample for api::USERDATA {
    fn sample(round: &Round) -> Self {
        Self {
            sUniqueID: Sample::sample(round),
            iParentID: Sample::sample(round),
            sName: Sample::sample(round),
            sNick: Sample::sample(round),
            sEmail: Sample::sample(round),
            sSSOID: Sample::sample(round),
            sPwd: Sample::sample(round),
            sConfPwd: Sample::sample(round),
            eStatus: Sample::sample(round),
        }
    }
}

/// Every operation with the fields of its request.
macro_rules! operations {
    ($($operation:ident { $($field:ident),* })*) => {
        async fn send_all(proxy: &API, round: &Round) {
            $(
                let _ = proxy.$operation(api::$operation { $($field: Sample::sample(round)),* }).await;
            )*
        }
    };
}

#[rustfmt::skip]
operations! {
    login { sEmail, sPassword }
    logout {}
    getAccount { sAuthCode }
    getAccount_v2 { sAuthCode }
    getUser { iNodeID, sAuthCode }
    getUser_v2 { iNodeID, sAuthCode }
    getUser_v3 { iNodeID, sUserEmail, sAuthCode }
    startSession { iSession, iNode, sAuthCode }
    cancelAction { iSession, sAuthCode }
    requestAuthCode { sEmail, sPassword }
    getSession_V3 { iNodeID, eNodeRef, sAuthCode }
    setUser { iNodeID, sName, sNick, sEmail, sSSOID, sPwd, sConfPwd, sCurrentPwd, eStatus, sDescription, eAddOns, sAuthCode }
    getGroup { iNodeID, sAuthCode }
    requestLensPINCodeV2 { sCField0, sCField1, sCField2, sCField3, sCField4, sCField5, sTracking0, bNoTechConsole, sAuthCode }
    requestLensPINCodeV3 { sCField0, sCField1, sCField2, sCField3, sCField4, sCField5, sTracking0, bNoTechConsole, sAuthCode, sPhoneNumber, sLangCode }
    requestPINCodeV3 { sCField0, sCField1, sCField2, sCField3, sCField4, sCField5, sTracking0, bNoTechConsole, sAuthCode, nodeId }
    requestInvitationLink { sCField0, sCField1, sCField2, sCField3, sCField4, sCField5, sTracking0, bNoTechConsole, sAuthCode, nodeId }
    requestPINCode { sCField0, sCField1, sCField2, sCField3, sCField4, sCField5, sTracking0, bNoTechConsole, sAuthCode }
    requestLensPINCode { sCField0, sCField1, sCField2, sCField3, sCField4, sCField5, sTracking0, bNoTechConsole, sAuthCode }
    requestPINCodeV2 { sCField0, sCField1, sCField2, sCField3, sCField4, sCField5, sTracking0, bNoTechConsole, sAuthCode }
    requestLensPINCodeV4 { sCField0, sCField1, sCField2, sCField3, sCField4, sCField5, sTracking0, bNoTechConsole, sAuthCode, sPhoneNumber, sLangCode, nodeId }
    getHierarchy { sAuthCode, bIsNode, iNodeID }
    getHierarchy_v2 { sAuthCode, bIsNode, iNodeID, bFilterOffline }
    setUser_V2 { iNodeID, sName, sNick, sEmail, sSSOID, sPwd, sConfPwd, sCurrentPwd, eStatus, sDescription, eMobileAddOn, bRPATAddOn, sAuthCode }
    setUserStatus_v7_1 { iNodeID, eStatus, sAuthCode }
    createUser { iParentID, sAuthCode }
    createGroup { iParentID, sAuthCode }
    moveNode { iTargetNodeID, iNodeID, sAuthCode }
    deleteNode { iNodeID, sAuthCode }
    assignChannel { iNodeID, iEntryID, sAuthCode }
    unassignChannel { iNodeID, iEntryID, sAuthCode }
    closeSession { iSession, sAuthCode }
    holdSession { iSession, sAuthCode }
    transferSession { iSession, iNode, eNodeRef, sComment, sAuthCode }
    isAnyTechAvailableOnChannel { iChannelID, bExcludingAwayAndBusy, sAuthCode }
    requestAuthCodeSSO { sSSOID, sPassword, sCompany }
    generateEmailText { iPINCode, sAuthCode }
    createUsers { aUserData, sAuthCode }
    getSession { iNodeID, eNodeRef, sAuthCode }
    getSession_V2 { iNodeID, eNodeRef, sAuthCode }
    setReportArea { eReportArea, sAuthCode }
    setReportArea_v2 { eReportArea, sAuthCode }
    setReportArea_v8 { eReportArea, sAuthCode }
    setReportDate { sBeginDate, sEndDate, sAuthCode }
    setReportDate_v2 { dBeginDate, dEndDate, sAuthCode }
    setReportTime { sBeginTime, sEndTime, sAuthCode }
    setTimeZone { sTimezone, sAuthCode }
    setDelimiter { sDelimiter, sAuthCode }
    setOutput { eOutput, sAuthCode }
    getReport { iNodeID, eNodeRef, sAuthCode }
    getReport_v2 { iNodeID, eNodeRef, sAuthCode }
    getChat { iSessionID, sAuthCode }
    getNote { iSessionID, sAuthCode }
    getReportArea { sAuthCode }
    getReportDate { sAuthCode }
    getReportDate_v2 { sAuthCode }
    getReportTime { sAuthCode }
    getTimeZone { sAuthCode }
    getDelimiter { sAuthCode }
    getOutput { sAuthCode }
    setDateFormat { sAuthCode }
    getDateFormat { sAuthCode }
    setReportType { sAuthCode }
    getReportType { sAuthCode }
    getGroup_v2 { iNodeID, sAuthCode }
    setGroup { iNodeID, sName, eStatus, sDescription, aPermissions, aLockedPermissions, iStandardConcurrentLimit, iMobileConcurrentLimit, sAuthCode }
    setGroup_v2 { iNodeID, sName, eStatus, sDescription, aPermissions, aLockedPermissions, iStandardConcurrentLimit, iMobileConcurrentLimit, iRPATConcurrentLimit, sAuthCode }
}
