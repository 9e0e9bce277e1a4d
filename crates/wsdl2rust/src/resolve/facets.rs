//! Facets: refuses values that are not numbers where numbers are required, facets that contradict each other, and
//! facets that widen the base (XML Schema Part 2, section 4.3).
//!
//! Must not check texts against facets, nor whether a facet applies to its type: contracts limit the digits of
//! texts and the length of numbers, and ignoring that does no harm.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::resolver::Resolver;
use crate::model::{Facet, Model, TypeId, TypeKind, Variety};
use crate::ordered::{decimals, moments};

impl Resolver<'_> {
    /// Reports invalid facets. In `types`, bases come first.
    pub(super) fn check_facets(&mut self, types: &[TypeId]) {
        let findings = findings(&self.model, types);
        for (id, found, expected) in findings {
            let place = self.model.type_def(id).place.clone();
            let construct = format!("xsd:simpleType \"{}\"", self.model.wire_name_of_type(id));
            self.report(&place, &construct, found, &expected, String::new());
        }
    }
}

type Findings = Vec<(TypeId, String, String)>;

fn findings(model: &Model, types: &[TypeId]) -> Findings {
    let mut known: HashMap<TypeId, Rules<'_>> = HashMap::new();
    let mut findings = Vec::new();
    for &id in types {
        let rules = match &model.type_def(id).kind {
            TypeKind::Builtin(builtin) => Rules::of_builtin(builtin.0),
            TypeKind::Simple(simple) => {
                let mut rules = match &simple.variety {
                    Variety::Restriction { base } | Variety::Enumeration { base, .. } => {
                        known.get(base).cloned().unwrap_or_default()
                    }
                    Variety::List { .. } | Variety::Union { .. } => Rules::default(),
                };
                let mut step = Step { id, findings: &mut findings };
                step.restrict(&mut rules, &simple.facets);
                rules
            }
            TypeKind::Complex(_) => continue,
        };
        known.insert(id, rules);
    }
    findings
}

/// The combined rules of all steps of a derivation.
#[derive(Clone, Copy, Default)]
struct Rules<'m> {
    order: Scale,
    least: Option<u64>,
    most: Option<u64>,
    total_digits: Option<u64>,
    fraction_digits: Option<u64>,
    low: Option<Bound<'m>>,
    high: Option<Bound<'m>>,
    white_space: Option<usize>,
}

/// A bound of an ordered type: `minExclusive` and the like.
#[derive(Clone, Copy)]
struct Bound<'m> {
    name: &'static str,
    text: &'m str,
    is_inclusive: bool,
}

/// How values are compared.
#[derive(Clone, Copy, Default, PartialEq)]
enum Scale {
    Decimal,
    Float,
    /// Dates and times: comparable if both have a time zone, or neither has, or they are far apart.
    Moment,
    #[default]
    None,
}

const LOW: [&str; 2] = ["minInclusive", "minExclusive"];
const HIGH: [&str; 2] = ["maxInclusive", "maxExclusive"];
const WHITE_SPACE: [&str; 3] = ["preserve", "replace", "collapse"];

impl Rules<'_> {
    fn of_builtin(name: &str) -> Self {
        let order = match name {
            "decimal" | "integer" | "int" | "long" | "short" | "byte" | "unsignedInt" | "unsignedLong"
            | "unsignedShort" | "unsignedByte" | "nonNegativeInteger" | "positiveInteger"
            | "nonPositiveInteger" | "negativeInteger" => Scale::Decimal,
            "float" | "double" => Scale::Float,
            "dateTime" | "date" | "time" | "gYear" | "gYearMonth" => Scale::Moment,
            _ => Scale::None,
        };
        Self { order, ..Self::default() }
    }
}

/// One step of a derivation.
struct Step<'f> {
    id: TypeId,
    findings: &'f mut Findings,
}

