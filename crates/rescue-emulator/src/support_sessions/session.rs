//! A support session: the customer, when they came, who helped them and for how long.
//!
//! It must not know where sessions are kept, or how one is written in a reply or a report.

use std::time::Duration;

use jiff::Timestamp;

use super::Status;
use crate::clock::elapsed;
use crate::organisation::NodeId;

/// A support session.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SupportSession {
    /// Its number, one row of numbers for all sessions of the account.
    pub id: i32,
    /// Its state.
    pub status: Status,
    /// How the customer came.
    pub origin: Origin,
    /// The channel by which the customer came, if not by a code for a technician.
    pub channel: Option<NodeId>,
    /// The technician who helps, helped last, or will help.
    pub technician: Option<NodeId>,
    /// When the customer came.
    pub started: Timestamp,
    /// When the customer was connected and began to wait.
    pub waiting_since: Option<Timestamp>,
    /// When it was closed.
    pub closed: Option<Timestamp>,
    /// Which technicians helped when, in order.
    pub parts: Vec<Part>,
    /// When it was on hold.
    pub holds: Vec<Span>,
    /// How it went from hand to hand.
    pub transfers: Vec<Transfer>,
    /// The customer's name, and the five fields that an account can define.
    pub custom_fields: [String; 6],
    /// The tracking field, by which another system knows the session.
    pub tracking: String,
    /// The customer's machine.
    pub machine: Machine,
    /// The tools that were used.
    pub tools: String,
    /// Whether the problem was solved, if a technician said so.
    pub resolved: Option<bool>,
    /// How long the customer's machine was restarting.
    pub rebooting: Duration,
    /// How long the connection was down.
    pub reconnecting: Duration,
    /// What the customer answered when asked afterwards; empty if nothing.
    pub customer_answers: Vec<String>,
    /// What the technician answered when asked afterwards; empty if nothing.
    pub technician_answers: Vec<String>,
    /// Who helped the technician, if anyone did.
    pub collaborator: Option<NodeId>,
    /// The chat, if it was set rather than computed.
    pub chat: String,
    /// The technician's note.
    pub note: String,
    /// Whether it stays in its state as time passes.
    pub(super) is_frozen: bool,
    /// The session as it was before an administrator's action that can still be cancelled.
    pub(super) before_action: Option<Box<SupportSession>>,
}

/// How a customer came to a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Origin {
    /// By a channel on a web page.
    Channel,
    /// By a PIN code or a link.
    Pin,
    /// By a code for the camera of a telephone.
    Lens,
}

impl Origin {
    /// What reports call it.
    pub fn text(self) -> &'static str {
        match self {
            Self::Channel => "Instant Chat",
            Self::Pin => "Applet",
            Self::Lens => "Lens",
        }
    }
}

/// The time in which one technician helped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The technician.
    pub technician: NodeId,
    /// When.
    pub span: Span,
}

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its beginning.
    pub from: Timestamp,
    /// Its end, if it is over.
    pub until: Option<Timestamp>,
}

impl Span {
    /// How long it is, up to `now` if it is not over.
    pub fn length(self, now: Timestamp) -> Duration {
        elapsed(self.from, self.until.unwrap_or(now))
    }
}

/// How a session went to another technician or channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// When.
    pub at: Timestamp,
    /// Who did it.
    pub by: NodeId,
    /// The technician or channel that had the session.
    pub from: Option<NodeId>,
    /// The technician or channel that got it.
    pub to: NodeId,
    /// What was said about it.
    pub comment: String,
    /// When a technician took it up.
    pub taken_up: Option<Timestamp>,
}

/// The machine of a customer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Machine {
    /// The address on the network.
    pub ip: String,
    /// The number by which the service knows it.
    pub device_id: String,
    /// The operating system.
    pub platform: String,
    /// The browser.
    pub browser: String,
    /// The name.
    pub host: String,
}

