//! How often logins are made: ten in three minutes at most, counted before they are sent.
//!
//! Must not know what a login is made of, nor where else logins are counted.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

// Tests can move this one.
use tokio::time::Instant;

use crate::wait::{Limit, Listener};

/// So many logins within [`WITHIN`] are not exceeded.
pub const MOST: usize = 10;

/// The time in which [`MOST`] logins are not exceeded: three minutes, and a second more than the service counts, since
/// its clock is not ours.
pub const WITHIN: Duration = Duration::from_secs(3 * 60 + 1);

/// Counts the logins of several clients together, such as those of all processes that one user runs; given to
/// [`RescueBuilder::shared_logins`](crate::RescueBuilder::shared_logins).
///
/// Each client counts its own logins anyway. What is counted here has to outlive a process that is ended in the middle of a
/// login, so [`begin`](Self::begin) is called before anything is sent.
pub trait SharedLogins: Send + Sync {
    /// Counts a login that is about to be sent, and gives a number that tells it from others; unless [`MOST`] others
    /// began or ended within [`WITHIN`] before. Then it counts none, and gives how long to wait before it is asked again.
    ///
    /// # Errors
    ///
    /// How long to wait.
    fn begin(&self) -> Result<u64, Duration>;

    /// A login that was counted has been answered, or given up: the service counted it now at the latest.
    fn end(&self, login: u64);

    /// The service says that there were too many: there can be no other within [`WITHIN`] from now.
    fn are_used_up(&self);
}

/// The logins of one client.
#[derive(Default)]
pub(crate) struct Logins {
    /// When logins were made that the service still counts. The last one may be under way.
    moments: Mutex<VecDeque<Instant>>,
    shared: Option<Arc<dyn SharedLogins>>,
}

/// A login on its way. It counts from its beginning, and again from its end, which is when this is dropped.
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

    /// Waits until one more login is within the limit of the service, and counts it. Only one may be on its way.
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

    /// When each of those was made that the service still counts.
    pub(crate) fn all(&self) -> Vec<Instant> {
        self.moments().iter().copied().collect()
    }

    /// Others have used the logins up.
    pub(crate) fn are_used_up(&self) {
        *self.moments() = [Instant::now(); MOST].into();
        self.shared.iter().for_each(|shared| shared.are_used_up());
    }

    /// When there may be another one, if not now.
    fn when_free(&self) -> Option<Instant> {
        let mut moments = self.moments();
        moments.retain(|moment| moment.elapsed() < WITHIN);
        let oldest = moments.len().checked_sub(MOST).and_then(|index| moments.get(index));
        oldest.map(|oldest| *oldest + WITHIN)
    }

    fn moments(&self) -> MutexGuard<'_, VecDeque<Instant>> {
        // Moments are whole at any time.
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

    /// The service may count it as late as when it answers.
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
