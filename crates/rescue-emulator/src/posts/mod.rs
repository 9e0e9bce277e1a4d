//! Post-to-URL: what Rescue sends to an address of the customer when a support session starts and when it ends.
//!
//! It must not know calls. It compares all sessions after each call to see which have started or ended.

mod body;
mod delivery;

use std::collections::HashMap;

use jiff::Timestamp;
use tokio::sync::mpsc::Sender;

use crate::organisation::Organisation;
use crate::support_sessions::{SupportSession, SupportSessions};

pub(crate) use delivery::Delivery;

/// How a post is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PostFormat {
    /// The fields of a form.
    Form,
    /// XML, the fields' names in small letters.
    Xml,
}

/// When a post is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PostMoment {
    /// A technician picked the session up.
    Start,
    /// The session was closed.
    End,
}

/// A post, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Post {
    /// The support session.
    pub session: i32,
    /// When it was sent.
    pub moment: PostMoment,
    /// The HTTP status of the answer, or why none came.
    pub outcome: Result<u16, String>,
}

/// A post to be sent.
#[derive(Debug)]
pub(crate) struct Outgoing {
    session: i32,
    moment: PostMoment,
    body: String,
}

/// Looks after the sessions and sends a post for each that starts or ends.
#[derive(Debug)]
pub(crate) struct Watcher {
    format: PostFormat,
    queue: Sender<Outgoing>,
    known: HashMap<i32, Known>,
    /// How many posts there were so far.
    pub(crate) sent: usize,
}

/// What has been posted of a session.
#[derive(Debug, Default, Clone, Copy)]
struct Known {
    has_started: bool,
    has_ended: bool,
    /// How many bytes of its chat.
    chat: usize,
}

impl Watcher {
    /// A watcher that ignores what has already happened.
    pub(crate) fn new(
        format: PostFormat,
        queue: Sender<Outgoing>,
        sessions: &SupportSessions,
        organisation: &Organisation,
        now: Timestamp,
    ) -> Self {
        let known = |session: &SupportSession| Known {
            has_started: session.picked_up().is_some(),
            has_ended: session.closed.is_some(),
            chat: crate::chat::chat_log(session, organisation, now).len(),
        };
        let known = sessions.iter().map(|session| (session.id, known(session))).collect();
        Self { format, queue, known, sent: 0 }
    }

    /// Sends what has happened since it looked last.
    pub(crate) fn look(&mut self, sessions: &SupportSessions, organisation: &Organisation, now: Timestamp) {
        for session in sessions.iter() {
            let mut known = self.known.get(&session.id).copied().unwrap_or_default();
            if session.picked_up().is_some() && !known.has_started {
                known.has_started = true;
                self.send(session, PostMoment::Start, &mut known, organisation, now);
            }
            if session.closed.is_some() && !known.has_ended {
                known.has_ended = true;
                self.send(session, PostMoment::End, &mut known, organisation, now);
            }
            self.known.insert(session.id, known);
        }
    }

    fn send(
        &mut self,
        session: &SupportSession,
        moment: PostMoment,
        known: &mut Known,
        organisation: &Organisation,
        now: Timestamp,
    ) {
        let chat = crate::chat::chat_log(session, organisation, now);
        let fields = body::fields(session, chat.get(known.chat..).unwrap_or_default(), organisation, now);
        known.chat = chat.len();
        let body = match self.format {
            PostFormat::Form => body::form(&fields),
            PostFormat::Xml => body::xml(&fields),
        };
        // The post is lost if too many are waiting, or if the emulator is about to stop.
        if self.queue.try_send(Outgoing { session: session.id, moment, body }).is_ok() {
            self.sent += 1;
        }
    }
}
