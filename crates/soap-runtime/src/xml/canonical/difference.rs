//! The first place where a document is not what was recorded, reported without secrets.
//!
//! Reads nothing: it walks two trees that are there already.

use std::collections::BTreeMap;
use std::fmt;

use super::{ANY, Attribute, Element, Item, Tree};
use crate::xml::ExpandedName;

/// Words in the local name of an element or attribute whose text is not shown in a [`Difference`].
const SECRET_WORDS: [&str; 3] = ["pwd", "password", "authcode"];
/// How many characters of a text a [`Difference`] shows.
const SHOWN: usize = 60;
/// How many characters of a namespace a [`Difference`] shows: these tend to differ at their ends.
const SHOWN_NAMESPACE: usize = 200;

/// The first place where two documents differ, as in
/// `/login/sEmail: recorded text "a", sent "b"`.
///
/// Texts are cut to 60 characters. Those of elements and attributes whose names hold `pwd`, `password` or
/// `authcode`, in whatever case, are never shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    path: String,
    what: String,
    reached: usize,
}

impl Difference {
    /// The element concerned, as local names from the root: `/setGroup/aGroups/GROUP[2]`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// How much of the recorded document was equal; the greater, the nearer the two documents are.
    pub(crate) fn reached(&self) -> usize {
        self.reached
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.what)
    }
}

/// The first place where `sent` is not what was recorded; `None` where it is, [`ANY`] taken for any text.
pub fn difference(recorded: &Tree, sent: &Tree) -> Option<Difference> {
    let (mut left, mut right) = (0, 0);
    loop {
        // Both are whole documents: as long as all was equal, one ends where the other does.
        let (ours, theirs) = (recorded.items.get(left)?, sent.items.get(right)?);
        match (ours, theirs) {
            (Item::Text(_), Item::Text(_)) if recorded.is_any(left) => right += 1,
            (Item::Text(_), Item::End) if recorded.is_any(left) => {}
            (Item::Start(ours), Item::Start(theirs)) if ours.name() == theirs.name() => {
                if let Some(name) = attribute_difference(ours, theirs) {
                    let what = describe_attribute(ours, theirs, name);
                    return Some(Difference { path: recorded.locate(left).0, what, reached: left });
                }
                right += 1;
            }
            _ if ours == theirs => right += 1,
            _ => return Some(describe(recorded, sent, left, right)),
        }
        left += 1;
    }
}

/// Tells how the item at `left` differs from the one at `right`.
fn describe(recorded: &Tree, sent: &Tree, left: usize, right: usize) -> Difference {
    let not_sent = || (recorded.locate(left).0, "element recorded, not sent".to_owned());
    let not_recorded = || (sent.locate(right).0, "element sent, not recorded".to_owned());
    let texts = |ours: Option<&String>, theirs: Option<&String>| {
        // A place before which all was equal has the same element around it on both sides.
        let (path, local) = if ours.is_some() { recorded.locate(left) } else { sent.locate(right) };
        let shown = |text: Option<&String>| text.map(|text| show(text, is_secret(local)));
        let what = match (shown(ours), shown(theirs)) {
            (Some(ours), theirs) => {
                format!("recorded text {ours}, sent {}", theirs.as_deref().unwrap_or("none"))
            }
            (None, theirs) => format!("recorded no text, sent {}", theirs.as_deref().unwrap_or("none")),
        };
        (path, what)
    };
    let (path, what) = match (&recorded.items[left], &sent.items[right]) {
        (Item::Start(ours), Item::Start(theirs)) => {
            let ours_later = sent.has_later_sibling(right, ours.name());
            let theirs_later = recorded.has_later_sibling(left, theirs.name());
            match (ours_later, theirs_later) {
                (true, false) => not_recorded(),
                (false, true) => not_sent(),
                _ => (recorded.locate(left).0, describe_names(ours, theirs)),
            }
        }
        (Item::Text(_), Item::Start(_)) if recorded.is_any(left) => not_recorded(),
        (Item::Text(ours), Item::Text(theirs)) => texts(Some(ours), Some(theirs)),
        (Item::Text(ours), _) => texts(Some(ours), None),
        (_, Item::Text(theirs)) => texts(None, Some(theirs)),
        (Item::Start(_), Item::End) => not_sent(),
        (Item::End, _) => not_recorded(),
    };
    Difference { path, what, reached: left }
}

