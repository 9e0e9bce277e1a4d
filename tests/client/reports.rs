//! Reports over the emulator: one call for all of the hidden settings, across changes of the clocks, in turn with others.
//! Time is virtual: tokio's clock stands still, and the emulator's goes with it, from 2026-01-05.

use std::num::NonZeroU16;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::virtual_time::World;
use logmein_rescue::jiff::Timestamp;
use logmein_rescue::jiff::civil::{Date, date};
use logmein_rescue::jiff::tz::TimeZone;
use logmein_rescue::reports::{ReportForm, ReportPlace, ReportQuery, ReportStep, Row, SessionRow};
use logmein_rescue::{Error, ReportArea, Rescue};
use rescue_emulator::{Failure, demo};

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

fn sessions(first: Date, last: Date, zone: TimeZone) -> ReportQuery {
    ReportQuery::of_days(ReportArea::Session, first, last, zone).unwrap()
}

async fn rows(rescue: &Rescue, query: ReportQuery) -> Result<Vec<Row>, Error> {
    let mut report = rescue.report(query)?;
    let mut rows = Vec::new();
    while let Some(part) = report.next().await? {
        rows.extend(part.into_rows());
    }
    Ok(rows)
}

/// When each session began, and which it was.
fn keys(rows: &[Row]) -> Vec<(Timestamp, i64)> {
    let typed = rows.iter().map(|row| row.typed::<SessionRow>().unwrap());
    let mut keys: Vec<_> = typed.map(|row| (row.start_time.unwrap(), row.session_id.unwrap())).collect();
    keys.sort_unstable();
    keys
}

/// The day of the change, in local time, is the same moments as in UTC: nothing is lost in the hour that is missing, nor
/// doubled in the hour that there is twice.
#[tokio::test(start_paused = true)]
async fn a_range_with_a_change_of_the_clocks_has_each_session_once() {
    let world = World::new().await;
    let rescue = world.rescue();
    for (name, first, last, parts) in [
        ("Europe/Berlin", date(2025, 3, 28), date(2025, 3, 31), 2),
        ("Europe/Berlin", date(2025, 10, 25), date(2025, 10, 27), 2),
        ("America/New_York", date(2025, 11, 1), date(2025, 11, 2), 2),
        ("Australia/Lord_Howe", date(2025, 10, 5), date(2025, 10, 5), 2),
        ("Asia/Kathmandu", date(2025, 3, 29), date(2025, 3, 31), 1),
    ] {
        let zone = zone(name);
        assert_eq!(rescue.report(sessions(first, last, zone.clone())).unwrap().parts(), parts, "{name}");
        let there = keys(&rows(&rescue, sessions(first, last, zone.clone())).await.unwrap());
        let moment = |day: Date| day.to_zoned_datetime(zone.clone()).unwrap().timestamp();
        let (from, until) = (moment(first), moment(last.tomorrow().unwrap()));
        let in_utc = keys(&rows(&rescue, ReportQuery::new(ReportArea::Session, from, until)).await.unwrap());
        assert!(!there.is_empty(), "{name}");
        assert_eq!(there, in_utc, "{name}");
        assert!(there.iter().all(|(start, _)| (from..until).contains(start)), "{name}");
    }
}

#[tokio::test(start_paused = true)]
async fn parts_come_a_minute_apart_and_waits_are_told() {
    let world = World::new().await;
    let rescue = world.rescue();
    let told = Arc::new(Mutex::new(Vec::new()));
    let query =
        sessions(date(2025, 12, 1), date(2025, 12, 6), TimeZone::UTC).parts_of(NonZeroU16::new(2).unwrap());
    let mut report = rescue.report(query).unwrap().on_progress({
        let told = told.clone();
        move |progress| {
            told.lock().unwrap().push((progress.part, progress.parts, progress.step));
            ControlFlow::Continue(())
        }
    });
    while report.next().await.unwrap().is_some() {}
    let asked = world.moments_of("getReport_v2");
    assert_eq!(asked.len(), 3);
    assert!(asked.windows(2).all(|pair| pair[1] - pair[0] >= Duration::from_secs(60)), "{asked:?}");
    let told = told.lock().unwrap();
    let waits = told.iter().filter(|(part, _, step)| *part == 2 && matches!(step, ReportStep::Waiting(_)));
    assert_eq!(waits.count(), 60);
    assert!(matches!(told.last(), Some((3, 3, ReportStep::Received { .. }))));
}

