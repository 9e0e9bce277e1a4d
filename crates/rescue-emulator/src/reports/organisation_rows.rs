//! The rows of reports on people: when technicians were at work and what they did, what administrators changed.
//!
//! It must not know how a report is written.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::Timestamp;

use super::{Report, length, length_between};
use crate::code_source::CodeSource;
use crate::organisation::{Kind, NodeId};

const DAY: i64 = 24 * 3600;

/// The sums of one technician.
#[derive(Default)]
struct Sums {
    sessions: u64,
    active: Duration,
    waited: Duration,
    longest: Duration,
}

impl Report<'_> {
    /// A row for each working day of each technician of the past, as far as it is over.
    pub(super) fn login_rows(&self) -> Vec<Vec<String>> {
        let history = self.sources.history;
        let begin = (*self.range.start()).max(history.window().start);
        let end = (*self.range.end()).min(history.window().end);
        let days = begin.as_second().div_euclid(DAY)..=end.as_second().div_euclid(DAY);
        let mut rows = Vec::new();
        // 1970-01-01 was a Thursday.
        for day in days.filter(|day| (day + 3).rem_euclid(7) < 5) {
            for technician in self.technicians_of_the_past() {
                let mut source =
                    CodeSource::new(day.unsigned_abs() << 32 | u64::from(technician.unsigned_abs()));
                let morning = day * DAY + 8 * 3600 + i64::from(source.below(3600));
                let evening = day * DAY + 16 * 3600 + 1800 + i64::from(source.below(5400));
                let moment = |second| Timestamp::from_second(second).unwrap_or(begin);
                let (from, to) = (moment(morning), moment(evening));
                if !self.range.contains(&from) || !history.window().contains(&from) || to > self.sources.now {
                    continue;
                }
                rows.push(vec![
                    self.moment(Some(from)),
                    self.moment(Some(to)),
                    length_between(from, to),
                    self.name(Some(technician)),
                    technician.to_string(),
                    self.email(Some(technician)),
                    format!("198.51.100.{}", technician.unsigned_abs() % 254 + 1),
                ]);
            }
        }
        rows
    }

    /// A row for each technician who had a part in a session.
    pub(super) fn performance_rows(&self) -> Vec<Vec<String>> {
        let mut technicians: BTreeMap<NodeId, Sums> = BTreeMap::new();
        let now = self.sources.now;
        for session in self.sessions() {
            for part in &session.parts {
                if !self.wanted.has(session.channel, Some(part.technician), self.sources.organisation) {
                    continue;
                }
                let active = part.span.length(now).saturating_sub(session.on_hold(part, now));
                let sums = technicians.entry(part.technician).or_default();
                sums.sessions += 1;
                sums.active += active;
                sums.longest = sums.longest.max(active);
                sums.waited += session.waited(now);
            }
        }
        let row = |(technician, sums): (NodeId, Sums)| {
            let active = sums.active.as_secs();
            vec![
                self.name(Some(technician)),
                technician.to_string(),
                self.email(Some(technician)),
                sums.sessions.to_string(),
                length(active),
                length(active * 4 / 5),
                length(sums.waited.as_secs() / sums.sessions),
                length(active / sums.sessions),
                length(sums.longest.as_secs()),
            ]
        };
        technicians.into_iter().map(row).collect()
    }

    pub(super) fn audit_rows(&self) -> Vec<Vec<String>> {
        let entries = self.sources.audit.entries().filter(|entry| self.range.contains(&entry.at));
        let row = |entry: &crate::audit::Entry| {
            vec![
                self.name(Some(entry.by)),
                entry.entity_type.into(),
                entry.entity.to_string(),
                entry.name.clone(),
                entry.change.text().into(),
                self.moment(Some(entry.at)),
            ]
        };
        entries.map(row).collect()
    }

    /// The administrators as they are now, whatever the range.
    pub(super) fn administrator_rows(&self) -> Vec<Vec<String>> {
        let organisation = self.sources.organisation;
        let administrators = organisation.nodes().filter(|node| node.is_administrator());
        let row = |node: &crate::organisation::Node| {
            let kind = match node.kind {
                Kind::MasterAdministrator(_) => "Master Administrator",
                _ => "Administrator",
            };
            vec![
                node.id.to_string(),
                node.name.clone(),
                self.email(Some(node.id)),
                if organisation.is_enabled(node.id) { "Enabled" } else { "Disabled" }.into(),
                kind.into(),
                String::new(),
                self.moment(self.sources.audit.last_login(node.id)),
            ]
        };
        administrators.map(row).collect()
    }

    fn technicians_of_the_past(&self) -> impl Iterator<Item = NodeId> {
        let wanted = |id: &NodeId| self.wanted.has(None, Some(*id), self.sources.organisation);
        self.sources.history.technicians().iter().copied().filter(wanted)
    }
}
