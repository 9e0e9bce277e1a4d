//! `rescue logout`: ends the saved login.
//!
//! Must not know how logins are saved.

use clap::Args;

use crate::account;
use crate::account::saved_login::Place;
use crate::context::Context;
use crate::failure::Failure;

/// End the saved login, and forget it
///
/// A session is ended at the service. An auth code is only forgotten here: the service ends it when another one is asked
/// for.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue logout
  rescue logout --profile night")]
pub(crate) struct Arguments {}

/// Ends the session at the service, and forgets the login here whatever the service says.
pub(crate) async fn run(_: Arguments, context: &Context) -> Result<(), Failure> {
    let place = Place::of_profile(&context.options.profile)?;
    let Some(saved) = place.read()? else {
        return Ok(context.output.note("nobody was logged in")?);
    };
    place.remove()?;
    if let Some(Ok(session)) = saved.session() {
        let builder = account::builder(&context.options, &saved.endpoint).saved_session(session);
        builder.build()?.logout().await?;
    }
    Ok(context.output.note(&format!("logged out {}", saved.user))?)
}
