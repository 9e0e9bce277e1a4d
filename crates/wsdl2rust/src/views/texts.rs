//! Texts: what the texts of a simple type may be, by all steps of its derivation (XML Schema part 2, section 4.1).
//!
//! Must not know what a facet means, Rust names or how anything is shown; nothing of the model is changed.

use std::collections::HashSet;

use super::derivation::Inherited;
use crate::model::{Builtin, Facet, Model, SimpleType, TypeId, TypeKind, Variety, Word};

/// Which texts a simple type allows, according to its whole chain of restrictions.
#[derive(Debug, Clone)]
pub struct Texts<'m> {
    /// What a text is made of.
    pub variety: TextVariety<'m>,
    /// The steps of its derivation, that of the type itself first.
    pub steps: Vec<&'m SimpleType>,
    /// The facets, those of the type itself first.
    pub facets: Vec<&'m Facet>,
    /// The patterns of each step of the chain: a text must match at least one pattern of every step.
    pub patterns: Vec<Vec<&'m str>>,
    /// The words of an enumeration.
    pub words: Option<&'m [Word]>,
    /// The type that lists the words.
    pub listed_by: Option<TypeId>,
}

/// What the text of a simple type is made of.
#[derive(Debug, Clone, Copy)]
pub enum TextVariety<'m> {
    /// A value of a built-in type.
    Builtin(&'static str),
    /// Items, parted by white space.
    List(TypeId),
    /// A text of one of these types.
    Union(&'m [TypeId]),
}

impl<'m> Texts<'m> {
    /// What the texts of the type may be; any text where it is complex.
    pub fn of(model: &'m Model, id: TypeId) -> Self {
        let mut texts = Self {
            variety: TextVariety::Builtin("anySimpleType"),
            steps: Vec::new(),
            facets: Vec::new(),
            patterns: Vec::new(),
            words: None,
            listed_by: None,
        };
        let mut seen = HashSet::new();
        let mut next = Some(id);
        while let Some(id) = next.filter(|id| seen.insert(*id)) {
            next = match &model.type_def(id).kind {
                TypeKind::Builtin(Builtin(name)) => {
                    texts.variety = TextVariety::Builtin(name);
                    None
                }
                TypeKind::Simple(simple) => texts.restrict(id, simple),
                TypeKind::Complex(_) => Inherited::of(model, id).text,
            };
        }
        texts
    }

    /// Counts in one step of a chain; gives the next.
    fn restrict(&mut self, id: TypeId, simple: &'m SimpleType) -> Option<TypeId> {
        self.steps.push(simple);
        self.facets.extend(&simple.facets);
        let patterns = simple.facets.iter().filter(|facet| facet.name == "pattern");
        let patterns: Vec<&str> = patterns.map(|facet| facet.value.as_str()).collect();
        if !patterns.is_empty() {
            self.patterns.push(patterns);
        }
        match &simple.variety {
            Variety::Enumeration { base, words } => {
                if self.words.is_none() {
                    self.words = Some(words);
                    self.listed_by = Some(id);
                }
                Some(*base)
            }
            Variety::Restriction { base } => Some(*base),
            Variety::List { item } => {
                self.variety = TextVariety::List(*item);
                None
            }
            Variety::Union { members } => {
                self.variety = TextVariety::Union(members);
                None
            }
        }
    }

    /// The value of the first facet of this name.
    pub fn facet(&self, name: &str) -> Option<&'m str> {
        self.facets.iter().find(|facet| facet.name == name).map(|facet| facet.value.trim())
    }
}
