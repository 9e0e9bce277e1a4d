//! Reporting: the settings that a login keeps, the report, and what was said and noted in a session.
//!
//! It must not know the rules, which are in `reports/`.

use logmein_rescue::{ReportArea, api};
use soap_runtime::Enumeration;

use super::exchange::{Exchange, Outcome, text, word};
use crate::chat::chat_log;
use crate::organisation::Organisation;
use crate::refusal::Refusal;
use crate::reports::{ReportSettings, Sources, Wanted, report as make_report, show_day};
use crate::support_sessions::Place;

/// Operations that only change the settings of reports: the operation, its reply, and what it changes.
macro_rules! setters {
    ($($operation:ident -> $reply:ident { $result:ident } $change:expr;)*) => {$(
        pub(super) fn $operation(exchange: &mut Exchange<'_>, request: api::$operation) -> api::$reply {
            let auth_code = request.sAuthCode.clone();
            let change: fn(&mut ReportSettings, api::$operation) -> Outcome<()> = $change;
            let outcome = exchange.for_report(&auth_code, |settings| change(settings, request));
            api::$reply { $result: word(&outcome) }
        }
    )*};
}

setters! {
    setReportArea -> setReportAreaResponse { setReportAreaResult }
        |settings, request| settings.set_area(request.eReportArea.as_str(), false);
    setReportArea_v2 -> setReportArea_v2Response { setReportArea_v2Result }
        |settings, request| settings.set_area(request.eReportArea.as_str(), false);
    setReportArea_v8 -> setReportArea_v8Response { setReportArea_v8Result }
        |settings, request| settings.set_area(request.eReportArea.as_str(), true);
    setReportDate -> setReportDateResponse { setReportDateResult }
        |settings, request| settings.set_days(&text(request.sBeginDate), &text(request.sEndDate));
    setReportDate_v2 -> setReportDate_v2Response { setReportDate_v2Result }
        |settings, request| settings.set_moments(request.dBeginDate.as_str(), request.dEndDate.as_str());
    setReportTime -> setReportTimeResponse { setReportTimeResult }
        |settings, request| settings.set_times(&text(request.sBeginTime), &text(request.sEndTime));
    setTimeZone -> setTimeZoneResponse { setTimeZoneResult }
        |settings, request| settings.set_offset(&text(request.sTimezone));
    setDelimiter -> setDelimiterResponse { setDelimiterResult }
        |settings, request| settings.set_delimiter(&text(request.sDelimiter));
    setOutput -> setOutputResponse { setOutputResult }
        |settings, request| settings.set_output(&String::from(request.eOutput));
    setDateFormat -> setDateFormatResponse { setDateFormatResult } |_, _| Ok(());
    setReportType -> setReportTypeResponse { setReportTypeResult }
        |settings, _| listed(settings);
}

/// Operations that only read the settings of reports: the operation, its reply, and each value in it.
macro_rules! getters {
    ($($operation:ident -> $reply:ident { $result:ident $(, $field:ident: $value:expr)* })*) => {$(
        pub(super) fn $operation(exchange: &mut Exchange<'_>, request: api::$operation) -> api::$reply {
            let settings = exchange.for_report(&request.sAuthCode, |settings| Ok(settings.clone()));
            api::$reply {
                $result: word(&settings),
                $($field: settings.as_ref().ok().map($value),)*
            }
        }
    )*};
}

getters! {
    getReportArea -> getReportAreaResponse {
        getReportAreaResult, eReportArea: |settings| api::REPORT_AREA::from_word(settings.area.word())
    }
    getReportDate -> getReportDateResponse {
        getReportDateResult,
        sBeginDate: |settings| show_day(settings.begin.date()),
        sEndDate: |settings| show_day(settings.end.date())
    }
    getReportDate_v2 -> getReportDate_v2Response {
        getReportDate_v2Result,
        dBeginDate: |settings| settings.begin.into(),
        dEndDate: |settings| settings.end.into()
    }
    getReportTime -> getReportTimeResponse {
        getReportTimeResult,
        sBeginTime: |settings| settings.begin.time().to_string(),
        sEndTime: |settings| settings.end.time().to_string()
    }
    getTimeZone -> getTimeZoneResponse {
        getTimeZoneResult, sTimezone: |settings| settings.offset_minutes.to_string()
    }
    getDelimiter -> getDelimiterResponse {
        getDelimiterResult, sDelimiter: |settings| settings.delimiter.clone()
    }
    getOutput -> getOutputResponse {
        getOutputResult, eOutput: |settings| settings.output.word().into()
    }
    getDateFormat -> getDateFormatResponse { getDateFormatResult }
    getReportType -> getReportTypeResponse { getReportTypeResult }
}

