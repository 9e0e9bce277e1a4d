//! Follows the messages of the chosen operations to every type they need. Changes nothing.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;

use crate::model::{
    ComplexType, Content, Model, Particle, SimpleType, Term, TypeId, TypeKind, TypeName, Variety,
};
use crate::plan::{Call, Client};
use crate::views::Kin;

/// The types that the calls of `clients` need, and those wanted for themselves, in contract order, without built-in ones
/// and without anonymous restrictions and lists, which are their base or a list of their items under another name.
pub fn reachable(model: &Model, clients: &[Client], lone: &[TypeId]) -> Vec<TypeId> {
    let mut types: Vec<TypeId> =
        visited(model, clients, lone).into_iter().filter(|&id| is_printed(model, id)).collect();
    let files: HashMap<&PathBuf, usize> =
        model.files.iter().enumerate().map(|(index, file)| (file, index)).collect();
    types.sort_by_cached_key(|&id| {
        let place = &model.type_def(id).place;
        let file = files.get(place.file.as_ref()).copied().unwrap_or(usize::MAX);
        (file, place.line, place.column, id)
    });
    types
}

/// Every type that the calls of `clients` and the types `lone` lead to.
pub(super) fn visited(model: &Model, clients: &[Client], lone: &[TypeId]) -> BTreeSet<TypeId> {
    let calls = clients.iter().flat_map(|client| &client.calls);
    walk(model, calls.flat_map(Call::types).chain(lone.iter().copied()).collect(), |_| &[])
}

/// Every type that `calls` lead to, and all those that are derived from one of them.
pub(super) fn with_derived<'c>(
    model: &Model,
    kin: &Kin,
    calls: impl Iterator<Item = &'c Call>,
) -> BTreeSet<TypeId> {
    walk(model, calls.flat_map(Call::types).collect(), |id| kin.children(id))
}

/// For each type that leads to one of `targets`, or is one, the index of the first such target.
pub(super) fn leading_to(model: &Model, targets: &[TypeId]) -> HashMap<TypeId, usize> {
    let mut users: HashMap<TypeId, Vec<TypeId>> = HashMap::new();
    for id in model.type_ids() {
        let mut needs = Vec::new();
        needs_of(model, id, &mut needs);
        for needed in needs {
            users.entry(needed).or_default().push(id);
        }
    }
    let mut first: HashMap<TypeId, usize> = HashMap::new();
    for (index, &target) in targets.iter().enumerate() {
        let mut open = vec![target];
        while let Some(id) = open.pop() {
            if let Entry::Vacant(entry) = first.entry(id) {
                entry.insert(index);
                open.extend(users.get(&id).into_iter().flatten());
            }
        }
    }
    first
}

fn walk<'k>(model: &Model, mut open: Vec<TypeId>, more: impl Fn(TypeId) -> &'k [TypeId]) -> BTreeSet<TypeId> {
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            open.extend(more(id));
            needs_of(model, id, &mut open);
        }
    }
    seen
}

/// Adds to `open` the types that a type needs.
fn needs_of(model: &Model, id: TypeId, open: &mut Vec<TypeId>) {
    match &model.type_def(id).kind {
        TypeKind::Builtin(_) => {}
        TypeKind::Simple(simple) => open.extend(needs_of_simple(simple)),
        TypeKind::Complex(complex) => needs_of_complex(complex, open),
        TypeKind::Family(family) => open.extend(&family.members),
    }
}

/// An enumeration prints as its own words, so it does not need its base.
fn needs_of_simple(simple: &SimpleType) -> Vec<TypeId> {
    match &simple.variety {
        Variety::Enumeration { .. } => Vec::new(),
        Variety::Restriction { base } => vec![*base],
        Variety::List { item } => vec![*item],
        Variety::Union { members } => members.clone(),
    }
}

fn needs_of_complex(complex: &ComplexType, open: &mut Vec<TypeId>) {
    open.extend(complex.base.map(|(base, _)| base));
    open.extend(complex.attributes.iter().map(|attribute| attribute.ty));
    match &complex.content {
        Content::Empty => {}
        Content::Simple(ty) => open.push(*ty),
        Content::Elements(particle) => needs_of_particle(particle, open),
    }
}

fn needs_of_particle(particle: &Particle, open: &mut Vec<TypeId>) {
    match &particle.term {
        Term::Element(element) => open.push(element.value_type()),
        Term::Sequence(children) | Term::Choice(children) | Term::All(children) => {
            children.iter().for_each(|child| needs_of_particle(child, open));
        }
        Term::Group(group) => open.push(group.ty),
        Term::Any(_) => {}
    }
}

fn is_printed(model: &Model, id: TypeId) -> bool {
    let def = model.type_def(id);
    match &def.kind {
        TypeKind::Builtin(_) => false,
        TypeKind::Complex(_) | TypeKind::Family(_) => true,
        TypeKind::Simple(simple) => {
            let is_anonymous = matches!(def.name, TypeName::Within(..) | TypeName::OfElement(_));
            !(is_anonymous && matches!(simple.variety, Variety::Restriction { .. } | Variety::List { .. }))
        }
    }
}
