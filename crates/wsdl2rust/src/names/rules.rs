//! How names are made: the policy, and the names that the user gives, by what they are for.
//!
//! Must not make a name.

use super::NamePolicy;
use super::given::Given;
use crate::model::TypeId;
use crate::plan::Plan;

/// How names are made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rules<'a> {
    /// The case of Rust names.
    pub(super) policy: NamePolicy,
    /// The names that are given.
    pub(super) given: &'a Given,
}

impl Rules<'_> {
    /// Whether a type stands beside the modules. So do messages whose namespace lives elsewhere: the code there has the types of
    /// schemas, and other messages.
    pub(super) fn is_at_top(&self, plan: &Plan, id: TypeId) -> bool {
        let is_elsewhere = || self.given.elsewhere.contains_key(&plan.types.namespace_of(id));
        plan.types.is_made(id) || plan.is_of_message(id) && is_elsewhere()
    }
}
