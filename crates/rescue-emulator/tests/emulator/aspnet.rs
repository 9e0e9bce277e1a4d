//! What the emulator answers to raw requests: as ASP.NET does, and by the contract.
//!
//! The answers in each table come from the pipeline of ASP.NET, unless its comment says otherwise; see the README.

use std::fmt;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use rescue_emulator::{Emulator, ReadAs, demo};
use tower::Service;

const NS: &str = "https://secure.logmeinrescue.com/API/API.asmx";
const SOAP_11: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const SOAP_12: &str = "http://www.w3.org/2003/05/soap-envelope";
const XSI: &str = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";
const LOGIN: &str = "<sEmail>some@email.com</sEmail><sPassword>secretpassword</sPassword>";

/// A raw request.
#[derive(Clone)]
struct Call {
    action: Option<String>,
    media: Option<String>,
    body: Vec<u8>,
}

impl Call {
    /// A call as .NET makes it.
    fn of(operation: &str, input: &str) -> Self {
        Self::with_body(operation, &in_envelope(SOAP_11, &element(operation, input)))
    }

    /// A call with any body.
    fn with_body(operation: &str, body: &str) -> Self {
        Self {
            action: Some(format!("\"{NS}/{operation}\"")),
            media: Some("text/xml; charset=utf-8".into()),
            body: body.into(),
        }
    }

    /// A call by SOAP 1.2 with this input and action.
    fn soap_12(operation: &str, input: &str, action: &str) -> Self {
        let mut call = Self::with_body(operation, &in_envelope(SOAP_12, &element(operation, input)));
        call.action = None;
        let action = if action.is_empty() { String::new() } else { format!("; action=\"{action}\"") };
        call.media(&format!("application/soap+xml; charset=utf-8{action}"))
    }

    fn action(mut self, action: &str) -> Self {
        self.action = Some(action.into());
        self
    }

    fn no_action(mut self) -> Self {
        self.action = None;
        self
    }

    fn media(mut self, media: &str) -> Self {
        self.media = Some(media.into());
        self
    }

    /// The status, the Content-Type and the body of the answer.
    async fn answer(&self, emulator: &Emulator) -> (u16, String, String) {
        let mut request = http::Request::post("/API/API.asmx");
        if let Some(action) = &self.action {
            request = request.header("SOAPAction", action);
        }
        if let Some(media) = &self.media {
            request = request.header("Content-Type", media);
        }
        let request = request.body(Full::new(Bytes::from(self.body.clone()))).unwrap();
        let response = emulator.service().call(request).await.unwrap();
        let status = response.status().as_u16();
        let media = response.headers()["content-type"].to_str().unwrap().to_owned();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        (status, media, String::from_utf8(body.to_vec()).unwrap())
    }
}

/// The expected answer.
#[derive(Clone, PartialEq)]
enum Answer {
    /// A result word.
    Word(String),
    /// A status with an empty body.
    Status(u16),
    /// A fault: status, code, text, and whether it has a detail.
    Fault(u16, String, String, bool),
    /// Anything else.
    Other(u16, String),
}

use Answer::Status;

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Status(status) => write!(f, "{status}"),
            Self::Fault(status, code, text, detail) => {
                write!(f, "{status} {code}: {text:?}, detail {detail}")
            }
            Self::Other(status, body) => write!(f, "{status} {body}"),
        }
    }
}

impl Answer {
    fn of((status, _, body): &(u16, String, String)) -> Self {
        let text = |start: &str, end: &str| {
            let (text, _) = body.split_once(start)?.1.split_once(end)?;
            Some(
                text.replace("&gt;", ">")
                    .replace("&lt;", "<")
                    .replace("&#13;", "\r")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&"),
            )
        };
        let code = text("<faultcode>soap:", "<").or_else(|| text("<soap:Value>soap:", "<"));
        let reason = text("<faultstring>", "<").or_else(|| text("<soap:Text xml:lang=\"en\">", "<"));
        let detail = body.contains("<detail") || body.contains("<soap:Detail");
        match (code, reason, text("Result>", "<")) {
            (Some(code), Some(reason), _) => Self::Fault(*status, code, reason, detail),
            (_, _, Some(word)) => Self::Word(word),
            _ if body.is_empty() => Self::Status(*status),
            _ => Self::Other(*status, body.clone()),
        }
    }
}

