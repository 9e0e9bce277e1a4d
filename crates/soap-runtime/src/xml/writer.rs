//! A scoped writer: elements, attributes and text into one buffer, namespaces declared where they change.
//!
//! Writing never stops half-way: the first thing that cannot be written is kept and reported at the end. Prefixes and
//! attributes are data that callers give. Must not know what is written, nor who looks at it.

use std::fmt;

use super::buffer::{Buffer, LONG};
use super::escape::{Forbidden, Text, escape_attribute, escape_text, is_plain};
use super::path::locate;
use super::tag::{Tag, TagBlocks};
use super::{XML, XSI, check_name};

/// Writes one document.
#[derive(Default)]
pub struct Writer {
    out: Buffer,
    /// The default namespace at this place.
    default: &'static str,
    /// A start tag has no `>` yet.
    in_tag: bool,
    /// Prefixes declared for attributes of the current start tag.
    attribute_prefixes: u32,
    /// The prefixes that are declared for the whole document.
    prefixes: Prefixes,
    error: Option<Box<WriteError>>,
}

/// Prefixes, each with the namespace that it is declared for.
pub(crate) type Prefixes = &'static [(&'static str, &'static str)];

/// A value that XML cannot hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{problem} at {path}")]
#[non_exhaustive]
pub struct WriteError {
    /// What cannot be written.
    pub problem: String,
    /// The path of element names to it.
    pub path: String,
}

impl Writer {
    /// An empty document. What is long or many, texts and lists, makes its room when it is written.
    pub fn for_message() -> Self {
        /// What a usual request takes, so that it is written without growing.
        const USUAL: usize = 2048;
        Self { out: Buffer::with_capacity(USUAL), ..Self::default() }
    }

    /// Begins with markup that declares these prefixes, which attributes and the names of types then use.
    pub(crate) fn preamble(&mut self, markup: &str, prefixes: Prefixes) {
        self.prefixes = prefixes;
        self.out.push(markup);
    }

