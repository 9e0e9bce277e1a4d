//! A scoped pull reader: quick-xml events with namespaces resolved, well-formedness checked in full and
//! limits kept.
//!
//! An element is open from its start tag until its end tag has been read; whoever opens one reads it to its
//! end, by [`Reader::child`], [`Reader::text`] or [`Reader::skip`]. Knows nothing of what is read.

mod alone;
mod bounds;
mod fast;
mod include;
mod interned;
mod last_needed;
mod plain;
mod problem;
mod references;
mod tags;

use std::borrow::Cow;
use std::fmt;
use std::io::BufRead;

use quick_xml::events::Event;

use super::bytes::is_same;
use super::declaration::check_declaration;
use super::namespaces::{NamespaceId, Namespaces};
use super::xop::Binaries;
use super::{
    Deadline, ExpandedName, Limits, Memory, Namespace, XSI, check_name, cut, forbidden_number, is_space,
    path, trim, work,
};
use crate::xml::Notes;
pub(crate) use alone::Piece;
pub(crate) use fast::{Expected, Leaves, Prefix};
pub(crate) use include::Content;
use interned::{Interned, Name};
use last_needed::LastNeeded;
use plain::Plain;
pub use problem::{Problem, ReadError};
pub(crate) use references::resolve_reference;
use references::{normalize_lines, unescape};

/// Reads one document.
pub struct Reader<'x> {
    document: &'x str,
    xml: quick_xml::Reader<&'x [u8]>,
    limits: Limits,
    namespaces: Namespaces<'x>,
    interned: Interned,
    open: Vec<Open>,
    attributes: Vec<Attribute<'x>>,
    last_needed: LastNeeded,
    /// Where the current event begins.
    start: usize,
    /// The current start tag was an empty-element tag: its end is still to be told.
    empty: bool,
    elements: usize,
    root_seen: bool,
    /// Whether the fast path may be taken at all.
    fast: bool,
    /// The last event of quick-xml was markup, not text.
    after_markup: bool,
    plain: Plain,
    /// Where the next event begins. quick-xml may be behind, and is moved there before it is asked.
    cursor: usize,
    /// What [`Self::text`] gives instead of the content of the current element.
    instead: Option<Cow<'x, str>>,
    /// What `xop:Include` may refer to, in a message that has such.
    binaries: Option<&'x Binaries>,
    deadline: Option<Deadline>,
    memory: Memory,
    /// The document alone takes more memory than is available.
    is_too_long: bool,
    /// The byte from which time and length are checked again.
    next_look: usize,
    /// Where to note what was tolerated.
    notes: Option<&'x Notes>,
}

/// An element whose end is still to come: where in the document its name stands, and what that means.
#[derive(Debug)]
struct Open {
    name: Name,
    namespace: NamespaceId,
    mark: usize,
}

