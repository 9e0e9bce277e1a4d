//! Checks: whether a text is a value of a type, by the lexical space of its built-in type, its patterns and its
//! other facets together.
//!
//! Must not know how texts are found.

use std::cmp::Ordering;

use super::automaton::Automaton;
use super::effort::Effort;
use super::length::Length;
use super::lexical;
use super::pattern::Pattern;
use crate::model::Facet;
use crate::ordered::{decimals, moments};
use crate::ranges::range_of;
use crate::views::Texts;

/// The requirements on the texts of a type.
pub(super) struct Check<'t, 'm> {
    /// The built-in type that it restricts.
    name: &'static str,
    texts: &'t Texts<'m>,
    /// One for each step of the derivation whose patterns are understood, and one for the built-in type.
    pub(super) automata: Vec<Automaton>,
    /// The effort left to find a text.
    pub(super) effort: &'t Effort,
}

/// How the values of a type are ordered.
#[derive(Clone, Copy, PartialEq)]
enum Ordered {
    Numbers,
    Floats,
    Moments,
    Durations,
    Not,
}

impl<'t, 'm> Check<'t, 'm> {
    pub(super) fn new(name: &'static str, texts: &'t Texts<'m>, effort: &'t Effort) -> Self {
        let read = |text: &str| if effort.spend(text.len()) { Pattern::read(text) } else { None };
        let automaton = |pattern: &Pattern| Automaton::of(pattern).filter(|made| effort.spend(made.size()));
        let steps = texts.patterns.iter().filter_map(|patterns| {
            let branches: Option<Vec<Pattern>> = patterns.iter().map(|pattern| read(pattern)).collect();
            automaton(&Pattern::Branches(branches?))
        });
        let own = lexical::pattern(name).and_then(read).and_then(|own| automaton(&own));
        Self { name, texts, automata: steps.chain(own).collect(), effort }
    }

    /// Whether the text is a value of the type; false if no effort is left to decide.
    pub(super) fn admits(&self, text: &str) -> bool {
        self.effort.is_left()
            && self.is_collapsed(text)
            && self.automata.iter().all(|automaton| automaton.admits(text, self.effort))
            && lexical::is_value(self.name, text)
            && self.texts.facets.iter().all(|facet| self.keeps_to(facet, text))
    }

    /// The least and the most characters that a text may have.
    pub(super) fn lengths(&self) -> (usize, usize) {
        let Length { least, most } = Length::of(&self.texts.facets);
        match self.name {
            "hexBinary" => (least.saturating_mul(2), most.saturating_mul(2)),
            // Their length counts bytes or items, or has no meaning.
            "base64Binary" | "QName" | "NOTATION" | "NMTOKENS" | "IDREFS" | "ENTITIES" => (0, usize::MAX),
            _ => (least, most),
        }
    }

    /// Whether the white space of the text is already normalised as its type requires; patterns apply to the
    /// normalised text.
    fn is_collapsed(&self, text: &str) -> bool {
        let usual = lexical::white_space(self.name);
        match self.texts.facet("whiteSpace").unwrap_or(usual) {
            "preserve" => true,
            "replace" => !text.contains(['\n', '\r', '\t']),
            _ => !text.contains(['\n', '\r', '\t']) && text.trim() == text && !text.contains("  "),
        }
    }

    fn keeps_to(&self, facet: &Facet, text: &str) -> bool {
        let value = facet.value.trim();
        let number = || value.parse::<usize>().ok();
        let by_length = |is_right: fn(&usize, &usize) -> bool| {
            number().is_none_or(|bound| self.length(text).is_none_or(|length| is_right(&length, &bound)))
        };
        let by_digits = |of: fn((usize, usize)) -> usize| {
            number().is_none_or(|bound| decimals::digits(text).is_none_or(|digits| of(digits) <= bound))
        };
        // If the order of two values depends on a time zone or a month, neither makes a good sample.
        let is_open = matches!(self.ordered(), Ordered::Moments | Ordered::Durations);
        let by_order = |is_right: fn(Ordering) -> bool| self.compare(text, value).map_or(!is_open, is_right);
        match facet.name {
            "length" => by_length(usize::eq),
            "minLength" => by_length(usize::ge),
            "maxLength" => by_length(usize::le),
            "totalDigits" => by_digits(|(all, _)| all),
            "fractionDigits" => by_digits(|(_, fraction)| fraction),
            "minInclusive" => by_order(Ordering::is_ge),
            "minExclusive" => by_order(Ordering::is_gt),
            "maxInclusive" => by_order(Ordering::is_le),
            "maxExclusive" => by_order(Ordering::is_lt),
            _ => true,
        }
    }

    /// The length in the unit of the type; `None` for types without a length.
    fn length(&self, text: &str) -> Option<usize> {
        match self.name {
            "hexBinary" => Some(text.len() / 2),
            "base64Binary" => {
                let padding = text.bytes().filter(|byte| *byte == b'=').count();
                Some((text.len() / 4 * 3).saturating_sub(padding))
            }
            "QName" | "NOTATION" => None,
            "NMTOKENS" | "IDREFS" | "ENTITIES" => Some(text.split(' ').count()),
            _ if self.ordered() == Ordered::Not => Some(text.chars().count()),
            _ => None,
        }
    }

    fn ordered(&self) -> Ordered {
        match self.name {
            "decimal" => Ordered::Numbers,
            "float" | "double" => Ordered::Floats,
            "duration" | "yearMonthDuration" | "dayTimeDuration" => Ordered::Durations,
            "dateTime" | "dateTimeStamp" | "date" | "time" | "gYear" | "gYearMonth" | "gMonth"
            | "gMonthDay" | "gDay" => Ordered::Moments,
            name if range_of(name).is_some() => Ordered::Numbers,
            _ => Ordered::Not,
        }
    }

    /// How a text compares with a bound; `None` if that is undetermined, or the bound is invalid.
    fn compare(&self, text: &str, bound: &str) -> Option<Ordering> {
        let float = |text: &str| text.replace("INF", "inf").parse::<f64>().ok();
        match self.ordered() {
            Ordered::Numbers => decimals::compare(text, bound),
            Ordered::Floats => float(text)?.partial_cmp(&float(bound)?),
            Ordered::Moments => moments::compare(text, bound),
            Ordered::Durations => moments::compare_durations(text, bound),
            Ordered::Not => None,
        }
    }
}
