//! The paths in the input of macros, and in the texts of attributes.
//!
//! Must not know Rust beyond single tokens. What cannot be followed there is refused.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

use crate::imports::{Source, name};

/// The macro for code that is made, which is not run where it is written.
pub const MADE: &str = "quote";

/// Attributes whose texts are prose.
const PROSE: [&str; 5] = ["allow", "deprecated", "doc", "error", "expect"];

impl Source {
    /// Everything in the input of a macro that looks like a path.
    pub fn add_tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            at = self.add_token(&tokens, at).max(at + 1);
        }
    }

    /// Reads what begins at a place, and returns where it ends.
    fn add_token(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let rest = &tokens[at..];
        if let Some(group) = group(&rest[0]) {
            self.add_tokens(group);
            return at + 1;
        }
        if is_sign(rest, 0, '#') {
            let bracket = 1 + usize::from(is_sign(rest, 1, '!'));
            if let Some(TokenTree::Group(group)) = rest.get(bracket)
                && group.delimiter() == Delimiter::Bracket
            {
                self.add_attribute_tokens(group.stream());
                return at + bracket + 1;
            }
        }
        if is_sign(rest, 0, '$') && word(rest, 1).is_some() {
            if word(rest, 1).is_some_and(|name| name == "crate") {
                return at + 1;
            }
            if is_separator(rest, 2) {
                self.hide("a path that begins with a variable of a macro: begin it with `self::` or a name");
            }
            return at + 2;
        }
        if is_separator(rest, 0) {
            if is_sign(rest, 2, '$') && !(at > 0 && is_sign(tokens, at - 1, '>')) {
                self.hide("a path that a macro puts together: write it out");
            }
            return match word(rest, 2) {
                Some(_) => self.add_path(tokens, at + 2, vec![String::new()]),
                None => at + 2,
            };
        }
        match word(rest, 0).as_deref() {
            None => at + 1,
            Some("extern") if word(rest, 1).is_some_and(|name| name == "crate") => {
                self.hide("extern crate");
                at + 2
            }
            Some("mod") => {
                self.hide("`mod` in the input of a macro: write the module out");
                at + 1
            }
            Some("use") if !is_sign(rest, 1, '<') => self.add_use(tokens, at),
            Some(word @ ("crate" | "super")) if tokens.len() > 1 && !is_separator(rest, 1) => {
                self.hide(&format!("`{word}` apart from its path, in the input of a macro"));
                at + 1
            }
            Some(_) => self.add_path(tokens, at, Vec::new()),
        }
    }

    /// A `use` in the input of a macro.
    fn add_use(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let length = (0..tokens.len() - at).find(|offset| is_sign(tokens, at + offset, ';'));
        let end = length.map_or(tokens.len(), |length| at + length + 1);
        match syn::parse2::<syn::ItemUse>(tokens[at..end].iter().cloned().collect()) {
            Ok(item) => self.add_use_item(&item),
            Err(_) => self.hide("a `use` that a macro puts together: write it out"),
        }
        end
    }

    /// A path of which `path` is known, the next part of which is at a place; returns where it ends.
    fn add_path(&mut self, tokens: &[TokenTree], mut at: usize, mut path: Vec<String>) -> usize {
        loop {
            match tokens.get(at) {
                Some(TokenTree::Ident(ident)) => path.push(name(ident)),
                // What a variable of a macro names may be anything there.
                Some(TokenTree::Punct(sign)) if sign.as_char() == '$' && word(tokens, at + 1).is_some() => {
                    path.push("$".to_owned());
                    at += 1;
                }
                Some(TokenTree::Punct(sign)) if sign.as_char() == '*' => path.push("*".to_owned()),
                Some(TokenTree::Group(group)) => {
                    self.add_branches(&group.stream().into_iter().collect::<Vec<_>>(), &path);
                    return at + 1;
                }
                _ => break,
            }
            at += 1;
            if !is_separator(tokens, at) {
                break;
            }
            at += 2;
        }
        let is_call = is_sign(tokens, at, '!');
        match (path.last().map(String::as_str), tokens.get(at + 1).and_then(group)) {
            (Some("include"), Some(input)) if is_call => self.add_include(&input),
            (Some(MADE), Some(_)) if is_call && self.makes_code && path.len() == 1 => at += 2,
            (Some("macro_rules"), None) if is_call => {
                let defined = word(tokens, at + 1);
                defined.into_iter().for_each(|name| self.add_macro(&name));
            }
            _ => {}
        }
        self.add(path);
        at
    }

    /// The branches of a path, separated by commas.
    fn add_branches(&mut self, tokens: &[TokenTree], path: &[String]) {
        let mut at = 0;
        while at < tokens.len() {
            at = match is_sign(tokens, at, ',') {
                true => at + 1,
                false => self.add_path(tokens, at, path.to_vec()).max(at + 1),
            };
        }
    }

    /// An attribute with what is in its parentheses, or after its `=`.
    pub fn add_attribute(&mut self, name: &str, input: TokenStream, is_value: bool) {
        if name == "path" && is_value || name == "cfg_attr" && sets_path(input.clone()) {
            self.hide("#[path]");
        }
        if name == "macro_use" {
            self.hide("#[macro_use]: name the macro by its path");
        }
        self.add_tokens(input.clone());
        if !PROSE.contains(&name) {
            self.add_texts(input);
        }
    }

    /// An attribute in the input of a macro, without its brackets.
    fn add_attribute_tokens(&mut self, tokens: TokenStream) {
        let parts: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let list = parts.get(1).and_then(group);
        self.add_attribute(
            &word(&parts, 0).unwrap_or_default(),
            list.unwrap_or(tokens),
            is_sign(&parts, 1, '='),
        );
    }

    /// The paths in texts, which some derives read.
    fn add_texts(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.add_texts(group.stream()),
                TokenTree::Literal(literal) => {
                    let syn::Lit::Str(text) = syn::Lit::new(literal) else { continue };
                    let Ok(tokens) = text.value().parse::<TokenStream>() else { continue };
                    let mut found = Self::inside_of(self);
                    found.add_tokens(tokens);
                    self.imports.extend(found.imports);
                }
                _ => {}
            }
        }
    }

    /// What `include!` brings in. What a build script made is concatenated from the folder that Cargo names.
    pub fn add_include(&mut self, input: &TokenStream) {
        if !input.to_string().contains("OUT_DIR") {
            self.hide("include!");
        }
    }

    /// A macro that is defined here.
    pub fn add_macro(&mut self, name: &str) {
        self.macros.push(name.to_owned());
        if name == MADE {
            self.hide("a macro of its own with the name `quote`");
        }
    }
}

