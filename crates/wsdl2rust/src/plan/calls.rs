//! Calls: what each operation sends and gets, and what its messages may have beside their bodies.
//!
//! Must not know how any of it is found in a binding, or printed.

use super::http::{HttpCall, HttpReply};
use super::messages::{MessageBody, MessageType};
use crate::diagnostic::Place;
use crate::model::{Attachment, TypeId, WireName};

/// An operation that a client can call.
#[derive(Debug, Clone)]
pub struct Call {
    /// Index into [`PortType::operations`](crate::model::PortType::operations).
    pub operation: usize,
    /// The request.
    pub request: MessageType,
    /// How it is called.
    pub binding: Binding,
    /// Whether everything that its messages hold can be printed; if not, the diagnostics say why.
    pub is_supported: bool,
}

/// How an operation is called.
#[derive(Debug, Clone)]
pub enum Binding {
    /// By SOAP.
    Soap(Box<SoapCall>),
    /// Over HTTP without SOAP.
    Http(HttpCall),
}

/// How an operation is called by SOAP.
#[derive(Debug, Clone, Default)]
pub struct SoapCall {
    /// The reply; `None` for a one-way operation.
    pub reply: Option<SoapReply>,
    /// The SOAPAction of the first port; empty if the binding gives none.
    pub soap_action: String,
    /// The ports, by name, that have another SOAPAction.
    pub other_actions: Vec<(String, String)>,
    /// The declared headers of the request, as one type.
    pub headers: Option<TypeId>,
    /// The entries that the detail of a fault may have, in contract order.
    pub faults: Vec<FaultEntry>,
    /// The type of these, as an index into [`Plan::faults`](crate::plan::Plan::faults).
    pub fault_type: Option<usize>,
    /// The entries that the header of a fault may have, where errors of the headers are reported (WSDL 1.1, 3.7).
    pub header_faults: Vec<FaultEntry>,
    /// The type of these, likewise.
    pub header_fault_type: Option<usize>,
    /// Whether its messages are in SOAP's own encoding.
    pub encoded: bool,
    /// What accompanies the envelope of the request.
    pub attachments: Option<Attachments>,
    /// Whether requests are to be sent by MTOM, at all ports.
    pub mtom: bool,
    /// The actions of its messages, if the contract says something of WS-Addressing.
    pub actions: Option<CallActions>,
}

/// What comes back by SOAP.
#[derive(Debug, Clone)]
pub struct SoapReply {
    /// The message.
    pub message: MessageType,
    /// Its declared headers, as one type.
    pub headers: Option<TypeId>,
    /// What accompanies its envelope.
    pub attachments: Option<Attachments>,
}

/// A declared fault.
#[derive(Debug, Clone)]
pub struct FaultEntry {
    /// The element in the detail.
    pub name: WireName,
    /// Its type.
    pub ty: TypeId,
    /// Where it is declared.
    pub place: Place,
}

impl Call {
    /// The request, and the reply where there is one.
    pub fn messages(&self) -> impl Iterator<Item = &MessageType> {
        std::iter::once(&self.request).chain(self.reply())
    }

    /// The reply, where it is a message.
    pub fn reply(&self) -> Option<&MessageType> {
        match &self.binding {
            Binding::Soap(soap) => soap.reply.as_ref().map(|reply| &reply.message),
            Binding::Http(HttpCall { reply: HttpReply::Document { message, .. }, .. }) => Some(message),
            Binding::Http(HttpCall { reply: HttpReply::Nothing | HttpReply::Content, .. }) => None,
        }
    }

    /// The request and the reply, to be completed by a pass.
    pub(crate) fn messages_mut(&mut self) -> impl Iterator<Item = &mut MessageType> {
        let reply = match &mut self.binding {
            Binding::Soap(soap) => soap.reply.as_mut().map(|reply| &mut reply.message),
            Binding::Http(HttpCall { reply: HttpReply::Document { message, .. }, .. }) => Some(message),
            Binding::Http(HttpCall { reply: HttpReply::Nothing | HttpReply::Content, .. }) => None,
        };
        std::iter::once(&mut self.request).chain(reply)
    }

