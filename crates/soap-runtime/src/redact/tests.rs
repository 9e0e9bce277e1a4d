//! Texts in, texts without secrets out; and the cost of that.

use super::{EXCERPT, Redactor, steps};

const PASSWORD: &str = "Hunter 2é+/\"x";

fn redacted(values: &[&str], text: &str) -> String {
    Redactor::new(values, &[]).redact(text)
}

fn emptied(name: &str, text: &str) -> String {
    Redactor::new([""; 0], &[name]).redact(text)
}

#[test]
fn values_are_replaced_as_they_are_and_escaped() {
    assert_eq!(redacted(&["p<w"], "you sent p<w, or p&lt;w"), "you sent [redacted], or [redacted]");
}

/// Of a value as long as a book, only the beginning is searched for, and as many characters are hidden as the value
/// has.
#[test]
fn values_of_any_length_are_replaced() {
    let value: Vec<String> = (0..100_000).map(|number| format!("{number:x}")).collect();
    let value = value.join(" ");
    let redactor = Redactor::new([&value, "hunter2"], &[]);
    let (beginning, other) = (&value[..200], "z".repeat(1000));
    for (text, expected) in [
        (format!("you sent {value}, hunter2"), "you sent [redacted], [redacted]".to_owned()),
        (
            format!("you sent {}!", value.to_uppercase().replace(' ', "\\n")),
            "you sent [redacted]!".to_owned(),
        ),
        (format!("you sent {beginning}{other}"), "you sent [redacted]".to_owned()),
        (format!("you sent {other}"), format!("you sent {other}")),
        ("x aHVudGVyMg== y".to_owned(), "x [redacted] y".to_owned()),
    ] {
        assert_eq!(redactor.redact(&text), expected);
    }
}

#[test]
fn values_are_known_in_any_escaping() {
    for escaped in [
        "a\"b&c<d'e",
        "a&quot;b&amp;c&lt;d&apos;e",
        "a&#34;b&#x26;c&#x3C;d&#39;e",
        "a\\\"b&c<d'e",
        "&#97;\"b&amp;c<d&#39;e",
        "a&amp;quot;b&amp;amp;c&amp;lt;d&amp;apos;e",
        "a\\u0022b\\u0026c\\u003cd\\u0027e",
        "a\\u{22}b\\x26c\\x3Cd\\'e",
        "a%22b%26c%3Cd%27e",
        "a%2522b%2526c%253cd%2527e",
        "a\\&quot;b&amp;c&lt;d'e",
        "A\"B&C<D'E",
        "a \" b & c < d ' e",
        "a\"b&\r\n\tc<d'e",
        "61-22-62-26-63-3C-64-27-65",
        "YSJiJmM8ZCdl",
    ] {
        assert_eq!(redacted(&["a\"b&c<d'e"], &format!("x {escaped} y")), "x [redacted] y", "{escaped}");
    }
    assert_eq!(redacted(&["&amp;"], "&amp; &amp;amp;"), "[redacted] [redacted]");
    assert_eq!(redacted(&["50%41&x"], "50%41&x 50%41&amp;x"), "[redacted] [redacted]");
}

/// Standard encodings: percent-encoding of RFC 3986 and of forms, JSON of RFC 8259, hexadecimal digits.
#[test]
fn values_are_known_in_every_usual_coding() {
    for coded in [
        "Hunter%202%C3%A9%2B%2F%22x",
        "Hunter+2%c3%a9%2b%2f%22x",
        "Hunter%202%E9%2B/%22x",
        "Hunter 2\\u00e9+\\/\\\"x",
        "Hunter\\u00202\\u00E9\\u002b\\u002F\\u0022\\u0078",
        "Hunter 2\\u{e9}+/\\\"x",
        "Hunter 2\\xc3\\xa9+/\\x22x",
        "Hunter&nbsp;2&eacute;&plus;&sol;&quot;x",
        "Hunter&#32;2&#233;+/&#34;x",
        "HUNTER 2É+/\"X",
        "hunter2é+/\"x",
        "H u n t e r  2 é + / \" x",
        "48756e7465722032c3a92b2f2278",
        "48 75 6E 74 65 72 20 32 C3 A9 2B 2F 22 78",
    ] {
        assert_eq!(redacted(&[PASSWORD], &format!("<{coded}>")), "<[redacted]>", "{coded}");
    }
}

