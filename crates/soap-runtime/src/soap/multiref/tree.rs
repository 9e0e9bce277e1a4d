//! A message as a list of its pieces, with an index of the elements that are referred to.
//!
//! Borrows the content of the document, and stores each namespace once. Must not know how it is used.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use crate::value::{ENCODINGS, is_encoding};
use crate::value::{ReadOptions, ReadResult};
use crate::xml::{Memory, Namespace, Problem, Reader, Token, XSI, prefixes};

/// A document, taken apart.
#[derive(Default)]
pub(super) struct Tree<'x> {
    /// Its content, in order.
    pub(super) pieces: Vec<Piece<'x>>,
    /// All elements; the root is the first.
    pub(super) elements: Vec<Element<'x>>,
    /// The attributes of all elements, in order.
    pub(super) attributes: Vec<(Name<'x>, Cow<'x, str>)>,
    /// The namespaces of names; the first one means no namespace.
    pub(super) namespaces: Vec<Namespace>,
    /// The number of the namespace of `xsi:type`, if that occurred.
    pub(super) xsi: Option<u32>,
    /// The prefixes that occur in texts.
    pub(super) prefixes: Vec<Prefix<'x>>,
    /// Which element uses which of these prefixes, and for which namespace.
    pub(super) uses: Vec<(u32, u32, u32)>,
    /// The elements that can be referred to.
    pub(super) targets: HashMap<Cow<'x, str>, u32>,
    pub(super) has_references: bool,
}

/// A name, with the number of its namespace.
#[derive(Clone, Copy)]
pub(super) struct Name<'x> {
    pub(super) namespace: u32,
    pub(super) local: &'x str,
}

/// An element.
pub(super) struct Element<'x> {
    pub(super) name: Name<'x>,
    /// Its attributes, without the type and those that form references.
    pub(super) attributes: Range<u32>,
    /// The type that `xsi:type` names.
    pub(super) xsi_type: Option<(u32, Cow<'x, str>)>,
    pub(super) reference: Option<Cow<'x, str>>,
    /// It can be referred to.
    pub(super) is_target: bool,
    /// The piece where its content begins.
    pub(super) content: u32,
    /// The piece where it ends.
    pub(super) end: u32,
}

/// What stands within an element.
pub(super) enum Piece<'x> {
    Text(Cow<'x, str>),
    Start(u32),
    End,
}

/// A prefix in texts.
pub(super) struct Prefix<'x> {
    pub(super) text: &'x str,
    /// What it means, if that is the same in the whole message.
    pub(super) namespace: Option<u32>,
}

/// The numbers of namespaces and prefixes.
#[derive(Default)]
struct Numbers<'x> {
    /// By the address of a namespace in memory: all namespaces that were seen are kept alive.
    by_address: HashMap<usize, u32>,
    by_name: HashMap<Namespace, u32>,
    seen: Vec<Namespace>,
    prefixes: HashMap<&'x str, u32>,
}

impl<'x> Tree<'x> {
    pub(super) fn read(document: &'x str, reading: &ReadOptions, memory: &mut Memory) -> ReadResult<Self> {
        let mut reader = reading.reader(document).within(memory.clone());
        let mut tree = Self { namespaces: vec![Namespace::default()], ..Self::default() };
        let mut numbers = Numbers::default();
        let mut open: Vec<u32> = Vec::new();
        loop {
            match reader.next()? {
                Token::Start => {
                    let number = tree.elements.len() as u32;
                    tree.start(number, &mut numbers, &mut reader)?;
                    tree.push(Piece::Start(number), &mut reader)?;
                    tree.elements[number as usize].content = tree.pieces.len() as u32;
                    open.push(number);
                }
                Token::Text(text) => {
                    if let Some(element) = open.last() {
                        tree.note_prefixes(*element, &text, &mut numbers, &mut reader)?;
                        tree.push(Piece::Text(text), &mut reader)?;
                    }
                }
                Token::End => {
                    if let Some(element) = open.pop() {
                        tree.elements[element as usize].end = tree.pieces.len() as u32;
                    }
                    tree.push(Piece::End, &mut reader)?;
                }
                Token::Eof => break,
            }
        }
        memory.clone_from(reader.memory());
        Ok(tree)
    }

    fn push(&mut self, piece: Piece<'x>, reader: &mut Reader<'x>) -> ReadResult {
        reader.room(&mut self.pieces)?;
        self.pieces.push(piece);
        Ok(())
    }

