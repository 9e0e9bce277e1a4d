//! Failures that a test asks for: what a call is answered by instead of what it should be.
//!
//! It must not know how a failure looks on the wire; `service/` and `site.rs` do.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

/// How a call is to fail.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Failure {
    /// The result word for an unspecified error, such as `setGroup_Error`. Nothing is done.
    Error,
    /// This result word, whole, whether the contract has it or not. Nothing is done.
    Word(String),
    /// The result word for too many calls: `login_LimitReached`, `…_PollRateExceeded`, or where the operation has
    /// neither, that for an unspecified error. Nothing is done.
    RateLimit,
    /// The login that came with the call is over, as if 20 minutes had passed. The call is answered without it.
    ExpiredLogin,
    /// A SOAP fault with this reason; `ERROR` over the form interface. Nothing is done.
    Fault(String),
    /// This HTTP status with a short text instead of SOAP. Nothing is done.
    HttpStatus(u16),
    /// The HTTP status 503 with a header `Retry-After` of so many seconds. Nothing is done.
    Unavailable {
        /// The seconds.
        retry_after: u32,
    },
    /// The HTML login page with status 200. Nothing is done.
    HtmlPage,
    /// No reply, ever. Nothing is done.
    Silence,
    /// No reply; the connection is closed. Nothing is done.
    Disconnect,
    /// The first half of the reply, as if it were all. What was called is done.
    TruncatedBody,
    /// The reply as it should be, this much later by tokio's clock. What was called is done at once.
    Slow(Duration),
}

impl Failure {
    /// Whether the operation is carried out all the same.
    pub(crate) fn lets_it_be_done(&self) -> bool {
        matches!(self, Self::TruncatedBody | Self::Slow(_))
    }
}

/// The failures that are to come.
#[derive(Debug, Default)]
pub(crate) struct Failures {
    next: HashMap<String, VecDeque<Failure>>,
    always: HashMap<String, Failure>,
    every: Option<Every>,
}

/// A failure of each `period`th call.
#[derive(Debug)]
struct Every {
    period: usize,
    failure: Failure,
    calls: usize,
}

impl Failures {
    /// Lets the next call of an operation that is not yet to fail, fail.
    pub(crate) fn add(&mut self, operation: &str, failure: Failure) {
        self.next.entry(operation.into()).or_default().push_back(failure);
    }

    /// Lets all calls of an operation fail.
    pub(crate) fn set(&mut self, operation: &str, failure: Failure) {
        self.always.insert(operation.into(), failure);
    }

    /// Lets each `period`th call fail, whatever it calls; with 0, none.
    pub(crate) fn set_every(&mut self, period: usize, failure: Failure) {
        self.every = (period > 0).then_some(Every { period, failure, calls: 0 });
    }

    /// How this call of an operation is to fail, if it is.
    pub(crate) fn take(&mut self, operation: &str) -> Option<Failure> {
        let by_turn = self.every.as_mut().and_then(Every::take);
        let next = self.next.get_mut(operation).and_then(VecDeque::pop_front);
        next.or_else(|| self.always.get(operation).cloned()).or(by_turn)
    }
}

impl Every {
    fn take(&mut self) -> Option<Failure> {
        self.calls += 1;
        self.calls.is_multiple_of(self.period).then(|| self.failure.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_call_each_in_order() {
        let mut failures = Failures::default();
        failures.add("login", Failure::Error);
        failures.add("login", Failure::HtmlPage);
        assert_eq!(failures.take("logout"), None);
        assert_eq!(failures.take("login"), Some(Failure::Error));
        assert_eq!(failures.take("login"), Some(Failure::HtmlPage));
        assert_eq!(failures.take("login"), None);
    }

    #[test]
    fn always_and_by_turns() {
        let mut failures = Failures::default();
        failures.set("login", Failure::Error);
        failures.add("login", Failure::HtmlPage);
        failures.set_every(3, Failure::Silence);
        assert_eq!(failures.take("login"), Some(Failure::HtmlPage));
        assert_eq!(failures.take("login"), Some(Failure::Error));
        assert_eq!(failures.take("logout"), Some(Failure::Silence));
        assert_eq!(failures.take("logout"), None);
        failures.set_every(0, Failure::Silence);
        assert!((0..9).all(|_| failures.take("logout").is_none()));
    }
}
