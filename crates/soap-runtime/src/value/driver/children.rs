//! The reader of all complex types: which child is which field, and whether it may stand there.
//!
//! Three ways lead to the next child. In contract order its tags are compared with the table; in any order its name
//! is looked up in the table; and whatever is not written as plainly as that is read by the general path. Must not
//! know how XML is read, nor which types the fields have.

use super::fields::Seen;
use super::{Value, ValueReader};
use crate::value::{Field, Leniency, ReadResult, Shape};
use crate::xml::{Expected, Leaves, Prefix, Problem, TagName};

/// The children of the element that is open, on their way into a value.
pub(super) struct Children<'t, 'v, 'x> {
    target: &'t mut [&'v mut dyn Value],
    shape: &'static Shape,
    seen: &'t mut Seen,
    place: Place,
    /// The prefix that children are expected to be written with, if they are all in one namespace.
    prefix: Option<Prefix<'x>>,
    /// The fields that were read from an element with a different name.
    read_otherwise: Vec<usize>,
    /// The first child may have any name, and is then the first field.
    is_first_by_position: bool,
    /// A child that was skipped, but has the local name of a required field.
    look_alike: Option<String>,
}

/// What came next.
enum Next {
    /// A child that was read.
    Read,
    /// A child that is open, and its field.
    Opened(usize),
    /// The end of the element.
    End,
}

