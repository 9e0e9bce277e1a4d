//! Brings simple types to what can be printed: enumerations of names become names, since what a prefix stands for
//! depends on the message; elements of any simple type keep their attributes, as those of any type do.
//!
//! Must not know Rust types.

use crate::model::{Builtin, Content, Model, Particle, Term, TypeId, TypeKind, Variety};

/// Changes the simple types of `model`; runs before content models are flattened.
pub fn simple_types(model: &mut Model) {
    for id in model.type_ids() {
        if let TypeKind::Simple(simple) = &model.type_def(id).kind
            && let Variety::Enumeration { base, .. } = simple.variety
            && model.restricted_builtin(base).is_some_and(Builtin::is_qualified_name)
            && let TypeKind::Simple(simple) = &mut model.type_def_mut(id).kind
        {
            simple.variety = Variety::Restriction { base };
        }
    }
    any_simple_elements(model);
}

/// An element of any simple type names its type by `xsi:type`, which a text could not keep.
fn any_simple_elements(model: &mut Model) {
    let Some(simple) = find(model, "anySimpleType") else { return };
    let any = find(model, "anyType").unwrap_or_else(|| {
        let mut any = model.type_def(simple).clone();
        any.kind = TypeKind::Builtin(Builtin("anyType"));
        model.types.push(any);
        TypeId(model.types.len() as u32 - 1)
    });
    for def in &mut model.types {
        if let TypeKind::Complex(complex) = &mut def.kind
            && let Content::Elements(particle) = &mut complex.content
        {
            replace(particle, simple, any);
        }
    }
}

fn replace(particle: &mut Particle, from: TypeId, to: TypeId) {
    match &mut particle.term {
        Term::Element(element) if element.ty == from => element.ty = to,
        Term::Sequence(children) | Term::Choice(children) | Term::All(children) => {
            children.iter_mut().for_each(|child| replace(child, from, to));
        }
        _ => {}
    }
}

fn find(model: &Model, name: &str) -> Option<TypeId> {
    model
        .type_ids()
        .find(|id| matches!(model.type_def(*id).kind, TypeKind::Builtin(Builtin(is)) if is == name))
}
