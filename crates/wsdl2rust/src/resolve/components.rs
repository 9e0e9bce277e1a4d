//! Components: finds the component of a contract that a place is in.
//!
//! The components are those that can be left out by themselves: global components of schemas, messages, port types,
//! bindings and services with their operations and ports. Must not know more of them than their elements
//! and names.

use std::collections::HashMap;
use std::path::Path;

use crate::diagnostic::Place;
use crate::source::{Element, Sources};
use crate::wsdl;
use crate::xsd::is_schema_namespace;

/// What can be left out of a contract alone.
#[derive(Debug)]
pub(super) struct Component {
    /// The local name of its element.
    pub(super) noun: &'static str,
    /// As in `xsd:complexType "Node"`.
    pub(super) construct: String,
    /// Where it begins.
    pub(super) place: Place,
    /// Where it ends.
    end: (u32, u32),
    /// The component around it.
    pub(super) parent: Option<usize>,
    /// What others have that could be meant by the same name.
    key: Option<Key>,
}

/// What is referred to by one name: the kind, the namespace or the component around it, and the name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Global(&'static str, String, String),
    BoundOperation(usize, String),
}

/// All components of a contract.
#[derive(Debug, Default)]
pub(super) struct Components {
    all: Vec<Component>,
    /// The components of each file, in the order in which they begin.
    files: HashMap<std::path::PathBuf, Vec<usize>>,
    keys: HashMap<Key, Vec<usize>>,
}

impl Components {
    /// Finds the components of every file that can be read.
    pub(super) fn of(sources: &Sources) -> Self {
        let mut components = Self::default();
        for file in sources.files() {
            if let Ok(document) = file.parse() {
                let root = file.root(&document);
                if is_schema(root) {
                    components.add_schema(root);
                } else if root.is(wsdl::NAMESPACE, "definitions") {
                    components.add_definitions(root);
                }
            }
        }
        components
    }

    pub(super) fn get(&self, index: usize) -> &Component {
        &self.all[index]
    }

    /// The innermost component around a place.
    pub(super) fn at(&self, place: &Place) -> Option<usize> {
        let file = self.files.get::<Path>(place.file.as_ref())?;
        let position = (place.line, place.column);
        let start = |index: &usize| (self.all[*index].place.line, self.all[*index].place.column);
        let before = file.partition_point(|index| start(index) <= position);
        let mut next = before.checked_sub(1).and_then(|last| file.get(last)).copied();
        while let Some(index) = next {
            if position <= self.all[index].end {
                return Some(index);
            }
            next = self.all[index].parent;
        }
        None
    }

    /// The component that begins at a place.
    pub(super) fn beginning_at(&self, place: &Place) -> Option<usize> {
        self.at(place).filter(|&index| self.all[index].place == *place)
    }

    /// All that could be meant by the name of a component, itself included.
    pub(super) fn of_the_same_name(&self, index: usize) -> &[usize] {
        let key = self.all[index].key.as_ref();
        key.and_then(|key| self.keys.get(key)).map_or(&[], Vec::as_slice)
    }

    fn add_schema(&mut self, schema: Element<'_>) {
        let namespace = schema.attribute("targetNamespace").unwrap_or_default().trim();
        let of_schema = |child: &Element<'_>| is_schema_namespace(child.namespace());
        for child in schema.children().filter(of_schema) {
            let is_redefine = child.local() == "redefine";
            let redefinitions = child.children().filter(|child| is_redefine && of_schema(child));
            for component in std::iter::once(child).chain(redefinitions) {
                let noun = match component.local() {
                    "simpleType" | "complexType" => "type",
                    "element" => "element",
                    "attribute" => "attribute",
                    "group" => "group",
                    "attributeGroup" => "attributeGroup",
                    _ => continue,
                };
                self.add_global(component, noun, namespace);
            }
        }
    }

    fn add_definitions(&mut self, definitions: Element<'_>) {
        let namespace = definitions.attribute("targetNamespace").unwrap_or_default().trim();
        for child in definitions.children().filter(|child| child.namespace() == wsdl::NAMESPACE) {
            match child.local() {
                "types" => child
                    .children()
                    .filter(|schema| is_schema(*schema))
                    .for_each(|schema| self.add_schema(schema)),
                "message" => drop(self.add_global(child, "message", namespace)),
                "portType" => {
                    let around = self.add_global(child, "portType", namespace);
                    self.add_children(child, around, "operation", |_| None);
                }
                "binding" => {
                    let around = self.add_global(child, "binding", namespace);
                    self.add_children(child, around, "operation", |operation| {
                        let name = operation.attribute("name").unwrap_or_default().trim();
                        Some(Key::BoundOperation(around, name.to_owned()))
                    });
                }
                "service" => {
                    let around = self.add_global(child, "service", namespace);
                    self.add_children(child, around, "port", |_| None);
                }
                _ => {}
            }
        }
    }

    fn add_global(&mut self, element: Element<'_>, noun: &'static str, namespace: &str) -> usize {
        let name = element.attribute("name").unwrap_or_default().trim();
        let key = Key::Global(noun, namespace.to_owned(), name.to_owned());
        self.add(element, noun, None, Some(key))
    }

    fn add_children(
        &mut self,
        element: Element<'_>,
        around: usize,
        noun: &'static str,
        key: impl Fn(Element<'_>) -> Option<Key>,
    ) {
        for child in element.children().filter(|child| child.is(wsdl::NAMESPACE, noun)) {
            self.add(child, noun, Some(around), key(child));
        }
    }

    fn add(
        &mut self,
        element: Element<'_>,
        noun: &'static str,
        parent: Option<usize>,
        key: Option<Key>,
    ) -> usize {
        let index = self.all.len();
        let (place, end) = (element.place(), element.end());
        self.files.entry(place.file.to_path_buf()).or_default().push(index);
        key.iter().for_each(|key| self.keys.entry(key.clone()).or_default().push(index));
        let end = (end.line, end.column);
        self.all.push(Component { noun, construct: element.construct(), place, end, parent, key });
        index
    }
}

fn is_schema(element: Element<'_>) -> bool {
    element.local() == "schema" && is_schema_namespace(element.namespace())
}
