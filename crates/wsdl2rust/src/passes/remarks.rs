//! The valid parts of a contract that generated code ignores: ports that are not called by HTTP, and constructs
//! that change nothing on the wire. Only reports; changes nothing.
//!
//! Remarks on policies are made elsewhere.
//!
//! Must not know the plan.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, Port};

/// One remark for each, ports first.
pub(super) fn remarks(model: &Model) -> Diagnostics {
    let ports = || model.services.iter().flat_map(|service| &service.ports);
    let is_all = ports().all(|port| port.other_transport().is_some());
    let of_ports = ports().filter_map(|port| remark(port, is_all));
    Diagnostics(of_ports.chain(model.passed_over.0.iter().cloned()).collect())
}

fn remark(port: &Port, is_all: bool) -> Option<Diagnostic> {
    let transport = port.other_transport()?;
    Some(Diagnostic {
        place: port.place.clone(),
        construct: format!("wsdl:port \"{}\"", port.name),
        found: format!("{} has no client, since {transport} is not HTTP", port.protocol_in_words()),
        expected: String::new(),
        help: match is_all {
            true => "no port uses HTTP, so only types are generated",
            false => "use a port that is reached over HTTP",
        }
        .into(),
    })
}