    /// The namespace that `prefix` is declared for in the whole document.
    pub(crate) fn namespace_of(&self, prefix: &str) -> Option<&'static str> {
        self.prefixes.iter().find(|(declared, _)| *declared == prefix).map(|(_, namespace)| *namespace)
    }

    /// The prefix that is declared for `namespace` in the whole document.
    #[inline]
    fn prefix_of(&self, namespace: &str) -> Option<&'static str> {
        self.prefixes.iter().find(|(_, declared)| *declared == namespace).map(|(prefix, _)| *prefix)
    }

    /// Declares `prefix` in the start tag that was begun last.
    pub(crate) fn declare(&mut self, prefix: &str, namespace: &str) {
        self.push_attribute("xmlns", prefix, namespace);
    }

    /// Appends markup as it is, outside of what this writer keeps account of.
    pub(crate) fn raw(&mut self, markup: &str) {
        self.finish_tag();
        self.out.push(markup);
    }

    /// Writes an element with the attributes and then the content that `content` writes. Its namespace becomes the
    /// default one where it is not yet.
    #[inline]
    pub fn element(&mut self, tag: Tag<'_>, content: impl FnOnce(&mut Self)) {
        let outer = self.start(tag.namespace, tag.local, tag.blocks);
        content(self);
        self.end(tag.local, tag.blocks, outer);
    }

    /// Writes an element without attributes.
    pub fn leaf(&mut self, tag: Tag<'_>, text: Text<'_>) {
        self.element(tag, |writer| {
            if !text.as_str().is_empty() {
                writer.text(text);
            }
        });
    }

    /// Does what [`Self::leaf`] does for a plain text, unless something is out of the ordinary: then nothing, and gives
    /// `false`. Without a call of any function, so that nothing has to be kept across one.
    #[inline]
    pub(crate) fn quick_leaf(
        &mut self,
        namespace: Option<&'static str>,
        blocks: &TagBlocks,
        text: &str,
    ) -> bool {
        let is_default = namespace.is_some_and(|namespace| std::ptr::eq(namespace, self.default));
        let is_done = is_default && blocks.length != 0 && self.out.push_leaf(self.in_tag, blocks, text);
        self.in_tag &= !is_done;
        is_done
    }

    /// Does what [`Self::leaf`] does for a plain text where the tags are known and no namespace has to be declared.
    pub(crate) fn plain_leaf(&mut self, namespace: &'static str, blocks: &TagBlocks, text: &str) -> bool {
        if blocks.length == 0 || text.is_empty() || !self.is_default(namespace) {
            return false;
        }
        self.finish_tag();
        self.out.push_block(&blocks.open, usize::from(blocks.length));
        self.out.push(text);
        self.out.push_block(&blocks.close, usize::from(blocks.length) + 1);
        true
    }

    /// Adds an attribute in any namespace to the start tag that was begun last.
    pub(crate) fn any_attribute(&mut self, namespace: &str, local: &str, value: &str) {
        match check_name(local) {
            true => self.attribute(namespace, local, value),
            false => self.refuse(|| format!("attribute {local:?} has no proper name")),
        }
    }

    /// Says by `xsi:type` which type the element has whose start tag was begun last.
    pub(crate) fn xsi_type(&mut self, local: &str, namespace: &str) {
        if let Some(prefix) = self.prefix_of(namespace) {
            return self.attribute(XSI, "type", &format!("{prefix}:{local}"));
        }
        if namespace == self.default {
            return self.attribute(XSI, "type", local);
        }
        if namespace.is_empty() {
            return self.refuse(|| format!("type {local}, which is in no namespace, has no name here"));
        }
        self.declare("t", namespace);
        self.attribute(XSI, "type", &format!("t:{local}"));
    }

    /// Whether the start tag that was begun last says so already.
    pub(crate) fn names_type(&self) -> bool {
        self.tag_has(b" xsi:type=\"")
    }

    /// Whether these bytes, which no value of an attribute can hold, are in the start tag that was begun last.
    fn tag_has(&self, attribute: &[u8]) -> bool {
        memchr::memmem::find(&self.out.as_bytes()[self.last_tag()..], attribute).is_some()
    }

    /// Writes a name as text, declaring a prefix for it in the start tag that was begun last where one is needed: this
    /// one, unless it is taken.
    pub(crate) fn qualified(&mut self, prefix: &str, namespace: &str, local: &str) -> String {
        if !check_name(local) || local.contains(':') {
            self.refuse(|| format!("{local:?} is no name"));
            return String::new();
        }
        if prefix.is_empty() && namespace == self.default {
            return local.to_owned();
        }
        if namespace == XML {
            return format!("xml:{local}");
        }
        if namespace.is_empty() || !self.in_tag {
            self.refuse(|| format!("name {local} in namespace {namespace:?} has no prefix here"));
            return String::new();
        }
        let prefix = self.declared_prefix(prefix, namespace);
        format!("{prefix}:{local}")
    }

    /// A prefix that the start tag that was begun last declares for `namespace`.
    fn declared_prefix(&mut self, like: &str, namespace: &str) -> String {
        // `xsi` and `a1` are what this writer itself declares.
        let is_own = like.starts_with('a') && like[1..].bytes().all(|byte| byte.is_ascii_digit());
        let is_fit = check_name(like) && !like.contains(':') && !like.starts_with("xml") && like != "xsi";
        let of_document = self.namespace_of(like);
        if is_fit && of_document == Some(namespace) {
            return like.to_owned();
        }
        // The type of an encoded value uses the prefixes of the whole document in the same tag.
        let is_free = is_fit && of_document.is_none() && !(is_own && like.len() > 1);
        let like = if is_free { like } else { "q" };
        let mut value = String::new();
        // What is forbidden in it is refused when the declaration is written.
        let _ = escape_attribute(namespace, |piece| value.push_str(piece));
        let mut prefix = like.to_owned();
        for number in 1u32.. {
            // No `<` stands within a tag, so that the last one begins it.
            let written = self.out.as_bytes();
            let start = memchr::memrchr(b'<', written).unwrap_or(0);
            let tag = &written[start..];
            let declaration = format!(" xmlns:{prefix}=\"");
            let Some(found) = memchr::memmem::find(tag, declaration.as_bytes()) else {
                self.declare(&prefix, namespace);
                break;
            };
            if tag[found + declaration.len()..].starts_with(format!("{value}\"").as_bytes()) {
                break;
            }
            prefix = format!("{like}{number}");
        }
        prefix
    }

    /// Writes an element in `namespace` within which there is no default namespace.
    pub(crate) fn leaf_without_default(&mut self, namespace: &'static str, local: &str, text: &str) {
        self.finish_tag();
        self.out.push("<q:");
        self.out.push(local);
        self.declare("q", namespace);
        self.push_attribute("", "xmlns", "");
        self.in_tag = true;
        self.text(Text::Any(text));
        for piece in ["</q:", local, ">"] {
            self.out.push(piece);
        }
    }

    /// Ends the start tag that was begun last; tells where the content begins, for [`Self::take_back`].
    pub(crate) fn start_content(&mut self) -> usize {
        self.finish_tag();
        self.out.len()
    }

    /// Takes back the content of the innermost open element, which begins at `start`.
    pub(crate) fn take_back(&mut self, start: usize) -> String {
        self.out.split_off(start)
    }

    /// Adds an attribute to the start tag that was begun last.
    pub fn attribute(&mut self, namespace: &str, local: &str, value: &str) {
        match namespace {
            "" => return self.push_attribute("", local, value),
            XML => return self.push_attribute("xml", local, value),
            _ => {}
        }
        if let Some(prefix) = self.prefix_of(namespace) {
            return self.push_attribute(prefix, local, value);
        }
        if namespace == XSI {
            if !self.tag_has(b" xmlns:xsi=\"") {
                self.declare("xsi", XSI);
            }
            return self.push_attribute("xsi", local, value);
        }
        self.attribute_prefixes += 1;
        let prefix = format!("a{}", self.attribute_prefixes);
        self.declare(&prefix, namespace);
        self.push_attribute(&prefix, local, value);
    }

    /// Character data within the innermost open element.
    pub fn text(&mut self, text: Text<'_>) {
        self.finish_tag();
        let text = match text {
            Text::Plain(text) => return self.out.push(text),
            Text::Any(text) => text,
        };
        if text.len() > LONG {
            self.out.reserve(text.len() + LONG);
        }
        if let Err(forbidden) = escape_text(text, |piece| self.out.push(piece)) {
            self.refuse_character(forbidden);
        }
    }

    /// The document, or the first thing that could not be written.
    ///
    /// # Errors
    ///
    /// [`WriteError`] for a text or an attribute with a character that XML forbids.
    pub fn finish(mut self) -> Result<Vec<u8>, WriteError> {
        self.finish_tag();
        match self.error {
            Some(error) => Err(*error),
            None => Ok(self.out.into_bytes()),
        }
    }

    /// What was written, and the first thing that could not be.
    pub(crate) fn into_written(mut self) -> (String, Option<WriteError>) {
        self.finish_tag();
        let written = String::from_utf8_lossy(self.out.as_bytes()).into_owned();
        (written, self.error.map(|error| *error))
    }

    /// Where the next start tag will begin.
    pub(crate) fn next_tag(&self) -> usize {
        self.out.len() + usize::from(self.in_tag)
    }

    /// A place within the innermost open element, and within none of its children.
    pub(crate) fn open_tag(&self) -> usize {
        if self.in_tag { self.last_tag() } else { self.out.len().saturating_sub(1) }
    }

    /// Where the start tag begins that was begun last.
    pub(crate) fn last_tag(&self) -> usize {
        // No `<` stands within a tag.
        memchr::memrchr(b'<', self.out.as_bytes()).unwrap_or(0)
    }

    /// Whether this place is in the start tag that was begun last.
    pub(crate) fn is_in_last_tag(&self, place: usize) -> bool {
        memchr::memchr(b'<', &self.out.as_bytes()[place..]).is_none()
    }

    /// How much was written.
    #[inline]
    pub(crate) fn length(&self) -> usize {
        self.out.len()
    }

    /// Makes room for `count` more elements like the one that was written from `start` on.
    pub(crate) fn expect(&mut self, count: usize, start: usize) {
        /// The first one may happen to be large, and more than this is doubled soon enough.
        const MOST: usize = 1 << 20;
        let size = self.out.len() - start;
        self.out.reserve(count.saturating_mul(size).min(MOST));
    }

    /// Begins an element; gives back the default namespace around it, for [`Self::end`].
    pub(crate) fn start(&mut self, namespace: &'static str, local: &str, blocks: &TagBlocks) -> &'static str {
        let outer = self.default;
        let is_usual = std::ptr::eq(namespace, outer) && blocks.length != 0;
        if !is_usual || !self.out.push_name(self.in_tag, blocks) {
            self.start_otherwise(namespace, local, blocks);
        }
        self.in_tag = true;
        self.attribute_prefixes = 0;
        outer
    }

    #[inline(never)]
    fn start_otherwise(&mut self, namespace: &'static str, local: &str, blocks: &TagBlocks) {
        self.finish_tag();
        if blocks.length != 0 {
            self.out.push_block(&blocks.open, usize::from(blocks.length) - 1);
        } else if !self.out.push_between(b"<", local, b"") {
            self.out.push("<");
            self.out.push(local);
        }
        self.in_tag = true;
        if !self.is_default(namespace) {
            self.default = namespace;
            if !is_plain(namespace) || !self.out.push_between(b" xmlns=\"", namespace, b"\"") {
                self.push_attribute("", "xmlns", namespace);
            }
        }
    }

    /// Ends an element; `outer` is the default namespace around it.
    pub(crate) fn end(&mut self, local: &str, blocks: &TagBlocks, outer: &'static str) {
        self.default = outer;
        if self.in_tag || blocks.length == 0 || !self.out.push_close(blocks) {
            self.end_otherwise(local, blocks);
        }
    }

    #[inline(never)]
    fn end_otherwise(&mut self, local: &str, blocks: &TagBlocks) {
        if std::mem::take(&mut self.in_tag) {
            self.out.push(" />");
        } else if blocks.length != 0 {
            self.out.push_block(&blocks.close, usize::from(blocks.length) + 1);
        } else if !self.out.push_between(b"</", local, b">") {
            for piece in ["</", local, ">"] {
                self.out.push(piece);
            }
        }
    }

    /// Notes a character that cannot be written.
    #[cold]
    fn refuse_character(&mut self, forbidden: Forbidden) {
        self.refuse(|| format!("character U+{:04X} is not allowed in XML", u32::from(forbidden.0)));
    }

    /// Notes what cannot be written, at the end of what is written.
    #[cold]
    pub(crate) fn refuse(&mut self, problem: impl FnOnce() -> String) {
        if self.error.is_none() {
            let problem = problem();
            let mut written = String::from_utf8_lossy(self.out.as_bytes()).into_owned();
            written.push_str(if self.in_tag { ">" } else { "" });
            self.error = Some(Box::new(WriteError { problem, path: locate(&written, written.len()) }));
        }
    }

    /// Whether this is the default namespace. Nearly always it is the same constant, and the constant is kept so that
    /// it will be.
    #[inline]
    fn is_default(&mut self, namespace: &'static str) -> bool {
        if std::ptr::eq(namespace, self.default) {
            return true;
        }
        let is_same = namespace == self.default;
        if is_same {
            self.default = namespace;
        }
        is_same
    }

    #[inline]
    fn finish_tag(&mut self) {
        if std::mem::take(&mut self.in_tag) {
            self.out.push(">");
        }
    }

    fn push_attribute(&mut self, prefix: &str, local: &str, value: &str) {
        debug_assert!(check_name(local));
        let colon = if prefix.is_empty() { "" } else { ":" };
        for piece in [" ", prefix, colon, local, "=\""] {
            self.out.push(piece);
        }
        let escaped = escape_attribute(value, |piece| self.out.push(piece));
        self.out.push("\"");
        if let Err(forbidden) = escaped {
            self.refuse_character(forbidden);
        }
    }
}

/// Without the document, which may hold secrets.
impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer").field("bytes", &self.out.len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_prefix_unless_the_whole_document_has_it_already() {
        let mut writer = Writer::default();
        writer.preamble("<e xmlns:xsd=\"urn:schema\">", &[("xsd", "urn:schema")]);
        writer.out.push("<value");
        writer.in_tag = true;
        assert_eq!(writer.qualified("p", "urn:p", "n"), "p:n");
        assert_eq!(writer.qualified("xsd", "urn:other", "n"), "q:n", "xsi:type may use xsd in the same tag");
        assert_eq!(writer.qualified("xsd", "urn:schema", "n"), "xsd:n");
        assert!(writer.error.is_none());
    }
}
