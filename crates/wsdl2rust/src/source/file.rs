//! One file: its text, its lines and its XML.
//!
//! Must not know other files, nor what an element is to the later stages.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use roxmltree::{Document, ParsingOptions};

use super::decode::{Decoded, Malformed};
use super::limits::Limits;
use super::locate::as_address;
use super::{foreign, guard};
use crate::diagnostic::{Diagnostic, Place};
use crate::vocabulary::VERSIONING;

/// Index into [`Sources::files`](super::Sources::files).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub(super) usize);

/// A file that was read, decoded to text.
#[derive(Debug)]
pub struct SourceFile {
    id: FileId,
    path: Arc<PathBuf>,
    text: String,
    lines: LineIndex,
    limits: Limits,
    is_built_in: bool,
    /// Where it comes from, if that is not only a file.
    address: Option<String>,
    is_on_disk: bool,
    has_versions: bool,
    /// The first bytes that its encoding does not allow.
    malformed: Option<Malformed>,
}

impl SourceFile {
    pub(super) fn new(id: FileId, path: PathBuf, text: String, limits: Limits) -> Self {
        let lines = LineIndex::new(&text);
        let has_versions = text.contains(VERSIONING);
        Self {
            has_versions,
            id,
            path: Arc::new(path),
            text,
            lines,
            limits,
            is_built_in: false,
            address: None,
            is_on_disk: true,
            malformed: None,
        }
    }

    pub(super) fn decoded(id: FileId, path: PathBuf, decoded: Decoded, limits: Limits) -> Self {
        Self { malformed: decoded.malformed, ..Self::new(id, path, decoded.text, limits) }
    }

    pub(super) fn built_in(id: FileId, name: &str, text: &str) -> Self {
        Self {
            is_built_in: true,
            is_on_disk: false,
            ..Self::new(id, name.into(), text.into(), Limits::default())
        }
    }

    /// The same, at an address that relative locations lead from.
    pub(super) fn at_address(self, address: Option<String>) -> Self {
        Self { address, ..self }
    }

    /// One that was fetched and is kept nowhere.
    #[cfg(feature = "fetch")]
    pub(super) fn not_on_disk(self) -> Self {
        Self { is_on_disk: false, ..self }
    }

    /// The length of its text in bytes.
    pub(crate) fn size(&self) -> usize {
        self.text.len()
    }

    /// The id of this file.
    pub fn id(&self) -> FileId {
        self.id
    }

    /// The path as the user or an import named it.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether this document is part of the generator instead of being read from disk.
    pub fn is_built_in(&self) -> bool {
        self.is_built_in
    }

    /// Whether it can be read again.
    pub fn is_on_disk(&self) -> bool {
        self.is_on_disk
    }

    /// Whether it may have elements that are only for certain versions of XML Schema.
    pub(super) fn has_versions(&self) -> bool {
        self.has_versions
    }

    /// The address that it replaces in the catalogue, or that it was fetched from.
    pub(super) fn address(&self) -> Option<&str> {
        self.address.as_deref()
    }

    /// The place of a byte offset.
    pub fn place(&self, offset: usize) -> Place {
        let (line, column) = self.lines.line_and_column(&self.text, offset);
        Place { file: self.path.clone(), line, column }
    }

