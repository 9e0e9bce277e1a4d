//! The nouns of a schema document.
//!
//! Plain data in the words of XML Schema Part 1; references are names. Must not know what a name
//! refers to, nor how a schema is read.

use crate::diagnostic::Place;
use crate::model::{Derivation, Docs, Facet, Occurs, Word};
use crate::source::{FileId, QName, Reference};

/// An `xsd:schema`.
#[derive(Debug)]
pub struct Schema {
    /// The file it is in.
    pub file: FileId,
    /// The target namespace; the empty string for none.
    pub target_namespace: String,
    /// Its imports, includes and redefinitions.
    pub links: Vec<Link>,
    /// Global types in order.
    pub types: Vec<Type>,
    /// Global elements in order.
    pub elements: Vec<Element>,
    /// Global attributes in order.
    pub attributes: Vec<Attribute>,
    /// Model groups.
    pub groups: Vec<Group>,
    /// Attribute groups.
    pub attribute_groups: Vec<AttributeGroup>,
    /// Constructs of XML Schema 1.1 in it that are ignored.
    pub passed_over: Vec<crate::diagnostic::Diagnostic>,
    /// Words, and default and fixed values, that may be names, each with the namespace of its prefix.
    pub name_values: Vec<(String, String)>,
    /// Where it occurs.
    pub place: Place,
}

/// An `import`, `include` or `redefine`.
#[derive(Debug)]
pub struct Link {
    /// Which of the three.
    pub kind: LinkKind,
    /// The namespace whose components it brings.
    pub namespace: String,
    /// The `schemaLocation`.
    pub location: Option<String>,
    /// What a `redefine` replaces in the other document.
    pub redefinitions: Vec<Redefinition>,
    /// As in `xsd:import`.
    pub construct: String,
    /// Where it occurs.
    pub place: Place,
}

/// A component within an `xsd:redefine`. It is among the others of its schema, under the name that it takes from
/// the one that it replaces.
#[derive(Debug)]
pub struct Redefinition {
    /// What it is.
    pub kind: Redefined,
    /// Its name.
    pub name: QName,
    /// Index among the components of this kind in the schema.
    pub index: usize,
    /// Whether it uses the one that it replaces, by a name with [`QName::replaced_by`].
    pub has_self_reference: bool,
    /// As in `xsd:complexType "Node"`.
    pub construct: String,
    /// Where it occurs.
    pub place: Place,
}

/// What can be redefined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Redefined {
    /// A simple or complex type.
    Type,
    /// `xsd:group`
    Group,
    /// `xsd:attributeGroup`
    AttributeGroup,
}

/// What a link does with the other document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// Makes its components visible.
    Import,
    /// Adds its components to this schema.
    Include,
}

/// A simple or complex type.
#[derive(Debug)]
pub struct Type {
    /// The name; `None` for an anonymous type.
    pub name: Option<QName>,
    /// What it is.
    pub definition: Definition,
    /// Its documentation.
    pub docs: Docs,
    /// As in `xsd:complexType "Node"`.
    pub construct: String,
    /// Where it occurs.
    pub place: Place,
}

/// What a type is.
#[derive(Debug)]
pub enum Definition {
    /// `xsd:simpleType`
    Simple(Simple),
    /// `xsd:complexType`
    Complex(Complex),
}

/// The three ways to make a simple type.
#[derive(Debug)]
pub enum Simple {
    /// `xsd:restriction`
    Restriction {
        /// The type that is restricted.
        base: TypeUse,
        /// The facets, words included.
        facets: Facets,
    },
    /// `xsd:list`
    List(TypeUse),
    /// `xsd:union`
    Union(Vec<TypeUse>),
}

/// The facets of a restriction.
#[derive(Debug, Default)]
pub struct Facets {
    /// `enumeration` facets.
    pub words: Vec<Word>,
    /// All others.
    pub others: Vec<Facet>,
}

/// A type where it is used.
#[derive(Debug)]
pub enum TypeUse {
    /// By its name.
    Named(Reference),
    /// Defined on the spot.
    Inline(Box<Type>),
}

/// `xsd:complexType`
#[derive(Debug, Default)]
pub struct Complex {
    /// `abstract`
    pub is_abstract: bool,
    /// `mixed`
    pub mixed: bool,
    /// What it extends or restricts.
    pub base: Option<(Derivation, Reference)>,
    /// Its content.
    pub body: Body,
    /// Its attributes.
    pub attributes: Attributes,
}

