//! Families: which type or element replaces an abstract one, and whether a type ends.
//!
//! Must not know how a message is written.

use crate::model::{ElementId, Model, Particle, Term, TypeId, TypeKind};
use crate::views::Descendants;
use crate::views::Inherited;

/// The relations between the types and the elements of a contract.
#[derive(Debug)]
pub(super) struct Family<'m> {
    model: &'m Model,
    /// The possible substitutes of each abstract type, and of each abstract element.
    candidates: Candidates,
    /// For each type, the type whose content is written; for each element, the element that is written.
    concrete: Vec<TypeId>,
    stand_ins: Vec<ElementId>,
    /// For each type, how many elements a value has to hold; `ENDLESS` if no value ends.
    costs: Vec<u32>,
    /// The same, if a wildcard counts as endless.
    plain_costs: Vec<u32>,
}

/// Abstract types and elements, each with its concrete substitutes.
#[derive(Debug)]
struct Candidates {
    types: Vec<(TypeId, Vec<TypeId>)>,
    elements: Vec<(ElementId, Vec<ElementId>)>,
}

/// The cost of what holds itself.
const ENDLESS: u32 = u32::MAX;
/// A nil is always shorter than a value, but shows little.
const NIL: u32 = 1_000;
/// How often costs are counted anew: types in contract order mostly need a few rounds.
const ROUNDS: usize = 100;

impl<'m> Family<'m> {
    pub(super) fn new(model: &'m Model) -> Self {
        let costs = vec![ENDLESS; model.types.len()];
        let mut family = Self {
            model,
            candidates: Candidates::of(model),
            concrete: model.type_ids().collect(),
            stand_ins: (0..model.elements.len() as u32).map(ElementId).collect(),
            costs: costs.clone(),
            plain_costs: Vec::new(),
        };
        // First without wildcards, for `plain_costs`.
        family.count(ENDLESS);
        family.plain_costs = std::mem::replace(&mut family.costs, costs);
        family.count(1);
        family
    }

    /// How many elements a value of the type must contain; `None` if it must contain a wildcard, or is endless.
    pub(super) fn plain_cost(&self, ty: TypeId) -> Option<u32> {
        let cost = self.plain_costs.get(self.concrete(ty).0 as usize).copied();
        cost.filter(|cost| *cost < ENDLESS)
    }

    /// The type whose content is written for `ty`: of an abstract one, the shortest that is derived.
    pub(super) fn concrete(&self, ty: TypeId) -> TypeId {
        self.concrete.get(ty.0 as usize).copied().unwrap_or(ty)
    }

    /// The element that is written for `id`: of an abstract one, the shortest member of its group.
    pub(super) fn stand_in(&self, id: ElementId) -> ElementId {
        self.stand_ins.get(id.0 as usize).copied().unwrap_or(id)
    }

    /// Whether a value of the type ends.
    pub(super) fn is_finite(&self, ty: TypeId) -> bool {
        self.cost(self.concrete(ty)) < ENDLESS
    }

    /// Whether nothing can replace the element: it or its type is abstract, and the contract has no other.
    pub(super) fn is_out_of_reach(&self, global: Option<ElementId>, ty: TypeId) -> bool {
        global.is_some_and(|id| self.model.element(self.stand_in(id)).is_abstract)
            || is_abstract(self.model, self.concrete(ty))
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

    /// Chooses the shortest substitute for each abstract type and element, by the costs known so far.
    fn choose(&mut self) {
        for (ty, candidates) in &self.candidates.types {
            let shortest = candidates.iter().copied().min_by_key(|id| self.cost(*id));
            if let (Some(shortest), Some(chosen)) = (shortest, self.concrete.get_mut(ty.0 as usize)) {
                *chosen = shortest;
            }
        }
        for (head, candidates) in &self.candidates.elements {
            let shortest = candidates.iter().copied().min_by_key(|id| self.cost(self.model.element(*id).ty));
            if let (Some(shortest), Some(chosen)) = (shortest, self.stand_ins.get_mut(head.0 as usize)) {
                *chosen = shortest;
            }
        }
    }

    /// Computes how many elements values must contain, with this as the cost of a wildcard.
    fn count(&mut self, wildcard: u32) {
        let model = self.model;
        let all: Vec<(TypeId, Vec<&Particle>)> =
            model.type_ids().map(|id| (id, Inherited::of(model, id).particles)).collect();
        for _ in 0..ROUNDS {
            self.choose();
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
        self.choose();
    }
}

impl Candidates {
    fn of(model: &Model) -> Self {
        let descendants = Descendants::of(model);
        let types = model.type_ids().filter(|ty| is_abstract(model, *ty)).map(|ty| {
            let derived = descendants.derived(ty).into_iter();
            (ty, derived.filter(|id| !is_abstract(model, *id)).collect())
        });
        let elements = (0..model.elements.len() as u32).map(ElementId);
        let heads = elements.filter(|id| model.element(*id).is_abstract).map(|head| {
            let members = descendants.substitutes(head).into_iter();
            (head, members.filter(|id| !model.element(*id).is_abstract).collect())
        });
        Self { types: types.collect(), elements: heads.collect() }
    }
}

fn is_abstract(model: &Model, ty: TypeId) -> bool {
    matches!(&model.type_def(ty).kind, TypeKind::Complex(complex) if complex.is_abstract)
}