impl SupportSession {
    /// A session that a customer starts, of which only this is known.
    pub fn new(id: i32, origin: Origin, started: Timestamp) -> Self {
        Self {
            id,
            status: Status::Connecting,
            origin,
            channel: None,
            technician: None,
            started,
            waiting_since: None,
            closed: None,
            parts: Vec::new(),
            holds: Vec::new(),
            transfers: Vec::new(),
            custom_fields: Default::default(),
            tracking: String::new(),
            machine: Machine::default(),
            tools: String::new(),
            resolved: None,
            rebooting: Duration::ZERO,
            reconnecting: Duration::ZERO,
            customer_answers: Vec::new(),
            technician_answers: Vec::new(),
            collaborator: None,
            chat: String::new(),
            note: String::new(),
            is_frozen: false,
            before_action: None,
        }
    }

    /// When a technician picked it up first.
    pub fn picked_up(&self) -> Option<Timestamp> {
        self.parts.first().map(|part| part.span.from)
    }

    /// How long the customer waited to be picked up, up to `now`.
    pub fn waited(&self, now: Timestamp) -> Duration {
        let Some(from) = self.waiting_since else { return Duration::ZERO };
        elapsed(from, self.picked_up().or(self.closed).unwrap_or(now))
    }

    /// How long it was on hold while this technician had it, up to `now`.
    pub fn on_hold(&self, part: &Part, now: Timestamp) -> Duration {
        let end = part.span.until.unwrap_or(now);
        let within = |hold: &Span| elapsed(hold.from.max(part.span.from), hold.until.unwrap_or(now).min(end));
        self.holds.iter().map(within).sum()
    }

    /// Closes the session and everything in progress in it.
    pub fn close(&mut self, status: Status, at: Timestamp) {
        self.status = status;
        self.closed = Some(at);
        self.end_part(at);
        self.end_hold(at);
        self.before_action = None;
    }

    /// A session of which all is known, as it was at the moment `now`, after it began.
    pub(crate) fn seen_at(mut self, now: Timestamp) -> Self {
        if self.closed.is_some_and(|closed| closed <= now) {
            return self;
        }
        let reached = |moment: &Timestamp| *moment <= now;
        self.closed = None;
        self.waiting_since = self.waiting_since.filter(reached);
        self.parts.retain(|part| reached(&part.span.from));
        self.holds.retain(|hold| reached(&hold.from));
        self.transfers.retain(|transfer| reached(&transfer.at));
        let spans = self.parts.iter_mut().map(|part| &mut part.span).chain(&mut self.holds);
        for span in spans {
            span.until = span.until.filter(reached);
        }
        for transfer in &mut self.transfers {
            transfer.taken_up = transfer.taken_up.filter(reached);
        }
        let last_part = self.parts.last();
        let is_held = self.holds.last().is_some_and(|hold| hold.until.is_none());
        self.status = match last_part {
            None if self.waiting_since.is_none() => Status::Connecting,
            None => Status::Waiting,
            Some(_) if is_held => Status::OnHold,
            Some(part) if part.span.until.is_none() => Status::PickedUp,
            Some(_) => Status::Transferring,
        };
        let is_for_someone = self.origin != Origin::Channel;
        let by_channel = self.technician.filter(|_| is_for_someone);
        self.technician = match self.status {
            Status::Transferring => self.transfers.last().map(|transfer| transfer.to),
            _ => last_part.map(|part| part.technician).or(by_channel),
        };
        self.resolved = None;
        self.note.clear();
        self.customer_answers.clear();
        self.technician_answers.clear();
        self
    }

    pub(super) fn end_part(&mut self, at: Timestamp) {
        if let Some(part) = self.parts.last_mut() {
            part.span.until.get_or_insert(at);
        }
    }

    pub(super) fn end_hold(&mut self, at: Timestamp) {
        if let Some(hold) = self.holds.last_mut() {
            hold.until.get_or_insert(at);
        }
    }
}
