//! Leaves out operations that cannot be printed, each with a note. Must not know why one cannot.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::model::Model;
use crate::plan::Plan;

/// An operation that cannot be printed.
pub(super) struct Refused {
    /// Index into [`Model::services`].
    pub(super) service: usize,
    /// Indexes of the ports that offer it.
    pub(super) ports: Vec<usize>,
    /// Index among the operations of the port type.
    pub(super) operation: usize,
    /// The first reason.
    pub(super) reason: Diagnostic,
}

/// What is left of a model without what is refused; `None` where that is nothing, or all.
pub(super) fn rest(model: &Model, plan: &Plan, refused: &[Refused]) -> Option<Model> {
    let is_left = plan.clients.iter().flat_map(|client| &client.calls).any(|call| call.is_supported);
    if refused.is_empty() || !is_left {
        return None;
    }
    let mut rest = model.clone();
    leave_out(&mut rest, refused);
    Some(rest)
}

/// Takes operations out of the ports that offer them.
fn leave_out(model: &mut Model, refused: &[Refused]) {
    let Model { services, port_types, left_out, .. } = model;
    let mut noted = BTreeSet::new();
    for Refused { service, ports, operation, reason } in refused {
        let Some(service) = services.get_mut(*service) else { continue };
        for port in ports.iter().filter_map(|&index| service.ports.get(index)) {
            let port_type = port_types.get(port.port_type.0 as usize);
            let declared = port_type.and_then(|port_type| port_type.operations.get(*operation));
            let Some(declared) = declared.filter(|declared| noted.insert(declared.place.clone())) else {
                continue;
            };
            let Diagnostic { place, construct, found, .. } = reason;
            left_out.push(Diagnostic {
                place: declared.place.clone(),
                construct: format!("wsdl:operation \"{}\"", declared.name),
                found: format!("{construct} of {}: {found}", place.line_from(&declared.place.file)),
                expected: String::new(),
                help: format!("left out; {}", reason.help).trim_end_matches([';', ' ']).to_owned(),
            });
        }
        for &port in ports {
            if let Some(port) = service.ports.get_mut(port) {
                port.operations.retain(|bound| bound.operation != *operation);
            }
        }
    }
    left_out.0.sort_by(|one, other| one.place.cmp(&other.place));
}
