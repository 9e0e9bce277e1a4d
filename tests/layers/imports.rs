//! The paths that a source file names: in `use`, in code, and in the input of macros.
//!
//! Must not know what the paths mean. Tests within the file are left out.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// The macro for code that is made, which is not run where it is written.
const MADE: &str = "quote";

/// A path, and where it occurs.
#[derive(Debug, Clone)]
pub struct Import {
    /// The inline modules around it.
    pub within: Vec<String>,
    /// What it names; `*` at the end for all of a module.
    pub path: Vec<String>,
    /// The name that it gets here, if it is in a `use`.
    pub alias: Option<String>,
    /// Whether others may use that name.
    pub is_reexport: bool,
}

/// What a file names and defines.
#[derive(Debug, Default)]
pub struct Source {
    /// All paths of more than one segment, in the order of the file.
    pub imports: Vec<Import>,
    /// The inline modules, each with those around it.
    pub modules: Vec<Vec<String>>,
    /// The items that are defined here, each with the inline modules around it.
    pub items: BTreeSet<Vec<String>>,
    /// The modules that exist in tests only.
    pub tests: Vec<Vec<String>>,
    /// Ways to bring in code that this test cannot follow.
    pub hidden: Vec<String>,
    /// The names with which paths begin, outside of `use`.
    pub names: BTreeSet<String>,
    within: Vec<String>,
}

impl Source {
    /// Reads a file.
    pub fn read(text: &str) -> syn::Result<Self> {
        let mut source = Self::default();
        source.visit_file(&syn::parse_file(text)?);
        Ok(source)
    }

    fn add(&mut self, path: Vec<String>) {
        self.names.extend(path.first().cloned());
        if path.len() > 1 {
            let within = self.within.clone();
            self.imports.push(Import { within, path, alias: None, is_reexport: false });
        }
    }

    /// Adds all paths of a `use`, the parts of which so far are `prefix`.
    fn add_tree(&mut self, tree: &syn::UseTree, prefix: &[String], is_reexport: bool) {
        let followed_by = |name: &Ident| [prefix, &[name.to_string()]].concat();
        match tree {
            syn::UseTree::Path(path) => self.add_tree(&path.tree, &followed_by(&path.ident), is_reexport),
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.add_tree(tree, prefix, is_reexport));
            }
            syn::UseTree::Name(name) if name.ident == "self" => {
                self.add_name(prefix.to_vec(), None, is_reexport);
            }
            syn::UseTree::Name(name) => {
                self.add_name(followed_by(&name.ident), None, is_reexport);
            }
            syn::UseTree::Rename(name) => {
                let path = if name.ident == "self" { prefix.to_vec() } else { followed_by(&name.ident) };
                self.add_name(path, Some(name.rename.to_string()), is_reexport);
            }
            syn::UseTree::Glob(_) => {
                let path = [prefix, &["*".to_owned()]].concat();
                self.add_name(path, None, is_reexport);
            }
        }
    }

    fn add_name(&mut self, path: Vec<String>, alias: Option<String>, is_reexport: bool) {
        let alias = alias.or_else(|| path.last().cloned());
        self.imports.push(Import { within: self.within.clone(), path, alias, is_reexport });
    }

    /// Everything in the input of a macro that looks like a path; all of it is in the module `prefix`, if that is not empty.
    fn add_tokens(&mut self, prefix: &[String], tokens: TokenStream) {
        let mut path: Vec<String> = prefix.to_vec();
        let mut colons = if prefix.is_empty() { 0 } else { 2 };
        let mut is_called = false;
        for token in tokens {
            let is_call = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '!');
            match token {
                TokenTree::Punct(punct) if punct.as_char() == ':' && !path.is_empty() => colons += 1,
                TokenTree::Ident(ident) if colons == 2 => {
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Group(group) if colons == 2 => {
                    self.add_tokens(&path, group.stream());
                    path.clear();
                    colons = 0;
                }
                // What a variable of a macro names may be anything there.
                TokenTree::Punct(punct) if colons == 2 && matches!(punct.as_char(), '$' | '*') => {
                    path.push(punct.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ',' && !prefix.is_empty() => {
                    self.add(std::mem::replace(&mut path, prefix.to_vec()));
                    colons = 2;
                }
                TokenTree::Punct(_) if is_call => {}
                TokenTree::Group(_) if is_called && path == [MADE] => path.clear(),
                other => {
                    self.add(std::mem::take(&mut path));
                    colons = 0;
                    match other {
                        TokenTree::Ident(ident) => path.push(ident.to_string()),
                        TokenTree::Group(group) => self.add_tokens(&[], group.stream()),
                        _ => {}
                    }
                }
            }
            is_called = is_call;
        }
        self.add(path);
    }

    fn hide(&mut self, what: &str) {
        self.hidden.push(what.to_owned());
    }
}

/// Whether an item exists in tests only.
fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.meta.require_list().is_ok_and(|list| list.tokens.to_string() == "test")
            || attribute.path().is_ident("test")
    })
}

