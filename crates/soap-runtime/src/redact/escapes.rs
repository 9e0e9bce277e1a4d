//! Decodes a single escape: references of XML and HTML, backslashes, percent signs.
//!
//! Each decoder looks a bounded distance ahead. Knows characters only.

use super::piece::CUT;

/// The longest reference that is recognised, without its `&`.
const LONGEST: usize = 32;

/// Gives access to the characters ahead; 0 is the one that begins the escape.
pub(super) trait Ahead {
    fn ahead(&mut self, distance: usize) -> Option<char>;
}

/// A character, and how many characters it was written with. `None` if there is no escape.
type Escape = Option<(char, usize)>;

/// Reports that the text ends within an escape.
const BROKEN_OFF: Escape = Some((CUT, 1));

/// `&name;`, `&#10;`, `&#xA;`.
pub(super) fn reference(text: &mut impl Ahead) -> Escape {
    let mut name = String::new();
    for distance in 1..=LONGEST {
        match text.ahead(distance) {
            Some(';') => return Some((resolve(&name)?, distance + 1)),
            Some(c) if c.is_ascii_alphanumeric() || c == '#' => name.push(c),
            None | Some(CUT) => return BROKEN_OFF,
            Some(_) => return None,
        }
    }
    None
}

fn resolve(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let (digits, radix) = hexadecimal.map_or((number, 10), |digits| (digits, 16));
        return char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    }
    if let Some((_, character)) = OTHER_NAMES.iter().find(|(known, _)| *known == name) {
        return Some(*character);
    }
    let index = LATIN_NAMES.iter().position(|known| *known == name)?;
    char::from_u32(0xA0 + u32::try_from(index).ok()?)
}

/// `\n`, `\"`, `\x41`, `\101`, `\u0041`, `\u{41}`, `\U00000041`.
pub(super) fn backslash(text: &mut impl Ahead) -> Escape {
    let control = match text.ahead(1) {
        None | Some(CUT) => return BROKEN_OFF,
        Some('n') => '\n',
        Some('r') => '\r',
        Some('t') => '\t',
        Some('b') => '\u{8}',
        Some('f') => '\u{c}',
        Some('v') => '\u{b}',
        Some('a') => '\u{7}',
        Some('e') => '\u{1b}',
        Some('u') => return unicode(text),
        Some('U') => return or_itself(digits(text, 2, 8).map(|code| (char::from_u32(code), 10))),
        Some('x') => {
            return bytes(text, backslash_byte).or_else(|| or_itself(digits(text, 2, 2).map(|_| (None, 0))));
        }
        Some(digit @ '0'..='7') => {
            return bytes(text, backslash_byte).or((digit == '0').then_some(('\0', 2)));
        }
        // Any punctuation may be escaped; before a letter the backslash is most likely literal, as in Windows paths.
        Some(sign) if sign.is_ascii_punctuation() => sign,
        Some(_) => return None,
    };
    Some((control, 2))
}

/// `\u0041`, a pair of these for a character beyond the first 65,536, or `\u{41}`.
fn unicode(text: &mut impl Ahead) -> Escape {
    if text.ahead(2) == Some('{') {
        let mut code = 0_u32;
        for distance in 3..10 {
            match text.ahead(distance) {
                Some('}') => return Some((char::from_u32(code)?, distance + 1)),
                Some(c) => code = (code << 4) | c.to_digit(16)?,
                None => return BROKEN_OFF,
            }
        }
        return None;
    }
    or_itself(digits(text, 2, 4).map(|code| utf16(text, code, "\\u", 6)))
}

/// The character of a UTF-16 code unit, and of the next one if it takes two. `sign` precedes the digits.
fn utf16(text: &mut impl Ahead, unit: u32, sign: &str, length: usize) -> (Option<char>, usize) {
    if !(0xD800..0xDC00).contains(&unit) {
        return (char::from_u32(unit), length);
    }
    let is_sign = sign.chars().zip(length..).all(|(c, at)| text.ahead(at) == Some(c));
    let second = is_sign.then(|| digits(text, length + 2, 4).ok()).flatten();
    let second = second.filter(|second| (0xDC00..0xE000).contains(second));
    let both =
        second.and_then(|second| char::from_u32(0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00)));
    (both, 2 * length)
}

/// The escape that the digits encode, or the character after the backslash if they encode none.
fn or_itself(read: Result<(Option<char>, usize), Digits>) -> Escape {
    match read {
        Ok((Some(character), length)) => Some((character, length)),
        Ok((None, _)) | Err(Digits::Wrong) => None,
        Err(Digits::CutOff) => BROKEN_OFF,
    }
}

