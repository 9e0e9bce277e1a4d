//! The module of the HTTP binding: its clients, and the statics that describe their operations.
//!
//! Must not know how a call is described or made.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::item::{BlockKind, Item};
use super::options::Gate;
use super::{client, docs, operations};

/// The module `http_ports`, where the options ask for it and the contract has such ports.
pub(super) fn http_ports(ctx: Context<'_>) -> Vec<Item> {
    let clients: Vec<usize> = ctx.clients(true).collect();
    let gate = match &ctx.options.http {
        _ if clients.is_empty() => return Vec::new(),
        Gate::Never => return Vec::new(),
        Gate::Always => TokenStream::new(),
        Gate::Feature(feature) => quote! { #[cfg(feature = #feature)] },
    };
    let docs = docs::lines(&[
        "Clients of the HTTP GET and POST bindings, which call operations without SOAP.".to_owned(),
    ]);
    let mut items = vec![Item::Tokens(quote! { use super::*; })];
    items.extend(operations::operations(ctx, &clients, &quote! { super::super }));
    items.extend(clients.iter().flat_map(|&index| client::client(ctx, index)));
    vec![Item::Block { kind: BlockKind::Module, head: quote! { #docs #gate pub mod http_ports }, items }]
}
