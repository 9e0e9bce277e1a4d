//! Costs: the cost of a contract is linear in its size, whichever part of it grows. A contract four times as large
//! takes four times the memory and four times the steps, and the memory in use stays below a bound.
//!
//! Allocations are counted, and steps of loops that allocate nothing (`wsdl2rust::unstable::steps`). A clock is used only to give
//! up on a damaged contract that would never end, and in a release build, where no contract of 100 KB may take half a second
//! (`cargo test --release -p wsdl2rust --test costs -- --test-threads 1`).

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod hostile;
mod http;
mod measure;
mod mutations;
mod settings;
mod shapes;
mod together;
