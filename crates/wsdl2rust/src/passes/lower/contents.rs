//! Lowers each content model to a flat list of elements, wildcards and groups.
//!
//! Whatever can stand in the list itself does: sequences within sequences, the members of an optional one as optional
//! elements. A choice, or a repeated sequence of several members, becomes a type of its own without an element, shared
//! by all that use the same one. Must not know how a group is named in Rust or printed; `choices` lowers choices.

use std::collections::BTreeMap;

use super::firsts::Firsts;
use super::groups::{Groups, rename_within};
use super::members::{group_of, multiplied, sequence};
use crate::model::{Content, Model, Occurs, Order, Particle, Term, TypeId, TypeKind, TypeName};

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
