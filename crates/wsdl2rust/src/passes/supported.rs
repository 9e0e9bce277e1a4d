//! Reports what this release cannot print yet, wherever the chosen operations lead to it. Changes nothing.
//!
//! One function for each construct: as passes and `emit` learn it, its function and its calls go from here.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Content, Model, Order, Particle, Term, TypeDef, TypeId, TypeKind, Variety, WireName};
use crate::passes::{Client, Plan, reachability};

/// A diagnostic for a construct that is valid, but not supported yet.
pub(super) fn not_supported(place: &Place, construct: impl Into<String>, found: &str) -> Diagnostic {
    Diagnostic {
        place: place.clone(),
        construct: construct.into(),
        found: found.into(),
        expected: String::new(),
        help: "not supported yet".into(),
    }
}

/// Reports the constructs in the types that `clients` need.
pub fn content(model: &Model, clients: &[Client], diagnostics: &mut Diagnostics) {
    let check = &mut Check::new(model, diagnostics);
    for call in clients.iter().flat_map(|client| &client.calls) {
        for id in [call.request, call.reply].into_iter().chain(call.faults.iter().copied()) {
            let element = model.element(id);
            check.value(element.ty, &element.place, &element.name);
        }
    }
    for id in reachability::visited(model, clients) {
        check.type_def(model.type_def(id));
    }
}

/// Reports content that yaserde has no place for; runs on the finished plan, where its derives are asked for.
pub fn yaserde(plan: &Plan, diagnostics: &mut Diagnostics) {
    for &id in &plan.types {
        let def = plan.model.type_def(id);
        let TypeKind::Complex(complex) = &def.kind else { continue };
        let is_group = |particle: &Particle| !matches!(particle.term, Term::Element(_));
        let is_any = |particle: &Particle| match &particle.term {
            Term::Element(element) => plan.model.is_any_type(element.value_type()),
            _ => false,
        };
        let members = complex.content.particles();
        let found = [
            (complex.order == Order::Choice || members.iter().any(is_group), "a group or a wildcard"),
            (members.iter().any(is_any), "any content (xsd:anyType)"),
            (complex.any_attribute.is_some(), "xsd:anyAttribute"),
            (complex.mixed, "mixed content"),
        ];
        for (_, found) in found.iter().filter(|(is_found, _)| *is_found && !complex.is_group) {
            let mut diagnostic = not_supported(&def.place, plan.model.describe(def), found);
            diagnostic.help = "yaserde cannot hold it: leave its derives out".into();
            diagnostics.push(diagnostic);
        }
    }
}

struct Check<'a> {
    model: &'a Model,
    /// Types that others are derived from.
    bases: BTreeSet<TypeId>,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Check<'a> {
    fn new(model: &'a Model, diagnostics: &'a mut Diagnostics) -> Self {
        let bases = model.bases().collect();
        Self { model, bases, diagnostics }
    }

    fn report(&mut self, place: &Place, construct: impl Into<String>, found: &str) {
        self.diagnostics.push(not_supported(place, construct, found));
    }

    /// What a type may be.
    fn type_def(&mut self, def: &TypeDef) {
        match &def.kind {
            TypeKind::Builtin(_) => {}
            TypeKind::Complex(complex) => {
                if let Content::Elements(particle) = &complex.content {
                    self.particle(particle);
                }
            }
            TypeKind::Simple(simple) => {
                self.list(def, &simple.variety);
                self.union(def, &simple.variety);
            }
        }
    }

    /// What the elements of a content model may be.
    fn particle(&mut self, particle: &Particle) {
        if particle.occurs.max == Some(0) {
            return;
        }
        match &particle.term {
            Term::Element(element) => self.value(element.value_type(), &particle.place, &element.name),
            Term::Sequence(children) | Term::Choice(children) | Term::All(children) => {
                children.iter().for_each(|child| self.particle(child));
            }
            Term::Any(_) | Term::Group(_) => {}
        }
    }

    /// What the type of an element may be.
    fn value(&mut self, ty: TypeId, place: &Place, name: &WireName) {
        let _ = self.abstract_type(ty, place, name) || self.derived_type(ty, place, name);
    }

    fn list(&mut self, def: &TypeDef, variety: &Variety) {
        if matches!(variety, Variety::List { .. }) {
            self.report(&def.place, self.model.describe(def), "a list");
        }
    }

    fn union(&mut self, def: &TypeDef, variety: &Variety) {
        if matches!(variety, Variety::Union { .. }) {
            self.report(&def.place, self.model.describe(def), "a union");
        }
    }

    fn abstract_type(&mut self, ty: TypeId, place: &Place, name: &WireName) -> bool {
        let kind = &self.model.type_def(ty).kind;
        let found = matches!(kind, TypeKind::Complex(complex) if complex.is_abstract);
        if found {
            self.report(place, element_named(name), "its type is abstract");
        }
        found
    }

    fn derived_type(&mut self, ty: TypeId, place: &Place, name: &WireName) -> bool {
        let found = self.bases.contains(&ty);
        if found {
            self.report(place, element_named(name), "a derived type may stand for its type");
        }
        found
    }
}

fn element_named(name: &WireName) -> String {
    format!("xsd:element \"{}\"", name.local)
}