/// `%41`, bytes of UTF-8 or otherwise of Latin-1; `%u0041`; `+` for a space.
pub(super) fn percent(text: &mut impl Ahead) -> Escape {
    match (text.ahead(0), text.ahead(1)) {
        (Some('+'), _) => Some((' ', 1)),
        (_, None | Some(CUT)) => BROKEN_OFF,
        (_, Some('u' | 'U')) => or_itself(digits(text, 2, 4).map(|code| utf16(text, code, "%u", 6))),
        _ => bytes(text, percent_byte).or_else(|| or_itself(digits(text, 1, 2).map(|_| (None, 0)))),
    }
}

/// One or more bytes of UTF-8, or otherwise one of Latin-1.
fn bytes<T: Ahead>(text: &mut T, byte_at: impl Fn(&mut T, usize) -> Option<(u8, usize)>) -> Escape {
    let (first, mut end) = byte_at(text, 0)?;
    let more = match first {
        0xC2..=0xDF => 1,
        0xE0..=0xEF => 2,
        0xF0..=0xF4 => 3,
        _ => return Some((char::from(first), end)),
    };
    let mut encoded = vec![first];
    let alone = end;
    for _ in 0..more {
        let Some((byte, length)) = byte_at(text, end) else { break };
        encoded.push(byte);
        end += length;
    }
    let character = std::str::from_utf8(&encoded).ok().and_then(|text| text.chars().next());
    Some(character.map_or((char::from(first), alone), |character| (character, end)))
}

/// `\x41`, `\101`.
fn backslash_byte(text: &mut impl Ahead, at: usize) -> Option<(u8, usize)> {
    if text.ahead(at) != Some('\\') {
        return None;
    }
    if text.ahead(at + 1) == Some('x') {
        return Some((u8::try_from(digits(text, at + 2, 2).ok()?).ok()?, 4));
    }
    let mut byte = 0;
    for distance in 1..4 {
        byte = byte * 8 + text.ahead(at + distance)?.to_digit(8)?;
    }
    Some((u8::try_from(byte).ok()?, 4))
}

/// `%41`.
fn percent_byte(text: &mut impl Ahead, at: usize) -> Option<(u8, usize)> {
    let is_sign = text.ahead(at) == Some('%');
    is_sign.then(|| Some((u8::try_from(digits(text, at + 1, 2).ok()?).ok()?, 3)))?
}

/// Why the digits could not be read.
enum Digits {
    Wrong,
    CutOff,
}

/// The number that this many hexadecimal digits encode.
fn digits(text: &mut impl Ahead, at: usize, count: usize) -> Result<u32, Digits> {
    let mut number = 0;
    for distance in at..at + count {
        match text.ahead(distance) {
            None | Some(CUT) => return Err(Digits::CutOff),
            Some(c) => number = (number << 4) | c.to_digit(16).ok_or(Digits::Wrong)?,
        }
    }
    Ok(number)
}

/// The HTML names of U+00A0 to U+00FF, in order.
const LATIN_NAMES: [&str; 96] = [
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo",
    "not", "shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot",
    "cedil", "sup1", "ordm", "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",
    "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute",
    "Icirc", "Iuml", "ETH", "Ntilde", "Ograve", "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash",
    "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN", "szlig", "agrave", "aacute", "acirc", "atilde",
    "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc",
    "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave",
    "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml",
];

/// The names of XML, and the HTML names of characters that occur in passwords.
const OTHER_NAMES: [(&str, char); 45] = [
    ("lt", '<'),
    ("gt", '>'),
    ("amp", '&'),
    ("quot", '"'),
    ("apos", '\''),
    ("LT", '<'),
    ("GT", '>'),
    ("AMP", '&'),
    ("QUOT", '"'),
    ("Tab", '\t'),
    ("NewLine", '\n'),
    ("excl", '!'),
    ("num", '#'),
    ("dollar", '$'),
    ("percnt", '%'),
    ("lpar", '('),
    ("rpar", ')'),
    ("ast", '*'),
    ("plus", '+'),
    ("comma", ','),
    ("period", '.'),
    ("sol", '/'),
    ("colon", ':'),
    ("semi", ';'),
    ("equals", '='),
    ("quest", '?'),
    ("commat", '@'),
    ("lsqb", '['),
    ("lbrack", '['),
    ("bsol", '\\'),
    ("rsqb", ']'),
    ("rbrack", ']'),
    ("Hat", '^'),
    ("lowbar", '_'),
    ("grave", '`'),
    ("lcub", '{'),
    ("lbrace", '{'),
    ("verbar", '|'),
    ("vert", '|'),
    ("rcub", '}'),
    ("rbrace", '}'),
    ("euro", '€'),
    ("hellip", CUT),
    ("ndash", '–'),
    ("mdash", '—'),
];
