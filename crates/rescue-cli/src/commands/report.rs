//! `rescue report`: any report of the service as rows, printed part by part.
//!
//! Must not know how a report is fetched.

use std::num::NonZeroU16;
use std::ops::ControlFlow;

use clap::Args;
use logmein_rescue::ReportArea;
use logmein_rescue::jiff::Timestamp;
use logmein_rescue::reports::{Part, ReportForm, ReportPlace, ReportQuery};

use crate::context::Context;
use crate::days::Days;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::progress::ReportBar;

/// Print a report: sessions, logins, surveys, chat logs and more
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue report sessions --last-month
  rescue report sessions --from 2026-03-01 --until 2026-03-31 --time-zone Europe/Berlin --output csv > march.csv
  rescue report chat-log --month 2026-03 --channel 'Web site' --output ndjson
  rescue report --list

The service makes one report a minute, and a long range needs several. Columns are those of the account, with its own
titles; dates are written as the service has them, by the clocks of --time-zone.")]
pub(crate) struct Arguments {
    /// Which report: see --list
    #[arg(required_unless_present = "list", value_parser = area)]
    area: Option<ReportArea>,
    /// List the reports there are
    #[arg(long)]
    list: bool,
    #[command(flatten)]
    days: Days,
    /// Only what a technician, or the technicians of a group, did: an id, an e-mail address or a path
    #[arg(long, value_name = "NODE", conflicts_with = "channel")]
    node: Option<String>,
    /// Only what came by a channel: an id or a name
    #[arg(long, value_name = "CHANNEL")]
    channel: Option<String>,
    /// Only these columns, by title, with commas between
    #[arg(long, value_name = "TITLES", value_delimiter = ',')]
    columns: Vec<String>,
    /// How many days to ask for at once
    #[arg(long, value_name = "DAYS", default_value = "31")]
    part: NonZeroU16,
    /// Have the service write text with this delimiter instead of XML; it escapes nothing, so what holds the delimiter or
    /// a line break cannot be read
    #[arg(long, value_name = "DELIMITER")]
    text: Option<String>,
}

/// Asks for the report and prints its rows.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    let Some(area) = arguments.area.filter(|_| !arguments.list) else {
        return list(context);
    };
    let range = arguments.days.range(Timestamp::now())?;
    let mut query = ReportQuery::of_days(area, range.first, range.last, range.zone)?
        .place(place(&arguments))
        .parts_of(arguments.part);
    if let Some(delimiter) = arguments.text {
        query = query.form(ReportForm::Text { delimiter });
    }
    let report = context.rescue()?.report(query)?;
    let bar = ReportBar::new(report.parts(), context.options.quiet);
    let mut report = report.on_progress({
        let bar = bar.clone();
        move |progress| {
            bar.show(progress);
            ControlFlow::Continue(())
        }
    });
    let mut stream = context.output.stream();
    let mut count = 0;
    while let Some(part) = report.next().await? {
        let (titles, rows) = chosen(&part, &arguments.columns)?;
        if !stream.titles(&titles) {
            return Err(other_titles());
        }
        count += rows.len();
        bar.suspend(|| stream.rows(rows.iter().map(Vec::as_slice)))?;
    }
    bar.finish();
    let left_out = stream.finish()?;
    if !left_out.is_empty() {
        context.output.note(&format!(
            "{} more columns do not fit: {}; choose with --columns, or take --output csv",
            left_out.len(),
            left_out.join(", ")
        ))?;
    }
    if count == 0 {
        context.output.note(&format!("no rows from {} to {}", range.first, range.last))?;
    }
    Ok(())
}

fn list(context: &Context) -> Result<(), Failure> {
    use crate::output::{Column, Listing, column};
    const COLUMNS: &[Column] = &[
        column("report", "Report"),
        column("name", "Name"),
        column("number", "Number"),
        column("columns_known", "Columns known"),
    ];
    let row = |area: &ReportArea| {
        vec![
            argument(*area).into(),
            area.name().into(),
            area.number().into(),
            area.has_known_columns().into(),
        ]
    };
    Ok(context.output.listing(&Listing::new(COLUMNS, ReportArea::ALL.iter().map(row)), "")?)
}

/// The name of an area on the command line: its own, in lower case, with dashes.
pub(crate) fn argument(area: ReportArea) -> String {
    match area {
        ReportArea::Session => "sessions".into(),
        area => area.name().to_lowercase().replace(" - ", "-").replace(' ', "-"),
    }
}

/// Reads the name of an area, or the service's word for it, in any case and with `-` or `_`.
pub(crate) fn area(text: &str) -> Result<ReportArea, String> {
    let name = text.to_lowercase().replace('_', "-");
    let by_name = ReportArea::ALL.into_iter().find(|area| argument(*area) == name);
    let by_word = || ReportArea::from_word(&name.replace('-', "_"));
    let names = || ReportArea::ALL.map(argument).join(", ");
    by_name.or_else(by_word).ok_or_else(|| format!("there are {}", names()))
}

fn place(arguments: &Arguments) -> ReportPlace {
    match (&arguments.node, &arguments.channel) {
        (Some(node), _) => ReportPlace::Node(node.into()),
        (None, Some(channel)) => ReportPlace::Channel(channel.into()),
        (None, None) => ReportPlace::Organisation,
    }
}

/// The columns that were asked for, or all.
fn chosen(part: &Part, columns: &[String]) -> Result<(Vec<String>, Vec<Vec<String>>), Failure> {
    if columns.is_empty() || part.titles().is_empty() {
        let rows = part.rows().iter().map(|row| row.cells().to_vec());
        return Ok((part.titles().to_vec(), rows.collect()));
    }
    let mut rows = vec![Vec::with_capacity(columns.len()); part.rows().len()];
    for title in columns.iter().map(|title| title.trim()) {
        for (row, cells) in part.rows().iter().zip(&mut rows) {
            let cell = row.get(title).ok_or_else(|| no_column(title, part.titles()))?;
            cells.push(cell.to_owned());
        }
    }
    Ok((columns.iter().map(|title| title.trim().to_owned()).collect(), rows))
}

fn no_column(title: &str, titles: &[String]) -> Failure {
    Failure::usage(format!("the report has no column `{title}`"))
        .remedy(format!("its columns are {}", titles.join(", ")))
}

fn other_titles() -> Failure {
    Failure::new(
        Exit::Failed,
        "the account's columns changed within the range, and this form has one line of titles",
    )
    .remedy("take --output ndjson, choose with --columns, or ask for a shorter range")
}
