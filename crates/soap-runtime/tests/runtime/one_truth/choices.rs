//! A row of numbers that decides how a message is written. Zero is the plainest choice, and what comes after the end
//! is zero: a shorter row of smaller numbers makes a plainer message, so that proptest finds the plainest failure.

pub struct Choices<'c>(std::slice::Iter<'c, u16>);

impl<'c> Choices<'c> {
    pub fn new(numbers: &'c [u16]) -> Self {
        Self(numbers.iter())
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0.next().map_or(0, |number| usize::from(*number) % bound.max(1))
    }

    /// True in `parts` of a hundred cases.
    pub fn percent(&mut self, parts: usize) -> bool {
        self.below(100) >= 100 - parts
    }

    pub fn one_of<'o, T: ?Sized>(&mut self, options: &[&'o T]) -> &'o T {
        options[self.below(options.len())]
    }
}
