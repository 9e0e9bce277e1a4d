//! Finds what cannot be if the types of some namespaces live in other code: that code knows nothing of the types outside of them.
//! Changes nothing.
//!
//! Must not know how that code is made.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, NamespaceId, TypeId, TypeKind, WireName};
use crate::plan::Plan;
use crate::plan::types::Kind;

const EXPECTED: &str = "types elsewhere that stand alone";
const TOGETHER: &str =
    "generate both namespaces together, or name this one with Config::extern_namespace, too";

/// What the types elsewhere would need to know of the others; `path` says where the types of a namespace live, if elsewhere.
pub fn elsewhere<'p>(plan: &Plan, path: impl Fn(Option<NamespaceId>) -> Option<&'p str>) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    derived(&plan.model, &path, &mut diagnostics);
    substitutes(&plan.model, &path, &mut diagnostics);
    held(plan, &path, &mut diagnostics);
    diagnostics
}

fn derived<'p>(
    model: &Model,
    path: &impl Fn(Option<NamespaceId>) -> Option<&'p str>,
    diagnostics: &mut Diagnostics,
) {
    for id in model.type_ids() {
        let TypeKind::Complex(complex) = &model.type_def(id).kind else { continue };
        let Some((base, _)) = complex.base else { continue };
        if path(model.namespace_of_type(id)).is_some()
            || !matches!(model.type_def(base).kind, TypeKind::Complex(_))
        {
            continue;
        }
        let Some(path) = path(model.namespace_of_type(base)) else { continue };
        diagnostics.push(Diagnostic {
            place: model.type_def(id).place.clone(),
            construct: format!("type \"{}\"", type_name(model, id)),
            found: format!(
                "it derives from \"{}\", which lives at {path}: a family there cannot know it",
                type_name(model, base)
            ),
            expected: EXPECTED.to_owned(),
            help: TOGETHER.to_owned(),
        });
    }
}

fn substitutes<'p>(
    model: &Model,
    path: &impl Fn(Option<NamespaceId>) -> Option<&'p str>,
    diagnostics: &mut Diagnostics,
) {
    for element in &model.elements {
        let Some(head) = element.substitutes.map(|head| model.element(head)) else { continue };
        let Some(path) = path(head.name.namespace).filter(|_| path(element.name.namespace).is_none()) else {
            continue;
        };
        diagnostics.push(Diagnostic {
            place: element.place.clone(),
            construct: format!("xsd:element \"{}\"", wire_name(model, &element.name)),
            found: format!(
                "it may substitute for \"{}\", which lives at {path}: a choice there cannot know it",
                wire_name(model, &head.name)
            ),
            expected: EXPECTED.to_owned(),
            help: TOGETHER.to_owned(),
        });
    }
}

/// A type elsewhere that holds one that is not; families are told of by what derives.
fn held<'p>(
    plan: &Plan,
    path: &impl Fn(Option<NamespaceId>) -> Option<&'p str>,
    diagnostics: &mut Diagnostics,
) {
    let (types, model) = (&plan.types, &plan.model);
    for &id in &plan.printed {
        if plan.is_of_message(id) || matches!(types.kind(id), Kind::Family(_)) {
            continue;
        }
        let Some(at) = path(types.namespace_of(id)) else { continue };
        let mut needs = Vec::new();
        types.add_needs(id, &mut needs);
        let needed = needs.into_iter().find(|need| {
            !matches!(types.kind(*need), Kind::Builtin(_)) && path(types.namespace_of(*need)).is_none()
        });
        let Some(needed) = needed else { continue };
        let address = |id: TypeId| types.namespace_of(id).map_or("", |id| model.namespace(id));
        diagnostics.push(Diagnostic {
            place: types.get(id).place.clone(),
            construct: format!("type \"{{{}}}{}\"", address(id), types.local_name(id)),
            found: format!(
                "it lives at {at}, and needs \"{{{}}}{}\", which does not live elsewhere",
                address(needed),
                types.local_name(needed)
            ),
            expected: EXPECTED.to_owned(),
            help: format!("name the namespace \"{}\" with Config::extern_namespace, too", address(needed)),
        });
    }
}

fn type_name(model: &Model, id: TypeId) -> String {
    let address = model.namespace_of_type(id).map_or("", |id| model.namespace(id));
    format!("{{{address}}}{}", model.wire_name_of_type(id))
}

fn wire_name(model: &Model, name: &WireName) -> String {
    format!("{{{}}}{}", model.namespace_of(name), name.local)
}
