//! Arrays of SOAP's encoding that are types of their own: those of several dimensions, and those that stand where a field
//! cannot hold their items.
//!
//! Must not know how an array is written; that is in the runtime.

use proc_macro2::Literal;
use quote::quote;

use super::context::Context;
use super::item::{Item, MacroCall, ident};
use super::{docs, fields, serde, tables};
use crate::model::{Occurs, SoapArray, TypeId, WireName};
use crate::plan::members::{self, Element, Encoded};
use crate::plan::types::Complex;

/// The items of array `id`.
pub(super) fn soap_array(ctx: Context<'_>, id: TypeId, complex: &Complex, array: SoapArray) -> Item {
    let Some(names) = ctx.names.types.get(&id) else { return Item::Group(Vec::new()) };
    let Some(item) = complex.elements().next() else { return Item::Group(Vec::new()) };
    let site = ctx.site_of(id);
    // As a field would hold the items that has nothing to say of itself.
    let items = Element {
        name: WireName { namespace: None, local: "items".into() },
        nillable: false,
        encoded: Encoded::Value,
        item: Some(members::Item {
            name: item.name.clone(),
            ty: item.ty,
            nillable: true,
            soap: Some(array.depth),
            occurs: Occurs { min: 0, max: None },
        }),
        ..item.clone()
    };
    let name = ident(&names.ident);
    let docs = docs::paragraphs([
        ctx.messages_served_by(id),
        docs::foreign(&ctx.plan.types.get(id).docs),
        ctx.name_in_contract(id),
    ]);
    let derives = serde::derives(ctx);
    let ty = fields::element_type(ctx, Occurs::ONCE, (&items, ctx.plan.boxes.held(id, 0)), site);
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
        #derives
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
    let table = tables::items_of_array(ctx, &items, site);
    let table = MacroCall {
        name: "soap_array",
        header: quote! { #name #rank },
        entries: vec![quote! { items: #table }],
    };
    Item::Group(vec![Item::Tokens(structure), Item::Macro(table)])
}
