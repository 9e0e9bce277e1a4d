//! Reads the items of a wrapper: an element with repeated elements in it and nothing else.
//!
//! Must not know what the items are.

use super::ValueReader;
use super::items::Items;
use super::places::Places;
use super::soap_encoding::is_of_encoding;
use crate::value::{Field, Item, Leniency, ReadResult};
use crate::xml::{Leaves, Memory, TagName};

/// Reads the items in the wrapper that is open, to its end.
pub(super) fn read_items(
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
                return match is_any || items.count() > 0 || item.min_occurs == 0 {
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
