//! PIN codes and links with which customers join, and the text of an e-mail that contains one.
//!
//! Must not know how long fields may be, nor how a code looks.

use super::{PinCode, PinRequest};
use crate::calls::RescueCall;
use crate::organisation::present;
use crate::{Error, Rescue, api};

/// The recipient of an SMS that invites to a Lens session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sms {
    /// The telephone number.
    pub phone: String,
    /// The language of the SMS, one of `de`, `en`, `es`, `fr`, `nl` and `pt-br`; English if `None`.
    pub language: Option<String>,
}

/// The parts of an e-mail that invites to a session.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EmailText {
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The link by which the customer joins.
    pub link: String,
    /// The signature.
    pub signature: String,
}

/// A request with the seven fields and the flag that all have, and what it has besides.
macro_rules! request {
    ($request:expr, $operation:ident { $($rest:ident: $value:expr),* }) => {{
        let [sCField0, sCField1, sCField2, sCField3, sCField4, sCField5, sTracking0] = $request.fields()?;
        let bNoTechConsole = $request.without_console;
        let sAuthCode = None;
        api::$operation {
            sCField0, sCField1, sCField2, sCField3, sCField4, sCField5, sTracking0, bNoTechConsole, sAuthCode,
            $($rest: $value),*
        }
    }};
}

#[allow(non_snake_case, reason = "fields keep the names of the contract")]
impl Rescue {
    /// A PIN code for a customer. The service issues one a second; more wait their turn.
    ///
    /// Uses `requestPINCodeV2` for the caller, and `requestPINCodeV3` for a technician who is named: it needs the ID of
    /// one, and what it does without is not known.
    ///
    /// # Errors
    ///
    /// What is wrong with the request before it is sent; see also [`Rescue::call`] and
    /// [`Target`](crate::organisation::Target).
    pub async fn pin_code(&self, request: &PinRequest) -> Result<PinCode, Error> {
        match &request.technician {
            None => {
                let reply = self.call(request!(request, requestPINCodeV2 {})).await?;
                pin_of::<api::requestPINCodeV2>(reply.sPINCode)
            }
            Some(technician) => {
                let mut call = request!(request, requestPINCodeV3 { nodeId: 0 });
                call.nodeId = self.resolve(technician).await?;
                pin_of::<api::requestPINCodeV3>(self.call(call).await?.sPINCode)
            }
        }
    }

    /// A PIN code for a session through the camera of the customer's telephone (Rescue Lens), sent to the customer
    /// if an SMS is asked for.
    ///
    /// Uses `requestLensPINCodeV4` for a technician who is named, `requestLensPINCodeV3` for the caller with an SMS, and
    /// `requestLensPINCodeV2`, which sends none, otherwise.
    ///
    /// # Errors
    ///
    /// See [`pin_code`](Self::pin_code).
    pub async fn lens_pin_code(&self, request: &PinRequest, sms: Option<&Sms>) -> Result<PinCode, Error> {
        let phone = sms.map(|sms| sms.phone.clone());
        let language = sms.and_then(|sms| sms.language.clone());
        match (&request.technician, sms) {
            (None, None) => {
                let reply = self.call(request!(request, requestLensPINCodeV2 {})).await?;
                pin_of::<api::requestLensPINCodeV2>(reply.sPINCode)
            }
            (None, Some(_)) => {
                let call =
                    request!(request, requestLensPINCodeV3 { sPhoneNumber: phone, sLangCode: language });
                pin_of::<api::requestLensPINCodeV3>(self.call(call).await?.sPINCode)
            }
            (Some(technician), _) => {
                let mut call = request!(
                    request,
                    requestLensPINCodeV4 { sPhoneNumber: phone, sLangCode: language, nodeId: 0 }
                );
                call.nodeId = self.resolve(technician).await?;
                pin_of::<api::requestLensPINCodeV4>(self.call(call).await?.sPINCode)
            }
        }
    }

    /// A link with which a customer joins. Without a technician it leads to the caller, whose ID is looked up, which costs a
    /// call.
    ///
    /// # Errors
    ///
    /// See [`pin_code`](Self::pin_code).
    pub async fn invitation_link(&self, request: &PinRequest) -> Result<String, Error> {
        let mut call = request!(request, requestInvitationLink { nodeId: 0 });
        call.nodeId = match &request.technician {
            Some(technician) => self.resolve(technician).await?,
            None => self.account().await?.iTechID,
        };
        let link = self.call(call).await?.sInvitationLink;
        present::<api::requestInvitationLink, _>(link, "sInvitationLink")
    }

    /// The parts of an e-mail with a PIN code for a customer. The service makes one a second; more wait their turn.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`]. `…_Error` also means that there is no such code.
    pub async fn email_text(&self, pin: &PinCode) -> Result<EmailText, Error> {
        let reply = self.call(api::generateEmailText { iPINCode: pin.number(), sAuthCode: None }).await?;
        Ok(EmailText {
            subject: reply.sSubject.unwrap_or_default(),
            text: reply.sText.unwrap_or_default(),
            link: present::<api::generateEmailText, _>(reply.sLink, "sLink")?,
            signature: reply.sSignature.unwrap_or_default(),
        })
    }
}

fn pin_of<C: RescueCall>(code: Option<String>) -> Result<PinCode, Error> {
    let code = present::<C, _>(code, "sPINCode")?;
    PinCode::padded(&code).map_err(|_| Error::incomplete(C::OPERATION.name(), "the six digits of a PIN code"))
}
