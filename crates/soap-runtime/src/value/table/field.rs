//! The entry of a generated table: one element, attribute, text or group of a complex type as the contract has it.
//!
//! Holds what tables say; must not know how anything is read or written.

use super::allowed::Allowed;
use super::facets::Facets;
use super::shape::{Shape, Shaped};
use crate::xml::{Tag, TagBlocks, TagName, XSD};

/// How a field stands in XML.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Element, attribute or text content.
    pub kind: Kind,
    /// The local name; empty for what has none.
    pub name: &'static str,
    /// The namespace, empty for none. `None` only until the table puts in that of its type.
    pub namespace: Option<&'static str>,
    /// The name as readers look for it.
    pub tag_name: TagName,
    /// Its tags for the writer, unless it has to take notice of more than the text.
    pub blocks: TagBlocks,
    /// It is in the namespace of its type, which the table put in.
    pub home: bool,
    /// It may be absent (`minOccurs="0"`, `use="optional"`).
    pub optional: bool,
    /// It may be nil.
    pub nillable: bool,
    /// It may stand more than once.
    pub repeated: bool,
    /// After how many occurrences the next field with the same name begins; 0 for never.
    pub most: u32,
    /// Of what is repeated, here or in the wrapper, occurrences that are nil are passed over.
    pub skip_nil: bool,
    /// It wraps these repeated elements.
    pub item: Option<Item>,
    /// Its value must not appear in any message.
    pub secret: bool,
    /// The table of the group that it is.
    pub group: Option<&'static Shape>,
    /// What stands for a wildcard.
    pub allowed: Allowed,
    /// The type that its element names by `xsi:type`: local name and namespace.
    pub xsi: Option<(&'static str, &'static str)>,
    /// What is absent may also be told by nil, and is when it is written: a null of SOAP's encoding.
    pub null: bool,
    /// It is the wrapper of an encoded message.
    pub(crate) is_encoded_root: bool,
    /// What its element stands for where it is empty.
    pub default: Option<&'static str>,
    /// The one value that it may have.
    pub fixed: Option<&'static str>,
    /// What its text may be.
    pub facets: Option<&'static Facets>,
    /// How often it has to stand at least.
    pub(in crate::value) least: u32,
    /// How often it may stand at most; 0 for any number.
    pub(in crate::value) limit: u32,
}

/// The places of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A child element.
    Element,
    /// An attribute.
    Attribute,
    /// The text of the element itself (`simpleContent`).
    Text,
    /// Several elements without one around them: a choice, or a repeated sequence.
    Group,
    /// Elements that the contract does not name (`xsd:any`).
    Any,
    /// Attributes that the contract does not name (`xsd:anyAttribute`).
    AnyAttributes,
    /// Text between the elements (`mixed="true"`).
    Mixed,
    /// The order of elements that may come in any, as they came.
    KeptOrder,
    /// Attributes that tell of the type.
    KeptAttributes,
}

/// The repeated element within a wrapper.
#[derive(Debug, Clone, Copy)]
pub struct Item {
    /// The local name.
    pub name: &'static str,
    /// The name as readers look for it.
    pub tag_name: TagName,
    /// Its tags for the writer.
    blocks: TagBlocks,
    /// The namespace, empty for none.
    pub namespace: &'static str,
    /// It may be nil.
    pub nillable: bool,
    /// The wrapper is an array of SOAP's encoding, in which the names of items tell nothing.
    pub soap: Option<SoapItems>,
    /// How often it has to stand at least.
    least: u32,
    /// How often it may stand at most; 0 for any number.
    limit: u32,
}

/// The items of an array of SOAP's encoding (SOAP 1.1, 5.4.2).
#[derive(Debug, Clone, Copy)]
pub struct SoapItems {
    /// The local name of their type; where they are arrays, of what these hold in the end.
    pub name: &'static str,
    /// Its namespace.
    pub namespace: &'static str,
    /// How often they are arrays of arrays.
    pub depth: usize,
}

const fn field(kind: Kind, name: &'static str, namespace: Option<&'static str>) -> Field {
    Field {
        kind,
        name,
        namespace,
        tag_name: TagName::new(name),
        blocks: TagBlocks::NONE,
        home: false,
        optional: false,
        nillable: false,
        repeated: false,
        most: 0,
        skip_nil: false,
        item: None,
        secret: false,
        group: None,
        allowed: Allowed::Any,
        xsi: None,
        null: false,
        is_encoded_root: false,
        default: None,
        fixed: None,
        facets: None,
        least: 1,
        limit: 0,
    }
}

