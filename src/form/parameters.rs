//! A request as the names and values of a form.
//!
//! Values are read off the elements that the request is written as for SOAP, so that every type of the contract is
//! covered. Must not know how they travel.

use std::fmt;

use soap_runtime::value::{Field, ReadResult, Shape, ValueReader, element};
use soap_runtime::xml::{Tag, TagBlocks, Writer};
use soap_runtime::{AnyElement, ReadError, Shaped, Value};

use crate::api;
use crate::calls::RescueCall;
use crate::elements::Elements;
use crate::form_error::FormError;
use crate::form_names::{Page, Parameter, Writing};
use crate::service::report_area::ReportArea;

/// Names and values in their order.
#[derive(Default)]
pub(crate) struct Parameters {
    parameters: Vec<(Field, String)>,
}

impl Parameters {
    /// Those of a request; none for what is absent.
    pub(super) fn of<C: RescueCall>(page: &Page, request: &C) -> Result<Self, FormError> {
        let failed = |error| FormError::unlike_contract(page.operation, error);
        let mut parameters = Self::default();
        for element in Elements::of(request).map_err(failed)?.elements {
            let name = element.name().local;
            let parameter = page.parameter_of(name).ok_or_else(|| {
                FormError::unwritable(
                    page.operation,
                    format!("the form interface has no parameter for {name}"),
                )
            })?;
            let is_secret = is_secret(C::SHAPE, name);
            parameters.take(parameter, &element, is_secret).map_err(|problem| match problem {
                Problem::Xml(error) => failed(error),
                Problem::Unwritable(why) => FormError::unwritable(page.operation, format!("{name} {why}")),
            })?;
        }
        Ok(parameters)
    }

    /// With one more.
    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.parameters.push((element(name).namespace(""), value.to_owned()));
        self
    }

    /// With one more that no error may show.
    pub(crate) fn with_secret(mut self, name: &'static str, value: &str) -> Self {
        self.parameters.push((element(name).namespace("").secret(), value.to_owned()));
        self
    }

    /// Whether one of them must not be seen.
    pub(super) fn has_secret(&self) -> bool {
        self.parameters.iter().any(|(field, _)| field.secret)
    }

    fn take(&mut self, parameter: &Parameter, found: &AnyElement, is_secret: bool) -> Result<(), Problem> {
        if let Writing::Rows { parameters, .. } = parameter.writing {
            return self.take_rows(parameters, found);
        }
        let value = text(parameter.writing, found)?;
        let field = element(parameter.name).namespace("");
        self.parameters.push((if is_secret { field.secret() } else { field }, value));
        Ok(())
    }

    /// Every item gives all parameters, so that the service can count. Users are all that is ever sent so.
    fn take_rows(&mut self, parameters: &[Parameter], rows: &AnyElement) -> Result<(), Problem> {
        for row in rows.get::<Elements>()?.elements {
            let cells = row.get::<Elements>()?.elements;
            for parameter in parameters {
                let cell = cells.iter().find(|cell| cell.name().local == parameter.element);
                let value = cell.map(|cell| text(parameter.writing, cell)).transpose()?.unwrap_or_default();
                let field = element(parameter.name).namespace("");
                let is_secret = is_secret(<api::USERDATA as Shaped>::SHAPE, parameter.element);
                self.parameters.push((if is_secret { field.secret() } else { field }, value));
            }
        }
        Ok(())
    }
}

/// Whether the value of an element must not be seen.
fn is_secret(shape: &Shape, element: &str) -> bool {
    shape.fields.iter().any(|field| field.secret && field.name == element)
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
        let words: Result<Vec<String>, _> = items.iter().map(AnyElement::get).collect();
        return Ok(words?.join(","));
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

/// The number of an area; a word that nobody knows goes as it is.
fn report_area(word: String) -> Result<String, Problem> {
    match ReportArea::from_word(&word).map(ReportArea::number) {
        Some(Some(number)) => Ok(number.to_string()),
        Some(None) => Err(Problem::Unwritable(format!(
            "is {word}, whose number in the form interface is not known; call it by SOAP"
        ))),
        None => Ok(word),
    }
}

impl fmt::Debug for Parameters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.parameters.iter().map(|(field, _)| field.name)).finish()
    }
}

/// Each is an element, which is how the HTTP client takes them.
impl Value for Parameters {
    fn blank() -> Self {
        Self::default()
    }

    /// Forms are written only.
    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        Elements { elements: Vec::new() }.read(reader, field)
    }

    fn write(&self, writer: &mut Writer, field: &Field) {
        let tag = Tag { namespace: "", local: field.name, blocks: &TagBlocks::NONE };
        writer.element(tag, |writer| {
            for (field, value) in &self.parameters {
                value.write(writer, field);
            }
        });
    }
}
