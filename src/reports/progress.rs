//! How far a report is.
//!
//! Must not know how it is shown.

use std::fmt;
use std::ops::ControlFlow;
use std::time::Duration;

use super::Range;

/// How far a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReportProgress {
    /// The part that is in work, counted from 1.
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
    /// The service makes one report in a minute: so long until the next one. Told every second.
    Waiting(Duration),
    /// The service is asked.
    Asking,
    /// The part is there.
    Received {
        /// How many rows it has.
        rows: usize,
    },
}

/// Is told, and can say that it is enough.
type Tell = dyn FnMut(&ReportProgress) -> ControlFlow<()> + Send;

/// Who is told how far a report is, if anybody.
#[derive(Default)]
pub(super) struct ProgressListener(Option<Box<Tell>>);

impl ProgressListener {
    pub(super) fn new(tell: impl FnMut(&ReportProgress) -> ControlFlow<()> + Send + 'static) -> Self {
        Self(Some(Box::new(tell)))
    }

    pub(super) fn is_set(&self) -> bool {
        self.0.is_some()
    }

    pub(super) fn tell(&mut self, progress: &ReportProgress) -> ControlFlow<()> {
        self.0.as_mut().map_or(ControlFlow::Continue(()), |tell| tell(progress))
    }
}

impl fmt::Debug for ProgressListener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "ProgressListener" } else { "nobody" })
    }
}
