//! The serde derives of generated types, as far as the options ask for them.
//!
//! Must not know the tables: serde and the runtime are two ways to read one struct.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::fields::{Field, Source};
use super::options::Gate;

/// The derives of a struct.
pub(super) fn derives(ctx: Context<'_>) -> TokenStream {
    derived(ctx, &[])
}

/// The derives of an enumeration, which is its word as a string.
pub(super) fn word_derives(ctx: Context<'_>) -> TokenStream {
    derived(ctx, &[quote! { serde(from = "String", into = "String") }])
}

/// What serde is told of each field: the contract's name, where Rust's is another.
pub(super) fn fields(ctx: Context<'_>, fields: &[Field<'_>]) -> Vec<TokenStream> {
    let is_skipped = |field: &Field<'_>| matches!(field.source, Source::Order | Source::KeptAttributes);
    let names: Vec<_> = fields
        .iter()
        .map(|field| (field.ident, field.wire_name().map_or(field.ident, |name| name.local.as_str())))
        .collect();
    let renamed = renamed(ctx, &names).into_iter().zip(fields);
    renamed
        .map(|(rename, field)| match is_skipped(field) {
            true => gated(&ctx.options.serde, &[quote! { serde(skip) }]),
            false => rename,
        })
        .collect()
}

/// What serde is told of fields or variants, by their names in Rust and in the contract. Of several with one name in
/// the contract (an element and an attribute, two namespaces) the first one has it, and the others keep Rust's.
pub(super) fn renamed(ctx: Context<'_>, names: &[(&str, &str)]) -> Vec<TokenStream> {
    let mut taken = BTreeSet::new();
    let keeps: Vec<bool> = names.iter().map(|(_, wire)| taken.insert(*wire)).collect();
    names
        .iter()
        .zip(keeps)
        .map(|((rust, wire), keeps)| {
            let mut name = if keeps { (*wire).to_owned() } else { (*rust).to_owned() };
            while !keeps && taken.contains(name.as_str()) {
                name.push('_');
            }
            match name == *rust {
                true => TokenStream::new(),
                false => gated(&ctx.options.serde, &[quote! { serde(rename = #name) }]),
            }
        })
        .collect()
}

/// One attribute per line, so that none is broken into several. The macros come with the glob import of the module: no
/// type of the contract hides them, since macros have a namespace of their own.
fn derived(ctx: Context<'_>, settings: &[TokenStream]) -> TokenStream {
    let derive = quote! { derive(Serialize, Deserialize) };
    let home = quote! { serde(crate = "::soap_runtime::codegen::serde") };
    let lines = [derive].into_iter().chain(settings.iter().cloned()).chain([home]);
    lines.map(|line| gated(&ctx.options.serde, &[line])).collect()
}

/// Attributes that stand always, never, or with a feature.
pub(super) fn gated(gate: &Gate, attributes: &[TokenStream]) -> TokenStream {
    match gate {
        Gate::Never => TokenStream::new(),
        Gate::Always => quote! { #(#[#attributes])* },
        Gate::Feature(feature) => quote! { #[cfg_attr(feature = #feature, #(#attributes),*)] },
    }
}
