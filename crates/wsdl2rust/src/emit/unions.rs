//! Unions of simple types: an enum with a variant for each member, and one for what is none of them.
//!
//! Must not make names: `names` has made the variants.

use quote::{format_ident, quote};

use super::context::Context;
use super::item::{Item, MacroCall, ident};
use super::{docs, hashable, serde};
use crate::model::TypeId;
use crate::names::{Owner, TypeNames};

/// The items of union `id`; members that are any text are the last variant.
pub(super) fn union(ctx: Context<'_>, id: TypeId, names: &TypeNames, members: &[TypeId]) -> Item {
    let (types, site) = (&ctx.plan.types, ctx.site_of(id));
    let (name, catch_all) = (ident(&names.ident), ident(&names.catch_all));
    let docs = docs::paragraphs([docs::foreign(&types.get(id).docs), docs::name_in_contract(ctx, id)]);
    let serde = serde::derives(ctx);
    let takes_text = members.iter().any(|member| types.is_text(*member));
    let hash_derives = hashable::derives(ctx, id);
    let attributes = ctx.attributes.of(Owner::Type(id));
    let attributes_of_last = ctx.attributes.of_member(Owner::Type(id), names.members.len());
    let members = names.members.iter().zip(members).enumerate();
    let members = members.filter(|(_, (_, member))| !types.is_text(**member));
    let members: Vec<_> = members
        .map(|(index, (variant, member))| (index, ident(variant), ctx.rust_type(*member, site)))
        .collect();
    let kept = docs::lines(&[match takes_text {
        true => "Any other text, as it came.".to_owned(),
        false => "A text that is none of these, as it came.".to_owned(),
    }]);
    let variants = members.iter().map(|(index, variant, ty)| {
        let attributes = ctx.attributes.of_member(Owner::Type(id), *index);
        quote! { #attributes #variant(#ty) }
    });
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
            #catch_all(String),
        }
    };
    let word = if takes_text { format_ident!("or") } else { format_ident!("else") };
    let entries = members.iter().map(|(_, variant, ty)| quote! { #variant: #ty });
    let table =
        MacroCall { name: "union", header: quote! { #name #word #catch_all }, entries: entries.collect() };
    Item::Group(vec![Item::Tokens(enumeration), Item::Macro(table)])
}
