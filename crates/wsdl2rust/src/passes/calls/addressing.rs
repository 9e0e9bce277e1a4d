//! Finds the actions that WS-Addressing gives to the messages of a call, where the contract says something of it
//! (WS-Addressing 1.0 Metadata, section 4.4).
//!
//! Must not know what is sent.

use super::messages::Messages;
use crate::model::{Addressing, BoundOperation, Model, Operation, PartContent, Port, WireName};
use crate::plan::CallActions;

/// The actions of an operation of `ports`; none where neither the operation nor any port says anything of addressing, or
/// where the contract declares header blocks of WS-Addressing, which are then for the caller to fill.
pub(super) fn actions(
    messages: &Messages<'_>,
    ports: &[&Port],
    operation: &Operation,
    bound: &BoundOperation,
) -> Option<CallActions> {
    let given = &operation.actions;
    let is_said = given.is_given || ports.iter().any(|port| port.addressing != Addressing::Unsaid);
    if !is_said || declares_blocks(messages.model(), bound) {
        return None;
    }
    let soap_action = bound.soap_action.as_deref().unwrap_or_default();
    let request = match &given.input {
        Some(action) if action != soap_action => action.clone(),
        None if soap_action.is_empty() => given.default_input.clone(),
        _ => String::new(),
    };
    let mut faults: Vec<(WireName, String)> = Vec::new();
    for (fault, action) in operation.faults.iter().zip(&given.faults) {
        let [part] = fault.message.parts.as_slice() else { continue };
        let of_binding = bound.faults.iter().find(|bound| bound.name == fault.name);
        let name = messages.fault(part, of_binding.and_then(|bound| bound.namespace)).name;
        if faults.iter().all(|(known, _)| *known != name) {
            faults.push((name, action.clone()));
        }
    }
    let reply = operation.output.as_ref().map(|_| given.output.clone()).unwrap_or_default();
    Some(CallActions { request, reply, faults })
}

/// Whether the binding has header blocks of WS-Addressing among those of the request.
fn declares_blocks(model: &Model, bound: &BoundOperation) -> bool {
    bound.input_headers.iter().any(|header| match header.part.content {
        PartContent::Element(id) => {
            let namespace = model.namespace_of(&model.element(id).name);
            matches!(
                namespace,
                "http://www.w3.org/2005/08/addressing" | "http://schemas.xmlsoap.org/ws/2004/08/addressing"
            )
        }
        PartContent::Type(_) => false,
    })
}
