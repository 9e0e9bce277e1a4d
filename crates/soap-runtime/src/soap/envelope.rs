//! The envelope: wrapping a body for sending, and getting at the body of what came.
//!
//! Must not know what the body holds, other than that a fault is one.

use super::{Fault, SoapVersion};
use crate::value::{Leniency, ReadResult, Value, root};
use crate::xml::{Problem, Reader, Token, WriteError, Writer, trim};

/// Writes an envelope around `value` as element `name`.
pub(crate) fn write_envelope(
    version: SoapVersion,
    name: &'static str,
    namespace: &'static str,
    value: &dyn Value,
) -> Result<Vec<u8>, WriteError> {
    let mut writer = begin(version);
    value.write(&mut writer, &root(name, namespace));
    writer.raw("</soap:Body></soap:Envelope>");
    writer.finish()
}

/// Writes an envelope around a fault.
pub(crate) fn write_fault(version: SoapVersion, fault: &Fault) -> Result<Vec<u8>, WriteError> {
    let mut writer = begin(version);
    fault.write(version, &mut writer);
    writer.raw("</soap:Body></soap:Envelope>");
    writer.finish()
}

fn begin(version: SoapVersion) -> Writer {
    let mut writer = Writer::for_message();
    writer.preamble(match version {
        SoapVersion::V11 => start!("http://schemas.xmlsoap.org/soap/envelope/"),
        SoapVersion::V12 => start!("http://www.w3.org/2003/05/soap-envelope"),
    });
    writer
}

/// Everything up to the body.
macro_rules! start {
    ($namespace:literal) => {
        concat!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<soap:Envelope xmlns:soap=\"",
            $namespace,
            "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"",
            " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"><soap:Body>"
        )
    };
}
use start;

/// What the envelope told before the body's content.
#[derive(Debug)]
pub(crate) struct Opened {
    /// The version of the envelope.
    pub(crate) version: SoapVersion,
    /// A header block that has to be understood by the receiver.
    pub(crate) must_understand: Option<String>,
    /// Whether the body has a child, which is then open.
    pub(crate) has_child: bool,
}

/// Reads from the start of a document into the first child of the body.
///
/// `Ok(Err(name))` is a document of another kind, with the name of its root.
pub(crate) fn open_body(reader: &mut Reader<'_>) -> ReadResult<Result<Opened, String>> {
    if reader.next()? != Token::Start {
        return Ok(Err(String::new()));
    }
    let name = reader.name();
    let Some(version) = SoapVersion::of_namespace(name.namespace).filter(|_| name.local == "Envelope") else {
        return Ok(Err(name.to_string()));
    };
    let mut header: Option<Option<String>> = None;
    while reader.child()? {
        let name = reader.name();
        match (name.namespace == version.namespace(), name.local) {
            // A second one could hide what the first one demands.
            (true, "Header") if header.is_some() => {
                return Err(reader.fail(Problem::Duplicate("element soap:Header".into())));
            }
            (true, "Header") => header = Some(read_header(reader, version)?),
            (true, "Body") => {
                let has_child = reader.child()?;
                return Ok(Ok(Opened { version, must_understand: header.flatten(), has_child }));
            }
            _ => {
                let found = name.to_string();
                return Err(reader.fail(Problem::UnexpectedElement { found, expected: "soap:Body".into() }));
            }
        }
    }
    Err(reader.fail(Problem::Missing("element soap:Body".into())))
}

/// Reads on from the end of the body's first child to the end of the document.
pub(crate) fn finish(reader: &mut Reader<'_>, leniency: &Leniency) -> ReadResult {
    while reader.child()? {
        if !leniency.unknown_elements {
            return Err(reader.fail(Problem::Unknown(reader.name().to_string())));
        }
        reader.skip()?;
    }
    // SOAP 1.1 allows elements after the body (section 4), SOAP 1.2 does not send any.
    while reader.depth() > 0 {
        reader.skip()?;
    }
    match reader.next()? {
        Token::Eof => Ok(()),
        // The reader refuses anything else after the root.
        _ => Err(reader.fail(Problem::Malformed("content after the root element".into()))),
    }
}

/// The name of the first header block that must be understood and is meant for the last receiver.
fn read_header(reader: &mut Reader<'_>, version: SoapVersion) -> ReadResult<Option<String>> {
    let mut first = None;
    while reader.child()? {
        let namespace = version.namespace();
        let is_true = |value: &str| matches!(trim(value), "1" | "true");
        let (target, next) = match version {
            SoapVersion::V11 => ("actor", "http://schemas.xmlsoap.org/soap/actor/next"),
            SoapVersion::V12 => ("role", "http://www.w3.org/2003/05/soap-envelope/role/next"),
        };
        let ultimate = "http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver";
        let for_us = reader
            .attribute(namespace, target)
            .map(trim)
            .is_none_or(|role| matches!(role, "") || role == next || role == ultimate);
        if first.is_none() && for_us && reader.attribute(namespace, "mustUnderstand").is_some_and(is_true) {
            first = Some(reader.name().to_string());
        }
        reader.skip()?;
    }
    Ok(first)
}
