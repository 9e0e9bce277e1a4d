//! The order in which elements came that may come in any (`xsd:all`).
//!
//! Must not know what they hold.

use crate::value::driver::child_starts;
use crate::value::{Field, ReadResult, Value, ValueReader, ValueWriter};

/// The order of the elements of a type with `xsd:all`: for each one that came, its place among them in the order of the
/// contract. Empty where they are to be written in that order, as they are too where their number is another.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
pub struct KeptOrder(pub Vec<usize>);

impl KeptOrder {
    /// The order of elements that are these fields of a table.
    pub(in crate::value) fn of(fields: &[usize]) -> Self {
        if fields.is_sorted() {
            return Self::default();
        }
        let mut sorted: Vec<usize> = (0..fields.len()).collect();
        sorted.sort_by_key(|place| fields[*place]);
        let mut order = vec![0; fields.len()];
        for (place, came) in sorted.into_iter().enumerate() {
            order[came] = place;
        }
        Self(order)
    }
}

impl Value for KeptOrder {
    fn blank() -> Self {
        Self::default()
    }

    /// The element was read to its end, and the order is the last one that the reader has.
    fn read(&mut self, reader: &mut ValueReader<'_, '_>, _: &Field) -> ReadResult {
        let fields = std::mem::take(&mut reader.order);
        // The sorted list, and the inverse order.
        reader.xml.take_memory(fields.len() * 2 * size_of::<usize>())?;
        *self = Self::of(&fields);
        Ok(())
    }

    /// The elements were written and set aside.
    fn write(&self, writer: &mut ValueWriter, _: &Field) {
        let elements = writer.take_aside();
        let mut starts: Vec<usize> = child_starts(&elements).collect();
        let count = starts.len();
        starts.push(elements.len());
        // What was found in the elements is known by where it stands, if anyone looks.
        if self.0.len() != count || self.0.iter().any(|place| *place >= count) || writer.is_watched() {
            return writer.xml.raw(&elements);
        }
        for place in &self.0 {
            writer.xml.raw(&elements[starts[*place]..starts[*place + 1]]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::KeptOrder;

    #[test]
    fn an_order_tells_which_of_the_sorted_comes_when() {
        assert_eq!(KeptOrder::of(&[0, 1, 1, 2]).0, [0; 0]);
        assert_eq!(KeptOrder::of(&[2, 0, 1]).0, [2, 0, 1]);
        assert_eq!(KeptOrder::of(&[1, 2, 0, 1]).0, [1, 3, 0, 2]);
    }
}
