//! Services: bindings, and the ports that offer them.
//!
//! Must not resolve types: messages come resolved from `operations`.

use std::collections::{HashMap, HashSet};

use super::Resolver;
use super::attachments::attachments;
use super::operations::find;
use super::policy::{is_mtom, of_port};
use super::symbols::Kind;
use crate::diagnostic::Place;
use crate::model::{
    Addressing, Assertion, Body, BoundFault, BoundOperation, Docs, Header, HttpOperation, Message, Port,
    PortTypeId, Protocol, Service, WireName,
};
use crate::near::near;
use crate::source::Reference;
use crate::wsdl::{self, Binding, BindingMessage, BindingOperation};

/// A binding, resolved.
#[derive(Clone)]
struct Bound {
    name: WireName,
    protocol: Protocol,
    port_type: PortTypeId,
    operations: Vec<BoundOperation>,
    addressing: Addressing,
    assertions: Vec<Assertion>,
}

impl Bound {
    /// A port that offers it, at no address.
    fn port(self, name: String, docs: Docs, place: Place) -> Port {
        Port {
            name,
            binding: self.name,
            protocol: self.protocol,
            address: None,
            port_type: self.port_type,
            operations: self.operations,
            addressing: self.addressing,
            mtom: false,
            assertions: self.assertions,
            docs,
            place,
        }
    }
}

/// How a binding of HTTP alone calls an operation; none where it does not name a location.
fn http(bound: &BindingOperation) -> Option<HttpOperation> {
    let location = bound.location.clone()?;
    Some(HttpOperation { location, input: bound.input.http.clone(), output: bound.output.http.clone() })
}

impl<'a> Resolver<'a> {
    /// Resolves messages, port types, bindings and services of every document.
    pub(super) fn resolve_services(&mut self) {
        let contract = self.contract;
        contract.definitions.iter().for_each(|definitions| self.resolve_messages(definitions));
        contract.definitions.iter().for_each(|definitions| self.resolve_port_types(definitions));
        let mut bindings = Vec::new();
        for definitions in &contract.definitions {
            for binding in &definitions.bindings {
                self.declare_binding(binding, bindings.len());
                bindings.push(self.binding(binding, &definitions.target_namespace));
            }
        }
        for definitions in &contract.definitions {
            for service in &definitions.services {
                let service = self.service(service, &bindings, &definitions.target_namespace);
                self.model.services.push(service);
            }
        }
        if contract.definitions.iter().all(|definitions| definitions.services.is_empty()) {
            self.offer_bindings(&bindings);
        }
    }

    fn declare_binding(&mut self, binding: &'a Binding, index: usize) {
        if !self.symbols.bindings.add(&binding.name, (index, &binding.place)) {
            let found = "a second binding of this name".to_owned();
            let help = "rename or remove one of them".to_owned();
            self.report(&binding.place, &binding.construct, found, "one binding of each name", help);
        }
    }