fn describe_names(ours: &Element, theirs: &Element) -> String {
    let shown = |namespace: &str| match namespace {
        "" => "none".to_owned(),
        namespace => quote(namespace, SHOWN_NAMESPACE),
    };
    match ours.local == theirs.local {
        true => {
            format!("recorded namespace {}, sent {}", shown(&ours.namespace), shown(&theirs.namespace))
        }
        false => format!("recorded element {}, sent {}", ours.local, theirs.local),
    }
}

/// The name of the first attribute that is not the same in both; both lists are sorted.
fn attribute_difference<'t>(ours: &'t Element, theirs: &'t Element) -> Option<ExpandedName<'t>> {
    let is_same =
        |ours: &Attribute, theirs: &Attribute| ours.name() == theirs.name() && matches_any(ours, theirs);
    let equal =
        ours.attributes.iter().zip(&theirs.attributes).take_while(|(ours, theirs)| is_same(ours, theirs));
    let equal = equal.count();
    match (ours.attributes.get(equal), theirs.attributes.get(equal)) {
        (Some(ours), Some(theirs)) => Some(ours.min(theirs).name()),
        (one, other) => one.or(other).map(Attribute::name),
    }
}

fn matches_any(ours: &Attribute, theirs: &Attribute) -> bool {
    ours.value == ANY || (ours.value == theirs.value && ours.of_value == theirs.of_value)
}

fn describe_attribute(ours: &Element, theirs: &Element, name: ExpandedName<'_>) -> String {
    let is_secret = is_secret(name.local) || is_secret(&ours.local);
    let value = |element: &Element| {
        let attribute = element.attributes.iter().find(|attribute| attribute.name() == name);
        attribute.map_or("none".to_owned(), |attribute| show(&attribute.shown(), is_secret))
    };
    format!("attribute {name} recorded {}, sent {}", value(ours), value(theirs))
}

impl Attribute {
    /// The value in words.
    fn shown(&self) -> String {
        match &self.of_value {
            Some(namespace) => ExpandedName { namespace, local: &self.value }.to_string(),
            None => self.value.clone(),
        }
    }
}

fn is_secret(local: &str) -> bool {
    let local = local.to_ascii_lowercase();
    SECRET_WORDS.iter().any(|word| local.contains(word))
}

fn show(text: &str, is_secret: bool) -> String {
    match is_secret {
        true => "[redacted]".to_owned(),
        false => quote(text, SHOWN),
    }
}

/// `text` in quotes, on one line, cut after `length` characters.
fn quote(text: &str, length: usize) -> String {
    match text.char_indices().nth(length) {
        Some((end, _)) => format!("{:?}…", &text[..end]),
        None => format!("{text:?}"),
    }
}

impl Tree {
    /// Whether the item at `index` is [`ANY`] as the whole text of its element.
    fn is_any(&self, index: usize) -> bool {
        let is_any = matches!(&self.items[index], Item::Text(text) if text.trim() == ANY);
        let before = index.checked_sub(1).and_then(|before| self.items.get(before));
        is_any
            && matches!(before, Some(Item::Start(_)))
            && matches!(self.items.get(index + 1), Some(Item::End))
    }

    /// Whether an element of this name follows the one at `index` within the same parent.
    fn has_later_sibling(&self, index: usize, name: ExpandedName<'_>) -> bool {
        let mut depth = 0_usize;
        for item in &self.items[index..] {
            match item {
                Item::Start(element) if depth == 0 && element.name() == name => return true,
                Item::Start(_) => depth += 1,
                Item::End if depth == 0 => return false,
                Item::End => depth -= 1,
                Item::Text(_) => {}
            }
        }
        false
    }

