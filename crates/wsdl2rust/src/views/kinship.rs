//! Kinship: which types are derived from which, and which elements belong to which substitution group.
//!
//! Must not decide which of them occurs where.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use crate::model::{ElementId, Model, TypeId, TypeKind};

/// The relations between the complex types and between the elements of a contract.
#[derive(Debug, Default)]
pub struct Kin {
    derived: HashMap<TypeId, Vec<TypeId>>,
    members: HashMap<ElementId, Vec<ElementId>>,
}

impl Kin {
    /// The relations within `model`.
    pub fn of(model: &Model) -> Self {
        let mut kin = Self::default();
        for id in model.type_ids() {
            if let TypeKind::Complex(complex) = &model.type_def(id).kind
                && let Some((base, _)) = complex.base
            {
                kin.derived.entry(base).or_default().push(id);
            }
        }
        for (index, element) in model.elements.iter().enumerate() {
            if let Some(head) = element.substitutes {
                kin.members.entry(head).or_default().push(ElementId(index as u32));
            }
        }
        kin
    }

    /// The types that are derived from this one directly.
    pub fn children(&self, ty: TypeId) -> &[TypeId] {
        self.derived.get(&ty).map_or(&[], Vec::as_slice)
    }

    /// All types that are derived from this one, in any number of steps.
    pub fn derived(&self, ty: TypeId) -> Vec<TypeId> {
        descendants(&self.derived, ty)
    }

    /// Whether other elements may replace this one.
    pub fn has_members(&self, head: ElementId) -> bool {
        self.members.contains_key(&head)
    }

    /// All elements that may stand for this one, itself not among them.
    pub fn members(&self, head: ElementId) -> Vec<ElementId> {
        descendants(&self.members, head)
    }
}

fn descendants<T: Copy + Eq + Hash>(children: &HashMap<T, Vec<T>>, first: T) -> Vec<T> {
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
