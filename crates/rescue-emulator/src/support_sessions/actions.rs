//! What administrators do with sessions: start, hold, transfer, close, and take that back.
//!
//! It must not know who may act, only what is possible.

use jiff::Timestamp;

use super::{Part, Place, Span, Status, SupportSession, SupportSessions, Transfer};
use crate::organisation::{Node, NodeId, Organisation, Presence, SeatKind};
use crate::refusal::Refusal;

/// How many sessions a technician can have at the same time.
pub(crate) const MAX_LOAD: usize = 10;

impl SupportSessions {
    /// Starts a waiting session for a technician at work who can take one more and has a seat.
    pub(crate) fn start(
        &mut self,
        id: i32,
        technician: NodeId,
        organisation: &Organisation,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        let is_ready = organisation.node(technician).is_some_and(|node| is_at_work(node, organisation));
        let can_take_it = self.load(technician) < MAX_LOAD && self.has_seat(technician, organisation);
        if !is_ready || !can_take_it {
            return Err(Refusal::ActionFailed);
        }
        self.act(id, &[Status::Waiting, Status::OnHold, Status::Transferring], |session| {
            let is_kept = session.technician == Some(technician)
                && session.parts.last().is_some_and(|part| part.span.until.is_none());
            session.end_hold(now);
            if !is_kept {
                session.end_part(now);
                session.parts.push(Part { technician, span: Span { from: now, until: None } });
            }
            if let Some(transfer) = session.transfers.last_mut() {
                transfer.taken_up.get_or_insert(now);
            }
            session.status = Status::PickedUp;
            session.technician = Some(technician);
        })
    }

    /// Puts a session on hold, unless the group of its technician forbids it.
    pub(crate) fn hold(
        &mut self,
        id: i32,
        organisation: &Organisation,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        self.check_permitted(id, "SessionHoldNotAllowed", organisation)?;
        self.act(id, &[Status::PickedUp], |session| {
            session.status = Status::OnHold;
            session.holds.push(Span { from: now, until: None });
        })
    }

    /// Hands a session to a technician or a channel, on behalf of the user `by`, unless the group of its technician
    /// forbids it.
    pub(crate) fn transfer(
        &mut self,
        id: i32,
        (to, by): (Place, NodeId),
        comment: &str,
        organisation: &Organisation,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        let receiver = match to {
            Place::Node(node) => organisation.node(node).filter(|node| node.is_technician()),
            Place::Channel(channel) => organisation.channel(channel),
        };
        let receiver = receiver.ok_or(Refusal::InvalidNodeId)?;
        self.check_permitted(id, "SessionTransferNotAllowed", organisation)?;
        self.act(id, &[Status::Waiting, Status::PickedUp, Status::OnHold], |session| {
            session.end_part(now);
            session.end_hold(now);
            session.transfers.push(Transfer {
                at: now,
                by,
                from: session.technician.or(session.channel),
                to: receiver.id,
                comment: comment.into(),
                taken_up: None,
            });
            match to {
                Place::Node(technician) => {
                    session.status = Status::Transferring;
                    session.technician = Some(technician);
                }
                Place::Channel(channel) => {
                    session.status = Status::Waiting;
                    session.technician = None;
                    session.channel = Some(channel);
                }
            }
        })
    }

    /// Closes a session.
    pub(crate) fn close(&mut self, id: i32, now: Timestamp) -> Result<(), Refusal> {
        self.act(id, &[Status::Waiting, Status::PickedUp, Status::OnHold, Status::Transferring], |session| {
            session.close(Status::ClosedByTechnician, now);
        })
    }

    /// Takes back the last action on a session. A closed one stays closed.
    pub(crate) fn cancel(&mut self, id: i32) -> Result<(), Refusal> {
        let session = self.sessions.get_mut(&id).ok_or(Refusal::InvalidSessionId)?;
        *session = *session.before_action.take().ok_or(Refusal::ActionFailed)?;
        Ok(())
    }