/// Whether a path names the macro for code that is made.
pub fn is_made(path: &[String]) -> bool {
    path.len() == 2 && path.iter().all(|part| part == MADE)
}

/// Whether attributes that hold on a condition say which file a module is.
fn sets_path(tokens: TokenStream) -> bool {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_path = |at| word(&tokens, at).is_some_and(|name| name == "path") && is_sign(&tokens, at + 1, '=');
    (0..tokens.len()).any(is_path) || tokens.iter().filter_map(group).any(sets_path)
}

fn group(token: &TokenTree) -> Option<TokenStream> {
    match token {
        TokenTree::Group(group) => Some(group.stream()),
        _ => None,
    }
}

fn word(tokens: &[TokenTree], at: usize) -> Option<String> {
    match tokens.get(at) {
        Some(TokenTree::Ident(ident)) => Some(name(ident)),
        _ => None,
    }
}

fn is_sign(tokens: &[TokenTree], at: usize, sign: char) -> bool {
    matches!(tokens.get(at), Some(TokenTree::Punct(found)) if found.as_char() == sign)
}

/// Whether `::` is at a place.
fn is_separator(tokens: &[TokenTree], at: usize) -> bool {
    let is_joint =
        matches!(tokens.get(at), Some(TokenTree::Punct(found)) if found.spacing() == Spacing::Joint);
    is_joint && is_sign(tokens, at, ':') && is_sign(tokens, at + 1, ':')
}
