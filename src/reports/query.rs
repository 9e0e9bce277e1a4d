//! The question of a report: area, range, time zone, place and form.
//!
//! Must not know how it is fetched.

use std::num::NonZeroU16;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::organisation::Target;
use crate::{Error, ReportArea};

/// How many days one part covers unless set otherwise.
const DAYS: NonZeroU16 = NonZeroU16::new(31).unwrap();

/// The question for [`Rescue::report`](crate::Rescue::report).
#[derive(Debug, Clone)]
#[must_use = "a query does nothing until it is asked"]
pub struct ReportQuery {
    pub(super) area: ReportArea,
    pub(super) from: Timestamp,
    pub(super) until: Timestamp,
    pub(super) zone: TimeZone,
    pub(super) place: ReportPlace,
    pub(super) days: NonZeroU16,
    pub(super) form: ReportForm,
}

/// Whose sessions a report is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum ReportPlace {
    /// Everybody's.
    #[default]
    Organisation,
    /// Those of a technician, a group, or anything else in the tree.
    Node(Target),
    /// Those of a channel.
    Channel(Target),
    /// Those of all external technicians, by the ID of their root.
    ExternalRoot(i32),
    /// Those of an external technician.
    ExternalTechnician(i32),
    /// Those of a group of external technicians.
    ExternalGroup(i32),
}

/// The form in which the service writes a report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum ReportForm {
    /// As XML, in which nothing is lost.
    #[default]
    Xml,
    /// As lines of text with this delimiter after each cell. The service escapes nothing: a cell that holds the delimiter or
    /// a line break, as chat logs do, looks like two cells or two rows. A line with another number of cells than there are
    /// titles is an error; one that happens to have as many goes unnoticed. Choose a delimiter that no cell has.
    Text {
        /// The delimiter, at least one character.
        delimiter: String,
    },
}

impl ReportQuery {
    /// A report about `from` up to and without `until`, in UTC.
    pub fn new(area: ReportArea, from: Timestamp, until: Timestamp) -> Self {
        let (zone, place, form) = (TimeZone::UTC, ReportPlace::default(), ReportForm::default());
        Self { area, from, until, zone, place, days: DAYS, form }
    }

    /// A report about whole days, the last included, as they are in a time zone.
    ///
    /// # Errors
    ///
    /// If a day is out of range.
    pub fn of_days(area: ReportArea, first: Date, last: Date, zone: TimeZone) -> Result<Self, Error> {
        let out_of_reach = |error: jiff::Error| Error::settings(format!("no such days: {error}"));
        let from = first.to_zoned_datetime(zone.clone()).map_err(out_of_reach)?.timestamp();
        let end = last.tomorrow().map_err(out_of_reach)?;
        let until = end.to_zoned_datetime(zone.clone()).map_err(out_of_reach)?.timestamp();
        Ok(Self::new(area, from, until).time_zone(zone))
    }

    /// The time zone of the report. The service only knows offsets, so a range is cut where the offset of the
    /// zone changes. Times in rows are moments nevertheless, see [`Row::moment`](super::Row::moment).
    pub fn time_zone(mut self, zone: TimeZone) -> Self {
        self.zone = zone;
        self
    }

    /// Whose sessions it is about. Default: everybody's.
    pub fn place(mut self, place: ReportPlace) -> Self {
        self.place = place;
        self
    }

    /// How many days one part covers. Each part costs a minute, and is in memory as a whole. Default: 31.
    pub fn parts_of(mut self, days: NonZeroU16) -> Self {
        self.days = days;
        self
    }

    /// The form in which the service writes. Default: XML.
    pub fn form(mut self, form: ReportForm) -> Self {
        self.form = form;
        self
    }
}
