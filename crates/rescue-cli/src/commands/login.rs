//! `rescue login`: logs in once, and saves what later commands need instead of a password.
//!
//! Must not know how a login is kept alive.

use clap::Args;
use logmein_rescue::api;

use crate::account::profile::Profile;
use crate::account::saved_login::{Place, SavedLogin};
use crate::account::{self, variable};
use crate::ask;
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

const EXAMPLES: &str = "\
Examples:
  rescue login                           ask for both, save the session
  rescue login --email some@email.com    ask for the password
  rescue login --auth-code               save a code that does not end
  rescue login --profile night           save it for this profile
  pass show rescue | rescue login --email some@email.com --password-stdin";

const PROFILES: &str = "\
The profile file:
  [default]
  endpoint = \"https://secure.logmeinrescue.com/API/API.asmx\"
  email = \"some@email.com\"
  password_command = [\"secret-tool\", \"lookup\", \"service\", \"rescue\"]

  [night]
  auth_code = \"…\"

A profile may have endpoint, email, password, auth_code, sso_id, sso_password
and company, and in place of the secrets password_command, auth_code_command
and sso_password_command: a program with its arguments that prints the secret,
such as that of the system's keyring. A file with secrets or commands has to be
readable and writable by you alone.";

/// Log in, and save the login for later commands
///
/// Asks for e-mail address and password, unless the profile or the environment (RESCUE_EMAIL, RESCUE_PASSWORD) has them.
/// What is saved is the cookie of the session, which ends after 20 minutes without a call, or with --auth-code an auth
/// code, which does not end. The password is never saved. A file of its own, readable by you alone, holds it for each
/// profile.
///
/// Instead of logging in, commands take credentials from the environment: RESCUE_EMAIL and RESCUE_PASSWORD, or
/// RESCUE_AUTH_CODE (an auth code or API token), or RESCUE_SSO_ID, RESCUE_SSO_PASSWORD and RESCUE_COMPANY; or from the
/// profile file, config.toml in the folder "rescue" among your settings (such as ~/.config/rescue) or in RESCUE_HOME.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, after_long_help = format!("{EXAMPLES}\n\n{PROFILES}"))]
pub(crate) struct Arguments {
    /// The e-mail address, instead of asking for it
    #[arg(long, env = "RESCUE_EMAIL", hide_env_values = true, value_name = "ADDRESS")]
    email: Option<String>,
    /// Read the password from the first line of standard input
    #[arg(long)]
    password_stdin: bool,
    /// Save an auth code instead of a session; this makes an earlier auth code of this user invalid
    #[arg(long)]
    auth_code: bool,
}

/// Logs in and saves the login.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    let options = &context.options;
    let profile = Profile::read(&options.profile)?;
    let place = Place::of_profile(&options.profile)?;
    // Not that of an earlier login, which may have been another service.
    let endpoint = account::endpoint(options, &profile, None);
    let email = match arguments.email.or(profile.email).filter(|email| !email.is_empty()) {
        Some(email) => email,
        None if ask::is_terminal() => ask::line("E-mail address: ")?,
        None => return Err(nobody_to_ask("an e-mail address", "--email or RESCUE_EMAIL")),
    };
    let password = match variable("RESCUE_PASSWORD")? {
        _ if arguments.password_stdin => ask::password_of_stdin()?,
        Some(password) => password.into(),
        None if ask::is_terminal() => ask::password(&format!("Password of {email}: "))?,
        None => return Err(nobody_to_ask("a password", "RESCUE_PASSWORD or --password-stdin")),
    };
    let builder = account::builder(options, &endpoint).login(&email, password.reveal());
    let rescue = account::counting(builder, &endpoint, &email).build()?;
    let at = if endpoint == account::SERVICE { String::new() } else { format!(" at {endpoint}") };
    let mut login = SavedLogin { endpoint, user: email.clone(), session: None, auth_code: None };
    if arguments.auth_code {
        let request = api::requestAuthCode {
            sEmail: Some(email.clone()),
            sPassword: Some(password.reveal().to_owned()),
        };
        let code = rescue.call(request).await?.sAuthCode;
        login.auth_code = Some(code.ok_or_else(|| nothing("no auth code"))?.into());
    } else {
        // Any call makes the login; this one also shows whose it is.
        rescue.account().await?;
        let session = rescue.saved_session().await;
        login.session = Some(session.ok_or_else(|| nothing("no cookie"))?.reveal().into());
    }
    place.write(&login)?;
    let lasts =
        if arguments.auth_code { "an auth code" } else { "a session, which ends after 20 idle minutes" };
    Ok(context.output.note(&format!("logged in as {email}{at}; saved {lasts}"))?)
}

fn nobody_to_ask(what: &str, how: &str) -> Failure {
    Failure::usage(format!("{what} is needed and there is no terminal to ask at"))
        .remedy(format!("give {how}"))
}

fn nothing(what: &str) -> Failure {
    Failure::new(Exit::Unavailable, format!("the service took the login and gave {what}"))
        .remedy("set RESCUE_EMAIL and RESCUE_PASSWORD instead")
}
