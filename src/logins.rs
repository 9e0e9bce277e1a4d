//! The limit on logins: at most ten in three minutes, each counted before it is sent.
//!
//! Must not know what a login consists of, nor where else logins are counted.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

// Tests can move this one.
use tokio::time::Instant;

use crate::wait::{Limit, Listener};

/// The most logins within [`WITHIN`].
pub const MOST: usize = 10;

/// The time within which at most [`MOST`] logins are made: three minutes, as the service counts, and one more second,
/// since its clock is not ours.
pub const WITHIN: Duration = Duration::from_secs(3 * 60 + 1);

/// Counts the logins of several clients together, for example of all processes that one user runs; pass it to
/// [`RescueBuilder::shared_logins`](crate::RescueBuilder::shared_logins).
///
/// Each client also counts its own logins. This count has to survive a process that is killed during a login, so
/// [`begin`](Self::begin) is called before anything is sent.
pub trait SharedLogins: Send + Sync {
    /// Counts a login that is about to be sent, and returns a number that identifies it.
    ///
    /// # Errors
    ///
    /// If [`MOST`] other logins began or ended within the last [`WITHIN`]: how long to wait before the next call. The
    /// login is then not counted.
    fn begin(&self) -> Result<u64, Duration>;

    /// A counted login has been answered or abandoned: the service counted it no later than now.
    fn end(&self, login: u64);

    /// The service reports too many logins: it accepts no other within [`WITHIN`] from now.
    fn mark_used_up(&self);
}

/// The logins of one client.
#[derive(Default)]
pub(crate) struct Logins {
    /// The moments of the logins that the service still counts. The last one may be in flight.
    moments: Mutex<VecDeque<Instant>>,
    shared: Option<Arc<dyn SharedLogins>>,
}

/// A login in flight. It counts from its beginning; when this is dropped, the login has ended and counts from then.
pub(crate) struct Begun<'l> {
    logins: &'l Logins,
    number: Option<u64>,
}

impl Logins {
    pub(crate) fn new(
        earlier: impl IntoIterator<Item = Instant>,
        shared: Option<Arc<dyn SharedLogins>>,
    ) -> Self {
        Self { moments: Mutex::new(earlier.into_iter().collect()), shared }
    }

    /// Waits until the limit of the service allows one more login, and counts it. Only one may be in flight.
    pub(crate) async fn begin(&self, listener: &Listener) -> Begun<'_> {
        loop {
            let free = match self.when_free() {
                Some(free) => free,
                None => match self.shared.as_ref().map(|shared| shared.begin()).transpose() {
                    Ok(number) => {
                        self.moments().push_back(Instant::now());
                        return Begun { logins: self, number };
                    }
                    Err(wait) => Instant::now() + wait,
                },
            };
            listener.wait_until(free, Limit::Login).await;
        }
    }

    /// When the last login began or ended.
    pub(crate) fn last(&self) -> Option<Instant> {
        self.moments().back().copied()
    }

    /// The moments of all logins that the service still counts.
    pub(crate) fn all(&self) -> Vec<Instant> {
        self.moments().iter().copied().collect()
    }

    /// Other programs have used up the logins.
    pub(crate) fn mark_used_up(&self) {
        *self.moments() = [Instant::now(); MOST].into();
        self.shared.iter().for_each(|shared| shared.mark_used_up());
    }

    /// When the next login may begin; `None` if now.
    fn when_free(&self) -> Option<Instant> {
        let mut moments = self.moments();
        moments.retain(|moment| moment.elapsed() < WITHIN);
        let oldest = moments.len().checked_sub(MOST).and_then(|index| moments.get(index));
        oldest.map(|oldest| *oldest + WITHIN)
    }

    fn moments(&self) -> MutexGuard<'_, VecDeque<Instant>> {
        // A panic cannot leave the moments half changed.
        self.moments.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Begun<'_> {
    fn drop(&mut self) {
        if let Some(last) = self.logins.moments().back_mut() {
            *last = Instant::now();
        }
        if let (Some(shared), Some(number)) = (&self.logins.shared, self.number) {
            shared.end(number);
        }
    }
}

impl fmt::Debug for Logins {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Logins").field("counted", &self.moments().len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_login_that_is_dropped_counts() {
        let logins = Logins::default();
        let start = Instant::now();
        for _ in 0..MOST {
            drop(logins.begin(&Listener::default()).await);
        }
        assert_eq!(start.elapsed(), Duration::ZERO);
        drop(logins.begin(&Listener::default()).await);
        assert_eq!(start.elapsed(), WITHIN);
    }

    /// The service may count a login only when it answers.
    #[tokio::test(start_paused = true)]
    async fn a_slow_login_counts_from_its_end() {
        let logins = Logins::default();
        let begun = logins.begin(&Listener::default()).await;
        tokio::time::advance(Duration::from_secs(50)).await;
        drop(begun);
        for _ in 1..MOST {
            drop(logins.begin(&Listener::default()).await);
        }
        let start = Instant::now();
        drop(logins.begin(&Listener::default()).await);
        assert_eq!(start.elapsed(), WITHIN);
    }
}
