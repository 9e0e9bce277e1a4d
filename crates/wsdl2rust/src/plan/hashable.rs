//! What derives `Eq` and `Hash`.
//!
//! Must not know why the rest does not.

use std::collections::BTreeSet;

use crate::model::TypeId;

/// What derives `Eq` and `Hash`; enumerations of words do so anyway.
#[derive(Debug, Clone, Default)]
pub struct Hashable {
    /// The types.
    pub types: BTreeSet<TypeId>,
    /// The enums of faults, by their indexes in the plan.
    pub faults: BTreeSet<usize>,
}