    /// The XML document.
    ///
    /// # Errors
    ///
    /// If the text is not well-formed XML, has bytes that its encoding does not allow, exceeds a limit, or
    /// declares entities, which are never read.
    pub fn parse(&self) -> Result<Document<'_>, Diagnostic> {
        if let Some(foreign) = foreign::of_text(&self.text, self.origin()) {
            return Err(self.is_foreign(foreign));
        }
        if let Some(malformed) = &self.malformed {
            return Err(self.problem(guard::malformed(malformed)));
        }
        guard::check_text(&self.text).map_err(|problem| self.problem(problem))?;
        let options = ParsingOptions {
            allow_dtd: true,
            nodes_limit: u32::try_from(self.limits.nodes).unwrap_or(u32::MAX),
            entity_resolver: None,
        };
        let document = Document::parse_with_options(&self.text, options).map_err(|error| {
            let position = error.pos();
            let place = Place { file: self.path.clone(), line: position.row, column: position.col };
            guard::explain(&error, &self.text).at(place)
        })?;
        guard::check_depth(&document, self.limits.depth).map_err(|problem| self.problem(problem))?;
        Ok(document)
    }

    /// The kind of a document whose root element, of this namespace and name, is not that of a contract.
    pub(crate) fn of_other_kind(&self, namespace: &str, local: &str) -> Option<foreign::Foreign> {
        foreign::of_root(namespace, local, &self.text, self.origin())
    }

    /// The address that it comes from, if there is one.
    fn origin(&self) -> Option<&str> {
        self.address().or_else(|| as_address(&self.path))
    }

    fn is_foreign(&self, foreign: foreign::Foreign) -> Diagnostic {
        Diagnostic {
            place: Place { file: self.path.clone(), line: 1, column: 1 },
            construct: "document".into(),
            found: foreign.found,
            expected: "wsdl:definitions or xsd:schema as the root element".into(),
            help: foreign.help,
        }
    }

    /// Whether the text is made to exhaust the program that reads it.
    pub(super) fn is_hostile(&self) -> bool {
        guard::check_text(&self.text).is_err()
    }

    fn problem(&self, problem: guard::Problem) -> Diagnostic {
        let place = self.place(problem.offset());
        problem.at(place)
    }
}

/// Finds line and column of an offset without walking the text: contracts of a megabyte in one line exist.
#[derive(Debug)]
pub(super) struct LineIndex {
    /// The offset at which each line starts.
    starts: Vec<usize>,
    /// The number of characters before every `STRIDE`th byte; empty if each byte is a character.
    chars: Vec<u32>,
}

const STRIDE: usize = 64;

impl LineIndex {
    pub(super) fn new(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(offset, _)| offset);
        let starts = std::iter::once(0).chain(ends.map(|end| end + 1)).collect();
        let mut chars = Vec::new();
        if !text.is_ascii() {
            let mut count = 0;
            for stride in text.as_bytes().chunks(STRIDE) {
                chars.push(count);
                count += chars_in(stride);
            }
        }
        Self { starts, chars }
    }

    /// A line without its end, and the byte offset of a column in it; line and column count from 0.
    pub(super) fn line<'t>(&self, text: &'t str, line: usize, column: u32) -> Option<(&'t str, usize)> {
        let start = *self.starts.get(line)?;
        let end = self.starts.get(line + 1).map_or(text.len(), |next| next - 1);
        let text_of_line = text.get(start..end)?;
        let column = column as usize;
        if self.chars.is_empty() {
            return Some((text_of_line, column.min(text_of_line.len())));
        }
        let wanted = self.chars_before(text, start).saturating_add(column as u32);
        let stride = self.chars.partition_point(|chars| *chars <= wanted).saturating_sub(1);
        // A stride may begin within a character, which the previous stride counts.
        let mut offset = (stride * STRIDE).min(end);
        while !text.is_char_boundary(offset) {
            offset += 1;
        }
        let missing = wanted - self.chars[stride];
        let after = text[offset.min(end)..end].char_indices().nth(missing as usize);
        crate::steps::take(1 + missing as usize);
        let offset = after.map_or(end, |(after, _)| offset + after);
        Some((text_of_line, offset.saturating_sub(start).min(text_of_line.len())))
    }

    pub(super) fn line_and_column(&self, text: &str, offset: usize) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        (line as u32, self.chars_before(text, offset) - self.chars_before(text, start) + 1)
    }

    fn chars_before(&self, text: &str, offset: usize) -> u32 {
        let offset = offset.min(text.len());
        if self.chars.is_empty() {
            return offset as u32;
        }
        let stride = (offset / STRIDE).min(self.chars.len() - 1);
        self.chars[stride] + chars_in(&text.as_bytes()[stride * STRIDE..offset])
    }
}

/// The number of characters that begin in `bytes` of a text.
fn chars_in(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count() as u32
}
