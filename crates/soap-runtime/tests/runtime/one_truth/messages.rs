//! Messages of the contract, written in the many ways that XML allows.
//!
//! Most of them are valid; what is wrong with the others is the contract's business. All are well-formed but for a
//! few texts with `]]>` and a few references.

use super::choices::Choices;
use super::contract::{ONE, TWO};

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// What an element can hold.
enum Content {
    Text(&'static [&'static str]),
    Parts(&'static Type),
    Items(&'static Part),
}

struct Type {
    /// Namespace, name and values.
    attributes: &'static [(&'static str, &'static str, &'static [&'static str])],
    parts: &'static [Part],
    /// Text may stand between the parts.
    mixed: bool,
}

struct Part {
    namespace: &'static str,
    name: &'static str,
    least: usize,
    most: usize,
    nillable: bool,
    content: Content,
}

const fn part(name: &'static str, occurs: (usize, usize), content: Content) -> Part {
    Part { namespace: ONE, name, least: occurs.0, most: occurs.1, nillable: false, content }
}

impl Part {
    const fn namespace(self, namespace: &'static str) -> Self {
        Self {
            namespace,
            name: self.name,
            least: self.least,
            most: self.most,
            nillable: self.nillable,
            content: self.content,
        }
    }

    const fn nillable(self) -> Self {
        Self {
            nillable: true,
            namespace: self.namespace,
            name: self.name,
            least: self.least,
            most: self.most,
            content: self.content,
        }
    }
}

const INTS: &[&str] = &["1", "-2147483648", " 7\n", "+3", "007", "0", "-0", "99999999999", "", "1 2", "x"];
const BYTES: &[&str] = &["1", "255", "-0", "0", "256", " 2"];
const TEXTS: &[&str] = &[
    "a",
    "",
    "some words of text",
    " ",
    "a > b",
    "é€𝄞",
    "\r\n",
    "a\rb",
    "x]]",
    "]]>",
    "a&b<c",
    "\t",
    "]",
    "]>",
    "exactly thirty-one bytes long.",
    "exactly thirty-two bytes long..",
    "/>",
    "id",
    "-->",
    "\n  ",
];
const COLOURS: &[&str] = &["Red", "Dark blue", " Red ", "Green", "", "Dark  blue"];
const TIMES: &[&str] = &[
    "2024-02-29T12:00:00Z",
    "2024-02-29T12:00:00.123+02:00",
    "2023-02-29T00:00:00",
    "now",
    "2024-02-29",
    "2024-02-29 12:00:00+0200",
];
const FLAGS: &[&str] = &["true", "false", "1", "0", " true", "TRUE", "", "yes"];
const RATIOS: &[&str] = &["1.5", "NaN", "INF", "-0", "1e9", "inf", ".", "Infinity", "-1E-7", ""];

const PRICE_TEXTS: &[&str] = &["1.5", "2.50", "-0", " 7\n", "1e9", "0.125", ".", "99999999999999999999", ""];

static MAIN: Type = Type {
    attributes: &[],
    parts: &[
        part("id", (1, 1), Content::Text(INTS)),
        part("label", (1, 1), Content::Text(TEXTS)),
        part("due", (1, 1), Content::Text(INTS)).nillable(),
        part("note", (0, 1), Content::Text(TEXTS)).nillable(),
        part("name", (0, 1), Content::Text(TEXTS)),
        part("tag", (0, 3), Content::Text(TEXTS)),
        part("row", (0, 3), Content::Text(TEXTS)).nillable(),
        part("mark", (0, 3), Content::Text(BYTES)).nillable(),
        part("colour", (0, 1), Content::Text(COLOURS)),
        part("colours", (0, 1), Content::Items(&part("colour", (0, 3), Content::Text(COLOURS)))),
        part("nodes", (0, 1), Content::Items(&part("node", (0, 3), Content::Parts(&NODE)))),
        part("list", (0, 1), Content::Items(&part("entry", (0, 3), Content::Text(TEXTS)).nillable())),
        part("sparse", (0, 1), Content::Items(&part("long", (0, 3), Content::Text(INTS)).nillable())),
        part("foreign", (0, 1), Content::Items(&part("entry", (0, 3), Content::Text(TEXTS)).namespace(TWO))),
        part("size", (0, 1), Content::Parts(&SIZE)),
        part("local", (0, 1), Content::Text(TEXTS)).namespace(""),
        part("other", (0, 1), Content::Parts(&OTHER)).namespace(TWO),
        part("named", (0, 1), Content::Text(TEXTS)),
        part("when", (0, 1), Content::Text(TIMES)),
        part("flag", (0, 1), Content::Text(FLAGS)),
        part("ratio", (0, 1), Content::Text(RATIOS)),
        part("amount", (0, 1), Content::Text(RATIOS)),
        part("secret", (0, 1), Content::Text(INTS)),
        part("inner", (0, 1), Content::Parts(&MAIN)),
        part("loose", (0, 1), Content::Parts(&LOOSE)),
        part("point", (0, 1), Content::Parts(&POINT)),
        part("prices", (0, 1), Content::Parts(&PRICES)),
    ],
    mixed: false,
};

static PRICES: Type = Type {
    attributes: &[("", "rate", PRICE_TEXTS)],
    parts: &[
        part("price", (1, 1), Content::Text(PRICE_TEXTS)),
        part("low", (0, 1), Content::Text(PRICE_TEXTS)).nillable(),
        part("sum", (0, 3), Content::Text(PRICE_TEXTS)).nillable(),
        part("sums", (0, 1), Content::Items(&part("sum", (0, 3), Content::Text(PRICE_TEXTS)))),
        part("list", (0, 1), Content::Text(&["1 2.5", "", " 3\n-4 ", "1 0.125", "1 x"])),
        part("kept", (0, 1), Content::Text(PRICE_TEXTS)),
        part("limit", (0, 1), Content::Text(&["1.50", "1.5", "2024-02-29", "0.125", ""])),
        part("size", (0, 2), Content::Parts(&SIZE)),
        part("hidden", (0, 1), Content::Text(PRICE_TEXTS)),
    ],
    mixed: false,
};

static LOOSE: Type = Type {
    attributes: &[("", "key", INTS), (TWO, "key", TEXTS)],
    parts: &[
        part("id", (1, 1), Content::Text(INTS)),
        part("label", (0, 2), Content::Text(TEXTS)),
        part("tag", (0, 3), Content::Text(TEXTS)),
        part("due", (0, 2), Content::Text(INTS)).nillable(),
        part("point", (0, 2), Content::Parts(&POINT)),
        part("loose", (0, 1), Content::Parts(&LOOSE)),
        part("tag", (0, 1), Content::Text(TEXTS)),
        part("i", (0, 3), Content::Text(INTS)),
        part("node", (0, 1), Content::Parts(&NODE)),
        part("i", (0, 1), Content::Text(INTS)),
        part("local", (0, 1), Content::Text(TEXTS)).namespace(""),
        part("id", (0, 1), Content::Text(TEXTS)),
        part("any", (0, 2), Content::Parts(&OTHER)).namespace(TWO),
        part("anyType", (0, 1), Content::Parts(&MAIN)),
    ],
    mixed: true,
};

static POINT: Type = Type { attributes: &[], parts: &[part("x", (1, 1), Content::Text(INTS))], mixed: false };

static NODE: Type = Type {
    attributes: &[("", "key", INTS)],
    parts: &[
        part("i", (0, 1), Content::Text(INTS)),
        part("id", (1, 1), Content::Text(TEXTS)),
        part("id_2", (0, 1), Content::Text(TEXTS)),
        part("node", (0, 2), Content::Parts(&NODE)),
    ],
    mixed: false,
};

static SIZE: Type = Type {
    attributes: &[
        ("", "unit", TEXTS),
        ("http://www.w3.org/XML/1998/namespace", "lang", TEXTS),
        (TWO, "mark", COLOURS),
    ],
    parts: &[],
    mixed: false,
};

static OTHER: Type = Type {
    attributes: &[],
    parts: &[
        part("name", (0, 1), Content::Text(TEXTS)).namespace(TWO),
        part("near", (0, 1), Content::Text(TEXTS)),
        part("local", (0, 1), Content::Text(TEXTS)).namespace(""),
    ],
    mixed: false,
};

/// The message that `choices` make.
pub fn message(choices: &mut Choices<'_>) -> String {
    let oddity = *choices.one_of(&[&0, &2, &10, &40]);
    let faults = *choices.one_of(&[&0, &0, &3, &15]);
    let plenty = *choices.one_of(&[&20, &60, &90]);
    let mut scribe = Scribe {
        choices,
        oddity,
        faults,
        plenty,
        out: String::new(),
        scope: vec![("xml", "http://www.w3.org/XML/1998/namespace")],
    };
    if scribe.is_odd() {
        scribe.pick_into(&[
            "<?xml version='1.0'?>",
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n",
            "\u{FEFF}",
        ]);
    }
    scribe.filler();
    scribe.element(&part("main", (1, 1), Content::Parts(&MAIN)), 0);
    scribe.filler();
    scribe.out
}

struct Scribe<'a, 'c> {
    choices: &'a mut Choices<'c>,
    /// In how many of a hundred cases something is written in another way than the plainest.
    oddity: usize,
    /// In how many of a hundred cases something is not what the contract says.
    faults: usize,
    /// In how many of a hundred cases something that may be absent is there.
    plenty: usize,
    out: String,
    /// Prefix and namespace of the declarations in scope, outermost first.
    scope: Vec<(&'static str, &'static str)>,
}

impl Scribe<'_, '_> {
    fn is_odd(&mut self) -> bool {
        let oddity = self.oddity;
        self.choices.percent(oddity)
    }

    fn is_faulty(&mut self) -> bool {
        let faults = self.faults;
        self.choices.percent(faults)
    }

    fn pick_into(&mut self, options: &[&str]) {
        let option = self.choices.one_of(options);
        self.out.push_str(option);
    }

    /// White space, comments and processing instructions between elements.
    fn filler(&mut self) {
        while self.is_odd() {
            self.pick_into(&[
                "\n  ",
                " ",
                "\r\n",
                "<!-- <id>1</id> -->",
                "<?pi <id> ?>",
                "\t",
                "                 ",
            ]);
        }
    }

    fn element(&mut self, part: &Part, depth: usize) {
        let mark = self.scope.len();
        let mut attributes = Vec::new();
        let prefix = self.prefix(part.namespace, &mut attributes, true);
        let is_nil = (part.nillable || self.is_faulty()) && self.choices.percent(20);
        if is_nil || self.is_odd() {
            let xsi = self.prefix(XSI, &mut attributes, false);
            let name = if self.is_odd() { "type" } else { "nil" };
            let value = if is_nil { "true" } else { self.choices.one_of(&["false", "1", " 1 ", "nil"]) };
            attributes.push((qualified(xsi, name), value.to_owned()));
        }
        if let Content::Parts(of) = &part.content {
            for (namespace, name, values) in of.attributes {
                if !self.is_faulty() {
                    let prefix = if namespace.is_empty() {
                        ""
                    } else {
                        self.prefix(namespace, &mut attributes, false)
                    };
                    let value = if self.is_faulty() { self.choices.one_of(values) } else { values[0] };
                    attributes.push((qualified(prefix, name), value.to_owned()));
                }
            }
        }
        if self.is_odd() {
            attributes.push(("odd".to_owned(), self.choices.one_of(TEXTS).to_owned()));
        }
        let tag = qualified(prefix, part.name);
        self.out.push('<');
        self.out.push_str(&tag);
        while !attributes.is_empty() {
            let index = if self.is_odd() { self.choices.below(attributes.len()) } else { 0 };
            let (name, value) = attributes.remove(index);
            self.attribute(&name, &value);
        }
        let start_end = self.out.len();
        self.out.push('>');
        if !is_nil || self.is_faulty() {
            self.content(&part.content, depth);
        }
        if self.out.len() == start_end + 1 && (is_nil || self.choices.percent(30)) {
            self.out.truncate(start_end);
            self.pick_into(&["/>", " />", "\n/>"]);
        } else {
            self.out.push_str("</");
            self.out.push_str(&tag);
            if self.is_odd() {
                self.pick_into(&[" ", "\n"]);
            }
            self.out.push('>');
        }
        self.scope.truncate(mark);
    }

    /// A prefix for `namespace`, which is declared here if need be or for its own sake.
    fn prefix(
        &mut self,
        namespace: &'static str,
        attributes: &mut Vec<(String, String)>,
        is_element: bool,
    ) -> &'static str {
        let mut known: Vec<&'static str> = Vec::new();
        for (index, (prefix, bound)) in self.scope.iter().enumerate().rev() {
            let is_hidden = self.scope[index + 1..].iter().any(|(later, _)| later == prefix);
            if *bound == namespace && !is_hidden && (is_element || !prefix.is_empty()) {
                known.push(prefix);
            }
        }
        let is_default_free = !self.scope.iter().any(|(prefix, _)| prefix.is_empty());
        if namespace.is_empty() && is_default_free {
            known.push("");
        }
        if !known.is_empty() && !self.is_odd() {
            let index = if self.is_odd() { self.choices.below(known.len()) } else { 0 };
            return known[index];
        }
        let candidates: &[&'static str] = match (namespace, is_element) {
            ("", _) => &[""],
            (XSI, _) => &["xsi", "i", "a"],
            (_, true) => &["", "a", "b", "ns0", "é"],
            (_, false) => &["a", "b", "ns0"],
        };
        // What was declared on this tag cannot be declared again.
        let free = |prefix: &&&'static str| !attributes.iter().any(|(name, _)| *name == declaration(prefix));
        let candidates: Vec<&'static str> = candidates.iter().filter(free).copied().collect();
        let index = if self.scope.len() > 1 || self.choices.percent(40) {
            self.choices.below(candidates.len())
        } else {
            0
        };
        let Some(prefix) = candidates.get(index).copied() else { return "" };
        attributes.push((declaration(prefix), namespace.to_owned()));
        self.scope.push((prefix, namespace));
        prefix
    }

    fn attribute(&mut self, name: &str, value: &str) {
        let (before, equals) = match self.is_odd() {
            true => (self.choices.one_of(&["  ", "\n", "\t"]), self.choices.one_of(&[" = ", "=\n", "="])),
            false => (" ", "="),
        };
        let quote = if self.is_odd() { '"' } else { '\'' };
        let value = value.replace('&', "&amp;").replace('<', "&lt;").replace(quote, "&#39;");
        self.out.push_str(&format!("{before}{name}{equals}{quote}{value}{quote}"));
    }

    fn content(&mut self, content: &Content, depth: usize) {
        match content {
            Content::Text(texts) => {
                let text = if self.is_faulty() {
                    self.choices.one_of(texts)
                } else if std::ptr::eq(*texts, TEXTS) {
                    self.choices.one_of(&TEXTS[..9])
                } else {
                    texts[0]
                };
                self.text(text);
            }
            Content::Parts(of) if of.parts.is_empty() => self.text("12"),
            Content::Parts(of) => {
                let mut parts: Vec<&Part> = Vec::new();
                for part in of.parts {
                    let is_deep = matches!(part.content, Content::Parts(_)) && depth > 3;
                    let most = if is_deep { part.least } else { part.most };
                    let mut count = part.least;
                    while count < most && self.choices.percent(self.plenty) {
                        count += 1;
                    }
                    if self.is_faulty() {
                        count = self.choices.below(3);
                    }
                    parts.extend(std::iter::repeat_n(part, if is_deep { count.min(most) } else { count }));
                }
                while parts.len() > 1 && self.is_odd() {
                    let (from, to) = (self.choices.below(parts.len()), self.choices.below(parts.len()));
                    parts.swap(from, to);
                }
                self.children(&parts, depth, of.mixed);
            }
            Content::Items(item) => {
                let count = self.choices.below(item.most + 1);
                self.children(&vec![*item; count], depth, false);
            }
        }
    }

    fn children(&mut self, parts: &[&Part], depth: usize, mixed: bool) {
        for part in parts {
            self.filler();
            if mixed && self.choices.percent(self.plenty) {
                let text = self.choices.one_of(&TEXTS[..9]);
                self.text(text);
            }
            if self.is_odd() {
                self.stranger(part);
            }
            self.element(part, depth + 1);
        }
        self.filler();
    }

    /// What the contract does not have: another name, or the same in another namespace.
    fn stranger(&mut self, part: &Part) {
        let name = self.choices.one_of(&["stranger", part.name, "id_", "i"]);
        let namespace = self.choices.one_of(&[TWO, ONE, ""]);
        let mut attributes = Vec::new();
        let mark = self.scope.len();
        let tag = qualified(self.prefix(namespace, &mut attributes, true), name);
        self.out.push_str(&format!("<{tag}"));
        for (name, value) in attributes {
            self.attribute(&name, &value);
        }
        let content =
            self.choices.one_of(&["text", "", "<id>1</id>", "<id/>", "<a:b xmlns:a='urn:a'><c>]</c></a:b>"]);
        self.out.push_str(&format!(">{content}</{tag}>"));
        self.scope.truncate(mark);
    }

    /// `text` as it is, by references, in sections, and with comments in between.
    fn text(&mut self, text: &str) {
        if self.is_odd() {
            self.pick_into(&["<!-- c -->", "<?pi?>", "&#32;", "\n", "<![CDATA[]]>"]);
        }
        if !text.contains("]]>") && self.is_odd() {
            self.out.push_str(&format!("<![CDATA[{text}]]>"));
            return;
        }
        for character in text.chars() {
            match character {
                '&' => self.pick_into(&["&amp;", "&#38;", "&#x26;", "<![CDATA[&]]>"]),
                '<' => self.pick_into(&["&lt;", "&#60;", "<![CDATA[<]]>"]),
                _ if self.oddity > 0 && self.choices.percent(self.oddity / 4) => {
                    self.out.push_str(&format!("&#{};", u32::from(character)));
                }
                _ => self.out.push(character),
            }
        }
        if self.is_odd() {
            self.pick_into(&["<!-- c -->", "<?pi?>", "&#32;", "\n"]);
        }
        if self.is_faulty() {
            self.pick_into(&["&nbsp;", "]]>", "]]&gt;", ">"]);
        }
    }
}

fn qualified(prefix: &str, local: &str) -> String {
    if prefix.is_empty() { local.to_owned() } else { format!("{prefix}:{local}") }
}

fn declaration(prefix: &str) -> String {
    if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") }
}
