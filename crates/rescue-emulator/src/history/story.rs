//! One session of the past, from the customer's coming to the technician's note.
//!
//! It must not know when it happened, nor any other session.

use std::time::Duration;

use jiff::Timestamp;

use super::words;
use crate::code_source::CodeSource;
use crate::organisation::NodeId;
use crate::support_sessions::{Machine, Origin, Part, Span, Status, SupportSession, Transfer};

/// Who can have a part in a session.
pub(super) struct People<'a> {
    pub(super) technicians: &'a [NodeId],
    pub(super) channels: &'a [NodeId],
}

/// How a session ended before a technician had a part in it, and how often of a hundred.
const FAILURES: [Status; 3] = [Status::TermsDeclined, Status::Revoked, Status::SystemTimeout];
const MISSES: [Status; 3] =
    [Status::CustomerLeftBeforePickup, Status::ClosedByWaitingCustomer, Status::WaitingTimeout];
/// How a session ended after a technician had a part in it.
const ENDS: [Status; 16] = {
    let mut ends = [Status::ClosedByTechnician; 16];
    ends[0] = Status::ClosedByActiveCustomer;
    ends[1] = Status::ClosedByActiveCustomer;
    ends[2] = Status::ClosedByCustomer;
    ends[3] = Status::TechnicianConnectionLost;
    ends[4] = Status::ClosedRebooting;
    ends
};

/// The session that the numbers of `source` tell.
pub(super) fn session(
    id: i32,
    started: Timestamp,
    people: &People<'_>,
    source: &mut CodeSource,
) -> SupportSession {
    let by_channel = !people.channels.is_empty() && source.below(100) < 70;
    let origin = if by_channel { Origin::Channel } else { Origin::Pin };
    let mut session = SupportSession::new(id, origin, started);
    session.channel = by_channel.then(|| pick(source, people.channels));
    let technician = pick(source, people.technicians);
    session.technician = (!by_channel).then_some(technician);
    session.custom_fields = words::custom_fields(id, source);
    session.tracking = format!("CASE-{id}");
    session.machine = machine(id, source);

    let connected = later(started, 5 + source.below(36));
    match source.below(100) {
        0..3 => session.close(pick(source, &FAILURES), connected),
        3..12 => {
            session.waiting_since = Some(connected);
            let end = later(connected, 60 + source.below(840));
            session.close(pick(source, &MISSES), end);
        }
        _ => {
            session.waiting_since = Some(connected);
            help(&mut session, technician, people, source);
        }
    }
    session
}

/// What happens once a technician picks the session up.
fn help(session: &mut SupportSession, technician: NodeId, people: &People<'_>, source: &mut CodeSource) {
    let waiting_since = session.waiting_since.unwrap_or(session.started);
    let picked_up = later(waiting_since, 5 + source.below(296));
    let mut left = later(picked_up, 180 + source.below(2520));
    session.technician = Some(technician);
    session.parts.push(Part { technician, span: Span { from: picked_up, until: Some(left) } });
    if source.below(100) < 10 {
        let held = later(picked_up, 30 + source.below(60));
        session.holds.push(Span { from: held, until: Some(later(held, 15 + source.below(75))) });
    }
    let other = pick(source, people.technicians);
    if other != technician && source.below(100) < 8 {
        let taken_up = later(left, 10 + source.below(110));
        session.transfers.push(Transfer {
            at: left,
            by: technician,
            from: Some(technician),
            to: other,
            comment: pick(source, &words::TRANSFER_COMMENTS).into(),
            taken_up: Some(taken_up),
        });
        left = later(taken_up, 120 + source.below(1800));
        session.technician = Some(other);
        session.parts.push(Part { technician: other, span: Span { from: taken_up, until: Some(left) } });
    }
    let end = pick(source, &ENDS);
    if end == Status::ClosedRebooting || source.below(100) < 10 {
        session.rebooting = Duration::from_secs(40 + u64::from(source.below(80)));
    }
    if source.below(100) < 5 {
        session.reconnecting = Duration::from_secs(5 + u64::from(source.below(40)));
    }
    if other != technician && session.parts.len() == 1 && source.below(100) < 5 {
        session.collaborator = Some(other);
    }
    session.tools = pick(source, &words::TOOLS).into();
    session.resolved = (end == Status::ClosedByTechnician).then(|| source.below(100) < 85);
    session.note = words::note(session.id, session.resolved);
    if source.below(100) < 30 {
        session.customer_answers = words::customer_answers(session.resolved, source);
    }
    if end == Status::ClosedByTechnician && source.below(100) < 60 {
        session.technician_answers = words::technician_answers(session.resolved, source);
    }
    session.close(end, left);
}

