//! Complex types and groups: a struct or an enum, its table, and where it holds secrets its own `Debug`.
//!
//! Must not know how a field is typed or described; `fields` does.

use quote::quote;

use super::context::Context;
use super::fields::fields;
use super::item::{Item, ident};
use super::paths::Site;
use super::served::{Role, Use};
use super::{docs, serde, soap_arrays, tables, yaserde};
use crate::model::TypeId;
use crate::plan::types::{Complex, Order, TypeName};

/// How many operations are named at a type that they share; a header may belong to hundreds.
const MAX_USES: usize = 8;

/// The items of complex type `id`.
pub(super) fn structure(ctx: Context<'_>, id: TypeId, complex: &Complex) -> Item {
    let Some(names) = ctx.names.types.get(&id) else { return Item::Group(Vec::new()) };
    if let Some(array) = complex.soap_array.filter(|_| complex.encoded) {
        return soap_arrays::soap_array(ctx, id, complex, array);
    }
    let site = ctx.site_of(id);
    let fields = fields(ctx, id, complex);
    let has_secrets = fields.iter().any(|field| field.is_secret);
    let docs = docs::paragraphs([
        ctx.messages_served_by(id),
        element_docs(ctx, id),
        docs::foreign(&ctx.plan.types.get(id).docs),
        if complex.is_group { Vec::new() } else { ctx.name_in_contract(id) },
    ]);
    let is_choice = complex.order == Order::Choice;
    let name = ident(&names.ident);
    let derives = if has_secrets {
        quote! { Clone, PartialEq }
    } else {
        quote! { Debug, Clone, PartialEq }
    };
    let serde_derives = serde::derives(ctx);
    let prefixes = yaserde::prefixes(ctx, id, &fields);
    let yaserde_derives = yaserde::struct_derives(ctx, id, &prefixes);
    let members = fields.iter().zip(serde::fields(ctx, &fields)).map(|(field, serde)| {
        let (name, ty, docs) = (ident(field.ident), field.rust_type(ctx, site), field.docs(ctx));
        let yaserde = yaserde::field(ctx, &prefixes, field);
        match is_choice {
            true => quote! { #docs #serde #yaserde #name(#ty) },
            false => quote! { #docs #serde #yaserde pub #name: #ty },
        }
    });
    let kind = if is_choice {
        quote! { enum }
    } else {
        quote! { struct }
    };
    let structure = quote! {
        #docs
        #[derive(#derives)]
        #serde_derives
        #yaserde_derives
        pub #kind #name { #(#members),* }
    };
    let table = tables::table(ctx, id, complex, &names.ident, &fields);
    let mut items = vec![Item::Tokens(structure), Item::Macro(table)];
    if has_secrets {
        items.push(Item::Macro(tables::redacted_debug(&names.ident, complex.order, &fields)));
    }
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
        if self.plan.clients[used.client].is_http {
            return format!("`http_ports::{}::{}`", client.ident, client.operations[used.call].method);
        }
        format!("[`{0}`]({prefix}{1}::{0})", client.operations[used.call].method, client.ident)
    }

    /// `Named … in the contract.`, for a type whose name a rule had to change.
    pub(super) fn name_in_contract(&self, id: TypeId) -> Vec<String> {
        let renamed = self.names.types.get(&id).and_then(|names| names.renamed.as_ref());
        renamed.map(|wire| format!("Named `{}` in the contract.", docs::code(wire))).into_iter().collect()
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
