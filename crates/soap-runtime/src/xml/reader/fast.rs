//! The fast path: what a contract leads one to expect is compared with the bytes at the cursor.
//!
//! Most servers write every element in contract order and every tag in one way. Where the bytes are those, they are
//! passed over without asking quick-xml; where anything differs (an attribute, a comment, a reference, an unknown
//! element), nothing is consumed here and the general path reads on from the same place. Both give the same values
//! and the same errors: whatever is refused is left to the general path.
//!
//! Nearly all elements are leaves: a start tag, plain text, the end tag. One that stands there whole is not opened
//! but shown as a [`Leaf`]; whoever can use its text takes it, and opens it otherwise.
//!
//! Must not refuse anything, nor know what is made of a leaf.

use super::{Attribute, Name, Open, Reader, Token, unescape};
use crate::xml::bytes::{find, starts_with};
use crate::xml::namespaces::NamespaceId;
use crate::xml::{TagName, XSI, is_space, work};

/// A start tag without attributes or with `xsi:nil="true"` alone, looked at but not consumed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tag<'x> {
    /// Its local name.
    pub(crate) local: &'x str,
    /// What its prefix stands for.
    namespace: NamespaceId,
    name: Name,
    /// Where the tag ends.
    end: usize,
    ending: Ending,
}

/// How a start tag ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// `>`
    Open,
    /// `/>`
    Empty,
    /// ` xsi:nil="true"/>`
    Nil,
}

/// An element that stands there whole, its text plain: looked at but not consumed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Leaf<'x> {
    /// Its text.
    pub(crate) text: &'x str,
    name: Name,
    namespace: NamespaceId,
    /// Where its start tag ends.
    text_start: usize,
    /// Where it ends; as long as its start tag for an empty-element tag.
    end: usize,
}

/// What stands where an element is expected.
#[derive(Debug)]
pub(crate) enum Expected<'x> {
    /// It, whole.
    Leaf(Leaf<'x>),
    /// It, and it is open now.
    Opened,
    /// Something else, or something that the general path has to look at.
    Other,
}

/// How many leaves are read without checking the deadline.
const AT_ONCE: usize = 4096;

