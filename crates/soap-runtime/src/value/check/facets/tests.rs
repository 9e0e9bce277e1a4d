//! Facets by the words of XML Schema Part 2, chapter 4.

use super::*;

const INTS: &Facets = &Facets::of("int");

#[track_caller]
fn check(facets: Facets, fine: &[&str], wrong: &[(&str, &str)]) {
    let mut patterns = Patterns::new();
    for text in fine {
        assert_eq!(facets.problems(text, &mut patterns), [""; 0], "{text:?}");
    }
    for (text, problem) in wrong {
        assert_eq!(facets.problems(text, &mut patterns), [*problem], "{text:?}");
    }
}

/// Sections 4.3.1 to 4.3.3: the unit of length differs between types.
#[test]
fn lengths() {
    const SHORT: &str = "has 1 character, and has to have at least 2";
    check(
        Facets::of("string").min_length(2).max_length(3),
        &["ab", "\u{1f980}\u{e9}\u{e9}"],
        &[("a", SHORT), ("abcd", "has 4 characters, and has to have at most 3")],
    );
    check(Facets::of("token").length(1), &["  a\n"], &[("a  b", "has 3 characters, and has to have 1")]);
    check(Facets::of("hexBinary").length(2), &["0fB7"], &[("0f", "has 1 octet, and has to have 2")]);
    check(
        Facets::of("base64Binary").max_length(5),
        &["aGVs bG8="],
        &[("aGVsbG8h", "has 6 octets, and has to have at most 5")],
    );
    check(Facets::list(INTS).length(2), &[" 1  2 "], &[("1", "has 1 item, and has to have 2")]);
    check(
        Facets::of("NMTOKENS").max_length(2),
        &["a b"],
        &[("a b c", "has 3 items, and has to have at most 2")],
    );
    check(Facets::of("QName").length(1), &["a:bc"], &[]);
}

/// Section 4.3.4: expressions of one step are alternatives, steps are not.
#[test]
fn patterns() {
    check(
        Facets::of("string").patterns(&[&["[a-c]+", "[x-z]+"], &["..?"]]),
        &["ab", "z"],
        &[("bx", "does not match [a-c]+ or [x-z]+"), ("abc", "does not match ..?")],
    );
    check(Facets::of("int").patterns(&[&["[0-9]"]]), &[" 5 "], &[("-5", "does not match [0-9]")]);
    check(Facets::of("string").patterns(&[&["(("]]), &["what is no pattern says nothing"], &[]);
}

/// Section 4.3.5: words are values, not texts.
#[test]
fn words() {
    check(Facets::of("decimal").words(&["1.0", "2"]), &["1", "2.00"], &[("3", "is no word of the contract")]);
    check(Facets::of("string").words(&["a"]), &["a"], &[("a ", "is no word of the contract")]);
    check(
        Facets::list(INTS).words(&["1 2"]),
        &["01  2"],
        &[("1", "is no word of the contract"), ("1 2 3", "is no word of the contract")],
    );
}

/// Sections 4.3.7 to 4.3.10.
#[test]
fn bounds() {
    check(
        Facets::of("int").at_least("-1").below("10"),
        &["-1", "9"],
        &[("-2", "is not at least -1"), ("10", "is not below 10"), ("x", "is not of type int")],
    );
    check(Facets::of("decimal").above("0").at_most("1"), &["0.001", "1.00"], &[("-0", "is not above 0")]);
    check(
        Facets::of("double").at_most("1e3"),
        &["-INF", "1000"],
        &[("INF", "is not at most 1e3"), ("NaN", "is not at most 1e3")],
    );
    check(
        Facets::of("date").at_least("2000-01-01"),
        &["2000-01-01", "2026-11-24"],
        &[("1999-12-31", "is not at least 2000-01-01")],
    );
    check(Facets::of("duration").below("P1M"), &["P27D"], &[("P30D", "is not below P1M")]);
}

/// Sections 4.3.11 and 4.3.12.
#[test]
fn digits() {
    check(
        Facets::of("decimal").total_digits(4).fraction_digits(2),
        &["12.34", "-0012.3400", "0.05", "1234"],
        &[
            ("12345", "has 5 digits, and may have 4"),
            ("0.001", "has 3 digits after the point, and may have 2"),
        ],
    );
}

/// Section 4.3.6: white space is looked at before all else.
#[test]
fn white_space() {
    check(Facets::of("string").collapsed().words(&["a b"]), &[" a \n b "], &[]);
    check(
        Facets::of("string").replaced().patterns(&[&["a b"]]),
        &["a\tb"],
        &[(" a b", "does not match a b")],
    );
}

/// Section 2.5.1.3.
#[test]
fn unions_take_what_one_of_their_members_takes() {
    const LIMITS: &Facets = &LIMIT;
    const LIMIT: Facets = Facets::union(&[
        Facets::of("nonNegativeInteger").at_most("9"),
        Facets::of("NMTOKEN").words(&["unbounded"]),
    ]);
    check(LIMIT, &["5", "05", "unbounded", " 7 "], &[("10", "is of none of the types of the union")]);
    check(
        Facets::list(LIMITS),
        &["1 unbounded"],
        &[("1 -1", "holds \"-1\", which is of none of the types of the union")],
    );
}

#[test]
fn texts_of_types_that_are_texts_in_rust() {
    for (name, fine, wrong) in [
        ("language", &["en", "de-CH-1996"][..], &["english_", "e9", "", "abcdefghi"][..]),
        ("Name", &["a:b", ":", "_x-1"], &["1", "", "a b"]),
        ("NCName", &["a-b"], &["a:b", "-a"]),
        ("ID", &["a"], &["a b"]),
        ("NMTOKEN", &["-1:x"], &["a b", ""]),
        ("IDREFS", &["a b"], &["a :b", ""]),
        ("anyURI", &["http://example.com/a b"], &[]),
        ("QName", &["a:b", "b"], &["a:b:c", ":b"]),
    ] {
        let facets = Facets::of(name);
        let is_fine = |text: &&&str| facets.problems(text, &mut Patterns::new()).is_empty();
        assert_eq!(fine.iter().find(|text| !is_fine(text)), None, "{name}");
        assert_eq!(wrong.iter().find(is_fine), None, "{name}");
    }
}
