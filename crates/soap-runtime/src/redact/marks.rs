//! The places of a text that must be hidden.
//!
//! Knows places only, not why they are hidden.

use std::ops::Range;

/// Places in order, none of which touches another.
#[derive(Debug, Default)]
pub(super) struct Marks(Vec<Range<usize>>);

impl Marks {
    pub(super) const fn new() -> Self {
        Self(Vec::new())
    }

    /// Hides one more place, which does not end before the last one.
    pub(super) fn push(&mut self, mut place: Range<usize>) {
        if place.is_empty() {
            return;
        }
        while let Some(last) = self.0.last().filter(|last| place.start <= last.end) {
            place = last.start.min(place.start)..last.end.max(place.end);
            self.0.pop();
        }
        self.0.push(place);
    }

    /// Adds the places of `others`.
    pub(super) fn merge(&mut self, others: Self) {
        if others.0.is_empty() {
            return;
        }
        let mut all = std::mem::take(&mut self.0);
        all.extend(others.0);
        // Two sorted runs, which a stable sort merges.
        all.sort_by_key(|place| place.start);
        all.into_iter().for_each(|place| self.push(place));
    }

    /// `text` with `shown` in place of each hidden part.
    pub(super) fn replace(&self, text: &str, shown: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for place in &self.0 {
            out.push_str(&text[at..place.start]);
            out.push_str(shown);
            at = place.end;
        }
        out.push_str(&text[at..]);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_that_touch_are_one() {
        let (mut marks, mut others) = (Marks::default(), Marks::default());
        [1..2, 2..3, 6..6, 5..7, 4..8].into_iter().for_each(|place| marks.push(place));
        others.push(0..1);
        others.push(9..10);
        marks.merge(others);
        assert_eq!(marks.replace("0123456789", "-"), "-3-8-");
    }
}
