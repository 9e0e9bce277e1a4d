//! The statuses of sessions: words of the contract, and the texts that people read.
//!
//! Data only; must not know who uses it.

use super::page::Evidence;

/// A status in both forms. The service writes the text in the language of the account; this is the English one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct SessionStatusText {
    /// The word of `SESSION_STATUS_V3`.
    pub word: &'static str,
    /// The text.
    pub text: &'static str,
    /// Whether the text was seen, or only follows from the word.
    pub evidence: Evidence,
}

/// The word for a status that is shown as `text`, in any case of letters.
///
/// Nothing for texts of other languages and unknown ones; they count as `SESSION_STATUS_NOT_SUPPORTED_VALUE`.
pub fn session_status_of(text: &str) -> Option<&'static str> {
    let text = text.trim();
    SESSION_STATUS_TEXTS
        .iter()
        .find(|status| status.text.eq_ignore_ascii_case(text))
        .map(|status| status.word)
}

const fn seen(word: &'static str, text: &'static str) -> SessionStatusText {
    SessionStatusText { word, text, evidence: Evidence::Seen }
}

const fn inferred(word: &'static str, text: &'static str) -> SessionStatusText {
    SessionStatusText { word, text, evidence: Evidence::Inferred }
}

/// All 37 statuses. No two have the same text here; the service may be less exact.
pub const SESSION_STATUS_TEXTS: &[SessionStatusText] = &[
    inferred("SESSION_STARTING", "Starting"),
    inferred("SESSION_CONNECTING", "Connecting"),
    seen("SESSION_WAITING", "Waiting"),
    seen("SESSION_OFFLINE", "Offline"),
    seen("SESSION_PICKEDUP", "Active"),
    inferred("SESSION_CLOSEDBYCUSTOMER", "Closed by customer"),
    inferred("SESSION_CLOSEDBYTECHNICIAN", "Closed by technician"),
    inferred("SESSION_TRANSFERINGBUTNOTPICKEDUP", "Transferring"),
    inferred("SESSION_REVOKED", "Revoked"),
    inferred(
        "SESSION_CLOSED_TRANSFERREDANOTHERTECH_WITHOUTPICKUP",
        "Transferred to another technician without pickup",
    ),
    inferred("SESSION_CUSTOMERLEFTSESSION_WASNOTPICKEDUP", "Customer left before pickup"),
    inferred("SESSION_WAITINGTIMEOUT_PICKEDUP", "Waiting timed out after pickup"),
    inferred("SESSION_WAITINGTIMEOUT_NOTPICKEDUP", "Waiting timed out"),
    inferred("SESSION_SYSTEMTIMEOUT_PICKEDUP", "Timed out after pickup"),
    inferred("SESSION_SYSTEMTIMEOUT_NOTPICKEDUP", "Timed out"),
    inferred("SESSION_ABORTED_TECHDELETEDORDISABLED", "Aborted, technician deleted or disabled"),
    inferred("SESSION_CLOSED_TRANSFERREDANOTHERTECH", "Transferred to another technician"),
    inferred("SESSION_REBOOTING", "Rebooting"),
    inferred("SESSION_CONNECTIONPROBLEM", "Connection problem"),
    seen("SESSION_ONHOLD", "On Hold"),
    inferred("SESSION_ONHOLDBUTCUSTOMERLEFT", "On hold, customer left"),
    inferred("SESSION_TIMEOUT_SESSIONIDLETECHSIDE", "Timed out, technician idle"),
    inferred(
        "SESSION_CUSTOMERLEFTSESSION_DURINGTRANSFER_WITHOUTPICKUP",
        "Customer left during transfer without pickup",
    ),
    inferred("SESSION_CUSTOMERLEFTSESSION_DURINGTRANSFER", "Customer left during transfer"),
    inferred("SESSION_CLOSEDBYWAITINGCUSTOMER", "Closed by waiting customer"),
    seen("SESSION_CLOSEDBYACTIVECUSTOMER", "Closed by active customer"),
    inferred("SESSION_CLOSED_DURINGRECONNECTING", "Closed during reconnecting"),
    inferred("SESSION_CLOSED_DURINGREBOOTING", "Closed during rebooting"),
    inferred("SESSION_UACCESS_EXPIRED_WASPICKEDUPBEFORE", "Unattended access expired after pickup"),
    inferred("SESSION_UACCESS_EXPIRED_NOTPICKEDUPBEFORE", "Unattended access expired"),
    inferred(
        "SESSION_UACCESS_REVOKEDBYCUSTOMER_WASPICKEDUPBEFORE",
        "Unattended access revoked by customer after pickup",
    ),
    inferred("SESSION_UACCESS_REVOKEDBYCUSTOMER_NOTPICKEDUPBEFORE", "Unattended access revoked by customer"),
    inferred(
        "SESSION_UACCESS_REVOKEDBYADMIN_WASPICKEDUPBEFORE",
        "Unattended access revoked by administrator after pickup",
    ),
    inferred(
        "SESSION_UACCESS_REVOKEDBYADMIN_NOTPICKEDUPBEFORE",
        "Unattended access revoked by administrator",
    ),
    inferred("SESSION_TERMSANDCONDITIONSDECLINED", "Terms and conditions declined"),
    inferred(
        "SESSION_TIMEOUT_TECHCONNECTIONLOSTORSESSIONWASNOTCLOSEDBYTECH",
        "Timed out, technician lost connection",
    ),
    inferred("SESSION_STATUS_NOT_SUPPORTED_VALUE", "Not supported"),
];
