//! The layer above the contract: when it logs in, what it makes of result words, and what it never shows.

use std::time::Duration;

use logmein_rescue::soap_runtime::replay::Replay;
use logmein_rescue::{Error, Rescue, api};
use rescue_emulator::{Emulator, Failure, demo};

async fn emulator() -> Emulator {
    Emulator::start().await.unwrap()
}

fn rescue(emulator: &Emulator) -> Rescue {
    Rescue::builder().endpoint(emulator.url()).login(demo::EMAIL, demo::PASSWORD).build().unwrap()
}

fn note() -> api::getNote {
    api::getNote { iSessionID: -1, sAuthCode: None }
}

/// No secret in anything that a program prints of an error.
fn shows_nothing(error: &Error, secret: &str) {
    let mut shown = format!("{error} {error:?}");
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        shown.push_str(&format!("{error} {error:?}"));
        source = error.source();
    }
    assert!(!shown.contains(secret), "{shown}");
}

#[tokio::test]
async fn logs_in_when_first_needed_and_keeps_the_login() {
    let emulator = emulator().await;
    let rescue = rescue(&emulator);
    assert_eq!(rescue.account().await.unwrap().sEmail.as_deref(), Some(demo::EMAIL));
    // The service takes ten logins in three minutes; these need none.
    for _ in 0..20 {
        rescue.account().await.unwrap();
    }
}

#[tokio::test]
async fn concurrent_first_calls_share_one_login() {
    let emulator = emulator().await;
    let rescue = rescue(&emulator);
    let calls: Vec<_> = (0..32)
        .map(|_| {
            let rescue = rescue.clone();
            tokio::spawn(async move { rescue.tree().await.map(|tree| tree.len()) })
        })
        .collect();
    for call in calls {
        assert!(call.await.unwrap().unwrap() > 3);
    }
    // The service takes ten logins in three minutes: nine are left.
    let login = || api::login { sEmail: Some(demo::EMAIL.into()), sPassword: Some(demo::PASSWORD.into()) };
    for _ in 0..9 {
        assert_eq!(rescue.api().login(login()).await.unwrap().loginResult, api::loginRet::login_OK);
    }
    assert_eq!(rescue.api().login(login()).await.unwrap().loginResult, api::loginRet::login_LimitReached);
}

#[tokio::test]
async fn logs_in_once_more_when_the_login_has_ended() {
    let emulator = emulator().await;
    let rescue = rescue(&emulator);
    rescue.account().await.unwrap();
    emulator.clock().advance(Duration::from_secs(3600));
    rescue.account().await.unwrap();
}

#[tokio::test]
async fn gives_up_when_told_not_logged_in_twice() {
    let emulator = emulator().await;
    let rescue = rescue(&emulator);
    for _ in 0..2 {
        emulator.fail_next("getAccount_v2", Failure::Word("getAccount_NotLoggedIn".into()));
    }
    let error = rescue.account().await.unwrap_err();
    assert!(error.is_not_logged_in());
}

/// An exchange in the format of recorded ones.
fn exchange(request: &str, reply: &str) -> String {
    let envelope = |body: &str| {
        let soap = "http://schemas.xmlsoap.org/soap/envelope/";
        format!("<s:Envelope xmlns:s=\"{soap}\" xmlns=\"{}\"><s:Body>{body}</s:Body></s:Envelope>", api::NS)
    };
    let (request, reply) = (envelope(request), envelope(reply));
    format!("POST / HTTP/1.1\n\n{request}\n\nHTTP/1.1 200 OK\nContent-Type: text/xml\n\n{reply}\n")
}

fn replayed(exchanges: &[String]) -> (Rescue, Replay) {
    let replay = Replay::from_text("exchanges", &exchanges.join("###\n")).unwrap();
    let transport = replay.clone();
    let builder = Rescue::builder().login("a@b.c", "p").configure(|client| client.transport(transport));
    (builder.build().unwrap(), replay)
}

fn login() -> String {
    let request = "<login><sEmail>a@b.c</sEmail><sPassword>p</sPassword></login>";
    exchange(request, "<loginResponse><loginResult>login_OK</loginResult></loginResponse>")
}

/// "Not as administrator" may mean "not at all" once the login may have run out, and only then costs a login.
#[tokio::test(start_paused = true)]
async fn not_logged_in_as_admin_is_tried_again_only_after_twenty_idle_minutes() {
    let hold = |word: &str| {
        let reply = format!(
            "<holdSessionResponse><holdSessionResult>holdSession_{word}</holdSessionResult></holdSessionResponse>"
        );
        exchange("<holdSession><iSession>1</iSession></holdSession>", &reply)
    };
    let request = || api::holdSession { iSession: 1, sAuthCode: None };
    let refused = "NotLoggedInAsAdmin";
    let (rescue, replay) = replayed(&[login(), hold(refused), hold(refused), login(), hold("OK")]);
    assert!(rescue.call(request()).await.unwrap_err().is_not_logged_in());
    tokio::time::advance(Duration::from_secs(20 * 60)).await;
    rescue.call(request()).await.unwrap();
    assert_eq!(replay.unused(), Vec::<String>::new());
}

