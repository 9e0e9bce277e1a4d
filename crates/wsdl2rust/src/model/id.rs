//! What the nouns of the model refer to each other by: ids, names on the wire, and the documentation that each may have.
//!
//! Must not know any of those nouns.

/// Index into [`Model::namespaces`](super::Model::namespaces).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NamespaceId(pub u32);

/// Index into [`Model::types`](super::Model::types).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub u32);

/// Index into [`Model::elements`](super::Model::elements).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ElementId(pub u32);

/// Index into [`Model::port_types`](super::Model::port_types).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PortTypeId(pub u32);

/// A name as it is on the wire. `namespace` is `None` for a name in no namespace.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WireName {
    /// The namespace, or `None` where the name is in none.
    pub namespace: Option<NamespaceId>,
    /// The local part.
    pub local: String,
}

/// Documentation as the contract has it: plain text, paragraphs kept, not yet neutralised for Rust.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Docs(pub Option<String>);
