//! Content: an element with what its type requires, and with what is optional as far as that is reasonable.
//!
//! Optional elements occur once, unless they lead back into what is around them; of a choice the first branch is taken
//! that ends. Must not know envelopes.

use super::encoding::Encoding;
use super::family::Family;
use super::values::{Values, qualified};
use super::xml::{Element, Prefixes};
use crate::model::{
    Attribute, ElementId, ElementUse, Model, Particle, Term, TypeId, TypeKind, TypeName, WireName,
};
use crate::views::{Inherited, InheritedAttribute, TextVariety, Texts};

/// How deep optional elements may be, and how many of them a message has.
const DEPTH: usize = 12;
const OPTIONAL: usize = 1_000;
/// Bounds on the steps and the depth of a message, whatever the contract requires.
const STEPS: usize = 50_000;
const DEEPEST: usize = 150;
const NESTING: usize = 1_000;
/// How often a required repetition is written at most.
const REPEATED: u32 = 100;

/// Makes the elements of one message.
pub(super) struct Builder<'m> {
    pub(super) model: &'m Model,
    pub(super) prefixes: Prefixes,
    family: &'m Family<'m>,
    values: Values<'m>,
    /// How types are written out, where the message is encoded.
    pub(super) encoding: Option<Encoding>,
    /// The types around the next element.
    open: Vec<TypeId>,
    optional: usize,
    steps: usize,
    /// How many particles are around the next one, in all types around it.
    nesting: usize,
}

/// An element to be made.
#[derive(Clone, Copy)]
pub(super) struct Slot<'m> {
    pub(super) name: &'m WireName,
    pub(super) ty: TypeId,
    pub(super) nillable: bool,
    pub(super) global: Option<ElementId>,
    /// Its fixed or else its default value.
    pub(super) given: Option<&'m str>,
}

impl<'m> Slot<'m> {
    /// A global element by itself.
    pub(super) fn global(model: &'m Model, id: ElementId) -> Self {
        let element = model.element(id);
        Self {
            name: &element.name,
            ty: element.ty,
            nillable: element.nillable,
            global: Some(id),
            given: None,
        }
    }

    fn of(element: &'m ElementUse) -> Self {
        let given = element.fixed.as_deref().or(element.default.as_deref());
        Self {
            name: &element.name,
            ty: element.ty,
            nillable: element.nillable,
            global: element.global,
            given,
        }
    }
}

impl<'m> Builder<'m> {
    pub(super) fn new(
        model: &'m Model,
        family: &'m Family<'m>,
        values: Values<'m>,
        prefixes: Prefixes,
    ) -> Self {
        Self {
            model,
            prefixes,
            family,
            values,
            encoding: None,
            open: Vec::new(),
            optional: OPTIONAL,
            steps: 0,
            nesting: 0,
        }
    }

    /// The element, or the member of its substitution group that replaces it.
    pub(super) fn element(&mut self, slot: Slot<'m>) -> Element {
        let stand_in = slot.global.map(|id| (id, self.family.stand_in(id)));
        let slot = match stand_in {
            Some((id, other)) if id != other => Slot::global(self.model, other),
            _ => slot,
        };
        let name = self.name(slot.name);
        self.value(name, slot)
    }

    /// An element of this name with the value that `slot` asks for.
    pub(super) fn value(&mut self, name: String, slot: Slot<'m>) -> Element {
        let mut element = Element::new(name);
        self.steps += 1;
        let ty = self.family.concrete(slot.ty);
        let is_endless = !self.family.is_finite(ty) && self.open.contains(&ty);
        if slot.nillable && (is_endless || self.open.contains(&ty)) {
            let name = self.instance("nil");
            element.set(name, "true");
            return element;
        }
        if is_endless || self.steps > STEPS || self.open.len() > DEEPEST {
            return element;
        }
        if self.model.is_any_type(ty) {
            self.set_type(&mut element, None);
            element.text = "text".into();
            return element;
        }
        if ty != slot.ty || self.encoding.is_some() {
            self.set_type(&mut element, Some(ty));
        }
        self.open.push(ty);
        match self.array_item(ty) {
            Some((particle, item)) => self.array(&mut element, particle, item),
            None => self.fill(&mut element, ty, slot.given),
        }
        self.open.pop();
        element
    }

    /// What is within an element of type `ty`.
    fn fill(&mut self, element: &mut Element, ty: TypeId, given: Option<&str>) {
        let TypeKind::Complex(_) = &self.model.type_def(ty).kind else {
            element.text = self.text(ty, given, &element.name);
            return;
        };
        let inherited = Inherited::of(self.model, ty);
        for inherited in &inherited.attributes {
            if !self.is_wanted(inherited) {
                continue;
            }
            let attribute = inherited.attribute;
            let name = self.name(&attribute.name);
            let given = attribute.fixed.as_deref().or(attribute.default.as_deref());
            let value = self.text(attribute.ty, given, &name);
            element.set(name, value);
        }
        match inherited.text {
            Some(text) => element.text = self.text(text, given, &element.name),
            None => element.children = self.particles(ty),
        }
    }

    /// The elements within a type.
    pub(super) fn particles(&mut self, ty: TypeId) -> Vec<Element> {
        let mut children = Vec::new();
        for particle in Inherited::of(self.model, ty).particles {
            self.particle(particle, &mut children);
        }
        children
    }

