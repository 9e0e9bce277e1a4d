//! The word with which a page reports an error that has no word of its own.
//!
//! It must not know which errors these are.

pub(super) const ERROR: &str = "ERROR";
