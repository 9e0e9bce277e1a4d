//! Elements that the contract names, but says nothing of what they hold (`xsd:anyType`).
//!
//! Content and attributes are kept as XML; the name is the field's. Must not know any type but by its `xsi:type`.

use super::raw::{declare, has_prefix, read_alone};
use super::{AnyAttribute, Field, ReadResult, Shaped, Value, ValueReader, to_xml};
use crate::error::Error;
use crate::xml::{Limits, Reader, Token, Writer, XSD, XSI, check_name, push_attribute};

/// What an element of any type holds, as it came or as it is to be sent.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
pub struct AnyType {
    /// The attributes, and the declarations of prefixes that they or the content need, as in a start tag.
    attributes: String,
    /// The namespace of names without a prefix in the content.
    default: String,
    content: String,
}

/// A type that `xsi:type` can name.
pub trait Typed {
    /// Its local name and its namespace.
    const XSI: (&'static str, &'static str);
}

impl<T: Shaped> Typed for T {
    const XSI: (&'static str, &'static str) = (T::SHAPE.name, T::SHAPE.namespace);
}

macro_rules! built_in {
    ($($type:ty: $name:literal,)*) => {$(
        impl Typed for $type {
            const XSI: (&'static str, &'static str) = ($name, XSD);
        }
    )*};
}

built_in! {
    bool: "boolean", i8: "byte", i16: "short", i32: "int", i64: "long", u8: "unsignedByte", u16: "unsignedShort",
    u32: "unsignedInt", u64: "unsignedLong", f32: "float", f64: "double", String: "string",
    super::Base64Binary: "base64Binary", super::HexBinary: "hexBinary", super::Date: "date",
    super::DateTime: "dateTime", super::Decimal: "decimal", super::Duration: "duration",
    super::Integer: "integer", super::Time: "time", super::GDay: "gDay", super::GMonth: "gMonth",
    super::GMonthDay: "gMonthDay", super::GYear: "gYear", super::GYearMonth: "gYearMonth",
    super::NegativeInteger: "negativeInteger", super::NonNegativeInteger: "nonNegativeInteger",
    super::NonPositiveInteger: "nonPositiveInteger", super::PositiveInteger: "positiveInteger",
    super::QName: "QName",
}

impl AnyType {
    /// `value`, with its type named by `xsi:type`.
    ///
    /// # Errors
    ///
    /// [`Phase::Building`](crate::Phase::Building) when a text holds a character that XML forbids.
    pub fn of<T: Value + Typed>(value: &T) -> Result<Self, Error> {
        let (name, namespace) = T::XSI;
        let mut this: Self = read_alone(&to_xml(value, "value", "")?)?;
        if this.xsi_type().is_some() {
            return Ok(this);
        }
        let prefix = this.free_prefix("t");
        declare(&mut this.attributes, "xsi", XSI);
        if namespace.is_empty() {
            this.attributes.push_str(&format!(" xsi:type=\"{name}\""));
        } else {
            declare(&mut this.attributes, &prefix, namespace);
            this.attributes.push_str(&format!(" xsi:type=\"{prefix}:{name}\""));
        }
        Ok(this)
    }

    /// This text.
    ///
    /// # Errors
    ///
    /// [`Phase::Building`](crate::Phase::Building) when it holds a character that XML forbids.
    pub fn from_text(text: &str) -> Result<Self, Error> {
        read_alone(&to_xml(&text.to_owned(), "value", "")?)
    }

    /// The type that it names: local name and namespace.
    pub fn xsi_type(&self) -> Option<(String, String)> {
        self.look(|reader| {
            let (namespace, local) = reader.resolve_qname(reader.attribute(XSI, "type")?)?;
            Some((local.to_owned(), namespace.to_owned()))
        })?
    }

    /// The attributes, `xsi:type` and its kin among them.
    pub fn attributes(&self) -> Vec<AnyAttribute> {
        let attributes = self.look(|reader| {
            let attributes = reader.attributes().map(|(name, value)| AnyAttribute {
                namespace: name.namespace.to_owned(),
                name: name.local.to_owned(),
                value: value.to_owned(),
            });
            attributes.collect()
        });
        attributes.unwrap_or_default()
    }

    /// The content as XML. Its prefixes may be declared around it.
    pub fn content(&self) -> &str {
        &self.content
    }

    /// The text, if there are no elements.
    pub fn text(&self) -> Option<String> {
        self.look(|reader| reader.text().ok().map(std::borrow::Cow::into_owned))?
    }

