//! The clock of the emulator: the system's, or one that a test sets by hand.
//!
//! It must not know what is timed by it, and it never sleeps.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;

/// The moment at which a manual clock starts: 2026-01-05, 09:00 UTC, a Monday.
const MANUAL_START: i64 = 1_767_603_600;

/// Tells the time. Clones of a manual clock share one time.
#[derive(Debug, Clone)]
pub struct Clock(Source);

#[derive(Debug, Clone)]
enum Source {
    /// The system's time, and how far that is from ours.
    System(SignedDuration),
    Runtime {
        start: Timestamp,
        since: Instant,
    },
    Manual(Arc<Mutex<Timestamp>>),
}

impl Clock {
    /// The clock of the system, which cannot be advanced.
    pub fn system() -> Self {
        Self(Source::System(SignedDuration::ZERO))
    }

    /// A clock that does not run: it moves when it is advanced. It starts at 2026-01-05T09:00:00Z.
    pub fn manual() -> Self {
        let start = Timestamp::from_second(MANUAL_START).unwrap_or(Timestamp::UNIX_EPOCH);
        Self(Source::Manual(Arc::new(Mutex::new(start))))
    }

    /// A clock that follows tokio's, from the moment of a [manual](Self::manual) one: it stops while a test has
    /// paused time, and runs when the test advances it or everything waits. It cannot be advanced alone.
    pub fn of_runtime() -> Self {
        let start = Self::manual().now();
        Self(Source::Runtime { start, since: Instant::now() })
    }

    /// This clock, set to a moment from which it runs on.
    pub(crate) fn starting_at(self, start: Timestamp) -> Self {
        match self.0 {
            Source::System(_) => Self(Source::System(start.duration_since(Timestamp::now()))),
            Source::Runtime { .. } => Self(Source::Runtime { start, since: Instant::now() }),
            Source::Manual(time) => {
                *time.lock().unwrap_or_else(PoisonError::into_inner) = start;
                Self(Source::Manual(time))
            }
        }
    }

    /// The time now.
    pub(crate) fn now(&self) -> Timestamp {
        match &self.0 {
            Source::System(ahead) => Timestamp::now().saturating_add(*ahead).unwrap_or(Timestamp::MAX),
            Source::Runtime { start, since } => {
                start.saturating_add(since.elapsed()).unwrap_or(Timestamp::MAX)
            }
            Source::Manual(time) => *time.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Moves a manual clock forward. Does nothing to the system's clock; see [`is_manual`](Self::is_manual).
    pub fn advance(&self, by: Duration) {
        if let Source::Manual(time) = &self.0 {
            let mut time = time.lock().unwrap_or_else(PoisonError::into_inner);
            *time = time.saturating_add(by).unwrap_or(Timestamp::MAX);
        }
    }

    /// Whether the clock only moves when it is advanced.
    pub fn is_manual(&self) -> bool {
        matches!(self.0, Source::Manual(_))
    }
}

/// The time from `earlier` to `later`; zero if the clock went backwards.
pub(crate) fn elapsed(earlier: Timestamp, later: Timestamp) -> Duration {
    Duration::try_from(later.duration_since(earlier)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manual_clock_moves_only_when_told() {
        let clock = Clock::manual();
        let start = clock.now();
        assert_eq!(start.to_string(), "2026-01-05T09:00:00Z");
        clock.clone().advance(Duration::from_secs(90));
        assert_eq!(elapsed(start, clock.now()), Duration::from_secs(90));
    }

    #[test]
    fn time_never_runs_backwards() {
        let clock = Clock::manual();
        let start = clock.now();
        clock.advance(Duration::from_secs(1));
        assert_eq!(elapsed(clock.now(), start), Duration::ZERO);
    }
}
