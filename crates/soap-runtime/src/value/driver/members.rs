//! The reader of content with groups, wildcards, names that stand twice, or text between the elements.
//!
//! One element ahead is enough: no two fields of a legal content model can claim the same element at the same place
//! (XML Schema part 1, section 3.8.6), so that its name tells the field. A group reads its elements from within the
//! element around it; an element that is not its own it leaves open for that, see [`Ahead`]. Must not know how XML is
//! read, nor which types the fields have.

use super::fields::{Seen, complete};
use super::reader::Ahead;
use super::texts::Texts;
use crate::value::table::Claim;
use crate::value::{Field, Kind, Leniency, ReadResult, Shape, Shaped, Value, ValueReader};
use crate::xml::{ExpandedName, Problem};

/// Reads the children of the open element, which has this table, and its end. The first child may have any name if
/// `is_first_by_position` is set.
pub(super) fn read_children(
    fields: &mut [&mut dyn Value],
    shape: &'static Shape,
    seen: &mut Seen,
    is_first_by_position: bool,
    reader: &mut ValueReader<'_, '_>,
) -> ReadResult<Option<String>> {
    let outer = std::mem::replace(&mut reader.scope, shape);
    if shape.mixed.is_some() {
        reader.texts.push(Texts::new(reader.xml.depth()));
    }
    let mut members = Members::new(fields, shape, seen);
    let mut is_by_position = is_first_by_position;
    while reader.next_child()? {
        let found = members.find(reader);
        let first = std::mem::take(&mut is_by_position).then(|| members.first_by_position(found)).flatten();
        match first.or(found) {
            Some((index, claim)) => {
                members.read(index, claim, reader)?;
                // An element with the exact name may follow: then this was a different one.
                members.read_otherwise.extend(first.map(|(index, _)| index));
            }
            None => members.pass(reader)?,
        }
    }
    reader.scope = outer;
    let look_alike = members.look_alike;
    reader.order = members.order;
    for index in [shape.mixed, shape.kept_order].into_iter().flatten() {
        if let Some((value, field)) = fields.get_mut(index).zip(shape.fields.get(index)) {
            value.read(reader, field)?;
        }
    }
    Ok(look_alike)
}

/// Reads a group, the first element of which is open.
///
/// # Errors
///
/// What is wrong in the XML, and what is not as the table has it.
#[doc(hidden)]
pub fn read_group<T: Shaped>(fields: &mut [&mut dyn Value], reader: &mut ValueReader<'_, '_>) -> ReadResult {
    read_members(fields, T::SHAPE, reader)
}

fn read_members(
    fields: &mut [&mut dyn Value],
    shape: &'static Shape,
    reader: &mut ValueReader<'_, '_>,
) -> ReadResult {
    let mut seen = Seen::default();
    let mut members = Members::new(fields, shape, &mut seen);
    loop {
        if !reader.next_child()? {
            reader.ahead = Ahead::End;
            break;
        }
        match members.find_ahead(reader.xml.name(), reader.scope, reader.leniency) {
            Some((index, claim)) => members.read(index, claim, reader)?,
            None if reader.scope.knows(reader.xml.name(), reader.leniency) => {
                reader.ahead = Ahead::Child;
                break;
            }
            None => reader.pass_unknown()?,
        }
    }
    match seen.missing(shape) {
        Some(_) => complete(fields, shape, &mut seen, None, reader),
        None => Ok(()),
    }
}

/// Reads one occurrence of `field`, the first element of which is open, by `read`.
pub(super) fn read_occurrence(
    field: &Field,
    reader: &mut ValueReader<'_, '_>,
    read: impl FnOnce(&mut ValueReader<'_, '_>) -> ReadResult,
) -> ReadResult {
    match field.kind {
        Kind::Group => reader.ahead = Ahead::Child,
        Kind::Element if reader.xml.is_nil() => {
            if field.repeated && field.skip_nil {
                return reader.pass_over();
            }
            if !field.is_nil_allowed(reader.leniency) {
                return match field.repeated {
                    true => reader.tolerate_nil_item(),
                    false => Err(reader.xml.fail(Problem::UnexpectedNil)),
                };
            }
            field.note_nil(reader);
            if !field.is_written_as_nil() {
                reader.leave_out();
            }
        }
        _ => {}
    }
    read(reader)
}

impl Field {
    /// Whether `xsi:nil` may stand on its element.
    pub(super) fn is_nil_allowed(&self, leniency: &Leniency) -> bool {
        self.nillable || self.null || (self.optional && !self.repeated && leniency.nil_for_absent)
    }

    /// Notes that it is nil, if that is only tolerated.
    pub(super) fn note_nil(&self, reader: &ValueReader<'_, '_>) {
        if !self.is_written_as_nil() {
            reader.xml.note("nil_for_absent", || format!("{} is nil: absent", self.describe()));
        }
    }
}

/// The fields of a type or a group on their way into a value.
struct Members<'t, 'v> {
    target: &'t mut [&'v mut dyn Value],
    shape: &'static Shape,
    seen: &'t mut Seen,
    /// The field that comes next, if all is in order.
    next: usize,
    /// The field that was read last, and how many times.
    last: Option<(usize, u32)>,
    /// The fields that were read, where their order is kept.
    order: Vec<usize>,
    /// The fields that were read from an element with a different name.
    read_otherwise: Vec<usize>,
    /// A child that was skipped, but has the local name of a required field.
    look_alike: Option<String>,
}

