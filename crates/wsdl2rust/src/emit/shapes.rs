//! Shapes: a number for each type of which code elsewhere makes use, and the check that it is the expected one.
//!
//! The number is made of what is printed for a type, but for attributes, documentation and boxes. Must not know any kind of type.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};
use quote::quote;

use super::attributes::Attributes;
use super::context::Context;
use super::item::{Item, MacroCall, ident};
use super::options::EmitOptions;
use super::types::{Here, type_items, types_at};
use crate::model::{NamespaceId, TypeId};
use crate::names::Names;
use crate::plan::types::{Kind, Types};
use crate::plan::{Boxes, Plan};

/// The numbers of the types that are for code elsewhere, or live there.
pub(super) struct Shapes(BTreeMap<TypeId, u64>);

impl Shapes {
    /// All of them, at once.
    pub(super) fn new(ctx: Context<'_>) -> Self {
        let needed = ctx.plan.needed_beside(|namespace| ctx.names.elsewhere.contains_key(&namespace));
        let types = ctx.plan.printed_types().map(|(id, _)| id);
        let wanted = types.filter(|&id| match ctx.elsewhere(id) {
            Some(_) => needed.contains(&id),
            None => ctx.options.shared && !ctx.plan.is_of_message(id),
        });
        let wanted: Vec<_> = wanted.collect();
        Self(if wanted.is_empty() { BTreeMap::new() } else { of(ctx, wanted) })
    }

    /// Those at one place, if they are for code elsewhere.
    pub(super) fn shared(
        &self,
        ctx: Context<'_>,
        place: Here,
        namespace: Option<NamespaceId>,
    ) -> Option<Item> {
        let (header, entries) = (namespace_line(ctx, namespace), self.lines(ctx, place));
        ctx.options.shared.then(|| Item::Macro(MacroCall { name: "shared_types", header, entries }))
    }

    /// The check of those of a namespace that live at `path`, and are imported as `module`.
    pub(super) fn check(
        &self,
        ctx: Context<'_>,
        namespace: Option<NamespaceId>,
        path: &str,
        module: &str,
    ) -> Item {
        let address = namespace.map_or("", |id| ctx.plan.model.namespace(id));
        let head = [quote! { #address at #path }, namespace_line(ctx, namespace)];
        let entries = head.into_iter().chain(self.lines(ctx, Here::Module(namespace))).collect();
        let module = ident(module);
        Item::Macro(MacroCall { name: "extern_types", header: quote! { use self::#module::* }, entries })
    }

    fn lines(&self, ctx: Context<'_>, place: Here) -> Vec<TokenStream> {
        let lines = types_at(ctx, place).filter_map(|(id, _)| {
            let (name, number) = (ident(&ctx.names.types[&id].ident), hexadecimal(*self.0.get(&id)?));
            Some(quote! { #name = #number })
        });
        lines.collect()
    }
}

fn namespace_line(ctx: Context<'_>, namespace: Option<NamespaceId>) -> TokenStream {
    let number = hexadecimal(hash(namespace.map_or("", |id| ctx.plan.model.namespace(id))));
    quote! { NS = #number }
}

impl Context<'_> {
    /// Where the type `id` lives, if it is not printed here.
    pub(super) fn elsewhere(&self, id: TypeId) -> Option<&str> {
        self.names.path_elsewhere(id)
    }
}

/// The numbers of these types.
fn of(ctx: Context<'_>, ids: Vec<TypeId>) -> BTreeMap<TypeId, u64> {
    // Printed as they would be in a contract of any other namespaces, with any other settings that do not change them.
    let plan = Plan { boxes: Boxes::default(), types: without_docs(&ctx.plan.types), ..ctx.plan.clone() };
    let ids_of_all = (0..plan.model.namespaces.len() as u32).map(|id| Some(NamespaceId(id)));
    let module = |id: Option<NamespaceId>| {
        let address = id.map_or("", |id| plan.model.namespace(id));
        (id, format!("of_{:016x}", hash(address)))
    };
    let modules: BTreeMap<_, _> = ids_of_all.chain([None]).map(module).collect();
    let names = Names { modules, ..ctx.names.clone() };
    // Which fields are secret is part of a shape: what is secret here must not be shown there.
    let EmitOptions { nil_items, secrets_by_name, .. } = *ctx.options;
    let secrets = ctx.options.secrets.clone();
    let options = EmitOptions { nil_items, secrets, secrets_by_name, ..EmitOptions::default() };
    let attributes = Attributes::default();
    let ctx = Context {
        plan: &plan,
        names: &names,
        options: &options,
        served: ctx.served,
        attributes: &attributes,
    };
    let printed: BTreeMap<TypeId, _> = plan.printed_types().collect();
    let numbers = ids.into_iter().filter_map(|id| {
        let mut text = String::new();
        write(&type_items(ctx, id, *printed.get(&id)?), &mut text);
        Some((id, hash(&text)))
    });
    numbers.collect()
}

/// Words of enumerations have documentation in what is printed for them.
fn without_docs(types: &Types) -> Types {
    let mut types = types.clone();
    for id in types.ids() {
        if let Kind::Enumeration { words, .. } = &mut types.get_mut(id).kind {
            words.iter_mut().for_each(|word| word.docs.0 = None);
        }
    }
    types
}

fn write(item: &Item, text: &mut String) {
    match item {
        Item::Tokens(tokens) => write_tokens(tokens, text),
        Item::Macro(call) => {
            text.push_str(call.name);
            for tokens in std::iter::once(&call.header).chain(&call.entries) {
                write_tokens(tokens, text);
                text.push(';');
            }
        }
        Item::Chain { head, links, .. } => {
            std::iter::once(head).chain(links).for_each(|tokens| write_tokens(tokens, text));
        }
        Item::Group(items) | Item::Part(_, items) => items.iter().for_each(|item| write(item, text)),
        Item::Gated(_, item) => write(item, text),
        Item::Block { head, items, .. } => {
            write_tokens(head, text);
            items.iter().for_each(|item| write(item, text));
        }
    }
}

/// The tokens with a blank before each, without attributes.
fn write_tokens(tokens: &TokenStream, text: &mut String) {
    let mut tokens = tokens.clone().into_iter().peekable();
    while let Some(token) = tokens.next() {
        if matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#')
            && matches!(tokens.peek(), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket)
        {
            tokens.next();
            continue;
        }
        text.push(' ');
        match token {
            TokenTree::Group(group) => {
                text.push_str(match group.delimiter() {
                    Delimiter::Parenthesis => "(",
                    Delimiter::Brace => "{",
                    Delimiter::Bracket => "[",
                    Delimiter::None => "",
                });
                write_tokens(&group.stream(), text);
                text.push_str(" .");
            }
            other => text.push_str(&other.to_string()),
        }
    }
}

/// FNV-1a, of 64 bits.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn hexadecimal(number: u64) -> Literal {
    let text = format!("0x{number:016x}");
    text.parse().unwrap_or_else(|_| Literal::u64_unsuffixed(number))
}
