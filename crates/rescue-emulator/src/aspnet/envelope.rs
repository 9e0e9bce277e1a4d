//! Envelopes as ASP.NET reads them: from the start, and the first mistake decides the answer.
//!
//! It must not know how a method was found, nor what its parameters are.

use soap_runtime::SoapVersion;
use soap_runtime::xml::{ExpandedName, ReadError, Reader, Token};

use super::content::{Content, next_content};
use super::limits::limits;
use super::media_type;
use super::parameters::{Mistake, Parameters};
use super::refusal::{Code, Refusal};
use crate::contract::NAMESPACE;

/// A message as received: its characters, `None` if XML forbids one of them, and its Content-Type.
pub(super) struct Message {
    pub(super) characters: Option<String>,
    pub(super) media: String,
}

/// A request that was read: its version of SOAP, and an envelope that is valid by the contract.
pub(super) struct Called {
    pub(super) version: SoapVersion,
    pub(super) envelope: String,
}

/// The element by which a request without an action is routed.
pub(super) struct Element {
    /// Namespace and local name; `None` if the body is empty.
    pub(super) name: Option<(String, String)>,
    /// The namespace of the envelope, and the version of SOAP that has it.
    pub(super) envelope: String,
    pub(super) version: Option<SoapVersion>,
}

/// The first element in the body, whatever the namespace of the envelope.
pub(super) fn element_in_body(message: &Message) -> Result<Element, Refusal> {
    let document = message.characters.as_deref().unwrap_or_default();
    let limits = limits(document.len());
    let mut reader = Reader::new(document, &limits);
    if let Err(error) = next_content(&mut reader) {
        return Err(unprocessable(SoapVersion::V12, document, &error));
    }
    let envelope = reader.name().namespace.to_owned();
    let version = SoapVersion::of_namespace(&envelope);
    let Some(known) = version else { return Err(Refusal::version_mismatch(&envelope)) };
    if reader.name().local != "Envelope" {
        return Err(missing(known, Code::Server, "Envelope"));
    }
    let failed = |error: Box<ReadError>| unprocessable(known, document, &error);
    loop {
        match next_content(&mut reader).map_err(failed)? {
            Content::Text => {}
            Content::End => return Err(missing(known, Code::Server, "Body")),
            Content::Element if is(&reader, &envelope, "Body") => break,
            Content::Element => reader.skip().map_err(failed)?,
        }
    }
    let name = match next_content(&mut reader).map_err(failed)? {
        Content::Element => Some((reader.name().namespace.to_owned(), reader.name().local.to_owned())),
        Content::Text | Content::End => None,
    };
    Ok(Element { name, envelope, version })
}

/// Reads the parameters of an operation. `version` is used for answers until the envelope has been read.
pub(super) fn read(
    operation: &'static str,
    message: &Message,
    version: SoapVersion,
) -> Result<Called, Refusal> {
    let is_of = |version: SoapVersion| media_type::is(&message.media, version.media_type());
    if !is_of(SoapVersion::V11) && !is_of(SoapVersion::V12) {
        return Err(Refusal::media_type(version));
    }
    let Some(document) = &message.characters else { return Err(Refusal::malformed(version)) };
    let limits = limits(document.len());
    let mut reader = Reader::new(document, &limits);
    next_content(&mut reader).map_err(|error| Refusal::of_reading(version, &error))?;
    let namespace = reader.name().namespace.to_owned();
    let Some(version) = SoapVersion::of_namespace(&namespace) else {
        return Err(Refusal::version_mismatch(&namespace));
    };
    // SOAP 1.2 has more than one media type.
    if version == SoapVersion::V11 && !is_of(SoapVersion::V11) {
        return Err(Refusal::media_type(version));
    }
    let failed = |error: Box<ReadError>| Refusal::of_reading(version, &error);
    if reader.name().local != "Envelope" {
        return Err(missing(version, Code::Client, "Envelope"));
    }
    let mut next = next_content(&mut reader).map_err(failed)?;
    let mut not_understood = None;
    if matches!(next, Content::Element) && is(&reader, &namespace, "Header") {
        not_understood = read_header(&mut reader).map_err(failed)?;
        next = next_content(&mut reader).map_err(failed)?;
    }
    if !matches!(next, Content::Element) || !is(&reader, &namespace, "Body") {
        return Err(missing(version, Code::Client, "Body"));
    }
    let mut parameters = Parameters::of(operation);
    read_body(&mut reader, document, operation, &mut parameters).map_err(|mistake| match mistake {
        Mistake::Xml(error) => failed(error),
        Mistake::Markup => Refusal::malformed(version),
        Mistake::Value { offset, text } => Refusal::of_value(version, document, offset, &text),
    })?;
    while reader.next().map_err(failed)? != Token::Eof {}
    match not_understood {
        Some(name) => Err(Refusal::not_understood(version, &name)),
        None => Ok(Called { version, envelope: envelope(version, operation, &parameters.written()) }),
    }
}

/// Reads all elements of the operation in the body, and ignores everything else there.
fn read_body(
    reader: &mut Reader<'_>,
    document: &str,
    operation: &str,
    parameters: &mut Parameters,
) -> Result<(), Mistake> {
    loop {
        match next_content(reader)? {
            Content::Element if is(reader, NAMESPACE, operation) => parameters.read(reader, document)?,
            Content::Element => reader.skip()?,
            Content::Text => {}
            Content::End => return Ok(()),
        }
    }
}

/// The local name of the first header block that must be understood, whatever its actor; the emulator understands none.
fn read_header(reader: &mut Reader<'_>) -> Result<Option<String>, Box<ReadError>> {
    let mut found = None;
    loop {
        match next_content(reader)? {
            Content::Element => {
                let is_required = |version: SoapVersion| {
                    let value = reader.attribute(version.namespace(), "mustUnderstand");
                    value.is_some_and(|value| matches!(value, "1" | "true"))
                };
                if found.is_none() && (is_required(SoapVersion::V11) || is_required(SoapVersion::V12)) {
                    found = Some(reader.name().local.to_owned());
                }
                reader.skip()?;
            }
            Content::Text => {}
            Content::End => return Ok(found),
        }
    }
}

fn is(reader: &Reader<'_>, namespace: &str, local: &str) -> bool {
    reader.name() == ExpandedName { namespace, local }
}

fn envelope(version: SoapVersion, operation: &str, parameters: &str) -> String {
    let soap = version.namespace();
    format!(
        "<soap:Envelope xmlns:soap=\"{soap}\"><soap:Body><{operation} xmlns=\"{NAMESPACE}\">{parameters}\
         </{operation}></soap:Body></soap:Envelope>"
    )
}

fn missing(version: SoapVersion, code: Code, element: &str) -> Refusal {
    let doing = match code {
        Code::Client => "read",
        _ => "process",
    };
    let text = format!(
        "Server was unable to {doing} request. ---> Request format is invalid: Missing required soap:{element} element."
    );
    Refusal::fault(version, code, text)
}

/// The answer to malformed XML before the method is known.
fn unprocessable(version: SoapVersion, document: &str, error: &ReadError) -> Refusal {
    let what = match document.trim_start().chars().next() {
        None => "Root element is missing.".to_owned(),
        Some('<') => error.problem.to_string(),
        Some(_) => "Data at the root level is invalid. Line 1, position 1.".to_owned(),
    };
    Refusal::fault(version, Code::Server, format!("Server was unable to process request. ---> {what}"))
}
