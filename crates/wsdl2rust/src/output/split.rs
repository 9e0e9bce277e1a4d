//! Generated code in several files: the parts that `emit` marks are included where they belong.
//!
//! Must not know what is in a part, nor write any file.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::layout::{self, plain};
use crate::emit::{BlockKind, Item};

/// How many lines a part may have, unless one item that cannot be divided is longer.
const LONGEST: usize = 5_000;

/// How many characters of a name are used for a file; the rest of the longest names would be refused by file systems.
const LONGEST_NAME: usize = 50;

/// Names that Windows does not allow for files, whatever follows the dot.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Generated code in one file or several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Files {
    /// The text of the main file, which includes the parts.
    pub main: String,
    /// The parts: the name of each file in the folder beside the main file, and its text.
    pub parts: Vec<(String, String)>,
}

/// The text of the items in several files. The main file is `folder` with the ending `.rs`, and `folder` beside it has the
/// parts.
///
/// # Errors
///
/// Where an item is no valid Rust, which would be a mistake of this crate.
pub fn split(source: &str, items: Vec<Item>, folder: &str) -> syn::Result<Files> {
    let header =
        format!("// Made by wsdl2rust {} from {}{}", env!("CARGO_PKG_VERSION"), plain(source), mark(folder));
    let mut parts = Parts { folder, header, names: HashSet::new(), files: Vec::new() };
    let items = parts.taken_from(items)?;
    Ok(Files { main: layout::print(source, &items)?, parts: parts.files })
}

/// How the first line of each part ends.
pub(super) fn mark(folder: &str) -> String {
    format!(", a part of {}.rs. Do not edit.", plain(folder))
}

/// The parts found so far.
struct Parts<'f> {
    folder: &'f str,
    header: String,
    /// The names in use, in lower case: not all file systems tell `Types` from `types`.
    names: HashSet<String>,
    files: Vec<(String, String)>,
}

impl Parts<'_> {
    /// The items with each part replaced by lines that include its files.
    fn taken_from(&mut self, items: Vec<Item>) -> syn::Result<Vec<Item>> {
        let each = items.into_iter().map(|item| match item {
            Item::Part(name, items) => self.included(&name, &items),
            Item::Block { kind, head, items } => {
                Ok(Item::Block { kind, head, items: self.taken_from(items)? })
            }
            other => Ok(other),
        });
        each.collect()
    }

    fn included(&mut self, name: &str, items: &[Item]) -> syn::Result<Item> {
        let texts = texts(items)?;
        let is_one = texts.len() == 1;
        let includes = texts.into_iter().enumerate().map(|(index, text)| {
            let name = match is_one {
                true => self.unused(name),
                false => self.unused(&format!("{}_{}", shortened(name), index + 1)),
            };
            let file = format!("{name}.rs");
            let path = format!("{}/{file}", self.folder);
            self.files.push((file, format!("{}\n\n{text}", self.header)));
            Item::Tokens(include(&path))
        });
        Ok(Item::Group(includes.collect()))
    }

    /// The name, with a number where it is taken.
    fn unused(&mut self, name: &str) -> String {
        let name = shortened(name);
        let numbered = (2_usize..).map(|number| format!("{name}_{number}"));
        let mut names = std::iter::once(name.clone()).chain(numbered);
        let unused = names.find(|name| self.names.insert(name.to_lowercase()));
        unused.unwrap_or(name)
    }
}

