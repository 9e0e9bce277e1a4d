//! The fast path: what a contract leads one to expect is compared with the bytes at the cursor.
//!
//! Most servers write every element in contract order and every tag in one way. Where the bytes are those, they are
//! passed over without asking quick-xml; where anything differs (an attribute, another prefix, a reference, a
//! comment, another element), nothing is consumed here and the general path reads on from the same place. Both
//! give the same values and the same errors: whatever is refused is left to the general path.
//!
//! Nearly all elements are leaves. One that stands there whole, tags and text, is not opened but held as a
//! [`Leaf`]; only who wants more of it than its text has it opened after all.

use super::{Open, Reader};
use crate::xml::bytes::{find_bracket, starts_with};
use crate::xml::is_space;

/// An element with plain text and no attributes, seen whole but not yet read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Leaf {
    /// Where its start tag begins.
    start: usize,
    /// Where the local part of its name begins.
    local: usize,
    /// Where its text begins; its name ends one before.
    text: usize,
    /// Where its end tag begins.
    text_end: usize,
    /// Where it ends.
    end: usize,
}

/// Up to where the text of a document is known to be taken as it stands.
#[derive(Debug, Default)]
pub(super) struct Plain {
    /// Neither of the two below stands between the last place asked for and here.
    until: usize,
    /// The next `&` or carriage return.
    special: usize,
    /// The next `]]>`.
    section_end: usize,
}

impl Plain {
    /// Whether `bytes[start..end]` is character data that means itself. `start` never goes back to before an
    /// earlier one.
    #[inline]
    fn includes(&mut self, bytes: &[u8], start: usize, end: usize) -> bool {
        end <= self.until || self.look_ahead(bytes, start, end)
    }

    #[cold]
    fn look_ahead(&mut self, bytes: &[u8], start: usize, end: usize) -> bool {
        let rest = &bytes[start..];
        if self.special < end {
            self.special = memchr::memchr2(b'&', b'\r', rest).map_or(bytes.len(), |offset| start + offset);
        }
        if self.section_end < end {
            self.section_end =
                memchr::memmem::find(rest, b"]]>").map_or(bytes.len(), |offset| start + offset);
        }
        self.until = self.special.min(self.section_end);
        end <= self.until
    }
}

impl<'x> Reader<'x> {
    /// Holds the next child of the innermost open element, which has no prefix, if it stands there as `open`,
    /// plain text, `close`, with no white space before it.
    #[inline]
    pub(crate) fn hold_expected(&mut self, open: &str, close: &str) -> bool {
        if !self.fast || !self.after_markup || self.empty {
            return false;
        }
        let bytes = self.document.as_bytes();
        let start = self.cursor;
        let text = start + open.len();
        if !starts_with(&bytes[start..], open.as_bytes()) {
            return false;
        }
        let Some(text_end) = find_bracket(bytes, text) else { return false };
        if !starts_with(&bytes[text_end..], close.as_bytes())
            || text_end - text > self.limits.text
            || self.open.len() >= self.limits.depth
            || self.elements >= self.limits.elements
            || !self.plain.includes(bytes, text, text_end)
        {
            return false;
        }
        if !self.attributes.is_empty() {
            self.attributes.clear();
        }
        self.start = start;
        self.leaf = Some(Leaf { start, local: start + 1, text, text_end, end: text_end + close.len() });
        true
    }

    /// Whether the innermost open element has no prefix.
    pub(crate) fn has_no_prefix(&self) -> bool {
        self.open.last().is_some_and(|open| open.tag.len() == open.local.len())
    }

    /// Opens the next child of the innermost open element if it is one of these local names, in the namespace and
    /// with the prefix of that element and without attributes. Gives what stands with the name.
    #[inline]
    pub(crate) fn open_expected<'n>(
        &mut self,
        candidates: impl IntoIterator<Item = (usize, &'n str)>,
    ) -> Option<usize> {
        let start = self.next_markup()?;
        let bytes = self.document.as_bytes();
        let parent = self.open.last()?;
        let prefix = parent.tag.len() - parent.local.len();
        let local = start + 1 + prefix;
        if prefix > 0 && !starts_with(&bytes[start + 1..], &parent.tag.as_bytes()[..prefix]) {
            return None;
        }
        let rest = bytes.get(local..)?;
        let mut candidates = candidates.into_iter();
        let (index, length) = loop {
            let (index, name) = candidates.next()?;
            if starts_with(rest, name.as_bytes()) && matches!(rest.get(name.len()), Some(b'>' | b'/' | b' '))
            {
                break (index, name.len());
            }
        };
        if self.open.len() >= self.limits.depth || self.elements >= self.limits.elements {
            return None;
        }
        if !self.attributes.is_empty() {
            self.attributes.clear();
        }
        let after_name = local + length;
        if rest[length] == b'>' {
            self.hold_leaf(start, local, after_name + 1);
            return Some(index);
        }
        let end = match &rest[length..] {
            [b'/', b'>', ..] => after_name + 2,
            [b' ', b'/', b'>', ..] => after_name + 3,
            _ => return None,
        };
        self.empty = true;
        self.open_at(start, local, after_name, end);
        Some(index)
    }

