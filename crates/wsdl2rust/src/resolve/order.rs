//! Order: types in the order of the contract, whatever order they were created in.
//!
//! Anonymous types are created while the types around them are resolved; this moves each behind its owner.
//! Must not know what is in the types.

use std::collections::HashMap;
use std::path::PathBuf;

use crate::diagnostic::Place;
use crate::model::{
    Content, Model, PartContent, Particle, Term, TypeDef, TypeId, TypeKind, TypeName, Variety,
};
use crate::source::Sources;

/// The rank of each file.
pub(super) fn file_order(sources: &Sources) -> HashMap<PathBuf, usize> {
    sources.files().iter().enumerate().map(|(rank, file)| (file.path().to_path_buf(), rank + 1)).collect()
}

/// The rank of a place in the contract; an unknown place is first.
pub(super) fn key(order: &HashMap<PathBuf, usize>, place: &Place) -> (usize, u32, u32) {
    (order.get(place.file.as_ref()).copied().unwrap_or(0), place.line, place.column)
}

/// The model with its types in the order in which they are declared, built-in types first.
pub(super) fn in_contract_order(mut model: Model, order: &HashMap<PathBuf, usize>) -> Model {
    let mut types: Vec<(TypeId, TypeDef)> = model.type_ids().zip(std::mem::take(&mut model.types)).collect();
    types.sort_by_cached_key(|(_, ty)| key(order, &ty.place));
    let mut renumbering = vec![TypeId(0); types.len()];
    for (new, (old, _)) in types.iter().enumerate() {
        renumbering[old.0 as usize] = TypeId(new as u32);
    }
    model.types = types.into_iter().map(|(_, ty)| ty).collect();
    Renumber(&renumbering).model(&mut model);
    model
}

/// New ids by old ones.
struct Renumber<'n>(&'n [TypeId]);

impl Renumber<'_> {
    fn id(&self, id: &mut TypeId) {
        *id = self.0[id.0 as usize];
    }

    fn model(&self, model: &mut Model) {
        model.types.iter_mut().for_each(|ty| self.type_def(ty));
        model.elements.iter_mut().for_each(|element| self.id(&mut element.ty));
        for operation in model.port_types.iter_mut().flat_map(|port_type| &mut port_type.operations) {
            let faults = operation.faults.iter_mut().map(|fault| &mut fault.message);
            let messages = operation.input.iter_mut().chain(&mut operation.output).chain(faults);
            messages.flat_map(|message| &mut message.parts).for_each(|part| self.part(&mut part.content));
        }
        let ports = model.services.iter_mut().flat_map(|service| &mut service.ports);
        for operation in ports.flat_map(|port| &mut port.operations) {
            let headers = operation.input_headers.iter_mut().chain(&mut operation.output_headers);
            for header in headers {
                self.part(&mut header.part.content);
                header.faults.iter_mut().for_each(|fault| self.part(&mut fault.part.content));
            }
        }
    }

    fn part(&self, content: &mut PartContent) {
        if let PartContent::Type(id) = content {
            self.id(id);
        }
    }

    fn type_def(&self, ty: &mut TypeDef) {
        if let TypeName::Within(owner, _) = &mut ty.name {
            self.id(owner);
        }
        match &mut ty.kind {
            TypeKind::Builtin(_) => {}
            TypeKind::Simple(simple) => match &mut simple.variety {
                Variety::Enumeration { base, .. } | Variety::Restriction { base } => self.id(base),
                Variety::List { item } => self.id(item),
                Variety::Union { members } => members.iter_mut().for_each(|member| self.id(member)),
            },
            TypeKind::Complex(complex) => {
                complex.base.iter_mut().for_each(|(base, _)| self.id(base));
                complex.attributes.iter_mut().for_each(|attribute| self.id(&mut attribute.ty));
                match &mut complex.content {
                    Content::Empty => {}
                    Content::Simple(id) => self.id(id),
                    Content::Elements(particle) => self.particle(particle),
                }
            }
        }
    }

    fn particle(&self, particle: &mut Particle) {
        match &mut particle.term {
            Term::Element(element) => self.id(&mut element.ty),
            Term::Sequence(particles) | Term::Choice(particles) | Term::All(particles) => {
                particles.iter_mut().for_each(|particle| self.particle(particle));
            }
            Term::Any(_) => {}
        }
    }
}
