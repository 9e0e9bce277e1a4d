//! The envelope: wrapping a body for sending, and finding the body of a message that was received.
//!
//! Must not know what the body holds, other than that a fault is one.

use std::fmt;

use super::below_envelope::unwritable;
use super::{Detail, Fault, Header};
use crate::addressing::Addressed;
use crate::mime::unique;
use crate::operation::Body;
use crate::soap_version::SoapVersion;
use crate::value::{
    ENCODING, ENCODINGS, ENVELOPE, LeftOut, Leniency, ReadResult, Shape, Value, ValueReader, ValueWriter,
    encoded_root, root,
};
use crate::xml::{
    ExpandedName, Namespace, Prefixes, Problem, Reader, Token, WriteError, Writer, XSD, XSI, trim,
};

/// How a message is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MessageForm {
    pub(crate) version: SoapVersion,
    pub(crate) body: Body,
    pub(crate) is_encoded: bool,
    /// Whether large binary content is left out of the envelope (MTOM).
    pub(crate) is_mtom: bool,
}

/// An envelope, and what was left out of it.
#[derive(Debug, Default)]
pub(crate) struct Written {
    pub(crate) xml: Vec<u8>,
    pub(crate) left_out: Vec<LeftOut>,
}

/// Writes an envelope around a message, with its header blocks.
pub(crate) fn write_envelope(
    form: MessageForm,
    header: Header<'_>,
    value: &dyn Value,
) -> Result<Written, WriteError> {
    let MessageForm { version, body, is_encoded, is_mtom } = form;
    let begin = || ValueWriter::new(if is_encoded { begin_encoded(version) } else { begin(version) });
    let mut writer = begin();
    if is_mtom {
        writer.leave_out(format!("{}@soap", unique()));
    }
    header.write(version, &mut writer, begin).map_err(unwritable)?;
    match body {
        Body::Element(name, namespace) => {
            writer.xml.raw(OPEN);
            let field = if is_encoded { encoded_root(name, namespace) } else { root(name, namespace) };
            value.write(&mut writer, &field);
            writer.xml.raw(CLOSE);
        }
        // What the body holds is a value of which `Body` is the element.
        Body::Content => value.write(&mut writer, &root("Body", version.namespace())),
    }
    writer.xml.raw("</soap:Envelope>");
    writer.finish().map(|(xml, left_out)| Written { xml, left_out }).map_err(unwritable)
}

/// Writes an envelope around a fault, with these header blocks beside its own.
pub(crate) fn write_fault(version: SoapVersion, fault: &Fault, blocks: &str) -> Result<Vec<u8>, WriteError> {
    let mut writer = begin(version);
    match fault.headers() {
        Some(headers) => {
            let own = headers.entries();
            writer.raw(&format!("<soap:Header>{blocks}{own}</soap:Header>"));
        }
        None if blocks.is_empty() => {}
        None => writer.raw(&format!("<soap:Header>{blocks}</soap:Header>")),
    }
    writer.raw(OPEN);
    fault.write(version, &mut writer);
    writer.raw(CLOSE);
    writer.raw("</soap:Envelope>");
    writer.finish()
}

/// The prefixes of its envelope that a message uses.
const PREFIXES: Prefixes = &[("xsi", XSI)];
/// Those that an encoded message uses.
const ENCODED_PREFIXES: [Prefixes; 2] = [
    &[("xsi", XSI), ("xsd", XSD), (ENCODING, ENCODINGS[0]), (ENVELOPE, SoapVersion::V11.namespace())],
    &[("xsi", XSI), ("xsd", XSD), (ENCODING, ENCODINGS[1]), (ENVELOPE, SoapVersion::V12.namespace())],
];

fn begin(version: SoapVersion) -> Writer {
    let mut writer = Writer::for_message();
    let start = match version {
        SoapVersion::V11 => start!("http://schemas.xmlsoap.org/soap/envelope/"),
        SoapVersion::V12 => start!("http://www.w3.org/2003/05/soap-envelope"),
    };
    writer.preamble(start, PREFIXES);
    writer
}

/// Begins an envelope with an encoded message, which uses the names of the encoding.
fn begin_encoded(version: SoapVersion) -> Writer {
    let mut writer = Writer::for_message();
    let [first, second] = ENCODED_PREFIXES;
    match version {
        SoapVersion::V11 => writer.preamble(
            encoded!(
                "http://schemas.xmlsoap.org/soap/envelope/",
                "http://schemas.xmlsoap.org/soap/encoding/"
            ),
            first,
        ),
        SoapVersion::V12 => writer.preamble(
            encoded!("http://www.w3.org/2003/05/soap-envelope", "http://www.w3.org/2003/05/soap-encoding"),
            second,
        ),
    }
    writer
}

/// The tags around a body that is one element.
const OPEN: &str = "<soap:Body>";
const CLOSE: &str = "</soap:Body>";

/// Everything up to the header or the body.
macro_rules! start {
    ($namespace:literal) => {
        start!($namespace, ">")
    };
    ($namespace:literal, $end:expr) => {
        concat!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<soap:Envelope xmlns:soap=\"",
            $namespace,
            "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"",
            " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"",
            $end
        )
    };
}
use start;

/// The same with the prefix of the encoding.
macro_rules! encoded {
    ($namespace:literal, $encoding:literal) => {
        start!($namespace, concat!(" xmlns:soapenc=\"", $encoding, "\">"))
    };
}
use encoded;

/// What the envelope says before the body's content.
#[derive(Debug)]
pub(crate) struct Opened {
    /// The version of the envelope.
    pub(crate) version: SoapVersion,
    /// The header blocks that have to be understood by the receiver.
    pub(crate) must_understand: Vec<Block>,
    /// What the header blocks of WS-Addressing say.
    pub(crate) addressed: Addressed,
    /// Whether the body has a child, which is then open.
    pub(crate) has_child: bool,
}

