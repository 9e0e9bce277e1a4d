//! A value as an XML document of its own, without an envelope.
//!
//! Knows XML by the reader and the writer only.

use super::{ReadOptions, ReadResult, Value, ValueReader, root};
use crate::error::{Error, Phase};
use crate::xml::{ExpandedName, Problem, Reader, Token, Writer, decode_document, decoded_document};

/// Reads a document whose root is the element `name` in `namespace`.
///
/// # Errors
///
/// [`Phase::Decoding`](crate::Phase::Decoding) or [`Phase::Limit`](crate::Phase::Limit), with the path.
pub fn from_xml<T: Value>(document: &str, name: &'static str, namespace: &'static str) -> Result<T, Error> {
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
) -> Result<T, Error> {
    let document =
        decoded_document(document).map_err(|error| Error::new(Phase::Decoding, error.to_string()))?;
    read_document(document, name, namespace, options)
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
) -> Result<T, Error> {
    let document =
        decode_document(document, None).map_err(|error| Error::new(Phase::Decoding, error.to_string()))?;
    read_document(&document, name, namespace, options)
}

fn read_document<T: Value>(
    document: &str,
    name: &'static str,
    namespace: &'static str,
    options: &ReadOptions,
) -> Result<T, Error> {
    let mut reader = options.reader(document);
    read_root(&mut reader, name, namespace, options).map_err(|error| Error::decoding(*error))
}

fn read_root<T: Value>(
    reader: &mut Reader<'_>,
    name: &'static str,
    namespace: &'static str,
    options: &ReadOptions,
) -> ReadResult<T> {
    if reader.next()? != Token::Start || reader.name() != (ExpandedName { namespace, local: name }) {
        let found = reader.name().to_string();
        return Err(reader.fail(Problem::UnexpectedElement { found, expected: name.to_owned() }));
    }
    let mut value = T::blank();
    let mut values = ValueReader::new(reader, &options.leniency);
    value.read(&mut values, &root(name, namespace))?;
    // To the end, so that what follows is looked at too.
    reader.next().map(|_| value)
}

/// Writes a document whose root is the element `name` in `namespace`.
///
/// # Errors
///
/// [`Phase::Building`](crate::Phase::Building) when a text holds a character that XML forbids.
pub fn to_xml<T: Value>(value: &T, name: &'static str, namespace: &'static str) -> Result<String, Error> {
    let document = write_document(value, name, namespace)?;
    Ok(String::from_utf8(document).expect("nothing but texts is written"))
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
) -> Result<Vec<u8>, Error> {
    write_document(value, name, namespace)
}

fn write_document(value: &dyn Value, name: &'static str, namespace: &'static str) -> Result<Vec<u8>, Error> {
    let mut writer = Writer::for_message();
    value.write(&mut writer, &root(name, namespace));
    writer.finish().map_err(|error| Error::building(error.to_string()))
}

/// The values of what is secret in `value`.
pub(crate) fn secret_values(value: &dyn Value) -> Vec<String> {
    let mut writer = Writer::for_secrets();
    value.write(&mut writer, &root("", ""));
    writer.into_secrets()
}
