//! The client without async: it gives what the other gives, from any thread, and says so where it cannot wait.

use std::ops::ControlFlow;

use logmein_rescue::jiff::civil::date;
use logmein_rescue::jiff::tz::TimeZone;
use logmein_rescue::reports::ReportQuery;
use logmein_rescue::{ReportArea, api, blocking};
use rescue_emulator::{Emulator, demo};
use tokio::runtime::Runtime;

/// An emulator in a runtime of its own.
struct Server {
    emulator: Emulator,
    runtime: Runtime,
}

impl Server {
    fn start() -> Self {
        let runtime = Runtime::new().unwrap();
        let emulator = runtime.block_on(Emulator::start()).unwrap();
        Self { emulator, runtime }
    }

    fn rescue(&self) -> blocking::Rescue {
        let builder = blocking::Rescue::builder().endpoint(self.emulator.url());
        builder.login(demo::EMAIL, demo::PASSWORD).build_blocking().unwrap()
    }
}

#[test]
fn gives_what_the_async_client_gives() {
    let server = Server::start();
    let rescue = server.rescue();
    assert_eq!(rescue.account().unwrap().sEmail.as_deref(), Some(demo::EMAIL));
    let other = logmein_rescue::Rescue::builder().endpoint(server.emulator.url());
    let other = other.login(demo::EMAIL, demo::PASSWORD).build().unwrap();
    let tree = server.runtime.block_on(other.call(hierarchy())).unwrap();
    assert_eq!(rescue.call(hierarchy()).unwrap(), tree);
    let error = rescue.call(api::getNote { iSessionID: -1, sAuthCode: None }).unwrap_err();
    assert!(error.is_refused(), "{error}");
}

fn hierarchy() -> api::getHierarchy_v2 {
    api::getHierarchy_v2 { sAuthCode: None, bIsNode: false, iNodeID: 0, bFilterOffline: false }
}

#[test]
fn changes_and_bulks_are_waited_for() {
    let server = Server::start();
    let rescue = server.rescue();
    let change = rescue.plan_group(demo::HELPDESK, |group| group.description = "planned".into()).unwrap();
    let group = rescue.wait_for(change.apply()).unwrap().unwrap();
    assert_eq!(group.description, "planned");
    let bulk = rescue.asynchronous().bulk([demo::HELPDESK; 3]);
    let rows = rescue.wait_for(bulk.run(|rescue, group| async move { rescue.group(group).await })).unwrap();
    assert!(rows.iter().all(|row| row.result.as_ref().is_ok_and(|group| group.description == "planned")));
}

#[test]
fn a_report_is_an_iterator() {
    let server = Server::start();
    let rescue = server.rescue();
    let days = |first, last| ReportQuery::of_days(ReportArea::Session, first, last, TimeZone::UTC).unwrap();
    let mut report = rescue.report(days(date(2025, 12, 1), date(2025, 12, 21))).unwrap();
    assert_eq!(report.parts(), 1);
    let parts: Vec<_> = report.by_ref().collect::<Result<_, _>>().unwrap();
    assert!(!parts[0].rows().is_empty());
    assert!(report.next().is_none() && report.ranges().is_empty());

    let mut report = rescue.report(days(date(2025, 12, 1), date(2025, 12, 1))).unwrap();
    report = report.on_progress(|_| ControlFlow::Break(()));
    assert!(report.next().unwrap().unwrap_err().is_cancelled());
    // It ends there, and the part can still be asked for.
    assert!(report.next().is_none() && report.ranges().len() == 1);
    assert!(report.next_part().unwrap_err().is_cancelled());
}

#[test]
fn threads_share_one_login() {
    let server = Server::start();
    let rescue = server.rescue();
    let calls: Vec<_> = (0..8)
        .map(|_| {
            let rescue = rescue.clone();
            std::thread::spawn(move || rescue.account().map(|account| account.iAccountID))
        })
        .collect();
    for call in calls {
        call.join().unwrap().unwrap();
    }
    // More than ten in three minutes are refused.
    for _ in 0..12 {
        rescue.account().unwrap();
    }
}

#[test]
fn says_so_within_an_async_runtime() {
    let server = Server::start();
    let rescue = server.rescue();
    server.runtime.block_on(async move {
        let error = rescue.account().unwrap_err();
        assert!(
            error.to_string().starts_with("the blocking client was called within an async runtime"),
            "{error}"
        );
        assert!(!error.may_have_taken_effect());
        // Dropped here, where tokio lets nobody wait.
        drop(rescue);
    });
}
