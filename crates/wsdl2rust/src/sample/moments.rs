//! Moments and durations to try as samples: other years, times and zones.
//!
//! Must not know which of them a type admits.

use crate::ordered::moments::split_zone;

/// Texts of a type to try if the usual one is not allowed: other years, times and zones, and those near a bound.
pub(super) fn others(usual: &str, bounds: &[&str]) -> Vec<String> {
    let mut texts = Vec::new();
    if usual.starts_with('P') {
        let usual = ["PT1H", "P1M", "P1Y", "PT1S", "P0D", "P10D", "P100D", "P1Y1M1DT1H1M1S", "-P1D", "P10Y"];
        texts.extend(usual.map(str::to_owned));
    }
    for text in bounds.iter().copied().chain([usual]) {
        let mut moments = vec![text.to_owned()];
        moments.extend(with_other_year(text));
        moments.extend(TIMES.iter().filter_map(|time| with_time(text, time)));
        for moment in moments {
            let (plain, _) = split_zone(&moment);
            texts.extend(["", "Z", "+01:00"].map(|zone| format!("{plain}{zone}")));
            texts.push(moment);
        }
    }
    if usual.starts_with("2024-01-") {
        let days = (1..=12).flat_map(|month| (1..=31).map(move |day| format!("2024-{month:02}-{day:02}")));
        texts.extend(days.map(|day| usual.replacen("2024-01-31", &day, 1)));
    }
    texts
}

/// Times of day, in the precisions that services use.
const TIMES: [&str; 7] =
    ["00:00:00", "12:00:00", "23:59:59", "12:00:00.0", "12:00:00.000", "12:00:00.000000", "12:00:00.0000000"];

/// The same text in nearby years.
fn with_other_year(text: &str) -> Vec<String> {
    let end = text.find('-').filter(|end| *end >= 4).unwrap_or(text.len().min(4));
    let Some((year, rest)) = text.split_at_checked(end) else { return Vec::new() };
    let Ok(year) = year.parse::<i64>() else { return Vec::new() };
    let years = [1, -1, 10, -10, 100, -100].into_iter().filter_map(|more| year.checked_add(more));
    years.filter(|year| *year > 0).map(|year| format!("{year:04}{rest}")).collect()
}

fn with_time(text: &str, time: &str) -> Option<String> {
    let zone = text.len() - split_zone(text).0.len();
    let zone = text.get(text.len() - zone..)?;
    match text.split_once('T') {
        Some((date, _)) => Some(format!("{date}T{time}{zone}")),
        None => text.contains(':').then(|| format!("{time}{zone}")),
    }
}

#[cfg(test)]
mod tests {
    use super::others;

    #[test]
    fn any_text_may_be_a_bound() {
        for text in ["2020-9223372036854775807-01", "--9223372036854775807", "00:00:1e308", "2020-00-01"] {
            assert_eq!((text, others("2024-01-31", &[text]).is_empty()), (text, false));
        }
        // The largest supported year, and those near it.
        let around = others("2024-01-31", &["9223372036854775807-12-31"]);
        assert!(around.iter().any(|text| text == "9223372036854775806-12-31"));
    }
}
