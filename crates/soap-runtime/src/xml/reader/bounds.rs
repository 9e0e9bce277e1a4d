//! The bounds on reading: memory for what is made of the document, and time.
//!
//! Knows how much was taken, not what for.

use super::{Problem, ReadError, Reader};
use crate::xml::{Deadline, Memory};

impl<'x> Reader<'x> {
    /// Sets when reading must end: after that, the next check of the deadline fails with [`Problem::Deadline`].
    #[must_use]
    pub(crate) fn until(mut self, deadline: Option<Deadline>) -> Self {
        self.deadline = deadline;
        self.look_soon();
        self
    }

    /// Uses what is left of the memory for the message that contains the document.
    #[must_use]
    pub(crate) fn within(mut self, memory: Memory) -> Self {
        self.set_memory(memory);
        self
    }

    /// Sets the account to charge; for its texts, the document is charged with its length.
    pub(super) fn set_memory(&mut self, memory: Memory) {
        self.memory = memory;
        self.is_too_long = !self.memory.take(self.document.len());
        self.look_soon();
    }

    /// Continues with the memory that `other`, a reader of the same document, has left.
    pub(crate) fn spend_as(&mut self, other: &Reader<'_>) {
        self.memory = other.memory.clone();
    }

    /// The memory that is left.
    pub(crate) fn memory(&mut self) -> &mut Memory {
        &mut self.memory
    }

    /// Takes memory for what is made of the document, apart from texts as they occur in it.
    #[inline]
    pub(crate) fn take_memory(&mut self, bytes: usize) -> Result<(), Box<ReadError>> {
        match self.memory.take(bytes) {
            true => Ok(()),
            false => Err(self.out_of_memory()),
        }
    }

    /// Makes room for one more item of a list.
    #[inline]
    pub(crate) fn room<T>(&mut self, items: &mut Vec<T>) -> Result<(), Box<ReadError>> {
        match self.memory.room(items) {
            true => Ok(()),
            false => Err(self.out_of_memory()),
        }
    }

    /// Appends to a text that is put together from pieces.
    pub(crate) fn append(&mut self, text: &mut String, piece: &str) -> Result<(), Box<ReadError>> {
        match self.memory.push_str(text, piece) {
            true => Ok(()),
            false => Err(self.out_of_memory()),
        }
    }

    /// The error if there is no memory for more.
    #[cold]
    pub(crate) fn out_of_memory(&self) -> Box<ReadError> {
        self.fail(Problem::Limit { what: Memory::WHAT, bound: self.memory.bound() })
    }

    /// Checks the deadline, if many bytes were read since the last check.
    #[inline]
    pub(crate) fn keep_time(&mut self) -> Result<(), Box<ReadError>> {
        match self.cursor < self.next_look {
            true => Ok(()),
            false => self.look(),
        }
    }

    fn look_soon(&mut self) {
        self.next_look = if self.deadline.is_some() || self.is_too_long { self.cursor } else { usize::MAX };
    }

    #[cold]
    fn look(&mut self) -> Result<(), Box<ReadError>> {
        /// The bytes that are read in much less than a millisecond.
        const BYTES: usize = 16 << 10;
        if self.is_too_long {
            return Err(self.out_of_memory());
        }
        self.next_look = self.cursor.saturating_add(BYTES);
        match &self.deadline {
            Some(deadline) if deadline.is_over() => Err(self.fail(Problem::Deadline)),
            _ => Ok(()),
        }
    }
}
