//! Support sessions: customers who wait, are helped, and were helped; and what administrators do with them.
//!
//! It must not know logins, which are sessions of another kind, or how a session is written in a reply.

mod actions;
mod arrival;
mod customers;
mod session;
mod status;

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::organisation::{NodeId, Organisation};
use crate::refusal::Refusal;

pub use session::{Machine, Origin, Part, Span, SupportSession, Transfer};
pub use status::Status;

pub(crate) use actions::MAX_LOAD;
pub(crate) use arrival::Arrival;

/// The ID of the first session of the past; the others follow without a gap. Those of today have lower ones.
pub const FIRST_PAST_SESSION: i32 = 10_000_001;

/// The place that a session can be transferred to, or whose sessions are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A technician, or a group with all below it.
    Node(NodeId),
    Channel(NodeId),
}

impl Place {
    /// Whether a session that came by this channel and is with this technician belongs here.
    pub(crate) fn has(
        self,
        channel: Option<NodeId>,
        technician: Option<NodeId>,
        organisation: &Organisation,
    ) -> bool {
        match self {
            Self::Channel(id) => channel == Some(id),
            Self::Node(node) => technician.is_some_and(|id| organisation.is_within(id, node)),
        }
    }
}

/// The sessions of today, but for those of the [history](crate::History) that go their way.
#[derive(Debug, Default, Clone)]
pub struct SupportSessions {
    sessions: BTreeMap<i32, SupportSession>,
    /// Customers who have a code and have not entered it yet.
    arrivals: Vec<Arrival>,
    /// The moment up to which customers and technicians have acted.
    now: Timestamp,
}

impl SupportSessions {
    /// These sessions, at the moment `now`.
    pub(crate) fn new(sessions: impl IntoIterator<Item = SupportSession>, now: Timestamp) -> Self {
        let sessions = sessions.into_iter().map(|session| (session.id, session)).collect();
        Self { sessions, arrivals: Vec::new(), now }
    }

    /// All sessions, by ID.
    pub fn iter(&self) -> impl Iterator<Item = &SupportSession> {
        self.sessions.values()
    }

    /// The session with this ID.
    pub fn session(&self, id: i32) -> Option<&SupportSession> {
        self.sessions.get(&id)
    }

    /// The session with this ID, to be changed past all rules.
    pub fn session_mut(&mut self, id: i32) -> Option<&mut SupportSession> {
        self.sessions.get_mut(&id)
    }

    /// Adds a session, or replaces the one with its ID.
    pub fn put(&mut self, session: SupportSession) {
        self.sessions.insert(session.id, session);
    }

    /// Sets a state that no call leads to, such as `SESSION_REBOOTING`. It stays, whatever the
    /// time, until someone acts on the session. A status that ends a session closes it now.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvalidSessionId`] if there is no such session.
    pub fn set_status(&mut self, id: i32, status: Status) -> Result<(), Refusal> {
        let session = self.sessions.get_mut(&id).ok_or(Refusal::InvalidSessionId)?;
        match status.is_open() {
            true => (session.status, session.closed) = (status, None),
            false => session.close(status, self.now),
        }
        session.is_frozen = true;
        Ok(())
    }

    /// How many sessions a technician has at the moment.
    pub fn load(&self, technician: NodeId) -> usize {
        let has_it = |session: &&SupportSession| {
            session.technician == Some(technician)
                && matches!(session.status, Status::PickedUp | Status::OnHold)
        };
        self.sessions.values().filter(has_it).count()
    }

    /// All sessions of a place, or of the whole organisation.
    pub(crate) fn at(&self, place: Option<Place>, organisation: &Organisation) -> Vec<&SupportSession> {
        let is_there = |session: &&SupportSession| {
            place.is_none_or(|place| place.has(session.channel, session.technician, organisation))
        };
        self.sessions.values().filter(is_there).collect()
    }

    /// An ID that no session has yet, not even one of the past.
    fn next_id(&self) -> i32 {
        let last = self.sessions.range(..FIRST_PAST_SESSION).next_back();
        last.map_or(1, |(last, _)| last.saturating_add(1))
    }
}