/// From RFC 4648: of the bytes alone, and within `a:…`, `ab:…` and `abc:…`, as in an `Authorization` header.
#[test]
fn values_are_known_in_base64_wherever_they_begin() {
    for (coded, expected) in [
        ("SHVudGVyIDLDqSsvIng=", "[redacted]"),
        ("SHVudGVyIDLDqSsvIng", "[redacted]"),
        ("SHVudGVy\r\nIDLDqSsv\r\nIng=", "[redacted]"),
        ("YTpIdW50ZXIgMsOpKy8ieA==", "YT[redacted]"),
        ("YWI6SHVudGVyIDLDqSsvIng=", "YWI[redacted]"),
        ("YWJjOkh1bnRlciAyw6krLyJ4OmQ=", "YWJjO[redacted]"),
        // UTF-16, as PowerShell encodes it.
        ("SAB1AG4AdABlAHIAIAAyAOkAKwAvACIAeAA=", "[redacted]"),
    ] {
        let found = redacted(&[PASSWORD], &format!("\"{coded}\""));
        assert!(found.starts_with(&format!("\"{}", &expected[..expected.len() - 1])), "{coded}: {found}");
        assert!(found.len() < 30, "{coded}: {found}");
    }
    // The URL-safe alphabet.
    assert_eq!(redacted(&["~~~~???>>>"], "t=fn5-fj8_Pz4-Pg"), "t=[redacted]");
    // Letters in another case encode other bytes.
    assert_eq!(redacted(&["hunter22"], "AHVUDGVYMJI"), "AHVUDGVYMJI");
}

/// The rule for values of fewer than four characters: any escape, and nothing else.
#[test]
fn short_values_are_found_as_they_are_written() {
    assert_eq!(
        redacted(&["a1\n"], "A1 a 1 YTE= 6131 a1 a&#49; a%31"),
        "A1 a 1 YTE= 6131 [redacted] [redacted] [redacted]"
    );
    assert_eq!(redacted(&["a b"], "ab a  b A B a\nb"), "ab [redacted] A B [redacted]");
}

#[test]
fn values_that_were_cut_are_known() {
    let values = ["hunter2hunter2"];
    assert_eq!(redacted(&values, "\"no hunter2hu…\" is"), "\"no [redacted]…\" is");
    assert_eq!(redacted(&values, "\"no HUNTER2... is"), "\"no [redacted]... is");
    assert_eq!(redacted(&values, "the hunter2 hu"), "the [redacted]");
    assert_eq!(redacted(&values, "the hunter2, hu"), "the hunter2, hu");
    assert_eq!(redacted(&values, "cut at hunt"), "cut at [redacted]");
    assert_eq!(redacted(&["a&b&c&d"], "cut at a&amp;b&a"), "cut at [redacted]&a");
}

#[test]
fn values_are_known_with_their_white_space_normalised() {
    for read in ["a\nb\tcd", "a\r\nb\tcd", "a  b cd", "a b cd", "a&#xD;\nb&#9;cd"] {
        assert_eq!(redacted(&[" a\r\nb\tcd\n"], read), "[redacted]", "{read:?}");
    }
}

#[test]
fn short_values_do_not_multiply() {
    let values = ["r", "e", "d", "a", "c", "t", "["];
    assert_eq!(redacted(&values, &redacted(&values, "era, x")), "[redacted], x");
}

#[test]
fn long_values_are_found_in_part() {
    let value: String = (0..400).map(|number| format!("{number};")).collect();
    assert_eq!(redacted(&[&value], &format!("{value}, {}", &value[..1200])).matches(';').count(), 0);
}

#[test]
fn elements_are_emptied_with_any_prefix_even_if_cut() {
    let text = "<a:sAuthCode x='1'>one</a:sAuthCode><sAuthCode/><sAuthCode>tw";
    let expected = "<a:sAuthCode x='1'>[redacted]</a:sAuthCode><sAuthCode/><sAuthCode>[redacted]";
    assert_eq!(emptied("sAuthCode", text), expected);
}

#[test]
fn elements_are_emptied_up_to_their_own_end() {
    for (text, expected) in [
        ("<sAuthCode><b>1</b>2</sAuthCode>3", "<sAuthCode>[redacted]</sAuthCode>3"),
        ("<sAuthCode><![CDATA[</x>1]]></sAuthCode>", "<sAuthCode>[redacted]</sAuthCode>"),
        ("<sAuthCode a='<'>1</sAuthCode>", "<sAuthCode a='<'>[redacted]</sAuthCode>"),
        ("&lt;p:sAuthCode&gt;1&lt;/p:sAuthCode&gt;", "&lt;p:sAuthCode&gt;[redacted]&lt;/p:sAuthCode&gt;"),
        ("&amp;lt;sAuthCode&amp;gt;1&amp;lt;/", "&amp;lt;sAuthCode&amp;gt;[redacted]"),
        (
            "\\u003csAuthCode\\u003e1\\u003c/sAuthCode>2",
            "\\u003csAuthCode\\u003e[redacted]\\u003c/sAuthCode>2",
        ),
        ("<a:sAuthCode><sAuthCode>1</sAuthCode>2</a:sAuthCode>3", "<a:sAuthCode>[redacted]</a:sAuthCode>3"),
        ("<a sAuthCode = '1' b='2'/>", "<a sAuthCode = '[redacted]' b='2'/>"),
        ("<sAuthCode/><sAuthCode a='1", "<sAuthCode/><sAuthCode[redacted]"),
        ("<sAuthCode <sAuthCode>1</sAuthCode>2", "<sAuthCode <sAuthCode>[redacted]</sAuthCode>2"),
        ("<sAuthCodes>1</sAuthCodes>", "<sAuthCodes>1</sAuthCodes>"),
        ("{\"sAuthCode\": \"1\", \"b\": \"2\"}", "{\"sAuthCode\": \"[redacted]\", \"b\": \"2\"}"),
        ("?sAuthCode=1&b=2", "?sAuthCode=[redacted]&b=2"),
        ("%3FsAuthCode%3D1%26b", "%3FsAuthCode%3D[redacted]%26b"),
        ("sAuthCode: it is missing", "sAuthCode: it is missing"),
    ] {
        assert_eq!(emptied("sAuthCode", text), expected);
    }
}

