//! Support sessions: customers who wait, are helped, and were helped.
//!
//! It must not know logins, which are sessions of another kind, or how a session is written in a reply.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use crate::organisation::{Node, NodeId, Organisation, Presence, demo};
use crate::refusal::Refusal;

/// A support session.
#[derive(Debug, Clone)]
pub(crate) struct SupportSession {
    pub(crate) id: i32,
    pub(crate) status: Status,
    /// The channel by which the customer came, if not by a PIN code.
    pub(crate) channel: Option<NodeId>,
    pub(crate) technician: Option<NodeId>,
    pub(crate) started: Timestamp,
    pub(crate) picked_up: Option<Timestamp>,
    pub(crate) closed: Option<Timestamp>,
    /// The customer's name, and the five fields that an account can define.
    pub(crate) custom_fields: [String; 6],
    pub(crate) transferred_to: String,
    pub(crate) transfer_comment: String,
    pub(crate) chat: String,
    pub(crate) note: String,
    /// The session as it was before an administrator's action that can still be cancelled.
    before_action: Option<Box<SupportSession>>,
}

/// Where a session stands; of the 37 words of the contract, those that can come about here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Waiting,
    PickedUp,
    OnHold,
    Transferring,
    ClosedByTechnician,
}

impl Status {
    /// The word of `SESSION_STATUS_V3`.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Waiting => "SESSION_WAITING",
            Self::PickedUp => "SESSION_PICKEDUP",
            Self::OnHold => "SESSION_ONHOLD",
            Self::Transferring => "SESSION_TRANSFERINGBUTNOTPICKEDUP",
            Self::ClosedByTechnician => "SESSION_CLOSEDBYTECHNICIAN",
        }
    }

    /// The text that people read.
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Waiting => "Waiting",
            Self::PickedUp => "Active",
            Self::OnHold => "On Hold",
            Self::Transferring => "Transferring",
            Self::ClosedByTechnician => "Closed by technician",
        }
    }
}

/// Where a session can be handed to, or whose sessions are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A technician, or a group with all below it.
    Node(NodeId),
    Channel(NodeId),
}

/// All support sessions, by ID.
#[derive(Debug, Default)]
pub(crate) struct SupportSessions(BTreeMap<i32, SupportSession>);

impl SupportSessions {
    /// Two customers waiting, one being helped and one who was helped, around `now`.
    pub(crate) fn demo(now: Timestamp) -> Self {
        let ago = |minutes| now.saturating_sub(SignedDuration::from_mins(minutes)).unwrap_or(now);
        let waiting = |id, minutes, name: &str| SupportSession {
            id,
            status: Status::Waiting,
            channel: Some(demo::WEB_CHANNEL),
            technician: None,
            started: ago(minutes),
            picked_up: None,
            closed: None,
            custom_fields: [name, "", "", "", "", ""].map(String::from),
            transferred_to: String::new(),
            transfer_comment: String::new(),
            chat: String::new(),
            note: String::new(),
            before_action: None,
        };
        let active = SupportSession {
            status: Status::PickedUp,
            technician: Some(demo::TECHNICIAN),
            picked_up: Some(ago(10)),
            ..waiting(500_003, 12, "Carla Customer")
        };
        let finished = SupportSession {
            status: Status::ClosedByTechnician,
            technician: Some(demo::TECHNICIAN),
            picked_up: Some(ago(58)),
            closed: Some(ago(30)),
            chat: "Tina Tech: Hello, how can I help you?\nDavid Done: My printer is on fire.".into(),
            note: "Printer replaced.".into(),
            ..waiting(500_004, 60, "David Done")
        };
        let all = [waiting(500_001, 3, "Anna Asking"), waiting(500_002, 1, "Bert Busy"), active, finished];
        Self(all.into_iter().map(|session| (session.id, session)).collect())
    }

    /// The session with this ID.
    pub(crate) fn get(&self, id: i32) -> Result<&SupportSession, Refusal> {
        self.0.get(&id).ok_or(Refusal::InvalidSessionId)
    }

    /// All sessions of a place, or of the whole organisation.
    pub(crate) fn at(&self, place: Option<Place>, organisation: &Organisation) -> Vec<&SupportSession> {
        let is_there = |session: &&SupportSession| match place {
            None => true,
            Some(Place::Channel(channel)) => session.channel == Some(channel),
            Some(Place::Node(node)) => session.technician.is_some_and(|id| organisation.is_within(id, node)),
        };
        self.0.values().filter(is_there).collect()
    }

