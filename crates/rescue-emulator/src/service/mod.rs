//! The operations of the contract, answered by the rules of the emulator.
//!
//! One file for each area of the vendor's manual translates between the generated types and the rules.
//! It must not know HTTP beyond the cookie, and holds no rule of its own.

mod account_information;
mod account_management;
mod crm;
mod exchange;
mod reporting;
mod session_management;

use std::sync::{Arc, Mutex, PoisonError};

use logmein_rescue::api;
use soap_runtime::server::{Call, Reply};
use soap_runtime::{Detail, Fault, Request, SoapVersion};

use crate::calls::{Interface, OriginalInterface};
use crate::failure::Failure;
use crate::refusal::Refusal;
use crate::state::State;
use exchange::Exchange;

/// The cookie of a login.
const COOKIE: &str = "ASP.NET_SessionId";

/// Answers the calls of the contract from a shared state.
#[derive(Debug, Clone)]
pub(crate) struct Handler {
    state: Arc<Mutex<State>>,
}

impl Handler {
    pub(crate) fn new(state: Arc<Mutex<State>>) -> Self {
        Self { state }
    }

    /// Answers a call, or lets it fail if a test asked for that.
    fn answer<R>(&self, call: &mut Call, operation: impl FnOnce(&mut Exchange<'_>) -> R) -> Result<R, Fault> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.catch_up();
        let (name, now) = (call.operation().name, state.now());
        state.calls.add(name, interface(call), now);
        let mut cookie = cookie(call);
        let injected = match state.failures.take(name) {
            None => None,
            Some(Failure::Error) => Some(Refusal::Error),
            Some(Failure::RateLimit) => Some(match name {
                "login" => Refusal::LimitReached,
                _ => Refusal::PollRateExceeded,
            }),
            Some(Failure::ExpiredLogin) => {
                // A login that has ended counts as none.
                let _ = cookie.take().map(|cookie| state.logins.close(&cookie, now));
                None
            }
            Some(Failure::Word(word)) => Some(Refusal::Injected(word)),
            // .NET writes a detail in both versions of SOAP.
            Some(Failure::Fault(reason)) => {
                return Err(Fault::receiver(reason).with_detail(Detail::from_xml("")));
            }
            Some(failure) => {
                let is_carried_out = failure.is_carried_out();
                // `site.rs` replaces the reply.
                call.response_extensions_mut().insert(failure);
                if !is_carried_out {
                    return Err(Fault::receiver("this reply is replaced on its way out"));
                }
                None
            }
        };
        let mut exchange = Exchange::new(&mut state, cookie, injected);
        let reply = operation(&mut exchange);
        if let Some(cookie) = exchange.new_cookie {
            call.set_response_header("set-cookie", &format!("{COOKIE}={cookie}; path=/; HttpOnly"));
        }
        state.post();
        Ok(reply)
    }
}

/// The interface of a call.
fn interface(call: &Call) -> Interface {
    let form = call.http_request().extensions.get().map(|OriginalInterface(form)| *form);
    form.unwrap_or(match call.soap_version() {
        SoapVersion::V11 => Interface::Soap11,
        SoapVersion::V12 => Interface::Soap12,
    })
}

/// The value of the login's cookie that came with a call.
fn cookie(call: &Call) -> Option<String> {
    let cookies = call.header("cookie")?.split(';').filter_map(|pair| pair.trim().split_once('='));
    cookies.filter(|(name, _)| *name == COOKIE).map(|(_, value)| value.to_owned()).next()
}

/// Leads each operation to the function of the same name in the file of its area.
macro_rules! operations {
    ($($area:ident { $($operation:ident;)* })*) => {
        impl api::server::API for Handler {
            $($(
                fn $operation(
                    &self,
                    call: &mut Call,
                    request: api::$operation,
                ) -> impl Reply<<api::$operation as Request>::Reply> {
                    let reply = self.answer(call, |exchange| self::$area::$operation(exchange, request));
                    std::future::ready(reply)
                }
            )*)*
        }
    };
}

operations! {
    account_information {
        login;
        logout;
        getAccount;
        getAccount_v2;
        getHierarchy;
        getHierarchy_v2;
    }
    account_management {
        getUser;
        getUser_v2;
        getUser_v3;
        setUser;
        setUser_V2;
        setUserStatus_v7_1;
        createUser;
        createUsers;
        createGroup;
        getGroup;
        getGroup_v2;
        setGroup;
        setGroup_v2;
        moveNode;
        deleteNode;
        assignChannel;
        unassignChannel;
    }
    session_management {
        getSession;
        getSession_V2;
        getSession_V3;
        startSession;
        holdSession;
        closeSession;
        transferSession;
        cancelAction;
        isAnyTechAvailableOnChannel;
    }
    crm {
        requestAuthCode;
        requestAuthCodeSSO;
        requestPINCode;
        requestPINCodeV2;
        requestPINCodeV3;
        requestLensPINCode;
        requestLensPINCodeV2;
        requestLensPINCodeV3;
        requestLensPINCodeV4;
        requestInvitationLink;
        generateEmailText;
    }
    reporting {
        setReportArea;
        setReportArea_v2;
        setReportArea_v8;
        setReportDate;
        setReportDate_v2;
        setReportTime;
        setTimeZone;
        setDelimiter;
        setOutput;
        setDateFormat;
        setReportType;
        getReportArea;
        getReportDate;
        getReportDate_v2;
        getReportTime;
        getTimeZone;
        getDelimiter;
        getOutput;
        getDateFormat;
        getReportType;
        getReport;
        getReport_v2;
        getChat;
        getNote;
    }
}
