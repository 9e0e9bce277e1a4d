//! Schema nouns of the model: types, particles, attributes and facets, all references resolved to ids.
//!
//! Must not hold XML or Rust names.

use super::{Docs, ElementId, NamespaceId, TypeId, WireName};
use crate::diagnostic::Place;

/// A type: built-in, simple or complex, named or anonymous.
#[derive(Debug, Clone)]
pub struct TypeDef {
    /// How the contract calls it.
    pub name: TypeName,
    /// What it is.
    pub kind: TypeKind,
    /// Its documentation.
    pub docs: Docs,
    /// Where it is declared. Built-in types have [`Place::unknown`].
    pub place: Place,
}

/// How a contract calls a type.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TypeName {
    /// A global type.
    Global(WireName),
    /// The anonymous type of a global element.
    OfElement(ElementId),
    /// The anonymous type of a local element or attribute, or of a list's items or a union's members:
    /// the enclosing type and the local name that leads to it.
    Within(TypeId, String),
}

/// What a type is.
#[derive(Debug, Clone)]
pub enum TypeKind {
    /// One of the 44 built-in simple types of XML Schema 1.0, or `anyType`/`anySimpleType`, by local name.
    Builtin(Builtin),
    /// A simple type.
    Simple(SimpleType),
    /// A complex type.
    Complex(ComplexType),
}

/// A built-in type, named as in XML Schema Part 2 (`"int"`, `"dateTime"`, `"anyType"` …).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Builtin(pub &'static str);

impl Builtin {
    /// Whether its values are texts that mean nothing but themselves.
    pub fn is_text(self) -> bool {
        const TEXTS: [&str; 12] = [
            "string",
            "normalizedString",
            "token",
            "language",
            "Name",
            "NCName",
            "NMTOKEN",
            "ID",
            "IDREF",
            "ENTITY",
            "anyURI",
            "anySimpleType",
        ];
        TEXTS.contains(&self.0)
    }

    /// Whether it is a text in Rust, but not every text is one of its values.
    pub fn is_narrow_text(self) -> bool {
        const NARROW: [&str; 10] = [
            "language", "Name", "NCName", "NMTOKEN", "ID", "IDREF", "ENTITY", "NMTOKENS", "IDREFS",
            "ENTITIES",
        ];
        NARROW.contains(&self.0)
    }

    /// Whether its values are names that mean something only with the declarations around them.
    pub fn is_qualified_name(self) -> bool {
        matches!(self.0, "QName" | "NOTATION")
    }
}

/// A simple type that the contract defines.
#[derive(Debug, Clone)]
pub struct SimpleType {
    /// How its values are made.
    pub variety: Variety,
    /// The facets of this derivation step, enumerations apart.
    pub facets: Vec<Facet>,
}

/// The variety of a simple type (XML Schema Part 2, 2.5.1).
#[derive(Debug, Clone)]
pub enum Variety {
    /// Restricts `base` to the listed words (at least one).
    Enumeration {
        /// The type that is restricted.
        base: TypeId,
        /// The words in contract order.
        words: Vec<Word>,
    },
    /// Restricts `base` by facets alone (there may be none).
    Restriction {
        /// The type that is restricted.
        base: TypeId,
    },
    /// White-space separated items.
    List {
        /// The type of each item.
        item: TypeId,
    },
    /// One of several types.
    Union {
        /// The member types in order.
        members: Vec<TypeId>,
    },
}

/// A word of an enumeration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word on the wire.
    pub value: String,
    /// Its documentation.
    pub docs: Docs,
}

/// A constraining facet other than `enumeration`: its name in XML Schema and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// `"maxLength"`, `"pattern"` …
    pub name: &'static str,
    /// The value as written.
    pub value: String,
}