    fn act(
        &mut self,
        id: i32,
        from: &[Status],
        action: impl FnOnce(&mut SupportSession),
    ) -> Result<(), Refusal> {
        let session = self.sessions.get_mut(&id).ok_or(Refusal::InvalidSessionId)?;
        if !from.contains(&session.status) {
            return Err(Refusal::ActionFailed);
        }
        session.before_action = None;
        session.before_action = Some(Box::new(session.clone()));
        session.is_frozen = false;
        action(session);
        Ok(())
    }

    fn check_permitted(&self, id: i32, forbidden: &str, organisation: &Organisation) -> Result<(), Refusal> {
        let technician = self.session(id).ok_or(Refusal::InvalidSessionId)?.technician;
        match technician.is_some_and(|technician| organisation.forbids(technician, forbidden)) {
            true => Err(Refusal::ActionFailed),
            false => Ok(()),
        }
    }

    /// Whether the technician has a seat: one already, or one that the nearest group with a limit has left.
    fn has_seat(&self, technician: NodeId, organisation: &Organisation) -> bool {
        let Some((group, limit)) = organisation.seats_above(technician, SeatKind::Standard) else {
            return true;
        };
        let mut seated: Vec<NodeId> = self
            .sessions
            .values()
            .filter(|session| matches!(session.status, Status::PickedUp | Status::OnHold))
            .filter_map(|session| session.technician)
            .filter(|id| organisation.is_within(*id, group))
            .collect();
        seated.sort_unstable();
        seated.dedup();
        seated.contains(&technician) || i32::try_from(seated.len()).is_ok_and(|seated| seated < limit)
    }
}

