//! The past of an organisation: support sessions that are computed on demand, always the same ones.
//!
//! Nothing is stored: a session follows from its number and the seed, and the numbers of a range of time follow
//! from the range, so that a report costs what it shows. It must not know reports or the organisation.

mod rhythm;
mod story;
mod words;

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use jiff::Timestamp;

use crate::code_source::CodeSource;
use crate::organisation::NodeId;
use crate::support_sessions::{FIRST_PAST_SESSION, SupportSession};

pub(crate) use words::chat;

/// How many sessions a past can have.
pub const MAX_PAST_SESSIONS: u32 = 1_000_000_000;

/// The Monday from which on steady sessions are counted: 2000-01-03.
const FIRST_WEEK: i64 = 946_857_600;
const WEEK: i64 = 7 * 24 * 3600;

/// How long a session of the past can be.
pub(crate) const LONGEST_PAST_SESSION: Duration = Duration::from_secs(3 * 3600);

/// The past of an organisation.
#[derive(Debug, Clone)]
pub struct History {
    seed: u64,
    technicians: Vec<NodeId>,
    channels: Vec<NodeId>,
    sessions: u32,
    span: Range<Timestamp>,
    /// Sessions that begin outside of it do not exist.
    window: Range<Timestamp>,
    /// How many sessions were made up so far; clones count together.
    made_up: Arc<AtomicU64>,
}

impl History {
    /// A past with so many sessions in this time, in which these technicians helped. More of them fall into
    /// working hours (UTC) than into nights and weekends. All begin within the time; the last may end up to three
    /// hours after it.
    ///
    /// There are at most [`MAX_PAST_SESSIONS`] sessions, and none without a technician or without any time.
    pub fn new(seed: u64, technicians: Vec<NodeId>, sessions: u32, span: Range<Timestamp>) -> Self {
        let can_be = !technicians.is_empty() && span.start < span.end;
        let sessions = if can_be { sessions.min(MAX_PAST_SESSIONS) } else { 0 };
        let window = span.clone();
        Self { seed, technicians, channels: Vec::new(), sessions, span, window, made_up: Arc::default() }
    }

    /// So many sessions each week, of which those exist that begin within the window. A moment has the same
    /// sessions, with the same IDs, whatever the window is: tomorrow's past is today's and a day more. A window
    /// that ends after the present lets customers keep coming.
    pub fn steady(
        seed: u64,
        technicians: Vec<NodeId>,
        sessions_a_week: u32,
        window: Range<Timestamp>,
    ) -> Self {
        let weeks = (window.end.as_second() - FIRST_WEEK).div_euclid(WEEK) + 1;
        let weeks = u32::try_from(weeks).unwrap_or(0).min(MAX_PAST_SESSIONS / sessions_a_week.max(1));
        let moment = |second| Timestamp::from_second(second).unwrap_or(window.end);
        let span = moment(FIRST_WEEK)..moment(FIRST_WEEK + i64::from(weeks) * WEEK);
        Self { window, ..Self::new(seed, technicians, weeks * sessions_a_week, span) }
    }

    /// No past at all.
    pub fn none() -> Self {
        Self::new(0, Vec::new(), 0, Timestamp::UNIX_EPOCH..Timestamp::UNIX_EPOCH)
    }

    /// Lets most customers come by these channels.
    #[must_use]
    pub fn channels(mut self, channels: Vec<NodeId>) -> Self {
        self.channels = channels;
        self
    }

    /// The technicians who helped.
    pub fn technicians(&self) -> &[NodeId] {
        &self.technicians
    }

    /// The time in which its sessions begin.
    pub fn window(&self) -> Range<Timestamp> {
        self.window.clone()
    }

    /// The session with this ID.
    pub fn session(&self, id: i32) -> Option<SupportSession> {
        let index = u32::try_from(id.checked_sub(FIRST_PAST_SESSION)?).ok()?;
        let session = (index < self.sessions).then(|| self.make_up(index))?;
        self.shows(&session).then_some(session)
    }

    /// The sessions that begin in this time, both ends included, in order.
    pub fn between(&self, begin: Timestamp, end: Timestamp) -> impl Iterator<Item = SupportSession> {
        let (begin, end) = (begin.max(self.window.start), end.min(self.window.end));
        let indexes = if begin <= end { self.slot(begin)..self.slot(end).saturating_add(1) } else { 0..0 };
        let indexes = indexes.start..indexes.end.min(self.sessions);
        let is_asked_for = move |session: &SupportSession| (begin..=end).contains(&session.started);
        indexes
            .map(|index| self.make_up(index))
            .filter(move |session| is_asked_for(session) && self.shows(session))
    }

    /// Whether the session exists: the first moment of the window belongs to it, the last only if it is that of
    /// all sessions.
    fn shows(&self, session: &SupportSession) -> bool {
        self.window.contains(&session.started) || session.started == self.span.end
    }

    /// How many sessions were made up so far, by which one sees what a report costs.
    pub fn made_up(&self) -> u64 {
        self.made_up.load(Ordering::Relaxed)
    }

    fn make_up(&self, index: u32) -> SupportSession {
        self.made_up.fetch_add(1, Ordering::Relaxed);
        // An odd factor, so that neighbours have nothing in common.
        let mut source = CodeSource::new(self.seed ^ u64::from(index).wrapping_mul(0xd134_2543_de82_ef95));
        let id = FIRST_PAST_SESSION.saturating_add_unsigned(index);
        let started = self.start(index, &mut source);
        let people = story::People { technicians: &self.technicians, channels: &self.channels };
        story::session(id, started, &people, &mut source)
    }

