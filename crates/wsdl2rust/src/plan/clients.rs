//! Clients: the ports of a service that are called alike, with the calls.
//!
//! Must not know how a call is made or printed.

use super::calls::Call;
use crate::model::{Model, Operation, Port, PortType, PortTypeId, Service};

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
