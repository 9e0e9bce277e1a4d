//! Reports what the derives of yaserde cannot hold. Changes nothing.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Order, Particle, Term, TypeKind};
use crate::plan::Plan;

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
            (plan.keeps_attributes(complex), "what is kept beside values"),
        ];
        for (_, found) in found.iter().filter(|(is_found, _)| *is_found && !complex.is_group) {
            diagnostics.push(Diagnostic {
                place: def.place.clone(),
                construct: plan.model.describe(def),
                found: (*found).to_owned(),
                expected: String::new(),
                help: "yaserde cannot hold it: leave its derives out".into(),
            });
        }
    }
}
