//! How one place in the generated code names a type or a namespace that may be in another module.
//!
//! Must not know what stands at that place.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::item::ident;
use super::scalars;
use crate::model::{NamespaceId, TypeId};
use crate::names::Names;
use crate::plan::types::{Kind, Types, Used};

/// The path of the Rust type of `id` for readers of the generated module: from its root where the type is the
/// contract's, otherwise from the runtime or the standard library. `None` for a type that has no code.
pub(crate) fn rust_path(types: &Types, names: &Names, id: TypeId) -> Option<String> {
    if let Some(path) = names.mapped.of_used(types.used(id)) {
        return Some(path.to_owned());
    }
    names.type_path(id).or_else(|| match types.kind(id) {
        Kind::Builtin(builtin) => Some(scalars::path(*builtin)),
        Kind::Alias { base, .. } => rust_path(types, names, *base),
        Kind::List { item } => {
            Some(format!("{}XmlList<{}>", scalars::RUNTIME, rust_path(types, names, *item)?))
        }
        _ => None,
    })
}

/// A place in the generated code: the top, or the module of a namespace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Site {
    /// Beside the modules of the namespaces, or wherever there are none.
    Top,
    /// Within the module of this namespace.
    Module(Option<NamespaceId>),
}

/// The path of a type of the user, which `config` has checked.
pub(super) fn path(path: &str) -> TokenStream {
    path.parse().unwrap_or_default()
}

impl Context<'_> {
    /// Where the type `id` itself stands.
    pub(super) fn site_of(&self, id: TypeId) -> Site {
        match self.names.modules.is_empty() || self.names.is_at_top(id) {
            true => Site::Top,
            false => Site::Module(self.plan.types.namespace_of(id)),
        }
    }

    /// The Rust type for a type of the contract, as seen from `site`: that of the user, if there is one.
    pub(super) fn rust_type(&self, id: TypeId, site: Site) -> TokenStream {
        self.mapped_type(id).unwrap_or_else(|| self.printed_type(id, site))
    }

    /// The type of the user in place of a type of the contract.
    pub(super) fn mapped_type(&self, id: TypeId) -> Option<TokenStream> {
        if self.names.mapped.is_empty() {
            return None;
        }
        self.names.mapped.of_used(self.plan.types.used(id)).map(path)
    }

    /// The Rust type that is printed for a type of the contract, as seen from `site`.
    pub(super) fn printed_type(&self, id: TypeId, site: Site) -> TokenStream {
        match self.plan.types.used(id) {
            Used::Builtin(builtin) => scalars::tokens(builtin),
            Used::List(item) => self.list_type(item, site),
            Used::Own(id) => {
                let names = &self.names.types[&id];
                let name = ident(&names.ident);
                let module = match names.is_at_top {
                    true => TokenStream::new(),
                    false => self.module_prefix(names.namespace, site),
                };
                quote! { #module #name }
            }
        }
    }

    /// The constant that says what values of `id` may be, as seen from `site`.
    pub(super) fn facets_path(&self, id: TypeId, site: Site) -> Option<TokenStream> {
        let names = self.names.types.get(&id)?;
        let name = ident(names.facets.as_ref()?);
        let module = self.module_prefix(names.namespace, site);
        Some(quote! { #module #name })
    }

    /// The Rust type of a list of `item` in one text.
    pub(super) fn list_type(&self, item: TypeId, site: Site) -> TokenStream {
        let item = self.rust_type(item, site);
        quote! { XmlList<#item> }
    }

    /// The namespace as seen from `site`: a constant where there is one, otherwise the address.
    pub(super) fn namespace(&self, namespace: Option<NamespaceId>, site: Site) -> TokenStream {
        let has_constant = match self.names.modules.is_empty() {
            true => self.plan.namespaces.first() == Some(&namespace),
            false => self.names.modules.contains_key(&namespace),
        };
        match namespace {
            _ if has_constant => {
                let module = self.module_prefix(namespace, site);
                quote! { #module NS }
            }
            Some(id) => {
                let address = self.plan.model.namespace(id);
                quote! { #address }
            }
            None => quote! { "" },
        }
    }

    /// `super::types::`, `types::` or nothing: what leads from `site` to the module of `namespace`.
    fn module_prefix(&self, namespace: Option<NamespaceId>, site: Site) -> TokenStream {
        let Some(module) = self.names.modules.get(&namespace) else { return TokenStream::new() };
        let module = ident(module);
        match site {
            Site::Top => quote! { #module:: },
            Site::Module(here) if here == namespace => TokenStream::new(),
            Site::Module(_) => quote! { super::#module:: },
        }
    }
}
