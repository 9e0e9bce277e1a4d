//! A count of the steps that reading takes, so that tests can tell how work grows without a clock.
//!
//! Counts wherever something is looked through. Nothing is counted, and nothing spent on it, in a release build.

use std::cell::Cell;

thread_local! {
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

/// Counts steps of this thread.
#[inline(always)]
pub(crate) fn count(steps: usize) {
    if cfg!(debug_assertions) {
        STEPS.with(|counted| counted.set(counted.get().wrapping_add(steps as u64)));
    }
}

/// How many steps this thread has taken, in a build with debug assertions.
pub fn steps() -> u64 {
    STEPS.with(Cell::get)
}
