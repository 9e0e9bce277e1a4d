//! Mixed content: the text between the elements, kept beside the typed fields.
//!
//! Knows how many children stand before a text; must not know what they are.

use crate::value::{Field, ReadResult, Value, ValueReader};
use crate::xml::{Reader, Text, Writer};

/// The texts between the elements of a type with mixed content, each with the number of elements before it.
///
/// When a value is written, each text stands after as many elements, or at the end where there are fewer.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct MixedText(pub Vec<(usize, String)>);

impl MixedText {
    /// All text, without the elements between.
    pub fn text(&self) -> String {
        self.0.iter().map(|(_, text)| text.as_str()).collect()
    }
}

impl From<&str> for MixedText {
    /// Text before the first element.
    fn from(text: &str) -> Self {
        Self(vec![(0, text.to_owned())])
    }
}

/// The texts read so far of one element.
#[derive(Debug)]
pub(in crate::value) struct Texts {
    depth: usize,
    children: usize,
    texts: Vec<(usize, String)>,
}

impl Texts {
    /// None yet of the element that is the innermost of `depth` open ones.
    pub(in crate::value) fn new(depth: usize) -> Self {
        Self { depth, children: 0, texts: Vec::new() }
    }

    pub(in crate::value) fn is_at(&self, depth: usize) -> bool {
        self.depth == depth
    }

    pub(in crate::value) fn count(&mut self) {
        self.children += 1;
    }

    pub(in crate::value) fn leave_out(&mut self) {
        self.children -= 1;
    }

    /// A text may come in pieces, and a CDATA section may be empty.
    pub(in crate::value) fn push(&mut self, piece: &str, reader: &mut Reader<'_>) -> ReadResult {
        match self.texts.last_mut() {
            _ if piece.is_empty() => {}
            Some((children, text)) if *children == self.children => reader.append(text, piece)?,
            _ => {
                reader.room(&mut self.texts)?;
                self.texts.push((self.children, piece.to_owned()));
            }
        }
        Ok(())
    }
}

impl Value for MixedText {
    fn blank() -> Self {
        Self::default()
    }

    /// The element was read to its end, and its texts are the last ones that the reader has.
    fn read(&mut self, reader: &mut ValueReader<'_, '_>, _: &Field) -> ReadResult {
        self.0 = reader.texts.pop().map(|texts| texts.texts).unwrap_or_default();
        Ok(())
    }

    /// The elements were written and set aside.
    fn write(&self, writer: &mut Writer, _: &Field) {
        let elements = writer.take_aside();
        if writer.is_watched() {
            // What was found in the elements is known by where it stands.
            writer.raw(&elements);
            self.0.iter().for_each(|(_, text)| writer.text(Text::Any(text)));
            return;
        }
        let mut texts = self.0.iter().peekable();
        let mut written = 0;
        for (children, start) in child_starts(&elements).enumerate() {
            while let Some((_, text)) = texts.next_if(|(before, _)| *before <= children) {
                writer.raw(&elements[written..start]);
                writer.text(Text::Any(text));
                written = start;
            }
        }
        writer.raw(&elements[written..]);
        texts.for_each(|(_, text)| writer.text(Text::Any(text)));
    }
}

/// Where in `markup`, which is well-formed content without text between its elements, each outermost element begins.
pub(in crate::value) fn child_starts(markup: &str) -> impl Iterator<Item = usize> {
    let (mut position, mut depth) = (0, 0);
    std::iter::from_fn(move || {
        while let Some(offset) = memchr::memchr(b'<', &markup.as_bytes()[position..]) {
            let start = position + offset;
            let rest = &markup[start..];
            let (length, is_child) = if rest.starts_with("<!--") {
                (rest.find("-->").map(|end| end + 3), false)
            } else if rest.starts_with("<![CDATA[") {
                (rest.find("]]>").map(|end| end + 3), false)
            } else if rest.starts_with("<?") {
                (rest.find("?>").map(|end| end + 2), false)
            } else if rest.starts_with("</") {
                depth -= 1;
                (rest.find('>').map(|end| end + 1), false)
            } else {
                let length = tag_length(rest);
                let is_empty = length.is_some_and(|length| rest[..length].ends_with("/>"));
                depth += usize::from(!is_empty);
                (length, depth == usize::from(!is_empty))
            };
            position = start + length?;
            if is_child {
                return Some(start);
            }
        }
        None
    })
}

/// The length of the start tag that `markup` begins with; a `>` may stand in the values of its attributes.
fn tag_length(markup: &str) -> Option<usize> {
    let mut quote = None;
    for (index, byte) in markup.bytes().enumerate() {
        match (byte, quote) {
            (b'"' | b'\'', None) => quote = Some(byte),
            (b'>', None) => return Some(index + 1),
            (_, Some(open)) if byte == open => quote = None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::child_starts;

    #[test]
    fn only_the_outermost_elements_are_children() {
        let markup =
            r#"<a/><b c="></b>"><d/><b/></b><!-- <e/> --><f xmlns='>'><![CDATA[</f>]]></f><?g <h> ?><i  />"#;
        let starts: Vec<&str> = child_starts(markup).map(|start| &markup[start + 1..start + 2]).collect();
        assert_eq!(starts, ["a", "b", "f", "i"]);
        assert_eq!(child_starts("").count(), 0);
    }
}
