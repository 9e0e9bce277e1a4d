//! The turns of calls whose rate the service limits: one at a time, and not too soon after the last.
//!
//! Must not know logins, nor what is called.

use std::time::Duration;

use tokio::sync::{Mutex, MutexGuard};
// Tests can move this one.
use tokio::time::Instant;

use crate::wait::{Limit, Listener};

/// How often the service takes calls of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Pace {
    /// Without a limit.
    Free,
    /// One PIN code or invitation link in a second.
    PinCode,
    /// One text of an invitation in a second.
    EmailText,
    /// One report in a minute.
    Report,
    /// Never while a report is being made, whose settings it would change.
    ReportSettings,
}

/// When each kind of call was last made.
#[derive(Debug)]
pub(crate) struct Turns {
    pins: Queue,
    email_texts: Queue,
    reports: Queue,
}

#[derive(Debug)]
struct Queue {
    limit: Limit,
    every: Duration,
    last: Mutex<Option<Instant>>,
}

/// A turn: others wait until it is dropped.
#[derive(Debug)]
pub(crate) struct Turn<'t> {
    limit: Limit,
    every: Duration,
    /// Whether the call counts towards the limit.
    counts: bool,
    /// The call is in flight.
    is_out: bool,
    last: MutexGuard<'t, Option<Instant>>,
}

impl Turns {
    pub(crate) fn new() -> Self {
        Self {
            pins: Queue::new(Limit::PinCode, 1),
            email_texts: Queue::new(Limit::EmailText, 1),
            reports: Queue::new(Limit::Report, 60),
        }
    }

    /// The turn of a call; `None` if it needs none. [`Turn::wait`] waits for it.
    pub(crate) async fn take(&self, pace: Pace) -> Option<Turn<'_>> {
        Some(match pace {
            Pace::Free => return None,
            Pace::PinCode => self.pins.turn(true).await,
            Pace::EmailText => self.email_texts.turn(true).await,
            Pace::Report => self.report().await,
            Pace::ReportSettings => self.reports.turn(false).await,
        })
    }

    /// The turn of a report.
    pub(crate) async fn report(&self) -> Turn<'_> {
        self.reports.turn(true).await
    }

    /// When the last report was made.
    pub(crate) async fn last_report(&self) -> Option<Instant> {
        *self.reports.last.lock().await
    }

    /// Sets when the last report was made, before the client is used.
    pub(crate) fn set_last_report(&mut self, moment: Instant) {
        *self.reports.last.get_mut() = Some(moment);
    }
}

impl Queue {
    fn new(limit: Limit, seconds: u64) -> Self {
        Self { limit, every: Duration::from_secs(seconds), last: Mutex::new(None) }
    }

    async fn turn(&self, counts: bool) -> Turn<'_> {
        Turn { limit: self.limit, every: self.every, counts, is_out: false, last: self.last.lock().await }
    }
}

impl Turn<'_> {
    /// Waits until the call may be made.
    pub(crate) async fn wait(&self, listener: &Listener) {
        if let Some(moment) = self.earliest() {
            listener.wait_until(moment, self.limit).await;
        }
    }

    /// The earliest moment at which the call may be made; `None` if that is now.
    pub(crate) fn earliest(&self) -> Option<Instant> {
        self.last.filter(|_| self.counts).map(|last| last + self.every)
    }

    /// Notes that the call is being sent. It counts from now on, even if it is abandoned.
    pub(crate) fn mark_sent(&mut self) {
        self.mark_used();
        self.is_out = true;
    }

    /// Notes that the call was made: now at the latest.
    pub(crate) fn mark_used(&mut self) {
        self.is_out = false;
        if self.counts {
            *self.last = Some(Instant::now());
        }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        // Abandoned in flight: the service may have accepted it as late as now.
        if self.is_out {
            self.mark_used();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_report_in_a_minute_a_pin_in_a_second() {
        let (turns, listener, start) = (Turns::new(), Listener::default(), Instant::now());
        for _ in 0..3 {
            let mut turn = turns.take(Pace::Report).await.unwrap();
            turn.wait(&listener).await;
            turn.mark_used();
        }
        assert_eq!(start.elapsed(), Duration::from_secs(120));
        for _ in 0..3 {
            let mut turn = turns.take(Pace::PinCode).await.unwrap();
            turn.wait(&listener).await;
            turn.mark_used();
        }
        assert_eq!(start.elapsed(), Duration::from_secs(122));
        assert!(turns.take(Pace::Free).await.is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn a_turn_that_is_given_up_counts_once_it_was_sent() {
        let (turns, listener, start) = (Turns::new(), Listener::default(), Instant::now());
        let mut turn = turns.take(Pace::PinCode).await.unwrap();
        turn.wait(&listener).await;
        turn.mark_sent();
        tokio::time::advance(Duration::from_secs(5)).await;
        drop(turn);
        drop(turns.take(Pace::PinCode).await.unwrap());
        turns.take(Pace::PinCode).await.unwrap().wait(&listener).await;
        assert_eq!(start.elapsed(), Duration::from_secs(6));
    }
}
