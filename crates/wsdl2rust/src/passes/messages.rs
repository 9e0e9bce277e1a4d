//! Gives each message element of a simple type a complex type of its own, so that every message is a struct.
//!
//! Must not know what is printed for it.

use crate::model::{ComplexType, Content, ElementId, Model, TypeDef, TypeId, TypeKind, TypeName};
use crate::passes::Client;

/// Wraps the simple types of message elements: `<getName>x</getName>` becomes a struct with one text.
pub fn messages(model: &mut Model, clients: &[Client]) {
    let calls = clients.iter().flat_map(|client| &client.calls);
    let elements = calls.flat_map(|call| [call.request, call.reply].into_iter().chain(call.faults.clone()));
    let elements: Vec<ElementId> = elements.collect();
    for id in elements {
        let element = model.element(id);
        let ty = element.ty;
        if matches!(model.type_def(ty).kind, TypeKind::Complex(_)) || model.is_any_type(ty) {
            continue;
        }
        let wrapper = TypeDef {
            name: TypeName::OfElement(id),
            kind: TypeKind::Complex(ComplexType { content: Content::Simple(ty), ..ComplexType::default() }),
            docs: Default::default(),
            place: element.place.clone(),
        };
        let wrapper_id = TypeId(model.types.len() as u32);
        model.types.push(wrapper);
        model.elements[id.0 as usize].ty = wrapper_id;
    }
}
