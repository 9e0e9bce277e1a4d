//! Ends long walks from type to type with a box that hides its type.
//!
//! rustc proves that a future may be sent, and that a value may be dropped, by walking from each type to those it holds,
//! depth first and at most 128 steps deep; a box or a `Vec` takes four of them. A chain of 31 types, ring or not, is
//! too long, so that large contracts would not compile. Must not know how values are printed.

use std::collections::BTreeMap;

use crate::model::TypeId;
use crate::plan::types::{Kind, Types};
use crate::plan::{Boxes, Rings};

/// Chains up to this length are left alone.
const HARMLESS: usize = 16;
/// How long a chain is at most, where some have to be cut: it leaves room for the layers and futures of the caller.
const LONGEST: usize = 12;
/// Rings up to this size stay as they are.
const SMALL_RING: usize = 4;

/// Cuts chains of `printed` types that are too long; none for nearly all contracts.
pub fn far(types: &Types, printed: &[TypeId], rings: Rings) -> Boxes {
    let mut search = Search::new(types, printed);
    search.run();
    rings.cut(search.cuts().into_iter().map(|(node, member)| (printed[node], member)))
}

/// A member of a type that leads to others.
#[derive(Clone, Copy)]
struct Edge {
    member: usize,
    /// The set of types that it leads to.
    to: usize,
    /// Whether it leads back to a type on the way to it.
    is_back: bool,
}

/// The types that a member leads to: a single one, or a family. What concerns all of them is stored once, so that
/// a family used in many places costs only its members plus its places.
#[derive(Default)]
struct Set {
    /// Nodes, in order.
    members: Vec<usize>,
    /// How many members, from the first, are known to be found.
    next: usize,
    /// How many are on the path to the current node.
    open: usize,
    /// How many are found but not yet in a ring, and when the first of these was found.
    waiting: usize,
    first: usize,
    /// The length of the longest chain from a member, before any cut.
    whole: usize,
    /// The length of the longest chain from a member that remains after the cuts.
    height: usize,
}

/// Tarjan's search for rings, with a stack of its own: chains may be as long as a contract.
struct Search {
    edges: Vec<Vec<Edge>>,
    /// One for each single node, by its index, followed by those of families.
    sets: Vec<Set>,
    /// The sets that contain each node.
    sets_of: Vec<Vec<usize>>,
    /// When each node was found; 0 for not yet.
    found: Vec<usize>,
    /// The earliest node that each can reach within what is open.
    low: Vec<usize>,
    waiting: Vec<usize>,
    /// Nodes that reach each other; a ring comes after everything that it leads to.
    rings: Vec<Vec<usize>>,
    /// When each node was left.
    left: Vec<usize>,
}

impl Search {
    fn new(types: &Types, printed: &[TypeId]) -> Self {
        let indexes: BTreeMap<TypeId, usize> =
            printed.iter().enumerate().map(|(index, id)| (*id, index)).collect();
        let count = printed.len();
        let mut sets: Vec<Set> =
            (0..count).map(|node| Set { members: vec![node], ..Set::default() }).collect();
        let mut families: BTreeMap<TypeId, usize> = BTreeMap::new();
        let mut edges = Vec::with_capacity(count);
        for &id in printed {
            let edge = |(member, ty): (usize, Option<TypeId>)| {
                let ty = ty?;
                let to = match types.kind(ty) {
                    Kind::Struct(_) | Kind::Group(_) | Kind::Choice(_) | Kind::Array(_) => {
                        *indexes.get(&ty)?
                    }
                    Kind::Family(family) => *families.entry(ty).or_insert_with(|| {
                        let members =
                            family.members.iter().filter_map(|id| indexes.get(id).copied()).collect();
                        sets.push(Set { members, ..Set::default() });
                        sets.len() - 1
                    }),
                    _ => return None,
                };
                Some(Edge { member, to, is_back: false })
            };
            edges.push(types.held(id).into_iter().enumerate().filter_map(edge).collect());
        }
        let mut sets_of = vec![Vec::new(); count];
        for (index, set) in sets.iter().enumerate() {
            crate::steps::take(set.members.len());
            set.members.iter().for_each(|node| sets_of[*node].push(index));
        }
        Self {
            edges,
            sets,
            sets_of,
            found: vec![0; count],
            low: vec![0; count],
            waiting: Vec::new(),
            rings: Vec::new(),
            left: vec![0; count],
        }
    }

