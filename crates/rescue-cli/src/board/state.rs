//! What the board shows.
//!
//! Must not know where it comes from, nor how it is drawn.

use std::time::Duration;

use logmein_rescue::support::Phase;

/// All that is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Board {
    /// When it was so, as people write it.
    pub(crate) at: String,
    pub(crate) technicians: Technicians,
    /// The channels in the order of the organisation, then what came by PIN codes and links.
    pub(crate) queues: Vec<Queue>,
}

/// How many technicians there are at work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Technicians {
    pub(crate) online: usize,
    pub(crate) busy: usize,
    pub(crate) away: usize,
}

/// A channel with its sessions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Queue {
    pub(crate) name: String,
    /// Whether a technician is free for it; `None` if the service does not say.
    pub(crate) is_served: Option<bool>,
    /// Those who wait first, the longest before the others.
    pub(crate) sessions: Vec<Session>,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Session {
    pub(crate) phase: Phase,
    pub(crate) waiting: Duration,
    pub(crate) customer: String,
    pub(crate) technician: String,
}

impl Board {
    /// How many sessions are in a phase.
    pub(super) fn count(&self, phase: Phase) -> usize {
        self.queues.iter().map(|queue| queue.count(phase)).sum()
    }

    /// How long the one has waited who waits longest.
    pub(super) fn longest(&self) -> Option<Duration> {
        self.queues.iter().filter_map(Queue::longest).max()
    }
}

impl Queue {
    pub(super) fn count(&self, phase: Phase) -> usize {
        self.sessions.iter().filter(|session| session.phase == phase).count()
    }

    pub(super) fn longest(&self) -> Option<Duration> {
        let waiting = self.sessions.iter().filter(|session| session.phase == Phase::Waiting);
        waiting.map(|session| session.waiting).max()
    }

    /// Puts those who wait first, the longest before the others.
    pub(super) fn sort(&mut self) {
        let rank = |phase| match phase {
            Phase::Waiting => 0,
            Phase::Transferring => 1,
            Phase::Connecting => 2,
            Phase::OnHold => 3,
            _ => 4,
        };
        self.sessions.sort_by_key(|session| (rank(session.phase), std::cmp::Reverse(session.waiting)));
    }
}
