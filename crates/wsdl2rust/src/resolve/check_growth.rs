//! Counts what inheritance and substitution groups come to, before any of it is made.
//!
//! Must not know how much is allowed.

use super::derivations::MOST_STEPS;
use super::growth::{weight, weight_of_docs};
use super::resolver::Resolver;
use crate::model::{Content, Derivation, Model, Particle, Term, TypeId, TypeKind, Variety};

impl Resolver<'_> {
    /// Counts what types inherit, and what may be substituted for them; `false` if that is too much. `sound` are types, bases
    /// first.
    pub(super) fn check_growth(&mut self, sound: &[TypeId]) -> bool {
        let inherited = inherited(&self.model, sound);
        let bases = bases(&self.model, sound);
        for (&id, parts) in sound.iter().zip(inherited) {
            let place = self.model.type_def(id).place.clone();
            let construct = self.model.describe(self.model.type_def(id));
            // It is a variant of whatever each of its bases is.
            let variants = bases[id.0 as usize] * (1 + weight(self.model.wire_name_of_type(id)));
            if !self.count_growth(parts.saturating_add(variants), &place, &construct) {
                return false;
            }
        }
        for index in 0..self.model.elements.len() {
            let mut heads = 0;
            let mut next = self.model.elements[index].substitutes;
            while let Some(head) = next.filter(|_| heads < MOST_STEPS) {
                heads += 1;
                next = self.model.element(head).substitutes;
            }
            let element = &self.model.elements[index];
            let each = 1 + weight(&element.name.local) + element.docs.0.as_deref().map_or(0, weight_of_docs);
            let (place, construct) =
                (element.place.clone(), format!("xsd:element \"{}\"", element.name.local));
            if heads > 0 && !self.count_growth(heads * each, &place, &construct) {
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
            TypeKind::Builtin(_) => (0, 0),
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
        Term::Any(_) => 1,
    }
}
