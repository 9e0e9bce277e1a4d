//! An expression as states.
//!
//! Must not know how an expression is written, nor how texts are matched.

use super::class::Class;

/// An expression, ready to match.
#[derive(Debug)]
pub(in super::super) struct Pattern {
    pub(super) states: Vec<State>,
    pub(super) start: usize,
}

/// A place in the expression; numbers are those of the states that come next.
#[derive(Debug)]
pub(super) enum State {
    /// Takes one character of the class.
    One(Class, usize),
    /// Takes at least so many characters of the class, and at most so many.
    Many(Class, usize, Option<usize>, usize),
    /// Goes on at either.
    Either(usize, usize),
    /// The end.
    Match,
}