    /// How it is called by SOAP; `None` if it is called without.
    pub fn soap(&self) -> Option<&SoapCall> {
        match &self.binding {
            Binding::Soap(soap) => Some(soap),
            Binding::Http(_) => None,
        }
    }

    /// The declared headers of the request, as one type.
    pub fn headers(&self) -> Option<TypeId> {
        self.soap()?.headers
    }

    /// What accompanies the envelope of the request.
    pub fn attachments(&self) -> Option<Attachments> {
        self.soap()?.attachments
    }

    /// Whether more comes back than a reply: headers or attachments.
    pub fn is_answered(&self) -> bool {
        self.soap().and_then(|soap| soap.reply.as_ref()).is_some_and(SoapReply::has_more)
    }

    /// As [`soap`](Self::soap), to be completed by a pass.
    pub(crate) fn soap_mut(&mut self) -> Option<&mut SoapCall> {
        match &mut self.binding {
            Binding::Soap(soap) => Some(soap),
            Binding::Http(_) => None,
        }
    }

    /// The elements that stand in the body or in the detail of a fault, with their types.
    pub fn elements(&self) -> impl Iterator<Item = (&WireName, TypeId, &Place)> {
        let bodies = self.messages().filter_map(|message| match &message.body {
            MessageBody::Element(name) => Some((name, message.ty, &message.place)),
            MessageBody::Content => None,
        });
        let faults = self.soap().into_iter().flat_map(SoapCall::fault_entries);
        bodies.chain(faults.map(|fault| (&fault.name, fault.ty, &fault.place)))
    }

    /// The types that it needs.
    pub fn types(&self) -> impl Iterator<Item = TypeId> {
        let messages = self.messages().map(|message| message.ty);
        messages.chain(self.soap().into_iter().flat_map(SoapCall::types))
    }
}

impl SoapReply {
    /// Whether it is more than a message: headers or attachments come with it.
    pub fn has_more(&self) -> bool {
        self.headers.is_some() || self.attachments.is_some()
    }
}

impl SoapCall {
    /// The declared headers of the reply, as one type.
    pub fn reply_headers(&self) -> Option<TypeId> {
        self.reply.as_ref()?.headers
    }

    /// What accompanies the envelope of the reply.
    pub fn reply_attachments(&self) -> Option<Attachments> {
        self.reply.as_ref()?.attachments
    }

    /// The entries that a fault may have in its detail or in the header.
    pub fn fault_entries(&self) -> impl Iterator<Item = &FaultEntry> {
        self.faults.iter().chain(&self.header_faults)
    }

    /// The types of its headers and faults.
    fn types(&self) -> impl Iterator<Item = TypeId> {
        let headers = self.headers.into_iter().chain(self.reply_headers());
        headers.chain(self.fault_entries().map(|fault| fault.ty))
    }
}

/// The actions of the messages of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallActions {
    /// That of the request; empty where it is the SOAPAction.
    pub request: String,
    /// That of the reply; empty where there is none.
    pub reply: String,
    /// Those of the declared faults, by the entry in the detail.
    pub faults: Vec<(WireName, String)>,
}

/// A struct to be printed, one field for each attachment and one for all others.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AttachmentType {
    /// The name that it should have.
    pub name: String,
    /// The attachments, in contract order; never empty.
    pub attachments: Vec<Attachment>,
}

/// What accompanies an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attachments {
    /// Attachments that the contract does not name.
    Any,
    /// Those that it names, as an index into [`Plan::attachments`](crate::plan::Plan::attachments).
    Declared(usize),
}

/// An enum to be printed, one variant for each entry.
#[derive(Debug, Clone)]
pub struct FaultType {
    /// The name that it should have.
    pub name: String,
    /// The entries, in contract order; never empty.
    pub entries: Vec<FaultEntry>,
    /// Whether they stand in the header of the envelope, not in the detail of the fault.
    pub in_header: bool,
}
