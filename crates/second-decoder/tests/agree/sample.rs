//! Messages made from the contract's schema, by reading the WSDL as plain XML: independent of the generator.

use std::cell::RefCell;
use std::collections::BTreeMap;

use roxmltree::{Document, Node, NodeId};

const XSD: &str = "http://www.w3.org/2001/XMLSchema";
const CONTRACT: &str = include_str!("../../../../wsdl/rescue.wsdl");

/// The contract as XML.
pub(super) struct Schema {
    document: Document<'static>,
    /// What stands directly in the schema, by kind and name.
    definitions: BTreeMap<(String, String), NodeId>,
    /// The words of each enumeration met so far, and how often one of them was written.
    words: RefCell<BTreeMap<String, (Vec<String>, usize)>>,
}

/// Which of several possible messages, and a number that makes values differ.
struct Choice {
    which: usize,
    count: usize,
}

impl Schema {
    pub(super) fn of_contract() -> Self {
        let document = Document::parse(CONTRACT).unwrap();
        let of_schema = document
            .descendants()
            .filter(|node| node.parent().is_some_and(|parent| parent.has_tag_name((XSD, "schema"))));
        let definitions = of_schema.filter_map(|node| {
            let name = node.attribute("name")?;
            Some(((node.tag_name().name().to_owned(), name.to_owned()), node.id()))
        });
        let definitions = definitions.collect();
        Self { document, definitions, words: RefCell::default() }
    }

    /// The enumerations met so far of which some word was not written yet.
    pub(super) fn enumerations_with_words_left(&self) -> Vec<String> {
        let words = self.words.borrow();
        let left = words.iter().filter(|(_, (words, written))| *written < words.len());
        left.map(|(name, _)| name.clone()).collect()
    }

    /// A message with the global element `name`. Odd choices leave out what is optional; the words of an enumeration
    /// take turns from message to message.
    pub(super) fn message(&self, name: &str, which: usize) -> String {
        let root = self.find("element", name).unwrap();
        let mut choice = Choice { which, count: 0 };
        let content = self.children(
            root.children().find(|node| node.has_tag_name((XSD, "complexType"))).unwrap(),
            &mut choice,
        );
        let namespace = self.document.root_element().attribute("targetNamespace").unwrap();
        format!("<{name} xmlns=\"{namespace}\">{content}</{name}>")
    }

    fn find(&self, kind: &str, name: &str) -> Option<Node<'_, 'static>> {
        let id = self.definitions.get(&(kind.to_owned(), name.to_owned()))?;
        self.document.get_node(*id)
    }

    fn children(&self, complex: Node<'_, '_>, choice: &mut Choice) -> String {
        let elements = complex.descendants().filter(|node| node.has_tag_name((XSD, "element")));
        elements.map(|element| self.occurrences(element, choice)).collect()
    }

    fn occurrences(&self, element: Node<'_, '_>, choice: &mut Choice) -> String {
        let optional = element.attribute("minOccurs") == Some("0");
        let count = match element.attribute("maxOccurs") {
            Some("unbounded") => choice.which / 2 % 5,
            _ if optional && choice.which % 2 == 1 => 0,
            _ => 1,
        };
        let name = element.attribute("name").unwrap();
        (0..count)
            .map(|_| format!("<{name}>{}</{name}>", self.content(element.attribute("type").unwrap(), choice)))
            .collect()
    }

    fn content(&self, qname: &str, choice: &mut Choice) -> String {
        choice.count += 1;
        let number = choice.which * 31 + choice.count;
        match qname.split_once(':').unwrap() {
            ("s", "int") => (number as i32 - 500).to_string(),
            ("s", "boolean") => (number.is_multiple_of(2)).to_string(),
            ("s", "string") => format!("text &lt;&amp;&gt; \u{e9} {number}"),
            ("s", "dateTime") => format!("2014-04-01T07:00:{:02}", number % 60),
            ("tns", name) => self.defined(name, choice),
            other => panic!("the contract has a new type {other:?}"),
        }
    }

    fn defined(&self, name: &str, choice: &mut Choice) -> String {
        match self.find("complexType", name) {
            Some(complex) => self.children(complex, choice),
            None => self.next_word(name),
        }
    }

    /// The word of an enumeration whose turn it is.
    fn next_word(&self, name: &str) -> String {
        let mut all = self.words.borrow_mut();
        let (words, written) = all.entry(name.to_owned()).or_insert_with(|| (self.words_of(name), 0));
        *written += 1;
        words[(*written - 1) % words.len()].clone()
    }

    fn words_of(&self, name: &str) -> Vec<String> {
        let nodes = self.find("simpleType", name).unwrap().descendants();
        let words = nodes.filter(|node| node.has_tag_name((XSD, "enumeration")));
        words.map(|node| node.attribute("value").unwrap().to_owned()).collect()
    }
}
