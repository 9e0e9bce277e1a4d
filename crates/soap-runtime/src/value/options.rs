//! How documents are read: within which bounds, how leniently, and by which path.
//!
//! Must not know what is read.

use crate::leniency::Leniency;
use crate::xml::{Deadline, Limits, Reader};

/// How messages are read: within which bounds, how leniently, and by which path.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReadOptions {
    /// How large a message, or a document without one, may be.
    pub limits: Limits,
    /// What is tolerated in it.
    pub leniency: Leniency,
    /// Whether bytes may be compared with what the contract leads one to expect before XML is parsed. Both ways give
    /// the same; off is for whoever wants to rule the fast one out. Default on.
    pub fast_path: bool,
    /// When reading a message must end. Default: never.
    pub(crate) deadline: Option<Deadline>,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self { limits: Limits::default(), leniency: Leniency::default(), fast_path: true, deadline: None }
    }
}

impl ReadOptions {
    /// A reader of `document` by these options.
    pub(crate) fn reader<'x>(&self, document: &'x str) -> Reader<'x> {
        Reader::new(document, &self.limits).fast_path(self.fast_path).until(self.deadline.clone())
    }
}