    /// Adds the element of the start tag that was read last.
    fn start(&mut self, number: u32, numbers: &mut Numbers<'x>, reader: &mut Reader<'x>) -> ReadResult {
        let (mut id, mut reference, mut xsi_type) = (None, None, None);
        let first = self.attributes.len() as u32;
        let attributes: Vec<_> = reader.taken_attributes().collect();
        for (namespace, local, value) in attributes {
            let is_own = namespace.is_empty();
            match local {
                "id" if is_own || namespace == ENCODINGS[1] => id = Some(value),
                // Others, such as `cid:`, refer to something outside the message.
                "href" if is_own && value.starts_with('#') => reference = Some(without_mark(value)),
                "ref" if namespace == ENCODINGS[1] => reference = Some(without_mark(value)),
                "root" if is_encoding(&namespace) => {}
                "type" if namespace == XSI => {
                    if self.xsi.is_none() {
                        self.xsi = Some(self.number(namespace, numbers, reader)?);
                    }
                    let resolved = reader.resolve_shared(&value);
                    let resolved = resolved.map(|(namespace, local)| (namespace, local.to_owned().into()));
                    xsi_type = match resolved {
                        Some((namespace, local)) => Some((self.number(namespace, numbers, reader)?, local)),
                        None => None,
                    };
                }
                local => {
                    self.note_prefixes(number, &value, numbers, reader)?;
                    let name = Name { namespace: self.number(namespace, numbers, reader)?, local };
                    reader.room(&mut self.attributes)?;
                    self.attributes.push((name, value));
                }
            }
        }
        let is_target = id.is_some();
        if let Some(id) = id {
            // An entry of a table that has room for twice its content, and exists twice while it grows.
            reader.take_memory(4 * size_of::<(Cow<'_, str>, u32)>())?;
            if self.targets.contains_key(&id) {
                return Err(reader.fail(Problem::Duplicate(format!("id {id:?}"))));
            }
            self.targets.insert(id, number);
        }
        self.has_references |= reference.is_some();
        let name =
            Name { namespace: self.number(reader.namespace(), numbers, reader)?, local: reader.local() };
        let attributes = first..self.attributes.len() as u32;
        reader.room(&mut self.elements)?;
        self.elements.push(Element { name, attributes, xsi_type, reference, is_target, content: 0, end: 0 });
        Ok(())
    }

    /// The number of a namespace.
    fn number(
        &mut self,
        namespace: Namespace,
        numbers: &mut Numbers<'x>,
        reader: &mut Reader<'x>,
    ) -> ReadResult<u32> {
        if namespace.is_empty() {
            return Ok(0);
        }
        if let Some(number) = numbers.by_address.get(&namespace.address()) {
            return Ok(*number);
        }
        // One for each declaration that is used.
        reader.take_memory(8 * size_of::<(Namespace, u32)>())?;
        let number = match numbers.by_name.get(&namespace) {
            Some(number) => *number,
            None => {
                let number = self.namespaces.len() as u32;
                self.namespaces.push(namespace.clone());
                numbers.by_name.insert(namespace.clone(), number);
                number
            }
        };
        numbers.by_address.insert(namespace.address(), number);
        numbers.seen.push(namespace);
        Ok(number)
    }

    /// Notes the prefixes that a text of an element may use.
    fn note_prefixes(
        &mut self,
        element: u32,
        text: &str,
        numbers: &mut Numbers<'x>,
        reader: &mut Reader<'x>,
    ) -> ReadResult {
        for prefix in prefixes(text).filter(|prefix| !matches!(*prefix, "" | "xml")) {
            let Some((prefix, namespace)) = reader.declared_prefix(prefix) else { continue };
            let namespace = self.number(namespace, numbers, reader)?;
            let known = numbers.prefixes.get(prefix).copied();
            let number = match known {
                Some(number) => number,
                None => {
                    reader.take_memory(4 * size_of::<(&str, u32)>())?;
                    reader.room(&mut self.prefixes)?;
                    let number = self.prefixes.len() as u32;
                    self.prefixes.push(Prefix { text: prefix, namespace: Some(namespace) });
                    numbers.prefixes.insert(prefix, number);
                    number
                }
            };
            let same = &mut self.prefixes[number as usize].namespace;
            *same = same.filter(|same| *same == namespace);
            let known = (element, number, namespace);
            if self.uses.last() != Some(&known) {
                reader.room(&mut self.uses)?;
                self.uses.push(known);
            }
        }
        Ok(())
    }

    /// The prefixes used in an element that mean several namespaces in the message: prefix and namespace.
    pub(super) fn ambiguous(&self, uses: &[(u32, u32, u32)]) -> Vec<(&'x str, u32)> {
        let mut ambiguous: Vec<(&str, u32)> = uses
            .iter()
            .map(|(_, prefix, namespace)| (&self.prefixes[*prefix as usize], *namespace))
            .filter(|(prefix, _)| prefix.namespace.is_none())
            .map(|(prefix, namespace)| (prefix.text, namespace))
            .collect();
        ambiguous.sort_unstable();
        ambiguous.dedup();
        ambiguous
    }
}

/// The id in a reference.
fn without_mark(reference: Cow<'_, str>) -> Cow<'_, str> {
    match reference {
        Cow::Borrowed(reference) => Cow::Borrowed(reference.trim_start_matches('#')),
        Cow::Owned(reference) => Cow::Owned(reference.trim_start_matches('#').to_owned()),
    }
}
