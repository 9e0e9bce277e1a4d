//! Which ranges of time are still to be fetched.
//!
//! Must not know reports, nor where parts are kept.

use logmein_rescue::jiff::Timestamp;

/// A range of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    /// Its first moment.
    pub(crate) from: Timestamp,
    /// The moment after its last.
    pub(crate) until: Timestamp,
}

impl Span {
    fn overlaps(self, other: Self) -> bool {
        self.from < other.until && other.from < self.until
    }
}

/// A part that the copy has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Done {
    pub(super) span: Span,
    /// Whether it was fetched late enough after its end.
    pub(super) is_settled: bool,
}

/// What is wanted without what is settled, in order. Parts that are not settled are fetched again as a whole, and a segment
/// begins with each, so that the part that replaces one contains it completely.
pub(super) fn segments(wanted: Span, done: &[Done]) -> Vec<Span> {
    let mut done = done.to_vec();
    done.sort_by_key(|part| part.span.from);
    let open = done.iter().filter(|part| !part.is_settled && part.span.overlaps(wanted));
    let all = open.fold(wanted, |all, part| Span {
        from: all.from.min(part.span.from),
        until: all.until.max(part.span.until),
    });
    let mut segments = Vec::new();
    let mut begin = all.from;
    for part in done.iter().filter(|part| part.span.overlaps(all)) {
        if begin < part.span.from {
            segments.push(Span { from: begin, until: part.span.from });
        }
        begin = begin.max(if part.is_settled { part.span.until } else { part.span.from });
    }
    if begin < all.until {
        segments.push(Span { from: begin, until: all.until });
    }
    segments
}

#[cfg(test)]
mod tests {
    use logmein_rescue::jiff::civil::date;
    use logmein_rescue::jiff::tz::TimeZone;

    use super::*;

    /// Days of January 2026, the last one not included.
    fn days(from: i8, until: i8) -> Span {
        let midnight = |day| date(2026, 1, day).to_zoned_datetime(TimeZone::UTC).unwrap().timestamp();
        Span { from: midnight(from), until: midnight(until) }
    }

    fn settled(from: i8, until: i8) -> Done {
        Done { span: days(from, until), is_settled: true }
    }

    fn open(from: i8, until: i8) -> Done {
        Done { span: days(from, until), is_settled: false }
    }

    #[test]
    fn all_of_it_at_first() {
        assert_eq!(segments(days(1, 20), &[]), [days(1, 20)]);
    }

    #[test]
    fn goes_on_where_it_stopped() {
        assert_eq!(segments(days(1, 20), &[settled(1, 8)]), [days(8, 20)]);
        assert_eq!(segments(days(1, 20), &[settled(1, 20)]), []);
        assert_eq!(segments(days(5, 6), &[settled(1, 20)]), []);
    }

    #[test]
    fn gaps_are_filled() {
        assert_eq!(
            segments(days(1, 20), &[settled(12, 15), settled(3, 5)]),
            [days(1, 3), days(5, 12), days(15, 20)]
        );
    }

    #[test]
    fn what_may_have_changed_is_had_again() {
        assert_eq!(segments(days(1, 20), &[settled(1, 8), open(8, 11)]), [days(8, 20)]);
        // As a whole, also where less is wanted.
        assert_eq!(segments(days(1, 10), &[settled(1, 8), open(8, 11)]), [days(8, 11)]);
        assert_eq!(segments(days(9, 12), &[open(8, 11)]), [days(8, 12)]);
        // Each with a segment of its own, so that no part is replaced by halves.
        assert_eq!(
            segments(days(1, 20), &[open(8, 11), open(11, 12), settled(12, 13)]),
            [days(1, 8), days(8, 11), days(11, 12), days(13, 20)]
        );
        // What is not wanted is left alone.
        assert_eq!(segments(days(12, 20), &[open(8, 11)]), [days(12, 20)]);
    }
}
