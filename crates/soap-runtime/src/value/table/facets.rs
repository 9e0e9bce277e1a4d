//! What the values of a simple type may be: its built-in type and its facets (XML Schema Part 2, chapter 4).
//!
//! Holds what tables say. Must not know how a text is held against it.

/// What the values of a simple type may be.
#[derive(Debug, Clone, Copy)]
pub struct Facets {
    pub(in crate::value) base: Base,
    pub(in crate::value) collapses: bool,
    pub(in crate::value) replaces: bool,
    pub(in crate::value) min_length: Option<u64>,
    pub(in crate::value) max_length: Option<u64>,
    pub(in crate::value) patterns: &'static [&'static [&'static str]],
    pub(in crate::value) words: &'static [&'static str],
    pub(in crate::value) low: Option<Bound>,
    pub(in crate::value) high: Option<Bound>,
    pub(in crate::value) total_digits: Option<u64>,
    pub(in crate::value) fraction_digits: Option<u64>,
}

/// What a type is made of.
#[derive(Debug, Clone, Copy)]
pub(in crate::value) enum Base {
    /// A built-in type, by its name.
    BuiltIn(&'static str),
    /// Values of a type with white space between.
    List(&'static Facets),
    /// A value of any of these types.
    Union(&'static [Facets]),
}

/// A bound of an ordered type.
#[derive(Debug, Clone, Copy)]
pub(in crate::value) struct Bound {
    pub(in crate::value) text: &'static str,
    pub(in crate::value) is_inclusive: bool,
}

impl Facets {
    const fn new(base: Base) -> Self {
        Self {
            base,
            collapses: false,
            replaces: false,
            min_length: None,
            max_length: None,
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
        self.min_length = Some(length);
        self
    }

    /// `maxLength`
    #[must_use]
    pub const fn max_length(mut self, length: u64) -> Self {
        self.max_length = Some(length);
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
}
