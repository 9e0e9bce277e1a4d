//! A value as an XML document of its own, without an envelope.

use super::{Complex, Leniency, Value, ValueReader, element};
use crate::error::Error;
use crate::xml::{ExpandedName, Limits, Problem, Reader, Token, Writer};

/// Reads a document whose root is the element `name` in `namespace`.
///
/// # Errors
///
/// [`Phase::Decoding`](crate::Phase::Decoding) or [`Phase::Limit`](crate::Phase::Limit), with the path.
pub fn from_xml<T: Complex>(document: &str, name: &'static str, namespace: &'static str) -> Result<T, Error> {
    let mut reader = Reader::new(document, &Limits::default());
    let read = |reader: &mut Reader<'_>| {
        if reader.next()? != Token::Start || reader.name() != (ExpandedName { namespace, local: name }) {
            let found = reader.name().to_string();
            return Err(reader.fail(Problem::UnexpectedElement { found, expected: name.to_owned() }));
        }
        let mut value = <T as Value>::blank();
        let mut values = ValueReader { xml: reader, leniency: &Leniency::default() };
        value.read(&mut values, &element(name).namespace(namespace))?;
        // To the end, so that what follows is looked at too.
        reader.next().map(|_| value)
    };
    read(&mut reader).map_err(|error| Error::decoding(*error))
}

/// Writes a document whose root is the element `name` in `namespace`.
///
/// # Errors
///
/// [`Phase::Building`](crate::Phase::Building) when a text holds a character that XML forbids.
pub fn to_xml<T: Complex>(value: &T, name: &'static str, namespace: &'static str) -> Result<String, Error> {
    let mut writer = Writer::with_capacity(1024);
    Value::write(value, &mut writer, &element(name).namespace(namespace));
    writer.finish().map(|written| written.xml).map_err(|error| Error::building(error.to_string()))
}
