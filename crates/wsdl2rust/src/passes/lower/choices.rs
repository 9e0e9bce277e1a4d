//! Lowers choices: each becomes a group with one member for each branch.
//!
//! Choices within choices are spliced where nothing is lost by it; a branch of several elements becomes a group of its
//! own. A choice whose branches may begin with the same element, which XML Schema forbids (part 1, section 3.8.6),
//! cannot be read by looking one element ahead, and is kept as raw elements. Must not know sequences but by `lower`.

use std::collections::BTreeSet;

use super::groups::{Groups, Of};
use super::members::{Node, Term, can_be_empty, multiplied};
use crate::diagnostic::Place;
use crate::model::{Docs, Occurs, TypeId, WireName};
use crate::plan::members::{Allowed, AnyElement, Member, MemberKind};
use crate::plan::types::Types;

/// The branches of a choice on their way into a group.
#[derive(Default)]
struct Branches {
    members: Vec<Member>,
    /// Whether one of them may be empty, so that the whole choice may.
    can_be_empty: bool,
    /// Whether one of them has taken up repetitions of its own into those of the whole choice.
    is_widened: bool,
}

impl Groups<'_> {
    /// The member that stands for a choice; none if it has no branch.
    pub(super) fn choice(
        &mut self,
        types: &mut Types,
        owner: TypeId,
        occurs: Occurs,
        children: Vec<Node>,
        place: Place,
    ) -> Option<Member> {
        let mut branches = Branches::default();
        for child in children {
            self.branch(types, owner, occurs.is_repeated(), child, &mut branches);
        }
        let Branches { mut members, can_be_empty, is_widened } = branches;
        let mut seen: BTreeSet<(WireName, TypeId)> = BTreeSet::new();
        members.retain(|member| match &member.kind {
            MemberKind::Element(element) => seen.insert((element.name.clone(), element.ty)),
            _ => true,
        });
        let min = if can_be_empty { 0 } else { occurs.min };
        let max = occurs.max.filter(|_| !is_widened);
        let occurs = Occurs { min, max };
        if members.len() < 2 {
            return members.pop().map(|member| multiplied(occurs, member));
        }
        if self.firsts.begin_alike(types, &members) {
            return Some(raw(occurs, &members, place));
        }
        Some(self.group(types, owner, ("choice", Of::One), members, (occurs, place)))
    }

    /// Adds what `child` is within a choice, which may itself be repeated.
    fn branch(
        &mut self,
        types: &mut Types,
        owner: TypeId,
        is_repeated: bool,
        child: Node,
        branches: &mut Branches,
    ) {
        let Node { occurs, term, place } = child;
        if occurs.max == Some(0) {
            return;
        }
        let mut members = match term {
            Term::Choice(children) if is_repeated || !occurs.is_repeated() => {
                branches.can_be_empty |= occurs.is_optional();
                branches.is_widened |= occurs.is_repeated();
                children
                    .into_iter()
                    .for_each(|child| self.branch(types, owner, is_repeated, child, branches));
                return;
            }
            // A group around one thing is that thing.
            Term::Sequence(mut children) if children.len() == 1 => {
                if let Some(only) = children.pop() {
                    self.branch(types, owner, is_repeated, only.times(occurs), branches);
                }
                return;
            }
            Term::Sequence(children) => {
                let children =
                    children.into_iter().flat_map(|child| self.flat(types, owner, child)).collect();
                self.sequence(types, owner, occurs, children, &place)
            }
            term => self.flat(types, owner, Node { occurs, term, place }).pop(),
        };
        match &mut members {
            None => branches.can_be_empty = true,
            Some(member) => {
                branches.can_be_empty |= can_be_empty(types, member);
                branches.is_widened |= is_repeated && member.occurs.is_repeated();
                // The repetition of the whole choice is that of each branch too.
                member.occurs = match is_repeated {
                    true => Occurs::ONCE,
                    false => Occurs { min: 1, ..member.occurs },
                };
            }
        }
        branches.members.extend(members);
    }

    /// A branch of several members.
    fn sequence(
        &mut self,
        types: &mut Types,
        owner: TypeId,
        occurs: Occurs,
        mut members: Vec<Member>,
        place: &Place,
    ) -> Option<Member> {
        if members.len() < 2 {
            return members.pop().map(|member| multiplied(occurs, member));
        }
        let hint = hint(&members);
        Some(self.group(types, owner, (&hint, Of::All), members, (occurs, place.clone())))
    }
}

/// What a branch of several members is called: the names of the first two.
fn hint(members: &[Member]) -> String {
    let names = members.iter().map(|member| match &member.kind {
        MemberKind::Element(element) => element.name.local.as_str(),
        MemberKind::Group(group) => group.name.as_str(),
        MemberKind::Any(_) => "any",
    });
    names.take(2).collect::<Vec<_>>().join("_")
}

/// The last resort: the elements of a choice as they come.
fn raw(occurs: Occurs, members: &[Member], place: Place) -> Member {
    let names: Vec<&str> = members.iter().filter_map(first_name).collect();
    let text = format!(
        "A choice between {}, kept raw: its branches begin alike, so that an element does not tell which one it is of.",
        names.join(", ")
    );
    let any = MemberKind::Any(AnyElement { allowed: Allowed::Any, docs: Docs(Some(text)) });
    Member { occurs: Occurs { min: occurs.min, max: None }, kind: any, place }
}

fn first_name(member: &Member) -> Option<&str> {
    match &member.kind {
        MemberKind::Element(element) => Some(&element.name.local),
        MemberKind::Group(group) => Some(&group.name),
        MemberKind::Any(_) => None,
    }
}
