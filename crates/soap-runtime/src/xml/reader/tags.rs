//! Start and end tags: names, attributes, namespace declarations, and all that has to hold for them.

use std::borrow::Cow;

use quick_xml::events::BytesStart;
use quick_xml::events::attributes::Attributes;

use super::{Attribute, Name, Open, ReadError, Reader, Token, shorten};
use crate::xml::namespaces::{NamespaceId, Namespaces};
use crate::xml::{XML, XMLNS, check_name, is_space};

impl<'x> Reader<'x> {
    pub(super) fn open_element(&mut self, tag: &BytesStart<'_>) -> Result<Token<'x>, Box<ReadError>> {
        if self.open.is_empty() && std::mem::replace(&mut self.root_seen, true) {
            return Err(self.malformed("a second root element"));
        }
        if self.open.len() >= self.limits.depth {
            return Err(self.limit("elements open at once", self.limits.depth));
        }
        self.elements += 1;
        if self.elements > self.limits.elements {
            return Err(self.limit("elements in a message", self.limits.elements));
        }
        // The name begins one byte after `<`, in the document itself.
        let start = self.start + 1;
        let end = start + tag.name().0.len();
        let name = &self.document[start..end];
        let mark = self.namespaces.mark();
        self.attributes.clear();
        if !tag.attributes_raw().is_empty() {
            self.read_attributes(tag.attributes())?;
        }
        let (prefix, local) = self.split(name)?;
        let namespace = self.namespace_of(prefix)?;
        self.open.push(Open { name: Name { start, local: end - local.len(), end }, namespace, mark });
        Ok(Token::Start)
    }

    pub(super) fn close_element(&mut self, name: &str) -> Result<Token<'x>, Box<ReadError>> {
        let name = name.trim_end_matches([' ', '\t', '\n', '\r']);
        match self.open.last() {
            Some(open) if self.tag(open) == name => {
                self.close();
                Ok(Token::End)
            }
            Some(open) => Err(self.malformed(format!(
                "end tag </{}> for start tag <{}>",
                shorten(name),
                shorten(self.tag(open))
            ))),
            None => Err(self.malformed(format!("end tag </{}> without a start tag", shorten(name)))),
        }
    }

    pub(super) fn close(&mut self) {
        if let Some(open) = self.open.pop() {
            self.namespaces.leave(open.mark);
        }
        self.forget_attributes();
    }

    #[inline]
    pub(super) fn forget_attributes(&mut self) {
        if !self.attributes.is_empty() {
            self.attributes.clear();
        }
    }

    /// Declarations first, since they hold for the names of the same tag.
    fn read_attributes(&mut self, attributes: Attributes<'_>) -> Result<(), Box<ReadError>> {
        let mut plain: Vec<(&'x str, Cow<'x, str>)> = Vec::new();
        for (count, attribute) in attributes.enumerate() {
            if count >= self.limits.attributes {
                return Err(self.limit("attributes of one element", self.limits.attributes));
            }
            let attribute = attribute.map_err(|error| self.malformed(error.to_string()))?;
            let key = attribute.key.0;
            let (Some(key), Some(raw)) = (self.slice_of(key), self.slice_of(&attribute.value)) else {
                return Err(self.malformed("an attribute that is not in the document"));
            };
            let before = key.as_ptr() as usize - self.document.as_ptr() as usize - 1;
            if !is_space(self.document.as_bytes()[before]) {
                return Err(self.malformed("no white space before an attribute"));
            }
            let value = self.attribute_value(raw)?;
            match key.split_once(':') {
                None if key == "xmlns" => self.declare("", value)?,
                Some(("xmlns", prefix)) if check_name(prefix) => self.declare(prefix, value)?,
                _ => plain.push((key, value)),
            }
        }
        for (name, value) in plain {
            let (prefix, local) = self.split(name)?;
            let namespace = if prefix.is_empty() { NamespaceId::NONE } else { self.namespace_of(prefix)? };
            let name_of = |id| self.namespaces.name(id);
            let mut same_local = self.attributes.iter().filter(|known| known.local == local);
            if same_local.any(|known| name_of(known.namespace) == name_of(namespace)) {
                return Err(self.malformed(format!("attribute {} stands twice", shorten(name))));
            }
            self.attributes.push(Attribute { namespace, local, value });
        }
        Ok(())
    }

    fn declare(&mut self, prefix: &'x str, namespace: Cow<'x, str>) -> Result<(), Box<ReadError>> {
        // Namespaces in XML 1.0, section 3: two prefixes and their namespaces belong together and to nothing else.
        let allowed = match prefix {
            "xml" => namespace == XML,
            "xmlns" => false,
            "" => namespace != XML && namespace != XMLNS,
            _ => !namespace.is_empty() && namespace != XML && namespace != XMLNS,
        };
        if self.namespaces.mark() >= Namespaces::MOST {
            return Err(self.limit("namespace declarations in scope", Namespaces::MOST));
        }
        match allowed {
            true => self.namespaces.declare(prefix, namespace),
            false => return Err(self.malformed(format!("declaration of prefix {:?}", shorten(prefix)))),
        }
        Ok(())
    }

    /// Prefix and local part of a name in a tag, both proper names.
    fn split(&self, name: &'x str) -> Result<(&'x str, &'x str), Box<ReadError>> {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let prefixed = name.len() > local.len();
        match check_name(local) && (!prefixed || check_name(prefix)) {
            true => Ok((prefix, local)),
            false => Err(self.malformed(format!("{:?} is not a name", shorten(name)))),
        }
    }

    fn namespace_of(&self, prefix: &str) -> Result<NamespaceId, Box<ReadError>> {
        self.namespaces
            .resolve(prefix)
            .ok_or_else(|| self.malformed(format!("prefix {:?} is not declared", shorten(prefix))))
    }

    /// An attribute value with references replaced and white space normalised (XML 1.0, section 3.3.3).
    fn attribute_value(&self, raw: &'x str) -> Result<Cow<'x, str>, Box<ReadError>> {
        if raw.len() > self.limits.text {
            return Err(self.limit("bytes in one text", self.limits.text));
        }
        if !raw.bytes().any(|byte| matches!(byte, b'&' | b'<' | b'\t' | b'\n' | b'\r')) {
            return Ok(Cow::Borrowed(raw));
        }
        let mut value = String::with_capacity(raw.len());
        let mut rest = raw;
        while let Some(offset) = rest.find(['&', '<', '\t', '\n', '\r']) {
            value.push_str(&rest[..offset]);
            match rest.as_bytes()[offset] {
                b'<' => return Err(self.malformed("\"<\" in an attribute value")),
                b'&' => {
                    let Some(length) = rest[offset..].find(';') else {
                        return Err(self.malformed("\"&\" in an attribute value"));
                    };
                    value.push(self.reference(&rest[offset + 1..offset + length])?);
                    rest = &rest[offset + length + 1..];
                }
                byte => {
                    value.push(' ');
                    let pair = byte == b'\r' && rest[offset + 1..].starts_with('\n');
                    rest = &rest[offset + 1 + usize::from(pair)..];
                }
            }
        }
        value.push_str(rest);
        Ok(Cow::Owned(value))
    }
}
