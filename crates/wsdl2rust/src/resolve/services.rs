//! Services: bindings, and the ports that offer them.
//!
//! Must not resolve types: messages come resolved from `operations`.

use std::collections::{HashMap, HashSet};

use super::attachments::attachments;
use super::operations::find;
use super::particles::docs_weight;
use super::policy::{is_mtom, of_port};
use super::resolver::Resolver;
use super::symbols::Kind;
use super::undefined::SEARCHES;
use crate::diagnostic::Place;
use crate::model::{
    Addressing, Assertion, Body, BoundFault, BoundOperation, Docs, Header, HttpOperation, Message, Port,
    PortTypeId, Protocol, Service, WireName,
};
use crate::source::{QName, Reference, Sources};
use crate::wsdl::{self, Binding, BindingMessage, BindingOperation, Definitions};

/// How many parts of a message an error lists as alternatives.
const NAMED_PARTS: usize = 20;
/// Bindings of one port type: each may need its own client, so they are compared with each other.
const BINDINGS: usize = 100;

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

/// How a binding of HTTP alone calls an operation; `None` if it does not name a location.
fn http(bound: &BindingOperation) -> Option<HttpOperation> {
    let location = bound.location.clone()?;
    Some(HttpOperation { location, input: bound.input.http.clone(), output: bound.output.http.clone() })
}

/// The operations of a port type that have the same name.
#[derive(Default)]
struct Overloads {
    indexes: Vec<usize>,
    /// The first operation by the name of its input.
    by_input: HashMap<String, usize>,
    taken: HashSet<usize>,
    /// How many operations from the start are taken.
    passed: usize,
}

impl Overloads {
    fn add(&mut self, index: usize, input_name: &str) {
        self.indexes.push(index);
        self.by_input.entry(input_name.to_owned()).or_insert(index);
    }

    /// The operation that is bound: by the name of its input, or else the first that is not bound yet.
    fn next(&mut self, bound: &BindingOperation) -> Option<usize> {
        let name = bound.input.name.as_ref().filter(|_| self.indexes.len() > 1);
        let by_message = name.and_then(|name| self.by_input.get(name)).copied();
        while self.indexes.get(self.passed).is_some_and(|index| self.taken.contains(index)) {
            self.passed += 1;
        }
        let by_order = self.indexes.get(self.passed).or(self.indexes.first()).copied();
        let next = by_message.or(by_order)?;
        self.taken.insert(next);
        Some(next)
    }
}

impl<'a> Resolver<'a> {
    /// Resolves messages, port types, bindings and services of every document.
    pub(super) fn resolve_services(&mut self, sources: &Sources) {
        let contract = self.contract;
        for definitions in &contract.definitions {
            self.root = sources.root_of(definitions.file);
            self.resolve_messages(definitions);
        }
        for definitions in &contract.definitions {
            self.root = sources.root_of(definitions.file);
            self.resolve_port_types(definitions);
        }
        let mut bindings = Vec::new();
        for definitions in &contract.definitions {
            self.root = sources.root_of(definitions.file);
            for binding in &definitions.bindings {
                self.declare_binding(binding, bindings.len());
                bindings.push(self.binding(binding, &definitions.target_namespace));
            }
        }
        for definitions in &contract.definitions {
            self.root = sources.root_of(definitions.file);
            for service in &definitions.services {
                let service = self.service(service, &bindings, &definitions.target_namespace);
                self.model.services.push(service);
            }
        }
        self.offer_bindings(&bindings, sources);
    }

