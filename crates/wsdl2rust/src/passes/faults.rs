//! Gives the declared faults of an operation a type: one enum for each distinct list, whichever operations share it.
//!
//! Must not know how the detail of a fault is read and written.

use crate::model::Model;
use crate::passes::{Client, FaultEntry};

/// An enum to be printed, one variant for each entry.
#[derive(Debug, Clone)]
pub struct FaultType {
    /// The name that it should have.
    pub name: String,
    /// The entries, in contract order; never empty.
    pub entries: Vec<FaultEntry>,
    /// Whether they stand in the header of the envelope, not in the detail of the fault.
    pub in_header: bool,
}

/// The types of the faults of all calls, to which [`Call::fault_type`](crate::passes::Call::fault_type) and
/// [`Call::header_fault_type`](crate::passes::Call::header_fault_type) point.
pub(super) fn faults(model: &Model, clients: &mut [Client]) -> Vec<FaultType> {
    let mut types: Vec<FaultType> = Vec::new();
    // The client of the operation that used a list first, as long as no other did.
    let mut lone_users: Vec<Option<usize>> = Vec::new();
    for client_index in 0..clients.len() {
        for call_index in 0..clients[client_index].calls.len() {
            for in_header in [false, true] {
                let client = &mut clients[client_index];
                let operation = client.calls[call_index].operation;
                let name = &model.port_type(client.port_type).operations[operation].name;
                let call = &mut client.calls[call_index];
                let (entries, index) = match in_header {
                    false => (&call.faults, &mut call.fault_type),
                    true => (&call.header_faults, &mut call.header_fault_type),
                };
                if entries.is_empty() {
                    continue;
                }
                let same =
                    |known: &FaultType| known.in_header == in_header && is_same(&known.entries, entries);
                if let Some(known) = types.iter().position(same) {
                    *index = Some(known);
                    if let Some(first) = lone_users[known].take() {
                        types[known].name = named(clients[first].wire_name(model), in_header);
                    }
                    continue;
                }
                *index = Some(types.len());
                types.push(FaultType { name: named(name, in_header), entries: entries.clone(), in_header });
                lone_users.push(Some(client_index));
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

fn is_same(known: &[FaultEntry], entries: &[FaultEntry]) -> bool {
    let key = |entry: &FaultEntry| (entry.name.clone(), entry.ty);
    known.iter().map(key).eq(entries.iter().map(key))
}
