//! The login of a client: how many there are, what is told of failures, what another program can go on with, and how
//! calls wait for the service's limits. Time is virtual: tokio's clock stands still, and the emulator's goes with it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod virtual_time;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use logmein_rescue::{Limit, Rescue, SavedSession, api};
use rescue_emulator::{Failure, demo};
use tokio::time::Instant;
use virtual_time::World;

fn account() -> api::getAccount_v2 {
    api::getAccount_v2 { sAuthCode: None }
}

fn pin() -> api::requestPINCodeV2 {
    api::requestPINCodeV2 {
        sCField0: None,
        sCField1: None,
        sCField2: None,
        sCField3: None,
        sCField4: None,
        sCField5: None,
        sTracking0: None,
        bNoTechConsole: true,
        sAuthCode: None,
    }
}

#[tokio::test(start_paused = true)]
async fn a_wrong_password_is_tried_once() {
    let world = World::new().await;
    let rescue = world.builder().login(demo::EMAIL, "wrong").build().unwrap();
    let calls: Vec<_> = (0..32)
        .map(|_| {
            let rescue = rescue.clone();
            tokio::spawn(async move { rescue.call(account()).await })
        })
        .collect();
    for call in calls {
        assert!(call.await.unwrap().unwrap_err().is_invalid_login());
    }
    assert!(rescue.call(account()).await.unwrap_err().is_invalid_login());
    assert_eq!(world.calls_of("login"), 1);
}

#[tokio::test(start_paused = true)]
async fn tells_failures_of_logins_apart() {
    let world = World::new().await;
    for (word, is_it) in [
        ("login_LimitReached", logmein_rescue::Error::is_login_limit_reached as fn(&_) -> bool),
        ("login_GlobalIpRestricted", logmein_rescue::Error::is_ip_restricted),
        ("login_Invalid", logmein_rescue::Error::is_invalid_login),
    ] {
        world.emulator.fail_next("login", Failure::Word(word.into()));
        let error = world.rescue().call(account()).await.unwrap_err();
        assert!(is_it(&error), "{error}");
        assert!(!error.is_not_logged_in() && !error.may_have_taken_effect(), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn after_a_lock_out_the_next_login_waits() {
    let world = World::new().await;
    let rescue = world.rescue();
    world.emulator.fail_next("login", Failure::Word("login_LimitReached".into()));
    let start = Instant::now();
    assert!(rescue.call(account()).await.unwrap_err().is_login_limit_reached());
    rescue.call(account()).await.unwrap();
    assert_eq!(start.elapsed(), Duration::from_secs(181));
}

#[tokio::test(start_paused = true)]
async fn never_more_than_ten_logins_in_three_minutes() {
    let world = World::new().await;
    let rescue = world.rescue();
    for _ in 0..25 {
        rescue.call(account()).await.unwrap();
        rescue.logout().await.unwrap();
    }
    let logins = world.moments_of("login");
    assert_eq!(logins.len(), 25);
    for eleven in logins.windows(11) {
        assert!(eleven[10] - eleven[0] >= Duration::from_secs(180));
    }
}

#[tokio::test(start_paused = true)]
async fn single_sign_on_asks_for_one_auth_code() {
    let world = World::new().await;
    let company = demo::ACCOUNT_ID.to_string();
    let sign_on = |password: &str| {
        world.builder().single_sign_on(demo::TECHNICIAN_SSO_ID, password, &company).build().unwrap()
    };
    let rescue = sign_on(demo::SSO_PASSWORD);
    for _ in 0..3 {
        assert_eq!(rescue.call(account()).await.unwrap().iTechID, demo::TECHNICIAN);
    }
    assert_eq!(world.calls_of("requestAuthCodeSSO"), 1);
    // Another program of the same user asks for one too, which makes the first invalid.
    sign_on(demo::SSO_PASSWORD).call(account()).await.unwrap();
    rescue.call(account()).await.unwrap();
    assert_eq!(world.calls_of("requestAuthCodeSSO"), 3);
    assert!(sign_on("wrong").call(account()).await.unwrap_err().is_invalid_login());
}

#[tokio::test(start_paused = true)]
async fn pin_codes_wait_for_their_second() {
    let world = World::new().await;
    let waits = Arc::new(Mutex::new(Vec::new()));
    let rescue = world.login().on_wait({
        let waits = waits.clone();
        move |wait| waits.lock().unwrap().push(wait.limit)
    });
    let rescue = rescue.build().unwrap();
    let start = Instant::now();
    let calls: Vec<_> = (0..4)
        .map(|_| {
            let rescue = rescue.clone();
            tokio::spawn(async move { rescue.call(pin()).await })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.unwrap().unwrap().sPINCode.unwrap().len(), 6);
    }
    assert_eq!(start.elapsed(), Duration::from_secs(3));
    assert!(waits.lock().unwrap().iter().all(|limit| *limit == Limit::PinCode));
}

#[tokio::test(start_paused = true)]
async fn a_turn_that_another_program_took_is_waited_for() {
    let world = World::new().await;
    let rescue = world.rescue();
    world.emulator.fail_next("requestPINCodeV2", Failure::Word("requestPINCode_PollRateExceeded".into()));
    rescue.call(pin()).await.unwrap();
    assert_eq!(world.calls_of("requestPINCodeV2"), 2);
}

#[tokio::test]
async fn a_later_program_goes_on_with_a_saved_session() {
    let emulator = rescue_emulator::Emulator::start().await.unwrap();
    let builder = || Rescue::builder().endpoint(emulator.url());
    let first = builder().login(demo::EMAIL, demo::PASSWORD).build().unwrap();
    assert_eq!(first.saved_session().await, None);
    first.call(account()).await.unwrap();
    let saved: SavedSession = first.saved_session().await.unwrap().reveal().parse().unwrap();

    // Nothing but the saved session: it works without a login, and ends with it.
    let second = builder().saved_session(saved.clone()).build().unwrap();
    assert_eq!(second.call(account()).await.unwrap().sEmail.as_deref(), Some(demo::EMAIL));
    emulator.clock().advance(Duration::from_secs(20 * 60));
    let error = second.call(account()).await.unwrap_err();
    assert!(error.is_not_logged_in() && error.to_string().contains("log in again"), "{error}");

    // With credentials beside it, there is a new login.
    let third = builder().saved_session(saved.clone()).login(demo::EMAIL, demo::PASSWORD).build().unwrap();
    third.call(account()).await.unwrap();

    let elsewhere = Rescue::builder().saved_session(saved).build().unwrap_err();
    assert!(elsewhere.to_string().contains("log in again"), "{elsewhere}");
}
