//! Members on their way into a flat list: the tree that they stand in, how often they occur, and whether they may be absent.
//!
//! Must not know which part of a tree becomes a group.

use super::substitution::Heads;
use crate::diagnostic::Place;
use crate::model::{self, Docs, Occurs, Particle, TypeId};
use crate::plan::declared::Spot;
use crate::plan::members::{AnyElement, GroupUse, Member, MemberKind};
use crate::plan::types::{Choice, Kind, Types};

/// A content model that is not flat yet.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) occurs: Occurs,
    pub(super) term: Term,
    pub(super) place: Place,
}

/// What stands in a content model that is not flat yet.
#[derive(Debug, Clone)]
pub(super) enum Term {
    /// A member.
    Member(MemberKind),
    /// All in this order, or in any.
    Sequence(Vec<Node>),
    /// One of these.
    Choice(Vec<Node>),
}

impl Node {
    /// The content model of the type `owner`, or a part of it, which may be `within` something repeated.
    pub(super) fn new(heads: &Heads<'_>, owner: TypeId, particle: &Particle, within: bool) -> Self {
        let occurs = particle.occurs;
        let is_repeated = within || occurs.is_repeated();
        let nodes = |children: &[Particle]| {
            children.iter().map(|child| Self::new(heads, owner, child, is_repeated)).collect()
        };
        let term = match &particle.term {
            model::Term::Element(element) => {
                Term::Member(heads.member(owner, &Spot { element, occurs, is_repeated }))
            }
            model::Term::Any(wildcard) => {
                let allowed = (&wildcard.namespaces).into();
                Term::Member(MemberKind::Any(AnyElement { allowed, docs: Docs::default() }))
            }
            model::Term::Sequence(children) | model::Term::All(children) => Term::Sequence(nodes(children)),
            model::Term::Choice(children) => Term::Choice(nodes(children)),
        };
        Self { occurs, term, place: particle.place.clone() }
    }

    /// The same within a group that occurs `outer` times, taken out of the group.
    pub(super) fn times(self, outer: Occurs) -> Self {
        Self { occurs: product(outer, self.occurs), ..self }
    }
}

/// A child of a group that occurs `outer` times, taken out of the group.
pub(super) fn multiplied(outer: Occurs, child: Member) -> Member {
    Member { occurs: product(outer, child.occurs), ..child }
}

fn product(outer: Occurs, inner: Occurs) -> Occurs {
    let max = outer.max.zip(inner.max).map(|(outer, inner)| outer.saturating_mul(inner));
    Occurs { min: outer.min.saturating_mul(inner.min), max }
}

/// Whether nothing at all may stand for a member.
pub(super) fn can_be_empty(types: &Types, member: &Member) -> bool {
    let can_group = |group: TypeId| match types.kind(group) {
        Kind::Choice(Choice { members, .. }) => members.iter().any(|member| can_be_empty(types, member)),
        Kind::Group(members) => members.iter().all(|member| can_be_empty(types, member)),
        _ => false,
    };
    member.occurs.is_optional() || member.group().is_some_and(can_group)
}

/// A group as a member.
pub(super) fn used(name: &str, ty: TypeId, occurs: Occurs, place: Place) -> Member {
    let group = GroupUse { name: name.to_owned(), ty };
    Member { occurs, kind: MemberKind::Group(group), place }
}