fn word(word: &str) -> Answer {
    Answer::Word(word.into())
}

fn fault(code: &str, text: &str) -> Answer {
    Answer::Fault(500, code.into(), text.into(), code != "MustUnderstand")
}

/// The fault for a request that could not be read because of a value at this column of the first line.
fn unread(column: usize, text: &str) -> Answer {
    let place = format!("There is an error in XML document (1, {column})");
    fault("Client", &format!("Server was unable to read request. ---> {place}. ---> {text}"))
}

fn element(name: &str, content: &str) -> String {
    format!("<{name} xmlns=\"{NS}\">{content}</{name}>")
}

fn in_envelope(soap: &str, body: &str) -> String {
    format!("<s:Envelope xmlns:s=\"{soap}\"><s:Body>{body}</s:Body></s:Envelope>")
}

/// Where the input of a call made by [`Call::of`] begins.
fn start_of_input(operation: &str) -> usize {
    in_envelope(SOAP_11, &element(operation, "|")).find('|').unwrap() + 1
}

async fn emulator(read_as: ReadAs) -> Emulator {
    Emulator::builder().read_as(read_as).start().await.unwrap()
}

/// Checks the answers, and that a refused call has changed nothing.
async fn check(read_as: ReadAs, cases: &[(&str, Call, Answer)]) {
    for (name, call, expected) in cases {
        let emulator = emulator(read_as).await;
        let before = emulator.organisation(|organisation| format!("{organisation:?}"));
        let answer = Answer::of(&call.answer(&emulator).await);
        assert_eq!(answer, *expected, "{name}, {read_as}");
        if !matches!(answer, Answer::Word(_)) {
            assert_eq!(emulator.organisation(|organisation| format!("{organisation:?}")), before, "{name}");
            assert_eq!(emulator.calls(), [], "{name}");
        }
    }
}

/// A call of `setGroup_v2` that succeeds, with `input` added.
fn set_group(input: &str) -> Call {
    let code = demo::AUTH_CODE;
    Call::of("setGroup_v2", &format!("<sAuthCode>{code}</sAuthCode><sName>New</sName>{input}"))
}

fn unknown_action(action: &str) -> Answer {
    fault("Client", &format!("Server did not recognize the value of HTTP Header SOAPAction: {action}."))
}

#[tokio::test]
async fn the_action_says_what_is_called() {
    let login = || Call::of("login", LOGIN);
    let cut = fault(
        "Server",
        "Server was unable to process request. ---> Length cannot be less than zero.\r\nParameter name: length",
    );
    let nameless = fault(
        "Client",
        "Unable to handle request without a valid action parameter. Please supply a valid soap action.",
    );
    check(
        ReadAs::AspNet,
        &[
            ("quoted", login(), word("login_OK")),
            ("not quoted", login().action(&format!("{NS}/login")), word("login_OK")),
            ("percent-encoded", login().action(&format!("\"{NS}/l%6Fgin\"")), word("login_OK")),
            ("unknown", login().action("\"urn:nope\""), unknown_action("urn:nope")),
            (
                "in another case",
                login().action(&format!("{NS}/Login")),
                unknown_action(&format!("{NS}/Login")),
            ),
            ("half quoted", login().action("\"urn:a"), unknown_action("\"urn:a")),
            ("with a plus", login().action("urn:a+b"), unknown_action("urn:a b")),
            ("with markup", login().action("<a>&"), unknown_action("<a>&")),
            ("two quotes", login().action("\"\""), unknown_action("")),
            ("empty", login().action(""), unknown_action("")),
            ("one quote", login().action("\""), cut),
            ("none, so that the body decides", login().no_action(), word("login_OK")),
            ("none, and an unknown element", Call::of("nope", "").no_action(), nameless.clone()),
            ("none, and an empty body", Call::with_body("", &in_envelope(SOAP_11, "")).no_action(), nameless),
            (
                "of another operation",
                login().action(&format!("{NS}/getAccount")),
                word("getAccount_NotLoggedIn"),
            ),
            (
                "unknown element",
                Call::with_body("login", &in_envelope(SOAP_11, "<x/>")),
                word("login_Invalid"),
            ),
        ],
    )
    .await;
    // The body decides, whatever the action is.
    let ok = || word("login_OK");
    check(
        ReadAs::Contract,
        &[
            ("unknown", login().action("\"urn:nope\""), ok()),
            ("empty", login().action("\"\""), ok()),
            ("of another operation", login().action(&format!("{NS}/getAccount")), ok()),
            ("none", login().no_action(), ok()),
        ],
    )
    .await;
}