pub(super) fn getReport(exchange: &mut Exchange<'_>, request: api::getReport) -> api::getReportResponse {
    let wanted = match request.eNodeRef {
        api::NODE_REF::NODE => Ok(Wanted::At(Place::Node(request.iNodeID))),
        api::NODE_REF::CHANNEL => Ok(Wanted::At(Place::Channel(request.iNodeID))),
        api::NODE_REF::Unknown(_) => Err(Refusal::Error),
    };
    let report = report(exchange, &request.sAuthCode, wanted);
    api::getReportResponse { getReportResult: word(&report), sReport: report.ok() }
}

/// There are no external technicians here; a report on them has no rows.
pub(super) fn getReport_v2(
    exchange: &mut Exchange<'_>,
    request: api::getReport_v2,
) -> api::getReport_v2Response {
    let wanted = match request.eNodeRef {
        api::NODE_REF_V2::NODE => Ok(Wanted::At(Place::Node(request.iNodeID))),
        api::NODE_REF_V2::CHANNEL => Ok(Wanted::At(Place::Channel(request.iNodeID))),
        api::NODE_REF_V2::Unknown(_) => Err(Refusal::Error),
        _ => Ok(Wanted::Nobody),
    };
    let report = report(exchange, &request.sAuthCode, wanted);
    api::getReport_v2Response { getReport_v2Result: word(&report), sReport: report.ok() }
}

/// The operation has no word for a wrong session: that is an unspecified error.
pub(super) fn getChat(exchange: &mut Exchange<'_>, request: api::getChat) -> api::getChatResponse {
    let chat = exchange.for_user(&request.sAuthCode, |state, _| {
        let session = state.support_session(request.iSessionID)?;
        Ok(chat_log(&session, &state.organisation, state.now()))
    });
    api::getChatResponse { getChatResult: word(&chat), sChatLog: chat.ok() }
}

pub(super) fn getNote(exchange: &mut Exchange<'_>, request: api::getNote) -> api::getNoteResponse {
    let note =
        exchange.for_user(&request.sAuthCode, |state, _| Ok(state.support_session(request.iSessionID)?.note));
    api::getNoteResponse { getNoteResult: word(&note), sNote: note.ok() }
}

/// The contract has no element for the type, so it is the list of all rows, which a report of
/// sums does not have.
fn listed(settings: &ReportSettings) -> Outcome<()> {
    match settings.area {
        ReportArea::Performance => Err(Refusal::NotSupported),
        _ => Ok(()),
    }
}

/// The report by the settings of the caller's login; at most once a minute.
fn report(
    exchange: &mut Exchange<'_>,
    auth_code: &Option<String>,
    wanted: Outcome<Wanted>,
) -> Outcome<String> {
    let settings = exchange.for_report(auth_code, |settings| Ok(settings.clone()))?;
    exchange.for_user(auth_code, |state, _| {
        let now = state.now();
        let organisation = &state.organisation;
        let wanted = match wanted? {
            // The root of the tree means all sessions, those waiting for anyone included.
            Wanted::At(Place::Node(Organisation::ROOT)) => Wanted::All,
            Wanted::At(Place::Node(node)) if organisation.node(node).is_none() => return Err(Refusal::Error),
            Wanted::At(Place::Channel(channel)) if organisation.channel(channel).is_none() => {
                return Err(Refusal::Error);
            }
            other => other,
        };
        if !state.reports.allows((), now) {
            return Err(Refusal::Error);
        }
        let sources = Sources {
            organisation,
            sessions: &state.support_sessions,
            history: &state.history,
            audit: &state.audit,
            now,
        };
        Ok(make_report(&settings, wanted, &sources))
    })
}
