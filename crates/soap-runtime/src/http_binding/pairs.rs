//! The names and values of a request, as forms and addresses have them.
//!
//! Knows a request by the XML it writes, unless it is names and values already: each element of it is a name, and its text the value; one around others is a
//! name that is repeated for each of them.

use crate::value::{ReadResult, Value, ValueWriter, root};
use crate::xml::{Limits, Problem, Reader, Token, Writer};

/// The names and values in the order of the contract; none for what is absent or nil.
///
/// # Errors
///
/// Why a value has none: it holds elements within elements, or characters that XML forbids.
pub(crate) fn pairs(request: &dyn Value) -> Result<Vec<(String, String)>, String> {
    if let Some(values) = request.named_values() {
        return Ok(values.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect());
    }
    let mut writer = ValueWriter::new(Writer::for_message());
    request.write(&mut writer, &root("parameters", ""));
    let (document, _) = writer.finish().map_err(|error| error.to_string())?;
    let document = String::from_utf8_lossy(&document);
    let limits = Limits::default().with_message(usize::MAX).with_text(usize::MAX).with_elements(usize::MAX);
    read(&mut Reader::new(&document, &limits)).map_err(|error| error.to_string())
}

fn read(reader: &mut Reader<'_>) -> ReadResult<Vec<(String, String)>> {
    let mut pairs = Vec::new();
    reader.next()?;
    while reader.child()? {
        let name = reader.name().local.to_owned();
        if reader.is_nil() {
            reader.skip()?;
            continue;
        }
        let mut text = String::new();
        let mut has_children = false;
        loop {
            match reader.next()? {
                Token::Text(piece) => text.push_str(&piece),
                Token::Start => {
                    has_children = true;
                    match reader.is_nil() {
                        true => reader.skip()?,
                        false => pairs.push((name.clone(), leaf(reader)?)),
                    }
                }
                Token::End | Token::Eof => break,
            }
        }
        if !has_children {
            pairs.push((name, text));
        }
    }
    Ok(pairs)
}

/// The text of an item; there is no name for what it would hold.
fn leaf(reader: &mut Reader<'_>) -> ReadResult<String> {
    let mut text = String::new();
    loop {
        match reader.next()? {
            Token::Text(piece) => text.push_str(&piece),
            Token::Start => {
                let found = reader.name().to_string();
                let expected = "a text, since neither forms nor addresses have elements".into();
                return Err(reader.fail(Problem::UnexpectedElement { found, expected }));
            }
            Token::End | Token::Eof => return Ok(text),
        }
    }
}
