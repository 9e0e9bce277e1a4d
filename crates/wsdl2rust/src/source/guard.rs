//! The guard: refuses XML that is made to exhaust the reader, and explains XML that is not well-formed.
//!
//! Nesting, attributes on one element and entities are bounded; external entities are never read. Knows
//! nothing of WSDL or XSD.

use roxmltree::{Document, Error, NodeType, TextPos};

use super::SourceFile;
use crate::diagnostic::{Diagnostic, Place};

/// What is wrong with a document, before it has a place.
pub(super) struct Problem {
    offset: usize,
    found: String,
    expected: &'static str,
    help: &'static str,
}

impl Problem {
    /// The diagnostic at the offset of the problem.
    pub(super) fn at(self, file: &SourceFile) -> Diagnostic {
        let place = file.place(self.offset);
        self.into_diagnostic(place)
    }

    /// The diagnostic at a position that the XML reader gave.
    pub(super) fn at_line(self, file: &SourceFile, position: TextPos) -> Diagnostic {
        let place = Place { file: file.path_arc(), line: position.row, column: position.col };
        self.into_diagnostic(place)
    }

    fn into_diagnostic(self, place: Place) -> Diagnostic {
        Diagnostic {
            place,
            construct: "XML".into(),
            found: self.found,
            expected: self.expected.into(),
            help: self.help.into(),
        }
    }
}

/// Attributes on one element: the XML reader compares each with all others.
const ATTRIBUTES: usize = 512;
/// Characters in the value of an entity.
const ENTITY_VALUE: usize = 256;
/// Bytes in a document that declares entities.
const ENTITY_DOCUMENT: usize = 512 << 10;

/// Refuses text that would cost the XML reader time or memory out of proportion.
pub(super) fn check_text(text: &str) -> Result<(), Problem> {
    check_attributes(text)?;
    check_entities(text)
}

fn check_attributes(text: &str) -> Result<(), Problem> {
    let mut offset = 0;
    for tag in text.split('<') {
        // A comment or CDATA section may hold any number of quotes; only a tag has attributes.
        let is_tag = !tag.starts_with('!') && !tag.starts_with('?');
        if is_tag && tag.len() > 4 * ATTRIBUTES && count_attributes(tag) > ATTRIBUTES {
            return Err(Problem {
                offset: offset.max(1) - 1,
                found: format!("an element with more than {ATTRIBUTES} attributes"),
                expected: "",
                help: "nothing in WSDL or XML Schema has so many",
            });
        }
        offset += tag.len() + 1;
    }
    Ok(())
}

fn count_attributes(tag: &str) -> usize {
    tag.split('=').skip(1).filter(|rest| rest.trim_start().starts_with(['"', '\''])).count()
}

/// Entities may only be short texts: no nesting, so no expansion attack.
fn check_entities(text: &str) -> Result<(), Problem> {
    let Some(start) = text.find("<!DOCTYPE") else { return Ok(()) };
    for (offset, _) in text[start..].match_indices("<!ENTITY") {
        let offset = start + offset;
        let refuse = |found: &str| {
            Err(Problem {
                offset,
                found: found.into(),
                expected: "a document without a document type declaration",
                help: "replace the entity by its text",
            })
        };
        if text.len() > ENTITY_DOCUMENT {
            return refuse("an entity declaration in a large document");
        }
        let declaration = &text[offset + "<!ENTITY".len()..];
        let head = declaration.split(['"', '\'']).next().unwrap_or_default();
        if head.contains("SYSTEM") || head.contains("PUBLIC") {
            return refuse("an external entity, which is never read");
        }
        let quote = declaration[head.len()..].chars().next().unwrap_or('"');
        let value = declaration[head.len()..].split(quote).nth(1).unwrap_or_default();
        if value.contains(['&', '<', '%']) || value.chars().count() > ENTITY_VALUE {
            return refuse("an entity that is not a short plain text");
        }
    }
    Ok(())
}

/// Refuses elements nested deeper than `limit`, so that every later stage may recurse over them.
pub(super) fn check_depth(document: &Document<'_>, limit: usize) -> Result<(), Problem> {
    let mut node = document.root();
    let mut depth = 0;
    loop {
        if depth > limit && node.node_type() == NodeType::Element {
            return Err(Problem {
                offset: node.range().start,
                found: format!("elements nested more than {limit} deep"),
                expected: "",
                help: "give the inner types names, and refer to them",
            });
        }
        if let Some(child) = node.first_child() {
            node = child;
            depth += 1;
            continue;
        }
        while node.next_sibling().is_none() {
            let Some(parent) = node.parent() else { return Ok(()) };
            node = parent;
            depth -= 1;
        }
        match node.next_sibling() {
            Some(sibling) => node = sibling,
            None => return Ok(()),
        }
    }
}

/// Says in the words of this crate why the XML reader refused the text.
pub(super) fn explain(error: &Error, text: &str) -> Problem {
    let (found, expected, help) = match error {
        Error::UnknownNamespace(prefix, _) => (
            format!("prefix \"{prefix}\" is bound to no namespace"),
            "a prefix that an xmlns attribute declares",
            "declare it on this element or around it",
        ),
        Error::UnexpectedCloseTag(open, close, _) => (
            format!("end tag \"{close}\" where \"{open}\" is open"),
            "end tags in the order of the start tags",
            "",
        ),
        Error::UnknownEntityReference(name, _) => (
            format!("entity \"{name}\" is not declared"),
            "text, or one of &lt; &gt; &amp; &quot; &apos;",
            "",
        ),
        Error::EntityReferenceLoop(_) => ("entities that contain each other".into(), "", ""),
        Error::DuplicatedAttribute(name, _) => (format!("attribute \"{name}\" stands twice"), "it once", ""),
        Error::NodesLimitReached => ("more elements than can be read".into(), "", "split the contract"),
        Error::UnexpectedDeclaration(_) => {
            ("an XML declaration after the start".into(), "it as the very first text of the file", "")
        }
        Error::NoRootNode if text.trim().is_empty() => {
            ("the file is empty".into(), "an XML document", "check that it was saved completely")
        }
        Error::NoRootNode | Error::UnclosedRootNode | Error::UnexpectedEndOfStream => (
            "the file ends before its root element does".into(),
            "a complete XML document",
            "check that it was saved completely",
        ),
        _ => (format!("not well-formed ({})", reason(error)), "well-formed XML", ""),
    };
    Problem { offset: 0, found, expected, help }
}

/// The words of the XML reader without the position, which the diagnostic gives itself.
fn reason(error: &Error) -> String {
    let words = error.to_string();
    words.split(" at ").next().unwrap_or(&words).to_owned()
}
