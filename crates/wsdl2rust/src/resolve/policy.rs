//! What the assertions of policies mean where they change messages: WS-Addressing and MTOM.
//!
//! Must not know where they were attached, nor what happens to all others.

use crate::model::{Addressing, Assertion, Port};

/// Whether messages have to use MTOM; `false` if that is optional.
pub(super) fn is_mtom(assertions: &[Assertion]) -> bool {
    assertions.iter().any(|assertion| assertion.is_mtom() && !assertion.is_optional)
}

/// Whether messages have the headers of WS-Addressing.
pub(super) fn addressing(assertions: &[Assertion]) -> Addressing {
    let found = assertions.iter().filter(|assertion| assertion.is_addressing());
    let found = found.map(|assertion| match assertion.is_optional {
        true => Addressing::Supported,
        false => Addressing::Required,
    });
    found.max().unwrap_or_default()
}

/// Adds what policies of its service assert of a port to what is known of it.
pub(super) fn of_port(port: &mut Port, of_service: &[Assertion]) {
    port.addressing = port.addressing.max(addressing(&port.assertions)).max(addressing(of_service));
    port.mtom = is_mtom(&port.assertions) || is_mtom(of_service);
    port.operations.iter_mut().for_each(|bound| bound.mtom |= port.mtom);
}
