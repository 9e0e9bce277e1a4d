//! Enforces the [`Deadlines`] of a call, by tokio's clock.
//!
//! Must not know what is sent, nor by which transport.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http::Response;
use http_body::{Body, Frame, SizeHint};
use tokio::time::{Instant, Sleep, sleep_until};
use tower::{Layer, Service};

use super::deadlines::{Deadline, DeadlinePassed, Deadlines, PROGRESS};
use super::{BoxError, Request};

/// Tracks which deadlines of a call have passed.
///
/// A timer is set only if there is something to wait for: a reply that arrives whole costs one.
#[derive(Debug)]
pub(super) struct Timed {
    deadlines: Deadlines,
    start: Instant,
    /// When the reply last made progress, and the number of bytes since then.
    mark: Option<Instant>,
    since: usize,
    sleep: Option<Pin<Box<Sleep>>>,
}

impl Timed {
    pub(super) fn new(deadlines: Deadlines) -> Self {
        Self { deadlines, start: Instant::now(), mark: None, since: 0, sleep: None }
    }

    /// Waits for the head of a reply; `progress` returns how long sending the request has been making progress.
    pub(super) async fn head<F: Future>(
        &mut self,
        future: F,
        progress: impl Fn() -> Duration,
    ) -> Result<F::Output, DeadlinePassed> {
        let mut future = pin!(future);
        let begun = Instant::now();
        poll_fn(|cx| match future.as_mut().poll(cx) {
            Poll::Ready(output) => Poll::Ready(Ok(output)),
            Poll::Pending => self
                .poll_passed(cx, |timed| {
                    let reply = timed.deadlines.reply?;
                    Some((begun.checked_add(progress())?.checked_add(reply)?, Deadline::Reply, reply))
                })
                .map(Err),
        })
        .await
    }

    /// Waits for a future that yields the next piece of the body of a reply.
    #[cfg(feature = "http-client")]
    pub(super) async fn piece<F: Future>(&mut self, future: F) -> Result<F::Output, DeadlinePassed> {
        let mut future = pin!(future);
        poll_fn(|cx| match future.as_mut().poll(cx) {
            Poll::Ready(output) => Poll::Ready(Ok(output)),
            Poll::Pending => self.poll_stalled(cx).map(Err),
        })
        .await
    }

    /// Notes that this many bytes of the body have arrived.
    ///
    /// # Errors
    ///
    /// The time for the whole call is over: a peer that never makes the reader wait would not be stopped otherwise.
    pub(super) fn came(&mut self, bytes: usize) -> Result<(), DeadlinePassed> {
        self.since = self.since.saturating_add(bytes);
        if self.since >= PROGRESS {
            (self.mark, self.since) = (None, 0);
        }
        match self.total() {
            Some((at, deadline, after)) if at <= Instant::now() => Err(DeadlinePassed::new(deadline, after)),
            _ => Ok(()),
        }
    }

    /// Ready if the reply has stalled, or the total time is over.
    fn poll_stalled(&mut self, cx: &mut Context<'_>) -> Poll<DeadlinePassed> {
        let mark = *self.mark.get_or_insert_with(Instant::now);
        self.poll_passed(cx, |timed| {
            let stall = timed.deadlines.stall?;
            Some((mark.checked_add(stall)?, Deadline::Stall, stall))
        })
    }

    /// Ready if the deadline given by `stage` has passed, or that of the whole call.
    fn poll_passed(
        &mut self,
        cx: &mut Context<'_>,
        stage: impl Fn(&Self) -> Option<(Instant, Deadline, Duration)>,
    ) -> Poll<DeadlinePassed> {
        loop {
            let next = self.total().into_iter().chain(stage(self)).min_by_key(|(at, ..)| *at);
            let Some((at, deadline, after)) = next else { return Poll::Pending };
            match &mut self.sleep {
                // A timer that fires early is set again when it fires: this avoids resetting it for each piece that
                // arrives.
                Some(sleep) if sleep.deadline() <= at && !sleep.is_elapsed() => {}
                Some(sleep) => sleep.as_mut().reset(at),
                none => *none = Some(Box::pin(sleep_until(at))),
            }
            let Some(sleep) = &mut self.sleep else { return Poll::Pending };
            ready!(sleep.as_mut().poll(cx));
            if at <= Instant::now() {
                return Poll::Ready(DeadlinePassed::new(deadline, after));
            }
        }
    }

