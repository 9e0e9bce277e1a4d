//! Growth: counts what a contract comes to once every name is replaced by what it stands for, and refuses one that comes to
//! far more than was read.
//!
//! Groups that use each other twice, bases of many members, messages and bindings that are used many times: a few lines can
//! stand for millions. What is made is counted before it is made. Must not know what any of it is for.

use super::Resolver;
use crate::diagnostic::Place;
use crate::model::{Content, Derivation, Model, Particle, Term, TypeId, TypeKind, Variety};
use crate::source::Sources;

/// How much may still be made.
#[derive(Debug)]
pub(super) struct Growth {
    left: usize,
    limit: usize,
    /// Whether it was said that there is too much.
    is_told: bool,
}

impl Growth {
    /// What the files of a contract may come to.
    pub(super) fn of(sources: &Sources) -> Self {
        let limit = sources.parts();
        Self { left: limit, limit, is_told: false }
    }
}

impl Resolver<'_> {
    /// Counts `parts` that are to be made for what stands at `place`. Where that is too many, says so once and gives `false`.
    pub(super) fn grow(&mut self, parts: usize, place: &Place, construct: &str) -> bool {
        match self.growth.left.checked_sub(parts) {
            Some(left) => {
                self.growth.left = left;
                true
            }
            None => {
                self.growth.left = 0;
                if !std::mem::replace(&mut self.growth.is_told, true) {
                    let limit = self.growth.limit;
                    let found = format!("the contract expands to more than {limit} parts here");
                    let help = "choose only the operations that you need in a copy of the contract; or, if you trust it, raise \
                                Limits::most_parts with Config::limits"
                        .into();
                    self.report(place, construct, found, &format!("fewer than {limit} parts"), help);
                }
                false
            }
        }
    }

    /// Counts what types inherit, and what may stand for them: whether that is not too much. `sound` are types in an order in
    /// which bases come first.
    pub(super) fn check_growth(&mut self, sound: &[TypeId]) -> bool {
        let inherited = inherited(&self.model, sound);
        let bases = bases(&self.model, sound);
        for (&id, parts) in sound.iter().zip(inherited) {
            let place = self.model.type_def(id).place.clone();
            let construct = self.model.describe(self.model.type_def(id));
            // It is a variant of whatever each of its bases is.
            let variants = bases[id.0 as usize] * (1 + weight(self.model.wire_name_of_type(id)));
            if !self.grow(parts.saturating_add(variants), &place, &construct) {
                return false;
            }
        }
        for index in 0..self.model.elements.len() {
            let mut heads = 0;
            let mut next = self.model.elements[index].substitutes;
            while let Some(head) = next.filter(|_| heads < super::derivations::MOST_STEPS) {
                heads += 1;
                next = self.model.element(head).substitutes;
            }
            let element = &self.model.elements[index];
            let each = 1 + weight(&element.name.local) + element.docs.0.as_deref().map_or(0, weight_of_docs);
            let (place, construct) =
                (element.place.clone(), format!("xsd:element \"{}\"", element.name.local));
            if heads > 0 && !self.grow(heads * each, &place, &construct) {
                return false;
            }
        }
        true
    }
}

/// How many parts each type has from its bases, in the order of `sound`.
fn inherited(model: &Model, sound: &[TypeId]) -> Vec<usize> {
    // What each type has in all.
    let mut whole = vec![0_usize; model.types.len()];
    // And in attributes alone.
    let mut attributes = vec![0_usize; model.types.len()];
    let mut counts = Vec::with_capacity(sound.len());
    for &id in sound {
        let (own, inherited) = match &model.type_def(id).kind {
            TypeKind::Complex(complex) => {
                let own_attributes = complex.attributes.iter().map(|attribute| {
                    1 + weight(&attribute.name.local) + attribute.docs.0.as_deref().map_or(0, weight_of_docs)
                });
                let own_attributes: usize = own_attributes.sum();
                let of_base = complex.base.map_or(0, |(base, _)| attributes[base.0 as usize]);
                attributes[id.0 as usize] = own_attributes.saturating_add(of_base);
                let own = own_attributes + content_size(&complex.content);
                let inherited = match complex.base {
                    Some((base, Derivation::Extension)) => whole[base.0 as usize],
                    // A restriction writes its content anew, and inherits attributes.
                    Some((base, Derivation::Restriction)) => attributes[base.0 as usize],
                    None => 0,
                };
                (own, inherited)
            }
            TypeKind::Simple(simple) => {
                let facets: usize = simple.facets.iter().map(|facet| 1 + weight(&facet.value)).sum();
                match &simple.variety {
                    Variety::Enumeration { base, words } => {
                        let words: usize = words.iter().map(|word| 1 + weight(&word.value)).sum();
                        (facets + words, whole[base.0 as usize])
                    }
                    Variety::Restriction { base } => (facets, whole[base.0 as usize]),
                    Variety::List { .. } => (facets, 0),
                    Variety::Union { members } => {
                        let of_members = members.iter().map(|member| whole[member.0 as usize]);
                        (facets + members.len(), of_members.fold(0, usize::saturating_add))
                    }
                }
            }
            TypeKind::Builtin(_) | TypeKind::Family(_) => (0, 0),
        };
        whole[id.0 as usize] = own.saturating_add(inherited);
        counts.push(inherited);
    }
    counts
}

/// How many bases each type has, by its index.
fn bases(model: &Model, sound: &[TypeId]) -> Vec<usize> {
    let mut bases = vec![0; model.types.len()];
    for &id in sound {
        if let TypeKind::Complex(complex) = &model.type_def(id).kind
            && let Some((base, _)) = complex.base
        {
            bases[id.0 as usize] = bases[base.0 as usize] + 1;
        }
    }
    bases
}

fn content_size(content: &Content) -> usize {
    match content {
        Content::Elements(particle) => particle_size(particle),
        Content::Simple(_) | Content::Empty => 0,
    }
}

fn particle_size(particle: &Particle) -> usize {
    match &particle.term {
        Term::Element(element) => {
            1 + weight(&element.name.local) + element.docs.0.as_deref().map_or(0, weight_of_docs)
        }
        Term::Sequence(children) | Term::Choice(children) | Term::All(children) => {
            1 + children.iter().map(particle_size).sum::<usize>()
        }
        Term::Any(_) | Term::Group(_) => 1,
    }
}

/// How much documentation counts for: it is copied and printed, and no name, type or code is made of it.
pub(super) fn weight_of_docs(text: &str) -> usize {
    text.len() / 256
}

/// How much a text counts for beside what it belongs to.
pub(super) fn weight(text: &str) -> usize {
    text.len() / 64
}
