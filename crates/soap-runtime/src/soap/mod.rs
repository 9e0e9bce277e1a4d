//! SOAP 1.1 and 1.2: envelopes and faults.
//!
//! Knows XML and values; knows nothing of HTTP beyond the names of content types.

mod below_envelope;
mod detail;
mod envelope;
mod fault;
mod header;
pub(crate) mod multiref;

pub use detail::Detail;
pub use fault::{Fault, FaultCode};

pub(crate) use below_envelope::{located, unreadable};
pub(crate) use envelope::{
    Block, MessageForm, Opened, Written, finish, keep_headers, open_body, read_headers, read_whole_body,
    write_envelope, write_fault,
};
pub(crate) use fault::read_fault;
pub(crate) use header::Header;
