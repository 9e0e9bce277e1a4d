//! The view of a contract that `wsdl2rust inspect` shows: services, ports, operations and their Rust paths.
//!
//! The names and meanings of the fields are stable: programs read them as JSON. It must not know how the
//! view is shown.

use std::path::Path;

use crate::model::{BoundOperation, Message, Model, Operation, PartContent, Port, Protocol, Style};
use crate::names::Names;
use crate::passes::{Client, Plan};
use crate::{Config, Error};

/// A contract.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
pub struct ContractView {
    /// The file, as named by the caller.
    pub file: String,
    /// The services in contract order.
    pub services: Vec<ServiceView>,
}

/// A service.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
pub struct ServiceView {
    /// Its name.
    pub name: String,
    /// Its namespace.
    pub namespace: String,
    /// Its ports in contract order.
    pub ports: Vec<PortView>,
}

/// A port.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
pub struct PortView {
    /// Its name.
    pub name: String,
    /// The address that the contract gives.
    pub address: Option<String>,
    /// `"SOAP 1.1"`, `"SOAP 1.2"`, `"HTTP GET"`, `"HTTP POST"`, or the namespace of another protocol.
    pub protocol: String,
    /// `"1.1"` or `"1.2"`; `null` for other protocols.
    pub soap_version: Option<String>,
    /// The name of the port type.
    pub port_type: String,
    /// The Rust client struct; `null` for other protocols than SOAP.
    pub client: Option<String>,
    /// The operations in the order of the binding.
    pub operations: Vec<OperationView>,
}

/// An operation of a port.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
pub struct OperationView {
    /// Its name.
    pub name: String,
    /// `"document/literal-wrapped"`, `"document/literal"`, `"document/encoded"`, `"rpc/literal"` or
    /// `"rpc/encoded"`.
    pub style: String,
    /// The SOAPAction; `null` where the binding gives none.
    pub soap_action: Option<String>,
    /// The Rust method; `null` where the operation is not supported yet.
    pub method: Option<String>,
    /// The Rust path of the request, from the root of the generated module; `null` where `method` is.
    pub request: Option<String>,
    /// The Rust path of the response; `null` where `method` is.
    pub response: Option<String>,
    /// The declared faults.
    pub faults: Vec<FaultView>,
}

/// A declared fault.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
pub struct FaultView {
    /// Its name.
    pub name: String,
    /// The Rust path of its detail; `null` where the operation is not supported yet.
    pub detail: Option<String>,
}

/// The view of the contract at `path`, with the names that `config` gives.
///
/// # Errors
///
/// Where the contract is wrong. What is valid and not supported yet shows without Rust names.
pub fn inspect(config: &Config, path: impl AsRef<Path>) -> Result<ContractView, Error> {
    let path = path.as_ref();
    let (plan, names) = config.plan_what_is_supported(path)?;
    let view = View { plan: &plan, names: &names };
    let services = (0..plan.model.services.len()).map(|index| view.service(index)).collect();
    Ok(ContractView { file: path.display().to_string(), services })
}

struct View<'a> {
    plan: &'a Plan,
    names: &'a Names,
}

impl View<'_> {
    fn model(&self) -> &Model {
        &self.plan.model
    }

    fn service(&self, index: usize) -> ServiceView {
        let service = &self.model().services[index];
        ServiceView {
            name: service.name.local.clone(),
            namespace: self.model().namespace_of(&service.name).to_owned(),
            ports: service.ports.iter().map(|port| self.port(index, port)).collect(),
        }
    }

    fn port(&self, service: usize, port: &Port) -> PortView {
        let serves = |client: &Client| {
            client.service == service && client.port_type == port.port_type && port.protocol.is_soap()
        };
        let client = self.plan.clients.iter().position(serves);
        PortView {
            name: port.name.clone(),
            address: port.address.clone(),
            protocol: protocol(&port.protocol),
            soap_version: soap_version(&port.protocol).map(str::to_owned),
            port_type: self.model().port_type(port.port_type).name.local.clone(),
            client: client.map(|index| self.names.clients[index].ident.clone()),
            operations: port.operations.iter().map(|bound| self.operation(client, port, bound)).collect(),
        }
    }

    fn operation(&self, client: Option<usize>, port: &Port, bound: &BoundOperation) -> OperationView {
        let operation = &self.model().port_type(port.port_type).operations[bound.operation];
        let method = client.and_then(|index| {
            let calls = self.plan.clients[index].calls.iter().zip(&self.names.clients[index].operations);
            let mut calls = calls.filter(|(call, _)| call.operation == bound.operation && call.is_supported);
            calls.next().map(|(_, names)| names.method.clone())
        });
        let fault = |fault: &crate::model::FaultMessage| FaultView {
            name: fault.name.clone(),
            detail: method.as_ref().and_then(|_| self.rust_path(Some(&fault.message))),
        };
        let faults = operation.faults.iter().map(fault).collect();
        OperationView {
            name: operation.name.clone(),
            style: style(operation, bound).to_owned(),
            soap_action: bound.soap_action.clone(),
            request: method.as_ref().and_then(|_| self.rust_path(operation.input.as_ref())),
            response: method.as_ref().and_then(|_| self.rust_path(operation.output.as_ref())),
            method,
            faults,
        }
    }

    /// The Rust path of the one element of a message.
    fn rust_path(&self, message: Option<&Message>) -> Option<String> {
        match message?.parts.as_slice() {
            [part] => match part.content {
                PartContent::Element(element) => self.names.type_path(self.model().element(element).ty),
                PartContent::Type(_) => None,
            },
            _ => None,
        }
    }
}

fn protocol(protocol: &Protocol) -> String {
    match protocol {
        Protocol::Soap11 { .. } => "SOAP 1.1".to_owned(),
        Protocol::Soap12 { .. } => "SOAP 1.2".to_owned(),
        Protocol::HttpGet => "HTTP GET".to_owned(),
        Protocol::HttpPost => "HTTP POST".to_owned(),
        Protocol::Other(namespace) => namespace.clone(),
    }
}

fn soap_version(protocol: &Protocol) -> Option<&'static str> {
    match protocol {
        Protocol::Soap11 { .. } => Some("1.1"),
        Protocol::Soap12 { .. } => Some("1.2"),
        _ => None,
    }
}

fn style(operation: &Operation, bound: &BoundOperation) -> &'static str {
    match (bound.style, bound.input.encoded || bound.output.encoded) {
        (Style::Document, false) if operation.wrapped => "document/literal-wrapped",
        (Style::Document, false) => "document/literal",
        (Style::Document, true) => "document/encoded",
        (Style::Rpc, false) => "rpc/literal",
        (Style::Rpc, true) => "rpc/encoded",
    }
}
