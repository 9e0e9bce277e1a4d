//! Reads particles: what may occur in a content model, and how often.
//!
//! Must not look names up.

use super::reader::{Reader, docs};
use super::{Particle, Term, Wildcard};
use crate::diagnostic::Diagnostic;
use crate::model::Occurs;
use crate::source::Element;

impl Reader<'_> {
    /// Reads an element of a content model. `None` if it may never occur (`maxOccurs="0"`) or is refused.
    pub(super) fn particle(&mut self, node: Element<'_>) -> Option<Particle> {
        let term = match node.local() {
            "element" => self.element_term(node)?,
            "group" => {
                let group = self.reference(node, "ref");
                let group = self.expect_some(group, node, "no attribute \"ref\"", "the group to use")?;
                Term::GroupRef(self.marked_self_reference(node, group))
            }
            "sequence" => Term::Sequence(self.particles(node)),
            "choice" => Term::Choice(self.particles(node)),
            "all" => Term::All(self.particles(node)),
            "any" => Term::Any(self.wildcard(node)),
            _ => {
                self.refuse(node, "an element, group, sequence, choice, all or any");
                return None;
            }
        };
        let occurs = self.occurs(node);
        (occurs.max != Some(0)).then(|| Particle { occurs, term, place: node.place() })
    }

    fn particles(&mut self, node: Element<'_>) -> Vec<Particle> {
        let children = self.children(node, "an element, group, sequence, choice, all or any");
        children.into_iter().filter_map(|child| self.particle(child)).collect()
    }

    fn element_term(&mut self, node: Element<'_>) -> Option<Term> {
        if let Some(reference) = self.reference(node, "ref") {
            return Some(Term::ElementRef(reference, docs(node)));
        }
        let name = self.expect_some(
            node.attribute("name"),
            node,
            "no attribute \"name\" or \"ref\"",
            "one of them",
        )?;
        let name = self.local_name(node, name);
        Some(Term::Element(Box::new(self.element(node, name))))
    }

    pub(super) fn wildcard(&mut self, node: Element<'_>) -> Wildcard {
        self.check_wildcard(node);
        match node.attribute("namespace").map(str::trim) {
            None | Some("##any") => Wildcard::Any,
            Some("##other") => Wildcard::Other(self.target_namespace().to_owned()),
            Some(list) => {
                Wildcard::List(list.split_ascii_whitespace().map(|word| self.wildcard_word(word)).collect())
            }
        }
    }

    fn wildcard_word(&self, word: &str) -> String {
        match word {
            "##targetNamespace" => self.target_namespace().to_owned(),
            "##local" => String::new(),
            namespace => namespace.to_owned(),
        }
    }

    fn occurs(&mut self, node: Element<'_>) -> Occurs {
        let min = self.count(node, "minOccurs").unwrap_or(Some(1)).unwrap_or(0);
        let max = self.count(node, "maxOccurs").unwrap_or(Some(1));
        if max.is_some_and(|max| max < min && max > 0) {
            self.diagnostics.push(Diagnostic {
                place: node.attribute_place("maxOccurs"),
                construct: node.construct(),
                found: "maxOccurs is less than minOccurs".into(),
                expected: format!("maxOccurs of {min} or more"),
                help: "maxOccurs is 1 where it is not given".into(),
            });
        }
        Occurs { min, max }
    }

    /// The number in an attribute; `Some(None)` for `unbounded`. Numbers past 32 bits count as unbounded.
    fn count(&mut self, node: Element<'_>, attribute: &str) -> Option<Option<u32>> {
        let value = node.attribute(attribute)?.trim();
        if value == "unbounded" {
            return Some(None);
        }
        if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(value.parse().ok());
        }
        self.diagnostics.push(Diagnostic {
            place: node.attribute_place(attribute),
            construct: node.construct(),
            found: format!("{attribute}=\"{value}\""),
            expected: "a number, or for maxOccurs \"unbounded\"".into(),
            help: String::new(),
        });
        None
    }
}
