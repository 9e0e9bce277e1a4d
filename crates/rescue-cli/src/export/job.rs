//! What one run copies: an area, a place and a range of time.
//!
//! Must not know what is missing of it.

use logmein_rescue::ReportArea;
use logmein_rescue::jiff::tz::TimeZone;
use logmein_rescue::jiff::{SignedDuration, Timestamp};
use logmein_rescue::reports::ReportPlace;

use super::plan::Span;

/// What is to be copied.
#[derive(Debug, Clone)]
pub(crate) struct Job {
    pub(crate) area: ReportArea,
    pub(crate) place: ReportPlace,
    /// The place as the copy names it.
    pub(crate) place_key: String,
    pub(crate) wanted: Span,
    pub(crate) zone: TimeZone,
    /// How long after its end a range may still change.
    pub(crate) again: SignedDuration,
    /// When the run began.
    pub(crate) now: Timestamp,
}
