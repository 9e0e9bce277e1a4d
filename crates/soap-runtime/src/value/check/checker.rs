//! What is found wrong in a value while it is written: facets, fixed values, how often elements occur, words, names in
//! the namespaces of wildcards.
//!
//! Holds what it is shown against the tables. Must not know who writes, nor how.

use super::facets::Patterns;
use crate::value::table::{Field, Kind};
use crate::xml::{cut, trim};

/// Keeps what is wrong, and where in what is written.
#[derive(Debug, Default)]
pub(in crate::value) struct Checker {
    found: Vec<Found>,
    patterns: Patterns,
}

/// Something wrong, and where.
#[derive(Debug)]
pub(super) struct Found {
    /// The position of the element in what is written.
    pub(super) offset: usize,
    pub(super) attribute: Option<&'static str>,
    pub(super) problem: String,
}

impl Checker {
    /// All that is wrong, in the order of writing.
    pub(super) fn into_found(self) -> Vec<Found> {
        self.found
    }

    fn add(&mut self, offset: usize, attribute: Option<&'static str>, problem: String) {
        /// More is of no use to anybody.
        const MOST: usize = 1000;
        if self.found.len() < MOST {
            self.found.push(Found { offset, attribute, problem });
        }
    }

    /// Adds what is wrong with a text of `field`, which is not shown if it is secret.
    fn add_text(&mut self, text: &str, field: &Field, offset: usize, problem: &str) {
        let shown = if field.secret { "the value".to_owned() } else { format!("{:?}", cut(text, 40)) };
        let attribute = (field.kind == Kind::Attribute).then_some(field.name);
        self.add(offset, attribute, format!("{shown} {problem}"));
    }

    /// Holds the text of `field` against what its table says.
    pub(in crate::value) fn text(&mut self, text: &str, field: &Field, offset: usize) {
        let has_default = field.default.is_some() || field.fixed.is_some();
        // X1 3.3.4: an element that is empty has the value that is said for it.
        if field.kind == Kind::Element && has_default && text.is_empty() {
            return;
        }
        let mut problems = match field.facets {
            Some(facets) => facets.problems(text, &mut self.patterns),
            None => Vec::new(),
        };
        if let Some(fixed) = field.fixed {
            let is_it = match field.facets {
                Some(facets) => facets.is_value(text, fixed),
                None => trim(text) == trim(fixed),
            };
            if !is_it {
                problems.push(format!("is not {fixed:?}, as it always has to be"));
            }
        }
        for problem in problems {
            self.add_text(text, field, offset, &problem);
        }
    }

    /// Notes a value that the contract does not foresee, unless the table says what it may be.
    pub(in crate::value) fn unforeseen(&mut self, text: &str, field: &Field, offset: usize) {
        if field.facets.is_none() {
            self.add_text(text, field, offset, "is no word of the contract");
        }
    }

    /// Notes a text that is not a valid value of its type, unless the table says what it may be.
    pub(in crate::value) fn invalid(
        &mut self,
        text: &str,
        expected: &'static str,
        field: &Field,
        offset: usize,
    ) {
        if field.facets.is_none() {
            self.add_text(text, field, offset, &format!("is not {expected}"));
        }
    }

    /// Holds the number of occurrences of `field` against what its table says.
    pub(in crate::value) fn count(&mut self, count: usize, field: &Field, offset: usize) {
        let is_few = count < field.min_occurs as usize;
        let is_many = field.max_occurs > 0 && count > field.max_occurs as usize;
        let times = |count: usize| if count == 1 { "once".to_owned() } else { format!("{count} times") };
        let wanted = match (is_few, is_many) {
            (true, _) => format!("has to occur at least {}", times(field.min_occurs as usize)),
            (_, true) => format!("may occur {}", times(field.max_occurs as usize)),
            (false, false) => return,
        };
        self.add(offset, None, format!("{} occurs {}, and {wanted}", field.describe(), times(count)));
    }

    /// Notes that a required value is not there.
    pub(in crate::value) fn missing(&mut self, field: &Field, offset: usize) {
        self.add(offset, None, format!("{} is not there", field.describe()));
    }

    /// Holds the namespace of an element against the wildcard that it stands for.
    pub(in crate::value) fn wildcard(&mut self, namespace: &str, field: &Field, offset: usize) {
        if !field.allowed.is_open() && !field.allowed.has(namespace) {
            self.add(offset, None, "is in a namespace that the contract does not allow here".to_owned());
        }
    }
}