#[tokio::test]
async fn what_is_not_known_is_passed_over() {
    let prefixed = |input: &str| {
        let body = format!("<t:login xmlns:t=\"{NS}\">{input}</t:login>");
        Call::with_body("login", &in_envelope(SOAP_11, &body))
    };
    let other = LOGIN.replace("<sEmail>", "<sEmail xmlns='urn:other'>");
    let between = format!("a<x><sEmail>q</sEmail></x>{LOGIN}<!-- c --><?pi?>b");
    let turned = "<sPassword>secretpassword</sPassword><sEmail>some@email.com</sEmail>";
    check(
        ReadAs::AspNet,
        &[
            ("children without a namespace", prefixed(LOGIN), word("login_Invalid")),
            ("a child in another namespace", Call::of("login", &other), word("login_Invalid")),
            (
                "a wrapper without a namespace",
                Call::with_body("login", &in_envelope(SOAP_11, &format!("<login>{LOGIN}</login>"))),
                word("login_Invalid"),
            ),
            ("nothing in it", Call::of("login", ""), word("login_Invalid")),
            ("unknown elements, text, comments", Call::of("login", &between), word("login_OK")),
            ("another order", Call::of("login", turned), word("login_OK")),
            (
                "the first of two counts",
                Call::of("login", &format!("{LOGIN}<sEmail>q</sEmail>")),
                word("login_OK"),
            ),
            (
                "the first of two counts",
                Call::of("login", &format!("<sEmail>q</sEmail>{LOGIN}")),
                word("login_Invalid"),
            ),
            ("attributes", Call::of("login", &LOGIN.replace("<sEmail>", "<sEmail a='1'>")), word("login_OK")),
            (
                "two wrappers",
                Call::with_body(
                    "login",
                    &in_envelope(SOAP_11, &(element("login", LOGIN) + &element("login", ""))),
                ),
                word("login_OK"),
            ),
            (
                "text in the body",
                Call::with_body("login", &in_envelope(SOAP_11, &format!("x{}", element("login", LOGIN)))),
                word("login_OK"),
            ),
        ],
    )
    .await;
    check(ReadAs::Contract, &[("children without a namespace", prefixed(LOGIN), word("login_OK"))]).await;
}

#[tokio::test]
async fn what_is_missing_has_its_default() {
    // Node 0 is not a group, so that the answer shows the default of an integer.
    let call = || Call::of("getGroup", &format!("<sAuthCode>{}</sAuthCode>", demo::AUTH_CODE));
    check(ReadAs::AspNet, &[("a number", call(), word("getGroup_InvalidParam_NodeID"))]).await;
    check(
        ReadAs::Contract,
        &[("a number", call(), fault("Client", "required element iNodeID is missing at getGroup"))],
    )
    .await;
    // A missing status is its first word, `Disabled`; missing limits are 0; no list is `null`.
    let emulator = emulator(ReadAs::AspNet).await;
    let call = set_group("<iNodeID>123456</iNodeID><iRPATConcurrentLimit> +4 </iRPATConcurrentLimit>");
    assert_eq!(Answer::of(&call.answer(&emulator).await), word("setGroup_OK"));
    emulator.organisation(|organisation| {
        let node = organisation.node(demo::HELPDESK).unwrap();
        assert_eq!((node.name.as_str(), node.enabled), ("New", false));
        let limits = node.group().unwrap().limits;
        assert_eq!((limits.standard, limits.mobile, limits.rpat), (0, 0, 4));
    });
    // A missing boolean is false: `bIsNode` of a hierarchy, which is then returned whole. A missing moment is the earliest.
    for (operation, expected) in
        [("getHierarchy", "getHierarchy_OK"), ("setReportDate_v2", "setReportDate_OK")]
    {
        let mut caller = Call::of(operation, "");
        caller.action = Some(format!("{NS}/{operation}"));
        let answer = Answer::of(&caller.answer(&emulator).await);
        assert!(
            matches!(&answer, Answer::Word(word) if word.ends_with("NotLoggedIn")),
            "{answer:?} not {expected}"
        );
    }
}

