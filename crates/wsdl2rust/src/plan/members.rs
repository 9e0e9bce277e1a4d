//! Members: what stands among the children of a type.
//!
//! Must not hold Rust names, nor know how a member is printed.

use crate::diagnostic::Place;
use crate::model::{Docs, ElementId, NamespaceId, Occurs, TypeId, WildcardNamespaces, WireName};

/// A member of a type, and how often it may stand.
#[derive(Debug, Clone)]
pub struct Member {
    /// How often.
    pub occurs: Occurs,
    /// What.
    pub kind: MemberKind,
    /// Where it is declared.
    pub place: Place,
}

/// What a member is.
#[derive(Debug, Clone)]
pub enum MemberKind {
    /// An element.
    Element(Box<Element>),
    /// A group that is a type of its own.
    Group(GroupUse),
    /// Any element that the wildcard allows.
    Any(AnyElement),
}

/// An element.
#[derive(Debug, Clone)]
pub struct Element {
    /// Its name on the wire.
    pub name: WireName,
    /// The type of its content.
    pub ty: TypeId,
    /// The global element, where this is a reference to one.
    pub global: Option<ElementId>,
    /// Whether `xsi:nil` is allowed.
    pub nillable: bool,
    /// The `default` value.
    pub default: Option<String>,
    /// The `fixed` value.
    pub fixed: Option<String>,
    /// Its documentation.
    pub docs: Docs,
    /// `ty` only wraps this one repeated element, and the field holds its items.
    pub item: Option<Item>,
    /// Whether it stands in encoded messages.
    pub encoded: Encoded,
}

/// The repeated element of a flattened array.
#[derive(Debug, Clone)]
pub struct Item {
    /// The name of each item on the wire.
    pub name: WireName,
    /// The type of each item.
    pub ty: TypeId,
    /// How often it may stand.
    pub occurs: Occurs,
    /// Whether an item may be nil.
    pub nillable: bool,
    /// How often items are arrays themselves, where this is an array of SOAP's encoding. `ty` is what these hold in the
    /// end.
    pub soap: Option<usize>,
}

/// Whether an element stands in encoded messages, and what of it is told then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoded {
    /// It does not.
    #[default]
    No,
    /// It does.
    Value,
    /// It does, and may be null.
    Reference,
}

/// A group as a member.
#[derive(Debug, Clone)]
pub struct GroupUse {
    /// What it is called where it is used: the contract gives it no name there.
    pub name: String,
    /// The group.
    pub ty: TypeId,
}

/// Elements without a name.
#[derive(Debug, Clone)]
pub struct AnyElement {
    /// Which may stand.
    pub allowed: Allowed,
    /// What it stands for, if a pass has put it in the place of something else.
    pub docs: Docs,
}

/// Which elements may stand where the contract names none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Allowed {
    /// Any.
    Any,
    /// Those of any namespace but this one (and not none).
    Other(Option<NamespaceId>),
    /// Those of these namespaces; `None` stands for no namespace.
    Within(Vec<Option<NamespaceId>>),
    /// Whatever nothing else is for.
    Unknown,
}

impl Member {
    /// The type of the values that it holds, whatever contains them.
    pub fn value_type(&self) -> Option<TypeId> {
        match &self.kind {
            MemberKind::Element(element) => Some(element.value_type()),
            MemberKind::Group(group) => Some(group.ty),
            MemberKind::Any(_) => None,
        }
    }

    /// The element that it is.
    pub fn element(&self) -> Option<&Element> {
        match &self.kind {
            MemberKind::Element(element) => Some(element),
            MemberKind::Group(_) | MemberKind::Any(_) => None,
        }
    }

    /// The group that it is.
    pub fn group(&self) -> Option<TypeId> {
        match &self.kind {
            MemberKind::Group(group) => Some(group.ty),
            MemberKind::Element(_) | MemberKind::Any(_) => None,
        }
    }
}

impl Element {
    /// The type of the value in Rust: that of the items where the element is a flattened array.
    pub fn value_type(&self) -> TypeId {
        self.item.as_ref().map_or(self.ty, |item| item.ty)
    }
}

impl From<&WildcardNamespaces> for Allowed {
    fn from(namespaces: &WildcardNamespaces) -> Self {
        match namespaces {
            WildcardNamespaces::Any => Self::Any,
            WildcardNamespaces::Other(not) => Self::Other(*not),
            WildcardNamespaces::List(list) => Self::Within(list.clone()),
        }
    }
}
