//! Whether a value is what the contract says, beyond what its Rust type can tell: facets, fixed values, how often
//! elements stand, words of enumerations, names in the namespaces of wildcards.
//!
//! A value is checked while it is written, by a writer that a `Checker` watches: the drivers that write say what they
//! write, and the tables say what it may be. So a type needs no code to be checked, and messages that are only sent cost
//! nothing. Must not know which types there are.

use std::fmt;

use super::table::facets::Patterns;
use super::{AnyElement, Field, Kind, Value, root};
use crate::xml::{Writer, cut, locate_all, trim};

/// Values can be held against their contract.
///
/// Reading and writing never do that by themselves: what a server sends may break its contract, and a request may be
/// meant to. Not looked at is what stands in elements of any type or any name, and what XML Schema says beyond
/// the types of elements (`key`, `unique`, the targets of `IDREF`). A pattern that is no regular expression of XML Schema,
/// or takes more than 10,000 states, is passed over.
///
/// ```
/// use soap_runtime::Validate;
/// use soap_runtime::codegen::*;
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub struct Order {
///     pub code: String,
///     pub lines: Vec<i32>,
/// }
/// complex! {
///     Order("Order", "urn:example");
///     0 code: element("code").facets(&Facets::of("string").patterns(&[&["[A-Z]{3}"]]));
///     1 lines: element("line").repeated().at_most(2);
/// }
///
/// let order = Order { code: "AB".into(), lines: vec![1, 2, 3] };
/// let invalid = order.validate().unwrap_err();
/// assert_eq!(
///     invalid.to_string(),
///     "code: \"AB\" does not match [A-Z]{3}; element line stands 3 times, and may stand 2 times",
/// );
/// ```
pub trait Validate {
    /// Whether it is what the contract says.
    ///
    /// # Errors
    ///
    /// All that is not, as far as there are 1,000 such places at most.
    fn validate(&self) -> Result<(), Invalid>;
}

impl<T: Value> Validate for T {
    fn validate(&self) -> Result<(), Invalid> {
        validate(self)
    }
}

/// What of a value is not what its contract says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invalid {
    violations: Vec<Violation>,
}

impl Invalid {
    /// Each of the places, in the order in which they are written.
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.violations.iter().enumerate() {
            let between = if index > 0 { "; " } else { "" };
            write!(f, "{between}{violation}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Invalid {}

/// A place of a value that is not what the contract says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The elements that lead to it, as in `Rows/Row[3]/Start`, or `Rows/@count` for an attribute; empty for the value
    /// itself.
    pub path: String,
    /// What is wrong.
    pub problem: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => f.write_str(&self.problem),
            path => write!(f, "{path}: {}", self.problem),
        }
    }
}

/// What watches a writer, and keeps what is wrong.
#[derive(Debug, Default)]
struct Checker {
    found: Vec<Found>,
    patterns: Patterns,
}

/// Something wrong, and where in what is written.
#[derive(Debug)]
struct Found {
    offset: usize,
    attribute: Option<&'static str>,
    problem: String,
}

impl Checker {
    fn add(&mut self, offset: usize, attribute: Option<&'static str>, problem: String) {
        /// More is of no use to anybody.
        const MOST: usize = 1000;
        if self.found.len() < MOST {
            self.found.push(Found { offset, attribute, problem });
        }
    }
}

/// The name of the element that a value is written in to be checked. A group has no element of its own, so that there is
/// one more around.
const AROUND: &str = "_";

/// See [`Validate::validate`].
pub(crate) fn validate(value: &dyn Value) -> Result<(), Invalid> {
    let mut writer = Writer::watched_by(Box::new(Checker::default()));
    let around = root(AROUND, "");
    writer.element(around.tag(), |writer| value.write(writer, &around));
    let (written, error, checker) = writer.into_watched::<Checker>();
    let Checker { found, .. } = checker.unwrap_or_default();
    let offsets: Vec<usize> = found.iter().map(|found| found.offset).collect();
    let found = found
        .into_iter()
        .zip(locate_all(&written, &offsets))
        .map(|(found, path)| Violation { path: path_of(&path, found.attribute), problem: found.problem });
    let forbidden = error.map(|error| Violation { path: path_of(&error.path, None), problem: error.problem });
    let violations: Vec<Violation> = found.chain(forbidden).collect();
    match violations.is_empty() {
        true => Ok(()),
        false => Err(Invalid { violations }),
    }
}

