//! Puts a choice in the place of each element that others may be substituted for.
//!
//! One group for each head: the head itself unless it is abstract, its members in contract order, and whatever else
//! comes, for members that the contract does not know. Must not know messages: the element of a message stays what it
//! is.

use std::collections::BTreeMap;

use super::members::used;
use crate::model::{
    ComplexType, Content, Docs, ElementId, ElementUse, Encoded, Model, Occurs, Order, Particle, Term,
    TypeDef, TypeId, TypeKind, TypeName, Wildcard, WildcardNamespaces, WireName,
};
use crate::views::Kin;

/// Replaces every reference to a head by its group.
pub fn substitution(model: &mut Model) {
    let kin = Kin::of(model);
    let is_head = |id: &ElementId| model.element(*id).is_abstract || kin.has_members(*id);
    let all: Vec<ElementId> = (0..model.elements.len() as u32).map(ElementId).filter(is_head).collect();
    if all.is_empty() {
        return;
    }
    let mut heads: BTreeMap<ElementId, TypeId> = BTreeMap::new();
    for head in all {
        let group = group(model, head, &kin);
        heads.insert(head, TypeId(model.types.len() as u32));
        model.types.push(group);
    }
    for def in &mut model.types {
        if let TypeKind::Complex(ComplexType {
            content: Content::Elements(particle), is_group: false, ..
        }) = &mut def.kind
        {
            replace(particle, &heads);
        }
    }
}

fn group(model: &Model, head: ElementId, kin: &Kin) -> TypeDef {
    let element = model.element(head);
    let mut all = kin.members(head);
    all.push(head);
    all.retain(|id| !model.element(*id).is_abstract);
    // The head first, the others as the contract has them.
    all.sort_by_key(|id| (*id != head, *id));
    let mut particles: Vec<Particle> = all.into_iter().map(|id| member(model, id)).collect();
    let wildcard = Wildcard { namespaces: WildcardNamespaces::Unknown, docs: unknown() };
    let other = Particle { occurs: Occurs::ONCE, term: Term::Any(wildcard), place: element.place.clone() };
    particles.push(other);
    let whole =
        Particle { occurs: Occurs::ONCE, term: Term::Sequence(particles), place: element.place.clone() };
    let local = format!("{}_member", element.name.local);
    let complex = ComplexType {
        content: Content::Elements(whole),
        order: Order::Choice,
        is_group: true,
        ..ComplexType::default()
    };
    TypeDef {
        name: TypeName::Global(WireName { namespace: element.name.namespace, local }),
        kind: TypeKind::Complex(complex),
        docs: Docs::default(),
        place: element.place.clone(),
    }
}

fn unknown() -> Docs {
    Docs(Some("An element that the contract does not know, as it came.".to_owned()))
}

fn member(model: &Model, id: ElementId) -> Particle {
    let element = model.element(id);
    let used = ElementUse {
        name: element.name.clone(),
        ty: element.ty,
        global: Some(id),
        nillable: element.nillable,
        default: None,
        fixed: None,
        docs: element.docs.clone(),
        item: None,
        encoded: Encoded::default(),
    };
    Particle { occurs: Occurs::ONCE, term: Term::Element(Box::new(used)), place: element.place.clone() }
}

fn replace(particle: &mut Particle, heads: &BTreeMap<ElementId, TypeId>) {
    let group = match &mut particle.term {
        Term::Element(element) => {
            element.global.and_then(|id| heads.get(&id)).map(|ty| (element.name.local.clone(), *ty))
        }
        Term::Sequence(children) | Term::Choice(children) | Term::All(children) => {
            children.iter_mut().for_each(|child| replace(child, heads));
            None
        }
        Term::Any(_) | Term::Group(_) => None,
    };
    if let Some((name, ty)) = group {
        *particle = used(&name, ty, particle.occurs, particle.place.clone());
    }
}
