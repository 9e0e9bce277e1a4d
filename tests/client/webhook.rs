//! Posts about sessions, as the vendor's guide describes them and as they may be damaged.
//!
//! Must not know how forms and XML are read.

use std::time::Duration;

use logmein_rescue::webhook::{MAX_BYTES, PostError, SessionPost};

const FORM: Option<&str> = Some("application/x-www-form-urlencoded");
const XML: Option<&str> = Some("text/xml; charset=utf-8");

type Place = fn(&SessionPost) -> Option<String>;

/// The fields that the guide names, those that a portal stores besides, and the place of each.
const FIELDS: [(&str, &str, Place); 22] = [
    ("SessionID", "61234567", |post| Some(post.session_id.to_string())),
    ("TechID", "123456", |post| post.technician.id.map(|id| id.to_string())),
    ("TechSSOID", "ada@sso", |post| post.technician.sso_id.clone()),
    ("TechName", "Ada Lovelace", |post| post.technician.name.clone()),
    ("TechEmail", "ada@example.com", |post| post.technician.email.clone()),
    ("TechDescr", "1st & 2nd level", |post| post.technician.description.clone()),
    ("CField0", "Jürgen <Müller>", |post| post.custom_fields[0].clone()),
    ("CField1", "1+1=2", |post| post.custom_fields[1].clone()),
    ("CField2", "", |post| post.custom_fields[2].clone()),
    ("CField3", "100%", |post| post.custom_fields[3].clone()),
    ("CField4", " kept ", |post| post.custom_fields[4].clone()),
    ("CField5", "語", |post| post.custom_fields[5].clone()),
    ("Tracking0", "shop/7", |post| post.tracking.clone()),
    ("ChatLog", "10:01 AM Ada: hello\n10:02 AM John: hi", |post| post.chat_log.clone()),
    ("Notes", "rebooted", |post| post.notes.clone()),
    ("WaitingTime", "42", |post| post.waiting_time.map(|time| time.as_secs().to_string())),
    ("PickupTime", "5/26/2016 8:06:04 AM", |post| post.pickup_time.clone()),
    ("ClosingTime", "5/26/2016 8:36:04 AM", |post| post.closing_time.clone()),
    ("WorkTime", "1800", |post| post.work_time.clone()),
    ("LastActionTime", "5/26/2016 8:35:00 AM", |post| post.last_action_time.clone()),
    ("Transmitted", "123456789", |post| post.transmitted.clone()),
    ("Platform", "Windows 10", |post| post.platform.clone()),
];

fn read(content_type: Option<&str>, body: impl AsRef<[u8]>) -> Result<SessionPost, PostError> {
    SessionPost::from_request(content_type, body.as_ref())
}

fn refusal(content_type: Option<&str>, body: impl AsRef<[u8]>) -> String {
    read(content_type, body).unwrap_err().to_string()
}

/// As reqwest's form serializer writes it, which is another implementation than the one that reads.
fn form(pairs: &[(&str, &str)]) -> Vec<u8> {
    let url = reqwest::Url::parse_with_params("http://h/", pairs).unwrap();
    url.query().unwrap().as_bytes().to_vec()
}

/// As quick-xml escapes texts.
fn xml(root: &str, pairs: &[(&str, &str)]) -> String {
    let elements = pairs.iter().map(|(name, value)| {
        let name = name.to_lowercase();
        format!("<{name}>{}</{name}>\n", quick_xml::escape::escape(*value))
    });
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{root}>\n{}</{root}>", elements.collect::<String>())
}

fn pairs() -> Vec<(&'static str, &'static str)> {
    FIELDS.iter().map(|(name, value, _)| (*name, *value)).collect()
}

#[test]
fn every_field_of_a_form_has_its_place() {
    let post = read(FORM, form(&pairs())).unwrap();
    for (name, value, place) in FIELDS {
        assert_eq!(place(&post).as_deref(), Some(value), "{name}");
    }
    assert_eq!(post.other, []);
}

#[test]
fn xml_and_a_form_give_the_same_post() {
    let of_form = read(FORM, form(&pairs())).unwrap();
    for body in [xml("rescue", &pairs()), xml("session", &pairs())] {
        assert_eq!(read(XML, body).unwrap(), of_form);
    }
    let within = xml("session", &pairs()).replace("<?xml version=\"1.0\" encoding=\"utf-8\"?>", "");
    assert_eq!(read(XML, format!("<rescue>{within}</rescue>")).unwrap(), of_form);
}

#[test]
fn what_the_body_begins_with_decides() {
    let body = "<r><sessionid>7</sessionid></r>";
    for content_type in [None, FORM, XML, Some("Text/XML"), Some("application/xml;charset=\"utf-8\"")] {
        assert_eq!(read(content_type, body).unwrap().session_id, 7, "{content_type:?}");
        assert_eq!(
            read(content_type, format!("\u{FEFF}\n{body}")).unwrap().session_id,
            7,
            "{content_type:?}"
        );
    }
    for content_type in [None, FORM, Some("application/x-www-form-urlencoded; charset=UTF-8")] {
        assert_eq!(read(content_type, "sessionid=7").unwrap().session_id, 7, "{content_type:?}");
    }
}

