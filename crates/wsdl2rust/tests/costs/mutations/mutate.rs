//! Mutations: damages a contract as accidents and enemies would, the same way for the same seed.
//!
//! Knows the outlines of XML: tags, attribute values, and nothing of WSDL beyond words that contracts are full of.

/// Numbers that look random and are the same each time (xorshift64*).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `limit`; 0 where that is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16;
        (number as usize).checked_rem(limit).unwrap_or(0)
    }

    fn one_of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> Option<&'a T> {
        all.get(self.below(all.len())).copied()
    }
}

/// What an attribute may be made to hold: types, bounds, patterns, names that are none.
const VALUES: [&str; 28] = [
    "",
    " ",
    "0",
    "1",
    "unbounded",
    "4294967296",
    "99999999999999999999999",
    "-1",
    "true",
    "rpc",
    "encoded",
    "document",
    "xs:anyType",
    "xs:QName",
    "xs:int",
    "xs:NOTATION",
    "soapenc:Array",
    "none:such",
    ":",
    "a:b:c",
    "##other",
    "(a{1,9999}){1,9999}",
    "([^\u{0}]|\\p{Zz}|[a-z-[aeiou]])*+",
    "Self",
    "r#type",
    "\u{202e}*/ \"#]\\",
    "ﬁ\u{301}é",
    "tns:Self",
];

/// A few changes to `contract`, each of them one that leaves most of it as it is.
pub fn mutated(contract: &str, dice: &mut Dice) -> String {
    let mut text = contract.to_owned();
    for _ in 0..=dice.below(4) {
        text = match dice.below(10) {
            0 => byte_changed(&text, dice),
            1 => cut_off(&text, dice),
            2 | 3 => value_replaced(&text, dice),
            4 | 5 => value_borrowed(&text, dice),
            6 => attribute_removed(&text, dice),
            7 => element_removed(&text, dice),
            8 => element_repeated(&text, dice),
            _ => element_moved(&text, dice),
        };
    }
    text
}

fn byte_changed(text: &str, dice: &mut Dice) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let at = dice.below(bytes.len());
    let byte = dice.below(256) as u8;
    match (dice.below(3), bytes.get_mut(at)) {
        (0, Some(old)) => *old = byte,
        (1, Some(_)) => drop(bytes.remove(at)),
        _ => bytes.insert(at, byte),
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn cut_off(text: &str, dice: &mut Dice) -> String {
    // Rarely: nearly all of these are refused for the same reason.
    let at = if dice.below(8) == 0 { dice.below(text.len()) } else { text.len() };
    text.get(..at).unwrap_or(text).to_owned()
}

/// The ranges of the values of attributes, quotes left out.
fn values(text: &str) -> Vec<(usize, usize)> {
    let mut values = Vec::new();
    for (start, _) in text.match_indices("=\"") {
        if let Some(length) = text.get(start + 2..).and_then(|rest| rest.find('"')) {
            values.push((start + 2, start + 2 + length));
        }
    }
    values
}

fn replaced(text: &str, (start, end): (usize, usize), by: &str) -> String {
    match (text.get(..start), text.get(end..)) {
        (Some(before), Some(after)) => [before, by, after].concat(),
        _ => text.to_owned(),
    }
}

fn one_value(text: &str, dice: &mut Dice) -> Option<(usize, usize)> {
    let values = values(text);
    values.get(dice.below(values.len())).copied()
}

fn value_replaced(text: &str, dice: &mut Dice) -> String {
    let (Some(value), Some(by)) = (one_value(text, dice), dice.one_of(&VALUES)) else {
        return text.to_owned();
    };
    replaced(text, value, by)
}

/// One value in the place of another: types that contain themselves, messages of others, names that meet.
fn value_borrowed(text: &str, dice: &mut Dice) -> String {
    let (Some(value), Some((start, end))) = (one_value(text, dice), one_value(text, dice)) else {
        return text.to_owned();
    };
    replaced(text, value, text.get(start..end).unwrap_or_default())
}

fn attribute_removed(text: &str, dice: &mut Dice) -> String {
    let Some((start, end)) = one_value(text, dice) else { return text.to_owned() };
    let name = text.get(..start).and_then(|before| before.rfind(char::is_whitespace)).unwrap_or(start);
    replaced(text, (name, end + 1), "")
}

/// The range of an element: from a start tag to its end tag, by counting tags.
fn one_element(text: &str, dice: &mut Dice) -> Option<(usize, usize)> {
    let tags: Vec<usize> = text.match_indices('<').map(|(at, _)| at).collect();
    let first = dice.below(tags.len());
    let start = *tags.get(first)?;
    let mut depth = 0_i32;
    for at in tags.get(first..)? {
        let rest = text.get(*at..)?;
        let end = at + rest.find('>')? + 1;
        depth += match (rest.as_bytes().get(1)?, text.as_bytes().get(end.checked_sub(2)?)?) {
            (b'/', _) => -1,
            (b'!' | b'?', _) | (_, b'/') => 0,
            _ => 1,
        };
        if depth <= 0 {
            return (depth == 0).then_some((start, end));
        }
    }
    None
}

fn element_removed(text: &str, dice: &mut Dice) -> String {
    one_element(text, dice).map_or_else(|| text.to_owned(), |element| replaced(text, element, ""))
}

fn element_repeated(text: &str, dice: &mut Dice) -> String {
    let Some((start, end)) = one_element(text, dice) else { return text.to_owned() };
    let twice = text.get(start..end).unwrap_or_default().repeat(2);
    replaced(text, (start, end), &twice)
}

/// An element before or within another.
fn element_moved(text: &str, dice: &mut Dice) -> String {
    let (Some((start, end)), Some((from, to))) = (one_element(text, dice), one_element(text, dice)) else {
        return text.to_owned();
    };
    let moved = text.get(from..to).unwrap_or_default();
    let at = match dice.below(2) {
        0 => start,
        _ => text.get(start..end).and_then(|element| element.find('>')).map_or(start, |tag| start + tag + 1),
    };
    replaced(text, (at, at), moved)
}