/// The attributes of an item, and its name if it has one.
fn parts(item: &syn::Item) -> (&[syn::Attribute], Option<&Ident>) {
    use syn::Item;
    match item {
        Item::Const(item) => (&item.attrs, Some(&item.ident)),
        Item::Enum(item) => (&item.attrs, Some(&item.ident)),
        Item::Fn(item) => (&item.attrs, Some(&item.sig.ident)),
        Item::Impl(item) => (&item.attrs, None),
        Item::Macro(item) => (&item.attrs, item.ident.as_ref()),
        Item::Mod(item) => (&item.attrs, None),
        Item::Static(item) => (&item.attrs, Some(&item.ident)),
        Item::Struct(item) => (&item.attrs, Some(&item.ident)),
        Item::Trait(item) => (&item.attrs, Some(&item.ident)),
        Item::Type(item) => (&item.attrs, Some(&item.ident)),
        Item::Union(item) => (&item.attrs, Some(&item.ident)),
        Item::Use(item) => (&item.attrs, None),
        _ => (&[], None),
    }
}

impl<'ast> Visit<'ast> for Source {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let (attributes, name) = parts(item);
        if is_test(attributes) {
            if let syn::Item::Mod(module) = item {
                self.tests.push([&self.within[..], &[module.ident.to_string()]].concat());
            }
            return;
        }
        if let Some(name) = name {
            self.items.insert([&self.within[..], &[name.to_string()]].concat());
        }
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        self.within.push(module.ident.to_string());
        if module.content.is_some() {
            self.modules.push(self.within.clone());
        }
        visit::visit_item_mod(self, module);
        self.within.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.add_tree(&item.tree, &[], !matches!(item.vis, syn::Visibility::Inherited));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.add(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, found: &'ast syn::Macro) {
        self.visit_path(&found.path);
        let name = found.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        match name.as_str() {
            MADE => {}
            // What a build script made is concatenated from the folder that Cargo names.
            "include" if !found.tokens.to_string().contains("OUT_DIR") => self.hide("include!"),
            _ => self.add_tokens(&[], found.tokens.clone()),
        }
    }

    fn visit_item_extern_crate(&mut self, _: &'ast syn::ItemExternCrate) {
        self.hide("extern crate");
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        if attribute.path().is_ident("path") {
            self.hide("#[path]");
        }
        if let syn::Meta::List(list) = &attribute.meta {
            let is_path = |token: TokenTree| matches!(token, TokenTree::Ident(name) if name == "path");
            if attribute.path().is_ident("cfg_attr") && list.tokens.clone().into_iter().any(is_path) {
                self.hide("#[path]");
            }
            self.add_tokens(&[], list.tokens.clone());
        }
    }

    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}
}

#[test]
fn paths_are_found_wherever_they_occur() {
    let source = "use a::{b::c as d, e}; fn f() { g::h(vec![i::j, quote! { k::l }]); }
                  m! { n::{o, p::q}; r::$s; } #[derive(t::U)] struct V; #[cfg(test)] mod w { use x::y; }";
    let found = Source::read(source).unwrap();
    let paths: BTreeSet<String> = found.imports.iter().map(|import| import.path.join("::")).collect();
    let expected = ["a::b::c", "a::e", "g::h", "i::j", "n::o", "n::p::q", "r::$", "t::U"];
    assert_eq!(paths, expected.map(str::to_owned).into());
    assert_eq!(found.tests, [["w"]]);
    let conditional = "#[cfg_attr(all(), path = \"a.rs\")] mod b;";
    for hidden in [conditional, "#[path = \"a.rs\"] mod b;", "extern crate a as b;", "include!(\"a.rs\");"] {
        assert_eq!(Source::read(hidden).unwrap().hidden.len(), 1, "{hidden}");
    }
}
