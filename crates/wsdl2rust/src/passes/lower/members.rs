//! Members of a lowered content model: what they are, how often they occur, and whether they may be absent.
//!
//! Must not know how content models are lowered.

use crate::diagnostic::Place;
use crate::model::{GroupUse, Model, Occurs, Order, Particle, Term, TypeId, TypeKind};

/// The type of a member that is a group.
pub(super) fn group_of(member: &Particle) -> Option<TypeId> {
    match &member.term {
        Term::Group(group) => Some(group.ty),
        _ => None,
    }
}

/// Whether nothing at all may stand for `particle`.
pub(super) fn can_be_empty(model: &Model, particle: &Particle) -> bool {
    let can_group = |group: &GroupUse| match &model.type_def(group.ty).kind {
        TypeKind::Complex(complex) => {
            let mut members = complex.content.particles().iter();
            match complex.order {
                Order::Choice => members.any(|member| can_be_empty(model, member)),
                Order::Sequence | Order::All => members.all(|member| can_be_empty(model, member)),
            }
        }
        _ => false,
    };
    particle.occurs.is_optional() || matches!(&particle.term, Term::Group(group) if can_group(group))
}

/// A group as a member.
pub(super) fn used(name: &str, ty: TypeId, occurs: Occurs, place: Place) -> Particle {
    let group = GroupUse { name: name.to_owned(), ty };
    Particle { occurs, term: Term::Group(group), place }
}

/// A child of a group that occurs `outer` times, taken out of the group.
pub(super) fn multiplied(outer: Occurs, child: Particle) -> Particle {
    let max = outer.max.zip(child.occurs.max).map(|(outer, inner)| outer.saturating_mul(inner));
    Particle { occurs: Occurs { min: outer.min.saturating_mul(child.occurs.min), max }, ..child }
}

pub(super) fn sequence(members: Vec<Particle>, place: Place) -> Particle {
    Particle { occurs: Occurs::ONCE, term: Term::Sequence(members), place }
}