/// A complex type.
#[derive(Debug, Clone, Default)]
pub struct ComplexType {
    /// The type it is derived from, unless that is `anyType`.
    pub base: Option<(TypeId, Derivation)>,
    /// Whether only derived types may stand in a message.
    pub is_abstract: bool,
    /// Whether text may stand between its children.
    pub mixed: bool,
    /// Its own content (what `base` contributes is not repeated here).
    pub content: Content,
    /// Its own attributes.
    pub attributes: Vec<Attribute>,
    /// Attributes of the base that this type does not have (`use="prohibited"`).
    pub prohibited: Vec<WireName>,
    /// The `anyAttribute` wildcard.
    pub any_attribute: Option<Wildcard>,
    /// It is an array of SOAP's encoding; its content is the repeated item.
    pub soap_array: Option<SoapArray>,
}

/// An array of SOAP's encoding (SOAP 1.1, 5.4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SoapArray {
    /// How often the items are arrays themselves: 1 for `int[][]`.
    pub depth: usize,
    /// How many dimensions it has: 2 for `int[,]`.
    pub rank: usize,
}

/// How a type is derived from its base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Derivation {
    /// Adds to the base.
    Extension,
    /// Narrows the base.
    Restriction,
}

/// The content of a complex type.
#[derive(Debug, Clone, Default)]
pub enum Content {
    /// No child elements.
    #[default]
    Empty,
    /// Text of a simple type (`simpleContent`).
    Simple(TypeId),
    /// Child elements.
    Elements(Particle),
}

impl Content {
    /// The elements of a content model that is one sequence, with how often each may stand; those of groups within are not
    /// among them.
    pub fn elements(&self) -> impl Iterator<Item = (Occurs, &ElementUse)> {
        let particles = match self {
            Self::Elements(Particle { term: Term::Sequence(particles), .. }) => particles.as_slice(),
            Self::Elements(_) | Self::Simple(_) | Self::Empty => &[],
        };
        particles.iter().filter_map(|particle| match &particle.term {
            Term::Element(element) => Some((particle.occurs, element.as_ref())),
            _ => None,
        })
    }
}

/// A term and how often it may stand.
#[derive(Debug, Clone)]
pub struct Particle {
    /// How often.
    pub occurs: Occurs,
    /// What.
    pub term: Term,
    /// Where it is declared.
    pub place: Place,
}

/// `minOccurs` and `maxOccurs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurs {
    /// `minOccurs`.
    pub min: u32,
    /// `maxOccurs`; `None` for `unbounded`.
    pub max: Option<u32>,
}

impl Occurs {
    /// Exactly once, the default.
    pub const ONCE: Self = Self { min: 1, max: Some(1) };

    /// Whether more than one may stand.
    pub fn is_repeated(self) -> bool {
        self.max.is_none_or(|max| max > 1)
    }

    /// Whether none need stand.
    pub fn is_optional(self) -> bool {
        self.min == 0
    }
}

/// What stands in a content model. Group references are already replaced by the group.
#[derive(Debug, Clone)]
pub enum Term {
    /// An element.
    Element(Box<ElementUse>),
    /// All in this order.
    Sequence(Vec<Particle>),
    /// One of these.
    Choice(Vec<Particle>),
    /// All in any order.
    All(Vec<Particle>),
    /// Any element that the wildcard allows.
    Any(Wildcard),
}

/// An element within a content model.
#[derive(Debug, Clone)]
pub struct ElementUse {
    /// Its name on the wire; without a namespace where the schema says unqualified.
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
}

/// An attribute of a complex type.
#[derive(Debug, Clone)]
pub struct Attribute {
    /// Its name on the wire; without a namespace where unqualified.
    pub name: WireName,
    /// Its simple type.
    pub ty: TypeId,
    /// Whether `use="required"`.
    pub required: bool,
    /// The `default` value.
    pub default: Option<String>,
    /// The `fixed` value.
    pub fixed: Option<String>,
    /// Its documentation.
    pub docs: Docs,
    /// Where it is declared.
    pub place: Place,
}

/// What a wildcard (`any`, `anyAttribute`) admits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wildcard {
    /// The namespaces.
    pub namespaces: WildcardNamespaces,
}

/// The `namespace` constraint of a wildcard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WildcardNamespaces {
    /// `##any`
    Any,
    /// `##other`: any but this one (and not none).
    Other(Option<NamespaceId>),
    /// Only these; `None` stands for no namespace.
    List(Vec<Option<NamespaceId>>),
}
