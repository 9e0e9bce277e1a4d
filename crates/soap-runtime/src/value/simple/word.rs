//! Enumerations: words of a contract, and words that it lacks.
//!
//! Must not know the words of any contract; generated types bring theirs.

use super::scalar::{read_text, write_simple};
use crate::value::check;
use crate::value::{Field, Leniency, ReadResult, Simple, ValueReader};
use crate::xml::{Problem, Text, Writer, are_plain, cut, trim};

/// An enumeration of a contract. It is open: a word that the contract does not list is kept as it came, so that a
/// newer server does not break an older client.
pub trait Enumeration: Sized + 'static {
    /// The words of the contract, in its order.
    const WORDS: &'static [&'static str];

    /// Whether all of them stand in XML as they are.
    #[doc(hidden)]
    const ARE_PLAIN: bool = are_plain(Self::WORDS);

    /// The value of a word, known or not.
    fn from_word(word: &str) -> Self;

    /// The word on the wire.
    fn as_str(&self) -> &str;

    /// What the contract says of the word.
    fn meaning(&self) -> Option<&'static str>;

    /// The word as text to write.
    #[doc(hidden)]
    fn as_text(&self) -> Text<'_> {
        Text::Any(self.as_str())
    }

    /// Whether the contract lists the word.
    fn is_known(&self) -> bool {
        Self::WORDS.contains(&self.as_str())
    }
}

/// A word that the contract lists, as text to write.
#[doc(hidden)]
pub fn text_of_listed<T: Enumeration>(value: &T) -> Text<'_> {
    match T::ARE_PLAIN {
        true => Text::Plain(value.as_str()),
        false => Text::Any(value.as_str()),
    }
}

/// Reads a word; white space around it does not count.
///
/// # Errors
///
/// What is wrong in the XML, and a word that the contract does not list where none such is tolerated.
#[doc(hidden)]
pub fn read_word<T: Enumeration + Simple>(reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult<T> {
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

/// The word that a text is; white space around it does not count.
#[doc(hidden)]
#[inline]
pub fn word_of<T: Enumeration>(text: &str) -> T {
    T::from_word(trim(text))
}

/// Takes a word that stands alone.
#[doc(hidden)]
#[inline]
pub fn take_word<T: Enumeration + Simple>(target: &mut T, text: &str, leniency: &Leniency) -> bool {
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
pub fn write_word<T: Enumeration + Simple>(word: &T, writer: &mut Writer, field: &Field) {
    if writer.is_watched() {
        check::foreseen(|| word.is_foreseen(), word.as_str(), writer, field);
    }
    write_simple(word.as_text(), writer, field);
}
