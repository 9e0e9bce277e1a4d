//! Holds texts against facets (XML Schema Part 2, chapter 4).
//!
//! Must not know which element a text is of, nor Rust types.

mod built_in;
mod compare;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use crate::value::pattern::Pattern;
use crate::value::simple::digits;
use crate::value::table::facets::{Base, Bound, Facets};
use built_in::{Lengths, WhiteSpace};
use compare::{is_same, is_within};

/// The patterns read so far; those that cannot be read are not checked.
pub(in crate::value) type Patterns = HashMap<&'static str, Option<Pattern>>;

impl Facets {
    /// What is wrong with `text` as a value of the type, each as the end of a sentence that begins with the text; nothing
    /// where it is one. For forms and the like, that ask before there is a value to [validate](crate::value::Validate).
    ///
    /// ```
    /// use soap_runtime::codegen::Facets;
    ///
    /// const CODE: Facets = Facets::of("string").max_length(4);
    /// assert_eq!(CODE.check("A1"), [""; 0]);
    /// assert_eq!(CODE.check("A1B2C"), ["has 5 characters, and has to have at most 4"]);
    /// ```
    pub fn check(&self, text: &str) -> Vec<String> {
        self.problems(text, &mut Patterns::new())
    }

    /// As [`check`](Self::check), with the patterns that were read before.
    pub(in crate::value) fn problems(&self, text: &str, patterns: &mut Patterns) -> Vec<String> {
        let text = &*self.white_space().processed(text);
        let mut problems = Vec::new();
        match self.base {
            Base::BuiltIn(name) => {
                if !built_in::admits(name, text) {
                    return vec![format!("is not of type {name}")];
                }
                problems.extend(self.bounds(name, text));
                problems.extend(self.digits(text));
            }
            Base::List(items) => {
                problems.extend(text.split(' ').filter(|item| !item.is_empty()).flat_map(|item| {
                    let problems = items.problems(item, patterns);
                    problems.into_iter().map(move |problem| format!("holds {item:?}, which {problem}"))
                }))
            }
            Base::Union(members) => {
                if !members.iter().any(|member| member.problems(text, patterns).is_empty()) {
                    return vec!["is of none of the types of the union".to_owned()];
                }
            }
        }
        problems.extend(self.length_problem(text));
        problems.extend(self.pattern_problems(text, patterns));
        if !self.words.is_empty() && !self.words.iter().any(|word| self.is_value(text, word)) {
            problems.push("is no word of the contract".to_owned());
        }
        problems
    }

    /// Whether two texts are the same value of the type.
    pub(in crate::value) fn is_value(&self, text: &str, other: &str) -> bool {
        let white_space = self.white_space();
        let (text, other) = (white_space.processed(text), white_space.processed(other));
        match self.base {
            Base::BuiltIn(name) => is_same(name, &text, &other),
            Base::List(items) => {
                let (mut left, mut right) = (text.split(' '), other.split(' '));
                left.by_ref().zip(right.by_ref()).all(|(left, right)| items.is_value(left, right))
                    && text.split(' ').count() == other.split(' ').count()
            }
            Base::Union(members) => members.iter().any(|member| member.is_value(&text, &other)),
        }
    }

    fn white_space(&self) -> WhiteSpace {
        match self.base {
            _ if self.collapses => WhiteSpace::Collapse,
            Base::BuiltIn(name) => match built_in::white_space(name) {
                WhiteSpace::Preserve if self.replaces => WhiteSpace::Replace,
                white_space => white_space,
            },
            Base::List(_) => WhiteSpace::Collapse,
            // The member decides.
            Base::Union(_) => WhiteSpace::Preserve,
        }
    }

    fn length_problem(&self, text: &str) -> Option<String> {
        let (length, unit) = match self.base {
            Base::BuiltIn(name) => built_in::length(name, text)?,
            Base::List(_) => (text.split(' ').filter(|item| !item.is_empty()).count(), Lengths::Items),
            Base::Union(_) => return None,
        };
        let is_short = self.min_length.is_some_and(|least| (length as u64) < least);
        let is_long = self.max_length.is_some_and(|most| length as u64 > most);
        let wanted = match (self.min_length, self.max_length) {
            (Some(least), Some(most)) if least == most => format!("{least}"),
            (Some(least), _) if is_short => format!("at least {least}"),
            (_, Some(most)) if is_long => format!("at most {most}"),
            _ => return None,
        };
        (is_short || is_long).then(|| format!("has {length} {}, and has to have {wanted}", unit.name(length)))
    }

    fn pattern_problems(&self, text: &str, patterns: &mut Patterns) -> Vec<String> {
        let mut problems = Vec::new();
        for step in self.patterns {
            let is_match = step.iter().any(|expression| {
                let pattern = patterns.entry(expression).or_insert_with(|| Pattern::new(expression));
                pattern.as_ref().is_none_or(|pattern| pattern.matches(text))
            });
            if !is_match {
                problems.push(format!("does not match {}", step.join(" or ")));
            }
        }
        problems
    }

    fn bounds(&self, name: &str, text: &str) -> Vec<String> {
        let problem = |bound: Option<Bound>, is_low: bool| {
            let Bound { text: limit, is_inclusive } = bound?;
            let wanted = match (is_low, is_inclusive) {
                (true, true) => "at least",
                (true, false) => "above",
                (false, true) => "at most",
                (false, false) => "below",
            };
            let is_fine = is_within(name, text, limit, is_low, is_inclusive);
            (!is_fine).then(|| format!("is not {wanted} {limit}"))
        };
        problem(self.low, true).into_iter().chain(problem(self.high, false)).collect()
    }

    fn digits(&self, text: &str) -> Vec<String> {
        let problem = |most: Option<u64>, count: usize, what: &str| {
            let most = most.filter(|most| count as u64 > *most)?;
            Some(format!("has {count} {what}, and may have {most}"))
        };
        if self.total_digits.is_none() && self.fraction_digits.is_none() {
            return Vec::new();
        }
        let (total, fraction) = digits::count(text);
        let total = problem(self.total_digits, total, "digits");
        let fraction = problem(self.fraction_digits, fraction, "digits after the point");
        total.into_iter().chain(fraction).collect()
    }
}
