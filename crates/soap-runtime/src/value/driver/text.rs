//! Reads and writes values of simple types: as elements, as attributes, and as the text of an element.
//!
//! Must not know which types there are; they are in `simple`.

use std::borrow::Cow;

use super::{ValueReader, ValueWriter};
use crate::value::{Field, Kind, Leniency, NamesInScope, ReadResult, Simple};
use crate::xml::{Problem, Text, cut, is_plain, trim};

/// The text of `field`, to its end.
pub(crate) fn read_text<'x>(reader: &mut ValueReader<'_, 'x>, field: &Field) -> ReadResult<Cow<'x, str>> {
    if field.kind == Kind::Element {
        reader.check_attributes(|_| false)?;
    }
    reader.xml.text()
}

/// Reads the value of `field`; `None` if it is absent, which the reader then also reports.
pub(super) fn read_simple<T: Simple>(
    reader: &mut ValueReader<'_, '_>,
    field: &Field,
) -> ReadResult<Option<T>> {
    let text = read_text(reader, field)?;
    value_of(text, reader, field)
}

/// The value of a text that was read; `None` if it is absent, which the reader then also reports.
pub(crate) fn value_of<T: Simple>(
    text: Cow<'_, str>,
    reader: &mut ValueReader<'_, '_>,
    field: &Field,
) -> ReadResult<Option<T>> {
    match T::parse_owned(text) {
        Ok(value) => Ok(Some(value)),
        Err(text) => {
            // X1 3.3.1: an empty element means its default.
            if trim(&text).is_empty()
                && let Some(value) = field.default.and_then(T::parse)
            {
                return Ok(Some(value));
            }
            tolerate(&text, reader, field)
        }
    }
}

/// The value of a text that is invalid by XML Schema, if that is tolerated; `None` if it is absent, which the reader
/// then also reports.
#[cold]
pub(in crate::value) fn tolerate<T: Simple>(
    text: &str,
    reader: &mut ValueReader<'_, '_>,
    field: &Field,
) -> ReadResult<Option<T>> {
    if trim(text).is_empty() {
        if reader.leniency.empty_values && field.may_be_left_out() {
            let what = if field.nillable { "nil" } else { "absent" };
            reader.xml.note("empty_values", || format!("{} is empty: {what}", field.describe()));
            reader.is_absent = true;
            if field.kind == Kind::Element && !field.is_written_as_nil() {
                reader.leave_out_at(reader.xml.depth());
            }
            return Ok(None);
        }
    } else if let Some((value, setting)) = T::parse_tolerantly(text, reader.leniency) {
        reader.xml.note(setting, || format!("{} is not written as {}", field.describe(), T::EXPECTED));
        return Ok(Some(value));
    }
    if !field.secret
        && let Some(what) = T::refusal(text, reader.leniency)
    {
        return Err(reader.xml.fail(Problem::Refused { what, remedy: None }));
    }
    let text = if field.secret { String::new() } else { cut(text, 40) };
    Err(reader.xml.fail(Problem::Invalid { text, expected: T::EXPECTED }))
}

