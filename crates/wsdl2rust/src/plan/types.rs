//! Types as Rust has them: what each holds, its bases counted in, as a flat list of members.
//!
//! Must not hold Rust names, nor know how a type is printed.

use super::members::{Element, Member};
use crate::diagnostic::Place;
use crate::model::{
    Attribute, Builtin, Docs, ElementId, Facet, Model, NamespaceId, TypeId, Wildcard, WireName, Word,
};

/// The types of a contract, followed by those that passes make; the index is the [`TypeId`].
#[derive(Debug, Clone, Default)]
pub struct Types(Vec<TypeDef>);

/// A type.
#[derive(Debug, Clone)]
pub struct TypeDef {
    /// What it is called after.
    pub name: TypeName,
    /// What it is.
    pub kind: Kind,
    /// Its documentation.
    pub docs: Docs,
    /// Where it is declared.
    pub place: Place,
}

/// What a type is called after.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TypeName {
    /// A name: that of the contract, or one that a pass gives.
    Global(WireName),
    /// A global element, for its anonymous type.
    OfElement(ElementId, WireName),
    /// The enclosing type, and the local name that leads from it to this one.
    Within(TypeId, String),
    /// The element of a message that no schema declares: the wrapper of an rpc message.
    Wrapper(WireName),
    /// An operation, for what has neither a name nor an element in the contract: what a whole body holds, or the headers
    /// of a message. It stands beside the types of all namespaces.
    Made(WireName),
}

/// What a type is.
#[derive(Debug, Clone)]
pub enum Kind {
    /// A built-in type.
    Builtin(Builtin),
    /// One of these words, or another.
    Enumeration {
        /// The type that is restricted.
        base: TypeId,
        /// The words in contract order, each once.
        words: Vec<Word>,
    },
    /// Another type under a name of its own.
    Alias {
        /// The other type.
        base: TypeId,
        /// What restricts it.
        facets: Vec<Facet>,
    },
    /// A text of several items.
    List {
        /// The type of each.
        item: TypeId,
    },
    /// A value of one of several simple types.
    Union {
        /// These types: none is a union, and texts come last.
        members: Vec<TypeId>,
    },
    /// A complex type and all that may stand for it.
    Family(Family),
    /// Members, attributes and text.
    Struct(Struct),
    /// Members among the children of the types that use it: all of them, one after the other, without an element of its own.
    Group(Vec<Member>),
    /// One of several members.
    Choice(Choice),
    /// An array of SOAP's encoding.
    Array(Box<Array>),
}

/// A complex type and those derived from it.
#[derive(Debug, Clone)]
pub struct Family {
    /// The type that the contract says.
    pub declared: TypeId,
    /// All that may stand, itself among them unless it is abstract, in contract order.
    pub members: Vec<TypeId>,
}

/// What an element holds that has members, attributes or a text with these.
#[derive(Debug, Clone, Default)]
pub struct Struct {
    /// The elements, groups and wildcards.
    pub members: Vec<Member>,
    /// In which order they come.
    pub order: Order,
    /// The attributes.
    pub attributes: Vec<Attribute>,
    /// The type of its text, where it has text and no members.
    pub text: Option<TypeId>,
    /// Which further attributes it may have.
    pub any_attribute: Option<Wildcard>,
    /// Whether text may stand between its members.
    pub mixed: bool,
    /// Whether values keep the order in which their elements came.
    pub keeps_order: bool,
    /// Whether values keep the attributes by which their elements tell of types.
    pub keeps_attributes: bool,
}

/// In which order the members of a struct come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// One after the other.
    #[default]
    Sequence,
    /// In any.
    Any,
}

/// One of several members.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The members.
    pub members: Vec<Member>,
    /// Whether it is a group, without an element of its own.
    pub is_group: bool,
}

/// An array of SOAP's encoding that is a type of its own.
#[derive(Debug, Clone)]
pub struct Array {
    /// The items, as a field holds them.
    pub items: Element,
    /// How many dimensions it has.
    pub rank: usize,
    /// Where its items are declared.
    pub place: Place,
}

/// What is printed where a type is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Used {
    /// A built-in type.
    Builtin(Builtin),
    /// A list of items of this type.
    List(TypeId),
    /// A type of the generated code.
    Own(TypeId),
}

