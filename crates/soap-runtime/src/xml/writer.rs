//! A scoped writer: elements, attributes and text into one buffer, namespaces declared where they change.
//!
//! Writing never stops half-way: the first thing that cannot be written is kept and told at the end.
//! Knows nothing of what is written.

use std::fmt;

use super::escape::{Forbidden, Text};
use super::{XSI, check_name, push_attribute, push_text};

/// Writes one document.
#[derive(Default)]
pub struct Writer {
    out: String,
    open: Vec<Open>,
    /// A start tag has no `>` yet.
    in_tag: bool,
    /// Prefixes declared for attributes of the current start tag.
    attribute_prefixes: usize,
    /// The prefix `xsi` is declared for the whole document.
    knows_xsi: bool,
    error: Option<WriteError>,
    secrets: Vec<String>,
    /// Content that waits for what is to stand between its elements.
    aside: String,
}

#[derive(Debug)]
struct Open {
    /// The name as written, a range of the buffer.
    tag: std::ops::Range<usize>,
    /// The default namespace within.
    default: &'static str,
}

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
    /// An empty document with room for `capacity` bytes.
    pub fn with_capacity(capacity: usize) -> Self {
        Self { out: String::with_capacity(capacity), ..Self::default() }
    }

    /// Begins with markup that declares the prefix `xsi`.
    pub(crate) fn preamble(&mut self, markup: &str) {
        self.knows_xsi = true;
        self.out.push_str(markup);
    }

    /// Appends markup as it is, outside of what this writer keeps account of.
    pub(crate) fn raw(&mut self, markup: &str) {
        self.finish_tag();
        self.out.push_str(markup);
    }

    /// Opens an element. The namespace becomes the default one where it is not yet.
    pub fn start(&mut self, namespace: &'static str, local: &str) {
        self.finish_tag();
        let outer = self.open.last().map_or("", |open| open.default);
        self.out.push('<');
        let tag = self.out.len()..self.out.len() + local.len();
        self.out.push_str(local);
        self.open.push(Open { tag, default: namespace });
        self.in_tag = true;
        self.attribute_prefixes = 0;
        if !is_same(namespace, outer) {
            self.push_attribute("xmlns", namespace);
        }
    }

    /// Writes an element without attributes; `tags` are its tags without a prefix, or empty.
    pub fn leaf(&mut self, namespace: &'static str, local: &str, tags: (&str, &str), text: Text<'_>) {
        let (open, close) = tags;
        let characters = text.as_str();
        let default = self.open.last().map_or("", |open| open.default);
        if open.is_empty() || characters.is_empty() || !is_same(namespace, default) {
            self.start(namespace, local);
            if !characters.is_empty() {
                self.text(characters);
            }
            return self.end();
        }
        self.finish_tag();
        self.out.reserve(open.len() + characters.len() + close.len());
        self.out.push_str(open);
        match text {
            Text::Plain(text) => self.out.push_str(text),
            Text::Any(text) => {
                if let Err(forbidden) = push_text(&mut self.out, text) {
                    self.refuse_in(forbidden, Some(local));
                }
            }
        }
        self.out.push_str(close);
    }

    /// Adds an attribute in any namespace to the start tag that was begun last.
    pub(crate) fn any_attribute(&mut self, namespace: &str, local: &str, value: &str) {
        match check_name(local) {
            true => self.attribute(namespace, local, value),
            false => self.refuse(format!("attribute {local:?} has no proper name"), None),
        }
    }

    /// Says by `xsi:type` which type the element has whose start tag was begun last.
    pub(crate) fn xsi_type(&mut self, local: &str, namespace: &str) {
        let default = self.open.last().map_or("", |open| open.default);
        if namespace == default {
            return self.attribute(XSI, "type", local);
        }
        if namespace.is_empty() {
            return self.refuse(format!("type {local}, which is in no namespace, has no name here"), None);
        }
        self.push_attribute("xmlns:t", namespace);
        self.attribute(XSI, "type", &format!("t:{local}"));
    }

    /// Ends the start tag that was begun last; tells where the content begins, for [`Self::set_aside`].
    pub(crate) fn start_content(&mut self) -> usize {
        self.finish_tag();
        self.out.len()
    }

    /// Takes back the content of the innermost open element, to be woven into text.
    pub(crate) fn set_aside(&mut self, start: usize) {
        self.aside = self.out.split_off(start);
    }

    /// The content that was set aside.
    pub(crate) fn take_aside(&mut self) -> String {
        std::mem::take(&mut self.aside)
    }

    /// Adds an attribute to the start tag that was begun last.
    pub fn attribute(&mut self, namespace: &str, local: &str, value: &str) {
        match namespace {
            "" => self.push_attribute(local, value),
            XSI => {
                if !self.knows_xsi {
                    self.push_attribute("xmlns:xsi", XSI);
                }
                self.push_attribute(&format!("xsi:{local}"), value);
            }
            super::XML => self.push_attribute(&format!("xml:{local}"), value),
            _ => {
                self.attribute_prefixes += 1;
                let prefix = format!("a{}", self.attribute_prefixes);
                self.push_attribute(&format!("xmlns:{prefix}"), namespace);
                self.push_attribute(&format!("{prefix}:{local}"), value);
            }
        }
    }

    /// Character data within the innermost open element.
    pub fn text(&mut self, text: &str) {
        self.finish_tag();
        if let Err(forbidden) = push_text(&mut self.out, text) {
            self.refuse_in(forbidden, None);
        }
    }

    /// Closes the innermost open element.
    pub fn end(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if std::mem::take(&mut self.in_tag) {
            self.out.push_str(" />");
            return;
        }
        self.out.push_str("</");
        self.out.extend_from_within(open.tag);
        self.out.push('>');
    }

    /// The document, or the first thing that could not be written.
    ///
    /// # Errors
    ///
    /// [`WriteError`] for a text or an attribute with a character that XML forbids.
    pub fn finish(mut self) -> Result<Written, WriteError> {
        self.finish_tag();
        match self.error {
            Some(error) => Err(error),
            None => Ok(Written { xml: self.out, secrets: self.secrets }),
        }
    }

    /// Keeps a secret value, so that error messages can leave it out.
    pub(crate) fn note_secret(&mut self, text: &str) {
        if !text.is_empty() {
            self.secrets.push(text.to_owned());
        }
    }

    /// Notes a character that cannot be written, in the innermost open element or in a leaf within it.
    #[cold]
    fn refuse_in(&mut self, forbidden: Forbidden, leaf: Option<&str>) {
        if self.error.is_none() {
            let problem = format!("character U+{:04X} is not allowed in XML", u32::from(forbidden.0));
            self.refuse(problem, leaf);
        }
    }

    #[cold]
    fn refuse(&mut self, problem: String, leaf: Option<&str>) {
        if self.error.is_none() {
            let open = self.open.iter().filter_map(|open| self.out.get(open.tag.clone()));
            let path: Vec<&str> = open.chain(leaf).collect();
            self.error = Some(WriteError { problem, path: path.join("/") });
        }
    }

    fn finish_tag(&mut self) {
        if std::mem::take(&mut self.in_tag) {
            self.out.push('>');
        }
    }

    fn push_attribute(&mut self, name: &str, value: &str) {
        debug_assert!(name.split(':').all(check_name));
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        let pushed = push_attribute(&mut self.out, value);
        self.out.push('"');
        if let Err(forbidden) = pushed {
            self.refuse_in(forbidden, None);
        }
    }
}

/// Whether two namespaces are the same; nearly always they are the same constant.
#[inline]
fn is_same(left: &'static str, right: &'static str) -> bool {
    std::ptr::eq(left, right) || left == right
}

/// Without the document, which may hold secrets.
impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer").field("bytes", &self.out.len()).finish_non_exhaustive()
    }
}

/// A finished document.
pub struct Written {
    /// The document.
    pub xml: String,
    /// The values of elements that the contract's user calls secret.
    pub secrets: Vec<String>,
}

impl fmt::Debug for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Written").field("bytes", &self.xml.len()).finish_non_exhaustive()
    }
}
