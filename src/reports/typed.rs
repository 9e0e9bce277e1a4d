//! Rows of reports whose columns are known, with a field for each.
//!
//! One table per report. Must not know how a cell is read.

use std::time::Duration;

use jiff::Timestamp;

use super::part::{Row, TypedRow};
use crate::{Error, ReportArea};

macro_rules! rows {
    ($($(#[$doc:meta])* $row:ident of $area:ident { $($field:ident: $type:ty = $title:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $row {
            $(#[doc = concat!("`", $title, "`.")] pub $field: Option<$type>,)*
            /// All other columns: titles and cells.
            pub others: Vec<(String, String)>,
        }

        impl TypedRow for $row {
            const AREA: ReportArea = ReportArea::$area;

            fn from_row(row: &Row) -> Result<Self, Error> {
                Ok(Self { $($field: row.value($title)?,)* others: row.others(&[$($title),*]) })
            }
        }

        impl $row {
            /// The titles that have a field.
            pub const TITLES: &'static [&'static str] = &[$($title),*];
        }
    )*};
}

rows! {
    /// A row of the report on sessions: one technician's part in one. Session IDs are not unique.
    SessionRow of Session {
        start_time: Timestamp = "Start Time",
        end_time: Timestamp = "End Time",
        last_action_time: Timestamp = "Last Action Time",
        technician_name: String = "Technician Name",
        technician_id: i64 = "Technician ID",
        technician_email: String = "Technician Email",
        technician_group: String = "Technician Group",
        session_id: i64 = "Session ID",
        session_type: String = "Session Type",
        status: String = "Status",
        tracking_id: String = "Tracking ID",
        customer_ip: String = "Customer IP",
        device_id: String = "Device ID",
        tools_used: String = "Incident Tools Used",
        resolved: String = "Resolved Unresolved",
        channel_id: i64 = "Channel ID",
        channel_name: String = "Channel Name",
        calling_card: String = "Calling Card",
        connecting_time: Duration = "Connecting Time",
        waiting_time: Duration = "Waiting Time",
        total_time: Duration = "Total Time",
        active_time: Duration = "Active Time",
        work_time: Duration = "Work Time",
        hold_time: Duration = "Hold Time",
        time_in_transfer: Duration = "Time in Transfer",
        rebooting_time: Duration = "Rebooting Time",
        reconnecting_time: Duration = "Reconnecting Time",
        platform: String = "Platform",
        browser_type: String = "Browser Type",
        host_name: String = "Host Name",
    }

    /// A row of the extended report on transferred sessions.
    TransferRow of TransferredSessionsExtended {
        session_id: i64 = "Session ID",
        time_of_transfer: Timestamp = "Time of Transfer",
        waiting_time: Duration = "Waiting Time",
        transferred_by_id: i64 = "Transferred By - Technician ID",
        transferred_by: String = "Transferred By",
        transferred_from_id: i64 = "Transferred From - Technician/Channel ID",
        transferred_from: String = "Transferred From",
        transferred_to_id: i64 = "Transferred To - Technician/Channel ID",
        transferred_to: String = "Transferred To",
        comment: String = "Transfer Comment",
        time_in_transfer: Duration = "Time in Transfer",
        from_group_id: i64 = "Transferred From - Technician Group ID",
        from_group: String = "Transferred From - Technician Group",
        to_group_id: i64 = "Transferred To - Technician Group ID",
        to_group: String = "Transferred To - Technician Group",
        chat_log: String = "Chatlog",
    }

    /// A row of the report on what technicians answered after sessions; the questions are the account's.
    TechnicianSurveyRow of TechnicianSurvey {
        source: String = "Source",
        session_id: i64 = "Session ID",
        date: Timestamp = "Date",
        technician_name: String = "Technician Name",
        technician_id: i64 = "Technician ID",
        technician_email: String = "Technician Email",
    }

    /// A row of the report on what administrators changed.
    AuditRow of Audit {
        requested_by: String = "Requested by",
        entity_type: String = "Entity type",
        entity_id: i64 = "Entity ID",
        entity_name: String = "Entity name",
        change_type: String = "Change type",
        last_changed: Timestamp = "Last changed",
    }

    /// A row of the report on administrators.
    AdministratorStatusRow of AdministratorStatus {
        administrator_id: i64 = "Administrator ID",
        administrator_name: String = "Administrator Name",
        administrator_email: String = "Administrator Email",
        status: String = "Status",
        kind: String = "Type",
        linked_to: String = "Linked to",
        last_login_time: Timestamp = "Last Login Time",
    }
}
