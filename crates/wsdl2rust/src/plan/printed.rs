//! The types that are printed, each with its kind: those that Rust has are not among them.
//!
//! Must not know how a type is printed.

use std::collections::BTreeSet;

use super::Plan;
use super::members::Member;
use super::types::{Array, Choice, Family, Kind, Struct, TypeName, Types};
use crate::model::{Facet, NamespaceId, TypeId, Word};

/// A type that is printed: a [`Kind`] other than a built-in type.
#[derive(Debug, Clone, Copy)]
pub enum Printed<'p> {
    /// One of these words, or another.
    Enumeration(&'p [Word]),
    /// This type under a name of its own, with these restrictions.
    Alias(TypeId, &'p [Facet]),
    /// A text of several items of this type.
    List(TypeId),
    /// A value of one of these types.
    Union(&'p [TypeId]),
    /// A complex type and those derived from it.
    Family(&'p Family),
    /// Members, attributes and text.
    Struct(&'p Struct),
    /// Members among the children of the types that use it.
    Group(&'p [Member]),
    /// One of several members.
    Choice(&'p Choice),
    /// An array of SOAP's encoding.
    Array(&'p Array),
}

impl Plan {
    /// The types that the operations need, in contract order.
    pub fn printed_types(&self) -> impl Iterator<Item = (TypeId, Printed<'_>)> {
        self.printed.iter().filter_map(|&id| Some((id, Printed::of(&self.types, id)?)))
    }

    /// The printed types that are needed if those of some namespaces are printed elsewhere, and those that these need. Of a schema
    /// alone all types are printed, but those elsewhere are only needed by others.
    pub fn needed_beside(&self, is_elsewhere: impl Fn(Option<NamespaceId>) -> bool) -> BTreeSet<TypeId> {
        if !self.clients.is_empty() {
            return self.printed.iter().copied().collect();
        }
        let types = self.printed.iter().filter(|id| !is_elsewhere(self.types.namespace_of(**id)));
        let roots =
            self.roots.iter().filter(|root| !is_elsewhere(self.model.element(root.element).name.namespace));
        let mut open: Vec<TypeId> = types.copied().chain(roots.map(|root| root.ty)).collect();
        let mut needed = BTreeSet::new();
        while let Some(id) = open.pop() {
            if needed.insert(id) {
                self.types.add_needs(id, &mut open);
            }
        }
        needed
    }

    /// Whether a type is made for messages, or within one that is: no schema has it.
    pub fn is_of_message(&self, id: TypeId) -> bool {
        let mut outermost = id;
        while let TypeName::Within(owner, _) = self.types.get(outermost).name {
            outermost = owner;
        }
        match self.types.get(outermost).name {
            TypeName::Made(_) | TypeName::Wrapper(_) => true,
            // A message of an element with a simple type.
            TypeName::OfElement(..) => outermost.0 as usize >= self.model.types.len(),
            TypeName::Global(_) | TypeName::Within(..) => false,
        }
    }
}

impl<'p> Printed<'p> {
    /// Type `id`; `None` if it is built-in.
    fn of(types: &'p Types, id: TypeId) -> Option<Self> {
        Some(match types.kind(id) {
            Kind::Builtin(_) => return None,
            Kind::Enumeration { words, .. } => Self::Enumeration(words),
            Kind::Alias { base, facets } => Self::Alias(*base, facets),
            Kind::List { item } => Self::List(*item),
            Kind::Union { members } => Self::Union(members),
            Kind::Family(family) => Self::Family(family),
            Kind::Struct(of) => Self::Struct(of),
            Kind::Group(members) => Self::Group(members),
            Kind::Choice(of) => Self::Choice(of),
            Kind::Array(array) => Self::Array(array),
        })
    }

    /// Whether it is a group, without an element of its own.
    pub fn is_group(&self) -> bool {
        matches!(self, Self::Group(_) | Self::Choice(Choice { is_group: true, .. }))
    }
}
