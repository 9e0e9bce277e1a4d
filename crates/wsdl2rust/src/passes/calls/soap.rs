//! What each operation sends and gets, as its binding has it: bodies, SOAPActions, headers and faults.
//!
//! Knows bindings and messages; `messages` makes types of messages without an element of their own.

use std::collections::HashMap;

use super::addressing::actions;
use super::headers;
use super::messages::Messages;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{
    Body, BoundOperation, Exchange, Header, Message, Model, Operation, Part, PartContent, Port, PortTypeId,
    Style, TypeId, WireName,
};
use crate::plan::Selection;
use crate::plan::{Binding, Call, Client, FaultEntry, MessageType, SoapCall, SoapReply};

/// Whether one client can call both ports: what they bind differs by SOAPAction at most.
pub(super) fn is_bound_alike(selection: &Selection, model: &Model, first: &Port, second: &Port) -> bool {
    let mut known: HashMap<usize, &BoundOperation> = HashMap::new();
    for bound in selection.bound(model, first) {
        known.entry(bound.operation).or_insert(bound);
    }
    let is_alike = |bound: &BoundOperation| {
        known.get(&bound.operation).is_none_or(|known| seen_in_messages(known) == seen_in_messages(bound))
    };
    let verb = |port: &Port| port.protocol.is_http().then(|| port.protocol.clone());
    verb(first) == verb(second) && selection.bound(model, second).all(is_alike)
}

/// The parts of a binding on which messages depend.
fn seen_in_messages(bound: &BoundOperation) -> impl PartialEq {
    let body = |body: &Body| {
        let namespace = body.namespace.filter(|_| bound.style == Style::Rpc);
        let encoding = body.encoding_style.clone().filter(|_| body.encoded);
        (body.encoded, body.parts.clone(), namespace, encoding, body.attachments.clone())
    };
    let headers = (bound.input_headers.clone(), bound.output_headers.clone());
    (bound.style, body(&bound.input), body(&bound.output), headers, bound.http.clone())
}

/// Makes the calls of clients, and the types of their messages.
pub(super) struct Calls<'m> {
    pub(super) messages: Messages<'m>,
    pub(super) selection: &'m Selection,
    pub(super) notes: Diagnostics,
    /// For each complex type of a request by HTTP, the name of what in it is not a text, if anything.
    pub(super) not_texts: HashMap<TypeId, Option<String>>,
}

impl<'m> Calls<'m> {
    pub(super) fn new(model: &'m Model, selection: &'m Selection) -> Self {
        let (notes, not_texts) = Default::default();
        Self { messages: Messages::new(model), selection, notes, not_texts }
    }

