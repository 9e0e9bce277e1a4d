//! From an HTTP response to a value: which kind of reply it is, and what it holds.
//!
//! Must not know how the response came, nor what was asked beyond the operation.

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::error::{Error, Phase};
use crate::media_type::{content_type, parameter};
use crate::operation::Operation;
use crate::redact::Secrets;
use crate::soap::{Opened, finish, open_body, read_fault};
use crate::transport::Received;
use crate::value::{Leniency, ReadOptions, Value, ValueReader, root};
use crate::xml::{Problem, Reader, cut, decode_document};

/// A response that was read whole.
#[derive(Debug)]
pub(crate) struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

/// What the envelope turned out to hold.
enum Content<T> {
    Value(T),
    Failed(Error),
}

impl Reply {
    pub(crate) fn new(received: Received) -> Self {
        let Received { status, headers, body } = received;
        Self { status, headers, body }
    }

    /// The value of the reply of `operation`.
    pub(crate) fn decode<'s, A: Value>(
        &self,
        operation: &Operation,
        secrets: &dyn Fn() -> Secrets<'s>,
        reading: &ReadOptions,
    ) -> Result<A, Error> {
        let content_type = content_type(&self.headers);
        let charset = parameter(&content_type, "charset");
        let failed = |error: Error| {
            Err(error.with_reply(self.status.as_u16(), secrets().excerpt(&self.body, charset)))
        };
        if let Some(error) = self.not_soap_at_all(&content_type) {
            return failed(error);
        }
        let document = match decode_document(&self.body, charset) {
            Ok(document) => document,
            Err(error) => return failed(self.or_status(Error::new(Phase::Decoding, error.to_string()))),
        };
        let mut reader = reading.reader(&document);
        match self.read(operation, &mut reader, &reading.leniency) {
            Ok(Content::Value(value)) if self.status.is_success() => Ok(value),
            Ok(Content::Value(_)) => failed(self.bad_status()),
            Ok(Content::Failed(error)) => failed(error),
            Err(error) => failed(self.or_status(error)),
        }
    }

    fn read<A: Value>(
        &self,
        operation: &Operation,
        reader: &mut Reader<'_>,
        leniency: &Leniency,
    ) -> Result<Content<A>, Error> {
        let opened = match open_body(reader).map_err(|error| Error::decoding(*error))? {
            Ok(opened) => opened,
            Err(root) => {
                let root = cut(&root, 200);
                return Err(self.not_soap(&format!("a document with root element {root}")));
            }
        };
        self.read_content(operation, &opened, reader, leniency).map_err(|error| Error::decoding(*error))
    }

    fn read_content<A: Value>(
        &self,
        operation: &Operation,
        opened: &Opened,
        reader: &mut Reader<'_>,
        leniency: &Leniency,
    ) -> crate::value::ReadResult<Content<A>> {
        let (name, namespace) = operation.reply;
        if !opened.has_child {
            return Err(reader.fail(Problem::Missing(format!("element {name} in soap:Body"))));
        }
        let found = reader.name();
        if found.local == "Fault" && found.namespace == opened.version.namespace() {
            let fault = read_fault(reader, opened.version)?;
            finish(reader, leniency)?;
            return Ok(Content::Failed(Error::fault(fault)));
        }
        if found.local != name || found.namespace != namespace {
            let found = found.to_string();
            let expected = crate::xml::ExpandedName { namespace, local: name }.to_string();
            return Err(reader.fail(Problem::UnexpectedElement { found, expected }));
        }
        if let Some(block) = opened.must_understand.clone().filter(|_| !leniency.must_understand) {
            return Err(reader.fail(Problem::NotUnderstood(block)));
        }
        if reader.is_nil() {
            return Err(reader.fail(Problem::UnexpectedNil));
        }
        let mut value = A::blank();
        value.read(&mut ValueReader::new(reader, leniency), &root(name, namespace))?;
        finish(reader, leniency)?;
        Ok(Content::Value(value))
    }

    /// What can be told without reading XML.
    fn not_soap_at_all(&self, content_type: &str) -> Option<Error> {
        let html = is_html(content_type) || begins_as_html(&self.body);
        let begins = self.body.iter().copied().find(|byte| !crate::xml::is_space(*byte));
        // `<` in any encoding, or a byte order mark.
        let like_xml = matches!(begins, Some(b'<' | 0 | 0xEF | 0xFE | 0xFF));
        match (begins, html || !like_xml) {
            (None, _) => Some(self.or_status(self.not_soap("an empty reply"))),
            (Some(_), true) if html => Some(self.or_status(self.not_soap("an HTML page"))),
            (Some(_), true) => {
                Some(self.or_status(self.not_soap(&format!("a reply of type {}", shown_type(content_type)))))
            }
            (Some(_), false) => None,
        }
    }

    fn not_soap(&self, what: &str) -> Error {
        Error::new(
            Phase::NotSoap,
            format!("HTTP {} with {what} instead of a SOAP message", self.status.as_u16()),
        )
    }

    fn bad_status(&self) -> Error {
        let message = format!("HTTP {} without a SOAP fault{}", self.status, status_remedy(self.status));
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

/// Whether an HTML page comes under another type. A page that is XML too is told by its root.
fn begins_as_html(body: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body).trim_ascii_start();
    let is_at_start = |tag: &[u8]| body.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    is_at_start(b"<!doctype html") || is_at_start(b"<html>")
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
