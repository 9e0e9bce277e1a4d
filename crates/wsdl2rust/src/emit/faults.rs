//! Declared faults: one enum over the entries of a detail, and the table of these.
//!
//! Must not know which error brings a fault; that is in the runtime.

use proc_macro2::Literal;
use quote::quote;

use super::context::Context;
use super::item::{Item, MacroCall, ident};
use super::paths::Site;
use super::{docs, hashable, serde};
use crate::names::Owner;
use crate::plan::Call;

/// The enums of all faults.
pub(super) fn faults(ctx: Context<'_>) -> Vec<Item> {
    (0..ctx.plan.faults.len()).map(|index| fault(ctx, index)).collect()
}

fn fault(ctx: Context<'_>, index: usize) -> Item {
    let (fault, names) = (&ctx.plan.faults[index], &ctx.names.faults[index]);
    let name = ident(&names.ident);
    let named = || names.variants.iter().zip(&fault.entries);
    let docs = docs::paragraphs([users(ctx, index)]);
    let hash_derives = hashable::derives_of_fault(ctx, index);
    let derives = serde::derives(ctx);
    let wire: Vec<_> =
        named().map(|(variant, entry)| (variant.as_str(), entry.name.local.as_str())).collect();
    let attributes = ctx.attributes.of(Owner::Fault(index));
    let variants = named().zip(serde::renamed(ctx, &wire)).enumerate();
    let variants = variants.map(|(member, ((variant, entry), serde))| {
        let (variant, ty) = (ident(variant), ctx.rust_type(entry.ty, Site::Top));
        let attributes = ctx.attributes.of_member(Owner::Fault(index), member);
        quote! { #serde #attributes #variant(#ty) }
    });
    let enumeration = quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        #hash_derives
        #derives
        #attributes
        pub enum #name { #(#variants),* }
    };
    let entries = named().enumerate().map(|(index, (variant, entry))| {
        let (index, variant, wire) = (Literal::usize_unsuffixed(index), ident(variant), &entry.name.local);
        let namespace = ctx.namespace(entry.name.namespace, Site::Top);
        quote! { #index #variant: element(#wire).namespace(#namespace) }
    });
    let place = fault.in_header.then(|| quote! { in header });
    let table = MacroCall { name: "faults", header: quote! { #name #place }, entries: entries.collect() };
    Item::Group(vec![Item::Tokens(enumeration), Item::Macro(table)])
}

/// The operations that declare these faults.
fn users(ctx: Context<'_>, index: usize) -> Vec<String> {
    let clients = ctx.plan.clients.iter().zip(&ctx.names.clients);
    let links = clients.flat_map(|(client, names)| {
        let calls = client.calls.iter().zip(&names.operations);
        let calls = calls.filter(move |(call, _)| fault_types(call).any(|of_call| of_call == index));
        calls.map(|(_, operation)| format!("[`{0}`]({1}::{0})", operation.method, names.ident))
    });
    let links: Vec<String> = links.collect();
    let what = match ctx.plan.faults[index].in_header {
        true => "The errors of headers",
        false => "The faults",
    };
    vec![format!("{what} that the contract declares for {}.", links.join(", "))]
}

/// What the documentation of a method says of the declared faults.
pub(super) fn errors(ctx: Context<'_>, call: &Call) -> Vec<String> {
    let types = fault_types(call);
    let links: Vec<String> = types.map(|index| format!("[`{}`]", ctx.names.faults[index].ident)).collect();
    match links.is_empty() {
        true => Vec::new(),
        false => vec![format!(
            "[`Error::fault_as`] gives the faults that the contract declares as {}.",
            links.join(" or ")
        )],
    }
}

/// The types of the faults of a call.
fn fault_types(call: &Call) -> impl Iterator<Item = usize> {
    call.soap().into_iter().flat_map(|soap| soap.fault_type.into_iter().chain(soap.header_fault_type))
}
