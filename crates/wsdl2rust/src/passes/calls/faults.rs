//! Gives the declared faults of an operation a type: one enum for each distinct list, whichever operations share it.
//!
//! Must not know how the detail of a fault is read and written.

use std::collections::BTreeMap;

use crate::model::{Model, TypeId, WireName};
use crate::plan::{Client, FaultType};

/// What tells two lists of entries apart: whether they stand in the header, and each with its type.
type List = (bool, Vec<(WireName, TypeId)>);

/// The types of the faults of all calls, to which [`SoapCall::fault_type`](crate::plan::SoapCall::fault_type) and
/// [`SoapCall::header_fault_type`](crate::plan::SoapCall::header_fault_type) point.
pub fn faults(model: &Model, clients: &mut [Client]) -> Vec<FaultType> {
    let mut types: Vec<FaultType> = Vec::new();
    let mut known: BTreeMap<List, usize> = BTreeMap::new();
    // The client of the operation that used a list first, as long as no other did.
    let mut lone_users: Vec<Option<usize>> = Vec::new();
    for client_index in 0..clients.len() {
        for call_index in 0..clients[client_index].calls.len() {
            for in_header in [false, true] {
                let client = &mut clients[client_index];
                let operation = client.calls[call_index].operation;
                let name = &model.port_type(client.port_type).operations[operation].name;
                let Some(soap) = client.calls[call_index].soap_mut() else { continue };
                let (entries, index) = match in_header {
                    false => (&soap.faults, &mut soap.fault_type),
                    true => (&soap.header_faults, &mut soap.header_fault_type),
                };
                if entries.is_empty() {
                    continue;
                }
                let list = (in_header, entries.iter().map(|entry| (entry.name.clone(), entry.ty)).collect());
                let ty = *known.entry(list).or_insert(types.len());
                *index = Some(ty);
                if ty == types.len() {
                    let name = named(name, in_header);
                    types.push(FaultType { name, entries: entries.clone(), in_header });
                    lone_users.push(Some(client_index));
                } else if let Some(first) = lone_users[ty].take() {
                    types[ty].name = named(clients[first].wire_name(model), in_header);
                }
            }
        }
    }
    types
}

fn named(owner: &str, in_header: bool) -> String {
    match in_header {
        true => format!("{owner}HeaderFault"),
        false => format!("{owner}Fault"),
    }
}