fn machine(id: i32, source: &mut CodeSource) -> Machine {
    Machine {
        // The networks that are kept for documentation.
        ip: format!("{}.{}", pick(source, &["192.0.2", "198.51.100", "203.0.113"]), 1 + source.below(254)),
        device_id: (id.unsigned_abs() % 7919 + 1_000_000).to_string(),
        platform: pick(source, &words::PLATFORMS).into(),
        browser: pick(source, &words::BROWSERS).into(),
        host: format!("PC-{}", id.unsigned_abs() % 7919),
    }
}

fn pick<T: Copy>(source: &mut CodeSource, from: &[T]) -> T {
    from[source.below(u32::try_from(from.len()).unwrap_or(u32::MAX)) as usize]
}

fn later(moment: Timestamp, seconds: u32) -> Timestamp {
    moment.saturating_add(Duration::from_secs(u64::from(seconds))).unwrap_or(moment)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::{History, LONGEST_PAST_SESSION};
    use super::*;
    use crate::clock::Clock;

    fn sessions() -> Vec<SupportSession> {
        let end = Clock::manual().now();
        let begin = end - Duration::from_secs(90 * 24 * 3600);
        History::new(1, (1..=20).collect(), 3000, begin..end)
            .channels(vec![91, 92])
            .between(begin, end)
            .collect()
    }

    #[test]
    fn every_session_makes_sense() {
        for session in sessions() {
            let closed = session.closed.unwrap();
            assert!(!session.status.is_open());
            assert!(session.started <= closed);
            assert!(closed < session.started + LONGEST_PAST_SESSION);
            assert!(session.channel.is_none_or(|channel| channel > 90));
            assert!(session.technician.is_none_or(|technician| technician <= 20));
            assert_eq!(session.parts.len(), session.transfers.len() + usize::from(!session.parts.is_empty()));
            let mut last = session.waiting_since.unwrap_or(session.started);
            for part in &session.parts {
                assert!(last <= part.span.from && part.span.from <= part.span.until.unwrap());
                last = part.span.until.unwrap();
                assert!(session.on_hold(part, closed) <= part.span.length(closed));
            }
            assert!(last <= closed);
            if session.parts.is_empty() {
                assert!(session.note.is_empty() && session.customer_answers.is_empty());
            }
        }
    }

    #[test]
    fn a_session_is_seen_in_each_state_that_it_goes_through() {
        let mut seen = HashSet::new();
        for session in sessions().into_iter().take(300) {
            let end = session.closed.unwrap();
            let mut moment = session.started;
            let mut last_chat = 0;
            while moment < end {
                let now = session.clone().seen_at(moment);
                assert!(now.status.is_open() && now.closed.is_none() && now.note.is_empty());
                assert!(now.parts.len() >= last_chat);
                last_chat = now.parts.len();
                assert_eq!(
                    now.status == Status::PickedUp,
                    now.technician.is_some() && {
                        let is_held = now.holds.last().is_some_and(|hold| hold.until.is_none());
                        now.parts.last().is_some_and(|part| part.span.until.is_none()) && !is_held
                    }
                );
                seen.insert(now.status);
                moment = later(moment, 10);
            }
            assert_eq!(format!("{:?}", session.clone().seen_at(end)), format!("{session:?}"));
        }
        let all =
            [Status::Connecting, Status::Waiting, Status::PickedUp, Status::OnHold, Status::Transferring];
        assert_eq!(seen, all.into());
    }

    #[test]
    fn all_kinds_of_ends_come_about() {
        let statuses: HashSet<Status> = sessions().iter().map(|session| session.status).collect();
        for status in FAILURES.iter().chain(&MISSES).chain(&ENDS) {
            assert!(statuses.contains(status), "no session ended as {status:?}");
        }
        assert!(sessions().iter().any(|session| session.parts.len() == 2));
        assert!(sessions().iter().any(|session| session.collaborator.is_some()));
    }
}
