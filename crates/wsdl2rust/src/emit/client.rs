//! The client struct: its ports, its constructors, and one method per operation.
//!
//! Must not know how a call is made; that is in the runtime.

use proc_macro2::TokenStream;
use quote::quote;

use super::paths::Site;
use super::{BlockKind, Context, Item, docs, fields, ident};
use crate::model::{Operation, Protocol};
use crate::passes::Call;

/// The items of client `index`.
pub(super) fn client(ctx: Context<'_>, index: usize) -> Vec<Item> {
    let name = ident(&ctx.names.clients[index].ident);
    let docs = client_docs(ctx, index);
    let structure = quote! {
        #docs
        #[derive(Debug, Clone)]
        pub struct #name { client: Client }
    };
    let mut members = vec![ports(ctx, index)];
    members.extend(constructors(ctx));
    members.extend(methods(ctx, index));
    let from = quote! {
        fn from(client: Client) -> Self {
            Self { client }
        }
    };
    vec![
        Item::Tokens(structure),
        Item::Block { kind: BlockKind::Impl, head: quote! { impl #name }, items: members },
        Item::Block {
            kind: BlockKind::Impl,
            head: quote! { impl From<Client> for #name },
            items: vec![Item::Tokens(from)],
        },
    ]
}

fn client_docs(ctx: Context<'_>, index: usize) -> TokenStream {
    let model = &ctx.plan.model;
    let client = &ctx.plan.clients[index];
    let (service, port_type) = (client.service(model), model.port_type(client.port_type));
    let of_service = docs::code(&service.name.local);
    let first = match client.is_alone {
        true => format!("The client of service `{of_service}`."),
        false => {
            let port_type = docs::code(&port_type.name.local);
            format!("The client of port type `{port_type}` of service `{of_service}`.")
        }
    };
    docs::paragraphs([vec![first], docs::foreign(&service.docs), docs::foreign(&port_type.docs)])
}

fn ports(ctx: Context<'_>, index: usize) -> Item {
    let ports = ctx.plan.clients[index].ports(&ctx.plan.model).map(|port| {
        let (name, address) = (&port.name, port.address.as_deref().unwrap_or_default());
        let version = match port.protocol {
            Protocol::Soap12 { .. } => quote! { V12 },
            _ => quote! { V11 },
        };
        quote! { Port::new(#name, SoapVersion::#version, #address) }
    });
    let docs = docs::lines(&["The ports of the service.".to_owned()]);
    Item::Tokens(quote! { #docs pub const PORTS: &'static [Port] = &[#(#ports),*]; })
}

/// Names of secrets go to the runtime, which keeps their values out of what errors quote of a message.
fn constructors(ctx: Context<'_>) -> [Item; 2] {
    let secrets = fields::secrets(ctx);
    let secrets = (!secrets.is_empty()).then(|| {
        let names = secrets.iter();
        quote! { .secrets(&[#(#names),*]) }
    });
    let new = quote! {
        /// A client of `endpoint` by the protocol of the first port, over HTTP with a cookie jar.
        ///
        /// # Errors
        ///
        /// When the endpoint is not an http or https address, or no transport can be set up.
        pub fn new(endpoint: impl AsRef<str>) -> Result<Self, Error> {
            Self::builder().endpoint(endpoint).build().map(Self::from)
        }
    };
    let builder = quote! {
        /// A builder set to the first port, for everything else: SOAP version, transport, limits.
        pub fn builder() -> ClientBuilder {
            Client::builder(&Self::PORTS[0]) #secrets
        }
    };
    [Item::Tokens(new), Item::Tokens(builder)]
}

fn methods(ctx: Context<'_>, index: usize) -> Vec<Item> {
    let operations = ctx.operations_path(index);
    ctx.each_operation(index)
        .map(|(call, operation, names)| {
            let errors = ["# Errors", "[`Error`] tells in which phase the call failed."];
            let errors = errors.map(|paragraph| vec![paragraph.to_owned()]);
            let docs = docs::paragraphs([docs::foreign(&operation.docs)].into_iter().chain(errors));
            let (method, constant) = (ident(&names.method), ident(&names.constant));
            let (request, reply) = ctx.request_and_reply(call);
            Item::Tokens(quote! {
                #docs
                pub async fn #method(&self, request: #request) -> Result<#reply, Error> {
                    self.client.call(&#operations::#constant, &request).await
                }
            })
        })
        .collect()
}

impl<'a> Context<'a> {
    /// The calls of a client, each with its operation and its names.
    pub(super) fn each_operation(
        &self,
        index: usize,
    ) -> impl Iterator<Item = (&'a Call, &'a Operation, &'a crate::names::OperationNames)> + use<'a> {
        let client = &self.plan.clients[index];
        let named = client.operations(&self.plan.model).zip(&self.names.clients[index].operations);
        client.calls.iter().zip(named).map(|(call, (operation, names))| (call, operation, names))
    }

    /// The Rust types of the request and the reply of a call, as seen from the top.
    pub(super) fn request_and_reply(&self, call: &Call) -> (TokenStream, TokenStream) {
        let of = |element| self.rust_type(self.plan.model.element(element).ty, Site::Top);
        (of(call.request), of(call.reply))
    }
}
