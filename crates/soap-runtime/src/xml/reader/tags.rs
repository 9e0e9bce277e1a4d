//! Start and end tags: names, attributes, namespace declarations, and the rules that they must follow.
//!
//! Must not know what a contract expects.

use std::borrow::Cow;

use quick_xml::events::BytesStart;

use super::interned::Resolved;
use super::{Attribute, Name, Open, ReadError, Reader, Token, shorten};
use crate::xml::bytes::is_same;
use crate::xml::namespaces::{NamespaceId, Namespaces};
use crate::xml::{XML, XMLNS, check_name, is_space, split_name, work};

/// So many elements a small message has.
const SMALL: usize = 32;

impl<'x> Reader<'x> {
    pub(super) fn open_element(&mut self, tag: &BytesStart<'_>) -> Result<Token<'x>, Box<ReadError>> {
        if self.open.is_empty() && std::mem::replace(&mut self.root_seen, true) {
            return Err(self.malformed("a second root element"));
        }
        if self.open.len() >= self.limits.depth {
            return Err(self.limit("nested elements", self.limits.depth));
        }
        self.elements += 1;
        if self.elements > self.limits.elements {
            return Err(self.limit("elements in a message", self.limits.elements));
        }
        // The name begins one byte after `<`, in the document itself.
        let start = self.start + 1;
        let end = start + tag.name().0.len();
        self.forget_attributes();
        let attributes = &self.document[end..end + tag.attributes_raw().len()];
        self.begin_element(start, end, attributes).map(|()| Token::Start)
    }

    /// Opens the element with the name between `start` and `end`, and with what follows it in the tag.
    pub(super) fn begin_element(
        &mut self,
        start: usize,
        end: usize,
        attributes: &'x str,
    ) -> Result<(), Box<ReadError>> {
        let mark = self.namespaces.mark();
        if !attributes.is_empty() {
            self.read_attributes(attributes)?;
        }
        let (local, namespace) = self.resolve(start, end)?;
        self.open.push(Open { name: Name { start, local, end }, namespace, mark });
        Ok(())
    }

    /// Where the local part of the name of a tag begins, and what its prefix stands for.
    #[inline]
    fn resolve(&mut self, start: usize, end: usize) -> Result<(usize, NamespaceId), Box<ReadError>> {
        let (bytes, changes) = (self.document.as_bytes(), self.namespaces.changes());
        if let Some((before, namespace)) = self.interned.find(bytes, &bytes[start..end], changes) {
            return Ok((start + before, namespace));
        }
        let (prefix, local) = self.split(&self.document[start..end])?;
        let namespace = self.namespace_of(prefix)?;
        let name = Name { start, local: end - local.len(), end };
        // A small message is over before a name comes again.
        if self.elements > SMALL {
            self.interned.insert(bytes, name, Resolved { namespace, changes });
        }
        Ok((name.local, namespace))
    }

    pub(super) fn close_element(&mut self, name: &str) -> Result<Token<'x>, Box<ReadError>> {
        let name = trim_end(name);
        match self.open.last() {
            Some(open) if is_same(self.tag(open).as_bytes(), name.as_bytes()) => {
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

    /// The attributes in `raw`, which is what follows the name in a start tag. Declarations first, since they hold
    /// for the names of the same tag.
    fn read_attributes(&mut self, raw: &'x str) -> Result<(), Box<ReadError>> {
        let mark = self.namespaces.mark();
        let mut rest = raw;
        let mut count = 0;
        while let Some((name, raw, after)) = next_attribute(rest).map_err(|what| self.malformed(what))? {
            if count >= self.limits.attributes {
                return Err(self.limit("attributes of one element", self.limits.attributes));
            }
            count += 1;
            rest = after;
            let value = self.attribute_value(raw)?;
            match name.strip_prefix("xmlns") {
                Some("") => self.declare("", value, mark)?,
                Some(prefixed) if prefixed.starts_with(':') => {
                    let prefix = &prefixed[1..];
                    if !check_name(prefix) {
                        return Err(self.malformed(format!("{:?} is not a name", shorten(name))));
                    }
                    self.declare(prefix, value, mark)?;
                }
                // Which namespace it is in can only be told after the last declaration.
                _ => {
                    self.attributes.push(Attribute { namespace: NamespaceId::NONE, name, local: name, value })
                }
            }
        }
        for index in 0..self.attributes.len() {
            let name = self.attributes[index].local;
            let (prefix, local) = self.split(name)?;
            let namespace = if prefix.is_empty() { NamespaceId::NONE } else { self.namespace_of(prefix)? };
            work::count(index);
            let mut same_local = self.attributes[..index].iter().filter(|known| known.local == local);
            if same_local.any(|known| self.namespaces.are_same(known.namespace, namespace)) {
                return Err(self.malformed(format!("attribute {} occurs twice", shorten(name))));
            }
            let attribute = &mut self.attributes[index];
            (attribute.namespace, attribute.local) = (namespace, local);
        }
        Ok(())
    }

    /// Declares a prefix; `mark` tells the declarations of the same tag from those before.
    fn declare(
        &mut self,
        prefix: &'x str,
        namespace: Cow<'x, str>,
        mark: usize,
    ) -> Result<(), Box<ReadError>> {
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
        if !allowed {
            return Err(self.malformed(format!("declaration of prefix {:?}", shorten(prefix))));
        }
        if self.namespaces.has_since(mark, prefix) {
            return Err(self.malformed(format!("prefix {:?} is declared twice", shorten(prefix))));
        }
        self.namespaces.declare(prefix, namespace);
        Ok(())
    }

    /// Prefix and local part of a name in a tag, both proper names.
    fn split(&self, name: &'x str) -> Result<(&'x str, &'x str), Box<ReadError>> {
        split_name(name).ok_or_else(|| self.malformed(format!("{:?} is not a name", shorten(name))))
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

/// The name, the value as it is written, and what follows, of the attribute that `text` begins with after white space;
/// `None` after the last one.
#[inline]
fn next_attribute(text: &str) -> Result<Option<(&str, &str, &str)>, &'static str> {
    let start = trim_start(text);
    if start.is_empty() {
        return Ok(None);
    }
    if start.len() == text.len() {
        return Err("no white space before an attribute");
    }
    let equals = memchr::memchr(b'=', start.as_bytes()).ok_or("an attribute without a value")?;
    let name = trim_end(&start[..equals]);
    let value = trim_start(&start[equals + 1..]);
    let quote = match value.as_bytes().first() {
        Some(quote @ (b'"' | b'\'')) => *quote,
        _ => return Err("an attribute value without quotes"),
    };
    let value = &value[1..];
    let end =
        memchr::memchr(quote, value.as_bytes()).ok_or("an attribute value without its closing quote")?;
    Ok(Some((name, &value[..end], &value[end + 1..])))
}

#[inline]
fn trim_start(text: &str) -> &str {
    let space = text.bytes().take_while(|byte| is_space(*byte)).count();
    &text[space..]
}

#[inline]
fn trim_end(text: &str) -> &str {
    match text.as_bytes().last() {
        Some(last) if is_space(*last) => text.trim_end_matches([' ', '\t', '\n', '\r']),
        _ => text,
    }
}
