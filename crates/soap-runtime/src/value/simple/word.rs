//! Enumerations: words of a contract, and words that it lacks.
//!
//! Must not know the words of any contract; generated types bring theirs.

use crate::xml::{Text, are_plain, trim};

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

/// The word that a text is; white space around it does not count.
#[doc(hidden)]
#[inline]
pub fn word_of<T: Enumeration>(text: &str) -> T {
    T::from_word(trim(text))
}
