//! Names of the form interface: which page an operation has, how its elements are called there, and how a reply is
//! written.
//!
//! Data only, for the client and for the emulator. Must not know HTTP or XML.
//!
//! The service answers each operation at `/API/API.asmx` by SOAP and at `/API/<page>` as a form. Both take the same
//! values under different names. Names of pages and parameters are compared without regard to case.
//!
//! A reply is text: the [displayed word](displayed_word), and where there is more to say an empty line and the data in
//! the form that [`Page::output`] gives. Nothing in it is escaped.
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
mod page;
mod reporting;
mod session_management;
mod session_status;
mod single_sign_on;
mod words;

pub use page::{Evidence, Label, Output, Page, Parameter, Writing};
pub use session_status::{SESSION_STATUS_TEXTS, SessionStatusText, session_status_of};
pub use single_sign_on::{SINGLE_SIGN_ON, SsoPage};
pub use words::{contract_word, displayed_word};

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
