//! The sessions of the demonstration: two customers waiting, one being helped and one who was helped.
//!
//! It must not know what becomes of them.

use jiff::{SignedDuration, Timestamp};

use super::{Machine, Origin, Part, Span, Status, SupportSession, SupportSessions};
use crate::organisation::demo;

impl SupportSessions {
    /// The sessions of the demonstration, around `now`.
    pub(crate) fn demo(now: Timestamp) -> Self {
        // Customers come at whole seconds, as the service shows no others.
        let now = Timestamp::from_second(now.as_second()).unwrap_or(now);
        let ago = |minutes| now.saturating_sub(SignedDuration::from_mins(minutes)).unwrap_or(now);
        let waiting = |id: i32, minutes, name: &str| SupportSession {
            status: Status::Waiting,
            channel: Some(demo::WEB_CHANNEL),
            waiting_since: Some(ago(minutes)),
            custom_fields: [name, "", "", "", "", ""].map(String::from),
            machine: Machine {
                ip: format!("192.0.2.{}", id - 500_000),
                device_id: id.to_string(),
                platform: "Windows 11".into(),
                browser: "Edge".into(),
                host: format!("PC-{}", id - 500_000),
            },
            ..SupportSession::new(id, Origin::Channel, ago(minutes))
        };
        let helped = |session: SupportSession, span| SupportSession {
            technician: Some(demo::TECHNICIAN),
            parts: vec![Part { technician: demo::TECHNICIAN, span }],
            ..session
        };
        let active = SupportSession {
            status: Status::PickedUp,
            ..helped(waiting(500_003, 12, "Carla Customer"), Span { from: ago(10), until: None })
        };
        let finished = SupportSession {
            status: Status::ClosedByTechnician,
            closed: Some(ago(30)),
            resolved: Some(true),
            chat: "Tina Tech: Hello, how can I help you?\nDavid Done: My printer is on fire.".into(),
            note: "Printer replaced.".into(),
            ..helped(waiting(500_004, 60, "David Done"), Span { from: ago(58), until: Some(ago(30)) })
        };
        let all = [waiting(500_001, 3, "Anna Asking"), waiting(500_002, 1, "Bert Busy"), active, finished];
        let sessions = all.into_iter().map(|session| (session.id, session)).collect();
        Self { sessions, arrivals: Vec::new(), now }
    }
}
