//! The Rescue contract with two decoders on each type, ours and the one that yaserde derives, and with serde.
//!
//! Only tests use it; it must not know the client.

/// The types of the contract.
pub mod api {
    include!(concat!(env!("OUT_DIR"), "/rescue.rs"));
}
