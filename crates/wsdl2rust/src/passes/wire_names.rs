//! Reports names that no message could hold, wherever the chosen operations lead to them. Changes nothing.
//!
//! A schema may only declare an `NCName` (Namespaces in XML 1.0): anything else would be markup on the wire. Some
//! contracts hold others all the same, which is harmless as long as nothing sends them.

use crate::diagnostic::{Diagnostic, Place};
use crate::model::{Content, Model, Particle, Term, TypeId, TypeKind};
use crate::ncname::is_ncname;
use crate::plan::Call;

/// The invalid names among the elements in the body or the fault detail of a call.
pub(super) fn of_call(call: &Call) -> Vec<Diagnostic> {
    call.elements().filter_map(|(name, _, place)| check("element", &name.local, place)).collect()
}

/// The invalid names in a type; runs after `lower`.
pub(super) fn of_type(model: &Model, id: TypeId) -> Vec<Diagnostic> {
    let def = model.type_def(id);
    let TypeKind::Complex(complex) = &def.kind else { return Vec::new() };
    let attributes = complex.attributes.iter();
    let attributes = attributes.filter_map(|each| check("attribute", &each.name.local, &def.place));
    let mut found: Vec<Diagnostic> = attributes.collect();
    let Content::Elements(Particle { term: Term::Sequence(particles), .. }) = &complex.content else {
        return found;
    };
    for particle in particles {
        if let Term::Element(element) = &particle.term {
            found.extend(check("element", &element.name.local, &particle.place));
            let item = element.item.as_ref();
            found.extend(item.and_then(|item| check("element", &item.name.local, &particle.place)));
        }
    }
    found
}

fn check(kind: &str, name: &str, place: &Place) -> Option<Diagnostic> {
    (!is_ncname(name)).then(|| not_a_name(kind, name, place))
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
