//! One client per service, port type and manner of binding, with the calls it can make. Knows bindings, not types.

use std::collections::HashMap;

use crate::diagnostic::Diagnostics;
use crate::model::{Model, Operation, Port, PortType, PortTypeId, Service, WireName};
use crate::passes::calls::{Call, Calls, is_bound_alike};

/// A client to be printed: the ports of one service that share a port type and bind it alike.
#[derive(Debug, Clone)]
pub struct Client {
    /// Index into [`Model::services`].
    pub service: usize,
    /// The port type.
    pub port_type: PortTypeId,
    /// Indexes into [`Service::ports`], in contract order.
    pub ports: Vec<usize>,
    /// What tells it apart from the other clients of its service, and so gives it its name.
    pub naming: Naming,
    /// Whether its ports are of the HTTP binding, and not of SOAP.
    pub is_http: bool,
    /// The operations, in the order of the port type.
    pub calls: Vec<Call>,
}

/// What a client is named after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// Its service, which has no other client.
    Service,
    /// Its port type, which no other client of the service has.
    PortType,
    /// Its first port.
    Port,
}

impl Client {
    /// The service that this is a client of.
    pub fn service<'a>(&self, model: &'a Model) -> &'a Service {
        &model.services[self.service]
    }

    /// The ports that it can call.
    pub fn ports<'a>(&self, model: &'a Model) -> impl Iterator<Item = &'a Port> + use<'a> {
        let service = self.service(model);
        self.ports.clone().into_iter().map(|index| &service.ports[index])
    }

    /// The operations, one per call.
    pub fn operations<'a>(&self, model: &'a Model) -> impl Iterator<Item = &'a Operation> + use<'a> {
        let port_type: &PortType = model.port_type(self.port_type);
        let indexes: Vec<usize> = self.calls.iter().map(|call| call.operation).collect();
        indexes.into_iter().map(|index| &port_type.operations[index])
    }

    /// The name it goes by in the contract.
    pub fn wire_name<'a>(&self, model: &'a Model) -> &'a str {
        match self.naming {
            Naming::Service => &self.service(model).name.local,
            Naming::PortType => &model.port_type(self.port_type).name.local,
            Naming::Port => self.ports(model).next().map_or("", |port| &port.name),
        }
    }
}

/// The clients of a contract, and the types made for their messages. Operations
/// that no client can call are left out with a note; a client that has nothing to call is left out
/// too.
pub fn clients(model: &mut Model, notes: &mut Diagnostics, with_http: bool) -> Vec<Client> {
    let mut calls = Calls::new(model, notes);
    let mut clients = Vec::new();
    for service in 0..calls.model().services.len() {
        let mut of_service = clients_of(calls.model(), service);
        of_service.iter_mut().for_each(|client| client.calls = calls.of_client(client));
        of_service.retain(|client| !client.calls.is_empty());
        name(&mut of_service);
        clients.extend(of_service);
    }
    calls.add_headers(&mut clients);
    if with_http {
        clients.extend(http_clients(&mut calls));
    }
    clients
}

/// The clients of the HTTP binding. They are named so that those of SOAP keep their names.
fn http_clients(calls: &mut Calls<'_>) -> Vec<Client> {
    let mut clients = Vec::new();
    for service in 0..calls.model().services.len() {
        let is_http = |port: &Port| port.protocol.is_http();
        let mut of_service = clients_that(calls.model(), service, is_http);
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

fn clients_of(model: &Model, service: usize) -> Vec<Client> {
    clients_that(model, service, Port::is_called_by_soap)
}

fn clients_that(model: &Model, service: usize, is_wanted: impl Fn(&Port) -> bool) -> Vec<Client> {
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
            others.iter().all(|&other| is_bound_alike(&ports[other], port))
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
