//! Documents in a canonical form, so that two ways to write the same content are equal and the first place where
//! content differs can be told.
//!
//! Knows nothing of SOAP, HTTP, or of where the two documents come from.

mod difference;

pub use difference::{Difference, difference};

use std::fmt;

use super::{ExpandedName, Limits, Namespace, Problem, ReadError, Reader, Token, XSI, check_name, is_space};

/// Stands in a recorded document, as the whole text of an element or the value of an attribute, for any text.
pub const ANY: &str = "{{any}}";

/// The content of a document: names with their namespaces, attributes in order of their names, text.
///
/// Not part of it: prefixes and their declarations, comments, processing instructions, how text was written
/// (references, CDATA), and white space beside child elements. White space in an element without children
/// counts. The value of `xsi:type` is compared by its namespace.
///
/// Equality takes [`ANY`] as a text like any other; [`difference`] gives it its meaning.
#[derive(Clone, PartialEq, Eq)]
pub struct Tree {
    /// In document order: neither reading, comparing nor dropping a deep document takes up stack.
    items: Vec<Item>,
}

#[derive(Clone, PartialEq, Eq)]
enum Item {
    Start(Element),
    Text(String),
    End,
}

#[derive(Clone, PartialEq, Eq)]
struct Element {
    namespace: Namespace,
    local: String,
    attributes: Vec<Attribute>,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Attribute {
    namespace: Namespace,
    local: String,
    /// The namespace of the value, if that is the name of a type.
    of_value: Option<Namespace>,
    value: String,
}

impl Tree {
    /// Reads a document, which must not hold characters that XML forbids
    /// (see [`decode_document`](super::decode_document)).
    ///
    /// # Errors
    ///
    /// [`ReadError`] for what is not well-formed or beyond a limit.
    pub fn parse(document: &str, limits: &Limits) -> Result<Self, Box<ReadError>> {
        Self::read(&mut Reader::new(document, limits), limits)
    }

    /// Reads a document from its start; a caller that keeps the reader can tell where it failed.
    pub(crate) fn read(reader: &mut Reader<'_>, limits: &Limits) -> Result<Self, Box<ReadError>> {
        let mut items = Vec::new();
        let mut text = String::new();
        loop {
            match reader.next()? {
                Token::Text(piece) if text.len() + piece.len() > limits.text => {
                    return Err(reader.fail(Problem::Limit { what: "bytes in one text", bound: limits.text }));
                }
                Token::Text(piece) => reader.append(&mut text, &piece)?,
                Token::Start => {
                    keep_text(reader, &mut items, &mut text, false)?;
                    reader.room(&mut items)?;
                    items.push(Item::Start(read_element(reader)?));
                }
                Token::End => {
                    let is_leaf = matches!(items.last(), Some(Item::Start(_)));
                    keep_text(reader, &mut items, &mut text, is_leaf)?;
                    reader.room(&mut items)?;
                    items.push(Item::End);
                }
                Token::Eof => return Ok(Self { items }),
            }
        }
    }

    /// The elements in document order, each with the number of its ancestors.
    pub fn elements(&self) -> impl Iterator<Item = (usize, ExpandedName<'_>)> {
        self.items
            .iter()
            .scan(0_usize, |depth, item| {
                let here = *depth;
                match item {
                    Item::Start(_) => *depth += 1,
                    Item::End => *depth = depth.saturating_sub(1),
                    Item::Text(_) => {}
                }
                Some((here, item))
            })
            .filter_map(|(depth, item)| item.element().map(|element| (depth, element.name())))
    }
}

impl fmt::Debug for Tree {
    /// Says how much there is, not what: texts may be secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tree").field("elements", &self.elements().count()).finish_non_exhaustive()
    }
}

impl Item {
    fn element(&self) -> Option<&Element> {
        match self {
            Self::Start(element) => Some(element),
            Self::Text(_) | Self::End => None,
        }
    }
}

