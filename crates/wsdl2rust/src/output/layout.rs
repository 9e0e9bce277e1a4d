//! The layout of a generated module: blank lines, indentation, and who prints what.
//!
//! prettyplease prints ordinary items, each by itself; `tokens` prints macro calls and chains, one part a line.
//! Must not know what an item means.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens;
use crate::emit::{BlockKind, Item, LINE_END, MacroCall};

const INDENT: &str = "    ";

/// How long a line of a chain may be, without the indent of the modules around it.
const WIDTH: usize = 92;

/// The text of a generated file, all in one: who made it from which file, then the items.
///
/// # Errors
///
/// Where an item is no valid Rust, which would be a mistake of this crate.
pub fn print(source: &str, items: &[Item]) -> syn::Result<String> {
    let version = env!("CARGO_PKG_VERSION");
    let header = format!("// Made by wsdl2rust {version} from {}. Do not edit.\n\n", plain(source));
    Ok(header + &spaced(items, BlockKind::Module)?)
}

/// The name of a file as a comment may hold it.
pub(super) fn plain(name: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || c.is_ascii_graphic() || c == ' ';
    name.chars().map(|c| if is_plain(c) { c } else { '?' }).collect()
}

/// Items with a blank line between them.
fn spaced(items: &[Item], kind: BlockKind) -> syn::Result<String> {
    let mut text = String::new();
    for item in items {
        let printed = item_text(item, kind)?;
        if !text.is_empty() && !printed.is_empty() {
            text.push('\n');
        }
        text.push_str(&printed);
    }
    Ok(text)
}

pub(super) fn item_text(item: &Item, kind: BlockKind) -> syn::Result<String> {
    match item {
        Item::Tokens(tokens) => member(tokens, kind),
        Item::Macro(call) => Ok(macro_call(call)),
        Item::Chain { docs, head, links } => Ok(chain(docs, head, links)),
        Item::Group(items) => items.iter().map(|item| item_text(item, kind)).collect(),
        Item::Part(_, items) => spaced(items, kind),
        Item::Gated(feature, item) => {
            Ok(format!("#[cfg(feature = {feature:?})]\n{}", item_text(item, kind)?))
        }
        Item::Block { kind, head, items } => block(*kind, head, items),
    }
}

fn block(kind: BlockKind, head: &TokenStream, items: &[Item]) -> syn::Result<String> {
    let empty = formatted(quote! { #head {} })?;
    let open = empty.trim_end().trim_end_matches('}');
    Ok(format!("{open}\n{}}}\n", indented(&spaced(items, kind)?)))
}

/// One item, or one member of an `impl` or `trait`, which prettyplease only prints within one.
fn member(tokens: &TokenStream, kind: BlockKind) -> syn::Result<String> {
    let around = match kind {
        BlockKind::Module => return formatted(tokens.clone()),
        BlockKind::Impl => quote! { impl X { #tokens } },
        BlockKind::Trait => quote! { trait X { #tokens } },
    };
    let printed = formatted(around)?;
    let lines: Vec<&str> = printed.lines().collect();
    let within = lines.get(1..lines.len().saturating_sub(1)).unwrap_or_default();
    Ok(within.iter().map(|line| format!("{}\n", line.strip_prefix(INDENT).unwrap_or(line))).collect())
}

fn formatted(tokens: TokenStream) -> syn::Result<String> {
    let printed = prettyplease::unparse(&syn::parse2(tokens)?);
    Ok(if printed.contains(LINE_END) { with_comments_parted(&printed) } else { printed })
}

/// Splits the lines of documentation that share one attribute into a comment each.
fn with_comments_parted(printed: &str) -> String {
    let mut text = String::with_capacity(2 * printed.len());
    for line in printed.lines() {
        let margin = &line[..line.len() - line.trim_start().len()];
        for (index, part) in line.split(LINE_END).enumerate() {
            if index > 0 {
                text.push_str(margin);
                text.push_str("///");
            }
            text.push_str(part);
            text.push('\n');
        }
    }
    text
}

fn macro_call(call: &MacroCall) -> String {
    let lines = std::iter::once(&call.header).chain(&call.entries);
    let lines: String = lines.map(|line| format!("{INDENT}{};\n", tokens::line(line.clone()))).collect();
    // By its whole path: for a bare name, the compiler looks through all calls before it.
    format!("::soap_runtime::{}! {{\n{lines}}}\n", call.name)
}

/// A head that is too long for one line continues on a second one, from where the chain begins.
fn chain(docs: &str, head: &TokenStream, links: &[TokenStream]) -> String {
    let head = tokens::line(head.clone());
    let (head, indent) = match head.split_once(" = ") {
        Some((declared, value)) if head.len() > WIDTH => {
            (format!("{declared} =\n{INDENT}{value}"), INDENT.repeat(2))
        }
        _ => (head, INDENT.to_owned()),
    };
    let links: String =
        links.iter().map(|link| format!("\n{indent}{}", tokens::line(link.clone()))).collect();
    format!("/// {docs}\n{head}{links};\n")
}

fn indented(text: &str) -> String {
    let indent = |line: &str| if line.is_empty() { "\n".to_owned() } else { format!("{INDENT}{line}\n") };
    text.lines().map(indent).collect()
}
