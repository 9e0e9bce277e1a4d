//! Module names: one module per namespace where a contract has several, named from the end of its address.
//!
//! Must not know the types in them.

use std::collections::BTreeMap;

use super::identifier::{Kind, identifier};
use super::keywords;
use super::scope::Scope;
use super::{NamePolicy, is_keyword, is_taken_by_the_runtime};
use crate::model::NamespaceId;
use crate::plan::Plan;

/// How many segments of an address a module can be named after; beyond that it gets a number.
const SEGMENTS: usize = 8;

/// The module of each namespace; empty where there is only one, and it does not live elsewhere. Given names come first,
/// so that no other namespace takes them.
pub(super) fn modules(
    plan: &Plan,
    given: &BTreeMap<Option<NamespaceId>, String>,
    has_elsewhere: bool,
) -> BTreeMap<Option<NamespaceId>, String> {
    if plan.namespaces.len() < 2 && !has_elsewhere {
        return BTreeMap::new();
    }
    let mut scope = Scope::new(NamePolicy::Verbatim);
    if !plan.roots.is_empty() {
        scope.reserve(keywords::ELEMENTS);
    }
    let mut modules = BTreeMap::new();
    given.values().for_each(|name| scope.reserve(name));
    for &namespace in &plan.namespaces {
        if let Some(name) = given.get(&namespace) {
            modules.insert(namespace, name.clone());
            continue;
        }
        let address = namespace.map_or("", |id| plan.model.namespace(id));
        let candidates = candidates(address);
        let free = candidates.iter().find(|name| scope.is_free(name));
        let wanted = free.or(candidates.last()).cloned().unwrap_or_else(|| "unqualified".to_owned());
        modules.insert(namespace, scope.claim(&wanted));
    }
    modules
}

/// Names for a namespace from the end of its address, shortest first: `schema`, `ver10_schema` …
fn candidates(address: &str) -> Vec<String> {
    let segments: Vec<&str> =
        address.split(['/', ':', '#', '?']).filter(|segment| !segment.is_empty()).collect();
    (1..=segments.len().min(SEGMENTS))
        .map(|count| {
            identifier(&segments[segments.len() - count..].join("_"), Kind::Module, NamePolicy::Verbatim)
        })
        .filter(|name| !name.starts_with('_') && !is_keyword(name) && !is_taken_by_the_runtime(name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_segment_names_the_module_unless_it_is_a_number() {
        assert_eq!(candidates("urn:example:groups")[0], "groups");
        assert_eq!(candidates("http://tempuri.org/")[0], "tempuri_org");
        assert_eq!(candidates("http://example.com/types/2010")[0], "types_2010");
        assert_eq!(candidates("http://www.onvif.org/ver10/schema")[..2], ["schema", "ver10_schema"]);
        assert!(candidates("").is_empty());
    }
}
