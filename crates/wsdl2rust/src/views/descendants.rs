//! Descendants: which types are derived from which, and which elements belong to which substitution group.
//!
//! Must not decide which of them occurs where.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use crate::model::{ElementId, Model, TypeId, TypeKind};

/// The types derived from each complex type of a contract, and the elements that may replace each element.
#[derive(Debug, Default)]
pub struct Descendants {
    derived: HashMap<TypeId, Vec<TypeId>>,
    substitutes: HashMap<ElementId, Vec<ElementId>>,
}

impl Descendants {
    /// Those of `model`.
    pub fn of(model: &Model) -> Self {
        let mut descendants = Self::default();
        for id in model.type_ids() {
            if let TypeKind::Complex(complex) = &model.type_def(id).kind
                && let Some((base, _)) = complex.base
            {
                descendants.derived.entry(base).or_default().push(id);
            }
        }
        for (index, element) in model.elements.iter().enumerate() {
            if let Some(head) = element.substitutes {
                descendants.substitutes.entry(head).or_default().push(ElementId(index as u32));
            }
        }
        descendants
    }

    /// The types that are derived from this one directly.
    pub fn derived_directly(&self, ty: TypeId) -> &[TypeId] {
        self.derived.get(&ty).map_or(&[], Vec::as_slice)
    }

    /// All types that are derived from this one, in any number of steps.
    pub fn derived(&self, ty: TypeId) -> Vec<TypeId> {
        all_below(&self.derived, ty)
    }

    /// Whether other elements may replace this one.
    pub fn has_substitutes(&self, head: ElementId) -> bool {
        self.substitutes.contains_key(&head)
    }

    /// All elements that may replace this one, itself not among them.
    pub fn substitutes(&self, head: ElementId) -> Vec<ElementId> {
        all_below(&self.substitutes, head)
    }
}

fn all_below<T: Copy + Eq + Hash>(children: &HashMap<T, Vec<T>>, first: T) -> Vec<T> {
    let mut found = Vec::new();
    let mut seen = HashSet::from([first]);
    let mut open = vec![first];
    while let Some(id) = open.pop() {
        for child in children.get(&id).into_iter().flatten() {
            crate::steps::take(1);
            if seen.insert(*child) {
                found.push(*child);
                open.push(*child);
            }
        }
    }
    found
}
