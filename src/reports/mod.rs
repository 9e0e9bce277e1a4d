//! Reports: one question, and rows as the answer, part by part.
//!
//! The service makes reports from settings that it keeps for each login, at most one in a minute. Here all of that is one
//! call: [`Rescue::report`](crate::Rescue::report) sets area, range, time zone and form under a lock, waits for its turn, and
//! reads the answer.
//!
//! Must not know HTTP.
//!
//! ```no_run
//! # async fn example(rescue: logmein_rescue::Rescue) -> Result<(), Box<dyn std::error::Error>> {
//! use logmein_rescue::jiff::civil::date;
//! use logmein_rescue::jiff::tz::TimeZone;
//! use logmein_rescue::reports::{ReportQuery, SessionRow};
//! use logmein_rescue::ReportArea;
//!
//! let zone = TimeZone::get("Europe/Berlin")?;
//! let query = ReportQuery::of_days(ReportArea::Session, date(2026, 3, 1), date(2026, 3, 31), zone)?;
//! let mut report = rescue.report(query)?;
//! while let Some(part) = report.next().await? {
//!     for row in part.rows() {
//!         let session: SessionRow = row.typed()?;
//!         println!("{:?} {:?} {:?}", session.session_id, session.start_time, row.get("Your Name:"));
//!     }
//! }
//! # Ok(())
//! # }
//! ```

mod cell;
mod document;
mod part;
mod progress;
mod query;
mod ranges;
mod report;
mod text;
mod typed;

pub use cell::Cell;
pub use part::{Part, Row, TypedRow};
pub use progress::{ReportProgress, ReportStep};
pub use query::{ReportForm, ReportPlace, ReportQuery};
pub use ranges::Range;
pub use report::Report;
pub use typed::{AdministratorStatusRow, AuditRow, SessionRow, TechnicianSurveyRow, TransferRow};
