//! Requests held against the contract before they are sent, where that is wished.

use std::sync::atomic::{AtomicUsize, Ordering};

use soap_runtime::Validate;

use super::*;

#[derive(Debug, Clone, PartialEq)]
struct Login {
    user: String,
    pin: String,
    mixed: Mixed,
}
complex! {
    Login("login", ONE);
    0 user: element("user").facets(&Facets::of("string").max_length(3));
    1 pin: element("pin").facets(&Facets::of("string").patterns(&[&["[0-9]{4}"]])).secret();
    2 mixed: element("mixed");
}

/// Its texts are written between its elements after these.
#[derive(Debug, Clone, PartialEq)]
struct Mixed {
    row: Vec<i32>,
    texts: MixedText,
}
complex! {
    Mixed("mixed", ONE);
    0 row: element("row").optional().repeated().facets(&Facets::of("int").at_least("1"));
    1 texts: mixed();
}

static LOGIN: Operation<Login, OneWay> = Operation::one_way("login", "").request("login", ONE);

fn login() -> Login {
    let texts = MixedText(vec![(0, "long enough to move what follows".into()), (1, "and more".into())]);
    Login { user: "abc".into(), pin: "1234".into(), mixed: Mixed { row: vec![1, 2], texts } }
}

#[tokio::test]
async fn an_invalid_request_is_not_sent_where_that_is_wished() {
    let sent = Arc::new(AtomicUsize::new(0));
    let count = sent.clone();
    let transport = tower::service_fn(move |_: Request| {
        count.fetch_add(1, Ordering::Relaxed);
        async { http::Response::builder().status(202).body(String::new()) }
    });
    let port = Port::new("port", SoapVersion::V11, "http://localhost/");
    let builder = || Client::builder(&port).transport(transport.clone());
    let (careless, careful) =
        (builder().build().unwrap(), builder().validate_requests(true).build().unwrap());
    let invalid = Login { user: "abcd".into(), ..login() };

    careless.call(&LOGIN, &invalid).await.unwrap();
    careful.call(&LOGIN, &login()).await.unwrap();
    assert_eq!(sent.load(Ordering::Relaxed), 2);

    let error = careful.call(&LOGIN, &invalid).await.unwrap_err();
    assert!(error.is_building() && !error.may_have_been_sent());
    let wanted =
        "login: the request cannot be made: user: \"abcd\" has 4 characters, and has to have at most 3";
    assert_eq!(error.to_string(), wanted);
    assert_eq!(sent.load(Ordering::Relaxed), 2);
}

#[test]
fn secrets_do_not_show_in_what_is_wrong() {
    let invalid = Login { pin: "12345".into(), ..login() }.validate().unwrap_err();
    assert_eq!(invalid.to_string(), "pin: the value does not match [0-9]{4}");
}

#[test]
fn text_between_elements_moves_no_path() {
    let mut value = login();
    value.mixed.row = vec![1, 0, -1];
    let invalid = value.validate().unwrap_err();
    let paths: Vec<&str> = invalid.violations().iter().map(|violation| violation.path.as_str()).collect();
    assert_eq!(paths, ["mixed/row[2]", "mixed/row[3]"]);
}

/// The bound that is told keeps what is found, and the time it takes to tell, within reason.
#[test]
fn a_thousand_violations_are_enough() {
    let mut value = login();
    value.mixed.row = vec![0; 200_000];
    let invalid = value.validate().unwrap_err();
    assert_eq!(invalid.violations().len(), 1000);
    assert_eq!(invalid.violations()[999].path, "mixed/row[1000]");
}
