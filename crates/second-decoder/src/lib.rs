//! The Rescue contract with two decoders on each type, ours and the one that yaserde derives, and with serde; and
//! beside it the shape of the types that is shipped, which yaserde cannot read.
//!
//! Only tests use it; it must not know the client.

/// The types of the contract, arrays as structs of their own.
pub mod api {
    include!(concat!(env!("OUT_DIR"), "/rescue.rs"));
}

/// The types of the contract as they are shipped, arrays as `Vec`s in the fields that use them.
pub mod flat {
    include!(concat!(env!("OUT_DIR"), "/flat/rescue.rs"));
}
