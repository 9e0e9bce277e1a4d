//! Values: a plausible text of a simple type, within its facets.
//!
//! Must not know elements or messages. The same type gives the same text, identifiers apart.

use super::bytes;
use super::numbers;
use super::pattern::Pattern;
use crate::inherited::{TextVariety, Texts};
use crate::model::{Facet, Model, TypeId};

/// Makes texts for one message.
#[derive(Debug)]
pub(super) struct Values<'m> {
    model: &'m Model,
    /// How the message calls the namespace of XML Schema.
    schema_prefix: String,
    /// How many identifiers were given out: no two may be equal.
    identifiers: usize,
    /// What a free text says.
    subject: &'static str,
}

/// Lists of lists and unions of unions end; this is for those that do not.
const DEEPEST: usize = 20;
/// Longer texts are of no use as samples, whatever the contract asks for.
const LONGEST: usize = 10_000;

impl<'m> Values<'m> {
    pub(super) fn new(model: &'m Model, schema_prefix: &str) -> Self {
        Self { model, schema_prefix: schema_prefix.to_owned(), identifiers: 0, subject: "text" }
    }

    /// A text of the type, for an element or attribute of this name.
    pub(super) fn text(&mut self, ty: TypeId, name: &str) -> String {
        self.subject = subject(name);
        self.nested(ty, DEEPEST)
    }

    fn nested(&mut self, ty: TypeId, depth: usize) -> String {
        let texts = Texts::of(self.model, ty);
        if let Some(word) = texts.words.and_then(|words| words.first()) {
            return word.value.clone();
        }
        match texts.variety {
            _ if depth == 0 => String::new(),
            TextVariety::Builtin(name) => self.builtin(name, &texts),
            TextVariety::Union(members) => {
                members.first().map_or_else(String::new, |id| self.nested(*id, depth - 1))
            }
            TextVariety::List(item) => {
                let items = Length::of(&texts.facets).least.clamp(1, 100);
                let items: Vec<String> = (0..items).map(|_| self.nested(item, depth - 1)).collect();
                items.join(" ")
            }
        }
    }

    fn builtin(&mut self, name: &str, texts: &Texts<'_>) -> String {
        let length = Length::of(&texts.facets);
        let is_whole = numbers::is_integer(name);
        if let Some(text) = of_pattern(texts, |text| {
            let is_long_enough = (length.least..=length.most).contains(&text.chars().count());
            match is_whole || matches!(name, "decimal" | "float" | "double") {
                true => numbers::is_within(text, texts),
                false => is_long_enough,
            }
        }) {
            return text;
        }
        match name {
            "boolean" => "true".into(),
            "decimal" => numbers::decimal(texts),
            "float" | "double" => numbers::float(texts),
            _ if is_whole => numbers::integer(name, texts),
            "hexBinary" => "01".repeat(length.pick(2)),
            "base64Binary" => bytes::base64(length.pick(3)),
            "QName" | "NOTATION" => format!("{}:string", self.schema_prefix),
            "ID" => {
                self.identifiers += 1;
                format!("id{}", self.identifiers)
            }
            // Should none be given out, none is referred to but by what has to refer to one.
            "IDREF" | "IDREFS" => "id1".into(),
            _ => match moment(name) {
                Some(usual) => bound(texts).unwrap_or(usual).to_owned(),
                None => length.fit(word(name).unwrap_or(self.subject)),
            },
        }
    }
}

/// What the patterns of a type admit, where that is `right` in all other respects too.
fn of_pattern(texts: &Texts<'_>, right: impl Fn(&str) -> bool) -> Option<String> {
    let pattern = Pattern::read(texts.facet("pattern")?)?;
    let mut candidates = (0..=64).map(|more| pattern.text(more));
    Some(candidates.find(|text| right(text)).unwrap_or_else(|| pattern.text(0)))
}

/// Of moments and durations, the bound that the facets set: it is a right value, and comparing is not needed.
fn bound<'m>(texts: &Texts<'m>) -> Option<&'m str> {
    texts.facet("minInclusive").or_else(|| texts.facet("maxInclusive"))
}

fn moment(name: &str) -> Option<&'static str> {
    Some(match name {
        "dateTime" => "2024-01-31T12:00:00Z",
        "date" => "2024-01-31",
        "time" => "12:00:00",
        "duration" => "P1D",
        "gYear" => "2024",
        "gYearMonth" => "2024-01",
        "gMonth" => "--01",
        "gMonthDay" => "--01-31",
        "gDay" => "---31",
        _ => return None,
    })
}

/// The text of a type that does not admit any; `None` for those that do, names with a digit or a hyphen apart.
fn word(name: &str) -> Option<&'static str> {
    Some(match name {
        "language" => "en",
        "anyURI" => "https://example.com/",
        "Name" | "NCName" | "ENTITY" | "ENTITIES" => "name",
        "NMTOKEN" | "NMTOKENS" => "text",
        _ => return None,
    })
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

/// How long a text may be, in the unit of its type: characters, bytes or items.
struct Length {
    least: usize,
    most: usize,
}

impl Length {
    fn of(facets: &[&Facet]) -> Self {
        let values = |name: &'static str| {
            let named = facets.iter().filter(move |facet| facet.name == name);
            named.filter_map(|facet| facet.value.trim().parse::<usize>().ok())
        };
        let least = values("length").chain(values("minLength")).max().unwrap_or(0);
        let most = values("length").chain(values("maxLength")).min().unwrap_or(usize::MAX);
        Self { least: least.min(LONGEST), most }
    }

    /// The `usual` length, where it is allowed.
    fn pick(&self, usual: usize) -> usize {
        usual.max(self.least).min(self.most)
    }

    /// The text, cut off or repeated.
    fn fit(&self, text: &str) -> String {
        text.chars().cycle().take(self.pick(text.chars().count())).collect()
    }
}
