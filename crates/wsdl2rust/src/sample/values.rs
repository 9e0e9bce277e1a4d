//! Values: a plausible text of a simple type, within its facets.
//!
//! Must not know elements or messages. The same type gives the same text, identifiers apart.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use super::automaton::{Automaton, common_text};
use super::check::Check;
use super::effort::Effort;
use super::length::{LONGEST, Length};
use super::pattern::Pattern;
use super::xml::Prefixes;
use super::{bytes, moments, numbers};
use crate::diagnostic::Place;
use crate::model::{Model, TypeId};
use crate::views::{TextVariety, Texts};

/// What all messages share: no search is repeated, and all searches together are bounded.
#[derive(Debug)]
pub(super) struct Shared {
    /// The texts found for types with facets, by subject for types whose texts depend on it.
    found: RefCell<HashMap<(TypeId, &'static str), String>>,
    effort: Effort,
}

impl Shared {
    pub(super) fn new() -> Self {
        Self { found: RefCell::default(), effort: Effort::usual() }
    }
}

/// Makes texts for one message.
#[derive(Debug)]
pub(super) struct Values<'m> {
    model: &'m Model,
    /// How the message calls the namespace of XML Schema.
    schema_prefix: String,
    /// The identifiers already used: no two may be equal.
    identifiers: BTreeSet<String>,
    shared: &'m Shared,
    /// What a free text says.
    subject: &'static str,
}

/// Lists of lists and unions of unions end; this is for those that do not.
const DEEPEST: usize = 20;

impl<'m> Values<'m> {
    pub(super) fn new(model: &'m Model, shared: &'m Shared, schema_prefix: &str) -> Self {
        Self {
            model,
            schema_prefix: schema_prefix.to_owned(),
            identifiers: BTreeSet::new(),
            shared,
            subject: "text",
        }
    }

    /// A text of the type, for an element or attribute of this name. Declares the prefixes of names.
    pub(super) fn text(&mut self, ty: TypeId, name: &str, prefixes: &mut Prefixes) -> String {
        self.subject = subject(name);
        self.shared.effort.renew();
        self.nested(ty, prefixes, DEEPEST)
    }

    fn nested(&mut self, ty: TypeId, prefixes: &mut Prefixes, depth: usize) -> String {
        let texts = Texts::of(self.model, ty);
        if let Some(word) = self.word(&texts) {
            return self.qualified(&texts, word, prefixes);
        }
        match texts.variety {
            _ if depth == 0 => String::new(),
            TextVariety::Builtin(name) => self.builtin(ty, name, &texts, prefixes),
            TextVariety::Union(members) => {
                let check = Check::new("anySimpleType", &texts, &self.shared.effort);
                let mut first = None;
                for id in members {
                    let text = self.nested(*id, prefixes, depth - 1);
                    if check.admits(&text) {
                        return text;
                    }
                    first.get_or_insert(text);
                    if !check.effort.spend(1) {
                        break;
                    }
                }
                first.unwrap_or_default()
            }
            TextVariety::List(item) => self.list(&texts, item, prefixes, depth),
        }
    }

