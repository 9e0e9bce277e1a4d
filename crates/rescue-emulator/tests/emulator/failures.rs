//! Failures on demand: what a caller meets, and that the calls are told of afterwards.

use std::time::Duration;

use crate::form_caller::FormCaller;
use crate::soap::Caller;
use bytes::Bytes;
use http_body_util::Full;
use rescue_emulator::{Emulator, Failure, Interface};
use tower::Service;

#[tokio::test]
async fn the_limits_of_calls() {
    let emulator = Emulator::start().await.unwrap();
    let mut caller = Caller::master(&emulator).await;
    for (operation, word) in [
        ("login", "login_LimitReached"),
        ("requestPINCode", "requestPINCode_PollRateExceeded"),
        ("getNote", "getNote_Error"),
    ] {
        emulator.fail_next(operation, Failure::RateLimit);
        let input = match operation {
            "login" => "",
            "getNote" => "<iSessionID>500004</iSessionID>",
            _ => "<bNoTechConsole>false</bNoTechConsole>",
        };
        assert_eq!(caller.result(operation, input).await, word);
    }
}

#[tokio::test]
async fn logins_that_are_over() {
    let emulator = Emulator::start().await.unwrap();
    let mut caller = Caller::master(&emulator).await;
    let mut other = Caller::technician(&emulator).await;
    emulator.fail_next("getAccount", Failure::ExpiredLogin);
    assert_eq!(caller.result("getAccount", "").await, "getAccount_NotLoggedIn");
    assert_eq!(caller.result("getAccount", "").await, "getAccount_NotLoggedIn");
    assert_eq!(other.result("getAccount", "").await, "getAccount_OK");
    emulator.expire_logins();
    assert_eq!(other.result("getAccount", "").await, "getAccount_NotLoggedIn");
}

#[tokio::test]
async fn by_turns_always_and_healed() {
    let emulator = Emulator::start().await.unwrap();
    let mut caller = Caller::master(&emulator).await;
    emulator.fail_every(2, Failure::Error);
    assert_eq!(caller.result("getAccount", "").await, "getAccount_OK");
    assert_eq!(caller.result("getAccount", "").await, "getAccount_Error");
    emulator.clear_failures();
    emulator.fail_always("getAccount", Failure::Error);
    assert_eq!(caller.result("getAccount", "").await, "getAccount_Error");
    assert_eq!(caller.result("getAccount", "").await, "getAccount_Error");
    emulator.clear_failures();
    assert_eq!(caller.result("getAccount", "").await, "getAccount_OK");
}

#[tokio::test]
async fn the_service_is_unavailable() {
    let emulator = Emulator::start().await.unwrap();
    emulator.fail_next("getAccount", Failure::Unavailable { retry_after: 30 });
    let request = http::Request::get("/API/getAccount.aspx").body(Full::new(Bytes::new())).unwrap();
    let response = emulator.service().call(request).await.unwrap();
    assert_eq!(
        (response.status().as_u16(), response.headers()["retry-after"].to_str().unwrap()),
        (503, "30")
    );
}

#[tokio::test(start_paused = true)]
async fn a_slow_reply_is_late_by_the_clock_of_tokio() {
    let emulator = Emulator::start().await.unwrap();
    let mut form = FormCaller::logged_in(&emulator).await;
    emulator.fail_next("logout", Failure::Slow(Duration::from_secs(90)));
    let before = tokio::time::Instant::now();
    assert_eq!(form.get("logout", "").await, "OK");
    assert_eq!(before.elapsed().as_secs(), 90);
}

#[tokio::test]
async fn calls_are_told_with_interface_and_time_and_no_more() {
    let emulator = Emulator::start().await.unwrap();
    let mut form = FormCaller::logged_in(&emulator).await;
    emulator.clock().advance(Duration::from_secs(60));
    let mut caller = Caller::new(&emulator);
    caller.call("getNote", "<iSessionID>1</iSessionID>").await;
    caller.call_12("getNote", "<iSessionID>1</iSessionID>").await;
    form.get("logout", "").await;
    let calls = emulator.calls();
    let told: Vec<_> =
        calls.iter().map(|call| (call.operation.as_str(), call.interface, call.at.as_secs())).collect();
    assert_eq!(
        told,
        [
            ("login", Interface::FormPost, 0),
            ("getNote", Interface::Soap11, 60),
            ("getNote", Interface::Soap12, 60),
            ("logout", Interface::FormGet, 60),
        ]
    );
    assert!(!format!("{calls:?}").contains("secretpassword"));
}

#[tokio::test]
async fn nobody_else_can_say_by_which_interface_a_call_came() {
    let emulator = Emulator::start().await.unwrap();
    let envelope = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>\
        <logout xmlns=\"https://secure.logmeinrescue.com/API/API.asmx\"/></e:Body></e:Envelope>";
    let request = http::Request::post("/API/API.asmx")
        .header("content-type", "text/xml")
        .header("x-rescue-emulator-interface", "form, GET")
        .body(Full::new(Bytes::from(envelope)))
        .unwrap();
    emulator.service().call(request).await.unwrap();
    assert_eq!(emulator.calls()[0].interface, Interface::Soap11);
}
