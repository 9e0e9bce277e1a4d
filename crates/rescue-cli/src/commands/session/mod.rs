//! `rescue session`: support sessions, and what can be done to one.
//!
//! Must not know how calls are made.

mod list;
mod place;

use clap::{Args, Subcommand};

use crate::context::Context;
use crate::failure::Failure;
use place::place;

/// List support sessions; start, hold, transfer, close or cancel one
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    List(list::Arguments),
    /// Start a waiting session with a technician, as an administrator
    #[command(after_help = "Examples:\n  rescue session start 61234567 tech@email.com")]
    Start {
        /// The id of the session
        session: i32,
        /// The technician: an id, an e-mail address, or a path
        technician: String,
    },
    /// Put a session on hold
    #[command(after_help = "Examples:\n  rescue session hold 61234567")]
    Hold {
        /// The id of the session
        session: i32,
    },
    /// Transfer a session to another technician or to a channel
    #[command(after_help = "\
Examples:
  rescue session transfer 61234567 tech@email.com --comment \"knows printers\"
  rescue session transfer 61234567 \"Channels/Web site\"")]
    Transfer {
        /// The id of the session
        session: i32,
        /// The technician or channel: an id, an e-mail address, or a path
        to: String,
        /// What the next one should know
        #[arg(long, value_name = "TEXT")]
        comment: Option<String>,
    },
    /// Close a session
    #[command(after_help = "Examples:\n  rescue session close 61234567")]
    Close {
        /// The id of the session
        session: i32,
    },
    /// Cancel what an administrator has asked of a session and has not happened yet
    #[command(after_help = "Examples:\n  rescue session cancel 61234567")]
    Cancel {
        /// The id of the session
        session: i32,
    },
}

/// Runs the command.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    let rescue = context.rescue()?;
    let done = match arguments.command {
        Command::List(arguments) => return list::run(arguments, context).await,
        Command::Start { session, technician } => {
            rescue.start_session(session, technician).await?;
            format!("asked for session {session} to be started")
        }
        Command::Hold { session } => {
            rescue.hold_session(session).await?;
            format!("put session {session} on hold")
        }
        Command::Transfer { session, to, comment } => {
            let place = place(&rescue, &to).await?;
            rescue.transfer_session(session, place, &comment.unwrap_or_default()).await?;
            format!("transferred session {session} to {to}")
        }
        Command::Close { session } => {
            rescue.close_session(session).await?;
            format!("closed session {session}")
        }
        Command::Cancel { session } => {
            rescue.cancel_action(session).await?;
            format!("cancelled the action on session {session}")
        }
    };
    Ok(context.output.note(&done)?)
}
