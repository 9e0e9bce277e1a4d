//! Arrays of SOAP's encoding (SOAP 1.1, 5.4.2; SOAP 1.2 part 2, 3.1.4): where their items stand, and arrays that are
//! types of their own.
//!
//! Arrays that stand in a field are a `Vec` there; their items are read by `occurrence`. The one file of `value` that knows
//! the encoding: its namespaces, and the attributes that say what is encoded.

use super::occurrence::{Items, read_items, write_items};
use crate::value::{Field, Item, ReadResult, SoapItems, Value, ValueReader};
use crate::xml::{ExpandedName, Problem, Writer, XSD, cut, trim, work};

/// The namespaces of the encoding, that of SOAP 1.1 first.
pub(crate) const ENCODINGS: [&str; 2] =
    ["http://schemas.xmlsoap.org/soap/encoding/", "http://www.w3.org/2003/05/soap-encoding"];

/// The prefix that an encoded message declares for the encoding; others declare none.
pub(crate) const ENCODING: &str = "soapenc";
/// The prefix that an encoded message declares for its envelope.
pub(crate) const ENVELOPE: &str = "soap";

/// Whether this is the namespace of the encoding.
pub(crate) fn is_encoding(namespace: &str) -> bool {
    ENCODINGS.contains(&namespace)
}

/// Whether an attribute says how a value is encoded, not what it is.
pub(in crate::value) fn is_of_encoding(name: ExpandedName<'_>) -> bool {
    is_encoding(name.namespace) || (name.namespace.is_empty() && name.local == "id")
}

/// Where in an array the next item stands, and how many there are of each dimension.
pub(in crate::value) struct Places<'i> {
    item: &'i Item,
    /// Whether nil items are left out of the list.
    skip_nil: bool,
    /// Empty where the message does not say.
    size: Vec<usize>,
    /// The place of the next item, in the order in which items are written.
    next: usize,
    /// Whether some items are told by their places alone.
    is_partial: bool,
}

impl<'i> Places<'i> {
    /// Those of the array that is open, filled up to its first item.
    pub(in crate::value) fn new(
        item: &'i Item,
        skip_nil: bool,
        items: &mut dyn Items,
        reader: &mut ValueReader<'_, '_>,
    ) -> ReadResult<Self> {
        let mut places = Self { item, skip_nil, size: size(reader)?, next: 0, is_partial: false };
        places.go_to("offset", items, reader)?;
        Ok(places)
    }

    /// Fills the array up to the item that is open.
    pub(in crate::value) fn at_item(
        &mut self,
        items: &mut dyn Items,
        reader: &mut ValueReader<'_, '_>,
    ) -> ReadResult {
        self.go_to("position", items, reader)?;
        self.pass(1);
        Ok(())
    }

    /// Skips the positions of this many consecutive items.
    pub(in crate::value) fn pass(&mut self, items: usize) {
        self.next += items;
    }

    /// Fills the array up to its end.
    pub(in crate::value) fn at_end(
        &mut self,
        items: &mut dyn Items,
        reader: &mut ValueReader<'_, '_>,
    ) -> ReadResult {
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

    /// What is not told is nil.
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

/// The size in the open start tag: the last brackets of `arrayType`, or `arraySize`. Empty if there is none.
fn size(reader: &ValueReader<'_, '_>) -> ReadResult<Vec<usize>> {
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
fn product(size: &[usize]) -> Option<usize> {
    size.iter().try_fold(1_usize, |product, size| product.checked_mul(*size))
}

fn numbers(text: &str) -> Option<Vec<usize>> {
    text.split(',').map(|number| trim(number).parse().ok()).collect()
}

/// Reads an array that is a type of its own; `size` is for those of several dimensions.
///
/// # Errors
///
/// What is wrong in the XML, and a size that is not told or that other items than these have.
#[doc(hidden)]
pub fn read_soap_array<T: Value>(
    size: Option<&mut Vec<usize>>,
    items: &mut Vec<T>,
    declared: &Field,
    reader: &mut ValueReader<'_, '_>,
) -> ReadResult {
    let Some(item) = &declared.item else { return Ok(()) };
    let told = self::size(reader)?;
    read_items(items, reader, declared, item)?;
    let Some(size) = size else { return Ok(()) };
    let is_right = told.len() == size.len() && product(&told) == Some(items.len());
    match is_right || items.is_empty() {
        true if told.len() == size.len() => *size = told,
        true => {}
        false => {
            let text = format!("{} items", items.len());
            let expected = "as many items as the sizes of the array's dimensions say";
            return Err(reader.xml.fail(Problem::Invalid { text, expected }));
        }
    }
    Ok(())
}

/// Writes an array that is a type of its own.
#[doc(hidden)]
pub fn write_soap_array<T: Value>(
    size: Option<&[usize]>,
    items: &[T],
    declared: &Field,
    writer: &mut Writer,
    field: &Field,
) {
    let Some(item) = &declared.item else { return };
    let own = [items.len()];
    let size = size.unwrap_or(&own);
    writer.element(field.tag(), |writer| {
        if product(size) != Some(items.len()) {
            writer.refuse(|| format!("an array of {} items whose size is {size:?}", items.len()));
        }
        if let Some(items) = item.soap {
            write_array_attributes(writer, items, size);
        }
        write_items(items, writer, &item.as_field(declared));
    });
}

/// Says in the start tag that was begun last that what its element holds is encoded, if the message declares the encoding.
pub(in crate::value) fn write_encoding_style(writer: &mut Writer) {
    if let (Some(envelope), Some(encoding)) = (writer.namespace_of(ENVELOPE), writer.namespace_of(ENCODING)) {
        writer.attribute(envelope, "encodingStyle", encoding);
    }
}

/// Says in the start tag that was begun last that its element is an array, of what and how large (SOAP 1.1, 5.4.2; SOAP
/// 1.2 part 2, 3.1.4).
pub(in crate::value) fn write_array_attributes(writer: &mut Writer, items: SoapItems, size: &[usize]) {
    let SoapItems { name: local, namespace, depth } = items;
    let [first, second] = ENCODINGS;
    let declared = writer.namespace_of(ENCODING);
    let encoding = declared.unwrap_or(first);
    let prefix = match namespace {
        "" => "",
        XSD if declared.is_some() => "xsd:",
        _ => {
            writer.declare("i", namespace);
            "i:"
        }
    };
    writer.xsi_type("Array", encoding);
    let size: Vec<String> = size.iter().map(usize::to_string).collect();
    if encoding != second {
        if !local.is_empty() {
            let arrays = "[]".repeat(depth);
            let ty = format!("{prefix}{local}{arrays}[{}]", size.join(","));
            writer.attribute(encoding, "arrayType", &ty);
        }
        return;
    }
    if !local.is_empty() {
        let item = match depth {
            0 => format!("{prefix}{local}"),
            _ => format!("{ENCODING}:Array"),
        };
        writer.attribute(encoding, "itemType", &item);
    }
    writer.attribute(encoding, "arraySize", &size.join(" "));
}
