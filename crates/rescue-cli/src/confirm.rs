//! Changes are shown before they are made, and made if somebody says yes.
//!
//! Must not know what is changed.

use clap::Args;
use logmein_rescue::organisation::Difference;

use crate::ask;
use crate::context::Context;
use crate::failure::Failure;
use crate::output::{Column, Listing, column};

/// Whether a change is made.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Confirm {
    /// Make the change without asking
    #[arg(long, short)]
    yes: bool,
    /// Show the change and do not make it
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
}

const COLUMNS: &[Column] = &[
    column("property", "Property"),
    column("before", "Before"),
    column("after", "After"),
    column("members", "Members"),
];

/// For people, a set is shown by what is added and removed, and anything else by its values before and after.
const SHORT_COLUMNS: &[Column] =
    &[column("property", "Property"), column("before", "Before"), column("after", "After")];

impl Confirm {
    /// Whether the change is shown before it is made.
    pub(crate) fn wants_preview(self) -> bool {
        self.dry_run || (!self.yes && ask::is_terminal())
    }

    /// Shows the differences, and asks whether to make the change.
    ///
    /// # Errors
    ///
    /// If nobody can be asked.
    pub(crate) fn differences(
        self,
        what: &str,
        differences: &[Difference],
        context: &Context,
    ) -> Result<bool, Failure> {
        if differences.is_empty() {
            context.output.note(&format!("{what} is like that already; there is nothing to change"))?;
            return Ok(false);
        }
        show(differences, context)?;
        self.ask_to_continue(&format!("change {what}"), context)
    }

    /// Asks whether to do what the sentence says: `delete Helpdesk (123456)`.
    ///
    /// # Errors
    ///
    /// If nobody can be asked.
    pub(crate) fn ask_to_continue(self, what: &str, context: &Context) -> Result<bool, Failure> {
        if self.dry_run {
            context.output.note("dry run: nothing was changed")?;
            return Ok(false);
        }
        if self.yes {
            return Ok(true);
        }
        if !ask::is_terminal() {
            return Err(Failure::usage(format!("there is no terminal to ask at whether to {what}"))
                .remedy("say so with --yes, or look with --dry-run"));
        }
        let answer = ask::line(&format!("{}{}? [y/N] ", what[..1].to_uppercase(), &what[1..]));
        let is_yes = answer.is_ok_and(|answer| ["y", "yes"].contains(&answer.to_lowercase().as_str()));
        if !is_yes {
            context.output.note("nothing was changed")?;
        }
        Ok(is_yes)
    }
}

fn show(differences: &[Difference], context: &Context) -> Result<(), Failure> {
    let listing = if context.output.is_for_people() {
        let rows = differences.iter().map(|difference| {
            let (before, after) = match difference.members.is_empty() {
                true => (difference.before.clone(), difference.after.clone()),
                false => (String::new(), difference.members.clone()),
            };
            vec![difference.field.into(), before.into(), after.into()]
        });
        Listing::new(SHORT_COLUMNS, rows)
    } else {
        let rows = differences.iter().map(|difference| {
            let Difference { field, before, after, members, .. } = difference;
            let members: Vec<String> = members.split_whitespace().map(str::to_owned).collect();
            vec![
                (*field).into(),
                before.as_str().into(),
                after.as_str().into(),
                Some(members).filter(|members| !members.is_empty()).into(),
            ]
        });
        Listing::new(COLUMNS, rows)
    };
    Ok(context.output.listing(&listing, "")?)
}
