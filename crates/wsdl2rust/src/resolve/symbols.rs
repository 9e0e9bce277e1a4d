//! Symbols: what a contract defines, by kind and name.
//!
//! Must not report a missing name: `undefined` does.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::diagnostic::Place;
use crate::model::{ElementId, Message, PortTypeId, TypeId};
use crate::source::QName;
use crate::xsd;

/// What a reference may be to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Type,
    Element,
    Attribute,
    Group,
    AttributeGroup,
    Message,
    PortType,
    Binding,
}

impl Kind {
    pub(super) const ALL: [Self; 8] = [
        Self::Type,
        Self::Element,
        Self::Attribute,
        Self::Group,
        Self::AttributeGroup,
        Self::Message,
        Self::PortType,
        Self::Binding,
    ];

    /// The kind in words.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Element => "element",
            Self::Attribute => "attribute",
            Self::Group => "group",
            Self::AttributeGroup => "attribute group",
            Self::Message => "message",
            Self::PortType => "port type",
            Self::Binding => "binding",
        }
    }

    /// The kind in words, with its article.
    pub(super) fn a_noun(self) -> String {
        let article = if self.noun().starts_with(['a', 'e']) { "an" } else { "a" };
        format!("{article} {}", self.noun())
    }

    /// Whether schemas define it, not WSDL documents.
    pub(super) fn is_schema_kind(self) -> bool {
        !matches!(self, Self::Message | Self::PortType | Self::Binding)
    }
}

/// Names of one kind. Of two definitions of a name the first counts: contracts that bundle schemas repeat
/// themselves.
#[derive(Debug)]
pub(super) struct Table<T>(HashMap<QName, T>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T> Table<T> {
    /// Adds a definition; `false` if the name is taken.
    pub(super) fn add(&mut self, name: &QName, value: T) -> bool {
        match self.0.entry(name.clone()) {
            Entry::Occupied(_) => false,
            Entry::Vacant(entry) => {
                entry.insert(value);
                true
            }
        }
    }

    pub(super) fn get(&self, name: &QName) -> Option<&T> {
        self.0.get(name)
    }

    pub(super) fn has(&self, name: &QName) -> bool {
        self.0.contains_key(name)
    }

    fn names(&self) -> Box<dyn Iterator<Item = &QName> + '_> {
        Box::new(self.0.keys())
    }
}

/// Names of one kind that WSDL documents define: each of several contracts that are read together has its own, and those of
/// the others where it has none, since they may share documents.
#[derive(Debug)]
pub(super) struct Tables<T> {
    /// One table for each contract.
    own: Vec<Table<T>>,
    /// The first contract that defines a name.
    first: Table<usize>,
}

impl<T> Default for Tables<T> {
    fn default() -> Self {
        Self { own: Vec::new(), first: Table::default() }
    }
}

impl<T> Tables<T> {
    /// Adds a definition of the contract with the index `root`; `false` if it has the name already.
    pub(super) fn add(&mut self, root: usize, name: &QName, value: T) -> bool {
        if self.own.len() <= root {
            self.own.resize_with(root + 1, Table::default);
        }
        self.first.add(name, root);
        self.own[root].add(name, value)
    }

    /// What the contract `root` means by a name.
    pub(super) fn get(&self, root: usize, name: &QName) -> Option<&T> {
        let own = self.own.get(root).and_then(|table| table.get(name));
        own.or_else(|| self.own.get(*self.first.get(name)?)?.get(name))
    }

    /// Whether the contract `root` itself defines a name.
    pub(super) fn has_own(&self, root: usize, name: &QName) -> bool {
        self.own.get(root).is_some_and(|table| table.has(name))
    }

    fn has(&self, name: &QName) -> bool {
        self.first.has(name)
    }

    fn names(&self) -> Box<dyn Iterator<Item = &QName> + '_> {
        self.first.names()
    }
}

/// Everything that can be referred to.
#[derive(Debug, Default)]
pub(super) struct Symbols<'a> {
    pub(super) types: Table<(TypeId, &'a xsd::Type)>,
    pub(super) elements: Table<(ElementId, &'a xsd::Element)>,
    pub(super) attributes: Table<&'a xsd::Attribute>,
    pub(super) groups: Table<&'a xsd::Group>,
    pub(super) attribute_groups: Table<&'a xsd::AttributeGroup>,
    pub(super) messages: Tables<(Message, &'a Place)>,
    pub(super) port_types: Tables<PortTypeId>,
    pub(super) bindings: Tables<(usize, &'a Place)>,
}

impl Symbols<'_> {
    /// Whether a component of this kind and name exists.
    pub(super) fn has(&self, kind: Kind, name: &QName) -> bool {
        match kind {
            Kind::Type => self.types.has(name),
            Kind::Element => self.elements.has(name),
            Kind::Attribute => self.attributes.has(name),
            Kind::Group => self.groups.has(name),
            Kind::AttributeGroup => self.attribute_groups.has(name),
            Kind::Message => self.messages.has(name),
            Kind::PortType => self.port_types.has(name),
            Kind::Binding => self.bindings.has(name),
        }
    }

    /// The names of one kind, in no particular order.
    pub(super) fn names(&self, kind: Kind) -> Box<dyn Iterator<Item = &QName> + '_> {
        match kind {
            Kind::Type => self.types.names(),
            Kind::Element => self.elements.names(),
            Kind::Attribute => self.attributes.names(),
            Kind::Group => self.groups.names(),
            Kind::AttributeGroup => self.attribute_groups.names(),
            Kind::Message => self.messages.names(),
            Kind::PortType => self.port_types.names(),
            Kind::Binding => self.bindings.names(),
        }
    }
}
