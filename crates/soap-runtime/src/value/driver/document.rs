//! A value as an XML document of its own, without an envelope.
//!
//! Knows XML by the reader and the writer only.

use super::{Value, ValueReader, ValueWriter, read_blank};
use crate::events;
use crate::value::{Field, ReadError, ReadOptions, ReadResult, WriteError, root};
use crate::xml::{
    self, Decoded, ExpandedName, Memory, Note, Notes, Problem, Reader, Token, Undecodable, Writer, decode,
    decoded_document, mend_again,
};

/// Reads a document whose root is the element `name` in `namespace`.
///
/// # Errors
///
/// The reason why the document is not such a value, with the path.
pub fn from_xml<T: Value>(
    document: &str,
    name: &'static str,
    namespace: &'static str,
) -> Result<T, ReadError> {
    from_xml_with(document, name, namespace, &ReadOptions::default())
}

/// Reads a document as [`from_xml`] does, by these options.
///
/// # Errors
///
/// As [`from_xml`].
pub fn from_xml_with<T: Value>(
    document: &str,
    name: &'static str,
    namespace: &'static str,
    options: &ReadOptions,
) -> Result<T, ReadError> {
    read_xml(document, &root(name, namespace), options, false).map(|(value, _)| value)
}

/// Reads a document like [`from_xml_with`], with notes of what was tolerated: the first 100 places.
///
/// # Errors
///
/// As [`from_xml`].
pub fn from_xml_noting<T: Value>(
    document: &str,
    name: &'static str,
    namespace: &'static str,
    options: &ReadOptions,
) -> Result<(T, Vec<Note>), ReadError> {
    read_xml(document, &root(name, namespace), options, true)
}

/// Reads a document as [`from_xml_with`] does, from bytes in any encoding that the document tells of.
///
/// # Errors
///
/// As [`from_xml`], and for bytes that are not what the encoding says.
pub fn from_bytes<T: Value>(
    document: &[u8],
    name: &'static str,
    namespace: &'static str,
    options: &ReadOptions,
) -> Result<T, ReadError> {
    read_bytes(document, &root(name, namespace), options, false).map(|(value, _)| value)
}

/// Reads a document whose root is `field`, with notes if they are wanted.
pub(in crate::value) fn read_xml<T: Value>(
    document: &str,
    field: &Field,
    options: &ReadOptions,
    is_wanted: bool,
) -> Result<(T, Vec<Note>), ReadError> {
    check_length(document.len(), options)?;
    let mut memory = Memory::of(&options.limits, document.len());
    let decoded = decoded_document(document, &options.leniency, &mut memory);
    read_document(decoded, memory, field, options, is_wanted)
}

/// Reads a document as [`read_xml`] does, from bytes in any encoding that the document tells of.
pub(in crate::value) fn read_bytes<T: Value>(
    document: &[u8],
    field: &Field,
    options: &ReadOptions,
    is_wanted: bool,
) -> Result<(T, Vec<Note>), ReadError> {
    check_length(document.len(), options)?;
    let mut memory = Memory::of(&options.limits, document.len());
    let decoded = decode(document, None, &options.leniency, &mut memory);
    read_document(decoded, memory, field, options, is_wanted)
}

/// The transports hold messages to this limit.
fn check_length(length: usize, options: &ReadOptions) -> Result<(), ReadError> {
    let bound = options.limits.message;
    let problem = || Problem::Limit { what: "bytes in the document", bound };
    if length > bound {
        return Err(xml::ReadError { problem: problem(), path: String::new() }.into());
    }
    Ok(())
}

fn read_document<T: Value>(
    decoded: Result<Decoded<'_>, Undecodable>,
    memory: Memory,
    field: &Field,
    options: &ReadOptions,
    is_wanted: bool,
) -> Result<(T, Vec<Note>), ReadError> {
    let decoded = decoded?;
    let is_noting = is_wanted || events::hears_tolerated();
    let read = |decoded: &Decoded<'_>, memory: Memory| -> Result<(T, Vec<Note>), ReadError> {
        let notes = Notes::default();
        let mut reader = options.reader(&decoded.text).within(memory);
        if is_noting {
            notes.add_mended(&decoded.mended);
            reader = reader.notes(&notes);
        }
        let value = read_root(&mut reader, field, options)?;
        drop(reader);
        Ok((value, notes.located(&decoded.text)))
    };
    let (value, notes) = read_mending(decoded, memory, options, ReadError::is_mendable, read)?;
    events::tolerated(field.name, &notes);
    Ok((value, notes))
}

