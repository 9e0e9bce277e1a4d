//! The cost of messages: memory and steps grow only with the bytes that were read, and stay below the limits.
//!
//! Each row reads messages of one kind at three lengths. Memory is counted as it is allocated, and the runtime counts
//! steps in a debug build; no clock is used, except in a release build, where no message of 100 KB may take half a second
//! (`cargo test --release -p soap-runtime --test costs`). The fuzz target `costs` reuses `contract` and `anything` from here.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(unreachable_pub, reason = "modules that the fuzz target shares")]

mod anything;
mod contract;
mod encoded;
mod envelopes;
mod lists;
mod measure;
mod mutations;
mod names;
#[cfg(all(feature = "bigdecimal", feature = "num-bigint"))]
mod numbers;
mod texts;
