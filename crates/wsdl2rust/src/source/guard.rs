//! The guard: refuses XML that is made to exhaust the reader, and explains XML that is not well-formed.
//!
//! Nesting, attributes, namespaces in scope and entities are bounded; external entities are never read. Must not know
//! files, WSDL or XSD.

use std::collections::HashMap;

use roxmltree::{Document, Error, NodeType};

use super::decode::Malformed;
use crate::diagnostic::{Diagnostic, Place};

/// What is wrong with a document, before it has a place.
pub(super) struct Problem {
    offset: usize,
    found: String,
    expected: &'static str,
    help: &'static str,
}

impl Problem {
    /// The byte of the text where it is.
    pub(super) fn offset(&self) -> usize {
        self.offset
    }

    /// The diagnostic at this place.
    pub(super) fn at(self, place: Place) -> Diagnostic {
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
/// Namespaces declared on an element and those around it: the XML reader searches them all for each name.
const IN_SCOPE: usize = 512;
/// Pairs of namespaces in scope, added up over all elements that declare one: the XML reader makes a new list for each
/// of them, and compares everything in it.
const PAIRS: usize = 4_000_000;
/// As many more for each byte of the document. Elements with a hundred namespaces in scope are always within this.
const PAIRS_PER_BYTE: usize = 128;
/// Characters in the value of an entity.
const ENTITY_VALUE: usize = 256;
/// Bytes in a document that declares entities.
const ENTITY_DOCUMENT: usize = 512 << 10;
/// Bytes that all entity references together may expand to, or the size of the document if that is more.
const ENTITY_TEXT: usize = 64 << 10;

/// Refuses text that would cost the XML reader time or memory out of proportion.
pub(super) fn check_text(text: &str) -> Result<(), Problem> {
    check_entities(text)?;
    check_tags(text)
}

/// Bounds attributes and namespace declarations, in one pass over the tags.
fn check_tags(text: &str) -> Result<(), Problem> {
    // The number of declarations in scope within each open element.
    let mut open: Vec<usize> = Vec::new();
    let mut pairs_left = PAIRS.saturating_add(text.len().saturating_mul(PAIRS_PER_BYTE));
    let mut offset = 0;
    while let Some(start) = text[offset..].find('<').map(|start| offset + start) {
        let rest = &text[start..];
        let length = match rest.as_bytes().get(1) {
            Some(b'!' | b'?') => markup_length(rest),
            Some(b'/') => {
                open.pop();
                2
            }
            _ => {
                let tag = Tag::read(rest);
                let around = open.last().copied().unwrap_or(0);
                let in_scope = around + tag.declarations;
                if let Some((found, help)) = excess(&tag, in_scope) {
                    return Err(Problem { offset: start, found, expected: "", help });
                }
                let pairs = if tag.declarations > 0 { in_scope * in_scope / 2 } else { 0 };
                // The XML reader searches all declarations in scope for a name.
                crate::steps::take(1 + in_scope + pairs);
                let Some(left) = pairs_left.checked_sub(pairs) else {
                    let found =
                        format!("too many elements that declare a namespace where {around} are declared");
                    let help = "declare each namespace once, on the root element";
                    return Err(Problem { offset: start, found, expected: "", help });
                };
                pairs_left = left;
                if !tag.is_empty {
                    open.push(in_scope);
                }
                tag.length
            }
        };
        offset = start + length;
    }
    Ok(())
}

/// What an element has too many of, and what to do about it.
fn excess(tag: &Tag, in_scope: usize) -> Option<(String, &'static str)> {
    let help = "nothing in WSDL or XML Schema needs that many";
    if tag.attributes > ATTRIBUTES {
        return Some((format!("an element with more than {ATTRIBUTES} attributes"), help));
    }
    (in_scope > IN_SCOPE)
        .then(|| (format!("more than {IN_SCOPE} namespaces declared on an element and around it"), help))
}

/// The length of markup that begins with `<!` or `<?`, as the XML reader sees it: a comment, CDATA section,
/// processing instruction or declaration. A document type declaration and its entities contain further markup, so
/// only their first two bytes count.
fn markup_length(markup: &str) -> usize {
    let ends = [
        ("<!--", "-->"),
        ("<![CDATA[", "]]>"),
        ("<?", "?>"),
        ("<!ELEMENT", ">"),
        ("<!ATTLIST", ">"),
        ("<!NOTATION", ">"),
    ];
    let known = ends.iter().find(|(start, _)| markup.starts_with(start));
    known.map_or(2, |(start, end)| {
        let found = markup[start.len()..].find(end);
        found.map_or(markup.len(), |at| start.len() + at + end.len())
    })
}

/// The contents of a start tag.
struct Tag {
    length: usize,
    attributes: usize,
    declarations: usize,
    is_empty: bool,
}

impl Tag {
    fn read(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut tag = Self { length: text.len(), attributes: 0, declarations: 0, is_empty: false };
        // The start of the text before the next value.
        let (mut index, mut before) = (1, 1);
        while let Some(byte) = bytes.get(index) {
            match byte {
                b'>' => {
                    tag.length = index + 1;
                    tag.is_empty = bytes[index - 1] == b'/';
                    break;
                }
                quote @ (b'"' | b'\'') => {
                    tag.attributes += 1;
                    tag.declarations += usize::from(is_declaration(&text[before..index]));
                    let end = text[index + 1..].find(char::from(*quote));
                    index = end.map_or(text.len(), |end| index + 1 + end);
                    before = index + 1;
                }
                _ => {}
            }
            index += 1;
        }
        tag
    }
}

/// Whether the text before a value ends in `xmlns =` or `xmlns:prefix =`.
fn is_declaration(before: &str) -> bool {
    let name = before.trim_end().trim_end_matches('=').split_ascii_whitespace().next_back();
    name.is_some_and(|name| name == "xmlns" || name.starts_with("xmlns:"))
}

/// Entities may only be short texts, so that none expands to others, and all references together may expand to
/// little text.
fn check_entities(text: &str) -> Result<(), Problem> {
    let Some(start) = text.find("<!DOCTYPE") else { return Ok(()) };
    let mut entities: HashMap<&str, usize> = HashMap::new();
    for (offset, _) in text[start..].match_indices("<!ENTITY") {
        let offset = start + offset;
        let refuse = |found: &str| Err(entity_problem(offset, found.into()));
        if text.len() > ENTITY_DOCUMENT {
            return refuse("an entity declaration in a large document");
        }
        let declaration = &text[offset + "<!ENTITY".len()..];
        let head = declaration.split(['"', '\'', '<']).next().unwrap_or_default();
        if head.contains("SYSTEM") || head.contains("PUBLIC") {
            return refuse("an external entity, which is never read");
        }
        let quote = declaration[head.len()..].chars().next().unwrap_or('"');
        let value = declaration[head.len()..].split(quote).nth(1).unwrap_or_default();
        if value.contains(['&', '<', '%']) || value.chars().count() > ENTITY_VALUE {
            return refuse("an entity that is not a short plain text");
        }
        entities.insert(head.trim(), value.len());
    }
    let mut expanded = 0;
    for (offset, _) in text.match_indices('&') {
        let name = text[offset + 1..].split([';', '&', '<']).next().unwrap_or_default();
        expanded += entities.get(name).copied().unwrap_or(0);
        if expanded > ENTITY_TEXT.max(text.len()) {
            return Err(entity_problem(offset, "entities that make the document much longer".into()));
        }
    }
    Ok(())
}

fn entity_problem(offset: usize, found: String) -> Problem {
    Problem {
        offset,
        found,
        expected: "a document without a document type declaration",
        help: "replace the entity by its text",
    }
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

/// The error for bytes that the encoding of a file does not allow.
pub(super) fn malformed(malformed: &Malformed) -> Problem {
    let Malformed { offset, encoding, is_declared } = *malformed;
    let help = match is_declared {
        true => "save the file in the encoding that it declares, or declare the one that it is in",
        false => "save the file as UTF-8, or declare its encoding: <?xml version=\"1.0\" encoding=\"…\"?>",
    };
    Problem {
        offset,
        found: format!("bytes that are not {encoding}"),
        expected: "text in the encoding of the file",
        help,
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
        Error::DuplicatedAttribute(name, _) => (format!("attribute \"{name}\" occurs twice"), "it once", ""),
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
