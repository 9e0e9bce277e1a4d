//! The paths that a source file names: in `use`, in code, and in the input of macros.
//!
//! Must not know what the paths mean. Tests within the file are left out.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::visit::{self, Visit};

use crate::tokens::{MADE, is_made};

/// A path, and where it occurs.
#[derive(Debug, Clone)]
pub struct Import {
    /// The inline modules around it.
    pub within: Vec<String>,
    /// What it names: an empty part at its beginning for a leading `::`, `*` at its end for all of a module.
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
    /// The modules that are declared for tests only.
    pub tests: Vec<Vec<String>>,
    /// The modules that are declared without that condition.
    pub shipped: Vec<Vec<String>>,
    /// The macros that are defined here.
    pub macros: Vec<String>,
    /// Ways to bring in code that this test cannot follow.
    pub hidden: Vec<String>,
    /// The names with which paths begin, outside of `use`.
    pub names: BTreeSet<String>,
    /// Whether `quote` is the macro for code that is made, the input of which is not run here.
    pub makes_code: bool,
    within: Vec<String>,
}

impl Source {
    /// Reads a file.
    pub fn read(text: &str) -> syn::Result<Self> {
        let file = syn::parse_file(text)?;
        let mut source = Self::default();
        source.visit_file(&file);
        let is_named = |import: &Import| import.alias.as_deref() == import.path.last().map(String::as_str);
        if source.imports.iter().any(|import| is_made(&import.path) && is_named(import)) {
            source = Self { makes_code: true, ..Self::default() };
            source.visit_file(&file);
        }
        Ok(source)
    }

    /// A source that is inside of the same modules, and has nothing else yet.
    pub fn inside_of(other: &Self) -> Self {
        Self { within: other.within.clone(), makes_code: other.makes_code, ..Self::default() }
    }

    /// Adds a path in code.
    pub fn add(&mut self, path: Vec<String>) {
        self.names.extend(path.first().cloned());
        if path.len() > 1 {
            let within = self.within.clone();
            self.imports.push(Import { within, path, alias: None, is_reexport: false });
        }
    }

    /// Adds all paths of a `use`, the parts of which so far are `prefix`.
    fn add_tree(&mut self, tree: &syn::UseTree, prefix: &[String], is_reexport: bool) {
        let followed_by = |name: &Ident| [prefix, &[self::name(name)]].concat();
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
                self.add_name(path, Some(self::name(&name.rename)), is_reexport);
            }
            syn::UseTree::Glob(_) => {
                let path = [prefix, &["*".to_owned()]].concat();
                self.add_name(path, None, is_reexport);
            }
        }
    }

    fn add_name(&mut self, path: Vec<String>, alias: Option<String>, is_reexport: bool) {
        let alias = alias.or_else(|| path.last().cloned());
        let has_name = |name: &str| alias.as_deref() == Some(name);
        if self.makes_code && has_name(MADE) && !is_made(&path) {
            self.hide("another `quote` than that for code that is made");
        }
        if path.last().is_some_and(|name| name == "include") && !has_name("include") {
            self.hide("`include!` by another name");
        }
        self.imports.push(Import { within: self.within.clone(), path, alias, is_reexport });
    }

    /// Adds all paths of a `use`.
    pub fn add_use_item(&mut self, item: &syn::ItemUse) {
        let prefix = item.leading_colon.as_ref().map(|_| String::new());
        let is_reexport = !matches!(item.vis, syn::Visibility::Inherited);
        self.add_tree(&item.tree, prefix.as_slice(), is_reexport);
    }

    /// Notes a way to bring in code that cannot be followed.
    pub fn hide(&mut self, what: &str) {
        self.hidden.push(what.to_owned());
    }
}

