//! How names are made: the policy, and the names that the user gives, by what they are for.
//!
//! Must not make a name.

use super::given::Given;
use super::{NamePolicy, WordName};

/// How names are made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rules<'a> {
    /// The case of Rust names.
    pub(super) policy: NamePolicy,
    /// Names of words of enumerations.
    pub(super) words: &'a [WordName],
    /// All other names.
    pub(super) given: &'a Given,
}
