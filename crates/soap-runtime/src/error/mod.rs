//! The error of a call: in which phase it failed, whether the request may have been sent, where, and a piece of
//! the reply without secrets.
//!
//! Must not know how calls are made: those that make them say what failed, and this words it.

mod debug;

use std::error::Error as StdError;
use std::fmt;

use crate::fault_detail::FaultDetail;
use crate::printable::Printable;
use crate::redact::Redactor;
use crate::soap::{Fault, FaultCode, unreadable};
use crate::transport::{BoxError, Deadline, DeadlinePassed, innermost};
use crate::value::{ReadError, ReadErrorKind, WriteError};
use crate::xml::{self, Note, Undecodable};

/// Why a call gave no reply of its type.
///
/// `Display` gives one line without secrets, with control characters from the server escaped, as in `\n` or
/// `\u{202e}`; [`Error::excerpt`] gives the beginning of what was received instead. `Debug`, which
/// `main() -> Result<(), Error>` prints, gives the same line, and the details on lines below it.
pub struct Error(Box<Inner>);

struct Inner {
    phase: Phase,
    message: String,
    operation: Option<&'static str>,
    status: Option<u16>,
    path: Option<String>,
    may_have_been_sent: bool,
    fault: Option<Fault>,
    excerpt: Option<String>,
    deadline: Option<Deadline>,
    /// The setting that would tolerate the problem.
    remedy: Option<&'static str>,
    /// Whether the reply can be read after it is mended.
    is_mendable: bool,
    /// How the sentence begins about XML outside of a call.
    apart: Option<&'static str>,
    notes: Vec<Note>,
    source: Option<BoxError>,
}

/// What was being done when a call failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Phase {
    /// Making the request: the endpoint, a value that XML cannot hold. Nothing was sent. Also writing a value as XML
    /// apart from a call.
    Building,
    /// Sending it and receiving the reply.
    Sending,
    /// The reply has an HTTP status other than success, and no fault.
    Status,
    /// The reply is no SOAP message, or from a port of the HTTP binding no XML document.
    NotSoap,
    /// The reply is a SOAP fault.
    Fault,
    /// The reply is not what the contract says.
    Decoding,
    /// The reply is beyond a limit that was set.
    Limit,
}

