//! Runs the states of an expression side by side over a text.
//!
//! Must not know how an expression is written.

use std::collections::VecDeque;

use super::states::State;

/// The states that are alive at one place of the text. A place is the number of characters before it.
struct Alive<'s> {
    states: &'s [State],
    /// Those that are alive, in the order of their discovery.
    now: Vec<usize>,
    /// The place where each state was found last.
    found: Vec<usize>,
    /// For each state that takes many characters: where it began to, the longest run first.
    runs: Vec<VecDeque<usize>>,
}

/// Whether the states from `start` on take all of `text`.
pub(super) fn matches(states: &[State], start: usize, text: &str) -> bool {
    let found = vec![usize::MAX; states.len()];
    let mut alive = Alive { states, now: Vec::new(), found, runs: vec![VecDeque::new(); states.len()] };
    alive.enter(start, 0);
    for (before, character) in text.chars().enumerate() {
        alive.step(character, before + 1);
        if alive.now.is_empty() {
            return false;
        }
    }
    alive.now.iter().any(|at| matches!(states[*at], State::Match))
}

impl Alive<'_> {
    /// Takes `character`, which leads to `place`.
    fn step(&mut self, character: char, place: usize) {
        let mut entered = Vec::new();
        for at in std::mem::take(&mut self.now) {
            match &self.states[at] {
                State::One(class, then) if class.has(character) => entered.push(*then),
                State::Many(class, ..) if !class.has(character) => self.runs[at].clear(),
                State::Many(_, least, most, then) => {
                    let runs = &mut self.runs[at];
                    let is_over = |start: &usize| most.is_some_and(|most| place - start > most);
                    while runs.front().is_some_and(is_over) {
                        runs.pop_front();
                    }
                    // The longest run tells: the others are farther from the least.
                    let Some(start) = runs.front() else { continue };
                    if place - start >= *least {
                        entered.push(*then);
                    }
                    self.found[at] = place;
                    self.now.push(at);
                }
                State::One(..) | State::Either(..) | State::Match => {}
            }
        }
        for at in entered {
            self.enter(at, place);
        }
    }

    /// Adds a state, and those that follow from it without a character.
    fn enter(&mut self, at: usize, place: usize) {
        let mut open = vec![at];
        while let Some(at) = open.pop() {
            let is_new = std::mem::replace(&mut self.found[at], place) != place;
            match &self.states[at] {
                State::Many(_, least, most, then) => {
                    let runs = &mut self.runs[at];
                    // Where there is no most, only the longest run counts.
                    if runs.back().is_none_or(|last| most.is_some() && *last != place) {
                        runs.push_back(place);
                    }
                    if is_new {
                        self.now.push(at);
                        open.extend((*least == 0).then_some(*then));
                    }
                }
                State::Either(first, second) if is_new => open.extend([*second, *first]),
                State::One(..) | State::Match if is_new => self.now.push(at),
                State::Either(..) | State::One(..) | State::Match => {}
            }
        }
    }
}
