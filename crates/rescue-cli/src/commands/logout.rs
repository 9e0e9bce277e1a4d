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

/// Removes the saved login, and ends its session at the service.
pub(crate) async fn run(_: Arguments, context: &Context) -> Result<(), Failure> {
    let place = Place::of_profile(&context.options.profile)?;
    let saved = place.read()?;
    let was_there = place.remove()?;
    let note = match saved {
        None if !was_there => "nobody was logged in".to_owned(),
        None => format!("removed {place}; {UNREADABLE_SESSION}"),
        Some(saved) => match saved.session() {
            Some(Err(_)) => format!("removed {place}; {UNREADABLE_SESSION}"),
            Some(Ok(session)) => {
                let builder = account::builder(&context.options, &saved.endpoint).saved_session(session);
                builder.build()?.logout().await?;
                format!("logged out {}", saved.user)
            }
            None => format!("logged out {}", saved.user),
        },
    };
    Ok(context.output.note(&note)?)
}

const UNREADABLE_SESSION: &str = "a session in it could not be read, and ends at the service by itself";
