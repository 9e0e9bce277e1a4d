//! Characters: the classes that patterns name, and a plain character of each.
//!
//! Categories of Unicode are approximated by letter, case, digit, mark and white space. Must not know patterns.

/// A set of characters.
#[derive(Debug, Clone, Default)]
pub(super) struct Class {
    /// Whether it is all but these.
    pub(super) is_negative: bool,
    /// From one to another.
    pub(super) ranges: Vec<(char, char)>,
    /// Further sets that belong to it.
    pub(super) parts: Vec<Self>,
    /// Those that are named by a property.
    pub(super) property: Option<fn(char) -> bool>,
    /// What is taken away.
    pub(super) without: Option<Box<Self>>,
}

impl Class {
    fn of(property: fn(char) -> bool) -> Self {
        Self { property: Some(property), ..Self::default() }
    }

    fn not(self) -> Self {
        Self { is_negative: true, parts: vec![self], ..Self::default() }
    }

    /// Any character but a line end.
    pub(super) fn any() -> Self {
        Self { is_negative: true, ranges: vec![('\n', '\n'), ('\r', '\r')], ..Self::default() }
    }

    /// A single character.
    pub(super) fn of_one(c: char) -> Self {
        Self { ranges: vec![(c, c)], ..Self::default() }
    }

    /// The ends of its ranges, including those of its parts.
    pub(super) fn ends(&self) -> Vec<char> {
        let own = self.ranges.iter().flat_map(|(first, last)| [*first, *last]);
        own.chain(self.parts.iter().flat_map(Self::ends)).collect()
    }

    /// Whether a character belongs to it.
    pub(super) fn has(&self, c: char) -> bool {
        let is_in = self.ranges.iter().any(|(first, last)| (*first..=*last).contains(&c))
            || self.parts.iter().any(|part| part.has(c))
            || self.property.is_some_and(|property| property(c));
        is_in != self.is_negative && !self.without.as_ref().is_some_and(|without| without.has(c))
    }

    /// The character, where there is just one.
    pub(super) fn single(&self) -> Option<char> {
        match (self.ranges.as_slice(), self.is_negative) {
            ([(first, last)], false) if first == last => Some(*first),
            _ => None,
        }
    }
}

/// A character of the class, plain where it has one.
pub(super) fn representative(class: &Class) -> Option<char> {
    let plain = "1aA2bB".chars().chain(('0'..='9').chain('a'..='z').chain('A'..='Z'));
    // The order of preference: letters read better than digits, and a sign of the class's own better than neither.
    let preferred = ['a', 'A', '1'].into_iter().chain(plain).filter(|c| class.has(*c));
    let own = class.ranges.iter().map(|(first, _)| *first).filter(|c| class.has(*c));
    let any = (' '..='\u{2fff}').filter(|c| class.has(*c));
    preferred.chain(own).chain(any).next()
}

/// The class that a backslash begins.
pub(super) fn escape(name: String) -> Option<Class> {
    let mut letters = name.chars();
    let single = |c| Some(Class::of_one(c));
    match letters.next()? {
        'n' => single('\n'),
        'r' => single('\r'),
        't' => single('\t'),
        'd' => Some(Class::of(|c| c.is_ascii_digit())),
        'D' => Some(Class::of(|c| c.is_ascii_digit()).not()),
        's' => Some(Class::of(|c| matches!(c, ' ' | '\t' | '\n' | '\r'))),
        'S' => Some(Class::of(|c| matches!(c, ' ' | '\t' | '\n' | '\r')).not()),
        'w' => Some(Class::of(is_word)),
        'W' => Some(Class::of(is_word).not()),
        'i' => Some(Class::of(|c| c.is_alphabetic() || matches!(c, '_' | ':'))),
        'I' => Some(Class::of(|c| c.is_alphabetic() || matches!(c, '_' | ':')).not()),
        'c' => Some(Class::of(|c| c.is_alphanumeric() || matches!(c, '_' | ':' | '-' | '.'))),
        'C' => Some(Class::of(|c| c.is_alphanumeric() || matches!(c, '_' | ':' | '-' | '.')).not()),
        'p' => category(letters.as_str()),
        'P' => category(letters.as_str()).map(Class::not),
        sign @ ('\\' | '|' | '.' | '?' | '*' | '+' | '(' | ')' | '{' | '}' | '-' | '[' | ']' | '^' | '$'
        | '/' | ' ') => single(sign),
        _ => None,
    }
}

/// Letters, digits, marks and symbols: everything but punctuation, separators and invisible characters.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~')
}

fn category(name: &str) -> Option<Class> {
    Some(match name {
        "Lu" => Class::of(char::is_uppercase),
        "Ll" => Class::of(char::is_lowercase),
        "IsBasicLatin" => Class { ranges: vec![('\0', '\u{7f}')], ..Class::default() },
        "IsLatin-1Supplement" => Class { ranges: vec![('\u{80}', '\u{ff}')], ..Class::default() },
        name if name.starts_with("Is") => return None,
        name if name.starts_with('L') => Class::of(char::is_alphabetic),
        name if name.starts_with('N') => Class::of(char::is_numeric),
        name if name.starts_with('Z') => Class::of(char::is_whitespace),
        name if name.starts_with('P') => Class::of(|c| c.is_ascii_punctuation() && !is_word(c)),
        name if name.starts_with('S') => Class::of(|c| matches!(c, '+' | '=' | '<' | '>' | '$')),
        name if name.starts_with('C') => Class::of(char::is_control),
        _ => return None,
    })
}
