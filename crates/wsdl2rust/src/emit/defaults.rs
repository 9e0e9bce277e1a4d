//! What makes a value of which only the necessary is said: `Default` where nothing is necessary, `new` elsewhere.
//!
//! Must not know which fields are necessary; the plan does.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::fields::{Field, Source};
use super::item::{BlockKind, Item, MacroCall, ident};
use super::options::Gate;
use super::paths::Site;
use crate::model::TypeId;
use crate::names::{TypeNames, parameter};
use crate::plan::Held;
use crate::plan::members::Encoded;
use crate::plan::types::{Kind, Used};

/// How a caller gives the value of a field.
#[derive(Debug)]
struct Given {
    /// As this type.
    ty: TokenStream,
    /// That is this type of the contract.
    value: Option<TypeId>,
    /// Whether it becomes the value of the field by `into`.
    is_converted: bool,
}

/// The function `new` of type `id`, if something of it is required and something may be left out. The rest
/// comes from the blank value, which leaves it absent or empty.
pub(super) fn constructor(
    ctx: Context<'_>,
    id: TypeId,
    names: &TypeNames,
    fields: &[Field<'_>],
) -> Option<Item> {
    let required = ctx.plan.defaults.required(id)?;
    if required.is_empty() || required.len() == fields.len() {
        return None;
    }
    let site = ctx.site_of(id);
    let members: HashSet<&str> = names.members.iter().map(String::as_str).collect();
    let (mut parameters, mut values) = (Vec::new(), Vec::new());
    for field in required.iter().filter_map(|index| fields.get(*index)) {
        let name = ident(field.ident);
        let given = field.given(ctx, site);
        let words = given.value.filter(|_| field.mapped.is_none()).map_or(&[][..], |value| words(ctx, value));
        let parameter = ident(&parameter(field.ident, &members, words));
        let ty = given.ty;
        parameters.push(quote! { #parameter: #ty });
        values.push(match (given.is_converted, name == parameter) {
            (true, _) => quote! { #name: #parameter.into() },
            (false, true) => quote! { #name },
            (false, false) => quote! { #name: #parameter },
        });
    }
    let new = quote! {
        /// With what the contract requires, and without the rest.
        pub fn new(#(#parameters),*) -> Self {
            Self { #(#values,)* ..::soap_runtime::codegen::Value::blank() }
        }
    };
    let name = ident(&names.ident);
    gated(
        ctx,
        Item::Block { kind: BlockKind::Impl, head: quote! { impl #name }, items: vec![Item::Tokens(new)] },
    )
}

/// The call of `defaults!` for those of these types of which nothing is required.
pub(super) fn defaults(ctx: Context<'_>, types: impl Iterator<Item = TypeId>) -> Option<Item> {
    let types = types.filter(|id| ctx.plan.defaults.is_default(*id));
    let mut names = types.map(|id| {
        let name = ident(&ctx.names.types[&id].ident);
        quote! { #name }
    });
    let header = names.next()?;
    gated(ctx, Item::Macro(MacroCall { name: "defaults", header, entries: names.collect() }))
}

fn gated(ctx: Context<'_>, item: Item) -> Option<Item> {
    match &ctx.options.defaults {
        Gate::Never => None,
        Gate::Always => Some(item),
        Gate::Feature(feature) => Some(Item::Gated(feature.clone(), Box::new(item))),
    }
}

impl Field<'_> {
    /// How a caller gives its value, where it is required, as seen from `site`: of a text whatever becomes one, and of
    /// what is in a box, or kept as it was written, the value alone.
    fn given(&self, ctx: Context<'_>, site: Site) -> Given {
        let types = &ctx.plan.types;
        let ty = self.rust_type(ctx, site);
        let value = match self.source {
            Source::Element(_, element) if element.nillable || element.encoded == Encoded::Reference => None,
            Source::Element(_, element) => Some(element.ty),
            Source::Attribute(attribute) => Some(attribute.ty),
            Source::Text(ty) => Some(ty),
            Source::Group(_, group) => Some(group.ty),
            Source::Any(..)
            | Source::AnyAttributes(_)
            | Source::Mixed
            | Source::Order
            | Source::KeptAttributes => None,
        };
        let is_kept = |value| ctx.plan.lossless && types.is_simple(value);
        match (value, self.held) {
            (Some(value), _) if types.is_text(value) => {
                Given { ty: quote! { impl Into<#ty> }, value: None, is_converted: true }
            }
            // `Kept` is made of the value, as a box is.
            (Some(value), held) if is_kept(value) || matches!(held, Held::Boxed | Held::Far) => {
                Given { ty: self.value_type(ctx, value, site), value: Some(value), is_converted: true }
            }
            _ => Given { ty, value, is_converted: false },
        }
    }
}

/// The variants of an enumeration, also by another name; none of a type of the user.
fn words(ctx: Context<'_>, id: TypeId) -> &[String] {
    let mut next = id;
    // As many steps as there are types, should bases go in circles.
    for _ in 0..=ctx.plan.types.len() {
        let used = ctx.plan.types.used(next);
        let (Used::Own(id), None) = (used, ctx.names.mapped.of_used(used)) else { break };
        match (ctx.plan.types.kind(id), ctx.names.types.get(&id)) {
            (Kind::Alias { base, .. }, _) => next = *base,
            (Kind::Enumeration { .. }, Some(names)) => return &names.members,
            _ => break,
        }
    }
    &[]
}
