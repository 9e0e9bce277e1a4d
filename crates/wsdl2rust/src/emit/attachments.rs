//! Attachments: one struct for those that a message declares, and its table.
//!
//! Must not know how they are carried; that is in the runtime.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::docs;
use super::item::{Item, MacroCall, ident};
use crate::names::Owner;
use crate::plan::{Attachments, Call};

/// The structs of all attachments.
pub(super) fn attachments(ctx: Context<'_>) -> Vec<Item> {
    (0..ctx.plan.attachments.len()).map(|index| structure(ctx, index)).collect()
}

fn structure(ctx: Context<'_>, index: usize) -> Item {
    let declared = &ctx.plan.attachments[index].attachments;
    let names = &ctx.names.attachments[index];
    let named = || names.fields.iter().map(|field| ident(field)).zip(declared);
    let (name, others) = (ident(&names.ident), ident(&names.others));
    let docs = docs::paragraphs([users(ctx, index)]);
    let owner = Owner::Attachments(index);
    let attributes = ctx.attributes.of(owner);
    let attributes_of_others = ctx.attributes.of_member(owner, names.fields.len());
    let fields = named().enumerate().map(|(member, (field, attachment))| {
        let types: Vec<String> =
            attachment.media_types.iter().map(|of| format!("`{}`", docs::code(of))).collect();
        let refers = match attachment.is_in_body {
            true => ", to which the body refers",
            false => "",
        };
        let docs = docs::lines(&[format!(
            "Part `{}` of the message: {}{refers}.",
            docs::code(&attachment.part),
            types.join(" or ")
        )]);
        let attributes = ctx.attributes.of_member(owner, member);
        quote! { #docs #attributes pub #field: MimePart }
    });
    let structure = quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        #attributes
        pub struct #name {
            #(#fields,)*
            /// All others.
            #attributes_of_others
            pub #others: Vec<MimePart>,
        }
    };
    let entries = named().map(|(field, attachment)| {
        let (part, types) = (&attachment.part, &attachment.media_types);
        quote! { #field = #part, [#(#types),*] }
    });
    let header = quote! { #name else #others };
    let table = MacroCall { name: "attachments", header, entries: entries.collect() };
    Item::Group(vec![Item::Tokens(structure), Item::Macro(table)])
}

/// The operations that they go along with.
fn users(ctx: Context<'_>, index: usize) -> Vec<String> {
    type Of = fn(&Call) -> Option<Attachments>;
    let sides: [(&str, Of); 2] =
        [("request", Call::attachments), ("reply", |call| call.soap()?.reply_attachments())];
    let lines = sides.into_iter().filter_map(|(side, of)| {
        let clients = ctx.plan.clients.iter().zip(&ctx.names.clients);
        let links = clients.flat_map(|(client, names)| {
            let calls = client.calls.iter().zip(&names.operations);
            let calls = calls.filter(move |(call, _)| of(call) == Some(Attachments::Declared(index)));
            calls.map(|(_, operation)| format!("[`{0}`]({1}::{0})", operation.method, names.ident))
        });
        let links: Vec<String> = links.collect();
        (!links.is_empty()).then(|| format!("What goes along with the {side} of {}.", links.join(", ")))
    });
    lines.collect()
}

impl Context<'_> {
    /// The Rust type of what accompanies an envelope.
    pub(super) fn attachments_type(&self, attachments: Attachments) -> TokenStream {
        match attachments {
            Attachments::Any => quote! { Vec<MimePart> },
            Attachments::Declared(index) => {
                let name = ident(&self.names.attachments[index].ident);
                quote! { #name }
            }
        }
    }
}
