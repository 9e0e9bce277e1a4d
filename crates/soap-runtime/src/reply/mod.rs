//! From an HTTP response to a value: which kind of reply it is, and what it holds.
//!
//! Must not know how the response came, nor what was asked beyond the operation.

mod expected;
mod plain;

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::addressing::{Addressed, is_addressing};
use crate::error::{Error, Phase};
use crate::long_work::LONG;
use crate::media_type::{content_type, parameter};
use crate::message::Answered;
use crate::mime::Attached;
use crate::operation::{Body, OperationInfo};
use crate::packaging::Incoming;
use crate::redact::Secrets;
use crate::soap::{
    Opened, finish, keep_headers, located, multiref, open_body, read_fault, read_headers, read_whole_body,
};
use crate::soap_version::SoapVersion;
use crate::transport::{CodingError, Received};
use crate::value::{Leniency, ReadOptions, ReadResult, Shaped, Value, ValueReader, read_mending, root};
use crate::xml::Notes;
use crate::xml::{Decoded, ExpandedName, Limits, Memory, Problem, ReadError, Reader, Token, cut, decode};
use expected::Expected;

/// A response that was read whole.
#[derive(Debug)]
pub(crate) struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    expected: Expected,
    /// The name of the message that was sent, where it had the header blocks of WS-Addressing.
    message_id: Option<String>,
    /// When the time for the call ends.
    until: Option<Instant>,
}

/// What the envelope turned out to hold.
enum Content<T> {
    Value(T),
    Failed(Error),
}

impl Reply {
    /// What was received, to be decoded before then.
    pub(crate) fn new(received: Received, until: Option<Instant>) -> Self {
        let Received { status, headers, body } = received;
        Self { status, headers, body, expected: Expected::Soap, message_id: None, until }
    }

    /// When the time for the call ends.
    pub(crate) fn until(&self) -> Option<Instant> {
        self.until
    }

    /// Whether decoding takes long.
    pub(crate) fn is_long(&self) -> bool {
        self.body.len() > LONG
    }

    /// The same, as the reply to a message with this name.
    pub(crate) fn answering(self, message_id: Option<String>) -> Self {
        Self { message_id, ..self }
    }

    /// The same, where no SOAP message is expected.
    fn without_envelope(self) -> Self {
        Self { expected: Expected::Document, ..self }
    }

