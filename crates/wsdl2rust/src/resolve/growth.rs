//! Growth: how many parts a contract may come to once every name is replaced by what it means.
//!
//! Groups that use each other twice, bases of many members, messages and bindings that are used many times: a few lines can
//! mean millions of parts. What is made is counted before it is made. Must not know what any of it is for.

use crate::source::Sources;

/// How much may still be made.
#[derive(Debug)]
pub(super) struct Growth {
    left: usize,
    limit: usize,
    is_exceeded: bool,
}

/// Whether parts may be made.
pub(super) enum Taken {
    /// They may.
    Within,
    /// They are the first that may not: more than `limit` in total.
    Beyond {
        /// The most parts of the contract.
        limit: usize,
    },
    /// The limit was exceeded before.
    BeyondAgain,
}

impl Growth {
    /// What the files of a contract may come to.
    pub(super) fn of(sources: &Sources) -> Self {
        let limit = sources.parts();
        Self { left: limit, limit, is_exceeded: false }
    }

    /// Takes `parts` from what may still be made.
    pub(super) fn take(&mut self, parts: usize) -> Taken {
        match self.left.checked_sub(parts) {
            Some(left) => {
                self.left = left;
                Taken::Within
            }
            None => {
                self.left = 0;
                match std::mem::replace(&mut self.is_exceeded, true) {
                    true => Taken::BeyondAgain,
                    false => Taken::Beyond { limit: self.limit },
                }
            }
        }
    }
}

/// How much documentation counts for: it is copied and printed, and no name, type or code is made of it.
pub(super) fn weight_of_docs(text: &str) -> usize {
    text.len() / 256
}

/// How much a text counts for beside what it belongs to.
pub(super) fn weight(text: &str) -> usize {
    text.len() / 64
}
