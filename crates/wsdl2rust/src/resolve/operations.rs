//! Operations: messages, and the port types that exchange them.
//!
//! Must not know bindings or protocols.

use super::actions::{Declared, actions};
use super::resolver::Resolver;
use super::symbols::{Kind, Tables};
use crate::model::{Exchange, FaultMessage, Message, Operation, Part, PartContent, PortType, PortTypeId};
use crate::source::{QName, Reference};
use crate::wsdl::{self, Definitions};

impl<'a> Resolver<'a> {
    pub(super) fn resolve_messages(&mut self, definitions: &'a Definitions) {
        for message in &definitions.messages {
            if self.symbols.messages.has_own(self.root, &message.name) {
                continue;
            }
            let name = self.wire_name(&message.name);
            let parts = message.parts.iter().filter_map(|part| self.part(part)).collect();
            let resolved = Message { name, parts, assertions: message.assertions.clone() };
            self.symbols.messages.add(self.root, &message.name, (resolved, &message.place));
        }
    }

    fn part(&mut self, part: &wsdl::Part) -> Option<Part> {
        let content = match (&part.element, &part.ty) {
            (Some(element), _) => PartContent::Element(self.element(element)?.0),
            (None, Some(ty)) => PartContent::Type(self.type_id(ty)),
            (None, None) => {
                let help = "name what the part holds".to_owned();
                let found = "neither \"element\" nor \"type\"".to_owned();
                self.report(&part.place, &part.construct, found, "one of these attributes", help);
                return None;
            }
        };
        Some(Part { name: part.name.clone(), content, place: part.place.clone() })
    }

    pub(super) fn resolve_port_types(&mut self, definitions: &Definitions) {
        for port_type in &definitions.port_types {
            if self.symbols.port_types.has_own(self.root, &port_type.name) {
                continue;
            }
            let id = PortTypeId(self.model.port_types.len() as u32);
            let scope = &definitions.target_namespace;
            let operations =
                port_type.operations.iter().map(|operation| self.operation(operation, port_type, scope));
            let operations = operations.collect();
            let name = self.wire_name(&port_type.name);
            self.model.port_types.push(PortType {
                name,
                operations,
                assertions: port_type.assertions.clone(),
                docs: port_type.docs.clone(),
                place: port_type.place.clone(),
            });
            self.symbols.port_types.add(self.root, &port_type.name, id);
        }
    }

    fn operation(
        &mut self,
        operation: &wsdl::Operation,
        port_type: &wsdl::PortType,
        scope: &str,
    ) -> Operation {
        let input = operation.input.as_ref().and_then(|input| self.used_message(input, scope));
        let output = operation.output.as_ref().and_then(|output| self.used_message(output, scope));
        let mut faults = Vec::new();
        for fault in &operation.faults {
            if let Some(message) = self.used_message(fault, scope) {
                let name = fault.name.clone().unwrap_or_else(|| message.name.local.clone());
                faults.push(FaultMessage { name, message, docs: fault.docs.clone() });
            }
        }
        let (exchange, input_name) = (exchange(operation), input_name(operation));
        let declared = Declared {
            namespace: scope,
            port_type: &port_type.name.local,
            exchange,
            input_name: &input_name,
        };
        let messages = input.iter().chain(&output).chain(faults.iter().map(|fault| &fault.message));
        let uses = operation.input.iter().chain(&operation.output).chain(&operation.faults);
        let of_messages =
            messages.map(|message| &message.assertions).chain(uses.map(|used| &used.assertions));
        let assertions =
            std::iter::once(&operation.assertions).chain(of_messages).flatten().cloned().collect();
        Operation {
            actions: actions(operation, &declared),
            name: operation.name.clone(),
            input,
            output,
            exchange,
            input_name,
            faults,
            wrapped: false,
            assertions,
            docs: operation.docs.clone(),
            place: operation.place.clone(),
        }
    }

    fn used_message(&mut self, message: &wsdl::MessageUse, scope: &str) -> Option<Message> {
        match &message.message {
            Some(reference) => self.message(reference, scope),
            None => {
                let help = "name the message that is sent".to_owned();
                let found = "no attribute \"message\"".to_owned();
                self.report(&message.place, &message.construct, found, "the name of a message", help);
                None
            }
        }
    }

    /// A copy of a message for one use; an undefined message is reported.
    pub(super) fn message(&mut self, reference: &Reference, scope: &str) -> Option<Message> {
        let parts = 1 + self.declared_message(reference, scope)?.parts.len();
        if !self.count_growth(parts, &reference.place, &reference.construct) {
            return None;
        }
        self.declared_message(reference, scope).cloned()
    }

    /// A message as it is declared; an undefined message is reported.
    pub(super) fn declared_message(&mut self, reference: &Reference, scope: &str) -> Option<&Message> {
        match find((&self.symbols.messages, self.root), reference, scope) {
            Some((message, place)) => {
                self.uses.note(&reference.place, place);
                Some(message)
            }
            None => {
                self.undefined.add(Kind::Message, reference);
                None
            }
        }
    }
}

/// By the order of input and output (WSDL 1.1, 2.4). An operation with neither sends nothing and gets nothing.
fn exchange(operation: &wsdl::Operation) -> Exchange {
    match (&operation.input, &operation.output) {
        (Some(_), Some(_)) if operation.is_output_first => Exchange::SolicitResponse,
        (Some(_), Some(_)) => Exchange::RequestResponse,
        (None, Some(_)) => Exchange::Notification,
        (Some(_) | None, None) => Exchange::OneWay,
    }
}

/// The name given, or the default of WSDL 1.1 (2.4.5).
fn input_name(operation: &wsdl::Operation) -> String {
    let given = operation.input.as_ref().and_then(|input| input.name.clone());
    given.unwrap_or_else(|| match exchange(operation) {
        Exchange::OneWay | Exchange::Notification => operation.name.clone(),
        Exchange::RequestResponse => format!("{}Request", operation.name),
        Exchange::SolicitResponse => format!("{}Response", operation.name),
    })
}

/// Finds what a WSDL document refers to. A name without a prefix that the default namespace does not have is
/// taken to be in the target namespace: contracts that leave the prefix out are common, and clear.
pub(super) fn find<'t, T>(
    (tables, root): (&'t Tables<T>, usize),
    reference: &Reference,
    scope: &str,
) -> Option<&'t T> {
    let name = reference.name.as_ref()?;
    tables.get(root, name).or_else(|| match reference.prefix() {
        None => tables.get(root, &QName::new(scope, name.local.clone())),
        Some(_) => None,
    })
}
