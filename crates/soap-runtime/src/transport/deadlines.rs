//! How long each stage of a call may take, and how a missed deadline is reported.
//!
//! Holds durations only: must not know how they are measured.

use std::fmt;
use std::time::Duration;

use super::BoxError;

/// How long each stage of a call may take. A stage whose deadline is `None` may take for ever.
///
/// | deadline | default | begins | ends | may the request have been sent? |
/// | --- | --- | --- | --- | --- |
/// | [`connect`](Self::connect) | 10 s | with a new connection: name, TCP, TLS, proxy | when it can be used | no |
/// | [`reply`](Self::reply) | 100 s | when the request last made progress, at first when it is sent | with the last header of the reply | yes |
/// | [`stall`](Self::stall) | 20 s | with the reply, and again with every 1,024 bytes of it | with the next 1,024 bytes, or the end | yes |
/// | [`total`](Self::total) | none | when the written request is handed to the transport; for a layer, when the layer is called | when the reply has been decoded | yes |
///
/// A dead address costs 10 seconds. A service that works on a report has as much time as .NET's SOAP clients give it.
/// A reply that has begun may take any time, as long as 1 KiB of it arrives every 20 seconds. The bytes are counted
/// as they arrive, before they are decompressed.
///
/// The head of a reply has no deadline of its own, since neither reqwest nor a [`tower::Service`] reports when its
/// first byte arrives. Headers that trickle in are cut off by `reply`, which bounds the whole head.
///
/// | where | which deadlines apply |
/// | --- | --- |
/// | the default transport | all, set by [`ClientBuilder::deadlines`](crate::ClientBuilder::deadlines) and [`timeout`](crate::ClientBuilder::timeout), which sets `total` |
/// | an [`HttpTransport`](super::HttpTransport) made from a reqwest client | all except `connect`, which that client sets itself; set by [`HttpTransport::with_deadlines`](super::HttpTransport::with_deadlines) |
/// | any other transport | all except `connect`, set by a [`DeadlinesLayer`](super::DeadlinesLayer) around it, whose `total` begins when the transport is first polled for readiness; the client's own `total` bounds decoding |
///
/// ```
/// use std::time::Duration;
/// use soap_runtime::transport::Deadlines;
///
/// let patient = Deadlines::default().with_reply(Duration::from_secs(600)).with_total(Duration::from_secs(3600));
/// assert_eq!(patient.connect, Some(Duration::from_secs(10)));
/// assert_eq!(patient.with_stall(None).stall, None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deadlines {
    /// Time until a new connection can be used. Default 10 seconds.
    pub connect: Option<Duration>,
    /// Time from the last progress of the request until the head of the reply has arrived. Default 100 seconds.
    pub reply: Option<Duration>,
    /// Time until the next 1,024 bytes of the reply have arrived. Default 20 seconds.
    pub stall: Option<Duration>,
    /// Time for the whole call from when the request is handed to the transport, decoding included. Default none.
    pub total: Option<Duration>,
}

impl Default for Deadlines {
    fn default() -> Self {
        Self {
            connect: Some(Duration::from_secs(10)),
            reply: Some(Duration::from_secs(100)),
            stall: Some(Duration::from_secs(20)),
            total: None,
        }
    }
}

impl Deadlines {
    /// No deadlines.
    pub const NONE: Self = Self { connect: None, reply: None, stall: None, total: None };

    /// These deadlines, with a different one for a new connection.
    #[must_use]
    pub fn with_connect(mut self, connect: impl Into<Option<Duration>>) -> Self {
        self.connect = connect.into();
        self
    }

    /// These deadlines, with a different one for the head of the reply.
    #[must_use]
    pub fn with_reply(mut self, reply: impl Into<Option<Duration>>) -> Self {
        self.reply = reply.into();
        self
    }

    /// These deadlines, with a different one for each 1,024 bytes of the reply.
    #[must_use]
    pub fn with_stall(mut self, stall: impl Into<Option<Duration>>) -> Self {
        self.stall = stall.into();
        self
    }

    /// These deadlines, with a different one for the whole call.
    #[must_use]
    pub fn with_total(mut self, total: impl Into<Option<Duration>>) -> Self {
        self.total = total.into();
        self
    }
}

/// One of the [`Deadlines`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Deadline {
    /// The deadline for a new connection: nothing was sent.
    Connect,
    /// The deadline for the head of the reply.
    Reply,
    /// The deadline for the next bytes of the reply.
    Stall,
    /// The deadline for the whole call.
    Total,
}

/// A reply has stalled if fewer bytes than this arrive within [`Deadlines::stall`].
pub(crate) const PROGRESS: usize = 1024;

/// A stage of a call took longer than its deadline allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeadlinePassed {
    deadline: Deadline,
    after: Duration,
}

impl DeadlinePassed {
    #[cfg(feature = "tokio")]
    pub(crate) fn new(deadline: Deadline, after: Duration) -> Self {
        Self { deadline, after }
    }

    /// Which deadline was missed.
    pub fn deadline(&self) -> Deadline {
        self.deadline
    }

    /// How long the stage was allowed to take.
    pub fn after(&self) -> Duration {
        self.after
    }

    /// The first one in the chain of causes of an error.
    pub(crate) fn within(error: &BoxError) -> Option<Self> {
        let mut current: Option<&(dyn std::error::Error + 'static)> = Some(&**error);
        while let Some(error) = current {
            if let Some(passed) = error.downcast_ref::<Self>() {
                return Some(*passed);
            }
            current = error.source();
        }
        None
    }
}

impl fmt::Display for DeadlinePassed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { deadline, after } = self;
        match deadline {
            Deadline::Connect => return write!(f, "no connection to the server within {after:?}"),
            Deadline::Reply => write!(f, "the reply did not begin within {after:?}")?,
            Deadline::Stall => write!(f, "less than {PROGRESS} bytes of the reply came in {after:?}")?,
            Deadline::Total => {
                write!(f, "the call timed out after {after:?}")?;
            }
        }
        f.write_str("; the request may have been sent")
    }
}

impl std::error::Error for DeadlinePassed {}
