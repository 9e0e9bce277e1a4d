//! The module of the HTTP binding: its clients, and the statics that describe their operations.
//!
//! Must not know how a call is made; that is in the runtime.

use proc_macro2::TokenStream;
use quote::quote;

use super::paths::Site;
use super::{BlockKind, Context, Gate, Item, client, docs, operations};
use crate::passes::{Call, HttpCall, HttpReply, HttpRequest, MessageBody, Plan};

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

/// That there are ports for which there is no code, and how to get it.
pub(super) fn not_printed(plan: &Plan, gate: &Gate) -> Vec<String> {
    let ports = plan.model.services.iter().flat_map(|service| &service.ports);
    let ports = ports.filter(|port| port.protocol.is_http() && *gate == Gate::Never);
    let names: Vec<String> = ports.map(|port| format!("`{}`", docs::code(&port.name))).collect();
    match names.is_empty() {
        true => names,
        false => vec![format!(
            "Ports of the HTTP binding have no code here: {}. `Config::http_bindings`, or `--http` on the command \
             line, makes clients of them.",
            names.join(", ")
        )],
    }
}

/// The head of a static, and the calls that follow it.
pub(super) fn described(
    ctx: Context<'_>,
    name: &str,
    call: &Call,
    http: &HttpCall,
) -> (TokenStream, Vec<TokenStream>) {
    let location = &http.location;
    let head = match http.is_post {
        true => quote! { HttpOperation::post(#name, #location) },
        false => quote! { HttpOperation::get(#name, #location) },
    };
    let root = |body: &MessageBody, otherwise: &str| match body {
        MessageBody::Element(name) => (name.local.clone(), ctx.namespace(name.namespace, Site::Top)),
        MessageBody::Content => (otherwise.to_owned(), quote! { "" }),
    };
    let mut links = Vec::new();
    match &http.request {
        HttpRequest::Query if http.is_post => links.push(quote! { .in_query() }),
        HttpRequest::Query | HttpRequest::Form => {}
        HttpRequest::Replaced => links.push(quote! { .replaced() }),
        HttpRequest::Document(media_type) => {
            let (local, namespace) = root(&call.request.body, name);
            let media_type = match media_type.contains(';') {
                true => media_type.clone(),
                false => format!("{media_type}; charset=utf-8"),
            };
            links.push(quote! { .document(#local, #namespace, #media_type) });
        }
    }
    match (&call.reply, http.reply) {
        (Some(reply), HttpReply::Document { .. }) => links.push(match reply.body {
            MessageBody::Content => quote! { .reply_body() },
            MessageBody::Element(_) => {
                let (local, namespace) = root(&reply.body, "");
                quote! { .reply(#local, #namespace) }
            }
        }),
        (_, HttpReply::Content) => links.push(quote! { .content() }),
        _ => {}
    }
    (head, links)
}

/// The call of the runtime.
pub(super) fn sent(http: &HttpCall, operation: &TokenStream) -> TokenStream {
    match http.reply {
        HttpReply::Document { is_nillable: true } => quote! { submit_nillable(#operation, &request).await },
        HttpReply::Document { is_nillable: false } => quote! { submit(#operation, &request).await },
        HttpReply::Content => quote! { download(#operation, &request).await },
        HttpReply::Nothing => quote! { submit_only(#operation, &request).await },
    }
}

/// The type of a reply that is no message.
pub(super) fn content() -> TokenStream {
    quote! { ::soap_runtime::codegen::HttpContent }
}

impl Context<'_> {
    /// The clients of the HTTP binding, or those of SOAP.
    pub(super) fn clients(&self, of_http: bool) -> impl Iterator<Item = usize> + use<> {
        let wanted = self.plan.clients.iter().enumerate().filter(|(_, client)| client.is_http == of_http);
        wanted.map(|(index, _)| index).collect::<Vec<_>>().into_iter()
    }
}
