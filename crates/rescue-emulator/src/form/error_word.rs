//! The word with which a page reports an error that has no word of its own.
//!
//! It must not know which errors these are.

/// As the guide spells it.
pub(super) const ERROR: &str = "ERROR";
