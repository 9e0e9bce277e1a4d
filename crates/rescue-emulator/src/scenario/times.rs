//! Computes the past and the sessions of a scenario from its times: most of them are counted back from the clock's start.
//!
//! It must not know who the people are beyond their IDs.

use std::ops::Range;
use std::time::Duration;

use jiff::Timestamp;
use toml::Spanned;
use toml::value::Datetime;

use super::document;
use super::error::Fault;
use super::people::Names;
use crate::history::{History, MAX_PAST_SESSIONS};
use crate::organisation::{Kind, NodeId, Organisation};
use crate::support_sessions::{Origin, Part, Span, Status, SupportSession, SupportSessions};

const DAY: i64 = 24 * 3600;
/// How many days a past covers by default.
const PAST_DAYS: u32 = 548;
/// How long customers keep coming, in days: ten years.
const FUTURE_DAYS: i64 = 3652;

/// A past whose end may depend on the clock.
#[derive(Clone)]
pub(super) struct Past {
    seed: u64,
    sessions: Sessions,
    customers_keep_coming: bool,
    technicians: Vec<NodeId>,
    channels: Vec<NodeId>,
    from: Option<Timestamp>,
    to: Option<Timestamp>,
    days: u32,
}

/// How many sessions a past has: in all, or each week.
#[derive(Clone, Copy)]
enum Sessions {
    InAll(u32),
    AWeek(u32),
}

/// A session, with its times in minutes before the clock's start.
#[derive(Clone)]
pub(super) struct Session {
    session: SupportSession,
    started: u32,
    picked_up: Option<u32>,
    closed: Option<u32>,
}

pub(super) fn moment(datetime: Option<&Spanned<Datetime>>) -> Result<Option<Timestamp>, Fault> {
    let Some(datetime) = datetime else { return Ok(None) };
    datetime.get_ref().to_string().parse().map(Some).map_err(|_| {
        let message = "not a moment; write it with its offset, such as 2026-01-05T09:00:00Z";
        Fault::new(datetime.span(), message)
    })
}

pub(super) fn past(
    table: Spanned<document::History>,
    organisation: &Organisation,
    names: &Names,
) -> Result<Past, Fault> {
    let place = table.span();
    let table = table.into_inner();
    let sessions = how_many(&table, place.clone())?;
    let technicians = match &table.technicians {
        Some(emails) => emails.iter().map(|email| names.user(email)).collect::<Result<_, _>>()?,
        None => {
            organisation.nodes().filter(|node| node.is_technician()).map(|node| node.id).collect::<Vec<_>>()
        }
    };
    if technicians.is_empty() {
        return Err(Fault::new(place, "sessions of the past need a technician; add a user"));
    }
    let channels = organisation.nodes().filter(|node| matches!(node.kind, Kind::Channel));
    let (from, to) = (moment(table.from.as_ref())?, moment(table.to.as_ref())?);
    if let (Some(begin), Some(end), Some(place)) = (from, to, &table.to)
        && end <= begin
    {
        return Err(Fault::new(place.span(), "the past ends before it begins; `to` must be after `from`"));
    }
    Ok(Past {
        seed: table.seed,
        sessions,
        customers_keep_coming: table.customers_keep_coming,
        technicians,
        channels: channels.map(|node| node.id).collect(),
        from,
        to,
        days: table.days.unwrap_or(PAST_DAYS),
    })
}

fn how_many(table: &document::History, place: Range<usize>) -> Result<Sessions, Fault> {
    let (number, sessions) = match (&table.sessions, &table.sessions_a_week) {
        (Some(_), Some(number)) => {
            let message = "both `sessions` and `sessions_a_week` are given; leave one out";
            return Err(Fault::new(number.span(), message));
        }
        (Some(number), None) if table.customers_keep_coming && table.to.is_none() => {
            let message =
                "if customers keep coming, there is no last session; give `sessions_a_week` instead";
            return Err(Fault::new(number.span(), message));
        }
        (Some(number), None) => (number, Sessions::InAll(*number.get_ref())),
        (None, Some(number)) => (number, Sessions::AWeek(*number.get_ref())),
        (None, None) => {
            let message = "how many sessions are there? give `sessions_a_week` or `sessions`";
            return Err(Fault::new(place, message));
        }
    };
    if *number.get_ref() > MAX_PAST_SESSIONS {
        let message = format!("a past has at most {MAX_PAST_SESSIONS} sessions");
        return Err(Fault::new(number.span(), message));
    }
    Ok(sessions)
}

