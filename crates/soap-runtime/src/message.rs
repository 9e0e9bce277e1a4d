//! What goes out in one call, and what comes back, where that is more than a request and a reply.
//!
//! Must not know how messages are written or sent.

use std::fmt;
use std::ops::{Deref, DerefMut};

use crate::mime::Attached;
use crate::value::Value;
use crate::xml::Note;

/// A request, and the header blocks and attachments that go with it.
#[derive(Clone, Copy)]
pub struct Parts<'a, Q> {
    pub(crate) request: &'a Q,
    pub(crate) headers: Option<&'a dyn Value>,
    pub(crate) attachments: Option<&'a dyn Attached>,
}

impl<'a, Q> Parts<'a, Q> {
    /// A request alone.
    pub fn new(request: &'a Q) -> Self {
        Self { request, headers: None, attachments: None }
    }

    /// With the header blocks that `headers` holds.
    #[must_use]
    pub fn headers(mut self, headers: &'a dyn Value) -> Self {
        self.headers = Some(headers);
        self
    }

    /// With these attachments.
    #[must_use]
    pub fn attachments(mut self, attachments: &'a dyn Attached) -> Self {
        self.attachments = Some(attachments);
        self
    }
}

/// Without what is sent, which may hold secrets.
impl<Q> fmt::Debug for Parts<'_, Q> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parts")
            .field("headers", &self.headers.is_some())
            .field("attachments", &self.attachments.is_some())
            .finish_non_exhaustive()
    }
}

/// A reply, and the header blocks and attachments that came with it. Equality compares these only.
#[derive(Debug, Clone)]
pub struct Answered<R, H = (), A = ()> {
    /// The reply.
    pub reply: R,
    /// The header blocks.
    pub headers: H,
    /// The attachments.
    pub attachments: A,
    notes: Vec<Note>,
}

impl<R: PartialEq, H: PartialEq, A: PartialEq> PartialEq for Answered<R, H, A> {
    fn eq(&self, other: &Self) -> bool {
        self.reply == other.reply && self.headers == other.headers && self.attachments == other.attachments
    }
}

impl<R: Eq, H: Eq, A: Eq> Eq for Answered<R, H, A> {}

impl<R, H> Answered<R, H> {
    /// A reply with these header blocks.
    pub fn new(reply: R, headers: H) -> Self {
        Self { reply, headers, attachments: (), notes: Vec::new() }
    }

    /// With these attachments.
    #[must_use]
    pub fn attach<A>(self, attachments: A) -> Answered<R, H, A> {
        Answered { reply: self.reply, headers: self.headers, attachments, notes: self.notes }
    }
}

impl<R, H, A> Answered<R, H, A> {
    /// What was tolerated in the message under the settings of [`Leniency`](crate::Leniency): the first 100 places.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    pub(crate) fn noting(self, notes: Vec<Note>) -> Self {
        Self { notes, ..self }
    }
}

impl<R> Answered<R> {
    /// The reply alone.
    pub fn into_reply(self) -> R {
        self.reply
    }
}

impl<R, H, A> Deref for Answered<R, H, A> {
    type Target = R;

    fn deref(&self) -> &R {
        &self.reply
    }
}

impl<R, H, A> DerefMut for Answered<R, H, A> {
    fn deref_mut(&mut self) -> &mut R {
        &mut self.reply
    }
}
