//! Roots: the elements that documents without an envelope begin with.
//!
//! Must not know how they are printed.

use crate::model::{ElementId, TypeId};

/// A global element that a document may begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Root {
    /// The element.
    pub element: ElementId,
    /// The type of what it holds: a family where other types may stand for its own.
    pub ty: TypeId,
}
