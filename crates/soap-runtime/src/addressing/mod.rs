//! WS-Addressing 1.0: the header blocks that say what a message is for, which message it answers, and where answers go;
//! those of the submission of 2004 are read and answered as well.
//!
//! Must not know how envelopes are opened, nor what stands in their bodies.

mod blocks;
mod read;

pub(crate) use blocks::{Request, new_message_id, request_blocks};
pub(crate) use read::Addressed;

/// The versions of WS-Addressing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Version {
    /// 1.0, the recommendation.
    #[default]
    Recommendation,
    /// What was submitted to W3C in August 2004.
    Submission,
}

impl Version {
    /// The version whose header blocks are in `namespace`.
    fn of_namespace(namespace: &str) -> Option<Self> {
        [Self::Recommendation, Self::Submission].into_iter().find(|version| version.namespace() == namespace)
    }

    fn namespace(self) -> &'static str {
        match self {
            Self::Recommendation => "http://www.w3.org/2005/08/addressing",
            Self::Submission => "http://schemas.xmlsoap.org/ws/2004/08/addressing",
        }
    }

    /// The address of whoever waits for the answer.
    fn anonymous(self) -> &'static str {
        match self {
            Self::Recommendation => "http://www.w3.org/2005/08/addressing/anonymous",
            Self::Submission => "http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous",
        }
    }

    /// The action of a fault that the contract does not declare (SOAP Binding, section 6).
    fn fault_action(self) -> &'static str {
        match self {
            Self::Recommendation => "http://www.w3.org/2005/08/addressing/soap/fault",
            Self::Submission => "http://schemas.xmlsoap.org/ws/2004/08/addressing/fault",
        }
    }
}

/// Whether header blocks of this namespace are those of WS-Addressing.
pub(crate) fn is_addressing(namespace: &str) -> bool {
    Version::of_namespace(namespace).is_some()
}
