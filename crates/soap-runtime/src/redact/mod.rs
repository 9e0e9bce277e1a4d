//! Taking secrets out of texts that people and logs will see.
//!
//! A text is gone through a fixed number of times, whatever it holds and however many secrets there are: once by each of
//! its [readings], along which the values of secrets are searched for all together, and elements and attributes with
//! secret names are emptied. Looks at texts only: must not know which elements a contract calls secret, nor who shows the
//! text.

mod automaton;
mod escapes;
mod fold;
mod marks;
mod markup;
mod patterns;
mod readings;
mod search;
mod steps;
#[cfg(test)]
mod tests;

use marks::Marks;
use markup::{Markup, SecretNames};
use patterns::Patterns;
use readings::Reading;
use search::{Manner, Search};

use crate::printable::is_invisible;
use crate::xml::show_document;

/// Stands in `Debug` for a value that must not be shown.
pub struct Redacted;

impl std::fmt::Debug for Redacted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(REDACTED)
    }
}

const REDACTED: &str = "[redacted]";
const EXCERPT: usize = 512;

/// Takes secrets out of texts: the values of some, and what stands in elements and attributes with the names of others.
///
/// A value is found as it is, in any case of letters, with white space added, left out or changed, as references of XML
/// and HTML, escaped by backslashes or percent signs, also several times over, and as base64 or hexadecimal digits of
/// UTF-8 or UTF-16; and its beginning of three characters or more where a text was cut. A value of fewer than four
/// characters is found in the same escapes only, since the rest would be there by chance.
///
/// The time is linear in the length of the text, whatever it holds and however many values there are.
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

/// Asked for only once there is something to show.
pub(crate) type Secrets<'r> = &'r Redactor;

impl Redactor {
    /// Values are secret wherever they stand; names are local names of elements and attributes.
    pub fn new<V: AsRef<str>>(values: impl IntoIterator<Item = V>, names: &[&str]) -> Self {
        Self { patterns: Patterns::new(values), names: SecretNames::new(names) }
    }

    /// `text` with `[redacted]` in the place of each secret.
    pub fn redact(&self, text: &str) -> String {
        let mut marks = Marks::default();
        if !self.patterns.are_none() || !self.names.are_none() {
            readings::readings(text).for_each(|reading| self.search(reading, &mut marks));
        }
        marks.replace(text, REDACTED)
    }

    /// The beginning of a reply, at most 512 characters on one line.
    pub(crate) fn excerpt(&self, reply: &[u8], charset: Option<&str>) -> String {
        // Cut late, so that a secret at the cut is still recognised.
        let start = &reply[..reply.len().min(16 * EXCERPT)];
        let text = show_document(start, charset);
        // What is left of a character at the cut would hide that a secret was cut.
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

    /// Marks what is secret by one reading.
    fn search(&self, reading: Reading<'_>, marks: &mut Marks) {
        let mut found = [const { Marks::new() }; 4];
        let [of_values, of_short, of_base64, of_markup] = &mut found;
        let Patterns { values, short, base64 } = &self.patterns;
        let mut values = Search::new(values, Manner::VALUES);
        let mut short = Search::new(short, Manner::SHORT);
        let mut base64 = Search::new(base64, Manner::BASE64);
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
