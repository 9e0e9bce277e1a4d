//! Reports operations that were asked for and are not there. Knows names only, no types.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::Model;

/// One diagnostic for each of `wanted` that the contract does not have.
pub fn unknown(model: &Model, wanted: &[String]) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    if wanted.is_empty() {
        return diagnostics;
    }
    let known: BTreeSet<&str> = model
        .port_types
        .iter()
        .flat_map(|port_type| port_type.operations.iter().map(|operation| operation.name.as_str()))
        .collect();
    for name in wanted.iter().filter(|name| !known.contains(name.as_str())) {
        diagnostics.push(left_out(model, name).unwrap_or_else(|| no_such_operation(model, name, &known)));
    }
    diagnostics
}

/// What is said of an operation that the contract has, but broken.
fn left_out(model: &Model, name: &str) -> Option<Diagnostic> {
    let construct = format!("wsdl:operation \"{name}\"");
    let note = model.left_out.0.iter().find(|note| note.construct == construct)?;
    let found = format!("asked for, but left out: {}", note.found);
    Some(Diagnostic { found, help: String::new(), ..note.clone() })
}

fn no_such_operation(model: &Model, name: &str, known: &BTreeSet<&str>) -> Diagnostic {
    let place = model.port_types.first().map_or_else(Place::unknown, |port_type| port_type.place.clone());
    let near = known.iter().find(|known| known.eq_ignore_ascii_case(name)).or_else(|| {
        let lower = name.to_lowercase();
        known.iter().find(|known| known.to_lowercase().starts_with(&lower))
    });
    Diagnostic {
        place,
        construct: format!("operation \"{name}\""),
        found: "asked for, but the contract has no such operation".into(),
        expected: format!("one of its {} operations", known.len()),
        help: match near {
            Some(near) => format!("did you mean \"{near}\"?"),
            None => "`wsdl2rust inspect` lists them".into(),
        },
    }
}
