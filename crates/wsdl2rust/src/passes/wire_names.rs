//! Reports names that no message could hold, wherever the chosen operations lead to them. Changes nothing.
//!
//! A schema may only declare an `NCName` (Namespaces in XML 1.0): anything else would be markup on the wire. Some
//! contracts hold others all the same, which is harmless as long as nothing sends them.

use crate::diagnostic::{Diagnostic, Place};
use crate::model::TypeId;
use crate::ncname::is_ncname;
use crate::plan::Call;
use crate::plan::members::MemberKind;
use crate::plan::types::Types;

/// The invalid names among the elements in the body or the fault detail of a call.
pub(super) fn of_call(call: &Call) -> Vec<Diagnostic> {
    call.elements().filter_map(|(name, _, place)| check("element", &name.local, place)).collect()
}

/// The invalid names in a type.
pub(super) fn of_type(types: &Types, id: TypeId) -> Vec<Diagnostic> {
    let (Some(complex), place) = (types.complex(id), &types.get(id).place) else { return Vec::new() };
    let attributes = complex.attributes.iter();
    let attributes = attributes.filter_map(|each| check("attribute", &each.name.local, place));
    let mut found: Vec<Diagnostic> = attributes.collect();
    for member in &complex.members {
        if let MemberKind::Element(element) = &member.kind {
            found.extend(check("element", &element.name.local, &member.place));
            let item = element.item.as_ref();
            found.extend(item.and_then(|item| check("element", &item.name.local, &member.place)));
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
