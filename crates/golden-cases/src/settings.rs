//! What `case.toml` says: how the contract is generated, and of which types its messages are.
//!
//! Must not know where the file is.

use serde::Deserialize;
use wsdl2rust::{Config, Gate, NamePolicy, NilItems};

/// A `case.toml` that was read.
#[derive(Debug, Clone)]
pub struct Settings {
    /// How the contract is generated.
    pub config: Config,
    /// Whether the contract is refused, so that there is an error instead of code.
    pub is_refused: bool,
    /// The files of the contracts that are generated together with that of the case.
    pub together: Vec<String>,
    /// Whether what is generated is in several files.
    pub is_split: bool,
    /// What `request.xml` is.
    pub request: Message,
    /// What `reply.xml` is.
    pub reply: Message,
}

/// What a message file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A value of this type: it is read, written again, and must be equal.
    Value {
        /// The path of the type within the generated module, or one that begins with `::`.
        ty: String,
        /// The root, as in `{urn:example}call`, where it is not an element that the contract names as it is written.
        element: Option<String>,
    },
    /// Not a value that is written as it was read: tests of `goldens` written by hand read it.
    ByHand,
}

impl Settings {
    /// Reads the text of a `case.toml`. The error is a sentence to be put after the file's path.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            format!(":{}: {}", before.matches('\n').count() + 1, error.message())
        })?;
        let messages = file.messages.unwrap_or_default();
        let message = |role: &str, value: Option<Value>| {
            let is_by_hand = messages.by_hand.iter().any(|name| name == role);
            match (value, is_by_hand || file.refused) {
                (Some(Value::Type(ty)), false) => Ok(Message::Value { ty, element: None }),
                (Some(Value::Named(Named { ty, element })), false) => {
                    Ok(Message::Value { ty, element: Some(element) })
                }
                (None, true) => Ok(Message::ByHand),
                (Some(_), true) => Err(format!(": {role} has a type, and is read by hand or not at all")),
                (None, false) => Err(format!(": messages.{role} has to name the type of {role}.xml")),
            }
        };
        if let Some(role) =
            messages.by_hand.iter().find(|role| !["request", "reply"].contains(&role.as_str()))
        {
            return Err(format!(": messages.by_hand lists {role}; it may list request and reply"));
        }
        let request = message("request", messages.request)?;
        let reply = message("reply", messages.reply)?;
        for (role, message) in [("request", &request), ("reply", &reply)] {
            if matches!(message, Message::Value { ty, .. } if !is_type(ty)) {
                return Err(format!(": messages.{role} has to name the type of {role}.xml, as in \"call\""));
            }
        }
        let is_split = file.config.split;
        Ok(Self {
            config: file.config.into_config(),
            is_refused: file.refused,
            together: file.together,
            is_split,
            request,
            reply,
        })
    }
}

/// Whether a text may be the path of a type: its names are not empty, and contain nothing but letters, digits and `_`.
fn is_type(path: &str) -> bool {
    // Arguments of types are left to the compiler.
    let path = path.split('<').next().unwrap_or_default();
    let is_name = |name: &str| {
        let mut chars = name.strip_prefix("r#").unwrap_or(name).chars();
        let is_first = chars.next().is_some_and(|first| first.is_alphabetic() || first == '_');
        is_first && chars.all(|char| char.is_alphanumeric() || char == '_')
    };
    path.strip_prefix("::").unwrap_or(path).split("::").all(is_name)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    refused: bool,
    #[serde(default)]
    together: Vec<String>,
    #[serde(default)]
    config: Options,
    messages: Option<Messages>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Messages {
    request: Option<Value>,
    reply: Option<Value>,
    #[serde(default)]
    by_hand: Vec<String>,
}

/// The type of a message, and the element where it is not to be found in the contract.
#[derive(Deserialize)]
#[serde(untagged, expecting = "the name of a type, or { type, element }")]
enum Value {
    Type(String),
    Named(Named),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    #[serde(rename = "type")]
    ty: String,
    element: String,
}

/// Each key is the method of [`Config`] of that name.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Options {
    defaults: Printed,
    extern_namespace: Vec<(String, String)>,
    field_attribute: Vec<(String, String)>,
    flatten_arrays: Option<bool>,
    hashable: Printed,
    http_bindings: Printed,
    keep_going: bool,
    lossless: bool,
    map: Vec<(String, String)>,
    module: Vec<(String, String)>,
    names: Option<Names>,
    nil_items: Option<Items>,
    operations: Vec<String>,
    rename: Vec<(String, String)>,
    secrets: Vec<String>,
    secrets_by_name: Option<bool>,
    serde: Printed,
    server: Printed,
    shared: bool,
    split: bool,
    type_attribute: Vec<(String, String)>,
    word: Vec<(String, String, String)>,
    yaserde: Printed,
}

