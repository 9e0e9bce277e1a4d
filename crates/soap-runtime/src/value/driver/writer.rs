//! What the writers of values share: the XML, who watches what is written, and what is written apart from it.
//!
//! Must not know any table. Without anybody who watches, a leaf costs what the writer of XML needs and one comparison.

use std::fmt;

use super::apart::{Apart, LeftOut};
use crate::value::check::Checker;
use crate::value::{Field, Kind};
use crate::xml::{Tag, TagBlocks, WriteError, Writer};

/// A writer of XML, and what else becomes of the values that are written.
pub struct ValueWriter {
    /// Where the value is written to.
    pub xml: Writer,
    /// Who looks at every value; nobody if it is only to be sent.
    watcher: Option<Box<Watcher>>,
    /// The content of an element that waits for what its texts and its order say of it.
    aside: String,
    /// Binary content that is kept out of the document, if that is wanted.
    apart: Option<Box<Apart>>,
}

/// Who looks at every value that is written. Not `Debug`: it may hold secrets.
enum Watcher {
    /// Collects those that are secret.
    Secrets(Vec<String>),
    /// Holds them against the contract.
    Checker(Checker),
}

impl ValueWriter {
    /// Writes on to this document.
    pub fn new(xml: Writer) -> Self {
        Self { xml, watcher: None, aside: String::new(), apart: None }
    }

    /// A writer that collects secrets, for [`Self::into_secrets`].
    pub(super) fn for_secrets() -> Self {
        Self::watched_by(Watcher::Secrets(Vec::new()))
    }

    /// A writer that checks values, for [`Self::into_checked`].
    pub(in crate::value) fn for_checks() -> Self {
        Self::watched_by(Watcher::Checker(Checker::default()))
    }

    fn watched_by(watcher: Watcher) -> Self {
        Self { watcher: Some(Box::new(watcher)), ..Self::new(Writer::default()) }
    }

    /// Keeps large binary content out of the document from now on; nobody else may use ids that end like this.
    pub(crate) fn leave_out(&mut self, stem: String) {
        self.apart = Some(Box::new(Apart::new(stem)));
    }

    /// The document, or the first thing that could not be written; and what was kept out of it.
    ///
    /// # Errors
    ///
    /// What XML cannot hold.
    pub(crate) fn finish(self) -> Result<(Vec<u8>, Vec<LeftOut>), WriteError> {
        let left_out = self.apart.map(|apart| apart.into_left_out()).unwrap_or_default();
        self.xml.finish().map(|xml| (xml, left_out))
    }

    /// The values of the fields that are secret.
    pub(super) fn into_secrets(self) -> Vec<String> {
        match self.watcher.map(|watcher| *watcher) {
            Some(Watcher::Secrets(secrets)) => secrets,
            Some(Watcher::Checker(_)) | None => Vec::new(),
        }
    }

    /// What was written, the first thing that could not be, and what the checker found.
    pub(in crate::value) fn into_checked(self) -> (String, Option<WriteError>, Checker) {
        let (written, error) = self.xml.into_written();
        match self.watcher.map(|watcher| *watcher) {
            Some(Watcher::Checker(checker)) => (written, error, checker),
            Some(Watcher::Secrets(_)) | None => (written, error, Checker::default()),
        }
    }

    /// Writes an element with the attributes and then the content that `content` writes.
    #[inline]
    pub fn element(&mut self, tag: Tag<'_>, content: impl FnOnce(&mut Self)) {
        let outer = self.xml.start(tag.namespace, tag.local, tag.blocks);
        content(self);
        self.xml.end(tag.local, tag.blocks, outer);
    }

    /// See [`Writer::quick_leaf`]; nothing is written if anybody watches.
    #[inline]
    pub(super) fn quick_leaf(
        &mut self,
        namespace: Option<&'static str>,
        blocks: &TagBlocks,
        text: &str,
    ) -> bool {
        self.watcher.is_none() && self.xml.quick_leaf(namespace, blocks, text)
    }

    /// See [`Writer::plain_leaf`]; nothing is written if anybody watches.
    pub(super) fn plain_leaf(&mut self, namespace: &'static str, blocks: &TagBlocks, text: &str) -> bool {
        self.watcher.is_none() && self.xml.plain_leaf(namespace, blocks, text)
    }

    /// Adds an attribute to the start tag that was begun last.
    pub fn attribute(&mut self, namespace: &str, local: &str, value: &str) {
        if let Some(apart) = &mut self.apart {
            apart.note_media_type(namespace, local, value, self.xml.length());
        }
        self.xml.attribute(namespace, local, value);
    }

