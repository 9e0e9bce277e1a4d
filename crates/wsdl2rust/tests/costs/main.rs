//! Costs: a contract costs what its bytes do, whichever part of it grows. Four times as much takes four times the memory and
//! four times the steps, and the memory in use stays below a bound.
//!
//! Allocations are counted, and steps of loops that allocate nothing (`wsdl2rust::steps`); no clock is looked at.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod hostile;
mod measure;
mod shapes;