/// A child element in the namespace of its type, required, once.
pub const fn element(name: &'static str) -> Field {
    Field { blocks: TagBlocks::of(name), ..field(Kind::Element, name, None) }
}

/// An attribute in no namespace, required.
pub const fn attribute(name: &'static str) -> Field {
    field(Kind::Attribute, name, Some(""))
}

/// The text of the element itself.
pub const fn text() -> Field {
    field(Kind::Text, "", Some(""))
}

/// The root of a document, or the child of a SOAP body, which nobody looks for by its tag.
pub(crate) const fn root(name: &'static str, namespace: &'static str) -> Field {
    Field { name, ..field(Kind::Element, "", Some(namespace)) }
}

/// The child of a SOAP body that holds an encoded message.
pub(crate) const fn encoded_root(name: &'static str, namespace: &'static str) -> Field {
    Field { is_encoded_root: true, ..root(name, namespace) }
}

/// Elements without one around them, as the table of `T` has them; required, once.
pub const fn group<T: Shaped>() -> Field {
    let mut field = field(Kind::Group, "", Some(""));
    field.group = Some(T::SHAPE);
    field
}

/// An element that the contract does not name, required, once.
pub const fn any(allowed: Allowed) -> Field {
    let mut field = field(Kind::Any, "", Some(""));
    field.allowed = allowed;
    field
}

/// Attributes that the contract does not name, none or many.
pub const fn any_attributes(allowed: Allowed) -> Field {
    let mut field = field(Kind::AnyAttributes, "", Some("")).optional();
    field.allowed = allowed;
    field
}

/// Text between the elements, if any.
pub const fn mixed() -> Field {
    field(Kind::Mixed, "", Some("")).optional()
}

/// The order of elements that may come in any, as they came.
pub const fn kept_order() -> Field {
    field(Kind::KeptOrder, "", Some("")).optional()
}

/// The attributes of the element that tell of its type, as they came.
pub const fn kept_attributes() -> Field {
    field(Kind::KeptAttributes, "", Some("")).optional()
}

impl Field {
    /// In another namespace than the type; the empty string for none.
    #[must_use]
    pub const fn namespace(mut self, namespace: &'static str) -> Self {
        self.namespace = Some(namespace);
        self
    }

