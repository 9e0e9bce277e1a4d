//! Failures that a test asks for: what a call is answered by instead of what it should be.
//!
//! It must not know how a failure looks on the wire; `service/` and `site.rs` do.

use std::collections::{HashMap, VecDeque};

/// How a call is to fail.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Failure {
    /// The result word for an unspecified error, such as `setGroup_Error`. Nothing is done.
    Error,
    /// This result word, whole, whether the contract has it or not. Nothing is done.
    Word(String),
    /// A SOAP fault with this reason. Nothing is done.
    Fault(String),
    /// This HTTP status with a short text instead of SOAP. Nothing is done.
    HttpStatus(u16),
    /// The HTML login page with status 200. Nothing is done.
    HtmlPage,
    /// No reply, ever. Nothing is done.
    Silence,
    /// No reply; the connection is closed. Nothing is done.
    Disconnect,
    /// The first half of the reply, as if it were all. What was called is done.
    TruncatedBody,
}

impl Failure {
    /// How a failure of the way, not of the service, is said in a header.
    pub(crate) fn on_the_way_out(&self) -> String {
        match self {
            Self::HttpStatus(status) => status.to_string(),
            other => format!("{other:?}"),
        }
    }

    /// Reads what [`on_the_way_out`](Self::on_the_way_out) wrote.
    pub(crate) fn from_header(text: &str) -> Option<Self> {
        let plain = [Self::HtmlPage, Self::Silence, Self::Disconnect, Self::TruncatedBody];
        match text.parse() {
            Ok(status) => Some(Self::HttpStatus(status)),
            Err(_) => plain.into_iter().find(|failure| failure.on_the_way_out() == text),
        }
    }
}

/// The failures that are to come.
#[derive(Debug, Default)]
pub(crate) struct Failures(HashMap<String, VecDeque<Failure>>);

impl Failures {
    /// Lets the next call of an operation that is not yet to fail, fail.
    pub(crate) fn add(&mut self, operation: &str, failure: Failure) {
        self.0.entry(operation.into()).or_default().push_back(failure);
    }

    /// How this call of an operation is to fail, if it is.
    pub(crate) fn take(&mut self, operation: &str) -> Option<Failure> {
        self.0.get_mut(operation)?.pop_front()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_on_the_way_out_are_read_as_written() {
        for failure in [Failure::HttpStatus(500), Failure::HtmlPage, Failure::Silence, Failure::TruncatedBody]
        {
            assert_eq!(Failure::from_header(&failure.on_the_way_out()), Some(failure));
        }
    }

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
}
