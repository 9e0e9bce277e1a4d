//! The yaserde derives of generated types, as far as the options ask for them.
//!
//! yaserde has no wrapped arrays, no `Option` within `Vec` and no `Nillable`: contracts that need them are
//! printed with `flatten_arrays(false)` and [`NilItems::Skip`](super::options::NilItems::Skip).
//!
//! Must not decide whether yaserde can hold a type: a pass reports that.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::fields::{Field, Source};
use super::item::ident;
use super::options::Gate;
use super::serde::gated;
use crate::model::{NamespaceId, TypeId, Word};

/// The prefix of a type's own namespace.
const HOME: &str = "tns";

/// The prefix of each namespace.
pub(super) type Prefixes = BTreeMap<NamespaceId, String>;

/// The derives of a struct, with its name and the namespaces of its fields.
pub(super) fn struct_derives(ctx: Context<'_>, id: TypeId, prefixes: &Prefixes) -> TokenStream {
    let wire = ctx.plan.types.local_name(id);
    derived(ctx, id, prefixes, &quote! { rename = #wire, })
}

/// The derives of an enumeration.
pub(super) fn word_derives(ctx: Context<'_>, id: TypeId) -> TokenStream {
    derived(ctx, id, &prefixes(ctx, id, &[]), &TokenStream::new())
}

/// The name and the prefix of a field, and whether it is an attribute or the text.
pub(super) fn field(ctx: Context<'_>, prefixes: &Prefixes, field: &Field<'_>) -> TokenStream {
    let rename = field.wire_name().filter(|name| name.local != field.ident).map(|name| {
        let wire = &name.local;
        quote! { rename = #wire }
    });
    let prefix = field.wire_name().and_then(|name| name.namespace).and_then(|id| prefixes.get(&id));
    let prefix = prefix.map(|prefix| quote! { prefix = #prefix });
    let kind = match field.source {
        Source::Element(..)
        | Source::Group(..)
        | Source::Any(..)
        | Source::AnyAttributes(_)
        | Source::Mixed
        | Source::Order
        | Source::KeptAttributes => None,
        Source::Attribute(_) => Some(quote! { attribute = true }),
        Source::Text(_) => Some(quote! { text = true }),
    };
    let settings: Vec<TokenStream> = [kind, rename, prefix].into_iter().flatten().collect();
    match settings.as_slice() {
        [] => TokenStream::new(),
        settings => gated(&ctx.options.yaserde, &[quote! { yaserde(#(#settings),*) }]),
    }
}

/// The word of a variant, where Rust's name is not the contract's.
pub(super) fn word(ctx: Context<'_>, variant: &str, word: &Word) -> TokenStream {
    let value = &word.value;
    match value == variant {
        true => TokenStream::new(),
        false => gated(&ctx.options.yaserde, &[quote! { yaserde(rename = #value) }]),
    }
}

/// What yaserde makes of a word it does not know: the catch-all, never a word of the contract.
pub(super) fn default_word(ctx: Context<'_>, name: &str, catch_all: &str) -> Option<TokenStream> {
    let gate = match &ctx.options.yaserde {
        Gate::Never => return None,
        Gate::Always => TokenStream::new(),
        Gate::Feature(feature) => quote! { #[cfg(feature = #feature)] },
    };
    let (name, catch_all) = (ident(name), ident(catch_all));
    Some(quote! {
        #gate
        impl Default for #name {
            fn default() -> Self {
                Self::#catch_all(String::new())
            }
        }
    })
}

fn derived(ctx: Context<'_>, id: TypeId, prefixes: &Prefixes, rename: &TokenStream) -> TokenStream {
    let home = ctx.plan.types.namespace_of(id).map(|_| quote! { prefix = #HOME, });
    let (names, addresses): (Vec<&String>, Vec<&str>) =
        prefixes.iter().map(|(id, prefix)| (prefix, ctx.plan.model.namespace(*id))).unzip();
    let derive = quote! { derive(::yaserde::YaSerialize, ::yaserde::YaDeserialize) };
    let settings = quote! { yaserde(#rename #home namespaces = { #(#names = #addresses),* }) };
    gated(&ctx.options.yaserde, &[derive, settings])
}

/// A prefix for each namespace that a type and its fields are in.
pub(super) fn prefixes(ctx: Context<'_>, id: TypeId, fields: &[Field<'_>]) -> Prefixes {
    let home = ctx.plan.types.namespace_of(id);
    let others = fields.iter().filter_map(|field| field.wire_name()?.namespace);
    let mut prefixes: Prefixes =
        others.filter(|id| Some(*id) != home).map(|id| (id, format!("ns{}", id.0))).collect();
    prefixes.extend(home.map(|id| (id, HOME.to_owned())));
    prefixes
}