impl<'x> Reader<'x> {
    /// Reads leaves as long as each is the one expected next, written with `prefix`, which stands for their namespace
    /// here. `true` where the next one is there but could not be taken as a leaf, and is open now.
    #[inline]
    pub(crate) fn read_leaves<'f>(&mut self, prefix: Prefix<'x>, leaves: &mut impl Leaves<'f>) -> bool {
        if !self.may_compare() {
            return false;
        }
        match prefix.text {
            [] => self.read_leaves_with::<false>(prefix, leaves),
            _ => self.read_leaves_with::<true>(prefix, leaves),
        }
    }

    #[inline]
    fn read_leaves_with<'f, const PREFIXED: bool>(
        &mut self,
        prefix: Prefix<'x>,
        leaves: &mut impl Leaves<'f>,
    ) -> bool {
        let (document, bytes) = (self.document, self.document.as_bytes());
        let after_prefix = |bytes: &'x [u8]| match PREFIXED {
            true => bytes.strip_prefix(prefix.text),
            false => Some(bytes),
        };
        // Kept by themselves, since whoever takes a text could unwind.
        let mut cursor = self.cursor;
        let most = (self.limits.elements - self.elements).min(AT_ONCE);
        let mut taken = 0;
        let open = loop {
            let Some(name) = leaves.expected().filter(|_| taken < most) else { break None };
            let Some(start) = self.markup_from(bytes, cursor) else { break None };
            let named = bytes.get(start + 1..).and_then(after_prefix);
            let Some(content) = named.and_then(|named| name.strip_from(named)) else { break None };
            let text_start = bytes.len() - content.len();
            if let Some(length) = find::<b'<'>(content, 0)
                && let Some((b"</", ended)) = content[length..].split_at_checked(2)
                && let Some(rest) = after_prefix(ended).and_then(|ended| name.strip_from(ended))
                && self.is_plain(text_start, text_start + length)
                && let Some(text) = document.get(text_start..text_start + length)
                && leaves.take(text)
            {
                taken += 1;
                cursor = bytes.len() - rest.len();
                continue;
            }
            let local = start + 1 + prefix.text.len();
            break Some((Name { start: start + 1, local, end: text_start - 1 }, text_start));
        };
        work::count(taken);
        self.elements += taken;
        self.cursor = cursor;
        if let Some((name, end)) = open {
            self.open_at(name, prefix.namespace, end);
        }
        open.is_some()
    }

    /// Whether this path may be taken at all.
    pub(crate) fn is_fast(&self) -> bool {
        self.fast
    }

    /// Whether the bytes at the cursor may be compared.
    #[inline]
    fn may_compare(&self) -> bool {
        self.fast
            && self.after_markup
            && !self.empty
            && self.open.len() < self.limits.depth
            && self.elements < self.limits.elements
    }

    /// The start tag that stands next, if it is a simple one.
    pub(crate) fn tag_ahead(&self) -> Option<Tag<'x>> {
        /// Longer tags do not come often enough to be looked at twice.
        const LONGEST: usize = 256;
        if !self.may_compare() {
            return None;
        }
        let bytes = self.document.as_bytes();
        let start = self.markup_ahead(bytes)?;
        let end = find::<b'>'>(&bytes[..bytes.len().min(start + LONGEST)], start + 1)?;
        let inside = &self.document[start + 1..end];
        let (name, ending) = match inside.strip_suffix('/') {
            None => (inside, Ending::Open),
            Some(inside) => {
                let inside = inside.strip_suffix(' ').unwrap_or(inside);
                match inside.strip_suffix(" xsi:nil=\"true\"") {
                    None => (inside, Ending::Empty),
                    Some(name) => (name, Ending::Nil),
                }
            }
        };
        let (prefix, local) = match name.bytes().position(|byte| byte == b':') {
            None => ("", name),
            Some(0) => return None,
            Some(colon) => (&name[..colon], &name[colon + 1..]),
        };
        let namespace = self.namespaces.resolve(prefix)?;
        let name_end = start + 1 + name.len();
        let name = Name { start: start + 1, local: name_end - local.len(), end: name_end };
        Some(Tag { local, namespace, name, end: end + 1, ending })
    }

    /// The prefix that `tag` is written with.
    #[inline]
    pub(crate) fn prefix_of(&self, tag: &Tag<'x>) -> Prefix<'x> {
        self.prefix_at(tag.name, tag.namespace)
    }

    #[inline]
    fn prefix_at(&self, name: Name, namespace: NamespaceId) -> Prefix<'x> {
        Prefix { text: &self.document.as_bytes()[name.start..name.local], namespace }
    }

    /// Whether the namespace of `tag` is this one.
    #[inline]
    pub(crate) fn is_tag_in(&self, tag: &Tag<'_>, namespace: &'static str) -> bool {
        self.namespaces.is(tag.namespace, namespace)
    }

    /// Goes on with the element whose start tag was looked at. Its name has to be a proper one.
    #[inline]
    pub(crate) fn enter(&mut self, tag: &Tag<'x>) -> Expected<'x> {
        let Tag { namespace, name, end, ending, .. } = *tag;
        match ending {
            Ending::Empty => {
                return Expected::Leaf(Leaf { text: "", name, namespace, text_start: end, end });
            }
            Ending::Nil => {
                let nil = self.namespaces.resolve("xsi").filter(|id| self.namespaces.is(*id, XSI));
                let fits = self.limits.attributes > 0 && self.limits.text >= "true".len();
                let Some(nil) = nil.filter(|_| fits) else { return Expected::Other };
                self.open_at(name, namespace, end);
                self.empty = true;
                self.attributes.push(Attribute {
                    namespace: nil,
                    name: "xsi:nil",
                    local: "nil",
                    value: "true".into(),
                });
                return Expected::Opened;
            }
            Ending::Open => {}
        }
        let bytes = self.document.as_bytes();
        if let Some(text_end) = find::<b'<'>(bytes, end)
            && let Some(end_of_leaf) = end_tag(bytes, text_end, &bytes[name.start..name.end])
            && self.is_plain(end, text_end)
        {
            let text = &self.document[end..text_end];
            return Expected::Leaf(Leaf { text, name, namespace, text_start: end, end: end_of_leaf });
        }
        self.open_at(name, namespace, end);
        Expected::Opened
    }

    /// Passes over a leaf whose text was used.
    #[inline]
    pub(crate) fn take(&mut self, leaf: &Leaf<'x>) {
        self.elements += 1;
        self.cursor = leaf.end;
    }

    /// Opens a leaf that wants to be read as any other element.
    #[cold]
    pub(crate) fn open_leaf(&mut self, leaf: &Leaf<'x>) {
        self.open_at(leaf.name, leaf.namespace, leaf.text_start);
        self.empty = leaf.end == leaf.text_start;
    }

    /// The tag at the cursor, if it is one without anything to be said against it.
    #[inline]
    pub(super) fn next_by_bytes(&mut self) -> Option<Token<'x>> {
        if !self.fast || !self.after_markup || self.empty {
            return None;
        }
        match self.document.as_bytes().get(self.cursor..)? {
            [b'<', b'/', ..] => self.close_expected().then_some(Token::End),
            [b'<', b'!' | b'?', ..] => None,
            [b'<', ..] => self.open_by_bytes().then_some(Token::Start),
            _ => None,
        }
    }

    /// Passes over white space before the next tag.
    #[inline]
    pub(super) fn skip_space(&mut self) {
        if self.fast
            && self.after_markup
            && !self.empty
            && let Some(start) = self.markup_ahead(self.document.as_bytes())
        {
            self.cursor = start;
        }
    }

    /// Opens the element whose start tag is at the cursor, if all is well with it.
    fn open_by_bytes(&mut self) -> bool {
        if !self.may_compare() || (self.open.is_empty() && self.root_seen) {
            return false;
        }
        let start = self.cursor + 1;
        let Some((name_end, end)) = tag_ends(self.document.as_bytes(), start) else { return false };
        let raw = &self.document[name_end..end];
        let attributes = raw.strip_suffix('/');
        let (cursor, mark) = (self.cursor, self.namespaces.mark());
        self.forget_attributes();
        self.start = cursor;
        if self.begin_element(start, name_end, attributes.unwrap_or(raw)).is_err() {
            self.namespaces.leave(mark);
            self.forget_attributes();
            return false;
        }
        self.root_seen = true;
        self.elements += 1;
        self.empty = attributes.is_some();
        self.cursor = end + 1;
        true
    }

    /// Closes the innermost open element if its end tag is next.
    #[inline]
    pub(crate) fn close_expected(&mut self) -> bool {
        if !self.fast || !self.after_markup || self.empty {
            return false;
        }
        let bytes = self.document.as_bytes();
        let Some(start) = self.markup_ahead(bytes) else { return false };
        let Some(open) = self.open.last() else { return false };
        let Some(end) = end_tag(bytes, start, &bytes[open.name.start..open.name.end]) else { return false };
        self.start = start;
        self.cursor = end;
        self.close();
        true
    }

    /// The text up to the end tag of the innermost open element, which is read too, if it is all plain. For where bytes
    /// may be compared.
    #[inline]
    pub(super) fn plain_text(&mut self) -> Option<&'x str> {
        if std::mem::take(&mut self.empty) {
            self.close();
            return Some("");
        }
        let (text_end, end) = self.text_before_end()?;
        let text = self.cursor;
        if !self.is_plain(text, text_end) {
            return None;
        }
        self.start = text_end;
        self.cursor = end;
        self.close();
        Some(&self.document[text..text_end])
    }

    /// The same where references and line ends may stand in the text.
    pub(super) fn escaped_text(&mut self) -> Option<String> {
        let (text_end, end) = self.text_before_end()?;
        let raw = &self.document[self.cursor..text_end];
        // What is replaced never becomes longer, so that the whole is within the limit too.
        let text = (raw.len() <= self.limits.text).then(|| unescape(raw))??;
        self.start = text_end;
        self.cursor = end;
        self.close();
        Some(text)
    }

    /// The prefix with which children in `namespace` are expected: that of the innermost open element, if it is in
    /// this namespace, or none where that says so.
    #[inline]
    pub(crate) fn likely_prefix(&self, namespace: &'static str) -> Option<Prefix<'x>> {
        let open = self.open.last()?;
        if self.namespaces.is(open.namespace, namespace) {
            return Some(self.prefix_at(open.name, open.namespace));
        }
        let default = self.namespaces.resolve("").filter(|id| self.namespaces.is(*id, namespace))?;
        Some(Prefix { text: b"", namespace: default })
    }

    /// Where the text at the cursor ends, and where the end tag of the innermost open element, if that follows.
    #[inline]
    fn text_before_end(&self) -> Option<(usize, usize)> {
        let bytes = self.document.as_bytes();
        let text_end = find::<b'<'>(bytes, self.cursor)?;
        let name = self.open.last()?.name;
        let end = end_tag(bytes, text_end, &bytes[name.start..name.end])?;
        Some((text_end, end))
    }

    /// Whether a text may be taken as it stands.
    #[inline]
    fn is_plain(&mut self, start: usize, end: usize) -> bool {
        end - start <= self.limits.text && self.plain.includes(self.document.as_bytes(), start, end)
    }

    fn open_at(&mut self, name: Name, namespace: NamespaceId, end: usize) {
        self.forget_attributes();
        self.open.push(Open { name, namespace, mark: self.namespaces.mark() });
        self.elements += 1;
        self.start = name.start - 1;
        self.cursor = end;
    }

    /// Where the next markup begins, if only white space stands before it.
    #[inline]
    fn markup_ahead(&self, bytes: &[u8]) -> Option<usize> {
        self.markup_from(bytes, self.cursor)
    }

    #[inline]
    fn markup_from(&self, bytes: &[u8], cursor: usize) -> Option<usize> {
        match bytes.get(cursor) {
            Some(b'<') => Some(cursor),
            _ => self.markup_after_space(bytes, cursor),
        }
    }

    #[inline(never)]
    fn markup_after_space(&self, bytes: &[u8], cursor: usize) -> Option<usize> {
        let space = bytes[cursor..].iter().take_while(|byte| is_space(**byte)).count();
        let start = cursor + space;
        (bytes.get(start) == Some(&b'<') && space <= self.limits.text).then_some(start)
    }
}