    /// The value of the reply of `operation`, of its header blocks and of its attachments; with notes of what was
    /// tolerated, if wanted.
    pub(crate) fn decode<'s, A: Value, H: Value + Shaped, M: Attached>(
        &self,
        operation: &OperationInfo,
        secrets: &dyn Fn() -> Secrets<'s>,
        reading: &ReadOptions,
        is_noting: bool,
    ) -> Result<Answered<A, H, M>, Error> {
        self.read_document(secrets, reading, |decoded, incoming, mut memory| {
            let notes = Notes::default();
            if is_noting {
                notes.add_mended(&decoded.mended);
                if !is_xml(&incoming.content_type) {
                    let label = shown_type(&incoming.content_type);
                    notes.add(0, "other_content_types", || format!("the reply has Content-Type {label}"));
                }
            }
            let document = &*decoded.text;
            // The document with references resolved has different positions.
            let (mut noted, notes) = match operation.encoded {
                true => (located(notes, document), Notes::default()),
                false => (Vec::new(), notes),
            };
            let document = &*match operation.encoded {
                true => multiref::resolve(document, reading, &mut memory)
                    .map_err(|error| Error::decoding(*error).noting(noted.clone()))?,
                false => Cow::Borrowed(document),
            };
            let binaries = incoming.binaries.as_ref();
            let read_anew = || {
                let reader = reading.reader(document).within(memory.clone()).binaries(binaries);
                if is_noting { reader.notes(&notes) } else { reader }
            };
            let content = self.read_answer::<A, H, M>(operation, incoming, reading, read_anew);
            noted.extend(located(notes, document));
            match content {
                Ok(Content::Value(answered)) => Ok(Content::Value(answered.noting(noted))),
                Ok(Content::Failed(error)) => Ok(Content::Failed(error.noting(noted))),
                Err(error) => Err(error.noting(noted)),
            }
        })
    }

    /// Reads the envelope with fresh readers.
    fn read_answer<'x, A: Value, H: Value + Shaped, M: Attached>(
        &self,
        operation: &OperationInfo,
        incoming: &Incoming,
        reading: &ReadOptions,
        read_anew: impl Fn() -> Reader<'x>,
    ) -> Result<Content<Answered<A, H, M>>, Error> {
        let mut reader = read_anew();
        let opened = match self.open(&mut reader)? {
            Ok(opened) => opened,
            Err(root) => return Err(self.not_soap(&format!("a document with root element {root}"))),
        };
        if is_fault(&opened, &reader, &reading.leniency) {
            return read_failure(read_anew(), &opened, &mut reader, reading).map(Content::Failed);
        }
        self.check_relation(&opened.addressed)?;
        let mut read = || -> ReadResult<Answered<A, H>> {
            let headers = read_headers_of(read_anew(), &opened, &mut reader, reading)?;
            let reply = match operation.reply {
                // SOAP 1.1, 7.1: the name of the wrapper is not significant.
                Some(Body::Element(..)) if operation.encoded && opened.has_child => {
                    read_encoded(&mut reader, &reading.leniency)?
                }
                Some(Body::Element(name, namespace)) => {
                    read_element(name, namespace, &opened, &mut reader, &reading.leniency)?
                }
                Some(Body::Content) | None => {
                    let mut again = read_anew();
                    again.spend_as(&reader);
                    read_whole_body(&mut again, &reading.leniency)?
                }
            };
            Ok(Answered::new(reply, headers))
        };
        let answered = read().map_err(|error: Box<ReadError>| Error::decoding(*error))?;
        let attachments = M::received(incoming.attachments().cloned().collect());
        let attachments = attachments.map_err(|error| Error::new(Phase::Decoding, error.to_string()))?;
        Ok(Content::Value(answered.attach(attachments)))
    }

    /// Whether the message of a one-way operation was taken: no content, or an envelope that is no fault.
    pub(crate) fn accept<'s>(
        &self,
        secrets: &dyn Fn() -> Secrets<'s>,
        reading: &ReadOptions,
    ) -> Result<(), Error> {
        if self.status.is_success() && self.body.iter().all(|byte| crate::xml::is_space(*byte)) {
            return Ok(());
        }
        self.read_document(secrets, reading, |decoded, incoming, memory| {
            let binaries = incoming.binaries.as_ref();
            let notes = Notes::default();
            notes.add_mended(&decoded.mended);
            let read_anew =
                || reading.reader(&decoded.text).within(memory.clone()).binaries(binaries).notes(&notes);
            let mut reader = read_anew();
            match self.open(&mut reader)? {
                Ok(opened) if is_fault(&opened, &reader, &reading.leniency) => {
                    let error = read_failure(read_anew(), &opened, &mut reader, reading)?;
                    Ok(Content::Failed(error.noting(located(notes, &decoded.text))))
                }
                Ok(_) => Ok(Content::Value(())),
                Err(root) => Err(self.not_soap(&format!("a document with root element {root}"))),
            }
        })
    }

    /// What `read` makes of the reply as a document, in its relation to the HTTP status.
    fn read_document<'s, T>(
        &self,
        secrets: &dyn Fn() -> Secrets<'s>,
        reading: &ReadOptions,
        read: impl Fn(&Decoded<'_>, &Incoming, Memory) -> Result<Content<T>, Error>,
    ) -> Result<T, Error> {
        let of_message = content_type(&self.headers);
        let status = self.status.as_u16();
        let incoming = match Incoming::unpack(&of_message, &self.body, &reading.limits) {
            Ok(incoming) => incoming,
            Err(error) => {
                let phase = if error.is_limit() { Phase::Limit } else { Phase::Decoding };
                let error = self.or_status(Error::new(phase, error.to_string()));
                return Err(error.with_reply(status, secrets().excerpt(&self.body, None)));
            }
        };
        let charset = parameter(&incoming.content_type, "charset");
        let failed =
            |error: Error| Err(error.with_reply(status, secrets().excerpt(&incoming.envelope, charset)));
        if let Some(error) = self.not_soap_at_all(&incoming, reading) {
            return failed(error);
        }
        let mut memory = incoming.memory.clone();
        let decoded = match decode(&incoming.envelope, charset, &reading.leniency, &mut memory) {
            Ok(decoded) => decoded,
            Err(error) => return failed(self.or_status(Error::from(error))),
        };
        let outcome = read_mending(decoded, memory, reading, Error::is_mendable, |decoded, memory| {
            if let Some(binaries) = &incoming.binaries {
                binaries.read_anew();
            }
            read(decoded, &incoming, memory)
        });
        match outcome {
            Ok(Content::Value(value)) if self.status.is_success() => Ok(value),
            Ok(Content::Value(_)) => failed(self.bad_status()),
            Ok(Content::Failed(error)) => failed(error),
            Err(error) => failed(self.or_status(error)),
        }
    }

    /// Whether the reply says that it answers another message.
    fn check_relation(&self, addressed: &Addressed) -> Result<(), Error> {
        match (&self.message_id, &addressed.relates_to) {
            (Some(sent), Some(answered)) if sent != answered => {
                let message = "its header block RelatesTo says that it answers another message";
                Err(Error::new(Phase::Decoding, message))
            }
            _ => Ok(()),
        }
    }

    /// Opens the body; `Ok(Err(name))` is a document of another kind, with the name of its root.
    fn open(&self, reader: &mut Reader<'_>) -> Result<Result<Opened, String>, Error> {
        let mut opened = open_body(reader).map_err(|error| Error::decoding(*error))?;
        if let (Ok(opened), Some(_)) = (&mut opened, &self.message_id) {
            opened.must_understand.retain(|block| !is_addressing(&block.namespace));
        }
        Ok(opened.map_err(|root| cut(&root, 200)))
    }

    /// What can be told without reading XML.
    fn not_soap_at_all(&self, incoming: &Incoming, reading: &ReadOptions) -> Option<Error> {
        let Incoming { envelope, content_type, .. } = incoming;
        let html =
            begins_as_html(envelope) || (is_html(content_type) && !self.is_read_as_it_is(incoming, reading));
        let is_labelled_otherwise =
            self.expected == Expected::Soap && !reading.leniency.other_content_types && !is_xml(content_type);
        let begins = envelope.iter().copied().find(|byte| !crate::xml::is_space(*byte));
        // `<` in any encoding, or a byte order mark.
        let like_xml = matches!(begins, Some(b'<' | 0 | 0xEF | 0xFE | 0xFF)) && !is_labelled_otherwise;
        match (begins, html || !like_xml) {
            (None, _) => Some(self.or_status(self.not_soap("an empty reply"))),
            (Some(_), true) if html => Some(self.or_status(self.not_soap("an HTML page"))),
            (Some(_), true) => {
                Some(self.or_status(self.not_soap(&format!("a reply of type {}", shown_type(content_type)))))
            }
            (Some(_), false) => None,
        }
    }

    /// Whether a reply that is labelled as a web page is actually an envelope or the expected document, and may be
    /// read as such.
    fn is_read_as_it_is(&self, incoming: &Incoming, reading: &ReadOptions) -> bool {
        let charset = parameter(&incoming.content_type, "charset");
        let mut memory = incoming.memory.clone();
        let decoded = decode(&incoming.envelope, charset, &reading.leniency, &mut memory);
        let Ok(decoded) = decoded else { return false };
        let mut reader = reading.reader(&decoded.text).within(memory);
        let is_root = matches!(reader.next(), Ok(Token::Start));
        let root = reader.name();
        let is_expected = match self.expected {
            Expected::Soap => root.local == "Envelope" && SoapVersion::of_namespace(root.namespace).is_some(),
            Expected::Document => !root.local.eq_ignore_ascii_case("html"),
        };
        reading.leniency.other_content_types && is_root && is_expected
    }

    fn not_soap(&self, what: &str) -> Error {
        self.expected.instead_of(self.status.as_u16(), what)
    }

    fn bad_status(&self) -> Error {
        let fault = if self.expected == Expected::Soap { " without a SOAP fault" } else { "" };
        let message = format!("HTTP {}{fault}{}", self.status, status_remedy(self.status));
        Error::new(Phase::Status, message)
    }

    /// A reply that cannot be read says less than a status that tells of failure.
    fn or_status(&self, error: Error) -> Error {
        match self.status.is_success() || error.is_limit() {
            true => error,
            false => self.bad_status(),
        }
    }
}