#[tokio::test]
async fn an_ok_without_what_it_promises_is_an_error() {
    let reply =
        "<createGroupResponse><createGroupResult>createGroup_OK</createGroupResult></createGroupResponse>";
    let request = "<createGroup><iParentID>7</iParentID></createGroup>";
    let (rescue, _) = replayed(&[login(), exchange(request, reply)]);
    let error = rescue.create_group(7).await.unwrap_err();
    assert_eq!(error.to_string(), "createGroup: the service said OK and left out iNodeID");
    assert!(error.may_have_taken_effect());
}

#[tokio::test]
async fn a_wrong_password_is_told_and_not_shown() {
    let emulator = emulator().await;
    let rescue =
        Rescue::builder().endpoint(emulator.url()).login(demo::EMAIL, "wr0ng<word>").build().unwrap();
    let error = rescue.account().await.unwrap_err();
    assert!(error.is_invalid_login());
    assert_eq!(error.to_string(), "login: login_Invalid (The email address or the password is wrong)");
    shows_nothing(&error, "wr0ng");
    assert!(!format!("{rescue:?}").contains("wr0ng"));
}

#[tokio::test]
async fn an_auth_code_goes_with_every_call_and_needs_no_login() {
    let emulator = emulator().await;
    // Were there a login, it would fail the call.
    emulator.fail_next("login", Failure::HttpStatus(500));
    let rescue = Rescue::builder().endpoint(emulator.url()).auth_code(demo::AUTH_CODE).build().unwrap();
    assert_eq!(rescue.account().await.unwrap().sEmail.as_deref(), Some(demo::EMAIL));
    rescue.group(demo::HELPDESK).await.unwrap();
    assert!(!format!("{rescue:?}").contains(demo::AUTH_CODE));

    let wrong = Rescue::builder().endpoint(emulator.url()).auth_code("s3cret-code").build().unwrap();
    let error = wrong.group(demo::HELPDESK).await.unwrap_err();
    assert!(error.is_invalid_auth_code());
    shows_nothing(&error, "s3cret-code");
}

#[tokio::test]
async fn a_refusal_tells_operation_word_and_meaning() {
    let emulator = emulator().await;
    let error = rescue(&emulator).delete_node(1).await.unwrap_err();
    let refusal = error.refusal().unwrap();
    assert_eq!((refusal.operation, refusal.word.as_str()), ("deleteNode", "deleteNode_InvalidParam_NodeID"));
    assert!(refusal.meaning.is_some());
    assert!(!error.may_have_taken_effect());

    emulator.fail_next("getNote", Failure::Word("getNote_Full_Moon".into()));
    let error = rescue(&emulator).call(note()).await.unwrap_err();
    assert_eq!(error.to_string(), "getNote: getNote_Full_Moon");
    assert!(error.may_have_taken_effect());
    emulator.fail_next("getNote", Failure::Error);
    assert!(rescue(&emulator).call(note()).await.unwrap_err().may_have_taken_effect());
}

#[tokio::test]
async fn failures_of_the_call_come_through() {
    let emulator = emulator().await;
    let rescue = rescue(&emulator);
    rescue.account().await.unwrap();
    emulator.fail_next("getNote", Failure::HtmlPage);
    assert!(rescue.call(note()).await.unwrap_err().call().unwrap().is_not_soap());
    emulator.fail_next("getNote", Failure::HttpStatus(500));
    assert!(rescue.call(note()).await.unwrap_err().call().unwrap().is_status());
    emulator.fail_next("getNote", Failure::TruncatedBody);
    let error = rescue.call(note()).await.unwrap_err();
    assert!(error.may_have_taken_effect());
    emulator.fail_next("getNote", Failure::Fault("Server was unable to process request".into()));
    assert!(rescue.call(note()).await.unwrap_err().call().unwrap().is_fault());
}

#[test]
fn what_cannot_work_is_told_before_anything_is_sent() {
    let error = Rescue::builder().build().unwrap_err();
    assert!(error.to_string().starts_with("no credentials"), "{error}");
    let error = Rescue::builder().endpoint("secure.logmeinrescue.com").login("a", "b").build().unwrap_err();
    assert!(error.to_string().contains("https://host/path"), "{error}");
}

#[test]
fn a_builder_shows_no_part_of_the_endpoint_that_may_be_secret() {
    let builder = Rescue::builder().endpoint("http://ann:hush@host/API/API.asmx?hush").login("a@b.c", "hush");
    let shown = format!("{builder:?}");
    assert!(
        shown.contains("http://[redacted]@host/API/API.asmx?[redacted]") && !shown.contains("hush"),
        "{shown}"
    );
    assert!(builder.is_unencrypted());
    let rescue = Rescue::builder().endpoint("http://localhost/API/API.asmx?hush").login("a@b.c", "hush");
    assert!(!rescue.is_unencrypted());
    assert!(!format!("{:?}", rescue.build()).contains("hush"));
}
