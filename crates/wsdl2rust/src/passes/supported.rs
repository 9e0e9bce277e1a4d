//! Reports what this release cannot print yet, wherever the chosen operations lead to it. Changes nothing.
//!
//! As later passes learn choices, wildcards, polymorphism, lists and unions, their reports go from here.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{
    ComplexType, Content, ElementId, Model, Particle, Term, TypeDef, TypeId, TypeKind, Variety, WireName,
};
use crate::passes::{Client, reachability, sequences};

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

/// Reports content models that name an element twice; runs after `sequences`.
pub fn names(model: &Model, types: &[TypeId], diagnostics: &mut Diagnostics) {
    for &id in types {
        let def = model.type_def(id);
        let TypeKind::Complex(complex) = &def.kind else { continue };
        let mut seen = BTreeSet::new();
        for (_, element) in
            complex.content.elements().filter(|(_, element)| !seen.insert(element.name.clone()))
        {
            let construct = format!("xsd:element \"{}\"", element.name.local);
            let found = "stands twice in one content model";
            diagnostics.push(not_supported(&def.place, construct, found));
        }
    }
}

struct Check<'a> {
    model: &'a Model,
    /// Types that others are derived from.
    bases: BTreeSet<TypeId>,
    /// Heads of substitution groups.
    heads: BTreeSet<ElementId>,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Check<'a> {
    fn new(model: &'a Model, diagnostics: &'a mut Diagnostics) -> Self {
        let bases = model.bases().collect();
        let heads = model.elements.iter().filter_map(|element| element.substitutes).collect();
        Self { model, bases, heads, diagnostics }
    }

    fn report(&mut self, place: &Place, construct: impl Into<String>, found: &str) {
        self.diagnostics.push(not_supported(place, construct, found));
    }

    fn type_def(&mut self, def: &TypeDef) {
        match &def.kind {
            TypeKind::Builtin(_) => {}
            TypeKind::Complex(complex) => self.complex(def, complex),
            TypeKind::Simple(simple) => {
                let name = self.model.describe(def);
                match simple.variety {
                    Variety::List { .. } => self.report(&def.place, name, "a list"),
                    Variety::Union { .. } => self.report(&def.place, name, "a union"),
                    Variety::Enumeration { .. } | Variety::Restriction { .. } => {}
                }
            }
        }
    }

    fn complex(&mut self, def: &TypeDef, complex: &ComplexType) {
        if complex.mixed {
            self.report(&def.place, self.model.describe(def), "mixed content");
        }
        if complex.any_attribute.is_some() {
            self.report(&def.place, self.model.describe(def), "xsd:anyAttribute");
        }
        if let Content::Elements(particle) = &complex.content {
            sequences::flat(particle.clone()).iter().for_each(|particle| self.particle(particle));
        }
    }

    /// Checks a particle that `sequences` leaves in a flat content model.
    fn particle(&mut self, particle: &Particle) {
        match &particle.term {
            Term::Element(element) => {
                self.value(element.value_type(), &particle.place, &element.name);
                let head = element
                    .global
                    .filter(|&id| self.heads.contains(&id) || self.model.element(id).is_abstract);
                if head.is_some() {
                    let construct = format!("xsd:element \"{}\"", element.name.local);
                    self.report(&particle.place, construct, "a substitution group");
                }
            }
            Term::Choice(_) => self.report(&particle.place, "xsd:choice", "a choice of elements"),
            Term::Any(_) => self.report(&particle.place, "xsd:any", "a wildcard"),
            Term::Sequence(_) | Term::All(_) => {
                self.report(&particle.place, "xsd:sequence", "a repeated group of several elements");
            }
        }
    }

    /// Checks a place where a value of type `ty` stands.
    fn value(&mut self, ty: TypeId, place: &Place, name: &WireName) {
        let construct = || format!("xsd:element \"{}\"", name.local);
        let is_abstract = match &self.model.type_def(ty).kind {
            TypeKind::Complex(complex) => complex.is_abstract,
            _ => false,
        };
        if self.model.is_any_type(ty) {
            self.report(place, construct(), "any content (xsd:anyType)");
        } else if is_abstract {
            self.report(place, construct(), "its type is abstract");
        } else if self.bases.contains(&ty) {
            self.report(place, construct(), "a derived type may stand for its type");
        }
    }
}
