//! `rescue export`: reports into a SQLite file that later runs continue, or into a CSV or Parquet file.
//!
//! Must not know SQL, nor which parts of a report are missing.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::pin::pin;

use clap::Args;
use logmein_rescue::jiff::civil::Date;
use logmein_rescue::jiff::tz::TimeZone;
use logmein_rescue::jiff::{SignedDuration, Timestamp};
use logmein_rescue::reports::{ReportPlace, ReportProgress};
use logmein_rescue::{ReportArea, Rescue};

use super::report;
use crate::context::Context;
use crate::days::{month_before, zone};
use crate::exit::Exit;
use crate::export::{self, Job, Owner, Span, Store, Work, Written};
use crate::failure::Failure;
use crate::output::{Column, Listing, column};
use crate::progress::ReportBar;

/// Keep a local copy of sessions and other reports in a SQLite file
///
/// The first run copies the last 30 days, or what --from and --until say. Later runs copy what is new, and again what was
/// copied less than two days after its end (--again), for sessions change after they begin. A run may be stopped anywhere;
/// the next one goes on, and nothing is lost or doubled. The service makes one report a minute, so each month of each area
/// takes about a minute.
///
/// Each area has a table, `session`, `chat_log` and so on, with a column for each title of the report, as it came; columns such
/// as `start_time_utc` and `waiting_time_seconds` have what that means. A session has several rows where several technicians
/// had a part in it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue export --to rescue.db                          sessions of the last 30 days; later, what is new
  rescue export --to rescue.db --last-month             the month before this one
  rescue export --to rescue.db --from 2026-01-01        from the beginning of the year
  rescue export --to rescue.db --area all --quiet       everything, in a scheduled task
  rescue export --to march.csv --from 2026-03-01 --until 2026-03-31 --time-zone Europe/Berlin
  sqlite3 rescue.db 'SELECT \"Technician Name\", count(*) FROM session GROUP BY 1'

Columns of the result: area, from, until, rows.")]
pub(crate) struct Arguments {
    /// The file: FILE.db is continued by later runs, FILE.csv and FILE.parquet are written anew
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// The first day [default: where the copy begins, or 30 days ago]
    #[arg(long, value_name = "DATE")]
    from: Option<Date>,
    /// The last day [default: today]
    #[arg(long, value_name = "DATE")]
    until: Option<Date>,
    /// The month before this one
    #[arg(long, conflicts_with_all = ["from", "until"])]
    last_month: bool,
    /// What to copy, with commas between: sessions, chat-log ..., see `rescue report --list`; or all
    #[arg(long, value_name = "AREAS", value_delimiter = ',', default_value = "sessions", value_parser = areas)]
    area: Vec<Areas>,
    /// Only sessions of a technician or a group: an id, an e-mail address, or a path
    #[arg(long, value_name = "NODE", conflicts_with = "channel")]
    node: Option<String>,
    /// Only sessions of a channel: an id or a name
    #[arg(long, value_name = "CHANNEL")]
    channel: Option<String>,
    /// The zone in which days begin and times are written, such as Europe/Berlin, UTC or local [default: that of the copy,
    /// or UTC]
    #[arg(long, value_name = "ZONE", env = "RESCUE_TIME_ZONE", value_parser = zone)]
    time_zone: Option<TimeZone>,
    /// How many days after their end sessions may still change and are copied again
    #[arg(long, value_name = "DAYS", default_value_t = 2, value_parser = clap::value_parser!(u16).range(0..=3650))]
    again: u16,
}

const COLUMNS: &[Column] =
    &[column("area", "Area"), column("from", "From"), column("until", "Until"), column("rows", "Rows")];

/// How many days the first run copies by default.
const FIRST_DAYS: i64 = 30;

