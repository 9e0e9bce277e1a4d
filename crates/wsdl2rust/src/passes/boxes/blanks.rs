//! Sees to it that every type has a value to begin with: a "blank" one, which reading fills.
//!
//! A choice begins with a branch whose value comes to an end; an element without which no value of its type does is held
//! by an optional box. The runtime never shows what was not read. Must not know how values are read.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::model::TypeId;
use crate::plan::members::{Member, MemberKind};
use crate::plan::types::{Kind, Types};
use crate::plan::{Blanks, Held};

/// Picks for each choice the branch that it is blank with, and the elements without which a value has no end.
pub fn blanks(types: &Types) -> Blanks {
    let mut blanks = Blanks::default();
    let mut search = Search::new(types, &blanks);
    let mut next = 0;
    loop {
        search.run(types, &mut blanks);
        let mut endless = (next..types.len()).map(|index| TypeId(index as u32));
        let Some(id) = endless.find(|id| search.is_endless(types, *id)) else { return blanks };
        mark_endless(types, &mut blanks, id);
        search.look_again(types, &blanks, id);
        next = id.0 as usize;
    }
}

/// Finds how deeply the blank values of types are nested, in increasing order, so that each type is visited once
/// (Knuth's generalisation of Dijkstra's algorithm).
struct Search {
    /// How deeply a blank value is nested; `None` until it is known to be finite.
    ranks: Vec<Option<u32>>,
    /// For a type that is not a choice, how many of its members are still unknown.
    waits_for: Vec<usize>,
    /// The types that wait for each type, once for each member.
    waiting: Vec<Vec<TypeId>>,
    /// The ranks found, smallest first.
    open: BinaryHeap<Reverse<(u32, TypeId)>>,
}

impl Search {
    fn new(types: &Types, blanks: &Blanks) -> Self {
        let count = types.len();
        let mut search = Self {
            ranks: vec![None; count],
            waits_for: vec![0; count],
            waiting: vec![Vec::new(); count],
            open: BinaryHeap::new(),
        };
        for id in types.ids() {
            search.look_at(types, blanks, id);
            for needed in complex_needs(types, blanks, id).flatten() {
                search.waiting[needed.0 as usize].push(id);
            }
        }
        search
    }

    /// Counts what a type waits for, and queues it if it waits for nothing.
    fn look_at(&mut self, types: &Types, blanks: &Blanks, id: TypeId) {
        let is_choice = is_choice(types, id);
        let waits_for = complex_needs(types, blanks, id).filter(Option::is_some).count();
        let is_free = match is_choice {
            true => complex_needs(types, blanks, id).any(|needed| needed.is_none()),
            false => waits_for == 0,
        };
        self.waits_for[id.0 as usize] = waits_for;
        if is_free {
            self.open.push(Reverse((0, id)));
        }
    }

    /// As [`look_at`](Self::look_at), for a type that needs less than before.
    fn look_again(&mut self, types: &Types, blanks: &Blanks, id: TypeId) {
        let needs = complex_needs(types, blanks, id).flatten();
        let known: Vec<u32> = needs.filter_map(|needed| self.ranks[needed.0 as usize]).collect();
        self.look_at(types, blanks, id);
        let waits_for = &mut self.waits_for[id.0 as usize];
        *waits_for -= known.len();
        if *waits_for == 0 && !is_choice(types, id) {
            self.open.push(Reverse((known.into_iter().max().map_or(0, |rank| rank + 1), id)));
        }
    }

    fn run(&mut self, types: &Types, blanks: &mut Blanks) {
        while let Some(Reverse((rank, id))) = self.open.pop() {
            if self.ranks[id.0 as usize].is_some() {
                continue;
            }
            self.ranks[id.0 as usize] = Some(rank);
            blanks.begin(id, self.blank_branch(types, blanks, id, rank));
            // A type that waits for several members is complete with the last of them, which has the greatest rank.
            for user in std::mem::take(&mut self.waiting[id.0 as usize]) {
                let waits_for = &mut self.waits_for[user.0 as usize];
                *waits_for = waits_for.saturating_sub(1);
                let is_last = *waits_for == 0 && self.has_all(types, blanks, user);
                if is_last || is_choice(types, user) {
                    self.open.push(Reverse((rank + 1, user)));
                }
            }
        }
    }

    /// Whether everything that a type needs is finite. It may be notified of members that it no longer needs.
    fn has_all(&self, types: &Types, blanks: &Blanks, id: TypeId) -> bool {
        complex_needs(types, blanks, id).flatten().all(|needed| self.ranks[needed.0 as usize].is_some())
    }

    /// The first branch of a choice whose value is nested no deeper than `rank`.
    fn blank_branch(&self, types: &Types, blanks: &Blanks, id: TypeId, rank: u32) -> usize {
        if !is_choice(types, id) {
            return 0;
        }
        let ranks = complex_needs(types, blanks, id).map(|needed| match needed {
            Some(ty) => self.ranks[ty.0 as usize].map(|rank| rank + 1),
            None => Some(0),
        });
        ranks.enumerate().find(|(_, of_branch)| *of_branch == Some(rank)).map_or(0, |(index, _)| index)
    }

    fn is_endless(&self, types: &Types, id: TypeId) -> bool {
        let mut elements = types.members(id).iter().filter_map(Member::element);
        self.ranks[id.0 as usize].is_none()
            && elements.any(|element| self.ranks[element.ty.0 as usize].is_none())
    }
}

fn is_choice(types: &Types, id: TypeId) -> bool {
    matches!(types.kind(id), Kind::Choice(_))
}

/// For each member of a type, the complex type of the value that a blank member contains.
fn complex_needs<'a>(
    types: &'a Types,
    blanks: &'a Blanks,
    id: TypeId,
) -> impl Iterator<Item = Option<TypeId>> + 'a {
    let is_complex = |ty: &TypeId| types.is_complex(*ty);
    let needed = move |(index, member)| needs(member).filter(|_| blanks.held((id, index)) != Held::Endless);
    types.members(id).iter().enumerate().map(move |member| needed(member).filter(is_complex))
}

/// The type of which a blank `member` holds a value.
fn needs(member: &Member) -> Option<TypeId> {
    if member.occurs.is_optional() || member.occurs.is_repeated() {
        return None;
    }
    match &member.kind {
        MemberKind::Element(element) => (!element.nillable && element.item.is_none()).then_some(element.ty),
        MemberKind::Group(group) => Some(group.ty),
        MemberKind::Any(_) => None,
    }
}

/// Every element of a type without an end that needs a complex type.
fn mark_endless(types: &Types, blanks: &mut Blanks, id: TypeId) {
    let needs: Vec<bool> = complex_needs(types, blanks, id).map(|needed| needed.is_some()).collect();
    for (index, (member, is_needed)) in types.members(id).iter().zip(needs).enumerate() {
        if matches!(member.kind, MemberKind::Element(_)) && is_needed {
            blanks.leave_out((id, index));
        }
    }
}
