//! The types of the user, by what they stand for.
//!
//! Must not know how that is written.

use std::collections::BTreeMap;

use crate::model::TypeId;
use crate::plan::types::Used;

/// The types of the user, by what they stand for.
#[derive(Debug, Clone, Default)]
pub struct Mapped {
    pub(super) builtins: BTreeMap<&'static str, String>,
    pub(super) types: BTreeMap<TypeId, String>,
    pub(super) members: BTreeMap<(TypeId, usize), String>,
}

impl Mapped {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.builtins.is_empty() && self.types.is_empty() && self.members.is_empty()
    }

    /// The type in place of what is printed where a type is used.
    pub fn of_used(&self, used: Used) -> Option<&str> {
        let path = match used {
            Used::Builtin(builtin) => self.builtins.get(builtin.0),
            Used::Own(id) => self.types.get(&id),
            Used::List(_) => None,
        };
        path.map(String::as_str)
    }

    /// Whether the value of a field or variant of `owner` has a type of its own.
    pub fn is_in(&self, owner: TypeId) -> bool {
        self.members.range((owner, 0)..=(owner, usize::MAX)).next().is_some()
    }

    /// The type of the value of one field or variant.
    pub fn of_member(&self, owner: TypeId, index: usize) -> Option<&str> {
        self.members.get(&(owner, index)).map(String::as_str)
    }
}
