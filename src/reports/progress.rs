//! The progress of a report.
//!
//! Must not know how it is shown.

use std::fmt;
use std::ops::ControlFlow;
use std::time::Duration;

use super::Range;

/// The progress of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReportProgress {
    /// The current part, counted from 1.
    pub part: usize,
    /// How many parts there are.
    pub parts: usize,
    /// What the part is about.
    pub range: Range,
    /// What is done for it.
    pub step: ReportStep,
}

/// What is done for a part of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReportStep {
    /// The service makes one report in a minute: this long until the next one. Reported every second.
    Waiting(Duration),
    /// The service is asked.
    Asking,
    /// The part was received.
    Received {
        /// How many rows it has.
        rows: usize,
    },
}

/// Receives the progress, and can end the report by `Break`.
type Listen = dyn FnMut(&ReportProgress) -> ControlFlow<()> + Send;

/// Receives the progress of a report, if anybody wants it.
#[derive(Default)]
pub(super) struct ProgressListener(Option<Box<Listen>>);

impl ProgressListener {
    pub(super) fn new(notify: impl FnMut(&ReportProgress) -> ControlFlow<()> + Send + 'static) -> Self {
        Self(Some(Box::new(notify)))
    }

    pub(super) fn is_set(&self) -> bool {
        self.0.is_some()
    }

    pub(super) fn notify(&mut self, progress: &ReportProgress) -> ControlFlow<()> {
        self.0.as_mut().map_or(ControlFlow::Continue(()), |notify| notify(progress))
    }
}

impl fmt::Debug for ProgressListener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "ProgressListener" } else { "nobody" })
    }
}
