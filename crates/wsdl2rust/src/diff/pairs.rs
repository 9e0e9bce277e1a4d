//! Pairs: the types of the two contracts that occur in the same place, each pair compared once.
//!
//! Every pair knows which pairs it leads to; so a change in a type is reported once, with the operations whose requests or
//! replies it concerns. Must not know what changes mean.

use std::collections::{BTreeSet, HashMap};

use super::change::{Action, Change, Impact, Item};
use super::rules::Rule;
use super::uses::{Use, Uses};
use crate::diagnostic::Place;
use crate::model::TypeId;

/// A change, before it is known which operations it concerns.
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
    children: BTreeSet<usize>,
    uses: Uses,
    findings: Vec<Finding>,
}

/// All pairs that the messages lead to.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    pairs: Vec<Pair>,
    types: Vec<(TypeId, TypeId)>,
    index: HashMap<(TypeId, TypeId), usize>,
    /// The names of the operations that uses refer to.
    operations: Vec<String>,
    operation_ids: HashMap<String, usize>,
}

impl Pairs {
    /// A message leads to these types.
    pub(super) fn add_use(&mut self, types: (TypeId, TypeId), uses: Use) {
        let pair = self.pair(types);
        self.pairs[pair].uses.add(uses);
    }

    /// The pair `parent` leads to these types.
    pub(super) fn add_child(&mut self, parent: usize, types: (TypeId, TypeId)) {
        let pair = self.pair(types);
        self.pairs[parent].children.insert(pair);
    }

    /// Notes a change in the types of a pair.
    pub(super) fn find(&mut self, pair: usize, finding: Finding) {
        self.pairs[pair].findings.push(finding);
    }

    /// The types of the pair, if there is one of this number: there are more after each comparison.
    pub(super) fn types(&self, pair: usize) -> Option<(TypeId, TypeId)> {
        self.types.get(pair).copied()
    }

    /// The number of an operation in uses.
    pub(super) fn operation(&mut self, name: &str) -> usize {
        if let Some(id) = self.operation_ids.get(name) {
            return *id;
        }
        self.operations.push(name.to_owned());
        self.operation_ids.insert(name.to_owned(), self.operations.len() - 1);
        self.operations.len() - 1
    }

    /// The change that a finding is for those who use it.
    pub(super) fn change(&self, finding: Finding, uses: &Uses) -> Change {
        finding.into_change(uses, &self.operations)
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
        self.propagate_uses();
        let mut changes = Vec::new();
        for Pair { findings, uses, .. } in self.pairs {
            changes.extend(findings.into_iter().map(|finding| finding.into_change(&uses, &self.operations)));
        }
        changes
    }

    /// An operation that uses a pair also uses every pair that it leads to. Each pair is visited before those that
    /// it leads to, so that one round is enough; nested rings need one more.
    fn propagate_uses(&mut self) {
        let order = self.outermost_first();
        let mut has_changed = true;
        while has_changed {
            has_changed = false;
            for &pair in &order {
                crate::steps::take(1);
                let children = std::mem::take(&mut self.pairs[pair].children);
                let uses = std::mem::take(&mut self.pairs[pair].uses);
                for child in children.iter().filter(|child| **child != pair) {
                    has_changed |= self.pairs[*child].uses.add_all(&uses);
                }
                self.pairs[pair].children = children;
                self.pairs[pair].uses = uses;
            }
        }
    }

    /// All pairs, each before those that it leads to, except within rings: reverse postorder of a depth-first search.
    fn outermost_first(&self) -> Vec<usize> {
        let mut left = Vec::with_capacity(self.pairs.len());
        let mut is_found = vec![false; self.pairs.len()];
        for start in 0..self.pairs.len() {
            if std::mem::replace(&mut is_found[start], true) {
                continue;
            }
            let mut path = vec![(start, self.pairs[start].children.iter())];
            while let Some((pair, children)) = path.last_mut() {
                match children.next() {
                    Some(&child) if !std::mem::replace(&mut is_found[child], true) => {
                        path.push((child, self.pairs[child].children.iter()));
                    }
                    Some(_) => {}
                    None => {
                        left.push(*pair);
                        path.pop();
                    }
                }
            }
        }
        left.reverse();
        left
    }
}

impl Finding {
    fn into_change(self, uses: &Uses, operations: &[String]) -> Change {
        let (requests, request_count) = uses.requests(operations);
        let (replies, reply_count) = uses.replies(operations);
        let why_requests = self.rule.request.filter(|_| request_count > 0);
        let why_replies = self.rule.reply.filter(|_| reply_count > 0);
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
            request_count,
            replies,
            reply_count,
            old: self.old,
            new: self.new,
        }
    }
}
