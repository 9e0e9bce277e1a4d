//! A stream with deadlines, which close a connection whose caller takes too long.
//!
//! It must not know HTTP; the server reports when it begins to answer a request and when the answer is ready.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep};

use super::bounds::Bounds;

/// What a connection is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Waiting for a request, or sending a reply.
    Waiting,
    /// Receiving the head of a request.
    Head,
    /// Answering a request, for which there is no deadline here. The body of the request has one in the site.
    Answering,
}

/// What a connection is doing, shared by the stream and the server.
#[derive(Debug, Clone)]
pub(super) struct Phases(Arc<Mutex<(Phase, Instant)>>);

impl Phases {
    pub(super) fn new() -> Self {
        Self(Arc::new(Mutex::new((Phase::Waiting, Instant::now()))))
    }

    /// The head of a request has been read.
    pub(super) fn begin_answer(&self) {
        self.enter(Phase::Answering);
    }

    /// The answer is ready to be sent.
    pub(super) fn end_answer(&self) {
        self.enter(Phase::Waiting);
    }

    fn enter(&self, phase: Phase) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = (phase, Instant::now());
    }

    fn now(&self) -> (Phase, Instant) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A stream with deadlines.
#[derive(Debug)]
pub(super) struct TimedStream<S> {
    stream: S,
    phases: Phases,
    bounds: Bounds,
    timer: Pin<Box<Sleep>>,
}

impl<S> TimedStream<S> {
    pub(super) fn new(stream: S, phases: Phases, bounds: Bounds) -> Self {
        let timer = Box::pin(tokio::time::sleep(bounds.idle));
        Self { stream, phases, bounds, timer }
    }

    /// Fails if the deadline of the current phase has passed; otherwise the task is woken when it passes.
    fn check(&mut self, context: &mut Context<'_>) -> io::Result<()> {
        let (phase, since) = self.phases.now();
        let allowed = match phase {
            Phase::Answering => return Ok(()),
            Phase::Head => self.bounds.head,
            Phase::Waiting => self.bounds.idle,
        };
        // A bound beyond the range of the clock never passes.
        let Some(deadline) = since.checked_add(allowed) else { return Ok(()) };
        if self.timer.deadline() != deadline {
            self.timer.as_mut().reset(deadline);
        }
        match self.timer.as_mut().poll(context) {
            Poll::Pending => Ok(()),
            Poll::Ready(()) => Err(io::ErrorKind::TimedOut.into()),
        }
    }

    /// Notes that bytes were sent or received.
    fn note_traffic(&self, is_read: bool) {
        match self.phases.now().0 {
            Phase::Waiting if is_read => self.phases.enter(Phase::Head),
            Phase::Waiting => self.phases.enter(Phase::Waiting),
            Phase::Head | Phase::Answering => {}
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for TimedStream<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        match Pin::new(&mut self.stream).poll_read(context, buffer) {
            Poll::Pending => match self.check(context) {
                Ok(()) => Poll::Pending,
                Err(error) => Poll::Ready(Err(error)),
            },
            Poll::Ready(Ok(())) if buffer.filled().len() > before => {
                self.note_traffic(true);
                // A steady trickle of bytes does not extend the deadline.
                Poll::Ready(self.check(context))
            }
            ready => ready,
        }
    }
}

impl<S: AsyncWrite + Unpin> TimedStream<S> {
    fn check_sent<T>(
        &mut self,
        context: &mut Context<'_>,
        polled: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        match polled {
            Poll::Pending => match self.check(context) {
                Ok(()) => Poll::Pending,
                Err(error) => Poll::Ready(Err(error)),
            },
            Poll::Ready(Ok(sent)) => {
                self.note_traffic(false);
                Poll::Ready(Ok(sent))
            }
            ready => ready,
        }
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for TimedStream<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.check_sent(context, polled)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write_vectored(context, pieces);
        self.check_sent(context, polled)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match Pin::new(&mut self.stream).poll_flush(context) {
            Poll::Pending => match self.check(context) {
                Ok(()) => Poll::Pending,
                Err(error) => Poll::Ready(Err(error)),
            },
            ready => ready,
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
