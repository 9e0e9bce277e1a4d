//! Finds types that only wrap one repeated element (`ArrayOfX`), and puts the items into the fields using them.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{ComplexType, Content, ElementUse, Item, Model, Particle, Term, TypeId, TypeKind};

/// Sets [`ElementUse::item`] on every single element whose type is such a wrapper.
pub fn arrays(model: &mut Model) {
    let heads: BTreeSet<_> = model.elements.iter().filter_map(|element| element.substitutes).collect();
    let bases: BTreeSet<TypeId> = model.bases().collect();
    let is_replaceable = |element: &ElementUse| {
        element.global.is_some_and(|id| heads.contains(&id) || model.element(id).is_abstract)
    };
    let wrappers: BTreeMap<TypeId, Item> = model
        .type_ids()
        .filter(|id| !bases.contains(id))
        .filter_map(|id| match &model.type_def(id).kind {
            TypeKind::Complex(complex) => repeated_element(complex).map(|element| (id, element)),
            _ => None,
        })
        .filter(|(_, element)| !is_replaceable(element))
        .map(|(id, element)| (id, item(element)))
        .collect();
    for def in &mut model.types {
        if let TypeKind::Complex(ComplexType { content: Content::Elements(particle), .. }) = &mut def.kind {
            flatten(particle, &wrappers);
        }
    }
}

fn item(element: &ElementUse) -> Item {
    Item { name: element.name.clone(), ty: element.ty, nillable: element.nillable }
}

/// The one repeated element that is all a type holds.
fn repeated_element(complex: &ComplexType) -> Option<&ElementUse> {
    let is_plain = complex.base.is_none()
        && !complex.is_abstract
        && !complex.mixed
        && complex.attributes.is_empty()
        && complex.any_attribute.is_none();
    let Content::Elements(particle) = &complex.content else { return None };
    let (Term::Sequence(particles) | Term::All(particles)) = &particle.term else { return None };
    let [Particle { occurs, term: Term::Element(element), .. }] = particles.as_slice() else { return None };
    (is_plain && !particle.occurs.is_repeated() && occurs.is_repeated()).then_some(element)
}

/// Goes through what stands at most once: an array within something repeated keeps its own type.
fn flatten(particle: &mut Particle, wrappers: &BTreeMap<TypeId, Item>) {
    if particle.occurs.is_repeated() {
        return;
    }
    match &mut particle.term {
        Term::Element(element) => {
            element.item = wrappers.get(&element.ty).cloned();
        }
        Term::Sequence(particles) | Term::All(particles) | Term::Choice(particles) => {
            particles.iter_mut().for_each(|particle| flatten(particle, wrappers));
        }
        Term::Any(_) | Term::Group(_) => {}
    }
}
