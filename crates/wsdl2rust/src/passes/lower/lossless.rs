//! What changes for types whose values keep everything in a message.
//!
//! Must not know what is kept, nor how.

use std::collections::BTreeMap;

use crate::model::TypeId;
use crate::plan::declared::Declared;

/// All types stay structs, since one that is a choice has no place for what is kept; `related` are those that do anyway.
pub(super) fn structs(
    declared: &Declared<'_>,
    mut related: BTreeMap<TypeId, usize>,
) -> BTreeMap<TypeId, usize> {
    declared.ids().for_each(|id| _ = related.entry(id).or_insert(0));
    related
}
