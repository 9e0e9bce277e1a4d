//! The memory that the values made of one message may still take.
//!
//! An account in bytes, which also grows lists and texts within it. Knows neither XML nor values.

use super::Limits;

/// Bytes that are granted regardless of the length of a message.
const GRANTED: usize = 16 << 20;

/// The account of one message. Code that creates something of a size that the message itself does not have charges it
/// here first: items of lists, boxes, copies. Texts no longer than in the document are charged at the start.
#[derive(Debug, Clone)]
pub(crate) struct Memory {
    left: usize,
    bound: usize,
}

impl Memory {
    /// What exceeds the bound, for an error.
    pub(crate) const WHAT: &'static str =
        "bytes of memory for the decoded message (Limits::memory, Limits::memory_per_byte)";

    /// The account of a message with a document of `bytes`.
    pub(crate) fn of(limits: &Limits, bytes: usize) -> Self {
        let by_length = GRANTED.saturating_add(bytes.saturating_mul(limits.memory_per_byte));
        Self { left: limits.memory.min(by_length), bound: limits.memory.min(by_length) }
    }

    /// An account without a bound.
    pub(crate) fn unbounded() -> Self {
        Self { left: usize::MAX, bound: usize::MAX }
    }

    /// The total of the account.
    pub(crate) fn bound(&self) -> usize {
        self.bound
    }

    /// Takes `bytes`; `false` if less is left, and then nothing was taken.
    #[inline]
    #[must_use]
    pub(crate) fn take(&mut self, bytes: usize) -> bool {
        match self.left.checked_sub(bytes) {
            Some(left) => {
                self.left = left;
                true
            }
            None => false,
        }
    }

    /// Takes `bytes`, or whatever is left.
    pub(crate) fn use_up(&mut self, bytes: usize) {
        self.left = self.left.saturating_sub(bytes);
    }

    /// Gives back memory that was taken before.
    pub(crate) fn give_back(&mut self, bytes: usize) {
        self.left = self.left.saturating_add(bytes).min(self.bound);
    }

    /// Makes room for one more item; `false` if there is no memory for it.
    #[inline]
    #[must_use]
    pub(crate) fn room<T>(&mut self, items: &mut Vec<T>) -> bool {
        items.len() < items.capacity() || self.more_room(items)
    }

    #[cold]
    fn more_room<T>(&mut self, items: &mut Vec<T>) -> bool {
        let length = items.len();
        // The same start as in the standard library: small items are seldom alone.
        let least = if size_of::<T>() <= 1024 { 4 } else { 1 };
        // If memory is short, the list grows in smaller steps, but large enough that items are not moved all the
        // time.
        [length.max(least), (length / 4).max(1)].into_iter().any(|more| self.reserve(items, more))
    }

    /// Makes room for exactly `more` items; `false` if there is no memory for them.
    #[must_use]
    pub(crate) fn reserve<T>(&mut self, items: &mut Vec<T>, more: usize) -> bool {
        let size = |count: usize| count.checked_mul(size_of::<T>());
        let before = items.capacity();
        let Some(wanted) = items.len().checked_add(more) else { return false };
        if wanted <= before {
            return true;
        }
        // The old list exists until its items have moved.
        let is_granted = size(wanted).is_some_and(|bytes| self.take(bytes));
        if is_granted {
            items.reserve_exact(more);
            self.give_back(before * size_of::<T>());
        }
        is_granted
    }

    /// The same, if it takes no more than half of what is left: not all of that room may be needed.
    pub(crate) fn try_reserve<T>(&mut self, items: &mut Vec<T>, more: usize) {
        let wanted = items.len().saturating_add(more).checked_mul(size_of::<T>());
        if wanted.is_some_and(|bytes| bytes <= self.left / 2) {
            let _ = self.reserve(items, more);
        }
    }

    /// Gives back the unused room, if that is larger than the items.
    pub(crate) fn shrink<T>(&mut self, items: &mut Vec<T>) {
        let before = items.capacity();
        if before / 2 > items.len() {
            items.shrink_to_fit();
            self.give_back((before - items.capacity()).saturating_mul(size_of::<T>()));
        }
    }

    /// Appends to a text; `false` if there is no memory for that.
    #[must_use]
    pub(crate) fn push_str(&mut self, text: &mut String, piece: &str) -> bool {
        let (length, before) = (text.len(), text.capacity());
        if piece.len() > before - length {
            let steps = [length.max(piece.len()).max(16), (length / 4).max(piece.len())];
            let Some(more) = steps.into_iter().find(|more| self.take(length + more)) else { return false };
            text.reserve_exact(more);
            self.give_back(before);
        }
        text.push_str(piece);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: usize) -> Memory {
        Memory::of(&Limits::default().with_memory(bytes), usize::MAX)
    }

    #[test]
    fn a_list_takes_what_it_has_room_for() {
        let mut memory = of(1000);
        let mut items: Vec<u64> = Vec::new();
        while memory.room(&mut items) {
            items.push(0);
            assert_eq!(memory.left + items.capacity() * 8, 1000);
        }
        // During a move, the old list exists too, and both are within the bound.
        assert!((50..=125).contains(&items.len()), "{}", items.len());
        memory.shrink(&mut items);
        items.truncate(3);
        memory.shrink(&mut items);
        assert_eq!((items.capacity(), memory.left), (3, 976));
    }

    #[test]
    fn what_cannot_be_had_is_not_taken() {
        let mut memory = of(100);
        assert!(!memory.take(101) && memory.take(100) && !memory.take(1));
        let mut items: Vec<u64> = Vec::new();
        assert!(!memory.reserve(&mut items, usize::MAX) && !memory.reserve(&mut items, 1));
        assert!(!memory.room(&mut items) && memory.room(&mut Vec::<()>::new()));
        memory.give_back(usize::MAX);
        assert_eq!(memory.left, 100);
    }

    #[test]
    fn a_text_grows_within_its_memory() {
        let mut memory = of(1000);
        let mut text = String::new();
        while memory.push_str(&mut text, "0123456789") {
            assert_eq!(memory.left + text.capacity(), 1000);
        }
        assert!(text.len() >= 400, "{}", text.len());
    }

    #[test]
    fn a_short_message_has_less() {
        let limits = Limits::default();
        assert_eq!(Memory::of(&limits, 100_000).bound(), (16 << 20) + 128 * 100_000);
        assert_eq!(Memory::of(&limits, 100_000_000).bound(), 384 << 20);
        assert_eq!(Memory::of(&limits, usize::MAX).bound(), 384 << 20);
    }
}
