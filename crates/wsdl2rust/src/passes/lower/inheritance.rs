//! Puts what a type inherits into the type itself: the fields of the base first, then its own.
//!
//! What is inherited is for `views` to say. Must not know whether a derived type may stand for its base.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{ComplexType, Content, Model, Occurs, Particle, Term, TypeId, TypeKind};
use crate::views::Inherited;
use crate::views::derivation::lineage;

/// The complex types that others are derived from, and those that are derived themselves, each with the number of its
/// bases.
pub fn related(model: &Model) -> BTreeMap<TypeId, usize> {
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
    let derived = related.keys().filter_map(|&id| Some((id, merged(model, id)?)));
    for (id, merged) in derived.collect::<Vec<_>>() {
        model.type_def_mut(id).kind = TypeKind::Complex(merged);
    }
}

/// The complex type `id` with everything that it inherits; `None` if it inherits nothing.
fn merged(model: &Model, id: TypeId) -> Option<ComplexType> {
    let TypeKind::Complex(ComplexType { base: Some(_), is_abstract, .. }) = model.type_def(id).kind else {
        return None;
    };
    let encoded = lineage(model, id).iter().any(|(complex, _)| complex.encoded);
    let inherited = Inherited::of(model, id);
    let particles = inherited.particles.into_iter().cloned().reduce(one_after_the_other);
    Some(ComplexType {
        is_abstract,
        mixed: inherited.mixed,
        content: match inherited.text {
            Some(text) => Content::Simple(text),
            None => particles.map_or(Content::Empty, Content::Elements),
        },
        attributes: inherited.attributes.into_iter().map(|inherited| inherited.attribute.clone()).collect(),
        any_attribute: inherited.any_attribute.map(Cow::into_owned),
        soap_array: inherited.soap_array,
        encoded,
        ..ComplexType::default()
    })
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
