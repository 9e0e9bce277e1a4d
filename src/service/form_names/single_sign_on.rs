//! The two pages for single sign-on, which SOAP does not have.
//!
//! Must not know what a ticket opens.

/// A page that gives a ticket for single sign-on.
///
/// The reply begins with a word, `OK:` and the address for a ticket, or one of the other words.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SsoPage {
    /// The name in the vendor's guide.
    pub method: &'static str,
    /// The path from the root of the service.
    pub path: &'static str,
    /// Parameters that a call must have.
    pub required: &'static [&'static str],
    /// Parameters that it may have.
    pub optional: &'static [&'static str],
    /// What precedes the address in a reply that has one.
    pub before_address: &'static str,
    /// The words for a call that failed.
    pub refusals: &'static [&'static str],
}

/// The words that both pages refuse with. `INVALIDSSOID` is handled by a client and not in the guide.
const REFUSALS: &[&str] = &["INVALIDPASSWORD", "INVALIDCOMPANYID", "MISSINGPARAMETERS", "INVALIDSSOID"];

/// Both pages: tickets for the web, and for the desktop Technician Console.
pub const SINGLE_SIGN_ON: &[SsoPage] = &[
    SsoPage {
        method: "getLoginTicket",
        path: "/SSO/GetLoginTicket.aspx",
        required: &["ssoid", "Password", "CompanyID"],
        optional: &[],
        before_address: "OK:",
        refusals: REFUSALS,
    },
    SsoPage {
        method: "getDTCLoginTicket",
        path: "/SSO/GetDTCLoginTicket.aspx",
        required: &["ssoid", "Password", "CompanyID"],
        optional: &["arch"],
        before_address: "",
        refusals: REFUSALS,
    },
];
