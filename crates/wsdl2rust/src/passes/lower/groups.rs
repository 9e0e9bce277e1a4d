//! Groups: the types of choices and of repeated sequences, each made once.
//!
//! Must not know which content becomes a group, nor how one is named in Rust or printed.

use std::collections::BTreeMap;

use super::firsts::Firsts;
use super::members::{group_of, sequence, used};
use crate::diagnostic::Place;
use crate::model::{
    ComplexType, Content, Docs, Model, NamespaceId, Occurs, Order, Particle, Term, TypeDef, TypeId, TypeKind,
    TypeName,
};

/// Where a group is declared.
type Declaration = (Option<NamespaceId>, Place);

/// The groups made so far.
pub(super) struct Groups {
    /// By the namespace and the place of the declaration: the same group reached on several ways has the same
    /// members, but for settings of the ways.
    pub(super) made: BTreeMap<Declaration, Vec<(String, TypeId)>>,
    /// Whether an optional sequence of several members is a group.
    pub(super) keeps_optional: bool,
    /// What the groups begin with.
    pub(super) firsts: Firsts,
}

impl Groups {
    /// A group of these members. It has the name of the `xsd:group` that it is the content of, or else is called
    /// `hint` within `owner`.
    pub(super) fn group(
        &mut self,
        model: &mut Model,
        owner: TypeId,
        (hint, order): (&str, Order),
        members: Vec<Particle>,
        (occurs, place): (Occurs, Place),
    ) -> Particle {
        let global = model.groups.get(&place).cloned().flatten();
        let hint = global.as_ref().map_or(hint, |name| name.local.as_str());
        let name = match &global {
            Some(name) => TypeName::Global(name.clone()),
            None => TypeName::Within(owner, hint.to_owned()),
        };
        let namespace = global.as_ref().map_or_else(|| model.namespace_of_type(owner), |name| name.namespace);
        let key = (namespace, place.clone());
        let signature = signature(model, &members);
        let known = self.made.get(&key).and_then(|made| made.iter().find(|(known, _)| *known == signature));
        if let Some((_, id)) = known {
            return used(hint, *id, occurs, place);
        }
        let within: Vec<TypeId> = members.iter().filter_map(group_of).collect();
        let content = Content::Elements(sequence(members, place.clone()));
        let id = TypeId(model.types.len() as u32);
        model.types.push(TypeDef {
            name,
            kind: TypeKind::Complex(ComplexType { content, order, is_group: true, ..ComplexType::default() }),
            docs: Docs::default(),
            place: place.clone(),
        });
        rename_within(model, &within, owner, id);
        self.made.entry(key).or_default().push((signature, id));
        used(hint, id, occurs, place)
    }
}

/// What tells two lists of members from the same declaration apart. Anonymous types are made anew for each use of a
/// group, but stand at one place.
fn signature(model: &Model, members: &[Particle]) -> String {
    let member = |particle: &Particle| {
        let what = match &particle.term {
            Term::Element(element) => {
                let def = model.type_def(element.ty);
                let ty = match &def.name {
                    TypeName::Global(_) | TypeName::Wrapper(_) | TypeName::Made(_) => {
                        element.ty.0.to_string()
                    }
                    TypeName::OfElement(_) | TypeName::Within(..) => def.place.to_string(),
                };
                let encoded = element.encoded;
                format!("{:?} {ty} {:?} {} {encoded:?}", element.name, element.item, element.nillable)
            }
            Term::Group(group) => format!("{} {}", group.name, group.ty.0),
            term => format!("{term:?}"),
        };
        format!("{:?} {what}", particle.occurs)
    };
    members.iter().map(member).collect::<Vec<_>>().join("\n")
}

/// Names those of `groups` that are named after `old` after `new`.
pub(super) fn rename_within(model: &mut Model, groups: &[TypeId], old: TypeId, new: TypeId) {
    for &group in groups.iter().filter(|group| **group != new) {
        if let TypeName::Within(outer, _) = &mut model.type_def_mut(group).name
            && *outer == old
        {
            *outer = new;
        }
    }
}