#[derive(Debug)]
struct Attribute<'x> {
    namespace: NamespaceId,
    /// The name as written.
    name: &'x str,
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
        let memory = Memory::of(limits, document.len());
        let mut reader = Self {
            document,
            xml,
            limits: limits.clone(),
            namespaces: Namespaces::new(),
            interned: Interned::default(),
            open: Vec::with_capacity(8),
            attributes: Vec::new(),
            last_needed: LastNeeded::default(),
            start: 0,
            empty: false,
            elements: 0,
            root_seen: false,
            fast: true,
            // quick-xml has to see the start: it would take a byte order mark anywhere for that of the document.
            after_markup: false,
            plain: Plain::default(),
            cursor: 0,
            instead: None,
            binaries: None,
            deadline: None,
            memory: memory.clone(),
            is_too_long: false,
            next_look: usize::MAX,
            notes: None,
        };
        reader.set_memory(memory);
        reader
    }

    /// What it keeps within.
    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Reads everything by the general path, if that is wanted.
    #[must_use]
    pub fn fast_path(mut self, fast: bool) -> Self {
        self.fast = fast;
        self
    }

    /// Sets where to note what is tolerated.
    #[must_use]
    pub(crate) fn notes(mut self, notes: &'x Notes) -> Self {
        self.notes = Some(notes);
        self
    }

    /// Whether notes are taken.
    pub(crate) fn takes_notes(&self) -> bool {
        self.notes.is_some()
    }

    /// Notes what the setting allowed at the current position, if notes are taken.
    #[cold]
    pub(crate) fn note(&self, setting: &'static str, what: impl FnOnce() -> String) {
        if let Some(notes) = self.notes {
            notes.add(self.start, setting, what);
        }
    }

    /// The next token. Comments and processing instructions are passed over.
    #[allow(clippy::should_implement_trait, reason = "after an error there is nothing to go on with")]
    pub fn next(&mut self) -> Result<Token<'x>, Box<ReadError>> {
        if self.empty {
            self.empty = false;
            self.close();
            return Ok(Token::End);
        }
        let passed = self.cursor - self.xml.buffer_position() as usize;
        if passed > 0 {
            self.xml.stream().consume(passed);
        }
        loop {
            self.keep_time()?;
            work::count(1);
            if let Some(token) = self.next_by_bytes() {
                return Ok(token);
            }
            self.start = self.cursor;
            // quick-xml would pass over it without counting its bytes.
            if self.start == 0 && self.document.starts_with('\u{FEFF}') {
                return Err(self.malformed("a byte order mark as text"));
            }
            let event = self.xml.read_event();
            self.cursor = self.xml.buffer_position() as usize;
            self.after_markup = !matches!(event, Ok(Event::Text(_)));
            match event {
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
            self.skip_space();
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
    #[inline]
    pub fn text(&mut self) -> Result<Cow<'x, str>, Box<ReadError>> {
        if let Some(text) = self.instead.take() {
            return Ok(text);
        }
        if self.fast && self.after_markup {
            if let Some(text) = self.plain_text() {
                return Ok(Cow::Borrowed(text));
            }
            if let Some(text) = self.escaped_text() {
                return Ok(Cow::Owned(text));
            }
        }
        self.text_by_events()
    }

    #[inline(never)]
    fn text_by_events(&mut self) -> Result<Cow<'x, str>, Box<ReadError>> {
        let mut whole: Option<Cow<'x, str>> = None;
        loop {
            match self.next()? {
                Token::Text(piece) => {
                    let length = whole.as_ref().map_or(0, |text| text.len()) + piece.len();
                    self.check_text(length)?;
                    match &mut whole {
                        None => whole = Some(piece),
                        Some(text) => self.append(text.to_mut(), &piece)?,
                    }
                }
                Token::End => return Ok(whole.unwrap_or_default()),
                Token::Start if self.is_include() => {
                    let text = self.include_as_text()?;
                    self.append(whole.get_or_insert_default().to_mut(), &text)?;
                }
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
            Some(open) => ExpandedName {
                namespace: self.namespaces.name(open.namespace),
                local: &self.document[open.name.local..open.name.end],
            },
            None => ExpandedName { namespace: "", local: "" },
        }
    }

    /// Whether the innermost open element has this name.
    #[inline]
    pub(crate) fn is_at(&self, local: &str, namespace: &'static str) -> bool {
        self.open.last().is_some_and(|open| {
            let name = &self.document.as_bytes()[open.name.local..open.name.end];
            is_same(name, local.as_bytes()) && self.namespaces.is(open.namespace, namespace)
        })
    }

    /// Whether an element around the innermost open one is in the same namespace.
    pub(crate) fn is_within_its_own(&self) -> bool {
        let Some((open, around)) = self.open.split_last() else { return false };
        work::count(around.len());
        around.iter().rev().any(|outer| self.namespaces.are_same(outer.namespace, open.namespace))
    }

    /// Whether the attribute of the current start tag with this index is in the namespace of the element.
    pub(crate) fn is_attribute_of_its_own(&self, index: usize) -> bool {
        let both = self.attributes.get(index).zip(self.open.last());
        both.is_some_and(|(attribute, open)| self.namespaces.are_same(attribute.namespace, open.namespace))
    }

    /// How many attributes the current start tag has, excluding namespace declarations.
    pub(crate) fn attribute_count(&self) -> usize {
        self.attributes.len()
    }

    /// The attribute of the current start tag with this name.
    pub fn attribute(&self, namespace: &str, local: &str) -> Option<&str> {
        work::count(self.attributes.len());
        let mut found = self.attributes.iter().filter(|attribute| attribute.local == local);
        found
            .find(|attribute| self.namespaces.name(attribute.namespace) == namespace)
            .map(|attribute| attribute.value.as_ref())
    }

    /// Whether the current start tag says `xsi:nil="true"`.
    #[inline]
    pub fn is_nil(&self) -> bool {
        !self.attributes.is_empty()
            && self.attribute(XSI, "nil").is_some_and(|nil| matches!(trim(nil), "true" | "1"))
    }

    /// Whether the current start tag has attributes, namespace declarations apart.
    #[inline]
    pub(crate) fn has_attributes(&self) -> bool {
        !self.attributes.is_empty()
    }

    /// The names of the attributes of the current start tag.
    pub fn attribute_names(&self) -> impl Iterator<Item = ExpandedName<'_>> {
        self.attributes.iter().map(|attribute| ExpandedName {
            namespace: self.namespaces.name(attribute.namespace),
            local: attribute.local,
        })
    }

    /// The attributes of the current start tag, with their values.
    pub fn attributes(&self) -> impl Iterator<Item = (ExpandedName<'_>, &str)> {
        self.attribute_names().zip(self.attributes.iter().map(|attribute| attribute.value.as_ref()))
    }

    /// The namespace and local part of a QName in content, by the declarations in scope.
    pub fn resolve_qname<'q>(&self, qname: &'q str) -> Option<(&str, &'q str)> {
        let qname = trim(qname);
        let (prefix, local) = qname.split_once(':').unwrap_or(("", qname));
        Some((self.namespaces.name(self.namespaces.resolve(prefix)?), local))
    }

    /// What prefixes meant at a mark that was left at the end of the last element.
    pub(crate) fn names_at(&self, mark: usize) -> impl Fn(&str) -> Option<Namespace> {
        move |prefix| self.namespaces.resolve_at(mark, prefix).map(|id| self.namespaces.shared(id))
    }

    /// How many declarations are in scope.
    pub(crate) fn names_mark(&self) -> usize {
        self.namespaces.mark()
    }

    /// The source from the start of the current event.
    pub(crate) fn offset(&self) -> usize {
        self.start
    }

    /// The byte of the document where the next token begins. After [`Token::Start`] the content of the element begins
    /// there.
    pub fn position(&self) -> usize {
        self.cursor
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
        Box::new(ReadError { problem: problem.shortened(), path })
    }

    fn malformed(&self, what: impl Into<String>) -> Box<ReadError> {
        self.fail(Problem::Malformed(format!("{} (at byte {})", what.into(), self.start)))
    }

    fn limit(&self, what: &'static str, bound: usize) -> Box<ReadError> {
        self.fail(Problem::Limit { what, bound })
    }

    /// The name of `open` as it is written.
    fn tag(&self, open: &Open) -> &'x str {
        &self.document[open.name.start..open.name.end]
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
        // Nearly every text is short and has neither.
        let has_special = match raw.len() {
            ..64 => raw.bytes().any(|byte| byte == b'>' || byte == b'\r'),
            _ => memchr::memchr2(b'>', b'\r', raw.as_bytes()).is_some(),
        };
        if !has_special {
            return Ok(Some(Cow::Borrowed(raw)));
        }
        if memchr::memmem::find(raw.as_bytes(), b"]]>").is_some() {
            return Err(self.malformed("\"]]>\" in text"));
        }
        Ok(Some(normalize_lines(raw)))
    }

    fn reference(&self, name: &str) -> Result<char, Box<ReadError>> {
        resolve_reference(name).ok_or_else(|| match forbidden_number(name) {
            Some(_) => self.fail(Problem::ForbiddenReference(shorten(name))),
            None => self.malformed(format!("reference &{};", shorten(name))),
        })
    }

    fn end_of_document(&self) -> Result<Token<'x>, Box<ReadError>> {
        match (self.open.last(), self.root_seen) {
            (Some(open), _) => {
                Err(self.malformed(format!("the document ends within <{}>", shorten(self.tag(open)))))
            }
            (None, false) => Err(self.malformed("the document has no element")),
            (None, true) => Ok(Token::Eof),
        }
    }
}

/// A name for a message: the first 40 characters.
fn shorten(name: &str) -> String {
    cut(name, 40)
}