/// A name without the mark of raw identifiers.
pub fn name(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// The names of a path.
fn parts_of(path: &syn::Path) -> Vec<String> {
    let leading = path.leading_colon.as_ref().map(|_| String::new());
    leading.into_iter().chain(path.segments.iter().map(|segment| name(&segment.ident))).collect()
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
        let (attributes, ident) = parts(item);
        if is_test(attributes) {
            if let syn::Item::Mod(module) = item {
                self.tests.push([&self.within[..], &[name(&module.ident)]].concat());
            }
            return;
        }
        if let Some(ident) = ident {
            self.items.insert([&self.within[..], &[name(ident)]].concat());
        }
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        self.within.push(name(&module.ident));
        self.shipped.push(self.within.clone());
        if module.content.is_some() {
            self.modules.push(self.within.clone());
        }
        visit::visit_item_mod(self, module);
        self.within.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.add_use_item(item);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.add(parts_of(path));
        visit::visit_path(self, path);
    }

    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        item.ident.iter().for_each(|ident| self.add_macro(&name(ident)));
        visit::visit_item_macro(self, item);
    }

    fn visit_macro(&mut self, found: &'ast syn::Macro) {
        self.visit_path(&found.path);
        let path = parts_of(&found.path);
        match path.last().map(String::as_str) {
            Some(MADE) if self.makes_code && path.len() == 1 => {}
            Some("include") => self.add_include(&found.tokens),
            _ => self.add_tokens(found.tokens.clone()),
        }
    }

    fn visit_item_extern_crate(&mut self, _: &'ast syn::ItemExternCrate) {
        self.hide("extern crate");
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        self.add(parts_of(attribute.path()));
        let name = parts_of(attribute.path()).concat();
        match &attribute.meta {
            syn::Meta::Path(_) => self.add_attribute(&name, TokenStream::new(), false),
            syn::Meta::List(list) => self.add_attribute(&name, list.tokens.clone(), false),
            syn::Meta::NameValue(syn::MetaNameValue { value, .. }) => {
                let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = value else { return };
                self.add_attribute(&name, TokenTree::Literal(text.token()).into(), true);
            }
        }
    }

    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(source: &str) -> BTreeSet<String> {
        Source::read(source).unwrap().imports.iter().map(|import| import.path.join("::")).collect()
    }

    #[test]
    fn paths_are_found_wherever_they_occur() {
        let source = "use a::{b::c as d, e}; use quote::quote; fn f() { g::h(vec![i::j, quote! { k::l }]); }
                      m! { n::{o, p::q}; r::$s; } #[derive(t::U)] struct V; #[cfg(test)] mod w { use x::y; }";
        let expected = ["a::b::c", "a::e", "g::h", "i::j", "n::o", "n::p::q", "quote::quote", "r::$", "t::U"];
        assert_eq!(paths(source), expected.map(str::to_owned).into());
        assert_eq!(Source::read(source).unwrap().tests, [["w"]]);
    }

    #[test]
    fn paths_are_found_in_any_dress() {
        for (source, expected) in [
            ("type A = r#b::C;", "b::C"),
            ("use r#b::r#C as d;", "b::C"),
            ("fn f() { m!(r#b::C) }", "b::C"),
            ("type A = ::b::C;", "::b::C"),
            ("use ::b::C;", "::b::C"),
            ("fn f() { m!(x: ::b::C) }", "::b::C"),
            ("fn f() { m!(-> ::b::C) }", "::b::C"),
            ("fn f() { m! { use b::C as d; } }", "b::C"),
            ("macro_rules! m { () => { $crate::b::C } }", "crate::b::C"),
            ("#[serde(with = \"crate::b::c\")] struct A;", "crate::b::c"),
            ("#[cfg_attr(d, serde(bound = \"T: b::C\"))] struct A;", "b::C"),
            ("#[e = \"b::C\"] struct A;", "b::C"),
            ("use a::quote; fn f() { quote!(b::C) }", "b::C"),
            ("use a::quote as q; fn f() { q!(b::C) }", "b::C"),
            ("m! { #[serde(with = \"b::c\")] struct A; }", "b::c"),
        ] {
            assert!(paths(source).contains(expected), "{source}: {:?}", paths(source));
            assert_eq!(Source::read(source).unwrap().hidden, [""; 0], "{source}");
        }
        assert_eq!(paths("#[expect(a, reason = \"b::c\")] #[error(\"b::c\")] struct A;"), BTreeSet::new());
    }

    #[test]
    fn what_cannot_be_followed_is_refused() {
        for source in [
            "#[cfg_attr(all(), path = \"a.rs\")] mod b;",
            "#[path = \"a.rs\"] mod b;",
            "#[macro_use] mod b;",
            "extern crate a as b;",
            "include!(\"a.rs\");",
            "use std::include as i;",
            "m! { extern crate a as b; }",
            "m! { include!(\"a.rs\"); }",
            "m! { #[path = \"a.rs\"] struct B; }",
            "m! { mod b { use super::super::C; } }",
            "m! { pub use $a::*; }",
            "macro_rules! glue { ($a:tt $($p:tt)*) => { $a $(::$p)* } }",
            "macro_rules! glue { ($a:ident) => { $a::soap::Fault } }",
            "glue!(crate soap Fault);",
            "glue!(super soap Fault);",
            "macro_rules! quote { ($($t:tt)*) => { $($t)* } }",
            "m! { macro_rules! quote { () => {} } }",
            "use quote::quote; fn f() { use a::b as quote; }",
            "use quote::quote; fn f() { use a::quote; }",
        ] {
            assert_ne!(Source::read(source).unwrap().hidden, [""; 0], "{source}");
        }
        for source in [
            "use quote::quote; fn f() { quote! { mod a {} } }",
            "include!(concat!(env!(\"OUT_DIR\"), \"/a.rs\"));",
            "macro_rules! m { ($a:ident $t:ty) => { self::$a::b(Self::$a, <$t>::$a); pub(crate) struct A; } }",
            "fn f() -> impl Sized + use<> { m!(impl Sized + use<>) }",
        ] {
            assert_eq!(Source::read(source).unwrap().hidden, [""; 0], "{source}");
        }
    }

    #[test]
    fn what_is_declared_for_tests_alone_is_told_from_what_is_shipped() {
        let both =
            Source::read("#[cfg(test)] mod both; #[cfg(not(test))] mod both; #[cfg(test)] mod a;").unwrap();
        assert_eq!(both.tests, [["both"], ["a"]]);
        assert_eq!(both.shipped, [["both"]]);
    }
}
