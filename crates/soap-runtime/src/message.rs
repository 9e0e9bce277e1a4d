//! What goes out in one call, and what comes back, where that is more than a request and a reply.
//!
//! Must not know how messages are written or sent.

use std::fmt;
use std::ops::{Deref, DerefMut};

use crate::value::Value;

/// A request, and the header blocks that go with it.
#[derive(Clone, Copy)]
pub struct Parts<'a, Q> {
    pub(crate) request: &'a Q,
    pub(crate) headers: Option<&'a (dyn Value + Sync)>,
}

impl<'a, Q> Parts<'a, Q> {
    /// A request alone.
    pub fn new(request: &'a Q) -> Self {
        Self { request, headers: None }
    }

    /// With the header blocks that `headers` holds.
    #[must_use]
    pub fn headers(mut self, headers: &'a (dyn Value + Sync)) -> Self {
        self.headers = Some(headers);
        self
    }
}

/// Without what is sent, which may hold secrets.
impl<Q> fmt::Debug for Parts<'_, Q> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parts").field("headers", &self.headers.is_some()).finish_non_exhaustive()
    }
}

/// A reply, and the header blocks that came with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered<R, H = ()> {
    /// The reply.
    pub reply: R,
    /// The header blocks.
    pub headers: H,
}

impl<R, H> Answered<R, H> {
    /// A reply with these header blocks.
    pub fn new(reply: R, headers: H) -> Self {
        Self { reply, headers }
    }
}

impl<R> Answered<R> {
    /// The reply alone.
    pub fn into_reply(self) -> R {
        self.reply
    }
}

impl<R, H> Deref for Answered<R, H> {
    type Target = R;

    fn deref(&self) -> &R {
        &self.reply
    }
}

impl<R, H> DerefMut for Answered<R, H> {
    fn deref_mut(&mut self) -> &mut R {
        &mut self.reply
    }
}
