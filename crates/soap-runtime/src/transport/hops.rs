//! Detects that a reqwest client which was set up elsewhere followed a redirect, even to the same address.
//!
//! reqwest reports the address that a response came from, but neither its method nor the number of requests: if 303
//! leads back to the same address, the answer to a GET looks like the answer to the POST. What can be observed is
//! this: after the request is on its way, the future of the call only waits for the head of the response, and others
//! wake it. When it follows a redirect it wakes itself, to be polled again for the next request. A test checks this.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, ThreadId};

use super::sending::Sending;

/// Whether this client may follow redirects. Only its `Debug` output shows its policy; an unknown policy counts as
/// yes.
pub(super) fn may_follow(client: &reqwest::Client) -> bool {
    !format!("{client:?}").contains(r#"redirect_policy: "Policy(None)""#)
}

/// The output of `future`, and whether it started another request after the first was on its way.
pub(super) async fn counted<F: Future>(future: F, sending: Option<&Sending>) -> (F::Output, bool) {
    // Without tokio's coop budget, since the future also wakes itself when that is used up.
    let mut future = pin!(tokio::task::unconstrained(future));
    let mut has_hopped = false;
    poll_fn(|cx| {
        let is_sent = sending.is_some_and(Sending::has_begun);
        let noticing = Arc::new(Noticing {
            waker: cx.waker().clone(),
            polled_by: thread::current().id(),
            is_polled: AtomicBool::new(true),
            wakes_itself: AtomicBool::new(false),
        });
        let polled = future.as_mut().poll(&mut Context::from_waker(&Waker::from(Arc::clone(&noticing))));
        noticing.is_polled.store(false, Ordering::Relaxed);
        match polled {
            Poll::Ready(output) => Poll::Ready((output, has_hopped)),
            Poll::Pending => {
                has_hopped |= is_sent && noticing.wakes_itself.load(Ordering::Relaxed);
                Poll::Pending
            }
        }
    })
    .await
}

/// A waker that notes whether it is called from within the polled future.
struct Noticing {
    waker: Waker,
    polled_by: ThreadId,
    is_polled: AtomicBool,
    wakes_itself: AtomicBool,
}

impl Wake for Noticing {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        if self.is_polled.load(Ordering::Relaxed) && thread::current().id() == self.polled_by {
            self.wakes_itself.store(true, Ordering::Relaxed);
        }
        self.waker.wake_by_ref();
    }
}