impl Error {
    pub(crate) fn new(phase: Phase, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            phase,
            message: message.into(),
            operation: None,
            status: None,
            path: None,
            may_have_been_sent: !matches!(phase, Phase::Building),
            fault: None,
            excerpt: None,
            deadline: None,
            remedy: None,
            is_mendable: false,
            apart: None,
            notes: Vec::new(),
            source: None,
        }))
    }

    pub(crate) fn building(message: impl Into<String>) -> Self {
        Self::new(Phase::Building, message)
    }

    /// The reply, in an envelope or without one, cannot be read.
    pub(crate) fn decoding(error: xml::ReadError) -> Self {
        Self::from(ReadError::from(unreadable(error))).of_reply()
    }

    /// Whether a document can be read after the references in it are mended.
    pub(crate) fn is_mendable(&self) -> bool {
        self.0.is_mendable
    }

    pub(crate) fn fault(fault: Fault) -> Self {
        let message = format!("{}: {}", fault.code.name(), fault.reason);
        let mut this = Self::new(Phase::Fault, message);
        this.0.fault = Some(fault);
        this
    }

    pub(crate) fn sending(error: BoxError, may_have_been_sent: bool) -> Self {
        let mut this = Self::new(Phase::Sending, error.to_string());
        this.0.may_have_been_sent = may_have_been_sent;
        this.0.deadline = DeadlinePassed::within(&error).map(|passed| passed.deadline());
        this.0.source = error.source().map(|source| StringError(source.to_string()).into());
        this
    }

    /// The reply was cut off after this many bytes.
    pub(crate) fn broken(read: usize, cause: &BoxError) -> Self {
        let Some(passed) = DeadlinePassed::within(cause) else {
            let cause = innermost(&**cause);
            return Self::new(Phase::Sending, format!("the reply broke off after {read} bytes ({cause})"));
        };
        let message = format!("{passed}, and {read} bytes of the reply have come");
        let mut this = Self::new(Phase::Sending, message);
        this.0.deadline = Some(passed.deadline());
        this
    }

    /// It is about the reply.
    fn of_reply(mut self) -> Self {
        if self.0.apart.take().is_some() {
            self.0.may_have_been_sent = true;
        }
        self
    }

    #[must_use]
    pub(crate) fn in_operation(mut self, operation: &'static str) -> Self {
        self.0.operation = Some(operation);
        self
    }

    #[must_use]
    pub(crate) fn noting(mut self, notes: Vec<Note>) -> Self {
        self.0.notes = notes;
        self
    }

    #[must_use]
    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.0.status = Some(status);
        self
    }

    #[must_use]
    pub(crate) fn with_reply(mut self, status: u16, excerpt: String) -> Self {
        self.0.status = Some(status);
        self.0.excerpt = Some(excerpt);
        self.of_reply()
    }

    /// Removes the secrets that `redactor` knows. Errors of a [`Client`](crate::Client) never contain secrets of
    /// their own request; this method is for other errors, such as those of documents that were read separately.
    #[must_use]
    pub fn without_secrets(self, redactor: &Redactor) -> Self {
        self.redacted(|text| redactor.redact(text))
    }

    /// Passes every text of this error through `redact`.
    #[must_use]
    pub(crate) fn redacted(mut self, redact: impl Fn(&str) -> String) -> Self {
        let inner = &mut self.0;
        inner.message = redact(&inner.message);
        inner.path = inner.path.take().map(|path| redact(&path));
        for note in &mut inner.notes {
            (note.what, note.path) = (redact(&note.what), redact(&note.path));
        }
        inner.excerpt = inner.excerpt.take().map(|excerpt| redact(&excerpt));
        inner.source = inner.source.take().map(|source| StringError(redact(&source.to_string())).into());
        if let Some(fault) = &mut inner.fault {
            fault.reason = redact(&fault.reason);
            if let FaultCode::Other(code) = &mut fault.code {
                *code = redact(code);
            }
            fault.subcodes.iter_mut().for_each(|subcode| *subcode = redact(subcode));
            fault.actor = fault.actor.take().map(|actor| redact(&actor));
            fault.detail = fault.detail.take().map(|detail| detail.redacted(&redact));
            fault.redact_headers(&redact);
        }
        self
    }

    /// What was being done.
    pub fn phase(&self) -> Phase {
        self.0.phase
    }

    /// Whether the server may have got the request, and acted on it.
    pub fn may_have_been_sent(&self) -> bool {
        self.0.may_have_been_sent
    }

    /// The deadline that was missed, if the call failed for that reason; see
    /// [`Deadlines`](crate::transport::Deadlines).
    pub fn deadline(&self) -> Option<Deadline> {
        self.0.deadline
    }

    /// The operation that was called.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// The HTTP status of the reply.
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// The element concerned, in most cases of the reply, as in `getHierarchyResponse/aHierarchy/HIERARCHY[3]/iNodeID`.
    pub fn path(&self) -> Option<&str> {
        self.0.path.as_deref()
    }

    /// The SOAP fault.
    pub fn soap_fault(&self) -> Option<&Fault> {
        self.0.fault.as_ref()
    }

    /// What was tolerated in the reply before it turned out to be a fault or to violate the contract: the first 100
    /// places. Empty after [`Client::call`](crate::Client::call), which takes notes only for events.
    pub fn notes(&self) -> &[Note] {
        &self.0.notes
    }

    /// The fault as one of those that the contract declares for the operation, or the error itself. In one `match`, by
    /// [`Result::map_err`]:
    ///
    /// ```
    /// # use soap_runtime::{Error, FaultDetail};
    /// # fn handle<T, F: FaultDetail>(called: Result<T, Error>) -> Result<(), Error> {
    /// match called.map_err(Error::fault_as::<F>) {
    ///     Ok(_reply) => Ok(()),
    ///     Err(Ok(_declared)) => Ok(()),
    ///     Err(Err(error)) => Err(error),
    /// }
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// This error, if it is not a fault or not a declared one. If the entry of the fault is not what the contract says, an
    /// error of [decoding](Phase::Decoding) that says so, with the path of the mistake, this error as its source, and the same
    /// [`soap_fault`](Error::soap_fault).
    pub fn fault_as<T: FaultDetail>(self) -> Result<T, Self> {
        match self.declared_fault() {
            Some(Ok(fault)) => Ok(fault),
            None => Err(self),
            Some(Err(mut unreadable)) => {
                unreadable.0.fault = self.0.fault.clone();
                unreadable.0.excerpt = self.0.excerpt.clone();
                unreadable.0.notes = self.0.notes.clone();
                unreadable.0.source = Some(Box::new(self));
                Err(unreadable)
            }
        }
    }

    /// The fault as one of those that the contract declares for the operation, by the entry in its detail, or in the
    /// header, which is where errors of header blocks are reported. `None` if there is no fault, or no such entry.
    ///
    /// # Errors
    ///
    /// The reason why the entry is not what the contract says, with its path.
    pub fn declared_fault<T: FaultDetail>(&self) -> Option<Result<T, Self>> {
        let fault = self.soap_fault()?;
        let entries = if T::IN_HEADER { fault.headers() } else { fault.detail.as_ref() };
        let as_of_reply = |error: ReadError| {
            let mut this = Self::from(error);
            (this.0.status, this.0.operation) = (self.0.status, self.0.operation);
            this.of_reply()
        };
        entries?.entry_of().map(|entry| entry.map_err(as_of_reply))
    }

    /// The beginning of the reply, at most 512 characters, without secrets.
    pub fn excerpt(&self) -> Option<&str> {
        self.0.excerpt.as_deref()
    }

    /// Whether the request could not be made, or a value could not be written as XML.
    pub fn is_building(&self) -> bool {
        self.phase() == Phase::Building
    }

    /// Whether sending or receiving failed.
    pub fn is_sending(&self) -> bool {
        self.phase() == Phase::Sending
    }

    /// Whether the HTTP status tells of failure without a SOAP fault.
    pub fn is_status(&self) -> bool {
        self.phase() == Phase::Status
    }

    /// Whether something else than SOAP came, such as an HTML page.
    pub fn is_not_soap(&self) -> bool {
        self.phase() == Phase::NotSoap
    }

    /// Whether the server answered with a SOAP fault.
    pub fn is_fault(&self) -> bool {
        self.phase() == Phase::Fault
    }

    /// Whether the reply is not what the contract says.
    pub fn is_decoding(&self) -> bool {
        self.phase() == Phase::Decoding
    }

    /// Whether the reply is beyond a limit.
    pub fn is_limit(&self) -> bool {
        self.phase() == Phase::Limit
    }
}

