//! Puts what a type inherits into the type itself: the fields of the base first, then its own.
//!
//! Must not know whether a derived type may stand for its base; `supported` decides that before.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Attribute, ComplexType, Content, Derivation, Model, Occurs, Particle, Term, TypeId, TypeKind, Wildcard,
    WildcardNamespaces,
};

/// The complex types that others are derived from, and those that are derived themselves, each with the number of its
/// bases.
pub(super) fn related(model: &Model) -> BTreeMap<TypeId, usize> {
    let base = |id: TypeId| match &model.type_def(id).kind {
        TypeKind::Complex(complex) => complex.base.map(|(base, _)| base),
        _ => None,
    };
    let derived = model.type_ids().filter(|&id| base(id).is_some());
    let related: BTreeSet<TypeId> = model.bases().chain(derived).collect();
    // As many steps as there are types, should bases go in circles.
    let count = |id| std::iter::successors(base(id), |&id| base(id)).take(model.types.len()).count();
    related.into_iter().map(|id| (id, count(id))).collect()
}

/// Merges every complex type with its bases and clears [`ComplexType::base`].
pub fn inheritance(model: &mut Model) {
    let merged: Vec<Option<ComplexType>> = model.type_ids().map(|id| merged(model, id)).collect();
    for (def, merged) in model.types.iter_mut().zip(merged) {
        if let Some(merged) = merged {
            def.kind = TypeKind::Complex(merged);
        }
    }
}

/// The complex type `id` with all that it inherits; `None` where it inherits nothing.
fn merged(model: &Model, id: TypeId) -> Option<ComplexType> {
    let TypeKind::Complex(own) = &model.type_def(id).kind else { return None };
    own.base?;
    let mut chain: Vec<(&ComplexType, Derivation)> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut whole = ComplexType::default();
    let mut next = Some(id);
    while let Some(id) = next.filter(|id| seen.insert(*id)) {
        next = None;
        match &model.type_def(id).kind {
            TypeKind::Complex(complex) => {
                let derivation = complex.base.map_or(Derivation::Extension, |(_, derivation)| derivation);
                chain.push((complex, derivation));
                next = complex.base.map(|(base, _)| base);
            }
            TypeKind::Simple(_) => whole.content = Content::Simple(id),
            TypeKind::Family(_) => {}
            TypeKind::Builtin(_) if model.is_any_type(id) => {}
            TypeKind::Builtin(_) => whole.content = Content::Simple(id),
        }
    }
    for (complex, derivation) in chain.into_iter().rev() {
        whole = step(whole, complex, derivation);
    }
    whole.is_abstract = own.is_abstract;
    Some(whole)
}

/// One derivation step from `base` to `own`.
fn step(base: ComplexType, own: &ComplexType, derivation: Derivation) -> ComplexType {
    let content = match (base.content, &own.content, derivation) {
        (Content::Simple(ty), Content::Empty, _) => Content::Simple(ty),
        (Content::Elements(first), Content::Elements(second), Derivation::Extension) => {
            let place = first.place.clone();
            let term = Term::Sequence(vec![first, second.clone()]);
            Content::Elements(Particle { occurs: Occurs::ONCE, term, place })
        }
        (inherited, Content::Empty, Derivation::Extension) => inherited,
        (_, own, _) => own.clone(),
    };
    ComplexType {
        base: None,
        is_abstract: false,
        mixed: own.mixed || (base.mixed && derivation == Derivation::Extension),
        content,
        attributes: attributes(base.attributes, own),
        any_attribute: match derivation {
            Derivation::Extension => union(base.any_attribute, own.any_attribute.clone()),
            Derivation::Restriction => own.any_attribute.clone(),
        },
        soap_array: own.soap_array.or(base.soap_array),
        encoded: own.encoded || base.encoded,
        ..ComplexType::default()
    }
}

/// What either of two wildcards allows, as an extension does (XML Schema part 1, section 3.4.2).
fn union(left: Option<Wildcard>, right: Option<Wildcard>) -> Option<Wildcard> {
    match (left, right) {
        (Some(left), Some(right)) if left != right => {
            Some(Wildcard { namespaces: WildcardNamespaces::Any, docs: left.docs })
        }
        (left, right) => left.or(right),
    }
}

/// Inherited attributes, those declared again replaced in their place, then the new ones.
fn attributes(mut inherited: Vec<Attribute>, own: &ComplexType) -> Vec<Attribute> {
    inherited.retain(|known| !own.prohibited.contains(&known.name));
    let own = &own.attributes;
    let again = |name| own.iter().find(|attribute| attribute.name == name);
    let is_new = |attribute: &&Attribute| inherited.iter().all(|known| known.name != attribute.name);
    let new: Vec<Attribute> = own.iter().filter(is_new).cloned().collect();
    let kept = inherited.iter().map(|known| again(known.name.clone()).unwrap_or(known).clone());
    kept.chain(new).collect()
}
