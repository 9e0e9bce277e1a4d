//! What is known of a customer before a session: the custom fields and the tracking field.
//!
//! Must not know how long they may be, nor what they are sent with: the library does.

use clap::Args;
use logmein_rescue::support::PinRequest;

use crate::failure::Failure;

/// Fields of a new session, and for whom it is.
#[derive(Debug, Args)]
pub(crate) struct Customer {
    /// For this technician instead of yourself: an id, an e-mail address, or a path
    #[arg(long, value_name = "TECHNICIAN")]
    technician: Option<String>,
    /// A custom field, 0 to 5: `0=Name of the customer`. Lengths: 64, 512, 512, 256, 64 and 64 characters
    #[arg(long = "field", value_name = "N=TEXT", value_parser = field)]
    fields: Vec<(usize, String)>,
    /// The tracking field, at most 64 characters
    #[arg(long, value_name = "TEXT")]
    tracking: Option<String>,
    /// Take the request though no Technician Console is running
    #[arg(long)]
    no_console: bool,
}

impl Customer {
    /// What a code or a link is asked for with.
    ///
    /// # Errors
    ///
    /// If a field was given twice.
    pub(crate) fn request(&self) -> Result<PinRequest, Failure> {
        let mut fields: [Option<&str>; 6] = [None; 6];
        for (number, text) in &self.fields {
            if fields[*number].replace(text).is_some() {
                return Err(Failure::usage(format!("custom field {number} was given twice"))
                    .remedy("give each field once"));
            }
        }
        let [name, custom_fields @ ..] = fields.map(|text| text.unwrap_or_default().to_owned());
        Ok(PinRequest {
            name,
            custom_fields,
            tracking: self.tracking.clone().unwrap_or_default(),
            technician: self.technician.as_ref().map(Into::into),
            without_console: self.no_console,
        })
    }
}

fn field(text: &str) -> Result<(usize, String), String> {
    let parts = text.split_once('=').and_then(|(number, text)| Some((number.parse().ok()?, text)));
    match parts {
        Some((number @ 0..=5, text)) => Ok((number, text.to_owned())),
        _ => Err("expected a number from 0 to 5, = and the text".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_given_once_with_its_number() {
        let request = |fields: &[&str]| {
            let fields = fields.iter().map(|text| field(text).unwrap()).collect();
            Customer { technician: None, fields, tracking: None, no_console: false }.request()
        };
        let given = request(&["0=Carla", "5=last", "1=a=b"]).unwrap();
        assert_eq!((given.name.as_str(), given.custom_fields[0].as_str()), ("Carla", "a=b"));
        assert_eq!(given.custom_fields[4], "last");
        assert!(request(&["0=a", "0=b"]).is_err());
        assert!(field("6=a").is_err() && field("a").is_err());
    }
}
