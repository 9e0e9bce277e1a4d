//! Patterns: a text that the regular expression of an `xsd:pattern` admits.
//!
//! Reads the expressions of XML Schema Part 2, appendix F, and writes one text for each: the first branch, a plain
//! character of each class, as few repetitions as allowed. Other texts are found by `automaton`. Must not know
//! types or facets.

use super::characters::{Class, escape, representative};

/// A regular expression, read.
#[derive(Debug, Clone)]
pub(super) enum Pattern {
    /// One character of a class.
    Class(Class),
    /// One after the other.
    Sequence(Vec<Self>),
    /// One of several.
    Branches(Vec<Self>),
    /// Some number of the same: at least, and at most.
    Repeat(Box<Self>, usize, Option<usize>),
}

/// Longer texts are of no use as samples.
const LONGEST: usize = 10_000;
/// Groups nested deeper are not read.
const DEEPEST: usize = 50;

impl Pattern {
    /// Reads an expression; `None` if it is invalid, or contains syntax that is not understood.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut reader = Reader { rest: text.chars().collect(), next: 0, depth: 0 };
        let pattern = reader.branches()?;
        reader.peek().is_none().then_some(pattern)
    }

    /// A text with `more` repetitions of whatever may be repeated than there have to be.
    pub(super) fn text(&self, more: usize) -> String {
        let mut text = String::new();
        self.write(more, &mut text);
        text
    }

    fn write(&self, more: usize, out: &mut String) {
        if out.len() > LONGEST {
            return;
        }
        match self {
            Self::Class(class) => out.extend(representative(class)),
            Self::Branches(branches) => {
                let is_empty = |branch: &&Self| matches!(branch, Self::Sequence(parts) if parts.is_empty());
                let first = branches.iter().find(|branch| !is_empty(branch)).or(branches.first());
                if let Some(branch) = first {
                    branch.write(more, out);
                }
            }
            Self::Sequence(parts) => parts.iter().for_each(|part| part.write(more, out)),
            Self::Repeat(part, least, most) => {
                let times = least.saturating_add(more).min(most.unwrap_or(usize::MAX)).min(LONGEST);
                for _ in 0..times {
                    let before = out.len();
                    part.write(more, out);
                    if out.len() == before {
                        break;
                    }
                }
            }
        }
    }
}

/// A class without characters is refused, since no text can be written for it.
fn of_class(class: Class) -> Option<Pattern> {
    representative(&class).map(|_| Pattern::Class(class))
}

struct Reader {
    rest: Vec<char>,
    next: usize,
    depth: usize,
}

impl Reader {
    fn peek(&self) -> Option<char> {
        self.rest.get(self.next).copied()
    }

    fn take(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.next += 1;
        Some(c)
    }

    fn take_if(&mut self, wanted: char) -> bool {
        let is_there = self.peek() == Some(wanted);
        self.next += usize::from(is_there);
        is_there
    }

    /// `a|b`
    fn branches(&mut self) -> Option<Pattern> {
        let first = self.sequence()?;
        let mut branches = vec![first];
        while self.take_if('|') {
            branches.push(self.sequence()?);
        }
        if branches.len() == 1 { branches.pop() } else { Some(Pattern::Branches(branches)) }
    }

    fn sequence(&mut self) -> Option<Pattern> {
        let mut parts = Vec::new();
        while let Some(c) = self.peek().filter(|c| !matches!(c, '|' | ')')) {
            self.next += 1;
            let atom = match c {
                '(' => self.group()?,
                '[' => of_class(self.class()?)?,
                '.' => Pattern::Class(Class::any()),
                '\\' => of_class(escape(self.escaped()?)?)?,
                '?' | '*' | '+' | '{' | '}' | ']' => return None,
                plain => Pattern::Class(Class::of_one(plain)),
            };
            parts.push(self.quantified(atom)?);
        }
        Some(Pattern::Sequence(parts))
    }

    fn group(&mut self) -> Option<Pattern> {
        self.depth += 1;
        let inner = if self.depth > DEEPEST { None } else { self.branches() };
        self.depth -= 1;
        inner.filter(|_| self.take_if(')'))
    }

