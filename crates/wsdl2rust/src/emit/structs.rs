//! Complex types and groups: a struct or an enum, its table, and where it holds secrets its own `Debug`.
//!
//! Must not know how a field is typed or described; `fields` does.

use quote::quote;

use super::context::Context;
use super::fields::{self, Field};
use super::item::{Item, MacroCall, ident};
use super::paths::Site;
use super::served::{Role, Use};
use super::{defaults, docs, hashable, serde, tables, yaserde};
use crate::model::TypeId;
use crate::names::{Owner, TypeNames};
use crate::plan::members::Member;
use crate::plan::types::{Choice, Struct, TypeName};

/// How many operations are named at a type that they share; a header may belong to hundreds.
const MAX_USES: usize = 8;

/// The items of struct `id`.
pub(super) fn structure(ctx: Context<'_>, id: TypeId, names: &TypeNames, of: &Struct) -> Item {
    let fields = fields::of_struct(ctx, id, names, of);
    let table = tables::of_struct(ctx, id, &names.ident, of.order, &fields);
    printed(ctx, id, names, &fields, Shape { is_choice: false, is_group: false, table })
}

/// The items of group `id`.
pub(super) fn group(ctx: Context<'_>, id: TypeId, names: &TypeNames, members: &[Member]) -> Item {
    let fields = fields::of_members(ctx, id, names, members);
    let table = tables::of_group(ctx, id, &names.ident, &fields);
    printed(ctx, id, names, &fields, Shape { is_choice: false, is_group: true, table })
}

/// The items of choice `id`.
pub(super) fn choice(ctx: Context<'_>, id: TypeId, names: &TypeNames, of: &Choice) -> Item {
    let fields = fields::of_members(ctx, id, names, &of.members);
    let table = tables::of_choice(ctx, id, &names.ident, of, &fields);
    printed(ctx, id, names, &fields, Shape { is_choice: true, is_group: of.is_group, table })
}

/// What structs, groups and choices differ in.
struct Shape {
    /// Whether its members are variants; otherwise they are fields.
    is_choice: bool,
    is_group: bool,
    table: MacroCall,
}

fn printed(ctx: Context<'_>, id: TypeId, names: &TypeNames, fields: &[Field<'_>], shape: Shape) -> Item {
    let site = ctx.site_of(id);
    let has_secrets = fields.iter().any(|field| field.is_secret);
    let docs = docs::paragraphs([
        ctx.messages_served_by(id),
        element_docs(ctx, id),
        docs::foreign(&ctx.plan.types.get(id).docs),
        if shape.is_group { Vec::new() } else { docs::name_in_contract(ctx, id) },
    ]);
    let name = ident(&names.ident);
    let derives = if has_secrets {
        quote! { Clone, PartialEq }
    } else {
        quote! { Debug, Clone, PartialEq }
    };
    let hash_derives = hashable::derives(ctx, id);
    let serde_derives = serde::derives(ctx);
    let prefixes = yaserde::prefixes(ctx, id, fields);
    let yaserde_derives = yaserde::struct_derives(ctx, id, &prefixes);
    let attributes = ctx.attributes.of(Owner::Type(id));
    let members = fields.iter().zip(serde::fields(ctx, fields)).enumerate().map(|(index, (field, serde))| {
        let (name, ty, docs) = (ident(field.ident), field.rust_type(ctx, site), field.docs(ctx));
        let yaserde = yaserde::field(ctx, &prefixes, field);
        let attributes = ctx.attributes.of_member(Owner::Type(id), index);
        match shape.is_choice {
            true => quote! { #docs #serde #yaserde #attributes #name(#ty) },
            false => quote! { #docs #serde #yaserde #attributes pub #name: #ty },
        }
    });
    let kind = if shape.is_choice {
        quote! { enum }
    } else {
        quote! { struct }
    };
    let structure = quote! {
        #docs
        #[derive(#derives)]
        #hash_derives
        #serde_derives
        #yaserde_derives
        #attributes
        pub #kind #name { #(#members),* }
    };
    let mut items = vec![Item::Tokens(structure), Item::Macro(shape.table)];
    if has_secrets {
        items.push(Item::Macro(tables::redacted_debug(&names.ident, shape.is_choice, fields)));
    }
    items.extend(defaults::constructor(ctx, id, names, fields));
    Item::Group(items)
}

/// The documentation of the element that an anonymous type belongs to.
fn element_docs(ctx: Context<'_>, id: TypeId) -> Vec<String> {
    match ctx.plan.types.get(id).name {
        TypeName::OfElement(element, _) => docs::foreign(&ctx.plan.model.element(element).docs),
        _ => Vec::new(),
    }
}

/// The first of them, and how many more there are.
fn listed(links: &[String]) -> String {
    match links.len().saturating_sub(MAX_USES) {
        0 => links.join(", "),
        more => format!("{} and {more} more", links[..MAX_USES].join(", ")),
    }
}

impl Context<'_> {
    /// `The request of …`, for a type that is a message or part of one.
    pub(super) fn messages_served_by(&self, id: TypeId) -> Vec<String> {
        let prefix = match self.site_of(id) {
            Site::Top => "",
            Site::Module(_) => "super::",
        };
        let uses = self.served.get(&id).map_or(&[][..], Vec::as_slice);
        let lines = Role::ALL.into_iter().filter_map(|role| {
            let uses = uses.iter().filter(|used| used.role == role);
            let links: Vec<String> = uses.map(|used| self.link(prefix, used)).collect();
            (!links.is_empty()).then(|| format!("{} {}.", role.words(), listed(&links)))
        });
        lines.collect()
    }

    fn link(&self, prefix: &str, used: &Use) -> String {
        let client = &self.names.clients[used.client];
        // The module may be left out by a feature, so nothing links to it.
        if self.plan.clients[used.client].is_http() {
            return format!("`http_ports::{}::{}`", client.ident, client.operations[used.call].method);
        }
        format!("[`{0}`]({prefix}{1}::{0})", client.operations[used.call].method, client.ident)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_is_cut() {
        let links: Vec<String> = ('a'..='j').map(String::from).collect();
        assert_eq!(listed(&links[..1]), "a");
        assert_eq!(listed(&links[..8]), "a, b, c, d, e, f, g, h");
        assert_eq!(listed(&links[..9]), "a, b, c, d, e, f, g, h and 1 more");
        assert_eq!(listed(&links), "a, b, c, d, e, f, g, h and 2 more");
    }
}