    /// The path to the element at `index`, or to the one around what stands there, with its local name.
    fn locate(&self, index: usize) -> (String, &str) {
        let mut siblings: Vec<BTreeMap<&str, usize>> = vec![BTreeMap::new()];
        let mut open: Vec<(&str, usize)> = Vec::new();
        for (position, item) in self.items.iter().enumerate().take(index + 1) {
            match item {
                Item::Start(element) => {
                    let count = siblings.last_mut().map(|known| known.entry(&element.local).or_insert(0));
                    let count = count.map_or(1, |count| {
                        *count += 1;
                        *count
                    });
                    open.push((&element.local, count));
                    siblings.push(BTreeMap::new());
                }
                // The end at the place itself is that of the element around it.
                Item::End if position < index => {
                    open.pop();
                    siblings.pop();
                }
                _ => {}
            }
        }
        let step = |(local, count): &(&str, usize)| match count {
            1 => format!("/{local}"),
            _ => format!("/{local}[{count}]"),
        };
        (open.iter().map(step).collect(), open.last().map_or("", |(local, _)| local))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;
    use crate::xml::Limits;

    fn shown_of(recorded: &str, sent: &str) -> String {
        let tree = |document: &str| Tree::parse(document, &Limits::default()).unwrap();
        difference(&tree(recorded), &tree(sent)).map_or("equal".to_owned(), |found| found.to_string())
    }

    #[test]
    fn texts_and_attributes_differ() {
        assert_eq!(
            shown_of("<a><b>x</b></a>", "<a><b>y\n</b></a>"),
            "/a/b: recorded text \"x\", sent \"y\\n\""
        );
        assert_eq!(shown_of("<a> </a>", "<a/>"), "/a: recorded text \" \", sent none");
        assert_eq!(shown_of("<a/>", "<a>y</a>"), "/a: recorded no text, sent \"y\"");
        assert_eq!(shown_of("<a b='1'/>", "<a b='2'/>"), "/a: attribute b recorded \"1\", sent \"2\"");
        assert_eq!(shown_of("<a b='1' c='2'/>", "<a c='2'/>"), "/a: attribute b recorded \"1\", sent none");
        assert_eq!(shown_of("<a c='1'/>", "<a b='2' c='1'/>"), "/a: attribute b recorded none, sent \"2\"");
    }

    #[test]
    fn elements_differ() {
        assert_eq!(shown_of("<a><b/><c/></a>", "<a><c/></a>"), "/a/b: element recorded, not sent");
        assert_eq!(shown_of("<a><b/><b/></a>", "<a><b/></a>"), "/a/b[2]: element recorded, not sent");
        assert_eq!(shown_of("<a><c/></a>", "<a><b/><c/></a>"), "/a/b: element sent, not recorded");
        assert_eq!(shown_of("<a/>", "<a><b/></a>"), "/a/b: element sent, not recorded");
        assert_eq!(shown_of("<a><b/></a>", "<a><c/></a>"), "/a/b: recorded element b, sent c");
        assert_eq!(shown_of("<a><b/><c/></a>", "<a><c/><b/></a>"), "/a/b: recorded element b, sent c");
        assert_eq!(shown_of("<a xmlns='urn:x'/>", "<a/>"), "/a: recorded namespace \"urn:x\", sent none");
    }

    #[test]
    fn any_stands_for_the_whole_text_only() {
        assert_eq!(shown_of("<a b='{{any}}'>{{any}}</a>", "<a b=''/>"), "equal");
        assert_eq!(shown_of("<a>\n{{any}}\n</a>", "<a>x</a>"), "equal");
        assert_eq!(shown_of("<a>{{any}}</a>", "<a><b/></a>"), "/a/b: element sent, not recorded");
        assert_eq!(shown_of("<a>1{{any}}</a>", "<a>12</a>"), "/a: recorded text \"1{{any}}\", sent \"12\"");
    }

    #[test]
    fn secrets_are_not_shown_and_texts_are_cut() {
        let secret = shown_of("<sPassword x='3'>one</sPassword>", "<sPassword x='3'>two</sPassword>");
        assert_eq!(secret, "/sPassword: recorded text [redacted], sent [redacted]");
        let secret = shown_of("<a sAuthCode='one'/>", "<a sAuthCode='two'/>");
        assert_eq!(secret, "/a: attribute sAuthCode recorded [redacted], sent [redacted]");
        let long = format!("<a>{}</a>", "é".repeat(61));
        assert_eq!(
            shown_of("<a>x</a>", &long),
            format!("/a: recorded text \"x\", sent \"{}\"…", "é".repeat(60))
        );
    }
}
