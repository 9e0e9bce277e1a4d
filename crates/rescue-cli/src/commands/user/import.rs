//! `rescue user import`: users of a CSV file are created, or changed, several at a time, with a result for each.
//!
//! Must not know how a file is read: `row` does.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::num::NonZeroUsize;

use clap::Args;
use logmein_rescue::organisation::{BulkRow, NewUser, Target, Tree, User};
use logmein_rescue::{Error, Rescue};

use super::row::{self, Row};
use crate::confirm::Confirm;
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{Cell, Column, Listing, column};
use crate::progress;

/// Create users from a CSV file
///
/// The first line of the file names its columns, in any order: group, name and email are needed (group not with --group);
/// nick, sso_id, password, description, enabled, mobile_add_on and rpat_add_on may be there. A group is an id or a path;
/// enabled and the add-ons are yes or no, and enabled is yes where it is empty.
///
/// Every row is checked before anything is sent. Users whose e-mail address exists are left alone, or changed with
/// --update, where an empty value leaves a property as it is; so the same file can be imported again after an interruption
/// or a failure.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue user import users.csv --dry-run
  rescue user import users.csv --yes
  rescue user import users.csv --group Helpdesk --update

The file:
  group,name,email,password,mobile_add_on
  Helpdesk,Nora New,nora@email.com,first-password,yes

Columns: line, email, name, result (created, changed, unchanged, exists, failed), id, message.
Exit code 6 tells that some rows failed.")]
pub(super) struct Arguments {
    /// The file, or - for standard input
    #[arg(value_name = "FILE.csv")]
    file: String,
    /// The group of rows that have none
    #[arg(long)]
    group: Option<String>,
    /// Change users who exist
    #[arg(long)]
    update: bool,
    /// How many users are worked on at the same time
    #[arg(long, value_name = "N", default_value = "4")]
    at_once: NonZeroUsize,
    #[command(flatten)]
    confirm: Confirm,
}

const COLUMNS: &[Column] = &[
    column("line", "Line"),
    column("email", "E-mail"),
    column("name", "Name"),
    column("result", "Result"),
    column("id", "Id"),
    column("message", "Message"),
];

/// A row, and what is to be done about it.
#[derive(Debug, Clone)]
struct Step {
    row: Row,
    work: Work,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Work {
    /// Create the user below this group.
    Create(i32),
    /// Change the user.
    Change(i32),
    /// Leave the user alone.
    Leave(i32),
}

/// Reads, checks, shows, asks, and does it.
pub(super) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    let rows = read(&arguments)?;
    let rescue = context.rescue()?;
    let steps = plan(rows, &rescue.tree().await?, arguments.update)
        .map_err(|problems| refused(&arguments.file, &problems))?;
    let count = |is: fn(&Work) -> bool| steps.iter().filter(|step| is(&step.work)).count();
    let creating = count(|work| matches!(work, Work::Create(_)));
    let changing = count(|work| matches!(work, Work::Change(_)));
    if arguments.confirm.wants_preview() {
        show(steps.iter().map(|step| (step, step.work.preview(), None)), context)?;
    }
    let what = match changing {
        0 => format!("create {creating} users"),
        _ => format!("create {creating} users and change {changing}"),
    };
    if !arguments.confirm.ask_to_continue(&what, context)? {
        return Ok(());
    }
    let bar = progress::bar(steps.len(), context.options.quiet);
    let shown = bar.clone();
    let work = rescue
        .bulk(steps)
        .concurrency(arguments.at_once)
        .on_row(move |done, _| shown.set_position(done as u64))
        .run(|rescue, step| async move { step.take(&rescue).await });
    let done = tokio::select! {
        done = work => done,
        _ = tokio::signal::ctrl_c() => {
            bar.finish_and_clear();
            return Err(Failure::new(Exit::Interrupted, "interrupted; some users may be there already")
                .remedy("import the file again to go on: users who exist are left alone"));
        }
    };
    bar.finish_and_clear();
    finish(&done, context)
}

fn read(arguments: &Arguments) -> Result<Vec<Row>, Failure> {
    let Arguments { file, group, .. } = arguments;
    let read = match file.as_str() {
        "-" => row::read(io::stdin().lock(), group.as_deref()),
        _ => {
            let opened = File::open(file);
            let opened = opened.map_err(|error| Failure::usage(format!("cannot read {file}: {error}")))?;
            row::read(opened, group.as_deref())
        }
    };
    read.map_err(|problems| refused(file, &problems))
}

/// All that is wrong in a file, a line each.
fn refused(file: &str, problems: &[String]) -> Failure {
    Failure::usage(format!("{file} cannot be imported; nothing was sent:"))
        .lines(problems.iter().map(|problem| format!("  {problem}")))
        .lines(["`rescue user import --help` shows what a file may have".to_owned()])
}

