//! Regular expressions of XML Schema (Part 2, appendix F), matched in time linear in the text.
//!
//! An expression is read into states, which are run side by side over the text. What would take too many states is not
//! read. Must not know which types have patterns.

mod blocks;
mod class;
mod read;
mod run;
mod states;

pub(super) use states::Pattern;

impl Pattern {
    /// Reads an expression; `None` where it is none, or too large to be run.
    pub(super) fn new(expression: &str) -> Option<Self> {
        read::read(expression)
    }

    /// Whether all of `text` is what the expression says.
    pub(super) fn matches(&self, text: &str) -> bool {
        run::matches(&self.states, self.start, text)
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[track_caller]
    fn check(expression: &str, matching: &[&str], others: &[&str]) {
        let pattern = Pattern::new(expression).unwrap();
        for text in matching {
            assert!(pattern.matches(text), "{expression} should match {text:?}");
        }
        for text in others {
            assert!(!pattern.matches(text), "{expression} should not match {text:?}");
        }
    }

    /// Part 2, F: an expression is that of the whole text, and `^` and `$` are characters like others.
    #[test]
    fn the_whole_text_counts() {
        check("a", &["a"], &["ab", "ba", ""]);
        check("^a$", &["^a$"], &["a"]);
        check("", &[""], &["a"]);
        check("a|", &["a", ""], &["b"]);
        check("better|best(er)?", &["better", "best", "bester"], &["bett", "bes"]);
    }

    /// The table of quantifiers in F.
    #[test]
    fn quantifiers() {
        check("a?", &["", "a"], &["aa"]);
        check("(ab)*", &["", "ab", "abab"], &["a", "aba"]);
        check("(ab|c)+", &["ab", "c", "cabc"], &["", "a"]);
        check("(ab){2,3}", &["abab", "ababab"], &["ab", "abababab"]);
        check("(ab){2,}", &["abab", "abababab"], &["ab"]);
        check("[a-c]{2}", &["ab", "cc"], &["a", "abc"]);
        check("[ab]{2,3}b", &["abb", "bbb", "bbbb"], &["ab", "aba", "bbbbb"]);
        check("a{0}", &[""], &["a"]);
        check("a{0,0}b", &["b"], &["ab"]);
        check("(a?){3}", &["", "a", "aaa"], &["aaaa"]);
        check("(a*)*b", &["b", "aab"], &["a"]);
        check("(x{1,2}){2}", &["xx", "xxxx"], &["x", "xxxxx"]);
    }

    /// The productions of character classes in F.1.
    #[test]
    fn classes() {
        check("[a-zA-Z_]", &["a", "Z", "_"], &["1", "-"]);
        check("[^a-z]", &["A", "\u{e9}", "\n"], &["a"]);
        check("[a-z-[aeiou]]+", &["xyz"], &["xyza", "X"]);
        check("[^a-z-[x]]", &["A"], &["a", "x"]);
        check(r"[\p{L}-[\p{Lu}]]", &["\u{e9}", "a"], &["\u{c9}", "1"]);
        check("[-a]", &["-", "a"], &["b"]);
        check("[a-]", &["-", "a"], &["b"]);
        check(r"[\-\]\[\\]", &["-", "]", "[", "\\"], &["a"]);
        check(r"[+\-.,()]+", &["+-.,()"], &["a"]);
        check(".", &["a", " ", "\u{1f980}"], &["\n", "\r", ""]);
        check("[.]", &["."], &["a"]);
        check("[a^]", &["a", "^"], &["b"]);
    }

    /// Tables of escapes in F.1.1.
    #[test]
    fn escapes() {
        check(r"\d{3}", &["123", "\u{661}\u{662}\u{663}"], &["12a"]);
        check(r"\D", &["a"], &["1"]);
        check(r"\s", &[" ", "\t", "\n", "\r"], &["\u{a0}", "a"]);
        check(r"\S+", &["a\u{a0}"], &["a "]);
        check(r"\i\c*", &["a-b.c", "_1", ":", "\u{e9}"], &["-a", "1", ".x"]);
        check(r"\I", &["1", "-"], &["a"]);
        check(r"\C", &[" ", "/"], &["a", "-", "7"]);
        check(r"\w+", &["a1", "\u{e9}$+"], &["a b", "-", "_"]);
        check(r"\W", &["-", " ", "_", "\""], &["a", "$"]);
        check(r"\n\r\t\\\|\.\?\*\+\(\)\{\}\-\[\]\^", &["\n\r\t\\|.?*+(){}-[]^"], &["n"]);
        check(r"\p{Lu}\p{Nd}\P{L}", &["A1!"], &["a1!", "A1a"]);
        check(r"\p{IsBasicLatin}*", &["abc~"], &["\u{e9}"]);
        check(r"\p{IsGreek}", &["\u{3b1}"], &["a"]);
        check(r"\P{IsCyrillic}", &["a"], &["\u{436}"]);
    }

    #[test]
    fn what_is_no_expression_is_not_read() {
        for wrong in [
            "a**",
            "(a",
            "a)",
            "[a",
            "a]",
            "[z-a]",
            "a{2,1}",
            "a{,2}",
            r"\q",
            r"\p{Xx}",
            r"\p{IsNowhere}",
            "?",
            "[]",
            "a{",
            "}",
        ] {
            assert!(Pattern::new(wrong).is_none(), "{wrong}");
        }
    }

    /// Neither long texts nor large numbers take long, whatever is nested.
    #[test]
    fn time_and_memory_are_bounded() {
        check("[a-z]{1,100000}", &["a", &"x".repeat(100_000)], &["", &"x".repeat(100_001)]);
        check("(a|aa)*b", &[&("a".repeat(20_000) + "b")], &[&"a".repeat(20_000)]);
        check("([a-z]{2,9000}-?)+", &[&"abc".repeat(5_000), &"ab-cd".repeat(999)], &["a"]);
        assert!(Pattern::new("((a{1,1000}b){1,1000}c){1,1000}").is_none());
        assert!(Pattern::new("(a|b){1,4000000000}").is_none());
        assert!(Pattern::new(&"(".repeat(100_000)).is_none());
        check("a{1,4000000000}", &["aaa"], &[""]);
    }
}
