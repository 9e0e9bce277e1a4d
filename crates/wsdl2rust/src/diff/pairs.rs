//! Pairs: the types of the two contracts that stand in the same place, each pair compared once.
//!
//! From the messages on, every pair knows which pairs lead to it; so a change in a type is told once, with all operations
//! whose requests or replies it concerns. Must not know what changes mean.

use std::collections::{BTreeSet, HashMap};

use super::change::{Action, Change, Impact, Item};
use super::rules::Rule;
use crate::diagnostic::Place;
use crate::model::TypeId;

/// A direction of an operation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    Request(usize),
    Reply(usize),
}

/// A change, before it is known whom it concerns.
#[derive(Debug)]
pub(super) struct Finding {
    pub(super) item: Item,
    pub(super) action: Action,
    pub(super) subject: String,
    pub(super) detail: String,
    pub(super) rule: Rule,
    pub(super) old: Option<Place>,
    pub(super) new: Option<Place>,
}

#[derive(Debug, Default)]
struct Pair {
    parents: BTreeSet<usize>,
    uses: BTreeSet<Use>,
    findings: Vec<Finding>,
}

/// All pairs that the messages lead to.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    pairs: Vec<Pair>,
    types: Vec<(TypeId, TypeId)>,
    index: HashMap<(TypeId, TypeId), usize>,
    /// The names of the operations that uses refer to.
    pub(super) operations: Vec<String>,
}

impl Pairs {
    /// A message leads to these types.
    pub(super) fn add_use(&mut self, types: (TypeId, TypeId), uses: Use) {
        let pair = self.pair(types);
        self.pairs[pair].uses.insert(uses);
    }

    /// The pair `parent` leads to these types.
    pub(super) fn add_child(&mut self, parent: usize, types: (TypeId, TypeId)) {
        let pair = self.pair(types);
        self.pairs[pair].parents.insert(parent);
    }

    /// Notes a change in the types of a pair.
    pub(super) fn find(&mut self, pair: usize, finding: Finding) {
        self.pairs[pair].findings.push(finding);
    }

    /// The types of the pair, if there is one of this number: there are more after each comparison.
    pub(super) fn types(&self, pair: usize) -> Option<(TypeId, TypeId)> {
        self.types.get(pair).copied()
    }

    fn pair(&mut self, types: (TypeId, TypeId)) -> usize {
        if let Some(pair) = self.index.get(&types) {
            return *pair;
        }
        let pair = self.pairs.len();
        self.pairs.push(Pair::default());
        self.types.push(types);
        self.index.insert(types, pair);
        pair
    }

    /// All changes, in the order of the pairs.
    pub(super) fn into_changes(mut self) -> Vec<Change> {
        let mut changes = Vec::new();
        for pair in 0..self.pairs.len() {
            let findings = std::mem::take(&mut self.pairs[pair].findings);
            if findings.is_empty() {
                continue;
            }
            let uses = self.uses_of(pair);
            changes.extend(findings.into_iter().map(|finding| finding.into_change(&uses, &self.operations)));
        }
        changes
    }

    /// The uses of a pair and of all that lead to it.
    fn uses_of(&self, pair: usize) -> BTreeSet<Use> {
        let mut uses = BTreeSet::new();
        let mut seen = BTreeSet::from([pair]);
        let mut open = vec![pair];
        while let Some(pair) = open.pop().and_then(|pair| self.pairs.get(pair)) {
            uses.extend(pair.uses.iter().cloned());
            open.extend(pair.parents.iter().copied().filter(|parent| seen.insert(*parent)));
        }
        uses
    }
}

impl Finding {
    /// The change that it is for those who use it.
    pub(super) fn into_change(self, uses: &BTreeSet<Use>, operations: &[String]) -> Change {
        let names = |wanted: fn(&Use) -> Option<usize>| -> Vec<String> {
            let mut names: Vec<String> = Vec::new();
            for name in uses.iter().filter_map(wanted).filter_map(|index| operations.get(index)) {
                if names.last() != Some(name) {
                    names.push(name.clone());
                }
            }
            names
        };
        let requests = names(|uses| if let Use::Request(index) = uses { Some(*index) } else { None });
        let replies = names(|uses| if let Use::Reply(index) = uses { Some(*index) } else { None });
        let why_requests = self.rule.request.filter(|_| !requests.is_empty());
        let why_replies = self.rule.reply.filter(|_| !replies.is_empty());
        let reason = match (why_requests, why_replies) {
            (Some(requests), Some(replies)) if requests != replies => {
                Some(format!("in requests {requests}, in replies {replies}"))
            }
            (reason, other) => reason.or(other).map(str::to_owned),
        };
        Change {
            impact: if reason.is_some() { Impact::Breaking } else { Impact::Compatible },
            item: self.item,
            action: self.action,
            subject: self.subject,
            detail: self.detail,
            reason: reason.unwrap_or_default(),
            requests,
            replies,
            old: self.old,
            new: self.new,
        }
    }
}
