//! Reports: what a login has set, and what a report then shows.
//!
//! It must not know logins or SOAP.

mod organisation_rows;
mod render;
mod session_rows;
mod settings;

use std::ops::RangeInclusive;

use jiff::Timestamp;
use logmein_rescue::{ReportArea, ReportColumn};

use crate::audit::Audit;
use crate::clock::elapsed;
use crate::history::History;
use crate::organisation::{NodeId, Organisation};
use crate::support_sessions::{Place, SupportSession, SupportSessions};

use render::Document;

pub(crate) use settings::{ReportSettings, show_day, show_moment};

/// The data that a report is made from.
#[derive(Debug)]
pub(crate) struct Sources<'a> {
    pub(crate) organisation: &'a Organisation,
    pub(crate) sessions: &'a SupportSessions,
    pub(crate) history: &'a History,
    pub(crate) audit: &'a Audit,
    pub(crate) now: Timestamp,
}

/// Whose rows are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    All,
    At(Place),
    Nobody,
}

impl Wanted {
    fn has(self, channel: Option<NodeId>, technician: Option<NodeId>, organisation: &Organisation) -> bool {
        match self {
            Self::All => true,
            Self::At(place) => place.has(channel, technician, organisation),
            Self::Nobody => false,
        }
    }
}

/// A report on its way.
struct Report<'a> {
    settings: &'a ReportSettings,
    wanted: Wanted,
    range: RangeInclusive<Timestamp>,
    sources: &'a Sources<'a>,
}

/// The report that these settings ask for.
pub(crate) fn report(settings: &ReportSettings, wanted: Wanted, sources: &Sources<'_>) -> String {
    let report = Report { settings, wanted, range: settings.range(), sources };
    let mut document = Document::new(settings, &report.titles());
    report.rows(&mut |row| document.row(&row));
    document.finish()
}

impl Report<'_> {
    fn titles(&self) -> Vec<String> {
        let organisation = self.sources.organisation;
        let columns = self.settings.area.columns().iter();
        columns
            .flat_map(|column| match column {
                ReportColumn::Titled(title) => vec![(*title).to_owned()],
                ReportColumn::CustomField(field) => {
                    vec![organisation.custom_fields.get(usize::from(*field)).cloned().unwrap_or_default()]
                }
                ReportColumn::SurveyQuestions => self.questions().to_vec(),
            })
            .collect()
    }

    /// The questions of the survey that the report is about.
    fn questions(&self) -> &[String] {
        match self.settings.area {
            ReportArea::CustomerSurvey => &self.sources.organisation.customer_survey,
            _ => &self.sources.organisation.technician_survey,
        }
    }

    /// Gives the rows one by one, since there can be a million of them.
    fn rows(&self, put: &mut dyn FnMut(Vec<String>)) {
        match self.settings.area {
            ReportArea::Login => self.login_rows().into_iter().for_each(put),
            ReportArea::Performance => self.performance_rows().into_iter().for_each(put),
            ReportArea::Audit => self.audit_rows().into_iter().for_each(put),
            ReportArea::AdministratorStatus => self.administrator_rows().into_iter().for_each(put),
            _ => self.session_rows(put),
        }
    }

    /// The sessions that begin in the range: those of the past as they are now, then those of today.
    fn sessions(&self) -> impl Iterator<Item = SupportSession> {
        let Sources { history, sessions, now, .. } = *self.sources;
        let past = history.between(*self.range.start(), now.min(*self.range.end()));
        let past = past.filter(|session| sessions.session(session.id).is_none());
        let today = sessions.iter().filter(|session| self.range.contains(&session.started)).cloned();
        past.map(move |session| session.seen_at(now)).chain(today)
    }

    fn moment(&self, moment: Option<Timestamp>) -> String {
        moment.map(|moment| self.settings.show(moment)).unwrap_or_default()
    }

    fn name(&self, node: Option<NodeId>) -> String {
        node.and_then(|id| self.sources.organisation.present_or_former(id))
            .map(|node| node.name.clone())
            .unwrap_or_default()
    }

    fn email(&self, node: Option<NodeId>) -> String {
        let node = node.and_then(|id| self.sources.organisation.present_or_former(id));
        node.and_then(|node| node.user()).map(|user| user.email.clone()).unwrap_or_default()
    }
}

/// The ID as a text; empty for `None`.
fn id(node: Option<NodeId>) -> String {
    node.map(|id| id.to_string()).unwrap_or_default()
}

/// A length of time as `HH:MM:SS`.
fn length(seconds: u64) -> String {
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// How long it is from one moment to another, as `HH:MM:SS`.
fn length_between(from: Timestamp, to: Timestamp) -> String {
    length(elapsed(from, to).as_secs())
}
