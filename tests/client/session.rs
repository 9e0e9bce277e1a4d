//! The login of a client: how many there are, what is told of failures, what another program can go on with, and how
//! calls wait for the service's limits. Time is virtual: tokio's clock stands still, and the emulator's goes with it.

use std::future::Future;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::virtual_time::World;
use logmein_rescue::logins::SharedLogins;
use logmein_rescue::{Limit, Rescue, SavedSession, api};
use rescue_emulator::{Failure, demo};
use tokio::time::Instant;

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

/// At most ten logins in three minutes, even if each call is abandoned before its login is answered.
#[tokio::test(start_paused = true)]
async fn logins_that_are_given_up_count() {
    let world = World::new().await;
    let rescue = world.slow(Duration::from_secs(5));
    for _ in 0..59 {
        let call = rescue.call(account());
        assert!(tokio::time::timeout(Duration::from_millis(100), call).await.is_err());
    }
    assert_eq!(world.calls_of("login"), 10);
    // Later calls do not wait for a login that was abandoned.
    while world.calls_of("login") < 35 {
        let call = rescue.call(account());
        assert!(tokio::time::timeout(Duration::from_secs(1), call).await.is_err());
    }
    let logins = world.moments_of("login");
    for eleven in logins.windows(11) {
        assert!(eleven[10] - eleven[0] >= Duration::from_secs(180), "{eleven:?}");
    }
}

/// A call that waits for a login which is then abandoned logs in itself, and does not report the failure before it.
#[tokio::test(start_paused = true)]
async fn a_failure_before_a_login_that_was_given_up_is_not_told_again() {
    let world = World::new().await;
    let rescue = world.slow(Duration::from_secs(5));
    world.emulator.fail_next("login", Failure::Word("login_GlobalIpRestricted".into()));
    assert!(rescue.call(account()).await.unwrap_err().is_ip_restricted());
    let given_up = tokio::time::timeout(Duration::from_secs(2), rescue.call(account()));
    let waiting = async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        rescue.call(account()).await
    };
    let (given_up, waiting) = tokio::join!(given_up, waiting);
    assert!(given_up.is_err());
    waiting.unwrap();
    assert_eq!(world.calls_of("login"), 3);
}

/// A call is polled once, twice and so on, and may or may not reach its login; each login that was sent counts.
#[tokio::test(start_paused = true)]
async fn a_call_may_be_dropped_anywhere() {
    let world = World::new().await;
    let rescue = world.slow(Duration::from_millis(1));
    for polls in (0..120).map(|number| number % 12) {
        // A call that is logged in has to log in again.
        world.emulator.fail_next("getAccount_v2", Failure::Word("getAccount_NotLoggedIn".into()));
        let mut call = Box::pin(rescue.call(account()));
        for _ in 0..polls {
            let mut context = std::task::Context::from_waker(std::task::Waker::noop());
            if call.as_mut().poll(&mut context).is_ready() {
                break;
            }
            tokio::time::advance(Duration::from_millis(1)).await;
        }
        drop(call);
    }
    let logins = world.moments_of("login");
    assert_eq!(logins.len(), 10, "{logins:?}");
    assert!(logins[9] < Duration::from_secs(10), "{logins:?}");
}

