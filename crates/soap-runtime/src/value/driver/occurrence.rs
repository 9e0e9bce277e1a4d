//! How often a value stands: absent, nil, once, many times, many times in a wrapper.

use std::fmt;
use std::ops::Deref;

use super::soap_array::{Places, is_of_encoding, write_array_attributes};
use crate::value::check;
use crate::value::{Field, Item, Kind, Leniency, ReadResult, Value, ValueReader};
use crate::xml::{Leaves, Memory, TagName, Writer, XSI};

/// A value that may be nil, where it may also be absent: `Option<Nillable<T>>` keeps the two apart.
///
/// `Display` shows nil as `nil`, so that it differs from an empty text.
///
/// ```
/// use soap_runtime::Nillable;
///
/// let name: Nillable<String> = Nillable::Value("Helpdesk".into());
/// assert_eq!(name.as_deref(), Nillable::Value("Helpdesk"));
/// assert_eq!(name.as_ref().value().map(String::len), Some(8));
/// assert_eq!(name.to_string(), "Helpdesk");
/// assert_eq!(Option::from(name), Some("Helpdesk".to_owned()));
///
/// let absent: Nillable<String> = None.into();
/// assert_eq!(absent, Nillable::Nil);
/// assert_eq!(absent.to_string(), "nil");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(untagged))]
pub enum Nillable<T> {
    /// A value.
    Value(T),
    /// The element stands there with `xsi:nil="true"`.
    Nil,
}

impl<T> Nillable<T> {
    /// The value, unless nil.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nil => None,
        }
    }
}

impl<T> Nillable<T> {
    /// The same with a reference to the value, so that it can be looked at without being moved.
    pub fn as_ref(&self) -> Nillable<&T> {
        match self {
            Self::Value(value) => Nillable::Value(value),
            Self::Nil => Nillable::Nil,
        }
    }

    /// The same with what the value refers to: a `str` for a `String`, a slice for a `Vec`.
    pub fn as_deref(&self) -> Nillable<&T::Target>
    where
        T: Deref,
    {
        match self {
            Self::Value(value) => Nillable::Value(value),
            Self::Nil => Nillable::Nil,
        }
    }
}

impl<T> From<T> for Nillable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

/// `None` is nil.
impl<T> From<Option<T>> for Nillable<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nil, Self::Value)
    }
}

/// Nil is `None`.
impl<T> From<Nillable<T>> for Option<T> {
    fn from(value: Nillable<T>) -> Self {
        value.value()
    }
}

/// The value, or `nil`. Padding applies to both.
impl<T: fmt::Display> fmt::Display for Nillable<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(value) => value.fmt(f),
            Self::Nil => f.pad("nil"),
        }
    }
}

/// `None` is "absent" for an optional field and "nil" for a required one.
impl<T: Value> Value for Option<T> {
    fn blank() -> Self {
        None
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        let inner_knows_nil = field.optional && field.nillable && !field.repeated;
        // Nil is said of elements; an attribute of a nil element has its value all the same, and so has the first
        // element of a group.
        let is_elements = matches!(field.kind, Kind::Element | Kind::Text);
        if is_elements && reader.xml.is_nil() && !inner_knows_nil {
            *self = None;
            return reader.xml.nil();
        }
        self.insert(T::blank()).read(reader, field)?;
        if reader.takes_absent() {
            *self = None;
        }
        Ok(())
    }

    #[inline]
    fn take_text(&mut self, text: &str, field: &Field, leniency: &Leniency) -> bool {
        let mut value = T::blank();
        let is_taken = value.take_text(text, field, leniency);
        if is_taken {
            *self = Some(value);
        }
        is_taken
    }

    fn write(&self, writer: &mut Writer, field: &Field) {
        match self {
            Some(value) => value.write(writer, field),
            // Each of the repeated elements stands there, be they optional as a whole.
            None if field.null || (field.nillable && (!field.optional || field.repeated)) => {
                write_nil(writer, field);
            }
            None if !field.is_emptiable() && writer.is_watched() => check::missing(writer, field),
            None => {}
        }
    }
}

