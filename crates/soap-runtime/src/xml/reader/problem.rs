//! What can be wrong in a message, and where it is.
//!
//! Knows nothing of how messages are read.

use std::fmt;

use crate::xml::cut;

/// What is wrong in a message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// Not well-formed XML, or not well-formed with regard to namespaces.
    #[error("not well-formed XML: {0}")]
    Malformed(String),
    /// A reference to a character that XML forbids; without its `&` and `;`.
    #[error("not well-formed XML: reference &{0}; to a character that XML forbids")]
    ForbiddenReference(String),
    /// A document type declaration, which is never read.
    #[error("a document type declaration is not allowed")]
    Doctype,
    /// A limit of [`Limits`](crate::Limits).
    #[error("more than {bound} {what}")]
    Limit {
        /// What there is too much of.
        what: &'static str,
        /// The bound that was set.
        bound: usize,
    },
    /// What only the user of the reader knows to be wrong.
    #[error("{what}")]
    Refused {
        /// What is wrong, with names of a bounded length.
        what: String,
        /// The setting that tolerates it, and what it does.
        remedy: Option<&'static str>,
    },
    /// Reading took longer than the caller allows.
    #[error("the deadline passed while the message was read")]
    Deadline,
    /// Another element than the one that has to stand here.
    #[error("found element {found}, expected {expected}")]
    UnexpectedElement {
        /// The name found.
        found: String,
        /// The name expected.
        expected: String,
    },
    /// A required element or attribute is not there.
    #[error("required {0} is missing")]
    Missing(String),
    /// A required element is missing, and a setting that is off would read it as empty.
    #[error("required {0} is missing")]
    MissingValue(String),
    /// A required element is missing, but there is one that differs only in its namespace.
    #[error("required {missing} is missing, but {found} is there")]
    LookAlike {
        /// What is missing.
        missing: String,
        /// The name of the element that was found.
        found: String,
    },
    /// A second one of what may stand once.
    #[error("{0} occurs more than once")]
    Duplicate(String),
    /// An element the type does not have, where that is refused.
    #[error("element {0} is not known here")]
    Unknown(String),
    /// An attribute the type does not have, where that is refused.
    #[error("attribute {0} is not known here")]
    UnknownAttribute(String),
    /// An element out of the order of the contract, where that is refused.
    #[error("element {0} is out of order")]
    OutOfOrder(String),
    /// An `xop:Include` that leads to nothing.
    #[error("xop:Include refers to {href:?}: {why}")]
    Include {
        /// The address.
        href: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// `xsi:nil` on what must have a value.
    #[error("xsi:nil where a value is required")]
    UnexpectedNil,
    /// `xsi:nil` on an item of a list that must have values.
    #[error("xsi:nil where a value is required")]
    NilItem,
    /// `xsi:nil` on an element that has content all the same.
    #[error("xsi:nil on an element that has content")]
    NilWithContent,
    /// Text between elements.
    #[error("text where only elements may occur")]
    UnexpectedText,
    /// Text that is no value of its type.
    #[error("{text:?} is not {expected}")]
    Invalid {
        /// The text, cut to 40 characters; empty where it is secret.
        text: String,
        /// The type, with an article.
        expected: &'static str,
    },
}

/// A [`Problem`] and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// What is wrong.
    pub problem: Problem,
    /// The path of element names to it, as in `getHierarchyResponse/aHierarchy/HIERARCHY[3]/iNodeID`.
    pub path: String,
}

/// What is wrong, and where if there is a path.
impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => self.problem.fmt(f),
            path => write!(f, "{} at {path}", self.problem),
        }
    }
}

impl Problem {
    /// The setting of [`Leniency`](crate::Leniency) that tolerates it, and what it does.
    pub(crate) fn remedy(&self) -> Option<&'static str> {
        Some(match self {
            Self::Refused { remedy, .. } => return *remedy,
            Self::MissingValue(_) => "Leniency::missing_elements reads it as empty",
            Self::LookAlike { .. } => "Leniency::other_namespaces accepts it by its local name",
            Self::NilItem => "Leniency::nil_items skips it",
            Self::ForbiddenReference(_) => "Leniency::forbidden_characters reads it as U+FFFD",
            _ => return None,
        })
    }

    /// With names of a bounded length, however long they are in the message.
    pub(crate) fn shortened(mut self) -> Self {
        const MOST: usize = 200;
        match &mut self {
            Self::Malformed(name)
            | Self::ForbiddenReference(name)
            | Self::Missing(name)
            | Self::MissingValue(name)
            | Self::LookAlike { found: name, .. }
            | Self::Duplicate(name)
            | Self::Unknown(name)
            | Self::UnknownAttribute(name)
            | Self::OutOfOrder(name)
            | Self::UnexpectedElement { found: name, .. } => *name = cut(name, MOST),
            Self::Doctype
            | Self::Limit { .. }
            | Self::Deadline
            | Self::Refused { .. }
            | Self::Include { .. }
            | Self::UnexpectedNil
            | Self::NilItem
            | Self::NilWithContent
            | Self::UnexpectedText
            | Self::Invalid { .. } => {}
        }
        self
    }
}
