//! Finds types of other code that are needed here and that would have to know types outside of it. Changes nothing.
//!
//! Must not know how that code is made.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{ElementId, Model, NamespaceId, TypeId, WireName};
use crate::plan::Plan;
use crate::plan::members::{Allowed, Member, MemberKind};
use crate::plan::types::{Choice, Kind};

const EXPECTED: &str = "types elsewhere that stand alone";
const TOGETHER: &str = "generate both namespaces in one place: both here, or both there";

/// What the printed types elsewhere would need to know of the others; `path` says where the types of a namespace live, if
/// elsewhere.
pub fn elsewhere<'p>(plan: &Plan, path: impl Fn(Option<NamespaceId>) -> Option<&'p str>) -> Diagnostics {
    let mut finder = Finder { plan, path, derived: BTreeSet::new(), substitutes: BTreeSet::new() };
    let mut diagnostics = Vec::new();
    let needed = plan.needed_beside(|namespace| (finder.path)(namespace).is_some());
    for &id in plan.printed.iter().filter(|id| needed.contains(id)) {
        let Some(at) = finder.path_of(id) else { continue };
        match plan.types.kind(id) {
            Kind::Family(family) => {
                for &member in &family.members {
                    diagnostics.extend(finder.derived(member, family.declared, at));
                }
            }
            Kind::Choice(choice) if finder.has_substitutes(choice) => {
                for element in elements(choice) {
                    diagnostics.extend(finder.substitute(element, at));
                }
            }
            _ => diagnostics.extend(finder.held(id, at)),
        }
    }
    diagnostics.sort_by(|one, other| one.place.cmp(&other.place));
    Diagnostics(diagnostics)
}

struct Finder<'a, F> {
    plan: &'a Plan,
    path: F,
    /// The types and elements that are reported.
    derived: BTreeSet<TypeId>,
    substitutes: BTreeSet<ElementId>,
}

impl<'p, F: Fn(Option<NamespaceId>) -> Option<&'p str>> Finder<'_, F> {
    /// Where a type lives, if elsewhere. Those of messages are printed here, whatever their namespace.
    fn path_of(&self, id: TypeId) -> Option<&'p str> {
        match self.plan.is_of_message(id) {
            true => None,
            false => (self.path)(self.plan.types.namespace_of(id)),
        }
    }

    /// A member of a family elsewhere.
    fn derived(&mut self, id: TypeId, base: TypeId, at: &str) -> Option<Diagnostic> {
        let model = &self.plan.model;
        if self.path_of(id).is_some() || !self.derived.insert(id) {
            return None;
        }
        Some(Diagnostic {
            place: model.type_def(id).place.clone(),
            construct: format!("type \"{}\"", type_name(model, id)),
            found: format!(
                "it derives from \"{}\", which lives at {at}: a family there cannot know it",
                type_name(model, base)
            ),
            expected: EXPECTED.to_owned(),
            help: TOGETHER.to_owned(),
        })
    }

    /// Whether a choice is of the elements that may be substituted for one, and some of them are not elsewhere.
    fn has_substitutes(&self, choice: &Choice) -> bool {
        let is_other =
            |member: &Member| matches!(&member.kind, MemberKind::Any(any) if any.allowed == Allowed::Unknown);
        choice.members.iter().any(is_other) && elements(choice).any(|element| !self.is_elsewhere(element))
    }

    fn is_elsewhere(&self, id: ElementId) -> bool {
        (self.path)(self.plan.model.element(id).name.namespace).is_some()
    }

    /// An element that may stand for the head of a choice elsewhere.
    fn substitute(&mut self, id: ElementId, at: &str) -> Option<Diagnostic> {
        let model = &self.plan.model;
        if self.is_elsewhere(id) || !self.substitutes.insert(id) {
            return None;
        }
        let heads = std::iter::successors(model.element(id).substitutes, |id| model.element(*id).substitutes);
        let mut heads = heads.take(model.elements.len());
        let head = heads.find(|head| self.is_elsewhere(*head))?;
        let (element, head) = (model.element(id), model.element(head));
        Some(Diagnostic {
            place: element.place.clone(),
            construct: format!("xsd:element \"{}\"", wire_name(model, &element.name)),
            found: format!(
                "it may substitute for \"{}\", which lives at {at}: a choice there cannot know it",
                wire_name(model, &head.name)
            ),
            expected: EXPECTED.to_owned(),
            help: TOGETHER.to_owned(),
        })
    }

    /// A type elsewhere that holds one that is not.
    fn held(&self, id: TypeId, at: &str) -> Option<Diagnostic> {
        let (types, model) = (&self.plan.types, &self.plan.model);
        let mut needs = Vec::new();
        types.add_needs(id, &mut needs);
        let is_builtin = |id: TypeId| matches!(types.kind(id), Kind::Builtin(_));
        let needed = needs.into_iter().find(|need| !is_builtin(*need) && self.path_of(*need).is_none())?;
        let address = |id: TypeId| types.namespace_of(id).map_or("", |id| model.namespace(id));
        Some(Diagnostic {
            place: types.get(id).place.clone(),
            construct: format!("type \"{{{}}}{}\"", address(id), types.local_name(id)),
            found: format!(
                "it lives at {at}, and needs \"{{{}}}{}\", which does not live elsewhere",
                address(needed),
                types.local_name(needed)
            ),
            expected: EXPECTED.to_owned(),
            help: format!("name the namespace \"{}\" with Config::extern_namespace, too", address(needed)),
        })
    }
}

/// The global elements of a choice.
fn elements(choice: &Choice) -> impl Iterator<Item = ElementId> {
    choice.members.iter().filter_map(|member| member.element()?.global)
}

fn type_name(model: &Model, id: TypeId) -> String {
    let address = model.namespace_of_type(id).map_or("", |id| model.namespace(id));
    format!("{{{address}}}{}", model.wire_name_of_type(id))
}

fn wire_name(model: &Model, name: &WireName) -> String {
    format!("{{{}}}{}", model.namespace_of(name), name.local)
}
