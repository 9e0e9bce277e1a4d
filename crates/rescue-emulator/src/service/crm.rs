//! Supporting CRM systems: authentication codes, PIN codes, invitations.
//!
//! It must not know the rules, which are in `state.rs` and `pin_codes.rs`.

use logmein_rescue::api;

use super::exchange::{Exchange, Outcome, text, word};
use crate::organisation::NodeId;
use crate::pin_codes::{PinWish, link, show};
use crate::refusal::Refusal;

pub(super) fn requestAuthCode(
    exchange: &mut Exchange<'_>,
    request: api::requestAuthCode,
) -> api::requestAuthCodeResponse {
    let (email, password) = (text(request.sEmail), text(request.sPassword));
    let code = exchange.for_anyone(|state, _| state.issue_auth_code(&email, &password));
    api::requestAuthCodeResponse { requestAuthCodeResult: word(&code), sAuthCode: code.ok() }
}

pub(super) fn requestAuthCodeSSO(
    exchange: &mut Exchange<'_>,
    request: api::requestAuthCodeSSO,
) -> api::requestAuthCodeSSOResponse {
    let (id, password, company) = (text(request.sSSOID), text(request.sPassword), text(request.sCompany));
    let code = exchange.for_anyone(|state, _| state.issue_auth_code_sso(&id, &password, &company));
    api::requestAuthCodeSSOResponse { requestAuthCodeSSOResult: word(&code), sAuthCode: code.ok() }
}

/// Reads the fields of a request: the seven fields and the flag are the same in all of them.
macro_rules! wish {
    ($request:ident for $technician:expr, lens: $lens:expr) => {
        PinWish {
            fields: [
                $request.sCField0,
                $request.sCField1,
                $request.sCField2,
                $request.sCField3,
                $request.sCField4,
                $request.sCField5,
                $request.sTracking0,
            ]
            .map(text),
            without_console: $request.bNoTechConsole,
            technician: $technician,
            lens: $lens,
        }
    };
}

/// The caller, as the technician that a PIN code is for.
const CALLER: NodeId = 0;

/// The first version gives the code as a number, which loses leading zeros.
pub(super) fn requestPINCode(
    exchange: &mut Exchange<'_>,
    request: api::requestPINCode,
) -> api::requestPINCodeResponse {
    let code = pin(exchange, &request.sAuthCode, wish!(request for CALLER, lens: false));
    api::requestPINCodeResponse {
        requestPINCodeResult: word(&code),
        iPINCode: number(code).unwrap_or_default(),
    }
}

pub(super) fn requestPINCodeV2(
    exchange: &mut Exchange<'_>,
    request: api::requestPINCodeV2,
) -> api::requestPINCodeV2Response {
    let code = pin(exchange, &request.sAuthCode, wish!(request for CALLER, lens: false));
    api::requestPINCodeV2Response { requestPINCodeV2Result: word(&code), sPINCode: code.ok().map(show) }
}

pub(super) fn requestPINCodeV3(
    exchange: &mut Exchange<'_>,
    request: api::requestPINCodeV3,
) -> api::requestPINCodeV3Response {
    let code = pin(exchange, &request.sAuthCode, wish!(request for request.nodeId, lens: false));
    api::requestPINCodeV3Response { requestPINCodeV3Result: word(&code), sPINCode: code.ok().map(show) }
}

pub(super) fn requestLensPINCode(
    exchange: &mut Exchange<'_>,
    request: api::requestLensPINCode,
) -> api::requestLensPINCodeResponse {
    let code = pin(exchange, &request.sAuthCode, wish!(request for CALLER, lens: true));
    api::requestLensPINCodeResponse { requestLensPINCodeResult: word(&code), iPINCode: number(code) }
}

pub(super) fn requestLensPINCodeV2(
    exchange: &mut Exchange<'_>,
    request: api::requestLensPINCodeV2,
) -> api::requestLensPINCodeV2Response {
    let code = pin(exchange, &request.sAuthCode, wish!(request for CALLER, lens: true));
    api::requestLensPINCodeV2Response {
        requestLensPINCodeV2Result: word(&code),
        sPINCode: code.ok().map(show),
    }
}

pub(super) fn requestLensPINCodeV3(
    exchange: &mut Exchange<'_>,
    request: api::requestLensPINCodeV3,
) -> api::requestLensPINCodeV3Response {
    let code = pin(exchange, &request.sAuthCode, wish!(request for CALLER, lens: true));
    api::requestLensPINCodeV3Response {
        requestLensPINCodeV3Result: word(&code),
        sPINCode: code.ok().map(show),
    }
}

pub(super) fn requestLensPINCodeV4(
    exchange: &mut Exchange<'_>,
    request: api::requestLensPINCodeV4,
) -> api::requestLensPINCodeV4Response {
    let code = pin(exchange, &request.sAuthCode, wish!(request for request.nodeId, lens: true));
    api::requestLensPINCodeV4Response {
        requestLensPINCodeV4Result: word(&code),
        sPINCode: code.ok().map(show),
    }
}

pub(super) fn requestInvitationLink(
    exchange: &mut Exchange<'_>,
    request: api::requestInvitationLink,
) -> api::requestInvitationLinkResponse {
    let lens = exchange.rules().invitation_opens_lens;
    let code = pin(exchange, &request.sAuthCode, wish!(request for request.nodeId, lens: lens));
    api::requestInvitationLinkResponse {
        requestInvitationLinkResult: word(&code),
        sInvitationLink: code.ok().map(link),
    }
}

pub(super) fn generateEmailText(
    exchange: &mut Exchange<'_>,
    request: api::generateEmailText,
) -> api::generateEmailTextResponse {
    let texts = exchange.for_user(&request.sAuthCode, |state, caller| {
        let now = state.now();
        let node = state.organisation.node(caller.user).filter(|node| node.is_technician());
        let technician = node.ok_or(Refusal::NotTechnician)?.name.clone();
        Ok((state.pin_codes.check_for_email(request.iPINCode, caller.user, now)?, technician))
    });
    let generateEmailTextResult = word(&texts);
    let (code, technician) = texts.ok().unzip();
    api::generateEmailTextResponse {
        generateEmailTextResult,
        sSubject: code.map(|_| "Your support session".into()),
        sText: code.map(|code| format!("Open the link, or enter the PIN code {}.", show(code))),
        sLink: code.map(link),
        sSignature: technician,
    }
}

fn pin(exchange: &mut Exchange<'_>, auth_code: &Option<String>, wish: PinWish) -> Outcome<u32> {
    exchange.for_user(auth_code, |state, caller| state.issue_pin(wish, caller.user))
}

fn number(code: Outcome<u32>) -> Option<i32> {
    i32::try_from(code.ok()?).ok()
}
