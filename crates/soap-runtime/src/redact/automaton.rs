//! Searches for many patterns in one pass, whatever they have in common: the Aho–Corasick automaton.
//!
//! Each byte of a text costs a bounded number of steps on average, however many patterns there are and however
//! repetitive they are. Knows bytes only.

use std::collections::HashMap;

use super::steps;

/// The node where nothing is matched.
const ROOT: u32 = 0;

/// A node in the trie of all pattern prefixes.
#[derive(Debug)]
struct Node {
    byte: u8,
    first_child: u32,
    next_sibling: u32,
    /// The node of the longest proper suffix of this prefix that is also a prefix of a pattern.
    fallback: u32,
    depth: u32,
    /// The length of the longest pattern that ends here; 0 if none does.
    longest: u32,
}

/// Patterns in one trie.
#[derive(Debug)]
pub(super) struct Automaton {
    nodes: Vec<Node>,
    /// The transitions from the root, which every search uses most often.
    of_root: Box<[u32; 256]>,
    longest: usize,
    /// How many bytes past its end still belong to a pattern, by the node where it ends.
    rests: HashMap<u32, usize>,
}

impl Automaton {
    /// An automaton for these patterns; empty ones are ignored.
    pub(super) fn new<P: AsRef<[u8]>>(patterns: impl IntoIterator<Item = P>) -> Self {
        let root =
            Node { byte: 0, first_child: ROOT, next_sibling: ROOT, fallback: ROOT, depth: 0, longest: 0 };
        let of_root = Box::new([ROOT; 256]);
        let mut this = Self { nodes: vec![root], of_root, longest: 0, rests: HashMap::new() };
        patterns.into_iter().for_each(|pattern| {
            this.add(pattern.as_ref());
        });
        this.link();
        this
    }

    /// Adds patterns, each of which is the beginning of something that continues for this many bytes.
    pub(super) fn with_beginnings<P: AsRef<[u8]>>(
        mut self,
        beginnings: impl IntoIterator<Item = (P, usize)>,
    ) -> Self {
        for (pattern, more) in beginnings {
            let end = self.add(pattern.as_ref());
            let rest = self.rests.entry(end).or_default();
            *rest = more.max(*rest);
        }
        self.link();
        self
    }

    /// Whether there are no patterns.
    pub(super) fn is_empty(&self) -> bool {
        self.longest == 0
    }

    /// The length of the longest pattern.
    pub(super) fn longest(&self) -> usize {
        self.longest
    }

    /// The node that one more byte leads to.
    pub(super) fn next(&self, mut state: u32, byte: u8) -> u32 {
        loop {
            let next = self.child(state, byte);
            if next != ROOT || state == ROOT {
                return next;
            }
            steps::count();
            state = self.node(state).fallback;
        }
    }

    /// The length of the longest pattern that ends here; 0 if none does.
    pub(super) fn matched(&self, state: u32) -> usize {
        self.node(state).longest as usize
    }

    /// How many bytes that follow belong to a pattern that ends here.
    pub(super) fn rest(&self, state: u32) -> usize {
        self.rests.get(&state).copied().unwrap_or_default()
    }

    /// The number of nodes.
    #[cfg(test)]
    pub(super) fn size(&self) -> usize {
        self.nodes.len()
    }

    /// How many bytes of a pattern have been matched here.
    pub(super) fn depth(&self, state: u32) -> usize {
        self.node(state).depth as usize
    }

    fn node(&self, index: u32) -> &Node {
        &self.nodes[index as usize]
    }

    fn child(&self, state: u32, byte: u8) -> u32 {
        steps::count();
        if state == ROOT {
            return self.of_root[usize::from(byte)];
        }
        let mut child = self.node(state).first_child;
        while child != ROOT && self.node(child).byte != byte {
            steps::count();
            child = self.node(child).next_sibling;
        }
        child
    }

    /// Adds a pattern and returns the node where it ends.
    fn add(&mut self, pattern: &[u8]) -> u32 {
        let mut state = ROOT;
        for (byte, depth) in pattern.iter().zip(1..) {
            state = match self.child(state, *byte) {
                ROOT => self.push(state, *byte, depth),
                child => child,
            };
        }
        self.nodes[state as usize].longest = self.node(state).depth;
        self.longest = self.longest.max(pattern.len());
        state
    }

    fn push(&mut self, parent: u32, byte: u8, depth: u32) -> u32 {
        let Ok(index) = u32::try_from(self.nodes.len()) else { return ROOT };
        let next_sibling = self.node(parent).first_child;
        self.nodes.push(Node { byte, first_child: ROOT, next_sibling, fallback: ROOT, depth, longest: 0 });
        self.nodes[parent as usize].first_child = index;
        if parent == ROOT {
            self.of_root[usize::from(byte)] = index;
        }
        index
    }

    /// Sets the fallback of every node, shallow nodes first.
    fn link(&mut self) {
        let mut level = vec![ROOT];
        let mut below = Vec::new();
        while !level.is_empty() {
            for parent in level.drain(..) {
                let mut child = self.node(parent).first_child;
                while child != ROOT {
                    let Node { byte, next_sibling, .. } = *self.node(child);
                    let fallback = match parent {
                        ROOT => ROOT,
                        parent => self.next(self.node(parent).fallback, byte),
                    };
                    let longest = self.node(child).longest.max(self.node(fallback).longest);
                    let node = &mut self.nodes[child as usize];
                    (node.fallback, node.longest) = (fallback, longest);
                    let rest = self.rest(fallback);
                    if rest > self.rest(child) {
                        self.rests.insert(child, rest);
                    }
                    below.push(child);
                    child = next_sibling;
                }
            }
            std::mem::swap(&mut level, &mut below);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places in `text` where patterns end, and the length of the longest pattern at each.
    fn found(patterns: &[&str], text: &str) -> Vec<(usize, usize)> {
        let automaton = Automaton::new(patterns);
        let mut state = ROOT;
        let ends = text.bytes().zip(1..).map(|(byte, end)| {
            state = automaton.next(state, byte);
            (end, automaton.matched(state))
        });
        ends.filter(|(_, length)| *length > 0).collect()
    }

    /// The example in the paper by Aho and Corasick.
    #[test]
    fn patterns_within_patterns_are_found() {
        assert_eq!(found(&["he", "she", "his", "hers"], "ushers"), [(4, 3), (6, 4)]);
        assert_eq!(found(&["aa", "aaaa"], "aaaaa"), [(2, 2), (3, 2), (4, 4), (5, 4)]);
        assert_eq!(found(&[""], "a"), []);
    }

    #[test]
    fn what_a_text_was_cut_in_is_known_by_its_depth() {
        let automaton = Automaton::new(["hunter2", "tern"]);
        let state = b"the hunte".iter().fold(ROOT, |state, byte| automaton.next(state, *byte));
        assert_eq!(automaton.depth(state), 5);
    }
}
