//! Types: how two types that occur in the same place differ.
//!
//! Must not know which messages lead to them.

use super::change::Change;
use super::pairs::Pairs;
use super::rules;
use crate::diagnostic::Place;
use crate::model::{Model, TypeId, TypeKind, TypeName, WireName};
use crate::views::Descendants;
use crate::views::Inherited;

/// One of the two contracts.
pub(super) struct Side<'m> {
    pub(super) model: &'m Model,
    pub(super) descendants: Descendants,
}

impl<'m> Side<'m> {
    pub(super) fn new(model: &'m Model) -> Self {
        Self { model, descendants: Descendants::of(model) }
    }

    /// A name that means the same in both contracts.
    pub(super) fn key(&self, name: &'m WireName) -> (&'m str, &'m str) {
        (self.model.namespace_of(name), &name.local)
    }

    pub(super) fn is_complex(&self, ty: TypeId) -> bool {
        matches!(self.model.type_def(ty).kind, TypeKind::Complex(_))
    }

    pub(super) fn is_abstract(&self, ty: TypeId) -> bool {
        matches!(&self.model.type_def(ty).kind, TypeKind::Complex(complex) if complex.is_abstract)
    }

    pub(super) fn place(&self, ty: TypeId) -> Option<Place> {
        let place = &self.model.type_def(ty).place;
        (place.line > 0).then(|| place.clone())
    }

    /// How a change calls the type: `type "GROUP"`, or by what an anonymous one belongs to.
    pub(super) fn label(&self, ty: TypeId) -> String {
        let mut label = String::new();
        let mut next = ty;
        // As many steps as there are types around an anonymous one; a few say enough.
        for _ in 0..5 {
            match &self.model.type_def(next).name {
                TypeName::Global(name) => return format!("{label}type \"{}\"", name.local),
                TypeName::OfElement(id) => {
                    return format!("{label}element \"{}\"", self.model.element(*id).name.local);
                }
                TypeName::Within(owner, local) => {
                    label += &format!("\"{local}\" of ");
                    next = *owner;
                }
            }
        }
        format!("{label}…")
    }
}

/// The two contracts, and what was found.
pub(super) struct Compare<'m> {
    pub(super) old: Side<'m>,
    pub(super) new: Side<'m>,
    pub(super) pairs: Pairs,
    /// What was found in services and operations.
    pub(super) changes: Vec<Change>,
}

/// The pair that is being compared: its number, and its two types.
#[derive(Clone, Copy)]
pub(super) struct TypePair {
    pub(super) pair: usize,
    pub(super) old: TypeId,
    pub(super) new: TypeId,
}

impl<'m> Compare<'m> {
    /// Compares all pairs, those that are found on the way included.
    pub(super) fn compare_types(&mut self) {
        let mut pair = 0;
        while let Some((old, new)) = self.pairs.types(pair) {
            self.compare_pair(TypePair { pair, old, new });
            pair += 1;
        }
    }

    fn compare_pair(&mut self, at: TypePair) {
        let (old_any, new_any) = (self.old.model.is_any_type(at.old), self.new.model.is_any_type(at.new));
        let is_simple = |side: &Side<'_>, ty| !side.is_complex(ty);
        match (old_any, new_any) {
            (true, true) => {}
            (true, false) => self.note_change(at, "no longer any content", rules::NO_LONGER_ANY),
            (false, true) => self.note_change(at, "now any content", rules::NOW_ANY),
            _ if is_simple(&self.old, at.old) && is_simple(&self.new, at.new) => {
                self.compare_texts(&self.item_of_type(at), (at.old, at.new));
            }
            _ => self.compare_complex(at),
        }
    }

    fn compare_complex(&mut self, at: TypePair) {
        let (old, new) = (Inherited::of(self.old.model, at.old), Inherited::of(self.new.model, at.new));
        // A simple type is the same on the wire as a complex one that holds it and nothing else.
        let text = |side: &Side<'_>, ty, inherited: &Inherited<'_>| match side.is_complex(ty) {
            true => inherited.text,
            false => Some(ty),
        };
        match (text(&self.old, at.old, &old), text(&self.new, at.new, &new)) {
            (Some(before), Some(after)) => {
                self.compare_texts(&self.item_of_type(at), (before, after));
            }
            (None, None) => self.compare_contents(at, &old, &new),
            (Some(_), None) => self.note_change(at, "elements, no longer text", rules::SHAPE),
            (None, Some(_)) => self.note_change(at, "text, no longer elements", rules::SHAPE),
        }
        self.compare_attributes(at, &old, &new);
        self.compare_derived_types(at);
        match (old.mixed, new.mixed) {
            (false, true) => self.note_change(at, "now mixed with text", rules::NOW_MIXED),
            (true, false) => self.note_change(at, "no longer mixed with text", rules::NO_LONGER_MIXED),
            _ => {}
        }
        if old.any_attribute.is_some() && new.any_attribute.is_none() {
            self.note_change(at, "no further attributes", rules::WILDCARD_NARROWED);
        }
    }
}
