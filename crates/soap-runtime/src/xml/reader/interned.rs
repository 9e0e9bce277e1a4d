//! The names of tags that were seen before: checked, split and resolved once.
//!
//! Holds places in the document only; must not know what makes a name.

use crate::xml::bytes::is_same;
use crate::xml::namespaces::NamespaceId;

/// Where a name stands in a start tag, and where its local part begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name {
    pub(super) start: usize,
    pub(super) local: usize,
    pub(super) end: usize,
}

/// A few names, each at a place that its own bytes tell, so that a look-up is one comparison. Empty until the first one
/// is put in.
#[derive(Debug, Default)]
pub(super) struct Interned {
    names: Vec<Option<(Name, Resolved)>>,
}

/// What the prefix of a name stands for, as long as the declarations in scope stay the same.
#[derive(Debug, Clone, Copy)]
pub(super) struct Resolved {
    pub(super) namespace: NamespaceId,
    /// See [`Namespaces::changes`](crate::xml::namespaces::Namespaces::changes).
    pub(super) changes: usize,
}

impl Interned {
    const PLACES: usize = 32;

    /// How many bytes before the local part a name with the same bytes has, and what its prefix stands for.
    #[inline]
    pub(super) fn find(&self, document: &[u8], name: &[u8], changes: usize) -> Option<(usize, NamespaceId)> {
        let (known, resolved) = self.names.get(Self::place(name))?.as_ref()?;
        let is_it = resolved.changes == changes && is_same(&document[known.start..known.end], name);
        is_it.then_some((known.local - known.start, resolved.namespace))
    }

    pub(super) fn insert(&mut self, document: &[u8], name: Name, resolved: Resolved) {
        self.names.resize(Self::PLACES, None);
        self.names[Self::place(&document[name.start..name.end])] = Some((name, resolved));
    }

    /// Names of one type tend to differ in length or at their ends.
    #[inline]
    fn place(name: &[u8]) -> usize {
        let at = |index: usize| name.get(index).map_or(0, |byte| usize::from(*byte));
        let last = at(name.len().wrapping_sub(1));
        (name.len() + 7 * last + 3 * at(name.len() / 2) + 11 * at(1)) % Self::PLACES
    }
}