#[tokio::test]
async fn a_value_that_is_none_is_a_fault_with_its_place() {
    let at = start_of_input("setReportDate_v2");
    let date = |text: &str| Call::of("setReportDate_v2", &format!("<dBeginDate>{text}</dBeginDate>"));
    let date_fault = |text: &str| {
        let column = at + "<dBeginDate></dBeginDate>".len() + text.len() + 2;
        unread(column, &format!("The string '{text}' is not a valid AllXsd value."))
    };
    let at = start_of_input("getHierarchy");
    let flag =
        |text: &str| Call::of("getHierarchy", &format!("<bIsNode>{text}</bIsNode><iNodeID>7</iNodeID>"));
    let flag_fault = |text: &str| {
        let column = at + "<bIsNode></bIsNode>".len() + text.len() + 1;
        unread(column, &format!("The string '{text}' is not a valid Boolean value."))
    };
    let number = |text: &str| Call::of("getGroup", &format!("<iNodeID>{text}</iNodeID><sAuthCode/>"));
    let at_number = start_of_input("getGroup") + "<iNodeID></iNodeID>".len() + 1;
    let format = "Input string was not in a correct format.";
    let range = "Value was either too large or too small for an Int32.";
    let nil = format!("<iNodeID {XSI} xsi:nil='true'/><sAuthCode/>");
    let mut cases = vec![
        ("nil for a number", Call::of("getGroup", &nil), unread(at_number - 19 + nil.len() - 12, format)),
        ("a malformed number", number("x"), unread(at_number + 1, format)),
        ("an empty number", number(""), unread(at_number, format)),
        ("a number with a fraction", number("1.0"), unread(at_number + 3, format)),
        ("a large number", number("2147483648"), unread(at_number + 10, range)),
        ("a date in American", date("10/14/2011"), date_fault("10/14/2011")),
        ("an empty date", date(""), date_fault("")),
        ("a zone without a colon", date("2023-08-08T12:51:28+0200"), date_fault("2023-08-08T12:51:28+0200")),
        ("True", flag("True"), flag_fault("True")),
        ("yes", flag("yes"), flag_fault("yes")),
        ("an empty flag", flag(""), flag_fault("")),
        ("a date", date("2026-01-01"), word("setReportDate_NotLoggedIn")),
        ("a flag as a digit", flag(" 1 "), word("getHierarchy_NotLoggedIn")),
    ];
    let status = |text: &str| set_group(&format!("<eStatus>{text}</eStatus><sDescription/>"));
    let start = set_group("|").body.iter().position(|byte| *byte == b'|').unwrap() + 1;
    for text in ["Nonsense", "", " Enabled ", "enabled"] {
        let column = start + "<eStatus></eStatus>".len() + text.len() + 1;
        let what = format!("Instance validation error: '{text}' is not a valid value for nodeStatus.");
        cases.push(("an unknown word", status(text), unread(column, &what)));
    }
    let list = |item: &str| {
        set_group(&format!("<aPermissions><NODE_PERMISSIONS_V2>{item}</NODE_PERMISSIONS_V2></aPermissions>"))
    };
    let column = start + "<aPermissions><NODE_PERMISSIONS_V2>Bad</NODE_PERMISSIONS_V2>".len() + 2;
    let what = "Instance validation error: 'Bad' is not a valid value for NODE_PERMISSIONS_V2.";
    cases.push(("a word in a list", list("Bad"), unread(column, what)));
    let users = |input: &str| Call::of("createUsers", &format!("<aUserData>{input}</aUserData>"));
    let at = start_of_input("createUsers") + "<aUserData><".len();
    let typed = format!("<USERDATA {XSI} xsi:type='Wrong'/>");
    let what = format!(
        "The specified type was not recognized: name='Wrong', namespace='{NS}', at <USERDATA xmlns='{NS}'>."
    );
    cases.push(("another type", users(&typed), unread(at, &what)));
    let odd = format!("<USERDATA {XSI} xsi:nil='True'/>");
    cases.push(("odd nil", users(&odd), unread(at, "The string 'True' is not a valid Boolean value.")));
    check(ReadAs::AspNet, &cases).await;
    // An unknown word is left to the rules of the service.
    let wrong = set_group(
        "<iNodeID>123456</iNodeID><eStatus>Nonsense</eStatus><iStandardConcurrentLimit>0</iStandardConcurrentLimit>\
         <iMobileConcurrentLimit>0</iMobileConcurrentLimit><iRPATConcurrentLimit>0</iRPATConcurrentLimit>",
    );
    check(ReadAs::Contract, &[("an unknown word", wrong, word("setGroup_InvalidParam_Status"))]).await;
}

