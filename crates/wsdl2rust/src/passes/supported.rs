//! Reports what this release cannot print yet, wherever the chosen operations lead to it. Changes nothing.
//!
//! One function for each construct: as passes and `emit` learn it, its function and its calls go from here.

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Content, ElementUse, Model, Order, Particle, Term, TypeDef, TypeId, TypeKind, WireName};
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
        let is_family = |particle: &Particle| match &particle.term {
            Term::Element(element) => {
                matches!(plan.model.type_def(element.value_type()).kind, TypeKind::Family(_))
            }
            _ => false,
        };
        let members = complex.content.particles();
        let found = [
            (complex.order == Order::Choice || members.iter().any(is_group), "a group or a wildcard"),
            (members.iter().any(is_any), "any content (xsd:anyType)"),
            (members.iter().any(is_family), "a type that derived ones may stand for"),
            (complex.any_attribute.is_some(), "xsd:anyAttribute"),
            (complex.mixed, "mixed content"),
            (complex.keeps_attributes, "what is kept beside values"),
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
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Check<'a> {
    fn new(model: &'a Model, diagnostics: &'a mut Diagnostics) -> Self {
        Self { model, diagnostics }
    }

    fn report(&mut self, place: &Place, construct: impl Into<String>, found: &str) {
        self.diagnostics.push(not_supported(place, construct, found));
    }

    /// What a type may be.
    fn type_def(&mut self, def: &TypeDef) {
        match &def.kind {
            TypeKind::Builtin(_) | TypeKind::Simple(_) | TypeKind::Family(_) => {}
            TypeKind::Complex(complex) => {
                if let Content::Elements(particle) = &complex.content {
                    self.particle(particle);
                }
            }
        }
    }

    /// What the elements of a content model may be.
    fn particle(&mut self, particle: &Particle) {
        if particle.occurs.max == Some(0) {
            return;
        }
        match &particle.term {
            Term::Element(element) => {
                self.soap_array(element.value_type(), &particle.place, &element.name);
                self.dimensions(particle, element);
            }
            Term::Sequence(children) | Term::Choice(children) | Term::All(children) => {
                children.iter().for_each(|child| self.particle(child));
            }
            Term::Any(_) | Term::Group(_) => {}
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
