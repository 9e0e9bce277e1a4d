//! Operations of the HTTP binding: how each is described, and how the runtime is called.
//!
//! Must not know how a call is made; that is in the runtime.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::paths::Site;
use crate::plan::{Call, HttpCall, HttpReply, HttpRequest, MessageBody};

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
    if let HttpReply::Document { message, .. } = &http.reply
        && let MessageBody::Element(_) = message.body
    {
        let (local, namespace) = root(&message.body, "");
        links.push(quote! { .reply(#local, #namespace) });
    }
    (head, links)
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
