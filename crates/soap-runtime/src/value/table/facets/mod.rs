//! What the values of a simple type may be: its built-in type and its facets (XML Schema Part 2, chapter 4).
//!
//! Holds what tables say and judges texts by it. Must not know which element a text is of, nor Rust types.

mod built_in;
mod compare;
mod digits;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use crate::value::pattern::Pattern;
use built_in::{Lengths, WhiteSpace};
use compare::{is_same, is_within};

/// What the values of a simple type may be.
#[derive(Debug, Clone, Copy)]
pub struct Facets {
    base: Base,
    collapses: bool,
    replaces: bool,
    least: Option<u64>,
    most: Option<u64>,
    patterns: &'static [&'static [&'static str]],
    words: &'static [&'static str],
    low: Option<Bound>,
    high: Option<Bound>,
    total_digits: Option<u64>,
    fraction_digits: Option<u64>,
}

/// What a type is made of.
#[derive(Debug, Clone, Copy)]
enum Base {
    /// A built-in type, by its name.
    BuiltIn(&'static str),
    /// Values of a type with white space between.
    List(&'static Facets),
    /// A value of any of these types.
    Union(&'static [Facets]),
}

/// A bound of an ordered type.
#[derive(Debug, Clone, Copy)]
struct Bound {
    text: &'static str,
    is_inclusive: bool,
}

/// The patterns read so far; those that cannot be read are not checked.
pub(in crate::value) type Patterns = HashMap<&'static str, Option<Pattern>>;

impl Facets {
    const fn new(base: Base) -> Self {
        Self {
            base,
            collapses: false,
            replaces: false,
            least: None,
            most: None,
            patterns: &[],
            words: &[],
            low: None,
            high: None,
            total_digits: None,
            fraction_digits: None,
        }
    }

    /// Those of a built-in type of XML Schema, by its name.
    pub const fn of(built_in: &'static str) -> Self {
        Self::new(Base::BuiltIn(built_in))
    }

    /// Those of a list of such values.
    pub const fn list(items: &'static Self) -> Self {
        Self::new(Base::List(items))
    }

    /// Those of a union of such types.
    pub const fn union(members: &'static [Self]) -> Self {
        Self::new(Base::Union(members))
    }

    /// White space is collapsed before anything else is looked at (`whiteSpace`).
    #[must_use]
    pub const fn collapsed(mut self) -> Self {
        self.collapses = true;
        self
    }

    /// Each white space is a blank before anything else is looked at (`whiteSpace`).
    #[must_use]
    pub const fn replaced(mut self) -> Self {
        self.replaces = true;
        self
    }

    /// `length`: of texts in characters, of binary values in octets, of lists in items.
    #[must_use]
    pub const fn length(self, length: u64) -> Self {
        self.min_length(length).max_length(length)
    }

    /// `minLength`
    #[must_use]
    pub const fn min_length(mut self, length: u64) -> Self {
        self.least = Some(length);
        self
    }

    /// `maxLength`
    #[must_use]
    pub const fn max_length(mut self, length: u64) -> Self {
        self.most = Some(length);
        self
    }

    /// `pattern`: for each step of derivation, one of its expressions has to match.
    #[must_use]
    pub const fn patterns(mut self, steps: &'static [&'static [&'static str]]) -> Self {
        self.patterns = steps;
        self
    }

    /// `enumeration`
    #[must_use]
    pub const fn words(mut self, words: &'static [&'static str]) -> Self {
        self.words = words;
        self
    }

    /// `minInclusive`
    #[must_use]
    pub const fn at_least(mut self, text: &'static str) -> Self {
        self.low = Some(Bound { text, is_inclusive: true });
        self
    }

    /// `minExclusive`
    #[must_use]
    pub const fn above(mut self, text: &'static str) -> Self {
        self.low = Some(Bound { text, is_inclusive: false });
        self
    }

    /// `maxInclusive`
    #[must_use]
    pub const fn at_most(mut self, text: &'static str) -> Self {
        self.high = Some(Bound { text, is_inclusive: true });
        self
    }

    /// `maxExclusive`
    #[must_use]
    pub const fn below(mut self, text: &'static str) -> Self {
        self.high = Some(Bound { text, is_inclusive: false });
        self
    }

    /// `totalDigits`
    #[must_use]
    pub const fn total_digits(mut self, digits: u64) -> Self {
        self.total_digits = Some(digits);
        self
    }

    /// `fractionDigits`
    #[must_use]
    pub const fn fraction_digits(mut self, digits: u64) -> Self {
        self.fraction_digits = Some(digits);
        self
    }

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
        let is_short = self.least.is_some_and(|least| (length as u64) < least);
        let is_long = self.most.is_some_and(|most| length as u64 > most);
        let wanted = match (self.least, self.most) {
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
