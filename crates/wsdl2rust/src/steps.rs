//! Steps: counts the iterations of loops that allocate nothing, so that tests can compare the cost of a contract
//! with its size without a clock.
//!
//! Must not know what the loops do.

use std::cell::Cell;

thread_local! {
    static TAKEN: Cell<u64> = const { Cell::new(0) };
}

/// Counts `steps` on the current thread, in builds with debug assertions.
pub(crate) fn take(steps: usize) {
    if cfg!(debug_assertions) {
        TAKEN.with(|taken| taken.set(taken.get().wrapping_add(steps as u64)));
    }
}

/// The steps on the current thread so far; always zero in builds without debug assertions.
pub fn taken() -> u64 {
    TAKEN.with(Cell::get)
}
