//! Finds the types for which derived types may stand (XML Schema part 1, section 2.6.1), and makes a family of each that
//! an element has.
//!
//! Must not know what is printed for a family.

use std::collections::BTreeMap;

use super::arrays::Arrays;
use crate::model::{Model, TypeId, TypeKind, WireName};
use crate::plan::declared::Spot;
use crate::plan::members::Element;
use crate::plan::types::{Family, Kind, TypeDef, TypeName};
use crate::plan::{Client, MessageBody};
use crate::views::Descendants;

/// A contract, and the families of its types.
#[derive(Debug)]
pub struct Families<'d> {
    pub(super) arrays: Arrays<'d>,
    /// By the declared type.
    families: BTreeMap<TypeId, TypeId>,
}

/// Finds the family of every type that is abstract or has derived types, if an element of a schema or of a call has it;
/// calls get theirs.
pub fn families<'d>(mut arrays: Arrays<'d>, clients: &mut [Client]) -> Families<'d> {
    let declared = arrays.types.encodings.declared;
    let mut used: Vec<TypeId> = declared.model().elements.iter().map(|element| element.ty).collect();
    for id in declared.ids() {
        used.extend(declared.elements(id).iter().map(|spot| arrays.element(id, spot).value_type()));
    }
    each_message(clients, |ty| used.push(*ty));
    used.sort_unstable();
    used.dedup();
    let descendants = Descendants::of(declared.model());
    let mut families: BTreeMap<TypeId, TypeId> = BTreeMap::new();
    for id in used {
        if let Some(family) = family(declared.model(), &descendants, id) {
            families.insert(id, arrays.types.add(family));
        }
    }
    let families = Families { arrays, families };
    each_message(clients, |ty| *ty = families.of(*ty));
    families
}

impl Families<'_> {
    /// The family of a type, or the type itself where nothing else may stand for it.
    pub(super) fn of(&self, ty: TypeId) -> TypeId {
        self.families.get(&ty).copied().unwrap_or(ty)
    }

    /// An element of the type `owner`.
    pub(super) fn element(&self, owner: TypeId, spot: &Spot<'_>) -> Element {
        let mut element = self.arrays.element(owner, spot);
        match &mut element.item {
            Some(item) => item.ty = self.of(item.ty),
            None => element.ty = self.of(element.ty),
        }
        element
    }

    /// The families, by the types that the contract has in their place.
    pub(super) fn into_map(self) -> BTreeMap<TypeId, TypeId> {
        self.families
    }
}

/// The family of `declared`; `None` where nothing but itself may stand there.
fn family(model: &Model, descendants: &Descendants, declared: TypeId) -> Option<TypeDef> {
    let is_abstract =
        |id| matches!(&model.type_def(id).kind, TypeKind::Complex(complex) if complex.is_abstract);
    let def = model.types.get(declared.0 as usize)?;
    let mut members = descendants.derived(declared);
    if members.is_empty() && !is_abstract(declared) {
        return None;
    }
    members.push(declared);
    members.retain(|&id| !is_abstract(id));
    members.sort_unstable();
    let mut letters = model.wire_name_of_type(declared).chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let local = "Any".chars().chain(first).chain(letters).collect();
    Some(TypeDef {
        name: TypeName::Global(WireName { namespace: model.namespace_of_type(declared), local }),
        kind: Kind::Family(Family { declared, members }),
        docs: def.docs.clone(),
        place: def.place.clone(),
    })
}

/// Every element of a message or of a fault. What the body itself is the element of has no other type than its own.
fn each_message(clients: &mut [Client], mut visit: impl FnMut(&mut TypeId)) {
    for call in clients.iter_mut().flat_map(|client| &mut client.calls) {
        call.messages_mut()
            .filter(|message| message.body != MessageBody::Content)
            .for_each(|message| visit(&mut message.ty));
        if let Some(soap) = call.soap_mut() {
            soap.faults.iter_mut().chain(&mut soap.header_faults).for_each(|fault| visit(&mut fault.ty));
        }
    }
}
