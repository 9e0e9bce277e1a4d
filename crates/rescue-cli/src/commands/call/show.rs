//! What `rescue call` says of operations.
//!
//! Must not know how they are called.

use anstyle::Style;
use serde_json::{Map, Value};

use crate::context::Context;
use crate::contract::{Contract, Field, Kind, Operation, Word};
use crate::failure::Failure;
use crate::output::{Cell, Column, Listing, column};

const OPERATIONS: &[Column] = &[column("operation", "Operation"), column("summary", "What it does")];

const FIELDS: &[Column] = &[
    column("message", "Message"),
    column("field", "Field"),
    column("type", "Type"),
    column("required", "Required"),
    column("meaning", "Meaning"),
    column("words", "Words"),
];

/// For people the words are listed apart, and so is the reply.
const SHORT_FIELDS: &[Column] = &[
    column("field", "Field"),
    column("type", "Type"),
    column("required", "Required"),
    column("meaning", "Meaning"),
];

const WORDS: &[Column] = &[column("word", "Word"), column("meaning", "Meaning")];

const HEADING: Style = Style::new().bold().underline();

/// Lists all operations.
pub(super) fn list(contract: &Contract, context: &Context) -> Result<(), Failure> {
    let rows = contract.operations().map(|(name, docs)| vec![name.into(), first_sentence(&docs).into()]);
    Ok(context.output.listing(&Listing::new(OPERATIONS, rows), "")?)
}

/// Shows the fields of an operation.
pub(super) fn operation(operation: &Operation, context: &Context) -> Result<(), Failure> {
    let output = &context.output;
    if !output.is_for_people() {
        let mut rows = Vec::new();
        for (message, fields) in [("request", &operation.request), ("reply", &operation.reply)] {
            flat(fields, "", &mut |path, field| rows.push(full_row(message, path, field)));
        }
        return Ok(output.listing(&Listing::new(FIELDS, rows), "")?);
    }
    output.paragraph(&format!("{}: {}", operation.name, operation.docs))?;
    let mut enumerations: Vec<(&str, &[Word])> = Vec::new();
    for (heading, fields) in [("Request", &operation.request), ("Reply", &operation.reply)] {
        output.text(&format!("\n{HEADING}{heading}{HEADING:#}"))?;
        let mut rows = Vec::new();
        flat(fields, "", &mut |path, field| {
            rows.push(short_row(path, field));
            if let Kind::Words(name, words) = &field.kind
                && !enumerations.iter().any(|(known, _)| known == name)
            {
                enumerations.push((name, words));
            }
        });
        match rows.is_empty() {
            true => output.text("no fields")?,
            false => output.listing(&Listing::new(SHORT_FIELDS, rows), "")?,
        }
    }
    for (name, words) in enumerations {
        output.text(&format!("\n{HEADING}Words of {name}{HEADING:#}"))?;
        let rows = words.iter().map(|word| vec![word.word.as_str().into(), word.meaning.as_str().into()]);
        output.listing(&Listing::new(WORDS, rows), "")?;
    }
    output.text(&format!("\n{HEADING}Example{HEADING:#}"))?;
    Ok(output.text(&format!("rescue call {} --json '{}'", operation.name, example(&operation.request)))?)
}

/// Every field with its path, those of structures after the field that holds them.
fn flat<'a>(fields: &'a [Field], within: &str, each: &mut impl FnMut(&str, &'a Field)) {
    for field in fields {
        let path = format!("{within}{}{}", field.name, if field.is_list { "[]" } else { "" });
        each(&path, field);
        if let Kind::Structure(_, fields) = &field.kind {
            flat(fields, &format!("{path}."), each);
        }
    }
}

fn full_row(message: &str, path: &str, field: &Field) -> Vec<Cell> {
    let words = match &field.kind {
        Kind::Words(_, words) => Some(words.iter().map(|word| word.word.clone()).collect::<Vec<_>>()),
        _ => None,
    };
    let mut row = vec![message.into()];
    row.extend(short_row(path, field));
    row.push(words.into());
    row
}

fn short_row(path: &str, field: &Field) -> Vec<Cell> {
    vec![path.into(), field.type_name().into(), field.is_required.into(), field.docs.as_str().into()]
}

/// A request with the fields that it has to have, to be filled in.
fn example(fields: &[Field]) -> Value {
    let required = fields.iter().filter(|field| field.is_required);
    Value::Object(required.map(|field| (field.name.clone(), sample(field))).collect::<Map<_, _>>())
}

fn sample(field: &Field) -> Value {
    let value = match &field.kind {
        Kind::Text => "text".into(),
        Kind::Integer => 0.into(),
        Kind::Flag => false.into(),
        Kind::Moment => "2014-04-01T07:00:00".into(),
        Kind::Words(_, words) => words.last().map_or_else(String::new, |word| word.word.clone()).into(),
        Kind::Structure(_, fields) => example(fields),
    };
    if field.is_list { vec![value].into() } else { value }
}

fn first_sentence(docs: &str) -> String {
    docs.split_inclusive(". ").next().unwrap_or_default().trim().to_owned()
}
