//! `rescue board`: who waits and who is helped, for a screen on a wall.
//!
//! Must not know what the board looks like.

use std::pin::pin;
use std::time::Duration;

use clap::Args;
use logmein_rescue::{Error, Rescue};
use tokio::time::{Interval, MissedTickBehavior, interval};

use crate::board::{self, Board, Screen, draw};
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// Watch waiting and active sessions, channel by channel
///
/// Fills a terminal until Ctrl-C; without a terminal, prints the board again and again, one after another.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue board
  rescue board --every 30
  rescue board --once > board.txt

`rescue session list --output json` has the sessions for programs.")]
pub(crate) struct Arguments {
    /// How many seconds from one look to the next, at least 5
    #[arg(long, value_name = "SECONDS", default_value_t = 10, value_parser = clap::value_parser!(u64).range(5..=86_400))]
    every: u64,
    /// Print the board once
    #[arg(long)]
    once: bool,
}

/// Shows the board until Ctrl-C.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    if !context.output.is_for_people() {
        return Err(Failure::usage("the board is for people")
            .remedy("for programs there is `rescue session list --output json`"));
    }
    let rescue = context.rescue()?;
    let mut board = board::read(&rescue).await?;
    let screen = Screen::open(!arguments.once)?;
    if arguments.once {
        return Ok(screen.show(&draw(&board, "", screen.size()))?);
    }
    let mut ticks = interval(Duration::from_secs(arguments.every));
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    ticks.tick().await;
    let mut stop = pin!(stopped());
    let mut resizes = Resizes::new();
    let mut note = String::new();
    loop {
        screen.show(&draw(&board, &note, screen.size()))?;
        tokio::select! {
            () = &mut stop => return Ok(()),
            () = resizes.next() => {}
            next = look(&rescue, &mut ticks) => note = keep(next, &mut board)?,
        }
    }
}

async fn look(rescue: &Rescue, ticks: &mut Interval) -> Result<Board, Error> {
    ticks.tick().await;
    board::read(rescue).await
}

/// Takes the new board, or says why the old one is still shown. An error that does not pass ends the command.
fn keep(next: Result<Board, Error>, board: &mut Board) -> Result<String, Failure> {
    match next {
        Ok(new) => {
            *board = new;
            Ok(String::new())
        }
        Err(error) => {
            let failure = Failure::from(error);
            match failure.exit() {
                Exit::Unavailable | Exit::Limit => {
                    let why = failure.sentence().unwrap_or_default();
                    Ok(format!("not refreshed since {}: {why}", board.at))
                }
                _ => Err(failure),
            }
        }
    }
}

/// Ends when the program is asked to: by Ctrl-C, and on Unix when it is terminated or its terminal is
/// closed, so that the terminal is put back in order.
async fn stopped() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let signals = (signal(SignalKind::terminate()), signal(SignalKind::hangup()));
        if let (Ok(mut terminate), Ok(mut hangup)) = signals {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
                _ = hangup.recv() => {}
            }
            return;
        }
    }
    // Without a handler the system ends the program.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// Tells that the terminal has another size, where the system does.
struct Resizes {
    #[cfg(unix)]
    signal: Option<tokio::signal::unix::Signal>,
}

impl Resizes {
    fn new() -> Self {
        Self {
            #[cfg(unix)]
            signal: tokio::signal::unix::signal(tokio::signal::unix::SignalKind::window_change()).ok(),
        }
    }

    async fn next(&mut self) {
        #[cfg(unix)]
        if let Some(signal) = &mut self.signal
            && signal.recv().await.is_some()
        {
            return;
        }
        std::future::pending().await
    }
}
