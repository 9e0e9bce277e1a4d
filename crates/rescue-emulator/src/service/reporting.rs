//! Reporting: the settings that a login keeps, the report, and what was said and noted in a session.
//!
//! It must not know the rules, which are in `reports.rs`; it chooses the rows.

use jiff::Timestamp;
use logmein_rescue::api;

use super::exchange::{Exchange, Outcome, text, word};
use crate::clock::elapsed;
use crate::organisation::{NodeId, Organisation};
use crate::refusal::Refusal;
use crate::reports::{ReportSettings, show_day};
use crate::support_sessions::{Place, SupportSession};

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
        |_, request| known(request.eReportArea == api::REPORT_AREA::SESSION);
    setReportArea_v2 -> setReportArea_v2Response { setReportArea_v2Result }
        |_, request| known(request.eReportArea == api::REPORT_AREA::SESSION);
    setReportArea_v8 -> setReportArea_v8Response { setReportArea_v8Result }
        |_, request| known(request.eReportArea == api::REPORT_AREA_V8::SESSION);
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
    setReportType -> setReportTypeResponse { setReportTypeResult } |_, _| Ok(());
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
        getReportAreaResult, eReportArea: |_| api::REPORT_AREA::SESSION
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
    let place = match request.eNodeRef {
        api::NODE_REF::NODE => Ok(Place::Node(request.iNodeID)),
        api::NODE_REF::CHANNEL => Ok(Place::Channel(request.iNodeID)),
        api::NODE_REF::Unknown(_) => Err(Refusal::Error),
    };
    let report = report(exchange, &request.sAuthCode, place.map(Some));
    api::getReportResponse { getReportResult: word(&report), sReport: report.ok() }
}

/// There are no external technicians here; a report on them has no rows.
pub(super) fn getReport_v2(
    exchange: &mut Exchange<'_>,
    request: api::getReport_v2,
) -> api::getReport_v2Response {
    let place = match request.eNodeRef {
        api::NODE_REF_V2::NODE => Ok(Some(Place::Node(request.iNodeID))),
        api::NODE_REF_V2::CHANNEL => Ok(Some(Place::Channel(request.iNodeID))),
        api::NODE_REF_V2::Unknown(_) => Err(Refusal::Error),
        _ => Ok(None),
    };
    let report = report(exchange, &request.sAuthCode, place);
    api::getReport_v2Response { getReport_v2Result: word(&report), sReport: report.ok() }
}

/// The operation has no word for a wrong session: that is an unspecified error.
pub(super) fn getChat(exchange: &mut Exchange<'_>, request: api::getChat) -> api::getChatResponse {
    let chat = exchange.for_user(&request.sAuthCode, |state, _| {
        Ok(state.support_sessions.get(request.iSessionID)?.chat.clone())
    });
    api::getChatResponse { getChatResult: word(&chat), sChatLog: chat.ok() }
}

pub(super) fn getNote(exchange: &mut Exchange<'_>, request: api::getNote) -> api::getNoteResponse {
    let note = exchange.for_user(&request.sAuthCode, |state, _| {
        Ok(state.support_sessions.get(request.iSessionID)?.note.clone())
    });
    api::getNoteResponse { getNoteResult: word(&note), sNote: note.ok() }
}

fn known(is_known: bool) -> Outcome<()> {
    is_known.then_some(()).ok_or(Refusal::Error)
}

/// The sessions of a place within the range, by the settings of the caller's login; at most once a minute.
fn report(
    exchange: &mut Exchange<'_>,
    auth_code: &Option<String>,
    place: Outcome<Option<Place>>,
) -> Outcome<String> {
    let settings = exchange.for_report(auth_code, |settings| Ok(settings.clone()))?;
    exchange.for_user(auth_code, |state, _| {
        let now = state.now();
        let organisation = &state.organisation;
        let sessions = match place? {
            None => Vec::new(),
            Some(Place::Node(node)) => {
                organisation.node(node).ok_or(Refusal::Error)?;
                // The root of the tree stands for all sessions, those waiting for anyone included.
                let place = (node != Organisation::ROOT).then_some(Place::Node(node));
                state.support_sessions.at(place, organisation)
            }
            Some(Place::Channel(channel)) => {
                organisation.channel(channel).ok_or(Refusal::Error)?;
                state.support_sessions.at(Some(Place::Channel(channel)), organisation)
            }
        };
        if !state.reports.allows((), now) {
            return Err(Refusal::Error);
        }
        let covered = sessions.into_iter().filter(|session| settings.covers(session.started));
        let cell_of = |session| {
            COLUMNS
                .iter()
                .map(|(_, cell)| cell(&Row { session, organisation, settings: &settings, now }))
                .collect()
        };
        let rows: Vec<Vec<String>> = covered.map(cell_of).collect();
        Ok(settings.render(&COLUMNS.map(|(title, _)| title), &rows))
    })
}

/// What the cells of a row are made from.
struct Row<'a> {
    session: &'a SupportSession,
    organisation: &'a Organisation,
    settings: &'a ReportSettings,
    now: Timestamp,
}

impl Row<'_> {
    fn moment(&self, moment: Option<Timestamp>) -> String {
        moment.map(|moment| self.settings.show(moment)).unwrap_or_default()
    }

    fn name(&self, node: Option<NodeId>) -> String {
        node.and_then(|id| self.organisation.node(id)).map(|node| node.name.clone()).unwrap_or_default()
    }

    /// How long it was from one moment to another, or to now, as `HH:MM:SS`.
    fn length(&self, from: Option<Timestamp>, to: Option<Timestamp>) -> String {
        let Some(from) = from else { return String::new() };
        let seconds = elapsed(from, to.unwrap_or(self.now)).as_secs();
        format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
    }
}

/// The text of one cell.
type Cell = fn(&Row<'_>) -> String;

/// The columns of a report on sessions: the published ones for which there is anything to say here.
const COLUMNS: [(&str, Cell); 20] = [
    ("Start Time", |row| row.moment(Some(row.session.started))),
    ("End Time", |row| row.moment(row.session.closed)),
    ("Last Action Time", |row| row.moment(row.session.closed.or(row.session.picked_up))),
    ("Technician Name", |row| row.name(row.session.technician)),
    ("Technician ID", |row| row.session.technician.map(|id| id.to_string()).unwrap_or_default()),
    ("Session ID", |row| row.session.id.to_string()),
    ("Session Type", |_| "Instant Chat".into()),
    ("Status", |row| row.session.status.text().into()),
    ("Name", |row| row.session.custom_fields[0].clone()),
    ("Custom field 1", |row| row.session.custom_fields[1].clone()),
    ("Custom field 2", |row| row.session.custom_fields[2].clone()),
    ("Custom field 3", |row| row.session.custom_fields[3].clone()),
    ("Custom field 4", |row| row.session.custom_fields[4].clone()),
    ("Custom field 5", |row| row.session.custom_fields[5].clone()),
    ("Tracking ID", |_| String::new()),
    ("Channel ID", |row| row.session.channel.map(|id| id.to_string()).unwrap_or_default()),
    ("Channel Name", |row| row.name(row.session.channel)),
    ("Waiting Time", |row| row.length(Some(row.session.started), row.session.picked_up)),
    ("Total Time", |row| row.length(Some(row.session.started), row.session.closed)),
    ("Active Time", |row| row.length(row.session.picked_up, row.session.closed)),
];
