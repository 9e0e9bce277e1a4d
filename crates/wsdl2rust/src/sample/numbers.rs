//! Numbers: one within the bounds that a type and its facets set.
//!
//! Bounds of integers are kept exactly as far as 128 bits go, those of other numbers as `f64`: a bound that is met
//! exactly is written as the contract writes it. Must not know any texts but those of numbers.

use crate::ranges::range_of;
use crate::views::Texts;

/// Whether a built-in type is `integer` or derived from it.
pub(super) fn is_integer(name: &str) -> bool {
    range_of(name).is_some()
}

/// An integer of the built-in type `name`.
pub(super) fn integer(name: &str, texts: &Texts<'_>) -> String {
    let (mut least, mut most) = range_of(name).unwrap_or((i128::MIN, i128::MAX));
    for facet in &texts.facets {
        let value = facet.value.trim();
        let Ok(value) = value.strip_prefix('+').unwrap_or(value).parse::<i128>() else { continue };
        match facet.name {
            "minInclusive" => least = least.max(value),
            "minExclusive" => least = least.max(value.saturating_add(1)),
            "maxInclusive" => most = most.min(value),
            "maxExclusive" => most = most.min(value.saturating_sub(1)),
            _ => {}
        }
    }
    // If the bounds exclude every number, the lower one is written.
    1.min(most).max(least).to_string()
}

/// A decimal number; with a fraction where one is allowed.
pub(super) fn decimal(texts: &Texts<'_>) -> String {
    let digits = texts.facet("totalDigits").and_then(|digits| digits.parse::<usize>().ok());
    let fraction = texts.facet("fractionDigits").and_then(|digits| digits.parse::<usize>().ok());
    let usual = match digits == Some(1) || fraction == Some(0) {
        true => "1",
        false => "1.5",
    };
    nearest(usual, texts)
}

/// A floating-point number.
pub(super) fn float(texts: &Texts<'_>) -> String {
    nearest("1.5", texts)
}

/// Numbers to try if the usual one is not allowed: the bounds, and numbers near or between them.
pub(super) fn others(texts: &Texts<'_>, is_whole: bool) -> Vec<String> {
    const BOUNDS: [&str; 4] = ["minInclusive", "maxInclusive", "minExclusive", "maxExclusive"];
    let bounds: Vec<&str> = BOUNDS.iter().filter_map(|name| texts.facet(name)).collect();
    let values: Vec<f64> = bounds.iter().filter_map(|bound| bound.parse().ok()).collect();
    let mut numbers: Vec<String> = bounds.into_iter().map(str::to_owned).collect();
    numbers.extend(["1", "0", "-1", "10", "0.5", "0.1", "0.01"].map(str::to_owned));
    let steps: &[f64] =
        if is_whole { &[1.0, -1.0] } else { &[1.0, -1.0, 0.1, -0.1, 0.01, -0.01, 0.001, -0.001] };
    for value in &values {
        numbers.extend(steps.iter().map(|step| (value + step).to_string()));
        numbers.extend((1..=6).map(|places| format!("{value:.places$}")));
    }
    if let [first, .., last] = values.as_slice() {
        numbers.push(((first + last) / 2.0).to_string());
    }
    numbers
}

/// The usual number where it is within the bounds, or one close to a bound.
fn nearest(usual: &str, texts: &Texts<'_>) -> String {
    let inclusive = ["minInclusive", "maxInclusive"].into_iter().filter_map(|name| texts.facet(name));
    let inclusive = inclusive.map(str::to_owned);
    let next_to = |name: &str, steps: [f64; 4]| {
        let bound = texts.facet(name).and_then(|bound| bound.parse::<f64>().ok());
        bound.into_iter().flat_map(move |bound| steps.map(|step| (bound + step).to_string()))
    };
    let above = next_to("minExclusive", [1.0, 0.1, 0.01, 0.001]);
    let below = next_to("maxExclusive", [-1.0, -0.1, -0.01, -0.001]);
    let usual = [usual.to_owned(), "1".into(), "0.5".into(), "0".into()].into_iter();
    let mut candidates = usual.chain(inclusive).chain(above).chain(below);
    candidates.find(|candidate| is_within(candidate, texts)).unwrap_or_else(|| "1".into())
}

/// Whether a number is within all bounds.
pub(super) fn is_within(number: &str, texts: &Texts<'_>) -> bool {
    let Ok(number) = number.trim().parse::<f64>() else { return false };
    texts.facets.iter().all(|facet| {
        let Ok(bound) = facet.value.trim().parse::<f64>() else { return true };
        match facet.name {
            "minInclusive" => number >= bound,
            "minExclusive" => number > bound,
            "maxInclusive" => number <= bound,
            "maxExclusive" => number < bound,
            _ => true,
        }
    })
}
