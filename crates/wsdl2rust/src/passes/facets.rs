//! Works out what the values of each simple type may be: its built-in type, and the facets of all steps of its derivation
//! put together (XML Schema Part 2, chapter 4).
//!
//! Changes nothing, and runs before the passes that bring simple types to what can be printed. Must not know Rust types.

use crate::model::{Builtin, Model, TypeId, TypeKind};
use crate::plan::facets::{Base, Bound, Facets, Rules, WhiteSpace};
use crate::views::{TextVariety, Texts};

/// The rules of all simple types of `model`.
pub fn facets(model: &Model) -> Facets {
    Facets(model.type_ids().filter_map(|id| Some((id, rules(model, id)?))).collect())
}

/// The rules of simple type `id`.
fn rules(model: &Model, id: TypeId) -> Option<Rules> {
    let TypeKind::Simple(_) = &model.type_def(id).kind else { return None };
    let texts = Texts::of(model, id);
    let base = match texts.variety {
        TextVariety::Builtin(name) => Base::Builtin(Builtin(name)),
        TextVariety::List(item) => Base::List(item),
        TextVariety::Union(members) => Base::Union(members.to_vec()),
    };
    let mut rules = Rules {
        base,
        white_space: None,
        least: None,
        most: None,
        patterns: Vec::new(),
        words: texts.words.unwrap_or_default().iter().map(|word| word.value.clone()).collect(),
        low: None,
        high: None,
        total_digits: None,
        fraction_digits: None,
    };
    for step in texts.steps.into_iter().rev() {
        let mut patterns = Vec::new();
        for facet in &step.facets {
            match facet.name {
                "pattern" => patterns.push(facet.value.clone()),
                name => rules.take(name, &facet.value),
            }
        }
        rules.patterns.extend((!patterns.is_empty()).then_some(patterns));
    }
    Some(rules)
}

impl Rules {
    /// Takes a facet, which narrows what the base says. A malformed number is ignored.
    fn take(&mut self, name: &str, value: &str) {
        let number = || value.trim().trim_start_matches('+').parse().ok();
        let bound = |is_inclusive| Some(Bound { text: value.trim().to_owned(), is_inclusive });
        match name {
            "length" => (self.least, self.most) = (number(), number()),
            "minLength" => self.least = number(),
            "maxLength" => self.most = number(),
            "minInclusive" => self.low = bound(true),
            "minExclusive" => self.low = bound(false),
            "maxInclusive" => self.high = bound(true),
            "maxExclusive" => self.high = bound(false),
            "totalDigits" => self.total_digits = number(),
            "fractionDigits" => self.fraction_digits = number(),
            "whiteSpace" => self.white_space = white_space(value.trim()),
            _ => {}
        }
    }
}

/// `None` for a word that is not one of the facet, which `resolve` refuses.
fn white_space(word: &str) -> Option<WhiteSpace> {
    match word {
        "preserve" => Some(WhiteSpace::Preserve),
        "replace" => Some(WhiteSpace::Replace),
        "collapse" => Some(WhiteSpace::Collapse),
        _ => None,
    }
}
