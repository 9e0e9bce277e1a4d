//! Runs long work where it does not block other tasks of an async runtime.
//!
//! Must not know what the work is.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

/// A message of more bytes than this is long: it is decoded on a blocking thread. Switching there and back costs
/// about as much as decoding 10 KiB; decoding this much blocks a thread for at most a millisecond if the codec is
/// optimised.
pub(crate) const LONG: usize = 64 << 10;

/// Yields to other tasks.
#[cfg(feature = "compression")]
pub(crate) async fn others_first() {
    let mut has_waited = false;
    poll_fn(|cx| match std::mem::replace(&mut has_waited, true) {
        true => Poll::Ready(()),
        false => {
            cx.waker().wake_by_ref();
            Poll::Pending
        }
    })
    .await;
}

/// Does the work on a blocking thread of the tokio runtime, or here if there is no runtime.
#[cfg(feature = "tokio")]
pub(crate) async fn elsewhere<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    use std::sync::{Arc, Mutex, PoisonError};

    let Ok(runtime) = tokio::runtime::Handle::try_current() else { return work() };
    // A runtime that is shutting down does not start the work that it is given.
    let work = Arc::new(Mutex::new(Some(work)));
    let take = |work: &Mutex<Option<_>>| work.lock().unwrap_or_else(PoisonError::into_inner).take();
    let given = Arc::clone(&work);
    let done = runtime.spawn_blocking(move || take(&given).map(|work| work())).await;
    match done {
        Ok(Some(done)) => done,
        Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
        Ok(None) | Err(_) => match take(&work) {
            Some(work) => work(),
            None => std::future::pending().await,
        },
    }
}

/// Does the work here: there is no other thread for it.
#[cfg(not(feature = "tokio"))]
pub(crate) async fn elsewhere<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    work()
}

/// Starts a future on another thread, up to its first wait, and finishes it here.
pub(crate) async fn begun_elsewhere<T: Send + 'static>(future: Pin<Box<dyn Future<Output = T> + Send>>) -> T {
    let waker = poll_fn(|cx| Poll::Ready(cx.waker().clone())).await;
    let begin = move || {
        let mut future = future;
        match future.as_mut().poll(&mut std::task::Context::from_waker(&waker)) {
            Poll::Ready(output) => Ok(output),
            Poll::Pending => Err(future),
        }
    };
    match elsewhere(begin).await {
        Ok(output) => output,
        Err(future) => future.await,
    }
}
