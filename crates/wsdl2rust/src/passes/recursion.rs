//! Puts a `Box` where a type would otherwise hold itself, and only there. Knows nothing of what else is printed.

use std::collections::BTreeMap;

use crate::model::{ComplexType, Model, TypeId, TypeKind};

/// Where the search stands with a type.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Done,
}

/// A type on the path of the search, and the next of its elements to look at.
struct Step {
    ty: TypeId,
    next: usize,
}

/// Sets [`ElementUse::boxed`](crate::model::ElementUse::boxed) on each element that leads back to a type on
/// the way to it.
///
/// The search goes through `types` in order, depth first. Every element it marks closes a ring of unmarked
/// ones, so that none could be left out; what a `Vec` holds is on the heap already and closes no ring.
pub fn recursion(model: &mut Model, types: &[TypeId]) {
    let mut states: BTreeMap<TypeId, State> = BTreeMap::new();
    for &root in types {
        if states.contains_key(&root) {
            continue;
        }
        states.insert(root, State::Open);
        let mut path = vec![Step { ty: root, next: 0 }];
        while let Some(step) = path.last_mut() {
            let Some((index, target)) = next_held(model, step) else {
                states.insert(step.ty, State::Done);
                path.pop();
                continue;
            };
            match states.get(&target) {
                Some(State::Open) => mark(model, step.ty, index),
                Some(State::Done) => {}
                None => {
                    states.insert(target, State::Open);
                    path.push(Step { ty: target, next: 0 });
                }
            }
        }
    }
}

/// The next element of a type whose complex value stands within the struct itself.
fn next_held(model: &Model, step: &mut Step) -> Option<(usize, TypeId)> {
    let TypeKind::Complex(complex) = &model.type_def(step.ty).kind else { return None };
    let held = complex.content.elements().enumerate().skip(step.next).find(|(_, (occurs, element))| {
        let is_complex = matches!(model.type_def(element.ty).kind, TypeKind::Complex(_));
        is_complex && !occurs.is_repeated() && element.item.is_none()
    });
    let (index, (_, element)) = held?;
    step.next = index + 1;
    Some((index, element.ty))
}

fn mark(model: &mut Model, ty: TypeId, index: usize) {
    if let TypeKind::Complex(ComplexType { content, .. }) = &mut model.type_def_mut(ty).kind
        && let Some(element) = content.elements_mut().nth(index)
    {
        element.boxed = true;
    }
}
