//! Finds what is printed where nothing is called, as in a schema alone: every global type, and the elements that documents
//! begin with. Changes nothing.
//!
//! Must not know how either is printed.

use std::collections::BTreeMap;

use super::wire_names;
use crate::diagnostic::{Diagnostics, Place};
use crate::model::{Builtin, ElementId, Model, TypeId, TypeKind, TypeName};
use crate::plan::Root;
use crate::plan::types::{Kind, Types};

/// The types that have a name or a global element, but for those of the schemas that come with this crate.
pub(super) fn types(model: &Model) -> Vec<TypeId> {
    let is_global = |id: &TypeId| {
        let def = model.type_def(*id);
        let is_builtin = matches!(def.kind, TypeKind::Builtin(_));
        is_own(&def.place) && !is_builtin && matches!(def.name, TypeName::Global(_) | TypeName::OfElement(_))
    };
    model.type_ids().filter(is_global).collect()
}

/// The global elements that a document may begin with, in contract order: those that are not abstract, but for those of
/// the schemas that come with this crate.
pub(crate) fn elements(model: &Model) -> impl Iterator<Item = ElementId> {
    let elements = model.elements.iter().zip(0..);
    let wanted = elements.filter(|(element, _)| !element.is_abstract && is_own(&element.place));
    wanted.map(|(_, index)| ElementId(index))
}

/// These elements, where nothing is called, with the types that they have in Rust.
pub(super) fn roots(model: &Model, types: &Types, families: &BTreeMap<TypeId, TypeId>) -> Vec<Root> {
    // Where an element has `anySimpleType`, another pass has made sure that there is `anyType`.
    let any = || types.ids().find(|id| types.is_any_type(*id));
    let roots = elements(model).map(|element| {
        let declared = model.element(element).ty;
        let ty = match types.kind(declared) {
            Kind::Builtin(Builtin("anySimpleType")) => any().unwrap_or(declared),
            _ => families.get(&declared).copied().unwrap_or(declared),
        };
        Root { element, ty }
    });
    roots.collect()
}

/// The elements among `roots` whose names no document could hold.
pub(super) fn invalid_names(model: &Model, roots: &[Root]) -> Diagnostics {
    let elements = roots.iter().map(|root| model.element(root.element));
    Diagnostics(elements.filter_map(|element| wire_names::of_root(&element.name, &element.place)).collect())
}

fn is_own(place: &Place) -> bool {
    !place.file.starts_with(crate::source::BUILT_IN)
}