    pub(super) fn model(&self) -> &'m Model {
        self.messages.model()
    }

    /// Gives the calls their declared headers, once all clients are named.
    pub(super) fn add_headers(&mut self, clients: &mut [Client]) {
        headers::add(&mut self.messages, self.selection, clients);
    }

    /// The calls of the client of these ports, in the order of their port type.
    pub(super) fn of_ports(&mut self, port_type: PortTypeId, ports: &[&Port]) -> Vec<Call> {
        let (model, selection) = (self.model(), self.selection);
        let port_type = model.port_type(port_type);
        let mut all_bound: HashMap<usize, Vec<(&Port, &BoundOperation)>> = HashMap::new();
        let bound =
            ports.iter().flat_map(|port| selection.bound(model, port).map(move |bound| (*port, bound)));
        for (port, bound) in bound {
            all_bound.entry(bound.operation).or_default().push((port, bound));
        }
        let mut calls = Vec::new();
        for (index, operation) in port_type.operations.iter().enumerate() {
            let Some(bound) = all_bound.get(&index) else { continue };
            let Some(&(_, first)) = bound.first() else { continue };
            if let Some((request, mut soap)) = self.call(operation, first) {
                let action = |bound: &BoundOperation| bound.soap_action.clone().unwrap_or_default();
                let others = bound.iter().map(|(port, bound)| (port.name.clone(), action(bound)));
                soap.actions = actions(&self.messages, ports, operation, first);
                soap.mtom = bound.iter().all(|(_, bound)| bound.mtom);
                soap.other_actions = others.filter(|(_, action)| *action != soap.soap_action).collect();
                let binding = Binding::Soap(Box::new(soap));
                calls.push(Call { operation: index, request, binding, is_supported: true });
            }
        }
        calls
    }

    /// The request, and what the first port says of the call.
    fn call(&mut self, operation: &Operation, bound: &BoundOperation) -> Option<(MessageType, SoapCall)> {
        let construct = || format!("wsdl:operation \"{}\"", operation.name);
        let input = match (&operation.input, operation.exchange) {
            (Some(input), Exchange::RequestResponse | Exchange::OneWay) => input,
            _ => {
                self.notes.push(not_callable(&operation.place, construct(), operation.exchange));
                return None;
            }
        };
        let request = self.body(operation, bound, Side::Request, input);
        let reply = operation.output.as_ref().map(|output| SoapReply {
            message: self.body(operation, bound, Side::Reply, output),
            headers: None,
            attachments: None,
        });
        let soap = SoapCall {
            reply,
            soap_action: bound.soap_action.clone().unwrap_or_default(),
            faults: self.faults(operation, bound),
            header_faults: self.header_faults(bound),
            encoded: bound.input.encoded || bound.output.encoded,
            ..SoapCall::default()
        };
        Some((request, soap))
    }

    /// The body of a message by the rules of WSDL 1.1 (3.5).
    fn body(
        &mut self,
        operation: &Operation,
        bound: &BoundOperation,
        side: Side,
        message: &Message,
    ) -> MessageType {
        let (body, headers, name) = match side {
            Side::Request => (&bound.input, &bound.input_headers, operation.name.clone()),
            Side::Reply => (&bound.output, &bound.output_headers, format!("{}Response", operation.name)),
        };
        let parts = parts_in_body(message, body, headers);
        match (bound.style, parts.as_slice()) {
            (Style::Rpc, parts) => {
                let name = WireName { namespace: body.namespace, local: name };
                self.messages.wrapper(name, parts, &operation.place)
            }
            (Style::Document, [Part { content: PartContent::Element(element), .. }]) => {
                self.messages.element(*element)
            }
            // In the encoding a value has a name of its own (SOAP 1.1, 5.1), which is that of the part.
            (Style::Document, [Part { content: PartContent::Type(ty), .. }]) if !body.encoded => {
                self.messages.content(&name, *ty, &operation.place)
            }
            (Style::Document, parts) => self.messages.whole(&name, parts, &operation.place),
        }
    }

    /// The entries that faults may have in their detail: one for each message of one part.
    fn faults(&mut self, operation: &Operation, bound: &BoundOperation) -> Vec<FaultEntry> {
        let mut entries: Vec<FaultEntry> = Vec::new();
        for fault in &operation.faults {
            let [part] = fault.message.parts.as_slice() else {
                let construct = format!("wsdl:fault \"{}\"", fault.name);
                self.notes.push(not_a_detail(&operation.place, construct, fault.message.parts.len()));
                continue;
            };
            let bound = bound.faults.iter().find(|bound| bound.name == fault.name);
            let entry = self.messages.fault(part, bound.and_then(|bound| bound.namespace));
            add_entry(&mut entries, entry);
        }
        entries
    }

    /// The entries that tell errors of the headers.
    fn header_faults(&mut self, bound: &BoundOperation) -> Vec<FaultEntry> {
        let mut entries = Vec::new();
        let headers = bound.input_headers.iter().chain(&bound.output_headers);
        for fault in headers.flat_map(|header| &header.faults) {
            add_entry(&mut entries, self.messages.fault(&fault.part, fault.namespace));
        }
        entries
    }
}

/// Adds an entry unless its element is there already.
fn add_entry(entries: &mut Vec<FaultEntry>, entry: FaultEntry) {
    if entries.iter().all(|known| known.name != entry.name) {
        entries.push(entry);
    }
}

/// The two directions of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Request,
    Reply,
}

/// The parts in the body: those that `parts` lists, otherwise all that are neither headers nor attachments.
fn parts_in_body(message: &Message, body: &Body, headers: &[Header]) -> Vec<Part> {
    let is_header = |part: &Part| {
        headers.iter().any(|header| header.message == message.name && header.part.name == part.name)
    };
    let has = |name: &String| message.parts.iter().any(|part| part.name == *name);
    // An empty list leaves the body empty; one of names that the message does not have says nothing.
    let listed = body.parts.as_ref().filter(|parts| parts.is_empty() || parts.iter().any(has));
    let is_in_body = |part: &&Part| match listed {
        Some(parts) => parts.contains(&part.name),
        None => !is_header(part) && !body.is_beside(part),
    };
    message.parts.iter().filter(is_in_body).cloned().collect()
}

pub(super) fn not_callable(place: &Place, construct: String, exchange: Exchange) -> Diagnostic {
    let found = match exchange {
        Exchange::Notification => "a notification, which the service sends by itself",
        Exchange::SolicitResponse => "the service asks and the client answers",
        Exchange::RequestResponse | Exchange::OneWay => "it has no input",
    };
    left_out(place, construct, found.to_owned())
}

fn not_a_detail(place: &Place, construct: String, parts: usize) -> Diagnostic {
    left_out(place, construct, format!("its message has {parts} parts instead of one"))
}

/// What no generated code stands for, and why.
pub(super) fn left_out(place: &Place, construct: String, found: String) -> Diagnostic {
    Diagnostic {
        place: place.clone(),
        construct,
        found,
        expected: String::new(),
        help: "left out".to_owned(),
    }
}
