//! Searches for patterns along one reading of a text.
//!
//! Keeps as many past bytes as the longest pattern has, and never goes back. Must not know what the patterns are for.

use super::automaton::Automaton;
use super::fold::{Spaces, fold_case, is_passed_over};
use super::marks::Marks;
use super::piece::{CUT, Piece};

/// A shorter beginning of a value at the end of a text may be a coincidence.
const TELLING: usize = 3;

/// How a text is compared with the patterns.
#[derive(Debug, Clone, Copy)]
pub(super) struct Matching {
    pub(super) spaces: Spaces,
    pub(super) any_case: bool,
    /// The patterns are pieces of base64: digits around a match belong to it.
    pub(super) is_base64: bool,
}

impl Matching {
    pub(super) const VALUES: Self = Self { spaces: Spaces::Dropped, any_case: true, is_base64: false };
    pub(super) const SHORT: Self = Self { spaces: Spaces::One, any_case: false, is_base64: false };
    pub(super) const BASE64: Self = Self { spaces: Spaces::Dropped, any_case: false, is_base64: true };
}

/// A search in progress.
pub(super) struct Search<'p> {
    patterns: &'p Automaton,
    matching: Matching,
    state: u32,
    /// The last bytes; older ones are overwritten.
    past: Vec<Past>,
    taken: usize,
    /// The character that was compared last, and where it ends.
    last: char,
    end: usize,
    /// Whether characters have been skipped since.
    is_apart: bool,
    tail: Tail,
    /// How many more bytes belong to a match that has ended, whatever they are.
    rest: usize,
}

/// A byte that was compared.
#[derive(Debug, Clone, Copy, Default)]
struct Past {
    byte: u8,
    /// The place from which it was read.
    start: usize,
    /// Whether characters were skipped directly before it.
    is_apart: bool,
}

/// Base64 characters that may still belong to a match that has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tail {
    Nothing,
    /// A digit that contains bits of the value and others.
    Digit,
    Padding,
}

impl<'p> Search<'p> {
    pub(super) fn new(patterns: &'p Automaton, matching: Matching) -> Self {
        let past = vec![Past::default(); patterns.longest() + 1];
        Self {
            patterns,
            matching,
            state: 0,
            past,
            taken: 0,
            last: ' ',
            end: 0,
            is_apart: false,
            tail: Tail::Nothing,
            rest: 0,
        }
    }

    /// Processes the next character.
    pub(super) fn take(&mut self, piece: Piece, marks: &mut Marks) {
        if self.patterns.is_empty() {
            return;
        }
        let Piece { character, start, end } = piece;
        if character == CUT {
            self.cut(marks);
        }
        if is_passed_over(character) {
            self.tail = Tail::Nothing;
            self.is_apart = true;
            let is_one = self.matching.spaces == Spaces::One && character.is_whitespace() && self.last != ' ';
            if is_one {
                self.byte(b' ', start);
                self.last = ' ';
                self.finish_character(end, marks);
            }
            return;
        }
        self.tail = match (self.tail, character) {
            (Tail::Digit | Tail::Padding, '=') => Tail::Padding,
            (Tail::Digit, c) if is_base64_digit(c) => Tail::Padding,
            _ => Tail::Nothing,
        };
        if self.tail == Tail::Padding {
            marks.push(start..end);
        }
        let before = self.taken;
        match self.matching.any_case {
            true => fold_case(character, |c| self.character(c, start)),
            false => self.character(character, start),
        }
        if self.rest > 0 {
            self.rest = self.rest.saturating_sub(self.taken - before);
            marks.push(self.end..end);
        }
        self.finish_character(end, marks);
        self.last = character;
    }

    /// Ends the text, or the part before a cut: a possible beginning of a value counts as one.
    pub(super) fn cut(&mut self, marks: &mut Marks) {
        let depth = self.patterns.depth(self.state);
        if depth >= TELLING {
            marks.push(self.start_of(depth)..self.end);
        }
    }

    fn character(&mut self, character: char, start: usize) {
        for byte in character.encode_utf8(&mut [0; 4]).bytes() {
            self.byte(byte, start);
        }
    }

    fn byte(&mut self, byte: u8, start: usize) {
        let room = self.past.len();
        self.past[self.taken % room] = Past { byte, start, is_apart: std::mem::take(&mut self.is_apart) };
        self.taken += 1;
        self.state = self.patterns.next(self.state, byte);
    }

    fn finish_character(&mut self, end: usize, marks: &mut Marks) {
        self.end = end;
        let length = self.patterns.matched(self.state);
        if length == 0 {
            return;
        }
        self.rest = self.rest.max(self.patterns.rest(self.state));
        let mut start = self.start_of(length);
        if self.matching.is_base64 {
            self.tail = Tail::Digit;
            // The digit before may contain bits of the value too.
            let before = (self.taken > length && !self.past(length).is_apart).then(|| self.past(length + 1));
            let before = before.filter(|before| is_base64_digit(char::from(before.byte)));
            start = before.map_or(start, |before| before.start);
        }
        marks.push(start..end);
    }

    /// The place where the last `length` bytes begin.
    fn start_of(&self, length: usize) -> usize {
        self.past(length).start
    }

    fn past(&self, ago: usize) -> Past {
        self.past[(self.taken - ago) % self.past.len()]
    }
}

fn is_base64_digit(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_')
}
