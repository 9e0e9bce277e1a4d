//! Lengths: how long a text may be according to the facets of its type. Must not know types.

use crate::model::Facet;

/// Longer texts are useless as samples, whatever the contract asks for.
pub(super) const LONGEST: usize = 10_000;

/// How long a text may be, in the unit of its type: characters, bytes or items.
#[derive(Debug, Clone, Copy)]
pub(super) struct Length {
    pub(super) least: usize,
    pub(super) most: usize,
}

impl Length {
    pub(super) fn of(facets: &[&Facet]) -> Self {
        let values = |name: &'static str| {
            let named = facets.iter().filter(move |facet| facet.name == name);
            named.filter_map(|facet| facet.value.trim().parse::<usize>().ok())
        };
        let least = values("length").chain(values("minLength")).max().unwrap_or(0);
        let most = values("length").chain(values("maxLength")).min().unwrap_or(usize::MAX);
        Self { least: least.min(LONGEST), most }
    }

    /// The `usual` length, or the nearest one allowed.
    pub(super) fn pick(&self, usual: usize) -> usize {
        usual.max(self.least).min(self.most)
    }

    /// The text, truncated or repeated.
    pub(super) fn adjusted(&self, text: &str) -> String {
        text.chars().cycle().take(self.pick(text.chars().count())).collect()
    }
}
