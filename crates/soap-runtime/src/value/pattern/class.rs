//! Classes of characters (Part 2, F.1), by the categories of Unicode.
//!
//! Must not know how a class is written, nor what stands around it.

use unicode_general_category::{GeneralCategory as Category, get_general_category};

use crate::xml::{is_name_char, is_name_start, is_space};

/// The characters of these parts, or all others, without those of another class.
#[derive(Debug, Clone, Default)]
pub(super) struct Class {
    pub(super) parts: Vec<Part>,
    pub(super) is_negated: bool,
    pub(super) without: Option<Box<Class>>,
}

/// A part of a class.
#[derive(Debug, Clone)]
pub(super) enum Part {
    /// From one character to another.
    Range(char, char),
    /// `\p{L}`, `\p{Lu}`: a category, or all categories that begin with its letter.
    Category(String),
    /// `\s`
    Space,
    /// `\i`
    NameStart,
    /// `\c`
    Name,
    /// `\w`
    Word,
    /// All but this.
    Not(Box<Part>),
}

impl Class {
    /// The class of one part.
    pub(super) fn of(part: Part) -> Self {
        Self { parts: vec![part], ..Self::default() }
    }

    /// `.`: all but the ends of lines.
    pub(super) fn any() -> Self {
        Self {
            parts: vec![Part::Range('\n', '\n'), Part::Range('\r', '\r')],
            is_negated: true,
            without: None,
        }
    }

    /// Whether `character` is in it.
    pub(super) fn has(&self, character: char) -> bool {
        let is_part = self.parts.iter().any(|part| part.has(character));
        is_part != self.is_negated && !self.without.as_ref().is_some_and(|class| class.has(character))
    }
}

impl Part {
    fn has(&self, character: char) -> bool {
        match self {
            Self::Range(first, last) => (*first..=*last).contains(&character),
            Self::Category(name) => category(character).starts_with(name.as_str()),
            Self::Space => u8::try_from(character).is_ok_and(is_space),
            Self::NameStart => character == ':' || is_name_start(character),
            Self::Name => character == ':' || is_name_char(character),
            Self::Word => !category(character).starts_with(['P', 'Z', 'C']),
            Self::Not(part) => !part.has(character),
        }
    }
}

/// Whether XML Schema has a category of this name.
pub(super) fn is_category(name: &str) -> bool {
    const NAMES: [&str; 36] = [
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd",
        "Ps", "Pe", "Pi", "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C", "Cc", "Cf",
        "Co", "Cn",
    ];
    NAMES.contains(&name)
}

fn category(character: char) -> &'static str {
    match get_general_category(character) {
        Category::UppercaseLetter => "Lu",
        Category::LowercaseLetter => "Ll",
        Category::TitlecaseLetter => "Lt",
        Category::ModifierLetter => "Lm",
        Category::OtherLetter => "Lo",
        Category::NonspacingMark => "Mn",
        Category::SpacingMark => "Mc",
        Category::EnclosingMark => "Me",
        Category::DecimalNumber => "Nd",
        Category::LetterNumber => "Nl",
        Category::OtherNumber => "No",
        Category::ConnectorPunctuation => "Pc",
        Category::DashPunctuation => "Pd",
        Category::OpenPunctuation => "Ps",
        Category::ClosePunctuation => "Pe",
        Category::InitialPunctuation => "Pi",
        Category::FinalPunctuation => "Pf",
        Category::OtherPunctuation => "Po",
        Category::SpaceSeparator => "Zs",
        Category::LineSeparator => "Zl",
        Category::ParagraphSeparator => "Zp",
        Category::MathSymbol => "Sm",
        Category::CurrencySymbol => "Sc",
        Category::ModifierSymbol => "Sk",
        Category::OtherSymbol => "So",
        Category::Control => "Cc",
        Category::Format => "Cf",
        Category::PrivateUse => "Co",
        _ => "Cn",
    }
}
