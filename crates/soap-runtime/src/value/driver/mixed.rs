//! Mixed content: the text between the elements, kept beside the typed fields.
//!
//! Knows how many children stand before a text; must not know what they are.

use super::child_starts::child_starts;
use super::texts::Texts;
use crate::value::{Field, ReadResult, Value, ValueReader, ValueWriter};
use crate::xml::Text;

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

impl Value for MixedText {
    fn blank() -> Self {
        Self::default()
    }

    /// The element was read to its end, and its texts are the last ones that the reader has.
    fn read(&mut self, reader: &mut ValueReader<'_, '_>, _: &Field) -> ReadResult {
        self.0 = reader.texts.pop().map(Texts::into_inner).unwrap_or_default();
        Ok(())
    }

    /// The elements were written and set aside.
    fn write(&self, writer: &mut ValueWriter, _: &Field) {
        let elements = writer.take_aside();
        if writer.is_watched() {
            // What was found in the elements is known by where it stands.
            writer.xml.raw(&elements);
            self.0.iter().for_each(|(_, text)| writer.xml.text(Text::Any(text)));
            return;
        }
        let mut texts = self.0.iter().peekable();
        let mut written = 0;
        for (children, start) in child_starts(&elements).enumerate() {
            while let Some((_, text)) = texts.next_if(|(before, _)| *before <= children) {
                writer.xml.raw(&elements[written..start]);
                writer.xml.text(Text::Any(text));
                written = start;
            }
        }
        writer.xml.raw(&elements[written..]);
        texts.for_each(|(_, text)| writer.xml.text(Text::Any(text)));
    }
}
