//! A bar on standard error for reports: how many parts there are, and how long it is until the service takes the next.
//!
//! Must not know what is in a report.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use logmein_rescue::reports::{ReportProgress, ReportStep};

use super::waits;

/// The bar. Clones are the same bar.
#[derive(Debug, Clone)]
pub(crate) struct ReportBar(ProgressBar);

impl ReportBar {
    /// A bar for this many parts; hidden if standard error is not a terminal.
    pub(crate) fn new(parts: usize, is_quiet: bool) -> Self {
        waits::leave_reports();
        let target = if is_quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(Some(parts as u64), target);
        let style = ProgressStyle::with_template("{bar:20} part {pos} of {len}  {wide_msg}");
        Self(bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
    }

    /// Shows the progress of the only report.
    pub(crate) fn show(&self, progress: &ReportProgress) {
        let done = if matches!(progress.step, ReportStep::Received { .. }) { 0 } else { 1 };
        self.0.set_position((progress.part - done) as u64);
        self.show_step(progress);
    }

    /// Shows what is being done for a part.
    pub(crate) fn show_step(&self, progress: &ReportProgress) {
        let day = progress.range.offset.to_datetime(progress.range.from).date();
        self.0.set_message(match progress.step {
            ReportStep::Waiting(remaining) => {
                format!("next report in {} s", remaining.as_secs_f32().ceil())
            }
            ReportStep::Asking => format!("asking for {day} and on"),
            ReportStep::Received { rows } => format!("{rows} rows"),
            _ => String::new(),
        });
    }

    /// One more part is done.
    pub(crate) fn advance(&self) {
        self.0.inc(1);
    }

    /// Does something that prints, with the bar out of the way.
    pub(crate) fn suspend<T>(&self, print: impl FnOnce() -> T) -> T {
        self.0.suspend(print)
    }

    /// Sets how many parts there are.
    pub(crate) fn set_parts(&self, parts: usize) {
        self.0.set_length(parts as u64);
    }

    /// Removes the bar.
    pub(crate) fn finish(&self) {
        self.0.finish_and_clear();
    }
}
