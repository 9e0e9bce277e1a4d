//! Families of derived types: an enum with a variant for each type that may stand, and one for any other.
//!
//! Must not make names: `names` has made the variants.

use quote::quote;

use super::context::Context;
use super::item::{Item, MacroCall, ident};
use super::{docs, hashable, serde};
use crate::model::TypeId;
use crate::names::{Owner, TypeNames};
use crate::plan::types::Family;

/// The items of family `id`.
pub(super) fn family(ctx: Context<'_>, id: TypeId, names: &TypeNames, family: &Family) -> Item {
    let (types, site) = (&ctx.plan.types, ctx.site_of(id));
    let (name, catch_all) = (ident(&names.ident), ident(&names.catch_all));
    let declared = types.local_name(family.declared);
    let docs = docs::paragraphs([
        vec![format!("`{}` or a type derived from it, as `xsi:type` says.", docs::code(declared))],
        docs::foreign(&types.get(id).docs),
    ]);
    let serde = serde::derives(ctx);
    let members: Vec<_> = names
        .members
        .iter()
        .zip(&family.members)
        .map(|(variant, member)| (ident(variant), ctx.printed_type(*member, site)))
        .collect();
    let hash_derives = hashable::derives(ctx, id);
    let attributes = ctx.attributes.of(Owner::Type(id));
    let attributes_of_last = ctx.attributes.of_member(Owner::Type(id), names.members.len());
    let variants = members.iter().enumerate().map(|(index, (variant, ty))| {
        let attributes = ctx.attributes.of_member(Owner::Type(id), index);
        quote! { #attributes #variant(Box<#ty>) }
    });
    let kept = docs::lines(&["A type that the contract does not list, as it came.".to_owned()]);
    let enumeration = quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        #hash_derives
        #serde
        #attributes
        pub enum #name {
            #(#variants,)*
            #kept
            #attributes_of_last
            #catch_all(AnyType),
        }
    };
    let namespace = ctx.namespace(types.namespace_of(family.declared), site);
    let entries = members.iter().enumerate().map(|(index, (variant, ty))| {
        let index = proc_macro2::Literal::usize_unsuffixed(index);
        quote! { #index #variant: #ty }
    });
    let table = MacroCall {
        name: "family",
        header: quote! { #name(#declared, #namespace) else #catch_all },
        entries: entries.collect(),
    };
    Item::Group(vec![Item::Tokens(enumeration), Item::Macro(table)])
}
