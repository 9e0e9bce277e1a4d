//! What texts may be, as the runtime checks it on request: a constant for each named type that says more than its Rust
//! type, an expression where a type has no name.
//!
//! Must not know what is checked when; tables name what stands here.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::context::Context;
use super::item::{Item, ident};
use super::paths::Site;
use crate::model::{Builtin, TypeId};
use crate::names::TypeNames;
use crate::plan::facets::{Base, Bound, Rules, WhiteSpace};
use crate::plan::types::Kind;

/// Simple types nested deeper than that go in circles.
const DEEPEST: usize = 16;

/// The constant of type `id`, if there is one.
pub(super) fn constant(ctx: Context<'_>, id: TypeId, names: &TypeNames) -> Option<Item> {
    let rules = ctx.plan.facets.of(id)?;
    let name = ident(names.facets.as_ref()?);
    let facets = expression(ctx, rules, ctx.site_of(id), 0);
    Some(Item::Tokens(quote! { pub const #name: Facets = #facets; }))
}

/// What a text of type `ty` may be, as a table at `site` names it; `None` where any text that its Rust type has will do.
pub(super) fn facets(ctx: Context<'_>, ty: TypeId, site: Site) -> Option<TokenStream> {
    let is_telling = ctx.plan.facets.is_telling(&ctx.plan.types, ty) || is_mapped(ctx, ty, 0);
    is_telling.then(|| of_type(ctx, ty, site, 0))
}

/// What a text of type `ty` may be where the type of one field is mapped; `None` where [`facets`] says it.
pub(super) fn of_mapped_field(ctx: Context<'_>, ty: TypeId, site: Site) -> Option<TokenStream> {
    let is_wanted = ctx.plan.types.is_simple(ty) && facets(ctx, ty, site).is_none();
    is_wanted.then(|| of_type(ctx, ty, site, 0))
}

/// Whether texts of a simple type, or of its items, are values of a mapped type, which may have others than the contract's.
fn is_mapped(ctx: Context<'_>, ty: TypeId, depth: usize) -> bool {
    let types = &ctx.plan.types;
    if ctx.names.mapped.is_empty() || depth > DEEPEST || !types.is_simple(ty) {
        return false;
    }
    let is_within = || match types.kind(ty) {
        Kind::Alias { base: inner, .. } | Kind::List { item: inner } => is_mapped(ctx, *inner, depth + 1),
        _ => false,
    };
    ctx.mapped_type(ty).is_some() || is_within()
}

/// How texts of type `ty` are compared: the same where this says nothing, by which type otherwise.
pub(super) fn comparison(ctx: Context<'_>, ty: TypeId, site: Site) -> Option<TokenStream> {
    match ctx.plan.types.restricted_builtin(ty) {
        Some(builtin) if builtin.is_text() => None,
        Some(Builtin(name)) => Some(quote! { Facets::of(#name) }),
        None => Some(of_type(ctx, ty, site, 0)),
    }
}

fn of_type(ctx: Context<'_>, ty: TypeId, site: Site, depth: usize) -> TokenStream {
    if let Kind::Builtin(builtin) = ctx.plan.types.kind(ty) {
        let name = builtin.0;
        return quote! { Facets::of(#name) };
    }
    match (ctx.facets_path(ty, site), ctx.plan.facets.of(ty)) {
        (Some(path), _) => path,
        (None, Some(rules)) if depth < DEEPEST => expression(ctx, rules, site, depth + 1),
        (None, _) => quote! { Facets::of("anySimpleType") },
    }
}

fn expression(ctx: Context<'_>, rules: &Rules, site: Site, depth: usize) -> TokenStream {
    let base = match &rules.base {
        Base::Builtin(builtin) => {
            let name = builtin.0;
            quote! { Facets::of(#name) }
        }
        Base::List(item) => {
            let item = of_type(ctx, *item, site, depth);
            quote! { Facets::list(&#item) }
        }
        Base::Union(members) => {
            let members = members.iter().map(|member| of_type(ctx, *member, site, depth));
            quote! { Facets::union(&[#(#members),*]) }
        }
    };
    let white_space = match rules.white_space {
        Some(WhiteSpace::Collapse) => quote! { .collapsed() },
        Some(WhiteSpace::Replace) => quote! { .replaced() },
        Some(WhiteSpace::Preserve) | None => TokenStream::new(),
    };
    let lengths = match (rules.least, rules.most) {
        (Some(least), Some(most)) if least == most => number("length", Some(least)),
        (least, most) => {
            let (least, most) = (number("min_length", least), number("max_length", most));
            quote! { #least #most }
        }
    };
    let patterns = (!rules.patterns.is_empty()).then(|| {
        let steps = rules.patterns.iter().map(|step| quote! { &[#(#step),*] });
        quote! { .patterns(&[#(#steps),*]) }
    });
    // What a prefix stands for depends on the message.
    let has_words =
        !rules.words.is_empty() && !matches!(rules.base, Base::Builtin(base) if base.is_qualified_name());
    let words = has_words.then(|| {
        let words = &rules.words;
        quote! { .words(&[#(#words),*]) }
    });
    let low = bound(rules.low.as_ref(), "at_least", "above");
    let high = bound(rules.high.as_ref(), "at_most", "below");
    let total = number("total_digits", rules.total_digits);
    let fraction = number("fraction_digits", rules.fraction_digits);
    quote! { #base #white_space #lengths #patterns #words #low #high #total #fraction }
}

fn number(setting: &str, value: Option<u64>) -> TokenStream {
    let setting = format_ident!("{setting}");
    value.map_or_else(TokenStream::new, |value| {
        let value = Literal::u64_unsuffixed(value);
        quote! { .#setting(#value) }
    })
}

fn bound(bound: Option<&Bound>, inclusive: &str, exclusive: &str) -> TokenStream {
    let Some(Bound { text, is_inclusive }) = bound else { return TokenStream::new() };
    let setting = format_ident!("{}", if *is_inclusive { inclusive } else { exclusive });
    quote! { .#setting(#text) }
}