/// The error of a call, or of XML that was read apart from one: `Display` speaks of a reply only if there was one.
impl From<ReadError> for Error {
    fn from(error: ReadError) -> Self {
        let phase = match error.kind() {
            ReadErrorKind::Limit => Phase::Limit,
            ReadErrorKind::Deadline => Phase::Sending,
            ReadErrorKind::Malformed | ReadErrorKind::Mismatch => Phase::Decoding,
        };
        let mut this = Self::new(phase, error.message());
        this.0.deadline = (phase == Phase::Sending).then_some(Deadline::Total);
        this.0.is_mendable = error.is_mendable();
        this.0.apart = Some(error.kind().beginning());
        this.0.may_have_been_sent = false;
        this.0.remedy = error.remedy();
        this.0.path = Some(error.path().to_owned()).filter(|path| !path.is_empty());
        this
    }
}

/// The error of a value that was written apart from a call: `Display` speaks of no request.
impl From<WriteError> for Error {
    fn from(error: WriteError) -> Self {
        let mut this = Self::building(error.problem());
        this.0.apart = Some(WriteError::BEGINNING);
        this.0.path = Some(error.path().to_owned()).filter(|path| !path.is_empty());
        this
    }
}

impl From<Undecodable> for Error {
    fn from(error: Undecodable) -> Self {
        ReadError::from(error).into()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &self.0;
        if let Some(operation) = inner.operation {
            write!(f, "{operation}: ")?;
        }
        f.write_str(match (inner.phase, inner.apart) {
            (_, Some(beginning)) => beginning,
            (Phase::Building, None) => "the request cannot be made: ",
            (Phase::Sending, None) if inner.may_have_been_sent => "no reply: ",
            (Phase::Sending, None) => "the request was not sent: ",
            (Phase::Status | Phase::NotSoap, None) => "",
            (Phase::Fault, None) => "the server answered with a fault, ",
            (Phase::Decoding, None) => "the reply is not what the contract says: ",
            (Phase::Limit, None) => "the reply is too large: ",
        })?;
        Printable(&inner.message).fmt(f)?;
        match inner.path.as_deref() {
            None | Some("") => {}
            Some(path) => write!(f, " at {}", Printable(path))?,
        }
        match inner.remedy {
            None => Ok(()),
            Some(remedy) => write!(f, " ({remedy})"),
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

/// The text of an error that is not kept itself, since it may show secrets.
#[derive(Debug, thiserror::Error)]
#[error("{}", Printable(_0))]
struct StringError(String);