/// What is to be done about each row, or what is wrong with them in this organisation.
fn plan(rows: Vec<Row>, tree: &Tree, update: bool) -> Result<Vec<Step>, Vec<String>> {
    let users = tree.iter().filter(|node| node.is_user());
    let users: HashMap<String, i32> = users.map(|user| (user.email.to_lowercase(), user.id)).collect();
    // Many rows name the same few groups.
    let mut groups: HashMap<String, Result<i32, String>> = HashMap::new();
    let mut problems = Vec::new();
    let mut steps = Vec::new();
    for row in rows {
        let work = match users.get(&row.email.to_lowercase()) {
            Some(user) if update => Ok(Work::Change(*user)),
            Some(user) => Ok(Work::Leave(*user)),
            None => {
                let group = groups.entry(row.group.clone()).or_insert_with(|| group(tree, &row.group));
                group.clone().map(Work::Create)
            }
        };
        match work {
            Ok(work) => steps.push(Step { row, work }),
            Err(problem) => problems.push(format!("line {}: {problem}", row.line)),
        }
    }
    if problems.is_empty() { Ok(steps) } else { Err(problems) }
}

fn group(tree: &Tree, name: &str) -> Result<i32, String> {
    match tree.find(&Target::from(name)) {
        Ok(node) if node.is_user() => Err(format!("{name} is a user and no group")),
        Ok(node) => Ok(node.id),
        Err(error) => Err(error.to_string()),
    }
}

impl Work {
    /// The result that is expected.
    fn preview(self) -> Done {
        match self {
            Self::Create(_) => Done { result: "created", id: None },
            Self::Change(id) => Done { result: "changed", id: Some(id) },
            Self::Leave(id) => Done { result: "exists", id: Some(id) },
        }
    }
}

/// What came of a row.
#[derive(Debug, Clone, Copy)]
struct Done {
    result: &'static str,
    id: Option<i32>,
}

impl Step {
    async fn take(self, rescue: &Rescue) -> Result<Done, Error> {
        match self.work {
            Work::Leave(_) => Ok(self.work.preview()),
            Work::Create(group) => {
                let user = rescue.add_user(&self.row.new_user(group)).await?;
                Ok(Done { result: "created", id: Some(user.id) })
            }
            Work::Change(id) => {
                let plan = rescue.plan_user(id, |user| self.row.apply(user)).await?;
                let result = if plan.is_empty() { "unchanged" } else { "changed" };
                plan.apply().await?;
                Ok(Done { result, id: Some(id) })
            }
        }
    }
}

impl Row {
    fn new_user(&self, group: i32) -> NewUser {
        NewUser {
            parent: Target::Id(group),
            name: self.name.clone(),
            nick: self.nick.clone().unwrap_or_default(),
            email: self.email.clone(),
            sso_id: self.sso_id.clone().unwrap_or_default(),
            password: self.password(),
            description: self.description.clone().unwrap_or_default(),
            enabled: self.enabled.unwrap_or(true),
            mobile_add_on: self.mobile_add_on.unwrap_or_default(),
            rpat_add_on: self.rpat_add_on.unwrap_or_default(),
        }
    }

    fn apply(&self, user: &mut User) {
        user.name.clone_from(&self.name);
        for (text, new) in [
            (&mut user.nick, &self.nick),
            (&mut user.sso_id, &self.sso_id),
            (&mut user.description, &self.description),
        ] {
            if let Some(new) = new {
                text.clone_from(new);
            }
        }
        user.password = self.password();
        user.enabled = self.enabled.unwrap_or(user.enabled);
        user.mobile_add_on = self.mobile_add_on.unwrap_or(user.mobile_add_on);
        user.rpat_add_on = self.rpat_add_on.unwrap_or(user.rpat_add_on);
    }
}

fn show<'a>(
    rows: impl Iterator<Item = (&'a Step, Done, Option<String>)>,
    context: &Context,
) -> Result<(), Failure> {
    let rows = rows.map(|(Step { row, .. }, Done { result, id }, message)| {
        let line = Cell::Number(i64::try_from(row.line).unwrap_or_default());
        vec![
            line,
            row.email.as_str().into(),
            row.name.as_str().into(),
            result.into(),
            id.into(),
            message.into(),
        ]
    });
    Ok(context.output.listing(&Listing::new(COLUMNS, rows), "the file has no rows")?)
}

/// Shows the results of all rows, and fails if some of them failed.
fn finish(done: &[BulkRow<Step, Done>], context: &Context) -> Result<(), Failure> {
    show(
        done.iter().map(|row| match &row.result {
            Ok(done) => (&row.input, *done, None),
            Err(error) => {
                (&row.input, Done { result: "failed", id: error.leftover() }, Some(error.to_string()))
            }
        }),
        context,
    )?;
    let failed = done.iter().filter_map(|row| row.result.as_ref().err()).collect::<Vec<_>>();
    match failed[..] {
        [] => Ok(()),
        // All of them for one reason, such as a login that has ended.
        [first, ..] if failed.len() == done.len() => {
            Err(Failure::new(crate::remedy::exit(first), format!("all {} rows failed", failed.len())))
        }
        _ => Err(Failure::new(Exit::Partial, format!("{} of {} rows failed", failed.len(), done.len()))
            .remedy("import the file again when that is put right: users who exist are left alone")),
    }
}