fn is_at_work(node: &Node, organisation: &Organisation) -> bool {
    let is_online = node.user().is_some_and(|user| user.presence != Presence::Offline);
    node.is_technician() && is_online && organisation.is_enabled(node.id)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::clock::Clock;
    use crate::demo::{self, *};
    use crate::organisation::{GroupVersion, Permission, Seats};

    const WAITING: i32 = 500_001;
    const ACTIVE: i32 = 500_003;
    const CLOSED: i32 = 500_004;

    fn sessions() -> SupportSessions {
        demo::sessions(Clock::manual().now())
    }

    fn now() -> Timestamp {
        Clock::manual().now()
    }

    fn status(sessions: &SupportSessions, id: i32) -> Status {
        sessions.session(id).unwrap().status
    }

    #[test]
    fn start_and_cancel() {
        let (mut sessions, organisation) = (sessions(), organisation());
        assert_eq!(sessions.start(WAITING, TECHNICIAN, &organisation, now()), Ok(()));
        assert_eq!(status(&sessions, WAITING), Status::PickedUp);
        assert_eq!(sessions.cancel(WAITING), Ok(()));
        assert_eq!(status(&sessions, WAITING), Status::Waiting);
        assert_eq!(sessions.cancel(WAITING), Err(Refusal::ActionFailed));
    }

    #[test]
    fn start_refused() {
        let (mut sessions, organisation) = (sessions(), organisation());
        let mut start = |id, technician| sessions.start(id, technician, &organisation, now());
        assert_eq!(start(WAITING, OFFLINE_TECHNICIAN), Err(Refusal::ActionFailed));
        assert_eq!(start(WAITING, HELPDESK), Err(Refusal::ActionFailed));
        assert_eq!(start(CLOSED, TECHNICIAN), Err(Refusal::ActionFailed));
        assert_eq!(start(1, TECHNICIAN), Err(Refusal::InvalidSessionId));
    }

    #[test]
    fn a_session_takes_a_seat_of_the_group() {
        let (mut sessions, mut organisation) = (sessions(), organisation());
        let colleague = organisation.node_mut(OFFLINE_TECHNICIAN).unwrap().user_mut().unwrap();
        colleague.presence = Presence::Online;
        organisation.node_mut(HELPDESK).unwrap().group_mut().unwrap().limits = Seats::new(1, 0, 0);
        let mut start = |id, technician| sessions.start(id, technician, &organisation, now());
        assert_eq!(start(WAITING, OFFLINE_TECHNICIAN), Err(Refusal::ActionFailed));
        assert_eq!(start(WAITING, TECHNICIAN), Ok(()));
    }

    #[test]
    fn ten_sessions_are_enough_for_a_technician() {
        let (mut sessions, organisation) = (sessions(), organisation());
        for id in 1..=MAX_LOAD as i32 {
            let active = sessions.session(ACTIVE).unwrap().clone();
            sessions.put(SupportSession { id, ..active });
        }
        assert_eq!(sessions.start(WAITING, TECHNICIAN, &organisation, now()), Err(Refusal::ActionFailed));
    }

    #[test]
    fn hold_and_close() {
        let (mut sessions, organisation) = (sessions(), organisation());
        let later = now() + Duration::from_secs(60);
        assert_eq!(sessions.hold(WAITING, &organisation, now()), Err(Refusal::ActionFailed));
        assert_eq!(sessions.hold(ACTIVE, &organisation, now()), Ok(()));
        assert_eq!(sessions.close(ACTIVE, later), Ok(()));
        let session = sessions.session(ACTIVE).unwrap();
        assert_eq!(session.on_hold(&session.parts[0], later), Duration::from_secs(60));
        assert_eq!(sessions.close(ACTIVE, now()), Err(Refusal::ActionFailed));
        assert_eq!(sessions.close(1, now()), Err(Refusal::InvalidSessionId));
    }

    #[test]
    fn a_group_forbids_hold_and_transfer() {
        let (mut sessions, mut organisation) = (sessions(), organisation());
        let group = organisation.node_mut(HELPDESK).unwrap().group_mut().unwrap();
        let forbid = ["SessionHoldNotAllowed", "SessionTransferNotAllowed"];
        group.permissions.extend(forbid.map(|word| Permission::parse(word, GroupVersion::V2).unwrap()));
        assert_eq!(sessions.hold(ACTIVE, &organisation, now()), Err(Refusal::ActionFailed));
        let to = (Place::Channel(PHONE_CHANNEL), MASTER_ADMINISTRATOR);
        assert_eq!(sessions.transfer(ACTIVE, to, "", &organisation, now()), Err(Refusal::ActionFailed));
        // One that waits for anyone is in no group's hands.
        assert_eq!(sessions.transfer(WAITING, to, "", &organisation, now()), Ok(()));
    }

    #[test]
    fn transfer() {
        let (mut sessions, organisation) = (sessions(), organisation());
        let mut transfer =
            |to| sessions.transfer(ACTIVE, (to, MASTER_ADMINISTRATOR), "urgent", &organisation, now());
        assert_eq!(transfer(Place::Node(WEB_CHANNEL)), Err(Refusal::InvalidNodeId));
        assert_eq!(transfer(Place::Channel(TECHNICIAN)), Err(Refusal::InvalidNodeId));
        assert_eq!(transfer(Place::Channel(PHONE_CHANNEL)), Ok(()));
        let session = sessions.session(ACTIVE).unwrap();
        assert_eq!((session.status, session.transfers[0].to), (Status::Waiting, PHONE_CHANNEL));
        assert_eq!(session.parts[0].span.until, Some(now()));
    }

    #[test]
    fn sessions_of_a_place() {
        let (sessions, organisation) = (sessions(), organisation());
        let ids = |place| sessions.at(place, &organisation).len();
        assert_eq!(ids(None), 4);
        assert_eq!(ids(Some(Place::Node(HELPDESK))), 2);
        assert_eq!(ids(Some(Place::Node(FIELD_SERVICE))), 0);
        assert_eq!(ids(Some(Place::Channel(WEB_CHANNEL))), 4);
    }
}
