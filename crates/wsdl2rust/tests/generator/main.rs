//! The generator as a library: each stage, and what comes out of them. The golden of each contract is in `cases`, the command
//! in `cli`, what contracts cost in `costs`, what their code costs the compiler in `scaling`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod attachments;
mod by_hand;
mod corpus;
mod diff;
mod documentation;
mod elsewhere;
mod errors;
#[cfg(feature = "fetch")]
mod fetch;
#[cfg(feature = "fetch")]
mod fetch_as;
mod folders;
mod names;
mod printed;
mod reading;
mod sample;
#[path = "../compiled/scratch.rs"]
mod scratch;
mod several;
mod split;
