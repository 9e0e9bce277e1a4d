//! What happens without a call: customers enter their codes, are connected, lose patience; technicians leave.
//!
//! It must not know calls. It all follows from the time, so it is computed whenever state is read.

use std::time::Duration;

use jiff::Timestamp;

use super::arrival::Arrival;
use super::{Status, SupportSession, SupportSessions};
use crate::clock::elapsed;
use crate::organisation::Organisation;

/// How long it takes to connect a customer.
const CONNECTING_LASTS: Duration = Duration::from_secs(10);

impl SupportSessions {
    /// Adds a customer, who enters their code at the moment of the arrival.
    pub(crate) fn expect(&mut self, arrival: Arrival) {
        self.arrivals.push(arrival);
        self.arrivals.sort_by_key(|arrival| arrival.at);
    }

    /// Applies everything that happens without a call up to `now`.
    pub(crate) fn catch_up(&mut self, organisation: &Organisation, waiting_lasts: Duration, now: Timestamp) {
        self.now = now;
        let has_come = self.arrivals.partition_point(|arrival| arrival.at <= now);
        for arrival in self.arrivals.drain(..has_come).collect::<Vec<_>>() {
            let id = self.next_id();
            self.sessions.insert(id, enter(id, arrival));
        }
        let is_moving = |session: &&mut SupportSession| session.status.is_open() && !session.is_frozen;
        for session in self.sessions.values_mut().filter(is_moving) {
            pass_time(session, organisation, waiting_lasts, now);
        }
    }
}

fn enter(id: i32, arrival: Arrival) -> SupportSession {
    SupportSession {
        technician: Some(arrival.technician),
        custom_fields: arrival.custom_fields,
        tracking: arrival.tracking,
        ..SupportSession::new(id, arrival.origin, arrival.at)
    }
}

/// Applies the passage of time to a session, and the loss of its technician.
fn pass_time(
    session: &mut SupportSession,
    organisation: &Organisation,
    waiting_lasts: Duration,
    now: Timestamp,
) {
    let connected = session.started.saturating_add(CONNECTING_LASTS).unwrap_or(now);
    if session.status == Status::Connecting && connected <= now {
        session.status = Status::Waiting;
        session.waiting_since = Some(connected);
    }
    let technician_is_gone = session.technician.is_some_and(|id| !organisation.is_enabled(id));
    if technician_is_gone && session.status != Status::Connecting {
        return session.close(Status::TechnicianDeletedOrDisabled, now);
    }
    let since = match session.status {
        Status::Waiting | Status::Transferring => {
            session.transfers.last().map(|transfer| transfer.at).or(session.waiting_since)
        }
        Status::OnHold => session.holds.last().map(|hold| hold.from),
        _ => None,
    };
    let Some(since) = since.filter(|since| elapsed(*since, now) >= waiting_lasts) else { return };
    let end = since.saturating_add(waiting_lasts).unwrap_or(now);
    match (session.status, session.parts.is_empty()) {
        // The customer has left, but the session stays with its technician.
        (Status::OnHold, _) => {
            session.status = Status::CustomerLeftOnHold;
            session.end_hold(end);
        }
        (Status::Transferring, true) => session.close(Status::CustomerLeftTransferWithoutPickup, end),
        (Status::Transferring, false) => session.close(Status::CustomerLeftTransfer, end),
        (_, true) => session.close(Status::WaitingTimeout, end),
        (_, false) => session.close(Status::WaitingTimeoutAfterPickup, end),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Origin, Place};
    use super::*;
    use crate::clock::Clock;
    use crate::demo::*;

    const WAITING_LASTS: Duration = Duration::from_secs(8 * 3600);

    fn arrival(at: Timestamp) -> Arrival {
        Arrival {
            at,
            origin: Origin::Pin,
            technician: TECHNICIAN,
            custom_fields: ["Erna Early", "", "", "", "", ""].map(String::from),
            tracking: String::new(),
        }
    }

    #[test]
    fn a_customer_enters_connects_and_waits() {
        let (clock, organisation) = (Clock::manual(), organisation());
        let mut sessions = SupportSessions::default();
        sessions.expect(arrival(clock.now() + Duration::from_secs(20)));
        let mut status_after = |seconds| {
            clock.advance(Duration::from_secs(seconds));
            sessions.catch_up(&organisation, WAITING_LASTS, clock.now());
            sessions.session(1).map(|session| session.status)
        };
        assert_eq!(status_after(19), None);
        assert_eq!(status_after(1), Some(Status::Connecting));
        assert_eq!(status_after(10), Some(Status::Waiting));
        assert_eq!(status_after(8 * 3600 - 1), Some(Status::Waiting));
        assert_eq!(status_after(1), Some(Status::WaitingTimeout));
    }

    #[test]
    fn waiting_ends_when_it_ended_however_late_one_looks() {
        let (clock, organisation) = (Clock::manual(), organisation());
        let mut sessions = sessions(clock.now());
        let since = sessions.session(500_001).unwrap().waiting_since.unwrap();
        clock.advance(10 * WAITING_LASTS);
        sessions.catch_up(&organisation, WAITING_LASTS, clock.now());
        assert_eq!(sessions.session(500_001).unwrap().closed, Some(since + WAITING_LASTS));
    }

    #[test]
    fn a_transfer_nobody_takes_up() {
        let (clock, organisation) = (Clock::manual(), organisation());
        let mut sessions = sessions(clock.now());
        let to = (Place::Node(TECHNICIAN), MASTER_ADMINISTRATOR);
        sessions.transfer(500_001, to, "", &organisation, clock.now()).unwrap();
        sessions.transfer(500_003, to, "", &organisation, clock.now()).unwrap();
        clock.advance(WAITING_LASTS);
        sessions.catch_up(&organisation, WAITING_LASTS, clock.now());
        let status = |id| sessions.session(id).unwrap().status;
        assert_eq!(status(500_001), Status::CustomerLeftTransferWithoutPickup);
        assert_eq!(status(500_003), Status::CustomerLeftTransfer);
    }

    #[test]
    fn a_customer_does_not_stay_on_hold_for_ever() {
        let (clock, organisation) = (Clock::manual(), organisation());
        let mut sessions = sessions(clock.now());
        sessions.hold(500_003, &organisation, clock.now()).unwrap();
        clock.advance(WAITING_LASTS);
        sessions.catch_up(&organisation, WAITING_LASTS, clock.now());
        assert_eq!(sessions.session(500_003).unwrap().status, Status::CustomerLeftOnHold);
    }

    #[test]
    fn the_technician_is_deleted() {
        let (clock, mut organisation) = (Clock::manual(), organisation());
        let mut sessions = sessions(clock.now());
        organisation.delete_node(TECHNICIAN, MASTER_ADMINISTRATOR).unwrap();
        sessions.catch_up(&organisation, WAITING_LASTS, clock.now());
        assert_eq!(sessions.session(500_003).unwrap().status, Status::TechnicianDeletedOrDisabled);
    }
}
