//! The states of a support session: the 37 words of the contract.
//!
//! It must not know how a session changes from one to another.

/// The variants, each with its word in `SESSION_STATUS_V3` and the text that people read.
macro_rules! statuses {
    ($($variant:ident $word:literal $text:literal;)*) => {
        /// The state of a session.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "each is said by its text")]
        pub enum Status {
            $($variant,)*
        }

        impl Status {
            /// All of them, in the order of the contract.
            pub const ALL: [Self; 37] = [$(Self::$variant,)*];

            /// The word of `SESSION_STATUS_V3`.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }

            /// The text that people read. Only a few were seen; the others say what the word says.
            pub fn text(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)*
                }
            }
        }
    };
}

statuses! {
    Starting "SESSION_STARTING" "Starting";
    Connecting "SESSION_CONNECTING" "Connecting";
    Waiting "SESSION_WAITING" "Waiting";
    Offline "SESSION_OFFLINE" "Offline";
    PickedUp "SESSION_PICKEDUP" "Active";
    ClosedByCustomer "SESSION_CLOSEDBYCUSTOMER" "Closed by customer";
    ClosedByTechnician "SESSION_CLOSEDBYTECHNICIAN" "Closed by technician";
    Transferring "SESSION_TRANSFERINGBUTNOTPICKEDUP" "Transferring";
    Revoked "SESSION_REVOKED" "Revoked";
    TransferredWithoutPickup "SESSION_CLOSED_TRANSFERREDANOTHERTECH_WITHOUTPICKUP" "Transferred to another technician without pickup";
    CustomerLeftBeforePickup "SESSION_CUSTOMERLEFTSESSION_WASNOTPICKEDUP" "Customer left before pickup";
    WaitingTimeoutAfterPickup "SESSION_WAITINGTIMEOUT_PICKEDUP" "Waiting timed out after pickup";
    WaitingTimeout "SESSION_WAITINGTIMEOUT_NOTPICKEDUP" "Waiting timed out";
    SystemTimeoutAfterPickup "SESSION_SYSTEMTIMEOUT_PICKEDUP" "Timed out after pickup";
    SystemTimeout "SESSION_SYSTEMTIMEOUT_NOTPICKEDUP" "Timed out";
    TechnicianDeletedOrDisabled "SESSION_ABORTED_TECHDELETEDORDISABLED" "Aborted, technician deleted or disabled";
    TransferredToTechnician "SESSION_CLOSED_TRANSFERREDANOTHERTECH" "Transferred to another technician";
    Rebooting "SESSION_REBOOTING" "Rebooting";
    ConnectionProblem "SESSION_CONNECTIONPROBLEM" "Connection problem";
    OnHold "SESSION_ONHOLD" "On Hold";
    CustomerLeftOnHold "SESSION_ONHOLDBUTCUSTOMERLEFT" "On hold, customer left";
    TechnicianIdle "SESSION_TIMEOUT_SESSIONIDLETECHSIDE" "Timed out, technician idle";
    CustomerLeftTransferWithoutPickup "SESSION_CUSTOMERLEFTSESSION_DURINGTRANSFER_WITHOUTPICKUP" "Customer left during transfer without pickup";
    CustomerLeftTransfer "SESSION_CUSTOMERLEFTSESSION_DURINGTRANSFER" "Customer left during transfer";
    ClosedByWaitingCustomer "SESSION_CLOSEDBYWAITINGCUSTOMER" "Closed by waiting customer";
    ClosedByActiveCustomer "SESSION_CLOSEDBYACTIVECUSTOMER" "Closed by active customer";
    ClosedReconnecting "SESSION_CLOSED_DURINGRECONNECTING" "Closed during reconnecting";
    ClosedRebooting "SESSION_CLOSED_DURINGREBOOTING" "Closed during rebooting";
    AccessExpiredAfterPickup "SESSION_UACCESS_EXPIRED_WASPICKEDUPBEFORE" "Unattended access expired after pickup";
    AccessExpired "SESSION_UACCESS_EXPIRED_NOTPICKEDUPBEFORE" "Unattended access expired";
    AccessRevokedByCustomerAfterPickup "SESSION_UACCESS_REVOKEDBYCUSTOMER_WASPICKEDUPBEFORE" "Unattended access revoked by customer after pickup";
    AccessRevokedByCustomer "SESSION_UACCESS_REVOKEDBYCUSTOMER_NOTPICKEDUPBEFORE" "Unattended access revoked by customer";
    AccessRevokedByAdministratorAfterPickup "SESSION_UACCESS_REVOKEDBYADMIN_WASPICKEDUPBEFORE" "Unattended access revoked by administrator after pickup";
    AccessRevokedByAdministrator "SESSION_UACCESS_REVOKEDBYADMIN_NOTPICKEDUPBEFORE" "Unattended access revoked by administrator";
    TermsDeclined "SESSION_TERMSANDCONDITIONSDECLINED" "Terms and conditions declined";
    TechnicianConnectionLost "SESSION_TIMEOUT_TECHCONNECTIONLOSTORSESSIONWASNOTCLOSEDBYTECH" "Timed out, technician lost connection";
    NotSupported "SESSION_STATUS_NOT_SUPPORTED_VALUE" "Not supported";
}

impl Status {
    /// Whether the session is still open.
    pub fn is_open(self) -> bool {
        matches!(
            self,
            Self::Starting
                | Self::Connecting
                | Self::Waiting
                | Self::Offline
                | Self::PickedUp
                | Self::Transferring
                | Self::Rebooting
                | Self::ConnectionProblem
                | Self::OnHold
                | Self::CustomerLeftOnHold
        )
    }

    /// Whether the customer left before waiting for a technician.
    pub fn is_failure(self) -> bool {
        matches!(self, Self::Revoked | Self::TermsDeclined | Self::SystemTimeout)
    }
}

#[cfg(test)]
mod tests {
    use logmein_rescue::api;
    use logmein_rescue::form_names::SESSION_STATUS_TEXTS;
    use soap_runtime::Enumeration;

    use super::*;

    #[test]
    fn the_words_are_those_of_the_contract_in_its_order() {
        assert_eq!(Status::ALL.map(Status::word), api::SESSION_STATUS_V3::WORDS);
    }

    #[test]
    fn the_form_interface_shows_the_same_texts() {
        let shown = SESSION_STATUS_TEXTS.iter().map(|status| (status.word, status.text));
        assert!(shown.eq(Status::ALL.map(|status| (status.word(), status.text()))));
    }

    #[test]
    fn each_status_has_a_text_of_its_own() {
        for status in Status::ALL {
            assert_eq!(Status::ALL.iter().filter(|other| other.text() == status.text()).count(), 1);
        }
    }
}