fn include(path: &str) -> TokenStream {
    quote! { include!(#path); }
}

/// A name that every file system allows.
fn shortened(name: &str) -> String {
    let short: String = name.chars().take(LONGEST_NAME).collect();
    let lower = short.to_lowercase();
    let is_port = |kind| lower.strip_prefix(kind).is_some_and(|rest: &str| rest.chars().count() == 1);
    let is_device = DEVICES.contains(&lower.as_str()) || is_port("com") || is_port("lpt");
    if is_device { short + "_" } else { short }
}

/// The items as one text, or as several where that would be too long. Of items, only the methods of a type are divided.
fn texts(items: &[Item]) -> syn::Result<Vec<String>> {
    let mut pieces = Vec::new();
    for item in items {
        add_pieces(item, &mut pieces)?;
    }
    let mut texts = Vec::new();
    let (mut text, mut lines) = (String::new(), 0);
    for Piece { text: printed, is_close } in pieces {
        let more = printed.lines().count() + usize::from(!is_close);
        if lines + more > LONGEST && !text.is_empty() {
            texts.push(std::mem::take(&mut text));
            lines = 0;
        }
        if !text.is_empty() && !printed.is_empty() && !is_close {
            text.push('\n');
        }
        text.push_str(&printed);
        lines += more;
    }
    texts.push(text);
    Ok(texts)
}

/// A text that is not divided.
struct Piece {
    text: String,
    /// Whether it follows the one before without a blank line.
    is_close: bool,
}

/// Adds the pieces of an item: those of a group one by one, and the methods of a type in several blocks if one would be too
/// long.
fn add_pieces(item: &Item, pieces: &mut Vec<Piece>) -> syn::Result<()> {
    if let Item::Group(items) = item {
        let first = pieces.len();
        items.iter().try_for_each(|item| add_pieces(item, pieces))?;
        pieces.iter_mut().skip(first + 1).for_each(|piece| piece.is_close = true);
        return Ok(());
    }
    let text = layout::item_text(item, BlockKind::Module)?;
    match item {
        Item::Block { kind: BlockKind::Impl, head, items }
            if text.lines().count() > LONGEST && is_inherent(head) =>
        {
            for items in in_blocks(items)? {
                let block = Item::Block { kind: BlockKind::Impl, head: head.clone(), items };
                pieces.push(Piece { text: layout::item_text(&block, BlockKind::Module)?, is_close: false });
            }
        }
        _ => pieces.push(Piece { text, is_close: false }),
    }
    Ok(())
}

/// Whether the head of a block is `impl X`. All of a trait has to be in one block.
fn is_inherent(head: &TokenStream) -> bool {
    syn::parse2::<syn::ItemImpl>(quote! { #head {} }).is_ok_and(|item| item.trait_.is_none())
}

/// The members of a type, in as many blocks as make none too long.
fn in_blocks(members: &[Item]) -> syn::Result<Vec<Vec<Item>>> {
    // The lines around the members, and the blank line before the block.
    const AROUND: usize = 3;
    let mut blocks = vec![Vec::new()];
    let mut lines = AROUND;
    for member in members {
        let more = layout::item_text(member, BlockKind::Impl)?.lines().count() + 1;
        if lines + more > LONGEST && lines > AROUND {
            blocks.push(Vec::new());
            lines = AROUND;
        }
        lines += more;
        blocks.last_mut().into_iter().for_each(|block| block.push(member.clone()));
    }
    Ok(blocks)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use proc_macro2::Span;

    use super::*;

    /// A part of one constant.
    fn part(name: &str) -> Item {
        Item::Part(name.to_owned(), vec![Item::Tokens(quote! { const A: u8 = 0; })])
    }

    fn names(parts: &[&str]) -> Vec<String> {
        let items = parts.iter().map(|name| part(name)).collect();
        split("a.wsdl", items, "api").unwrap().parts.into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn files_have_names_that_every_system_takes_and_tells_apart() {
        assert_eq!(names(&["types", "Types", "TYPES"]), ["types.rs", "Types_2.rs", "TYPES_3.rs"]);
        assert_eq!(names(&["aux", "COM1", "com", "com12"]), ["aux_.rs", "COM1_.rs", "com.rs", "com12.rs"]);
        let long = "\u{1f9}".repeat(400);
        let [first, second] = &names(&[&long, &long])[..] else { panic!("two parts have two files") };
        assert!(first.len() < 255 && second.len() < 255 && first != second);
    }

    #[test]
    fn a_part_is_cut_between_items_and_never_within() {
        let constant = |name: &str, count: usize| {
            let ident = proc_macro2::Ident::new(name, Span::call_site());
            let links = vec![quote! { .a() }; count];
            Item::Chain { docs: String::new(), head: quote! { const #ident: u8 = 0 }, links }
        };
        let items = vec![constant("A", LONGEST - 10), constant("B", 100), constant("C", 2 * LONGEST)];
        let files = split("a.wsdl", vec![Item::Part("types".into(), items)], "api").unwrap();
        let includes: Vec<&str> = files.main.lines().skip(2).collect();
        let wanted = [
            "include!(\"api/types_1.rs\");",
            "include!(\"api/types_2.rs\");",
            "include!(\"api/types_3.rs\");",
        ];
        assert_eq!(includes, wanted);
        let lines = files.parts.iter().map(|(_, text)| text.lines().count()).collect::<Vec<_>>();
        assert_eq!(lines, [LONGEST - 6, 104, 2 * LONGEST + 4]);
    }

    #[test]
    fn a_folder_with_quotes_becomes_a_literal() {
        let files = split("a.wsdl", vec![part("types")], "a\"b\n").unwrap();
        assert!(files.main.ends_with("include!(\"a\\\"b\\n/types.rs\");\n"), "{}", files.main);
        assert_eq!(files.parts[0].1.lines().next(), Some(&*first_line("a\"b?")));
    }

    fn first_line(folder: &str) -> String {
        let version = env!("CARGO_PKG_VERSION");
        format!("// Made by wsdl2rust {version} from a.wsdl, a part of {folder}.rs. Do not edit.")
    }
}
