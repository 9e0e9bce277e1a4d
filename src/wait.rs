//! Waiting for the service's limits, with somebody told how long it will take.
//!
//! Must not know why there is a limit, nor who is told.

use std::fmt;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

// Tests can move this one.
use tokio::time::{Instant, sleep_until};

/// How often it is told how long there is to wait.
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

/// How long the client still waits, and for which limit of the service. Told at once and then every second; the last
/// one of a wait has nothing remaining.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Wait {
    /// The limit that makes it wait.
    pub limit: Limit,
    /// How long it still waits.
    pub remaining: Duration,
}

/// Who is told of waits.
#[derive(Clone, Default)]
pub(crate) struct Listener(Option<Arc<dyn Fn(Wait) + Send + Sync>>);

impl Listener {
    pub(crate) fn new(listen: impl Fn(Wait) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(listen)))
    }

    fn tell(&self, wait: Wait) {
        if let Some(listen) = &self.0 {
            listen(wait);
        }
    }

    /// Waits until that moment; does nothing if it is over. Dropping the future ends the wait.
    pub(crate) async fn wait_until(&self, moment: Instant, limit: Limit) {
        // Nobody ends this one.
        let _ = self.count_down(moment, limit, |_| ControlFlow::Continue(())).await;
    }

    /// Waits as [`wait_until`](Self::wait_until) does, telling one more how long it will be, who may end it.
    pub(crate) async fn count_down(
        &self,
        moment: Instant,
        limit: Limit,
        mut tell: impl FnMut(Duration) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        if moment <= Instant::now() {
            return ControlFlow::Continue(());
        }
        loop {
            let now = Instant::now();
            let remaining = moment.saturating_duration_since(now);
            self.tell(Wait { limit, remaining });
            tell(remaining)?;
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
        let told = Arc::new(Mutex::new(Vec::new()));
        let listener = Listener::new({
            let told = told.clone();
            move |wait| told.lock().unwrap().push(wait.remaining.as_millis())
        });
        listener.wait_until(Instant::now() + Duration::from_millis(2500), Limit::Report).await;
        listener.wait_until(Instant::now(), Limit::Report).await;
        assert_eq!(*told.lock().unwrap(), [2500, 1500, 500, 0]);
    }
}
