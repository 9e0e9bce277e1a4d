//! The ways to read what came back from a call, by the kind of operation.
//!
//! Must not know what a reply holds.

use crate::error::Error;
use crate::message::Answered;
use crate::mime::Attached;
use crate::operation::{OneWay, OperationInfo, Receiver};
use crate::redact::Secrets;
use crate::reply::Reply;
use crate::value::{ReadOptions, Shaped, Value};

/// A reply that has arrived, and what is needed to read it.
pub(super) struct Receiving<'a, 's> {
    pub(super) reply: Reply,
    pub(super) operation: &'a OperationInfo,
    pub(super) options: &'a ReadOptions,
    pub(super) secrets: &'a dyn Fn() -> Secrets<'s>,
    pub(super) is_noting: bool,
}

/// How a reply is read.
pub(super) type ReadBy<T> = fn(Receiving<'_, '_>) -> Result<T, Error>;

impl Receiving<'_, '_> {
    /// The reply with its header blocks and attachments.
    pub(super) fn decode_all<A: Value, H: Value + Shaped, M: Attached>(
        self,
    ) -> Result<Answered<A, H, M>, Error> {
        self.reply.decode(self.operation, self.secrets, self.options, self.is_noting)
    }
}

impl Receiver for Receiving<'_, '_> {
    type Received<A> = Result<Answered<A>, Error>;

    fn decode<A: Value>(self) -> Self::Received<A> {
        self.decode_all()
    }

    fn accept(self) -> Self::Received<OneWay> {
        self.reply.accept(self.secrets, self.options).map(|()| Answered::new(OneWay, ()))
    }
}