impl<T: Value> Value for Nillable<T> {
    fn blank() -> Self {
        Self::Nil
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        if reader.xml.is_nil() {
            *self = Self::Nil;
            return reader.xml.nil();
        }
        let mut value = T::blank();
        value.read(reader, field)?;
        *self = if reader.takes_absent() { Self::Nil } else { Self::Value(value) };
        Ok(())
    }

    fn take_text(&mut self, text: &str, field: &Field, leniency: &Leniency) -> bool {
        let mut value = T::blank();
        let is_taken = value.take_text(text, field, leniency);
        if is_taken {
            *self = Self::Value(value);
        }
        is_taken
    }

    fn write(&self, writer: &mut Writer, field: &Field) {
        match self {
            Self::Value(value) => value.write(writer, field),
            Self::Nil => write_nil(writer, field),
        }
    }
}

/// A repeated element, or the repeated elements of a wrapper.
impl<T: Value> Value for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        match &field.item {
            None => {
                reader.xml.room(self)?;
                self.push(T::blank());
                if let Some(item) = self.last_mut() {
                    item.read(reader, field)?;
                }
                if reader.takes_absent() {
                    self.pop();
                }
                Ok(())
            }
            Some(item) => read_items(self, reader, field, item),
        }
    }

    fn take_text(&mut self, text: &str, field: &Field, leniency: &Leniency) -> bool {
        // Growing the list is left to the caller, which can charge it to the account.
        let is_taken = field.item.is_none() && self.len() < self.capacity();
        is_taken && push_text(self, text, field, leniency)
    }

    fn write(&self, writer: &mut Writer, field: &Field) {
        let Some(item) = &field.item else { return write_items(self, writer, field) };
        let item_field = item.as_field(field);
        writer.element(field.tag(), |writer| {
            if let Some(items) = item.soap {
                write_array_attributes(writer, items, &[self.len()]);
            }
            write_items(self, writer, &item_field);
        });
    }
}

/// Adds `text` as an item; `false` if [`Value::take_text`] refuses it, and then nothing was added.
#[inline]
fn push_text<T: Value>(items: &mut Vec<T>, text: &str, field: &Field, leniency: &Leniency) -> bool {
    let mut value = T::blank();
    let is_taken = value.take_text(text, field, leniency);
    if is_taken {
        items.push(value);
    }
    is_taken
}

pub(in crate::value) fn write_items<T: Value>(items: &[T], writer: &mut Writer, field: &Field) {
    if writer.is_watched() {
        check::count(items.len(), writer, field);
    }
    let start = writer.length();
    for (index, item) in items.iter().enumerate() {
        item.write(writer, field);
        if index == 0 {
            writer.expect(items.len() - 1, start);
        }
    }
}

