//! What the benchmarks share: the messages, our codec behind two functions, its rivals, and a clock.
//!
//! Nothing here is published, and nothing here knows how the runtime works inside.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on has nothing to report")]

pub mod envelope;
pub mod measure;
pub mod message;
pub mod ours;
pub mod random;
pub mod request;
pub mod rivals;
pub mod shuffled;
pub mod table;