    /// Starts a waiting session for a technician at work.
    pub(crate) fn start(
        &mut self,
        id: i32,
        technician: NodeId,
        organisation: &Organisation,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        let is_ready = organisation.node(technician).is_some_and(|node| is_at_work(node, organisation));
        if !is_ready {
            return Err(Refusal::ActionFailed);
        }
        self.act(id, &[Status::Waiting, Status::OnHold, Status::Transferring], |session| {
            session.status = Status::PickedUp;
            session.technician = Some(technician);
            session.picked_up = Some(now);
        })
    }

    /// Puts a session on hold.
    pub(crate) fn hold(&mut self, id: i32) -> Result<(), Refusal> {
        self.act(id, &[Status::PickedUp], |session| session.status = Status::OnHold)
    }

    /// Hands a session to a technician or a channel.
    pub(crate) fn transfer(
        &mut self,
        id: i32,
        to: Place,
        comment: &str,
        organisation: &Organisation,
    ) -> Result<(), Refusal> {
        let receiver = match to {
            Place::Node(node) => organisation.node(node).filter(|node| node.is_technician()),
            Place::Channel(channel) => organisation.channel(channel),
        };
        let receiver = receiver.ok_or(Refusal::InvalidNodeId)?;
        self.act(id, &[Status::Waiting, Status::PickedUp, Status::OnHold], |session| {
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
            session.transferred_to.clone_from(&receiver.name);
            session.transfer_comment = comment.into();
        })
    }

    /// Closes a session.
    pub(crate) fn close(&mut self, id: i32, now: Timestamp) -> Result<(), Refusal> {
        self.act(id, &[Status::Waiting, Status::PickedUp, Status::OnHold, Status::Transferring], |session| {
            session.status = Status::ClosedByTechnician;
            session.closed = Some(now);
            session.before_action = None;
        })
    }

    /// Takes back the last action on a session. A closed one stays closed.
    pub(crate) fn cancel(&mut self, id: i32) -> Result<(), Refusal> {
        let session = self.0.get_mut(&id).ok_or(Refusal::InvalidSessionId)?;
        *session = *session.before_action.take().ok_or(Refusal::ActionFailed)?;
        Ok(())
    }

    fn act(
        &mut self,
        id: i32,
        from: &[Status],
        action: impl FnOnce(&mut SupportSession),
    ) -> Result<(), Refusal> {
        let session = self.0.get_mut(&id).ok_or(Refusal::InvalidSessionId)?;
        if !from.contains(&session.status) {
            return Err(Refusal::ActionFailed);
        }
        session.before_action = None;
        session.before_action = Some(Box::new(session.clone()));
        action(session);
        Ok(())
    }
}

fn is_at_work(node: &Node, organisation: &Organisation) -> bool {
    let is_online = node.user().is_some_and(|user| user.presence != Presence::Offline);
    node.is_technician() && is_online && organisation.is_enabled(node.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::organisation::demo::*;

    const WAITING: i32 = 500_001;
    const ACTIVE: i32 = 500_003;
    const CLOSED: i32 = 500_004;

    fn sessions() -> SupportSessions {
        SupportSessions::demo(Clock::manual().now())
    }

    fn now() -> Timestamp {
        Clock::manual().now()
    }

    #[test]
    fn start_and_cancel() {
        let (mut sessions, organisation) = (sessions(), organisation());
        assert_eq!(sessions.start(WAITING, TECHNICIAN, &organisation, now()), Ok(()));
        assert_eq!(sessions.get(WAITING).unwrap().status, Status::PickedUp);
        assert_eq!(sessions.cancel(WAITING), Ok(()));
        assert_eq!(sessions.get(WAITING).unwrap().status, Status::Waiting);
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
    fn hold_and_close() {
        let mut sessions = sessions();
        assert_eq!(sessions.hold(WAITING), Err(Refusal::ActionFailed));
        assert_eq!(sessions.hold(ACTIVE), Ok(()));
        assert_eq!(sessions.close(ACTIVE, now()), Ok(()));
        assert_eq!(sessions.close(ACTIVE, now()), Err(Refusal::ActionFailed));
        assert_eq!(sessions.close(1, now()), Err(Refusal::InvalidSessionId));
    }

    #[test]
    fn transfer() {
        let (mut sessions, organisation) = (sessions(), organisation());
        let mut transfer = |to| sessions.transfer(ACTIVE, to, "urgent", &organisation);
        assert_eq!(transfer(Place::Node(WEB_CHANNEL)), Err(Refusal::InvalidNodeId));
        assert_eq!(transfer(Place::Channel(TECHNICIAN)), Err(Refusal::InvalidNodeId));
        assert_eq!(transfer(Place::Channel(PHONE_CHANNEL)), Ok(()));
        let session = sessions.get(ACTIVE).unwrap();
        assert_eq!((session.status, session.transferred_to.as_str()), (Status::Waiting, "Telephone"));
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
