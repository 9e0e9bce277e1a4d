//! Lists of values, one after the other.
//!
//! Must not know whether there is an element around them.

use super::{Value, ValueWriter};
use crate::value::{Field, Leniency};
use crate::xml::Memory;

/// Adds `text` as an item; `false` if [`Value::take_text`] refuses it, and then nothing was added.
#[inline]
pub(super) fn push_text<T: Value>(
    items: &mut Vec<T>,
    text: &str,
    field: &Field,
    leniency: &Leniency,
) -> bool {
    let mut value = T::blank();
    let is_taken = value.take_text(text, field, leniency);
    if is_taken {
        items.push(value);
    }
    is_taken
}

/// Writes items one after the other.
pub(super) fn write_items<T: Value>(items: &[T], writer: &mut ValueWriter, field: &Field) {
    if writer.is_watched() {
        writer.check_count(items.len(), field);
    }
    let start = writer.xml.length();
    for (index, item) in items.iter().enumerate() {
        item.write(writer, field);
        if index == 0 {
            writer.xml.expect(items.len() - 1, start);
        }
    }
}

/// A list as the reader of its items sees it.
pub(super) trait Items {
    /// Adds an item to read into; `None` if there is no memory for it.
    fn add(&mut self, memory: &mut Memory) -> Option<&mut dyn Value>;

    /// Adds `text` as an item; `false` if [`Value::take_text`] refuses it or there is no memory for it, and then
    /// nothing was added.
    fn add_text(&mut self, text: &str, field: &Field, leniency: &Leniency, memory: &mut Memory) -> bool;

    /// Removes the last item.
    fn take_back(&mut self);

    /// How many there are.
    fn count(&self) -> usize;

    /// Makes room for `more` items, if that takes no more than half of the memory.
    fn make_room(&mut self, more: usize, memory: &mut Memory);

    /// Gives back what is left of the room, if that is more than the items take.
    fn give_back_room(&mut self, memory: &mut Memory);
}

impl<T: Value> Items for Vec<T> {
    fn add(&mut self, memory: &mut Memory) -> Option<&mut dyn Value> {
        if !memory.room(self) {
            return None;
        }
        self.push(T::blank());
        self.last_mut().map(|item| item as &mut dyn Value)
    }

    fn add_text(&mut self, text: &str, field: &Field, leniency: &Leniency, memory: &mut Memory) -> bool {
        memory.room(self) && push_text(self, text, field, leniency)
    }

    fn take_back(&mut self) {
        self.pop();
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn make_room(&mut self, more: usize, memory: &mut Memory) {
        memory.try_reserve(self, more);
    }

    fn give_back_room(&mut self, memory: &mut Memory) {
        memory.shrink(self);
    }
}
