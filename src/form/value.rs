//! A value as the form interface writes it, and as XML has it.
//!
//! Must not know where in a reply a value occurs.

use soap_runtime::{AnyElement, Shaped};

use crate::api::{self, NS};
use crate::elements::{Elements, leaf};
use crate::form_error::FormError;
use crate::form_names::{Label, Writing, session_status_of};
use crate::service::report_area::ReportArea;

/// The reading of one reply.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading {
    pub(super) operation: &'static str,
}

impl Reading {
    pub(super) fn within(
        self,
        name: &'static str,
        elements: Vec<AnyElement>,
    ) -> Result<AnyElement, FormError> {
        Elements::within(name, NS, elements)
            .map_err(|error| FormError::unlike_contract(self.operation, error))
    }

    /// The elements that follow from the value after a label.
    pub(super) fn labelled(self, label: &Label, value: &str) -> Result<Vec<AnyElement>, FormError> {
        let Some(element) = label.element else { return Ok(Vec::new()) };
        let mut elements = Vec::new();
        if let Some(status) = label.also {
            let word = session_status_of(value).unwrap_or("SESSION_STATUS_NOT_SUPPORTED_VALUE");
            elements.push(self.leaf(status, word)?);
        }
        match (label.writing, value.trim()) {
            (Writing::Plain, _) => elements.extend(self.value(element, value)?),
            (Writing::YesOrNothing, "") => elements.push(self.leaf(element, "false")?),
            (Writing::YesOrNothing, _) => elements.push(self.leaf(element, "true")?),
            (Writing::Commas, words) => elements.push(self.words(element, words)?),
            (_, "") => {}
            (Writing::Boolean | Writing::CapitalBoolean | Writing::ZeroOne, text) => {
                elements.push(self.leaf(element, &text.to_ascii_lowercase())?);
            }
            (Writing::ReportArea, number) => {
                let area = number.parse().ok().and_then(ReportArea::from_number);
                let word = area.map_or_else(|| number.to_owned(), |area| area.word().to_owned());
                elements.push(self.leaf(element, &word)?);
            }
            (Writing::DateTime, text) => {
                let time = xml_date_time(text).unwrap_or_else(|| text.to_owned());
                elements.push(self.leaf(element, &time)?);
            }
            (_, text) => elements.push(self.leaf(element, text)?),
        }
        Ok(elements)
    }

    /// A value that is written as in SOAP. An empty text is a value; an absent number or word is written as nothing.
    pub(super) fn value(self, element: &'static str, value: &str) -> Result<Option<AnyElement>, FormError> {
        match (is_text(element), value.trim()) {
            (true, _) => self.leaf(element, value).map(Some),
            (false, "") => Ok(None),
            (false, value) => self.leaf(element, value).map(Some),
        }
    }

    fn leaf(self, element: &'static str, text: &str) -> Result<AnyElement, FormError> {
        leaf(element, NS, text).map_err(|error| FormError::unlike_contract(self.operation, error))
    }

    /// An array of words. The table of names leaves out what one of them is called in XML; the types know.
    fn words(self, element: &'static str, words: &str) -> Result<AnyElement, FormError> {
        let shapes = [<api::GROUP as Shaped>::SHAPE, <api::GROUP_V2 as Shaped>::SHAPE];
        let shape = shapes[usize::from(self.operation != "getGroup")];
        let field = shape.fields().iter().find(|field| field.name() == element);
        let item = field.and_then(|field| field.item_name()).unwrap_or_default();
        let words = words.split(',').map(str::trim).filter(|word| !word.is_empty());
        let items: Result<_, _> = words.map(|word| self.leaf(item, word)).collect();
        self.within(element, items?)
    }
}

/// Whether an element of the contract is a text, which may have any characters: its name begins with `s` and a capital.
pub(super) fn is_text(element: &str) -> bool {
    let mut characters = element.chars();
    characters.next() == Some('s') && characters.next().is_some_and(|second| second.is_ascii_uppercase())
}

/// `2016-05-26T20:06:04` as `5/26/2016 20:06:04`; none for a time with a zone or a fraction.
pub(super) fn date_and_time(text: &str) -> Option<String> {
    let (date, time) = text.trim().split_once('T')?;
    let [year, month, day] = numbers(date, '-')?;
    let [hour, minute, second] = numbers(time, ':')?;
    Some(format!("{month}/{day}/{year} {hour}:{minute:02}:{second:02}"))
}

/// `5/26/2016 8:06:04 PM` as `2016-05-26T20:06:04`; without `AM` or `PM` the hour counts from 0 to 23.
fn xml_date_time(text: &str) -> Option<String> {
    let mut words = text.split_whitespace();
    let [month, day, year] = numbers(words.next()?, '/')?;
    let [hour, minute, second] = numbers(words.next()?, ':')?;
    let hour = match words.next().map(str::to_ascii_uppercase).as_deref() {
        None => hour,
        Some("AM") => hour % 12,
        Some("PM") => hour % 12 + 12,
        Some(_) => return None,
    };
    Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"))
}

fn numbers(text: &str, separator: char) -> Option<[u32; 3]> {
    let numbers: Option<Vec<u32>> = text.split(separator).map(|number| number.parse().ok()).collect();
    numbers?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times() {
        let both =
            [("5/26/2016 20:06:04", "2016-05-26T20:06:04"), ("12/1/2026 0:00:00", "2026-12-01T00:00:00")];
        for (form, xml) in both {
            assert_eq!(date_and_time(xml).as_deref(), Some(form));
            assert_eq!(xml_date_time(form).as_deref(), Some(xml));
        }
        assert_eq!(xml_date_time("5/26/2016 8:06:04 PM").as_deref(), Some("2016-05-26T20:06:04"));
        assert_eq!(xml_date_time("5/26/2016 12:06:04 AM").as_deref(), Some("2016-05-26T00:06:04"));
        assert_eq!(xml_date_time("26.5.2016"), None);
        for xml in
            ["2016-05-26T20:06:04Z", "2016-05-26T20:06:04+02:00", "2016-05-26T20:06:04.5", "2016-05-26"]
        {
            assert_eq!(date_and_time(xml), None, "{xml}");
        }
    }

    #[test]
    fn texts_by_their_names() {
        let texts = ["sName", "sSSOID", "sCField0"];
        assert!(texts.iter().all(|name| is_text(name)));
        assert!(
            !["iNodeID", "eStatus", "bStatus", "nodeId", "session", "s"].iter().any(|name| is_text(name))
        );
    }
}