fn shown_type(content_type: &str) -> String {
    match content_type.chars().take(60).collect::<String>() {
        none if none.is_empty() => "unknown".to_owned(),
        shown => shown,
    }
}

/// Whether a Content-Type is that of a page.
fn is_html(content_type: &str) -> bool {
    content_type.as_bytes().windows(4).any(|word| word.eq_ignore_ascii_case(b"html"))
}

/// Whether a Content-Type is XML or a MIME message.
fn is_xml(content_type: &str) -> bool {
    let media_type = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    media_type.ends_with("/xml") || media_type.ends_with("+xml") || media_type.starts_with("multipart/")
}

/// Whether the body holds a fault, which is then open.
fn is_fault(opened: &Opened, reader: &Reader<'_>, leniency: &Leniency) -> bool {
    let name = reader.name();
    let is_named = |namespace: &str| match leniency.other_faults {
        true => namespace.is_empty() || SoapVersion::of_namespace(namespace).is_some(),
        false => namespace == opened.version.namespace(),
    };
    let is_fault = opened.has_child && name.local == "Fault" && is_named(name.namespace);
    if is_fault && name.namespace != opened.version.namespace() {
        reader.note("other_faults", || format!("element {name} was read as a SOAP fault"));
    }
    is_fault
}

/// Reads a fault, and keeps the header blocks, which may tell more of it and are read by `again`.
fn read_failure(
    mut again: Reader<'_>,
    opened: &Opened,
    reader: &mut Reader<'_>,
    reading: &ReadOptions,
) -> Result<Error, Error> {
    let mut read = || {
        let mut fault = read_fault(reader, opened.version, &reading.leniency)?;
        finish(reader, &reading.leniency)?;
        again.spend_as(reader);
        let reading = Arc::new(ReadOptions { deadline: None, ..reading.clone() });
        fault.detail = fault.detail.take().map(|detail| detail.read_by(&reading));
        if let Some(headers) = keep_headers(&mut again)? {
            fault = fault.with_headers(headers.read_by(&reading));
        }
        Ok(Error::fault(fault))
    };
    read().map_err(|error: Box<ReadError>| Error::decoding(*error))
}

