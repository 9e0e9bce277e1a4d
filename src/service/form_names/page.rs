//! What is known of a page: its parameters and its reply, and the functions with which the tables of pages are written.
//!
//! Must not know any page.

/// How an operation is called over the form interface.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Page {
    /// The operation, as the contract names it.
    pub operation: &'static str,
    /// The page under `/API/`, such as `setGroup_v2.aspx`.
    pub page: &'static str,
    /// One for each input element of the operation, in their order.
    pub parameters: &'static [Parameter],
    /// Parameters for which the contract has no element.
    pub only_here: &'static [&'static str],
    /// What follows the word of a call that succeeded.
    pub output: Output,
    /// How sure the output is.
    pub evidence: Evidence,
}

/// How an input element is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parameter {
    /// The element of the request; within [`Writing::Rows`] of one item.
    pub element: &'static str,
    /// The name of the parameter.
    pub name: &'static str,
    /// Other names that the service takes.
    pub aliases: &'static [&'static str],
    /// How the value is written.
    pub writing: Writing,
    /// Whether the service refuses a call without it. Of `getUser_v3`, either of two is enough.
    pub required: bool,
    /// How sure the name is.
    pub evidence: Evidence,
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Writing {
    /// As in SOAP: texts, whole numbers, words of enumerations.
    Plain,
    /// `true` or `false`; `True` and `False` are taken too.
    Boolean,
    /// `True` or `False`.
    CapitalBoolean,
    /// `1` or `0`.
    ZeroOne,
    /// A number of six digits, with zeros in front.
    SixDigits,
    /// `yes` in the language of the account, or nothing.
    YesOrNothing,
    /// The words of an array with commas between; a reply has a comma after the last one, too.
    Commas,
    /// The number of a report area instead of its word.
    ReportArea,
    /// A date and time, `M/D/YYYY H:MM:SS`, without a zone.
    DateTime,
    /// An array of structs: each item gives all of these parameters, empty ones too, and the items follow each other.
    Rows {
        /// The element of one item.
        item: &'static str,
        /// The elements within it.
        parameters: &'static [Parameter],
    },
}

/// What follows the word and the empty line in a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Output {
    /// Nothing: there is only the word, without an empty line.
    Word,
    /// A line `LABEL:value` for each value. A value may have several lines.
    Lines {
        /// The element that holds the elements, if it is not the reply itself.
        within: Option<&'static str>,
        /// The lines in their order.
        lines: &'static [Label],
    },
    /// For each item such lines, and an empty line between items.
    Blocks {
        /// The element of the array.
        array: &'static str,
        /// The element of one item.
        item: &'static str,
        /// The lines in their order.
        lines: &'static [Label],
    },
    /// A line with the labels and one for each item. Each cell is followed by a `|`.
    Table {
        /// The element of the array.
        array: &'static str,
        /// The element of one item.
        item: &'static str,
        /// The columns in their order.
        columns: &'static [Label],
    },
    /// The value of this element and nothing else, to the end of the reply.
    Value(&'static str),
}

/// A label in a reply, and the element whose value follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Label {
    /// The label; compared without regard to case.
    pub name: &'static str,
    /// The element of the reply, if the contract has one.
    pub element: Option<&'static str>,
    /// Another element that follows from the same value: the status of a session, by [`session_status_of`](super::session_status_of).
    pub also: Option<&'static str>,
    /// How the value is written.
    pub writing: Writing,
}

/// How sure a name or a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Evidence {
    /// On the vendor's pages, or seen on the wire.
    Seen,
    /// After the pattern of the neighbours; may be wrong.
    Inferred,
}

impl Page {
    /// The parameter of an input element.
    pub fn parameter_of(&self, element: &str) -> Option<&'static Parameter> {
        self.parameters.iter().find(|parameter| parameter.element == element)
    }
}

impl Parameter {
    /// Whether this is the parameter's name, or one that the service takes as well.
    pub fn is_named(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
            || self.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(name))
    }

    pub(super) const fn written(mut self, writing: Writing) -> Self {
        self.writing = writing;
        self
    }

    pub(super) const fn or(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    pub(super) const fn inferred(mut self) -> Self {
        self.evidence = Evidence::Inferred;
        self
    }
}

impl Label {
    pub(super) const fn written(mut self, writing: Writing) -> Self {
        self.writing = writing;
        self
    }

    pub(super) const fn also(mut self, element: &'static str) -> Self {
        self.also = Some(element);
        self
    }
}

impl Page {
    pub(super) const fn new(
        operation: &'static str,
        page: &'static str,
        parameters: &'static [Parameter],
        output: Output,
    ) -> Self {
        Self { operation, page, parameters, only_here: &[], output, evidence: Evidence::Seen }
    }

    /// The output was not seen.
    pub(super) const fn inferred(mut self) -> Self {
        self.evidence = Evidence::Inferred;
        self
    }

    pub(super) const fn with(mut self, only_here: &'static [&'static str]) -> Self {
        self.only_here = only_here;
        self
    }
}

/// The code that replaces a login.
pub(super) const AUTH_CODE: Parameter = optional("sAuthCode", "authcode");

pub(super) const fn optional(element: &'static str, name: &'static str) -> Parameter {
    Parameter {
        element,
        name,
        aliases: &[],
        writing: Writing::Plain,
        required: false,
        evidence: Evidence::Seen,
    }
}

pub(super) const fn required(element: &'static str, name: &'static str) -> Parameter {
    let mut parameter = optional(element, name);
    parameter.required = true;
    parameter
}

pub(super) const fn label(name: &'static str, element: &'static str) -> Label {
    Label { name, element: Some(element), also: None, writing: Writing::Plain }
}

/// A label whose value the contract has no element for.
pub(super) const fn unmapped(name: &'static str) -> Label {
    Label { name, element: None, also: None, writing: Writing::Plain }
}

pub(super) const fn lines(lines: &'static [Label]) -> Output {
    Output::Lines { within: None, lines }
}