#[test]
fn excerpts_are_bounded_and_on_one_line() {
    let redactor = Redactor::new([""; 0], &[]);
    assert_eq!(redactor.excerpt(&[b'x'; 100_000], None).chars().count(), EXCERPT + 1);
    assert_eq!(redactor.excerpt("a\r\nb\u{9b}\u{202e}".as_bytes(), None), "a  b \\u{202e}");
    assert!(redactor.excerpt("\u{202e}".repeat(512).as_bytes(), None).chars().count() <= EXCERPT + 1);
}

/// The text is cut after 8,192 bytes, here within a character of the secret.
#[test]
fn a_secret_is_known_though_a_character_of_it_was_cut() {
    let secret = "pässwörd9";
    let reply = format!("x{}", secret.repeat(1000));
    assert_eq!((reply.is_char_boundary(8191), reply.is_char_boundary(8192)), (true, false));
    let redactor = Redactor::new([secret], &[]);
    assert_eq!(redactor.excerpt(reply.as_bytes(), None), "x[redacted]…");
}

/// The number of steps for a text of `count` pieces after an introduction.
fn cost(redactor: &Redactor, piece: &str, count: usize) -> u64 {
    let text = piece.repeat(count);
    steps::of(|| drop(redactor.redact(&text)))
}

/// Texts of two and four times the length take two and four times as many steps, with a bounded number per byte.
#[test]
fn any_text_is_gone_through_a_fixed_number_of_times() {
    let itself = "a".repeat(500);
    let nearly = format!("{}b", "ab".repeat(200));
    let values = [PASSWORD, &itself, &nearly, "aaaa&aaaa", "%%%%%%", "\\\\\\\\u", "a", "ab", "[red"];
    let redactor = Redactor::new(values, &["a", "sPassword", "password"]);
    for piece in [
        "<sPassword ",
        "<sPassword>",
        "<sPassword a='",
        "<sPassword/>",
        "</sPassword>",
        "<a:",
        "<a></a>",
        "<",
        "</",
        "a='",
        "a=",
        "a",
        "ab",
        "aaaaaaab",
        "&",
        "&a",
        "&#",
        "&amp;",
        "&amp;amp;lt;sPassword ",
        "&lt;sPassword ",
        "\\",
        "\\u",
        "\\x",
        "\\u{",
        "%",
        "%4",
        "%41",
        "%E9%",
        "+",
        " ",
        "…",
        "...",
        "]]>",
        "<![CDATA[",
        "[redacted]",
        "[red",
        "é",
        "ß",
        "SHVudGVyIDLDqSsvIng=",
        "4875",
        "\"a\":\"",
        "\u{ffff}",
    ] {
        let steps = [250, 500, 1000].map(|count| cost(&redactor, piece, count));
        assert!(steps[1] < 2 * steps[0] + 5000 && steps[2] < 4 * steps[0] + 20_000, "{piece:?}: {steps:?}");
        let for_each_byte = steps[2] / (1000 * piece.len() as u64);
        assert!(for_each_byte < 300, "{piece:?}: {for_each_byte} steps for each byte");
    }
}

/// Many unclosed tags in a fault text, the last of which is closed.
#[test]
fn unclosed_tags_are_linear() {
    let redactor = Redactor::new(["hunter2"], &["sPassword", "sPwd", "sAuthCode"]);
    let steps = [1000, 2000, 4000].map(|count| {
        let text = format!("{}/>", "<sPassword ".repeat(count));
        steps::of(|| assert_eq!(redactor.redact(&text), text))
    });
    assert!(steps[2] < 4 * steps[0] + 1000, "{steps:?}");
    assert!(steps[2] < 20 * 11 * 4000, "{steps:?}");
}

/// More values make the preparation longer, but not the scan of the text.
#[test]
fn many_values_cost_once() {
    let text = format!("no such user: {}.", "a".repeat(50)).repeat(100);
    let steps = [100, 200, 400].map(|count| {
        let values: Vec<String> = (0..count).map(|number| format!("{}{number:03}", "a".repeat(40))).collect();
        let redactor = Redactor::new(&values, &[]);
        steps::of(|| assert_eq!(redactor.redact(&text), text))
    });
    assert!(steps[2] < steps[0] + steps[0] / 4, "{steps:?}");
    let made = [1000, 2000, 4000].map(|length| {
        let value = "ab".repeat(length);
        steps::of(|| drop(Redactor::new([&value], &[])))
    });
    assert!(made[2] < 4 * made[0] + 1000, "{made:?}");
}