    /// Each session has a slot of its own, all equally long in terms of work, and begins somewhere in it.
    fn start(&self, index: u32, source: &mut CodeSource) -> Timestamp {
        let work = self.work();
        let length = work.end - work.start;
        let slot = i128::from(index) * i128::from(length) / i128::from(self.sessions);
        let most = u32::try_from(length / i64::from(self.sessions)).unwrap_or(u32::MAX);
        let within = i64::from(source.below(most.max(1)));
        let second = rhythm::second(work.start + i64::try_from(slot).unwrap_or(length) + within);
        Timestamp::from_second(second).unwrap_or(self.span.start).clamp(self.span.start, self.span.end)
    }

    /// The slot in which this moment is.
    fn slot(&self, moment: Timestamp) -> u32 {
        let work = self.work();
        let done = i128::from(rhythm::work(moment.as_second()) - work.start);
        let slot = done * i128::from(self.sessions) / i128::from((work.end - work.start).max(1));
        u32::try_from(slot).unwrap_or(0)
    }

    fn work(&self) -> Range<i64> {
        // The first whole second in the span, since sessions begin at whole seconds.
        let whole = self.span.start.as_second() + i64::from(self.span.start.subsec_nanosecond() > 0);
        rhythm::work(whole)..rhythm::work(self.span.end.as_second())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use std::collections::BTreeSet;

    const DAY: Duration = Duration::from_secs(24 * 3600);

    fn history(sessions: u32, days: u32) -> History {
        let end = Clock::manual().now();
        History::new(7, (1..=1000).collect(), sessions, end - days * DAY..end)
    }

    #[test]
    fn the_same_seed_gives_the_same_past() {
        let past = |seed| {
            let span = history(0, 30).window();
            let history = History::new(seed, vec![1, 2], 100, span.clone());
            format!("{:?}", history.between(span.start, span.end).collect::<Vec<_>>())
        };
        assert_eq!(past(1), past(1));
        assert_ne!(past(1), past(2));
    }

    #[test]
    fn all_sessions_are_found_once_and_in_order() {
        let history = history(1000, 30);
        let span = history.window();
        let all: Vec<_> = history.between(span.start, span.end).collect();
        assert_eq!(all.len(), 1000);
        assert!(all.is_sorted_by_key(|session| session.started));
        let ids: BTreeSet<i32> = all.iter().map(|session| session.id).collect();
        assert_eq!(ids.len(), 1000);
        assert!(all.iter().all(|session| session.started.subsec_nanosecond() == 0));
    }

    #[test]
    fn parts_of_a_range_make_the_whole() {
        let history = history(1000, 30);
        let span = history.window();
        let middle = span.start + 11 * DAY + Duration::from_secs(12_345);
        let ids = |begin, end| history.between(begin, end).map(|session| session.id).collect::<Vec<_>>();
        let parts = [ids(span.start, middle), ids(middle + Duration::from_secs(1), span.end)].concat();
        assert_eq!(parts, ids(span.start, span.end));
    }

    #[test]
    fn a_day_of_a_million_sessions_costs_that_day() {
        let history = history(1_000_000, 540);
        let begin = history.window().start + 200 * DAY;
        let found = history.between(begin, begin + DAY).count() as u64;
        // 1,000,000 / 540 is about 1,850; a weekday has more, a weekend fewer.
        assert!((400..4000).contains(&found), "{found} sessions");
        assert!(history.made_up() <= found + 2, "{} made up for {found}", history.made_up());
    }

    #[test]
    fn a_session_is_found_by_its_id_alone() {
        let history = history(1_000_000, 540);
        let id = FIRST_PAST_SESSION + 999_999;
        assert_eq!(history.session(id).unwrap().id, id);
        assert_eq!(history.made_up(), 1);
        assert!(history.session(id + 1).is_none());
        assert!(history.session(1).is_none());
        assert!(history.session(i32::MIN).is_none());
    }

    #[test]
    fn a_past_of_nobody_or_of_no_time_is_empty() {
        let now = Clock::manual().now();
        let count = |history: History| history.between(Timestamp::MIN, Timestamp::MAX).count();
        assert_eq!(count(History::new(1, Vec::new(), 10, now..now + DAY)), 0);
        assert_eq!(count(History::new(1, vec![1], 10, now..now)), 0);
        assert_eq!(count(History::steady(1, vec![1], 10, now..now)), 0);
        assert_eq!(count(History::none()), 0);
    }

    #[test]
    fn tomorrow_the_past_is_the_same_and_a_day_more() {
        let now = Clock::manual().now();
        let past = |end| {
            let history = History::steady(1, vec![1, 2], 280, now - 60 * DAY..end);
            history.between(now - 60 * DAY, end).map(|session| format!("{session:?}")).collect::<Vec<_>>()
        };
        let (today, tomorrow) = (past(now), past(now + DAY));
        assert!(tomorrow.len() > today.len());
        assert_eq!(tomorrow[..today.len()], today);
        // 60 days are 8.6 weeks of 280 sessions.
        assert!((2300..2500).contains(&today.len()), "{}", today.len());
    }
}