impl Step<'_> {
    fn refuse(&mut self, found: String, expected: impl Into<String>) {
        self.findings.push((self.id, found, expected.into()));
    }

    fn restrict<'m>(&mut self, rules: &mut Rules<'m>, facets: &'m [Facet]) {
        let base = *rules;
        let mut seen: Vec<&str> = Vec::new();
        for facet in facets.iter().filter(|facet| facet.name != "pattern") {
            if seen.contains(&facet.name) {
                self.refuse(format!("{} occurs twice", facet.name), "each facet once");
                continue;
            }
            seen.push(facet.name);
            self.take(rules, facet);
        }
        for (min, max) in [("minInclusive", "minExclusive"), ("maxInclusive", "maxExclusive")] {
            if seen.contains(&min) && seen.contains(&max) {
                self.refuse(format!("both {min} and {max}"), "one of them");
            }
        }
        // Facets that a step does not name are those of the base, where they were checked.
        let names = |facets: &[&str]| facets.iter().any(|facet| seen.contains(facet));
        if names(&["length", "minLength", "maxLength"]) {
            self.check_lengths(rules, &base, &seen);
        }
        if names(&["totalDigits", "fractionDigits"]) {
            self.check_digits(rules, &base);
        }
        let own = [names(&LOW), names(&HIGH)];
        if own.contains(&true) {
            self.check_bounds(rules, &base, own);
        }
        if let (Some(own), Some(before)) = (rules.white_space, base.white_space)
            && own < before
        {
            let (own, before) = (WHITE_SPACE[own], WHITE_SPACE[before]);
            self.refuse(format!("whiteSpace \"{own}\" where the base has \"{before}\""), before);
        }
    }

    fn take<'m>(&mut self, rules: &mut Rules<'m>, facet: &'m Facet) {
        let text = facet.value.trim();
        let bound = |is_inclusive| Some(Bound { name: facet.name, text, is_inclusive });
        match facet.name {
            "length" => {
                let length = self.count(facet);
                // A minLength or maxLength beside it is compared with it.
                rules.least = length.or(rules.least);
                rules.most = length.or(rules.most);
            }
            "minLength" => rules.least = self.count(facet).or(rules.least),
            "maxLength" => rules.most = self.count(facet).or(rules.most),
            "totalDigits" => rules.total_digits = self.count(facet).or(rules.total_digits),
            "fractionDigits" => rules.fraction_digits = self.count(facet).or(rules.fraction_digits),
            "minInclusive" | "minExclusive" if self.is_value(rules.order, facet) => {
                rules.low = bound(facet.name == "minInclusive");
            }
            "maxInclusive" | "maxExclusive" if self.is_value(rules.order, facet) => {
                rules.high = bound(facet.name == "maxInclusive");
            }
            "whiteSpace" => match WHITE_SPACE.iter().position(|word| *word == text) {
                Some(rank) => rules.white_space = Some(rank),
                None => self.refuse(format!("whiteSpace \"{text}\""), WHITE_SPACE.join(", ")),
            },
            _ => {}
        }
    }

    /// The value of a facet that is a count; a number beyond 64 bits counts as no limit.
    fn count(&mut self, facet: &Facet) -> Option<u64> {
        let text = facet.value.trim();
        let digits = text.strip_prefix('+').unwrap_or(text);
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let is_zero = text
            .strip_prefix('-')
            .is_some_and(|zero| !zero.is_empty() && zero.bytes().all(|byte| byte == b'0'));
        let count = match (is_number, is_zero) {
            (true, _) => digits.parse().unwrap_or(u64::MAX),
            (_, true) => 0,
            _ => {
                self.refuse(format!("{} \"{text}\"", facet.name), "a number that is not negative");
                return None;
            }
        };
        if count == 0 && facet.name == "totalDigits" {
            self.refuse("totalDigits \"0\"".to_owned(), "a number of 1 or more");
        }
        Some(count)
    }

    fn is_value(&mut self, order: Scale, facet: &Facet) -> bool {
        let text = facet.value.trim();
        let is_value = match order {
            Scale::Decimal => decimals::is_decimal(text),
            Scale::Float => float(text).is_some(),
            Scale::Moment | Scale::None => true,
        };
        if !is_value {
            self.refuse(format!("{} \"{text}\"", facet.name), "a number");
        }
        is_value
    }

    fn check_lengths(&mut self, rules: &Rules<'_>, base: &Rules<'_>, own: &[&str]) {
        if let (Some(least), Some(most)) = (rules.least, rules.most)
            && least > most
        {
            let found = format!("a length of at least {least} and at most {most}");
            return self.refuse(found, "minLength no greater than maxLength");
        }
        if own.contains(&"length") && own.iter().any(|name| matches!(*name, "minLength" | "maxLength")) {
            // One of them has overwritten the other: they must be equal (4.3.1.4).
            if rules.least != rules.most {
                self.refuse("length beside another minLength or maxLength".to_owned(), "length alone");
            }
        }
        self.check_narrower("minLength", rules.least, base.least, Ordering::Less);
        self.check_narrower("maxLength", rules.most, base.most, Ordering::Greater);
    }

    fn check_digits(&mut self, rules: &Rules<'_>, base: &Rules<'_>) {
        if let (Some(total), Some(fraction)) = (rules.total_digits, rules.fraction_digits)
            && fraction > total
        {
            let found = format!("{fraction} digits of a fraction of {total} digits in all");
            return self.refuse(found, "fractionDigits no greater than totalDigits");
        }
        self.check_narrower("totalDigits", rules.total_digits, base.total_digits, Ordering::Greater);
        self.check_narrower("fractionDigits", rules.fraction_digits, base.fraction_digits, Ordering::Greater);
    }

    /// Refuses a number that allows more than that of the base.
    fn check_narrower(&mut self, name: &str, own: Option<u64>, base: Option<u64>, wider: Ordering) {
        if let (Some(own), Some(base)) = (own, base)
            && own.cmp(&base) == wider
        {
            let than = if wider == Ordering::Less { "or more" } else { "or less" };
            self.refuse(format!("{name} {own} where the base has {base}"), format!("{base} {than}"));
        }
    }

    /// `has` says whether this step has its own lower bound, and its own upper bound.
    fn check_bounds(&mut self, rules: &Rules<'_>, base: &Rules<'_>, has: [bool; 2]) {
        if let (Some(low), Some(high)) = (rules.low, rules.high) {
            let is_empty = match compare(rules.order, low.text, high.text) {
                Some(Ordering::Greater) => true,
                // Both exclusive: the range is empty, but that is allowed (4.3.9.4).
                Some(Ordering::Equal) => low.is_inclusive != high.is_inclusive,
                _ => false,
            };
            if is_empty {
                let found = format!("{} {} and {} {}", low.name, low.text, high.name, high.text);
                return self.refuse(found, "a lower bound below the upper one");
            }
        }
        for (has, own, base, wider) in [
            (has[0], rules.low, base.low, Ordering::Less),
            (has[1], rules.high, base.high, Ordering::Greater),
        ] {
            let (true, Some(own), Some(base)) = (has, own, base) else { continue };
            let is_wider = match compare(rules.order, own.text, base.text) {
                Some(Ordering::Equal) => own.is_inclusive && !base.is_inclusive,
                order => order == Some(wider),
            };
            if is_wider {
                let found =
                    format!("{} {} where the base has {} {}", own.name, own.text, base.name, base.text);
                self.refuse(found, "a bound within that of the base");
            }
        }
    }
}