    /// The first word that satisfies the facets of the steps after the enumeration.
    fn word(&self, texts: &Texts<'m>) -> Option<&'m str> {
        let words = texts.words?;
        let name = if let TextVariety::Builtin(name) = texts.variety { name } else { "anySimpleType" };
        let is_name = matches!(name, "QName" | "NOTATION");
        let first = words.first().map(|word| word.value.as_str())?;
        if texts.facets.is_empty() || is_name {
            return Some(first);
        }
        let check = Check::new(name, texts, &self.shared.effort);
        let right =
            words.iter().take(MOST_WORDS).find(|word| check.effort.spend(1) && check.admits(&word.value));
        Some(right.map_or(first, |word| &word.value))
    }

    /// A word as it is; a name gets the prefix that its namespace has here.
    fn qualified(&self, texts: &Texts<'m>, word: &str, prefixes: &mut Prefixes) -> String {
        let is_name = matches!(texts.variety, TextVariety::Builtin("QName" | "NOTATION"));
        let place = texts.listed_by.map(|id| &self.model.type_def(id).place);
        match is_name {
            true => qualified(self.model, word, place, prefixes),
            false => word.to_owned(),
        }
    }

    fn list(&mut self, texts: &Texts<'m>, item: TypeId, prefixes: &mut Prefixes, depth: usize) -> String {
        // Length facets count the items.
        let patterns = Texts { facets: Vec::new(), ..texts.clone() };
        let check = Check::new("anySimpleType", &patterns, &self.shared.effort);
        let length = Length::of(&texts.facets);
        let least = length.least.clamp(1, MOST_ITEMS).min(length.most);
        let items = |values: &mut Self, prefixes: &mut Prefixes, count: usize| {
            let mut items = Vec::new();
            while items.len() < count && (items.is_empty() || values.shared.effort.spend(1)) {
                items.push(values.nested(item, prefixes, depth - 1));
            }
            items.join(" ")
        };
        let usual = items(self, prefixes, least);
        if texts.patterns.is_empty() || check.admits(&usual) {
            return usual;
        }
        // A pattern may require more items than the length facets do.
        let more = (least + 1..=length.most.min(least + 10)).map(|count| items(self, prefixes, count));
        let right = more.collect::<Vec<_>>().into_iter().find(|text| check.admits(text));
        let automata: Vec<&Automaton> = check.automata.iter().collect();
        right
            .or_else(|| common_text(&automata, 0, LONGEST, check.effort, |text| check.admits(text)))
            .unwrap_or(usual)
    }

    fn builtin(
        &mut self,
        ty: TypeId,
        name: &'static str,
        texts: &Texts<'m>,
        prefixes: &mut Prefixes,
    ) -> String {
        if texts.facets.is_empty() {
            let usual = self.usual(name, texts);
            return self.mark_as_used(name, usual);
        }
        let subject = if speaks(name) { self.subject } else { "" };
        let known = self.shared.found.borrow().get(&(ty, subject)).cloned();
        let text = known.unwrap_or_else(|| {
            let usual = self.usual(name, texts);
            let check = Check::new(name, texts, &self.shared.effort);
            let text = self.right(&check, name, texts, &usual).unwrap_or(usual);
            // No two identifiers may be equal.
            if name != "ID" {
                self.shared.found.borrow_mut().insert((ty, subject), text.clone());
            }
            text
        });
        if matches!(name, "QName" | "NOTATION") {
            declare_prefix(&text, prefixes);
        }
        self.mark_as_used(name, text)
    }

    /// The usual text if it is a value of the type, otherwise another one that is.
    fn right(
        &self,
        check: &Check<'_, '_>,
        name: &'static str,
        texts: &Texts<'_>,
        usual: &str,
    ) -> Option<String> {
        let is_right = |text: &str| check.admits(text) && !(name == "ID" && self.identifiers.contains(text));
        if is_right(usual) {
            return Some(usual.to_owned());
        }
        let patterns = texts.patterns.iter().flatten().filter_map(|pattern| Pattern::read(pattern));
        let of_patterns = patterns.flat_map(|pattern| (0..=64).map(move |more| pattern.text(more)));
        let of_patterns = of_patterns.take(MOST_TRIED);
        if let Some(text) = others(name, texts, usual)
            .into_iter()
            .chain(of_patterns)
            .take_while(|_| check.effort.is_left())
            .find(|text| is_right(text))
        {
            return Some(text);
        }
        let automata: Vec<&Automaton> = check.automata.iter().collect();
        let (least, most) = check.lengths();
        common_text(&automata, least.min(LONGEST), most.min(LONGEST), check.effort, is_right)
    }

    fn usual(&self, name: &str, texts: &Texts<'_>) -> String {
        let length = Length::of(&texts.facets);
        match name {
            "boolean" => "true".into(),
            "decimal" => numbers::decimal(texts),
            "float" | "double" => numbers::float(texts),
            _ if numbers::is_integer(name) => numbers::integer(name, texts),
            "hexBinary" => "01".repeat(length.pick(2)),
            "base64Binary" => bytes::base64(length.pick(3)),
            "QName" | "NOTATION" => format!("{}:string", self.schema_prefix),
            "ID" => format!("id{}", self.identifiers.len() + 1),
            // If no identifier is used, only required references need one.
            "IDREF" => "id1".into(),
            "IDREFS" => repeated("id1", length),
            "NMTOKENS" => repeated("text", length),
            "ENTITIES" => repeated("name", length),
            // Repeating the whole text would repeat the scheme.
            "anyURI" => URI.chars().chain(std::iter::repeat('a')).take(length.pick(URI.len())).collect(),
            _ => match moment(name) {
                Some(usual) => usual.to_owned(),
                None => length.adjusted(word(name).unwrap_or(self.subject)),
            },
        }
    }

    /// Records an identifier as used.
    fn mark_as_used(&mut self, name: &str, text: String) -> String {
        if name == "ID" {
            self.identifiers.insert(text.clone());
        }
        text
    }
}

const URI: &str = "https://example.com/";
/// No more words of an enumeration are examined.
const MOST_WORDS: usize = 1_000;
/// No more texts of patterns are tried one by one.
const MOST_TRIED: usize = 1_000;
/// More items of a list are useless in a sample.
const MOST_ITEMS: usize = 100;

/// Texts to try if the usual one is not valid.
fn others(name: &str, texts: &Texts<'_>, usual: &str) -> Vec<String> {
    if let Some(moment) = moment(name) {
        let names = ["minInclusive", "maxInclusive", "minExclusive", "maxExclusive"];
        let bounds: Vec<&str> = names.iter().filter_map(|name| texts.facet(name)).collect();
        return std::iter::once(moment.to_owned()).chain(moments::others(moment, &bounds)).collect();
    }
    let is_whole = numbers::is_integer(name);
    match name {
        "boolean" => ["false", "1", "0"].map(str::to_owned).to_vec(),
        "decimal" | "float" | "double" => numbers::others(texts, is_whole),
        _ if is_whole => numbers::others(texts, is_whole),
        "QName" | "NOTATION" => vec!["name".into()],
        _ => vec![usual.to_lowercase(), usual.to_uppercase()],
    }
}

/// Items of a built-in list type.
fn repeated(item: &str, length: Length) -> String {
    vec![item; length.pick(1).min(MOST_ITEMS)].join(" ")
}

/// A name as written in the contract, with the prefix that its namespace has in the message. The namespace is that
/// of the declarations in scope where the name is written, in the file of `place`.
pub(super) fn qualified(
    model: &Model,
    written: &str,
    place: Option<&Place>,
    prefixes: &mut Prefixes,
) -> String {
    let Some(namespace) = model.namespace_of_value(written, place) else {
        declare_prefix(written, prefixes);
        return written.to_owned();
    };
    let local = written.split_once(':').map_or(written, |(_, local)| local);
    match (namespace, written.split_once(':')) {
        ("", _) => local.to_owned(),
        (namespace, Some((prefix, _))) => format!("{}:{local}", prefixes.declare(prefix, namespace)),
        (namespace, None) => prefixes.name(namespace, local),
    }
}

/// Declares the prefix of an otherwise unknown name, so that it is a valid name.
fn declare_prefix(name: &str, prefixes: &mut Prefixes) {
    if let Some((prefix, _)) = name.split_once(':')
        && prefix != "xml"
        && !prefixes.has(prefix)
    {
        prefixes.declare(prefix, &format!("urn:example:{prefix}"));
    }
}

fn moment(name: &str) -> Option<&'static str> {
    Some(match name {
        "dateTime" | "dateTimeStamp" => "2024-01-31T12:00:00Z",
        "date" => "2024-01-31",
        "time" => "12:00:00",
        "duration" | "dayTimeDuration" => "P1D",
        "yearMonthDuration" => "P1Y",
        "gYear" => "2024",
        "gYearMonth" => "2024-01",
        "gMonth" => "--01",
        "gMonthDay" => "--01-31",
        "gDay" => "---31",
        _ => return None,
    })
}

/// The text of a type that does not admit arbitrary text; `None` for those that do.
fn word(name: &str) -> Option<&'static str> {
    Some(match name {
        "language" => "en",
        "Name" | "NCName" | "ENTITY" => "name",
        "NMTOKEN" => "text",
        _ => return None,
    })
}

/// Whether texts of a built-in type follow the name of their element.
fn speaks(name: &str) -> bool {
    matches!(name, "string" | "normalizedString" | "token") || name.starts_with("any") && name != "anyURI"
}

/// What a free text says, by the name of its element.
fn subject(name: &str) -> &'static str {
    const SUBJECTS: [(&[&str], &str); 9] = [
        (&["mail"], "user@example.com"),
        (&["url", "uri", "website"], "https://example.com/"),
        (&["phone", "fax"], "+1 555 0100"),
        (&["password", "pwd"], "secret"),
        (&["country"], "US"),
        (&["currency"], "EUR"),
        (&["date"], "2024-01-31"),
        (&["description", "comment"], "An example"),
        (&["name"], "Example"),
    ];
    let name = name.to_ascii_lowercase();
    let found = SUBJECTS.iter().find(|(words, _)| words.iter().any(|word| name.contains(word)));
    found.map_or("text", |(_, text)| text)
}
