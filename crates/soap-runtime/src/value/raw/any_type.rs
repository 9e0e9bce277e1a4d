//! Elements that the contract names, but says nothing of what they hold (`xsd:anyType`).
//!
//! Content and attributes are kept as XML; the name is the field's. Must not know any type but by its `xsi:type`.

use std::collections::HashSet;

use super::any_element::read_alone;
use crate::value::{
    AnyAttribute, Field, ReadError, ReadOptions, ReadResult, Shaped, Value, ValueReader, ValueWriter,
    WriteError, to_xml,
};
use crate::xml::{
    Declaration, Declarations, Limits, Namespace, Piece, Reader, Token, XSD, XSI, declare, escape_attribute,
    prefixes,
};

/// What an element of any type holds, as it came or as it is to be sent.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
pub struct AnyType {
    /// The prefix declarations that the attributes or the content need.
    around: Declarations,
    /// The attributes, as in a start tag.
    attributes: String,
    /// The namespace of names without a prefix in the content.
    default: Namespace,
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
    crate::value::Base64Binary: "base64Binary", crate::value::HexBinary: "hexBinary", crate::value::Date: "date",
    crate::value::DateTime: "dateTime", crate::value::Decimal: "decimal", crate::value::Duration: "duration",
    crate::value::Integer: "integer", crate::value::Time: "time", crate::value::GDay: "gDay", crate::value::GMonth: "gMonth",
    crate::value::GMonthDay: "gMonthDay", crate::value::GYear: "gYear", crate::value::GYearMonth: "gYearMonth",
    crate::value::NegativeInteger: "negativeInteger", crate::value::NonNegativeInteger: "nonNegativeInteger",
    crate::value::NonPositiveInteger: "nonPositiveInteger", crate::value::PositiveInteger: "positiveInteger",
    crate::value::QName: "QName",
}

impl AnyType {
    /// `value`, with its type named by `xsi:type`.
    ///
    /// # Errors
    ///
    /// A text holds a character that XML forbids, or the value is larger than the default limits.
    pub fn of<T: Value + Typed>(value: &T) -> Result<Self, WriteError> {
        let (name, namespace) = T::XSI;
        let xml = to_xml(value, "value", "")?;
        let mut this = Self::kept(&xml)?;
        if this.xsi_type().is_some() {
            return Ok(this);
        }
        let mut declared = vec![("xsi".to_owned(), Namespace::from(XSI))];
        let mut of_type = name.to_owned();
        if !namespace.is_empty() {
            let prefix = this.free_prefix("t");
            of_type = format!("{prefix}:{name}");
            declared.push((prefix, namespace.into()));
        }
        this.attributes.push_str(&format!(" xsi:type=\"{of_type}\""));
        let declared =
            declared.into_iter().map(|(prefix, namespace)| Declaration { prefix: prefix.into(), namespace });
        this.around = Declarations::new(this.around.iter().cloned().chain(declared).collect());
        Ok(this)
    }

    /// This text.
    ///
    /// # Errors
    ///
    /// The text holds a character that XML forbids.
    pub fn from_text(text: &str) -> Result<Self, WriteError> {
        Self::kept(&to_xml(&text.to_owned(), "value", "")?)
    }

    /// What an element that was just written holds.
    fn kept(xml: &str) -> Result<Self, WriteError> {
        let options = ReadOptions::default();
        let kept = read_alone(xml, &Declarations::default(), &Namespace::default(), &options);
        kept.map_err(|error| WriteError::unkept(&error))
    }

    /// The type that it names: local name and namespace.
    pub fn xsi_type(&self) -> Option<(String, String)> {
        self.look(|reader| {
            let (namespace, local) = reader.resolve_qname(reader.attribute(XSI, "type")?)?;
            Some((local.to_owned(), namespace.to_owned()))
        })?
    }