    /// The value, if `xsi:type` says that it is a `T`.
    pub fn get<T: Value + Typed>(&self) -> Option<Result<T, Error>> {
        let (name, namespace) = self.xsi_type()?;
        (T::XSI == (name.as_str(), namespace.as_str())).then(|| self.get_as())
    }

    /// The value as a `T`, whatever `xsi:type` says.
    ///
    /// # Errors
    ///
    /// Why it is none.
    pub fn get_as<T: Value>(&self) -> Result<T, Error> {
        read_alone(&self.alone())
    }

    /// What `ask` finds in the start tag, or after it.
    fn look<T>(&self, ask: impl FnOnce(&mut Reader<'_>) -> T) -> Option<T> {
        let (document, limits) = (self.alone(), Limits::default());
        let mut reader = Reader::new(&document, &limits);
        match reader.next() {
            Ok(Token::Start) => Some(ask(&mut reader)),
            _ => None,
        }
    }

    /// A document with an element that holds it.
    fn alone(&self) -> String {
        let mut xml = String::new();
        self.push_as("value", &self.default, &mut xml);
        xml
    }

    /// Appends it as the element `name` in `namespace`.
    fn push_as(&self, name: &str, namespace: &str, xml: &mut String) {
        // The default namespace is that of the content, which the name may not be in.
        let prefix = match namespace == self.default || namespace.is_empty() {
            true => String::new(),
            false => self.free_prefix("e"),
        };
        let name = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}:{name}") };
        xml.push('<');
        xml.push_str(&name);
        let default = if prefix.is_empty() { namespace } else { &self.default };
        declare(xml, "", default);
        if !prefix.is_empty() {
            declare(xml, &prefix, namespace);
        }
        xml.push_str(&self.attributes);
        xml.push('>');
        xml.push_str(&self.content);
        xml.push_str("</");
        xml.push_str(&name);
        xml.push('>');
    }

    /// A prefix that nothing in it uses.
    fn free_prefix(&self, like: &str) -> String {
        let is_used =
            |prefix: &String| has_prefix(&self.content, prefix) || self.attributes.contains(prefix.as_str());
        let mut prefixes = (0..).map(|number| format!("{like}{number}"));
        prefixes.find(|prefix| !is_used(prefix)).unwrap_or_default()
    }
}

impl Value for AnyType {
    fn blank() -> Self {
        Self::default()
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, _: &Field) -> ReadResult {
        let xml = &mut *reader.xml;
        let scope = xml.declarations_in_scope();
        let mut attributes: Vec<(String, String, String)> = Vec::new();
        for (name, value) in xml.attributes() {
            attributes.push((name.namespace.to_owned(), name.local.to_owned(), value.to_owned()));
        }
        let start = xml.position();
        let content = &*xml.keep(start, false)?;
        self.content = content.to_owned();
        for (prefix, namespace) in &scope {
            let is_attributes =
                |(of, _, value): &(String, String, String)| of == namespace || has_prefix(value, prefix);
            if prefix.is_empty() {
                self.default.clone_from(namespace);
            } else if has_prefix(content, prefix) || attributes.iter().any(is_attributes) {
                declare(&mut self.attributes, prefix, namespace);
            }
        }
        for (namespace, local, value) in &attributes {
            let bound = scope.iter().find(|(prefix, of)| !prefix.is_empty() && of == namespace);
            let prefix = match (namespace.as_str(), bound) {
                ("", _) => "",
                (crate::xml::XML, _) => "xml",
                (_, Some((prefix, _))) => prefix,
                // An attribute in a namespace has a prefix.
                (_, None) => continue,
            };
            debug_assert!(check_name(local));
            let colon = if prefix.is_empty() { "" } else { ":" };
            self.attributes.push_str(&format!(" {prefix}{colon}{local}=\""));
            // What was read from XML can be written as XML.
            let _ = push_attribute(&mut self.attributes, value);
            self.attributes.push('"');
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer, field: &Field) {
        if field.secret
            && let Some(text) = self.text()
        {
            writer.note_secret(&text);
        }
        let mut xml = String::with_capacity(self.content.len() + 128);
        self.push_as(field.name, field.namespace_name(), &mut xml);
        writer.raw(&xml);
    }
}

/// As a document with an element that holds it.
#[cfg(feature = "serde")]
impl serde::Serialize for AnyType {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.alone())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for AnyType {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let xml = <String as serde::Deserialize>::deserialize(deserializer)?;
        let element = super::AnyElement::from_xml(&xml).map_err(serde::de::Error::custom)?;
        element.get().map_err(serde::de::Error::custom)
    }
}
