//! Sees to it that every type has a value to begin with: a "blank" one, which reading fills.
//!
//! A choice begins with a branch whose value comes to an end; an element without which no value of its type does is held
//! by an optional box. The runtime never shows what was not read. Must not know how values are read.

use crate::model::{Held, Model, Order, Particle, Term, TypeId, TypeKind};

/// Picks for each choice the branch that it is blank with, and marks elements without which a value has no end.
pub fn blanks(model: &mut Model) {
    while let Some(endless) = pick(model) {
        mark_endless(model, endless);
    }
}

/// Sets [`ComplexType::blank`](crate::model::ComplexType::blank) of all choices; gives a type that has no blank value.
fn pick(model: &mut Model) -> Option<TypeId> {
    let mut ranks: Vec<Option<u32>> = vec![None; model.types.len()];
    loop {
        let mut has_changed = false;
        for id in model.type_ids() {
            if ranks[id.0 as usize].is_some() {
                continue;
            }
            if let Some((rank, blank)) = rank(model, id, &ranks) {
                ranks[id.0 as usize] = Some(rank);
                has_changed = true;
                if let TypeKind::Complex(complex) = &mut model.type_def_mut(id).kind {
                    complex.blank = blank;
                }
            }
        }
        if !has_changed {
            break;
        }
    }
    model.type_ids().find(|id| ranks[id.0 as usize].is_none() && has_endless(model, *id, &ranks))
}

/// How deep a blank value is nested, and the branch it is of; `None` as long as it is not known to have an end.
fn rank(model: &Model, id: TypeId, ranks: &[Option<u32>]) -> Option<(u32, usize)> {
    let TypeKind::Complex(complex) = &model.type_def(id).kind else { return Some((0, 0)) };
    let members = complex.content.particles().iter();
    let rank = |member: &Particle| match needs(member) {
        Some(ty) if matches!(model.type_def(ty).kind, TypeKind::Complex(_)) => {
            ranks[ty.0 as usize].map(|rank| rank + 1)
        }
        _ => Some(0),
    };
    match complex.order {
        Order::Choice => {
            let ranked = members.enumerate().filter_map(|(index, member)| Some((rank(member)?, index)));
            ranked.min()
        }
        Order::Sequence | Order::All => {
            members.map(rank).try_fold(0, |most, rank| Some(most.max(rank?))).map(|rank| (rank, 0))
        }
    }
}

/// The type of which a blank `member` holds a value.
fn needs(member: &Particle) -> Option<TypeId> {
    if member.occurs.is_optional() || member.occurs.is_repeated() {
        return None;
    }
    match &member.term {
        Term::Element(element) => {
            let is_held = !element.nillable && element.item.is_none() && element.held != Held::Endless;
            is_held.then_some(element.ty)
        }
        Term::Group(group) => Some(group.ty),
        _ => None,
    }
}

fn has_endless(model: &Model, id: TypeId, ranks: &[Option<u32>]) -> bool {
    let TypeKind::Complex(complex) = &model.type_def(id).kind else { return false };
    complex.content.elements().any(|(_, element)| ranks[element.ty.0 as usize].is_none())
}

/// Every element of a type without an end that needs a complex type.
fn mark_endless(model: &mut Model, id: TypeId) {
    let is_complex: Vec<bool> =
        model.types.iter().map(|def| matches!(def.kind, TypeKind::Complex(_))).collect();
    if let TypeKind::Complex(complex) = &mut model.type_def_mut(id).kind {
        for particle in complex.content.particles_mut() {
            let needed = needs(particle).is_some_and(|ty| is_complex[ty.0 as usize]);
            if let Term::Element(element) = &mut particle.term
                && needed
            {
                element.held = Held::Endless;
            }
        }
    }
}
