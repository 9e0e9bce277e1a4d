//! The ground floor: what the service is. Its contract, the names of its form interface, its report areas with their
//! columns, and how it writes times.
//!
//! Must not know the client, which is built on it; the emulator of the service uses it too.

pub mod api;
pub mod form_names;
pub(crate) mod report_area;
pub(crate) mod written_time;
