//! Puts a `Box` where a type would otherwise hold itself, and only there. Knows nothing of what else is printed.

use std::collections::{BTreeMap, HashSet};

use crate::model::{Model, Particle, Term, TypeId, TypeKind};
use crate::plan::{Blanks, Held, Rings};

/// Where the search stands with a type.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Done,
}

/// A type on the path of the search, and the next of its members to look at.
struct Step {
    ty: TypeId,
    next: usize,
}

/// Boxes each element or group that leads back to a type on the way to it.
///
/// The search goes through `types` in order, depth first. Every member it marks closes a ring of unmarked
/// ones, so that none could be left out; what a `Vec` holds is on the heap already and closes no ring.
pub fn recursion(model: &Model, types: &[TypeId], blanks: Blanks) -> Rings {
    let mut rings: HashSet<(TypeId, usize)> = HashSet::new();
    let mut states: BTreeMap<TypeId, State> = BTreeMap::new();
    for &root in types {
        if states.contains_key(&root) {
            continue;
        }
        states.insert(root, State::Open);
        let mut path = vec![Step { ty: root, next: 0 }];
        while let Some(step) = path.last_mut() {
            let Some((index, target)) = next_held(model, &blanks, step) else {
                states.insert(step.ty, State::Done);
                path.pop();
                continue;
            };
            match states.get(&target) {
                Some(State::Open) => {
                    rings.insert((step.ty, index));
                }
                Some(State::Done) => {}
                None => {
                    states.insert(target, State::Open);
                    path.push(Step { ty: target, next: 0 });
                }
            }
        }
    }
    blanks.boxed(rings)
}

/// The next member of a type whose complex value stands within the struct itself.
fn next_held(model: &Model, blanks: &Blanks, step: &mut Step) -> Option<(usize, TypeId)> {
    let TypeKind::Complex(complex) = &model.type_def(step.ty).kind else { return None };
    let members = complex.content.particles().iter().enumerate().skip(step.next);
    let ty = step.ty;
    let members = members.filter(|(index, _)| blanks.held((ty, *index)) == Held::Plain);
    let held = members.filter_map(|(index, member)| Some((index, held(model, member)?))).next()?;
    step.next = held.0 + 1;
    Some(held)
}

fn held(model: &Model, member: &Particle) -> Option<TypeId> {
    if member.occurs.is_repeated() {
        return None;
    }
    match &member.term {
        Term::Element(element) if element.item.is_none() => {
            matches!(model.type_def(element.ty).kind, TypeKind::Complex(_)).then_some(element.ty)
        }
        Term::Group(group) => Some(group.ty),
        _ => None,
    }
}
