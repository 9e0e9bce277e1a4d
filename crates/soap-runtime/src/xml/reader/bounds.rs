//! What reading may cost: memory for what is made of the document, and time.
//!
//! Knows how much was taken, not for what.

use super::{Problem, ReadError, Reader};
use crate::xml::{Deadline, Memory};

impl<'x> Reader<'x> {
    /// Reads on only until then. Everything is refused with [`Problem::Deadline`] once a later byte is come to.
    #[must_use]
    pub(crate) fn until(mut self, deadline: Option<Deadline>) -> Self {
        self.deadline = deadline;
        self.look_soon();
        self
    }

    /// With what is left of the memory for the message that the document is of.
    #[must_use]
    pub(crate) fn within(mut self, memory: Memory) -> Self {
        self.set_memory(memory);
        self
    }

    /// Sets the account that all is taken from; texts of the document take as much as it is long.
    pub(super) fn set_memory(&mut self, memory: Memory) {
        self.memory = memory;
        self.is_too_long = !self.memory.take(self.document.len());
        self.look_soon();
    }

    /// Goes on with what `other`, a reader of the same document, has left of the memory.
    pub(crate) fn spend_as(&mut self, other: &Reader<'_>) {
        self.memory = other.memory.clone();
    }

    /// The memory that is left.
    pub(crate) fn memory(&mut self) -> &mut Memory {
        &mut self.memory
    }

    /// Takes memory for what is made of the document, beside texts as they stand in it.
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

    /// Appends to a text that is put together.
    pub(crate) fn append(&mut self, text: &mut String, piece: &str) -> Result<(), Box<ReadError>> {
        match self.memory.push_str(text, piece) {
            true => Ok(()),
            false => Err(self.out_of_memory()),
        }
    }

    /// Why nothing more is made of the document.
    #[cold]
    pub(crate) fn out_of_memory(&self) -> Box<ReadError> {
        self.fail(Problem::Limit { what: Memory::WHAT, bound: self.memory.bound() })
    }

    /// Looks at the deadline, if many bytes were read since that was done.
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
        /// What is read in much less than a millisecond.
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
