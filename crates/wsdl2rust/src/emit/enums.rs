//! Enumerations: an open enum, and the table of its words.
//!
//! Must not make names: `names` has made the variants.

use quote::{format_ident, quote};

use super::context::Context;
use super::item::{Item, MacroCall, ident};
use super::{docs, serde, yaserde};
use crate::model::{TypeId, Word};
use crate::names::{Owner, TypeNames};

/// The items of enumeration `id`.
pub(super) fn enumeration(ctx: Context<'_>, id: TypeId, names: &TypeNames, words: &[Word]) -> Item {
    let (name, catch_all) = (ident(&names.ident), ident(&names.catch_all));
    let docs =
        docs::paragraphs([docs::foreign(&ctx.plan.types.get(id).docs), docs::name_in_contract(ctx, id)]);
    let (serde, yaserde) = (serde::word_derives(ctx), yaserde::word_derives(ctx, id));
    let attributes = ctx.attributes.of(Owner::Type(id));
    let variants = names.members.iter().zip(words).enumerate().map(|(index, (variant, word))| {
        let docs = docs::paragraphs([docs::foreign(&word.docs), on_the_wire(variant, word)]);
        let yaserde = yaserde::word(ctx, variant, word);
        let (variant, attributes) = (ident(variant), ctx.attributes.of_member(Owner::Type(id), index));
        quote! { #docs #yaserde #attributes #variant }
    });
    let attributes_of_last = ctx.attributes.of_member(Owner::Type(id), names.members.len());
    let takes_texts = ctx.plan.facets.takes_texts(&ctx.plan.types, id);
    let kept = docs::lines(&[match takes_texts {
        true => "Any other text, as it came.".to_owned(),
        false => "A word that the contract does not list, as it came.".to_owned(),
    }]);
    let enumeration = quote! {
        #docs
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #serde
        #yaserde
        #attributes
        pub enum #name {
            #(#variants,)*
            #kept
            #attributes_of_last
            #catch_all(String),
        }
    };
    // Of a union with texts, the enumerations are an enum, and all else is foreseen too.
    let word = if takes_texts { format_ident!("or") } else { format_ident!("else") };
    let entries = names.members.iter().zip(words).map(|(variant, word)| {
        let (variant, value) = (ident(variant), &word.value);
        let meaning = docs::plain(&word.docs).map(|meaning| quote! { , #meaning });
        quote! { #variant = #value #meaning }
    });
    let words =
        MacroCall { name: "words", header: quote! { #name #word #catch_all }, entries: entries.collect() };
    let default = yaserde::default_word(ctx, &names.ident, &names.catch_all);
    let mut items = vec![Item::Tokens(enumeration), Item::Macro(words)];
    items.extend(default.map(Item::Tokens));
    Item::Group(items)
}

/// The word of a variant whose name differs from it.
fn on_the_wire(variant: &str, word: &Word) -> Vec<String> {
    match word.value.as_str() {
        same if same == variant => Vec::new(),
        "" => vec!["The empty word.".to_owned()],
        word => vec![format!("The word {}.", docs::exactly(word))],
    }
}
