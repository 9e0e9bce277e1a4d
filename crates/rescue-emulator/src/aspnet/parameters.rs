//! The parameters of a method, as .NET's serializer reads them: by the contract, ignoring what it does not know.
//!
//! It must not know envelopes.

use soap_runtime::xml::{ExpandedName, ReadError, Reader};

use super::content::{Content, next_content};
use super::scalar::{Scalar, boolean};
use crate::contract::NAMESPACE;
use crate::markup::escaped;
use crate::schema::{Member, SCHEMA};

const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// What is wrong with a parameter.
pub(super) enum Mistake {
    /// An error of the XML reader.
    Xml(Box<ReadError>),
    /// Markup where only text is allowed.
    Markup,
    /// An invalid value; the reader of .NET was at this byte when it noticed.
    Value { offset: usize, text: String },
}

impl From<Box<ReadError>> for Mistake {
    fn from(error: Box<ReadError>) -> Self {
        Self::Xml(error)
    }
}

/// The elements of a request or struct that have been read so far.
pub(super) struct Parameters {
    members: &'static [Member],
    values: Vec<Option<String>>,
}

impl Parameters {
    /// The message or struct of this name, of which nothing has been read yet.
    pub(super) fn of(name: &str) -> Self {
        let members = SCHEMA.members(name);
        Self { members, values: vec![None; members.len()] }
    }

    /// Reads the open element to its end. Of several elements of one name, the first counts.
    pub(super) fn read(&mut self, reader: &mut Reader<'_>, document: &str) -> Result<(), Mistake> {
        let mut is_read = vec![false; self.members.len()];
        loop {
            match next_content(reader)? {
                Content::Text => {}
                Content::End => return Ok(()),
                Content::Element => {
                    let name = reader.name();
                    let is_named = |member: &Member| name.namespace == NAMESPACE && name.local == member.name;
                    match self.members.iter().position(is_named).filter(|index| !is_read[*index]) {
                        None => reader.skip()?,
                        Some(index) => {
                            is_read[index] = true;
                            if let Some(value) = read_value(reader, document, &self.members[index])? {
                                self.values[index] = Some(value);
                            }
                        }
                    }
                }
            }
        }
    }

    /// All elements in the order of the contract; required ones that are missing have .NET's default values.
    pub(super) fn written(self) -> String {
        let written = self.members.iter().zip(self.values).map(|(member, value)| match value {
            Some(value) => value,
            None if member.is_optional => String::new(),
            None => element(&member.name, &Scalar::of(&member.kind).map(Scalar::default).unwrap_or_default()),
        });
        written.collect()
    }
}

/// Reads the open element to its end and writes it as the contract has it; `None` if it is nil.
fn read_value(
    reader: &mut Reader<'_>,
    document: &str,
    member: &'static Member,
) -> Result<Option<String>, Mistake> {
    if let Some(scalar) = Scalar::of(&member.kind) {
        let text = read_text(reader, document)?;
        let value = scalar.read(&text).map_err(|text| Mistake::Value { offset: reader.position(), text })?;
        return Ok(Some(element(&member.name, &escaped(&value))));
    }
    let inner = SCHEMA.members(&member.kind);
    let array = inner.first().filter(|item| inner.len() == 1 && item.is_repeated);
    if (array.is_some() || member.is_nillable) && is_nil(reader, document)? {
        reader.skip()?;
        return Ok(None);
    }
    let content = match array {
        Some(item) => read_items(reader, document, item)?,
        None => {
            check_type(reader, document, member)?;
            let mut parameters = Parameters::of(&member.kind);
            parameters.read(reader, document)?;
            parameters.written()
        }
    };
    Ok(Some(element(&member.name, &content)))
}

fn read_items(reader: &mut Reader<'_>, document: &str, item: &'static Member) -> Result<String, Mistake> {
    let mut items = String::new();
    loop {
        match next_content(reader)? {
            Content::Text => {}
            Content::End => return Ok(items),
            Content::Element
                if reader.name() == (ExpandedName { namespace: NAMESPACE, local: &item.name }) =>
            {
                items.push_str(&read_value(reader, document, item)?.unwrap_or_default());
            }
            Content::Element => reader.skip()?,
        }
    }
}

/// The text of the open element. Elements in it are a mistake, and so are comments and processing instructions.
fn read_text(reader: &mut Reader<'_>, document: &str) -> Result<String, Mistake> {
    let start = reader.position();
    let text = reader.text()?.into_owned();
    match has_other_markup(document.get(start..reader.position()).unwrap_or_default()) {
        true => Err(Mistake::Markup),
        false => Ok(text),
    }
}

/// Whether the content of an element, including its end tag, has comments or processing instructions.
fn has_other_markup(mut content: &str) -> bool {
    while let Some(start) = content.find('<') {
        content = &content[start..];
        if content.starts_with("<!--") || content.starts_with("<?") {
            return true;
        }
        // Only a CDATA section may contain text that looks like markup.
        let section = content.strip_prefix("<![CDATA[").and_then(|section| section.split_once("]]>"));
        content = section.map_or(&content[1..], |(_, after)| after);
    }
    false
}

/// Whether the open element says that it is nil.
fn is_nil(reader: &Reader<'_>, document: &str) -> Result<bool, Mistake> {
    match reader.attribute(INSTANCE, "nil") {
        None => Ok(false),
        Some(text) => boolean(text).map_err(|text| Mistake::Value { offset: tag_of(reader, document), text }),
    }
}

/// A type that the open element names must be the one of the contract.
fn check_type(reader: &Reader<'_>, document: &str, member: &Member) -> Result<(), Mistake> {
    let Some(named) = reader.attribute(INSTANCE, "type").map(str::trim) else { return Ok(()) };
    let (namespace, local) = reader.resolve_qname(named).unwrap_or(("", named));
    if namespace == NAMESPACE && local == member.kind {
        return Ok(());
    }
    let at = &member.name;
    let text = format!(
        "The specified type was not recognized: name='{local}', namespace='{namespace}', at <{at} xmlns='{NAMESPACE}'>."
    );
    Err(Mistake::Value { offset: tag_of(reader, document), text })
}

/// Where the start tag of the open element begins; the reader is at the start of its content.
fn tag_of(reader: &Reader<'_>, document: &str) -> usize {
    document.get(..reader.position()).and_then(|before| before.rfind('<')).unwrap_or_default()
}

fn element(name: &str, content: &str) -> String {
    format!("<{name}>{content}</{name}>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_told_from_text() {
        for (content, has) in [
            ("a</x>", false),
            ("<!-- c -->a</x>", true),
            ("a<?pi?></x>", true),
            ("<![CDATA[<!-- <? ]]>b</x>", false),
            ("<![CDATA[a]]><!----></x>", true),
            ("", false),
        ] {
            assert_eq!(has_other_markup(content), has, "{content}");
        }
    }
}
