//! From bindings to calls: the clients of each service, what each operation sends and gets, and the types of messages.
//!
//! Must not know what the types of messages hold in Rust.

mod addressing;
pub mod attachments;
pub mod clients;
pub mod faults;
mod headers;
mod http;
mod messages;
mod soap;
