//! What has to be said of a value, and what may be left out.
//!
//! Made by the pass `defaults`. Must not know how a value without it is printed.

use std::collections::BTreeMap;

use crate::model::TypeId;

/// For each struct, group and array, the fields that a value cannot do without: by their index, in the order of elements,
/// attributes, text.
#[derive(Debug, Clone, Default)]
pub struct Defaults(BTreeMap<TypeId, Vec<usize>>);

impl Defaults {
    /// Says which fields a type requires.
    pub(crate) fn insert(&mut self, ty: TypeId, required: Vec<usize>) {
        self.0.insert(ty, required);
    }

    /// The fields that a type requires; `None` for a type without fields.
    pub fn required(&self, ty: TypeId) -> Option<&[usize]> {
        self.0.get(&ty).map(Vec::as_slice)
    }

    /// Whether there is a value of a type of which nothing was said.
    pub fn is_default(&self, ty: TypeId) -> bool {
        self.required(ty).is_some_and(<[usize]>::is_empty)
    }
}
