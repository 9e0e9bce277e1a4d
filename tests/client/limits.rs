//! Any calls at once, with logins that end and turns that others take: each is answered once, and no limit of the service is
//! exceeded. Time is virtual; the sequences are made from seeds, which a failure tells.

use std::time::Duration;

use crate::virtual_time::World;
use logmein_rescue::jiff::civil::date;
use logmein_rescue::jiff::tz::TimeZone;
use logmein_rescue::reports::ReportQuery;
use logmein_rescue::{Error, ReportArea, Rescue, api};
use rescue_emulator::{Failure, demo};

const SEEDS: u64 = 24;
const MINUTE: u64 = 60;

/// Numbers that follow from a seed (the generator of Vigna's SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }
}

/// Makes one call after a while. What it changes is counted.
async fn call(rescue: Rescue, kind: u64, after: Duration) -> Result<(), Error> {
    tokio::time::sleep(after).await;
    match kind {
        0 | 1 => rescue.create_group(demo::HELPDESK).await.map(drop),
        2 => {
            let request = api::requestPINCodeV2 {
                sCField0: None,
                sCField1: None,
                sCField2: None,
                sCField3: None,
                sCField4: None,
                sCField5: None,
                sTracking0: None,
                bNoTechConsole: true,
                sAuthCode: None,
            };
            rescue.call(request).await.map(drop)
        }
        3 => {
            let day = date(2025, 12, 1);
            let query = ReportQuery::of_days(ReportArea::Login, day, day, TimeZone::UTC)?;
            rescue.report(query)?.next().await.map(drop)
        }
        _ => rescue.account().await.map(drop),
    }
}

async fn run(seed: u64) {
    let (mut random, world) = (Random(seed), World::new().await);
    let rescue = world.rescue();
    let groups = |world: &World| world.emulator.organisation(|organisation| organisation.nodes().count());
    let before = groups(&world);
    let span = [1, 5, 60, 120][random.below(4) as usize] * MINUTE;
    let mut calls = Vec::new();
    let mut made = 0;
    for _ in 0..40 {
        let (kind, after) = (random.below(6), Duration::from_secs(random.below(span)));
        made += usize::from(kind < 2);
        calls.push(tokio::spawn(call(rescue.clone(), kind, after)));
    }
    // The service forgets the login now and then, and another program takes a turn.
    let mut turns_taken = 0;
    for _ in 0..random.below(16) {
        tokio::time::sleep(Duration::from_secs(1 + random.below(1 + span / 8))).await;
        match random.below(3) {
            // The client tries five times.
            0 if turns_taken < 4 => {
                turns_taken += 1;
                let word = "requestPINCode_PollRateExceeded".into();
                world.emulator.fail_next("requestPINCodeV2", Failure::Word(word));
            }
            _ => drop(rescue.api().logout(api::logout {}).await.unwrap()),
        }
    }
    for call in calls {
        call.await.unwrap().unwrap_or_else(|error| panic!("seed {seed}: {error}"));
    }
    assert_eq!(groups(&world) - before, made, "seed {seed}: calls that change something are made once");
    let logins = world.moments_of("login");
    let too_many = logins.windows(11).any(|eleven| eleven[10] - eleven[0] < Duration::from_secs(180));
    assert!(!too_many, "seed {seed}: more than ten logins in three minutes: {logins:?}");
    let reports = world.moments_of("getReport_v2");
    let too_soon = reports.windows(2).any(|pair| pair[1] - pair[0] < Duration::from_secs(60));
    assert!(!too_soon, "seed {seed}: reports within a minute: {reports:?}");
}

#[tokio::test(start_paused = true)]
async fn every_call_is_answered_once_and_no_limit_is_exceeded() {
    for seed in 0..SEEDS {
        run(seed).await;
    }
}
