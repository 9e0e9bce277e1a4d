//! Finds the types for which derived types may stand (XML Schema part 1, section 2.6.1), and makes a family of each that
//! an element has.
//!
//! Must run before types are merged with their bases, since it asks which are derived from which. Must not know what is
//! printed for a family.

use std::collections::BTreeMap;

use crate::model::{Content, Family, Model, Particle, Term, TypeDef, TypeId, TypeKind, TypeName, WireName};
use crate::plan::{Client, MessageBody};
use crate::views::Kin;

/// Gives every element whose type is abstract or has derived types their family instead, in schemas and in calls.
pub fn families(model: &mut Model, clients: &mut [Client]) {
    let kin = Kin::of(model);
    let mut used = Vec::new();
    each_use(model, |ty| used.push(*ty));
    each_message(clients, |ty| used.push(*ty));
    used.sort_unstable();
    used.dedup();
    let mut families: BTreeMap<TypeId, TypeId> = BTreeMap::new();
    for declared in used {
        if let Some(family) = family(model, &kin, declared) {
            families.insert(declared, TypeId(model.types.len() as u32));
            model.types.push(family);
        }
    }
    each_use(model, |ty| *ty = families.get(ty).copied().unwrap_or(*ty));
    each_message(clients, |ty| *ty = families.get(ty).copied().unwrap_or(*ty));
}

/// The family of `declared`; `None` where nothing but itself may stand there.
fn family(model: &Model, kin: &Kin, declared: TypeId) -> Option<TypeDef> {
    let is_abstract =
        |id| matches!(&model.type_def(id).kind, TypeKind::Complex(complex) if complex.is_abstract);
    let mut members = kin.derived(declared);
    if members.is_empty() && !is_abstract(declared) {
        return None;
    }
    members.push(declared);
    members.retain(|&id| !is_abstract(id));
    members.sort_unstable();
    let def = model.type_def(declared);
    let mut letters = model.wire_name_of_type(declared).chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let local = "Any".chars().chain(first).chain(letters).collect();
    Some(TypeDef {
        name: TypeName::Global(WireName { namespace: model.namespace_of_type(declared), local }),
        kind: TypeKind::Family(Family { declared, members }),
        docs: def.docs.clone(),
        place: def.place.clone(),
    })
}

/// Every place where an element has a type.
fn each_use(model: &mut Model, mut visit: impl FnMut(&mut TypeId)) {
    model.elements.iter_mut().for_each(|element| visit(&mut element.ty));
    for def in &mut model.types {
        if let TypeKind::Complex(complex) = &mut def.kind
            && let Content::Elements(particle) = &mut complex.content
        {
            each_use_within(particle, &mut visit);
        }
    }
}

/// Every element of a message or of a fault. What the body itself is the element of has no other type than its own.
fn each_message(clients: &mut [Client], mut visit: impl FnMut(&mut TypeId)) {
    for call in clients.iter_mut().flat_map(|client| &mut client.calls) {
        let messages = std::iter::once(&mut call.request).chain(&mut call.reply);
        messages
            .filter(|message| message.body != MessageBody::Content)
            .for_each(|message| visit(&mut message.ty));
        if let Some(soap) = call.soap_mut() {
            soap.faults.iter_mut().chain(&mut soap.header_faults).for_each(|fault| visit(&mut fault.ty));
        }
    }
}

fn each_use_within(particle: &mut Particle, visit: &mut impl FnMut(&mut TypeId)) {
    match &mut particle.term {
        Term::Element(element) => match &mut element.item {
            Some(item) => visit(&mut item.ty),
            None => visit(&mut element.ty),
        },
        Term::Sequence(children) | Term::Choice(children) | Term::All(children) => {
            children.iter_mut().for_each(|child| each_use_within(child, visit));
        }
        _ => {}
    }
}
