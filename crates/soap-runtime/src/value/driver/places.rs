//! The positions of items in an array of SOAP's encoding, and its size (SOAP 1.1, 5.4.2; SOAP 1.2 part 2, 3.1.4).
//!
//! Must not know what the items are.

use super::ValueReader;
use super::items::Items;
use super::soap_encoding::ENCODINGS;
use crate::value::{Item, ReadResult};
use crate::xml::{Problem, cut, trim, work};

/// Where in an array the next item stands, and how many there are of each dimension.
pub(super) struct Places<'i> {
    item: &'i Item,
    /// Whether nil items are left out of the list.
    skip_nil: bool,
    /// Empty where the message does not say.
    size: Vec<usize>,
    /// The place of the next item, in the order in which items are written.
    next: usize,
    /// Whether some items are implied by positions alone.
    is_partial: bool,
}

impl<'i> Places<'i> {
    /// Those of the array that is open, filled up to its first item.
    pub(super) fn new(
        item: &'i Item,
        skip_nil: bool,
        items: &mut dyn Items,
        reader: &mut ValueReader<'_, '_>,
    ) -> ReadResult<Self> {
        let mut places = Self { item, skip_nil, size: size_of(reader)?, next: 0, is_partial: false };
        places.go_to("offset", items, reader)?;
        Ok(places)
    }

    /// Fills the array up to the item that is open.
    pub(super) fn at_item(&mut self, items: &mut dyn Items, reader: &mut ValueReader<'_, '_>) -> ReadResult {
        self.go_to("position", items, reader)?;
        self.pass(1);
        Ok(())
    }

    /// Skips the positions of this many consecutive items.
    pub(super) fn pass(&mut self, items: usize) {
        self.next += items;
    }

    /// Fills the array up to its end.
    pub(super) fn at_end(&mut self, items: &mut dyn Items, reader: &mut ValueReader<'_, '_>) -> ReadResult {
        match self.total() {
            Some(total) if self.is_partial => self.fill(total, items, reader),
            _ => Ok(()),
        }
    }

    fn go_to(
        &mut self,
        attribute: &str,
        items: &mut dyn Items,
        reader: &mut ValueReader<'_, '_>,
    ) -> ReadResult {
        let Some(text) = reader.xml.attribute(ENCODINGS[0], attribute) else { return Ok(()) };
        let Some(place) = self.place(text).filter(|place| *place >= self.next) else {
            let expected = "the place of the next item of the array, or of a later one";
            return Err(reader.xml.fail(Problem::Invalid { text: cut(text, 40), expected }));
        };
        self.is_partial = true;
        self.fill(place, items, reader)
    }

    /// The number of an item, from its place in each dimension: `[1,0]`.
    fn place(&self, text: &str) -> Option<usize> {
        let indexes = numbers(trim(text).strip_prefix('[')?.strip_suffix(']')?)?;
        match indexes.as_slice() {
            [index] => self.total().is_none_or(|total| *index <= total).then_some(*index),
            indexes if indexes.len() == self.size.len() => {
                let mut steps = indexes.iter().zip(&self.size);
                steps.try_fold(0_usize, |place, (index, size)| {
                    (index < size).then(|| place.checked_mul(*size)?.checked_add(*index))?
                })
            }
            _ => None,
        }
    }

    fn total(&self) -> Option<usize> {
        if self.size.is_empty() { None } else { product(&self.size) }
    }

    /// Items that the message leaves out are nil.
    fn fill(&mut self, end: usize, items: &mut dyn Items, reader: &mut ValueReader<'_, '_>) -> ReadResult {
        let bound = reader.xml.limits().elements;
        if end > bound {
            return Err(reader.xml.fail(Problem::Limit { what: "items in an array", bound }));
        }
        if end > self.next && !self.skip_nil {
            self.fill_with_nil(end - self.next, items, reader)?;
        }
        self.next = self.next.max(end);
        Ok(())
    }

    fn fill_with_nil(
        &self,
        count: usize,
        items: &mut dyn Items,
        reader: &mut ValueReader<'_, '_>,
    ) -> ReadResult {
        if !self.item.nillable {
            return Err(reader.xml.fail(Problem::UnexpectedNil));
        }
        // A number of a few bytes must not create many items: no more than could be present as elements.
        let bound = reader.xml.document().len().max(LEAST);
        reader.gaps = reader.gaps.saturating_add(count);
        if reader.gaps > bound {
            let what = "array items without an element in a message of this length";
            return Err(reader.xml.fail(Problem::Limit { what, bound }));
        }
        work::count(count);
        for _ in 0..count {
            if items.add(reader.xml.memory()).is_none() {
                return Err(reader.xml.out_of_memory());
            }
        }
        Ok(())
    }
}

/// This many items may be implied by positions or sizes alone, however short a message is.
const LEAST: usize = 1024;

/// The size in the open start tag: the last brackets of `arrayType`, or `arraySize`. Empty if neither is there.
pub(super) fn size_of(reader: &ValueReader<'_, '_>) -> ReadResult<Vec<usize>> {
    let size = match reader.xml.attribute(ENCODINGS[0], "arrayType") {
        Some(ty) => {
            trim(ty).strip_suffix(']').and_then(|ty| ty.rsplit_once('[')).map(|(_, size)| size.to_owned())
        }
        None => {
            let size = reader.xml.attribute(ENCODINGS[1], "arraySize");
            size.map(|size| trim(size).split_ascii_whitespace().collect::<Vec<_>>().join(","))
        }
    };
    let Some((size, numbers)) = size.and_then(|size| numbers(&size).map(|numbers| (size, numbers))) else {
        return Ok(Vec::new());
    };
    match product(&numbers) {
        Some(_) => Ok(numbers),
        None => {
            let expected = "an array size that does not overflow";
            Err(reader.xml.fail(Problem::Invalid { text: cut(&size, 40), expected }))
        }
    }
}

/// How many items an array of this size has.
pub(super) fn product(size: &[usize]) -> Option<usize> {
    size.iter().try_fold(1_usize, |product, size| product.checked_mul(*size))
}

fn numbers(text: &str) -> Option<Vec<usize>> {
    text.split(',').map(|number| trim(number).parse().ok()).collect()
}
