//! Puts a `Box` where a type would otherwise hold itself, and only there. Knows nothing of what else is printed.

use std::collections::{BTreeMap, HashSet};

use crate::model::TypeId;
use crate::plan::members::{Member, MemberKind};
use crate::plan::types::Types;
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
/// The search goes through the `printed` ones in order, depth first. Every member it marks closes a ring of unmarked
/// ones, so that none could be left out; what a `Vec` holds is on the heap already and closes no ring.
pub fn recursion(types: &Types, printed: &[TypeId], blanks: Blanks) -> Rings {
    let mut rings: HashSet<(TypeId, usize)> = HashSet::new();
    let mut states: BTreeMap<TypeId, State> = BTreeMap::new();
    for &root in printed {
        if states.contains_key(&root) {
            continue;
        }
        states.insert(root, State::Open);
        let mut path = vec![Step { ty: root, next: 0 }];
        while let Some(step) = path.last_mut() {
            let Some((index, target)) = next_held(types, &blanks, step) else {
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
fn next_held(types: &Types, blanks: &Blanks, step: &mut Step) -> Option<(usize, TypeId)> {
    let members = types.members(step.ty).iter().enumerate().skip(step.next);
    let ty = step.ty;
    let members = members.filter(|(index, _)| blanks.held((ty, *index)) == Held::Plain);
    let held = members.filter_map(|(index, member)| Some((index, held(types, member)?))).next()?;
    step.next = held.0 + 1;
    Some(held)
}

fn held(types: &Types, member: &Member) -> Option<TypeId> {
    if member.occurs.is_repeated() {
        return None;
    }
    match &member.kind {
        MemberKind::Element(element) if element.item.is_none() => {
            types.is_complex(element.ty).then_some(element.ty)
        }
        MemberKind::Group(group) => Some(group.ty),
        MemberKind::Element(_) | MemberKind::Any(_) => None,
    }
}
