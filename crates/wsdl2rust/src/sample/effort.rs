//! Effort: how much work may still be spent on finding values, since a hostile contract may make it expensive.
//!
//! Must not know what is searched for.

use std::cell::Cell;

/// What is left for one value, and for all values of all messages.
#[derive(Debug)]
pub(super) struct Effort {
    value: Cell<usize>,
    all: Cell<usize>,
}

/// Enough for every pattern met in practice.
const VALUE: usize = 300_000;
/// Contracts met in practice have hundreds of types with patterns, and each takes a few dozen steps.
const ALL: usize = 600_000;

impl Effort {
    pub(super) fn usual() -> Self {
        Self { value: Cell::new(VALUE), all: Cell::new(ALL) }
    }

    /// Begins the next value.
    pub(super) fn renew(&self) {
        self.value.set(VALUE);
    }

    /// Spends some of it; returns false if nothing is left.
    pub(super) fn spend(&self, steps: usize) -> bool {
        crate::steps::take(steps);
        self.value.set(self.value.get().saturating_sub(steps));
        self.all.set(self.all.get().saturating_sub(steps));
        self.is_left()
    }

    pub(super) fn is_left(&self) -> bool {
        self.value.get() > 0 && self.all.get() > 0
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL, Effort, VALUE};

    #[test]
    fn each_value_has_its_own_share_until_all_is_spent() {
        let effort = Effort::usual();
        for _ in 0..ALL / VALUE {
            effort.renew();
            assert!(effort.spend(VALUE - 1));
            assert!(!effort.spend(1));
        }
        effort.renew();
        assert!(!effort.is_left());
    }
}
