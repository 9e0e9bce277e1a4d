//! Finds the operations in wrapped style: request and reply are one element each that holds the parameters.
//!
//! Must not know bindings.

use super::resolver::Resolver;
use crate::model::{Content, Message, Model, Operation, PartContent, Term, TypeKind};

impl Resolver<'_> {
    /// Sets [`Operation::wrapped`], once all types are resolved.
    pub(super) fn find_wrapped_operations(&mut self) {
        let mut port_types = std::mem::take(&mut self.model.port_types);
        for operation in port_types.iter_mut().flat_map(|port_type| &mut port_type.operations) {
            operation.wrapped = is_wrapped(&self.model, operation);
        }
        self.model.port_types = port_types;
    }
}

/// The rule of JAX-WS 2.2, 2.3.1.2: the request's element is named as the operation, and both elements hold
/// nothing but a sequence of elements.
fn is_wrapped(model: &Model, operation: &Operation) -> bool {
    let name = operation.input.as_ref().and_then(|input| wrapper_name(model, input));
    let has_wrapped_reply =
        operation.output.as_ref().is_none_or(|output| wrapper_name(model, output).is_some());
    name == Some(operation.name.as_str()) && has_wrapped_reply
}

/// The name of the one element of `message`, where that element can be a wrapper.
fn wrapper_name<'a>(model: &'a Model, message: &Message) -> Option<&'a str> {
    let [part] = message.parts.as_slice() else { return None };
    let PartContent::Element(id) = part.content else { return None };
    let element = model.element(id);
    let TypeKind::Complex(complex) = &model.type_def(element.ty).kind else { return None };
    let holds_elements = match &complex.content {
        Content::Empty => true,
        Content::Simple(_) => false,
        Content::Elements(particle) => match &particle.term {
            Term::Sequence(particles) => particles.iter().all(|child| matches!(child.term, Term::Element(_))),
            _ => false,
        },
    };
    let is_plain = complex.attributes.is_empty() && !complex.mixed && !element.nillable;
    (holds_elements && is_plain).then_some(element.name.local.as_str())
}
