//! Lexical spaces of the built-in types (XML Schema Part 2): their patterns, and rules beyond patterns, such as
//! the days of a month.
//!
//! Must not know facets, nor the types of a contract.

use crate::ordered::moments;
use crate::ranges::range_of;

macro_rules! year {
    () => {
        "-?([1-9][0-9]{3,}|0[0-9]{3})"
    };
}

macro_rules! month {
    () => {
        "(0[1-9]|1[0-2])"
    };
}

macro_rules! day {
    () => {
        "(0[1-9]|[12][0-9]|3[01])"
    };
}

macro_rules! time {
    () => {
        r"(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?|24:00:00(\.0+)?)"
    };
}

/// The time part of a duration.
macro_rules! hours {
    () => {
        r"T([0-9]+H([0-9]+M)?([0-9]+(\.[0-9]+)?S)?|[0-9]+M([0-9]+(\.[0-9]+)?S)?|[0-9]+(\.[0-9]+)?S)"
    };
}

/// These parts, and an optional time zone.
macro_rules! zoned {
    ($($part:expr),+) => {
        concat!($($part,)+ r"(Z|[+\-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?")
    };
}

/// The pattern of the texts of a built-in type; `None` if any text is valid.
pub(super) fn pattern(name: &str) -> Option<&'static str> {
    Some(match name {
        "boolean" => "true|false|1|0",
        "decimal" => r"[+\-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)",
        "float" | "double" => r"[+\-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+\-]?[0-9]+)?|-?INF|NaN",
        "duration" => {
            concat!(
                "-?P(([0-9]+Y([0-9]+M)?([0-9]+D)?|[0-9]+M([0-9]+D)?|[0-9]+D)(",
                hours!(),
                ")?|",
                hours!(),
                ")"
            )
        }
        "yearMonthDuration" => "-?P([0-9]+Y([0-9]+M)?|[0-9]+M)",
        "dayTimeDuration" => concat!("-?P([0-9]+D(", hours!(), ")?|", hours!(), ")"),
        "dateTime" | "dateTimeStamp" => zoned!(year!(), "-", month!(), "-", day!(), "T", time!()),
        "date" => zoned!(year!(), "-", month!(), "-", day!()),
        "time" => zoned!(time!()),
        "gYear" => zoned!(year!()),
        "gYearMonth" => zoned!(year!(), "-", month!()),
        "gMonth" => zoned!("--", month!()),
        "gMonthDay" => zoned!("--", month!(), "-", day!()),
        "gDay" => zoned!("---", day!()),
        "hexBinary" => "([0-9a-fA-F]{2})*",
        "base64Binary" => {
            "([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{3}[A-Za-z0-9+/]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=|\
             [A-Za-z0-9+/][AQgw]==)?"
        }
        "language" => "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*",
        "Name" => r"\i\c*",
        "NCName" | "ID" | "IDREF" | "ENTITY" => r"[\i-[:]][\c-[:]]*",
        "NMTOKEN" => r"\c+",
        "IDREFS" | "ENTITIES" => r"[\i-[:]][\c-[:]]*( [\i-[:]][\c-[:]]*)*",
        "NMTOKENS" => r"\c+( \c+)*",
        "QName" | "NOTATION" => r"([\i-[:]][\c-[:]]*:)?[\i-[:]][\c-[:]]*",
        // A subset of what is allowed, which every reader accepts.
        "anyURI" => r"((https?|ftp|urn|mailto):)?[A-Za-z0-9/?@!$&'()*+,;=._~\-]*(#[A-Za-z0-9/?._~\-]*)?",
        "normalizedString" => r"[^\n\r\t]*",
        "token" => r"([^\s]+( [^\s]+)*)?",
        name if range_of(name).is_some() => r"[+\-]?[0-9]+",
        _ => return None,
    })
}

/// Whether a text that the pattern of a type admits is a value of the type.
pub(super) fn is_value(name: &str, text: &str) -> bool {
    if let Some((least, most)) = range_of(name) {
        let digits = text.strip_prefix('+').unwrap_or(text);
        // A number beyond `i128` is valid only on a side without a bound.
        return match digits.parse::<i128>() {
            Ok(number) => (least..=most).contains(&number),
            Err(_) => {
                least == i128::MIN && text.starts_with('-') || most == i128::MAX && !text.starts_with('-')
            }
        };
    }
    match name {
        "dateTimeStamp" => {
            text.ends_with('Z')
                || text.len().checked_sub(6).and_then(|start| text.get(start..)).is_some_and(has_offset)
        }
        "dateTime" | "date" | "gYear" | "gYearMonth" | "gMonthDay" => moments::exists(text),
        _ => true,
    }
}

fn has_offset(end: &str) -> bool {
    end.starts_with(['+', '-']) && end.contains(':')
}

/// How white space in the texts of a type is treated (preserved, replaced or collapsed) unless a facet says otherwise.
pub(super) fn white_space(name: &str) -> &'static str {
    match name {
        "string" | "anySimpleType" => "preserve",
        "normalizedString" => "replace",
        _ => "collapse",
    }
}
