//! Puts a choice in the place of each element that others may be substituted for.
//!
//! One group for each head: the head itself unless it is abstract, its members in contract order, and whatever else
//! comes, for members that the contract does not know. Must not know messages: the element of a message stays what it
//! is.

use std::collections::BTreeMap;

use super::families::Families;
use crate::model::{Docs, ElementId, Occurs, TypeId, WireName};
use crate::plan::declared::Spot;
use crate::plan::members::{Allowed, AnyElement, Element, Encoded, GroupUse, Member, MemberKind};
use crate::plan::types::{Choice, Kind, TypeDef, TypeName};
use crate::views::Descendants;

/// A contract, and the groups of elements that may be substituted for one another.
#[derive(Debug)]
pub struct Heads<'d> {
    pub(super) families: Families<'d>,
    heads: BTreeMap<ElementId, TypeId>,
}

/// Makes a group for each head.
pub fn substitution(mut families: Families<'_>) -> Heads<'_> {
    let model = families.arrays.types.encodings.declared.model();
    let descendants = Descendants::of(model);
    let is_head = |id: &ElementId| model.element(*id).is_abstract || descendants.has_substitutes(*id);
    let heads = (0..model.elements.len() as u32).map(ElementId).filter(is_head);
    let heads = heads.map(|head| {
        let group = group(&families, head, &descendants);
        (head, families.arrays.types.add(group))
    });
    let heads = heads.collect();
    Heads { families, heads }
}

impl Heads<'_> {
    /// What stands for an element of the type `owner`.
    pub(super) fn member(&self, owner: TypeId, spot: &Spot<'_>) -> MemberKind {
        match spot.element.global.and_then(|id| self.heads.get(&id)) {
            Some(&ty) => MemberKind::Group(GroupUse { name: spot.element.name.local.clone(), ty }),
            None => MemberKind::Element(Box::new(self.families.element(owner, spot))),
        }
    }
}

fn group(families: &Families<'_>, head: ElementId, descendants: &Descendants) -> TypeDef {
    let model = families.arrays.types.encodings.declared.model();
    let element = model.element(head);
    let mut all = descendants.substitutes(head);
    all.push(head);
    all.retain(|id| !model.element(*id).is_abstract);
    // The head first, the others as the contract has them.
    all.sort_by_key(|id| (*id != head, *id));
    let mut members: Vec<Member> = all.into_iter().map(|id| member(families, id)).collect();
    let other = MemberKind::Any(AnyElement { allowed: Allowed::Unknown, docs: unknown() });
    members.push(Member { occurs: Occurs::ONCE, kind: other, place: element.place.clone() });
    let local = format!("{}_member", element.name.local);
    TypeDef {
        name: TypeName::Global(WireName { namespace: element.name.namespace, local }),
        kind: Kind::Choice(Choice { members, is_group: true }),
        docs: Docs::default(),
        place: element.place.clone(),
    }
}

fn unknown() -> Docs {
    Docs(Some("An element that the contract does not know, as it came.".to_owned()))
}

fn member(families: &Families<'_>, id: ElementId) -> Member {
    let element = families.arrays.types.encodings.declared.model().element(id);
    let used = Element {
        name: element.name.clone(),
        ty: families.of(element.ty),
        global: Some(id),
        nillable: element.nillable,
        default: None,
        fixed: None,
        docs: element.docs.clone(),
        item: None,
        encoded: Encoded::default(),
    };
    Member { occurs: Occurs::ONCE, kind: MemberKind::Element(Box::new(used)), place: element.place.clone() }
}