#[tokio::test]
async fn lines_and_columns_are_those_of_dotnet() {
    for (input, place) in [
        ("\r\n<eStatus>x</eStatus><sName>a</sName>", "(2, 22)"),
        ("\n <eStatus>Nonsense</eStatus>\n <sDescription>d</sDescription>", "(2, 29)"),
        ("<sName>\u{e4}\u{1f600}</sName><eStatus>x</eStatus><sName>a</sName>", "(1, 179)"),
        ("<eStatus>x</eStatus><!-- c --><sName>a</sName>", "(1, 164)"),
        ("<eStatus>x</eStatus><![CDATA[y]]><sName>a</sName>", "(1, 169)"),
        ("<eStatus>x</eStatus  ><sName>a</sName>", "(1, 163)"),
        ("<eStatus>x</eStatus><sName>a</sNam>", "(1, 161)"),
    ] {
        let emulator = emulator(ReadAs::AspNet).await;
        let (_, _, body) = Call::of("setGroup_v2", input).answer(&emulator).await;
        assert!(body.contains(&format!("There is an error in XML document {place}. ")), "{input}: {body}");
    }
}

#[tokio::test]
async fn media_types_and_versions() {
    let login = || Call::of("login", LOGIN);
    let login_12 = |action: &str| Call::soap_12("login", LOGIN, action);
    let mut nameless = login();
    nameless.media = None;
    let mismatch = format!(
        "Possible SOAP version mismatch: Envelope namespace urn:x was unexpected. Expecting {SOAP_11}."
    );
    let unsupported = Status(415);
    let cases = [
        (
            "SOAP 1.1 as application/soap+xml",
            login().media("application/soap+xml; charset=utf-8"),
            Status(415),
        ),
        ("the same without an action", login().no_action().media("application/soap+xml"), Status(415)),
        ("text/plain", login().media("text/plain"), Status(415)),
        ("application/xml", login().media("application/xml"), Status(415)),
        ("none", nameless, Status(415)),
        ("white space before the parameters", login().media("text/xml ; charset=utf-8"), unsupported),
        ("capitals", login().media("TEXT/XML; CHARSET=\"UTF-8\""), word("login_OK")),
        ("SOAP 1.2", login_12(&format!("{NS}/login")), word("login_OK")),
        ("SOAP 1.2 without an action", login_12(""), word("login_OK")),
        ("SOAP 1.2 with an unknown action", login_12("urn:nope"), word("login_OK")),
        (
            "SOAP 1.2 as text/xml",
            Call::with_body("login", &in_envelope(SOAP_12, &element("login", LOGIN))),
            word("login_OK"),
        ),
        (
            "SOAP 1.2, nothing known",
            Call::soap_12("nope", "", "urn:nope"),
            fault("Sender", "Unable to handle request. The action 'urn:nope' was not recognized."),
        ),
        (
            "SOAP 1.2, nothing at all",
            Call::soap_12("nope", "", ""),
            fault(
                "Sender",
                "Unable to handle request without a valid action parameter. Please supply a valid soap action.",
            ),
        ),
        (
            "another envelope",
            Call::with_body("login", &in_envelope("urn:x", "")),
            fault("VersionMismatch", &mismatch),
        ),
    ];
    check(ReadAs::AspNet, &cases).await;
    let emulator = emulator(ReadAs::AspNet).await;
    let refused = Call::soap_12("setGroup_v2", "<eStatus>x</eStatus>", "").answer(&emulator).await;
    assert_eq!((refused.0, refused.1.as_str()), (500, "application/soap+xml; charset=utf-8"));
    assert!(
        refused.2.ends_with("</soap:Reason><soap:Detail /></soap:Fault></soap:Body></soap:Envelope>"),
        "{}",
        refused.2
    );
    let upgrade = Call::with_body("login", &in_envelope("urn:x", "")).answer(&emulator).await;
    assert!(upgrade.2.contains("<soap:Header><soap12:Upgrade "), "{}", upgrade.2);
    check(
        ReadAs::Contract,
        &[("SOAP 1.1 as application/soap+xml", login().media("application/soap+xml"), word("login_OK"))],
    )
    .await;
}

