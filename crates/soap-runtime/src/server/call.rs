//! A call as a server got it: what generated dispatch reads of it, and how the answer is written.
//!
//! Must not know how the operation was found, nor how the answer travels.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use http::{Extensions, HeaderMap, HeaderName, HeaderValue, request::Parts};

use crate::addressing::Addressed;
use crate::events;
use crate::message::Answered;
use crate::mime::{Attached, MimePart};
use crate::operation::{Body, OperationInfo};
use crate::packaging::{Incoming, Outgoing};
use crate::soap::{
    Block, Fault, FaultCode, Header, MessageForm, finish, located, open_body, read_headers, read_whole_body,
    unreadable, write_envelope,
};
use crate::soap_version::SoapVersion;
use crate::value::{Leniency, ReadResult, Shaped, Value, ValueReader, root};
use crate::xml::{Limits, Memory, Problem, ReadError, Reader, WriteError, cut};
use crate::xml::{Note, Notes};

/// A call as it came, and the HTTP headers of its reply.
pub struct Call {
    pub(super) parts: Parts,
    pub(super) incoming: Incoming,
    pub(super) document: String,
    pub(super) operation: &'static OperationInfo,
    pub(super) version: SoapVersion,
    pub(super) must_understand: Vec<Block>,
    pub(super) addressed: Addressed,
    pub(super) limits: Arc<Limits>,
    /// The memory left for what is made of the message.
    pub(super) memory: Memory,
    pub(super) leniency: Arc<Leniency>,
    pub(super) notes: Mutex<Vec<Note>>,
    pub(super) response_headers: HeaderMap,
    pub(super) response_extensions: Extensions,
    pub(super) response_attachments: Vec<MimePart>,
}

/// A reply; `None` where no more is said than that the message was taken.
pub struct Answer(pub(super) Option<Outgoing>);

/// Without the reply, which may hold secrets.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer").field("is_empty", &self.0.is_none()).finish_non_exhaustive()
    }
}

impl Call {
    /// The declared header blocks of the request; those among them that must be understood count as such.
    ///
    /// # Errors
    ///
    /// A `Sender` fault that says what in them is not as the contract has it.
    pub fn headers<H: Value + Shaped>(&mut self) -> Result<H, Fault> {
        let (headers, mut left) = self
            .noting(|mut reader| {
                let headers: H = read_headers(&mut reader, &self.leniency)?;
                Ok((headers, reader.memory().clone()))
            })
            .map_err(|error| sender(*error).of_header())?;
        // The next reader charges the account for the document again.
        left.give_back(self.document.len());
        self.memory = left;
        self.must_understand.retain(|block| !block.is_in(H::SHAPE, &self.leniency));
        Ok(headers)
    }

