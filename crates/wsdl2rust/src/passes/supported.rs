//! Reports what the derives of yaserde cannot hold. Changes nothing.
//!
//! Must not know how yaserde's derives are printed.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::plan::Plan;
use crate::plan::members::{Element, Member};
use crate::plan::types::{Choice, Kind};

/// Reports content that yaserde has no place for; runs on the finished plan, where its derives are asked for.
pub fn yaserde(plan: &Plan, diagnostics: &mut Diagnostics) {
    let types = &plan.types;
    for &id in &plan.printed {
        let is_any = |element: &Element| types.is_any_type(element.value_type());
        let is_family = |element: &Element| matches!(types.kind(element.value_type()), Kind::Family(_));
        let has = |is_it: &dyn Fn(&Element) -> bool| {
            types.members(id).iter().filter_map(Member::element).any(is_it)
        };
        let is_group = |member: &Member| member.element().is_none();
        let found = match types.kind(id) {
            Kind::Struct(of) => [
                (of.members.iter().any(is_group), "a group or a wildcard"),
                (has(&is_any), "any content (xsd:anyType)"),
                (has(&is_family), "a type that derived ones may stand for"),
                (of.any_attribute.is_some(), "xsd:anyAttribute"),
                (of.mixed, "mixed content"),
                (of.keeps_attributes, "what is kept beside values"),
            ]
            .to_vec(),
            Kind::Choice(Choice { is_group: false, .. }) => vec![
                (true, "a group or a wildcard"),
                (has(&is_any), "any content (xsd:anyType)"),
                (has(&is_family), "a type that derived ones may stand for"),
            ],
            Kind::Array(_) => vec![(true, "an array of SOAP's encoding")],
            _ => Vec::new(),
        };
        for (_, found) in found.into_iter().filter(|(is_found, _)| *is_found) {
            diagnostics.push(Diagnostic {
                place: types.get(id).place.clone(),
                construct: types.describe(id),
                found: found.to_owned(),
                expected: String::new(),
                help: "yaserde cannot hold it: leave its derives out".into(),
            });
        }
    }
}
