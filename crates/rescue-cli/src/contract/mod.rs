//! The bundled contract as commands show it: operations, their fields, the words that these may have.
//!
//! Must not know how calls are made. What a contract may be in general, the generator knows; here it becomes what this
//! one has: text, whole numbers, yes or no, times, words, structures, and lists of these.

mod check;
mod names;

use std::path::Path;

use logmein_rescue::api;
use wsdl2rust::model::{Docs, ElementUse, Message, Model, Occurs, PartContent, TypeId, TypeKind, Variety};

pub(crate) use check::check;
pub(crate) use names::nearest;

use crate::exit::Exit;
use crate::failure::Failure;

/// The contract.
#[derive(Debug)]
pub(crate) struct Contract(Model);

/// An operation.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) name: String,
    /// What it does, and what is known of it.
    pub(crate) docs: String,
    pub(crate) request: Vec<Field>,
    pub(crate) reply: Vec<Field>,
}

/// A field of a request, a reply or a structure.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) is_required: bool,
    pub(crate) is_list: bool,
    pub(crate) docs: String,
}

/// What a field may hold.
#[derive(Debug)]
pub(crate) enum Kind {
    Text,
    Integer,
    Flag,
    /// A date and time, as in `2014-04-01T07:00:00`.
    Moment,
    Words(String, Vec<Word>),
    Structure(String, Vec<Field>),
}

/// A word of an enumeration, with its meaning.
#[derive(Debug)]
pub(crate) struct Word {
    pub(crate) word: String,
    pub(crate) meaning: String,
}

impl Contract {
    /// Reads the contract that this program was made from.
    ///
    /// # Errors
    ///
    /// None but by a mistake in this program.
    pub(crate) fn bundled() -> Result<Self, Failure> {
        let name = Path::new("rescue.wsdl");
        wsdl2rust::Config::new().read_text(name, api::CONTRACT).map(Self).map_err(|error| {
            Failure::new(Exit::Failed, format!("the bundled contract cannot be read: {error}"))
        })
    }

    /// The contract as the generator has it.
    pub(crate) fn model(&self) -> &Model {
        &self.0
    }

    /// Name and documentation of every operation, in the order of the contract.
    pub(crate) fn operations(&self) -> impl Iterator<Item = (&str, String)> {
        let operations = self.0.port_types.iter().flat_map(|port_type| &port_type.operations);
        operations.map(|operation| (operation.name.as_str(), text(&operation.docs)))
    }

    /// The operation of this name.
    ///
    /// # Errors
    ///
    /// If no operation has this name; the error lists the most similar names.
    pub(crate) fn operation(&self, name: &str) -> Result<Operation, Failure> {
        let mut operations = self.0.port_types.iter().flat_map(|port_type| &port_type.operations);
        let Some(operation) = operations.find(|operation| operation.name == name) else {
            let names = nearest(name, self.operations().map(|(name, _)| name));
            let failure = Failure::usage(format!("there is no operation \"{name}\""));
            return Err(match names.is_empty() {
                true => failure.remedy("`rescue call --list` shows all"),
                false => failure.remedy(format!("did you mean {}?", names.join(" or "))),
            });
        };
        Ok(Operation {
            name: operation.name.clone(),
            docs: text(&operation.docs),
            request: self.message(operation.input.as_ref()),
            reply: self.message(operation.output.as_ref()),
        })
    }

    fn message(&self, message: Option<&Message>) -> Vec<Field> {
        let parts = message.into_iter().flat_map(|message| &message.parts);
        let types = parts.map(|part| match part.content {
            PartContent::Element(id) => self.0.element(id).ty,
            PartContent::Type(ty) => ty,
        });
        types.flat_map(|ty| self.fields(ty)).collect()
    }

    fn fields(&self, ty: TypeId) -> Vec<Field> {
        self.elements(ty)
            .into_iter()
            .map(|(occurs, element)| {
                let (ty, is_wrapped) = match self.wrapped(element.ty) {
                    Some(item) => (item, true),
                    None => (element.ty, false),
                };
                Field {
                    name: element.name.local.clone(),
                    kind: self.kind(ty),
                    is_required: !occurs.is_optional(),
                    is_list: is_wrapped || occurs.is_repeated(),
                    docs: text(&element.docs),
                }
            })
            .collect()
    }

    fn elements(&self, ty: TypeId) -> Vec<(Occurs, &ElementUse)> {
        match &self.0.type_def(ty).kind {
            TypeKind::Complex(complex) => complex.content.elements().collect(),
            _ => Vec::new(),
        }
    }

    /// The type of the items, where a type only wraps them.
    fn wrapped(&self, ty: TypeId) -> Option<TypeId> {
        match self.elements(ty)[..] {
            [(occurs, item)] if occurs.is_repeated() => Some(item.ty),
            _ => None,
        }
    }

    fn kind(&self, ty: TypeId) -> Kind {
        match &self.0.type_def(ty).kind {
            TypeKind::Builtin(builtin) => match builtin.0 {
                "boolean" => Kind::Flag,
                "int" | "long" | "short" => Kind::Integer,
                "dateTime" => Kind::Moment,
                _ => Kind::Text,
            },
            TypeKind::Simple(simple) => match &simple.variety {
                Variety::Enumeration { words, .. } => {
                    let word = |word: &wsdl2rust::model::Word| Word {
                        word: word.value.clone(),
                        meaning: text(&word.docs),
                    };
                    let name = self.0.wire_name_of_type(ty).to_owned();
                    Kind::Words(name, words.iter().map(word).collect())
                }
                _ => Kind::Text,
            },
            _ => Kind::Structure(self.0.wire_name_of_type(ty).to_owned(), self.fields(ty)),
        }
    }
}

impl Field {
    /// The type in words.
    pub(crate) fn type_name(&self) -> String {
        let name = match &self.kind {
            Kind::Text => "text",
            Kind::Integer => "number",
            Kind::Flag => "true or false",
            Kind::Moment => "time",
            Kind::Words(name, _) | Kind::Structure(name, _) => name,
        };
        if self.is_list { format!("list of {name}") } else { name.to_owned() }
    }
}

/// Whether the values of a field are secrets.
pub(crate) fn is_secret(name: &str) -> bool {
    ["sPassword", "sPwd", "sConfPwd", "sCurrentPwd", "sAuthCode"].contains(&name)
}

fn text(docs: &Docs) -> String {
    docs.0.as_deref().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}
