//! What a call gives back: the reply that the contract declares, or word that a one-way message was taken.
//!
//! Must not know how replies are read.

use crate::value::Value;

/// What comes back from a one-way operation (WSDL 1.1, section 2.4.1): no message, only that the server took the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OneWay;

/// What a call of SOAP gives back: any [`Value`], or [`OneWay`] if the operation has no reply. Nothing else implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not what an operation of SOAP gives back",
    note = "a reply is a `Value`; an operation without a reply gives `OneWay`"
)]
pub trait Receive: Sized + Send + Sync + 'static + sealed::Sealed {
    /// Whether it is [`OneWay`].
    const IS_ONE_WAY: bool;

    /// Receives it in one of two ways.
    #[doc(hidden)]
    fn receive<R: Receiver>(receiver: R) -> R::Received<Self>;
}

/// The two ways to receive.
#[doc(hidden)]
pub trait Receiver {
    /// What comes of it.
    type Received<A>;

    /// Decodes a reply.
    fn decode<A: Value>(self) -> Self::Received<A>;

    /// Looks whether the server took the request.
    fn accept(self) -> Self::Received<OneWay>;
}

impl<A: Value> Receive for A {
    const IS_ONE_WAY: bool = false;

    fn receive<R: Receiver>(receiver: R) -> R::Received<Self> {
        receiver.decode()
    }
}

impl Receive for OneWay {
    const IS_ONE_WAY: bool = true;

    fn receive<R: Receiver>(receiver: R) -> R::Received<Self> {
        receiver.accept()
    }
}

mod sealed {
    pub trait Sealed {}

    impl<A: super::Value> Sealed for A {}

    impl Sealed for super::OneWay {}
}