#[test]
fn xml_in_another_charset() {
    let body = b"<r><sessionid>7</sessionid><techname>J\xFCrgen</techname></r>";
    let post = read(Some("text/xml; charset=iso-8859-1"), body).unwrap();
    assert_eq!(post.technician.name.as_deref(), Some("Jürgen"));
    assert_eq!(refusal(XML, body), "the post cannot be read: the bytes are not valid UTF-8");
}

#[test]
fn names_have_any_case_and_notes_two_names() {
    let post = read(FORM, "SESSIONID=7&techname=Ada&Note=n&cfield3=x").unwrap();
    assert_eq!((post.session_id, post.technician.name.as_deref()), (7, Some("Ada")));
    assert_eq!((post.notes.as_deref(), post.custom_fields[3].as_deref()), (Some("n"), Some("x")));
}

#[test]
fn what_is_not_known_is_kept() {
    let post = read(FORM, "New=1&SessionID=7&CField6=a&CField03=b&Flag&WaitingTime=a+while&TechID=").unwrap();
    let other = [
        ("New", "1"),
        ("CField6", "a"),
        ("CField03", "b"),
        ("Flag", ""),
        ("WaitingTime", "a while"),
        ("TechID", ""),
    ];
    assert_eq!(post.other, other.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let post = read(XML, "<r><sessionid>7</sessionid><x><y>1</y></x></r>").unwrap();
    assert_eq!(post.other, [("x".to_owned(), "<x><y>1</y></x>".to_owned())]);
}

#[test]
fn absent_and_empty_are_kept_apart() {
    let post = read(FORM, "SessionID=7&Notes=").unwrap();
    assert_eq!((post.notes.as_deref(), post.chat_log.as_deref()), (Some(""), None));
    let post = read(XML, "<r><sessionid>7</sessionid><notes/></r>").unwrap();
    assert_eq!((post.notes.as_deref(), post.chat_log.as_deref()), (Some(""), None));
}

#[test]
fn waiting_time_is_in_seconds() {
    let post = read(FORM, "SessionID=7&WaitingTime=90").unwrap();
    assert_eq!(post.waiting_time, Some(Duration::from_secs(90)));
}

#[test]
fn bad_bytes_are_told_with_their_place() {
    for (body, offset) in [("SessionID=7&Notes=ab%FFc", 20), ("%C3=1", 0), ("a=%41%zz%FF", 8)] {
        let expected =
            format!("the post cannot be read: the bytes are not valid UTF-8 at byte {offset} of the form");
        assert_eq!(refusal(FORM, body), expected, "{body}");
    }
}

#[test]
fn what_is_no_post_is_refused() {
    let says = |content_type, body: &str, what: &str| {
        assert_eq!(refusal(content_type, body), format!("the post cannot be read: {what}"), "{body}");
    };
    says(FORM, "", "the field \"SessionID\" is missing");
    says(XML, "<r/>", "the field \"SessionID\" is missing");
    says(FORM, "SessionID=x", "the field \"SessionID\" is no session ID");
    says(FORM, "SessionID=2147483648", "the field \"SessionID\" is no session ID");
    says(FORM, "SessionID=1&sessionid=2", "the field \"sessionid\" is there twice");
    says(XML, "<r><sessionid>1", "its XML is not as expected");
    says(XML, "", "its XML is not as expected");
    let latin = Some("application/x-www-form-urlencoded; charset=iso-8859-1");
    says(latin, "SessionID=1", "it is a form in another charset than UTF-8");
    let neither = "its Content-Type is neither application/x-www-form-urlencoded nor XML";
    says(Some("application/json"), "{}", neither);
    assert!(read(Some("application/json"), "{}").unwrap_err().is_unsupported());
}

#[test]
fn document_types_are_refused() {
    let body = "<!DOCTYPE r [<!ENTITY a 'x'>]><r><sessionid>1</sessionid><notes>&a;</notes></r>";
    assert_eq!(refusal(XML, body), "the post cannot be read: its XML is not as expected");
}

#[test]
fn posts_are_bounded() {
    let large = vec![b'a'; MAX_BYTES + 1];
    assert!(read(FORM, &large).unwrap_err().is_too_large());
    let many: String = (0..1001).map(|field| format!("f{field}=&")).collect();
    assert_eq!(refusal(FORM, &many), "the post cannot be read: it has more than 1000 fields");
    let many = format!("<r>{}</r>", "<f/>".repeat(1001));
    assert!(read(XML, &many).unwrap_err().is_too_large());
    let many = format!("<r>{}</r>", "<f/>".repeat(1_000_000));
    assert_eq!(refusal(XML, many), "the post cannot be read: it has more than 100000 tags");
    let deep = format!("{}{}", "<a>".repeat(1000), "</a>".repeat(1000));
    assert!(read(XML, deep).unwrap_err().is_too_large());
}