/// A list as the reader of its items sees it.
pub(in crate::value) trait Items {
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

/// Reads the items in the wrapper that is open, to its end.
pub(in crate::value) fn read_items(
    items: &mut dyn Items,
    reader: &mut ValueReader<'_, '_>,
    field: &Field,
    item: &Item,
) -> ReadResult {
    /// So many items tell how long one is, and moving so many costs little.
    const TELLING: usize = 1024;
    let start = reader.xml.position();
    let item_field = item.as_field(field);
    reader.check_attributes(|name| item.soap.is_some() && is_of_encoding(name))?;
    // Whether there is an item, even one that is skipped.
    let mut is_any = false;
    let mut places = match item.soap {
        Some(_) => Some(Places::new(item, field.skip_nil, items, reader)?),
        None => None,
    };
    let prefix = reader.xml.likely_prefix(item.namespace);
    loop {
        reader.xml.keep_time()?;
        let before = items.count();
        let mut in_order = InOrder {
            items: &mut *items,
            item,
            field: &item_field,
            leniency: reader.leniency,
            memory: reader.xml.memory().clone(),
        };
        let is_open = prefix.is_some_and(|prefix| reader.xml.read_leaves(prefix, &mut in_order));
        *reader.xml.memory() = in_order.memory;
        if let Some(places) = &mut places {
            // Without attributes, none of them states its position.
            places.pass(items.count() - before + usize::from(is_open));
        }
        if !is_open {
            if reader.xml.close_expected() || !reader.xml.child()? {
                if let Some(places) = &mut places {
                    places.at_end(items, reader)?;
                }
                items.give_back_room(reader.xml.memory());
                return match is_any || items.count() > 0 || item.least() == 0 {
                    true => Ok(()),
                    false => reader.tolerate_missing(&item_field, true),
                };
            }
            if let Some(places) = &mut places {
                places.at_item(items, reader)?;
            } else if !reader.xml.is_at(item.name, item.namespace) && !is_in_other_form(item, field, reader) {
                reader.tolerate_unknown()?;
                reader.xml.skip()?;
                continue;
            }
            is_any = true;
            if reader.xml.is_nil() {
                if field.skip_nil {
                    reader.xml.nil()?;
                    continue;
                }
                if !item.nillable {
                    reader.tolerate_nil_item()?;
                    continue;
                }
            }
        }
        is_any = true;
        match items.add(reader.xml.memory()) {
            Some(item) => item.read(reader, &item_field)?,
            None => return Err(reader.xml.out_of_memory()),
        }
        if reader.takes_absent() {
            items.take_back();
        }
        if items.count() == TELLING {
            // No more can follow than the rest of the document has bytes for.
            let (here, end) = (reader.xml.position(), reader.xml.document().len());
            items.make_room((end - here) / ((here - start) / TELLING).max(1), reader.xml.memory());
        }
    }
}

/// Whether the open child is an item but for its namespace, see [`Leniency::other_form`].
fn is_in_other_form(item: &Item, field: &Field, reader: &ValueReader<'_, '_>) -> bool {
    let name = reader.xml.name();
    if name.local != item.name {
        return false;
    }
    // The table does not have the namespace of the array's type, but the message declares it around the item.
    let is_form = match name.namespace {
        "" => !item.namespace.is_empty(),
        namespace => {
            item.namespace.is_empty()
                && (namespace == field.namespace_name() || reader.xml.is_within_its_own())
        }
    };
    let setting = match () {
        () if is_form && reader.leniency.other_form => "other_form",
        () if reader.leniency.other_namespaces => "other_namespaces",
        () => return false,
    };
    reader.xml.note(setting, || format!("element {name} was read as {}", item.name));
    true
}

/// The items one after the other.
struct InOrder<'i> {
    items: &'i mut dyn Items,
    item: &'i Item,
    field: &'i Field,
    leniency: &'i Leniency,
    memory: Memory,
}

impl<'i> Leaves<'i> for InOrder<'i> {
    fn expected(&self) -> Option<&'i TagName> {
        Some(&self.item.tag_name)
    }

    fn take(&mut self, text: &str) -> bool {
        self.items.add_text(text, self.field, self.leniency, &mut self.memory)
    }
}

fn write_nil(writer: &mut Writer, field: &Field) {
    writer.element(field.tag(), |writer| writer.attribute(XSI, "nil", "true"));
}

#[cfg(test)]
mod tests {
    use super::Nillable;

    #[test]
    fn a_nillable_value_is_looked_at_without_being_moved() {
        let words = Nillable::Value(vec!["a".to_owned()]);
        assert_eq!(words.as_ref(), Nillable::Value(&vec!["a".to_owned()]));
        assert_eq!(words.as_deref(), Nillable::Value(["a".to_owned()].as_slice()));
        assert_eq!(words.as_deref().value().map(<[String]>::len), Some(1));
        assert_eq!(Nillable::<String>::Nil.as_ref(), Nillable::Nil);
        assert_eq!(Nillable::<String>::Nil.as_deref(), Nillable::Nil);
    }

    #[test]
    fn nil_is_none_in_both_directions() {
        for value in [Some(5), None] {
            let nillable = Nillable::from(value);
            assert_eq!(nillable, value.map_or(Nillable::Nil, Nillable::Value));
            assert_eq!(Option::from(nillable), value);
        }
        // A value that is an option itself stays one.
        let nested: Nillable<Option<i32>> = Some(None).into();
        assert_eq!(nested, Nillable::Value(None));
    }

    #[test]
    fn nil_differs_from_an_empty_text() {
        assert_eq!(Nillable::Value("").to_string(), "");
        assert_eq!(Nillable::Value(1.5).to_string(), "1.5");
        assert_eq!(Nillable::<i32>::Nil.to_string(), "nil");
        assert_eq!(format!("{:>4}|{:>4}", Nillable::<i32>::Nil, Nillable::Value(1)), " nil|   1");
    }
}
