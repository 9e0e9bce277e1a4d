//! One client per service and port type, with the calls it can make. Knows bindings, not types.

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{
    BoundOperation, ElementId, Message, Model, Operation, PartContent, Port, PortType, PortTypeId, Service,
    Style,
};
use crate::passes::supported::not_supported;

/// A client to be printed: the SOAP ports of one service that share a port type.
#[derive(Debug, Clone)]
pub struct Client {
    /// Index into [`Model::services`].
    pub service: usize,
    /// The port type.
    pub port_type: PortTypeId,
    /// Indexes into [`Service::ports`], in contract order.
    pub ports: Vec<usize>,
    /// Whether the service has no other client, so that this one can have its name.
    pub is_alone: bool,
    /// The operations, in the order of the port type.
    pub calls: Vec<Call>,
}

/// An operation of document style whose messages are one element each.
#[derive(Debug, Clone)]
pub struct Call {
    /// Index into [`PortType::operations`].
    pub operation: usize,
    /// The SOAPAction; empty where the binding gives none.
    pub soap_action: String,
    /// The element of the request.
    pub request: ElementId,
    /// The element of the reply.
    pub reply: ElementId,
    /// The elements of declared faults, in contract order.
    pub faults: Vec<ElementId>,
    /// Whether all that its messages hold can be printed; if not, the diagnostics say why.
    pub is_supported: bool,
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

    /// The name it goes by in the contract: that of the service, or of the port type where a service has several.
    pub fn wire_name<'a>(&self, model: &'a Model) -> &'a str {
        match self.is_alone {
            true => &self.service(model).name.local,
            false => &model.port_type(self.port_type).name.local,
        }
    }
}

/// The clients of a contract. Operations that cannot be called yet are left out and reported; a client that has
/// nothing to call is left out too.
pub fn clients(model: &Model, diagnostics: &mut Diagnostics) -> Vec<Client> {
    let mut clients = Vec::new();
    let mut has_soap_port = false;
    for service in 0..model.services.len() {
        let mut of_service = clients_of(model, service);
        has_soap_port |= !of_service.is_empty();
        of_service.iter_mut().for_each(|client| client.calls = calls(model, client, diagnostics));
        of_service.retain(|client| !client.calls.is_empty());
        let is_alone = of_service.len() == 1;
        of_service.iter_mut().for_each(|client| client.is_alone = is_alone);
        clients.extend(of_service);
    }
    if !has_soap_port {
        diagnostics.push(no_soap_port(model));
    }
    clients
}

fn clients_of(model: &Model, service: usize) -> Vec<Client> {
    let mut clients: Vec<Client> = Vec::new();
    for (index, port) in model.services[service].ports.iter().enumerate() {
        if !port.protocol.is_soap() {
            continue;
        }
        match clients.iter_mut().find(|client| client.port_type == port.port_type) {
            Some(client) => client.ports.push(index),
            None => clients.push(Client {
                service,
                port_type: port.port_type,
                ports: vec![index],
                is_alone: false,
                calls: Vec::new(),
            }),
        }
    }
    clients
}

fn calls(model: &Model, client: &Client, diagnostics: &mut Diagnostics) -> Vec<Call> {
    let port_type = model.port_type(client.port_type);
    let mut calls = Vec::new();
    for (index, operation) in port_type.operations.iter().enumerate() {
        let bindings = client.ports(model).flat_map(|port| &port.operations);
        let bindings: Vec<&BoundOperation> = bindings.filter(|bound| bound.operation == index).collect();
        let Some(&first) = bindings.first() else { continue };
        let mut report = |found: &str| {
            let construct = format!("wsdl:operation \"{}\"", operation.name);
            diagnostics.push(not_supported(&first.place, construct, found));
        };
        if bindings.iter().any(|bound| bound.soap_action != first.soap_action) {
            report("its ports bind it with different SOAPActions");
        }
        bindings.iter().filter_map(|bound| unusual_binding(bound)).take(1).for_each(&mut report);
        match call(operation, index, first) {
            Ok(call) => calls.push(call),
            Err(found) => report(found),
        }
    }
    calls
}

/// What about a binding this release cannot serve.
fn unusual_binding(bound: &BoundOperation) -> Option<&'static str> {
    let is_encoded = bound.input.encoded || bound.output.encoded;
    let has_headers = !bound.input_headers.is_empty() || !bound.output_headers.is_empty();
    match bound.style {
        Style::Rpc => Some("style \"rpc\""),
        Style::Document if is_encoded => Some("use=\"encoded\""),
        Style::Document if has_headers => Some("declared headers"),
        Style::Document => None,
    }
}

fn call(operation: &Operation, index: usize, bound: &BoundOperation) -> Result<Call, &'static str> {
    let (Some(input), Some(output)) = (&operation.input, &operation.output) else {
        return Err("one-way operation or notification");
    };
    Ok(Call {
        operation: index,
        soap_action: bound.soap_action.clone().unwrap_or_default(),
        request: body_element(input, bound.input.parts.as_deref())?,
        reply: body_element(output, bound.output.parts.as_deref())?,
        faults: operation.faults.iter().filter_map(|fault| body_element(&fault.message, None).ok()).collect(),
        is_supported: true,
    })
}

/// The one element that the SOAP body of `message` holds; `parts` names the parts bound to the body.
fn body_element(message: &Message, parts: Option<&[String]>) -> Result<ElementId, &'static str> {
    let in_body = message.parts.iter().filter(|part| parts.is_none_or(|parts| parts.contains(&part.name)));
    let contents: Vec<PartContent> = in_body.map(|part| part.content).collect();
    match contents.as_slice() {
        [PartContent::Element(element)] => Ok(*element),
        [PartContent::Type(_)] => Err("a message whose part has a type instead of an element"),
        [] => Err("a message without parts"),
        _ => Err("a message of several parts"),
    }
}

fn no_soap_port(model: &Model) -> Diagnostic {
    let service = model.services.first().map(|service| service.place.clone());
    let place = service.or_else(|| model.port_types.first().map(|port_type| port_type.place.clone()));
    Diagnostic {
        place: place.unwrap_or_else(Place::unknown),
        construct: "wsdl:definitions".into(),
        found: "no service with a port bound to SOAP".into(),
        expected: "a wsdl:port whose binding is SOAP 1.1 or 1.2".into(),
        help: "contracts without a service are not supported yet".into(),
    }
}