#[tokio::test(start_paused = true)]
async fn a_wait_can_be_ended() {
    let world = World::new().await;
    let rescue = world.rescue();
    let query = sessions(date(2025, 12, 1), date(2025, 12, 2), TimeZone::UTC).parts_of(NonZeroU16::MIN);
    let mut report = rescue.report(query).unwrap().on_progress(|progress| match progress.step {
        ReportStep::Waiting(remaining) if remaining < Duration::from_secs(30) => ControlFlow::Break(()),
        _ => ControlFlow::Continue(()),
    });
    assert!(report.next().await.unwrap().is_some());
    assert!(report.next().await.unwrap_err().is_cancelled());
    assert_eq!(world.calls_of("getReport_v2"), 1);
}

/// The settings are the login's: with a new login they are those of nobody, so all are set again.
#[tokio::test(start_paused = true)]
async fn a_login_that_ends_in_between_costs_no_row() {
    let world = World::new().await;
    let rescue = world.rescue();
    let day = || sessions(date(2025, 12, 1), date(2025, 12, 1), zone("Europe/Berlin"));
    let expected = keys(&rows(&rescue, day()).await.unwrap());
    for operation in ["setReportArea_v2", "setTimeZone", "setReportDate_v2", "setOutput", "getReport_v2"] {
        let logins = world.calls_of("login");
        world.emulator.fail_next(
            operation,
            Failure::Word(format!("{}_NotLoggedIn", operation.trim_end_matches("_v2"))),
        );
        assert_eq!(keys(&rows(&rescue, day()).await.unwrap()), expected, "{operation}");
        assert_eq!(world.calls_of("login"), logins + 1, "{operation}");
    }
}

#[tokio::test(start_paused = true)]
async fn reports_at_the_same_time_do_not_mix_their_settings() {
    let world = World::new().await;
    let rescue = world.rescue();
    let of = |day: i8| sessions(date(2025, 12, day), date(2025, 12, day), zone("America/New_York"));
    let mut alone = Vec::new();
    for day in 1..=4 {
        alone.push(keys(&rows(&rescue, of(day)).await.unwrap()));
    }
    let together: Vec<_> = (1..=4)
        .map(|day| {
            let (rescue, query) = (rescue.clone(), of(day));
            tokio::spawn(async move { rows(&rescue, query).await })
        })
        .collect();
    for (task, alone) in together.into_iter().zip(alone) {
        assert_eq!(keys(&task.await.unwrap().unwrap()), alone);
    }
    let asked = world.moments_of("getReport_v2");
    assert!(asked.windows(2).all(|pair| pair[1] - pair[0] >= Duration::from_secs(60)), "{asked:?}");
}

#[tokio::test(start_paused = true)]
async fn the_turn_of_another_program_is_waited_for() {
    let world = World::new().await;
    let day = || sessions(date(2025, 12, 1), date(2025, 12, 1), TimeZone::UTC);
    let expected = rows(&world.rescue(), day()).await.unwrap().len();
    // Another client knows nothing of that report, and the service refuses its own at first.
    assert_eq!(rows(&world.rescue(), day()).await.unwrap().len(), expected);
    assert_eq!(world.calls_of("getReport_v2"), 3);
}

#[tokio::test(start_paused = true)]
async fn by_place_and_as_text() {
    let world = World::new().await;
    let rescue = world.rescue();
    let week = || sessions(date(2025, 12, 1), date(2025, 12, 7), TimeZone::UTC);
    let all = rows(&rescue, week()).await.unwrap();
    let channel = rows(&rescue, week().place(ReportPlace::Channel("Web site".into()))).await.unwrap();
    assert!(!channel.is_empty() && channel.len() < all.len());
    assert!(channel.iter().all(|row| row.get("Channel ID") == Some(&demo::WEB_CHANNEL.to_string())));

    let text = ReportForm::Text { delimiter: "~|~".into() };
    assert_eq!(keys(&rows(&rescue, week().form(text)).await.unwrap()), keys(&all));

    let asked = world.calls_of("getReport_v2");
    let error = rows(&rescue, week().place(ReportPlace::Node("Helpdesks".into()))).await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    assert_eq!(world.calls_of("getReport_v2"), asked);
}

#[tokio::test(start_paused = true)]
async fn every_area_is_read() {
    let world = World::new().await;
    let rescue = world.rescue();
    for area in ReportArea::ALL {
        let query = ReportQuery::of_days(area, date(2025, 12, 1), date(2025, 12, 2), TimeZone::UTC).unwrap();
        let mut report = rescue.report(query).unwrap();
        let part = report.next().await.unwrap().unwrap();
        assert!(!part.titles().is_empty(), "{area}");
    }
}