    /// Closes the innermost open element if its end tag is next.
    #[inline]
    pub(crate) fn close_expected(&mut self) -> bool {
        let Some(start) = self.next_markup() else { return false };
        let Some(open) = self.open.last() else { return false };
        let Some(end) = self.end_tag(start, open.tag.as_bytes()) else { return false };
        self.start = start;
        self.cursor = end;
        self.close();
        true
    }

    /// The text of the leaf that is held, which is read thereby.
    #[inline]
    pub(crate) fn leaf_text(&mut self) -> Option<&'x str> {
        let leaf = self.leaf.take()?;
        self.elements += 1;
        self.start = leaf.text_end;
        self.cursor = leaf.end;
        Some(&self.document[leaf.text..leaf.text_end])
    }

    /// The local name of the leaf that is held.
    pub(super) fn leaf_name(&self) -> Option<&'x str> {
        self.leaf.map(|leaf| &self.document[leaf.local..leaf.text - 1])
    }

    /// The text up to the end tag of the innermost open element, which is read too, if it is all plain.
    #[inline]
    pub(super) fn plain_text(&mut self) -> Option<&'x str> {
        if let Some(text) = self.leaf_text() {
            return Some(text);
        }
        if !self.fast || !self.after_markup {
            return None;
        }
        if std::mem::take(&mut self.empty) {
            self.close();
            return Some("");
        }
        let open = self.open.last()?;
        let text = self.cursor;
        let (text_end, end) = self.plain_until_end(text, open.tag.as_bytes())?;
        if !self.plain.includes(self.document.as_bytes(), text, text_end) {
            return None;
        }
        self.start = text_end;
        self.cursor = end;
        self.close();
        Some(&self.document[text..text_end])
    }

    /// Whether the innermost open element is in `namespace`, so that its children are expected there.
    pub(crate) fn is_in(&mut self, namespace: &str) -> bool {
        self.open_leaf();
        self.open.last().is_some_and(|open| self.namespaces.name(open.namespace) == namespace)
    }

    /// Opens the leaf that is held, if there is one, for a reader that wants more than its text.
    #[inline]
    pub(super) fn open_leaf(&mut self) {
        if let Some(leaf) = self.leaf.take() {
            self.open_at(leaf.start, leaf.local, leaf.text - 1, leaf.text);
        }
    }

    /// The start tag ends where `text` begins: holds the element if it is a leaf, opens it otherwise.
    #[inline]
    fn hold_leaf(&mut self, start: usize, local: usize, text: usize) {
        let bytes = self.document.as_bytes();
        match self.plain_until_end(text, &bytes[start + 1..text - 1]) {
            Some((text_end, end)) if self.plain.includes(bytes, text, text_end) => {
                self.start = start;
                self.leaf = Some(Leaf { start, local, text, text_end, end });
            }
            _ => self.open_at(start, local, text - 1, text),
        }
    }

    fn open_at(&mut self, start: usize, local: usize, after_name: usize, end: usize) {
        let Some(parent) = self.open.last() else { return };
        let opened = Open {
            tag: &self.document[start + 1..after_name],
            local: &self.document[local..after_name],
            namespace: parent.namespace,
            mark: self.namespaces.mark(),
        };
        self.open.push(opened);
        self.elements += 1;
        self.start = start;
        self.cursor = end;
    }

    /// Where the next markup begins, if only white space stands before it.
    #[inline]
    fn next_markup(&mut self) -> Option<usize> {
        self.open_leaf();
        if !self.fast || !self.after_markup || self.empty {
            return None;
        }
        let bytes = self.document.as_bytes();
        if bytes.get(self.cursor) == Some(&b'<') {
            return Some(self.cursor);
        }
        let space = bytes[self.cursor..].iter().take_while(|byte| is_space(**byte)).count();
        let start = self.cursor + space;
        (bytes.get(start) == Some(&b'<') && space <= self.limits.text).then_some(start)
    }

    /// The ends of the text at `text` and of the end tag of `tag` after it, if nothing else stands there.
    #[inline]
    fn plain_until_end(&self, text: usize, tag: &[u8]) -> Option<(usize, usize)> {
        let text_end = find_bracket(self.document.as_bytes(), text)?;
        let end = self.end_tag(text_end, tag)?;
        (text_end - text <= self.limits.text).then_some((text_end, end))
    }

    /// The end of the end tag of `tag`, if that is what stands at `start`.
    #[inline]
    fn end_tag(&self, start: usize, tag: &[u8]) -> Option<usize> {
        let rest = &self.document.as_bytes()[start..];
        let is_end = rest.get(1) == Some(&b'/') && starts_with(&rest[2..], tag);
        (is_end && rest.get(tag.len() + 2) == Some(&b'>')).then_some(start + tag.len() + 3)
    }
}
