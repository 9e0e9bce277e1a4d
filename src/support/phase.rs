//! The phases of a session, each for several of the contract's 37 states.
//!
//! Must not know anything else of sessions.

use std::fmt;

use crate::api::SESSION_STATUS_V3::{self, *};

/// The phase of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Phase {
    /// The customer is being connected.
    Connecting,
    /// The customer waits for a technician.
    Waiting,
    /// A technician helps.
    Active,
    /// A technician has put it on hold; the customer may have left.
    OnHold,
    /// It was transferred to another technician, who has not taken it yet.
    Transferring,
    /// The customer's computer restarts.
    Rebooting,
    /// The customer cannot be reached at the moment: offline, or the connection is broken.
    Disconnected,
    /// It has ended.
    Closed,
    /// The word says nothing, or is one that the contract lacks.
    Other,
}

impl Phase {
    /// The phase to which a word belongs.
    pub fn of(status: &SESSION_STATUS_V3) -> Self {
        match status {
            SESSION_STARTING | SESSION_CONNECTING => Self::Connecting,
            SESSION_WAITING => Self::Waiting,
            SESSION_PICKEDUP => Self::Active,
            SESSION_ONHOLD | SESSION_ONHOLDBUTCUSTOMERLEFT => Self::OnHold,
            SESSION_TRANSFERINGBUTNOTPICKEDUP => Self::Transferring,
            SESSION_REBOOTING => Self::Rebooting,
            SESSION_OFFLINE | SESSION_CONNECTIONPROBLEM => Self::Disconnected,
            SESSION_CLOSEDBYCUSTOMER
            | SESSION_CLOSEDBYTECHNICIAN
            | SESSION_REVOKED
            | SESSION_CLOSED_TRANSFERREDANOTHERTECH_WITHOUTPICKUP
            | SESSION_CUSTOMERLEFTSESSION_WASNOTPICKEDUP
            | SESSION_WAITINGTIMEOUT_PICKEDUP
            | SESSION_WAITINGTIMEOUT_NOTPICKEDUP
            | SESSION_SYSTEMTIMEOUT_PICKEDUP
            | SESSION_SYSTEMTIMEOUT_NOTPICKEDUP
            | SESSION_ABORTED_TECHDELETEDORDISABLED
            | SESSION_CLOSED_TRANSFERREDANOTHERTECH
            | SESSION_TIMEOUT_SESSIONIDLETECHSIDE
            | SESSION_CUSTOMERLEFTSESSION_DURINGTRANSFER_WITHOUTPICKUP
            | SESSION_CUSTOMERLEFTSESSION_DURINGTRANSFER
            | SESSION_CLOSEDBYWAITINGCUSTOMER
            | SESSION_CLOSEDBYACTIVECUSTOMER
            | SESSION_CLOSED_DURINGRECONNECTING
            | SESSION_CLOSED_DURINGREBOOTING
            | SESSION_UACCESS_EXPIRED_WASPICKEDUPBEFORE
            | SESSION_UACCESS_EXPIRED_NOTPICKEDUPBEFORE
            | SESSION_UACCESS_REVOKEDBYCUSTOMER_WASPICKEDUPBEFORE
            | SESSION_UACCESS_REVOKEDBYCUSTOMER_NOTPICKEDUPBEFORE
            | SESSION_UACCESS_REVOKEDBYADMIN_WASPICKEDUPBEFORE
            | SESSION_UACCESS_REVOKEDBYADMIN_NOTPICKEDUPBEFORE
            | SESSION_TERMSANDCONDITIONSDECLINED
            | SESSION_TIMEOUT_TECHCONNECTIONLOSTORSESSIONWASNOTCLOSEDBYTECH => Self::Closed,
            SESSION_STATUS_NOT_SUPPORTED_VALUE | Unknown(_) => Self::Other,
        }
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Connecting => "connecting",
            Self::Waiting => "waiting",
            Self::Active => "active",
            Self::OnHold => "on hold",
            Self::Transferring => "transferring",
            Self::Rebooting => "rebooting",
            Self::Disconnected => "disconnected",
            Self::Closed => "closed",
            Self::Other => "other",
        })
    }
}
