//! Finds the types and enums of faults whose values are equal to themselves and can be hashed: those that hold no floating-point number, however
//! deep. Changes nothing.
//!
//! Must not know what is printed for them.

use super::reach::leading_to;
use crate::model::TypeId;
use crate::plan::types::{Types, Used};
use crate::plan::{Hashable, Plan};

/// What can be hashed of what is printed. What the user puts in place of the contract's types is taken for a number of that
/// kind: `is_other` says so of what is printed where a type is used, and `holds_other` of a type that has such a member.
pub fn hashable(
    plan: &Plan,
    is_other: impl Fn(Used) -> bool,
    holds_other: impl Fn(TypeId) -> bool,
) -> Hashable {
    let types = &plan.types;
    let is_out = |used| matches!(used, Used::Builtin(builtin) if is_floating(builtin.0)) || is_other(used);
    let needs = |id: TypeId| {
        let mut needs = Vec::new();
        types.add_needs(id, &mut needs);
        needs
    };
    let out = plan.printed.iter().copied().filter(|&id| {
        holds_other(id) || needs(id).into_iter().any(|need| values(types, need).into_iter().any(is_out))
    });
    let out: Vec<TypeId> = out.collect();
    let leading = leading_to(types.ids(), |id, open| types.add_needs(id, open), &out);
    let is_hashable = |used| match used {
        Used::Own(id) => !leading.contains_key(&id),
        Used::Builtin(_) | Used::List(_) => true,
    };
    let is_value = |id: TypeId| values(types, id).into_iter().all(|used| !is_out(used) && is_hashable(used));
    let faults = plan.faults.iter().enumerate();
    let faults = faults.filter(|(_, fault)| fault.entries.iter().all(|entry| is_value(entry.ty)));
    Hashable {
        faults: faults.map(|(index, _)| index).collect(),
        types: plan.printed.iter().copied().filter(|id| !leading.contains_key(id)).collect(),
    }
}

/// What is printed where a type is used, and where the items of an anonymous list are.
fn values(types: &Types, id: TypeId) -> Vec<Used> {
    let mut values = vec![types.used(id)];
    // As many steps as there are types, should lists hold each other.
    while let (Some(Used::List(item)), true) = (values.last(), values.len() <= types.len()) {
        values.push(types.used(*item));
    }
    values
}

fn is_floating(builtin: &str) -> bool {
    matches!(builtin, "float" | "double")
}