impl Past {
    /// The past at the moment `now`: it ends at the last midnight, unless the scenario says otherwise.
    pub(super) fn history(self, now: Timestamp) -> History {
        let at = |second: i64| Timestamp::from_second(second).unwrap_or(now);
        let midnight = at(now.as_second().div_euclid(DAY) * DAY);
        let from = self.to.unwrap_or(midnight).as_second() - i64::from(self.days) * DAY;
        let from = self.from.unwrap_or_else(|| at(from));
        let to = match (self.to, self.customers_keep_coming) {
            (Some(to), _) => to,
            (None, false) => midnight,
            (None, true) => at(midnight.as_second() + FUTURE_DAYS * DAY),
        };
        let history = match self.sessions {
            Sessions::InAll(sessions) => History::new(self.seed, self.technicians, sessions, from..to),
            Sessions::AWeek(sessions) => History::steady(self.seed, self.technicians, sessions, from..to),
        };
        history.channels(self.channels)
    }
}

pub(super) fn sessions(tables: Vec<document::Session>, names: &Names) -> Result<Vec<Session>, Fault> {
    tables.into_iter().map(|table| session(table, names)).collect()
}

fn session(table: document::Session, names: &Names) -> Result<Session, Fault> {
    let status = match &table.status {
        None => Status::Waiting,
        Some(word) => {
            let known = Status::ALL.into_iter().find(|status| status.word() == word.get_ref());
            known.ok_or_else(|| {
                Fault::unknown(word.span(), "status", word.get_ref(), Status::ALL.map(Status::word))
            })?
        }
    };
    let channel = table.channel.as_ref().map(|name| names.channel(name)).transpose()?;
    let origin = if channel.is_some() { Origin::Channel } else { Origin::Pin };
    let mut custom_fields: [String; 6] = Default::default();
    for (place, text) in
        custom_fields.iter_mut().zip(std::iter::once(table.customer).chain(table.custom_fields))
    {
        *place = text;
    }
    let mut session = SupportSession::new(table.id, origin, Timestamp::UNIX_EPOCH);
    session.status = status;
    session.channel = channel;
    session.technician = table.technician.as_ref().map(|email| names.user(email)).transpose()?;
    session.custom_fields = custom_fields;
    session.tracking = table.tracking;
    session.chat = table.chat;
    session.note = table.note;
    Ok(Session { session, started: table.started, picked_up: table.picked_up, closed: table.closed })
}

/// The sessions at the moment `now`. One that was picked up is in the hands of its technician since then.
pub(super) fn support_sessions(sessions: Vec<Session>, now: Timestamp) -> SupportSessions {
    let mut all = SupportSessions::default();
    // Customers come at whole seconds, as the service shows no others.
    let now = Timestamp::from_second(now.as_second()).unwrap_or(now);
    let ago = |minutes: u32| now.saturating_sub(Duration::from_secs(u64::from(minutes) * 60)).unwrap_or(now);
    for Session { mut session, started, picked_up, closed } in sessions {
        session.started = ago(started);
        session.waiting_since = Some(session.started);
        if let (Some(minutes), Some(technician)) = (picked_up, session.technician) {
            session.parts.push(Part { technician, span: Span { from: ago(minutes), until: None } });
        }
        if !session.status.is_open() {
            session.close(session.status, ago(closed.unwrap_or_default()));
        }
        all.put(session);
    }
    all
}
