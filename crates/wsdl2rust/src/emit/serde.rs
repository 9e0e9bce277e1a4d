//! The serde derives of generated types, as far as the options ask for them.
//!
//! Must not know the tables: serde and the runtime are two ways to read one struct.

use proc_macro2::TokenStream;
use quote::quote;

use super::fields::{Field, Source};
use super::{Context, Gate};

/// The derives of a struct.
pub(super) fn derives(ctx: Context<'_>) -> TokenStream {
    derived(ctx, &TokenStream::new())
}

/// The derives of an enumeration, which is its word as a string.
pub(super) fn word_derives(ctx: Context<'_>) -> TokenStream {
    derived(ctx, &quote! { from = "String", into = "String", })
}

/// The name of a field, where Rust's is not the contract's.
pub(super) fn field(ctx: Context<'_>, field: &Field<'_>) -> TokenStream {
    if matches!(field.source, Source::Order | Source::KeptAttributes) {
        return gated(&ctx.options.serde, &[quote! { serde(skip) }]);
    }
    match field.wire_name() {
        Some(name) if name.local != field.ident => {
            let wire = &name.local;
            gated(&ctx.options.serde, &[quote! { serde(rename = #wire) }])
        }
        _ => TokenStream::new(),
    }
}

/// The name of a variant that holds an element, where Rust's is not the contract's.
pub(super) fn variant(ctx: Context<'_>, ident: &str, wire: &str) -> TokenStream {
    match ident == wire {
        true => TokenStream::new(),
        false => gated(&ctx.options.serde, &[quote! { serde(rename = #wire) }]),
    }
}

fn derived(ctx: Context<'_>, settings: &TokenStream) -> TokenStream {
    let derive = quote! {
        derive(::soap_runtime::codegen::serde::Serialize, ::soap_runtime::codegen::serde::Deserialize)
    };
    let settings = quote! { serde(#settings crate = "::soap_runtime::codegen::serde") };
    gated(&ctx.options.serde, &[derive, settings])
}

/// Attributes that stand always, never, or with a feature.
pub(super) fn gated(gate: &Gate, attributes: &[TokenStream]) -> TokenStream {
    match gate {
        Gate::Never => TokenStream::new(),
        Gate::Always => quote! { #(#[#attributes])* },
        Gate::Feature(feature) => quote! { #[cfg_attr(feature = #feature, #(#attributes),*)] },
    }
}
