//! The table of a complex type or a group: one entry per member, from which the runtime reads and writes messages.
//!
//! Must not know the Rust types of the members, but for those of groups, whose tables become part of it.

use std::collections::HashMap;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::context::Context;
use super::fields::{Field, Source, is_secret};
use super::item::{MacroCall, ident};
use super::options::NilItems;
use super::paths::Site;
use crate::model::{Attribute, Builtin, GlobalElement, NamespaceId, Occurs, TypeId, WireName};
use crate::plan::members::{Allowed, Element, Encoded};
use crate::plan::types::{Choice, Kind, Order, TypeName, Types};

/// The most fields of a type that the runtime lists on the stack, once for each level of nesting: with the 256 levels that
/// it allows, 1.2 MiB of a thread's usual 2 in a build without optimization.
const MOST_ON_STACK: usize = 128;

/// Likewise of a group, whose list comes on top of that of the type around it.
const MOST_OF_GROUP_ON_STACK: usize = MOST_ON_STACK / 8;

/// The call of `complex!` for struct `id`.
pub(super) fn of_struct(
    ctx: Context<'_>,
    id: TypeId,
    name: &str,
    order: Order,
    fields: &[Field<'_>],
) -> MacroCall {
    let all = (order == Order::Any).then(|| quote! { all });
    let (head, wide) = (head(ctx, id, name), wide(fields, MOST_ON_STACK));
    MacroCall { name: "complex", header: quote! { #head #wide #all }, entries: entries(ctx, id, fields) }
}

/// The call of `group!` for group `id`.
pub(super) fn of_group(ctx: Context<'_>, id: TypeId, name: &str, fields: &[Field<'_>]) -> MacroCall {
    let (head, wide) = (head(ctx, id, name), wide(fields, MOST_OF_GROUP_ON_STACK));
    MacroCall { name: "group", header: quote! { #head #wide }, entries: entries(ctx, id, fields) }
}

fn wide(fields: &[Field<'_>], most: usize) -> Option<TokenStream> {
    (fields.len() > most).then(|| quote! { wide })
}

/// The call of `choice!` for choice `id`.
pub(super) fn of_choice(
    ctx: Context<'_>,
    id: TypeId,
    name: &str,
    choice: &Choice,
    fields: &[Field<'_>],
) -> MacroCall {
    let blank = ident(fields[ctx.plan.boxes.blank(id)].ident);
    let head = match choice.is_group {
        true => {
            let (name, namespace) = (ident(name), namespace(ctx, id));
            quote! { #name(#namespace) }
        }
        false => head(ctx, id, name),
    };
    MacroCall { name: "choice", header: quote! { #head blank #blank }, entries: entries(ctx, id, fields) }
}

/// The name of a type in Rust and on the wire.
fn head(ctx: Context<'_>, id: TypeId, name: &str) -> TokenStream {
    let (name, wire, namespace) = (ident(name), ctx.plan.types.local_name(id), namespace(ctx, id));
    quote! { #name(#wire, #namespace) }
}

/// The namespace of a type, as seen from where it stands.
fn namespace(ctx: Context<'_>, id: TypeId) -> TokenStream {
    ctx.namespace(ctx.plan.types.namespace_of(id), ctx.site_of(id))
}

/// One entry for each field.
fn entries(ctx: Context<'_>, id: TypeId, fields: &[Field<'_>]) -> Vec<TokenStream> {
    let (home, site) = (ctx.plan.types.namespace_of(id), ctx.site_of(id));
    let elements = fields.iter().enumerate().filter_map(|(index, field)| match field.source {
        Source::Element(_, used) => Some((&used.name, index)),
        _ => None,
    });
    let last: HashMap<&WireName, usize> = elements.collect();
    let entries = fields.iter().enumerate().map(|(index, field)| {
        let (number, name) = (Literal::usize_unsuffixed(index), ident(field.ident));
        let shape = match field.source {
            Source::Element(occurs, used) => {
                let is_last = last.get(&used.name).is_none_or(|last| *last == index);
                element(ctx, (repeated(occurs, is_last), occurs), used, home, site)
            }
            Source::Attribute(used) => attribute(ctx, used, site),
            Source::Text(ty) => {
                let facets = facets(ctx, ty, None, site);
                quote! { text() #facets }
            }
            Source::Group(occurs, used) => {
                let (ty, occurring) = (ctx.rust_type(used.ty, site), occurring(occurs));
                quote! { group(#ty) #occurring }
            }
            Source::Any(occurs, used) => {
                let (allowed, occurring) = (allowed(ctx, &used.allowed, site), occurring(occurs));
                quote! { any(#allowed) #occurring }
            }
            Source::AnyAttributes(used) => {
                let allowed = allowed(ctx, &(&used.namespaces).into(), site);
                quote! { any_attributes(#allowed) }
            }
            Source::Mixed => quote! { mixed() },
            Source::Order => quote! { kept_order() },
            Source::KeptAttributes => quote! { kept_attributes() },
        };
        let facets = field.mapped.and_then(|_| facets_of_mapped(ctx, &field.source, site));
        let secret = flag(field.is_secret, "secret");
        quote! { #number #name: #shape #facets #secret }
    });
    entries.collect()
}

/// How often a group or a wildcard may stand.
fn occurring(occurs: Occurs) -> TokenStream {
    let optional = flag(occurs.is_optional(), "optional");
    let repeated = flag(occurs.is_repeated(), "repeated");
    let bounds = bounds(occurs, "at_least", "at_most");
    quote! { #optional #repeated #bounds }
}

/// The bounds of what is repeated, as far as they say more than that.
fn bounds(occurs: Occurs, least: &str, most: &str) -> TokenStream {
    let bound = |setting: &str, count: Option<u32>| {
        let setting = format_ident!("{setting}");
        count.map(|count| {
            let count = Literal::u32_unsuffixed(count);
            quote! { .#setting(#count) }
        })
    };
    let is_repeated = occurs.is_repeated();
    let least = bound(least, is_repeated.then_some(occurs.min).filter(|min| *min > 1));
    let most = bound(most, occurs.max.filter(|_| is_repeated));
    quote! { #least #most }
}

/// That an element is repeated. The limit only counts where one of the same name follows.
fn repeated(occurs: Occurs, is_last: bool) -> TokenStream {
    match occurs.max.filter(|max| !is_last && *max > 1) {
        Some(max) => {
            let max = Literal::u32_unsuffixed(max);
            let least = bounds(Occurs { max: None, ..occurs }, "at_least", "at_most");
            quote! { .times(#max) #least }
        }
        None => {
            let bounds = bounds(occurs, "at_least", "at_most");
            quote! { .repeated() #bounds }
        }
    }
}

/// The namespaces of a wildcard.
fn allowed(ctx: Context<'_>, allowed: &Allowed, site: Site) -> TokenStream {
    match allowed {
        Allowed::Any => quote! { ANY },
        Allowed::Unknown => quote! { UNKNOWN },
        Allowed::Other(namespace) => {
            let namespace = ctx.namespace(*namespace, site);
            quote! { other(#namespace) }
        }
        Allowed::Within(namespaces) => {
            let namespaces = namespaces.iter().map(|namespace| ctx.namespace(*namespace, site));
            quote! { within(#(#namespaces),*) }
        }
    }
}

/// The call of `redacted_debug!` for a struct or an enum with secrets.
pub(super) fn redacted_debug(name: &str, is_choice: bool, fields: &[Field<'_>]) -> MacroCall {
    let name = ident(name);
    let kind = is_choice.then(|| quote! { enum });
    let entries = fields.iter().map(|field| {
        let name = ident(field.ident);
        if field.is_secret {
            quote! { hide #name }
        } else {
            quote! { show #name }
        }
    });
    MacroCall { name: "redacted_debug", header: quote! { #name #kind }, entries: entries.collect() }
}

fn element(
    ctx: Context<'_>,
    (repeated, occurs): (TokenStream, Occurs),
    element: &Element,
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
            NilItems::Keep => quote! { #nillable #repeated },
            NilItems::Skip => {
                let skip = flag(element.nillable, "skip_nil_items");
                quote! { #repeated #skip }
            }
        },
        Some(item) => {
            let items = match ctx.options.nil_items {
                NilItems::Keep => flag(item.nillable, "nillable_items"),
                NilItems::Skip => flag(item.nillable, "skip_nil_items"),
            };
            let (name, namespace) = (&item.name.local, ctx.namespace(item.name.namespace, site));
            let soap = item.soap.map(|depth| soap_array(ctx, item.ty, depth, site));
            // That one has to stand does not go without saying, as it does of elements without a wrapper.
            let least = (item.occurs.min == 1).then(|| quote! { .items_at_least(1) });
            let bounds = bounds(item.occurs, "items_at_least", "items_at_most");
            quote! { #nillable.array(#name, #namespace) #items #least #bounds #soap }
        }
        None => nillable,
    };
    let default = default(ctx, element);
    let fixed = element.fixed.as_ref().filter(|_| element.item.is_none());
    let facets = facets(ctx, element.value_type(), fixed, site);
    quote! { element(#wire) #namespace #optional #rest #default #facets #encoded }
}

/// What the element that a document begins with says beside its name and type.
pub(super) fn of_root(ctx: Context<'_>, root: &GlobalElement, ty: TypeId) -> TokenStream {
    let text = root.default.as_ref().or(root.fixed.as_ref());
    let default = text.filter(|_| takes_default(&ctx.plan.types, ty)).map(|text| quote! { .default(#text) });
    let facets = facets(ctx, ty, root.fixed.as_ref(), Site::Top);
    let secret = flag(is_secret(ctx, &root.name, ty), "secret");
    quote! { #default #facets #secret }
}

/// What a text of type `ty` may be, and its only value if there is one.
fn facets(ctx: Context<'_>, ty: TypeId, fixed: Option<&String>, site: Site) -> TokenStream {
    let is_simple = ctx.plan.types.is_simple(ty);
    let facets = super::facets::facets(ctx, ty, site);
    let is_compared = fixed.is_some() && is_simple;
    let facets = facets.or_else(|| super::facets::comparison(ctx, ty, site).filter(|_| is_compared));
    let facets = facets.map(|facets| quote! { .facets(&#facets) });
    let fixed = fixed.filter(|_| is_simple).map(|text| quote! { .fixed(#text) });
    quote! { #facets #fixed }
}

/// What the text of a field with a mapped type may be, unless its declaration says so already.
fn facets_of_mapped(ctx: Context<'_>, source: &Source<'_>, site: Site) -> Option<TokenStream> {
    let (ty, fixed) = match source {
        Source::Element(_, element) => (element.value_type(), element.fixed.as_ref()),
        Source::Attribute(attribute) => (attribute.ty, attribute.fixed.as_ref()),
        Source::Text(ty) => (*ty, None),
        _ => return None,
    };
    let is_compared = fixed.is_some() && super::facets::comparison(ctx, ty, site).is_some();
    let facets = super::facets::of_mapped_field(ctx, ty, site).filter(|_| !is_compared)?;
    Some(quote! { .facets(&#facets) })
}

/// The declaration of the items of an array of SOAP's encoding that is a type of its own.
pub(super) fn items_of_array(ctx: Context<'_>, items: &Element, site: Site) -> TokenStream {
    element(ctx, (TokenStream::new(), Occurs::ONCE), items, None, site)
}

/// What an empty element stands for, unless it may be empty itself.
fn default(ctx: Context<'_>, element: &Element) -> Option<TokenStream> {
    let text = element.default.as_ref().or(element.fixed.as_ref())?;
    let types = &ctx.plan.types;
    // A text that is kept beside its value may be empty.
    let is_kept = ctx.plan.lossless && types.is_simple(element.ty);
    let is_wanted = element.item.is_none() && (is_kept || takes_default(types, element.ty));
    is_wanted.then(|| quote! { .default(#text) })
}

/// Whether an empty text is no value of the type, and the text of a default means the same everywhere.
fn takes_default(types: &Types, ty: TypeId) -> bool {
    match types.kind(ty) {
        Kind::Builtin(builtin) => {
            !(builtin.is_text() || builtin.is_qualified_name() || types.is_any_type(ty))
        }
        Kind::Enumeration { .. } => true,
        Kind::Alias { base, .. } => takes_default(types, *base),
        Kind::List { item } => types.is_text(*item) || takes_default(types, *item),
        Kind::Union { members } => members.iter().all(|member| takes_default(types, *member)),
        Kind::Struct(_) | Kind::Group(_) | Kind::Choice(_) | Kind::Array(_) | Kind::Family(_) => false,
    }
}

/// What an element says of itself in encoded messages: its type, unless it is an array, which has more to say, and that
/// it may be null.
fn encoded(ctx: Context<'_>, element: &Element, site: Site) -> TokenStream {
    let null = flag(element.encoded == Encoded::Reference, "null");
    if element.encoded == Encoded::No || element.item.is_some() {
        return null;
    }
    let types = &ctx.plan.types;
    // Derived types name themselves.
    let def = types.get(types.in_contract(element.ty));
    let ty = match (&def.kind, &def.name) {
        // Of any type: the value tells.
        (Kind::Builtin(Builtin("anyType" | "anySimpleType")), _) => TokenStream::new(),
        (Kind::Builtin(Builtin(name)), _) => quote! { .xsd(#name) },
        // It has more to say of itself.
        (Kind::Array(_), _) => TokenStream::new(),
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
    let types = &ctx.plan.types;
    let def = types.get(types.in_contract(ty));
    match (&def.kind, &def.name) {
        (Kind::Builtin(Builtin(name)), _) => quote! { .xsd_array(#name, #depth) },
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
    let facets = facets(ctx, attribute.ty, attribute.fixed.as_ref(), site);
    quote! { attribute(#wire) #namespace #optional #facets }
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