#[tokio::test]
async fn characters_are_those_of_the_content_type() {
    for (media, body, expected) in [
        ("text/xml; charset=utf-8", "\u{e4}".as_bytes(), "\u{e4}"),
        ("text/xml; charset=iso-8859-1", b"\xe4", "\u{e4}"),
        // RFC 3023: ASCII.
        ("text/xml", "\u{e4}".as_bytes(), "??"),
        ("text/xml; charset=wonky", "\u{e4}".as_bytes(), "??"),
        ("text/xml; charset=utf-8", b"\xff\xfe", "\u{fffd}\u{fffd}"),
    ] {
        let emulator = emulator(ReadAs::AspNet).await;
        let call = set_group("<iNodeID>123456</iNodeID>").media(media);
        let (before, after) = std::str::from_utf8(&call.body).unwrap().split_once("New").unwrap();
        let body = [before.as_bytes(), body, after.as_bytes()].concat();
        let call = Call { body, ..call };
        assert_eq!(Answer::of(&call.answer(&emulator).await), word("setGroup_OK"), "{media}");
        let name =
            emulator.organisation(|organisation| organisation.node(demo::HELPDESK).unwrap().name.clone());
        assert_eq!(name, expected, "{media}");
    }
}

#[tokio::test]
async fn what_is_not_well_formed_is_400_and_nothing() {
    let input = |input: &str| Call::of("login", input);
    let raw = |body: &str| Call::with_body("login", body);
    let whole = in_envelope(SOAP_11, &element("login", LOGIN));
    let cases = [
        ("empty", raw(""), Status(400)),
        ("no markup", raw("hello"), Status(400)),
        ("cut off", raw(&whole[..whole.len() - 10]), Status(400)),
        ("an end tag of another element", input("<sEmail>a</sMail>"), Status(400)),
        ("an unknown entity", input("<sEmail>&nbsp;</sEmail>"), Status(400)),
        ("a forbidden character", input("<sEmail>&#1;</sEmail>"), Status(400)),
        ("the same as it is", input("<sEmail>\u{1}</sEmail>"), Status(400)),
        ("a document type", raw(&format!("<!DOCTYPE x>{whole}")), Status(400)),
        ("something after the end", raw(&format!("{whole}x")), Status(400)),
        ("a line before the declaration", raw(&format!("\n<?xml version=\"1.0\"?>{whole}")), Status(400)),
        ("XML 1.1", raw(&format!("<?xml version=\"1.1\"?>{whole}")), Status(400)),
        ("an element in a text", input("<sEmail>a<b/></sEmail>"), Status(400)),
        ("a comment in a text", input("<sEmail>a<!-- c --></sEmail>"), Status(400)),
        ("an instruction in a text", input("<sEmail>a<?b?></sEmail>"), Status(400)),
        ("within what is passed over", input("<x><a></b></x>"), Status(400)),
        (
            "no envelope",
            raw(&format!("<s:Env xmlns:s='{SOAP_11}'/>")),
            fault(
                "Client",
                "Server was unable to read request. ---> Request format is invalid: Missing required soap:Envelope \
                 element.",
            ),
        ),
        (
            "no body",
            raw(&format!("<s:Envelope xmlns:s='{SOAP_11}'><s:Header/><x/></s:Envelope>")),
            fault(
                "Client",
                "Server was unable to read request. ---> Request format is invalid: Missing required soap:Body \
                 element.",
            ),
        ),
        (
            "empty, without an action",
            raw("").no_action(),
            fault("Receiver", "Server was unable to process request. ---> Root element is missing."),
        ),
        (
            "a form, without an action",
            raw("a=b").no_action().media("application/x-www-form-urlencoded"),
            fault(
                "Receiver",
                "Server was unable to process request. ---> Data at the root level is invalid. Line 1, position 1.",
            ),
        ),
    ];
    check(ReadAs::AspNet, &cases).await;
}

