//! Layout: the elements of a content model in a row, with the choices that they are in.
//!
//! Must not compare anything.

use crate::diagnostic::Place;
use crate::model::{ElementUse, Occurs, Particle, Term, Wildcard};

/// A content model, its groups taken apart.
#[derive(Debug, Default)]
pub(super) struct Layout<'m> {
    pub(super) elements: Vec<Entry<'m>>,
    pub(super) choices: Vec<Occurs>,
    pub(super) wildcards: Vec<(Occurs, &'m Wildcard, &'m Place)>,
    /// Whether the elements may be in any order.
    pub(super) is_unordered: bool,
}

/// An element of a content model.
#[derive(Debug)]
pub(super) struct Entry<'m> {
    pub(super) element: &'m ElementUse,
    /// How often it occurs; within a choice, where its branch is taken.
    pub(super) occurs: Occurs,
    /// The innermost choice around it: an index into [`Layout::choices`].
    pub(super) choice: Option<usize>,
    pub(super) place: &'m Place,
}

impl<'m> Layout<'m> {
    pub(super) fn of(particles: &[&'m Particle]) -> Self {
        let mut layout = Self::default();
        particles.iter().for_each(|particle| layout.add(particle, Occurs::ONCE, None));
        layout
    }

    /// Groups are nested no deeper than `resolve` allows.
    fn add(&mut self, particle: &'m Particle, around: Occurs, choice: Option<usize>) {
        let occurs = times(around, particle.occurs);
        match &particle.term {
            Term::Element(element) => {
                self.elements.push(Entry { element, occurs, choice, place: &particle.place });
            }
            Term::Sequence(children) => children.iter().for_each(|child| self.add(child, occurs, choice)),
            Term::All(children) => {
                self.is_unordered = true;
                children.iter().for_each(|child| self.add(child, occurs, choice));
            }
            // A choice between one thing is that thing.
            Term::Choice(children) if children.len() == 1 => {
                children.iter().for_each(|child| self.add(child, occurs, choice));
            }
            Term::Choice(children) => {
                self.choices.push(occurs);
                let choice = Some(self.choices.len() - 1);
                children.iter().for_each(|child| self.add(child, Occurs::ONCE, choice));
            }
            Term::Any(wildcard) => self.wildcards.push((occurs, wildcard, &particle.place)),
        }
    }
}

fn times(left: Occurs, right: Occurs) -> Occurs {
    let max = match (left.max, right.max) {
        (Some(0), _) | (_, Some(0)) => Some(0),
        (Some(left), Some(right)) => Some(left.saturating_mul(right)),
        _ => None,
    };
    Occurs { min: left.min.saturating_mul(right.min), max }
}
