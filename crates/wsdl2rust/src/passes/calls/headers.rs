//! Gives declared headers a type: one struct for each distinct list of blocks, whichever operations share it.
//!
//! Must not know how blocks are read and written.

use std::collections::{BTreeMap, HashMap};

use super::messages::Messages;
use crate::diagnostic::Place;
use crate::model::{BoundOperation, ElementUse, Header, Model, TypeId, WireName};
use crate::plan::Client;
use crate::plan::Selection;

/// A list of blocks, and who uses it.
struct List {
    blocks: Vec<ElementUse>,
    users: Vec<User>,
}

/// One direction of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct User {
    client: usize,
    call: usize,
    is_reply: bool,
}

/// Sets the headers of every call.
pub(super) fn add(messages: &mut Messages<'_>, selection: &Selection, clients: &mut [Client]) {
    let mut lists: Vec<List> = Vec::new();
    let mut known: BTreeMap<Vec<(WireName, TypeId)>, usize> = BTreeMap::new();
    for (client_index, client) in clients.iter().enumerate() {
        let bound = bound(messages.model(), selection, client);
        for (call_index, call) in client.calls.iter().enumerate() {
            let Some(bound) = bound.get(&call.operation) else { continue };
            let sides = [(&bound.input_headers, false), (&bound.output_headers, true)];
            for (headers, is_reply) in sides.into_iter().filter(|(headers, _)| !headers.is_empty()) {
                let user = User { client: client_index, call: call_index, is_reply };
                let blocks = blocks(messages, headers);
                let names = blocks.iter().map(|block| (block.name.clone(), block.ty)).collect();
                let list = *known.entry(names).or_insert(lists.len());
                match lists.get_mut(list) {
                    Some(list) => list.users.push(user),
                    None => lists.push(List { blocks, users: vec![user] }),
                }
            }
        }
    }
    for List { blocks, users } in lists {
        let Some(first) = users.first() else { continue };
        let (name, place) = name(messages.model(), &clients[first.client], &users);
        let ty = messages.headers(&name, &blocks, &place);
        users.iter().for_each(|user| set(clients, user, ty));
    }
}

/// How the first port that has an operation binds it.
pub(super) fn bound<'m>(
    model: &'m Model,
    selection: &Selection,
    client: &Client,
) -> HashMap<usize, &'m BoundOperation> {
    first_bound(client.ports(model).flat_map(|port| selection.bound(model, port)))
}

/// The first binding of each operation.
pub(super) fn first_bound<'m>(
    all: impl Iterator<Item = &'m BoundOperation>,
) -> HashMap<usize, &'m BoundOperation> {
    let mut first = HashMap::new();
    for bound in all {
        first.entry(bound.operation).or_insert(bound);
    }
    first
}

/// The blocks of a message, each once.
fn blocks(messages: &Messages<'_>, headers: &[Header]) -> Vec<ElementUse> {
    let mut blocks: Vec<ElementUse> = Vec::new();
    for header in headers {
        let block = messages.part(&header.part, header.namespace);
        if blocks.iter().all(|known| known.name != block.name) {
            blocks.push(block);
        }
    }
    blocks
}

/// After the one operation that uses a list, or after the client where several do.
fn name(model: &Model, client: &Client, users: &[User]) -> (String, Place) {
    let operation = |user: &User| (user.client, user.call);
    let is_shared = users.iter().any(|user| operation(user) != operation(&users[0]));
    let first = &model.port_type(client.port_type).operations[client.calls[users[0].call].operation];
    let suffix = match users.iter().all(|user| user.is_reply) {
        true => "ReplyHeaders",
        false => "Headers",
    };
    let name = if is_shared { client.wire_name(model) } else { &first.name };
    (format!("{name}{suffix}"), first.place.clone())
}

fn set(clients: &mut [Client], user: &User, ty: TypeId) {
    let Some(soap) = clients[user.client].calls[user.call].soap_mut() else { return };
    match (user.is_reply, &mut soap.reply) {
        (false, _) => soap.headers = Some(ty),
        (true, Some(reply)) => reply.headers = Some(ty),
        // No headers come back if nothing does.
        (true, None) => {}
    }
}
