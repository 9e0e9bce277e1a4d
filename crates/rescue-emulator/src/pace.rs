//! Limits on how often something may be done: how many times within how long.
//!
//! It must not know what is limited, nor the word that says so.

use std::collections::HashMap;
use std::hash::Hash;
use std::time::Duration;

use jiff::Timestamp;

use crate::clock::elapsed;

/// Allows each key a number of calls within any span of time. A call that is not allowed does not count.
#[derive(Debug)]
pub(crate) struct Pace<K> {
    calls: usize,
    within: Duration,
    made: HashMap<K, Vec<Timestamp>>,
}

impl<K: Eq + Hash> Pace<K> {
    /// Allows `calls` within `within`.
    pub(crate) fn new(calls: usize, within: Duration) -> Self {
        Self { calls, within, made: HashMap::new() }
    }

    /// Whether one more call is allowed now; if so, it counts.
    pub(crate) fn allows(&mut self, key: K, now: Timestamp) -> bool {
        self.made.retain(|_, times| {
            times.retain(|time| elapsed(*time, now) < self.within);
            !times.is_empty()
        });
        let times = self.made.entry(key).or_default();
        let is_allowed = times.len() < self.calls;
        if is_allowed {
            times.push(now);
        }
        is_allowed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;

    #[test]
    fn so_many_within_so_long() {
        let clock = Clock::manual();
        let mut pace = Pace::new(2, Duration::from_secs(60));
        assert!(pace.allows("a", clock.now()));
        clock.advance(Duration::from_secs(59));
        assert!(pace.allows("a", clock.now()));
        assert!(!pace.allows("a", clock.now()));
        assert!(pace.allows("b", clock.now()));
        clock.advance(Duration::from_secs(1));
        assert!(pace.allows("a", clock.now()));
        assert!(!pace.allows("a", clock.now()));
    }
}
