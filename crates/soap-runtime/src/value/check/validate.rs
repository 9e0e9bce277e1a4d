//! Holds a value against its contract, and says what is wrong and where.
//!
//! Must not know what may be wrong.

use std::fmt;

use crate::value::{Field, Value, ValueWriter, root};
use crate::xml::locate_all;

/// Values can be held against their contract.
///
/// Reading and writing never do that by themselves: what a server sends may break its contract, and a request may be
/// meant to. The content of elements of any type or any name is not checked, nor what XML Schema says beyond
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
///     "code: \"AB\" does not match [A-Z]{3}; element line occurs 3 times, and may occur 2 times",
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

/// The name of the element that a value is written in to be checked. A group has no element of its own, so that there is
/// one more around.
const AROUND: &str = "_";

/// See [`Validate::validate`].
pub(crate) fn validate(value: &dyn Value) -> Result<(), Invalid> {
    checked(value, &root(AROUND, ""))
}

/// Holds `value` against its contract and against what `field` says of the element that holds it.
pub(in crate::value) fn validate_as(value: &dyn Value, field: &Field) -> Result<(), Invalid> {
    checked(value, &Field { name: AROUND, ..*field })
}

fn checked(value: &dyn Value, field: &Field) -> Result<(), Invalid> {
    let mut writer = ValueWriter::for_checks();
    writer.element(root(AROUND, "").tag(), |writer| value.write(writer, field));
    let (written, error, checker) = writer.into_checked();
    let found = checker.into_found();
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
