//! Arrays of SOAP's encoding that are types of their own: those of several dimensions, and those that stand where a field
//! cannot hold their items.
//!
//! Must not know how an array is written; that is in the runtime.

use proc_macro2::Literal;
use quote::quote;

use super::context::Context;
use super::fields::Field;
use super::item::{Item, MacroCall, ident};
use super::{docs, hashable, serde, tables};
use crate::model::TypeId;
use crate::names::{Owner, TypeNames};
use crate::plan::types::Array;

/// The items of array `id`.
pub(super) fn soap_array(ctx: Context<'_>, id: TypeId, names: &TypeNames, array: &Array) -> Item {
    let site = ctx.site_of(id);
    let name = ident(&names.ident);
    let docs = docs::paragraphs([
        ctx.messages_served_by(id),
        docs::foreign(&ctx.plan.types.get(id).docs),
        docs::name_in_contract(ctx, id),
    ]);
    let derives = serde::derives(ctx);
    let hash_derives = hashable::derives(ctx, id);
    let attributes = ctx.attributes.of(Owner::Type(id));
    let held = ctx.plan.boxes.held(id, 0);
    let items = Field::of_items(&array.items, held);
    let ty = items.rust_type(ctx, site);
    let size = (array.rank > 1).then(|| {
        let docs = docs::lines(&[format!(
            "How many items there are in each of the {} dimensions; their product is the number of items.",
            array.rank
        )]);
        quote! { #docs pub size: Vec<usize>, }
    });
    let order = match array.rank {
        1 => "The items.",
        _ => "The items; those whose places differ only in the last dimension stand side by side.",
    };
    let order = docs::lines(&[order.to_owned()]);
    let structure = quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        #hash_derives
        #derives
        #attributes
        pub struct #name {
            #size
            #order
            pub items: #ty,
        }
    };
    let rank = (array.rank > 1).then(|| {
        let rank = Literal::usize_unsuffixed(array.rank);
        quote! { [#rank] }
    });
    let table = tables::items_of_array(ctx, &array.items, site);
    let table = MacroCall {
        name: "soap_array",
        header: quote! { #name #rank },
        entries: vec![quote! { items: #table }],
    };
    Item::Group(vec![Item::Tokens(structure), Item::Macro(table)])
}
