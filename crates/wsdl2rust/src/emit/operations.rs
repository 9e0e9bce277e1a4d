//! The statics that describe the operations: name, SOAPAction, and the types and elements of request and reply.
//!
//! Must not know what the types of the messages hold.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::context::Context;
use super::item::{BlockKind, Item, ident};
use super::options::Gate;
use super::paths::Site;
use super::{docs, http};
use crate::plan::{Binding, CallActions, Client, MessageBody, MessageType, SoapCall};

/// The module `operations` of these clients, as it stands in a module from which `top` leads to the types: one static per
/// operation, in a module per client where there are several.
pub(super) fn operations(ctx: Context<'_>, clients: &[usize], top: &TokenStream) -> Vec<Item> {
    let is_http = clients.iter().any(|index| ctx.plan.clients[*index].is_http());
    let what = match is_http {
        true => "names and locations, and how request and reply travel.",
        false => "names, SOAPActions, and the elements of request and reply.",
    };
    let head = docs::lines(&[format!("The operations of the contract: {what}")]);
    if clients.is_empty() {
        return Vec::new();
    }
    let items = clients.iter().flat_map(|&index| match &ctx.names.clients[index].module {
        None => statics(ctx, index, top),
        Some(module) => vec![nested(ctx, index, module, top)],
    });
    let items = items.collect();
    vec![Item::Block { kind: BlockKind::Module, head: quote! { #head pub mod operations }, items }]
}

fn nested(ctx: Context<'_>, index: usize, module: &str, top: &TokenStream) -> Item {
    let name = &ctx.names.clients[index].ident;
    let docs = docs::lines(&[format!("The operations of [`{name}`](super::{name}).")]);
    let module = ident(module);
    let items = statics(ctx, index, &quote! { super::#top });
    Item::Block { kind: BlockKind::Module, head: quote! { #docs pub mod #module }, items }
}

fn statics(ctx: Context<'_>, index: usize, top: &TokenStream) -> Vec<Item> {
    let client = &ctx.plan.clients[index];
    let constants: Vec<_> =
        ctx.names.clients[index].operations.iter().map(|names| ident(&names.constant)).collect();
    let kind = match client.is_http() {
        true => quote! { HttpOperationInfo },
        false => quote! { OperationInfo },
    };
    let count = Literal::usize_unsuffixed(constants.len());
    let all = docs::lines(&["All of them, in contract order.".to_owned()]);
    vec![
        Item::Tokens(quote! { use #top::*; }),
        Item::Group(described(ctx, client, &constants)),
        Item::Tokens(quote! { #all pub static ALL: [&#kind; #count] = [#(#constants.info()),*]; }),
    ]
}

fn described(ctx: Context<'_>, client: &Client, constants: &[proc_macro2::Ident]) -> Vec<Item> {
    let model = &ctx.plan.model;
    let calls = client.calls.iter().zip(client.operations(model)).zip(constants);
    calls
        .map(|((call, operation), constant)| {
            let name = &operation.name;
            let (request, reply) = (ctx.rust_type(call.request.ty, Site::Top), ctx.reply(call));
            let soap = match &call.binding {
                Binding::Soap(soap) => soap,
                Binding::Http(described) => {
                    let (head, links) = http::described(ctx, name, call, described);
                    let docs = format!("Operation `{}`.", docs::code(name));
                    let head = quote! { pub static #constant: HttpOperation<#request, #reply> = #head };
                    return Item::Chain { docs, head, links };
                }
            };
            let action = &soap.soap_action;
            let mut links = vec![body(ctx, &call.request, ["request", "request_body"])];
            links.extend(call.reply().map(|reply| body(ctx, reply, ["reply", "reply_body"])));
            links.extend(actions(ctx, soap));
            if soap.encoded {
                links.push(quote! { .encoded() });
            }
            if soap.mtom {
                links.push(quote! { .mtom() });
            }
            if !soap.other_actions.is_empty() {
                let others = soap.other_actions.iter().map(|(port, action)| quote! { (#port, #action) });
                links.push(quote! { .other_actions(&[#(#others),*]) });
            }
            let new = ident(if soap.reply.is_some() { "new" } else { "one_way" });
            Item::Chain {
                docs: format!("Operation `{}`.", docs::code(name)),
                head: quote! {
                    pub static #constant: Operation<#request, #reply> = Operation::#new(#name, #action)
                },
                links,
            }
        })
        .collect()
}

/// The actions of WS-Addressing; those of faults are for the server half only.
fn actions(ctx: Context<'_>, call: &SoapCall) -> Vec<TokenStream> {
    let Some(CallActions { request, reply, faults }) = &call.actions else { return Vec::new() };
    let mut links = vec![quote! { .actions(#request, #reply) }];
    if ctx.options.server != Gate::Never && !faults.is_empty() {
        let faults = faults.iter().map(|(name, action)| {
            // The modules of namespaces are not all in scope here.
            let (local, namespace) = (&name.local, ctx.plan.model.namespace_of(name));
            quote! { (#local, #namespace, #action) }
        });
        links.push(quote! { .fault_actions(&[#(#faults),*]) });
    }
    links
}

/// How a message stands in the body: as an element, or as a whole.
fn body(ctx: Context<'_>, message: &MessageType, [element, whole]: [&str; 2]) -> TokenStream {
    match &message.body {
        MessageBody::Element(name) => {
            let (method, local) = (ident(element), &name.local);
            let namespace = ctx.namespace(name.namespace, Site::Top);
            quote! { .#method(#local, #namespace) }
        }
        MessageBody::Content => {
            let method = ident(whole);
            quote! { .#method() }
        }
    }
}

impl Context<'_> {
    /// The path of the statics of a client, as seen from the top.
    pub(super) fn operations_path(&self, index: usize) -> TokenStream {
        match &self.names.clients[index].module {
            Some(module) => {
                let module = ident(module);
                quote! { operations::#module }
            }
            None => quote! { operations },
        }
    }
}