/// Reads the header blocks of a reply by `again`. All that has to be understood must be among those that `H` has fields for.
fn read_headers_of<H: Value + Shaped>(
    mut again: Reader<'_>,
    opened: &Opened,
    reader: &mut Reader<'_>,
    reading: &ReadOptions,
) -> ReadResult<H> {
    if let Some(block) = opened.must_understand.iter().find(|block| !block.is_in(H::SHAPE, &reading.leniency))
    {
        if !reading.leniency.must_understand {
            let what =
                format!("header block {} must be understood, and is not", cut(&block.to_string(), 200));
            return Err(
                reader.fail(Problem::Refused { what, remedy: Some("Leniency::must_understand skips it") })
            );
        }
        reader.note("must_understand", || format!("header block {block} was not understood"));
    }
    match H::SHAPE.fields.is_empty() {
        true => Ok(H::blank()),
        false => {
            let headers = read_headers(&mut again, &reading.leniency)?;
            reader.spend_as(&again);
            Ok(headers)
        }
    }
}

/// Reads the child of the body, which is open if there is one, as the reply.
fn read_element<A: Value>(
    name: &'static str,
    namespace: &'static str,
    opened: &Opened,
    reader: &mut Reader<'_>,
    leniency: &Leniency,
) -> ReadResult<A> {
    if !opened.has_child {
        return Err(reader.fail(Problem::Missing(format!("element {name} in soap:Body"))));
    }
    let expected = ExpandedName { namespace, local: name };
    // A binding that gives the wrapper of a call no namespace is as common as servers that make one up.
    let is_alike = leniency.other_form && namespace.is_empty() && reader.name().local == name;
    if reader.name() != expected && !is_alike {
        let (found, expected) = (reader.name().to_string(), expected.to_string());
        return Err(reader.fail(Problem::UnexpectedElement { found, expected }));
    }
    if reader.name() != expected {
        let found = reader.name().to_string();
        reader.note("other_form", || format!("element {found} was read as {name}"));
    }
    read_open_element(reader, leniency)
}

