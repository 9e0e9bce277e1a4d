//! The kinds of report: number in the form interface, word in SOAP, name, and columns, in one table.
//!
//! It must not know how a report is asked for or read; that is for the client and the emulator, which both use this.

use std::fmt;

use ReportColumn::{CustomField, SurveyQuestions, Titled};

/// A kind of report.
///
/// Of the words for SOAP, only `SESSION` is documented. The others follow its pattern: the name in capitals, with
/// `_` between words. Numbers are known for all but the last two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ReportArea {
    /// Support sessions, a row for each technician who had a part in one.
    Session,
    /// What customers answered when they were asked after a session.
    CustomerSurvey,
    /// When technicians were logged in.
    Login,
    /// Sessions that no technician picked up.
    MissedSessions,
    /// Sums for each technician.
    Performance,
    /// What was said in each session.
    ChatLog,
    /// What customers entered in the fields that the account defines.
    CustomFields,
    /// Sessions that were handed to someone else.
    TransferredSessions,
    /// What technicians answered when they were asked after a session.
    TechnicianSurvey,
    /// What technicians said to each other in a session.
    CollaborationChatLog,
    /// Sessions that failed to start.
    FailedSessions,
    /// Sessions that were handed to someone else, with groups and chat log. Only `setReportArea_v8` takes it.
    TransferredSessionsExtended,
    /// What administrators changed in the organisation. Its number is not known.
    Audit,
    /// The administrators and when they logged in last. Its number is not known.
    AdministratorStatus,
}

/// A column of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReportColumn {
    /// A column with this title.
    Titled(&'static str),
    /// A field that the account defines, with the account's title for it: 0 is the customer's name, 1 to 5 follow.
    CustomField(u8),
    /// As many columns as the account's survey has questions, with these as titles.
    SurveyQuestions,
}

/// What is known of a report area.
struct Entry {
    area: ReportArea,
    number: Option<i32>,
    word: &'static str,
    name: &'static str,
    columns: &'static [ReportColumn],
}

impl ReportArea {
    /// All areas: those with a number in its order, then those without.
    pub const ALL: [Self; 14] = {
        let mut all = [Self::Session; 14];
        let mut index = 0;
        while index < all.len() {
            all[index] = ENTRIES[index].area;
            index += 1;
        }
        all
    };

    /// The area with this number in the form interface.
    pub fn from_number(number: i32) -> Option<Self> {
        ENTRIES.iter().find(|entry| entry.number == Some(number)).map(|entry| entry.area)
    }

    /// The area with this word in SOAP, in any case of letters.
    pub fn from_word(word: &str) -> Option<Self> {
        ENTRIES.iter().find(|entry| entry.word.eq_ignore_ascii_case(word)).map(|entry| entry.area)
    }

    /// The number by which the form interface knows it, if that is known.
    pub fn number(self) -> Option<i32> {
        self.entry().number
    }

    /// The word by which SOAP knows it.
    pub fn word(self) -> &'static str {
        self.entry().word
    }

    /// The name that people read.
    pub fn name(self) -> &'static str {
        self.entry().name
    }

    /// The columns of the report as a list, as far as they are known; [`has_known_columns`](Self::has_known_columns)
    /// says where they are only what one would expect. The service adds columns from time to time, so that a
    /// report is read by its titles and not by these.
    pub fn columns(self) -> &'static [ReportColumn] {
        self.entry().columns
    }

    /// Whether the titles of the columns were seen in reports of the service or in its manual.
    pub fn has_known_columns(self) -> bool {
        matches!(
            self,
            Self::Session
                | Self::CustomFields
                | Self::TechnicianSurvey
                | Self::TransferredSessionsExtended
                | Self::Audit
                | Self::AdministratorStatus
        )
    }

    /// Whether only `setReportArea_v8` takes it. That is known of the area 16; the two areas without a number are
    /// taken to be as new.
    pub fn needs_v8(self) -> bool {
        matches!(self, Self::TransferredSessionsExtended | Self::Audit | Self::AdministratorStatus)
    }

    fn entry(self) -> &'static Entry {
        // The table has the areas in the order of their declaration; a test checks that.
        &ENTRIES[self as usize]
    }
}

