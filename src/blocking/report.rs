//! A report without async: an iterator over its parts.
//!
//! Must not know how a report is made.

use std::ops::ControlFlow;

use super::Rescue;
use crate::Error;
use crate::reports::{self, Part, Range, ReportProgress, ReportQuery};

/// A report that is fetched part by part, each waited for; only one part is in memory at a time. See
/// [`reports`](crate::reports).
///
/// As an iterator it ends after an error; [`next_part`](Self::next_part) may ask for the same part again.
///
/// ```no_run
/// # fn example(rescue: logmein_rescue::blocking::Rescue) -> Result<(), Box<dyn std::error::Error>> {
/// use logmein_rescue::jiff::{civil::date, tz::TimeZone};
/// use logmein_rescue::reports::ReportQuery;
/// use logmein_rescue::ReportArea;
///
/// let (first, last) = (date(2026, 3, 1), date(2026, 3, 31));
/// for part in rescue.report(ReportQuery::of_days(ReportArea::Session, first, last, TimeZone::UTC)?)? {
///     for row in part?.rows() {
///         println!("{:?}", row.cells());
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[must_use = "a report does nothing until its parts are asked for"]
pub struct Report {
    rescue: Rescue,
    report: reports::Report,
    has_failed: bool,
}

impl Rescue {
    /// A report, part by part. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// See [`Rescue::report`](crate::Rescue::report).
    pub fn report(&self, query: ReportQuery) -> Result<Report, Error> {
        Ok(Report { report: self.rescue.report(query)?, rescue: self.clone(), has_failed: false })
    }
}

impl Report {
    /// Tells how far the report is, see [`on_progress`](reports::Report::on_progress) of the async one.
    pub fn on_progress(
        mut self,
        tell: impl FnMut(&ReportProgress) -> ControlFlow<()> + Send + 'static,
    ) -> Self {
        self.report = self.report.on_progress(tell);
        self
    }

    /// How many parts there are, including those that were fetched already.
    pub fn parts(&self) -> usize {
        self.report.parts()
    }

    /// The ranges of the parts that are still to be fetched.
    pub fn ranges(&self) -> &[Range] {
        self.report.ranges()
    }

    /// The next part; none after the last. After an error the same part can be asked for again.
    ///
    /// # Errors
    ///
    /// See [`next`](reports::Report::next) of the async one; and within an async runtime.
    pub fn next_part(&mut self) -> Result<Option<Part>, Error> {
        self.rescue.wait_for(self.report.next())?
    }
}

impl Iterator for Report {
    type Item = Result<Part, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.has_failed {
            return None;
        }
        let part = self.next_part().transpose()?;
        self.has_failed = part.is_err();
        Some(part)
    }
}
