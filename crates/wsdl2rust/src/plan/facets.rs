//! Facets: what the values of each simple type may be.
//!
//! Must not know Rust types, or how facets are found in a contract.

use std::collections::BTreeMap;

use super::types::{Kind, Types};
use crate::model::{Builtin, TypeId};

/// What the values of simple types may be. Built-in types are not among them.
#[derive(Debug, Clone, Default)]
pub struct Facets(pub(crate) BTreeMap<TypeId, Rules>);

/// What the values of a simple type may be.
#[derive(Debug, Clone)]
pub struct Rules {
    /// What it is made of.
    pub base: Base,
    /// `whiteSpace`, where it is not that of the base.
    pub white_space: Option<WhiteSpace>,
    /// `minLength` or `length`.
    pub least: Option<u64>,
    /// `maxLength` or `length`.
    pub most: Option<u64>,
    /// The expressions of each step of derivation that has some.
    pub patterns: Vec<Vec<String>>,
    /// The values listed by the last step that lists any.
    pub words: Vec<String>,
    /// `minInclusive` or `minExclusive`.
    pub low: Option<Bound>,
    /// `maxInclusive` or `maxExclusive`.
    pub high: Option<Bound>,
    /// `totalDigits`
    pub total_digits: Option<u64>,
    /// `fractionDigits`
    pub fraction_digits: Option<u64>,
}

/// What becomes of white space before a text is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhiteSpace {
    /// It stays.
    Preserve,
    /// Each character of it becomes a space.
    Replace,
    /// As before, and no two spaces follow each other, begin the text or end it.
    Collapse,
}

/// What a simple type is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Base {
    /// A built-in type.
    Builtin(Builtin),
    /// Values of a type with white space between.
    List(TypeId),
    /// A value of any of these types.
    Union(Vec<TypeId>),
}

/// A bound of an ordered type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// The value.
    pub text: String,
    /// Whether it is within.
    pub is_inclusive: bool,
}

impl Facets {
    /// The rules of a simple type that is not built-in.
    pub fn of(&self, id: TypeId) -> Option<&Rules> {
        self.0.get(&id)
    }

    /// Whether there is something to check in a text of type `id` that its Rust type does not tell by itself.
    pub fn is_telling(&self, types: &Types, id: TypeId) -> bool {
        self.tells(types, id, 0)
    }

    /// Whether it is a union with members that are texts and no words.
    pub fn takes_texts(&self, types: &Types, id: TypeId) -> bool {
        self.has_texts(types, id, 0)
    }

    fn has_texts(&self, types: &Types, id: TypeId, depth: usize) -> bool {
        match self.of(id).filter(|_| depth < MOST_STEPS).map(|rules| &rules.base) {
            Some(Base::Union(members)) => members.iter().any(|member| {
                let is_words = self.of(*member).is_some_and(|rules| !rules.words.is_empty());
                let builtin = types.restricted_builtin(*member);
                let is_text = !is_words && builtin.is_some_and(Builtin::is_text);
                is_text || self.has_texts(types, *member, depth + 1)
            }),
            _ => false,
        }
    }

    fn tells(&self, types: &Types, id: TypeId, depth: usize) -> bool {
        if let Kind::Builtin(builtin) = types.kind(id) {
            return builtin.is_narrow_text();
        }
        let Some(rules) = self.of(id).filter(|_| depth < MOST_STEPS) else { return false };
        match &rules.base {
            Base::Builtin(builtin) => {
                // Words alone are the variants of an enum.
                rules.has_facets() || (builtin.is_narrow_text() && rules.words.is_empty())
            }
            Base::List(item) => {
                rules.has_facets() || !rules.words.is_empty() || self.tells(types, *item, depth + 1)
            }
            Base::Union(members) => {
                let is_of_words = |member: &TypeId| self.of(*member).is_some_and(Rules::is_words);
                let is_free = members.iter().any(|member| self.takes_any_text(types, *member, depth + 1));
                rules.has_facets() || !rules.words.is_empty() || !(is_free || members.iter().all(is_of_words))
            }
        }
    }

    fn takes_any_text(&self, types: &Types, id: TypeId, depth: usize) -> bool {
        if let Kind::Builtin(builtin) = types.kind(id) {
            return builtin.is_text() && !builtin.is_narrow_text();
        }
        let Some(rules) = self.of(id).filter(|_| depth < MOST_STEPS) else { return false };
        let is_bare = !rules.has_facets() && rules.words.is_empty();
        is_bare
            && match &rules.base {
                Base::Builtin(builtin) => builtin.is_text() && !builtin.is_narrow_text(),
                Base::List(_) => false,
                Base::Union(members) => {
                    members.iter().any(|member| self.takes_any_text(types, *member, depth + 1))
                }
            }
    }
}

impl Rules {
    /// Whether it is an enumeration and nothing else.
    pub fn is_words(&self) -> bool {
        !self.words.is_empty() && !self.has_facets() && matches!(self.base, Base::Builtin(_))
    }

    fn has_facets(&self) -> bool {
        let numbers = [self.least, self.most, self.total_digits, self.fraction_digits];
        numbers.iter().any(Option::is_some)
            || !self.patterns.is_empty()
            || self.low.is_some()
            || self.high.is_some()
    }
}

/// No contract nests simple types as deeply, unless they go in circles.
const MOST_STEPS: usize = 64;
