//! What all simple types have in common: text in, value out (XML Schema Part 2).
//!
//! Must not know any of them.

use std::borrow::Cow;

use super::names::NamesInScope;
use crate::leniency::Leniency;
use crate::xml::{Text, Writer, trim};

/// A value that is written as text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not written as one text",
    note = "for a type of yours, implement `soap_runtime::Mapped` and write `soap_runtime::mapped!(Type);`",
    note = "types of bigdecimal, chrono, num-bigint, rust_decimal and time need the feature of soap-runtime with that name"
)]
pub trait Simple: Sized + Send + Sync + 'static {
    /// The type with an article, for messages.
    const EXPECTED: &'static str;

    /// The value of `text` (white space not yet collapsed), if it has one.
    fn parse(text: &str) -> Option<Self>;

    /// The same where the text may be kept; gives it back if it has no value.
    ///
    /// # Errors
    ///
    /// The text.
    #[inline]
    fn parse_owned(text: Cow<'_, str>) -> Result<Self, Cow<'_, str>> {
        Self::parse(&text).ok_or(text)
    }

    /// The value of a text that is invalid by XML Schema, if a setting allows it; and that setting.
    #[doc(hidden)]
    fn parse_tolerantly(text: &str, leniency: &Leniency) -> Option<(Self, &'static str)> {
        let _ = (text, leniency);
        None
    }

    /// Why a text that is valid in XML, or tolerated, has no value of this type, if the type says so.
    #[doc(hidden)]
    fn refusal(text: &str, leniency: &Leniency) -> Option<String> {
        let _ = (text, leniency);
        None
    }

    /// Gives the text of the value to `take`.
    fn with_text<R>(&self, take: impl FnOnce(Text<'_>) -> R) -> R;

    /// Whether the text means something only with the prefixes that are declared where it stands.
    #[doc(hidden)]
    const NEEDS_NAMES: bool = false;

    /// The value of `text` where these prefixes are declared.
    #[doc(hidden)]
    fn parse_in(text: &str, names: &NamesInScope<'_>) -> Option<Self> {
        let _ = names;
        Self::parse(text)
    }

    /// The value of `text` as a member of a union, if it is one and says no less than the text. A type in place of another
    /// leaves that to the other: its own text may differ.
    #[doc(hidden)]
    fn member_of_union(text: &str, names: &NamesInScope<'_>) -> Option<Self> {
        let value = Self::parse_in(text, names).filter(Self::is_foreseen)?;
        value.with_text(|written| written.as_str() == trim(text)).then_some(value)
    }

    /// Bytes that the value of `text` takes, in the type itself and in what it owns, in addition to those of the
    /// text.
    #[doc(hidden)]
    fn memory_of(text: &str) -> usize {
        let _ = text;
        0
    }

    /// The text where the start tag was begun last that `writer` declares prefixes in.
    #[doc(hidden)]
    fn text_in(&self, writer: &mut Writer) -> String {
        let _ = writer;
        self.with_text(|text| text.as_str().to_owned())
    }

    /// The value of these bytes, where they may stand outside of the document.
    #[doc(hidden)]
    fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let _ = bytes;
        None
    }

    /// What the value has that no valid text has, for a sentence.
    #[doc(hidden)]
    fn unwritable(&self) -> Option<String> {
        None
    }

    /// Whether the contract foresees the value.
    #[doc(hidden)]
    fn is_foreseen(&self) -> bool {
        true
    }
}
