//! Inherited: what a type holds once its bases are counted in, and what its texts may be.
//!
//! Views of the model as it was read, for those that show or compare it; nothing is changed or copied. Must not know
//! Rust names or how anything is shown.

use std::collections::{HashMap, HashSet};

use crate::model::{
    Attribute, Builtin, ComplexType, Content, Derivation, Facet, Model, Particle, SimpleType, TypeId,
    TypeKind, Variety, Wildcard, WireName, Word,
};

/// What a complex type holds, its bases included.
#[derive(Debug, Clone, Default)]
pub struct Inherited<'m> {
    /// The content models, that of the outermost base first: all of them stand, in this order.
    pub particles: Vec<&'m Particle>,
    /// The simple type of its text, where it holds text and no elements.
    pub text: Option<TypeId>,
    /// The attributes, those of the outermost base first.
    pub attributes: Vec<InheritedAttribute<'m>>,
    /// The wildcard for further attributes.
    pub any_attribute: Option<&'m Wildcard>,
    /// Whether text may stand between its elements.
    pub mixed: bool,
}

/// An attribute of a complex type.
#[derive(Debug, Clone, Copy)]
pub struct InheritedAttribute<'m> {
    /// The attribute.
    pub attribute: &'m Attribute,
    /// Whether it comes from a base that is restricted: the restriction may say otherwise of it.
    pub is_uncertain: bool,
}

impl<'m> Inherited<'m> {
    /// What the type holds; nothing where it is not complex.
    pub fn of(model: &'m Model, id: TypeId) -> Self {
        let mut inherited = Self::default();
        for (complex, derivation) in lineage(model, id).into_iter().rev() {
            inherited.derive(complex, derivation);
        }
        inherited
    }

    fn derive(&mut self, own: &'m ComplexType, derivation: Derivation) {
        let is_restriction = derivation == Derivation::Restriction;
        if is_restriction {
            self.particles.clear();
            self.mixed = false;
            self.any_attribute = None;
            self.attributes.iter_mut().for_each(|inherited| inherited.is_uncertain = true);
        }
        match &own.content {
            Content::Empty => {}
            Content::Simple(ty) => self.text = Some(*ty),
            Content::Elements(particle) => self.particles.push(particle),
        }
        self.mixed |= own.mixed;
        self.any_attribute = own.any_attribute.as_ref().or(self.any_attribute);
        let prohibited: HashSet<&WireName> = own.prohibited.iter().collect();
        self.attributes.retain(|known| !prohibited.contains(&known.attribute.name));
        let known = self.attributes.iter().enumerate();
        let places: HashMap<&WireName, usize> =
            known.map(|(index, known)| (&known.attribute.name, index)).collect();
        for attribute in &own.attributes {
            let own = InheritedAttribute { attribute, is_uncertain: false };
            match places.get(&attribute.name).and_then(|index| self.attributes.get_mut(*index)) {
                Some(known) => *known = own,
                None => self.attributes.push(own),
            }
        }
    }
}

/// A complex type and its bases, each with how it is derived from the next.
fn lineage(model: &Model, id: TypeId) -> Vec<(&ComplexType, Derivation)> {
    let mut seen = HashSet::new();
    let mut lineage = Vec::new();
    let mut next = Some(id);
    while let Some(id) = next.filter(|id| seen.insert(*id)) {
        let TypeKind::Complex(complex) = &model.type_def(id).kind else { break };
        // A type without a base extends nothing.
        lineage.push((complex, complex.base.map_or(Derivation::Extension, |(_, derivation)| derivation)));
        next = complex.base.map(|(base, _)| base);
    }
    lineage
}

/// What the texts of a simple type may be: all that its chain of restrictions says.
#[derive(Debug, Clone)]
pub struct Texts<'m> {
    /// What a text is made of.
    pub variety: TextVariety<'m>,
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
                TypeKind::Complex(_) | TypeKind::Family(_) => Inherited::of(model, id).text,
            };
        }
        texts
    }

    /// Counts in one step of a chain; gives the next.
    fn restrict(&mut self, id: TypeId, simple: &'m SimpleType) -> Option<TypeId> {
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
