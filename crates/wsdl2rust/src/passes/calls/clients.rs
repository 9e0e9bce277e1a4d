//! One client for the ports of a service that share a port type and bind it alike, with the calls it can make. Knows
//! bindings, not types.

use std::collections::HashMap;

use super::soap::{Calls, is_bound_alike};
use crate::diagnostic::Diagnostics;
use crate::model::{Model, Port, PortTypeId, Protocol, WireName};
use crate::plan::declared::Declared;
use crate::plan::{Call, Client, Naming, Ports, Selection, SoapVersion, Verb};

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
    for service in 0..model.services.len() {
        clients.extend(soap_clients(&mut calls, service));
    }
    calls.add_headers(&mut clients);
    if with_http {
        for service in 0..model.services.len() {
            clients.extend(http_clients(&mut calls, service));
        }
    }
    Clients { clients, notes: calls.notes, declared: calls.messages.into_declared() }
}

/// The clients of a service that call by SOAP.
fn soap_clients(calls: &mut Calls<'_>, service: usize) -> Vec<Client> {
    let model = calls.model();
    let clients = bound_alike(calls, service, soap_version).into_iter().map(|alike| {
        let ports: Vec<(usize, SoapVersion)> = alike.ports().collect();
        let called: Vec<&Port> =
            ports.iter().map(|(index, _)| &model.services[service].ports[*index]).collect();
        let calls = calls.of_ports(alike.port_type, &called);
        alike.client(service, Ports::Soap(ports), calls)
    });
    named(clients.collect())
}

/// The clients of a service of the HTTP binding. They are named so that those of SOAP keep their names.
fn http_clients(calls: &mut Calls<'_>, service: usize) -> Vec<Client> {
    let ports = &calls.model().services[service].ports;
    let clients = bound_alike(calls, service, verb).into_iter().map(|alike| {
        let (first, verb) = alike.first;
        let indexes = alike.ports().map(|(index, _)| index).collect();
        let calls = calls.of_http_port(&ports[first], verb);
        alike.client(service, Ports::Http(verb, indexes), calls)
    });
    let mut clients = named(clients.collect());
    let soap_ports = || ports.iter().filter(|port| port.is_called_by_soap());
    for client in &mut clients {
        let has_soap_client = soap_ports().any(|port| port.port_type == client.port_type);
        client.naming = match client.naming {
            _ if has_soap_client => Naming::Port,
            Naming::Service if soap_ports().next().is_some() => Naming::PortType,
            naming => naming,
        };
    }
    clients
}

/// The version of SOAP in which a port is called; `None` if it is not called by SOAP.
fn soap_version(port: &Port) -> Option<SoapVersion> {
    let version = match port.protocol {
        Protocol::Soap11 { .. } => SoapVersion::V11,
        Protocol::Soap12 { .. } => SoapVersion::V12,
        Protocol::HttpGet | Protocol::HttpPost | Protocol::Other(_) => return None,
    };
    port.is_called_by_soap().then_some(version)
}

/// The verb of a port of the HTTP binding.
fn verb(port: &Port) -> Option<Verb> {
    match port.protocol {
        Protocol::HttpGet => Some(Verb::Get),
        Protocol::HttpPost => Some(Verb::Post),
        Protocol::Soap11 { .. } | Protocol::Soap12 { .. } | Protocol::Other(_) => None,
    }
}

/// Ports of one port type that one client can call: the index of each, and how it is called.
struct BoundAlike<P> {
    port_type: PortTypeId,
    first: (usize, P),
    others: Vec<(usize, P)>,
}

impl<P: Copy> BoundAlike<P> {
    fn ports(&self) -> impl Iterator<Item = (usize, P)> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    fn client(&self, service: usize, ports: Ports, calls: Vec<Call>) -> Client {
        Client { service, port_type: self.port_type, ports, naming: Naming::Service, calls }
    }
}

/// The ports of a service of which `way` says how they are called, together where one client can call them.
fn bound_alike<P>(calls: &Calls<'_>, service: usize, way: impl Fn(&Port) -> Option<P>) -> Vec<BoundAlike<P>> {
    let (model, selection) = (calls.model(), calls.selection);
    let mut found: Vec<BoundAlike<P>> = Vec::new();
    let ports = &model.services[service].ports;
    // The clients of each port type, each with one port for each binding; and the client of each binding.
    // `resolve` bounds the number of bindings of a port type.
    let mut of_port_type: HashMap<PortTypeId, Vec<(usize, Vec<usize>)>> = HashMap::new();
    let mut of_binding: HashMap<&WireName, usize> = HashMap::new();
    for (index, port) in ports.iter().enumerate() {
        let Some(called) = way(port).map(|way| (index, way)) else { continue };
        if let Some(alike) = of_binding.get(&port.binding).and_then(|client| found.get_mut(*client)) {
            alike.others.push(called);
            continue;
        }
        let known = of_port_type.entry(port.port_type).or_default();
        let is_shared = |(_, others): &&mut (usize, Vec<usize>)| {
            others.iter().all(|&other| is_bound_alike(selection, model, &ports[other], port))
        };
        match known.iter_mut().find(is_shared) {
            Some((client, others)) => {
                others.push(index);
                of_binding.insert(&port.binding, *client);
                found[*client].others.push(called);
            }
            None => {
                known.push((found.len(), vec![index]));
                of_binding.insert(&port.binding, found.len());
                found.push(BoundAlike { port_type: port.port_type, first: called, others: Vec::new() });
            }
        }
    }
    found
}

/// The clients of one service that have something to call, with what tells them apart.
fn named(mut clients: Vec<Client>) -> Vec<Client> {
    clients.retain(|client| !client.calls.is_empty());
    let count = clients.len();
    let mut with_port_type: HashMap<PortTypeId, usize> = HashMap::new();
    clients.iter().for_each(|client| *with_port_type.entry(client.port_type).or_default() += 1);
    for client in &mut clients {
        let with_its_port_type = with_port_type.get(&client.port_type).copied().unwrap_or(0);
        client.naming = match (count, with_its_port_type) {
            (1, _) => Naming::Service,
            (_, 1) => Naming::PortType,
            _ => Naming::Port,
        };
    }
    clients
}
