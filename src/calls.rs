//! Every operation of the contract as a call with an outcome: where its result word is and whether it takes an
//! auth code.
//!
//! One row per operation. Must not know logins.

use soap_runtime::{Enumeration, Request, Shaped, Value};

use crate::api;
use crate::turns::Pace;

/// A request of the contract that [`Rescue::call`](crate::Rescue::call) can send.
pub trait RescueCall: Request<Reply: Value + Shaped> + Clone + Sync + Shaped {
    /// Whether the operation is for users who are logged in, or have an auth code.
    const NEEDS_LOGIN: bool;

    /// The limit on how often the service takes it.
    const PACE: Pace;

    /// The element of the reply that has its result word.
    const RESULT: &'static str;

    /// The result words that the contract has.
    fn words() -> &'static [&'static str];

    /// Sets the auth code if the operation takes one and the request has none yet.
    fn authorize(&mut self, auth_code: &str);

    /// The result word of a reply.
    fn outcome(reply: &Self::Reply) -> Outcome<'_>;
}

/// The result word of a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outcome<'r> {
    /// The word, as in `setGroup_OK`.
    pub word: &'r str,
    /// What the contract says of it.
    pub meaning: Option<&'static str>,
}

impl Outcome<'_> {
    /// Whether the call succeeded. The words `True` and `False` of `isAnyTechAvailableOnChannel` are answers too.
    pub fn is_ok(&self) -> bool {
        is_success(self.word)
    }

    /// Whether the caller is not logged in.
    pub fn is_not_logged_in(&self) -> bool {
        is_word(self.word, "NotLoggedIn")
    }

    /// Whether the auth code is wrong, or was replaced by a newer one.
    pub fn is_invalid_auth_code(&self) -> bool {
        is_word(self.word, "Invalid_SecretAuthCode")
    }

    /// Whether the word only says that there was an error, as for time-outs.
    pub fn is_error(&self) -> bool {
        is_word(self.word, "Error")
    }

    /// Whether the call came too soon after the last one.
    pub fn is_poll_rate_exceeded(&self) -> bool {
        is_word(self.word, "PollRateExceeded")
    }

    /// Whether the caller is not logged in as an administrator, which may mean not at all.
    pub fn is_not_logged_in_as_admin(&self) -> bool {
        is_word(self.word, "NotLoggedInAsAdmin")
    }
}

/// Whether `result` is `word`, with the name of its operation before it or, as with `setUserStatus_v7_1`, without;
/// in any case of letters, since the form interface has capitals.
pub(crate) fn is_word(result: &str, word: &str) -> bool {
    let before = result.len().checked_sub(word.len()).and_then(|start| result.split_at_checked(start));
    before.is_some_and(|(before, end)| {
        end.eq_ignore_ascii_case(word) && (before.is_empty() || before.ends_with('_'))
    })
}

/// Whether a result word means success.
pub(crate) fn is_success(result: &str) -> bool {
    ["OK", "True", "False"].iter().any(|word| is_word(result, word))
}

/// The words of the type that `_result` gives.
fn words_of<R, T: Enumeration>(_result: fn(&R) -> &T) -> &'static [&'static str] {
    T::WORDS
}

fn outcome_of<T: Enumeration>(result: &T) -> Outcome<'_> {
    Outcome { word: result.as_str(), meaning: result.meaning() }
}

macro_rules! calls {
    ($($operation:ident: $result:ident $(, $auth_code:ident $($pace:ident)?)?;)*) => {
        $(impl RescueCall for api::$operation {
            const NEEDS_LOGIN: bool = has!($($auth_code)?);
            const PACE: Pace = pace!($($($pace)?)?);
            const RESULT: &'static str = stringify!($result);

            fn words() -> &'static [&'static str] {
                words_of(|reply: &Self::Reply| &reply.$result)
            }

            #[allow(unused_variables)]
            fn authorize(&mut self, auth_code: &str) {
                $(self.$auth_code.get_or_insert_with(|| auth_code.to_owned());)?
            }

            fn outcome(reply: &Self::Reply) -> Outcome<'_> {
                outcome_of(&reply.$result)
            }
        })*

        /// The operations that have a row here.
        #[cfg(test)]
        const ROWS: &[&str] = &[$(stringify!($operation)),*];
    };
}

macro_rules! has {
    () => {
        false
    };
    ($auth_code:ident) => {
        true
    };
}

macro_rules! pace {
    () => {
        Pace::Free
    };
    ($pace:ident) => {
        Pace::$pace
    };
}

