//! Sends requests by one of the two interfaces of the service, SOAP and forms.
//!
//! Must not know logins, nor how either of them writes anything.

use soap_runtime::Redactor;

use crate::api;
use crate::calls::RescueCall;
use crate::error::Error;
use crate::form::Form;

/// By which of the service's interfaces a [`Rescue`](crate::Rescue) calls it. Requests, replies, errors and the login
/// are the same.
///
/// The form interface is older and says less: its replies are text in which nothing is escaped. [`form_names`] lists
/// what is known of it. A value that may have several lines is taken to end where the next known label begins, a
/// line in it that looks like such a label may end it before; a `|` in a cell of a table is an error that says so.
/// It does not distinguish an empty text from a missing one, and a text that a proxy cut off looks complete. Prefer SOAP.
///
/// [`form_names`]: crate::form_names
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Interface {
    /// SOAP, in the version that the builder is set to.
    #[default]
    Soap,
    /// The form interface by POST: values are in the body.
    FormPost,
    /// The form interface by GET: values are in the address, and so in the logs of every proxy between. A request
    /// that holds a password or an auth code goes by POST nevertheless.
    FormGet,
}

/// Sends requests by the interface that was chosen.
#[derive(Debug)]
pub(crate) struct Sender {
    api: api::API,
    form: Form,
    interface: Interface,
}

impl Sender {
    /// `endpoint` is the address of the SOAP service that `api` calls.
    pub(crate) fn new(api: api::API, endpoint: &str, interface: Interface) -> Result<Self, Error> {
        let form = Form::new(api.as_ref(), endpoint)?;
        Ok(Self { api, form, interface })
    }

    pub(crate) fn api(&self) -> &api::API {
        &self.api
    }

    /// A redactor that removes the secrets of a request from texts.
    pub(crate) fn redactor_of<C: RescueCall>(&self, request: &C) -> Redactor {
        self.api.as_ref().redactor_of(request)
    }

    pub(crate) fn form(&self) -> &Form {
        &self.form
    }

    /// Sends a request unchanged. The result word of the reply may be any.
    pub(crate) async fn send<C: RescueCall>(&self, request: C) -> Result<C::Reply, Error> {
        match self.interface {
            Interface::Soap => Ok(self.api.as_ref().call(C::OPERATION, &request).await?),
            Interface::FormPost => self.form.send(&request, false).await,
            Interface::FormGet => self.form.send(&request, true).await,
        }
    }
}
