//! The statics that read and write documents: one for each element that a document may begin with.
//!
//! Must not know what the types of the elements hold.

use quote::quote;

use super::context::Context;
use super::docs;
use super::item::{BlockKind, Item, ident};
use super::paths::Site;
use super::tables;
use crate::model::{NamespaceId, TypeName};
use crate::plan::Root;

/// The module `elements`: one static per element, in a module per namespace where there are several. Those of namespaces that
/// live elsewhere are there.
pub(super) fn elements(ctx: Context<'_>) -> Option<Item> {
    if ctx.plan.roots.is_empty() {
        return None;
    }
    let docs = docs::lines(&["The elements that a document may begin with.".to_owned()]);
    let items = match ctx.names.modules.is_empty() {
        true => {
            let mut items = vec![Item::Tokens(quote! { use super::*; })];
            items.extend(statics(ctx, |_| true));
            items
        }
        false => {
            let here = ctx.names.modules.iter().filter(|(of, _)| !ctx.names.elsewhere.contains_key(of));
            here.filter_map(|(&of, name)| module(ctx, of, name)).collect()
        }
    };
    let head = quote! { #docs pub mod elements };
    (!items.is_empty()).then_some(Item::Block { kind: BlockKind::Module, head, items })
}

fn module(ctx: Context<'_>, namespace: Option<NamespaceId>, name: &str) -> Option<Item> {
    let mut statics = statics(ctx, |of| of == namespace).peekable();
    statics.peek()?;
    let address = namespace.map_or("", |id| ctx.plan.model.namespace(id));
    let docs = docs::lines(&[match address {
        "" => "The elements that are in no namespace.".to_owned(),
        address => format!("The elements of namespace `{}`.", docs::code(address)),
    }]);
    let name = ident(name);
    let items = std::iter::once(Item::Tokens(quote! { use super::super::*; })).chain(statics).collect();
    Some(Item::Block { kind: BlockKind::Module, head: quote! { #docs pub mod #name }, items })
}

/// The elements of the namespaces that are wanted.
fn statics(ctx: Context<'_>, is_wanted: impl Fn(Option<NamespaceId>) -> bool) -> impl Iterator<Item = Item> {
    let roots = ctx.plan.roots.iter().zip(&ctx.names.elements);
    let wanted =
        roots.filter(move |(root, _)| is_wanted(ctx.plan.model.element(root.element).name.namespace));
    wanted.map(move |(&Root { element, ty }, name)| {
        let def = ctx.plan.model.element(element);
        // The documentation of an element with an anonymous type is at the type.
        let is_at_type = ctx.plan.model.type_def(def.ty).name == TypeName::OfElement(element)
            && ctx.names.types.contains_key(&def.ty);
        let docs = docs::paragraphs([
            vec![format!("Element `{}`.", docs::code(&def.name.local))],
            if is_at_type { Vec::new() } else { docs::foreign(&def.docs) },
        ]);
        let (name, local) = (ident(name), &def.name.local);
        let (settings, namespace) =
            (tables::of_root(ctx, def, ty), ctx.namespace(def.name.namespace, Site::Top));
        // `AnyType` keeps nil itself.
        let is_nillable = def.nillable && !ctx.plan.types.is_any_type(ty);
        let ty = ctx.rust_type(ty, Site::Top);
        let ty = if is_nillable { quote! { ::soap_runtime::Nillable<#ty> } } else { ty };
        Item::Tokens(quote! {
            #docs
            pub static #name: ::soap_runtime::Element<#ty> = ::soap_runtime::Element::new(#local, #namespace) #settings;
        })
    })
}
