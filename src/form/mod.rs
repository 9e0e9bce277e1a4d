//! The form interface: sends a request as names and values, and reads the text of the answer as the typed reply of SOAP.
//!
//! All names come from [`form_names`](crate::form_names); typed values are made by the types of the contract. Must not
//! know logins, nor what an operation is for.

mod address;
mod labels;
mod parameters;
mod reply;
mod table;
mod value;

use std::sync::LazyLock;

use soap_runtime::{Client, HttpContent, HttpOperation, NamedValues, Redactor};

pub(crate) use reply::text_of;

use crate::calls::RescueCall;
use crate::error::Error;
use crate::form_error::FormError;
use crate::form_names::{SINGLE_SIGN_ON, SsoPage, page_of, pages};

/// A page as the HTTP client calls it.
struct Called {
    operation: &'static str,
    get: HttpOperation<NamedValues, HttpContent>,
    post: HttpOperation<NamedValues, HttpContent>,
}

static CALLED: LazyLock<Vec<Called>> = LazyLock::new(|| {
    let called = |operation: &'static str, location: &'static str| Called {
        operation,
        get: HttpOperation::get(operation, location),
        post: HttpOperation::post(operation, location),
    };
    let tickets = SINGLE_SIGN_ON.iter().map(|page| called(page.method, page.path));
    pages().map(|page| called(page.operation, page.page)).chain(tickets).collect()
});

/// The pages of one service, with the transport and the cookies of its SOAP client.
#[derive(Debug)]
pub(crate) struct Form {
    /// At the folder of the pages.
    pages: Client,
    /// At the root of the host.
    host: Client,
}

impl Form {
    /// The pages beside the SOAP service at `endpoint`.
    pub(crate) fn new(client: &Client, endpoint: &str) -> Result<Self, Error> {
        let pages = client.at(address::folder_of(endpoint))?;
        let host = client.at(address::host_of(endpoint))?;
        Ok(Self { pages, host })
    }

    /// Sends a request unchanged, by GET if that is wanted and the request has no secret. The result word of the reply
    /// may be any.
    pub(crate) async fn send<C: RescueCall>(&self, request: &C, by_get: bool) -> Result<C::Reply, Error> {
        let operation = C::OPERATION.name();
        let page = page_of(operation).ok_or_else(|| FormError::no_page(operation))?;
        let parameters = parameters::of(page, request)?;
        let by_get = by_get && !parameters.has_secrets();
        let content = exchange(&self.pages, operation, &parameters, by_get).await?;
        let reply = reply::read::<C>(page, &content);
        Ok(reply.map_err(|error| error.without_secrets(&self.redactor_of(&parameters)))?)
    }

    /// A redactor that removes the secrets of a request from texts.
    pub(crate) fn redactor_of(&self, parameters: &NamedValues) -> Redactor {
        self.pages.redactor_of(parameters)
    }

    /// Asks for a ticket.
    pub(crate) async fn ticket(
        &self,
        page: &'static SsoPage,
        parameters: &NamedValues,
    ) -> Result<HttpContent, Error> {
        exchange(&self.host, page.method, parameters, false).await
    }
}

async fn exchange(
    client: &Client,
    operation: &'static str,
    parameters: &NamedValues,
    by_get: bool,
) -> Result<HttpContent, Error> {
    let called = CALLED.iter().find(|called| called.operation == operation);
    let Called { get, post, .. } = called.ok_or_else(|| FormError::no_page(operation))?;
    Ok(client.download(if by_get { get } else { post }, parameters).await?)
}
