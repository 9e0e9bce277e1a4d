//! Enumerations: words of a contract, and words that it lacks.
//!
//! Must not know the words of any contract; generated types bring theirs.

use super::simple_type::Simple;
use crate::xml::{Text, are_plain, trim};

/// An enumeration of a contract. It is open: a word that the contract does not list is kept as it came, so that a
/// newer server does not break an older client. Its values are [`Simple`].
///
/// What all enumerations do alike is here and not in the macro: each function that the compiler has to check once for every
/// type takes its time.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not written as one text",
    note = "for a type of yours, implement `soap_runtime::Mapped` and write `soap_runtime::mapped!(Type);`",
    note = "types of bigdecimal, chrono, num-bigint, rust_decimal and time need the feature of soap-runtime with that name"
)]
pub trait Enumeration: Sized + Send + Sync + 'static {
    /// The words of the contract, in its order.
    const WORDS: &'static [&'static str];

    /// Words, each with what the contract says of it.
    #[doc(hidden)]
    const MEANINGS: &'static [(&'static str, &'static str)] = &[];

    /// Whether the contract foresees other words than those that it lists.
    #[doc(hidden)]
    const FORESEES_OTHERS: bool = false;

    /// Whether all of them stand in XML as they are.
    #[doc(hidden)]
    const ARE_PLAIN: bool = are_plain(Self::WORDS);

    /// The value of a word, known or not.
    fn from_word(word: &str) -> Self;

    /// The word of a variant of its own; or as it came, if it has none.
    ///
    /// # Errors
    ///
    /// The word as it came.
    #[doc(hidden)]
    fn listed(&self) -> Result<&'static str, &str>;

    /// The word on the wire.
    #[inline]
    fn as_str(&self) -> &str {
        match self.listed() {
            Ok(word) | Err(word) => word,
        }
    }

    /// What the contract says of the word.
    fn meaning(&self) -> Option<&'static str> {
        let listed = self.listed().ok()?;
        Self::MEANINGS.iter().find(|(word, _)| *word == listed).map(|(_, meaning)| *meaning)
    }

    /// Whether the contract lists the word.
    fn is_known(&self) -> bool {
        Self::WORDS.contains(&self.as_str())
    }
}

/// The word as text to write.
#[inline]
pub(in crate::value) fn text_of<T: Enumeration>(value: &T) -> Text<'_> {
    match value.listed() {
        Ok(word) if T::ARE_PLAIN => Text::Plain(word),
        Ok(word) | Err(word) => Text::Any(word),
    }
}

impl<T: Enumeration> Simple for T {
    const EXPECTED: &'static str = "a word of the contract";

    fn parse(text: &str) -> Option<Self> {
        Some(word_of(text))
    }

    fn with_text<R>(&self, take: impl FnOnce(Text<'_>) -> R) -> R {
        take(text_of(self))
    }

    fn is_foreseen(&self) -> bool {
        Self::FORESEES_OTHERS || self.is_known()
    }
}

/// The word that a text is; white space around it does not count.
#[inline]
pub(in crate::value) fn word_of<T: Enumeration>(text: &str) -> T {
    T::from_word(trim(text))
}
