//! The past of an organisation: support sessions that are made up when someone asks for them, always the same ones.
//!
//! Nothing is stored: a session follows from its number and the seed, and the numbers of a range of time follow
//! from the range, so that a report costs what it shows. It must not know reports or the organisation.

mod rhythm;
mod story;
mod words;

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;

use crate::code_source::CodeSource;
use crate::organisation::NodeId;
use crate::support_sessions::SupportSession;

pub(crate) use words::chat;

/// The ID of the first session of the past; the others follow without a gap.
pub const FIRST_PAST_SESSION: i32 = 10_000_001;
/// How many sessions a past can have.
pub const MAX_PAST_SESSIONS: u32 = 1_000_000_000;

/// The past of an organisation.
#[derive(Debug, Clone)]
pub struct History {
    seed: u64,
    technicians: Vec<NodeId>,
    channels: Vec<NodeId>,
    sessions: u32,
    span: Range<Timestamp>,
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
        Self { seed, technicians, channels: Vec::new(), sessions, span, made_up: Arc::default() }
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

    /// How many sessions it has.
    pub fn len(&self) -> u32 {
        self.sessions
    }

    /// Whether it has no session.
    pub fn is_empty(&self) -> bool {
        self.sessions == 0
    }

    /// The technicians who helped.
    pub fn technicians(&self) -> &[NodeId] {
        &self.technicians
    }

    /// The time in which its sessions begin.
    pub fn span(&self) -> Range<Timestamp> {
        self.span.clone()
    }

    /// The session with this ID.
    pub fn session(&self, id: i32) -> Option<SupportSession> {
        let index = u32::try_from(id.checked_sub(FIRST_PAST_SESSION)?).ok()?;
        (index < self.sessions).then(|| self.make_up(index))
    }

    /// The sessions that begin in this time, both ends included, in order.
    pub fn between(&self, begin: Timestamp, end: Timestamp) -> impl Iterator<Item = SupportSession> {
        let (begin, end) = (begin.max(self.span.start), end.min(self.span.end));
        let indexes = if begin <= end { self.slot(begin)..self.slot(end).saturating_add(1) } else { 0..0 };
        let indexes = indexes.start..indexes.end.min(self.sessions);
        indexes
            .map(|index| self.make_up(index))
            .filter(move |session| (begin..=end).contains(&session.started))
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
    use std::collections::BTreeSet;
    use std::time::Duration;

    use super::*;
    use crate::clock::Clock;

    const DAY: Duration = Duration::from_secs(24 * 3600);

    fn history(sessions: u32, days: u32) -> History {
        let end = Clock::manual().now();
        History::new(7, (1..=1000).collect(), sessions, end - days * DAY..end)
    }

    #[test]
    fn the_same_seed_gives_the_same_past() {
        let past = |seed| {
            let span = history(0, 30).span();
            let history = History::new(seed, vec![1, 2], 100, span.clone());
            format!("{:?}", history.between(span.start, span.end).collect::<Vec<_>>())
        };
        assert_eq!(past(1), past(1));
        assert_ne!(past(1), past(2));
    }

    #[test]
    fn all_sessions_are_found_once_and_in_order() {
        let history = history(1000, 30);
        let span = history.span();
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
        let span = history.span();
        let middle = span.start + 11 * DAY + Duration::from_secs(12_345);
        let ids = |begin, end| history.between(begin, end).map(|session| session.id).collect::<Vec<_>>();
        let parts = [ids(span.start, middle), ids(middle + Duration::from_secs(1), span.end)].concat();
        assert_eq!(parts, ids(span.start, span.end));
    }

    #[test]
    fn a_day_of_a_million_sessions_costs_that_day() {
        let history = history(1_000_000, 540);
        let begin = history.span().start + 200 * DAY;
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
        assert!(History::new(1, Vec::new(), 10, now..now + DAY).is_empty());
        assert!(History::new(1, vec![1], 10, now..now).is_empty());
        assert_eq!(History::none().between(Timestamp::MIN, Timestamp::MAX).count(), 0);
    }
}
