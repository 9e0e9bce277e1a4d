//! Messages made from the contract's schema, by reading the WSDL as plain XML: independent of the generator.

use roxmltree::{Document, Node};

const XSD: &str = "http://www.w3.org/2001/XMLSchema";
const CONTRACT: &str = include_str!("../../../../wsdl/rescue.wsdl");

/// The contract as XML.
pub(super) struct Schema(Document<'static>);

/// Which of several possible messages, and a number that makes values differ.
struct Choice {
    which: usize,
    count: usize,
}

impl Schema {
    pub(super) fn of_contract() -> Self {
        Self(Document::parse(CONTRACT).unwrap())
    }

    /// A message with the global element `name`. Odd choices leave out what is optional; each takes other words.
    pub(super) fn message(&self, name: &str, which: usize) -> String {
        let root = self.find("element", name);
        let mut choice = Choice { which, count: 0 };
        let content = self.children(
            root.children().find(|node| node.has_tag_name((XSD, "complexType"))).unwrap(),
            &mut choice,
        );
        let namespace = self.0.root_element().attribute("targetNamespace").unwrap();
        format!("<{name} xmlns=\"{namespace}\">{content}</{name}>")
    }

    fn find(&self, kind: &str, name: &str) -> Node<'_, 'static> {
        let named =
            |node: &Node<'_, '_>| node.has_tag_name((XSD, kind)) && node.attribute("name") == Some(name);
        self.0
            .descendants()
            .find(|node| {
                named(node) && node.parent().is_some_and(|parent| parent.has_tag_name((XSD, "schema")))
            })
            .unwrap()
    }

    fn children(&self, complex: Node<'_, '_>, choice: &mut Choice) -> String {
        let elements = complex.descendants().filter(|node| node.has_tag_name((XSD, "element")));
        elements.map(|element| self.occurrences(element, choice)).collect()
    }

    fn occurrences(&self, element: Node<'_, '_>, choice: &mut Choice) -> String {
        let optional = element.attribute("minOccurs") == Some("0");
        let count = match element.attribute("maxOccurs") {
            Some("unbounded") => choice.which % 3,
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
            ("tns", name) => self.defined(name, number, choice),
            other => panic!("the contract has a new type {other:?}"),
        }
    }

    fn defined(&self, name: &str, number: usize, choice: &mut Choice) -> String {
        let named = |node: &Node<'_, '_>| {
            node.has_tag_name((XSD, "complexType")) && node.attribute("name") == Some(name)
        };
        match self.0.descendants().find(named) {
            Some(complex) => self.children(complex, choice),
            None => {
                let words: Vec<&str> = self
                    .find("simpleType", name)
                    .descendants()
                    .filter(|node| node.has_tag_name((XSD, "enumeration")))
                    .filter_map(|node| node.attribute("value"))
                    .collect();
                words[number % words.len()].to_owned()
            }
        }
    }
}
