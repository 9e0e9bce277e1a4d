//! Finds the content of elements and attributes with secret names, along one reading of a text.
//!
//! The text may be cut, malformed or not XML at all: each character is examined once, and content without an end
//! extends to the end of the text. Must not know how the text is escaped.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hasher};

use super::marks::Marks;
use super::piece::Piece;
use super::steps;
use crate::xml::is_name_char;

/// The secret names.
#[derive(Debug, Default)]
pub(super) struct SecretNames {
    names: HashSet<String>,
    longest: usize,
}

impl SecretNames {
    pub(super) fn new(names: &[&str]) -> Self {
        let names: HashSet<String> =
            names.iter().filter(|name| !name.is_empty()).map(|name| (*name).to_owned()).collect();
        let longest = names.iter().map(String::len).max().unwrap_or_default();
        Self { names, longest }
    }

    pub(super) fn are_none(&self) -> bool {
        self.names.is_empty()
    }
}

/// Tracks the markup while a text is read.
pub(super) struct Markup<'n> {
    names: &'n SecretNames,
    name: Name,
    field: Field,
    element: Element,
    /// The last two characters.
    last: [char; 2],
    /// The place of the last `<`.
    bracket: usize,
    end: usize,
}

/// The name that is being read.
#[derive(Default)]
struct Name {
    is_open: bool,
    before: Before,
    /// The parts after and before the last colon, as far as they can be a secret name.
    local: String,
    prefix: String,
    /// The whole name of an element, which ends at an end tag with the same name.
    whole: DefaultHasher,
}

/// What directly precedes a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Before {
    #[default]
    Nothing,
    /// `<`
    Start,
    /// `</`
    End,
}

/// An attribute with a secret name, or what looks like one: `name='value'`, `"name": "value"`, `name=value`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    None,
    Named,
    /// The quotation mark after the name has been seen.
    Quoted,
    /// Before the value. A value without quotation marks must follow an equals sign.
    Equals {
        is_sign: bool,
    },
    /// In the value, which began here; `None` for one without quotation marks.
    Value {
        quote: Option<char>,
        start: usize,
    },
}

/// An element with a secret name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Element {
    None,
    /// In its start tag, whose name ended here.
    Tag {
        name: u64,
        start: usize,
    },
    /// In its content, which began here.
    Content {
        name: u64,
        start: usize,
    },
}

impl<'n> Markup<'n> {
    pub(super) fn new(names: &'n SecretNames) -> Self {
        let (field, element) = (Field::None, Element::None);
        Self { names, name: Name::default(), field, element, last: [' '; 2], bracket: 0, end: 0 }
    }

    /// Processes the next character.
    pub(super) fn take(&mut self, piece: Piece, marks: &mut Marks) {
        let Piece { character, start, end } = piece;
        if start == end || self.names.are_none() {
            return;
        }
        steps::count();
        let is_of_name = is_name_char(character) || (character == ':' && self.name.is_open);
        if !is_of_name && self.name.is_open {
            self.end_name(marks);
        }
        self.take_field(piece, marks);
        self.take_tag(piece);
        if is_of_name {
            self.take_name(character);
        }
        (self.last, self.end) = ([self.last[1], character], end);
    }

    /// Ends the text, and everything that is still open.
    pub(super) fn finish(&mut self, marks: &mut Marks) {
        if self.name.is_open {
            self.end_name(marks);
        }
        if let Field::Value { start, .. } = self.field {
            marks.push(start..self.end);
        }
        if let Element::Tag { start, .. } | Element::Content { start, .. } = self.element {
            marks.push(start..self.end);
        }
    }

    fn take_name(&mut self, character: char) {
        let name = &mut self.name;
        if !name.is_open {
            let before = match self.last {
                [_, '<'] => Before::Start,
                ['<', '/'] => Before::End,
                _ => Before::Nothing,
            };
            name.local.clear();
            name.prefix.clear();
            (name.is_open, name.before, name.whole) = (true, before, DefaultHasher::new());
        }
        if name.before != Before::Nothing {
            name.whole.write_u32(character.into());
        }
        match character {
            ':' => {
                std::mem::swap(&mut name.prefix, &mut name.local);
                name.local.clear();
            }
            // One character more than the longest secret name is enough to exclude a match.
            c if name.local.len() <= self.names.longest => name.local.push(c),
            _ => {}
        }
    }

    /// Handles the name that ends at the last character.
    fn end_name(&mut self, marks: &mut Marks) {
        self.name.is_open = false;
        let whole = self.name.whole.finish();
        let Name { before, local, prefix, .. } = &self.name;
        let is_secret = self.names.names.contains(local);
        match (before, self.element) {
            (Before::Start, Element::None) if is_secret => {
                self.element = Element::Tag { name: whole, start: self.end };
            }
            (Before::End, Element::Content { name, start }) if name == whole => {
                marks.push(start..self.bracket);
                self.element = Element::None;
            }
            (Before::Nothing, _) if !matches!(self.field, Field::Value { .. }) => {
                self.field = match () {
                    () if is_secret => Field::Named,
                    () if local.is_empty() && self.names.names.contains(prefix) => {
                        Field::Equals { is_sign: false }
                    }
                    () => Field::None,
                };
            }
            _ => {}
        }
    }

    fn take_field(&mut self, piece: Piece, marks: &mut Marks) {
        let Piece { character, start, end } = piece;
        let is_quote = matches!(character, '"' | '\'');
        self.field = match self.field {
            Field::None => Field::None,
            Field::Value { quote, start: begin } => {
                let ends = match quote {
                    Some(quote) => character == quote,
                    None => character.is_whitespace() || "&;,<>\"'()[]{}…".contains(character),
                };
                if !ends {
                    return;
                }
                marks.push(begin..start);
                Field::None
            }
            Field::Named | Field::Equals { .. } if character.is_whitespace() => return,
            Field::Named if is_quote && self.last[1] != ' ' => Field::Quoted,
            Field::Named | Field::Quoted if character == '=' => Field::Equals { is_sign: true },
            Field::Quoted if character == ':' => Field::Equals { is_sign: false },
            Field::Equals { .. } if is_quote => Field::Value { quote: Some(character), start: end },
            Field::Equals { is_sign: true } if !"&;,<>".contains(character) => {
                Field::Value { quote: None, start }
            }
            Field::Named | Field::Quoted | Field::Equals { .. } => Field::None,
        };
    }

    fn take_tag(&mut self, Piece { character, start, end }: Piece) {
        match (character, self.element) {
            ('<', _) => self.bracket = start,
            ('>', Element::Tag { .. }) if self.last[1] == '/' => self.element = Element::None,
            ('>', Element::Tag { name, .. }) => self.element = Element::Content { name, start: end },
            _ => {}
        }
    }
}
