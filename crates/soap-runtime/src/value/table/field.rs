//! The entry of a generated table: one element, attribute, text or group of a complex type as the contract has it.
//!
//! Holds what tables say; must not know how anything is read or written.

use super::allowed::Allowed;
use super::facets::Facets;
use super::shape::{Shape, Shaped};
use crate::xml::{Tag, TagBlocks, TagName, XSD};

/// What a table says of a field: how it occurs in XML.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Element, attribute or text content.
    pub(crate) kind: Kind,
    /// The local name; empty for what has none.
    pub(crate) name: &'static str,
    /// The namespace, empty for none. `None` only until the table puts in that of its type.
    pub(crate) namespace: Option<&'static str>,
    /// The name as readers look for it.
    pub(crate) tag_name: TagName,
    /// Its tags for the writer, unless it has to take notice of more than the text.
    pub(crate) blocks: TagBlocks,
    /// It is in the namespace of its type, which the table put in.
    pub(crate) is_in_namespace_of_type: bool,
    /// It may be absent (`minOccurs="0"`, `use="optional"`).
    pub(crate) optional: bool,
    /// It may be nil.
    pub(crate) nillable: bool,
    /// It may occur more than once.
    pub(crate) repeated: bool,
    /// After how many occurrences the next field with the same name begins; 0 for never.
    pub(crate) max_in_a_row: u32,
    /// Of what is repeated, here or in the wrapper, occurrences that are nil are passed over.
    pub(crate) skip_nil: bool,
    /// It wraps these repeated elements.
    pub(crate) item: Option<Item>,
    /// Its value must not appear in any message.
    pub(crate) secret: bool,
    /// The table of the group that it is.
    pub(crate) group: Option<&'static Shape>,
    /// Which namespaces a wildcard is for.
    pub(crate) allowed: Allowed,
    /// The type that its element names by `xsi:type`: local name and namespace.
    pub(crate) xsi: Option<(&'static str, &'static str)>,
    /// If it is absent, it is written as nil, and may be either when it is read: a null of SOAP's encoding.
    pub(crate) null: bool,
    /// It is the wrapper of an encoded message.
    pub(crate) is_encoded_root: bool,
    /// The value of its element if that is empty.
    pub(crate) default: Option<&'static str>,
    /// The one value that it may have.
    pub(crate) fixed: Option<&'static str>,
    /// What its text may be.
    pub(crate) facets: Option<&'static Facets>,
    /// The minimum number of occurrences.
    pub(crate) min_occurs: u32,
    /// The maximum number of occurrences; 0 for any number.
    pub(crate) max_occurs: u32,
}

/// The places of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
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
pub(crate) struct Item {
    /// The local name.
    pub(crate) name: &'static str,
    /// The name as readers look for it.
    pub(crate) tag_name: TagName,
    /// Its tags for the writer.
    pub(crate) blocks: TagBlocks,
    /// The namespace, empty for none.
    pub(crate) namespace: &'static str,
    /// It may be nil.
    pub(crate) nillable: bool,
    /// The wrapper is an array of SOAP's encoding, in which the names of items tell nothing.
    pub(crate) soap: Option<SoapItems>,
    /// The minimum number of occurrences.
    pub(crate) min_occurs: u32,
    /// The maximum number of occurrences; 0 for any number.
    pub(crate) max_occurs: u32,
}

/// The items of an array of SOAP's encoding (SOAP 1.1, 5.4.2).
#[derive(Debug, Clone, Copy)]
pub(crate) struct SoapItems {
    /// The local name of their type; where they are arrays, of what these hold in the end.
    pub(crate) name: &'static str,
    /// Its namespace.
    pub(crate) namespace: &'static str,
    /// How often they are arrays of arrays.
    pub(crate) depth: usize,
}

const fn field(kind: Kind, name: &'static str, namespace: Option<&'static str>) -> Field {
    Field {
        kind,
        name,
        namespace,
        tag_name: TagName::new(name),
        blocks: TagBlocks::NONE,
        is_in_namespace_of_type: false,
        optional: false,
        nillable: false,
        repeated: false,
        max_in_a_row: 0,
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
        min_occurs: 1,
        max_occurs: 0,
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
        self.min_occurs = 0;
        self
    }

    /// May be nil.
    #[must_use]
    pub const fn nillable(mut self) -> Self {
        self.nillable = true;
        self
    }

    /// May occur more than once.
    #[must_use]
    pub const fn repeated(mut self) -> Self {
        self.repeated = true;
        self
    }

    /// Occurs this many times at most: what comes after that is for the next field with the same name.
    #[must_use]
    pub const fn times(mut self, most: u32) -> Self {
        self.repeated = true;
        self.max_in_a_row = most;
        self.max_occurs = most;
        self
    }

    /// Has to occur this many times. Only a check looks at it.
    #[must_use]
    pub const fn at_least(mut self, count: u32) -> Self {
        self.min_occurs = count;
        self
    }

    /// May occur this many times. Only a check looks at it: more are read.
    #[must_use]
    pub const fn at_most(mut self, count: u32) -> Self {
        self.max_occurs = count;
        self
    }

    /// What it wraps has to occur this many times. Only a check looks at it.
    #[must_use]
    pub const fn items_at_least(mut self, count: u32) -> Self {
        if let Some(item) = &mut self.item {
            item.min_occurs = count;
        }
        self
    }

    /// What it wraps may occur this many times. Only a check looks at it: more are read.
    #[must_use]
    pub const fn items_at_most(mut self, count: u32) -> Self {
        if let Some(item) = &mut self.item {
            item.max_occurs = count;
        }
        self
    }

    /// Its text, or that of each of the items it wraps, may be this. Only a check looks at it.
    #[must_use]
    pub const fn facets(mut self, facets: &'static Facets) -> Self {
        self.facets = Some(facets);
        self
    }

    /// Has this value and no other. Only a check looks at it.
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

    /// Has this text as its value if its element is empty.
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
            min_occurs: 0,
            max_occurs: 0,
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
                fields[index].is_in_namespace_of_type = true;
            }
            index += 1;
        }
        fields
    }

    /// The local name; empty for what has none.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Whether it may be absent.
    pub const fn is_optional(&self) -> bool {
        self.optional
    }

    /// Whether its value must not appear in any message.
    pub const fn is_secret(&self) -> bool {
        self.secret
    }

    /// The local name of the repeated elements that it wraps; `None` if it wraps none.
    pub const fn item_name(&self) -> Option<&'static str> {
        match self.item {
            Some(item) => Some(item.name),
            None => None,
        }
    }

    /// The namespace, empty for none.
    pub const fn namespace_name(&self) -> &'static str {
        match self.namespace {
            Some(namespace) => namespace,
            None => "",
        }
    }

    /// Whether an occurrence of it may be absent, nil, or dropped from a list.
    pub(in crate::value) const fn may_be_left_out(&self) -> bool {
        self.optional
            || self.nillable
            || self.null
            || (self.repeated && (self.min_occurs == 0 || self.skip_nil))
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
            min_occurs: self.min_occurs,
            max_occurs: self.max_occurs,
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
