//! A part of a contract: what is left without some of its operations.
//!
//! Must not know why an operation is left out.

use std::collections::BTreeSet;

use super::Model;
use crate::diagnostic::Diagnostic;

/// An operation that is left out.
#[derive(Debug, Clone)]
pub(crate) struct Refused {
    /// Index into [`Model::services`].
    pub(crate) service: usize,
    /// Indexes of the ports that offer it.
    pub(crate) ports: Vec<usize>,
    /// Index among the operations of the port type.
    pub(crate) operation: usize,
    /// The first reason.
    pub(crate) reason: Diagnostic,
}

impl Model {
    /// The contract without these operations, each with a note.
    pub(crate) fn without(mut self, refused: &[Refused]) -> Self {
        let Self { services, port_types, left_out, .. } = &mut self;
        let mut noted = BTreeSet::new();
        for Refused { service, ports, operation, reason } in refused {
            let Some(service) = services.get_mut(*service) else {
                continue;
            };
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
        self
    }
}
