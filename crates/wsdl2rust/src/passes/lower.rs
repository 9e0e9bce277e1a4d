//! Lowers each content model to a flat list of elements, wildcards and groups.
//!
//! Whatever can stand in the list itself does: sequences within sequences, the members of an optional one as optional
//! elements. A choice, or a repeated sequence of several members, becomes a type of its own without an element, shared
//! by all that use the same one. Must not know how a group is named in Rust or printed; `choices` lowers choices.

use std::collections::BTreeMap;

use super::choices::{group_of, rename_within};
use super::firsts::Firsts;
use crate::diagnostic::Place;
use crate::model::{
    ComplexType, Content, Docs, GroupUse, Model, NamespaceId, Occurs, Order, Particle, Term, TypeDef, TypeId,
    TypeKind, TypeName,
};

/// Lowers the content of every complex type. `related` are the types that others are derived from or that are derived
/// themselves, each with the number of its bases: these stay structs, even where their content is but one choice, and
/// bases come first, so that a group they pass on is named after them.
pub fn lower(model: &mut Model, related: &BTreeMap<TypeId, usize>) {
    let mut groups = Groups { made: BTreeMap::new(), keeps_optional: false, firsts: Firsts::default() };
    let mut types: Vec<TypeId> = model.type_ids().collect();
    types.sort_by_key(|id| related.get(id).copied().unwrap_or(0));
    for id in types {
        let TypeKind::Complex(complex) = &model.type_def(id).kind else { continue };
        if complex.is_group {
            continue;
        }
        let Content::Elements(particle) = complex.content.clone() else { continue };
        let is_all = holds_all(&particle);
        groups.keeps_optional = false;
        let mut members = groups.flat(model, id, particle.clone());
        if groups.firsts.have_name_twice(model, &members) {
            // Which of two elements of one name is meant depends on whether an optional sequence stands.
            groups.keeps_optional = true;
            members = groups.flat(model, id, particle.clone());
        }
        let choice = the_one_choice(model, id, &members).filter(|_| !related.contains_key(&id));
        let groups_within: Vec<TypeId> = choice.iter().flatten().filter_map(group_of).collect();
        if let Some(choice) = members.first().and_then(group_of) {
            rename_within(model, &groups_within, choice, id);
        }
        let TypeKind::Complex(complex) = &mut model.type_def_mut(id).kind else { continue };
        complex.order = if is_all { Order::All } else { Order::Sequence };
        if let Some(choice) = choice {
            complex.order = Order::Choice;
            members = choice;
        }
        complex.content = Content::Elements(sequence(members, particle.place));
    }
}

/// Where a group is declared.
type Declaration = (Option<NamespaceId>, Place);

/// The groups made so far.
pub(super) struct Groups {
    /// By the namespace and the place of the declaration: the same group reached on several ways has the same
    /// members, but for settings of the ways.
    made: BTreeMap<Declaration, Vec<(String, TypeId)>>,
    /// Whether an optional sequence of several members is a group.
    keeps_optional: bool,
    /// What the groups begin with.
    pub(super) firsts: Firsts,
}

impl Groups {
    /// The members that stand for `particle` in a sequence of type `owner`.
    pub(super) fn flat(&mut self, model: &mut Model, owner: TypeId, particle: Particle) -> Vec<Particle> {
        if particle.occurs.max == Some(0) {
            return Vec::new();
        }
        let Particle { occurs, term, place } = particle;
        match term {
            Term::Sequence(children) | Term::All(children) => {
                let children: Vec<Particle> =
                    children.into_iter().flat_map(|child| self.flat(model, owner, child)).collect();
                let is_kept = occurs.is_repeated() || (occurs.is_optional() && self.keeps_optional);
                if !is_kept || children.len() < 2 {
                    return children.into_iter().map(|child| multiplied(occurs, child)).collect();
                }
                vec![self.group(model, owner, ("group", Order::Sequence), children, (occurs, place))]
            }
            Term::Choice(children) => {
                self.choice(model, owner, occurs, children, place).into_iter().collect()
            }
            term => vec![Particle { occurs, term, place }],
        }
    }

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

/// The members of the choice that is all there is to a type, which then is that choice itself.
fn the_one_choice(model: &Model, id: TypeId, members: &[Particle]) -> Option<Vec<Particle>> {
    let TypeKind::Complex(complex) = &model.type_def(id).kind else { return None };
    let is_bare = complex.attributes.is_empty() && complex.any_attribute.is_none() && !complex.mixed;
    let [Particle { occurs: Occurs::ONCE, term: Term::Group(used), .. }] = members else { return None };
    let TypeKind::Complex(group) = &model.type_def(used.ty).kind else { return None };
    let is_a_member = matches!(model.type_def(used.ty).name, TypeName::Within(..));
    let is_choice = is_bare && is_a_member && group.order == Order::Choice;
    is_choice.then(|| group.content.particles().to_vec())
}

/// Whether the content is an `xsd:all`, or is extended from one.
fn holds_all(particle: &Particle) -> bool {
    match &particle.term {
        Term::All(children) => children.len() > 1,
        Term::Sequence(children) => children.iter().any(holds_all),
        Term::Element(_) | Term::Choice(_) | Term::Any(_) | Term::Group(_) => false,
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

fn sequence(members: Vec<Particle>, place: Place) -> Particle {
    Particle { occurs: Occurs::ONCE, term: Term::Sequence(members), place }
}
