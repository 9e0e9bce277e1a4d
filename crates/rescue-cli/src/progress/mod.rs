//! What a person at a terminal sees on standard error during long work: bars, and how long the service makes it wait.
//!
//! Must not know what the work is. Results are printed by `output`.

mod reports;
mod rows;
mod waits;

pub(crate) use reports::ReportBar;
pub(crate) use rows::bar;
pub(crate) use waits::show_wait;
