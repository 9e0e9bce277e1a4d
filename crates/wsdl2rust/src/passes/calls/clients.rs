//! One client per service, port type and manner of binding, with the calls it can make. Knows bindings, not types.

use std::collections::HashMap;

use super::soap::{Calls, is_bound_alike};
use crate::diagnostic::Diagnostics;
use crate::model::{Model, Port, PortTypeId, WireName};
use crate::plan::Selection;
use crate::plan::declared::Declared;
use crate::plan::{Client, Naming};

/// The clients of a contract.
#[derive(Debug)]
pub struct Clients<'m> {
    /// What the contract declares, and the types made for their messages.
    pub declared: Declared<'m>,
    /// The clients.
    pub clients: Vec<Client>,
    /// Operations that no client can call.
    pub notes: Diagnostics,
}

/// The clients of a contract, of the HTTP binding too where that is wanted. Operations that no client can call are left
/// out with a note; a client that has nothing to call is left out too.
pub fn clients<'m>(model: &'m Model, selection: &'m Selection, with_http: bool) -> Clients<'m> {
    let mut calls = Calls::new(model, selection);
    let mut clients = Vec::new();
    for service in 0..calls.model().services.len() {
        let mut of_service = clients_that(&calls, service, Port::is_called_by_soap);
        of_service.iter_mut().for_each(|client| client.calls = calls.of_client(client));
        of_service.retain(|client| !client.calls.is_empty());
        name(&mut of_service);
        clients.extend(of_service);
    }
    calls.add_headers(&mut clients);
    if with_http {
        clients.extend(http_clients(&mut calls));
    }
    Clients { clients, notes: calls.notes, declared: calls.messages.into_declared() }
}

/// The clients of the HTTP binding. They are named so that those of SOAP keep their names.
fn http_clients(calls: &mut Calls<'_>) -> Vec<Client> {
    let mut clients = Vec::new();
    for service in 0..calls.model().services.len() {
        let is_http = |port: &Port| port.protocol.is_http();
        let mut of_service = clients_that(calls, service, is_http);
        of_service.iter_mut().for_each(|client| {
            client.is_http = true;
            client.calls = calls.of_http_client(client);
        });
        of_service.retain(|client| !client.calls.is_empty());
        name(&mut of_service);
        let soap_ports =
            || calls.model().services[service].ports.iter().filter(|port| port.is_called_by_soap());
        for client in &mut of_service {
            let has_soap_client = soap_ports().any(|port| port.port_type == client.port_type);
            client.naming = match client.naming {
                _ if has_soap_client => Naming::Port,
                Naming::Service if soap_ports().next().is_some() => Naming::PortType,
                naming => naming,
            };
        }
        clients.extend(of_service);
    }
    clients
}

fn clients_that(calls: &Calls<'_>, service: usize, is_wanted: impl Fn(&Port) -> bool) -> Vec<Client> {
    let (model, selection) = (calls.model(), calls.selection);
    let mut clients: Vec<Client> = Vec::new();
    let ports = &model.services[service].ports;
    // The clients of each port type, each with one port for each binding; and the client of each binding.
    // `resolve` bounds the number of bindings of a port type.
    let mut of_port_type: HashMap<PortTypeId, Vec<(usize, Vec<usize>)>> = HashMap::new();
    let mut of_binding: HashMap<&WireName, usize> = HashMap::new();
    for (index, port) in ports.iter().enumerate().filter(|(_, port)| is_wanted(port)) {
        if let Some(client) = of_binding.get(&port.binding).and_then(|client| clients.get_mut(*client)) {
            client.ports.push(index);
            continue;
        }
        let known = of_port_type.entry(port.port_type).or_default();
        let is_shared = |(_, others): &&mut (usize, Vec<usize>)| {
            others.iter().all(|&other| is_bound_alike(selection, model, &ports[other], port))
        };
        let client = match known.iter_mut().find(is_shared) {
            Some((client, others)) => {
                others.push(index);
                *client
            }
            None => {
                known.push((clients.len(), vec![index]));
                clients.push(Client {
                    service,
                    port_type: port.port_type,
                    ports: Vec::new(),
                    naming: Naming::Service,
                    is_http: false,
                    calls: Vec::new(),
                });
                clients.len() - 1
            }
        };
        of_binding.insert(&port.binding, client);
        clients[client].ports.push(index);
    }
    clients
}

/// Finds what tells the clients of one service apart.
fn name(clients: &mut [Client]) {
    let count = clients.len();
    let mut with_port_type: HashMap<PortTypeId, usize> = HashMap::new();
    clients.iter().for_each(|client| *with_port_type.entry(client.port_type).or_default() += 1);
    for client in clients {
        let with_its_port_type = with_port_type.get(&client.port_type).copied().unwrap_or(0);
        client.naming = match (count, with_its_port_type) {
            (1, _) => Naming::Service,
            (_, 1) => Naming::PortType,
            _ => Naming::Port,
        };
    }
}
