//! The view of a contract that `wsdl2rust inspect` shows: services, ports, operations and their Rust paths.
//!
//! The names and meanings of the fields are stable: programs read them as JSON. It must not know how the
//! view is shown.

mod tree;
mod views;

use std::path::Path;

pub use tree::{Node, NodeKind};
pub use views::*;

use crate::emit::rust_path;
use crate::model::{
    Addressing, Attachment, BoundOperation, FaultMessage, HttpMessage, Message, Model, Operation, Part,
    PartContent, Port, Protocol, Style, TypeId, TypeName, WireName,
};
use crate::names::Names;
use crate::plan::{Call, Client, FaultEntry, Plan, SoapCall};
use crate::{Config, Error};
use tree::Trees;

/// The view of the contract at `path`, with the names that `config` gives.
///
/// # Errors
///
/// If the contract is wrong. What no message could hold shows without Rust names.
pub fn inspect(config: &Config, path: impl AsRef<Path>) -> Result<ContractView, Error> {
    view(config, path.as_ref(), None)
}

/// As [`inspect`], with a tree of what is within each part of a message, this many levels deep.
///
/// # Errors
///
/// As [`inspect`].
pub fn inspect_types(config: &Config, path: impl AsRef<Path>, depth: usize) -> Result<ContractView, Error> {
    view(config, path.as_ref(), Some(depth))
}

fn view(config: &Config, path: &Path, depth: Option<usize>) -> Result<ContractView, Error> {
    let model = config.read(path)?;
    let (plan, names) = config.plan_what_is_supported(model)?;
    let trees = depth.map(|depth| Trees { plan: &plan, model: &plan.model, names: &names, depth });
    let view = View { plan: &plan, names: &names, trees };
    let services = (0..plan.model.services.len()).map(|index| view.service(index)).collect();
    let elements = (0..plan.roots.len()).map(|index| view.element(index)).collect();
    let policies = plan.policies.0.iter().map(PolicyView::new).collect();
    let left_out = plan.model.left_out.0.iter().map(LeftOutView::new).collect();
    let notes = plan.remarks.0.iter().map(NoteView::new).collect();
    Ok(ContractView { file: path.display().to_string(), services, elements, left_out, policies, notes })
}

