//! Reads `wsdl:definitions`: imports, messages, port types and services.
//!
//! Must not look names up.

use super::addressing::{action, using_addressing};
use super::policy::Policies;
use super::{Definitions, Import, Message, MessageUse, NAMESPACE, Operation, Part, Port, PortType, Service};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Element, QName};

impl Definitions {
    /// Reads a document. What cannot be understood is noted in `diagnostics`.
    pub fn read<'a>(root: Element<'a>, diagnostics: &mut Diagnostics) -> Self {
        let target_namespace = root.attribute("targetNamespace").unwrap_or_default().trim().to_owned();
        let policies = Policies::of(root);
        let mut reader = Reader { target_namespace: target_namespace.clone(), policies, diagnostics };
        let mut definitions = Self {
            file: root.file().id(),
            name: root.attribute("name").map(str::to_owned),
            target_namespace,
            imports: Vec::new(),
            messages: Vec::new(),
            port_types: Vec::new(),
            bindings: Vec::new(),
            services: Vec::new(),
            docs: Element::docs(root.children()),
            place: root.place(),
        };
        for child in root.children().filter(|child| child.namespace() == NAMESPACE) {
            match child.local() {
                "import" => definitions.imports.push(import(child)),
                "message" => definitions.messages.push(reader.message(child)),
                "portType" => definitions.port_types.push(reader.port_type(child)),
                "binding" => definitions.bindings.push(reader.binding(child)),
                "service" => definitions.services.push(reader.service(child)),
                _ => {}
            }
        }
        let excess = reader.policies.excess();
        diagnostics.0.extend(excess);
        definitions
    }
}

/// What the parts of a document inherit from it.
pub(super) struct Reader<'d, 'a> {
    target_namespace: String,
    pub(super) policies: Policies<'a>,
    diagnostics: &'d mut Diagnostics,
}

impl<'a> Reader<'_, 'a> {
    fn message(&mut self, node: Element<'a>) -> Message {
        let parts = wsdl_children(node, "part").map(|part| self.part(part)).collect();
        Message {
            name: self.qualified(node),
            parts,
            assertions: self.policies.attached_to(node),
            place: node.place(),
        }
    }

    fn part(&mut self, node: Element<'a>) -> Part {
        Part {
            name: self.name(node),
            element: node.reference("element"),
            ty: node.reference("type"),
            construct: node.construct(),
            place: node.place(),
        }
    }

    fn port_type(&mut self, node: Element<'a>) -> PortType {
        let operations =
            wsdl_children(node, "operation").map(|operation| self.operation(operation)).collect();
        PortType {
            name: self.qualified(node),
            operations,
            assertions: self.policies.attached_to(node),
            docs: Element::docs(node.children()),
            place: node.place(),
        }
    }

    fn operation(&mut self, node: Element<'a>) -> Operation {
        let mut messages =
            node.children().filter(|child| child.is(NAMESPACE, "input") || child.is(NAMESPACE, "output"));
        Operation {
            name: self.name(node),
            is_output_first: messages.next().is_some_and(|first| first.local() == "output"),
            input: wsdl_children(node, "input").next().map(|message| self.message_use(message)),
            output: wsdl_children(node, "output").next().map(|message| self.message_use(message)),
            faults: wsdl_children(node, "fault").map(|message| self.message_use(message)).collect(),
            assertions: self.policies.attached_to(node),
            docs: Element::docs(node.children()),
            place: node.place(),
        }
    }

    fn message_use(&self, node: Element<'a>) -> MessageUse {
        MessageUse {
            name: node.attribute("name").map(|name| name.trim().to_owned()),
            message: node.reference("message"),
            action: action(node),
            assertions: self.policies.attached_to(node),
            docs: Element::docs(node.children()),
            construct: node.construct(),
            place: node.place(),
        }
    }

    fn service(&mut self, node: Element<'a>) -> Service {
        let ports = wsdl_children(node, "port").map(|port| self.port(port)).collect();
        Service {
            name: self.qualified(node),
            ports,
            assertions: self.policies.attached_to(node),
            docs: Element::docs(node.children()),
            place: node.place(),
        }
    }

    fn port(&mut self, node: Element<'a>) -> Port {
        let address =
            node.children().find(|child| child.local() == "address" && child.namespace() != NAMESPACE);
        Port {
            name: self.name(node),
            binding: node.reference("binding"),
            address: address.and_then(|address| address.attribute("location")).map(|at| at.trim().to_owned()),
            addressing: using_addressing(node),
            assertions: self.policies.attached_to(node),
            docs: Element::docs(node.children()),
            construct: node.construct(),
            place: node.place(),
        }
    }

    /// The name of a component, in the target namespace.
    pub(super) fn qualified(&mut self, node: Element<'a>) -> QName {
        QName::new(self.target_namespace.clone(), self.name(node))
    }

    /// The `name` attribute, which must be there.
    pub(super) fn name(&mut self, node: Element<'a>) -> String {
        if let Some(name) = node.attribute("name") {
            return name.trim().to_owned();
        }
        self.diagnostics.push(Diagnostic {
            place: node.place(),
            construct: node.construct(),
            found: "no attribute \"name\"".into(),
            expected: "a name to refer to".into(),
            help: "give it a name".into(),
        });
        String::new()
    }
}

/// The children of this name in the namespace of WSDL.
pub(super) fn wsdl_children<'a>(node: Element<'a>, local: &'static str) -> impl Iterator<Item = Element<'a>> {
    node.children().filter(move |child| child.is(NAMESPACE, local))
}

fn import(node: Element<'_>) -> Import {
    Import {
        namespace: node.attribute("namespace").unwrap_or_default().trim().to_owned(),
        location: node.attribute("location").map(|location| location.trim().to_owned()),
        place: node.place(),
    }
}