    fn total(&self) -> Option<(Instant, Deadline, Duration)> {
        let total = self.deadlines.total?;
        Some((self.start.checked_add(total)?, Deadline::Total, total))
    }
}

/// The body of a response, subject to the deadlines of its call.
#[derive(Debug)]
pub struct TimedBody<B> {
    body: Pin<Box<B>>,
    timed: Timed,
}

impl<B> TimedBody<B> {
    pub(super) fn new(body: B, timed: Timed) -> Self {
        Self { body: Box::pin(body), timed }
    }
}

impl<B> Body for TimedBody<B>
where
    B: Body<Data = Bytes>,
    B::Error: Into<BoxError>,
{
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let this = &mut *self;
        match this.body.as_mut().poll_frame(cx) {
            Poll::Ready(Some(Ok(frame))) => {
                let came = this.timed.came(frame.data_ref().map_or(0, Bytes::len));
                Poll::Ready(Some(came.map(|()| frame).map_err(Into::into)))
            }
            Poll::Ready(other) => Poll::Ready(other.map(|frame| frame.map_err(Into::into))),
            Poll::Pending => this.timed.poll_stalled(cx).map(|passed| Some(Err(passed.into()))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A tower layer that applies [`Deadlines`] to any transport, except `connect`, which only the transport itself can
/// observe. Calls must be made within a tokio runtime with its clock enabled.
///
/// ```
/// use soap_runtime::transport::{Deadlines, DeadlinesLayer, Request};
/// use tower::Layer;
///
/// # async fn answer(_: Request) -> Result<http::Response<String>, std::io::Error> { Ok(http::Response::default()) }
/// let transport = DeadlinesLayer::new(Deadlines::default()).layer(tower::service_fn(answer));
/// # let _ = transport;
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct DeadlinesLayer {
    deadlines: Deadlines,
}

impl DeadlinesLayer {
    /// A layer with these deadlines.
    pub fn new(deadlines: Deadlines) -> Self {
        Self { deadlines }
    }
}

impl<S> Layer<S> for DeadlinesLayer {
    type Service = WithDeadlines<S>;

    fn layer(&self, transport: S) -> WithDeadlines<S> {
        WithDeadlines { transport, deadlines: self.deadlines, waiting: None }
    }
}

/// A transport with deadlines.
#[derive(Debug)]
pub struct WithDeadlines<S> {
    transport: S,
    deadlines: Deadlines,
    /// The time of a call that waits until the transport is ready.
    waiting: Option<Timed>,
}

/// A clone serves other calls.
impl<S: Clone> Clone for WithDeadlines<S> {
    fn clone(&self) -> Self {
        Self { transport: self.transport.clone(), deadlines: self.deadlines, waiting: None }
    }
}

impl<S, B> Service<Request> for WithDeadlines<S>
where
    S: Service<Request, Response = Response<B>>,
    S::Error: Into<BoxError>,
    S::Future: Send + 'static,
    B: Body<Data = Bytes>,
    B::Error: Into<BoxError>,
{
    type Response = Response<TimedBody<B>>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        match self.transport.poll_ready(cx) {
            Poll::Ready(ready) => Poll::Ready(ready.map_err(Into::into)),
            Poll::Pending => {
                let timed = self.waiting.get_or_insert_with(|| Timed::new(self.deadlines));
                let passed = ready!(timed.poll_passed(cx, |_| None));
                self.waiting = None;
                Poll::Ready(Err(passed.into()))
            }
        }
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let mut timed = self.waiting.take().unwrap_or_else(|| Timed::new(self.deadlines));
        let response = self.transport.call(request);
        Box::pin(async move {
            let response = timed.head(response, Duration::default).await?.map_err(Into::into)?;
            Ok(response.map(|body| TimedBody::new(body, timed)))
        })
    }
}
