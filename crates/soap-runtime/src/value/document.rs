//! A value as an XML document of its own, without an envelope.
//!
//! Knows XML by the reader and the writer only.

use super::{Complex, ReadOptions, ReadResult, Value, ValueReader, element};
use crate::error::{Error, Phase};
use crate::xml::{ExpandedName, Problem, Reader, Token, Writer, decode_document};

/// Reads a document whose root is the element `name` in `namespace`.
///
/// # Errors
///
/// [`Phase::Decoding`](crate::Phase::Decoding) or [`Phase::Limit`](crate::Phase::Limit), with the path.
pub fn from_xml<T: Complex>(document: &str, name: &'static str, namespace: &'static str) -> Result<T, Error> {
    from_xml_with(document, name, namespace, &ReadOptions::default())
}

/// Reads a document as [`from_xml`] does, by these options.
///
/// # Errors
///
/// As [`from_xml`].
pub fn from_xml_with<T: Complex>(
    document: &str,
    name: &'static str,
    namespace: &'static str,
    options: &ReadOptions,
) -> Result<T, Error> {
    let document = decode_document(document.as_bytes(), Some("utf-8"))
        .map_err(|error| Error::new(Phase::Decoding, error.to_string()))?;
    let mut reader = options.reader(&document);
    read_root(&mut reader, name, namespace, options).map_err(|error| Error::decoding(*error))
}

fn read_root<T: Complex>(
    reader: &mut Reader<'_>,
    name: &'static str,
    namespace: &'static str,
    options: &ReadOptions,
) -> ReadResult<T> {
    if reader.next()? != Token::Start || reader.name() != (ExpandedName { namespace, local: name }) {
        let found = reader.name().to_string();
        return Err(reader.fail(Problem::UnexpectedElement { found, expected: name.to_owned() }));
    }
    let mut value = <T as Value>::blank();
    let mut values = ValueReader { xml: reader, leniency: &options.leniency };
    value.read(&mut values, &element(name).namespace(namespace))?;
    // To the end, so that what follows is looked at too.
    reader.next().map(|_| value)
}

/// Writes a document whose root is the element `name` in `namespace`.
///
/// # Errors
///
/// [`Phase::Building`](crate::Phase::Building) when a text holds a character that XML forbids.
pub fn to_xml<T: Complex>(value: &T, name: &'static str, namespace: &'static str) -> Result<String, Error> {
    let document = write_document(value, name, namespace)?;
    Ok(String::from_utf8(document).expect("nothing but texts is written"))
}

/// Writes a document as [`to_xml`] does, into the bytes that are sent: UTF-8.
///
/// # Errors
///
/// As [`to_xml`].
pub fn to_xml_bytes<T: Complex>(
    value: &T,
    name: &'static str,
    namespace: &'static str,
) -> Result<Vec<u8>, Error> {
    write_document(value, name, namespace)
}

fn write_document(value: &dyn Value, name: &'static str, namespace: &'static str) -> Result<Vec<u8>, Error> {
    let mut writer = Writer::for_message();
    value.write(&mut writer, &element(name).namespace(namespace));
    writer.finish().map_err(|error| Error::building(error.to_string()))
}

/// The values of what is secret in `value`.
pub(crate) fn secret_values(value: &dyn Value) -> Vec<String> {
    let mut writer = Writer::for_secrets();
    value.write(&mut writer, &element(""));
    writer.into_secrets()
}
