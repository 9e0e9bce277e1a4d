//! Failures that a test asks for, in place of the right answer to a call.
//!
//! It must not know how a failure looks on the wire; `service/` and `site.rs` do.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

/// How a call fails.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Failure {
    /// The result word for an unspecified error, such as `setGroup_Error`. The operation is not carried out.
    Error,
    /// This result word, whole, whether the contract has it or not. The operation is not carried out.
    Word(String),
    /// The result word for too many calls: `login_LimitReached`, `…_PollRateExceeded`, or where the operation has
    /// neither, that for an unspecified error. The operation is not carried out.
    RateLimit,
    /// The login that came with the call is over, as if 20 minutes had passed. The call is answered without it.
    ExpiredLogin,
    /// A SOAP fault with this reason; `ERROR` over the form interface. The operation is not carried out.
    Fault(String),
    /// This HTTP status with a short text instead of SOAP. The operation is not carried out.
    HttpStatus(u16),
    /// The HTTP status 503 with a header `Retry-After`. The operation is not carried out.
    Unavailable {
        /// The seconds.
        retry_after: u32,
    },
    /// The HTML login page with status 200. The operation is not carried out.
    HtmlPage,
    /// No reply, ever. The operation is not carried out.
    Silence,
    /// No reply; the connection is closed. The operation is not carried out.
    Disconnect,
    /// The first half of the reply, as if it were all. The operation is carried out.
    TruncatedBody,
    /// The reply as it should be, this much later by tokio's clock. The operation is carried out immediately.
    Slow(Duration),
}

impl Failure {
    /// Whether the operation is carried out nevertheless.
    pub(crate) fn is_carried_out(&self) -> bool {
        matches!(self, Self::TruncatedBody | Self::Slow(_))
    }
}

/// The failures that are still to happen.
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
    /// Makes the next call of an operation fail, after those that fail already.
    pub(crate) fn add(&mut self, operation: &str, failure: Failure) {
        self.next.entry(operation.into()).or_default().push_back(failure);
    }

    /// Makes all calls of an operation fail.
    pub(crate) fn set(&mut self, operation: &str, failure: Failure) {
        self.always.insert(operation.into(), failure);
    }

    /// Makes each `period`th call fail, whatever it calls; with 0, none.
    pub(crate) fn set_every(&mut self, period: usize, failure: Failure) {
        self.every = (period > 0).then_some(Every { period, failure, calls: 0 });
    }

    /// How this call of an operation fails; `None` if it does not.
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
