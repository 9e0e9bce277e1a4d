//! The table of a struct: one `complex!` entry per field, from which the runtime reads and writes messages.
//!
//! Must not know the Rust types of the fields.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::fields::{Field, Source};
use super::paths::Site;
use super::{Context, MacroCall, NilItems, ident};
use crate::model::{
    Attribute, Builtin, ComplexType, ElementUse, Encoded, Model, NamespaceId, Occurs, TypeId, TypeKind,
    TypeName, Variety, WireName,
};

/// The call of `complex!` for type `id`.
pub(super) fn table(
    ctx: Context<'_>,
    id: TypeId,
    complex: &ComplexType,
    name: &str,
    fields: &[Field<'_>],
) -> MacroCall {
    let model = &ctx.plan.model;
    let site = ctx.site_of(id);
    let home = model.namespace_of_type(id);
    let (name, wire, namespace) = (ident(name), model.wire_name_of_type(id), ctx.namespace(home, site));
    let entries = fields.iter().enumerate().map(|(index, field)| {
        let (index, name) = (Literal::usize_unsuffixed(index), ident(field.ident));
        let shape = match field.source {
            Source::Element(occurs, used) => element(ctx, occurs, used, home, site),
            Source::Attribute(used) => attribute(ctx, used, site),
            Source::Text(_) => quote! { text() },
        };
        let secret = flag(field.is_secret, "secret");
        quote! { #index #name: #shape #secret }
    });
    let is_free = complex.encoded && complex.content.elements().nth(1).is_some();
    let order = is_free.then(|| quote! { all });
    let header = quote! { #name(#wire, #namespace) #order };
    MacroCall { name: "complex", header, entries: entries.collect() }
}

/// The call of `redacted_debug!` for a struct with secrets.
pub(super) fn redacted_debug(name: &str, fields: &[Field<'_>]) -> MacroCall {
    let name = ident(name);
    let entries = fields.iter().map(|field| {
        let name = ident(field.ident);
        if field.is_secret {
            quote! { hide #name }
        } else {
            quote! { show #name }
        }
    });
    MacroCall { name: "redacted_debug", header: quote! { #name }, entries: entries.collect() }
}

fn element(
    ctx: Context<'_>,
    occurs: Occurs,
    element: &ElementUse,
    home: Option<NamespaceId>,
    site: Site,
) -> TokenStream {
    let wire = &element.name.local;
    let namespace = (element.name.namespace != home).then(|| {
        let namespace = ctx.namespace(element.name.namespace, site);
        quote! { .namespace(#namespace) }
    });
    let optional = flag(occurs.is_optional(), "optional");
    let nillable = flag(element.nillable, "nillable");
    let encoded = encoded(ctx, element, site);
    let rest = match &element.item {
        _ if occurs.is_repeated() => match ctx.options.nil_items {
            NilItems::Keep => quote! { #nillable.repeated() },
            NilItems::Skip => {
                let skip = flag(element.nillable, "skip_nil_items");
                quote! { .repeated() #skip }
            }
        },
        Some(item) => {
            let items = match ctx.options.nil_items {
                NilItems::Keep => flag(item.nillable, "nillable_items"),
                NilItems::Skip => flag(item.nillable, "skip_nil_items"),
            };
            let (name, namespace) = (&item.name.local, ctx.namespace(item.name.namespace, site));
            let soap = item.soap.map(|depth| soap_array(ctx, item.ty, depth, site));
            quote! { #nillable.array(#name, #namespace) #items #soap }
        }
        None => nillable,
    };
    let default = default(ctx, element);
    quote! { element(#wire) #namespace #optional #rest #default #encoded }
}

/// What an empty element stands for, unless it may be empty itself.
fn default(ctx: Context<'_>, element: &ElementUse) -> Option<TokenStream> {
    let text = element.default.as_ref().or(element.fixed.as_ref())?;
    let is_wanted = element.item.is_none() && takes_default(&ctx.plan.model, element.ty);
    is_wanted.then(|| quote! { .default(#text) })
}

/// Whether an empty text is no value of the type, and the text of a default means the same everywhere.
fn takes_default(model: &Model, ty: TypeId) -> bool {
    match &model.type_def(ty).kind {
        TypeKind::Builtin(builtin) => {
            !(builtin.is_text() || builtin.is_qualified_name() || model.is_any_type(ty))
        }
        TypeKind::Simple(simple) => match &simple.variety {
            Variety::Enumeration { .. } => true,
            Variety::Restriction { base } => takes_default(model, *base),
            Variety::List { item } => model.is_text(*item) || takes_default(model, *item),
            Variety::Union { members } => members.iter().all(|member| takes_default(model, *member)),
        },
        TypeKind::Complex(_) | TypeKind::Family(_) => false,
    }
}

/// What an element says of itself in encoded messages: its type, unless it is an array, which has more to say, and that
/// it may be null.
fn encoded(ctx: Context<'_>, element: &ElementUse, site: Site) -> TokenStream {
    let null = flag(element.encoded == Encoded::Reference, "null");
    if element.encoded == Encoded::No || element.item.is_some() {
        return null;
    }
    let model = &ctx.plan.model;
    let def = model.type_def(element.ty);
    let ty = match (&def.kind, &def.name) {
        // Of any type: the value tells.
        (TypeKind::Builtin(Builtin("anyType" | "anySimpleType")), _) => TokenStream::new(),
        (TypeKind::Builtin(Builtin(name)), _) => quote! { .xsd(#name) },
        (_, TypeName::Global(WireName { namespace, local })) => {
            let namespace = ctx.namespace(*namespace, site);
            quote! { .xsi(#local, #namespace) }
        }
        _ => TokenStream::new(),
    };
    quote! { #null #ty }
}

/// That an array is one of SOAP's encoding, and of what.
fn soap_array(ctx: Context<'_>, ty: TypeId, depth: usize, site: Site) -> TokenStream {
    let depth = Literal::usize_unsuffixed(depth);
    let def = ctx.plan.model.type_def(ty);
    match (&def.kind, &def.name) {
        (TypeKind::Builtin(Builtin(name)), _) => quote! { .xsd_array(#name, #depth) },
        (_, TypeName::Global(WireName { namespace, local })) => {
            let namespace = ctx.namespace(*namespace, site);
            quote! { .soap_array(#local, #namespace, #depth) }
        }
        _ => quote! { .soap_array("", "", #depth) },
    }
}

/// Attributes are in no namespace unless the schema says otherwise.
fn attribute(ctx: Context<'_>, attribute: &Attribute, site: Site) -> TokenStream {
    let wire = &attribute.name.local;
    let namespace = attribute.name.namespace.map(|id| {
        let namespace = ctx.namespace(Some(id), site);
        quote! { .namespace(#namespace) }
    });
    let optional = flag(!attribute.required, "optional");
    quote! { attribute(#wire) #namespace #optional }
}

/// `.name()` where the flag is set.
fn flag(is_set: bool, name: &str) -> TokenStream {
    let name = format_ident!("{name}");
    if is_set {
        quote! { .#name() }
    } else {
        TokenStream::new()
    }
}
