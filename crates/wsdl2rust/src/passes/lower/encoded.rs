//! Finds what stands in messages in SOAP's own encoding: elements name their types, members come in any order, and those
//! that are references may be null.
//!
//! Must not know how any of this is written.

use std::collections::BTreeSet;

use super::varieties::SimpleTypes;
use crate::model::{Builtin, TypeId, Variety, WireName};
use crate::passes::reach;
use crate::plan::declared::{Declared, Spot};
use crate::plan::members::Encoded;
use crate::plan::{Call, Client};
use crate::views::Descendants;

/// A contract, and what of it stands in encoded messages.
#[derive(Debug)]
pub struct Encodings<'d> {
    /// What is declared.
    pub(super) declared: &'d Declared<'d>,
    /// How the values of its simple types are made.
    pub(super) simple: &'d SimpleTypes<'d>,
    /// The types that stand in encoded messages, and those that stand in others.
    encoded: BTreeSet<TypeId>,
    literal: BTreeSet<TypeId>,
    /// The types whose values cannot be null where programs are concerned: numbers, truth values and words.
    never_null: BTreeSet<TypeId>,
}

/// An element as it stands in the messages of a type.
pub(super) struct Marked {
    pub(super) name: WireName,
    pub(super) nillable: bool,
    pub(super) encoded: Encoded,
}

/// What the encoded calls of `clients` need.
pub fn encoded<'d>(
    declared: &'d Declared<'d>,
    simple: &'d SimpleTypes<'d>,
    clients: &[Client],
) -> Encodings<'d> {
    let calls = |encoded: bool| {
        let calls = clients.iter().flat_map(|client| &client.calls);
        calls.filter(move |call| call.soap().is_some_and(|soap| soap.encoded) == encoded)
    };
    let (encoded, literal, never_null) = Default::default();
    let mut all = Encodings { declared, simple, encoded, literal, never_null };
    if calls(true).next().is_some() {
        let descendants = Descendants::of(declared.model());
        let reached = |encoded: bool| {
            let types: Vec<TypeId> = calls(encoded).flat_map(Call::types).collect();
            reach::walk(types, |id, open| {
                open.extend(descendants.derived_directly(id));
                declared.add_needs(id, open);
            })
        };
        (all.encoded, all.literal) = (reached(true), reached(false));
        all.never_null = declared.model().type_ids().filter(|id| is_never_null(simple, *id)).collect();
    }
    all
}

impl Encodings<'_> {
    /// Whether values of a type stand in encoded messages.
    pub(super) fn is_encoded(&self, id: TypeId) -> bool {
        self.encoded.contains(&id)
    }

    /// An element of the type `owner`. What the contract itself says of absence and nil stays as it is. Names that are local
    /// to their type have no namespace (SOAP 1.1, 5.1), whatever the form that the schema has for literal messages.
    pub(super) fn marked(&self, owner: TypeId, spot: &Spot<'_>) -> Marked {
        let element = spot.element;
        let mut marked =
            Marked { name: element.name.clone(), nillable: element.nillable, encoded: Encoded::No };
        if !self.is_encoded(owner) {
            return marked;
        }
        if !self.literal.contains(&owner) && element.global.is_none() {
            marked.name.namespace = None;
        }
        let is_single = !spot.occurs.is_repeated() && !spot.occurs.is_optional();
        let may_be_null = || element.nillable || !self.never_null.contains(&element.ty);
        marked.encoded = match is_single && may_be_null() {
            true => Encoded::Reference,
            false => Encoded::Value,
        };
        // A null is nil as well as absent.
        marked.nillable &= marked.encoded != Encoded::Reference;
        marked
    }
}

fn is_never_null(SimpleTypes(simple): &SimpleTypes<'_>, id: TypeId) -> bool {
    let id = simple.without_names(id);
    match (simple.builtin(id), simple.variety(id)) {
        (Some(builtin), _) => is_number(builtin),
        (None, variety) => matches!(variety, Some(Variety::Enumeration { .. })),
    }
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
