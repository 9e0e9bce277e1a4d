//! Simple types that restrict another by facets alone, and lists: an alias with the facets in its documentation.
//!
//! Must not know how XML is read or written.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::docs;
use super::item::{Item, ident};
use crate::model::{Facet, TypeId};
use crate::names::TypeNames;

/// The alias of simple type `id`, which restricts `base`.
pub(super) fn alias(
    ctx: Context<'_>,
    id: TypeId,
    names: &TypeNames,
    base: TypeId,
    restrictions: &[Facet],
) -> Item {
    named(ctx, id, names, restrictions, ctx.rust_type(base, ctx.site_of(id)))
}

/// The alias of simple type `id`, a list of `item`.
pub(super) fn list(ctx: Context<'_>, id: TypeId, names: &TypeNames, item: TypeId) -> Item {
    named(ctx, id, names, &[], ctx.list_type(item, ctx.site_of(id)))
}

fn named(ctx: Context<'_>, id: TypeId, names: &TypeNames, restrictions: &[Facet], ty: TokenStream) -> Item {
    let docs = docs::paragraphs([
        docs::foreign(&ctx.plan.types.get(id).docs),
        facets(restrictions),
        docs::name_in_contract(ctx, id),
    ]);
    let name = ident(&names.ident);
    Item::Tokens(quote! { #docs pub type #name = #ty; })
}

/// The facets as a sentence: ``Restricted by `maxLength` 20.``
pub(super) fn facets(facets: &[Facet]) -> Vec<String> {
    if facets.is_empty() {
        return Vec::new();
    }
    let facets: Vec<String> =
        facets.iter().map(|facet| format!("`{}` {}", facet.name, docs::inline(&facet.value))).collect();
    vec![format!("Restricted by {}.", facets.join(", "))]
}
