//! How much work there is at each hour of a week, and at which second a given amount has come in.
//!
//! It must not know what the work is. Hours are in UTC.

const HOUR: i64 = 3600;
const WEEK: i64 = 7 * 24 * HOUR;
/// Days from the epoch to its first Monday.
const FIRST_MONDAY: i64 = 4 * 24 * HOUR;

/// How much work arrives in each second of each hour, from Monday on.
const LOAD: [i64; 168] = {
    let mut load = [1; 168];
    let mut hour = 0;
    while hour < 168 {
        load[hour] = match (hour / 24 < 5, hour % 24) {
            (true, 8..=17) => 8,
            (true, 6..=21) => 3,
            (false, 9..=16) => 2,
            _ => 1,
        };
        hour += 1;
    }
    load
};

/// How much work has arrived from Monday to the beginning of each hour.
const BEFORE: [i64; 169] = {
    let mut before = [0; 169];
    let mut hour = 0;
    while hour < 168 {
        before[hour + 1] = before[hour] + LOAD[hour] * HOUR;
        hour += 1;
    }
    before
};

/// How much work has arrived up to this second since the epoch.
pub(super) fn work(second: i64) -> i64 {
    let second = second - FIRST_MONDAY;
    let within = second.rem_euclid(WEEK);
    let hour = (within / HOUR) as usize;
    second.div_euclid(WEEK) * BEFORE[168] + BEFORE[hour] + within % HOUR * LOAD[hour]
}

/// The second since the epoch in which so much work has come in.
pub(super) fn second(work: i64) -> i64 {
    let within = work.rem_euclid(BEFORE[168]);
    let hour = BEFORE.partition_point(|before| *before <= within) - 1;
    let second = hour as i64 * HOUR + (within - BEFORE[hour]) / LOAD[hour];
    work.div_euclid(BEFORE[168]) * WEEK + second + FIRST_MONDAY
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-01-05T00:00:00Z, a Monday.
    const MONDAY: i64 = 1_767_571_200;

    #[test]
    fn there_and_back() {
        for at in (-2 * WEEK..2 * WEEK).step_by(1234) {
            assert_eq!(second(work(MONDAY + at)), MONDAY + at);
        }
    }

    #[test]
    fn a_working_hour_has_more_than_an_hour_at_night() {
        let in_hour = |day: i64, hour: i64| {
            let begin = MONDAY + (day * 24 + hour) * HOUR;
            work(begin + HOUR) - work(begin)
        };
        assert_eq!(in_hour(0, 9), 8 * HOUR);
        assert_eq!(in_hour(4, 17), 8 * HOUR);
        assert_eq!(in_hour(0, 3), HOUR);
        assert_eq!(in_hour(6, 12), 2 * HOUR);
    }
}
