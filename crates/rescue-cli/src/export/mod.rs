//! Keeping a local copy of reports: what is missing, fetched part by part, each part written as a whole.
//!
//! Must not know the command line, nor how progress is shown.
//!
//! The unit is the part of a report, for session IDs in reports are not unique: a part is an area, a place and a range of
//! time, and is written in one transaction that takes away what was there of it. So nothing is lost or doubled wherever a
//! run ends. A part that was fetched too soon after its range ended is fetched again by the next run.

mod batch;
mod columns;
mod csv_file;
mod job;
#[cfg(feature = "parquet")]
mod parquet_file;
mod plan;
mod store;
#[cfg(test)]
mod tests;

use std::ops::ControlFlow;

use logmein_rescue::jiff::SignedDuration;
use logmein_rescue::reports::{Report, ReportProgress, ReportQuery};
use logmein_rescue::{ReportArea, Rescue};

use crate::failure::Failure;
use batch::Batch;
pub(crate) use csv_file::write_csv;
pub(crate) use job::Job;
#[cfg(feature = "parquet")]
pub(crate) use parquet_file::write_parquet;
pub(crate) use plan::Span;
pub(crate) use store::{Owner, Store};

/// A part that was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) area: ReportArea,
    pub(crate) span: Span,
    pub(crate) rows: usize,
}

/// The reports that a job still lacks.
#[derive(Debug)]
pub(crate) struct Work {
    job: Job,
    reports: std::vec::IntoIter<Report>,
    current: Option<Report>,
    parts: usize,
}

impl Work {
    /// What the copy lacks of a job. Nothing is sent yet.
    pub(crate) fn plan(
        rescue: &Rescue,
        store: &Store,
        job: Job,
        tell: impl FnMut(&ReportProgress) -> ControlFlow<()> + Clone + Send + 'static,
    ) -> Result<Self, Failure> {
        let segments = match is_snapshot(job.area) {
            true => vec![last_day(job.wanted)],
            false => plan::segments(job.wanted, &store.done(&job)?),
        };
        let reports = segments
            .into_iter()
            .map(|Span { from, until }| {
                let query = ReportQuery::new(job.area, from, until).time_zone(job.zone.clone());
                Ok(rescue.report(query.place(job.place.clone()))?.on_progress(tell.clone()))
            })
            .collect::<Result<Vec<Report>, Failure>>()?;
        let parts = reports.iter().map(Report::parts).sum();
        Ok(Self { job, reports: reports.into_iter(), current: None, parts })
    }

    /// How many parts there are to have.
    pub(crate) fn parts(&self) -> usize {
        self.parts
    }

    /// Has the next part and writes it; none after the last. Dropping the future leaves the part as it was.
    pub(crate) async fn next(&mut self, store: &mut Store) -> Result<Option<Written>, Failure> {
        loop {
            let report = match &mut self.current {
                Some(report) => report,
                None => match self.reports.next() {
                    Some(report) => self.current.insert(report),
                    None => return Ok(None),
                },
            };
            let Some(part) = report.next().await? else {
                self.current = None;
                continue;
            };
            let batch = Batch::of(&part, &self.job, is_snapshot(self.job.area));
            store.put(&batch)?;
            return Ok(Some(Written { area: self.job.area, span: batch.span, rows: batch.rows.len() }));
        }
    }
}

/// Whether a report shows the present whatever its range is, so that a new one replaces the old.
fn is_snapshot(area: ReportArea) -> bool {
    area == ReportArea::AdministratorStatus
}

fn last_day(wanted: Span) -> Span {
    let day_before = wanted.until.checked_sub(SignedDuration::from_hours(24)).unwrap_or(wanted.from);
    Span { from: day_before.max(wanted.from), until: wanted.until }
}
