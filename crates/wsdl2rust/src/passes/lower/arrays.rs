//! Finds types that only wrap one repeated element (`ArrayOfX`), so that the fields using them hold the items; in encoded
//! messages, the arrays of SOAP's encoding.
//!
//! Must not know how an array is printed.

use std::collections::{BTreeMap, BTreeSet};

use super::any_types::AnyTypes;
use super::encoded::Marked;
use crate::model::{ComplexType, Content, ElementUse, Occurs, Particle, SoapArray, Term, TypeId};
use crate::plan::declared::Spot;
use crate::plan::members::{Element, Encoded, Item};

/// A contract, and the arrays of which fields hold the items.
#[derive(Debug)]
pub struct Arrays<'d> {
    pub(super) types: AnyTypes<'d>,
    /// Items by the types that wrap them.
    wrappers: BTreeMap<TypeId, Item>,
    /// Items by the arrays of SOAP's encoding.
    soap: BTreeMap<TypeId, Item>,
}

/// The arrays of a contract: wrappers if they are wanted `flat`, and those of SOAP's encoding.
pub fn arrays(types: AnyTypes<'_>, flat: bool) -> Arrays<'_> {
    let wrappers = if flat { wrappers(&types) } else { BTreeMap::new() };
    let soap = soap_arrays(&types);
    Arrays { types, wrappers, soap }
}

impl Arrays<'_> {
    /// An element of the type `owner`. An array within something repeated keeps its own type.
    pub(super) fn element(&self, owner: TypeId, spot: &Spot<'_>) -> Element {
        let ElementUse { global, default, fixed, docs, .. } = spot.element;
        let Marked { name, nillable, encoded } = self.types.encodings.marked(owner, spot);
        let ty = self.types.of(spot.element);
        // The items of a wrapper that is no array of the encoding name their types, and so it has a table.
        let arrays = match encoded {
            Encoded::No => &self.wrappers,
            Encoded::Value | Encoded::Reference => &self.soap,
        };
        let item = arrays.get(&ty).filter(|_| !spot.is_repeated).cloned();
        let (global, default, fixed) = (*global, default.clone(), fixed.clone());
        Element { name, ty, global, nillable, default, fixed, docs: docs.clone(), item, encoded }
    }
}

fn wrappers(types: &AnyTypes<'_>) -> BTreeMap<TypeId, Item> {
    let declared = types.encodings.declared;
    let model = declared.model();
    let heads: BTreeSet<_> = model.elements.iter().filter_map(|element| element.substitutes).collect();
    let bases: BTreeSet<TypeId> = model.bases().collect();
    let is_replaceable = |element: &ElementUse| {
        element.global.is_some_and(|id| heads.contains(&id) || model.element(id).is_abstract)
    };
    let item = |id: TypeId| {
        let spot = repeated_element(declared.complex(id)?).filter(|spot| !is_replaceable(spot.element))?;
        let Marked { name, nillable, .. } = types.encodings.marked(id, &spot);
        let ty = types.of(spot.element);
        Some((id, Item { name, ty, occurs: spot.occurs, nillable, soap: None }))
    };
    model.type_ids().filter(|id| !bases.contains(id)).filter_map(item).collect()
}

/// The arrays of SOAP's encoding.
fn soap_arrays(types: &AnyTypes<'_>) -> BTreeMap<TypeId, Item> {
    let declared = types.encodings.declared;
    let array = |id: TypeId| {
        let complex = declared.complex(id)?;
        let (occurs, element) = complex.content.elements().next()?;
        let spot = Spot { element, occurs, is_repeated: occurs.is_repeated() };
        Some((complex.soap_array.filter(|array| array.rank == 1)?, spot))
    };
    let item = |id: TypeId| {
        let (SoapArray { mut depth, .. }, spot) = array(id)?;
        let mut ty = types.of(spot.element);
        let mut seen = BTreeSet::from([id]);
        // Arrays of arrays; one of itself has no type that its items hold in the end.
        while let Some((inner, spot)) = array(ty) {
            if !seen.insert(ty) {
                return None;
            }
            depth += inner.depth + 1;
            ty = types.of(spot.element);
        }
        let name = types.encodings.marked(id, &spot).name;
        let occurs = Occurs { min: 0, max: None };
        Some((id, Item { name, ty, occurs, nillable: true, soap: Some(depth) }))
    };
    declared.model().type_ids().filter_map(item).collect()
}

/// The one repeated element that is all a type holds, and how often it may stand.
fn repeated_element(complex: &ComplexType) -> Option<Spot<'_>> {
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
    is_wrapper.then_some(Spot { element, occurs: Occurs { min, ..*occurs }, is_repeated: true })
}
