//! What each operation of the HTTP binding sends and gets (WSDL 1.1, section 4), and which cannot be called that way.
//!
//! Knows bindings and messages; must not know how anything is encoded.

use super::headers::first_bound;
use super::soap::{Calls, left_out, not_callable};
use crate::diagnostic::Diagnostic;
use crate::model::{
    ComplexType, Content, ElementUse, Exchange, HttpMessage, HttpOperation, Message, Model, Operation, Part,
    PartContent, Particle, Port, Term, TypeId, TypeKind,
};
use crate::plan::{Binding, Call, HttpCall, HttpReply, HttpRequest, MessageType, Verb};

impl Calls<'_> {
    /// The calls of a port of the HTTP binding, in the order of the port type.
    pub(super) fn of_http_port(&mut self, port: &Port, verb: Verb) -> Vec<Call> {
        let (model, selection) = (self.model(), self.selection);
        let port_type = model.port_type(port.port_type);
        let bound = first_bound(selection.bound(model, port));
        let mut calls = Vec::new();
        for (index, operation) in port_type.operations.iter().enumerate() {
            let Some(bound) = bound.get(&index) else { continue };
            match self.http_call(index, operation, bound.http.as_ref(), (port, verb)) {
                Ok(call) => calls.push(call),
                Err(note) => self.notes.push(*note),
            }
        }
        calls
    }

    fn http_call(
        &mut self,
        index: usize,
        operation: &Operation,
        http: Option<&HttpOperation>,
        (port, verb): (&Port, Verb),
    ) -> Result<Call, Box<Diagnostic>> {
        let construct = || format!("wsdl:operation \"{}\" of port \"{}\"", operation.name, port.name);
        let refuse = |found: String| Box::new(left_out(&operation.place, construct(), found));
        let Some(http) = http else { return Err(refuse("no http:operation says where it is".to_owned())) };
        let input = match (&operation.input, operation.exchange) {
            (Some(input), Exchange::RequestResponse | Exchange::OneWay) => input,
            (_, exchange) => return Err(Box::new(not_callable(&operation.place, construct(), exchange))),
        };
        let request = request(http, input, verb).map_err(refuse)?;
        let sent = match (&request, &http.input) {
            (HttpRequest::Document(_), HttpMessage::Xml { part, .. }) => {
                self.document(operation, input, part.as_ref(), &format!("{}Document", operation.name))
            }
            _ => self.parameters(operation, input).map_err(refuse)?,
        };
        let reply = self.reply(operation, http);
        Ok(Call {
            operation: index,
            request: sent,
            binding: Binding::Http(HttpCall { location: http.location.clone(), request, reply }),
            is_supported: true,
        })
    }

    /// The type of names and values: the struct of a single element, or one with a field for each part.
    fn parameters(&mut self, operation: &Operation, message: &Message) -> Result<MessageType, String> {
        if let [Part { content: PartContent::Element(element), .. }] = message.parts.as_slice() {
            let ty = self.model().element(*element).ty;
            if let TypeKind::Complex(complex) = &self.model().type_def(ty).kind {
                // Many requests may have one large type.
                let model = self.model();
                let found = self.not_texts.entry(ty).or_insert_with(|| first_without_text(model, complex));
                if let Some(name) = found {
                    return Err(not_a_text(name));
                }
                return Ok(self.messages.element(*element));
            }
        }
        let mut named = Vec::new();
        for part in &message.parts {
            let ty = match part.content {
                PartContent::Element(element) => self.model().element(element).ty,
                PartContent::Type(ty) => ty,
            };
            if !is_text(self.model(), ty, true) {
                return Err(not_a_text(&part.name));
            }
            named.push(Part { content: PartContent::Type(ty), ..part.clone() });
        }
        let name = format!("{}Parameters", operation.name);
        Ok(self.messages.whole(&name, &named, &operation.place))
    }

    /// The part of a message that is a document.
    fn document(
        &mut self,
        operation: &Operation,
        message: &Message,
        part: Option<&String>,
        name: &str,
    ) -> MessageType {
        match document_part(message, part).map(|part| part.content) {
            Some(PartContent::Element(element)) => self.messages.element(element),
            Some(PartContent::Type(ty)) => self.messages.content(name, ty, &operation.place),
            None => self.messages.whole(name, &[], &operation.place),
        }
    }

    fn reply(&mut self, operation: &Operation, http: &HttpOperation) -> HttpReply {
        let Some(message) = operation.output.as_ref().filter(|message| !message.parts.is_empty()) else {
            return match http.output {
                HttpMessage::Unsaid => HttpReply::Nothing,
                _ if operation.output.is_none() => HttpReply::Nothing,
                _ => HttpReply::Content,
            };
        };
        match &http.output {
            HttpMessage::Xml { part, .. } => {
                let name = format!("{}ReplyDocument", operation.name);
                let is_nillable = match document_part(message, part.as_ref()).map(|part| part.content) {
                    Some(PartContent::Element(element)) => self.model().element(element).nillable,
                    _ => false,
                };
                let message = self.document(operation, message, part.as_ref(), &name);
                HttpReply::Document { message, is_nillable }
            }
            _ => HttpReply::Content,
        }
    }
}

