//! Puts what a type inherits into the type itself: the fields of the base first, then its own.
//!
//! Must not know whether a derived type may stand for its base; `supported` decides that before.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Attribute, ComplexType, Content, Derivation, Model, Occurs, Particle, Term, TypeId, TypeKind, Wildcard,
    WireName,
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
    let mut counts = BTreeMap::new();
    for &id in &related {
        // Should bases go in circles, the way ends where it began.
        let mut way = BTreeSet::new();
        let mut path = Vec::new();
        let mut next = Some(id);
        while let Some(id) = next.filter(|id| !counts.contains_key(id) && way.insert(*id)) {
            path.push(id);
            next = base(id);
        }
        let beyond = next.and_then(|id| counts.get(&id)).map_or(0, |count| count + 1);
        counts.extend(path.into_iter().rev().zip(beyond..));
    }
    counts
}

/// Merges every complex type with its bases and clears [`ComplexType::base`]; `related` is what the function `related` gave.
pub fn inheritance(model: &mut Model, related: &BTreeMap<TypeId, usize>) {
    let mut derived: Vec<TypeId> = related.keys().copied().collect();
    derived.sort_by_key(|id| related[id]);
    for id in derived {
        if let Some(merged) = merged(model, id) {
            model.type_def_mut(id).kind = TypeKind::Complex(merged);
        }
    }
}

/// The complex type `id` with all that it inherits from its base, which has all that it inherits already; `None` where
/// it inherits nothing.
fn merged(model: &Model, id: TypeId) -> Option<ComplexType> {
    let TypeKind::Complex(own) = &model.type_def(id).kind else { return None };
    let (base, derivation) = own.base?;
    let text = ComplexType { content: Content::Simple(base), ..ComplexType::default() };
    let inherited = match &model.type_def(base).kind {
        TypeKind::Complex(complex) => complex.clone(),
        TypeKind::Simple(_) => text,
        TypeKind::Builtin(_) if !model.is_any_type(base) => text,
        TypeKind::Builtin(_) | TypeKind::Family(_) => ComplexType::default(),
    };
    Some(ComplexType { is_abstract: own.is_abstract, ..step(inherited, own, derivation) })
}

/// One derivation step from `base` to `own`.
fn step(base: ComplexType, own: &ComplexType, derivation: Derivation) -> ComplexType {
    let content = match (base.content, &own.content, derivation) {
        (Content::Simple(ty), Content::Empty, _) => Content::Simple(ty),
        (Content::Elements(first), Content::Elements(second), Derivation::Extension) => {
            Content::Elements(one_after_the_other(first, second.clone()))
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

fn one_after_the_other(first: Particle, second: Particle) -> Particle {
    let place = first.place.clone();
    let term = match first {
        Particle { occurs: Occurs::ONCE, term: Term::Sequence(mut members), .. } => {
            members.push(second);
            Term::Sequence(members)
        }
        first => Term::Sequence(vec![first, second]),
    };
    Particle { occurs: Occurs::ONCE, term, place }
}

/// What either of two wildcards allows, as an extension does (XML Schema part 1, section 3.4.2).
fn union(left: Option<Wildcard>, right: Option<Wildcard>) -> Option<Wildcard> {
    match (left, right) {
        (Some(left), Some(right)) => {
            Some(Wildcard { namespaces: left.namespaces.union(right.namespaces), docs: left.docs })
        }
        (left, right) => left.or(right),
    }
}

/// Inherited attributes, those declared again replaced in their place, then the new ones.
fn attributes(mut inherited: Vec<Attribute>, own: &ComplexType) -> Vec<Attribute> {
    let prohibited: BTreeSet<&WireName> = own.prohibited.iter().collect();
    inherited.retain(|known| !prohibited.contains(&known.name));
    let places: BTreeMap<WireName, usize> =
        inherited.iter().enumerate().map(|(index, known)| (known.name.clone(), index)).collect();
    for attribute in &own.attributes {
        match places.get(&attribute.name).and_then(|index| inherited.get_mut(*index)) {
            Some(again) => *again = attribute.clone(),
            None => inherited.push(attribute.clone()),
        }
    }
    inherited
}
