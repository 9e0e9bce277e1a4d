//! The fields of a struct or the variants of a choice: one view of them, which type, table and derives share.
//!
//! Must not print: it gives types and documentation, others the items around them.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::options::{EmitOptions, NilItems};
use super::paths::Site;
use super::{docs, paths, secret_names};
use crate::model::{Attribute, Docs, Occurs, TypeId, Wildcard, WireName};
use crate::names::TypeNames;
use crate::plan::members::{AnyElement, Element, Encoded, GroupUse, Item, Member, MemberKind};
use crate::plan::types::{Kind, Struct, TypeName, Types};
use crate::plan::{Held, Printed};

/// A field of a struct, or a variant of a choice.
#[derive(Debug, Clone)]
pub(super) struct Field<'a> {
    /// Its Rust name.
    pub(super) ident: &'a str,
    /// What it stands for.
    pub(super) source: Source<'a>,
    /// How its value is held.
    pub(super) held: Held,
    /// Whether its element or attribute, or the items that it holds, are secret, by the configuration or by name.
    pub(super) is_secret: bool,
    /// The type of the user that its value has.
    pub(super) mapped: Option<&'a str>,
}

/// What a field stands for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Source<'a> {
    /// A child element.
    Element(Occurs, &'a Element),
    /// An attribute.
    Attribute(&'a Attribute),
    /// The text of a type with simple content.
    Text(TypeId),
    /// A group of elements.
    Group(Occurs, &'a GroupUse),
    /// Child elements that the contract does not name.
    Any(Occurs, &'a AnyElement),
    /// Attributes that the contract does not name.
    AnyAttributes(&'a Wildcard),
    /// The text between child elements.
    Mixed,
    /// The order of child elements.
    Order,
    /// Attributes that tell of the type.
    KeptAttributes,
}

/// The fields of struct `id`: what stands among its elements, attributes, text, the wildcard for attributes, mixed text.
pub(super) fn of_struct<'a>(
    ctx: Context<'a>,
    id: TypeId,
    names: &'a TypeNames,
    of: &'a Struct,
) -> Vec<Field<'a>> {
    fields(ctx, id, names, sources_of_struct(of))
}

/// The fields of group `id`, or the variants of a choice.
pub(super) fn of_members<'a>(
    ctx: Context<'a>,
    id: TypeId,
    names: &'a TypeNames,
    members: &'a [Member],
) -> Vec<Field<'a>> {
    fields(ctx, id, names, members.iter().map(source))
}

fn fields<'a>(
    ctx: Context<'a>,
    id: TypeId,
    names: &'a TypeNames,
    sources: impl Iterator<Item = Source<'a>>,
) -> Vec<Field<'a>> {
    let field = |(index, (ident, source)): (usize, (&'a String, Source<'a>))| {
        let is_secret = secret_names(ctx, id, source).next().is_some();
        // The members of the content come first.
        let held = ctx.plan.boxes.held(id, index);
        let mapped = ctx.names.mapped.of_member(id, index);
        Field { ident, source, held, is_secret, mapped }
    };
    names.members.iter().zip(sources).enumerate().map(field).collect()
}

fn sources_of_struct(of: &Struct) -> impl Iterator<Item = Source<'_>> {
    let members = of.members.iter().map(source);
    let attributes = of.attributes.iter().map(Source::Attribute);
    let text = of.text.map(Source::Text);
    let any_attributes = of.any_attribute.iter().map(Source::AnyAttributes);
    let mixed = of.mixed.then_some(Source::Mixed);
    let order = of.keeps_order.then_some(Source::Order);
    let kept = order.into_iter().chain(of.keeps_attributes.then_some(Source::KeptAttributes));
    members.chain(attributes).chain(text).chain(any_attributes).chain(mixed).chain(kept)
}

fn source(member: &Member) -> Source<'_> {
    match &member.kind {
        MemberKind::Element(element) => Source::Element(member.occurs, element),
        MemberKind::Group(group) => Source::Group(member.occurs, group),
        MemberKind::Any(any) => Source::Any(member.occurs, any),
    }
}

/// The names of all secrets in the plan's types, in alphabetical order.
pub(super) fn secrets(ctx: Context<'_>) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for (id, printed) in ctx.plan.printed_types() {
        match printed {
            Printed::Struct(of) => {
                found.extend(sources_of_struct(of).flat_map(|source| secret_names(ctx, id, source)));
            }
            Printed::Group(members) => found.extend(secrets_of_members(ctx, id, members)),
            Printed::Choice(of) => found.extend(secrets_of_members(ctx, id, &of.members)),
            Printed::Array(of) => {
                let item = of.items.item.iter().filter(|item| is_secret(ctx, &item.name, item.ty));
                found.extend(item.map(|item| item.name.local.as_str()));
            }
            Printed::Enumeration(_)
            | Printed::Alias(..)
            | Printed::List(_)
            | Printed::Union(_)
            | Printed::Family(_) => {}
        }
    }
    found
}

