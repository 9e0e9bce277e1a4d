//! Names of the form interface: which page an operation has, how its elements are called there, and how a reply is
//! written.
//!
//! Data only, for whoever speaks this interface and for whoever answers it. Must not know HTTP or XML.
//!
//! The service answers each operation at `/API/API.asmx` by SOAP and at `/API/<page>` as a form. Both take the same
//! values under different names. Names of pages and parameters are compared without regard to case.
//!
//! A reply is text: the [displayed word](displayed_word), and where there is more to say an empty line and the data in
//! the form that [`Page::output`] tells. Nothing in it is escaped.
//!
//! ```
//! use logmein_rescue::form_names::{page_of, Output};
//!
//! let page = page_of("setGroup_v2").unwrap();
//! assert_eq!(page.page, "setGroup_v2.aspx");
//! assert_eq!(page.parameter_of("iRPATConcurrentLimit").unwrap().name, "rpatconcurrentlimit");
//! assert_eq!(page.output, Output::Word);
//! ```

mod account_information;
mod account_management;
mod crm;
mod reporting;
mod session_management;
mod session_status;
mod single_sign_on;
mod words;

pub use session_status::{SESSION_STATUS_TEXTS, SessionStatusText, session_status_of};
pub use single_sign_on::{SINGLE_SIGN_ON, SsoPage};
pub use words::{contract_word, displayed_word};

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
    /// Nothing: the word is all, and there is no empty line.
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
    /// Another element that the same value tells: the status of a session, by [`session_status_of`].
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

/// All pages, by the areas of the vendor's manual.
pub fn pages() -> impl Iterator<Item = &'static Page> {
    let areas = [
        account_information::PAGES,
        account_management::PAGES,
        session_management::PAGES,
        crm::PAGES,
        reporting::PAGES,
    ];
    areas.into_iter().flatten()
}

/// The page of an operation, named exactly as in the contract.
pub fn page_of(operation: &str) -> Option<&'static Page> {
    pages().find(|page| page.operation == operation)
}

/// The page that a path under `/API/` leads to.
pub fn page_at(page: &str) -> Option<&'static Page> {
    pages().find(|known| known.page.eq_ignore_ascii_case(page))
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

    const fn written(mut self, writing: Writing) -> Self {
        self.writing = writing;
        self
    }

    const fn or(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    const fn inferred(mut self) -> Self {
        self.evidence = Evidence::Inferred;
        self
    }
}

impl Label {
    const fn written(mut self, writing: Writing) -> Self {
        self.writing = writing;
        self
    }

    const fn also(mut self, element: &'static str) -> Self {
        self.also = Some(element);
        self
    }
}

impl Page {
    const fn new(
        operation: &'static str,
        page: &'static str,
        parameters: &'static [Parameter],
        output: Output,
    ) -> Self {
        Self { operation, page, parameters, only_here: &[], output, evidence: Evidence::Seen }
    }

    /// The output was not seen.
    const fn inferred(mut self) -> Self {
        self.evidence = Evidence::Inferred;
        self
    }

    const fn with(mut self, only_here: &'static [&'static str]) -> Self {
        self.only_here = only_here;
        self
    }
}

/// The code that stands for a login.
const AUTH_CODE: Parameter = optional("sAuthCode", "authcode");

const fn optional(element: &'static str, name: &'static str) -> Parameter {
    Parameter {
        element,
        name,
        aliases: &[],
        writing: Writing::Plain,
        required: false,
        evidence: Evidence::Seen,
    }
}

const fn required(element: &'static str, name: &'static str) -> Parameter {
    let mut parameter = optional(element, name);
    parameter.required = true;
    parameter
}

const fn label(name: &'static str, element: &'static str) -> Label {
    Label { name, element: Some(element), also: None, writing: Writing::Plain }
}

/// A label whose value the contract has no element for.
const fn unmapped(name: &'static str) -> Label {
    Label { name, element: None, also: None, writing: Writing::Plain }
}

const fn lines(lines: &'static [Label]) -> Output {
    Output::Lines { within: None, lines }
}
