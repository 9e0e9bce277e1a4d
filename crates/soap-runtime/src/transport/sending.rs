//! The body of a request, and how far sending it has come.
//!
//! Must not know the deadlines.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Buf, Bytes};
use http_body::{Body, Frame, SizeHint};
use tokio::time::Instant;

/// Tracks the progress of a request body, since a large one takes a long time over a slow line.
#[derive(Debug)]
pub(super) struct Sending {
    start: Instant,
    /// When a piece was last taken, in milliseconds after the start.
    taken: AtomicU64,
    has_begun: AtomicBool,
}

impl Sending {
    /// Larger bodies go out in pieces of this size.
    const PIECE: usize = 64 << 10;

    /// The body, and a handle to its progress; a small body has no handle unless it is to be watched.
    pub(super) fn new(body: Bytes, is_watched: bool) -> (Outgoing, Option<Arc<Self>>) {
        let sending = (is_watched || body.len() > Self::PIECE).then(|| {
            let (taken, has_begun) = (AtomicU64::new(0), AtomicBool::new(false));
            Arc::new(Self { start: Instant::now(), taken, has_begun })
        });
        (Outgoing { rest: body, sending: sending.clone() }, sending)
    }

    /// Whether sending of the body has begun, and so the head has been sent.
    pub(super) fn has_begun(&self) -> bool {
        self.has_begun.load(Ordering::Relaxed)
    }

    /// How long after the start a piece was last taken.
    pub(super) fn progress(&self) -> Duration {
        Duration::from_millis(self.taken.load(Ordering::Relaxed))
    }
}

/// The body of a request.
#[derive(Debug)]
pub(super) struct Outgoing {
    rest: Bytes,
    sending: Option<Arc<Sending>>,
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if self.rest.is_empty() {
            return Poll::Ready(None);
        }
        let length = match &self.sending {
            Some(sending) => {
                let taken = u64::try_from(sending.start.elapsed().as_millis()).unwrap_or(u64::MAX);
                sending.taken.store(taken, Ordering::Relaxed);
                sending.has_begun.store(true, Ordering::Relaxed);
                self.rest.len().min(Sending::PIECE)
            }
            None => self.rest.len(),
        };
        Poll::Ready(Some(Ok(Frame::data(self.rest.split_to(length)))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.rest.remaining() as u64)
    }
}
