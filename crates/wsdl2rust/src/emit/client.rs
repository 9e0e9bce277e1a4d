//! The client struct: its ports, its constructors, and one method per operation.
//!
//! Must not know how a call is made; that is in the runtime.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::context::Context;
use super::item::{BlockKind, Item, MacroCall, ident};
use super::paths::Site;
use super::{docs, faults, fields, http, notes};
use crate::model::{Addressing, Operation, Port};
use crate::plan::{Binding, Call, HttpCall, HttpReply, Naming, Ports, SoapReply, SoapVersion, Verb};

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
    members.extend(constructors(ctx, ctx.plan.clients[index].is_http()));
    members.extend(methods(ctx, index));
    let service = MacroCall { name: "service", header: quote! { #name }, entries: Vec::new() };
    vec![
        Item::Tokens(structure),
        Item::Block { kind: BlockKind::Impl, head: quote! { impl #name }, items: members },
        Item::Macro(service),
    ]
}

fn client_docs(ctx: Context<'_>, index: usize) -> TokenStream {
    let model = &ctx.plan.model;
    let client = &ctx.plan.clients[index];
    let (service, port_type) = (client.service(model), model.port_type(client.port_type));
    let of_service = docs::code(&service.name.local);
    let by_http = match client.ports {
        Ports::Soap(_) => "",
        Ports::Http(Verb::Get, _) => " It calls by HTTP GET, without SOAP.",
        Ports::Http(Verb::Post, _) => " It calls by HTTP POST, without SOAP.",
    };
    let addressed = match client.ports(model).any(|port| port.addressing != Addressing::Unsaid) {
        true => {
            vec!["The service understands WS-Addressing, and requests have its header blocks.".to_owned()]
        }
        false => Vec::new(),
    };
    let first = match client.naming {
        Naming::Service => format!("The client of service `{of_service}`."),
        Naming::PortType => {
            let port_type = docs::code(&port_type.name.local);
            format!("The client of port type `{port_type}` of service `{of_service}`.")
        }
        Naming::Port if client.is_http() => {
            let port = docs::code(client.wire_name(model));
            format!("The client of port `{port}` of service `{of_service}`.")
        }
        Naming::Port => {
            let port = docs::code(client.wire_name(model));
            format!(
                "The client of port `{port}` of service `{of_service}`, which binds operations in its own way."
            )
        }
    };
    let of_contract = [docs::foreign(&service.docs), docs::foreign(&port_type.docs)];
    let paragraphs = [vec![first + by_http], addressed].into_iter().chain(of_contract);
    docs::paragraphs(paragraphs.chain(notes::of_client(ctx, index)))
}

fn ports(ctx: Context<'_>, index: usize) -> Item {
    let client = &ctx.plan.clients[index];
    let of_service = &client.service(&ctx.plan.model).ports;
    let ports: Vec<TokenStream> = match &client.ports {
        Ports::Soap(ports) => {
            ports.iter().map(|(index, version)| soap_port(&of_service[*index], *version)).collect()
        }
        Ports::Http(_, ports) => ports.iter().map(|index| http_port(&of_service[*index])).collect(),
    };
    let docs = docs::lines(&["The ports of the service.".to_owned()]);
    Item::Tokens(quote! { #docs pub const PORTS: &'static [Port] = &[#(#ports),*]; })
}

fn soap_port(port: &Port, version: SoapVersion) -> TokenStream {
    let (name, address) = (&port.name, address(port));
    let version = match version {
        SoapVersion::V11 => quote! { V11 },
        SoapVersion::V12 => quote! { V12 },
    };
    let addressing = (port.addressing != Addressing::Unsaid).then(|| quote! { .addressing() });
    quote! { Port::new(#name, SoapVersion::#version, #address) #addressing }
}

fn http_port(port: &Port) -> TokenStream {
    let (name, address) = (&port.name, address(port));
    quote! { Port::http(#name, #address) }
}

/// The address of a port; empty where the contract leaves it to the user.
fn address(port: &Port) -> &str {
    port.address.as_deref().unwrap_or_default()
}

/// Names of secrets go to the runtime, which keeps their values out of what errors quote of a message.
fn constructors(ctx: Context<'_>, is_http: bool) -> [Item; 2] {
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
            Self::builder().endpoint(endpoint).build()
        }
    };
    let settings = match is_http {
        true => "transport, limits",
        false => "SOAP version, transport, limits",
    };
    let docs = docs::lines(&[format!("A builder set to the first port, for everything else: {settings}.")]);
    let builder = quote! {
        #docs
        pub fn builder() -> ClientBuilder<Self> {
            ClientBuilder::new(&Self::PORTS[0]) #secrets
        }
    };
    [Item::Tokens(new), Item::Tokens(builder)]
}

fn methods(ctx: Context<'_>, index: usize) -> Vec<Item> {
    let operations = ctx.operations_path(index);
    ctx.each_operation(index)
        .map(|(call, operation, names)| {
            let docs = docs::paragraphs([
                docs::foreign(&operation.docs),
                vec!["# Errors".to_owned()],
                vec!["[`Error`] tells in which phase the call failed.".to_owned()],
                faults::errors(ctx, call),
            ]);
            let method = ident(&names.method);
            let (parameters, output) = (ctx.parameters(call), ctx.output(call));
            let sent = sent(call, &operations, &ident(&names.constant));
            Item::Tokens(quote! {
                #docs
                pub async fn #method(&self, #parameters) -> Result<#output, Error> {
                    self.client.#sent
                }
            })
        })
        .collect()
}

/// The call of the runtime: by what goes out, and by what comes back.
fn sent(call: &Call, operations: &TokenStream, constant: &Ident) -> TokenStream {
    let operation = quote! { &#operations::#constant };
    let soap = match &call.binding {
        Binding::Http(described) => return http::sent(described, &operation),
        Binding::Soap(soap) => soap,
    };
    let headers = call.headers().map(|_| quote! { .headers(&headers) });
    let attachments = call.attachments().map(|_| quote! { .attachments(&attachments) });
    let parts = quote! { Parts::new(&request) #headers #attachments };
    let is_alone = headers.is_none() && attachments.is_none();
    match (&soap.reply, is_alone) {
        (None, true) => quote! { send(#operation, &request).await },
        (None, false) => quote! { send_with(#operation, #parts).await },
        (Some(reply), _) if reply.has_more() => quote! { call_with(#operation, #parts).await },
        (Some(_), true) => quote! { call(#operation, &request).await },
        (Some(_), false) => quote! { call_with(#operation, #parts).await.map(Answered::into_reply) },
    }
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

    /// The parameters of a call, as seen from the top: the request, its declared headers and its attachments.
    pub(super) fn parameters(&self, call: &Call) -> TokenStream {
        let request = self.rust_type(call.request.ty, Site::Top);
        let headers = call.headers().map(|ty| {
            let ty = self.rust_type(ty, Site::Top);
            quote! { , headers: #ty }
        });
        let attachments = call.attachments().map(|attachments| {
            let ty = self.attachments_type(attachments);
            quote! { , attachments: #ty }
        });
        quote! { request: #request #headers #attachments }
    }

    /// The type of the reply alone, as the operation has it and as seen from the top.
    pub(super) fn reply(&self, call: &Call) -> TokenStream {
        match &call.binding {
            Binding::Http(HttpCall { reply, .. }) => match reply {
                HttpReply::Nothing => quote! { OneWay },
                HttpReply::Content => http::content(),
                HttpReply::Document { message, is_nillable } => {
                    let reply = self.rust_type(message.ty, Site::Top);
                    if *is_nillable {
                        quote! { MayBeNil<#reply> }
                    } else {
                        reply
                    }
                }
            },
            Binding::Soap(soap) => match &soap.reply {
                Some(reply) => self.rust_type(reply.message.ty, Site::Top),
                None => quote! { OneWay },
            },
        }
    }

    /// What a call gives, as seen from the top.
    pub(super) fn output(&self, call: &Call) -> TokenStream {
        let soap = match &call.binding {
            Binding::Http(http) => return self.http_output(http),
            Binding::Soap(soap) => soap,
        };
        let Some(SoapReply { message, headers, attachments }) = &soap.reply else { return quote! { () } };
        let reply = self.rust_type(message.ty, Site::Top);
        let headers = headers.map(|ty| self.rust_type(ty, Site::Top));
        match (headers, attachments.map(|attachments| self.attachments_type(attachments))) {
            (None, None) => reply,
            (Some(headers), None) => quote! { Answered<#reply, #headers> },
            (None, Some(attachments)) => quote! { Answered<#reply, (), #attachments> },
            (Some(headers), Some(attachments)) => quote! { Answered<#reply, #headers, #attachments> },
        }
    }

    fn http_output(&self, http: &HttpCall) -> TokenStream {
        match &http.reply {
            HttpReply::Nothing => quote! { () },
            HttpReply::Content => http::content(),
            HttpReply::Document { message, is_nillable } => {
                let reply = self.rust_type(message.ty, Site::Top);
                if *is_nillable {
                    quote! { Option<#reply> }
                } else {
                    reply
                }
            }
        }
    }
}
