//! One recorded exchange, and the choice of the one that answers a request.
//!
//! Knows nothing of files beyond the place that an exchange has in one.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::error::ReplayError;
use super::message::{Message, Mismatch};

/// A request and the reply to it.
pub(super) struct Exchange {
    /// File and line.
    pub(super) place: String,
    pub(super) request: Message,
    pub(super) reply: Reply,
    /// Whether it has been asked for.
    pub(super) asked: AtomicBool,
}

/// A reply as it goes out.
pub(super) struct Reply {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl Exchange {
    /// Takes the exchange for an answer; `false` when it was taken before.
    fn take(&self) -> bool {
        !self.asked.swap(true, Ordering::Relaxed)
    }

    pub(super) fn is_unused(&self) -> bool {
        !self.asked.load(Ordering::Relaxed)
    }
}

/// The exchange that answers `sent`: the first that matches and has not answered yet, or, where they repeat, the
/// last that matches.
pub(super) fn choose<'e>(
    exchanges: &'e [Arc<Exchange>],
    sent: &Message,
    is_repeating: bool,
) -> Result<&'e Exchange, ReplayError> {
    let mut answered = None;
    let mut mismatches = Vec::new();
    let same_operation = exchanges.iter().filter(|known| known.request.operation() == sent.operation());
    for exchange in same_operation {
        match exchange.request.mismatch(sent) {
            Some(mismatch) => mismatches.push((exchange, mismatch)),
            None if exchange.take() => return Ok(exchange),
            None => answered = Some(exchange),
        }
    }
    match answered {
        Some(exchange) if is_repeating => Ok(exchange),
        Some(exchange) => {
            let place = &exchange.place;
            let remedy = "Replay::repeating lets it answer again";
            Err(unmatched(sent, &format!("{place} matches, but has answered already; {remedy}")))
        }
        None if mismatches.is_empty() => Err(not_recorded(exchanges, sent)),
        None => Err(nearest(&mismatches, sent)),
    }
}

fn nearest(mismatches: &[(&Arc<Exchange>, Mismatch)], sent: &Message) -> ReplayError {
    let count = match mismatches.len() {
        1 => "1 exchange is recorded, and does not match".to_owned(),
        several => format!("{several} exchanges are recorded, and none matches"),
    };
    // The first of those that are equally near.
    let nearest = mismatches.iter().rev().max_by_key(|(_, mismatch)| mismatch.nearness);
    let described = nearest.map(|(exchange, mismatch)| match mismatches.len() {
        1 => format!("{}: {}", exchange.place, mismatch.what),
        _ => format!("the nearest is {}: {}", exchange.place, mismatch.what),
    });
    unmatched(sent, &format!("{count}; {}", described.unwrap_or_default()))
}

fn not_recorded(exchanges: &[Arc<Exchange>], sent: &Message) -> ReplayError {
    let mut known: Vec<String> = Vec::new();
    for exchange in exchanges {
        let name = exchange.request.shown_operation();
        if !known.contains(&name) {
            known.push(name);
        }
    }
    unmatched(sent, &format!("no exchange is recorded; recorded are {}", known.join(", ")))
}

fn unmatched(sent: &Message, what: &str) -> ReplayError {
    ReplayError::unmatched(format!("no reply for {}: {what}", sent.shown_operation()))
}