impl Types {
    /// Adds a type.
    pub(crate) fn add(&mut self, def: TypeDef) -> TypeId {
        self.0.push(def);
        TypeId(self.0.len() as u32 - 1)
    }

    /// A type by its id.
    pub fn get(&self, id: TypeId) -> &TypeDef {
        &self.0[id.0 as usize]
    }

    /// A type by its id, to be completed by the pass that makes it.
    pub(crate) fn get_mut(&mut self, id: TypeId) -> &mut TypeDef {
        &mut self.0[id.0 as usize]
    }

    /// The ids of all types.
    pub fn ids(&self) -> impl Iterator<Item = TypeId> + use<> {
        (0..self.0.len() as u32).map(TypeId)
    }

    /// How many types there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What a type is.
    pub fn kind(&self, id: TypeId) -> &Kind {
        &self.get(id).kind
    }

    /// Whether a value may have members: neither a text nor one of a family.
    pub fn is_complex(&self, id: TypeId) -> bool {
        matches!(self.kind(id), Kind::Struct(_) | Kind::Group(_) | Kind::Choice(_) | Kind::Array(_))
    }

    /// The elements, groups and wildcards of a type; none of an array, which holds items.
    pub fn members(&self, id: TypeId) -> &[Member] {
        match self.kind(id) {
            Kind::Struct(Struct { members, .. })
            | Kind::Group(members)
            | Kind::Choice(Choice { members, .. }) => members,
            Kind::Builtin(_)
            | Kind::Enumeration { .. }
            | Kind::Alias { .. }
            | Kind::List { .. }
            | Kind::Union { .. }
            | Kind::Family(_)
            | Kind::Array(_) => &[],
        }
    }

    /// The types of the values that the members of a type hold, in their order; of an array, that of its items.
    pub fn held(&self, id: TypeId) -> Vec<Option<TypeId>> {
        match self.kind(id) {
            Kind::Array(array) => vec![Some(array.items.value_type())],
            _ => self.members(id).iter().map(Member::value_type).collect(),
        }
    }

    /// What is printed where a type is used: for an anonymous restriction or list, what it is another name of.
    pub fn used(&self, id: TypeId) -> Used {
        let mut next = id;
        // As many steps as there are types, should bases go in circles.
        for _ in 0..=self.len() {
            let TypeDef { name, kind, .. } = self.get(next);
            let is_anonymous = matches!(name, TypeName::Within(..) | TypeName::OfElement(..));
            match kind {
                Kind::Builtin(builtin) => return Used::Builtin(*builtin),
                Kind::List { item } if is_anonymous => return Used::List(*item),
                Kind::Alias { base, .. } if is_anonymous => next = *base,
                _ => return Used::Own(next),
            }
        }
        Used::Builtin(Builtin("anySimpleType"))
    }

    /// The namespace a type belongs to; that of an anonymous type is its owner's.
    pub fn namespace_of(&self, id: TypeId) -> Option<NamespaceId> {
        let mut next = id;
        loop {
            match &self.get(next).name {
                TypeName::Within(owner, _) => next = *owner,
                TypeName::Global(name)
                | TypeName::OfElement(_, name)
                | TypeName::Wrapper(name)
                | TypeName::Made(name) => return name.namespace,
            }
        }
    }

    /// Whether a type belongs to operations and not to the namespace of what it holds.
    pub fn is_made(&self, id: TypeId) -> bool {
        matches!(self.get(id).name, TypeName::Made(_))
    }

    /// The local name of a type; for an anonymous one, that of the element or attribute it belongs to.
    pub fn local_name(&self, id: TypeId) -> &str {
        match &self.get(id).name {
            TypeName::Within(_, local) => local,
            TypeName::Global(name)
            | TypeName::OfElement(_, name)
            | TypeName::Wrapper(name)
            | TypeName::Made(name) => &name.local,
        }
    }

    /// The type that messages name in place of `id`: for a family, whose own name exists only in Rust, that of the
    /// contract.
    pub fn in_contract(&self, id: TypeId) -> TypeId {
        match self.kind(id) {
            Kind::Family(family) => family.declared,
            _ => id,
        }
    }

    /// Whether a type is `anyType`, which admits any content.
    pub fn is_any_type(&self, id: TypeId) -> bool {
        matches!(self.kind(id), Kind::Builtin(Builtin("anyType")))
    }