fn secrets_of_members<'a>(
    ctx: Context<'a>,
    id: TypeId,
    members: &'a [Member],
) -> impl Iterator<Item = &'a str> {
    members.iter().map(source).flat_map(move |source| secret_names(ctx, id, source))
}

/// The names of a field of type `id` that are secret.
fn secret_names<'a>(ctx: Context<'a>, id: TypeId, source: Source<'a>) -> impl Iterator<Item = &'a str> {
    let value = match source {
        Source::Element(_, element) => Some(element.value_type()),
        Source::Attribute(attribute) => Some(attribute.ty),
        Source::Text(ty) => Some(ty),
        Source::Group(..)
        | Source::Any(..)
        | Source::AnyAttributes(_)
        | Source::Mixed
        | Source::Order
        | Source::KeptAttributes => None,
    };
    let is_it = move |name: &&WireName| value.is_some_and(|ty| is_secret(ctx, name, ty));
    wire_names(ctx, id, source).filter(is_it).map(|name| name.local.as_str())
}

/// Whether values of this name and type are secret.
pub(super) fn is_secret(ctx: Context<'_>, name: &WireName, ty: TypeId) -> bool {
    let EmitOptions { secrets, secrets_by_name, .. } = ctx.options;
    let name = name.local.as_str();
    // The type is looked at only if the name suggests a secret, which is rare.
    secrets.contains(name)
        || (secret_names::is_secret(name) && *secrets_by_name && ctx.plan.types.may_be_any_text(ty))
}

/// The names by which the value of a field of type `id` goes on the wire: its own, and that of its items. The
/// text of a message goes by the name of the message's element.
fn wire_names<'a>(ctx: Context<'a>, id: TypeId, source: Source<'a>) -> impl Iterator<Item = &'a WireName> {
    let (own, items) = match source {
        Source::Element(_, element) => (Some(&element.name), element.item.as_ref().map(|item| &item.name)),
        Source::Attribute(attribute) => (Some(&attribute.name), None),
        Source::Text(_) => match &ctx.plan.types.get(id).name {
            TypeName::OfElement(_, name) => (Some(name), None),
            _ => (None, None),
        },
        Source::Group(..)
        | Source::Any(..)
        | Source::AnyAttributes(_)
        | Source::Mixed
        | Source::Order
        | Source::KeptAttributes => (None, None),
    };
    own.into_iter().chain(items)
}

impl<'a> Field<'a> {
    /// The items of an array of SOAP's encoding, as the field that holds them.
    pub(super) fn of_items(items: &'a Element, held: Held) -> Self {
        let source = Source::Element(Occurs::ONCE, items);
        Self { ident: "items", source, held, is_secret: false, mapped: None }
    }
}

