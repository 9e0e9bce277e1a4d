//! Whether a value is what its contract says, beyond what its Rust type can tell.
//!
//! A value is checked while it is written: the drivers show a checker what they write, and the tables say what it may
//! be. So a type needs no code to be checked, and messages that are only sent cost nothing. Must not know which types
//! there are.

mod checker;
mod facets;
mod validate;

pub(super) use checker::Checker;
pub(crate) use validate::validate;
pub(in crate::value) use validate::validate_as;
pub use validate::{Invalid, Validate, Violation};
