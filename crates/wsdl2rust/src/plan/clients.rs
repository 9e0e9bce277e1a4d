//! Clients: the ports of a service that are called alike, with the calls.
//!
//! Must not know how a call is made or printed.

use super::calls::Call;
use super::http::Verb;
use crate::model::{Model, Operation, Port, PortType, PortTypeId, Service};

/// A client to be printed: ports of one service that share a port type and bind it alike, with the calls.
#[derive(Debug, Clone)]
pub struct Client {
    /// Index into [`Model::services`].
    pub service: usize,
    /// The port type.
    pub port_type: PortTypeId,
    /// The ports, in contract order; never empty.
    pub ports: Ports,
    /// What tells it apart from the other clients of its service, and so gives it its name.
    pub naming: Naming,
    /// The operations, in the order of the port type.
    pub calls: Vec<Call>,
}

/// The ports of a client, as indexes into [`Service::ports`]. A port of another protocol has no client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ports {
    /// Ports of SOAP, each of its own version.
    Soap(Vec<(usize, SoapVersion)>),
    /// Ports of the HTTP binding, which has one verb.
    Http(Verb, Vec<usize>),
}

/// A version of SOAP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SoapVersion {
    /// SOAP 1.1.
    V11,
    /// SOAP 1.2.
    V12,
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
        self.ports.indexes().into_iter().map(|index| &service.ports[index])
    }

    /// Whether it calls without SOAP.
    pub fn is_http(&self) -> bool {
        matches!(self.ports, Ports::Http(..))
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

impl Ports {
    /// Their indexes into [`Service::ports`].
    pub fn indexes(&self) -> Vec<usize> {
        match self {
            Self::Soap(ports) => ports.iter().map(|(index, _)| *index).collect(),
            Self::Http(_, ports) => ports.clone(),
        }
    }
}