/// The client waits while logins of others exceed the limit, and counts each of its own logins before it is sent.
#[tokio::test(start_paused = true)]
async fn logins_are_counted_together_with_others() {
    #[derive(Default)]
    struct Ledger {
        said: Mutex<Vec<&'static str>>,
        waits: Mutex<u32>,
    }
    impl SharedLogins for Ledger {
        fn begin(&self) -> Result<u64, Duration> {
            let mut waits = self.waits.lock().unwrap();
            if *waits > 0 {
                *waits -= 1;
                return Err(Duration::from_secs(30));
            }
            self.said.lock().unwrap().push("begin");
            Ok(7)
        }

        fn end(&self, login: u64) {
            assert_eq!(login, 7);
            self.said.lock().unwrap().push("end");
        }

        fn mark_used_up(&self) {
            self.said.lock().unwrap().push("used up");
        }
    }
    let world = World::new().await;
    let ledger = Arc::new(Ledger { waits: Mutex::new(2), ..Ledger::default() });
    let rescue = world.login().shared_logins(ledger.clone()).build().unwrap();
    let start = Instant::now();
    rescue.call(account()).await.unwrap();
    assert_eq!(start.elapsed(), Duration::from_secs(60));
    assert_eq!(*ledger.said.lock().unwrap(), ["begin", "end"]);

    let slow = world.slow_builder(Duration::from_secs(5)).shared_logins(ledger.clone()).build().unwrap();
    drop(tokio::time::timeout(Duration::from_secs(1), slow.call(account())).await);
    assert_eq!(*ledger.said.lock().unwrap(), ["begin", "end", "begin", "end"]);
    assert_eq!(world.calls_of("login"), 2);

    let refused = world.login().shared_logins(ledger.clone()).build().unwrap();
    world.emulator.fail_next("login", Failure::Word("login_LimitReached".into()));
    assert!(refused.call(account()).await.unwrap_err().is_login_limit_reached());
    assert_eq!(ledger.said.lock().unwrap()[4..], ["begin", "end", "used up"]);
}

/// A call for a PIN code that was abandoned counts like one that was answered.
#[tokio::test(start_paused = true)]
async fn turns_that_are_given_up_count() {
    let world = World::new().await;
    let rescue = world.slow(Duration::from_millis(300));
    rescue.call(account()).await.unwrap();
    for _ in 0..20 {
        drop(tokio::time::timeout(Duration::from_millis(100), rescue.call(pin())).await);
    }
    let pins = world.moments_of("requestPINCodeV2");
    assert!(pins.len() > 1);
    for two in pins.windows(2) {
        assert!(two[1] - two[0] >= Duration::from_secs(1), "{pins:?}");
    }
}

/// The text form keeps fractions of seconds: the eleventh login comes three minutes after the first, not sooner.
#[tokio::test]
async fn a_saved_session_keeps_fractions_of_seconds() {
    let emulator = rescue_emulator::Emulator::start().await.unwrap();
    let first =
        Rescue::builder().endpoint(emulator.url()).login(demo::EMAIL, demo::PASSWORD).build().unwrap();
    let before = std::time::SystemTime::now();
    first.call(account()).await.unwrap();
    let after = std::time::SystemTime::now();
    let text = first.saved_session().await.unwrap().reveal();
    let login = text.lines().find_map(|line| line.strip_prefix("login ")).unwrap();
    let (seconds, fraction) = login.split_once('.').unwrap();
    let moment = std::time::UNIX_EPOCH + Duration::new(seconds.parse().unwrap(), fraction.parse().unwrap());
    // The moments come from two clocks.
    let slack = Duration::from_millis(5);
    assert!(moment + slack >= before && moment <= after + slack, "{before:?} {moment:?} {after:?}");
}

