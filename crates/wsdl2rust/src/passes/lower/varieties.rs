//! How the values of simple types are made: as the contract says, unless a pass says otherwise.
//!
//! Must not know why a simple type is printed in another way.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Builtin, Model, TypeId, TypeKind, Variety, Word};
use crate::plan::types::Kind;

/// How the values of simple types are made: no enumeration is one of names. Made by the pass `simple_types`.
#[derive(Debug)]
pub struct Varieties<'m> {
    pub(super) model: &'m Model,
    /// Those that are printed in another way than the contract has them.
    pub(super) changed: BTreeMap<TypeId, Variety>,
}

/// The same, with unions that hold neither unions nor several enumerations. Made by the pass `unions`.
#[derive(Debug)]
pub struct SimpleTypes<'m>(pub(super) Varieties<'m>);

impl Varieties<'_> {
    /// How the values of a simple type are made; `None` for built-in and complex types.
    pub(super) fn variety(&self, id: TypeId) -> Option<&Variety> {
        let TypeKind::Simple(simple) = &self.model.types.get(id.0 as usize)?.kind else { return None };
        Some(self.changed.get(&id).unwrap_or(&simple.variety))
    }

    /// The built-in type that `id` is.
    pub(super) fn builtin(&self, id: TypeId) -> Option<Builtin> {
        match self.model.types.get(id.0 as usize)?.kind {
            TypeKind::Builtin(builtin) => Some(builtin),
            _ => None,
        }
    }

    /// What a restriction by facets alone is another name of.
    pub(super) fn without_names(&self, id: TypeId) -> TypeId {
        let mut next = id;
        // As many steps as there are types, should bases go in circles.
        for _ in 0..=self.model.types.len() {
            match self.variety(next) {
                Some(Variety::Restriction { base }) => next = *base,
                _ => break,
            }
        }
        next
    }

    /// Whether the values of a simple type are texts that mean nothing but themselves, and no words.
    pub(super) fn is_text(&self, id: TypeId) -> bool {
        self.builtin(self.without_names(id)).is_some_and(Builtin::is_text)
    }

    /// What a simple type is in the plan.
    pub(super) fn kind(&self, id: TypeId) -> Option<Kind> {
        let TypeKind::Simple(simple) = &self.model.types.get(id.0 as usize)?.kind else { return None };
        Some(match self.variety(id)? {
            Variety::Enumeration { base, words } => {
                Kind::Enumeration { base: *base, words: each_once(words) }
            }
            Variety::Restriction { base } => Kind::Alias { base: *base, facets: simple.facets.clone() },
            Variety::List { item } => Kind::List { item: *item },
            Variety::Union { members } => Kind::Union { members: members.clone() },
        })
    }
}

/// The words without those that are there already.
fn each_once(words: &[Word]) -> Vec<Word> {
    let mut seen = BTreeSet::new();
    words.iter().filter(|word| seen.insert(&word.value)).cloned().collect()
}
