//! Removes secrets from texts that people read or that go to logs.
//!
//! A text is scanned a fixed number of times, whatever it contains and however many secrets there are: once for each
//! of its [readings]. Each scan searches for all secret values together, and empties elements and attributes with
//! secret names. Looks at texts only: must not know which elements a contract calls secret, nor where the text is
//! shown.

mod automaton;
mod escapes;
mod fold;
mod marks;
mod markup;
mod patterns;
mod piece;
mod readings;
mod search;
mod steps;
#[cfg(test)]
mod tests;

use marks::Marks;
use markup::{Markup, SecretNames};
use patterns::Patterns;
use piece::REDACTED;
use readings::Reading;
use search::{Matching, Search};

use crate::printable::is_invisible;
use crate::xml::show_document;

/// Replaces a value in `Debug` that must not be shown.
pub struct Redacted;

impl std::fmt::Debug for Redacted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(REDACTED)
    }
}

const EXCERPT: usize = 512;

/// Removes secrets from texts: given values, and the content of elements and attributes with given names.
///
/// A value is found as it is; in any letter case; with white space added, removed or changed; as references of XML
/// and HTML; escaped by backslashes or percent signs, also several times over; and as base64 or hexadecimal digits of
/// UTF-8 or UTF-16. Where a text was cut, the first three or more characters of a value are found too. A value of
/// fewer than four characters is found only literally and in the same escapes, since other matches would be
/// coincidences.
///
/// The time is linear in the length of the text, whatever it contains and however many values there are.
///
/// ```
/// use soap_runtime::Redactor;
///
/// let redactor = Redactor::new(["hunter2é"], &["sAuthCode"]);
/// let text = r"no HUNTER2&#233; or hunter2\u00e9 or aHVudGVyMsOp, <sAuthCode>4ahx</sAuthCode>";
/// assert_eq!(
///     redactor.redact(text),
///     "no [redacted] or [redacted] or [redacted], <sAuthCode>[redacted]</sAuthCode>"
/// );
/// ```
pub struct Redactor {
    patterns: Patterns,
    names: SecretNames,
}

/// Evaluated only if there is something to show.
pub(crate) type Secrets<'r> = &'r Redactor;

impl Redactor {
    /// Values are secret wherever they occur; names are local names of elements and attributes.
    pub fn new<V: AsRef<str>>(values: impl IntoIterator<Item = V>, names: &[&str]) -> Self {
        Self { patterns: Patterns::new(values), names: SecretNames::new(names) }
    }

    /// `text` with each secret replaced by `[redacted]`.
    pub fn redact(&self, text: &str) -> String {
        let mut marks = Marks::default();
        if !self.patterns.are_none() || !self.names.are_none() {
            readings::readings(text).for_each(|reading| self.search(reading, &mut marks));
        }
        marks.replace(text, REDACTED)
    }

    /// The beginning of a reply, at most 512 characters on one line.
    pub(crate) fn excerpt(&self, reply: &[u8], charset: Option<&str>) -> String {
        // Keeps more than is shown, so that a secret at the cut is still recognised.
        let start = &reply[..reply.len().min(16 * EXCERPT)];
        let text = show_document(start, charset);
        // An incomplete character at the cut would hide that a secret was cut.
        let is_cut = start.len() < reply.len();
        let whole = if is_cut { text.trim_end_matches(char::REPLACEMENT_CHARACTER) } else { &text };
        let text = self.redact(whole);
        let mut shown = String::new();
        let mut room = EXCERPT;
        for c in text.chars() {
            let escaped = match c {
                c if c.is_control() => " ".to_owned(),
                c if is_invisible(c) => c.escape_default().to_string(),
                c => c.to_string(),
            };
            let Some(left) = room.checked_sub(escaped.chars().count()) else { break };
            room = left;
            shown.push_str(&escaped);
        }
        match text.chars().count() > EXCERPT || room == 0 || is_cut {
            true => format!("{shown}…"),
            false => shown,
        }
    }

    /// Marks the secrets in one reading.
    fn search(&self, reading: Reading<'_>, marks: &mut Marks) {
        let mut found = [const { Marks::new() }; 4];
        let [of_values, of_short, of_base64, of_markup] = &mut found;
        let Patterns { values, short, base64 } = &self.patterns;
        let mut values = Search::new(values, Matching::VALUES);
        let mut short = Search::new(short, Matching::SHORT);
        let mut base64 = Search::new(base64, Matching::BASE64);
        let mut markup = Markup::new(&self.names);
        for piece in reading {
            values.take(piece, of_values);
            short.take(piece, of_short);
            base64.take(piece, of_base64);
            markup.take(piece, of_markup);
        }
        values.cut(of_values);
        short.cut(of_short);
        base64.cut(of_base64);
        markup.finish(of_markup);
        found.into_iter().for_each(|found| marks.merge(found));
    }
}

impl std::fmt::Debug for Redactor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Redactor")
    }
}
