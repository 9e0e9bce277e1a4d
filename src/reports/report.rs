//! Makes a report: applies the service's hidden settings under a lock, and asks for one part after another.
//!
//! Must not know what a row means.

use std::ops::ControlFlow;
use std::vec;

use super::progress::ProgressListener;
use super::query::{ReportForm, ReportPlace, ReportQuery};
use super::ranges::{self, Range};
use super::{Part, ReportProgress, ReportStep, document, text};
use crate::calls::{Outcome, RescueCall};
use crate::organisation::{Target, present};
use crate::session::Ticket;
use crate::turns::Turn;
use crate::wait::Listener;
use crate::{Error, Limit, Rescue, api};

/// How many times a part is tried if its settings are lost with a login, which other calls may cause, or its turn is not
/// granted. Each try costs a minute.
const TRIES: usize = 10;

/// A report that is fetched part by part. Only one part is in memory at a time.
#[derive(Debug)]
#[must_use = "a report does nothing until its parts are asked for"]
pub struct Report {
    question: Question,
    ranges: vec::IntoIter<Range>,
    parts: usize,
    place: Option<(i32, api::NODE_REF_V2)>,
    listener: ProgressListener,
}

/// The client, the query and the range of one part.
#[derive(Debug)]
struct Question {
    rescue: Rescue,
    query: ReportQuery,
}

impl Rescue {
    /// A report, part by part: its range is cut where the time zone changes its offset, and where it is longer than
    /// [wanted](ReportQuery::parts_of). Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// If the range is empty, or the delimiter is.
    pub fn report(&self, query: ReportQuery) -> Result<Report, Error> {
        if matches!(&query.form, ReportForm::Text { delimiter } if delimiter.is_empty()) {
            return Err(Error::settings("the delimiter of the report is empty: give at least one character"));
        }
        let ranges = ranges::cut(query.from, query.until, &query.zone, query.days)?;
        let parts = ranges.len();
        let (question, ranges) = (Question { rescue: self.clone(), query }, ranges.into_iter());
        Ok(Report { question, ranges, parts, place: None, listener: ProgressListener::default() })
    }
}

impl Report {
    /// Calls `tell` with the progress before each step, and every second while the report waits;
    /// [`on_wait`](crate::RescueBuilder::on_wait) is not called then. `Break` ends it, see
    /// [`Error::is_cancelled`].
    pub fn on_progress(
        mut self,
        tell: impl FnMut(&ReportProgress) -> ControlFlow<()> + Send + 'static,
    ) -> Self {
        self.listener = ProgressListener::new(tell);
        self
    }

    /// How many parts there are, including those that were fetched already.
    pub fn parts(&self) -> usize {
        self.parts
    }

    /// The ranges of the parts that are still to be fetched.
    pub fn ranges(&self) -> &[Range] {
        self.ranges.as_slice()
    }

    /// The next part; `None` after the last. It waits until a minute has passed since the last report. Dropping the future
    /// stops immediately; after an error the same part can be asked for again.
    ///
    /// # Errors
    ///
    /// A refusal of any of the settings, see [`Rescue::call`]; a report that cannot be read, see
    /// [`Error::is_unreadable_report`]; a place that is not in the organisation, see [`Error::is_not_found`].
    pub async fn next(&mut self) -> Result<Option<Part>, Error> {
        let Some(range) = self.ranges.as_slice().first().copied() else { return Ok(None) };
        let place = self.place().await?;
        let written = self.written(range, place).await?;
        let table = match &self.question.query.form {
            ReportForm::Xml => document::read(&written)?,
            ReportForm::Text { delimiter } => text::read(&written, delimiter)?,
        };
        let part = Part::new(self.question.query.area, range, table);
        self.notify(range, ReportStep::Received { rows: part.rows().len() })?;
        self.ranges.next();
        Ok(Some(part))
    }

    /// A part as the service writes it.
    async fn written(&mut self, range: Range, place: (i32, api::NODE_REF_V2)) -> Result<String, Error> {
        let rescue = self.question.rescue.clone();
        let session = &rescue.session;
        let mut turn = session.turns().report().await;
        let mut ticket = session.enter().await?;
        let mut tries = 1;
        loop {
            self.wait(range, &turn).await?;
            self.notify(range, ReportStep::Asking)?;
            let answer = self.question.ask(range, &place, &ticket, &mut turn).await?;
            let may_retry = tries < TRIES;
            match answer {
                // If there was another login meanwhile, the settings would be lost.
                Answer::Report(request, reply) if session.is_current(&ticket).await => {
                    let is_too_soon = {
                        let outcome = api::getReport_v2::outcome(&reply);
                        // What the service answers if a report is asked for too soon is not known; another program may have made
                        // the last one.
                        outcome.is_poll_rate_exceeded() || (outcome.is_error() && tries == 1)
                    };
                    if !(may_retry && is_too_soon) {
                        return Ok(session.accept(&request, reply)?.sReport.unwrap_or_default());
                    }
                }
                Answer::Report(..) if may_retry => {}
                Answer::NotLoggedIn(_) if may_retry => ticket = session.renew(&ticket).await?,
                Answer::Report(..) => {
                    return Err(Error::unreadable_report("the login changed each time while it was made"));
                }
                Answer::NotLoggedIn(error) => return Err(error),
            }
            if !session.is_current(&ticket).await {
                ticket = session.enter().await?;
            }
            tries += 1;
        }
    }