/// A prefix that is in scope.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Prefix<'x> {
    /// The prefix with its colon, or nothing.
    text: &'x [u8],
    /// What it stands for.
    namespace: NamespaceId,
}

/// Elements that are expected one after the other.
pub(crate) trait Leaves<'f> {
    /// The name of the next one.
    fn expected(&self) -> Option<&'f TagName>;

    /// Takes its text; `false` where that cannot be used as it stands.
    fn take(&mut self, text: &str) -> bool;
}

/// Where the name that begins at `start` ends, and where the `>` of its tag stands.
fn tag_ends(bytes: &[u8], start: usize) -> Option<(usize, usize)> {
    let ends_name = |byte: &u8| is_space(*byte) || matches!(byte, b'/' | b'>');
    let name_end = start + bytes[start..].iter().position(ends_name)?;
    let mut at = name_end;
    loop {
        at += memchr::memchr3(b'>', b'"', b'\'', &bytes[at..])?;
        match bytes[at] {
            b'>' => return Some((name_end, at)),
            quote => at += memchr::memchr(quote, &bytes[at + 1..])? + 2,
        }
    }
}

/// The end of the end tag of `name`, if that is what stands at `start`.
#[inline]
fn end_tag(bytes: &[u8], start: usize, name: &[u8]) -> Option<usize> {
    let rest = &bytes[start..];
    let is_end = rest.get(1) == Some(&b'/') && starts_with(&rest[2..], name);
    (is_end && rest.get(name.len() + 2) == Some(&b'>')).then_some(start + name.len() + 3)
}
