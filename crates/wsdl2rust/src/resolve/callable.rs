//! Refuses a contract that offers nothing to call.
//!
//! A contract without services or ports is abstract and valid: its types can be used. One whose ports all speak
//! another protocol is not what this generator is for. Must not know types.

use super::Contract;
use crate::diagnostic::Diagnostic;
use crate::model::{Model, Port, Protocol};

/// Refuses a contract that has ports, but none with a SOAP binding, nor with one of HTTP where that is enough.
pub(super) fn check(model: &Model, contract: &Contract, takes_http: bool) -> Option<Diagnostic> {
    if contract.definitions.iter().all(|definitions| definitions.services.is_empty()) {
        return None;
    }
    let ports: Vec<_> = model.services.iter().flat_map(|service| &service.ports).collect();
    let has_http = ports.iter().any(|port| port.protocol.is_http());
    // Ports that are not called by HTTP still give types.
    if ports.iter().any(|port| port.protocol.is_soap()) || takes_http && has_http {
        return None;
    }
    let first = ports.first()?;
    let listed: Vec<String> =
        ports.iter().map(|port| format!("\"{}\" ({})", port.name, in_words(port))).collect();
    Some(Diagnostic {
        place: first.place.clone(),
        construct: format!("wsdl:port \"{}\"", first.name),
        found: format!("no port has a SOAP binding: {}", listed.join(", ")),
        expected: "a binding with soap:binding or soap12:binding".into(),
        help: match has_http {
            true => {
                "ask the service for its SOAP contract, or take its HTTP ports with `--http` \
                     (`Config::http_bindings`)"
            }
            false => "ask the service for its SOAP contract",
        }
        .into(),
    })
}

fn in_words(port: &Port) -> String {
    match &port.protocol {
        Protocol::Other(namespace) if namespace.is_empty() => "no protocol".into(),
        _ => port.protocol_in_words(),
    }
}
