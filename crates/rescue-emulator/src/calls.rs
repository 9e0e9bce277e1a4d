//! The calls received: which operation, by which interface, when; not their contents.
//!
//! It must not know how a call is answered.

use std::collections::VecDeque;
use std::time::Duration;

use http::Method;
use jiff::Timestamp;

use crate::clock::elapsed;

/// How many calls are remembered; of more, the oldest are forgotten.
const REMEMBERED: usize = 100_000;

/// The interface of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Interface {
    /// SOAP 1.1.
    Soap11,
    /// SOAP 1.2.
    Soap12,
    /// The form interface, by GET.
    FormGet,
    /// The form interface, by POST.
    FormPost,
}

/// Marks a request that the emulator sends to itself for a call of this interface.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OriginalInterface(pub(crate) Interface);

/// A call that was received, whatever became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReceivedCall {
    /// The operation, as the contract names it; of the pages for single sign-on, as the guide does.
    pub operation: String,
    /// The interface.
    pub interface: Interface,
    /// When it was received: the time since the emulator's start, by its clock.
    pub at: Duration,
}

/// The calls so far.
#[derive(Debug)]
pub(crate) struct Calls {
    start: Timestamp,
    received: VecDeque<ReceivedCall>,
}

impl Calls {
    /// No calls yet.
    pub(crate) fn new(start: Timestamp) -> Self {
        Self { start, received: VecDeque::new() }
    }

    pub(crate) fn add(&mut self, operation: &str, interface: Interface, now: Timestamp) {
        if self.received.len() == REMEMBERED {
            self.received.pop_front();
        }
        let at = elapsed(self.start, now);
        self.received.push_back(ReceivedCall { operation: operation.to_owned(), interface, at });
    }

    pub(crate) fn received(&self) -> impl Iterator<Item = &ReceivedCall> {
        self.received.iter()
    }
}

impl Interface {
    /// The interface of the forms for a method of HTTP.
    pub(crate) fn of_method(method: &Method) -> Self {
        if method == Method::GET { Self::FormGet } else { Self::FormPost }
    }
}
