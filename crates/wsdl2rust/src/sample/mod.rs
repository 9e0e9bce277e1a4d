//! Samples: a request and a reply of an operation, or a document of a schema, with plausible values, valid against the
//! schema of the contract.
//!
//! Written from the model alone, so that they can be compared with what generated code writes. Must not know Rust
//! names.

mod arrays;
mod automaton;
mod bytes;
mod characters;
mod check;
mod content;
mod documents;
mod effort;
mod encoding;
mod family;
mod length;
mod lexical;
mod message;
mod moments;
mod numbers;
mod pattern;
mod values;
mod wildcard;
mod xml;

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Attachment, Body, BoundOperation, Model, Operation, Port, Protocol};
use crate::passes::select;
pub use documents::{SampleDocument, documents};
use family::Family;
use message::Direction;
use values::Shared;

/// Messages of an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Sample {
    /// The name of the operation.
    pub operation: String,
    /// The name of the port.
    pub port: String,
    /// `"1.1"` or `"1.2"`.
    pub soap_version: &'static str,
    /// The address of the port, where the contract gives one.
    pub address: Option<String>,
    /// The SOAPAction, where the binding gives one.
    pub soap_action: Option<String>,
    /// The request, as an XML document; `None` for a notification.
    pub request: Option<String>,
    /// The reply; `None` for a one-way operation.
    pub reply: Option<String>,
    /// What travels beside the request.
    #[cfg_attr(feature = "cli", serde(skip_serializing_if = "Vec::is_empty"))]
    pub request_attachments: Vec<SampleAttachment>,
    /// What travels beside the reply.
    #[cfg_attr(feature = "cli", serde(skip_serializing_if = "Vec::is_empty"))]
    pub reply_attachments: Vec<SampleAttachment>,
}

/// A part of a message that travels beside the envelope, as a part of a MIME message.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SampleAttachment {
    /// The name of the part.
    pub part: String,
    /// The media types that it may be of.
    pub media_types: Vec<String>,
}

/// Which messages are wanted.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The operation; all if left out.
    pub operation: Option<String>,
    /// The port; if left out, the first SOAP port of each port type.
    pub port: Option<String>,
}

/// Messages of the operations that are wanted.
///
/// ```no_run
/// use wsdl2rust::sample::{Wanted, samples};
///
/// let model = wsdl2rust::Config::new().read("wsdl/rescue.wsdl")?;
/// let wanted = Wanted { operation: Some("login".into()), port: None };
/// for sample in samples(&model, &wanted)? {
///     println!("{}", sample.request.unwrap_or_default());
/// }
/// # Ok::<(), wsdl2rust::Error>(())
/// ```
///
/// # Errors
///
/// If no SOAP port has the operation, or a name in it cannot occur in XML.
pub fn samples(model: &Model, wanted: &Wanted) -> Result<Vec<Sample>, Diagnostics> {
    select::unknown(model, wanted.operation.as_slice()).or(())?;
    let family = Family::new(model);
    let shared = Shared::new();
    let mut samples = Vec::new();
    for port in ports(model, wanted.port.as_deref())? {
        let declared = &model.port_type(port.port_type).operations;
        let is_wanted = |bound: &&BoundOperation| {
            wanted.operation.as_ref().is_none_or(|name| declared[bound.operation].name == *name)
        };
        for bound in port.operations.iter().filter(is_wanted) {
            samples.push(sample(model, &family, &shared, port, bound)?);
        }
    }
    match (samples.is_empty(), &wanted.operation) {
        (true, Some(operation)) => Err(no_port_for(operation, model)),
        _ => Ok(samples),
    }
}

/// The ports asked for: one by its name, or the first SOAP port of each service and port type.
fn ports<'m>(model: &'m Model, name: Option<&str>) -> Result<Vec<&'m Port>, Diagnostics> {
    let mut seen = HashSet::new();
    let mut ports = Vec::new();
    for (service, port) in model.services.iter().enumerate().flat_map(|(index, service)| {
        service.ports.iter().filter(|port| port.protocol.is_soap()).map(move |port| (index, port))
    }) {
        let is_wanted = match name {
            Some(name) => port.name == name,
            None => seen.insert((service, port.port_type)),
        };
        if is_wanted {
            ports.push(port);
        }
    }
    match (ports.is_empty(), name) {
        (true, Some(name)) => Err(no_such_port(name, model)),
        _ => Ok(ports),
    }
}

fn sample(
    model: &Model,
    family: &Family<'_>,
    shared: &Shared,
    port: &Port,
    bound: &BoundOperation,
) -> Result<Sample, Diagnostics> {
    let operation = &model.port_type(port.port_type).operations[bound.operation];
    let reply_wrapper = format!("{}Response", operation.name);
    let request = operation.input.as_ref().map(|message| Direction {
        protocol: &port.protocol,
        style: bound.style,
        body: &bound.input,
        headers: &bound.input_headers,
        message,
        wrapper: &operation.name,
    });
    let reply = operation.output.as_ref().map(|message| Direction {
        protocol: &port.protocol,
        style: bound.style,
        body: &bound.output,
        headers: &bound.output_headers,
        message,
        wrapper: &reply_wrapper,
    });
    let document = |direction: Option<Direction<'_>>| match direction {
        Some(direction) => {
            let written = message::write(model, family, shared, direction);
            written.map(Some).map_err(|name| bad_name(operation, &name))
        }
        None => Ok(None),
    };
    Ok(Sample {
        operation: operation.name.clone(),
        port: port.name.clone(),
        soap_version: if matches!(port.protocol, Protocol::Soap12 { .. }) { "1.2" } else { "1.1" },
        address: port.address.clone(),
        soap_action: bound.soap_action.clone(),
        request: document(request)?,
        reply: document(reply)?,
        request_attachments: attachments(&bound.input),
        reply_attachments: attachments(&bound.output),
    })
}

fn attachments(body: &Body) -> Vec<SampleAttachment> {
    let declared = body.attachments.iter().flatten();
    let attachment = |Attachment { part, media_types, .. }: &Attachment| SampleAttachment {
        part: part.clone(),
        media_types: media_types.clone(),
    };
    declared.map(attachment).collect()
}

fn bad_name(operation: &Operation, name: &str) -> Diagnostics {
    Diagnostics(vec![Diagnostic {
        place: operation.place.clone(),
        construct: format!("operation \"{}\"", operation.name),
        found: format!("its messages need the name \"{name}\""),
        expected: "a name that XML allows".into(),
        help: "correct the name".into(),
    }])
}

fn no_port_for(operation: &str, model: &Model) -> Diagnostics {
    let place = model.services.first().map_or_else(Place::unknown, |service| service.place.clone());
    Diagnostics(vec![Diagnostic {
        place,
        construct: format!("operation \"{operation}\""),
        found: "no such SOAP port offers it".into(),
        expected: "an operation of a SOAP port".into(),
        help: "`wsdl2rust inspect` lists ports and their operations".into(),
    }])
}

fn no_such_port(name: &str, model: &Model) -> Diagnostics {
    let place = model.services.first().map_or_else(Place::unknown, |service| service.place.clone());
    let ports = model.services.iter().flat_map(|service| &service.ports);
    let ports: Vec<String> =
        ports.filter(|port| port.protocol.is_soap()).map(|port| format!("\"{}\"", port.name)).collect();
    Diagnostics(vec![Diagnostic {
        place,
        construct: format!("port \"{name}\""),
        found: "asked for, but the contract has no such SOAP port".into(),
        expected: format!("one of {}", ports.join(", ")),
        help: String::new(),
    }])
}
