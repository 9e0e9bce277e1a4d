//! Reports names that no message could hold, wherever the chosen operations lead to them. Changes nothing.
//!
//! A schema may only declare an `NCName` (Namespaces in XML 1.0): anything else would be markup on the wire. Some
//! contracts hold others all the same, which is harmless as long as nothing sends them.
//!
//! Must not know Rust names.

use crate::diagnostic::{Diagnostic, Place};
use crate::model::{TypeId, WireName};
use crate::ncname::is_ncname;
use crate::plan::Call;
use crate::plan::members::Element;
use crate::plan::types::{Kind, Types};

/// The invalid names among the elements in the body or the fault detail of a call.
pub(super) fn of_call(call: &Call) -> Vec<Diagnostic> {
    call.elements().filter_map(|(name, _, place)| check("element", &name.local, place)).collect()
}

/// What is wrong with the name of an element that a document begins with.
pub(super) fn of_root(name: &WireName, place: &Place) -> Option<Diagnostic> {
    check("element", &name.local, place)
}

/// The invalid names in a type.
pub(super) fn of_type(types: &Types, id: TypeId) -> Vec<Diagnostic> {
    let place = &types.get(id).place;
    let mut found = Vec::new();
    match types.kind(id) {
        Kind::Struct(of) => {
            let names = of.attributes.iter().map(|attribute| &attribute.name.local);
            found.extend(names.filter_map(|name| check("attribute", name, place)));
        }
        Kind::Array(array) => found.extend(of_element(&array.items, &array.place)),
        _ => {}
    }
    for member in types.members(id) {
        found.extend(member.element().into_iter().flat_map(|element| of_element(element, &member.place)));
    }
    found
}

fn of_element(element: &Element, place: &Place) -> Vec<Diagnostic> {
    let names = std::iter::once(&element.name).chain(element.item.as_ref().map(|item| &item.name));
    names.filter_map(|name| check("element", &name.local, place)).collect()
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
