//! The nouns of generated code: what `emit` returns and `output` lays out.
//!
//! Must not know what any item is for.

use proc_macro2::{Ident, Span, TokenStream};

/// A piece of generated code.
#[derive(Debug, Clone)]
pub enum Item {
    /// One item, or one member of an `impl` or `trait`, complete with attributes.
    Tokens(TokenStream),
    /// A call of one of the runtime's macros.
    Macro(MacroCall),
    /// An item that ends in a chain of calls, one a line: `static x: X = X::new()`, `.a()`, `.b()`.
    Chain {
        /// Its documentation, one line.
        docs: String,
        /// All up to the first call of the chain, without attributes.
        head: TokenStream,
        /// The calls, each with its dot.
        links: Vec<TokenStream>,
    },
    /// Items that belong together: no blank line between them.
    Group(Vec<Item>),
    /// Items that may be in a file of their own, which is named after this: part of a module, or all of it.
    Part(String, Vec<Item>),
    /// An item that is there with this feature of the including crate.
    Gated(String, Box<Item>),
    /// A module, an `impl` or a `trait`, by its head (attributes included) and what stands in its braces.
    Block {
        /// What its members are.
        kind: BlockKind,
        /// All that stands before the opening brace.
        head: TokenStream,
        /// The members.
        items: Vec<Item>,
    },
}

/// What the members of a block are to the parser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// Items.
    Module,
    /// Members of an `impl`.
    Impl,
    /// Members of a `trait`.
    Trait,
}

/// A call of a macro that takes a header line and one entry per line, each ended by `;`.
#[derive(Debug, Clone)]
pub struct MacroCall {
    /// The name of the macro.
    pub name: &'static str,
    /// The first line.
    pub header: TokenStream,
    /// The other lines.
    pub entries: Vec<TokenStream>,
}

/// Items of the root of the contract that may be in a file of their own; none if there are none.
pub(super) fn part(name: &str, items: Vec<Item>) -> Option<Item> {
    (!items.is_empty()).then(|| Item::Part(name.to_owned(), items))
}

/// As [`part`], of the contents of each module among `items`.
pub(super) fn parts(name: &str, items: Vec<Item>) -> impl Iterator<Item = Item> {
    items.into_iter().map(move |item| match item {
        Item::Block { kind: BlockKind::Module, head, items } => {
            let items = part(name, items).into_iter().collect();
            Item::Block { kind: BlockKind::Module, head, items }
        }
        other => other,
    })
}

/// The identifier that `names` made.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
