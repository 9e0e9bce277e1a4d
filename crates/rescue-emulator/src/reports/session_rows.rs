//! The rows of reports on sessions: which sessions, how many rows for each, and what their cells say.
//!
//! It must not know how a report is written. A session has a row for each technician who had a part in it, so
//! that its ID can occur in several rows.

use logmein_rescue::{ReportArea, ReportColumn};

use super::{Report, id, length, length_between};
use crate::chat::chat_log;
use crate::organisation::NodeId;
use crate::support_sessions::{Part, Status, SupportSession, Transfer};

/// What the cells of a row are made from.
struct Row<'a> {
    session: &'a SupportSession,
    /// The technician it is about.
    technician: Option<NodeId>,
    part: Option<&'a Part>,
    transfer: Option<&'a Transfer>,
}

impl Report<'_> {
    pub(super) fn session_rows(&self, put: &mut dyn FnMut(Vec<String>)) {
        for session in self.sessions() {
            for row in self.rows_of(&session) {
                if self.wanted.has(session.channel, row.technician, self.sources.organisation) {
                    put(self.cells(&row));
                }
            }
        }
    }

    /// The rows of a session in a report on this area.
    fn rows_of<'a>(&self, session: &'a SupportSession) -> Vec<Row<'a>> {
        let was_helped = !session.parts.is_empty();
        let is_missed = !was_helped && !session.status.is_open();
        let is_in = match self.settings.area {
            ReportArea::MissedSessions => is_missed && !session.status.is_failure(),
            ReportArea::FailedSessions => is_missed && session.status.is_failure(),
            ReportArea::CustomerSurvey => !session.customer_answers.is_empty(),
            ReportArea::TechnicianSurvey => !session.technician_answers.is_empty(),
            ReportArea::CollaborationChatLog => session.collaborator.is_some(),
            ReportArea::ChatLog => was_helped,
            ReportArea::TransferredSessions | ReportArea::TransferredSessionsExtended => {
                let row = |transfer: &'a Transfer| Row {
                    session,
                    technician: Some(transfer.by),
                    part: None,
                    transfer: Some(transfer),
                };
                return session.transfers.iter().map(row).collect();
            }
            ReportArea::Session if was_helped => {
                let row = |part: &'a Part| {
                    let took_it = |transfer: &&Transfer| {
                        transfer.to == part.technician && transfer.taken_up == Some(part.span.from)
                    };
                    let transfer = session.transfers.iter().find(took_it);
                    Row { session, technician: Some(part.technician), part: Some(part), transfer }
                };
                return session.parts.iter().map(row).collect();
            }
            _ => true,
        };
        let row = Row {
            session,
            technician: session.technician,
            part: session.parts.last(),
            transfer: session.transfers.last(),
        };
        is_in.then_some(row).into_iter().collect()
    }

    fn cells(&self, row: &Row<'_>) -> Vec<String> {
        let columns = self.settings.area.columns().iter();
        columns
            .flat_map(|column| match column {
                ReportColumn::Titled(title) => vec![self.cell(title, row).unwrap_or_default()],
                ReportColumn::CustomField(field) => {
                    vec![row.session.custom_fields.get(usize::from(*field)).cloned().unwrap_or_default()]
                }
                ReportColumn::SurveyQuestions => self.answers(row.session),
            })
            .collect()
    }

    /// An answer to each question of the survey.
    fn answers(&self, session: &SupportSession) -> Vec<String> {
        let given = match self.settings.area {
            ReportArea::CustomerSurvey => &session.customer_answers,
            _ => &session.technician_answers,
        };
        let answers = given.iter().cloned().chain(std::iter::repeat(String::new()));
        answers.take(self.questions().len()).collect()
    }

    /// The cell of the column with this title; empty for an unknown title.
    fn cell(&self, title: &str, row: &Row<'_>) -> Option<String> {
        let Row { session, technician, part, .. } = row;
        let now = self.sources.now;
        let organisation = self.sources.organisation;
        let end = part.map_or(session.closed, |part| part.span.until);
        let in_part =
            part.map(|part| part.span.length(now).saturating_sub(session.on_hold(part, now)).as_secs());
        let is_last = *part == session.parts.last();
        Some(match title {
            "Start Time" => self.moment(Some(session.started)),
            "End Time" => self.moment(end),
            "Last Action Time" => self.moment(end.or(session.picked_up()).or(Some(session.started))),
            "Technician Name" => self.name(*technician),
            "Technician ID" => id(*technician),
            "Technician Email" => self.email(*technician),
            "Technician Group" => self.name(self.group_of(*technician)),
            "Session ID" => session.id.to_string(),
            "Session Type" => session.origin.text().into(),
            "Status" if !is_last => Status::TransferredToTechnician.text().into(),
            "Status" => session.status.text().into(),
            "Tracking ID" => session.tracking.clone(),
            "Customer IP" => session.machine.ip.clone(),
            "Device ID" => session.machine.device_id.clone(),
            "Incident Tools Used" => session.tools.clone(),
            "Resolved Unresolved" => match session.resolved {
                Some(true) => "Resolved".into(),
                Some(false) => "Unresolved".into(),
                None => String::new(),
            },
            "Channel ID" => id(session.channel),
            "Channel Name" => self.name(session.channel),
            "Calling Card" => String::new(),
            "Connecting Time" => {
                length_between(session.started, session.waiting_since.or(session.closed).unwrap_or(now))
            }
            "Waiting Time" => length(session.waited(now).as_secs()),
            "Total Time" => length_between(session.started, end.unwrap_or(now)),
            "Active Time" => length(in_part.unwrap_or_default()),
            // Nobody works all the time that a session is open.
            "Work Time" => length(in_part.unwrap_or_default() * 4 / 5),
            "Hold Time" => length(part.map(|part| session.on_hold(part, now).as_secs()).unwrap_or_default()),
            "Rebooting Time" if is_last => length(session.rebooting.as_secs()),
            "Reconnecting Time" if is_last => length(session.reconnecting.as_secs()),
            "Rebooting Time" | "Reconnecting Time" => length(0),
            "Platform" => session.machine.platform.clone(),
            "Browser Type" => session.machine.browser.clone(),
            "Host Name" => session.machine.host.clone(),
            "Source" => self.settings.area.name().into(),
            "Date" => self.moment(session.closed),
            "Chat Log" | "Chatlog" if self.settings.area == ReportArea::CollaborationChatLog => format!(
                "{}: Can you help me?\n{}: I am coming.",
                self.name(*technician),
                self.name(session.collaborator)
            ),
            "Chat Log" | "Chatlog" => chat_log(session, organisation, now),
            "Collaborator Name" => self.name(session.collaborator),
            "Collaborator ID" => id(session.collaborator),
            _ => return self.transfer_cell(title, row.transfer),
        })
    }

    /// The cell of a column that is about a transfer. Without one, no time was spent in it.
    fn transfer_cell(&self, title: &str, transfer: Option<&Transfer>) -> Option<String> {
        if title == "Time in Transfer" {
            let taken = |transfer: &Transfer| transfer.taken_up.unwrap_or(self.sources.now);
            return Some(transfer.map_or(length(0), |transfer| length_between(transfer.at, taken(transfer))));
        }
        let transfer = transfer?;
        Some(match title {
            "Time of Transfer" => self.moment(Some(transfer.at)),
            "Transferred By – Technician ID" => transfer.by.to_string(),
            "Transferred By" => self.name(Some(transfer.by)),
            "Transferred From – Technician/Channel ID" => id(transfer.from),
            "Transferred From" => self.name(transfer.from),
            "Transferred To – Technician/Channel ID" => transfer.to.to_string(),
            "Transferred To" => self.name(Some(transfer.to)),
            "Transfer Comment" => transfer.comment.clone(),
            "Transferred From – Technician Group ID" => id(self.group_of(transfer.from)),
            "Transferred From – Technician Group" => self.name(self.group_of(transfer.from)),
            "Transferred To – Technician Group ID" => id(self.group_of(Some(transfer.to))),
            "Transferred To – Technician Group" => self.name(self.group_of(Some(transfer.to))),
            _ => return None,
        })
    }

    /// The group of a technician; `None` for a channel.
    fn group_of(&self, node: Option<NodeId>) -> Option<NodeId> {
        let node = self.sources.organisation.present_or_former(node?)?;
        node.user().and(node.parent)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ReportSettings, Sources, Wanted, report};
    use super::*;
    use crate::clock::Clock;
    use crate::demo;
    use crate::organisation::NodeId;
    use crate::support_sessions::Place;

    fn rows(area: ReportArea, days: (&str, &str), wanted: Wanted) -> Vec<Vec<String>> {
        let now = Clock::manual().now();
        let mut settings = ReportSettings::new(now);
        settings.area = area;
        settings.set_days(days.0, days.1).unwrap();
        let sources = Sources {
            organisation: &demo::organisation(),
            sessions: &demo::sessions(now),
            history: &demo::history(now),
            audit: &Default::default(),
            now,
        };
        // A delimiter that no text contains, so that the report can be read back.
        settings.set_delimiter("\u{1}").unwrap();
        let text = report(&settings, wanted, &sources);
        text.split("\u{1}\n").map(|line| line.split('\u{1}').map(str::to_owned).collect()).collect()
    }

    const DECEMBER: (&str, &str) = ("12/1/2025", "12/31/2025");

    #[test]
    fn each_titled_column_of_each_area_is_known() {
        let now = Clock::manual().now();
        let settings = ReportSettings::new(now);
        let (organisation, sessions, history) =
            (demo::organisation(), demo::sessions(now), demo::history(now));
        let sources = Sources {
            organisation: &organisation,
            sessions: &sessions,
            history: &history,
            audit: &Default::default(),
            now,
        };
        let report =
            Report { settings: &settings, wanted: Wanted::All, range: settings.range(), sources: &sources };
        let session = history.between(history.window().start, now).find(|it| !it.transfers.is_empty());
        let session = session.unwrap();
        let row = Row {
            session: &session,
            technician: session.technician,
            part: session.parts.last(),
            transfer: session.transfers.last(),
        };
        let others =
            [ReportArea::Login, ReportArea::Performance, ReportArea::Audit, ReportArea::AdministratorStatus];
        for area in ReportArea::ALL.into_iter().filter(|area| !others.contains(area)) {
            for column in area.columns() {
                if let ReportColumn::Titled(title) = column {
                    assert!(report.cell(title, &row).is_some(), "{area}: {title}");
                }
            }
        }
    }

    #[test]
    fn every_area_has_rows_as_wide_as_its_titles() {
        for area in ReportArea::ALL {
            let rows = rows(area, DECEMBER, Wanted::All);
            let width = rows[0].len();
            for row in &rows[..rows.len() - 1] {
                assert_eq!(row.len(), width, "{area}");
            }
            let is_empty = rows.len() == 2;
            assert_eq!(is_empty, area == ReportArea::Audit, "{area}");
        }
    }

    #[test]
    fn a_transferred_session_has_a_row_for_each_technician() {
        let rows = rows(ReportArea::Session, DECEMBER, Wanted::All);
        let column = |title: &str| rows[0].iter().position(|known| known == title).unwrap();
        let (id, technician) = (column("Session ID"), column("Technician ID"));
        let is_double = |row: &&Vec<String>| {
            rows.iter()
                .any(|other| other.get(id) == row.get(id) && other.get(technician) != row.get(technician))
        };
        assert!(rows.iter().any(|row| is_double(&row)));
    }

    #[test]
    fn reports_on_a_node_have_its_rows_only() {
        let all = rows(ReportArea::Session, DECEMBER, Wanted::All);
        let of = |id: NodeId| rows(ReportArea::Session, DECEMBER, Wanted::At(Place::Node(id)));
        let technician = all[0].iter().position(|title| title == "Technician ID").unwrap();
        let tina = of(demo::TECHNICIAN);
        assert!(tina.len() > 10 && tina.len() < all.len());
        let wanted = demo::TECHNICIAN.to_string();
        assert!(tina[1..tina.len() - 1].iter().all(|row| row[technician] == wanted));
        assert_eq!(rows(ReportArea::Session, DECEMBER, Wanted::Nobody).len(), 2);
    }

    #[test]
    fn titles_are_those_of_the_account() {
        let titles = &rows(ReportArea::Session, DECEMBER, Wanted::All)[0];
        assert_eq!(titles.len(), 36);
        assert_eq!(titles[10..12], ["Your Name:", "Your Phone #:"]);
    }
}