fn compare(order: Scale, left: &str, right: &str) -> Option<Ordering> {
    crate::steps::take(1 + (left.len() + right.len()) / 64);
    match order {
        Scale::Decimal => decimals::compare(left, right),
        Scale::Float => float(left)?.partial_cmp(&float(right)?),
        Scale::Moment => moments::compare(left, right),
        Scale::None => None,
    }
}

fn float(text: &str) -> Option<f64> {
    match text {
        "INF" | "+INF" => Some(f64::INFINITY),
        "-INF" => Some(f64::NEG_INFINITY),
        "NaN" => Some(f64::NAN),
        _ if text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte)) => text.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering::{self, Equal, Greater, Less};

    use super::{Scale, compare};

    #[track_caller]
    fn check(order: Scale, left: &str, right: &str, expected: Option<Ordering>) {
        assert_eq!(compare(order, left, right), expected, "{left} {right}");
        assert_eq!(compare(order, right, left), expected.map(Ordering::reverse), "{right} {left}");
    }

    #[test]
    fn bounds_compare_as_their_values() {
        check(Scale::Decimal, "9", "10", Some(Less));
        check(Scale::Decimal, "-9", "-10", Some(Greater));
        check(Scale::Decimal, "-0", "0.00", Some(Equal));
        check(Scale::Decimal, "+007.50", "7.5", Some(Equal));
        check(Scale::Decimal, "1.09", "1.1", Some(Less));
        check(Scale::Decimal, "-1.09", "-1.1", Some(Greater));
        check(Scale::Decimal, "-1", "1", Some(Less));
        check(Scale::Decimal, "99999999999999999999999999", "100000000000000000000000000", Some(Less));
        check(Scale::Decimal, "1e3", "1", None);
        // One of two texts of the same length may have a time zone and the other none.
        check(Scale::Moment, "08:00:00.55", "08:00:00.5Z", None);
        check(Scale::Moment, "08:00:00.55", "08:00:00.56", Some(Less));
        check(Scale::Moment, "08:00:00.6Z", "08:00:00.5Z", Some(Greater));
        check(Scale::Decimal, ".", "1", None);
        check(Scale::Float, "1E3", "999", Some(Greater));
        check(Scale::Float, "-INF", "INF", Some(Less));
        check(Scale::Float, "NaN", "1", None);
        check(Scale::Float, "infinity", "1", None);
        check(Scale::Moment, "2024-01-31", "2024-02-01", Some(Less));
        check(Scale::Moment, "2024-01-31T00:00:00Z", "2024-01-31T00:00:01Z", Some(Less));
        check(Scale::Moment, "2024-01-31", "2024-01-31Z", None);
        check(Scale::Moment, "2024-01-31-05:00", "2024-01-31-06:00", Some(Less));
        check(Scale::Moment, "08:00:00", "17:30:00", Some(Less));
        check(Scale::None, "1", "2", None);
    }
}
