//! Writes the tree of a message with each reference replaced by what it refers to.
//!
//! Must not know how the tree was made.

use super::tree::{Element, Piece, Tree};
use crate::value::ReadResult;
use crate::xml::{Limits, Problem, ReadError, XML, XSI, push_attribute, push_text};

/// The document without references.
pub(super) fn write(tree: &Tree, limits: &Limits) -> ReadResult<String> {
    let mut output =
        Output { tree, limits, xml: String::new(), elements: 0, path: Vec::new(), open: Vec::new() };
    output.element(0, &Scope { default: String::new(), level: Level::Root })?;
    Ok(output.xml)
}

struct Output<'t> {
    tree: &'t Tree,
    limits: &'t Limits,
    xml: String,
    /// How many were written.
    elements: usize,
    /// The names of those that are open.
    path: Vec<&'t str>,
    /// The targets that are open.
    open: Vec<usize>,
}

/// What an element finds around it.
struct Scope {
    default: String,
    level: Level,
}

/// How deep in the envelope an element stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Root,
    Envelope,
    Body,
    Within,
}

impl<'t> Output<'t> {
    fn element(&mut self, index: usize, scope: &Scope) -> ReadResult {
        let element = &self.tree.elements[index];
        self.path.push(&element.local);
        self.elements += 1;
        let depth = self.path.len();
        let Limits { elements, depth: deepest, message, .. } = *self.limits;
        for (what, is_over, bound) in [
            ("elements", self.elements > elements, elements),
            ("elements open at once", depth > deepest, deepest),
            ("bytes in a message", self.xml.len() > message, message),
        ] {
            if is_over {
                return Err(self.fail(Problem::Limit { what, bound }));
            }
        }
        let target = self.target(index)?;
        if self.open.contains(&target) {
            let name = element.reference.as_deref().unwrap_or_default();
            return Err(self.fail(Problem::Malformed(format!("reference {name:?} leads back to itself"))));
        }
        self.open.push(target);
        self.start(element, &self.tree.elements[target], scope);
        self.content(target, element, scope)?;
        self.open.pop();
        self.xml.push_str("</");
        self.xml.push_str(&element.local);
        self.xml.push('>');
        self.path.pop();
        Ok(())
    }

    /// The element that stands for the one at `index`.
    fn target(&self, index: usize) -> ReadResult<usize> {
        let mut target = index;
        // A reference may lead to another; more steps than elements go round.
        for _ in 0..=self.tree.elements.len() {
            let Some(id) = &self.tree.elements[target].reference else { return Ok(target) };
            match self.tree.targets.get(id) {
                Some(next) => target = *next,
                None => {
                    let problem = Problem::Missing(format!("element with id {id:?}, which is referred to,"));
                    return Err(self.fail(problem));
                }
            }
        }
        Err(self.fail(Problem::Malformed("a reference leads back to itself".into())))
    }

    /// The start tag, named as `element` and with the attributes of `target`.
    fn start(&mut self, element: &Element, target: &Element, scope: &Scope) {
        self.xml.push('<');
        self.xml.push_str(&element.local);
        if element.namespace != scope.default {
            self.attribute("xmlns", &element.namespace);
        }
        for (prefix, namespace) in target.declarations.iter().flatten() {
            self.attribute(&format!("xmlns:{prefix}"), namespace);
        }
        // Prefixes of its own, as the one that was used may mean something else here.
        let mut count = 0;
        if let Some((namespace, local)) = &target.xsi_type {
            let prefix = self.declare(namespace, &mut count);
            let xsi = self.declare(XSI, &mut count);
            self.attribute(&format!("{xsi}type"), &format!("{prefix}{local}"));
        }
        for (namespace, local, value) in &target.attributes {
            let prefix = self.declare(namespace, &mut count);
            self.attribute(&format!("{prefix}{local}"), value);
        }
        self.xml.push('>');
    }

    /// A prefix for `namespace` with its colon, in the start tag that is open.
    fn declare(&mut self, namespace: &str, count: &mut usize) -> String {
        match namespace {
            "" => String::new(),
            XML => "xml:".to_owned(),
            _ => {
                *count += 1;
                self.attribute(&format!("xmlns:ref{count}"), namespace);
                format!("ref{count}:")
            }
        }
    }

    fn content(&mut self, target: usize, element: &Element, scope: &Scope) -> ReadResult {
        let level = match scope.level {
            Level::Root => Level::Envelope,
            Level::Envelope if element.local == "Body" => Level::Body,
            _ => Level::Within,
        };
        let inner = Scope { default: element.namespace.clone(), level };
        let tree = self.tree;
        let mut is_first = true;
        for piece in &tree.elements[target].content {
            match piece {
                Piece::Text(text) => self.text(text),
                Piece::Element(child) => {
                    // What stands beside the wrapper is only there to be referred to.
                    if level != Level::Body || is_first || !tree.elements[*child].is_target {
                        self.element(*child, &inner)?;
                    }
                    is_first = false;
                }
            }
        }
        Ok(())
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.xml.push(' ');
        self.xml.push_str(name);
        self.xml.push_str("=\"");
        // What was read from XML can be written as XML.
        let _ = push_attribute(&mut self.xml, value);
        self.xml.push('"');
    }

    fn text(&mut self, text: &str) {
        let _ = push_text(&mut self.xml, text);
    }

    fn fail(&self, problem: Problem) -> Box<ReadError> {
        Box::new(ReadError { problem, path: self.path.join("/") })
    }
}