/// The content of a complex type.
#[derive(Debug, Default)]
pub enum Body {
    /// No content of its own.
    #[default]
    Empty,
    /// `xsd:simpleContent`
    Text {
        /// The `simpleType` within a restriction.
        narrowed: Option<Box<Type>>,
        /// The facets within a restriction.
        facets: Facets,
    },
    /// A particle.
    Elements(Particle),
}

/// The attributes of a complex type or attribute group.
#[derive(Debug, Default)]
pub struct Attributes {
    /// Attributes and references in order.
    pub uses: Vec<AttributeUse>,
    /// `xsd:anyAttribute`
    pub any: Option<Wildcard>,
}

/// An attribute where it is used.
#[derive(Debug)]
pub enum AttributeUse {
    /// Declared on the spot.
    Local(Attribute),
    /// `ref` to a global attribute, with what the reference changes.
    Global(Reference, AttributeChange),
    /// `xsd:attributeGroup ref`
    Group(Reference),
}

/// `xsd:attribute`
#[derive(Debug)]
pub struct Attribute {
    /// The name on the wire.
    pub name: QName,
    /// Its type; `anySimpleType` where none is given.
    pub ty: Option<TypeUse>,
    /// Occurrence and value.
    pub change: AttributeChange,
    /// As in `xsd:attribute "id"`.
    pub construct: String,
}

/// What both a declaration of an attribute and a reference to one may say.
#[derive(Debug)]
pub struct AttributeChange {
    /// `use="required"`
    pub required: bool,
    /// `use="prohibited"`
    pub prohibited: bool,
    /// `default`
    pub default: Option<String>,
    /// `fixed`
    pub fixed: Option<String>,
    /// `wsdl:arrayType` (WSDL 1.1, 2.2): the type of the items of a SOAP-encoded array.
    pub array_item: Option<ArrayItem>,
    /// Its documentation.
    pub docs: Docs,
    /// Where it occurs.
    pub place: Place,
}

/// The value of `wsdl:arrayType`, such as `ns:Item[][,]`.
#[derive(Debug)]
pub struct ArrayItem {
    /// The type before the brackets.
    pub ty: Reference,
    /// The brackets.
    pub brackets: String,
}

/// `xsd:attributeGroup`
#[derive(Debug)]
pub struct AttributeGroup {
    /// The name.
    pub name: QName,
    /// Its attributes.
    pub attributes: Attributes,
    /// Where it occurs.
    pub place: Place,
}

/// `xsd:group`
#[derive(Debug)]
pub struct Group {
    /// The name.
    pub name: QName,
    /// Its content; `None` for an empty group.
    pub particle: Option<Particle>,
    /// Where it occurs.
    pub place: Place,
}

/// A term and how often it may occur.
#[derive(Debug)]
pub struct Particle {
    /// `minOccurs` and `maxOccurs`
    pub occurs: Occurs,
    /// What may occur.
    pub term: Term,
    /// Where it is written.
    pub place: Place,
}

/// What may occur in a content model.
#[derive(Debug)]
pub enum Term {
    /// An element declared on the spot.
    Element(Box<Element>),
    /// `xsd:element ref`
    ElementRef(Reference, Docs),
    /// `xsd:group ref`
    GroupRef(Reference),
    /// `xsd:sequence`
    Sequence(Vec<Particle>),
    /// `xsd:choice`
    Choice(Vec<Particle>),
    /// `xsd:all`
    All(Vec<Particle>),
    /// `xsd:any`
    Any(Wildcard),
}

/// `xsd:element`
#[derive(Debug)]
pub struct Element {
    /// The name on the wire.
    pub name: QName,
    /// Its type; that of the head of its substitution group, or `anyType`, where none is given.
    pub ty: Option<TypeUse>,
    /// `nillable`
    pub nillable: bool,
    /// `abstract`
    pub is_abstract: bool,
    /// `substitutionGroup`
    pub substitutes: Option<Reference>,
    /// `default`
    pub default: Option<String>,
    /// `fixed`
    pub fixed: Option<String>,
    /// Its documentation.
    pub docs: Docs,
    /// As in `xsd:element "iNodeID"`.
    pub construct: String,
    /// Where it occurs.
    pub place: Place,
}

/// The `namespace` of `xsd:any` or `xsd:anyAttribute`; the empty string means no namespace.
#[derive(Debug, Clone)]
pub enum Wildcard {
    /// `##any`
    Any,
    /// `##other`: any but this one.
    Other(String),
    /// Only these.
    List(Vec<String>),
}