/// `path` without the elements that are only there to be written in.
fn path_of(path: &str, attribute: Option<&str>) -> String {
    let mut steps: Vec<&str> = path.split('/').collect();
    for _ in 0..2 {
        if steps.first() == Some(&AROUND) {
            steps.remove(0);
        }
    }
    let attribute = attribute.map(|name| format!("@{name}"));
    steps.extend(attribute.as_deref());
    steps.join("/")
}

/// Holds the text of `field` against what its table says. Its element has not begun yet, unless `is_open`.
#[cold]
pub(super) fn text(text: &str, writer: &mut Writer, field: &'_ Field, is_open: bool) {
    let offset = match field.kind == Kind::Element && !is_open {
        true => writer.next_tag(),
        false => writer.last_tag(),
    };
    let Some(checker) = writer.watcher::<Checker>() else { return };
    let attribute = (field.kind == Kind::Attribute).then_some(field.name);
    let has_default = field.default.is_some() || field.fixed.is_some();
    // X1 3.3.4: an element that is empty has the value that is said for it.
    if field.kind == Kind::Element && has_default && text.is_empty() {
        return;
    }
    let mut problems = match field.facets {
        Some(facets) => facets.problems(text, &mut checker.patterns),
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
        let shown = if field.secret { "the value".to_owned() } else { format!("{:?}", cut(text, 40)) };
        checker.add(offset, attribute, format!("{shown} {problem}"));
    }
}

/// Notes a value that the contract does not foresee, where its table does not say what it may be.
#[cold]
pub(super) fn foreseen(is_foreseen: impl FnOnce() -> bool, text: &str, writer: &mut Writer, field: &Field) {
    if field.facets.is_some() {
        return;
    }
    let offset = if field.kind == Kind::Element { writer.next_tag() } else { writer.last_tag() };
    let Some(checker) = writer.watcher::<Checker>() else { return };
    if !is_foreseen() {
        let shown = if field.secret { "the value".to_owned() } else { format!("{:?}", cut(text, 40)) };
        let attribute = (field.kind == Kind::Attribute).then_some(field.name);
        checker.add(offset, attribute, format!("{shown} is no word of the contract"));
    }
}

/// Notes a text that is not a valid value of its type, if its table does not list the valid ones.
#[cold]
pub(super) fn invalid(text: &str, expected: &'static str, writer: &mut Writer, field: &Field) {
    if field.facets.is_some() {
        return;
    }
    let offset = if field.kind == Kind::Element { writer.next_tag() } else { writer.last_tag() };
    let Some(checker) = writer.watcher::<Checker>() else { return };
    let shown = if field.secret { "the value".to_owned() } else { format!("{:?}", cut(text, 40)) };
    let attribute = (field.kind == Kind::Attribute).then_some(field.name);
    checker.add(offset, attribute, format!("{shown} is not {expected}"));
}

/// Holds the number of occurrences of `field` against what its table says.
#[cold]
pub(super) fn count(count: usize, writer: &mut Writer, field: &Field) {
    let offset = writer.open_tag();
    let Some(checker) = writer.watcher::<Checker>() else { return };
    let is_few = count < field.least as usize;
    let is_many = field.limit > 0 && count > field.limit as usize;
    let times = |count: usize| if count == 1 { "once".to_owned() } else { format!("{count} times") };
    let wanted = match (is_few, is_many) {
        (true, _) => format!("has to stand at least {}", times(field.least as usize)),
        (_, true) => format!("may stand {}", times(field.limit as usize)),
        (false, false) => return,
    };
    checker.add(offset, None, format!("{} stands {}, and {wanted}", field.describe(), times(count)));
}

/// Notes that a required value is not there.
#[cold]
pub(super) fn missing(writer: &mut Writer, field: &Field) {
    let offset = writer.open_tag();
    if let Some(checker) = writer.watcher::<Checker>() {
        checker.add(offset, None, format!("{} is not there", field.describe()));
    }
}

/// Holds the name of an element against the wildcard that it stands for.
#[cold]
pub(super) fn wildcard(element: &AnyElement, writer: &mut Writer, field: &Field) {
    let offset = writer.next_tag();
    let is_fine = field.allowed.is_open() || field.allowed.has(element.name().namespace);
    if let Some(checker) = writer.watcher::<Checker>().filter(|_| !is_fine) {
        checker.add(offset, None, "is in a namespace that the contract does not allow here".to_owned());
    }
}
