//! Secrets that another program keeps, such as that of the system's keyring: it is run, and prints them.
//!
//! Must not know what the secrets are for. No shell comes between.

use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::secret::Secret;

/// A program with its arguments.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub(crate) struct SecretCommand(Vec<String>);

impl SecretCommand {
    /// The first line that the program prints. It may ask at the terminal.
    ///
    /// # Errors
    ///
    /// If it cannot be run, fails, or prints nothing.
    pub(crate) fn run(&self) -> Result<Secret, Failure> {
        let Some((program, arguments)) = self.0.split_first() else {
            return Err(Failure::usage("a command for a secret is empty")
                .remedy("name a program in the profile file"));
        };
        let failed = |what: String| {
            Failure::new(Exit::Credentials, format!("{program}, which is to print a secret, {what}"))
                .remedy("try the command of the profile file by itself")
        };
        let output = Command::new(program).args(arguments).stderr(Stdio::inherit()).output();
        let output = output.map_err(|error| failed(format!("cannot be run: {error}")))?;
        if !output.status.success() {
            return Err(failed(format!("has failed ({})", output.status)));
        }
        let text = String::from_utf8(output.stdout).map_err(|_| failed("does not print UTF-8".to_owned()))?;
        match text.lines().next().unwrap_or_default() {
            "" => Err(failed("prints nothing".to_owned())),
            secret => Ok(secret.to_owned().into()),
        }
    }
}