    /// Whether a value is one text.
    pub fn is_simple(&self, id: TypeId) -> bool {
        !self.is_complex(id) && !matches!(self.kind(id), Kind::Family(_)) && !self.is_any_type(id)
    }

    /// The built-in type that a simple type restricts, be it to words; `None` for lists, unions and complex types.
    pub fn restricted_builtin(&self, id: TypeId) -> Option<Builtin> {
        self.restricted(id, true)
    }

    /// Whether the values of a simple type are texts that mean nothing but themselves, and no words.
    pub fn is_text(&self, id: TypeId) -> bool {
        self.restricted(id, false).is_some_and(Builtin::is_text)
    }

    /// Whether a value may be arbitrary text or bytes, unlike numbers, dates and words of enumerations.
    pub fn may_be_any_text(&self, id: TypeId) -> bool {
        let is_any = |builtin: Builtin| match builtin.0 {
            "anyType" | "base64Binary" | "hexBinary" => true,
            _ => builtin.is_text() && !builtin.is_narrow_text(),
        };
        let may_be = |id: TypeId| self.restricted(id, false).is_some_and(is_any);
        match self.kind(id) {
            Kind::List { item } => may_be(*item),
            Kind::Union { members } => members.iter().any(|member| may_be(*member)),
            // The text of an element that also has attributes.
            Kind::Struct(of) => of.text.is_some_and(may_be),
            Kind::Family(_) | Kind::Group(_) | Kind::Choice(_) | Kind::Array(_) => false,
            Kind::Builtin(_) | Kind::Alias { .. } | Kind::Enumeration { .. } => may_be(id),
        }
    }

    fn restricted(&self, id: TypeId, through_words: bool) -> Option<Builtin> {
        let mut next = id;
        // As many steps as there are types, should bases go in circles.
        for _ in 0..=self.len() {
            match self.kind(next) {
                Kind::Builtin(builtin) => return Some(*builtin),
                Kind::Alias { base, .. } => next = *base,
                Kind::Enumeration { base, .. } if through_words => next = *base,
                _ => return None,
            }
        }
        None
    }

    /// Adds to `open` the types that a type needs. An enumeration prints as its own words, so it does not need its base.
    pub(crate) fn add_needs(&self, id: TypeId, open: &mut Vec<TypeId>) {
        match self.kind(id) {
            Kind::Builtin(_) | Kind::Enumeration { .. } => {}
            Kind::Alias { base, .. } => open.push(*base),
            Kind::List { item } => open.push(*item),
            Kind::Union { members } => open.extend(members),
            Kind::Family(family) => open.extend(&family.members),
            Kind::Struct(of) => {
                open.extend(of.attributes.iter().map(|attribute| attribute.ty));
                open.extend(of.text);
                open.extend(self.held(id).into_iter().flatten());
            }
            Kind::Group(_) | Kind::Choice(_) | Kind::Array(_) => {
                open.extend(self.held(id).into_iter().flatten())
            }
        }
    }

    /// How an error message calls a type, as in `xsd:complexType "GROUP"`.
    pub fn describe(&self, id: TypeId) -> String {
        let def = self.get(id);
        let is_complex = self.is_complex(id) || matches!(def.kind, Kind::Family(_));
        let kind = if is_complex { "xsd:complexType" } else { "xsd:simpleType" };
        match &def.name {
            TypeName::Global(name) => format!("{kind} \"{}\"", name.local),
            TypeName::OfElement(_, name) => format!("{kind} of element \"{}\"", name.local),
            TypeName::Within(_, local) => format!("{kind} of \"{local}\""),
            TypeName::Wrapper(name) | TypeName::Made(name) => format!("message \"{}\"", name.local),
        }
    }
}

impl TypeName {
    /// The name of a type of the contract.
    pub(crate) fn of_contract(model: &Model, name: &crate::model::TypeName) -> Self {
        match name {
            crate::model::TypeName::Global(name) => Self::Global(name.clone()),
            crate::model::TypeName::OfElement(id) => Self::OfElement(*id, model.element(*id).name.clone()),
            crate::model::TypeName::Within(owner, local) => Self::Within(*owner, local.clone()),
        }
    }
}
