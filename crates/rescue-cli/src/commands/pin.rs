//! `rescue pin`: a PIN code with which a customer joins.
//!
//! Must not know the limits of the service: the library waits for its turn.

use clap::Args;
use logmein_rescue::support::Sms;

use crate::context::Context;
use crate::customer::Customer;
use crate::failure::Failure;
use crate::output::{Cell, Column, column};

/// Get a PIN code with which a customer joins a session
///
/// A PIN code has six digits and may begin with 0, so it is text. The service gives one a second.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue pin
  rescue pin --technician tech@email.com --field \"0=Carla Customer\" --field \"1=printer\"
  rescue pin --email                          with the text of an invitation
  rescue pin --lens --sms +15550100 --language de

Columns: pin; with --email also subject, text, link, signature.")]
pub(crate) struct Arguments {
    #[command(flatten)]
    customer: Customer,
    /// For a session of Rescue Lens
    #[arg(long)]
    lens: bool,
    /// Send the invitation to this phone number
    #[arg(long, value_name = "NUMBER", requires = "lens")]
    sms: Option<String>,
    /// The language of the message: de, en, es, fr, nl or pt-br
    #[arg(long, value_name = "CODE", requires = "sms")]
    #[arg(value_parser = ["de", "en", "es", "fr", "nl", "pt-br"])]
    language: Option<String>,
    /// Also get the text of an invitation by e-mail
    #[arg(long, conflicts_with = "lens")]
    email: bool,
}

const COLUMNS: &[Column] = &[column("pin", "PIN code")];

const EMAIL_COLUMNS: &[Column] = &[
    column("pin", "PIN code"),
    column("subject", "Subject"),
    column("text", "Text"),
    column("link", "Link"),
    column("signature", "Signature"),
];

/// Asks for a PIN code.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    let Arguments { customer, lens, sms, language, email } = arguments;
    let request = customer.request()?;
    let rescue = context.rescue()?;
    let sms = sms.map(|phone| Sms { phone, language });
    let pin = match lens {
        true => rescue.lens_pin_code(&request, sms.as_ref()).await?,
        false => rescue.pin_code(&request).await?,
    };
    if email {
        let email = rescue.email_text(&pin).await?;
        let cells = vec![
            pin.to_string().into(),
            email.subject.into(),
            Cell::Lines(email.text),
            email.link.into(),
            email.signature.into(),
        ];
        return Ok(context.output.record(EMAIL_COLUMNS, cells)?);
    }
    match context.output.is_for_people() {
        true => Ok(context.output.foreign_line(pin.as_ref())?),
        false => Ok(context.output.record(COLUMNS, vec![pin.to_string().into()])?),
    }
}