    fn binding(&mut self, binding: &Binding, scope: &str) -> Option<Bound> {
        let Some(reference) = &binding.port_type else {
            let found = "no attribute \"type\"".to_owned();
            let help = "name the port type that it binds".to_owned();
            self.report(&binding.place, &binding.construct, found, "the name of a port type", help);
            return None;
        };
        let Some(port_type) = find(&self.symbols.port_types, reference, scope).copied() else {
            self.undefined.add(Kind::PortType, reference);
            return None;
        };
        self.uses.note(&reference.place, &self.model.port_type(port_type).place);
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, operation) in self.model.port_type(port_type).operations.iter().enumerate() {
            by_name.entry(operation.name.clone()).or_default().push(index);
        }
        let mut taken = HashSet::new();
        let mut operations = Vec::new();
        for operation in &binding.operations {
            let candidates = by_name.get(&operation.name).map_or(&[][..], Vec::as_slice);
            if let Some(index) = self.operation_index(port_type, operation, candidates, &taken) {
                taken.insert(index);
                let declared = &self.model.port_type(port_type).operations[index];
                self.uses.note(&operation.place, &declared.place);
                operations.push(self.bound_operation(port_type, index, operation, scope));
            }
        }
        let name = self.wire_name(&binding.name);
        Some(Bound {
            name,
            protocol: binding.protocol.clone(),
            port_type,
            operations,
            addressing: binding.addressing,
            assertions: binding.assertions.clone(),
        })
    }

    /// The operation of the port type that is bound, of the `candidates` with its name. Overloads are told apart by
    /// the names of their messages, and where these are not given by their order.
    fn operation_index(
        &mut self,
        id: PortTypeId,
        bound: &BindingOperation,
        candidates: &[usize],
        taken: &HashSet<usize>,
    ) -> Option<usize> {
        let port_type = self.model.port_type(id);
        let by_message = match (candidates, &bound.input.name) {
            ([_, _, ..], Some(name)) => {
                let has_name = |index: &usize| port_type.operations[*index].input_name == *name;
                candidates.iter().copied().find(has_name)
            }
            _ => None,
        };
        let by_order = candidates.iter().find(|index| !taken.contains(index)).or(candidates.first());
        if let Some(index) = by_message.or(by_order.copied()) {
            return Some(index);
        }
        let names = port_type.operations.iter().map(|operation| operation.name.as_str());
        let help = match near(&bound.name, names) {
            Some(near) => format!("did you mean \"{near}\"?"),
            None => "declare it there, or remove it here".into(),
        };
        let found = format!("port type \"{}\" has no such operation", port_type.name.local);
        self.report(&bound.place, &bound.construct, found, "an operation of the port type", help);
        None
    }

    fn bound_operation(
        &mut self,
        port_type: PortTypeId,
        index: usize,
        bound: &BindingOperation,
        scope: &str,
    ) -> BoundOperation {
        let operation = &self.model.port_type(port_type).operations[index];
        let (input, output) = (operation.input.clone(), operation.output.clone());
        BoundOperation {
            operation: index,
            style: bound.style,
            soap_action: bound.soap_action.clone(),
            input: self.body(&bound.input, input.as_ref()),
            output: self.body(&bound.output, output.as_ref()),
            input_headers: self.headers(&bound.input, scope),
            output_headers: self.headers(&bound.output, scope),
            faults: bound.faults.iter().map(|fault| self.bound_fault(fault)).collect(),
            http: http(bound),
            mtom: is_mtom(&bound.assertions),
            assertions: bound.assertions.clone(),
            place: bound.place.clone(),
        }
    }

    fn bound_fault(&mut self, fault: &wsdl::BindingFault) -> BoundFault {
        let namespace = fault.namespace.as_deref().and_then(|namespace| self.namespace(namespace));
        BoundFault { name: fault.name.clone(), encoded: fault.encoded, namespace }
    }

    fn body(&mut self, bound: &BindingMessage, message: Option<&Message>) -> Body {
        let body = &bound.body;
        Body {
            encoded: body.encoded,
            parts: body.parts.clone(),
            namespace: body.namespace.as_deref().and_then(|namespace| self.namespace(namespace)),
            encoding_style: body.encoding_style.clone(),
            attachments: attachments(bound, message),
        }
    }

    fn headers(&mut self, message: &BindingMessage, scope: &str) -> Vec<Header> {
        message.headers.iter().filter_map(|header| self.header(header, scope)).collect()
    }

    fn header(&mut self, header: &wsdl::Header, scope: &str) -> Option<Header> {
        let reference: &Reference = header.message.as_ref()?;
        let message = self.message(reference, scope)?;
        let Some(part) = message.parts.iter().find(|part| part.name == header.part).cloned() else {
            // A part that is there but not resolved was reported where it stands.
            if !self.is_declared_part(reference, &header.part, scope) {
                let found = format!("message \"{}\" has no part \"{}\"", reference.written, header.part);
                let parts: Vec<&str> = message.parts.iter().map(|part| part.name.as_str()).collect();
                let help = format!("its parts are \"{}\"", parts.join("\", \""));
                self.report(&header.place, &header.construct, found, "a part of that message", help);
            }
            return None;
        };
        let namespace = header.namespace.as_deref().and_then(|namespace| self.namespace(namespace));
        let faults = header.faults.iter().filter_map(|fault| self.header(fault, scope)).collect();
        Some(Header { message: message.name, part, encoded: header.encoded, namespace, faults })
    }

    fn is_declared_part(&self, message: &Reference, part: &str, scope: &str) -> bool {
        let Some(name) = &message.name else { return false };
        let mut messages = self.contract.definitions.iter().flat_map(|definitions| &definitions.messages);
        let is_named = |declared: &wsdl::Message| {
            declared.name.local == name.local
                && (declared.name.namespace == name.namespace || declared.name.namespace == scope)
        };
        messages.any(|declared| is_named(declared) && declared.parts.iter().any(|each| each.name == part))
    }

    fn service(&mut self, service: &wsdl::Service, bindings: &[Option<Bound>], scope: &str) -> Service {
        let ports = service.ports.iter().filter_map(|port| self.port(port, bindings, scope));
        let mut ports: Vec<Port> = ports.collect();
        ports.iter_mut().for_each(|port| of_port(port, &service.assertions));
        Service {
            name: self.wire_name(&service.name),
            ports,
            assertions: service.assertions.clone(),
            docs: service.docs.clone(),
            place: service.place.clone(),
        }
    }

    fn port(&mut self, port: &wsdl::Port, bindings: &[Option<Bound>], scope: &str) -> Option<Port> {
        let Some(reference) = &port.binding else {
            let found = "no attribute \"binding\"".to_owned();
            let help = "name the binding that it offers".to_owned();
            self.report(&port.place, &port.construct, found, "the name of a binding", help);
            return None;
        };
        let Some((index, place)) = find(&self.symbols.bindings, reference, scope).copied() else {
            self.undefined.add(Kind::Binding, reference);
            return None;
        };
        self.uses.note(&reference.place, place);
        let bound = bindings.get(index)?.clone()?;
        let mut offered = bound.port(port.name.clone(), port.docs.clone(), port.place.clone());
        offered.address = port.address.clone();
        offered.addressing = offered.addressing.max(port.addressing);
        offered.assertions.extend(port.assertions.iter().cloned());
        Some(offered)
    }

    /// A contract without a service offers each binding once, at no address. The service is named after the
    /// document, or else after the first binding.
    fn offer_bindings(&mut self, bindings: &[Option<Bound>]) {
        let contract = self.contract;
        let (Some(root), Some(first)) = (contract.definitions.first(), bindings.iter().flatten().next())
        else {
            return;
        };
        let local = root.name.clone().unwrap_or_else(|| first.name.local.clone());
        let written = contract.definitions.iter().flat_map(|definitions| &definitions.bindings);
        let ports = written.zip(bindings).filter_map(|(written, bound)| {
            let bound = bound.clone()?;
            let name = bound.name.local.clone();
            let mut port = bound.port(name, written.docs.clone(), written.place.clone());
            of_port(&mut port, &[]);
            Some(port)
        });
        let ports = ports.collect();
        let name = WireName { namespace: self.namespace(&root.target_namespace), local };
        self.model.services.push(Service {
            name,
            ports,
            assertions: Vec::new(),
            docs: root.docs.clone(),
            place: root.place.clone(),
        });
    }
}