/// The name of a header block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) namespace: Namespace,
    pub(crate) local: String,
}

impl Block {
    /// Whether `headers` has a field for this block.
    pub(crate) fn is_in(&self, headers: &Shape, leniency: &Leniency) -> bool {
        headers.takes(ExpandedName { namespace: &self.namespace, local: &self.local }, leniency)
    }
}

impl fmt::Display for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        ExpandedName { namespace: &self.namespace, local: &self.local }.fmt(f)
    }
}

/// Reads from the start of a document into the first child of the body.
///
/// `Ok(Err(name))` is a document of another kind, with the name of its root.
pub(crate) fn open_body(reader: &mut Reader<'_>) -> ReadResult<Result<Opened, String>> {
    let version = match open_envelope(reader)? {
        Ok(version) => version,
        Err(root) => return Ok(Err(root)),
    };
    let mut blocks: Option<Vec<Block>> = None;
    let mut addressed = Addressed::default();
    while reader.child()? {
        let name = reader.name();
        match (name.namespace == version.namespace(), name.local) {
            // A second one could hide what the first one demands.
            (true, "Header") if blocks.is_some() => {
                return Err(reader.fail(Problem::Duplicate("element soap:Header".into())));
            }
            (true, "Header") => blocks = Some(read_blocks(reader, version, &mut addressed)?),
            (true, "Body") => {
                let has_child = reader.child()?;
                let must_understand = blocks.unwrap_or_default();
                return Ok(Ok(Opened { version, must_understand, addressed, has_child }));
            }
            _ => {
                let found = name.to_string();
                return Err(reader.fail(Problem::UnexpectedElement { found, expected: "soap:Body".into() }));
            }
        }
    }
    Err(reader.fail(Problem::Missing("element soap:Body".into())))
}

/// Reads the header blocks that `H` has fields for, and passes over all others, in a document that was read before.
pub(crate) fn read_headers<H: Value>(reader: &mut Reader<'_>, leniency: &Leniency) -> ReadResult<H> {
    let mut headers = H::blank();
    let Ok(version) = open_envelope(reader)? else { return Ok(headers) };
    // An intermediary may add blocks, and attributes to any block.
    let leniency =
        Leniency { unknown_elements: true, unknown_attributes: true, any_order: true, ..leniency.clone() };
    while reader.child()? {
        if reader.name() == (ExpandedName { namespace: version.namespace(), local: "Header" }) {
            let field = root("Header", version.namespace());
            headers.read(&mut ValueReader::new(reader, &leniency), &field)?;
            break;
        }
        reader.skip()?;
    }
    Ok(headers)
}

/// Keeps the header blocks of a document that was read before, as they are.
pub(crate) fn keep_headers(reader: &mut Reader<'_>) -> ReadResult<Option<Detail>> {
    let Ok(version) = open_envelope(reader)? else { return Ok(None) };
    while reader.child()? {
        if reader.name() == (ExpandedName { namespace: version.namespace(), local: "Header" }) {
            return Detail::read(reader).map(Some);
        }
        reader.skip()?;
    }
    Ok(None)
}

/// Reads a message of which `soap:Body` is the element, in a document that was read before.
pub(crate) fn read_whole_body<T: Value>(reader: &mut Reader<'_>, leniency: &Leniency) -> ReadResult<T> {
    let mut value = T::blank();
    if let Ok(version) = open_envelope(reader)? {
        while reader.child()? {
            if reader.name() == (ExpandedName { namespace: version.namespace(), local: "Body" }) {
                let field = root("Body", version.namespace());
                value.read(&mut ValueReader::new(reader, leniency), &field)?;
                read_to_end(reader)?;
                return Ok(value);
            }
            reader.skip()?;
        }
    }
    Err(reader.fail(Problem::Missing("element soap:Body".into())))
}

/// Opens the root; `Ok(Err(name))` where it is no envelope.
fn open_envelope(reader: &mut Reader<'_>) -> ReadResult<Result<SoapVersion, String>> {
    if reader.next()? != Token::Start {
        return Ok(Err(String::new()));
    }
    let name = reader.name();
    let version = SoapVersion::of_namespace(name.namespace).filter(|_| name.local == "Envelope");
    Ok(version.ok_or_else(|| name.to_string()))
}

/// Reads on from the end of the body's first child to the end of the document.
pub(crate) fn finish(reader: &mut Reader<'_>, leniency: &Leniency) -> ReadResult {
    while reader.child()? {
        if !leniency.unknown_elements {
            return Err(reader.fail(Problem::Unknown(reader.name().to_string())));
        }
        reader.skip()?;
    }
    read_to_end(reader)
}

/// Reads on from the end of the body.
fn read_to_end(reader: &mut Reader<'_>) -> ReadResult {
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

/// Reads the header blocks: returns the names of those that the last receiver must understand, and adds what those of
/// WS-Addressing say to `addressed`.
fn read_blocks(
    reader: &mut Reader<'_>,
    version: SoapVersion,
    addressed: &mut Addressed,
) -> ReadResult<Vec<Block>> {
    let mut blocks = Vec::new();
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
        if for_us && reader.attribute(namespace, "mustUnderstand").is_some_and(is_true) {
            reader.room(&mut blocks)?;
            blocks.push(Block { namespace: reader.namespace(), local: reader.name().local.to_owned() });
        }
        if !(for_us && addressed.take(reader)?) {
            reader.skip()?;
        }
    }
    Ok(blocks)
}
