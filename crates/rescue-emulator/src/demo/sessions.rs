//! The sessions of the demonstration: two customers waiting, one being helped and one who was helped.
//!
//! It must not know what happens to them later.

use jiff::{SignedDuration, Timestamp};

use super::{TECHNICIAN, WEB_CHANNEL};
use crate::support_sessions::{Machine, Origin, Part, Span, Status, SupportSession, SupportSessions};

/// The sessions of the demonstration, around `now`.
pub(crate) fn sessions(now: Timestamp) -> SupportSessions {
    // Customers come at whole seconds, as the service shows no others.
    let now = Timestamp::from_second(now.as_second()).unwrap_or(now);
    let ago = |minutes| now.saturating_sub(SignedDuration::from_mins(minutes)).unwrap_or(now);
    let waiting = |id: i32, minutes, name: &str| {
        let mut session = SupportSession::new(id, Origin::Channel, ago(minutes));
        session.status = Status::Waiting;
        session.channel = Some(WEB_CHANNEL);
        session.waiting_since = Some(ago(minutes));
        session.custom_fields = [name, "", "", "", "", ""].map(String::from);
        session.machine = Machine {
            ip: format!("192.0.2.{}", id - 500_000),
            device_id: id.to_string(),
            platform: "Windows 11".into(),
            browser: "Edge".into(),
            host: format!("PC-{}", id - 500_000),
        };
        session
    };
    let helped = |mut session: SupportSession, span| {
        session.technician = Some(TECHNICIAN);
        session.parts = vec![Part { technician: TECHNICIAN, span }];
        session
    };
    let mut active = helped(waiting(500_003, 12, "Carla Customer"), Span { from: ago(10), until: None });
    active.status = Status::PickedUp;
    let span = Span { from: ago(58), until: Some(ago(30)) };
    let mut finished = helped(waiting(500_004, 60, "David Done"), span);
    finished.status = Status::ClosedByTechnician;
    finished.closed = Some(ago(30));
    finished.resolved = Some(true);
    finished.chat = "Tina Tech: Hello, how can I help you?\nDavid Done: My printer is on fire.".into();
    finished.note = "Printer replaced.".into();
    SupportSessions::new(
        [waiting(500_001, 3, "Anna Asking"), waiting(500_002, 1, "Bert Busy"), active, finished],
        now,
    )
}