/// How the request travels; what the binding leaves unsaid is in the query of a GET and in the form of a POST.
fn request(http: &HttpOperation, input: &Message, verb: Verb) -> Result<HttpRequest, String> {
    Ok(match (&http.input, verb) {
        (HttpMessage::UrlReplacement, _) => HttpRequest::Replaced(verb),
        (HttpMessage::UrlEncoded, _) | (_, Verb::Get) => HttpRequest::Query(verb),
        (HttpMessage::Xml { media_type, part }, Verb::Post) => match document_part(input, part.as_ref()) {
            Some(_) => HttpRequest::Document(media_type.clone().unwrap_or_else(|| "text/xml".to_owned())),
            None => HttpRequest::Form,
        },
        (HttpMessage::Unsaid | HttpMessage::Form, Verb::Post) => HttpRequest::Form,
        (HttpMessage::Content { media_types, .. }, Verb::Post) => {
            return Err(format!("its request is content of type {}", media_types.join(", ")));
        }
        (HttpMessage::Multipart, Verb::Post) => return Err("its request has several contents".to_owned()),
    })
}

/// The part of this name, or the only one: some contracts name one that is not there.
fn document_part<'m>(message: &'m Message, name: Option<&String>) -> Option<&'m Part> {
    let named = name.and_then(|name| message.parts.iter().find(|part| part.name == *name));
    named.or(match message.parts.as_slice() {
        [part] => Some(part),
        _ => None,
    })
}

fn not_a_text(name: &str) -> String {
    format!("\"{name}\" holds elements, and an address or a form has texts only")
}

/// Whether a value of a type is a text or, where that is `repeatable`, a list of elements that are.
fn is_text(model: &Model, ty: TypeId, repeatable: bool) -> bool {
    match &model.type_def(ty).kind {
        TypeKind::Builtin(builtin) => builtin.0 != "anyType",
        TypeKind::Simple(_) => true,
        TypeKind::Complex(complex) => match &complex.content {
            Content::Simple(_) => complex.attributes.is_empty(),
            Content::Empty => false,
            Content::Elements(_) => {
                repeatable
                    && match particles(complex) {
                        Some([particle]) => element(particle).is_some_and(|element| {
                            particle.occurs.is_repeated() && is_text(model, element.ty, false)
                        }),
                        Some(_) | None => false,
                    }
            }
        },
    }
}

/// The first element of a struct that no name and value can stand for.
fn first_without_text(model: &Model, complex: &ComplexType) -> Option<String> {
    if matches!(complex.content, Content::Empty) && complex.base.is_none() {
        return None;
    }
    let elements: Option<Vec<&ElementUse>> =
        particles(complex).and_then(|particles| particles.iter().map(element).collect());
    let Some(elements) = elements else { return Some("the request".to_owned()) };
    let element = elements.into_iter().find(|element| !is_text(model, element.ty, true))?;
    Some(element.name.local.clone())
}

/// The particles of a type that is a plain sequence of them, or `all`, and has no base.
fn particles(complex: &ComplexType) -> Option<&[Particle]> {
    let Content::Elements(particle) = &complex.content else { return None };
    let (Term::Sequence(particles) | Term::All(particles)) = &particle.term else { return None };
    let is_plain =
        complex.base.is_none() && !complex.mixed && !complex.is_abstract && !particle.occurs.is_repeated();
    is_plain.then_some(particles.as_slice())
}

/// The element that a particle is: no choice, no wildcard.
fn element(particle: &Particle) -> Option<&ElementUse> {
    match &particle.term {
        Term::Element(element) => Some(element),
        _ => None,
    }
}