    pub(super) fn particle(&mut self, particle: &'m Particle, out: &mut Vec<Element>) {
        self.nesting += 1;
        if self.nesting < NESTING {
            self.particles_within(particle, out);
        }
        self.nesting -= 1;
    }

    fn particles_within(&mut self, particle: &'m Particle, out: &mut Vec<Element>) {
        let times = match (particle.occurs.min, particle.occurs.max) {
            (_, Some(0)) => 0,
            (0, _) => u32::from(self.is_welcome(particle)),
            (min, _) => min.min(REPEATED),
        };
        for _ in 0..times {
            self.steps += 1;
            if self.steps > STEPS {
                return;
            }
            match &particle.term {
                Term::Element(element) => out.push(self.element(Slot::of(element))),
                Term::Sequence(children) | Term::All(children) => {
                    children.iter().for_each(|child| self.particle(child, out));
                }
                Term::Choice(children) => {
                    if let Some(branch) = self.branch(children) {
                        self.particle(branch, out);
                    }
                }
                Term::Any(wildcard) => out.extend(self.any(wildcard)),
            }
        }
    }

    /// The first branch that ends without leading back, or else the shortest.
    fn branch(&self, children: &'m [Particle]) -> Option<&'m Particle> {
        let is_shown = |child: &&Particle| {
            let is_wildcard = matches!(child.term, Term::Any(_));
            child.occurs.max != Some(0) && !is_wildcard && !self.leads_back(child)
        };
        let first = children.iter().find(is_shown).filter(|_| self.has_room());
        first.or_else(|| children.iter().min_by_key(|child| self.family.particle_cost(child)))
    }

    /// Whether something optional is written.
    fn is_welcome(&mut self, particle: &Particle) -> bool {
        let is_welcome =
            self.has_room() && !self.leads_back(particle) && !matches!(particle.term, Term::Any(_));
        self.optional -= usize::from(is_welcome);
        is_welcome
    }

    fn has_room(&self) -> bool {
        self.optional > 0 && self.open.len() < DEPTH
    }

    /// Whether what is required within the particle leads back to a type around it, or never ends.
    fn leads_back(&self, particle: &Particle) -> bool {
        match &particle.term {
            Term::Element(element) => {
                let ty =
                    element.global.map_or(element.ty, |id| self.model.element(self.family.stand_in(id)).ty);
                let ty = self.family.concrete(ty);
                self.open.contains(&ty)
                    || !self.family.is_finite(ty)
                    || self.family.is_out_of_reach(element.global, ty)
            }
            Term::Sequence(children) | Term::All(children) => {
                children.iter().any(|child| child.occurs.min > 0 && self.leads_back(child))
            }
            Term::Choice(children) => {
                !children.is_empty() && children.iter().all(|child| self.leads_back(child))
            }
            Term::Any(_) => false,
        }
    }

    /// Whether an attribute is written: if it is required, or optional and does not refer to something that may be missing.
    fn is_wanted(&self, inherited: &InheritedAttribute<'_>) -> bool {
        let Attribute { required, ty, .. } = inherited.attribute;
        let refers = ["IDREF", "IDREFS", "ENTITY", "ENTITIES", "NOTATION"];
        let is_reference = matches!(Texts::of(self.model, *ty).variety, TextVariety::Builtin(name) if refers.contains(&name));
        *required || !(inherited.is_uncertain || is_reference || self.encoding.is_some())
    }

    /// The value that the contract gives, or a value of the type.
    pub(super) fn text(&mut self, ty: TypeId, given: Option<&str>, name: &str) -> String {
        let is_name = matches!(Texts::of(self.model, ty).variety, TextVariety::Builtin("QName" | "NOTATION"));
        match given {
            Some(given) if is_name => qualified(self.model, given.trim(), None, &mut self.prefixes),
            Some(given) => given.to_owned(),
            None => self.values.text(ty, name, &mut self.prefixes),
        }
    }

    /// Whether the next element is nested in a value of the type.
    pub(super) fn is_open(&self, ty: TypeId) -> bool {
        self.open.contains(&self.family.concrete(ty))
    }

    pub(super) fn family(&self) -> &'m Family<'m> {
        self.family
    }

    pub(super) fn name(&mut self, name: &WireName) -> String {
        let model = self.model;
        self.prefixes.name(model.namespace_of(name), &name.local)
    }

    /// Sets `xsi:type` to the type of the content, or to string if `ty` is `None`. Anonymous types cannot be named.
    fn set_type(&mut self, element: &mut Element, ty: Option<TypeId>) {
        let value = match ty {
            Some(ty) => self.type_name(ty),
            None => Some(self.prefixes.name(crate::xsd::NAMESPACE, "string")),
        };
        if let Some(value) = value {
            let name = self.instance("type");
            element.set(name, value);
        }
    }

    /// The name of a type with its prefix; `None` if it is anonymous.
    pub(super) fn type_name(&mut self, ty: TypeId) -> Option<String> {
        match &self.model.type_def(ty).name {
            TypeName::Global(name) => Some(self.name(name)),
            TypeName::OfElement(_) | TypeName::Within(..) => None,
        }
    }

    fn instance(&mut self, local: &str) -> String {
        self.prefixes.name("http://www.w3.org/2001/XMLSchema-instance", local)
    }
}
