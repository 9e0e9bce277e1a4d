//! What prefixes mean at a place of a document.
//!
//! Must not know how a document declares them.

use std::fmt;

use crate::xml::Namespace;

/// What prefixes mean at a place.
#[doc(hidden)]
#[derive(Default, Clone, Copy)]
pub struct NamesInScope<'n>(Option<&'n Names<'n>>);

/// The namespace of a prefix.
type Names<'n> = dyn Fn(&str) -> Option<Namespace> + 'n;

impl fmt::Debug for NamesInScope<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("NamesInScope").finish()
    }
}

impl<'n> NamesInScope<'n> {
    /// The prefixes that `names` resolves.
    pub(in crate::value) fn of(names: &'n Names<'n>) -> Self {
        Self(Some(names))
    }

    /// The namespace of `prefix`; that of no prefix is none where nothing else is said.
    pub(super) fn namespace(&self, prefix: &str) -> Option<Namespace> {
        match (self.0, prefix) {
            (Some(names), _) => names(prefix),
            (None, "") => Some(Namespace::default()),
            (None, "xml") => Some(crate::xml::XML.into()),
            (None, _) => None,
        }
    }
}
