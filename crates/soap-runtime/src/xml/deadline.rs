//! The time after which reading of a message stops.
//!
//! Holds only a predicate, so that tests need no clock; the reader decides when and how often to check it.

use std::fmt;
use std::sync::Arc;
use std::time::Instant;

/// When reading of a message must stop.
#[derive(Clone)]
pub(crate) struct Deadline(Arc<dyn Fn() -> bool + Send + Sync>);

impl Deadline {
    /// A deadline that has passed when `is_over` returns true.
    pub(crate) fn when(is_over: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        Self(Arc::new(is_over))
    }

    /// A deadline at this moment.
    pub(crate) fn at(moment: Instant) -> Self {
        Self::when(move || Instant::now() >= moment)
    }

    /// Whether the moment has passed.
    pub(crate) fn is_over(&self) -> bool {
        (self.0)()
    }
}

impl fmt::Debug for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Deadline").finish_non_exhaustive()
    }
}

impl PartialEq for Deadline {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Deadline {}
