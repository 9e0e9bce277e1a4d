//! Finds types that only wrap one repeated element (`ArrayOfX`), and puts the items into the fields using them.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    ComplexType, Content, ElementUse, Encoded, Item, Model, Occurs, Particle, Term, TypeId, TypeKind,
};

/// Sets [`ElementUse::item`] on every single element whose type is such a wrapper, if they are wanted `flat`, and in
/// encoded messages on those whose type is an array of SOAP's encoding.
pub fn arrays(model: &mut Model, flat: bool) {
    let heads: BTreeSet<_> = model.elements.iter().filter_map(|element| element.substitutes).collect();
    let bases: BTreeSet<TypeId> = model.bases().collect();
    let is_replaceable = |element: &ElementUse| {
        element.global.is_some_and(|id| heads.contains(&id) || model.element(id).is_abstract)
    };
    let soap = soap_arrays(model);
    let wrappers: BTreeMap<TypeId, Item> = model
        .type_ids()
        .filter(|id| flat && !bases.contains(id))
        .filter_map(|id| match &model.type_def(id).kind {
            TypeKind::Complex(complex) => repeated_element(complex).map(|found| (id, found)),
            _ => None,
        })
        .filter(|(_, (_, element))| !is_replaceable(element))
        .map(|(id, (occurs, element))| (id, item(occurs, element)))
        .collect();
    for def in &mut model.types {
        if let TypeKind::Complex(ComplexType { content: Content::Elements(particle), .. }) = &mut def.kind {
            flatten(particle, &Arrays { wrappers: &wrappers, soap: &soap });
        }
    }
}

fn item(occurs: Occurs, element: &ElementUse) -> Item {
    Item { name: element.name.clone(), ty: element.ty, occurs, nillable: element.nillable, soap: None }
}

/// The types of items by the types of arrays, and how they lie within each other.
struct Arrays<'a> {
    wrappers: &'a BTreeMap<TypeId, Item>,
    soap: &'a BTreeMap<TypeId, Item>,
}

/// The arrays of SOAP's encoding.
fn soap_arrays(model: &Model) -> BTreeMap<TypeId, Item> {
    let array = |id: TypeId| match &model.type_def(id).kind {
        TypeKind::Complex(complex) => complex.soap_array.zip(complex.content.elements().next()),
        _ => None,
    };
    let item = |id: TypeId| {
        let (first, (_, element)) = array(id).filter(|(first, _)| first.rank == 1)?;
        let (mut depth, mut ty) = (first.depth, element.ty);
        let mut seen = BTreeSet::from([id]);
        // Arrays of arrays; one of itself has no type that its items hold in the end.
        while let Some((inner, (_, element))) = array(ty).filter(|(inner, _)| inner.rank == 1) {
            if !seen.insert(ty) {
                return None;
            }
            depth += inner.depth + 1;
            ty = element.ty;
        }
        let name = element.name.clone();
        Some((id, Item { name, ty, occurs: Occurs { min: 0, max: None }, nillable: true, soap: Some(depth) }))
    };
    model.type_ids().filter_map(item).collect()
}

/// The one repeated element that is all a type holds, and how often it may stand.
fn repeated_element(complex: &ComplexType) -> Option<(Occurs, &ElementUse)> {
    let is_plain = complex.base.is_none()
        && !complex.is_abstract
        && !complex.mixed
        && complex.attributes.is_empty()
        && complex.any_attribute.is_none();
    let Content::Elements(particle) = &complex.content else { return None };
    let (Term::Sequence(particles) | Term::All(particles)) = &particle.term else { return None };
    let [Particle { occurs, term: Term::Element(element), .. }] = particles.as_slice() else { return None };
    let min = occurs.min.min(particle.occurs.min.saturating_mul(occurs.min));
    let is_wrapper = is_plain && !particle.occurs.is_repeated() && occurs.is_repeated();
    is_wrapper.then_some((Occurs { min, ..*occurs }, element))
}

/// Goes through what stands at most once: an array within something repeated keeps its own type.
fn flatten(particle: &mut Particle, arrays: &Arrays<'_>) {
    if particle.occurs.is_repeated() {
        return;
    }
    match &mut particle.term {
        Term::Element(element) => {
            // The items of a wrapper that is no array of the encoding name their types, and so it has a table.
            let arrays = match element.encoded {
                Encoded::No => arrays.wrappers,
                Encoded::Value | Encoded::Reference => arrays.soap,
            };
            element.item = arrays.get(&element.ty).cloned();
        }
        Term::Sequence(particles) | Term::All(particles) | Term::Choice(particles) => {
            particles.iter_mut().for_each(|particle| flatten(particle, arrays));
        }
        Term::Any(_) | Term::Group(_) => {}
    }
}
