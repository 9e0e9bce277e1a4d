//! A scoped pull reader: quick-xml events with namespaces resolved, well-formedness checked in full and
//! limits kept.
//!
//! An element is open from its start tag until its end tag has been read; whoever opens one reads it to its
//! end, by [`Reader::child`], [`Reader::text`] or [`Reader::skip`]. Knows nothing of what is read.

use std::borrow::Cow;
use std::fmt;

use quick_xml::events::attributes::Attributes;
use quick_xml::events::{BytesStart, Event};

use super::declaration::check_declaration;
use super::namespaces::{NamespaceId, Namespaces};
use super::{ExpandedName, Limits, XML, XMLNS, XSI, check_name, cut, is_space, is_xml_char, path, trim};

/// Reads one document.
pub struct Reader<'x> {
    document: &'x str,
    xml: quick_xml::Reader<&'x [u8]>,
    limits: Limits,
    namespaces: Namespaces<'x>,
    open: Vec<Open<'x>>,
    attributes: Vec<Attribute<'x>>,
    /// Where the current event begins.
    start: usize,
    /// The current start tag was an empty-element tag: its end is still to be told.
    empty: bool,
    elements: usize,
    root_seen: bool,
    /// What [`Self::text`] gives instead of the content of the current element.
    instead: Option<Cow<'x, str>>,
    /// The path before the root of this document, where it is a fragment of a message.
    prefix: String,
}

#[derive(Debug)]
struct Open<'x> {
    tag: &'x str,
    local: &'x str,
    namespace: NamespaceId,
    mark: usize,
}

#[derive(Debug)]
struct Attribute<'x> {
    namespace: NamespaceId,
    local: &'x str,
    value: Cow<'x, str>,
}

/// What stands next.
#[derive(Debug, PartialEq, Eq)]
pub enum Token<'x> {
    /// An element begins; [`Reader::name`] and [`Reader::attribute`] tell about it.
    Start,
    /// The innermost open element ends.
    End,
    /// Character data with references replaced; a run of it may come in several pieces.
    Text(Cow<'x, str>),
    /// The document is over.
    Eof,
}

/// What is wrong in a message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// Not well-formed XML, or not well-formed with regard to namespaces.
    #[error("not well-formed XML: {0}")]
    Malformed(String),
    /// A document type declaration, which SOAP forbids.
    #[error("a document type declaration is not allowed in a SOAP message")]
    Doctype,
    /// A limit of [`Limits`].
    #[error("more than {bound} {what}")]
    Limit {
        /// What there is too much of.
        what: &'static str,
        /// The bound that was set.
        bound: usize,
    },
    /// Another element than the one that has to stand here.
    #[error("found element {found}, expected {expected}")]
    UnexpectedElement {
        /// The name found.
        found: String,
        /// The name expected.
        expected: String,
    },
    /// A header block that has to be understood, which only its own software can.
    #[error("header block {0} must be understood, and is not")]
    NotUnderstood(String),
    /// A required element or attribute is not there.
    #[error("required {0} is missing")]
    Missing(String),
    /// A second one of what may stand once.
    #[error("{0} stands more than once")]
    Duplicate(String),
    /// An element the type does not have, where that is refused.
    #[error("element {0} is not known here")]
    Unknown(String),
    /// An attribute the type does not have, where that is refused.
    #[error("attribute {0} is not known here")]
    UnknownAttribute(String),
    /// An element out of the order of the contract, where that is refused.
    #[error("element {0} is out of order")]
    OutOfOrder(String),
    /// `xsi:nil` on what must have a value.
    #[error("xsi:nil where a value is required")]
    UnexpectedNil,
    /// `xsi:nil` on an element that has content all the same.
    #[error("xsi:nil on an element that has content")]
    NilWithContent,
    /// Text between elements.
    #[error("text where only elements may stand")]
    UnexpectedText,
    /// Text that is no value of its type.
    #[error("{text:?} is not {expected}")]
    Invalid {
        /// The text, cut to 40 characters; empty where it is secret.
        text: String,
        /// The type, with an article.
        expected: &'static str,
    },
}

/// A [`Problem`] and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// What is wrong.
    pub problem: Problem,
    /// The path of element names to it, as in `getHierarchyResponse/aHierarchy/HIERARCHY[3]/iNodeID`.
    pub path: String,
}

