//! The content of an element, step by step, without white space between elements.
//!
//! It must not know what the elements mean.

use soap_runtime::xml::{ReadError, Reader, Token};

/// What comes next after white space.
pub(super) enum Content {
    Element,
    Text,
    End,
}

/// Moves to the next child of the open element, to text in it, or past its end.
pub(super) fn next_content(reader: &mut Reader<'_>) -> Result<Content, Box<ReadError>> {
    loop {
        match reader.next()? {
            Token::Start => return Ok(Content::Element),
            Token::End | Token::Eof => return Ok(Content::End),
            Token::Text(text) if text.trim_matches([' ', '\t', '\r', '\n']).is_empty() => {}
            Token::Text(_) => return Ok(Content::Text),
        }
    }
}
