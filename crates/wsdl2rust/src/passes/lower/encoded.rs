//! Marks what stands in messages in SOAP's own encoding: elements name their types, members come in any order, and those
//! that are references may be null.
//!
//! Must not know how any of this is written.

use crate::model::{
    Builtin, ComplexType, Content, Encoded, Model, Particle, SimpleType, Term, TypeId, TypeKind, Variety,
};
use crate::passes::reach;
use crate::plan::Client;
use crate::views::Kin;

/// Sets [`ComplexType::encoded`] and [`ElementUse::encoded`](crate::model::ElementUse::encoded) in all that encoded calls
/// need.
pub fn encoded(model: &mut Model, clients: &[Client]) {
    let calls = |encoded: bool| {
        let calls = clients.iter().flat_map(|client| &client.calls);
        calls.filter(move |call| call.soap().is_some_and(|soap| soap.encoded) == encoded)
    };
    if calls(true).next().is_none() {
        return;
    }
    let kin = Kin::of(model);
    let [encoded, literal] = [true, false].map(|encoded| reach::with_derived(model, &kin, calls(encoded)));
    let references: Vec<bool> = model.type_ids().map(|id| is_reference(model, id)).collect();
    for id in encoded {
        if let TypeKind::Complex(complex) = &mut model.type_def_mut(id).kind {
            complex.encoded = true;
            if let ComplexType { content: Content::Elements(particle), .. } = complex {
                mark(particle, &references, !literal.contains(&id));
            }
        }
    }
}

/// What the contract itself says of absence and nil stays as it is. Names that are `local` to their type have no
/// namespace (SOAP 1.1, 5.1), whatever the form that the schema has for literal messages.
fn mark(particle: &mut Particle, references: &[bool], local: bool) {
    match &mut particle.term {
        Term::Element(element) => {
            if local && element.global.is_none() {
                element.name.namespace = None;
            }
            let is_reference = references.get(element.ty.0 as usize).copied().unwrap_or_default();
            let is_single = !particle.occurs.is_repeated() && !particle.occurs.is_optional();
            element.encoded = match is_single && (is_reference || element.nillable) {
                true => Encoded::Reference,
                false => Encoded::Value,
            };
            // A null is nil as well as absent.
            element.nillable &= element.encoded != Encoded::Reference;
        }
        Term::Sequence(children) | Term::Choice(children) | Term::All(children) => {
            children.iter_mut().for_each(|child| mark(child, references, local));
        }
        Term::Any(_) | Term::Group(_) => {}
    }
}

/// Whether values of a type can be null where programs are concerned: all but numbers, truth values and words.
fn is_reference(model: &Model, id: TypeId) -> bool {
    let mut id = id;
    // As many steps as there are types, should bases go in circles.
    for _ in 0..=model.types.len() {
        match &model.type_def(id).kind {
            TypeKind::Builtin(builtin) => return !is_number(*builtin),
            TypeKind::Simple(SimpleType { variety: Variety::Restriction { base }, .. }) => id = *base,
            TypeKind::Simple(SimpleType { variety: Variety::Enumeration { .. }, .. }) => return false,
            _ => return true,
        }
    }
    true
}

fn is_number(builtin: Builtin) -> bool {
    matches!(
        builtin.0,
        "boolean"
            | "decimal"
            | "float"
            | "double"
            | "integer"
            | "nonPositiveInteger"
            | "negativeInteger"
            | "long"
            | "int"
            | "short"
            | "byte"
            | "nonNegativeInteger"
            | "unsignedLong"
            | "unsignedInt"
            | "unsignedShort"
            | "unsignedByte"
            | "positiveInteger"
    )
}
