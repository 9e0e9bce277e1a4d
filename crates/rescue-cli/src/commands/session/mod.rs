//! `rescue session`: support sessions, and what can be done to one.
//!
//! Must not know how calls are made.

mod list;

use clap::{Args, Subcommand};
use logmein_rescue::api::{self, NODE_REF, NODE_TYPE};
use logmein_rescue::organisation::Target;
use logmein_rescue::{Rescue, RescueCall};

use super::Context;
use crate::failure::Failure;

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

/// Does what was asked for.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    let auth_code = None;
    match arguments.command {
        Command::List(arguments) => list::run(arguments, context).await,
        Command::Start { session, technician } => {
            let node = context.rescue()?.resolve(technician).await?;
            let request = api::startSession { iSession: session, iNode: node, sAuthCode: auth_code };
            act(request, &format!("asked for session {session} to be started"), context).await
        }
        Command::Hold { session } => {
            let request = api::holdSession { iSession: session, sAuthCode: auth_code };
            act(request, &format!("put session {session} on hold"), context).await
        }
        Command::Transfer { session, to, comment } => {
            let (node, reference) = place(&context.rescue()?, to).await?;
            let request = api::transferSession {
                iSession: session,
                iNode: node,
                eNodeRef: reference,
                sComment: comment,
                sAuthCode: auth_code,
            };
            act(request, &format!("transferred session {session} to {node}"), context).await
        }
        Command::Close { session } => {
            let request = api::closeSession { iSession: session, sAuthCode: auth_code };
            act(request, &format!("closed session {session}"), context).await
        }
        Command::Cancel { session } => {
            let request = api::cancelAction { iSession: session, sAuthCode: auth_code };
            act(request, &format!("cancelled the action on session {session}"), context).await
        }
    }
}

async fn act<C: RescueCall>(request: C, done: &str, context: &Context) -> Result<(), Failure> {
    context.rescue()?.call(request).await?;
    Ok(context.output.note(done)?)
}

/// A place where sessions are: its id, and whether that is a node or a channel.
async fn place(rescue: &Rescue, reference: String) -> Result<(i32, NODE_REF), Failure> {
    let tree = rescue.tree().await?;
    let node = tree.find(&Target::from(reference))?;
    let kind = if node.kind == NODE_TYPE::Channel { NODE_REF::CHANNEL } else { NODE_REF::NODE };
    Ok((node.id, kind))
}
