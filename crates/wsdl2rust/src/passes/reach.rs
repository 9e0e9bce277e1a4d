//! Follows types to those that they need. Changes nothing.
//!
//! Must not know how a type is printed.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;

use crate::model::{Model, TypeId};
use crate::plan::types::{Types, Used};
use crate::plan::{Call, Client};

/// The types that the calls of `clients` need, and those wanted for themselves, in contract order, without built-in ones
/// and without anonymous restrictions and lists, which are their base or a list of their items under another name.
pub fn reachable(model: &Model, types: &Types, clients: &[Client], lone: &[TypeId]) -> Vec<TypeId> {
    let calls = clients.iter().flat_map(|client| &client.calls);
    let first = calls.flat_map(Call::types).chain(lone.iter().copied()).collect();
    let visited = walk(first, |id, open| types.add_needs(id, open));
    let mut printed: Vec<TypeId> =
        visited.into_iter().filter(|&id| types.used(id) == Used::Own(id)).collect();
    let files: HashMap<&PathBuf, usize> =
        model.files.iter().enumerate().map(|(index, file)| (file, index)).collect();
    printed.sort_by_cached_key(|&id| {
        let place = &types.get(id).place;
        let file = files.get(place.file.as_ref()).copied().unwrap_or(usize::MAX);
        (file, place.line, place.column, id)
    });
    printed
}

/// For each of `types` that leads to one of `targets`, or is one, the index of the first such target; `add_needs` adds what
/// a type needs.
pub(super) fn leading_to(
    types: impl Iterator<Item = TypeId>,
    add_needs: impl Fn(TypeId, &mut Vec<TypeId>),
    targets: &[TypeId],
) -> HashMap<TypeId, usize> {
    let mut users: HashMap<TypeId, Vec<TypeId>> = HashMap::new();
    for id in types {
        let mut needs = Vec::new();
        add_needs(id, &mut needs);
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

/// Every type that those in `open` lead to; `add_needs` adds what a type needs.
pub(super) fn walk(mut open: Vec<TypeId>, add_needs: impl Fn(TypeId, &mut Vec<TypeId>)) -> BTreeSet<TypeId> {
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            add_needs(id, &mut open);
        }
    }
    seen
}
