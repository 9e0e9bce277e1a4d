//! A message as a tree, with an index of what is referred to.
//!
//! Must not know what becomes of it.

use std::collections::HashMap;

use crate::value::ReadResult;
use crate::xml::{ENCODINGS, Limits, Problem, Reader, Token, XSI, is_encoding};

/// The tree of a document.
pub(super) struct Tree {
    /// All elements; the root is the first.
    pub(super) elements: Vec<Element>,
    /// The elements that can be referred to.
    pub(super) targets: HashMap<String, usize>,
    pub(super) has_references: bool,
}

/// An element.
pub(super) struct Element {
    pub(super) namespace: String,
    pub(super) local: String,
    /// Namespace, local name and value; those that make references are not among them.
    pub(super) attributes: Vec<(String, String, String)>,
    /// The prefixes in scope, where it is the first one with these.
    pub(super) declarations: Option<Vec<(String, String)>>,
    /// The type that `xsi:type` names: namespace and local name.
    pub(super) xsi_type: Option<(String, String)>,
    pub(super) reference: Option<String>,
    /// It can be referred to.
    pub(super) is_target: bool,
    pub(super) content: Vec<Piece>,
}

/// What stands within an element.
pub(super) enum Piece {
    Text(String),
    Element(usize),
}

impl Tree {
    pub(super) fn read(document: &str, limits: &Limits) -> ReadResult<Self> {
        let mut reader = Reader::new(document, limits);
        let mut tree = Self { elements: Vec::new(), targets: HashMap::new(), has_references: false };
        let mut open: Vec<usize> = Vec::new();
        loop {
            match reader.next()? {
                Token::Start => {
                    let index = tree.elements.len();
                    let (element, id) = element(&reader, document);
                    if let Some(id) = id
                        && tree.targets.insert(id.clone(), index).is_some()
                    {
                        return Err(reader.fail(Problem::Duplicate(format!("id {id:?}"))));
                    }
                    tree.has_references |= element.reference.is_some();
                    tree.elements.push(element);
                    if let Some(parent) = open.last() {
                        tree.elements[*parent].content.push(Piece::Element(index));
                    }
                    open.push(index);
                }
                Token::Text(text) => {
                    if let Some(parent) = open.last() {
                        tree.elements[*parent].content.push(Piece::Text(text.into_owned()));
                    }
                }
                Token::End => {
                    open.pop();
                }
                Token::Eof => return Ok(tree),
            }
        }
    }
}

/// The element whose start tag was read last, and its id.
fn element(reader: &Reader<'_>, document: &str) -> (Element, Option<String>) {
    let name = reader.name();
    let (mut id, mut reference, mut xsi_type) = (None, None, None);
    let mut attributes = Vec::new();
    for (attribute, value) in reader.attributes() {
        let is_own = attribute.namespace.is_empty();
        match attribute.local {
            "id" if is_own || attribute.namespace == ENCODINGS[1] => id = Some(value.to_owned()),
            // Others, such as `cid:`, refer to what is not in the message.
            "href" if is_own && value.starts_with('#') => reference = Some(value[1..].to_owned()),
            "ref" if attribute.namespace == ENCODINGS[1] => {
                reference = Some(value.trim_start_matches('#').to_owned());
            }
            "root" if is_encoding(attribute.namespace) => {}
            "type" if attribute.namespace == XSI => {
                let resolved = reader.resolve_qname(value);
                xsi_type = resolved.map(|(namespace, local)| (namespace.to_owned(), local.to_owned()));
            }
            local => {
                attributes.push((attribute.namespace.to_owned(), local.to_owned(), value.to_owned()));
            }
        }
    }
    let tag = &document[reader.offset()..reader.position()];
    let declarations = (id.is_some() || tag.contains("xmlns:")).then(|| {
        let scope = reader.declarations_in_scope().into_iter();
        let prefixed = scope.filter(|(prefix, _)| !prefix.is_empty() && *prefix != "xml");
        prefixed.map(|(prefix, namespace)| (prefix.to_owned(), namespace)).collect()
    });
    let element = Element {
        namespace: name.namespace.to_owned(),
        local: name.local.to_owned(),
        attributes,
        declarations,
        xsi_type,
        reference,
        is_target: id.is_some(),
        content: Vec::new(),
    };
    (element, id)
}
