//! Derives that the configuration asks for, without those that are there anyway: the compiler takes each once.
//!
//! Must not know what is printed for a type; only which traits it has then.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::options::{EmitOptions, Gate};
use crate::names::Owner;
use crate::plan::Plan;
use crate::plan::types::Kind;

/// A trait that generated code implements for a struct or enum.
#[derive(Debug, Clone, Copy)]
pub struct Implemented<'o> {
    /// Its name.
    pub name: &'static str,
    /// When it does.
    pub gate: &'o Gate,
    /// The method of `Config` that decides that; empty if none does.
    pub setting: &'static str,
}

/// The traits that a derive might name and generated code implements for `owner`.
pub fn implemented<'o>(plan: &Plan, options: &'o EmitOptions, owner: Owner) -> Vec<Implemented<'o>> {
    let is_words =
        matches!(owner, Owner::Type(id) if matches!(plan.types.kind(id), Kind::Enumeration { .. }));
    let is_hashable = match owner {
        Owner::Type(id) => plan.hashable.types.contains(&id),
        Owner::Fault(index) => plan.hashable.faults.contains(&index),
        Owner::Attachments(_) => false,
    };
    let has_yaserde = matches!(owner, Owner::Type(_));
    let is_default = matches!(owner, Owner::Type(id) if plan.defaults.is_default(id));
    let serde = match owner {
        Owner::Type(_) | Owner::Fault(_) => &options.serde,
        Owner::Attachments(_) => &Gate::Never,
    };
    let always = ["Debug", "Clone", "PartialEq"].map(|name| (name, &Gate::Always, ""));
    let hash = match is_words {
        true => Some((&Gate::Always, "")),
        false => is_hashable.then_some((&options.hashable, "hashable")),
    };
    let hash = hash.into_iter().flat_map(|(gate, setting)| ["Eq", "Hash"].map(|name| (name, gate, setting)));
    let default = is_default.then_some(("Default", &options.defaults, "defaults"));
    let serde = ["Serialize", "Deserialize"].map(|name| (name, serde, "serde"));
    let yaserde = ["YaSerialize", "YaDeserialize"].into_iter().chain(is_words.then_some("Default"));
    let yaserde = yaserde.filter(|_| has_yaserde).map(|name| (name, &options.yaserde, "yaserde"));
    let all = always.into_iter().chain(hash).chain(default).chain(serde).chain(yaserde);
    all.filter(|(_, gate, _)| **gate != Gate::Never)
        .map(|(name, gate, setting)| Implemented { name, gate, setting })
        .collect()
}

/// The traits that attributes derive, be it on a condition.
pub fn derived(attributes: &TokenStream) -> BTreeSet<String> {
    let mut derived = BTreeSet::new();
    let keep = |name: &str, _: bool| {
        derived.insert(name.to_owned());
        true
    };
    filtered(attributes, keep);
    derived
}

/// The attributes without derives of traits in `taken`, which gets those that they derive on no condition.
pub(super) fn without(attributes: &TokenStream, taken: &mut BTreeSet<String>) -> TokenStream {
    filtered(attributes, |name, is_conditional| match is_conditional {
        true => !taken.contains(name),
        false => taken.insert(name.to_owned()),
    })
}

/// Attributes, with those derives of which `keeps` says so: it gets the name of the trait, and whether there is a
/// condition.
fn filtered(attributes: &TokenStream, mut keeps: impl FnMut(&str, bool) -> bool) -> TokenStream {
    let mut kept = TokenStream::new();
    let mut tokens = attributes.clone().into_iter();
    while let Some(hash) = tokens.next() {
        match tokens.next() {
            Some(TokenTree::Group(group)) => {
                if let Some(meta) = meta(group.stream(), false, &mut keeps) {
                    kept.extend([hash, within(&group, meta)]);
                }
            }
            other => kept.extend(std::iter::once(hash).chain(other)),
        }
    }
    kept
}

/// What is in the brackets of an attribute; `None` if nothing of it is kept.
fn meta(
    meta: TokenStream,
    is_conditional: bool,
    keeps: &mut impl FnMut(&str, bool) -> bool,
) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = meta.clone().into_iter().collect();
    let [TokenTree::Ident(name), TokenTree::Group(arguments)] = tokens.as_slice() else { return Some(meta) };
    if arguments.delimiter() != Delimiter::Parenthesis {
        return Some(meta);
    }
    let parts = parts(arguments.stream());
    let kept: Vec<TokenStream> = match name.to_string().as_str() {
        "derive" => {
            let is_kept =
                |path: &TokenStream| last_name(path).is_none_or(|name| keeps(&name, is_conditional));
            parts.into_iter().filter(is_kept).collect()
        }
        "cfg_attr" => {
            let mut parts = parts.into_iter();
            let condition = parts.next()?;
            let attributes: Vec<_> = parts.filter_map(|part| self::meta(part, true, keeps)).collect();
            match attributes.is_empty() {
                true => Vec::new(),
                false => std::iter::once(condition).chain(attributes).collect(),
            }
        }
        _ => return Some(meta),
    };
    (!kept.is_empty()).then(|| {
        let arguments = within(arguments, quote::quote! { #(#kept),* });
        quote::quote! { #name #arguments }
    })
}

/// What is between the commas.
fn parts(tokens: TokenStream) -> Vec<TokenStream> {
    let mut parts = vec![TokenStream::new()];
    for token in tokens {
        match (&token, parts.last_mut()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => parts.push(TokenStream::new()),
            (_, Some(last)) => last.extend([token]),
            (_, None) => {}
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn last_name(path: &TokenStream) -> Option<String> {
    let names = path.clone().into_iter().filter_map(|token| match token {
        TokenTree::Ident(name) => Some(name.to_string()),
        _ => None,
    });
    names.last()
}

fn within(group: &Group, tokens: TokenStream) -> TokenTree {
    TokenTree::Group(Group::new(group.delimiter(), tokens))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derives_that_are_there_are_left_out() {
        let cases = [
            ("#[derive(Eq)]", ""),
            ("#[derive(Eq, PartialOrd)]", "#[derive(PartialOrd)]"),
            ("#[derive(::core::cmp::Eq, x::Y,)] #[must_use]", "#[derive(x::Y)] #[must_use]"),
            ("#[cfg_attr(x, derive(Eq))] #[Eq]", "#[Eq]"),
            ("#[cfg_attr(x, derive(Eq, A), b(Eq))]", "#[cfg_attr(x, derive(A), b(Eq))]"),
            ("#[derive(A)] #[derive(A)]", "#[derive(A)]"),
            (
                "#[cfg_attr(x, derive(A))] #[cfg_attr(not(x), derive(A))]",
                "#[cfg_attr(x, derive(A))] #[cfg_attr(not(x), derive(A))]",
            ),
            ("/// Eq.", "/// Eq."),
            ("#[cfg_attr]", "#[cfg_attr]"),
            ("#[derive()]", ""),
        ];
        for (from, to) in cases {
            let [from, to] = [from, to].map(|text| text.parse::<TokenStream>().unwrap_or_default());
            let mut taken = BTreeSet::from(["Eq".to_owned()]);
            assert_eq!(without(&from, &mut taken).to_string(), to.to_string());
        }
    }

    #[test]
    fn derives_are_found_behind_conditions() {
        let tokens =
            "#[derive(a::B)] #[cfg_attr(x, c, cfg_attr(y, derive(D)))] #[e(F)]".parse::<TokenStream>();
        assert_eq!(derived(&tokens.unwrap_or_default()), ["B", "D"].map(str::to_owned).into());
    }
}
