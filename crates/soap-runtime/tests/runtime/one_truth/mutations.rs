//! Small damage to the bytes of a message: what a broken peer, a proxy or an attacker may make of it.

use super::choices::Choices;

/// Bytes that mean something to XML, and some that do not.
const BYTES: &[u8] = b"<>/&;\"'= \t\r\n!?-[]:xa0#\0\x80\xC3\xEF\xFF";

/// Markup torn apart.
const PIECES: &[&str] = &[
    "<",
    "</",
    "/>",
    ">",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "&",
    "&#",
    "&x;",
    " ",
    "\r",
    " xsi:nil='1'",
    " xmlns=''",
    " xmlns='urn:two'",
    " a='1'",
    "</main>",
    "<main>",
    "<!DOCTYPE a>",
    "<?xml version='1.0'?>",
    "\u{FEFF}",
    "<a:id/>",
    "<id ",
    "</id ",
    "text",
];

/// What may stand between elements, or within a text.
const WHOLE: &[&str] = &[
    " ",
    "\r\n",
    "<!-- c -->",
    "<?pi?>",
    "<![CDATA[ ]]>",
    "&#32;",
    "&amp;",
    "]",
    ">",
    "é",
    "1",
    "<id>1</id>",
    "<id/>",
    "<name>a</name>",
    "<tag>b</tag>",
    "<entry/>",
    "<x><y>1</y></x>",
    "<x xmlns='urn:two'/>",
];

/// `bytes` with one place changed, or a few.
pub fn mutate(bytes: &[u8], choices: &mut Choices<'_>) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    change(&mut bytes, choices);
    while choices.percent(30) {
        change(&mut bytes, choices);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, choices: &mut Choices<'_>) {
    let kind = choices.below(14);
    let start = place(bytes, choices);
    let end = (start + 1 + choices.below(16)).min(bytes.len());
    match kind {
        0 => drop(bytes.splice(start..start, choices.one_of(PIECES).bytes())),
        1 => drop(bytes.drain(start..(start + 1).min(bytes.len()))),
        2 => drop(bytes.drain(start..end)),
        3 => bytes.insert(start, BYTES[choices.below(BYTES.len())]),
        4 if start < bytes.len() => bytes[start] = BYTES[choices.below(BYTES.len())],
        5 => bytes.truncate(start),
        6 => {
            let (from, to) = (place(bytes, choices), place(bytes, choices));
            let slice = bytes[from.min(to)..from.max(to).min(from.min(to) + 200)].to_vec();
            bytes.splice(start..start, slice);
        }
        7 if start < bytes.len() => {
            let other = choices.below(bytes.len());
            bytes.swap(start, other);
        }
        8 => {
            let end = place(bytes, choices);
            bytes[start.min(end)..start.max(end)].rotate_left((start.max(end) - start.min(end)) / 2);
        }
        _ => {
            let after =
                bytes[start..].iter().position(|byte| *byte == b'>').map_or(start, |end| start + end + 1);
            bytes.splice(after..after, choices.one_of(WHOLE).bytes());
        }
    }
}

/// Anywhere, beside markup, or where an element may stand.
fn place(bytes: &[u8], choices: &mut Choices<'_>) -> usize {
    let start = choices.below(bytes.len() + 1);
    let rest = &bytes[start..];
    let is_markup = |byte: &u8| matches!(byte, b'<' | b'>' | b'/' | b'&' | b' ' | b'=');
    let place = match choices.below(4) {
        0 => start,
        1 => start + rest.iter().position(is_markup).unwrap_or(0) + choices.below(2),
        _ => start + rest.iter().position(|byte| *byte == b'>').unwrap_or(0) + choices.below(2),
    };
    place.min(bytes.len())
}