/// `true`, `false`, or the name of a feature.
#[derive(Deserialize)]
#[serde(untagged, expecting = "true, false, or the name of a feature")]
enum Printed {
    Always(bool),
    Feature(String),
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Names {
    Verbatim,
    Idiomatic,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Items {
    Keep,
    Skip,
}

impl Options {
    fn into_config(self) -> Config {
        let mut config = Config::new()
            .defaults(self.defaults.gate())
            .hashable(self.hashable.gate())
            .http_bindings(self.http_bindings.gate())
            .keep_going(self.keep_going)
            .lossless(self.lossless)
            .operations(self.operations)
            .secrets(self.secrets)
            .serde(self.serde.gate())
            .server(self.server.gate())
            .shared(self.shared)
            .split(self.split)
            .yaserde(self.yaserde.gate());
        for (ty, word, name) in self.word {
            config = config.word(ty, word, name);
        }
        for (target, name) in self.rename {
            config = config.rename(target, name);
        }
        for (target, rust) in self.map {
            config = config.map(target, rust);
        }
        for (namespace, path) in self.extern_namespace {
            config = config.extern_namespace(namespace, path);
        }
        for (namespace, name) in self.module {
            config = config.module(namespace, name);
        }
        for (target, attribute) in self.field_attribute {
            config = config.field_attribute(target, attribute);
        }
        for (target, attribute) in self.type_attribute {
            config = config.type_attribute(target, attribute);
        }
        if let Some(flatten) = self.flatten_arrays {
            config = config.flatten_arrays(flatten);
        }
        if let Some(by_name) = self.secrets_by_name {
            config = config.secrets_by_name(by_name);
        }
        config = match self.names {
            Some(Names::Idiomatic) => config.names(NamePolicy::Idiomatic),
            Some(Names::Verbatim) => config.names(NamePolicy::Verbatim),
            None => config,
        };
        match self.nil_items {
            Some(Items::Keep) => config.nil_items(NilItems::Keep),
            Some(Items::Skip) => config.nil_items(NilItems::Skip),
            None => config,
        }
    }
}

impl Default for Printed {
    fn default() -> Self {
        Self::Always(false)
    }
}

impl Printed {
    fn gate(self) -> Gate {
        match self {
            Self::Always(true) => Gate::Always,
            Self::Always(false) => Gate::Never,
            Self::Feature(feature) => Gate::Feature(feature),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn problem(text: &str) -> String {
        match Settings::parse(text) {
            Ok(settings) => panic!("{settings:?}"),
            Err(problem) => problem,
        }
    }

    const MESSAGES: &str = "[messages]\nrequest = 'call'\nby_hand = ['reply']\n";

    #[test]
    fn each_message_has_a_type_or_is_read_by_hand() {
        let settings = Settings::parse(MESSAGES).unwrap_or_else(|problem| panic!("{problem}"));
        let call = Message::Value { ty: "call".into(), element: None };
        assert_eq!((settings.request, settings.reply), (call, Message::ByHand));
        let named = MESSAGES.replace("'call'", "{ type = 'call', element = '{urn:x}c' }");
        let settings = Settings::parse(&named).unwrap_or_else(|problem| panic!("{problem}"));
        let call = Message::Value { ty: "call".into(), element: Some("{urn:x}c".into()) };
        assert_eq!(settings.request, call);
        assert_eq!(
            problem("[messages]\nrequest = 'call'\n"),
            ": messages.reply has to name the type of reply.xml"
        );
        let both = "[messages]\nrequest = 'call'\nby_hand = ['request', 'reply']\n";
        assert_eq!(problem(both), ": request has a type, and is read by hand or not at all");
        let unknown = "[messages]\nby_hand = ['fault']\n";
        assert_eq!(problem(unknown), ": messages.by_hand lists fault; it may list request and reply");
    }

    #[test]
    fn a_type_has_a_name() {
        for ty in ["", " ", "a b", "a::", "::", "2nd", "a-b"] {
            let said = problem(&MESSAGES.replace("'call'", &format!("'{ty}'")));
            assert_eq!(
                said, ": messages.request has to name the type of request.xml, as in \"call\"",
                "{ty:?}"
            );
        }
        for ty in ["call", "r#type", "example::call", "::soap_runtime::Nillable<call>", "\u{e9}t\u{e9}"] {
            assert!(Settings::parse(&MESSAGES.replace("call", ty)).is_ok(), "{ty:?}");
        }
    }

    #[test]
    fn an_unknown_key_is_refused_in_a_sentence() {
        let said = problem("[config]\nserver = true\nsecret = ['pin']\n");
        assert!(said.starts_with(":3: unknown field `secret`, expected one of `defaults`, "), "{said}");
        let said = problem("hazard = 'x'\n");
        assert!(said.starts_with(":1: unknown field `hazard`, expected one of `refused`, "), "{said}");
        let said = problem("[config]\nnames = 'verbose'\n");
        assert!(said.starts_with(":2: unknown variant `verbose`"), "{said}");
        assert_eq!(problem("[config]\nserde = 1\n"), ":2: true, false, or the name of a feature");
        let said = problem("[messages]\nreply = { type = 'call', name = 'c' }\n");
        assert_eq!(said, ":2: the name of a type, or { type, element }");
    }
}
