//! Groups: the types of choices and of repeated sequences, each made once.
//!
//! Must not know which content becomes a group, nor how one is named in Rust or printed.

use std::collections::BTreeMap;

use super::firsts::Firsts;
use super::members::used;
use crate::diagnostic::Place;
use crate::model::{Docs, NamespaceId, Occurs, TypeId, WireName};
use crate::plan::members::{Member, MemberKind};
use crate::plan::types::{Choice, Kind, TypeDef, TypeName, Types};

/// Where a group is declared.
type Declaration = (Option<NamespaceId>, Place);

/// What of its members a group has.
#[derive(Debug, Clone, Copy)]
pub(super) enum Of {
    All,
    One,
}

/// The groups made so far.
pub(super) struct Groups<'m> {
    /// The names of `xsd:group`s by the place of their content.
    pub(super) names: &'m BTreeMap<Place, Option<WireName>>,
    /// By the namespace and the place of the declaration: the same group reached on several ways has the same
    /// members, but for settings of the ways.
    pub(super) made: BTreeMap<Declaration, Vec<(String, TypeId)>>,
    /// Whether an optional sequence of several members is a group.
    pub(super) keeps_optional: bool,
    /// What the groups begin with.
    pub(super) firsts: Firsts,
}

impl Groups<'_> {
    /// A group of these members. It has the name of the `xsd:group` that it is the content of, or else is called
    /// `hint` within `owner`.
    pub(super) fn group(
        &mut self,
        types: &mut Types,
        owner: TypeId,
        (hint, of): (&str, Of),
        members: Vec<Member>,
        (occurs, place): (Occurs, Place),
    ) -> Member {
        let global = self.names.get(&place).cloned().flatten();
        let hint = global.as_ref().map_or(hint, |name| name.local.as_str());
        let name = match &global {
            Some(name) => TypeName::Global(name.clone()),
            None => TypeName::Within(owner, hint.to_owned()),
        };
        let namespace = global.as_ref().map_or_else(|| types.namespace_of(owner), |name| name.namespace);
        let key = (namespace, place.clone());
        let signature = signature(types, &members);
        let known = self.made.get(&key).and_then(|made| made.iter().find(|(known, _)| *known == signature));
        if let Some((_, id)) = known {
            return used(hint, *id, occurs, place);
        }
        let within: Vec<TypeId> = members.iter().filter_map(Member::group).collect();
        let id = types.add(TypeDef {
            name,
            kind: match of {
                Of::All => Kind::Group(members),
                Of::One => Kind::Choice(Choice { members, is_group: true }),
            },
            docs: Docs::default(),
            place: place.clone(),
        });
        rename_within(types, &within, owner, id);
        self.made.entry(key).or_default().push((signature, id));
        used(hint, id, occurs, place)
    }
}

/// What tells two lists of members from the same declaration apart. Anonymous types are made anew for each use of a
/// group, but stand at one place.
fn signature(types: &Types, members: &[Member]) -> String {
    let shown = |member: &Member| {
        let what = match &member.kind {
            MemberKind::Element(element) => {
                let def = types.get(element.ty);
                let ty = match &def.name {
                    TypeName::Global(_) | TypeName::Wrapper(_) | TypeName::Made(_) => {
                        element.ty.0.to_string()
                    }
                    TypeName::OfElement(..) | TypeName::Within(..) => def.place.to_string(),
                };
                let encoded = element.encoded;
                format!("{:?} {ty} {:?} {} {encoded:?}", element.name, element.item, element.nillable)
            }
            MemberKind::Group(group) => format!("{} {}", group.name, group.ty.0),
            MemberKind::Any(any) => format!("{any:?}"),
        };
        format!("{:?} {what}", member.occurs)
    };
    members.iter().map(shown).collect::<Vec<_>>().join("\n")
}

/// Names those of `groups` that are named after `old` after `new`.
pub(super) fn rename_within(types: &mut Types, groups: &[TypeId], old: TypeId, new: TypeId) {
    for &group in groups.iter().filter(|group| **group != new) {
        if let TypeName::Within(outer, _) = &mut types.get_mut(group).name
            && *outer == old
        {
            *outer = new;
        }
    }
}
