//! Firsts: which elements the members of a content model may begin with, and whether two of them begin with the
//! same one.
//!
//! What a group begins with is computed once, however many types contain it. Must not know what is done about
//! members that begin with the same element.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::members::can_be_empty;
use crate::model::{TypeId, WireName};
use crate::plan::members::{Member, MemberKind};
use crate::plan::types::{Kind, Types};

/// Up to this many names per member are compared one by one; beyond that, groups are compared as a whole.
const FEW: usize = 8;

/// What is known of groups, all of which are complete.
#[derive(Debug, Default)]
pub(super) struct Firsts {
    of_groups: BTreeMap<TypeId, Rc<First>>,
    /// Whether two groups may begin with the same element.
    alike: BTreeMap<(TypeId, TypeId), bool>,
}

/// The names that a group may begin with; wildcards have none.
#[derive(Debug, Default)]
struct First {
    names: BTreeSet<WireName>,
    /// Whether two of its members may begin with the same element.
    is_twice: bool,
}

impl Firsts {
    /// Whether two members, or two within one of them, may begin with the same element.
    pub(super) fn have_name_twice(&mut self, types: &Types, members: &[Member]) -> bool {
        members.len() > 1
            && (self.begin_alike(types, members)
                || members.iter().filter_map(Member::group).any(|group| self.of(types, group).is_twice))
    }

    /// Whether two of these members may begin with the same element.
    pub(super) fn begin_alike(&mut self, types: &Types, members: &[Member]) -> bool {
        let mut own: BTreeSet<&WireName> = BTreeSet::new();
        for member in members {
            if let MemberKind::Element(element) = &member.kind
                && !own.insert(&element.name)
            {
                return true;
            }
        }
        let mut groups: Vec<(TypeId, Rc<First>)> =
            members.iter().filter_map(Member::group).map(|group| (group, self.of(types, group))).collect();
        groups.retain(|(_, first)| !first.names.is_empty());
        crate::steps::take(members.len());
        let total: usize = groups.iter().map(|(_, first)| first.names.len()).sum();
        if total <= FEW * members.len() {
            crate::steps::take(total);
            return groups.iter().flat_map(|(_, first)| &first.names).any(|name| !own.insert(name));
        }
        groups.sort_unstable_by_key(|(group, _)| *group);
        groups.iter().any(|(_, first)| shares(&first.names, &own))
            || groups
                .iter()
                .enumerate()
                .any(|(index, one)| groups.iter().skip(index + 1).any(|other| self.are_alike(one, other)))
    }

    fn are_alike(&mut self, one: &(TypeId, Rc<First>), other: &(TypeId, Rc<First>)) -> bool {
        crate::steps::take(1);
        *self.alike.entry((one.0, other.0)).or_insert_with(|| {
            let (few, many) = match one.1.names.len() < other.1.names.len() {
                true => (&one.1, &other.1),
                false => (&other.1, &one.1),
            };
            crate::steps::take(few.names.len());
            one.0 == other.0 || few.names.iter().any(|name| many.names.contains(name))
        })
    }

    fn of(&mut self, types: &Types, group: TypeId) -> Rc<First> {
        if let Some(known) = self.of_groups.get(&group) {
            return Rc::clone(known);
        }
        let mut first = First::default();
        for member in types.members(group) {
            crate::steps::take(1);
            self.add(types, member, &mut first);
            if matches!(types.kind(group), Kind::Group(_)) && !can_be_empty(types, member) {
                break;
            }
        }
        let first = Rc::new(first);
        self.of_groups.insert(group, Rc::clone(&first));
        first
    }

    fn add(&mut self, types: &Types, member: &Member, first: &mut First) {
        match &member.kind {
            MemberKind::Element(element) => first.is_twice |= !first.names.insert(element.name.clone()),
            MemberKind::Group(group) => {
                let inner = self.of(types, group.ty);
                first.is_twice |= inner.is_twice;
                for name in &inner.names {
                    first.is_twice |= !first.names.insert(name.clone());
                }
            }
            MemberKind::Any(_) => {}
        }
    }
}

/// Whether the sets have a name in common; iterates over the smaller one.
fn shares(group: &BTreeSet<WireName>, names: &BTreeSet<&WireName>) -> bool {
    crate::steps::take(group.len().min(names.len()));
    match group.len() < names.len() {
        true => group.iter().any(|name| names.contains(name)),
        false => names.iter().any(|name| group.contains(*name)),
    }
}