#[tokio::test]
async fn header_blocks_that_must_be_understood() {
    let with = |value: &str, more: &str, body: &str| {
        let header =
            format!("<s:Header><h:thing xmlns:h='urn:h' s:mustUnderstand='{value}' {more}/></s:Header>");
        Call::with_body(
            "login",
            &in_envelope(SOAP_11, body).replace("<s:Body>", &format!("{header}<s:Body>")),
        )
    };
    let login = element("login", LOGIN);
    let refused = || fault("MustUnderstand", "SOAP header thing was not understood.");
    check(
        ReadAs::AspNet,
        &[
            ("1", with("1", "", &login), refused()),
            ("true", with("true", "", &login), refused()),
            ("whomever it is for", with("1", "s:actor='urn:other'", &login), refused()),
            ("0", with("0", "", &login), word("login_OK")),
            ("2", with("2", "", &login), word("login_OK")),
        ],
    )
    .await;
    check(
        ReadAs::Contract,
        &[("whomever it is for", with("1", "s:actor='urn:other'", &login), word("login_OK"))],
    )
    .await;
}

/// Pages are not SOAP: their statuses come from the pipeline, and their messages are Microsoft's.
#[tokio::test]
async fn other_methods_and_addresses() {
    for (method, path, status, text) in [
        ("PUT", "/API/API.asmx", 405, "Request format is unrecognized."),
        ("DELETE", "/api/api.asmx", 405, "Request format is unrecognized."),
        ("POST", "/API/API.asmx/login", 500, "for URL unexpectedly ending in &#39;/login&#39;"),
        ("GET", "/API/API.asmx/a%3Cb", 500, "unexpectedly ending in"),
        ("GET", "/API/API.asmx", 200, "The following operations are supported."),
    ] {
        let emulator = emulator(ReadAs::AspNet).await;
        let request =
            http::Request::builder().method(method).uri(path).body(Full::new(Bytes::new())).unwrap();
        let response = emulator.service().call(request).await.unwrap();
        assert_eq!(response.status(), status, "{method} {path}");
        let body = response.into_body().collect().await.unwrap().to_bytes();
        let body = String::from_utf8(body.to_vec()).unwrap().replace('\'', "&#39;");
        assert!(body.contains(text), "{method} {path}: {body}");
    }
}

#[tokio::test]
async fn a_large_request_is_read_beside_others_and_answered_alike() {
    let padded = format!("<x>{}</x>", "y".repeat(100_000));
    let ok = Call::of("login", &format!("{LOGIN}{padded}"));
    let wrong = set_group(&format!("{padded}<eStatus>x</eStatus>"));
    let emulator = emulator(ReadAs::AspNet).await;
    assert_eq!(Answer::of(&ok.answer(&emulator).await), word("login_OK"));
    assert!(
        matches!(Answer::of(&wrong.answer(&emulator).await), Answer::Fault(500, code, ..) if code == "Client")
    );
}

#[tokio::test(flavor = "current_thread")]
async fn a_small_request_does_not_wait_for_a_large_one() {
    let padding = "<x/>".repeat(200_000);
    let (large, small) = (Call::of("login", &format!("{LOGIN}{padding}")), Call::of("login", LOGIN));
    for read_as in [ReadAs::AspNet, ReadAs::Contract] {
        let emulator = emulator(read_as).await;
        let answered = std::sync::Mutex::new(Vec::new());
        let answer = async |name, call: &Call| {
            assert_eq!(Answer::of(&call.answer(&emulator).await), word("login_OK"));
            answered.lock().unwrap().push(name);
        };
        // The large request comes first, and a single thread runs both.
        tokio::join!(answer("large", &large), answer("small", &small));
        assert_eq!(*answered.lock().unwrap(), ["small", "large"], "{read_as}");
    }
}

#[test]
fn ways_to_read_by_name() {
    for read_as in [ReadAs::AspNet, ReadAs::Contract] {
        assert_eq!(read_as.to_string().parse(), Ok(read_as));
    }
    let error = "iis".parse::<ReadAs>().unwrap_err();
    assert_eq!(error.to_string(), "unknown reader of requests \"iis\"; choose aspnet or contract");
}
