//! What the readers of values share: the XML, how lenient they are, and what one of them has seen of the next one's.
//!
//! Must not know any table but to ask what it knows.

use super::texts::Texts;
use crate::value::{Field, Leniency, ReadResult, Shape};
use crate::xml::{ExpandedName, Problem, Reader, Token, XSI};

/// A reader and how lenient it is.
#[derive(Debug)]
pub struct ValueReader<'r, 'x> {
    /// Where the value is read from.
    pub xml: &'r mut Reader<'x>,
    /// What is tolerated.
    pub leniency: &'r Leniency,
    /// What a group has seen and left to whoever comes after it.
    pub(super) ahead: Ahead,
    /// The table of the innermost element that has groups or wildcards.
    pub(in crate::value) scope: &'static Shape,
    /// The texts of the elements with mixed content that are open, the innermost last.
    pub(super) texts: Vec<Texts>,
    /// Which fields the elements were for of the type that was read last, where their order is kept.
    pub(in crate::value) order: Vec<usize>,
    /// How many array items were implied by positions or sizes alone.
    pub(super) gaps: usize,
    /// The value that was read last is absent although its element was present: its owner must leave it out.
    pub(super) is_absent: bool,
    /// Whether this is the trial read of an empty element, in which any missing element is an error.
    pub(super) reads_nothing: bool,
    /// The number of elements that were open around the last element that will have no counterpart when the value is
    /// written.
    pub(super) left_out: Option<usize>,
    /// The first child of the next element may have any name (SOAP 1.1, section 7.1).
    pub(crate) is_first_by_position: bool,
}

/// What was read already, but not by whom it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ahead {
    /// Nothing.
    Nothing,
    /// The next child is open.
    Child,
    /// The end of the element around.
    End,
}

static NOTHING: Shape = Shape::new("", "", &[]);

impl<'r, 'x> ValueReader<'r, 'x> {
    /// A reader of the element that is open.
    pub fn new(xml: &'r mut Reader<'x>, leniency: &'r Leniency) -> Self {
        Self {
            xml,
            leniency,
            ahead: Ahead::Nothing,
            scope: &NOTHING,
            texts: Vec::new(),
            order: Vec::new(),
            gaps: 0,
            is_absent: false,
            reads_nothing: false,
            left_out: None,
            is_first_by_position: false,
        }
    }

    /// Whether the value that was read last is absent; reported once.
    #[inline]
    pub(in crate::value) fn takes_absent(&mut self) -> bool {
        std::mem::take(&mut self.is_absent)
    }

    /// Goes to the next child of the element whose content is read and opens it, unless that was done already; `false`
    /// once the element ended.
    pub(super) fn next_child(&mut self) -> ReadResult<bool> {
        match std::mem::replace(&mut self.ahead, Ahead::Nothing) {
            Ahead::Child => return Ok(true),
            Ahead::End => return Ok(false),
            Ahead::Nothing => {}
        }
        let depth = self.xml.depth();
        let Some(texts) = self.texts.last_mut().filter(|texts| texts.is_at(depth)) else {
            return if self.xml.close_expected() { Ok(false) } else { self.xml.child() };
        };
        loop {
            match self.xml.next()? {
                Token::Start => {
                    texts.count();
                    return Ok(true);
                }
                Token::Text(text) => texts.push(&text, self.xml)?,
                Token::End | Token::Eof => return Ok(false),
            }
        }
    }

    /// Passes over the open child, which no field is for, or refuses it.
    pub(super) fn pass_unknown(&mut self) -> ReadResult {
        self.tolerate_unknown()?;
        self.pass_over()
    }

    /// Whether the open child, which has no field, may be skipped.
    pub(super) fn tolerate_unknown(&self) -> ReadResult {
        let name = || self.xml.name().to_string();
        match self.leniency.unknown_elements {
            true => self.xml.note("unknown_elements", || format!("element {} was passed over", name())),
            false => return Err(self.xml.fail(Problem::Unknown(name()))),
        }
        Ok(())
    }

    /// Skips the open item of a list, which is nil and may not be, or refuses it.
    pub(super) fn tolerate_nil_item(&mut self) -> ReadResult {
        if !self.leniency.nil_items {
            return Err(self.xml.fail(Problem::NilItem));
        }
        self.xml.note("nil_items", || format!("nil item {} was passed over", self.xml.name()));
        self.pass_over()
    }

    /// Continues without a required field, or refuses that. `is_empty` says that its type has an empty value.
    pub(super) fn tolerate_missing(&self, field: &Field, is_empty: bool) -> ReadResult {
        let missing = field.describe();
        match self.leniency.missing_elements && is_empty {
            true => self.xml.note("missing_elements", || format!("{missing} is missing: empty")),
            false if is_empty => return Err(self.xml.fail(Problem::MissingValue(missing))),
            false => return Err(self.xml.fail(Problem::Missing(missing))),
        }
        Ok(())
    }

    /// Passes over the open child. Nothing will stand for it when the value is written.
    pub(super) fn pass_over(&mut self) -> ReadResult {
        self.leave_out();
        self.xml.skip()
    }

    /// The open child is not counted, as nothing will stand for it when the value is written.
    pub(super) fn leave_out(&mut self) {
        self.leave_out_at(self.xml.depth() - 1);
    }

    /// Does not count the child that was opened last in the innermost of `depth` open elements.
    pub(super) fn leave_out_at(&mut self, depth: usize) {
        self.left_out = Some(depth);
        if let Some(texts) = self.texts.last_mut().filter(|texts| texts.is_at(depth)) {
            texts.leave_out();
        }
    }

    /// Refuses attributes of the current start tag other than the known ones, where that is wished.
    #[inline]
    pub(crate) fn check_attributes(&self, is_known: impl Fn(ExpandedName<'_>) -> bool) -> ReadResult {
        self.check_each_attribute(|_, name| is_known(name))
    }

    /// The same, with the index of the attribute.
    #[inline]
    pub(super) fn check_each_attribute(
        &self,
        is_known: impl Fn(usize, ExpandedName<'_>) -> bool,
    ) -> ReadResult {
        let is_lenient = self.leniency.unknown_attributes;
        if !self.xml.has_attributes() || (is_lenient && !self.xml.takes_notes()) {
            return Ok(());
        }
        let mut names = self.xml.attribute_names().enumerate();
        let unknown = names.find(|(index, name)| name.namespace != XSI && !is_known(*index, *name));
        match unknown.map(|(_, name)| name) {
            Some(name) if is_lenient => {
                self.xml.note("unknown_attributes", || format!("attribute {name} was passed over"));
            }
            Some(name) => return Err(self.xml.fail(Problem::UnknownAttribute(name.to_string()))),
            None => {}
        }
        Ok(())
    }
}