/// The result of `read` on a document within this memory. If it meets a reference to a character that XML forbids,
/// and that is tolerated, it runs again on the document without these references.
pub(crate) fn read_mending<T, E: From<Undecodable>>(
    decoded: Decoded<'_>,
    mut memory: Memory,
    options: &ReadOptions,
    is_mendable: impl Fn(&E) -> bool,
    read: impl Fn(&Decoded<'_>, Memory) -> Result<T, E>,
) -> Result<T, E> {
    match read(&decoded, memory.clone()) {
        Err(error) if is_mendable(&error) && options.leniency.forbidden_characters => {}
        outcome => return outcome,
    }
    let mended = mend_again(decoded, &mut memory)?;
    read(&mended, memory)
}

fn read_root<T: Value>(reader: &mut Reader<'_>, field: &Field, options: &ReadOptions) -> ReadResult<T> {
    let wanted = ExpandedName { namespace: field.namespace_name(), local: field.name };
    if reader.next()? != Token::Start || reader.name() != wanted {
        let found = reader.name().to_string();
        return Err(reader.fail(Problem::UnexpectedElement { found, expected: field.name.to_owned() }));
    }
    let value = read_blank(&mut ValueReader::new(reader, &options.leniency), field)?;
    // To the end, so that what follows is looked at too.
    reader.next().map(|_| value)
}

/// Writes a document whose root is the element `name` in `namespace`.
///
/// # Errors
///
/// A text contains a character that XML forbids, or a value has no valid text, such as a leap second of `chrono`.
pub fn to_xml<T: Value>(
    value: &T,
    name: &'static str,
    namespace: &'static str,
) -> Result<String, WriteError> {
    write_xml(value, &root(name, namespace))
}

/// Writes a document as [`to_xml`] does, into the bytes that are sent: UTF-8.
///
/// # Errors
///
/// As [`to_xml`].
pub fn to_xml_bytes<T: Value>(
    value: &T,
    name: &'static str,
    namespace: &'static str,
) -> Result<Vec<u8>, WriteError> {
    write_bytes(value, &root(name, namespace))
}

/// Writes a document whose root is `field`.
pub(in crate::value) fn write_xml(value: &dyn Value, field: &Field) -> Result<String, WriteError> {
    Ok(String::from_utf8(write_bytes(value, field)?).expect("nothing but texts is written"))
}

/// Writes a document as [`write_xml`] does, as bytes in UTF-8.
pub(in crate::value) fn write_bytes(value: &dyn Value, field: &Field) -> Result<Vec<u8>, WriteError> {
    let mut writer = ValueWriter::new(Writer::for_message());
    value.write(&mut writer, field);
    Ok(writer.finish()?.0)
}

/// The values of what is secret in `value`.
pub(crate) fn secret_values(value: &dyn Value) -> Vec<String> {
    let mut writer = ValueWriter::for_secrets();
    value.write(&mut writer, &root("", ""));
    writer.into_secrets()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::codegen::*;
    use crate::xml::Deadline;

    #[derive(Debug, PartialEq)]
    struct Record {
        lines: Vec<Line>,
        numbers: Option<Vec<i32>>,
        rest: Vec<AnyElement>,
    }
    complex! {
        Record("Record", "");
        0 lines: element("line").optional().repeated();
        1 numbers: element("numbers").array("n", "").optional();
        2 rest: any(ANY).optional().repeated();
    }

    #[derive(Debug, PartialEq)]
    struct Line {
        text: String,
    }
    complex! {
        Line("Line", "");
        0 text: element("text");
    }

    /// How often the deadline was checked; it passes at the check with this number.
    fn looks(document: &str, fast_path: bool, passes: usize) -> (usize, Result<Record, ReadError>) {
        let looks = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&looks);
        let deadline = Deadline::when(move || counted.fetch_add(1, Ordering::Relaxed) + 1 >= passes);
        let options = ReadOptions { fast_path, deadline: Some(deadline), ..ReadOptions::default() };
        let read = from_xml_with(document, "record", "", &options);
        (looks.load(Ordering::Relaxed), read)
    }

    #[test]
    fn a_deadline_is_looked_at_wherever_much_is_read() {
        let of = |content: String| format!("<record>{content}</record>");
        let documents = [
            of("<line><text>x</text></line>".repeat(5_000)),
            of(format!("<numbers>{}</numbers>", "<n>1</n>".repeat(15_000))),
            of("<other a='1'/>".repeat(8_000)),
            of(format!("<line><text>x</text>{}</line>", "<unknown><deep/></unknown>".repeat(5_000))),
            of("<!-- -->".repeat(15_000)),
        ];
        for (document, fast_path) in
            documents.iter().flat_map(|document| [(document, true), (document, false)])
        {
            let shown = &document[..40];
            let (count, read) = looks(document, fast_path, usize::MAX);
            assert!(read.is_ok(), "{shown}");
            let most = document.len() / (16 << 10) + 2;
            assert!((most / 3..=most).contains(&count), "{count} looks of at most {most}: {shown}");
            for passes in [1, 2, count] {
                let (count, read) = looks(document, fast_path, passes);
                let error = read.unwrap_err().to_string();
                assert_eq!(count, passes, "{shown}");
                assert!(error.contains("the deadline passed while the message was read"), "{error}");
            }
        }
    }
}