impl Problem {
    /// With names of a bounded length, however long they are in the message.
    fn shortened(mut self) -> Self {
        const MOST: usize = 200;
        match &mut self {
            Self::Malformed(name)
            | Self::NotUnderstood(name)
            | Self::Missing(name)
            | Self::Duplicate(name)
            | Self::Unknown(name)
            | Self::UnknownAttribute(name)
            | Self::OutOfOrder(name)
            | Self::UnexpectedElement { found: name, .. } => *name = cut(name, MOST),
            Self::Doctype
            | Self::Limit { .. }
            | Self::UnexpectedNil
            | Self::NilWithContent
            | Self::UnexpectedText
            | Self::Invalid { .. } => {}
        }
        self
    }
}

/// Without the document, which may hold secrets.
impl fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader").field("offset", &self.start).finish_non_exhaustive()
    }
}

impl<'x> Reader<'x> {
    /// A reader at the start of `document`, which must not hold characters that XML forbids
    /// (see [`decode_document`](super::decode_document)).
    pub fn new(document: &'x str, limits: &Limits) -> Self {
        let mut xml = quick_xml::Reader::from_str(document);
        let config = xml.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.check_comments = true;
        Self {
            document,
            xml,
            limits: limits.clone(),
            namespaces: Namespaces::new(),
            open: Vec::with_capacity(8),
            attributes: Vec::new(),
            start: 0,
            empty: false,
            elements: 0,
            root_seen: false,
            instead: None,
            prefix: String::new(),
        }
    }

    /// Sets what stands before the root in the paths of errors, where the document is cut from a message.
    #[must_use]
    pub fn below(mut self, path: &str) -> Self {
        self.prefix = format!("{path}/");
        self
    }

