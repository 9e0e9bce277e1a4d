//! A call that has reached its handler: the handler's future, whatever its type, and what becomes of its reply.
//!
//! Generated dispatch is a plain function that returns one of these. If it waited itself, its future would hold those of all
//! operations, and the compiler's time would grow with the square of their number. Must not know which operation was called.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use super::call::{Answer, Call};
use crate::message::Answered;
use crate::mime::{Attached, MimePart};
use crate::soap::Fault;
use crate::value::Value;

/// The rest of a call: its handler has been called and has yet to finish.
pub struct Begun<'c>(Pin<Box<dyn Future<Output = Result<Outcome, Fault>> + Send + 'c>>);

impl<'c> Begun<'c> {
    /// Ends with the reply that `handled` gives.
    pub fn answered<A: Value>(handled: impl Future<Output = Result<A, Fault>> + Send + 'c) -> Self {
        Self::ending(handled, |reply| Outcome::Reply {
            headers: None,
            reply: Box::new(reply),
            attachments: Vec::new(),
        })
    }

    /// Ends with the reply that `handled` gives, its header blocks and its attachments.
    pub fn answered_with<A: Value, H: Value, M: Attached>(
        handled: impl Future<Output = Result<Answered<A, H, M>, Fault>> + Send + 'c,
    ) -> Self {
        Self::ending(handled, |answered| {
            let Answered { reply, headers, attachments, .. } = answered;
            Outcome::Reply {
                headers: Some(Box::new(headers)),
                reply: Box::new(reply),
                attachments: attachments.sent(),
            }
        })
    }

    /// Acknowledges the message when `handled` is done.
    pub fn accepted(handled: impl Future<Output = Result<(), Fault>> + Send + 'c) -> Self {
        Self::ending(handled, |()| Outcome::Written(Answer(None)))
    }

    /// Ends with the answer that `handled` has written: for dispatch that is written by hand.
    pub fn written(handled: impl Future<Output = Result<Answer, Fault>> + Send + 'c) -> Self {
        Self::ending(handled, Outcome::Written)
    }

    fn ending<T>(
        handled: impl Future<Output = Result<T, Fault>> + Send + 'c,
        outcome: impl FnOnce(T) -> Outcome + Send + 'c,
    ) -> Self {
        Self(Box::pin(async move { handled.await.map(outcome) }))
    }

    /// Waits for the handler.
    pub(super) async fn outcome(self) -> Result<Outcome, Fault> {
        self.0.await
    }
}

impl fmt::Debug for Begun<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Begun").finish_non_exhaustive()
    }
}

/// What a handler gave.
pub(super) enum Outcome {
    /// A reply that has yet to be written.
    Reply { headers: Option<Box<dyn Value>>, reply: Box<dyn Value>, attachments: Vec<MimePart> },
    /// All of the answer.
    Written(Answer),
}

impl Outcome {
    /// The answer to the call.
    pub(super) fn answer(self, call: &Call) -> Result<Answer, Fault> {
        match self {
            Self::Reply { headers, reply, attachments } => {
                call.write(headers.as_deref(), &*reply, attachments)
            }
            Self::Written(answer) => Ok(answer),
        }
    }
}
