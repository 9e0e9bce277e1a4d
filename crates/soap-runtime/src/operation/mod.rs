//! The operations and ports of a contract, as generated code describes them.
//!
//! Names and types only: must not know how messages are written, sent or read.

mod info;
mod port;
mod receive;
mod request;
mod typed;

pub use info::{Actions, Body, OperationInfo};
pub use port::Port;
pub use receive::{OneWay, Receive};
pub use request::Request;
pub use typed::Operation;

pub(crate) use receive::Receiver;
