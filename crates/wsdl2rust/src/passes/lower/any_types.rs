//! Elements of any simple type are of any type: each names its type by `xsi:type`, which a text could not keep.
//!
//! Must not know Rust types.

use super::encoded::Encodings;
use crate::model::{Builtin, ElementUse, Model, TypeDef, TypeId, TypeKind};
use crate::plan::types::{self as plan, Kind, TypeName};

/// A contract, in which elements have any type or one of its own.
#[derive(Debug)]
pub struct AnyTypes<'d> {
    pub(super) encodings: Encodings<'d>,
    /// `anySimpleType`, and `anyType`.
    any: Option<(TypeId, TypeId)>,
    /// The types made by passes, which follow those that are declared.
    pub(super) made: Vec<plan::TypeDef>,
}

/// Finds the two types; `anyType` is made where the contract does not have it.
pub fn any_types(encodings: Encodings<'_>) -> AnyTypes<'_> {
    let model = encodings.declared.model();
    let mut types = AnyTypes { encodings, any: None, made: Vec::new() };
    if let Some(simple) = find(model, "anySimpleType") {
        let any = find(model, "anyType").unwrap_or_else(|| {
            let TypeDef { name, docs, place, .. } = model.type_def(simple);
            let (docs, place) = (docs.clone(), place.clone());
            let name = TypeName::of_contract(model, name);
            types.add(plan::TypeDef { name, kind: Kind::Builtin(Builtin("anyType")), docs, place })
        });
        types.any = Some((simple, any));
    }
    types
}

impl AnyTypes<'_> {
    /// The type of an element.
    pub(super) fn of(&self, element: &ElementUse) -> TypeId {
        match self.any {
            Some((simple, any)) if element.ty == simple => any,
            _ => element.ty,
        }
    }

    /// Adds a type that the contract does not have.
    pub(super) fn add(&mut self, def: plan::TypeDef) -> TypeId {
        self.made.push(def);
        TypeId((self.encodings.declared.len() + self.made.len()) as u32 - 1)
    }
}

fn find(model: &Model, name: &str) -> Option<TypeId> {
    model
        .type_ids()
        .find(|id| matches!(model.type_def(*id).kind, TypeKind::Builtin(Builtin(is)) if is == name))
}