impl Element {
    fn name(&self) -> ExpandedName<'_> {
        ExpandedName { namespace: &self.namespace, local: &self.local }
    }
}

impl Attribute {
    fn name(&self) -> ExpandedName<'_> {
        ExpandedName { namespace: &self.namespace, local: &self.local }
    }
}

/// Adds the text collected so far, unless it is white space beside child elements.
fn keep_text(
    reader: &mut Reader<'_>,
    items: &mut Vec<Item>,
    text: &mut String,
    is_whole: bool,
) -> Result<(), Box<ReadError>> {
    let text = std::mem::take(text);
    if !text.is_empty() && (is_whole || !text.bytes().all(is_space)) {
        reader.room(items)?;
        items.push(Item::Text(text));
    }
    Ok(())
}

fn read_element(reader: &mut Reader<'_>) -> Result<Element, Box<ReadError>> {
    let mut attributes = Vec::new();
    for (namespace, local, value) in reader.shared_attributes() {
        // The value of `xsi:type` without its prefix, which only the document can explain.
        let is_type = namespace == XSI && local == "type";
        let type_name = reader.resolve_shared(value).filter(|(_, local)| is_type && check_name(local));
        let (of_value, value) = match type_name {
            Some((namespace, local)) => (Some(namespace), local),
            None => (None, value),
        };
        attributes.push(Attribute { namespace, local: local.to_owned(), of_value, value: value.to_owned() });
    }
    attributes.sort();
    reader.take_memory(attributes.capacity() * size_of::<Attribute>())?;
    Ok(Element { namespace: reader.namespace(), local: reader.name().local.to_owned(), attributes })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    fn tree(document: &str) -> Tree {
        Tree::parse(document, &Limits::default()).unwrap()
    }

    #[test]
    fn ways_of_writing_are_equal() {
        let recorded =
            "<?xml version='1.0'?>\n<p:a xmlns:p='urn:x' c='1' b='2'>\n <b>x&amp;y</b>\n <c/>\n</p:a>";
        let sent = "<q:a b='2' c='1' xmlns:q='urn:x'><!-- z --><b>x<![CDATA[&y]]></b><?z?><c></c></q:a>";
        assert_eq!(tree(recorded), tree(sent));
        let integer =
            |prefix: &str| format!("<a xmlns:i='{XSI}' xmlns:{prefix}='urn:xsd' i:type='{prefix}:int'>1</a>");
        assert_eq!(tree(&integer("s")), tree(&integer("xsd")));
    }

    #[test]
    fn white_space_counts_in_an_element_without_children() {
        assert_eq!(tree("<a> <b/></a>"), tree("<a><b/>\r\n</a>"));
        assert_ne!(tree("<a> </a>"), tree("<a/>"));
    }

    #[test]
    fn elements_come_with_their_depth() {
        let tree = tree("<a xmlns='urn:x'><b>1<c/></b><d/></a>");
        let names: Vec<String> = tree.elements().map(|(depth, name)| format!("{depth} {name}")).collect();
        assert_eq!(names, ["0 {urn:x}a", "1 {urn:x}b", "2 {urn:x}c", "1 {urn:x}d"]);
    }

    #[test]
    fn texts_do_not_show() {
        assert_eq!(format!("{:?}", tree("<a><pwd>x</pwd></a>")), "Tree { elements: 2, .. }");
    }

    #[test]
    fn limits_are_kept_and_depth_costs_no_stack() {
        let limits = Limits::default().with_text(4);
        assert!(Tree::parse("<a>123<!-- -->45</a>", &limits).is_err());
        let limits = Limits::default().with_depth(1_000_000);
        let deep = format!("{}{}", "<a>".repeat(200_000), "</a>".repeat(200_000));
        let deep = Tree::parse(&deep, &limits).unwrap();
        assert!(deep == deep.clone());
        assert_eq!(difference(&deep, &deep.clone()), None);
    }
}
