//! What is known of a customer before a session: the custom fields and the tracking field, checked against the lengths
//! that the vendor's guide gives.
//!
//! Must not know what they are sent with.

use clap::Args;

use crate::failure::Failure;

/// How many characters each custom field takes.
const LENGTHS: [usize; 6] = [64, 512, 512, 256, 64, 64];

/// How many characters the tracking field takes.
const TRACKING: usize = 64;

/// Fields of a new session.
#[derive(Debug, Args)]
pub(crate) struct Customer {
    /// A custom field, 0 to 5: `0=Name of the customer`. Lengths: 64, 512, 512, 256, 64 and 64 characters
    #[arg(long = "field", value_name = "N=TEXT", value_parser = field)]
    fields: Vec<(usize, String)>,
    /// The tracking field, at most 64 characters
    #[arg(long, value_name = "TEXT")]
    tracking: Option<String>,
    /// Take the request though no Technician Console is running
    #[arg(long)]
    pub(crate) no_console: bool,
}

/// The fields as requests have them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Fields {
    pub(crate) custom: [Option<String>; 6],
    pub(crate) tracking: Option<String>,
}

impl Customer {
    /// The fields.
    ///
    /// # Errors
    ///
    /// Where one was given twice, or is too long.
    pub(crate) fn fields(&self) -> Result<Fields, Failure> {
        let mut fields = Fields { custom: Default::default(), tracking: self.tracking.clone() };
        for (number, text) in &self.fields {
            let slot = &mut fields.custom[*number];
            if slot.replace(text.clone()).is_some() {
                return Err(Failure::usage(format!("custom field {number} was given twice"))
                    .remedy("give each field once"));
            }
            fits(&format!("custom field {number}"), text, LENGTHS[*number])?;
        }
        if let Some(text) = &fields.tracking {
            fits("the tracking field", text, TRACKING)?;
        }
        Ok(fields)
    }
}

fn fits(what: &str, text: &str, most: usize) -> Result<(), Failure> {
    match text.chars().count() {
        length if length > most => {
            Err(Failure::usage(format!("{what} has {length} characters, and the service takes {most}"))
                .remedy("shorten it"))
        }
        _ => Ok(()),
    }
}

fn field(text: &str) -> Result<(usize, String), String> {
    let parts = text.split_once('=').and_then(|(number, text)| Some((number.parse().ok()?, text)));
    match parts {
        Some((number, text)) if number < LENGTHS.len() => Ok((number, text.to_owned())),
        _ => Err("expected a number from 0 to 5, = and the text".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(fields: &[&str]) -> Result<Fields, Failure> {
        let fields = fields.iter().map(|text| field(text).unwrap()).collect();
        Customer { fields, tracking: None, no_console: false }.fields()
    }

    #[test]
    fn a_field_is_as_long_as_the_guide_says() {
        for (number, most) in [64, 512, 512, 256, 64, 64].into_iter().enumerate() {
            // Characters count, not bytes.
            let text = "ä".repeat(most);
            let right = fields(&[&format!("{number}={text}")]).unwrap();
            assert_eq!(right.custom[number].as_deref(), Some(text.as_str()));
            assert!(fields(&[&format!("{number}={text}.")]).is_err(), "{number}");
        }
    }

    #[test]
    fn a_field_is_given_once_with_its_number() {
        assert!(fields(&["0=a", "0=b"]).is_err());
        assert_eq!(field("1=a=b"), Ok((1, "a=b".to_owned())));
        assert!(field("6=a").is_err() && field("a").is_err());
    }
}
