//! Makes one flat sequence of each content model, as far as groups within groups allow it.
//!
//! The elements of an optional group become optional; what cannot be flattened (choices, repeated groups,
//! wildcards) stays as it is, for `supported` to report and later passes to handle.
//! Must not know which content can be printed; `supported` does.

use crate::model::{ComplexType, Content, Model, Occurs, Particle, Term, TypeKind};

/// Flattens the content of every complex type.
pub fn sequences(model: &mut Model) {
    for def in &mut model.types {
        if let TypeKind::Complex(ComplexType { content: Content::Elements(particle), .. }) = &mut def.kind {
            let place = particle.place.clone();
            let whole = std::mem::replace(
                particle,
                Particle { occurs: Occurs::ONCE, term: Term::Sequence(Vec::new()), place },
            );
            particle.term = Term::Sequence(flat(whole));
        }
    }
}

/// The particles that stand for `particle` in a sequence around it.
pub(super) fn flat(particle: Particle) -> Vec<Particle> {
    if particle.occurs.max == Some(0) {
        return Vec::new();
    }
    let Particle { occurs, term, place } = particle;
    let term = match term {
        Term::Sequence(children) | Term::All(children) => {
            let children: Vec<Particle> = children.into_iter().flat_map(flat).collect();
            if !occurs.is_repeated() || children.len() < 2 {
                return children.into_iter().map(|child| repeated(occurs, child)).collect();
            }
            Term::Sequence(children)
        }
        Term::Choice(children) if children.is_empty() => return Vec::new(),
        term => term,
    };
    vec![Particle { occurs, term, place }]
}

/// A child of a group that occurs `outer` times, taken out of the group.
fn repeated(outer: Occurs, child: Particle) -> Particle {
    let max = outer.max.zip(child.occurs.max).map(|(outer, inner)| outer.saturating_mul(inner));
    Particle { occurs: Occurs { min: outer.min.saturating_mul(child.occurs.min), max }, ..child }
}