struct View<'a> {
    plan: &'a Plan,
    names: &'a Names,
    trees: Option<Trees<'a>>,
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
            ports: (0..service.ports.len()).map(|port| self.port(index, port)).collect(),
        }
    }

    fn element(&self, index: usize) -> ElementView {
        let root = self.plan.roots[index];
        let element = self.model().element(root.element);
        ElementView {
            element: self.expanded(&element.name),
            path: self.names.element_path(element.name.namespace, index),
            rust: rust_path(&self.plan.types, self.names, root.ty),
            tree: self
                .trees
                .as_ref()
                .map(|trees| trees.of(&element.name.local, element.ty, element.nillable)),
        }
    }

    fn port(&self, service: usize, index: usize) -> PortView {
        let port = &self.model().services[service].ports[index];
        let serves = |client: &Client| client.service == service && client.ports.indexes().contains(&index);
        let client = self.plan.clients.iter().position(serves);
        let bound = self.plan.selection.bound(self.model(), port);
        PortView {
            name: port.name.clone(),
            address: port.address.clone(),
            protocol: port.protocol_in_words(),
            soap_version: soap_version(&port.protocol).map(str::to_owned),
            addressing: match port.addressing {
                Addressing::Unsaid => None,
                Addressing::Supported => Some("supported"),
                Addressing::Required => Some("required"),
            },
            port_type: self.model().port_type(port.port_type).name.local.clone(),
            client: client.map(|index| self.client_path(index)),
            operations: bound.map(|bound| self.operation(client, port, bound)).collect(),
        }
    }

    fn client_path(&self, index: usize) -> String {
        let module = if self.plan.clients[index].is_http() { "http_ports::" } else { "" };
        format!("{module}{}", self.names.clients[index].ident)
    }

    fn operation(&self, client: Option<usize>, port: &Port, bound: &BoundOperation) -> OperationView {
        let operation = &self.model().port_type(port.port_type).operations[bound.operation];
        let call = client.and_then(|index| {
            let calls = self.plan.clients[index].calls.iter().zip(&self.names.clients[index].operations);
            let mut calls = calls.filter(|(call, _)| call.operation == bound.operation && call.is_supported);
            calls.next()
        });
        let path = |ty: Option<TypeId>| rust_path(&self.plan.types, self.names, ty?);
        let fault = |fault: &FaultMessage| FaultView {
            name: fault.name.clone(),
            detail: call.and_then(|(call, _)| self.detail(call, fault)),
            element: fault.message.parts.first().and_then(|part| self.element_name(part)),
        };
        let faults = operation.faults.iter().map(fault).collect();
        OperationView {
            name: operation.name.clone(),
            style: style(operation, bound).to_owned(),
            soap_action: bound.soap_action.clone(),
            request: path(call.map(|(call, _)| call.request.ty)),
            response: path(call.and_then(|(call, _)| call.reply()).map(|reply| reply.ty)),
            method: call.map(|(_, names)| names.method.clone()),
            input: operation.input.as_ref().map(|message| self.message(message)),
            output: operation.output.as_ref().map(|message| self.message(message)),
            headers: self.headers(bound),
            attachments: attachments(bound, call.map(|(call, _)| call)),
            faults,
        }
    }

    fn message(&self, message: &Message) -> MessageView {
        let parts = message.parts.iter().map(|part| self.part(part)).collect();
        MessageView { message: message.name.local.clone(), parts }
    }

    fn headers(&self, bound: &BoundOperation) -> Vec<HeaderView> {
        let sides = [("request", &bound.input_headers), ("reply", &bound.output_headers)];
        let headers = sides.iter().flat_map(|(of, headers)| headers.iter().map(move |header| (*of, header)));
        headers.map(|(of, header)| HeaderView { of, part: self.part(&header.part) }).collect()
    }

    fn part(&self, part: &Part) -> PartView {
        let (name, nillable) = match part.content {
            PartContent::Element(id) => {
                let element = self.model().element(id);
                (element.name.local.as_str(), element.nillable)
            }
            PartContent::Type(_) => (part.name.as_str(), false),
        };
        PartView {
            name: part.name.clone(),
            element: self.element_name(part),
            ty: match part.content {
                PartContent::Element(_) => None,
                PartContent::Type(id) => match &self.model().type_def(id).name {
                    TypeName::Global(name) => Some(self.expanded(name)),
                    _ => None,
                },
            },
            rust: rust_path(&self.plan.types, self.names, self.type_in_rust(part)),
            tree: self.trees.as_ref().map(|trees| trees.of(name, self.type_of(part), nillable)),
        }
    }

    fn type_of(&self, part: &Part) -> TypeId {
        match part.content {
            PartContent::Element(id) => self.model().element(id).ty,
            PartContent::Type(id) => id,
        }
    }

    /// The type of a part in Rust: for an element, a family where other types may stand for its own.
    fn type_in_rust(&self, part: &Part) -> TypeId {
        let ty = self.type_of(part);
        match part.content {
            PartContent::Element(_) => self.plan.families.get(&ty).copied().unwrap_or(ty),
            PartContent::Type(_) => ty,
        }
    }

    fn element_name(&self, part: &Part) -> Option<String> {
        match part.content {
            PartContent::Element(id) => Some(self.expanded(&self.model().element(id).name)),
            PartContent::Type(_) => None,
        }
    }

    fn expanded(&self, name: &WireName) -> String {
        format!("{{{}}}{}", self.model().namespace_of(name), name.local)
    }

    /// The variant for the entry that a fault has in the detail.
    fn detail(&self, call: &Call, fault: &FaultMessage) -> Option<String> {
        let [part] = fault.message.parts.as_slice() else { return None };
        let is_of_fault = |entry: &FaultEntry| match part.content {
            PartContent::Element(id) => entry.name == self.model().element(id).name,
            PartContent::Type(ty) => entry.ty == ty && entry.name.local == part.name,
        };
        let soap = call.soap()?;
        let index = soap.faults.iter().position(is_of_fault)?;
        let names = &self.names.faults[soap.fault_type?];
        Some(format!("{}::{}", names.ident, names.variants[index]))
    }
}

/// What may travel beside the envelopes of an operation.
fn attachments(bound: &BoundOperation, call: Option<&Call>) -> Vec<AttachmentView> {
    let mut views = Vec::new();
    let soap = call.and_then(Call::soap);
    let beside = [soap.and_then(|soap| soap.attachments), soap.and_then(SoapCall::reply_attachments)];
    let sides = [("request", &bound.input), ("reply", &bound.output)];
    for ((of, body), beside) in sides.into_iter().zip(beside) {
        if body.attachments.is_none() && beside.is_none() {
            continue;
        }
        let declared = body.attachments.as_deref().unwrap_or_default();
        let named = declared.iter().map(|Attachment { part, media_types, .. }| AttachmentView {
            of,
            part: Some(part.clone()),
            media_types: media_types.clone(),
        });
        let any = declared.is_empty().then(|| AttachmentView { of, part: None, media_types: Vec::new() });
        views.extend(named.chain(any));
    }
    views
}

fn soap_version(protocol: &Protocol) -> Option<&'static str> {
    match protocol {
        Protocol::Soap11 { .. } => Some("1.1"),
        Protocol::Soap12 { .. } => Some("1.2"),
        _ => None,
    }
}

fn style(operation: &Operation, bound: &BoundOperation) -> &'static str {
    if let Some(http) = &bound.http {
        return match http.input {
            HttpMessage::UrlEncoded => "http/url-encoded",
            HttpMessage::UrlReplacement => "http/url-replacement",
            HttpMessage::Form | HttpMessage::Unsaid => "http/form",
            HttpMessage::Xml { .. } => "http/xml",
            HttpMessage::Content { .. } | HttpMessage::Multipart => "http/content",
        };
    }
    match (bound.style, bound.input.encoded || bound.output.encoded) {
        (Style::Document, false) if operation.wrapped => "document/literal-wrapped",
        (Style::Document, false) => "document/literal",
        (Style::Document, true) => "document/encoded",
        (Style::Rpc, false) => "rpc/literal",
        (Style::Rpc, true) => "rpc/encoded",
    }
}
