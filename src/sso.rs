//! Tickets for single sign-on: addresses that open Rescue for a technician without asking for a password again.
//!
//! The service gives them by two pages of its form interface, which need no login and have no operation in SOAP. Must not
//! know how pages are called.

use std::fmt;

use soap_runtime::NamedValues;

use crate::calls::Outcome;
use crate::form::text_of;
use crate::form_error::FormError;
use crate::form_names::{SINGLE_SIGN_ON, SsoPage};
use crate::{Error, Rescue};

/// Who signs on. `Debug` shows no secret.
#[derive(Clone, PartialEq, Eq)]
pub struct SingleSignOn {
    id: String,
    password: String,
    company: String,
}

/// An address that signs a technician on. It works for anybody who has it, so `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Ticket {
    address: String,
}

impl SingleSignOn {
    /// The technician's single sign-on ID, the company's master password for single sign-on, and the company ID.
    pub fn new(id: impl Into<String>, password: impl Into<String>, company: impl Into<String>) -> Self {
        Self { id: id.into(), password: password.into(), company: company.into() }
    }
}

impl Ticket {
    /// The address to open in the technician's browser. It is a secret.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Rescue {
    /// Asks for an address that signs a technician on to the website (`getLoginTicket`). No login is made for it.
    ///
    /// # Errors
    ///
    /// A [`Refusal`](crate::Refusal) with the word of the service, see [`Error::is_invalid_login`]; or the failure of the
    /// call.
    pub async fn login_ticket(&self, who: &SingleSignOn) -> Result<Ticket, Error> {
        self.ticket("getLoginTicket", who.parameters()).await
    }

    /// Asks for an address from which the desktop Technician Console starts, signed on (`getDTCLoginTicket`). No login is
    /// made for it. `for_64_bit` asks for the console of 64-bit Windows.
    ///
    /// # Errors
    ///
    /// As [`login_ticket`](Self::login_ticket).
    pub async fn dtc_login_ticket(&self, who: &SingleSignOn, for_64_bit: bool) -> Result<Ticket, Error> {
        let mut parameters = who.parameters();
        if for_64_bit {
            parameters.push("arch", "64");
        }
        self.ticket("getDTCLoginTicket", parameters).await
    }

    async fn ticket(&self, method: &'static str, parameters: NamedValues) -> Result<Ticket, Error> {
        let page = SINGLE_SIGN_ON.iter().find(|page| page.method == method);
        let page = page.ok_or_else(|| FormError::no_page(method))?;
        let form = self.session.sender().form();
        let content = form.ticket(page, &parameters).await?;
        let ticket = text_of(method, &content).map_err(Error::from).and_then(|text| read(page, text.trim()));
        ticket.map_err(|error| error.without_secrets(&form.redactor_of(&parameters)))
    }
}

impl SingleSignOn {
    fn parameters(&self) -> NamedValues {
        let mut parameters = NamedValues::new();
        parameters.push("ssoid", &self.id);
        parameters.push_secret("Password", &self.password);
        parameters.push("CompanyID", &self.company);
        parameters
    }
}

fn read(page: &SsoPage, text: &str) -> Result<Ticket, Error> {
    let rest = text.strip_prefix("OK").map_or(text, |rest| rest.trim_start_matches(':').trim_start());
    let is_address = ["https://", "http://"].iter().any(|scheme| rest.starts_with(scheme));
    if is_address && !rest.contains(char::is_whitespace) {
        return Ok(Ticket { address: rest.to_owned() });
    }
    let is_word = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    match is_word && text != "OK" {
        true => Err(Error::refused(page.method, Outcome { word: text, meaning: meaning_of(text) })),
        false => Err(FormError::no_word(page.method).into()),
    }
}

/// What the vendor's guide says of a word.
fn meaning_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "INVALIDPASSWORD" => "The single sign-on ID or the password is wrong.",
        "INVALIDCOMPANYID" => "There is no such company.",
        "INVALIDSSOID" => "There is no such single sign-on ID.",
        "MISSINGPARAMETERS" => "The ID, the password or the company is missing.",
        _ => return None,
    })
}

impl fmt::Debug for SingleSignOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SingleSignOn([redacted])")
    }
}

impl fmt::Debug for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ticket([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The forms of replies that the vendor's guide shows.
    #[test]
    fn an_address_or_a_word() {
        let page = &SINGLE_SIGN_ON[0];
        for text in ["OK:https://h/?Ticket=1", "https://h/?Ticket=1", "OK\n\nhttps://h/?Ticket=1"] {
            assert_eq!(
                read(page, text).map(|ticket| ticket.address).ok().as_deref(),
                Some("https://h/?Ticket=1")
            );
        }
        for (text, word) in
            [("INVALIDPASSWORD", true), ("SOMETHING_NEW", true), ("OK", false), ("a b", false)]
        {
            let refusal = read(page, text).err().and_then(|error| error.refusal().map(|it| it.word.clone()));
            assert_eq!(refusal.as_deref(), word.then_some(text));
        }
        assert!(read(page, "INVALIDPASSWORD").is_err_and(|error| error.is_invalid_login()));
    }
}
