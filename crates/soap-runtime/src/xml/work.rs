//! Counts the steps of reading, so that tests can check without a clock how the work grows.
//!
//! Counts wherever something is searched. A release build counts nothing, at no cost.
//!
//! Must not know what is searched.

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