    /// Waits for the turn, and reports it.
    async fn wait(&mut self, range: Range, turn: &Turn<'_>) -> Result<(), Error> {
        let Some(moment) = turn.earliest() else { return Ok(()) };
        // The listener of the report gets its waits too, and nobody else does.
        let waits = match self.listener.is_set() {
            true => Listener::default(),
            false => self.question.rescue.session.listener().clone(),
        };
        let progress = self.progress(range);
        let listener = &mut self.listener;
        let waited = waits
            .count_down(moment, Limit::Report, |remaining| match remaining.is_zero() {
                true => ControlFlow::Continue(()),
                false => {
                    listener.notify(&ReportProgress { step: ReportStep::Waiting(remaining), ..progress })
                }
            })
            .await;
        cancelled(waited)
    }

    fn notify(&mut self, range: Range, step: ReportStep) -> Result<(), Error> {
        let progress = ReportProgress { step, ..self.progress(range) };
        cancelled(self.listener.notify(&progress))
    }

    fn progress(&self, range: Range) -> ReportProgress {
        let part = self.parts - self.ranges.len() + 1;
        ReportProgress { part, parts: self.parts, range, step: ReportStep::Asking }
    }

    /// The node or channel that the report is about. IDs are looked up too, since the service has no word of its own for a
    /// wrong one.
    async fn place(&mut self) -> Result<(i32, api::NODE_REF_V2), Error> {
        use api::NODE_REF_V2::{CHANNEL, EXTERNALGROUP, EXTERNALROOT, EXTERNALTECH, NODE};
        if let Some(place) = &self.place {
            return Ok(place.clone());
        }
        let place = match &self.question.query.place {
            ReportPlace::Organisation => {
                let tree = self.question.rescue.tree().await?;
                let root = tree.roots().next().map(|root| root.id);
                (present::<api::getHierarchy_v2, _>(root, "aHierarchy")?, NODE)
            }
            ReportPlace::Node(node) => (self.question.find(node).await?, NODE),
            ReportPlace::Channel(channel) => (self.question.find(channel).await?, CHANNEL),
            ReportPlace::ExternalRoot(id) => (*id, EXTERNALROOT),
            ReportPlace::ExternalTechnician(id) => (*id, EXTERNALTECH),
            ReportPlace::ExternalGroup(id) => (*id, EXTERNALGROUP),
        };
        self.place = Some(place.clone());
        Ok(place)
    }
}

impl Question {
    /// Applies all settings of the report, then asks for it.
    async fn ask(
        &self,
        range: Range,
        place: &(i32, api::NODE_REF_V2),
        ticket: &Ticket,
        turn: &mut Turn<'_>,
    ) -> Result<Answer, Error> {
        let (begin, end) = range.civil();
        let word = self.query.area.word();
        macro_rules! set {
            ($request:expr) => {
                if let Some(error) = self.set(ticket, $request).await? {
                    return Ok(Answer::NotLoggedIn(error));
                }
            };
        }
        match self.query.area.needs_v8() {
            true => set!(api::setReportArea_v8 { eReportArea: word.into(), sAuthCode: None }),
            false => set!(api::setReportArea_v2 { eReportArea: word.into(), sAuthCode: None }),
        }
        // Dates are by the clocks of the time zone, so that is set first.
        set!(api::setTimeZone { sTimezone: Some(range.minutes().to_string()), sAuthCode: None });
        set!(api::setReportDate_v2 { dBeginDate: begin.into(), dEndDate: end.into(), sAuthCode: None });
        match &self.query.form {
            ReportForm::Xml => set!(api::setOutput { eOutput: api::REPORT_OUTPUT::XML, sAuthCode: None }),
            ReportForm::Text { delimiter } => {
                set!(api::setOutput { eOutput: api::REPORT_OUTPUT::TEXT, sAuthCode: None });
                set!(api::setDelimiter { sDelimiter: Some(delimiter.clone()), sAuthCode: None });
            }
        }
        let (node, node_ref) = place.clone();
        let request = api::getReport_v2 { iNodeID: node, eNodeRef: node_ref, sAuthCode: None };
        turn.mark_sent();
        let reply = self.rescue.session.send(ticket, request.clone()).await;
        turn.mark_used();
        let reply = reply?;
        if self.rescue.session.has_ended(ticket, api::getReport_v2::outcome(&reply)) {
            let outcome = api::getReport_v2::outcome(&reply);
            return Ok(Answer::NotLoggedIn(self.rescue.session.refused(&request, outcome)));
        }
        Ok(Answer::Report(request, reply))
    }

    /// Sets one thing; an error in the value means that a new login may help.
    async fn set<C: RescueCall>(&self, ticket: &Ticket, request: C) -> Result<Option<Error>, Error> {
        let session = &self.rescue.session;
        let reply = session.send(ticket, request.clone()).await?;
        let outcome: Outcome<'_> = C::outcome(&reply);
        if session.has_ended(ticket, outcome) {
            return Ok(Some(session.refused(&request, outcome)));
        }
        session.accept(&request, reply).map(|_| None)
    }

    async fn find(&self, target: &Target) -> Result<i32, Error> {
        Ok(self.rescue.tree().await?.find(target)?.id)
    }
}

enum Answer {
    Report(api::getReport_v2, api::getReport_v2Response),
    NotLoggedIn(Error),
}

fn cancelled(answer: ControlFlow<()>) -> Result<(), Error> {
    match answer {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Error::cancelled()),
    }
}
