//! Namespaces whose types live in other code: where each is, and what is wrong with that.
//!
//! Must not know what is printed for them.

use std::collections::BTreeMap;

use super::shortened;
use super::target::quoted;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::NamespaceId;
use crate::near::near;
use crate::plan::Plan;

/// A namespace whose types live elsewhere, given with [`Config::extern_namespace`](crate::Config::extern_namespace).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// The namespace.
    pub namespace: String,
    /// The path of the module that has its types.
    pub path: String,
}

/// The paths by namespace, and all that is wrong with them.
pub(super) fn paths(
    plan: &Plan,
    given: &[Elsewhere],
) -> (BTreeMap<Option<NamespaceId>, String>, Diagnostics) {
    let (mut paths, mut diagnostics) = (BTreeMap::new(), Diagnostics::default());
    if given.is_empty() {
        return (paths, diagnostics);
    }
    let address = |id: Option<NamespaceId>| id.map_or("", |id| plan.model.namespace(id));
    let by_address: BTreeMap<&str, Option<NamespaceId>> =
        plan.namespaces.iter().map(|id| (address(*id), *id)).collect();
    let file = plan.model.files.first().cloned().unwrap_or_default();
    let place = Place { file: file.into(), line: 0, column: 0 };
    for Elsewhere { namespace, path } in given {
        let mut refuse = |found: &str, expected: &str, help: String| {
            let construct = format!("extern_namespace \"{}\"", shortened(namespace));
            let (found, expected) = (found.to_owned(), expected.to_owned());
            diagnostics.push(Diagnostic { place: place.clone(), construct, found, expected, help });
        };
        let Some(&id) = by_address.get(namespace.as_str()) else {
            let near = near(namespace, by_address.keys().copied());
            let help = match near {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("the namespaces are {}", quoted(by_address.keys().copied())),
            };
            refuse("no type of this namespace is needed", "a namespace of the contract", help);
            continue;
        };
        if let Some(before) = paths.insert(id, path.clone()) {
            let found = format!("it lives at {} already", shortened(&before));
            refuse(&found, "one path", "leave one of the two out".to_owned());
        }
    }
    (paths, diagnostics)
}
