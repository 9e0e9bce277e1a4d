//! Reports what this release cannot print yet, wherever the chosen operations lead to it. Changes nothing.
//!
//! One function for each construct: as passes and `emit` learn it, its function and its calls go from here.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{
    ComplexType, Content, ElementId, ElementUse, Model, Particle, Term, TypeDef, TypeId, TypeKind, WireName,
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

/// Reports the constructs in the types that `clients` need and in the types `lone`.
pub fn content(model: &Model, clients: &[Client], lone: &[TypeId], diagnostics: &mut Diagnostics) {
    let check = &mut Check::new(model, diagnostics);
    for (name, ty, place) in clients.iter().flat_map(|client| &client.calls).flat_map(|call| call.elements())
    {
        check.soap_array(ty, place, name);
    }
    for id in reachability::visited(model, clients, lone) {
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
            let construct = element_named(&element.name);
            let found = "stands twice in one content model";
            diagnostics.push(not_supported(&def.place, construct, found));
        }
    }
}

struct Check<'a> {
    model: &'a Model,
    /// Heads of substitution groups.
    heads: BTreeSet<ElementId>,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Check<'a> {
    fn new(model: &'a Model, diagnostics: &'a mut Diagnostics) -> Self {
        let heads = model.elements.iter().filter_map(|element| element.substitutes).collect();
        Self { model, heads, diagnostics }
    }

    fn report(&mut self, place: &Place, construct: impl Into<String>, found: &str) {
        self.diagnostics.push(not_supported(place, construct, found));
    }

    /// What a type may be.
    fn type_def(&mut self, def: &TypeDef) {
        match &def.kind {
            TypeKind::Builtin(_) | TypeKind::Simple(_) | TypeKind::Family(_) => {}
            TypeKind::Complex(complex) => {
                self.mixed(def, complex);
                self.any_attribute(def, complex);
                if let Content::Elements(particle) = &complex.content {
                    sequences::flat(particle.clone()).iter().for_each(|particle| self.particle(particle));
                }
            }
        }
    }

    /// What a particle may be that `sequences` leaves in a flat content model.
    fn particle(&mut self, particle: &Particle) {
        if let Term::Element(element) = &particle.term {
            self.soap_array(element.value_type(), &particle.place, &element.name);
            self.substitution(particle, element);
            self.dimensions(particle, element);
        }
        self.choice(particle);
        self.wildcard(particle);
        self.repeated_sequence(particle);
    }

    fn mixed(&mut self, def: &TypeDef, complex: &ComplexType) {
        if complex.mixed {
            self.report(&def.place, self.model.describe(def), "mixed content");
        }
    }

    fn any_attribute(&mut self, def: &TypeDef, complex: &ComplexType) {
        if complex.any_attribute.is_some() {
            self.report(&def.place, self.model.describe(def), "xsd:anyAttribute");
        }
    }

    fn choice(&mut self, particle: &Particle) {
        if matches!(particle.term, Term::Choice(_)) {
            self.report(&particle.place, "xsd:choice", "a choice of elements");
        }
    }

    fn wildcard(&mut self, particle: &Particle) {
        if matches!(particle.term, Term::Any(_)) {
            self.report(&particle.place, "xsd:any", "a wildcard");
        }
    }

    fn repeated_sequence(&mut self, particle: &Particle) {
        if matches!(particle.term, Term::Sequence(_) | Term::All(_)) {
            self.report(&particle.place, "xsd:sequence", "a repeated group of several elements");
        }
    }

    fn substitution(&mut self, particle: &Particle, element: &ElementUse) {
        let is_head = |id: ElementId| self.heads.contains(&id) || self.model.element(id).is_abstract;
        if element.global.is_some_and(is_head) {
            self.report(&particle.place, element_named(&element.name), "a substitution group");
        }
    }

    /// An array of SOAP's encoding that was not put into its field.
    fn soap_array(&mut self, ty: TypeId, place: &Place, name: &WireName) {
        let TypeKind::Complex(complex) = &self.model.type_def(ty).kind else { return };
        if complex.encoded && complex.soap_array.is_some() {
            self.report(place, element_named(name), "an array of SOAP's encoding that stands by itself");
        }
    }

    /// An array of SOAP's encoding with several dimensions.
    fn dimensions(&mut self, particle: &Particle, element: &ElementUse) {
        let TypeKind::Complex(complex) = &self.model.type_def(element.ty).kind else { return };
        if element.item.is_some() && complex.soap_array.is_some_and(|array| array.has_dimensions) {
            self.report(&particle.place, element_named(&element.name), "an array of several dimensions");
        }
    }
}

fn element_named(name: &WireName) -> String {
    format!("xsd:element \"{}\"", name.local)
}
