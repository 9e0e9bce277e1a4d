//! Waits for the service's limits, and reports how long it will take.
//!
//! Must not know why there is a limit, nor who listens.

use std::fmt;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

// Tests can move this one.
use tokio::time::{Instant, sleep_until};

/// How often the remaining wait is reported.
const STEP: Duration = Duration::from_secs(1);

/// What the client waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// Ten logins in three minutes.
    Login,
    /// One report in a minute.
    Report,
    /// One PIN code or invitation link in a second.
    PinCode,
    /// One text of an invitation in a second.
    EmailText,
}

/// How long the client still waits, and for which limit of the service. Reported immediately and then every second; the last
/// one of a wait has nothing remaining.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Wait {
    /// The limit that makes it wait.
    pub limit: Limit,
    /// How long it still waits.
    pub remaining: Duration,
}

/// Receives each wait, if anybody listens.
#[derive(Clone, Default)]
pub(crate) struct Listener(Option<Arc<dyn Fn(Wait) + Send + Sync>>);

impl Listener {
    pub(crate) fn new(listen: impl Fn(Wait) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(listen)))
    }

    fn notify(&self, wait: Wait) {
        if let Some(listen) = &self.0 {
            listen(wait);
        }
    }

    /// Waits until that moment; does nothing if it is over. Dropping the future ends the wait.
    pub(crate) async fn wait_until(&self, moment: Instant, limit: Limit) {
        // Nobody ends this one.
        let _ = self.count_down(moment, limit, |_| ControlFlow::Continue(())).await;
    }

    /// Waits as [`wait_until`](Self::wait_until) does, and reports to `notify` too, which may end it.
    pub(crate) async fn count_down(
        &self,
        moment: Instant,
        limit: Limit,
        mut notify: impl FnMut(Duration) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        if moment <= Instant::now() {
            return ControlFlow::Continue(());
        }
        loop {
            let now = Instant::now();
            let remaining = moment.saturating_duration_since(now);
            self.notify(Wait { limit, remaining });
            notify(remaining)?;
            if remaining.is_zero() {
                return ControlFlow::Continue(());
            }
            sleep_until(moment.min(now + STEP)).await;
        }
    }
}

impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Listener" } else { "nobody" })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn tells_every_second_and_that_it_is_over() {
        let notified = Arc::new(Mutex::new(Vec::new()));
        let listener = Listener::new({
            let notified = notified.clone();
            move |wait| notified.lock().unwrap().push(wait.remaining.as_millis())
        });
        listener.wait_until(Instant::now() + Duration::from_millis(2500), Limit::Report).await;
        listener.wait_until(Instant::now(), Limit::Report).await;
        assert_eq!(*notified.lock().unwrap(), [2500, 1500, 500, 0]);
    }
}