    fn run(&mut self) {
        let (mut time, mut leaving) = (0, 0);
        for root in 0..self.edges.len() {
            if self.found[root] > 0 {
                continue;
            }
            let mut path = vec![(root, 0)];
            while let Some((node, next)) = path.last_mut() {
                let node = *node;
                if self.found[node] == 0 {
                    time += 1;
                    self.open(node, time);
                }
                let Some(edge) = self.edges[node].get_mut(*next) else {
                    leaving += 1;
                    self.left[node] = leaving;
                    self.leave(node);
                    path.pop();
                    if let Some((outer, _)) = path.last() {
                        self.low[*outer] = self.low[*outer].min(self.low[node]);
                    }
                    continue;
                };
                let set = &mut self.sets[edge.to];
                if let Some(to) = set.next_unfound(&self.found) {
                    path.push((to, 0));
                    continue;
                }
                *next += 1;
                edge.is_back = set.open > 0;
                if set.waiting > 0 {
                    self.low[node] = self.low[node].min(set.first);
                }
            }
        }
    }

    /// Starts `node`, found at `time`.
    fn open(&mut self, node: usize, time: usize) {
        self.found[node] = time;
        self.low[node] = time;
        self.waiting.push(node);
        self.each_set(node, |set| {
            set.open += 1;
            // Nodes leave `waiting` in the reverse of the order in which they were found.
            if set.waiting == 0 {
                set.first = time;
            }
            set.waiting += 1;
        });
    }

    /// Finishes `node`; if it is the first node of its ring, removes the ring from `waiting`.
    fn leave(&mut self, node: usize) {
        self.each_set(node, |set| set.open -= 1);
        if self.low[node] != self.found[node] {
            return;
        }
        let mut ring = Vec::new();
        while let Some(last) = self.waiting.pop() {
            self.each_set(last, |set| set.waiting -= 1);
            ring.push(last);
            if last == node {
                break;
            }
        }
        ring.sort_by_key(|node| self.left[*node]);
        self.rings.push(ring);
    }

    /// Changes every set that contains `node`.
    fn each_set(&mut self, node: usize, change: impl Fn(&mut Set)) {
        crate::steps::take(self.sets_of[node].len());
        for set in &self.sets_of[node] {
            change(&mut self.sets[*set]);
        }
    }

    /// The members that have to be far: node and index of the member.
    fn cuts(&mut self) -> Vec<(usize, usize)> {
        let rings = std::mem::take(&mut self.rings);
        let mut longest = 0;
        for ring in &rings {
            // The sets do not count the ring's own nodes yet.
            let beyond = ring.iter().flat_map(|node| &self.edges[*node]).map(|edge| self.sets[edge.to].whole);
            let whole = ring.len() + beyond.max().unwrap_or(0);
            ring.iter().for_each(|node| self.each_set(*node, |set| set.whole = set.whole.max(whole)));
            longest = longest.max(whole);
        }
        let mut cuts = Vec::new();
        if longest <= HARMLESS {
            return cuts;
        }
        for ring in rings {
            let is_small = ring.len() <= SMALL_RING;
            let own = if is_small { ring.len() } else { 1 };
            let mut highest = own;
            for &node in &ring {
                let mut height = own;
                for edge in &self.edges[node] {
                    // In a small ring, the own nodes have no height yet, and edges may lead back.
                    let beyond = self.sets[edge.to].height;
                    if (edge.is_back && !is_small) || beyond + own > LONGEST {
                        cuts.push((node, edge.member));
                    } else {
                        height = height.max(beyond + own);
                    }
                }
                highest = highest.max(height);
                if !is_small {
                    self.raise(node, height);
                }
            }
            if is_small {
                ring.iter().for_each(|node| self.raise(*node, highest));
            }
        }
        cuts
    }

    fn raise(&mut self, node: usize, height: usize) {
        self.each_set(node, |set| set.height = set.height.max(height));
    }
}

impl Set {
    /// The first member that has not been found yet.
    fn next_unfound(&mut self, found: &[usize]) -> Option<usize> {
        while let Some(&node) = self.members.get(self.next) {
            if found[node] == 0 {
                return Some(node);
            }
            crate::steps::take(1);
            self.next += 1;
        }
        None
    }
}
