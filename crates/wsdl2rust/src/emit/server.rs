//! The server half: a trait with one method per operation, and what leads each call to its method.
//!
//! Must not know how calls arrive; that is in the runtime.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::context::Context;
use super::docs;
use super::item::{BlockKind, Item, ident};
use super::options::Gate;
use crate::plan::Call;

/// The module `server` with the halves of these clients, where the options ask for it.
pub(super) fn server(ctx: Context<'_>, clients: &[usize]) -> Vec<Item> {
    let gate = match &ctx.options.server {
        Gate::Never => return Vec::new(),
        Gate::Always => TokenStream::new(),
        Gate::Feature(feature) => quote! { #[cfg(feature = #feature)] },
    };
    let of = match clients {
        [] => return Vec::new(),
        [client] => {
            let service = docs::code(ctx.plan.clients[*client].wire_name(&ctx.plan.model));
            format!("The server half of service `{service}`.")
        }
        _ => "The server halves, one per port type.".to_owned(),
    };
    let items = clients.iter().flat_map(|&index| match &ctx.names.clients[index].module {
        None => half(ctx, index, &quote! { super }),
        Some(module) => vec![nested(ctx, index, module)],
    });
    let items = items.collect();
    let docs = docs::lines(&[of]);
    vec![Item::Block { kind: BlockKind::Module, head: quote! { #docs #gate pub mod server }, items }]
}

fn nested(ctx: Context<'_>, index: usize, module: &str) -> Item {
    let name = &ctx.names.clients[index].ident;
    let docs = docs::lines(&[format!("The server half of [`{name}`](super::{name}).")]);
    let module = ident(module);
    let items = half(ctx, index, &quote! { super::super });
    Item::Block { kind: BlockKind::Module, head: quote! { #docs pub mod #module }, items }
}

fn half(ctx: Context<'_>, index: usize, top: &TokenStream) -> Vec<Item> {
    let name = ident(&ctx.names.clients[index].ident);
    let serves = docs::lines(&[format!(
        "What a server of `{name}` does. An operation left out answers with a fault that says so."
    )]);
    let service = quote! {
        /// A `tower::Service` that answers calls by `handler`.
        pub fn service<H: #name>(handler: H) -> Server<Dispatcher<H>> {
            Server::new(Dispatcher(handler))
        }
    };
    let dispatcher = quote! {
        /// Leads each call to its method.
        #[derive(Debug)]
        pub struct Dispatcher<H>(H);
    };
    vec![
        Item::Tokens(quote! { use #top::*; }),
        Item::Block {
            kind: BlockKind::Trait,
            head: quote! { #serves pub trait #name: Send + Sync + 'static },
            items: methods(ctx, index),
        },
        Item::Tokens(service),
        Item::Tokens(dispatcher),
        Item::Block {
            kind: BlockKind::Impl,
            head: quote! { impl<H: #name> Dispatch for Dispatcher<H> },
            items: dispatch(ctx, index),
        },
    ]
}

fn methods(ctx: Context<'_>, index: usize) -> Vec<Item> {
    ctx.each_operation(index)
        .map(|(call, operation, names)| {
            let docs = docs::paragraphs([docs::foreign(&operation.docs)]);
            let method = ident(&names.method);
            let (parameters, output) = (ctx.parameters(call), ctx.output(call));
            let arguments = arguments(call);
            let arguments = match call.headers().is_some() || call.attachments().is_some() {
                true => quote! { (#arguments) },
                false => arguments,
            };
            Item::Tokens(quote! {
                #docs
                fn #method(&self, call: &mut Call, #parameters) -> impl Reply<#output> {
                    not_implemented(call, #arguments)
                }
            })
        })
        .collect()
}

/// The last operation takes every other index, so that the match is complete without a panic. Nothing waits here: one future
/// over all operations would cost the compiler time that grows with the square of their number.
fn dispatch(ctx: Context<'_>, index: usize) -> Vec<Item> {
    let operations = ctx.operations_path(index);
    let count = ctx.plan.clients[index].calls.len();
    let arms = ctx.each_operation(index).enumerate().map(|(position, (call, _, names))| {
        let method = ident(&names.method);
        let pattern = match position + 1 == count {
            true => quote! { _ },
            false => {
                let position = Literal::usize_unsuffixed(position);
                quote! { #position }
            }
        };
        let begun = begun(call, &method);
        quote! { #pattern => { #begun } }
    });
    let listed = quote! {
        fn operations(&self) -> &'static [&'static OperationInfo] {
            &#operations::ALL
        }
    };
    let begin = quote! {
        fn begin<'c>(&'c self, index: usize, call: &'c mut Call) -> Result<Begun<'c>, Fault> {
            let begun = match index {
                #(#arms)*
            };
            Ok(begun)
        }
    };
    vec![Item::Tokens(listed), Item::Tokens(begin)]
}

/// Reads what a method takes, calls it, and says what becomes of what it gives. Headers are read first: what of them must be
/// understood, `request` refuses unless it was.
fn begun(call: &Call, method: &Ident) -> TokenStream {
    let headers = call.headers().map(|_| quote! { let headers = call.headers()?; });
    let attachments = call.attachments().map(|_| quote! { let attachments = call.attachments()?; });
    let arguments = arguments(call);
    let read = quote! {
        #headers
        let request = call.request()?;
        #attachments
    };
    let ends = match (call.reply(), call.is_answered()) {
        (None, _) => quote! { accepted },
        (Some(_), false) => quote! { answered },
        (Some(_), true) => quote! { answered_with },
    };
    quote! { #read Begun::#ends(self.0.#method(call, #arguments)) }
}

/// What a method takes of a message.
fn arguments(call: &Call) -> TokenStream {
    let headers = call.headers().map(|_| quote! { , headers });
    let attachments = call.attachments().map(|_| quote! { , attachments });
    quote! { request #headers #attachments }
}
