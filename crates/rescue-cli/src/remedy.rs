//! What to do about an error of the service, and its exit code.
//!
//! Must not know how errors are printed.

use std::borrow::Cow;

use logmein_rescue::{Error, soap_runtime};

use crate::exit::Exit;

/// The exit code of an error.
pub(crate) fn exit(error: &Error) -> Exit {
    if is_about_credentials(error) {
        Exit::Credentials
    } else if error.is_poll_rate_exceeded() || error.is_login_limit_reached() {
        Exit::Limit
    } else if error.is_invalid_request() || error.call().is_some_and(soap_runtime::Error::is_building) {
        Exit::Usage
    } else if error.call().is_some() {
        Exit::Unavailable
    } else {
        Exit::Failed
    }
}

/// What to do about an error.
pub(crate) fn of(error: &Error) -> Option<Cow<'static, str>> {
    if error.is_not_logged_in() && !error.is_refused() {
        return Some("run `rescue login`".into());
    }
    if let Some(call) = error.call() {
        return match () {
            () if call.is_sending() => {
                Some("check the network and the address of the service (--endpoint, RESCUE_URL)".into())
            }
            () if call.is_not_soap() || call.is_status() => Some(
                "check that the address of the service (--endpoint, RESCUE_URL) ends in /API/API.asmx".into(),
            ),
            () => None,
        };
    }
    if error.is_not_found() {
        return Some("`rescue tree` shows ids, names and e-mail addresses".into());
    }
    if error.is_conflict() {
        return Some("run the command again to change what is there now".into());
    }
    if let Some(id) = error.leftover() {
        return Some(format!("look at it with `rescue user show {id}`, then set or delete it").into());
    }
    let word = &error.refusal()?.word;
    WORDS.iter().find(|(end, _)| word.ends_with(end)).map(|(_, remedy)| Cow::Borrowed(*remedy))
}

fn is_about_credentials(error: &Error) -> bool {
    const ENDS: [&str; 5] = [
        "login_Invalid",
        "AuthCode_Invalid",
        "requestAuthCodeSSO_Invalid",
        "login_GlobalIpRestricted",
        "User_Deleted_Or_Disabled",
    ];
    let has_end = |word: &str| ENDS.iter().any(|end| word.ends_with(end));
    error.is_not_logged_in()
        || error.is_invalid_auth_code()
        || error.refusal().is_some_and(|refusal| has_end(&refusal.word))
}

/// What to do about a result word, by its end. The first that fits counts.
const WORDS: &[(&str, &str)] = &[
    ("login_Invalid", "check the e-mail address and the password (RESCUE_EMAIL, RESCUE_PASSWORD)"),
    ("requestAuthCode_Invalid", "check the e-mail address and the password, which have to be a technician's"),
    ("requestAuthCodeSSO_Invalid", "check the SSO id, the company and the master password"),
    ("LimitReached", "wait three minutes, and use `rescue login`, after which commands share one login"),
    ("GlobalIpRestricted", "call from an address that the account allows"),
    ("NotLoggedInAsAdmin", "log in as an administrator with `rescue login`"),
    ("NotLoggedIn", "log in again with `rescue login`"),
    (
        "Invalid_SecretAuthCode",
        "get a new auth code with `rescue login --auth-code`; each new one makes the last invalid",
    ),
    ("PollRateExceeded", "wait a little and run the command again"),
    ("InvalidParam_NodeID", "`rescue tree` shows the ids"),
    ("InvalidParam_ParentID", "`rescue tree` shows the groups that can hold it"),
    ("InvalidParam_TargetNodeID", "`rescue tree` shows the ids"),
    ("InvalidParam_SessionID", "`rescue session list` shows the ids"),
    ("InvalidParam_EntryID", "`rescue tree` shows the channels"),
    ("Invalid_Move", "move users and groups into a group of their own kind; `rescue tree` shows the kinds"),
    ("Not_Enough_Seat_Licenses_Available", "lower the limits, here or of another group"),
    ("Because_Its_Parent_Node_Is_Disabled", "enable the group above it first"),
    ("ActionFailed", "check that the technician is online and the Technician Console is running"),
    ("NoTechConsoleRunning", "start the Technician Console, or give --no-console"),
    ("NotTechnician", "log in as a user with a technician's licence"),
    ("OutOfPINCodes", "try again later: all PIN codes of the account are in use"),
    ("Missing_Current_Password", "give your own password in RESCUE_CURRENT_PASSWORD"),
];