    fn quantified(&mut self, atom: Pattern) -> Option<Pattern> {
        let (least, most) = match self.peek() {
            Some('?') => (0, Some(1)),
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('{') => {
                self.next += 1;
                let least = self.number()?;
                let most = if self.take_if(',') { self.number() } else { Some(least) };
                // The brace is taken below, as the other signs are.
                if self.peek() != Some('}') {
                    return None;
                }
                (least, most)
            }
            _ => return Some(atom),
        };
        self.next += 1;
        Some(Pattern::Repeat(Box::new(atom), least, most))
    }

    fn number(&mut self) -> Option<usize> {
        let start = self.next;
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.next += 1;
        }
        self.rest.get(start..self.next)?.iter().collect::<String>().parse().ok()
    }

    /// What follows a backslash: a letter, or a category as in `p{Lu}`.
    fn escaped(&mut self) -> Option<String> {
        let letter = self.take()?;
        let mut name = letter.to_string();
        if matches!(letter, 'p' | 'P') && self.take_if('{') {
            loop {
                match self.take()? {
                    '}' => break,
                    c => name.push(c),
                }
            }
        }
        Some(name)
    }

    /// The rest of a `[…]`, with ranges, negation and subtraction.
    fn class(&mut self) -> Option<Class> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let mut class = Class { is_negative: self.take_if('^'), ..Class::default() };
        loop {
            match self.take()? {
                ']' => break,
                '-' if self.peek() == Some('[') => {
                    self.next += 1;
                    class.without = Some(Box::new(self.class()?));
                }
                '\\' => {
                    let inner = escape(self.escaped()?)?;
                    match (self.is_range(), inner.single()) {
                        (true, Some(first)) => self.range(first, &mut class)?,
                        _ => class.parts.push(inner),
                    }
                }
                first if self.is_range() => self.range(first, &mut class)?,
                only => class.ranges.push((only, only)),
            }
        }
        self.depth -= 1;
        Some(class)
    }

    /// Whether a hyphen and the end of a range follow.
    fn is_range(&self) -> bool {
        self.peek() == Some('-') && !matches!(self.rest.get(self.next + 1), Some(']' | '[') | None)
    }

    fn range(&mut self, first: char, class: &mut Class) -> Option<()> {
        self.next += 1;
        let last = match self.take()? {
            '\\' => escape(self.escaped()?)?.single()?,
            last => last,
        };
        class.ranges.push((first, last));
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    fn text(pattern: &str) -> Option<String> {
        Some(Pattern::read(pattern)?.text(0))
    }

    #[test]
    fn a_text_is_as_short_and_plain_as_the_pattern_allows() {
        for (pattern, expected) in [
            ("[A-Z]{2}\\d{3}", "AA111"),
            ("a|b", "a"),
            ("|b", "b"),
            ("(ab)+c*", "ab"),
            ("[^a-z]", "A"),
            ("[a-z-[aeiou]]", "b"),
            ("\\p{Lu}\\P{L}", "A1"),
            ("\\i\\c*", "a"),
            ("[\\-+.]x", "+x"),
            ("[+\\-0-9]", "1"),
            ("\\s\\S", " a"),
            ("\\.\\\\", ".\\"),
            ("[&lt;]", "l"),
            ("", ""),
        ] {
            assert_eq!(text(pattern).as_deref(), Some(expected), "{pattern}");
        }
        assert_eq!(Pattern::read("x{1,3}").map(|pattern| pattern.text(9)).as_deref(), Some("xxx"));
    }

    #[test]
    fn what_is_no_pattern_is_not_read() {
        let deep = "(".repeat(100_000);
        for pattern in
            ["(", "a)", "[", "*", "a{", "a{2", "\\", "\\p{", "[z-", &deep, "a{99999999999999999999}"]
        {
            assert_eq!(text(pattern), None, "{pattern}");
        }
        assert!(text("((a{99999}){99999}){99999}").is_some_and(|text| text.len() < 20_000));
        let most = Pattern::read("a{18446744073709551615}").map(|pattern| pattern.text(64));
        assert!(most.is_some_and(|text| text.len() < 20_000));
    }
}
