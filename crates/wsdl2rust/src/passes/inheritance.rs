//! Puts what a type inherits into the type itself: the fields of the base first, then its own.
//!
//! Must not know whether a derived type may stand for its base; `supported` decides that before.

use std::collections::BTreeSet;

use crate::model::{
    Attribute, ComplexType, Content, Derivation, Model, Occurs, Particle, Term, TypeId, TypeKind,
};

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
        prohibited: Vec::new(),
        any_attribute: own.any_attribute.clone().or(match derivation {
            Derivation::Extension => base.any_attribute,
            Derivation::Restriction => None,
        }),
        soap_array: own.soap_array.or(base.soap_array),
        encoded: own.encoded || base.encoded,
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
