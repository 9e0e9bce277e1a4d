//! `rescue pin`: a PIN code with which a customer joins.
//!
//! Must not know the limits of the service: the library waits for its turn.

use clap::Args;
use logmein_rescue::{Rescue, api};

use super::Context;
use crate::customer::{Customer, Fields};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{Column, column};

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
    /// For this technician instead of yourself: an id, an e-mail address, or a path
    #[arg(long, value_name = "TECHNICIAN")]
    technician: Option<String>,
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
    let fields = arguments.customer.fields()?;
    let rescue = context.rescue()?;
    let technician = match &arguments.technician {
        Some(technician) => rescue.resolve(technician).await?,
        None => own_id(&rescue).await?,
    };
    let pin = match arguments.lens {
        true => lens_pin(&rescue, &arguments, fields, technician).await?,
        false => pin(&rescue, &arguments, fields, technician).await?,
    };
    let pin = pin.ok_or_else(|| {
        Failure::new(Exit::Unavailable, "the service said OK and gave no PIN code").remedy("ask again")
    })?;
    if !arguments.email {
        return match context.output.is_for_people() {
            true => Ok(context.output.text(&pin)?),
            false => Ok(context.output.record(COLUMNS, vec![pin.into()])?),
        };
    }
    let number = pin.parse().map_err(|_| {
        Failure::new(Exit::Unavailable, format!("the service gave \"{pin}\", which is no PIN code"))
    })?;
    let email = rescue.call(api::generateEmailText { iPINCode: number, sAuthCode: None }).await?;
    let cells = vec![
        pin.into(),
        email.sSubject.into(),
        email.sText.into(),
        email.sLink.into(),
        email.sSignature.into(),
    ];
    Ok(context.output.record(EMAIL_COLUMNS, cells)?)
}

/// The caller as a technician.
pub(super) async fn own_id(rescue: &Rescue) -> Result<i32, Failure> {
    match rescue.account().await?.iTechID {
        0 => Err(Failure::new(Exit::Failed, "you are no technician").remedy("name one with --technician")),
        id => Ok(id),
    }
}

async fn pin(
    rescue: &Rescue,
    arguments: &Arguments,
    fields: Fields,
    technician: i32,
) -> Result<Option<String>, Failure> {
    let Fields { custom: [zero, one, two, three, four, five], tracking } = fields;
    let request = api::requestPINCodeV3 {
        sCField0: zero,
        sCField1: one,
        sCField2: two,
        sCField3: three,
        sCField4: four,
        sCField5: five,
        sTracking0: tracking,
        bNoTechConsole: arguments.customer.no_console,
        sAuthCode: None,
        nodeId: technician,
    };
    Ok(rescue.call(request).await?.sPINCode)
}

async fn lens_pin(
    rescue: &Rescue,
    arguments: &Arguments,
    fields: Fields,
    technician: i32,
) -> Result<Option<String>, Failure> {
    let Fields { custom: [zero, one, two, three, four, five], tracking } = fields;
    let request = api::requestLensPINCodeV4 {
        sCField0: zero,
        sCField1: one,
        sCField2: two,
        sCField3: three,
        sCField4: four,
        sCField5: five,
        sTracking0: tracking,
        bNoTechConsole: arguments.customer.no_console,
        sAuthCode: None,
        sPhoneNumber: arguments.sms.clone(),
        sLangCode: arguments.language.clone(),
        nodeId: technician,
    };
    Ok(rescue.call(request).await?.sPINCode)
}
