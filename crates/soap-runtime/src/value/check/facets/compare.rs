//! The order of the values of built-in types, and which of them are the same (XML Schema Part 2, chapter 3).
//!
//! Must not know facets.

use std::cmp::Ordering;

use crate::value::simple::{digits, moments};
use crate::value::{Base64Binary, HexBinary, Simple};

/// Whether a value stands on the right side of a bound.
pub(super) fn is_within(name: &str, text: &str, bound: &str, is_low: bool, is_inclusive: bool) -> bool {
    match compare(name, text, bound) {
        Some(Ordering::Equal) => is_inclusive,
        Some(Ordering::Greater) => is_low,
        Some(Ordering::Less) => !is_low,
        // One of the two has a time zone and the other not, or durations of months and of days, or not a number.
        None => false,
    }
}

/// Whether two texts are the same value.
pub(super) fn is_same(name: &str, left: &str, right: &str) -> bool {
    match name {
        "boolean" => bool::parse(left).is_some_and(|left| bool::parse(right) == Some(left)),
        "hexBinary" => HexBinary::parse(left).is_some_and(|left| HexBinary::parse(right) == Some(left)),
        "base64Binary" => {
            Base64Binary::parse(left).is_some_and(|left| Base64Binary::parse(right) == Some(left))
        }
        _ => left == right || compare(name, left, right) == Some(Ordering::Equal),
    }
}

/// The order of two values, if the type has one and it tells.
fn compare(name: &str, left: &str, right: &str) -> Option<Ordering> {
    match name {
        "float" => f32::parse(left)?.partial_cmp(&f32::parse(right)?),
        "double" => f64::parse(left)?.partial_cmp(&f64::parse(right)?),
        "decimal" | "integer" | "nonNegativeInteger" | "nonPositiveInteger" | "positiveInteger"
        | "negativeInteger" | "byte" | "short" | "int" | "long" | "unsignedByte" | "unsignedShort"
        | "unsignedInt" | "unsignedLong" => Some(digits::compare(left, right)),
        "duration" => moments::compare_durations(left, right),
        "dateTime" | "date" | "time" | "gYear" | "gYearMonth" | "gMonthDay" | "gDay" | "gMonth" => {
            moments::compare(name, left, right)
        }
        _ => None,
    }
}