    /// The attributes, `xsi:type` and the like among them.
    pub fn attributes(&self) -> Vec<AnyAttribute> {
        let attributes = self.look(|reader| {
            let attributes = reader.shared_attributes().map(|(namespace, name, value)| AnyAttribute {
                namespace,
                name: name.to_owned(),
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
    pub fn get<T: Value + Typed>(&self) -> Option<Result<T, ReadError>> {
        let (name, namespace) = self.xsi_type()?;
        (T::XSI == (name.as_str(), namespace.as_str())).then(|| self.get_as())
    }

    /// The value as a `T`, whatever `xsi:type` says.
    ///
    /// # Errors
    ///
    /// Why it is none.
    pub fn get_as<T: Value>(&self) -> Result<T, ReadError> {
        self.get_as_with(&ReadOptions::default())
    }

    /// The same with these options; [`get_as`](Self::get_as) uses the defaults, whatever the options of the message
    /// were.
    ///
    /// # Errors
    ///
    /// Why it is not a valid value of the type.
    pub fn get_as_with<T: Value>(&self, options: &ReadOptions) -> Result<T, ReadError> {
        read_alone(&self.element(), &self.around, &self.default, options)
    }

    /// What `ask` finds in the start tag, or after it.
    fn look<T>(&self, ask: impl FnOnce(&mut Reader<'_>) -> T) -> Option<T> {
        let (element, limits) = (self.element(), Limits::default());
        let mut reader = Reader::new(&element, &limits).declared(&self.around, &self.default);
        match reader.next() {
            Ok(Token::Start) => Some(ask(&mut reader)),
            _ => None,
        }
    }

    /// An element that contains it, without the declarations in scope.
    fn element(&self) -> String {
        format!("<value{}>{}</value>", self.attributes, self.content)
    }

    /// A document with an element that holds it.
    #[cfg(feature = "serde")]
    fn alone(&self) -> String {
        let mut xml = String::new();
        self.push_as("value", &self.default, &mut xml);
        xml
    }

    /// Appends it as the element `name` in `namespace`.
    fn push_as(&self, name: &str, namespace: &str, xml: &mut String) {
        // The default namespace is that of the content, which the name may not be in.
        let prefix = match self.default == *namespace || namespace.is_empty() {
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
        xml.push_str(&self.around.to_attributes());
        xml.push_str(&self.attributes);
        xml.push('>');
        xml.push_str(&self.content);
        xml.push_str("</");
        xml.push_str(&name);
        xml.push('>');
    }

    /// A prefix that nothing in it uses.
    fn free_prefix(&self, like: &str) -> String {
        let around = self.around.iter().map(|declaration| &*declaration.prefix);
        let used: HashSet<&str> =
            prefixes(&self.content).chain(prefixes(&self.attributes)).chain(around).collect();
        let mut free = (0..).map(|number| format!("{like}{number}"));
        free.find(|prefix| !used.contains(prefix.as_str())).unwrap_or_default()
    }
}

impl Value for AnyType {
    fn blank() -> Self {
        Self::default()
    }

    fn knows_nil() -> bool {
        true
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, _: &Field) -> ReadResult {
        let xml = &mut *reader.xml;
        self.default = xml.default_namespace();
        // Characters that must be written as references make attributes longer than they were in the message.
        let (mut memory, mut is_granted) = (xml.memory().clone(), true);
        let attributes = &mut self.attributes;
        let mut push = |piece: &str| is_granted = is_granted && memory.push_str(attributes, piece);
        for (name, value) in xml.written_attributes() {
            [" ", name, "=\""].into_iter().for_each(&mut push);
            // What was read from XML can be written as XML.
            let _ = escape_attribute(value, &mut push);
            push("\"");
        }
        *xml.memory() = memory;
        if !is_granted {
            return Err(xml.out_of_memory());
        }
        let Piece { markup, around } = xml.keep_content()?;
        self.content = markup.into_owned();
        self.around = around;
        Ok(())
    }

    fn write(&self, writer: &mut ValueWriter, field: &Field) {
        if field.secret
            && let Some(text) = self.text()
        {
            writer.note_secret(&text);
        }
        let mut xml = String::with_capacity(self.content.len() + 128);
        self.push_as(field.name, field.namespace_name(), &mut xml);
        writer.xml.raw(&xml);
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
        let element = crate::value::AnyElement::from_xml(&xml).map_err(serde::de::Error::custom)?;
        element.get().map_err(serde::de::Error::custom)
    }
}