    /// The same, for a name that may be invalid.
    pub(in crate::value) fn any_attribute(&mut self, namespace: &str, local: &str, value: &str) {
        if let Some(apart) = &mut self.apart {
            apart.note_media_type(namespace, local, value, self.xml.length());
        }
        self.xml.any_attribute(namespace, local, value);
    }

    /// Takes back the content from `start` on, for whoever knows its order or the texts between.
    pub(super) fn set_aside(&mut self, start: usize) {
        self.aside = self.xml.take_back(start);
    }

    /// The content that was set aside.
    pub(in crate::value) fn take_aside(&mut self) -> String {
        std::mem::take(&mut self.aside)
    }

    /// Whether this content is to be kept out of the document.
    pub(super) fn is_apart(&self, bytes: &[u8]) -> bool {
        self.apart.as_ref().is_some_and(|apart| apart.takes(bytes))
    }

    /// Refers to this content as that of the innermost open element.
    pub(super) fn include(&mut self, bytes: &[u8]) {
        if let Some(apart) = &mut self.apart {
            apart.include(bytes, &mut self.xml);
        }
    }

    /// Whether anybody looks at what is written.
    #[inline]
    pub(in crate::value) fn is_watched(&self) -> bool {
        self.watcher.is_some()
    }

    /// Keeps a secret value, if those are collected.
    pub(in crate::value) fn note_secret(&mut self, text: &str) {
        if let Some(Watcher::Secrets(secrets)) = self.watcher.as_deref_mut()
            && !text.is_empty()
        {
            secrets.push(text.to_owned());
        }
    }

    fn checker(&mut self) -> Option<&mut Checker> {
        match self.watcher.as_deref_mut() {
            Some(Watcher::Checker(checker)) => Some(checker),
            Some(Watcher::Secrets(_)) | None => None,
        }
    }

    /// Where the element of `field` is, if it has not begun yet, or the element whose attribute or text it is.
    fn place_of(&self, field: &Field) -> usize {
        if field.kind == Kind::Element { self.xml.next_tag() } else { self.xml.last_tag() }
    }

    /// Checks the text of `field`. Its element has not begun yet, unless `is_open`.
    #[cold]
    pub(in crate::value) fn check_text(&mut self, text: &str, field: &Field, is_open: bool) {
        let offset = if is_open { self.xml.last_tag() } else { self.place_of(field) };
        if let Some(checker) = self.checker() {
            checker.text(text, field, offset);
        }
    }

    /// Checks whether the contract foresees a value.
    #[cold]
    pub(in crate::value) fn check_foreseen(
        &mut self,
        is_foreseen: impl FnOnce() -> bool,
        text: &str,
        field: &Field,
    ) {
        let offset = self.place_of(field);
        if let Some(checker) = self.checker()
            && !is_foreseen()
        {
            checker.unforeseen(text, field, offset);
        }
    }

    /// Notes a text that is not a valid value of its type.
    #[cold]
    pub(super) fn check_invalid(&mut self, text: &str, expected: &'static str, field: &Field) {
        let offset = self.place_of(field);
        if let Some(checker) = self.checker() {
            checker.invalid(text, expected, field, offset);
        }
    }

    /// Reports what the value of `field` has that no valid text has, unless somebody watches, who sees that text.
    #[inline]
    pub(super) fn refuse(&mut self, unwritable: impl FnOnce() -> Option<String>, field: &Field) {
        if !self.is_watched()
            && let Some(what) = unwritable()
        {
            self.xml.refuse(|| format!("{} has {what}", field.describe()));
        }
    }

    /// Checks the number of occurrences of `field`.
    #[cold]
    pub(super) fn check_count(&mut self, count: usize, field: &Field) {
        let offset = self.xml.open_tag();
        if let Some(checker) = self.checker() {
            checker.count(count, field, offset);
        }
    }

    /// Notes that a required value is not there.
    #[cold]
    pub(super) fn check_missing(&mut self, field: &Field) {
        let offset = self.xml.open_tag();
        if let Some(checker) = self.checker() {
            checker.missing(field, offset);
        }
    }

    /// Checks the namespace of an element that stands for a wildcard.
    #[cold]
    pub(in crate::value) fn check_wildcard(&mut self, namespace: &str, field: &Field) {
        let offset = self.xml.next_tag();
        if let Some(checker) = self.checker() {
            checker.wildcard(namespace, field, offset);
        }
    }
}

/// Without the values, which may be secret.
impl fmt::Debug for ValueWriter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ValueWriter").field("xml", &self.xml).finish_non_exhaustive()
    }
}