impl fmt::Display for ReportArea {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

const ENTRIES: [Entry; 14] = [
    Entry {
        area: ReportArea::Session,
        number: Some(0),
        word: "SESSION",
        name: "Session",
        columns: &[
            Titled("Start Time"),
            Titled("End Time"),
            Titled("Last Action Time"),
            Titled("Technician Name"),
            Titled("Technician ID"),
            Titled("Technician Email"),
            Titled("Technician Group"),
            Titled("Session ID"),
            Titled("Session Type"),
            Titled("Status"),
            CustomField(0),
            CustomField(1),
            CustomField(2),
            CustomField(3),
            CustomField(4),
            CustomField(5),
            Titled("Tracking ID"),
            Titled("Customer IP"),
            Titled("Device ID"),
            Titled("Incident Tools Used"),
            Titled("Resolved Unresolved"),
            Titled("Channel ID"),
            Titled("Channel Name"),
            Titled("Calling Card"),
            Titled("Connecting Time"),
            Titled("Waiting Time"),
            Titled("Total Time"),
            Titled("Active Time"),
            Titled("Work Time"),
            Titled("Hold Time"),
            Titled("Time in Transfer"),
            Titled("Rebooting Time"),
            Titled("Reconnecting Time"),
            Titled("Platform"),
            Titled("Browser Type"),
            Titled("Host Name"),
        ],
    },
    Entry {
        area: ReportArea::CustomerSurvey,
        number: Some(1),
        word: "CUSTOMER_SURVEY",
        name: "Customer Survey",
        columns: &[
            Titled("Source"),
            Titled("Session ID"),
            Titled("Date"),
            CustomField(0),
            Titled("Technician Name"),
            Titled("Technician ID"),
            SurveyQuestions,
        ],
    },
    Entry {
        area: ReportArea::Login,
        number: Some(2),
        word: "LOGIN",
        name: "Login",
        columns: &[
            Titled("Start Time"),
            Titled("End Time"),
            Titled("Total Time"),
            Titled("Technician Name"),
            Titled("Technician ID"),
            Titled("Technician Email"),
            Titled("IP Address"),
        ],
    },
    Entry {
        area: ReportArea::MissedSessions,
        number: Some(3),
        word: "MISSED_SESSIONS",
        name: "Missed Sessions",
        columns: &NEVER_PICKED_UP,
    },
    Entry {
        area: ReportArea::Performance,
        number: Some(4),
        word: "PERFORMANCE",
        name: "Performance",
        columns: &[
            Titled("Technician Name"),
            Titled("Technician ID"),
            Titled("Technician Email"),
            Titled("Number of Sessions"),
            Titled("Total Active Time"),
            Titled("Total Work Time"),
            Titled("Average Pick-up Speed"),
            Titled("Average Duration"),
            Titled("Longest Session"),
        ],
    },
    Entry {
        area: ReportArea::ChatLog,
        number: Some(5),
        word: "CHAT_LOG",
        name: "Chat Log",
        columns: &[
            Titled("Start Time"),
            Titled("End Time"),
            Titled("Total Time"),
            Titled("Session ID"),
            CustomField(0),
            Titled("Technician Name"),
            Titled("Technician ID"),
            Titled("Chat Log"),
        ],
    },
    Entry {
        area: ReportArea::CustomFields,
        number: Some(6),
        word: "CUSTOM_FIELDS",
        name: "Custom Fields",
        columns: &[
            Titled("Start Time"),
            Titled("End Time"),
            Titled("Total Time"),
            Titled("Session ID"),
            CustomField(0),
            CustomField(1),
            CustomField(2),
            CustomField(3),
            CustomField(4),
            CustomField(5),
            Titled("Tracking ID"),
        ],
    },
    Entry {
        area: ReportArea::TransferredSessions,
        number: Some(7),
        word: "TRANSFERRED_SESSIONS",
        name: "Transferred Sessions",
        columns: &[
            Titled("Session ID"),
            Titled("Time of Transfer"),
            Titled("Waiting Time"),
            Titled("Transferred By"),
            Titled("Transferred From"),
            Titled("Transferred To"),
            Titled("Transfer Comment"),
            Titled("Time in Transfer"),
        ],
    },
    Entry {
        area: ReportArea::TechnicianSurvey,
        number: Some(8),
        word: "TECHNICIAN_SURVEY",
        name: "Technician Survey",
        columns: &[
            Titled("Source"),
            Titled("Session ID"),
            Titled("Date"),
            Titled("Technician Name"),
            Titled("Technician ID"),
            Titled("Technician Email"),
            SurveyQuestions,
        ],
    },
    Entry {
        area: ReportArea::CollaborationChatLog,
        number: Some(9),
        word: "COLLABORATION_CHATLOG",
        name: "Collaboration Chatlog",
        columns: &[
            Titled("Start Time"),
            Titled("End Time"),
            Titled("Session ID"),
            Titled("Technician Name"),
            Titled("Technician ID"),
            Titled("Collaborator Name"),
            Titled("Collaborator ID"),
            Titled("Chat Log"),
        ],
    },
    Entry {
        area: ReportArea::FailedSessions,
        number: Some(10),
        word: "FAILED_SESSIONS",
        name: "Failed Sessions",
        columns: &NEVER_PICKED_UP,
    },
    Entry {
        area: ReportArea::TransferredSessionsExtended,
        number: Some(16),
        word: "TRANSFERRED_SESSIONS_EXTENDED",
        name: "Transferred Sessions - Extended",
        // The dash in these titles is the one character that was seen in them, not a hyphen.
        columns: &[
            Titled("Session ID"),
            Titled("Time of Transfer"),
            Titled("Waiting Time"),
            Titled("Transferred By – Technician ID"),
            Titled("Transferred By"),
            Titled("Transferred From – Technician/Channel ID"),
            Titled("Transferred From"),
            Titled("Transferred To – Technician/Channel ID"),
            Titled("Transferred To"),
            Titled("Transfer Comment"),
            Titled("Time in Transfer"),
            Titled("Transferred From – Technician Group ID"),
            Titled("Transferred From – Technician Group"),
            Titled("Transferred To – Technician Group ID"),
            Titled("Transferred To – Technician Group"),
            Titled("Chatlog"),
        ],
    },
    Entry {
        area: ReportArea::Audit,
        number: None,
        word: "AUDIT",
        name: "Audit",
        columns: &[
            Titled("Requested by"),
            Titled("Entity type"),
            Titled("Entity ID"),
            Titled("Entity name"),
            Titled("Change type"),
            Titled("Last changed"),
        ],
    },
    Entry {
        area: ReportArea::AdministratorStatus,
        number: None,
        word: "ADMINISTRATOR_STATUS",
        name: "Administrator Status",
        columns: &[
            Titled("Administrator ID"),
            Titled("Administrator Name"),
            Titled("Administrator Email"),
            Titled("Status"),
            Titled("Type"),
            Titled("Linked to"),
            Titled("Last Login Time"),
        ],
    },
];

/// The columns of the two reports on sessions in which no technician had a part.
const NEVER_PICKED_UP: [ReportColumn; 15] = [
    Titled("Start Time"),
    Titled("End Time"),
    Titled("Session ID"),
    Titled("Session Type"),
    Titled("Status"),
    CustomField(0),
    CustomField(1),
    CustomField(2),
    CustomField(3),
    CustomField(4),
    CustomField(5),
    Titled("Tracking ID"),
    Titled("Channel ID"),
    Titled("Channel Name"),
    Titled("Waiting Time"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_area_is_found_by_number_and_word() {
        for (position, area) in ReportArea::ALL.into_iter().enumerate() {
            assert_eq!(area as usize, position);
            assert_eq!(ReportArea::from_word(area.word()), Some(area));
            if let Some(number) = area.number() {
                assert_eq!(ReportArea::from_number(number), Some(area));
            }
        }
    }

    #[test]
    fn the_numbers_that_were_seen() {
        let numbers: Vec<i32> = ReportArea::ALL.into_iter().filter_map(ReportArea::number).collect();
        assert_eq!(numbers, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 16]);
        assert_eq!(ReportArea::from_number(8), Some(ReportArea::TechnicianSurvey));
        assert_eq!(ReportArea::from_number(11), None);
    }

    #[test]
    fn a_word_is_the_name_in_capitals() {
        for area in ReportArea::ALL {
            let words: Vec<&str> = area.name().split([' ', '-']).filter(|word| !word.is_empty()).collect();
            assert_eq!(area.word(), words.join("_").to_uppercase());
        }
    }
}
