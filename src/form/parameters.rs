//! A request as the names and values of a form.
//!
//! The request is written once as the elements that SOAP has, and its values are taken from these: a value has no other
//! way to give its text, and so one writer decides what each type of the contract looks like. From then on they are plain
//! names and values. Must not know how they travel.

use soap_runtime::value::Shape;
use soap_runtime::{AnyElement, NamedValues, ReadError, Shaped};

use crate::api;
use crate::calls::RescueCall;
use crate::elements::Elements;
use crate::form_error::FormError;
use crate::form_names::{Page, Parameter, Writing};
use crate::service::report_area::ReportArea;

/// The names and values of a request; none for what is absent.
pub(super) fn of<C: RescueCall>(page: &Page, request: &C) -> Result<NamedValues, FormError> {
    let failed = |error: soap_runtime::Error| FormError::unwritable(page.operation, error.to_string());
    let mut values = NamedValues::new();
    for element in Elements::of(request).map_err(failed)?.elements {
        let name = element.name().local;
        let parameter = page.parameter_of(name).ok_or_else(|| {
            FormError::unwritable(page.operation, format!("the form interface has no parameter for {name}"))
        })?;
        let is_secret = is_secret(C::SHAPE, name);
        take(&mut values, parameter, &element, is_secret).map_err(|problem| match problem {
            Problem::Xml(error) => failed(error),
            Problem::Unwritable(why) => FormError::unwritable(page.operation, format!("{name} {why}")),
        })?;
    }
    Ok(values)
}

fn take(
    values: &mut NamedValues,
    parameter: &Parameter,
    found: &AnyElement,
    is_secret: bool,
) -> Result<(), Problem> {
    if let Writing::Rows { parameters, .. } = parameter.writing {
        return take_rows(values, parameters, found);
    }
    push(values, parameter.name, text(parameter.writing, found)?, is_secret);
    Ok(())
}

/// Every item gives all parameters, so that the service can count. Only users are ever sent this way.
fn take_rows(values: &mut NamedValues, parameters: &[Parameter], rows: &AnyElement) -> Result<(), Problem> {
    for row in rows.get::<Elements>()?.elements {
        let cells = row.get::<Elements>()?.elements;
        for parameter in parameters {
            let cell = cells.iter().find(|cell| cell.name().local == parameter.element);
            let value = cell.map(|cell| text(parameter.writing, cell)).transpose()?.unwrap_or_default();
            let is_secret = is_secret(<api::USERDATA as Shaped>::SHAPE, parameter.element);
            push(values, parameter.name, value, is_secret);
        }
    }
    Ok(())
}

fn push(values: &mut NamedValues, name: &'static str, value: String, is_secret: bool) {
    match is_secret {
        true => values.push_secret(name, value),
        false => values.push(name, value),
    }
}

/// Whether the value of an element must not be seen.
fn is_secret(shape: &Shape, element: &str) -> bool {
    shape.fields().iter().any(|field| field.is_secret() && field.name() == element)
}

/// Why a value could not be taken.
enum Problem {
    Xml(soap_runtime::Error),
    Unwritable(String),
}

impl From<ReadError> for Problem {
    fn from(error: ReadError) -> Self {
        Self::Xml(error.into())
    }
}

/// The value of an element as a form has it.
fn text(writing: Writing, found: &AnyElement) -> Result<String, Problem> {
    if writing == Writing::Commas {
        let items = found.get::<Elements>()?.elements;
        let words: Vec<String> = items.iter().map(AnyElement::get).collect::<Result<_, _>>()?;
        if words.iter().any(|word| word.contains(',')) {
            let why = "has a word with a comma, which a form would split; call it by SOAP".to_owned();
            return Err(Problem::Unwritable(why));
        }
        return Ok(words.join(","));
    }
    let text: String = found.get()?;
    Ok(match writing {
        Writing::CapitalBoolean => if text == "true" { "True" } else { "False" }.to_owned(),
        Writing::ZeroOne => if text == "true" { "1" } else { "0" }.to_owned(),
        Writing::YesOrNothing => if text == "true" { "yes" } else { "" }.to_owned(),
        Writing::SixDigits => format!("{text:0>6}"),
        Writing::ReportArea => report_area(text)?,
        Writing::DateTime => super::value::date_and_time(&text).ok_or_else(|| {
            Problem::Unwritable(
                "has a time zone or a fraction of a second, which a form cannot say".to_owned(),
            )
        })?,
        _ => text,
    })
}

/// The number of an area; an unknown word is sent unchanged.
fn report_area(word: String) -> Result<String, Problem> {
    match ReportArea::from_word(&word).map(ReportArea::number) {
        Some(Some(number)) => Ok(number.to_string()),
        Some(None) => Err(Problem::Unwritable(format!(
            "is {word}, whose number in the form interface is not known; call it by SOAP"
        ))),
        None => Ok(word),
    }
}
