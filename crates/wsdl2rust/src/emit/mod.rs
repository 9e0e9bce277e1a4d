//! Emit: plan and names to Rust items, one file per kind of item.
//!
//! Never sees XML, never makes an identifier, never reads or writes a file. Items are tokens, or calls of the
//! runtime's macros, or blocks of further items; `output` gives them their layout.

mod aliases;
mod attachments;
mod attributes;
mod client;
mod context;
mod defaults;
mod derives;
mod docs;
mod elements;
mod enums;
mod facets;
mod families;
mod faults;
mod fields;
mod hashable;
mod http;
mod http_ports;
mod item;
mod notes;
mod operations;
mod options;
mod paths;
mod requests;
mod scalars;
mod secret_names;
mod serde;
mod served;
mod server;
mod shapes;
mod soap_arrays;
mod structs;
mod tables;
mod types;
mod unions;
mod yaserde;

pub use derives::{Implemented, derived, implemented};
pub(crate) use docs::LINE_END;
pub use item::{BlockKind, Item, MacroCall};
pub use options::{Attribute, EmitOptions, Gate, NilItems};
pub(crate) use paths::rust_path;

use quote::quote;

use attributes::Attributes;
use context::Context;
use item::{ident, part, parts};
use shapes::Shapes;
use types::{Here, types_of};

use crate::model::NamespaceId;
use crate::names::Names;
use crate::plan::Plan;

/// The whole generated module; `source` is the name of the contract's file.
pub fn emit(plan: &Plan, names: &Names, options: &EmitOptions, source: &str) -> Vec<Item> {
    let served = served::served(&plan.clients);
    let attributes = Attributes::new(plan, names, options);
    let ctx = Context { plan, names, options, served: &served, attributes: &attributes };
    let made_by = format!("Made by wsdl2rust from `{}`; changes belong there.", docs::code(source));
    let made_by = docs::paragraphs(std::iter::once(vec![made_by]).chain(notes::of_module(ctx)));
    // A reader of the documentation sees the module only if it is public.
    let visibility = (notes::shown(ctx) == Some(notes::Shown::Module)).then(|| quote! { pub });
    let mut items = vec![Item::Tokens(quote! { use ::soap_runtime::codegen::*; })];
    items.extend(types(ctx));
    items.extend(part("faults", faults::faults(ctx)));
    items.extend(part("attachments", attachments::attachments(ctx)));
    items.extend(parts("elements", elements::elements(ctx).into_iter().collect()));
    let clients: Vec<usize> = ctx.clients(false).collect();
    items.extend(parts("operations", operations::operations(ctx, &clients, &quote! { super })));
    items.extend(part("requests", requests::requests(ctx).into_iter().collect()));
    items.extend(part("clients", clients.iter().flat_map(|&index| client::client(ctx, index)).collect()));
    items.extend(parts("http_ports", http_ports::http_ports(ctx)));
    items.extend(parts("server", server::server(ctx, &clients)));
    let contract = Item::Block {
        kind: BlockKind::Module,
        head: quote! {
            #made_by
            #[allow(dead_code, missing_docs, non_camel_case_types, non_snake_case, non_upper_case_globals)]
            #[allow(unreachable_pub, unused_imports)]
            #[allow(clippy::all, rustdoc::bare_urls, rustdoc::invalid_html_tags)]
            #visibility mod contract
        },
        items,
    };
    vec![Item::Tokens(quote! { pub use contract::*; }), contract]
}

/// The types: side by side, or in one module per namespace.
fn types(ctx: Context<'_>) -> Vec<Item> {
    let shapes = Shapes::new(ctx);
    if ctx.names.modules.is_empty() {
        let namespace = ctx.plan.namespaces.first().copied().flatten();
        let mut items = vec![namespace_constant(ctx, namespace, "The target namespace of the contract.")];
        items.extend(types_of(ctx, Here::All));
        items.extend(shapes.shared(ctx, Here::All, namespace));
        return part("types", items).into_iter().collect();
    }
    let modules = ctx.names.modules.iter();
    let modules = modules.map(|(&namespace, name)| namespace_module(ctx, &shapes, namespace, name));
    let mut items: Vec<Item> = modules.collect();
    items.extend(part("types", types_of(ctx, Here::Top)));
    let checks = ctx.names.modules.iter().filter_map(|(&namespace, name)| {
        let path = ctx.names.elsewhere.get(&namespace)?;
        Some(shapes.check(ctx, namespace, path, name))
    });
    items.extend(part("shapes", checks.collect()));
    items
}

fn namespace_module(ctx: Context<'_>, shapes: &Shapes, namespace: Option<NamespaceId>, name: &str) -> Item {
    let address = namespace.map_or("", |id| ctx.plan.model.namespace(id));
    let docs = docs::lines(&[match address {
        "" => "The types that are in no namespace.".to_owned(),
        address => format!("The types of namespace `{}`.", docs::code(address)),
    }]);
    let ident = ident(name);
    if let Some(path) = ctx.names.elsewhere.get(&namespace) {
        let path = paths::path(path);
        // Not the module itself, which may be private.
        let items = vec![Item::Tokens(quote! { pub use #path::*; })];
        return Item::Block { kind: BlockKind::Module, head: quote! { #docs pub mod #ident }, items };
    }
    let mut items = vec![
        Item::Tokens(quote! { use ::soap_runtime::codegen::*; }),
        namespace_constant(ctx, namespace, "The namespace of this module."),
    ];
    items.extend(types_of(ctx, Here::Module(namespace)));
    items.extend(shapes.shared(ctx, Here::Module(namespace), namespace));
    let items = part(name, items).into_iter().collect();
    Item::Block { kind: BlockKind::Module, head: quote! { #docs pub mod #ident }, items }
}

fn namespace_constant(ctx: Context<'_>, namespace: Option<NamespaceId>, docs: &str) -> Item {
    let address = namespace.map_or("", |id| ctx.plan.model.namespace(id));
    let docs = docs::lines(&[docs.to_owned()]);
    Item::Tokens(quote! { #docs pub const NS: &str = #address; })
}
