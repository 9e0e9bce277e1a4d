//! Reports names that no message could hold, wherever the chosen operations lead to them. Changes nothing.
//!
//! A schema may only declare an `NCName` (Namespaces in XML 1.0): anything else would be markup on the wire. Some
//! contracts hold others all the same, which is harmless as long as nothing sends them.

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Content, Model, Particle, Term, TypeId, TypeKind};
use crate::ncname::is_ncname;
use crate::passes::Client;

/// Looks at the elements of messages, and at the elements and attributes of `types`; runs after `lower`.
pub fn wire_names(model: &Model, clients: &[Client], types: &[TypeId], diagnostics: &mut Diagnostics) {
    let mut check = |kind: &str, name: &str, place: &Place| {
        if !is_ncname(name) {
            diagnostics.push(not_a_name(kind, name, place));
        }
    };
    for call in clients.iter().flat_map(|client| &client.calls) {
        call.elements().for_each(|(name, _, place)| check("element", &name.local, place));
    }
    for &id in types {
        let def = model.type_def(id);
        let TypeKind::Complex(complex) = &def.kind else { continue };
        complex.attributes.iter().for_each(|attribute| check("attribute", &attribute.name.local, &def.place));
        let Content::Elements(Particle { term: Term::Sequence(particles), .. }) = &complex.content else {
            continue;
        };
        for particle in particles {
            if let Term::Element(element) = &particle.term {
                check("element", &element.name.local, &particle.place);
                element.item.iter().for_each(|item| check("element", &item.name.local, &particle.place));
            }
        }
    }
}

fn not_a_name(kind: &str, name: &str, place: &Place) -> Diagnostic {
    Diagnostic {
        place: place.clone(),
        construct: format!("xsd:{kind} \"{name}\""),
        found: "its name is none that XML allows".into(),
        expected: "letters, digits, \"_\", \"-\" and \".\", with a letter or \"_\" first".into(),
        help: "correct the name, or choose operations that do not need it".into(),
    }
}
