//! An XML element with its file: names expanded, places known.
//!
//! The only view that the stages `wsdl` and `xsd` have of XML. Must not know what an element means.

use std::fmt;

use roxmltree::{Document, Node};

use super::file::SourceFile;
use crate::diagnostic::Place;
use crate::model::Docs;

/// An element of a document.
#[derive(Clone, Copy)]
pub struct Element<'a> {
    file: &'a SourceFile,
    node: Node<'a, 'a>,
}

/// A name expanded to its namespace; the empty string means no namespace.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct QName {
    /// The namespace, or the empty string.
    pub namespace: String,
    /// The local part.
    pub local: String,
    /// The `xsd:redefine` that took the name away from what it names here; no name that is written has one.
    pub replaced_by: Option<Box<Place>>,
}

impl QName {
    /// A name in a namespace.
    pub fn new(namespace: impl Into<String>, local: impl Into<String>) -> Self {
        Self { namespace: namespace.into(), local: local.into(), replaced_by: None }
    }
}

/// A QName in an attribute value: a reference to something defined elsewhere.
#[derive(Debug, Clone)]
pub struct Reference {
    /// The value as written, as in `tns:nodeStatus`.
    pub written: String,
    /// The expanded name; `None` if the prefix is not declared.
    pub name: Option<QName>,
    /// The element that refers, as in `xsd:element "iNodeID"`.
    pub construct: String,
    /// Where the attribute is.
    pub place: Place,
}

impl Reference {
    /// The prefix as written, if any.
    pub fn prefix(&self) -> Option<&str> {
        self.written.split_once(':').map(|(prefix, _)| prefix)
    }
}

impl SourceFile {
    /// The root element of a document that [`parse`](Self::parse) gave.
    pub fn root<'a>(&'a self, document: &'a Document<'a>) -> Element<'a> {
        Element { file: self, node: document.root_element() }
    }
}

