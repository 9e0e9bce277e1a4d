//! The text of a page as the typed reply of its operation.
//!
//! The text is taken apart by what `form_names` says, put together as the elements that SOAP would have had, and read by
//! the type of the contract, so that one decoder decides what a value is. Must not know what an operation is for.

use soap_runtime::value::Field;
use soap_runtime::xml::decode_document_by;
use soap_runtime::{AnyElement, HttpContent, Leniency, Shaped};

use super::value::Reading;
use super::{labels, table};
use crate::api::NS;
use crate::calls::{RescueCall, is_success};
use crate::elements::{Elements, leaf};
use crate::form_error::FormError;
use crate::form_names::{Output, Page, contract_word};

/// The reply, whatever its result word.
pub(super) fn read<C: RescueCall>(page: &Page, content: &HttpContent) -> Result<C::Reply, FormError> {
    let text = text_of(page.operation, content)?;
    let (displayed, data) = split_word(&text).ok_or_else(|| FormError::no_word(page.operation))?;
    let word = contract_word(C::words(), displayed).unwrap_or(displayed);
    let failed = |error| FormError::unlike_contract(page.operation, error);
    let mut elements = vec![leaf(C::RESULT, NS, word).map_err(failed)?];
    let shape = <C::Reply as Shaped>::SHAPE;
    match is_success(word) {
        true => elements.extend(read_data(page, data)?),
        // SOAP has zeros in place of what a refused call does not return; nobody reads them.
        false => {
            let required = |field: &&Field| !field.is_optional() && field.name() != C::RESULT;
            for field in shape.fields().iter().filter(required) {
                elements.push(leaf(field.name(), NS, "0").map_err(failed)?);
            }
        }
    }
    let reply = Elements::within(shape.name(), NS, elements).map_err(failed)?;
    reply.get().map_err(|error| failed(error.into()))
}

/// The characters of a reply that is no HTML page.
pub(crate) fn text_of(operation: &'static str, content: &HttpContent) -> Result<String, FormError> {
    let charset = content.media_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"'))
    });
    let text = decode_document_by(&content.bytes, charset, &Leniency::default());
    let text = text.map_err(|error| FormError::charset(operation, error))?;
    match text.trim_start().starts_with('<') {
        true => Err(FormError::html(operation, is_login_page(&text))),
        false => Ok(text.into_owned()),
    }
}

/// Whether a page asks for a password.
fn is_login_page(page: &str) -> bool {
    let page = page.to_ascii_lowercase();
    page.contains("type=\"password\"") || page.contains("type='password'") || page.contains("type=password")
}

/// The word, and what follows it and the empty line.
fn split_word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let end = text.find(|character: char| !(character.is_ascii_alphanumeric() || character == '_'));
    let (word, mut rest) = text.split_at(end.unwrap_or(text.len()));
    if word.is_empty() || !(rest.is_empty() || rest.starts_with(char::is_whitespace)) {
        return None;
    }
    rest = rest.trim_start_matches(' ');
    for _ in 0..2 {
        rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')).unwrap_or(rest);
    }
    Some((word, rest))
}

/// The elements of a reply beside its result word.
fn read_data(page: &Page, data: &str) -> Result<Vec<AnyElement>, FormError> {
    let reading = Reading { operation: page.operation };
    match page.output {
        Output::Word => Ok(Vec::new()),
        Output::Value(element) => reading.value(element, data).map(|value| value.into_iter().collect()),
        Output::Lines { within, lines } => {
            let elements = labels::read_lines(reading, lines, data)?;
            match within {
                Some(name) => Ok(vec![reading.within(name, elements)?]),
                None => Ok(elements),
            }
        }
        Output::Blocks { array, item, lines } => {
            let blocks = labels::blocks(lines, data)
                .into_iter()
                .map(|block| reading.within(item, labels::read_lines(reading, lines, &block)?));
            Ok(vec![reading.within(array, blocks.collect::<Result<_, _>>()?)?])
        }
        Output::Table { array, item, columns } => {
            let rows = table::read_rows(reading, columns, data)?.into_iter();
            let items = rows.map(|row| reading.within(item, row));
            Ok(vec![reading.within(array, items.collect::<Result<_, _>>()?)?])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::split_word;

    #[test]
    fn a_word_an_empty_line_and_data() {
        let cases = [
            ("OK", Some(("OK", ""))),
            ("OK\n\nPINCODE:1", Some(("OK", "PINCODE:1"))),
            ("OK\r\n\r\nPINCODE:1", Some(("OK", "PINCODE:1"))),
            // As the tutorial prints it.
            ("OK AUTHCODE:4ahx", Some(("OK", "AUTHCODE:4ahx"))),
            ("OK\n\n\n\nkept", Some(("OK", "\n\nkept"))),
            ("INVALIDPARAM_NODE\n", Some(("INVALIDPARAM_NODE", ""))),
            ("OK:x", None),
            ("", None),
            ("é", None),
        ];
        for (text, expected) in cases {
            assert_eq!(split_word(text), expected, "{text:?}");
        }
    }
}
