//! The pages that give tickets for single sign-on, which only the form interface has.
//!
//! It must not know HTTP. A ticket opens nothing here: there is no console.

use logmein_rescue::form_names::{SINGLE_SIGN_ON, SsoPage};

use super::Parameters;
use super::error_word::ERROR;
use crate::failure::Failure;
use crate::state::State;

/// The page that a path leads to, in any case of letters.
pub(crate) fn page_at(path: &str) -> Option<&'static SsoPage> {
    SINGLE_SIGN_ON.iter().find(|page| page.path.eq_ignore_ascii_case(path))
}

/// What a page answers if it fails. Most failures of the connection do not change it: `site.rs`
/// replaces it then.
pub(crate) fn refusal(failure: &Failure) -> Option<String> {
    match failure {
        Failure::Word(word) => Some(word.clone()),
        _ if failure.is_carried_out() => None,
        _ => Some(ERROR.into()),
    }
}

/// The reply of a page at `authority`: an address with a ticket, or the word for what is wrong.
pub(crate) fn answer(page: &SsoPage, given: &Parameters, state: &mut State, authority: &str) -> String {
    let value = |name: &str| given.get(name).map(str::trim).unwrap_or_default();
    if page.required.iter().any(|name| value(name).is_empty()) {
        return "MISSINGPARAMETERS".into();
    }
    let company = value("CompanyID");
    if company.parse() != Ok(state.organisation.account_id) {
        return "INVALIDCOMPANYID".into();
    }
    let Ok(ticket) = state.issue_ticket(value("ssoid"), value("Password")) else {
        return "INVALIDPASSWORD".into();
    };
    let before = page.before_address;
    match page.optional {
        [] => format!("{before}http://{authority}/SSO/Login.aspx?Ticket={ticket}"),
        _ => {
            let arch = if value("arch") == "64" { "64" } else { "32" };
            let query = format!("companyid={company}&ticket={ticket}&arch={arch}");
            format!("{before}http://{authority}/TechConsole/Download.aspx?{query}")
        }
    }
}