/// Copies what is missing, until it is done or interrupted.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    let form = Form::of(&arguments.to)?;
    let rescue = context.rescue()?;
    let account = rescue.account().await?.iAccountID.to_string();
    let zone = time_zone(&arguments)?;
    let areas = all_areas(&arguments.area);
    if form != Form::Database && areas.len() != 1 {
        return Err(Failure::usage("a CSV or Parquet file holds one area")
            .remedy("name one with --area, or copy to FILE.db"));
    }
    let place = place(&arguments, &rescue).await?;
    let days = Days { zone: &zone, now: now()? };
    // What is written anew is gathered in a file beside it, so that it too can be stopped and gone on with.
    let (first, last) = days.asked(&arguments)?;
    let wanted = [first, last].map(|date| date.map_or_else(String::new, |date| date.to_string()));
    let zone_name = zone.iana_name().unwrap_or("UTC").to_owned();
    let copy = match form {
        Form::Database => arguments.to.clone(),
        _ => beside(&arguments.to, &format!("{}-{}-{}", areas[0].word(), place.1, wanted.join("-"))),
    };
    let mut store = Store::open(&copy, &Owner { account, time_zone: zone_name })?;
    let jobs = areas.iter().map(|area| {
        let beginning = store.beginning(&area.word().to_lowercase(), &place.1)?;
        Ok(Job {
            area: *area,
            place: place.0.clone(),
            place_key: place.1.clone(),
            wanted: days.span(first, last, beginning)?,
            zone: zone.clone(),
            again: SignedDuration::from_hours(24 * i64::from(arguments.again)),
            now: days.now,
        })
    });
    let jobs = jobs.collect::<Result<Vec<Job>, Failure>>()?;
    let written = copy_all(&rescue, &mut store, jobs, context).await?;
    match form {
        Form::Database => {}
        Form::Csv => finish(store, &copy, &arguments.to, |store, path| {
            export::write_csv(store, &areas[0].word().to_lowercase(), path)
        })?,
        #[cfg(feature = "parquet")]
        Form::Parquet => finish(store, &copy, &arguments.to, |store, path| {
            export::write_parquet(store, &areas[0].word().to_lowercase(), path)
        })?,
    }
    let rows = written.iter().map(|part| {
        let [from, until] = days.shown(part.span);
        let rows = i64::try_from(part.rows).unwrap_or(i64::MAX);
        vec![
            part.area.word().to_lowercase().into(),
            from.into(),
            until.into(),
            crate::output::Cell::Number(rows),
        ]
    });
    Ok(context.output.listing(&Listing::new(COLUMNS, rows), "nothing is new")?)
}

/// The whole second that it is.
fn now() -> Result<Timestamp, Failure> {
    Timestamp::from_second(Timestamp::now().as_second())
        .map_err(|error| Failure::new(Exit::Failed, format!("the clock of this computer is wrong: {error}")))
}

/// Copies job after job. An area that the service refuses does not keep the others from being copied.
async fn copy_all(
    rescue: &Rescue,
    store: &mut Store,
    jobs: Vec<Job>,
    context: &Context,
) -> Result<Vec<Written>, Failure> {
    let bar = ReportBar::new(0, context.options.quiet);
    let shown = bar.clone();
    let show = move |progress: &ReportProgress| {
        shown.show_step(progress);
        ControlFlow::Continue(())
    };
    let several = jobs.len() > 1;
    let works = jobs.into_iter().map(|job| Work::plan(rescue, store, job, show.clone()));
    let works = works.collect::<Result<Vec<Work>, Failure>>()?;
    let parts: usize = works.iter().map(Work::parts).sum();
    bar.set_parts(parts);
    let mut stop = pin!(tokio::signal::ctrl_c());
    let (mut written, mut refused) = (Vec::new(), Vec::new());
    for mut work in works {
        loop {
            let next = tokio::select! {
                next = work.next(store) => next,
                _ = &mut stop => {
                    bar.finish();
                    let done = written.len();
                    let message = format!("stopped; {done} of {parts} parts are copied");
                    return Err(Failure::new(Exit::Interrupted, message)
                        .remedy("run the same command again to go on"));
                }
            };
            match next {
                Ok(Some(part)) => written.push(part),
                Ok(None) => break,
                Err(failure) if several && failure.is_refused() => {
                    refused.push(failure.sentence().unwrap_or_default());
                    break;
                }
                Err(failure) => {
                    bar.finish();
                    return Err(
                        failure.and("run the same command again to go on after the parts that are copied")
                    );
                }
            }
            bar.advance();
        }
    }
    bar.finish();
    match refused.is_empty() {
        true => Ok(written),
        false => {
            Err(Failure::new(Exit::Partial, format!("not all areas are copied: {}", refused.join("; "))))
        }
    }
}

/// Makes a file of the copy beside it, under its name only when it is whole, and takes the copy away.
fn finish(
    store: Store,
    copy: &Path,
    path: &Path,
    write: impl FnOnce(&Store, &Path) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let unfinished = beside(path, "unfinished");
    write(&store, &unfinished)?;
    drop(store);
    let renamed = fs::rename(&unfinished, path).and_then(|()| fs::remove_file(copy));
    renamed.map_err(|error| Failure::new(Exit::Failed, format!("cannot write {}: {error}", path.display())))
}

/// A file next to another one, whose name says what it is for.
fn beside(path: &Path, what: &str) -> PathBuf {
    let what: String =
        what.chars().map(|character| if character.is_alphanumeric() { character } else { '-' }).collect();
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{what}.part"));
    path.with_file_name(name)
}

