//! Ends long walks from type to type with a box that hides its type.
//!
//! rustc proves that a future may be sent, and that a value may be dropped, by walking from each type to those it holds,
//! depth first and at most 128 steps deep; a box or a `Vec` takes four of them. A chain of 31 types, ring or not, is
//! too long, so that large contracts would not compile. Must not know how values are printed.

use std::collections::BTreeMap;

use crate::model::{Held, Model, Particle, Term, TypeId, TypeKind};

/// Chains up to this length are left alone.
const HARMLESS: usize = 16;
/// How long a chain is at most, where some have to be cut: it leaves room for the layers and futures of the caller.
const LONGEST: usize = 12;
/// Rings up to this size stay as they are.
const SMALL_RING: usize = 4;

/// Sets [`Held::Far`] where chains of `types` are too long; none for nearly all contracts.
pub fn far(model: &mut Model, types: &[TypeId]) {
    let mut search = Search::new(model, types);
    search.run();
    let cuts = search.cuts();
    for (node, member) in cuts {
        let TypeKind::Complex(complex) = &mut model.type_def_mut(types[node]).kind else { continue };
        match complex.content.particles_mut().get_mut(member).map(|particle| &mut particle.term) {
            Some(Term::Element(element)) if element.held != Held::Endless => element.held = Held::Far,
            Some(Term::Group(group)) => group.held = Held::Far,
            _ => {}
        }
    }
}

/// A member of a type that leads to another, both by their index in the list of types.
#[derive(Clone, Copy)]
struct Edge {
    member: usize,
    to: usize,
    /// Whether it leads back to a type on the way to it.
    is_back: bool,
}

/// Tarjan's search for rings, with a stack of its own: chains may be as long as a contract.
struct Search {
    edges: Vec<Vec<Edge>>,
    /// When each node was found; 0 for not yet.
    found: Vec<usize>,
    /// The earliest node that each can reach within what is open.
    low: Vec<usize>,
    is_open: Vec<bool>,
    waiting: Vec<usize>,
    /// The ring of each node, by its index in `rings`.
    ring_of: Vec<usize>,
    /// Nodes that reach each other; a ring stands behind all that it leads to.
    rings: Vec<Vec<usize>>,
    /// When each node was left.
    left: Vec<usize>,
}

impl Search {
    fn new(model: &Model, types: &[TypeId]) -> Self {
        let indexes: BTreeMap<TypeId, usize> =
            types.iter().enumerate().map(|(index, id)| (*id, index)).collect();
        let edges: Vec<Vec<Edge>> = types
            .iter()
            .map(|&id| {
                let TypeKind::Complex(complex) = &model.type_def(id).kind else { return Vec::new() };
                let members = complex.content.particles().iter().enumerate();
                let edge = |(member, ty): (usize, TypeId)| {
                    let to = *indexes.get(&ty)?;
                    Some(Edge { member, to, is_back: false })
                };
                let targets = members.flat_map(|(member, particle)| {
                    targets(model, particle).iter().map(move |ty| (member, *ty))
                });
                targets.filter_map(edge).collect()
            })
            .collect();
        let count = edges.len();
        Self {
            edges,
            found: vec![0; count],
            low: vec![0; count],
            is_open: vec![false; count],
            waiting: Vec::new(),
            ring_of: vec![usize::MAX; count],
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
                if *next == 0 && self.found[node] == 0 {
                    time += 1;
                    self.found[node] = time;
                    self.low[node] = time;
                    self.is_open[node] = true;
                    self.waiting.push(node);
                }
                let Some(edge) = self.edges[node].get_mut(*next) else {
                    self.is_open[node] = false;
                    leaving += 1;
                    self.left[node] = leaving;
                    self.close(node);
                    path.pop();
                    if let Some((outer, _)) = path.last() {
                        self.low[*outer] = self.low[*outer].min(self.low[node]);
                    }
                    continue;
                };
                *next += 1;
                let to = edge.to;
                edge.is_back = self.is_open[to];
                if self.found[to] == 0 {
                    path.push((to, 0));
                } else if self.ring_of[to] == usize::MAX {
                    self.low[node] = self.low[node].min(self.found[to]);
                }
            }
        }
    }

    /// Takes the ring of `node` off what is waiting, if that is the first of it that was found.
    fn close(&mut self, node: usize) {
        if self.low[node] != self.found[node] {
            return;
        }
        let mut ring = Vec::new();
        while let Some(last) = self.waiting.pop() {
            self.ring_of[last] = self.rings.len();
            ring.push(last);
            if last == node {
                break;
            }
        }
        ring.sort_by_key(|node| self.left[*node]);
        self.rings.push(ring);
    }

    /// The members that have to be far: node and index of the member.
    fn cuts(&self) -> Vec<(usize, usize)> {
        let mut whole = vec![0; self.rings.len()];
        for (index, ring) in self.rings.iter().enumerate() {
            let beyond = ring.iter().flat_map(|node| &self.edges[*node]);
            let beyond = beyond.map(|edge| self.ring_of[edge.to]).filter(|ring| *ring != index);
            whole[index] = ring.len() + beyond.map(|ring| whole[ring]).max().unwrap_or(0);
        }
        let mut cuts = Vec::new();
        if whole.iter().all(|length| *length <= HARMLESS) {
            return cuts;
        }
        let mut heights = vec![0; self.edges.len()];
        for (index, ring) in self.rings.iter().enumerate() {
            let is_small = ring.len() <= SMALL_RING;
            let own = if is_small { ring.len() } else { 1 };
            for &node in ring {
                let mut height = own;
                for edge in &self.edges[node] {
                    let is_within = self.ring_of[edge.to] == index;
                    if is_within && is_small {
                        continue;
                    }
                    if (is_within && edge.is_back) || heights[edge.to] + own > LONGEST {
                        cuts.push((node, edge.member));
                    } else {
                        height = height.max(heights[edge.to] + own);
                    }
                }
                heights[node] = height;
            }
            if is_small {
                let height = ring.iter().map(|node| heights[*node]).max().unwrap_or(own);
                ring.iter().for_each(|node| heights[*node] = height);
            }
        }
        cuts
    }
}

/// The complex types of which a member holds values, in whatever they are held: a family leads to all of its own.
fn targets<'a>(model: &'a Model, particle: &'a Particle) -> &'a [TypeId] {
    let ty = match &particle.term {
        Term::Element(element) => match &element.item {
            Some(item) => &item.ty,
            None => &element.ty,
        },
        Term::Group(group) => &group.ty,
        Term::Sequence(_) | Term::Choice(_) | Term::All(_) | Term::Any(_) => return &[],
    };
    match &model.type_def(*ty).kind {
        TypeKind::Complex(_) => std::slice::from_ref(ty),
        TypeKind::Family(family) => &family.members,
        TypeKind::Builtin(_) | TypeKind::Simple(_) => &[],
    }
}