    fn declare_binding(&mut self, binding: &'a Binding, index: usize) {
        if !self.symbols.bindings.add(self.root, &binding.name, (index, &binding.place)) {
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
        let Some(port_type) = find((&self.symbols.port_types, self.root), reference, scope).copied() else {
            self.undefined.add(Kind::PortType, reference);
            return None;
        };
        self.uses.note(&reference.place, &self.model.port_type(port_type).place);
        let of_port_type = self.bindings_of.entry(port_type).or_insert(0);
        *of_port_type += 1;
        if *of_port_type > BINDINGS {
            if *of_port_type == BINDINGS + 1 {
                let found = format!("more than {BINDINGS} bindings of port type \"{}\"", reference.written);
                let help = "split the contract".to_owned();
                self.report(
                    &binding.place,
                    &binding.construct,
                    found,
                    "a few bindings of each port type",
                    help,
                );
            }
            return None;
        }
        let mut by_name: HashMap<String, Overloads> = HashMap::new();
        for (index, operation) in self.model.port_type(port_type).operations.iter().enumerate() {
            by_name.entry(operation.name.clone()).or_default().add(index, &operation.input_name);
        }
        let mut operations = Vec::new();
        for operation in &binding.operations {
            let overloads = by_name.get_mut(&operation.name);
            if let Some(index) = self.operation_index(port_type, operation, overloads) {
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

    /// The operation of the port type that is bound, of the `candidates` with its name. Overloads are distinguished by
    /// the names of their messages, and where these are not given by their order (see [`Overloads`]).
    fn operation_index(
        &mut self,
        id: PortTypeId,
        bound: &BindingOperation,
        candidates: Option<&mut Overloads>,
    ) -> Option<usize> {
        let port_type = self.model.port_type(id);
        if let Some(index) = candidates.and_then(|candidates| candidates.next(bound)) {
            return Some(index);
        }
        let names = port_type.operations.iter().map(|operation| operation.name.as_str());
        let is_searched = self.searches < SEARCHES;
        self.searches += 1;
        let near = if is_searched { crate::near::near(&bound.name, names) } else { None };
        let help = match near {
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
        let message = self.declared_message(reference, scope)?;
        let name = message.name.clone();
        let Some(part) = message.parts.iter().find(|part| part.name == header.part).cloned() else {
            let parts = message.parts.iter().take(NAMED_PARTS).map(|part| part.name.as_str());
            let help = format!("its parts are \"{}\"", parts.collect::<Vec<_>>().join("\", \""));
            // A part that is there but not resolved was reported where it occurs.
            if !self.is_declared_part(reference, &header.part, scope) {
                let found = format!("message \"{}\" has no part \"{}\"", reference.written, header.part);
                self.report(&header.place, &header.construct, found, "a part of that message", help);
            }
            return None;
        };
        let namespace = header.namespace.as_deref().and_then(|namespace| self.namespace(namespace));
        let faults = header.faults.iter().filter_map(|fault| self.header(fault, scope)).collect();
        Some(Header { message: name, part, encoded: header.encoded, namespace, faults })
    }

    fn is_declared_part(&mut self, message: &Reference, part: &str, scope: &str) -> bool {
        let contract = self.contract;
        let declared = self.declared_parts.get_or_insert_with(|| {
            let messages = contract.definitions.iter().flat_map(|definitions| &definitions.messages);
            let parts = messages.flat_map(|message| {
                message.parts.iter().map(move |part| (&message.name, part.name.as_str()))
            });
            parts.collect()
        });
        let Some(name) = &message.name else { return false };
        let in_scope = QName::new(scope, name.local.clone());
        [name, &in_scope].into_iter().any(|name| declared.contains(&(name, part)))
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
        let Some((index, place)) = find((&self.symbols.bindings, self.root), reference, scope).copied()
        else {
            self.undefined.add(Kind::Binding, reference);
            return None;
        };
        self.uses.note(&reference.place, place);
        let bound = bindings.get(index)?.as_ref()?;
        let docs = |operation: &BoundOperation| {
            let declared = self.model.port_type(bound.port_type).operations.get(operation.operation);
            declared.map_or(0, |declared| docs_weight(&declared.docs))
        };
        let size = |operation: &BoundOperation| {
            let headers = operation.input_headers.len() + operation.output_headers.len();
            // A method, its tables and its documentation weigh far more than a member of a type.
            8 + 2 * headers + 2 * operation.faults.len() + operation.assertions.len() + docs(operation)
        };
        let parts = 1 + bound.assertions.len() + bound.operations.iter().map(size).sum::<usize>();
        if !self.count_growth(parts, &port.place, &port.construct) {
            return None;
        }
        let bound = bound.clone();
        let mut offered = bound.port(port.name.clone(), port.docs.clone(), port.place.clone());
        offered.address = port.address.clone();
        offered.addressing = offered.addressing.max(port.addressing);
        offered.assertions.extend(port.assertions.iter().cloned());
        Some(offered)
    }

    /// A contract without a service offers each binding once, at no address.
    fn offer_bindings(&mut self, bindings: &[Option<Bound>], sources: &Sources) {
        let mut bindings = bindings.iter();
        let is_of_one =
            |one: &Definitions, other: &Definitions| sources.root_of(one.file) == sources.root_of(other.file);
        for documents in self.contract.definitions.chunk_by(is_of_one) {
            let written: Vec<&Binding> =
                documents.iter().flat_map(|definitions| &definitions.bindings).collect();
            let bound: Vec<_> = bindings.by_ref().take(written.len()).collect();
            if documents.iter().all(|definitions| definitions.services.is_empty()) {
                let offered = written.into_iter().zip(bound);
                let offered = offered.filter_map(|(written, bound)| Some((written, bound.clone()?)));
                self.offer(&documents[0], offered.collect());
            }
        }
    }

    /// A service with these bindings, named after the document, or else after the first of them.
    fn offer(&mut self, root: &Definitions, offered: Vec<(&Binding, Bound)>) {
        let Some((_, first)) = offered.first() else { return };
        let local = root.name.clone().unwrap_or_else(|| first.name.local.clone());
        let ports = offered.into_iter().map(|(written, bound)| {
            let name = bound.name.local.clone();
            let mut port = bound.port(name, written.docs.clone(), written.place.clone());
            of_port(&mut port, &[]);
            port
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
