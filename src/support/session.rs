//! A support session as the service lists it, with its values decoded.
//!
//! Must not know how sessions are asked for.

use std::time::Duration;

use jiff::civil::DateTime;

use super::Phase;
use crate::api;
use crate::service::written_time::civil;

/// An open session.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SupportSession {
    /// Its ID.
    pub id: i32,
    /// Its state in the contract's words; see [`phase`](Self::phase).
    pub status: api::SESSION_STATUS_V3,
    /// Its state in the service's words for people.
    pub status_text: String,
    /// The channel by which the customer came; without an ID if by a code or a link.
    pub channel: Option<Party>,
    /// The technician who helps, or will help.
    pub technician: Option<Party>,
    /// When it began, as the service wrote it.
    pub start_time: String,
    /// When it began, on the clock of a time zone that the service does not name; `None` if what it wrote does not have
    /// the form `M/D/YYYY h:mm:ss AM`, with or without the seconds.
    pub started: Option<DateTime>,
    /// How long the customer has waited, or waited in total.
    pub waiting: Duration,
    /// The customer's name, and the custom fields 1 to 5.
    pub custom_fields: [String; 6],
    /// The customer's language.
    pub language: String,
    /// Whom it was transferred to; empty if it was not transferred.
    pub transferred_to: String,
    /// What was said when it was transferred.
    pub transfer_comment: String,
    /// Whether the technician leads it, if several help.
    pub is_lead: bool,
    /// Whether it is being handed to another technician.
    pub is_handing_off: bool,
}

/// A channel or a technician.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Party {
    /// Its ID.
    pub id: i32,
    /// Its name.
    pub name: String,
}

impl SupportSession {
    /// The phase of the session.
    pub fn phase(&self) -> Phase {
        Phase::of(&self.status)
    }
}

impl From<api::SESSION_V3> for SupportSession {
    fn from(session: api::SESSION_V3) -> Self {
        let start_time = session.sStartTime.unwrap_or_default();
        Self {
            id: session.iID,
            status: session.bStatus,
            status_text: session.sStatus.unwrap_or_default(),
            channel: party(session.iEntry, session.sEntry),
            technician: party(session.iTechnician, session.sTechnician),
            started: civil(&start_time),
            start_time,
            waiting: Duration::from_secs(session.iWaitingTimeInSec.try_into().unwrap_or_default()),
            custom_fields: [
                session.sCustomField0,
                session.sCustomField1,
                session.sCustomField2,
                session.sCustomField3,
                session.sCustomField4,
                session.sCustomField5,
            ]
            .map(Option::unwrap_or_default),
            language: session.sLanguage.unwrap_or_default(),
            transferred_to: session.sTransferredTo.unwrap_or_default(),
            transfer_comment: session.sTransferredComment.unwrap_or_default(),
            is_lead: session.bIsLead,
            is_handing_off: session.bHandingOff,
        }
    }
}

/// The party that an ID and a name mean; `None` if the ID is 0.
fn party(id: i32, name: Option<String>) -> Option<Party> {
    (id != 0).then(|| Party { id, name: name.unwrap_or_default() })
}