impl<'t, 'v, 'x> Children<'t, 'v, 'x> {
    /// None of them read yet.
    pub(super) fn new(
        target: &'t mut [&'v mut dyn Value],
        shape: &'static Shape,
        seen: &'t mut Seen,
        reader: &ValueReader<'_, 'x>,
    ) -> Self {
        let prefix = shape.children_namespace.and_then(|namespace| reader.xml.likely_prefix(namespace));
        Self {
            target,
            shape,
            seen,
            place: Place::default(),
            prefix,
            read_otherwise: Vec::new(),
            is_first_by_position: false,
            look_alike: None,
        }
    }

    /// Sets whether the first child may have any name.
    pub(super) fn first_by_position(self, is_first_by_position: bool) -> Self {
        Self { is_first_by_position, ..self }
    }

    /// Reads all of them, and the end of the element. Returns the name of a skipped child that resembles a required
    /// one, if there was any.
    pub(super) fn read(mut self, reader: &mut ValueReader<'_, 'x>) -> ReadResult<Option<String>> {
        loop {
            reader.xml.keep_time()?;
            match self.next(reader)? {
                Next::Read => {}
                Next::Opened(index) => self.read_open(index, reader)?,
                Next::End => return Ok(self.look_alike),
            }
        }
    }

    fn next(&mut self, reader: &mut ValueReader<'_, 'x>) -> ReadResult<Next> {
        if !reader.xml.is_fast() {
            return self.open_any(reader);
        }
        if let Some(prefix) = self.prefix
            && self.read_in_order(prefix, reader)
        {
            return Ok(Next::Opened(self.place.next));
        }
        if reader.xml.close_expected() {
            return Ok(Next::End);
        }
        match self.read_by_name(reader) {
            Some(next) => Ok(next),
            None => self.open_any(reader),
        }
    }

    /// Reads leaves as long as they come in contract order; whether the next one is there and open now.
    #[inline(never)]
    fn read_in_order(&mut self, prefix: Prefix<'x>, reader: &mut ValueReader<'_, 'x>) -> bool {
        let mut leaves = InOrder::new(self, reader.leniency);
        let is_open = reader.xml.read_leaves(prefix, &mut leaves);
        let InOrder { seen, place, .. } = leaves;
        self.seen.first = seen;
        self.place = place;
        is_open
    }

    /// Reads or opens the next child if it has a plain start tag and is a field, looked for from the expected one on.
    fn read_by_name(&mut self, reader: &mut ValueReader<'_, 'x>) -> Option<Next> {
        let tag = reader.xml.tag_ahead()?;
        let is_it =
            |field: &Field| field.name == tag.local && reader.xml.is_tag_in(&tag, field.namespace_name());
        let index = self.shape.find(self.place.next, is_it)?;
        let field = &self.shape.fields[index];
        if self.shape.children_namespace.is_some() {
            self.prefix = Some(reader.xml.prefix_of(&tag));
        }
        match reader.xml.enter(&tag) {
            Expected::Leaf(leaf) => {
                let in_order = index >= self.place.last || self.is_any_order(reader.leniency);
                let is_welcome = in_order && (field.repeated || !self.seen.has(index));
                if !is_welcome || !self.take(index, field, leaf.text, reader.leniency) {
                    reader.xml.open_leaf(&leaf);
                    return Some(Next::Opened(index));
                }
                reader.xml.take(&leaf);
                Some(Next::Read)
            }
            Expected::Opened => Some(Next::Opened(index)),
            Expected::Other => None,
        }
    }

    fn is_any_order(&self, leniency: &Leniency) -> bool {
        leniency.any_order || self.shape.is_all()
    }

    /// Gives `text` to the field, and notes that it was read if the field takes it.
    #[inline]
    fn take(&mut self, index: usize, field: &Field, text: &str, leniency: &Leniency) -> bool {
        let is_taken = self.target.get_mut(index).is_some_and(|value| value.take_text(text, field, leniency));
        if is_taken {
            self.seen.insert(index);
            self.place.pass(index, field);
        }
        is_taken
    }

    /// Opens the next child by the general path; one that is no field is passed over or refused.
    fn open_any(&mut self, reader: &mut ValueReader<'_, 'x>) -> ReadResult<Next> {
        if !reader.xml.child()? {
            return Ok(Next::End);
        }
        let is_it = |field: &Field| reader.xml.is_at(field.name, field.namespace_name());
        match self.shape.find(self.place.last, is_it).or_else(|| self.find_otherwise(reader)) {
            Some(index) => Ok(Next::Opened(index)),
            None => {
                reader.tolerate_unknown()?;
                reader.xml.skip().map(|()| Next::Read)
            }
        }
    }

    /// The field for the open child, if that has a name other than that of the contract.
    #[cold]
    fn find_otherwise(&mut self, reader: &ValueReader<'_, 'x>) -> Option<usize> {
        let (name, leniency) = (reader.xml.name(), reader.leniency);
        let is_free = |index: usize, field: &Field| {
            field.repeated || !self.seen.has(index) || self.read_otherwise.contains(&index)
        };
        let find = |is_it: &dyn Fn(&Field) -> bool| {
            let mut fields = self.shape.particles().iter().enumerate();
            fields.find(|(index, field)| is_it(field) && is_free(*index, field)).map(|(index, _)| index)
        };
        let is_form = leniency.other_form && self.shape.names_in_other_form(name);
        let by_form = is_form.then(|| find(&|field| field.is_other_form(name))).flatten();
        let alike = by_form.or_else(|| find(&|field| field.is_named_locally(name.local)));
        let found = by_form.or(alike.filter(|_| leniency.other_namespaces));
        if let Some(index) = found {
            let setting = if by_form.is_some() { "other_form" } else { "other_namespaces" };
            let field = self.shape.fields[index].name;
            reader.xml.note(setting, || format!("element {name} was read as {field}"));
            if !self.seen.has(index) {
                self.read_otherwise.push(index);
            }
            return found;
        }
        if let Some(index) = alike
            && !self.shape.fields[index].is_emptiable()
        {
            self.look_alike.get_or_insert_with(|| name.to_string());
        }
        let is_first =
            self.is_first_by_position && !(0..self.shape.elements).any(|index| self.seen.has(index));
        let found = (is_first && self.shape.elements > 0).then_some(0);
        // An element with the exact name may follow: then this was a different one.
        self.read_otherwise.extend(found);
        found
    }

    /// Whether the open child has the exact name of a field that was read from another element, and replaces that: it
    /// was an element that the contract does not know.
    #[cold]
    fn comes_before(&mut self, index: usize, reader: &ValueReader<'_, 'x>) -> bool {
        let field = &self.shape.fields[index];
        let is_it = reader.xml.is_at(field.name, field.namespace_name());
        let read = self.read_otherwise.iter().position(|read| *read == index);
        match read.filter(|_| is_it && field.is_replaceable()) {
            Some(place) => {
                self.read_otherwise.swap_remove(place);
                true
            }
            None => false,
        }
    }

    /// Reads the child that is open, if it may stand here.
    fn read_open(&mut self, index: usize, reader: &mut ValueReader<'_, 'x>) -> ReadResult {
        let field = &self.shape.fields[index];
        if index < self.place.last && !self.is_any_order(reader.leniency) {
            return Err(reader.xml.fail(Problem::OutOfOrder(field.name.to_owned())));
        }
        if !self.seen.insert(index) && !field.repeated && !self.comes_before(index, reader) {
            return Err(reader.xml.fail(Problem::Duplicate(field.describe())));
        }
        if reader.xml.is_nil() {
            if field.repeated && field.skip_nil {
                return reader.xml.skip();
            }
            if !field.is_nil_allowed(reader.leniency) {
                return match field.repeated {
                    true => reader.tolerate_nil_item(),
                    false => Err(reader.xml.fail(Problem::UnexpectedNil)),
                };
            }
            field.note_nil(reader);
        }
        if let Some(value) = self.target.get_mut(index) {
            value.read(reader, field)?;
        }
        self.place.pass(index, field);
        Ok(())
    }
}