    /// May be absent.
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.optional = true;
        self.least = 0;
        self
    }

    /// May be nil.
    #[must_use]
    pub const fn nillable(mut self) -> Self {
        self.nillable = true;
        self
    }

    /// May stand more than once.
    #[must_use]
    pub const fn repeated(mut self) -> Self {
        self.repeated = true;
        self
    }

    /// Stands so many times at most: what comes after that is for the next field with the same name.
    #[must_use]
    pub const fn times(mut self, most: u32) -> Self {
        self.repeated = true;
        self.most = most;
        self.limit = most;
        self
    }

    /// Has to stand so often. Only a check asks.
    #[must_use]
    pub const fn at_least(mut self, least: u32) -> Self {
        self.least = least;
        self
    }

    /// May stand so often. Only a check asks: more are read.
    #[must_use]
    pub const fn at_most(mut self, limit: u32) -> Self {
        self.limit = limit;
        self
    }

    /// What it wraps has to stand so often. Only a check asks.
    #[must_use]
    pub const fn items_at_least(mut self, least: u32) -> Self {
        if let Some(item) = &mut self.item {
            item.least = least;
        }
        self
    }

    /// What it wraps may stand so often. Only a check asks: more are read.
    #[must_use]
    pub const fn items_at_most(mut self, limit: u32) -> Self {
        if let Some(item) = &mut self.item {
            item.limit = limit;
        }
        self
    }

    /// Its text, or that of each of the items it wraps, may be this. Only a check asks.
    #[must_use]
    pub const fn facets(mut self, facets: &'static Facets) -> Self {
        self.facets = Some(facets);
        self
    }

    /// Has this value and no other. Only a check asks.
    #[must_use]
    pub const fn fixed(mut self, text: &'static str) -> Self {
        self.fixed = Some(text);
        self
    }

    /// Names its type by `xsi:type` when it is written.
    #[must_use]
    pub const fn xsi(mut self, name: &'static str, namespace: &'static str) -> Self {
        self.xsi = Some((name, namespace));
        // The writer has to take notice of more than the text.
        self.blocks = TagBlocks::NONE;
        self
    }

    /// Names a built-in type of XML Schema by `xsi:type` when it is written.
    #[must_use]
    pub const fn xsd(self, name: &'static str) -> Self {
        self.xsi(name, XSD)
    }

    /// As [`soap_array`](Self::soap_array), of a built-in type of XML Schema.
    #[must_use]
    pub const fn xsd_array(self, name: &'static str, depth: usize) -> Self {
        self.soap_array(name, XSD, depth)
    }

    /// Is a null of SOAP's encoding where it has no value: nil when it is written, nil or absent when it is read.
    #[must_use]
    pub const fn null(mut self) -> Self {
        self.null = true;
        self.optional()
    }

    /// What it wraps are the items of an array of SOAP's encoding, of this type; where they are arrays themselves, so
    /// often, this is the type of what they hold in the end.
    #[must_use]
    pub const fn soap_array(mut self, name: &'static str, namespace: &'static str, depth: usize) -> Self {
        if let Some(item) = &mut self.item {
            item.soap = Some(SoapItems { name, namespace, depth });
        }
        self
    }

    /// Stands for this text where its element is empty.
    #[must_use]
    pub const fn default(mut self, text: &'static str) -> Self {
        self.default = Some(text);
        self
    }

    /// Wraps repeated elements of this name.
    #[must_use]
    pub const fn array(mut self, name: &'static str, namespace: &'static str) -> Self {
        self.item = Some(Item {
            name,
            blocks: TagBlocks::of(name),
            tag_name: TagName::new(name),
            namespace,
            nillable: false,
            soap: None,
            least: 0,
            limit: 0,
        });
        self
    }

    /// The wrapped elements may be nil.
    #[must_use]
    pub const fn nillable_items(mut self) -> Self {
        if let Some(item) = &mut self.item {
            item.nillable = true;
        }
        self
    }

    /// Of repeated elements, wrapped or not, those that are nil are passed over.
    #[must_use]
    pub const fn skip_nil_items(mut self) -> Self {
        self.skip_nil = true;
        self
    }

    /// Must not appear in any message.
    #[must_use]
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// `fields` with the namespace of their type where they name none.
    #[doc(hidden)]
    pub const fn all_in<const N: usize>(mut fields: [Self; N], namespace: &'static str) -> [Self; N] {
        let mut index = 0;
        while index < N {
            if fields[index].namespace.is_none() {
                fields[index].namespace = Some(namespace);
                fields[index].home = true;
            }
            index += 1;
        }
        fields
    }

    /// The namespace, empty for none.
    pub(crate) const fn namespace_name(&self) -> &'static str {
        match self.namespace {
            Some(namespace) => namespace,
            None => "",
        }
    }

    /// Whether an occurrence of it may be absent, nil, or dropped from a list.
    pub(in crate::value) const fn may_be_left_out(&self) -> bool {
        self.optional || self.nillable || self.null || (self.repeated && (self.least == 0 || self.skip_nil))
    }

    /// Whether it is written as an element even if it has no value.
    pub(in crate::value) const fn is_written_as_nil(&self) -> bool {
        self.nillable || self.null
    }

    /// Whether its value can be replaced by another element. A required value may have parts that would remain.
    pub(in crate::value) const fn is_replaceable(&self) -> bool {
        self.optional || self.nillable
    }

    /// The element as the writer takes it.
    #[inline]
    pub(crate) fn tag(&self) -> Tag<'_> {
        Tag { namespace: self.namespace_name(), local: self.name, blocks: &self.blocks }
    }
}

impl Item {
    /// The minimum number of occurrences.
    pub(in crate::value) const fn least(&self) -> u32 {
        self.least
    }

    /// The item as a field of its own, for reading and writing one after the other.
    pub(crate) fn as_field(&self, wrapper: &Field) -> Field {
        // The same constant where it is the same namespace, since constants are compared quickly.
        let namespace = match wrapper.namespace {
            Some(namespace) if namespace == self.namespace => namespace,
            _ => self.namespace,
        };
        let field = Field {
            name: self.name,
            blocks: self.blocks,
            tag_name: self.tag_name,
            nillable: self.nillable,
            repeated: true,
            secret: wrapper.secret,
            facets: wrapper.facets,
            least: self.least,
            limit: self.limit,
            ..root("", namespace)
        };
        match self.soap {
            None => field,
            Some(SoapItems { name, namespace, depth: 0 }) if !name.is_empty() => field.xsi(name, namespace),
            Some(SoapItems { depth: 0, .. }) => field,
            Some(soap) => {
                let soap = SoapItems { depth: soap.depth - 1, ..soap };
                Field { item: Some(Self { soap: Some(soap), ..*self }), skip_nil: wrapper.skip_nil, ..field }
            }
        }
    }
}