impl<'t, 'v> Members<'t, 'v> {
    fn new(target: &'t mut [&'v mut dyn Value], shape: &'static Shape, seen: &'t mut Seen) -> Self {
        Self {
            target,
            shape,
            seen,
            next: 0,
            last: None,
            order: Vec::new(),
            read_otherwise: Vec::new(),
            look_alike: None,
        }
    }

    /// The field for the open child of an element: from the next one on, then, where any order is tolerated, before.
    fn find(&self, reader: &ValueReader<'_, '_>) -> Option<(usize, Claim)> {
        let name = reader.xml.name();
        let is_any_order = reader.leniency.any_order || self.shape.is_all();
        let particles = self.shape.particles();
        Claim::all(name, self.shape, reader.leniency).find_map(|claim| {
            let ahead = self.position(name, claim, self.next..particles.len());
            let found =
                ahead.or_else(|| is_any_order.then(|| self.position(name, claim, 0..self.next)).flatten());
            found.map(|index| (index, claim))
        })
    }

    /// The first field, if it accepts a child of any name and the child was not matched to another field by its name.
    fn first_by_position(&self, found: Option<(usize, Claim)>) -> Option<(usize, Claim)> {
        let is_element = self.shape.particles().first().is_some_and(|field| field.kind == Kind::Element);
        let is_named = found.is_some_and(|(_, claim)| !matches!(claim, Claim::Wildcard | Claim::Unknown));
        (is_element && !is_named).then_some((0, Claim::Name))
    }

    /// The field for a child named `name` of a group: only what comes next counts.
    fn find_ahead(
        &self,
        name: ExpandedName<'_>,
        scope: &Shape,
        leniency: &Leniency,
    ) -> Option<(usize, Claim)> {
        let particles = self.shape.particles();
        let claims = Claim::all(name, scope, leniency);
        // What is named elsewhere around is not for a wildcard here.
        let mut claims = claims.filter(|claim| *claim != Claim::Wildcard || !scope.names(name));
        claims.find_map(|claim| Some((self.position(name, claim, self.next..particles.len())?, claim)))
    }

    fn position(
        &self,
        name: ExpandedName<'_>,
        claim: Claim,
        mut range: std::ops::Range<usize>,
    ) -> Option<usize> {
        range.find(|&index| {
            let field = &self.shape.fields[index];
            // The exact name takes precedence over another one that a field was read from, and replaces it.
            let is_replaced =
                || claim == Claim::Name && field.is_replaceable() && self.read_otherwise.contains(&index);
            (field.repeated || !self.seen.has(index) || is_replaced()) && field.starts(name, claim)
        })
    }

    /// Reads the open child, which is the field at `index` or its first element.
    fn read(&mut self, index: usize, claim: Claim, reader: &mut ValueReader<'_, '_>) -> ReadResult {
        let field = &self.shape.fields[index];
        self.seen.insert(index);
        if self.shape.kept_order.is_some() {
            reader.xml.room(&mut self.order)?;
            self.order.push(index);
        }
        if let Some(setting) = claim.setting() {
            let name = reader.xml.name();
            reader.xml.note(setting, || format!("element {name} was matched by its local name"));
            if field.kind == Kind::Element && !field.repeated {
                self.read_otherwise.push(index);
            }
        } else {
            self.read_otherwise.retain(|read| *read != index);
        }
        let around = reader.xml.depth() - 1;
        reader.left_out = None;
        if let Some(value) = self.target.get_mut(index) {
            read_occurrence(field, reader, |reader| value.read(reader, field))?;
        }
        if field.kind == Kind::Element && reader.left_out.take() == Some(around) {
            self.order.pop();
        }
        let times = match self.last {
            Some((last, times)) if last == index => times + 1,
            _ => 1,
        };
        self.last = Some((index, times));
        let is_over = !field.repeated || (field.max_in_a_row > 0 && times >= field.max_in_a_row);
        self.next = index + usize::from(is_over);
        Ok(())
    }

    /// Passes over the open child, for which there is no place. What the contract names is never passed over.
    fn pass(&mut self, reader: &mut ValueReader<'_, '_>) -> ReadResult {
        let name = reader.xml.name();
        let mut fields = self.shape.particles().iter().enumerate();
        let is_unread = |index: usize| !self.seen.has(index);
        // After an element in the form of the contract, one in the other form is unknown.
        let is_other_form = reader.leniency.other_form
            && self.shape.names_in_other_form(name)
            && fields.any(|(index, field)| {
                field.is_other_form(name) && (is_unread(index) || self.read_otherwise.contains(&index))
            });
        if !self.shape.names(name) && !is_other_form {
            let mut fields = self.shape.particles().iter().enumerate();
            let is_alike = fields.any(|(index, field)| {
                field.is_named_locally(name.local) && !field.is_emptiable() && is_unread(index)
            });
            if is_alike {
                self.look_alike.get_or_insert_with(|| name.to_string());
            }
            return reader.pass_unknown();
        }
        let is_it = |field: &Field| field.is_named(name) || (is_other_form && field.is_other_form(name));
        let mut fields = self.shape.particles().iter().enumerate();
        let problem = match fields.find(|(index, field)| is_it(field) && self.seen.has(*index)) {
            Some((_, field)) if !field.repeated => Problem::Duplicate(field.describe()),
            _ => Problem::OutOfOrder(name.local.to_owned()),
        };
        Err(reader.xml.fail(problem))
    }
}
