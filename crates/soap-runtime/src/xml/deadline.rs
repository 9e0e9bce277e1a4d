//! A moment after which a message is not read on.
//!
//! Knows a question only, so that tests need no clock; who asks, and how often, is the reader's concern.

use std::fmt;
use std::sync::Arc;
use std::time::Instant;

/// Until when a message may be read.
#[derive(Clone)]
pub(crate) struct Deadline(Arc<dyn Fn() -> bool + Send + Sync>);

impl Deadline {
    /// One that is over when `is_over` says so.
    pub(crate) fn when(is_over: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        Self(Arc::new(is_over))
    }

    /// This moment.
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
