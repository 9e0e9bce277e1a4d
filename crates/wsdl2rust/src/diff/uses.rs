//! Uses: the directions of operations that something concerns, as sets.
//!
//! Must not know operations, only their numbers.

/// A direction of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Request(usize),
    Reply(usize),
}

/// A set of uses: a bit for each direction of each operation, since large contracts have thousands of both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Uses(Vec<u64>);

/// How many operations are named.
const NAMED: usize = 100;
const BITS: usize = u64::BITS as usize;

impl Uses {
    pub(super) fn of(uses: &[Use]) -> Self {
        let mut set = Self::default();
        uses.iter().for_each(|each| set.add(*each));
        set
    }

    pub(super) fn add(&mut self, uses: Use) {
        let bit = match uses {
            Use::Request(operation) => 2 * operation,
            Use::Reply(operation) => 2 * operation + 1,
        };
        let word = bit / BITS;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(word) = self.0.get_mut(word) {
            *word |= 1 << (bit % BITS);
        }
    }

    /// Adds all of `others`; whether there was one that was not there.
    pub(super) fn add_all(&mut self, others: &Self) -> bool {
        if self.0.len() < others.0.len() {
            self.0.resize(others.0.len(), 0);
        }
        let mut has_changed = false;
        for (word, other) in self.0.iter_mut().zip(&others.0) {
            has_changed |= *word | other != *word;
            *word |= other;
        }
        has_changed
    }

    /// The first operations whose requests are among them, and how many there are.
    pub(super) fn requests(&self, operations: &[String]) -> (Vec<String>, usize) {
        self.side(0, operations)
    }

    /// The first operations whose replies are among them, and how many there are.
    pub(super) fn replies(&self, operations: &[String]) -> (Vec<String>, usize) {
        self.side(1, operations)
    }

    fn side(&self, side: usize, operations: &[String]) -> (Vec<String>, usize) {
        let has = |bit: usize| self.0.get(bit / BITS).is_some_and(|word| word >> (bit % BITS) & 1 == 1);
        let used = || operations.iter().enumerate().filter(|(index, _)| has(2 * index + side));
        (used().take(NAMED).map(|(_, name)| name.clone()).collect(), used().count())
    }
}

#[cfg(test)]
mod tests {
    use super::{Use, Uses};

    #[test]
    fn both_sides_are_kept_apart() {
        let operations: Vec<String> = (0..200).map(|index| format!("op{index}")).collect();
        let mut uses = Uses::of(&[Use::Request(0), Use::Reply(150)]);
        assert!(uses.add_all(&Uses::of(&[Use::Request(150)])));
        assert!(!uses.add_all(&Uses::of(&[Use::Request(0)])));
        assert_eq!(uses.requests(&operations), (vec!["op0".to_owned(), "op150".to_owned()], 2));
        assert_eq!(uses.replies(&operations), (vec!["op150".to_owned()], 1));
        let all: Vec<Use> = (0..200).map(Use::Request).collect();
        assert_eq!(
            (Uses::of(&all).requests(&operations).0.len(), Uses::of(&all).requests(&operations).1),
            (100, 200)
        );
    }
}
