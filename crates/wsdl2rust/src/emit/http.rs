//! Operations of the HTTP binding: how each is described, and how the runtime is called.
//!
//! Must not know how a call is made; that is in the runtime.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::paths::Site;
use crate::plan::{Call, HttpCall, HttpReply, HttpRequest, MessageBody, Verb};

/// The head of a static, and the calls that follow it.
pub(super) fn described(
    ctx: Context<'_>,
    name: &str,
    call: &Call,
    http: &HttpCall,
) -> (TokenStream, Vec<TokenStream>) {
    let location = &http.location;
    let get = quote! { HttpOperation::get(#name, #location) };
    let post = quote! { HttpOperation::post(#name, #location) };
    let (head, request) = match &http.request {
        HttpRequest::Query(Verb::Get) => (get, None),
        HttpRequest::Query(Verb::Post) => (post, Some(quote! { .in_query() })),
        HttpRequest::Replaced(Verb::Get) => (get, Some(quote! { .replaced() })),
        HttpRequest::Replaced(Verb::Post) => (post, Some(quote! { .replaced() })),
        HttpRequest::Form => (post, None),
        HttpRequest::Document(media_type) => {
            let (local, namespace) = match &call.request.body {
                MessageBody::Element(name) => (&*name.local, ctx.namespace(name.namespace, Site::Top)),
                MessageBody::Content => (name, quote! { "" }),
            };
            let media_type = match media_type.contains(';') {
                true => media_type.clone(),
                false => format!("{media_type}; charset=utf-8"),
            };
            (post, Some(quote! { .document(#local, #namespace, #media_type) }))
        }
    };
    let reply = match &http.reply {
        HttpReply::Document { message, .. } => match &message.body {
            MessageBody::Element(name) => {
                let (local, namespace) = (&name.local, ctx.namespace(name.namespace, Site::Top));
                Some(quote! { .reply(#local, #namespace) })
            }
            // Whatever its root is.
            MessageBody::Content => None,
        },
        HttpReply::Content | HttpReply::Nothing => None,
    };
    (head, request.into_iter().chain(reply).collect())
}

/// The call of the runtime.
pub(super) fn sent(http: &HttpCall, operation: &TokenStream) -> TokenStream {
    match http.reply {
        HttpReply::Document { is_nillable: true, .. } => {
            quote! { submit_nillable(#operation, &request).await }
        }
        HttpReply::Document { is_nillable: false, .. } => quote! { submit(#operation, &request).await },
        HttpReply::Content => quote! { download(#operation, &request).await },
        HttpReply::Nothing => quote! { submit_only(#operation, &request).await },
    }
}

/// The type of a reply that is no message.
pub(super) fn content() -> TokenStream {
    quote! { ::soap_runtime::codegen::HttpContent }
}
