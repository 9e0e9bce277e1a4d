//! Reports what the derives of yaserde cannot hold. Changes nothing.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::plan::Plan;
use crate::plan::members::{Element, Member, MemberKind};
use crate::plan::types::{Kind, Order};

/// Reports content that yaserde has no place for; runs on the finished plan, where its derives are asked for.
pub fn yaserde(plan: &Plan, diagnostics: &mut Diagnostics) {
    let types = &plan.types;
    for &id in &plan.printed {
        let Some(complex) = types.complex(id) else { continue };
        let is_group = |member: &Member| !matches!(member.kind, MemberKind::Element(_));
        let is_any = |element: &Element| types.is_any_type(element.value_type());
        let is_family = |element: &Element| matches!(types.kind(element.value_type()), Kind::Family(_));
        let has = |is_it: &dyn Fn(&Element) -> bool| complex.elements().any(is_it);
        let found = [
            (complex.order == Order::Choice || complex.members.iter().any(is_group), "a group or a wildcard"),
            (has(&is_any), "any content (xsd:anyType)"),
            (has(&is_family), "a type that derived ones may stand for"),
            (complex.any_attribute.is_some(), "xsd:anyAttribute"),
            (complex.mixed, "mixed content"),
            (plan.keeps_attributes(complex), "what is kept beside values"),
        ];
        for (_, found) in found.iter().filter(|(is_found, _)| *is_found && !complex.is_group) {
            diagnostics.push(Diagnostic {
                place: types.get(id).place.clone(),
                construct: types.describe(id),
                found: (*found).to_owned(),
                expected: String::new(),
                help: "yaserde cannot hold it: leave its derives out".into(),
            });
        }
    }
}