/// What kind of file is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Database,
    Csv,
    #[cfg(feature = "parquet")]
    Parquet,
}

impl Form {
    fn of(path: &Path) -> Result<Self, Failure> {
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        match extension.to_lowercase().as_str() {
            "db" | "sqlite" | "sqlite3" => Ok(Self::Database),
            "csv" => Ok(Self::Csv),
            #[cfg(feature = "parquet")]
            "parquet" => Ok(Self::Parquet),
            #[cfg(not(feature = "parquet"))]
            "parquet" => Err(Failure::usage("this build of rescue writes no Parquet files")
                .remedy("install one that does with `cargo install rescue-cli --features parquet`, or choose FILE.db or FILE.csv")),
            _ => Err(Failure::usage(format!("{} tells no kind of file", path.display()))
                .remedy("name it FILE.db, FILE.csv or FILE.parquet")),
        }
    }
}

/// Days in a time zone, and the moment that it is.
struct Days<'z> {
    zone: &'z TimeZone,
    now: Timestamp,
}

impl Days<'_> {
    /// The first and the last day, where they are named.
    fn asked(&self, arguments: &Arguments) -> Result<(Option<Date>, Option<Date>), Failure> {
        if !arguments.last_month {
            return Ok((arguments.from, arguments.until));
        }
        let (first, last) = month_before(self.zone.to_datetime(self.now).date())?;
        Ok((Some(first), Some(last)))
    }

    /// From the beginning of the first day to the end of the last; by default from where the copy begins until today.
    fn span(
        &self,
        first: Option<Date>,
        last: Option<Date>,
        beginning: Option<Timestamp>,
    ) -> Result<Span, Failure> {
        let today = self.zone.to_datetime(self.now).date();
        let last = last.unwrap_or(today);
        let of_day = |day: Date| day.to_zoned_datetime(self.zone.clone()).map(|start| start.timestamp());
        let days_ago = SignedDuration::from_hours(24 * FIRST_DAYS);
        let from = match (first, beginning) {
            (Some(first), _) => of_day(first),
            (None, Some(beginning)) => Ok(beginning),
            (None, None) => last.min(today).checked_sub(days_ago).and_then(of_day),
        };
        let until = last.tomorrow().and_then(of_day);
        let out_of_reach = |error| Failure::usage(format!("no such days: {error}"));
        let span = Span { from: from.map_err(out_of_reach)?, until: until.map_err(out_of_reach)? };
        match span.from < span.until {
            true => Ok(span),
            false => Err(Failure::usage("the last day is before the first").remedy("see --from and --until")),
        }
    }

    /// First and last moment as people write them there.
    fn shown(&self, span: Span) -> [String; 2] {
        [span.from, span.until]
            .map(|moment| self.zone.to_datetime(moment).strftime("%Y-%m-%d %H:%M").to_string())
    }
}

/// One or all.
type Areas = Option<ReportArea>;

fn areas(text: &str) -> Result<Areas, String> {
    match text.trim() {
        all if all.eq_ignore_ascii_case("all") => Ok(None),
        text => report::area(text).map(Some).map_err(|areas| areas.replacen("are ", "are all, ", 1)),
    }
}

fn all_areas(named: &[Areas]) -> Vec<ReportArea> {
    let is_named = |area: &ReportArea| named.iter().any(|named| named.is_none_or(|named| named == *area));
    ReportArea::ALL.into_iter().filter(is_named).collect()
}

/// The zone that was named, or the copy's.
fn time_zone(arguments: &Arguments) -> Result<TimeZone, Failure> {
    if let Some(zone) = &arguments.time_zone {
        return Ok(zone.clone());
    }
    match Store::time_zone_of(&arguments.to) {
        Some(name) => {
            zone(&name).map_err(|error| Failure::usage(format!("the copy has the time zone {name}: {error}")))
        }
        None => Ok(TimeZone::UTC),
    }
}

/// The place for reports, and its name in the copy.
async fn place(arguments: &Arguments, rescue: &Rescue) -> Result<(ReportPlace, String), Failure> {
    Ok(match (&arguments.node, &arguments.channel) {
        (Some(node), _) => {
            let id = rescue.resolve(node).await?;
            (ReportPlace::Node(id.into()), format!("node {id}"))
        }
        (None, Some(channel)) => {
            let id = rescue.resolve(channel).await?;
            (ReportPlace::Channel(id.into()), format!("channel {id}"))
        }
        (None, None) => (ReportPlace::Organisation, "all".to_owned()),
    })
}