    /// The request of the call.
    ///
    /// # Errors
    ///
    /// A `MustUnderstand` fault for a header block that must be understood and is not; a `Sender` fault that says what
    /// in the message is not as the contract has it.
    pub fn request<Q: Value>(&self) -> Result<Q, Fault> {
        if let Some(block) = self.must_understand.first() {
            return Err(not_understood(block));
        }
        let read = |mut reader: Reader<'_>| match self.operation.request {
            Body::Element(name, namespace) => read_request(name, namespace, &mut reader, &self.leniency),
            Body::Content => read_whole_body(&mut reader, &self.leniency),
        };
        self.noting(read).map_err(|error| sender(*error))
    }

    /// What has been tolerated so far in the parts of the request that were read, under the settings of [`Leniency`]:
    /// the first 100 places each of header and body.
    pub fn notes(&self) -> Vec<Note> {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The result of `read` on the document; notes of what it tolerated are kept.
    fn noting<T>(&self, read: impl FnOnce(Reader<'_>) -> ReadResult<T>) -> ReadResult<T> {
        let notes = Notes::default();
        let reader = Reader::new(&self.document, &self.limits)
            .within(self.memory.clone())
            .binaries(self.incoming.binaries.as_ref());
        let value = read(reader.notes(&notes));
        let notes = located(notes, &self.document);
        if !notes.is_empty() {
            events::tolerated(self.operation.name, &notes);
            self.notes.lock().unwrap_or_else(PoisonError::into_inner).extend(notes);
        }
        value
    }

    /// The declared attachments of the request, which has been read.
    ///
    /// # Errors
    ///
    /// A `Sender` fault that says which one is missing.
    pub fn attachments<A: Attached>(&self) -> Result<A, Fault> {
        A::received(self.incoming.attachments().cloned().collect())
            .map_err(|error| Fault::sender(error.to_string()))
    }

    /// The attachments of the request, declared or not.
    pub fn all_attachments(&self) -> impl Iterator<Item = &MimePart> {
        self.incoming.attachments()
    }

    /// Adds an attachment to the reply, beside those that the contract declares.
    pub fn attach(&mut self, attachment: MimePart) {
        self.response_attachments.push(attachment);
    }

    /// Writes the reply.
    ///
    /// # Errors
    ///
    /// A `Receiver` fault when the reply holds characters that XML forbids.
    pub fn answer<A: Value>(&self, reply: &A) -> Result<Answer, Fault> {
        self.write(None, reply, Vec::new())
    }

    /// Writes the reply, its header blocks and its attachments.
    ///
    /// # Errors
    ///
    /// As [`answer`](Self::answer).
    pub fn answer_with<A: Value, H: Value, M: Attached>(
        &self,
        answered: &Answered<A, H, M>,
    ) -> Result<Answer, Fault> {
        self.write(Some(&answered.headers), &answered.reply, answered.attachments.sent())
    }

    /// Says no more than that the message was taken.
    ///
    /// # Errors
    ///
    /// None; it is of the same type as [`answer`](Self::answer).
    pub fn accept(&self) -> Result<Answer, Fault> {
        Ok(Answer(None))
    }

    pub(super) fn write(
        &self,
        headers: Option<&dyn Value>,
        reply: &dyn Value,
        mut attachments: Vec<MimePart>,
    ) -> Result<Answer, Fault> {
        let body = self.operation.reply.unwrap_or(Body::Content);
        // Whoever asks by MTOM understands it.
        let is_mtom = self.incoming.is_mtom;
        let form = MessageForm { version: self.version, body, is_encoded: self.operation.encoded, is_mtom };
        let unwritable = |error: WriteError| Fault::receiver(error.to_string());
        let others = self.addressed.reply_blocks(self.operation).map_err(unwritable)?;
        let header = Header { declared: headers, others: &others, ..Header::default() };
        let written = write_envelope(form, header, reply).map_err(unwritable)?;
        attachments.extend(self.response_attachments.iter().cloned());
        Ok(Answer(Some(Outgoing { written, attachments, is_mtom })))
    }

    /// The operation that is called.
    pub fn operation(&self) -> &'static OperationInfo {
        self.operation
    }

    /// The version of SOAP of the call, in which the reply is written too.
    pub fn soap_version(&self) -> SoapVersion {
        self.version
    }

    /// The value of an HTTP header of the request; `None` where it is absent or not ASCII text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.parts.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The HTTP request without its body.
    pub fn http_request(&self) -> &Parts {
        &self.parts
    }

    /// Sets an HTTP header of the reply. A name or value that HTTP does not allow is left out.
    pub fn set_response_header(&mut self, name: &str, value: &str) {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            self.response_headers.append(name, value);
        }
    }

    /// What the layers around the server find in the extensions of the HTTP response, be it a reply or a fault; nothing
    /// of it is sent.
    pub fn response_extensions_mut(&mut self) -> &mut Extensions {
        &mut self.response_extensions
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { operation, version, .. } = self;
        f.debug_struct("Call")
            .field("operation", &operation.name)
            .field("version", version)
            .finish_non_exhaustive()
    }
}

/// The fault for a header block that must be understood and is not.
pub(super) fn not_understood(block: &Block) -> Fault {
    let reason = format!("header block {} is not understood", cut(&block.to_string(), 200));
    Fault::new(FaultCode::MustUnderstand, reason)
}

/// Reads the child of the body, which was found to be this element.
fn read_request<Q: Value>(
    name: &'static str,
    namespace: &'static str,
    reader: &mut Reader<'_>,
    leniency: &Leniency,
) -> ReadResult<Q> {
    // The envelope was read once already, to find the operation.
    let _ = open_body(reader)?;
    if reader.is_nil() {
        return Err(reader.fail(Problem::UnexpectedNil));
    }
    let mut request = Q::blank();
    let field = root(name, namespace);
    request.read(&mut ValueReader::new(reader, leniency), &field)?;
    finish(reader, leniency)?;
    Ok(request)
}

/// The fault for a message that cannot be read.
pub(super) fn sender(error: ReadError) -> Fault {
    Fault::sender(unreadable(error).to_string())
}
