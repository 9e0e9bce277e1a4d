//! Reads `wsdl:binding` with the SOAP and HTTP extension elements within.
//!
//! Must not look names up.

use super::addressing::using_addressing;
use super::http::http_message;
use super::mime::multipart;
use super::read::{Reader, wsdl_children};
use super::{
    Binding, BindingFault, BindingMessage, BindingOperation, Body, HTTP, Header, NAMESPACE, SOAP11, SOAP12,
};
use crate::model::{Protocol, Style};
use crate::source::Element;

impl<'a> Reader<'_, 'a> {
    pub(super) fn binding(&mut self, node: Element<'a>) -> Binding {
        let extension = protocol_element(node);
        let style = extension.and_then(style).unwrap_or_default();
        let operations = wsdl_children(node, "operation")
            .map(|operation| self.binding_operation(operation, style))
            .collect();
        Binding {
            name: self.qualified(node),
            port_type: node.reference("type"),
            protocol: extension.map_or(Protocol::Other(String::new()), protocol),
            operations,
            addressing: using_addressing(node),
            assertions: self.policies.attached_to(node),
            docs: Element::docs(node.children()),
            construct: node.construct(),
            place: node.place(),
        }
    }

    fn binding_operation(&mut self, node: Element<'a>, default: Style) -> BindingOperation {
        let soap = node.children().find(|child| is_soap(*child) && child.local() == "operation");
        let side = |local| wsdl_children(node, local).next().map(binding_message).unwrap_or_default();
        let http = node.children().find(|child| child.is(HTTP, "operation"));
        let location = http.and_then(|http| http.attribute("location"));
        let messages = node.children().filter(|child| {
            child.namespace() == NAMESPACE && matches!(child.local(), "input" | "output" | "fault")
        });
        let with_messages = std::iter::once(node).chain(messages);
        BindingOperation {
            name: self.name(node),
            style: soap.and_then(style).unwrap_or(default),
            soap_action: soap.and_then(|soap| soap.attribute("soapAction")).map(str::to_owned),
            location: location.map(|location| location.trim().to_owned()),
            input: side("input"),
            output: side("output"),
            faults: wsdl_children(node, "fault").map(binding_fault).collect(),
            assertions: with_messages.flat_map(|element| self.policies.attached_to(element)).collect(),
            construct: node.construct(),
            place: node.place(),
        }
    }
}

/// The extension element that says which protocol a binding is for. Policies and the like say nothing of it.
fn protocol_element(node: Element<'_>) -> Option<Element<'_>> {
    let extensions = || node.children().filter(|child| child.namespace() != NAMESPACE);
    let is_known =
        |child: &Element<'_>| child.local() == "binding" && (is_soap(*child) || child.namespace() == HTTP);
    extensions().find(is_known).or_else(|| extensions().next())
}

fn protocol(extension: Element<'_>) -> Protocol {
    let transport = || extension.attribute("transport").unwrap_or_default().trim().to_owned();
    let verb = || extension.attribute("verb").unwrap_or_default().trim();
    match (extension.namespace(), extension.local()) {
        (SOAP11, "binding") => Protocol::Soap11 { transport: transport() },
        (SOAP12, "binding") => Protocol::Soap12 { transport: transport() },
        (HTTP, "binding") if verb().eq_ignore_ascii_case("GET") => Protocol::HttpGet,
        (HTTP, "binding") if verb().eq_ignore_ascii_case("POST") => Protocol::HttpPost,
        (namespace, _) => Protocol::Other(namespace.to_owned()),
    }
}

fn is_soap(node: Element<'_>) -> bool {
    matches!(node.namespace(), SOAP11 | SOAP12)
}

fn style(node: Element<'_>) -> Option<Style> {
    match node.attribute("style").map(str::trim) {
        Some("rpc") => Some(Style::Rpc),
        Some(_) => Some(Style::Document),
        None => None,
    }
}

/// Reads `wsdl:input` or `wsdl:output`. A body or header may stand within `mime:multipartRelated`.
fn binding_message(node: Element<'_>) -> BindingMessage {
    let soap = || node.descendants().filter(|child| is_soap(*child));
    BindingMessage {
        name: node.attribute("name").map(|name| name.trim().to_owned()),
        body: soap().find(|child| child.local() == "body").map(body).unwrap_or_default(),
        headers: soap().filter(|child| child.local() == "header").map(header).collect(),
        multipart: multipart(node),
        http: http_message(node),
    }
}

fn body(node: Element<'_>) -> Body {
    let words = |list: &str| list.split_ascii_whitespace().map(str::to_owned).collect();
    Body {
        encoded: is_encoded(node),
        parts: node.attribute("parts").map(words),
        namespace: namespace(node),
        encoding_style: node.attribute("encodingStyle").map(str::to_owned),
    }
}

/// Reads `wsdl:fault`; its `soap:fault` may name it anew, which says nothing more.
fn binding_fault(node: Element<'_>) -> BindingFault {
    let soap = node.children().find(|child| is_soap(*child) && child.local() == "fault");
    BindingFault {
        name: node.attribute("name").unwrap_or_default().trim().to_owned(),
        encoded: soap.is_some_and(is_encoded),
        namespace: soap.and_then(namespace),
    }
}

fn header(node: Element<'_>) -> Header {
    let faults = node.children().filter(|child| is_soap(*child) && child.local() == "headerfault");
    Header {
        message: node.reference("message"),
        part: node.attribute("part").unwrap_or_default().trim().to_owned(),
        encoded: is_encoded(node),
        namespace: namespace(node),
        faults: faults.map(header).collect(),
        construct: node.construct(),
        place: node.place(),
    }
}

fn namespace(node: Element<'_>) -> Option<String> {
    node.attribute("namespace").map(|namespace| namespace.trim().to_owned())
}

fn is_encoded(node: Element<'_>) -> bool {
    node.attribute("use").map(str::trim) == Some("encoded")
}
