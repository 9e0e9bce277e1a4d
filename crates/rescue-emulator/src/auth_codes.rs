//! Authentication codes: one for each user; it never expires, and a new one invalidates it.
//!
//! It must not know whether the user still exists.

use std::collections::HashMap;
use std::fmt;

use crate::code_source::CodeSource;
use crate::organisation::NodeId;

/// The length of a code. The guide shows `4ahx...80u0`; how long the real ones are is not published.
const CODE_LENGTH: usize = 64;

/// The codes that are valid.
pub(crate) struct AuthCodes {
    owners: HashMap<String, NodeId>,
    codes: CodeSource,
}

impl AuthCodes {
    pub(crate) fn new() -> Self {
        Self { owners: HashMap::new(), codes: CodeSource::new(0xa074_c0de) }
    }

    /// Issues a new code for a user; the old one is void.
    pub(crate) fn issue(&mut self, user: NodeId) -> String {
        let code = self.codes.code(CODE_LENGTH);
        self.set(user, &code);
        code
    }

    /// Makes this the code of a user; the old one is void.
    pub(crate) fn set(&mut self, user: NodeId, code: &str) {
        self.owners.retain(|_, owner| *owner != user);
        self.owners.insert(code.to_owned(), user);
    }

    /// Whose code this is.
    pub(crate) fn owner(&self, code: &str) -> Option<NodeId> {
        self.owners.get(code).copied()
    }
}

impl fmt::Debug for AuthCodes {
    /// Shows whose codes there are, and no code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthCodes").field("owners", &self.owners.values()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_code_voids_the_old() {
        let mut codes = AuthCodes::new();
        let first = codes.issue(7);
        let other = codes.issue(8);
        let second = codes.issue(7);
        assert_eq!(codes.owner(&first), None);
        assert_eq!(codes.owner(&second), Some(7));
        assert_eq!(codes.owner(&other), Some(8));
    }

    #[test]
    fn a_code_is_not_shown() {
        let mut codes = AuthCodes::new();
        let code = codes.issue(7);
        assert!(!format!("{codes:?}").contains(&code));
    }
}