impl<'a> Element<'a> {
    /// The namespace; the empty string for none.
    pub fn namespace(self) -> &'a str {
        self.node.tag_name().namespace().unwrap_or_default()
    }

    /// The local name.
    pub fn local(self) -> &'a str {
        self.node.tag_name().name()
    }

    /// Whether this is the element `local` of `namespace`.
    pub fn is(self, namespace: &str, local: &str) -> bool {
        self.local() == local && self.namespace() == namespace
    }

    /// The file it is in.
    pub fn file(self) -> &'a SourceFile {
        self.file
    }

    /// Where its start tag begins.
    pub fn place(self) -> Place {
        self.file.place(self.node.range().start)
    }

    /// Where its end tag ends.
    pub fn end(self) -> Place {
        self.file.place(self.node.range().end)
    }

    /// Where the attribute begins; where the element begins if there is no such attribute.
    pub fn attribute_place(self, name: &str) -> Place {
        match self.node.attribute_node(name) {
            Some(attribute) => self.file.place(attribute.range().start),
            None => self.place(),
        }
    }

    /// The child elements.
    pub fn children(self) -> impl Iterator<Item = Self> {
        let children = self.node.children().filter(Node::is_element);
        let children = children.map(move |node| Self { file: self.file, node });
        children.filter(move |child| !self.file.has_versions() || child.is_included())
    }

    /// This element and all elements within it, in document order.
    pub fn descendants(self) -> impl Iterator<Item = Self> {
        let all = self.node.descendants().filter(Node::is_element);
        let all = all.map(move |node| Self { file: self.file, node });
        // The end of the last element for another version of XML Schema: everything within it is excluded too.
        let mut passed_over = 0;
        all.filter(move |element| {
            let range = element.node.range();
            if !self.file.has_versions() || range.start < passed_over {
                return range.start >= passed_over;
            }
            let is_included = element.is_included();
            if !is_included {
                passed_over = range.end;
            }
            is_included
        })
    }

    /// The value of an attribute without a prefix.
    pub fn attribute(self, name: &str) -> Option<&'a str> {
        self.node.attribute(name)
    }

    /// The value of an attribute in a namespace.
    pub fn attribute_in(self, namespace: &str, name: &str) -> Option<&'a str> {
        self.node.attribute((namespace, name))
    }

    /// All attributes: the namespace, which is empty for none, the name and the value.
    pub(crate) fn attributes(self) -> impl Iterator<Item = (&'a str, &'a str, &'a str)> {
        let attributes = self.node.attributes();
        attributes
            .map(|attribute| (attribute.namespace().unwrap_or_default(), attribute.name(), attribute.value()))
    }

    /// Whether an attribute of type `xsd:boolean` is true.
    pub fn has_flag(self, name: &str) -> bool {
        self.attribute(name).is_some_and(|value| matches!(value.trim(), "true" | "1"))
    }

    /// The QName that an attribute holds.
    pub fn reference(self, attribute: &str) -> Option<Reference> {
        let value = self.attribute(attribute)?;
        Some(self.expand(value.trim(), self.attribute_place(attribute)))
    }

    /// The QNames that an attribute lists.
    pub fn references(self, attribute: &str) -> Vec<Reference> {
        let words = self.attribute(attribute).unwrap_or_default().split_ascii_whitespace();
        words.map(|word| self.expand(word, self.attribute_place(attribute))).collect()
    }

    /// Expands a QName by the namespaces in scope here.
    pub fn expand(self, written: &str, place: Place) -> Reference {
        let local = written.split_once(':').map_or(written, |(_, local)| local);
        let name = self.namespace_of(written).map(|namespace| QName::new(namespace, local));
        Reference { written: written.to_owned(), name, construct: self.construct(), place }
    }

    /// The namespace of a QName by those in scope here; `None` if its prefix is not declared.
    pub(crate) fn namespace_of(self, written: &str) -> Option<&'a str> {
        match written.split_once(':') {
            Some(("xml", _)) => Some("http://www.w3.org/XML/1998/namespace"),
            Some((prefix, _)) => self.node.lookup_namespace_uri(Some(prefix)),
            None => Some(self.node.lookup_namespace_uri(None).unwrap_or_default()),
        }
    }

    /// How a diagnostic calls this element: `xsd:element "iNodeID"`.
    pub fn construct(self) -> String {
        let prefix = match self.namespace() {
            "http://schemas.xmlsoap.org/wsdl/" => "wsdl",
            "http://schemas.xmlsoap.org/wsdl/soap/" => "soap",
            "http://schemas.xmlsoap.org/wsdl/soap12/" => "soap12",
            namespace if crate::vocabulary::is_schema_namespace(namespace) => "xsd",
            namespace => self.node.lookup_prefix(namespace).unwrap_or_default(),
        };
        let colon = if prefix.is_empty() { "" } else { ":" };
        let local = self.local();
        match self.attribute("name").or_else(|| self.attribute("ref")).or_else(|| self.enclosing_name()) {
            Some(name) => format!("{prefix}{colon}{local} \"{name}\""),
            None => format!("{prefix}{colon}{local}"),
        }
    }

    /// The text within, the text of child elements included.
    pub fn text(self) -> String {
        self.node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
    }

    /// The text of the `documentation` elements among `children`: lines trimmed, paragraphs kept.
    pub fn docs(children: impl Iterator<Item = Self>) -> Docs {
        let texts = children.filter(|child| child.local() == "documentation").map(Self::text);
        let paragraphs: Vec<String> =
            texts.map(|text| trimmed(&text)).filter(|text| !text.is_empty()).collect();
        Docs((!paragraphs.is_empty()).then(|| paragraphs.join("\n\n")))
    }

    /// The name of the nearest element around an element that has none itself.
    fn enclosing_name(self) -> Option<&'a str> {
        self.node.ancestors().skip(1).take(4).find_map(|node| node.attribute("name"))
    }
}

impl fmt::Debug for Element<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.construct(), self.place())
    }
}

/// Each line trimmed, several empty lines in a row made one, and none at the ends.
fn trimmed(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        let is_repeated_blank = line.is_empty() && lines.last().is_none_or(|last| last.is_empty());
        if !is_repeated_blank {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_owned()
}
