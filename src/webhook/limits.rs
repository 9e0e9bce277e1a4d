//! How much a post may hold.
//!
//! Must not know what is posted.

/// How many bytes a post may have: 16 MiB. A web framework may stop reading there.
pub const MAX_BYTES: usize = 16 << 20;

/// How many fields a post may have; Rescue sends 22.
pub(super) const MAX_FIELDS: usize = 1000;
