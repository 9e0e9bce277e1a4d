//! Messages: the envelope of a request or a reply, as a binding has it.
//!
//! Must not know what is within a part.

use super::content::{Builder, Slot};
use super::encoding::Encoding;
use super::family::Family;
use super::values::{Shared, Values};
use super::xml::{Element, Prefixes};
use crate::model::{Body, Header, Message, Model, Part, PartContent, Protocol, Style, TypeKind, WireName};

/// One direction of a bound operation.
#[derive(Clone, Copy)]
pub(super) struct Direction<'m> {
    pub(super) protocol: &'m Protocol,
    pub(super) style: Style,
    pub(super) body: &'m Body,
    pub(super) headers: &'m [Header],
    /// What the message holds; `None` if it is empty.
    pub(super) message: &'m Message,
    /// The element around the parts in rpc style.
    pub(super) wrapper: &'m str,
}

/// The message as a document; a name in it that XML does not allow.
pub(super) fn write<'m>(
    model: &'m Model,
    family: &'m Family<'m>,
    shared: &'m Shared,
    direction: Direction<'m>,
) -> Result<String, String> {
    let (version, envelope) = match direction.protocol {
        Protocol::Soap12 { .. } => (Encoding::Soap12, "http://www.w3.org/2003/05/soap-envelope"),
        _ => (Encoding::Soap11, "http://schemas.xmlsoap.org/soap/envelope/"),
    };
    let is_encoded = direction.body.encoded || direction.headers.iter().any(|header| header.encoded);
    let mut prefixes = Prefixes::default();
    let soap = prefixes.declare("soap", envelope);
    prefixes.declare("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    let schema = prefixes.declare("xsd", crate::xsd::NAMESPACE);
    if is_encoded {
        prefixes.declare("soapenc", version.address());
    }
    if let Some(target) = model.namespaces.first() {
        prefixes.declare("tns", target);
    }
    let mut builder = Builder::new(model, family, Values::new(model, shared, &schema), prefixes);
    let headers = builder.headers(direction, version);
    builder.encoding = direction.body.encoded.then_some(version);
    let mut body = builder.body(direction);
    if direction.body.encoded {
        // SOAP 1.2 forbids it on the body, so it is on what is encoded.
        let encoded =
            if body.children.is_empty() { std::slice::from_mut(&mut body) } else { &mut body.children };
        encoded.iter_mut().for_each(|child| child.set(format!("{soap}:encodingStyle"), version.address()));
    }
    body.name = format!("{soap}:Body");
    let mut document = Element::new(format!("{soap}:Envelope"));
    document.attributes = builder.prefixes.declarations().collect();
    if !headers.is_empty() {
        document.children.push(Element::with(format!("{soap}:Header"), headers));
    }
    document.children.push(body);
    match builder.prefixes.no_name {
        None => Ok(document.document()),
        Some(name) => Err(name),
    }
}

impl<'m> Builder<'m> {
    fn headers(&mut self, direction: Direction<'m>, version: Encoding) -> Vec<Element> {
        let mut headers = Vec::new();
        for header in direction.headers {
            self.encoding = header.encoded.then_some(version);
            headers.push(self.part(&header.part));
        }
        headers
    }

    fn body(&mut self, direction: Direction<'m>) -> Element {
        let parts = parts(direction);
        if direction.style == Style::Rpc {
            let model = self.model;
            let namespace = direction.body.namespace.map_or("", |id| model.namespace(id));
            let name = self.prefixes.name(namespace, direction.wrapper);
            let parts = parts.map(|part| self.part(part)).collect();
            return Element::with(String::new(), vec![Element::with(name, parts)]);
        }
        let mut body = Element::default();
        for part in parts {
            match part.content {
                // WSDL 1.1, 3.5: a type in document style is the type of the body itself.
                PartContent::Type(ty) if !direction.body.encoded => match &self.model.type_def(ty).kind {
                    TypeKind::Complex(_) => body.children.extend(self.particles(ty)),
                    TypeKind::Simple(_) | TypeKind::Builtin(_) => body.text = self.text(ty, None, &part.name),
                },
                _ => body.children.push(self.part(part)),
            }
        }
        body
    }

    /// An element by itself, or an unqualified one named as the part.
    fn part(&mut self, part: &'m Part) -> Element {
        match part.content {
            PartContent::Element(id) => self.element(Slot::global(self.model, id)),
            PartContent::Type(ty) => {
                // The name is not in the model, since it is that of no element.
                let nameless: &'m WireName = &NAMELESS;
                let slot = Slot { name: nameless, ty, nillable: false, global: None, given: None };
                let name = self.prefixes.name("", &part.name);
                self.value(name, slot)
            }
        }
    }
}

static NAMELESS: WireName = WireName { namespace: None, local: String::new() };

/// The parts in the body: those that the binding lists, or all that are not headers.
fn parts<'m>(direction: Direction<'m>) -> impl Iterator<Item = &'m Part> {
    let Direction { body, message, headers, .. } = direction;
    let is_header = move |part: &Part| {
        headers.iter().any(|header| header.message == message.name && header.part.name == part.name)
    };
    message.parts.iter().filter(move |part| match &body.parts {
        Some(listed) => listed.contains(&part.name),
        None => !is_header(part) && !body.is_beside(part),
    })
}