/// The children in contract order, as far as a word has a bit for each.
struct InOrder<'c, 'v> {
    target: &'c mut [&'v mut dyn Value],
    fields: &'static [Field],
    leniency: &'c Leniency,
    seen: u64,
    place: Place,
}

impl<'c, 'v> InOrder<'c, 'v> {
    #[inline]
    fn new(children: &'c mut Children<'_, 'v, '_>, leniency: &'c Leniency) -> Self {
        let fields = &children.shape.fields[..children.shape.elements.min(64)];
        let (seen, place) = (children.seen.first, children.place);
        Self { target: children.target, fields, leniency, seen, place }
    }
}

impl Leaves<'static> for InOrder<'_, '_> {
    #[inline]
    fn expected(&self) -> Option<&'static TagName> {
        let field = self.fields.get(self.place.next)?;
        let is_new = self.seen & (1 << self.place.next) == 0;
        (is_new || field.repeated).then_some(&field.tag_name)
    }

    #[inline]
    fn take(&mut self, text: &str) -> bool {
        let index = self.place.next;
        let (Some(value), Some(field)) = (self.target.get_mut(index), self.fields.get(index)) else {
            return false;
        };
        let is_taken = value.take_text(text, field, self.leniency);
        if is_taken {
            self.seen |= 1 << index;
            self.place.pass(index, field);
        }
        is_taken
    }
}

impl Shape {
    /// The element for which `is_it` holds, looked for from `start` on, then from the first one.
    #[inline]
    fn find(&self, start: usize, is_it: impl Fn(&Field) -> bool) -> Option<usize> {
        let elements = &self.fields[..self.elements];
        let (before, after) = elements.split_at(start.min(elements.len()));
        match after.iter().position(&is_it) {
            Some(offset) => Some(before.len() + offset),
            None => before.iter().position(is_it),
        }
    }
}

/// How far in a table the reader has come.
#[derive(Default, Clone, Copy)]
struct Place {
    /// The field that was read last.
    last: usize,
    /// The one that comes next, if all is in order.
    next: usize,
}

impl Place {
    #[inline]
    fn pass(&mut self, index: usize, field: &Field) {
        self.last = index;
        self.next = index + usize::from(!field.repeated);
    }
}