impl Field<'_> {
    /// The name on the wire, if it has one.
    pub(super) fn wire_name(&self) -> Option<&WireName> {
        match self.source {
            Source::Element(_, element) => Some(&element.name),
            Source::Attribute(attribute) => Some(&attribute.name),
            Source::Text(_)
            | Source::Group(..)
            | Source::Any(..)
            | Source::AnyAttributes(_)
            | Source::Mixed
            | Source::Order
            | Source::KeptAttributes => None,
        }
    }

    /// Its Rust type, as seen from `site`.
    pub(super) fn rust_type(&self, ctx: Context<'_>, site: Site) -> TokenStream {
        match self.source {
            Source::Element(occurs, element) => {
                let ty = self.kept(ctx, element.value_type(), true, site);
                element_type(ctx, occurs, (element, self.held), ty)
            }
            Source::Attribute(attribute) => {
                let ty = self.kept(ctx, attribute.ty, false, site);
                if attribute.required {
                    ty
                } else {
                    quote! { Option<#ty> }
                }
            }
            Source::Text(ty) => self.kept(ctx, ty, false, site),
            Source::Group(occurs, group) => {
                let ty = ctx.rust_type(group.ty, site);
                match self.held {
                    // A `Vec` is a box already.
                    Held::Boxed if occurs.is_repeated() => occurring(occurs, ty),
                    how => occurring(occurs, held(how, &ty)),
                }
            }
            Source::Any(occurs, _) => occurring(occurs, quote! { AnyElement }),
            Source::AnyAttributes(_) => quote! { AnyAttributes },
            Source::Mixed => quote! { MixedText },
            Source::Order => quote! { KeptOrder },
            Source::KeptAttributes => quote! { KeptAttributes },
        }
    }

    /// The type of its value, which is of type `ty` in the contract, with all that was said beside it if that is wished: of a
    /// text only elements say more.
    fn kept(&self, ctx: Context<'_>, ty: TypeId, is_element: bool, site: Site) -> TokenStream {
        let types = &ctx.plan.types;
        let rust = self.value_type(ctx, ty, site);
        let is_mapped = || self.mapped.is_some() || ctx.mapped_type(ty).is_some();
        let is_kept = types.is_simple(ty) && (is_element || !types.is_text(ty) || is_mapped());
        if ctx.plan.lossless && is_kept {
            quote! { Kept<#rust> }
        } else {
            rust
        }
    }

    /// The type of its value, which is of type `ty` in the contract.
    pub(super) fn value_type(&self, ctx: Context<'_>, ty: TypeId, site: Site) -> TokenStream {
        self.mapped.map_or_else(|| ctx.rust_type(ty, site), paths::path)
    }

    /// Its documentation as the contract has it, with the default and the facets that the type cannot show.
    pub(super) fn docs(&self, ctx: Context<'_>) -> TokenStream {
        let none = Docs::default();
        let (own, default, fixed, ty) = match self.source {
            Source::Element(_, element) => {
                (&element.docs, &element.default, &element.fixed, element.value_type())
            }
            Source::Attribute(attribute) => {
                (&attribute.docs, &attribute.default, &attribute.fixed, attribute.ty)
            }
            Source::Text(ty) => (&none, &None, &None, ty),
            Source::Any(_, any) => return docs::paragraphs([docs::foreign(&any.docs)]),
            Source::Order => {
                return docs::lines(&[
                    "The order in which the elements came; none is that of the contract.".to_owned()
                ]);
            }
            Source::KeptAttributes => {
                return docs::lines(&["What `xsi:type` and its kin said on the element.".to_owned()]);
            }
            Source::Group(..) | Source::AnyAttributes(_) | Source::Mixed => return TokenStream::new(),
        };
        let said = |what: &str, value: &Option<String>| {
            let shown = value.iter().map(|value| match docs::code(value) {
                empty if empty.is_empty() => format!("{what} the empty text."),
                value => format!("{what} `{value}`."),
            });
            shown.collect()
        };
        docs::paragraphs([
            docs::foreign(own),
            said("The contract's default is", default),
            said("Always", fixed),
            anonymous_facets(&ctx.plan.types, ty),
        ])
    }
}

/// The facets of an anonymous restriction, which has no alias of its own to be documented.
fn anonymous_facets(types: &Types, ty: TypeId) -> Vec<String> {
    let def = types.get(ty);
    match (&def.name, &def.kind) {
        (TypeName::Within(..), Kind::Alias { facets, .. }) => super::aliases::facets(facets),
        _ => Vec::new(),
    }
}

/// The type of what is not an element of its own, as often as it may stand.
fn occurring(occurs: Occurs, ty: TokenStream) -> TokenStream {
    match (occurs.is_repeated(), occurs.is_optional()) {
        (true, _) => quote! { Vec<#ty> },
        (false, true) => quote! { Option<#ty> },
        (false, false) => ty,
    }
}

fn held(held: Held, ty: &TokenStream) -> TokenStream {
    match held {
        Held::Plain => ty.clone(),
        Held::Boxed => quote! { Box<#ty> },
        Held::Far => quote! { Far<#ty> },
        Held::Endless => quote! { Option<Box<#ty>> },
    }
}

/// The type of an element whose value is of type `ty`.
fn element_type(
    ctx: Context<'_>,
    occurs: Occurs,
    (element, how): (&Element, Held),
    ty: TokenStream,
) -> TokenStream {
    let ty = if how == Held::Far { held(Held::Far, &ty) } else { ty };
    let keeps_nil = ctx.options.nil_items == NilItems::Keep;
    let is_lossless = ctx.plan.lossless && element.encoded == Encoded::No;
    let items = |nillable: bool| match nillable && keeps_nil {
        true if is_lossless => quote! { Vec<KeptNil<#ty>> },
        true => quote! { Vec<Option<#ty>> },
        false => quote! { Vec<#ty> },
    };
    let value = match &element.item {
        _ if occurs.is_repeated() => return items(element.nillable),
        Some(Item { nillable, soap, .. }) => {
            let vec = |item: TokenStream| match *nillable && keeps_nil {
                true => quote! { Vec<Option<#item>> },
                false => quote! { Vec<#item> },
            };
            (0..=soap.unwrap_or_default()).fold(ty, |item, _| vec(item))
        }
        None if how == Held::Far => ty,
        None => held(how, &ty),
    };
    let is_null = element.encoded == Encoded::Reference;
    match (occurs.is_optional() || is_null, element.nillable) {
        (false, false) => value,
        (true, true) if is_lossless => quote! { Option<KeptNil<#value>> },
        (false, true) if is_lossless => quote! { KeptNil<#value> },
        (true, true) => quote! { Option<Nillable<#value>> },
        (true, false) | (false, true) => quote! { Option<#value> },
    }
}
