//! The declarations that the last piece of a document needed, which the next one often needs too.
//!
//! Must not know what the piece is for.

use crate::xml::Declarations;

/// The declarations that the last piece needed, identified by their serial numbers.
#[derive(Debug, Default)]
pub(super) struct LastNeeded {
    pub(super) serials: Vec<usize>,
    pub(super) needed: Declarations,
}
