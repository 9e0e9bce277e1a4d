//! Questions to the person at the terminal.
//!
//! Must not know what is asked for.

use std::io::{self, BufRead, IsTerminal, Write};

use logmein_rescue::soap_runtime::printable::printable;

use crate::failure::Failure;
use crate::secret::Secret;

/// Whether there is a person to ask.
pub(crate) fn is_terminal() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks for a line; what is typed shows. The question stays on one line, whatever names it contains.
///
/// # Errors
///
/// If there is nobody to ask, or nothing was typed.
pub(crate) fn line(question: &str) -> Result<String, Failure> {
    let mut terminal = io::stderr().lock();
    let asked = terminal.write_all(printable(question).as_bytes()).and_then(|()| terminal.flush());
    asked.map_err(|error| Failure::usage(format!("cannot write to the terminal: {error}")))?;
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    read.map_err(|error| Failure::usage(format!("cannot read from the terminal: {error}")))?;
    match line.trim() {
        "" => Err(Failure::usage("nothing was typed").remedy("run the command again")),
        text => Ok(text.to_owned()),
    }
}

/// Asks for a password; nothing shows.
///
/// # Errors
///
/// If there is no terminal, or nothing was typed.
pub(crate) fn password(question: &str) -> Result<Secret, Failure> {
    let typed = rpassword::prompt_password(printable(question))
        .map_err(|error| Failure::usage(format!("cannot ask for a password: {error}")))?;
    match typed.is_empty() {
        true => Err(Failure::usage("nothing was typed").remedy("run the command again")),
        false => Ok(typed.into()),
    }
}

/// The first line of standard input.
///
/// # Errors
///
/// If it is empty, or cannot be read.
pub(crate) fn password_of_stdin() -> Result<Secret, Failure> {
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    read.map_err(|error| Failure::usage(format!("cannot read a password from standard input: {error}")))?;
    match line.trim_end_matches(['\r', '\n']) {
        "" => {
            Err(Failure::usage("standard input has no password")
                .remedy("write it there, on a line of its own"))
        }
        password => Ok(password.to_owned().into()),
    }
}
