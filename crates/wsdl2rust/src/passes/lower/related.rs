//! Which types are related by derivation, and how far each is from the outermost base.
//!
//! What is inherited is for `views` to say. Must not know whether a derived type may stand for its base.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Model, TypeId, TypeKind};

/// The complex types that others are derived from, and those that are derived themselves, each with the number of its
/// bases.
pub fn related(model: &Model) -> BTreeMap<TypeId, usize> {
    let base = |id: TypeId| match &model.type_def(id).kind {
        TypeKind::Complex(complex) => complex.base.map(|(base, _)| base),
        _ => None,
    };
    let derived = model.type_ids().filter(|&id| base(id).is_some());
    let related: BTreeSet<TypeId> = model.bases().chain(derived).collect();
    let mut counts = BTreeMap::new();
    for &id in &related {
        // Should bases go in circles, the way ends where it began.
        let mut way = BTreeSet::new();
        let mut path = Vec::new();
        let mut next = Some(id);
        while let Some(id) = next.filter(|id| !counts.contains_key(id) && way.insert(*id)) {
            path.push(id);
            next = base(id);
        }
        let beyond = next.and_then(|id| counts.get(&id)).map_or(0, |count| count + 1);
        counts.extend(path.into_iter().rev().zip(beyond..));
    }
    counts
}