/// The words of the contract contain no secret; any other word may repeat what was sent.
#[tokio::test(start_paused = true)]
async fn a_result_word_shows_no_secret() {
    let password = demo::PASSWORD;
    let base64 = "c2VjcmV0cGFzc3dvcmQ=";
    let percent: String = password.bytes().map(|byte| format!("%{byte:02x}")).collect();
    let shouted = password.to_uppercase();
    for told in [password, base64, &percent, &shouted, "s e c r e t p a s s w o r d"] {
        let world = World::new().await;
        world.emulator.fail_next("login", Failure::Word(format!("login_no {told} no")));
        let error = world.rescue().call(account()).await.unwrap_err();
        assert_eq!(error.refusal().unwrap().word, "login_no [redacted] no", "{told}");
        for shown in [error.to_string(), format!("{error:?}"), format!("{error:#?}")] {
            assert!(!shown.contains(told), "{shown}");
        }
        // Later errors too, of calls that do not send the password.
        let rescue = world.rescue();
        world.emulator.fail_next("getAccount_v2", Failure::Word(format!("getAccount_no {told}")));
        let error = rescue.call(account()).await.unwrap_err();
        assert_eq!(error.refusal().unwrap().word, "getAccount_no [redacted]", "{told}");
    }
    // A secret that the request itself sends, such as a password.
    let world = World::new().await;
    let rescue = world.rescue();
    world.emulator.fail_next("requestAuthCode", Failure::Word("requestAuthCode_hunter2hunter2".into()));
    let request = api::requestAuthCode { sEmail: None, sPassword: Some("hunter2hunter2".into()) };
    let error = rescue.call(request).await.unwrap_err();
    assert_eq!(error.refusal().unwrap().word, "requestAuthCode_[redacted]");
}

#[tokio::test(start_paused = true)]
async fn a_result_word_stays_on_its_line() {
    let world = World::new().await;
    let word = "login_\nrescue: everything is fine\u{9b}2J\u{202e}\u{2028}x";
    world.emulator.fail_next("login", Failure::Word(word.into()));
    let error = world.rescue().call(account()).await.unwrap_err();
    assert_eq!(error.to_string(), r"login: login_\nrescue: everything is fine\u{9b}2J\u{202e}\u{2028}x");
    assert_eq!(error.refusal().unwrap().to_string(), error.to_string());
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
    let saved = rescue.saved_session().await.unwrap().reveal();
    let code = saved.lines().find_map(|line| line.strip_prefix("auth-code ")).unwrap();
    assert!(!format!("{rescue:?}").contains(code), "the code is as good as a password");
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

#[tokio::test]
async fn a_session_that_an_earlier_version_saved_goes_on() {
    let emulator = rescue_emulator::Emulator::start().await.unwrap();
    let builder = || Rescue::builder().endpoint(emulator.url());
    let first = builder().login(demo::EMAIL, demo::PASSWORD).build().unwrap();
    first.call(account()).await.unwrap();
    let text = first.saved_session().await.unwrap().reveal();
    let (_, cookie) = text.split_once("\"raw_cookie\":\"").unwrap();
    let (pair, _) = cookie.split_once(';').unwrap();
    let earlier = format!("rescue-session 1\nendpoint {}\ncookies {pair}\n", emulator.url());
    let later = builder().saved_session(earlier.parse().unwrap()).build().unwrap();
    assert_eq!(later.call(account()).await.unwrap().sEmail.as_deref(), Some(demo::EMAIL));
}

#[tokio::test]
async fn a_saved_session_whose_cookie_has_expired_is_no_login() {
    let emulator = rescue_emulator::Emulator::start().await.unwrap();
    let builder = || Rescue::builder().endpoint(emulator.url());
    let first = builder().login(demo::EMAIL, demo::PASSWORD).build().unwrap();
    first.call(account()).await.unwrap();
    let text = first.saved_session().await.unwrap().reveal();
    let expired = text.replace("\"SessionEnd\"", "{\"AtUtc\":\"1999-12-31T00:00:00Z\"}");
    assert_ne!(text, expired);
    let saved: SavedSession = expired.parse().unwrap();
    let sent = emulator.calls().len();

    let alone = builder().saved_session(saved.clone()).build().unwrap();
    assert!(alone.call(account()).await.unwrap_err().is_not_logged_in());
    assert_eq!(emulator.calls().len(), sent, "nothing is sent");

    let with_password = builder().saved_session(saved).login(demo::EMAIL, demo::PASSWORD).build().unwrap();
    with_password.call(account()).await.unwrap();
    let operations: Vec<_> = emulator.calls()[sent..].iter().map(|call| call.operation.clone()).collect();
    assert_eq!(operations, ["login", "getAccount_v2"]);
}