/// Reads the value of `field`, one that may need names in scope, or that the contract may not foresee.
#[doc(hidden)]
pub fn read_text_value<T: Simple>(reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult<T> {
    let value = read_text_or_absent(reader, field)?;
    value.ok_or_else(|| reader.xml.fail(Problem::Missing(field.describe())))
}

/// The same; `None` if it is absent, which the reader then also reports.
pub(super) fn read_text_or_absent<T: Simple>(
    reader: &mut ValueReader<'_, '_>,
    field: &Field,
) -> ReadResult<Option<T>> {
    let mark = reader.xml.names_mark();
    let text = read_text(reader, field)?;
    let text = match field.default {
        Some(default) if trim(&text).is_empty() => Cow::Borrowed(default),
        _ => text,
    };
    reader.xml.take_memory(T::memory_of(&text))?;
    let value = T::parse_in(&text, &NamesInScope::of(&reader.xml.names_at(mark)));
    match value {
        Some(value) if value.is_foreseen() => Ok(Some(value)),
        Some(value) if reader.leniency.unknown_words => {
            note_refusal::<T>(&text, reader, field);
            Ok(Some(value))
        }
        _ => tolerate(&text, reader, field),
    }
}

/// Notes why a type in place of the contract's did not take a text, which is kept as one that the contract does not foresee.
#[cold]
pub(in crate::value) fn note_refusal<T: Simple>(text: &str, reader: &ValueReader<'_, '_>, field: &Field) {
    if !reader.xml.takes_notes() {
        return;
    }
    if let Some(reason) = T::refusal(text, reader.leniency) {
        reader.xml.note("unknown_words", || match field.secret {
            true => format!("{} is kept as a text: its type refuses the value", field.describe()),
            false => format!("{} is kept as a text: {reason}", field.describe()),
        });
    }
}

/// Takes such a value from a text that stands alone, as [`Value::take_text`] does.
#[doc(hidden)]
pub fn take_text_value<T: Simple>(target: &mut T, text: &str, field: &Field, leniency: &Leniency) -> bool {
    // A value that allocates memory is left to the caller, which can charge it to the account.
    if T::NEEDS_NAMES || field.default.is_some() || T::memory_of(text) > 0 {
        return false;
    }
    match T::parse(text) {
        Some(value) if value.is_foreseen() => {
            *target = value;
            true
        }
        // The caller notes why, if that is known.
        Some(value) if leniency.unknown_words && T::refusal(text, leniency).is_none() => {
            *target = value;
            true
        }
        _ => false,
    }
}

/// Writes such a value.
#[doc(hidden)]
pub fn write_text_value<T: Simple>(value: &T, writer: &mut ValueWriter, field: &Field) {
    writer.refuse(|| value.unwritable(), field);
    if writer.is_watched() {
        value.with_text(|text| writer.check_foreseen(|| value.is_foreseen(), text.as_str(), field));
    }
    if !T::NEEDS_NAMES {
        return value.with_text(|text| write_simple(text, writer, field));
    }
    match field.kind {
        Kind::Element => writer.element(field.tag(), |writer| write_in_tag(value, writer, field)),
        _ => write_in_tag(value, writer, field),
    }
}

/// Writes a value with prefixes into the start tag that was begun last, or after it.
fn write_in_tag<T: Simple>(value: &T, writer: &mut ValueWriter, field: &Field) {
    let text = value.text_in(&mut writer.xml);
    if field.secret {
        writer.note_secret(&text);
    }
    if writer.is_watched() {
        writer.check_text(&text, field, true);
    }
    match field.kind {
        Kind::Attribute => writer.attribute(field.namespace_name(), field.name, &text),
        _ if text.is_empty() => {}
        _ => writer.xml.text(Text::Any(&text)),
    }
}

/// Writes `field` with this text.
#[inline]
pub(crate) fn write_simple(text: Text<'_>, writer: &mut ValueWriter, field: &Field) {
    match text {
        Text::Plain(text) => write_plain(text, writer, field),
        Text::Any(text) => write_any(text, writer, field),
    }
}

fn write_any(text: &str, writer: &mut ValueWriter, field: &Field) {
    match is_plain(text) {
        true => write_plain(text, writer, field),
        false => write_otherwise(Text::Any(text), writer, field),
    }
}

#[inline(never)]
fn write_plain(text: &str, writer: &mut ValueWriter, field: &Field) {
    if !writer.quick_leaf(field.namespace, &field.blocks, text) {
        write_plain_otherwise(text, writer, field);
    }
}

#[inline(never)]
fn write_plain_otherwise(text: &str, writer: &mut ValueWriter, field: &Field) {
    if !writer.plain_leaf(field.namespace_name(), &field.blocks, text) {
        write_otherwise(Text::Plain(text), writer, field);
    }
}

#[inline(never)]
fn write_otherwise(text: Text<'_>, writer: &mut ValueWriter, field: &Field) {
    if field.secret {
        writer.note_secret(text.as_str());
    }
    if writer.is_watched() {
        writer.check_text(text.as_str(), field, false);
    }
    match (field.kind, field.xsi) {
        (Kind::Element, None) => writer.xml.leaf(field.tag(), text),
        (Kind::Element, Some((name, namespace))) => writer.element(field.tag(), |writer| {
            writer.xml.xsi_type(name, namespace);
            if !text.as_str().is_empty() {
                writer.xml.text(text);
            }
        }),
        (Kind::Attribute, _) => writer.attribute(field.namespace_name(), field.name, text.as_str()),
        _ => writer.xml.text(text),
    }
}
