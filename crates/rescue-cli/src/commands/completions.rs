//! `rescue completions` and `rescue man`: what is made from the command line itself.
//!
//! Must not know any command.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use clap_complete::Shell;

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// Print completions for a shell
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue completions bash > ~/.local/share/bash-completion/completions/rescue
  rescue completions zsh > ~/.zfunc/_rescue
  rescue completions fish > ~/.config/fish/completions/rescue.fish")]
pub(crate) struct CompletionsArguments {
    /// The shell
    shell: Shell,
}

/// Print the manual page, or write one for each command
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue man | man -l -
  rescue man --dir ~/.local/share/man/man1")]
pub(crate) struct ManArguments {
    /// The folder to write the pages to: rescue.1, rescue-tree.1 and so on
    #[arg(long)]
    dir: Option<PathBuf>,
}

/// Prints completions.
pub(crate) fn completions(arguments: CompletionsArguments, context: &Context) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut (context.command_line)(), "rescue", &mut script);
    Ok(context.output.text(&String::from_utf8_lossy(&script))?)
}

/// Prints or writes manual pages.
pub(crate) fn man(arguments: ManArguments, context: &Context) -> Result<(), Failure> {
    let command = (context.command_line)();
    let Some(folder) = arguments.dir else {
        let mut page = Vec::new();
        clap_mangen::Man::new(command).render(&mut page)?;
        return Ok(context.output.text(&String::from_utf8_lossy(&page))?);
    };
    let failed = |error: std::io::Error| {
        Failure::new(Exit::Failed, format!("cannot write manual pages to {}: {error}", folder.display()))
    };
    fs::create_dir_all(&folder).map_err(failed)?;
    clap_mangen::generate_to(command, &folder).map_err(failed)?;
    Ok(context.output.note(&format!("wrote manual pages to {}", folder.display()))?)
}
