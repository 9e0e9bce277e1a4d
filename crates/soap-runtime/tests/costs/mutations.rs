//! Small messages, damaged and multiplied at random, cost no more than the rule allows. The deterministic counterpart
//! of the fuzz target `costs`.

use crate::anything::{WAYS, envelope};
use crate::contract::NS;
use crate::measure::within_the_rule;

/// The pieces of messages: enough to approach each kind of cost.
const PIECES: &[&str] = &[
    "<sparse/>",
    "<text>x</text>",
    "<a/><c>1</c>",
    "<pet xsi:type='Dog'><more/></pet>",
    "<pet xsi:type='p:q'><x/></pet>",
    "<kept xsi:type='p:q'>+1</kept>",
    "<nil xsi:nil='true' a='b'/>",
    "<list>a b c d e</list>",
    "<union>1 2 3</union>",
    "<names>p:x p:y</names>",
    "<any p:a='p:b'><p:x/></any>",
    "<loose p:a=''>t<p:x/>t<x xmlns=''/></loose>",
    "<all><y/><x/></all>",
    "<array e:arrayType='d:int[3,4]' e:offset='[2]'><i e:position='[3]'>1</i></array>",
    "<structs e:offset='[900]'><s/></structs>",
    "<grid e:arrayType='d:int[2,2]'><i>1</i><i>2</i></grid>",
    "<text href='#1'/>",
    "<text id='1'>x</text>",
    "<inner href='#1' id='2'/>",
    "<inner>",
    "</inner>",
    "<bytes>eHh4</bytes>",
    "<![CDATA[x]]>",
    "<!-- -->",
    "&amp;",
    " xmlns:p='urn:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'",
    " xmlns='urn:costs'",
    "\r\n",
];

/// Numbers that look random, but are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }
}

/// A message of a few thousand bytes.
fn message(random: &mut Random) -> String {
    let declared = format!(
        " xmlns=\"{NS}\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:p=\"urn:{}\" \
         xmlns:e=\"http://schemas.xmlsoap.org/soap/encoding/\"",
        "n".repeat(random.below(2000))
    );
    let mut content = String::new();
    for _ in 0..random.below(20) {
        let piece = PIECES[random.below(PIECES.len())];
        content.push_str(&piece.repeat(1 + random.below(60)));
    }
    let name = ["main", "encoded"][random.below(2)];
    let root = format!("<{name}{declared}>{content}</{name}>");
    let mut message = if random.below(2) == 0 { root } else { envelope(&root) };
    for _ in 0..random.below(4) {
        damage(&mut message, random);
    }
    message
}

/// Removes a part, doubles it, or inserts a piece.
fn damage(message: &mut String, random: &mut Random) {
    let place = |random: &mut Random, message: &str| {
        let mut at = random.below(message.len() + 1);
        while !message.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (from, to) = (place(random, message), place(random, message));
    let (from, to) = (from.min(to), from.max(to).min(from.min(to) + 200));
    match random.below(3) {
        0 => message.replace_range(from..to, ""),
        1 => {
            let part = message[from..to].repeat(1 + random.below(20));
            message.insert_str(from, &part);
        }
        _ => message.insert_str(from, PIECES[random.below(PIECES.len())]),
    }
}

#[test]
fn damaged_messages_keep_within_the_rule() {
    let mut random = Random(0x5EED_0011);
    let mut read = 0;
    for _ in 0..120 {
        let message = message(&mut random);
        for way in WAYS {
            let cost = within_the_rule(message.as_bytes(), way);
            read += usize::from(cost.problem.is_none());
        }
    }
    // Not all messages are invalid from the start.
    assert!(read > 50, "{read}");
}
