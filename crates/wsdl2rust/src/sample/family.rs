//! Families: which type or element stands where an abstract one is asked for, and whether a type comes to an end.
//!
//! Must not know how a message is written.

use crate::inherited::Inherited;
use crate::kin::Kin;
use crate::model::{ElementId, Model, Particle, Term, TypeId, TypeKind};

/// The relations between the types and the elements of a contract.
#[derive(Debug)]
pub(super) struct Family<'m> {
    model: &'m Model,
    kin: Kin,
    /// For each type, how many elements a value has to hold; `ENDLESS` where none comes to an end.
    costs: Vec<u32>,
    /// The same, where a wildcard never comes to an end.
    plain_costs: Vec<u32>,
}

/// The cost of what holds itself.
const ENDLESS: u32 = u32::MAX;
/// A nil in place of a value is always short, but says little.
const NIL: u32 = 1_000;
/// How often costs are counted anew: types in contract order mostly need a few rounds.
const ROUNDS: usize = 100;

impl<'m> Family<'m> {
    pub(super) fn new(model: &'m Model) -> Self {
        let costs = vec![ENDLESS; model.types.len()];
        let mut family = Self { model, kin: Kin::of(model), costs: costs.clone(), plain_costs: Vec::new() };
        // Counted first as if they were all there is to count by.
        family.count(ENDLESS);
        family.plain_costs = std::mem::replace(&mut family.costs, costs);
        family.count(1);
        family
    }

    /// How many elements a value of the type has to hold; `None` where it has to hold a wildcard, or never ends.
    pub(super) fn plain_cost(&self, ty: TypeId) -> Option<u32> {
        let cost = self.plain_costs.get(self.concrete(ty).0 as usize).copied();
        cost.filter(|cost| *cost < ENDLESS)
    }

    /// The type whose content stands where `ty` is asked for: of an abstract one, the shortest that is derived.
    pub(super) fn concrete(&self, ty: TypeId) -> TypeId {
        if !self.is_abstract(ty) {
            return ty;
        }
        let candidates = self.kin.derived(ty).into_iter().filter(|id| !self.is_abstract(*id));
        candidates.min_by_key(|id| self.cost(*id)).unwrap_or(ty)
    }

    /// The element that stands where `id` is referred to: of an abstract one, the shortest member of its group.
    pub(super) fn stand_in(&self, id: ElementId) -> ElementId {
        if !self.model.element(id).is_abstract {
            return id;
        }
        let candidates = self.kin.members(id).into_iter();
        let candidates = candidates.filter(|id| !self.model.element(*id).is_abstract);
        candidates.min_by_key(|id| self.cost(self.model.element(*id).ty)).unwrap_or(id)
    }

    /// Whether a value of the type comes to an end.
    pub(super) fn is_finite(&self, ty: TypeId) -> bool {
        self.cost(self.concrete(ty)) < ENDLESS
    }

    /// Whether nothing may stand for the element: it or its type is abstract, and the contract has no other.
    pub(super) fn is_out_of_reach(&self, global: Option<ElementId>, ty: TypeId) -> bool {
        global.is_some_and(|id| self.model.element(self.stand_in(id)).is_abstract)
            || self.is_abstract(self.concrete(ty))
    }

    /// How many elements the particle has to hold.
    pub(super) fn particle_cost(&self, particle: &Particle) -> u32 {
        self.cost_of(particle, 1)
    }

    fn cost_of(&self, particle: &Particle, wildcard: u32) -> u32 {
        if particle.occurs.min == 0 {
            return 0;
        }
        let once = match &particle.term {
            Term::Element(element) => {
                let ty = element.global.map_or(element.ty, |id| self.model.element(self.stand_in(id)).ty);
                let cost = self.cost(self.concrete(ty)).saturating_add(1);
                if element.nillable { cost.min(NIL) } else { cost }
            }
            Term::Sequence(children) | Term::All(children) => self.sum(children, wildcard),
            Term::Choice(children) => {
                children.iter().map(|child| self.cost_of(child, wildcard)).min().unwrap_or(0)
            }
            Term::Any(_) => wildcard,
            Term::Group(_) => 1,
        };
        once.saturating_mul(particle.occurs.min)
    }

    fn sum<'p>(&self, particles: impl IntoIterator<Item = &'p Particle>, wildcard: u32) -> u32 {
        particles
            .into_iter()
            .fold(0, |sum: u32, particle| sum.saturating_add(self.cost_of(particle, wildcard)))
    }

    fn cost(&self, ty: TypeId) -> u32 {
        self.costs.get(ty.0 as usize).copied().unwrap_or(ENDLESS)
    }

    fn is_abstract(&self, ty: TypeId) -> bool {
        matches!(&self.model.type_def(ty).kind, TypeKind::Complex(complex) if complex.is_abstract)
    }

    /// Counts what values have to hold, with this as the cost of a wildcard.
    fn count(&mut self, wildcard: u32) {
        let model = self.model;
        let all: Vec<(TypeId, Vec<&Particle>)> =
            model.type_ids().map(|id| (id, Inherited::of(model, id).particles)).collect();
        for _ in 0..ROUNDS {
            let mut has_changed = false;
            for (id, particles) in &all {
                let cost = self.sum(particles.iter().copied(), wildcard);
                if let Some(known) = self.costs.get_mut(id.0 as usize)
                    && cost < *known
                {
                    *known = cost;
                    has_changed = true;
                }
            }
            if !has_changed {
                break;
            }
        }
    }
}