    /// The next token. Comments and processing instructions are passed over.
    #[allow(clippy::should_implement_trait, reason = "after an error there is nothing to go on with")]
    pub fn next(&mut self) -> Result<Token<'x>, Box<ReadError>> {
        if self.empty {
            self.empty = false;
            self.close();
            return Ok(Token::End);
        }
        loop {
            self.start = self.position();
            // quick-xml would pass over it without counting its bytes.
            if self.start == 0 && self.document.starts_with('\u{FEFF}') {
                return Err(self.malformed("a byte order mark as text"));
            }
            match self.xml.read_event() {
                Ok(Event::Start(tag)) => return self.open_element(&tag),
                Ok(Event::Empty(tag)) => {
                    self.empty = true;
                    return self.open_element(&tag);
                }
                Ok(Event::End(tag)) => return self.close_element(tag.name().0),
                Ok(Event::Text(_)) => {
                    if let Some(text) = self.character_data()? {
                        return Ok(Token::Text(text));
                    }
                }
                Ok(Event::CData(_)) => {
                    // `<![CDATA[` … `]]>`
                    let raw = &self.document[self.start + 9..self.position() - 3];
                    return self.inside_root("a CDATA section").map(|()| Token::Text(normalize_lines(raw)));
                }
                Ok(Event::GeneralRef(_)) => {
                    let name = &self.document[self.start + 1..self.position() - 1];
                    let character = self.reference(name)?;
                    self.inside_root("a reference")?;
                    return Ok(Token::Text(Cow::Owned(character.into())));
                }
                Ok(Event::Decl(declaration)) => {
                    if self.start != 0 {
                        return Err(self.malformed("an XML declaration that is not at the start"));
                    }
                    check_declaration(&declaration).map_err(|what| self.malformed(what))?;
                }
                Ok(Event::PI(instruction)) => {
                    let target = instruction.target();
                    if target.eq_ignore_ascii_case("xml") || !check_name(target) {
                        return Err(self.malformed("a processing instruction without a proper target"));
                    }
                }
                Ok(Event::Comment(_)) => {}
                Ok(Event::DocType(_)) => return Err(self.fail(Problem::Doctype)),
                Ok(Event::Eof) => return self.end_of_document(),
                Err(error) => return Err(self.malformed(error.to_string())),
            }
        }
    }

    /// Goes to the next child of the innermost open element and opens it; `false` once that element ended.
    pub fn child(&mut self) -> Result<bool, Box<ReadError>> {
        loop {
            match self.next()? {
                Token::Start => return Ok(true),
                Token::End => return Ok(false),
                Token::Text(text) if text.bytes().all(is_space) => {}
                Token::Text(_) => return Err(self.fail(Problem::UnexpectedText)),
                Token::Eof => return Err(self.malformed("the document ends early")),
            }
        }
    }

    /// The text of the innermost open element up to its end, which is read too.
    pub fn text(&mut self) -> Result<Cow<'x, str>, Box<ReadError>> {
        if let Some(text) = self.instead.take() {
            return Ok(text);
        }
        let mut whole: Option<Cow<'x, str>> = None;
        loop {
            match self.next()? {
                Token::Text(piece) => {
                    let length = whole.as_ref().map_or(0, |text| text.len()) + piece.len();
                    if length > self.limits.text {
                        return Err(self.limit("bytes in one text", self.limits.text));
                    }
                    match &mut whole {
                        None => whole = Some(piece),
                        Some(text) => text.to_mut().push_str(&piece),
                    }
                }
                Token::End => return Ok(whole.unwrap_or_default()),
                Token::Start => {
                    let found = self.name().to_string();
                    return Err(self.fail(Problem::UnexpectedElement { found, expected: "text".into() }));
                }
                Token::Eof => return Err(self.malformed("the document ends early")),
            }
        }
    }

    /// Reads the innermost open element, which says `xsi:nil`, to its end, which has to come at once.
    pub fn nil(&mut self) -> Result<(), Box<ReadError>> {
        loop {
            match self.next()? {
                Token::End => return Ok(()),
                Token::Text(text) if text.bytes().all(is_space) => {}
                _ => return Err(self.fail(Problem::NilWithContent)),
            }
        }
    }

    /// Passes over the rest of the innermost open element.
    pub fn skip(&mut self) -> Result<(), Box<ReadError>> {
        let depth = self.open.len();
        while self.open.len() >= depth {
            if self.next()? == Token::Eof {
                return Err(self.malformed("the document ends early"));
            }
        }
        Ok(())
    }

    /// The name of the innermost open element.
    pub fn name(&self) -> ExpandedName<'_> {
        match self.open.last() {
            Some(open) => ExpandedName { namespace: self.namespaces.name(open.namespace), local: open.local },
            None => ExpandedName { namespace: "", local: "" },
        }
    }

    /// The attribute of the current start tag with this name.
    pub fn attribute(&self, namespace: &str, local: &str) -> Option<&str> {
        let mut found = self.attributes.iter().filter(|attribute| attribute.local == local);
        found
            .find(|attribute| self.namespaces.name(attribute.namespace) == namespace)
            .map(|attribute| attribute.value.as_ref())
    }

    /// Whether the current start tag says `xsi:nil="true"`.
    pub fn is_nil(&self) -> bool {
        !self.attributes.is_empty()
            && self.attribute(XSI, "nil").is_some_and(|nil| matches!(trim(nil), "true" | "1"))
    }

    /// The names of the attributes of the current start tag.
    pub fn attribute_names(&self) -> impl Iterator<Item = ExpandedName<'_>> {
        self.attributes.iter().map(|attribute| ExpandedName {
            namespace: self.namespaces.name(attribute.namespace),
            local: attribute.local,
        })
    }

    /// The namespace and local part of a QName in content, by the declarations in scope.
    pub fn resolve_qname<'q>(&self, qname: &'q str) -> Option<(&str, &'q str)> {
        let qname = trim(qname);
        let (prefix, local) = qname.split_once(':').unwrap_or(("", qname));
        Some((self.namespaces.name(self.namespaces.resolve(prefix)?), local))
    }

    /// The declarations in scope as attribute text, so that a piece of the document can stand alone.
    pub(crate) fn declarations_in_scope(&self) -> Vec<(&'x str, String)> {
        self.namespaces.in_scope().map(|(prefix, name)| (prefix, name.to_owned())).collect()
    }

    /// The source from the start of the current event.
    pub(crate) fn offset(&self) -> usize {
        self.start
    }

    /// Where the next event begins.
    pub(crate) fn position(&self) -> usize {
        self.xml.buffer_position() as usize
    }

    /// The whole source.
    pub(crate) fn document(&self) -> &'x str {
        self.document
    }

    /// How many elements are open.
    pub(crate) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Makes the next [`Self::text`] give this instead of the content of an element.
    pub(crate) fn read_instead(&mut self, text: String) {
        self.instead = Some(Cow::Owned(text));
    }

    /// `problem` at the place of the reader.
    #[cold]
    pub fn fail(&self, problem: Problem) -> Box<ReadError> {
        let path = path::locate(self.document, self.start);
        Box::new(ReadError { problem: problem.shortened(), path: format!("{}{path}", self.prefix) })
    }

    fn malformed(&self, what: impl Into<String>) -> Box<ReadError> {
        self.fail(Problem::Malformed(format!("{} (at byte {})", what.into(), self.start)))
    }

    fn limit(&self, what: &'static str, bound: usize) -> Box<ReadError> {
        self.fail(Problem::Limit { what, bound })
    }

    fn slice_of(&self, text: &str) -> Option<&'x str> {
        let offset = (text.as_ptr() as usize).checked_sub(self.document.as_ptr() as usize)?;
        self.document.get(offset..offset + text.len())
    }

    fn inside_root(&self, what: &str) -> Result<(), Box<ReadError>> {
        match self.open.is_empty() {
            true => Err(self.malformed(format!("{what} outside of the root element"))),
            false => Ok(()),
        }
    }

    /// The text of the current event; `None` for white space outside of the root.
    fn character_data(&self) -> Result<Option<Cow<'x, str>>, Box<ReadError>> {
        let raw = &self.document[self.start..self.position()];
        if self.open.is_empty() {
            return match raw.bytes().all(is_space) {
                true => Ok(None),
                false => Err(self.malformed("text outside of the root element")),
            };
        }
        if raw.len() > self.limits.text {
            return Err(self.limit("bytes in one text", self.limits.text));
        }
        if memchr::memmem::find(raw.as_bytes(), b"]]>").is_some() {
            return Err(self.malformed("\"]]>\" in text"));
        }
        Ok(Some(normalize_lines(raw)))
    }

    fn reference(&self, name: &str) -> Result<char, Box<ReadError>> {
        resolve_reference(name).ok_or_else(|| self.malformed(format!("reference &{};", shorten(name))))
    }

    fn open_element(&mut self, tag: &BytesStart<'_>) -> Result<Token<'x>, Box<ReadError>> {
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
        let name = &self.document[self.start + 1..self.start + 1 + tag.name().0.len()];
        let mark = self.namespaces.mark();
        self.attributes.clear();
        if !tag.attributes_raw().is_empty() {
            self.read_attributes(tag.attributes())?;
        }
        let (prefix, local) = self.split(name)?;
        let namespace = self.namespace_of(prefix)?;
        self.open.push(Open { tag: name, local, namespace, mark });
        Ok(Token::Start)
    }

    fn close_element(&mut self, name: &str) -> Result<Token<'x>, Box<ReadError>> {
        let name = name.trim_end_matches([' ', '\t', '\n', '\r']);
        match self.open.last() {
            Some(open) if open.tag == name => {
                self.close();
                Ok(Token::End)
            }
            Some(open) => Err(self.malformed(format!(
                "end tag </{}> for start tag <{}>",
                shorten(name),
                shorten(open.tag)
            ))),
            None => Err(self.malformed(format!("end tag </{}> without a start tag", shorten(name)))),
        }
    }

    fn close(&mut self) {
        if let Some(open) = self.open.pop() {
            self.namespaces.leave(open.mark);
        }
        self.attributes.clear();
    }

    fn end_of_document(&self) -> Result<Token<'x>, Box<ReadError>> {
        match (self.open.last(), self.root_seen) {
            (Some(open), _) => {
                Err(self.malformed(format!("the document ends within <{}>", shorten(open.tag))))
            }
            (None, false) => Err(self.malformed("the document has no element")),
            (None, true) => Ok(Token::Eof),
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

/// The five entities that XML has without a DTD, and character references.
pub(crate) fn resolve_reference(name: &str) -> Option<char> {
    match name {
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "amp" => return Some('&'),
        "apos" => return Some('\''),
        "quot" => return Some('"'),
        _ => {}
    }
    let number = name.strip_prefix('#')?;
    let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |hexadecimal| (hexadecimal, 16));
    // `from_str_radix` would take a sign.
    let only_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let code = only_digits.then(|| u32::from_str_radix(digits, radix).ok())??;
    char::from_u32(code).filter(|character| is_xml_char(*character))
}

/// Line ends as a parser has to give them (XML 1.0, section 2.11).
fn normalize_lines(raw: &str) -> Cow<'_, str> {
    match memchr::memchr(b'\r', raw.as_bytes()) {
        None => Cow::Borrowed(raw),
        Some(_) => Cow::Owned(raw.replace("\r\n", "\n").replace('\r', "\n")),
    }
}

/// A name for a message: the first 40 characters.
fn shorten(name: &str) -> String {
    cut(name, 40)
}