/// Reads the wrapper of an encoded reply, which is open, whatever its name. The first accessor in it is the return
/// value, whatever its name (SOAP 1.1, section 7.1); a nil wrapper has none.
fn read_encoded<A: Value>(reader: &mut Reader<'_>, leniency: &Leniency) -> ReadResult<A> {
    let mut value = A::blank();
    if reader.is_nil() {
        let limits = Limits::default();
        let mut nothing = Reader::new("<nothing/>", &limits);
        nothing.next()?;
        if value.read(&mut ValueReader::new(&mut nothing, leniency), &root("", "")).is_err() {
            return Err(reader.fail(Problem::UnexpectedNil));
        }
        reader.nil()?;
    } else {
        let mut values = ValueReader::new(reader, leniency);
        values.is_first_by_position = true;
        value.read(&mut values, &root("", ""))?;
    }
    finish(reader, leniency)?;
    Ok(value)
}

/// Reads the child of the body, which is open, whatever it is called.
fn read_open_element<A: Value>(reader: &mut Reader<'_>, leniency: &Leniency) -> ReadResult<A> {
    if reader.is_nil() {
        return Err(reader.fail(Problem::UnexpectedNil));
    }
    let mut value = A::blank();
    value.read(&mut ValueReader::new(reader, leniency), &root("", ""))?;
    finish(reader, leniency)?;
    Ok(value)
}

/// Whether an HTML page comes under another type. A page that is XML too is told by its root.
fn begins_as_html(body: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body).trim_ascii_start();
    let is_at_start = |tag: &[u8]| body.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    is_at_start(b"<!doctype html") || is_at_start(b"<html>")
}

/// The error for a reply that could not be decompressed. A status that reports failure says more, unless the reply
/// grew beyond its limit.
pub(crate) fn not_decompressed(status: StatusCode, error: &CodingError) -> Error {
    let error = match error {
        _ if error.is_too_large() => Error::new(Phase::Limit, error.to_string()),
        _ if status.is_success() => Error::new(Phase::NotSoap, error.to_string()),
        _ => Error::new(Phase::Status, format!("HTTP {status}{}; {error}", status_remedy(status))),
    };
    error.with_status(status.as_u16())
}

/// What a status other than success says to whoever has to mend it.
fn status_remedy(status: StatusCode) -> &'static str {
    match status.as_u16() {
        300..=399 => "; redirects are not followed, give the final address as endpoint",
        401 | 403 | 407 => "; the server wants HTTP authentication or forbids the address",
        404 => "; check the path of the endpoint",
        429 | 503 => "; try again later",
        _ => "",
    }
}