calls! {
    // Account information.
    login: loginResult;
    logout: logoutResult;
    getAccount: getAccountResult, sAuthCode;
    getAccount_v2: getAccount_v2Result, sAuthCode;
    getHierarchy: getHierarchyResult, sAuthCode;
    getHierarchy_v2: getHierarchy_v2Result, sAuthCode;
    // Account management.
    getUser: getUserResult, sAuthCode;
    getUser_v2: getUser_v2Result, sAuthCode;
    getUser_v3: getUser_v3Result, sAuthCode;
    setUser: setUserResult, sAuthCode;
    getGroup: getGroupResult, sAuthCode;
    setUser_V2: setUser_V2Result, sAuthCode;
    setUserStatus_v7_1: setUserStatus_v7_1Result, sAuthCode;
    createUser: createUserResult, sAuthCode;
    createGroup: createGroupResult, sAuthCode;
    moveNode: moveNodeResult, sAuthCode;
    deleteNode: deleteNodeResult, sAuthCode;
    assignChannel: assignChannelResult, sAuthCode;
    unassignChannel: unassignChannelResult, sAuthCode;
    createUsers: createUsersResult, sAuthCode;
    getGroup_v2: getGroup_v2Result, sAuthCode;
    setGroup: setGroupResult, sAuthCode;
    setGroup_v2: setGroup_v2Result, sAuthCode;
    // Session management.
    startSession: startSessionResult, sAuthCode;
    cancelAction: cancelActionResult, sAuthCode;
    getSession_V3: getSession_V3Result, sAuthCode;
    closeSession: closeSessionResult, sAuthCode;
    holdSession: holdSessionResult, sAuthCode;
    transferSession: transferSessionResult, sAuthCode;
    isAnyTechAvailableOnChannel: isAnyTechAvailableOnChannelResult, sAuthCode;
    getSession: getSessionResult, sAuthCode;
    getSession_V2: getSession_V2Result, sAuthCode;
    // Supporting CRM systems.
    requestAuthCode: requestAuthCodeResult;
    requestLensPINCodeV2: requestLensPINCodeV2Result, sAuthCode PinCode;
    requestLensPINCodeV3: requestLensPINCodeV3Result, sAuthCode PinCode;
    requestPINCodeV3: requestPINCodeV3Result, sAuthCode PinCode;
    requestInvitationLink: requestInvitationLinkResult, sAuthCode PinCode;
    requestPINCode: requestPINCodeResult, sAuthCode PinCode;
    requestLensPINCode: requestLensPINCodeResult, sAuthCode PinCode;
    requestPINCodeV2: requestPINCodeV2Result, sAuthCode PinCode;
    requestLensPINCodeV4: requestLensPINCodeV4Result, sAuthCode PinCode;
    requestAuthCodeSSO: requestAuthCodeSSOResult;
    generateEmailText: generateEmailTextResult, sAuthCode EmailText;
    // Reporting.
    setReportArea: setReportAreaResult, sAuthCode ReportSettings;
    setReportArea_v2: setReportArea_v2Result, sAuthCode ReportSettings;
    setReportArea_v8: setReportArea_v8Result, sAuthCode ReportSettings;
    setReportDate: setReportDateResult, sAuthCode ReportSettings;
    setReportDate_v2: setReportDate_v2Result, sAuthCode ReportSettings;
    setReportTime: setReportTimeResult, sAuthCode ReportSettings;
    setTimeZone: setTimeZoneResult, sAuthCode ReportSettings;
    setDelimiter: setDelimiterResult, sAuthCode ReportSettings;
    setOutput: setOutputResult, sAuthCode ReportSettings;
    getReport: getReportResult, sAuthCode Report;
    getReport_v2: getReport_v2Result, sAuthCode Report;
    getChat: getChatResult, sAuthCode;
    getNote: getNoteResult, sAuthCode;
    getReportArea: getReportAreaResult, sAuthCode;
    getReportDate: getReportDateResult, sAuthCode;
    getReportDate_v2: getReportDate_v2Result, sAuthCode;
    getReportTime: getReportTimeResult, sAuthCode;
    getTimeZone: getTimeZoneResult, sAuthCode;
    getDelimiter: getDelimiterResult, sAuthCode;
    getOutput: getOutputResult, sAuthCode;
    setDateFormat: setDateFormatResult, sAuthCode ReportSettings;
    getDateFormat: getDateFormatResult, sAuthCode;
    setReportType: setReportTypeResult, sAuthCode ReportSettings;
    getReportType: getReportTypeResult, sAuthCode;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_has_a_row() {
        let mut rows = ROWS.to_vec();
        let mut contract: Vec<&str> = api::operations::ALL.iter().map(|operation| operation.name).collect();
        rows.sort_unstable();
        contract.sort_unstable();
        assert_eq!(rows, contract);
    }

    #[test]
    fn words_are_told_by_their_ends() {
        assert!(is_word("setGroup_OK", "OK"));
        assert!(is_word("OK", "OK"));
        assert!(!is_word("setGroup_NotOK", "OK"));
        assert!(!is_word("startSessionRet_NotLoggedInAsAdmin", "NotLoggedIn"));
    }
}
