//! A scope: the names given out in one Rust namespace, and the rule for a name asked for twice.
//!
//! Must not know what the names are for.

use std::collections::{BTreeMap, BTreeSet};

use super::NamePolicy;
use super::keywords::{self, is_taken_by_the_runtime};

/// The names of one Rust namespace.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    separator: &'static str,
    is_reserved: fn(&str) -> bool,
    taken: BTreeSet<String>,
    /// The last number given to a name asked for more than once.
    numbers: BTreeMap<String, u32>,
}

impl Scope {
    /// A scope of types: keeps clear of what generated code needs for itself.
    pub(super) fn new(policy: NamePolicy) -> Self {
        Self::with_reserved(policy, is_taken_by_the_runtime)
    }

    /// A scope of fields or variants, where nothing but keywords is reserved.
    pub(super) fn for_members(policy: NamePolicy) -> Self {
        Self::with_reserved(policy, |_| false)
    }

    /// A scope of the methods of a client.
    pub(super) fn for_methods(policy: NamePolicy) -> Self {
        Self::with_reserved(policy, |name| keywords::METHODS.contains(&name))
    }

    /// A scope of the statics of operations.
    pub(super) fn for_constants(policy: NamePolicy) -> Self {
        Self::with_reserved(policy, |name| keywords::CONSTANTS.contains(&name))
    }

    fn with_reserved(policy: NamePolicy, is_reserved: fn(&str) -> bool) -> Self {
        let separator = match policy {
            NamePolicy::Verbatim => "_",
            NamePolicy::Idiomatic => "",
        };
        Self { separator, is_reserved, taken: BTreeSet::new(), numbers: BTreeMap::new() }
    }

    /// Takes `name` out of the scope.
    pub(super) fn reserve(&mut self, name: &str) {
        self.taken.insert(name.to_owned());
    }

    /// `wanted`, or what the rules make of it where it is reserved or taken.
    pub(super) fn claim(&mut self, wanted: &str) -> String {
        let name = self.unreserved(wanted);
        if self.taken.insert(name.clone()) {
            return name;
        }
        let number = self.numbers.entry(wanted.to_owned()).or_insert(1);
        loop {
            *number += 1;
            let numbered = format!("{wanted}{}{number}", self.separator);
            if self.taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    }

    /// As [`claim`](Self::claim), but a name that is taken gets `suffix` first.
    pub(super) fn claim_or(&mut self, wanted: &str, suffix: &str) -> String {
        let name = self.unreserved(wanted);
        if self.taken.contains(&name) { self.claim(&format!("{wanted}{suffix}")) } else { self.claim(wanted) }
    }

    /// Whether nothing has `name` yet.
    pub(super) fn is_free(&self, name: &str) -> bool {
        !self.taken.contains(name)
    }

    fn unreserved(&self, wanted: &str) -> String {
        if (self.is_reserved)(wanted) { format!("{wanted}_") } else { wanted.to_owned() }
    }
}
