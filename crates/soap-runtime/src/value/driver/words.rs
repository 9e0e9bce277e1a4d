//! Reads and writes words of enumerations.
//!
//! Must not know the words of any contract.

use super::text::{read_text, write_simple};
use super::{ValueReader, ValueWriter};
use crate::value::{Enumeration, Field, Leniency, ReadResult, Simple, text_of, word_of};
use crate::xml::{Problem, cut, trim};

/// Reads a word; white space around it does not count.
///
/// # Errors
///
/// What is wrong in the XML, and a word that the contract does not list where none such is tolerated.
#[doc(hidden)]
pub fn read_word<T: Enumeration>(reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult<T> {
    let text = read_text(reader, field)?;
    let word = T::from_word(match (trim(&text), field.default) {
        // X1 3.3.1: an element that is empty stands for its default.
        ("", Some(default)) => default,
        (word, _) => word,
    });
    match reader.leniency.unknown_words || word.is_foreseen() {
        true => Ok(word),
        false => {
            let text = if field.secret { String::new() } else { cut(&text, 40) };
            Err(reader.xml.fail(Problem::Invalid { text, expected: "a word of the contract" }))
        }
    }
}

/// Takes a word that stands alone.
#[doc(hidden)]
#[inline]
pub fn take_word<T: Enumeration>(target: &mut T, text: &str, leniency: &Leniency) -> bool {
    let word = word_of::<T>(text);
    // What is empty may stand for a default, which `read_word` knows.
    let is_taken = !text.is_empty() && (leniency.unknown_words || word.is_foreseen());
    if is_taken {
        *target = word;
    }
    is_taken
}

/// Writes a word.
#[doc(hidden)]
pub fn write_word<T: Enumeration>(word: &T, writer: &mut ValueWriter, field: &Field) {
    if writer.is_watched() {
        writer.check_foreseen(|| word.is_foreseen(), word.as_str(), field);
    }
    write_simple(text_of(word), writer, field);
}
