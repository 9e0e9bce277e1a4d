//! The form interface: what a request looks like there, and what the client makes of the texts that come back. Texts
//! are those that the vendor's guide and public clients show.
//!
//! Must not know how texts are taken apart.

#![allow(non_snake_case, reason = "the names of the contract")]

use std::sync::{Arc, Mutex};

use http_body_util::BodyExt;
use logmein_rescue::soap_runtime::transport::Request;
use logmein_rescue::sso::SingleSignOn;
use logmein_rescue::{Error, Interface, Rescue, RescueCall, api};

/// A service that answers every page with a text, and the requests that it got as `METHOD address body`.
#[derive(Clone, Default)]
struct Service {
    requests: Arc<Mutex<Vec<String>>>,
    texts: Arc<Mutex<Vec<String>>>,
}

impl Service {
    /// Answers with these texts, one after the other.
    fn saying(texts: &[&str]) -> Self {
        let texts = texts.iter().rev().map(|text| (*text).to_owned()).collect();
        Self { texts: Arc::new(Mutex::new(texts)), ..Self::default() }
    }

    fn rescue(&self, interface: Interface, credentials: Credentials) -> Rescue {
        let service = self.clone();
        let answer = move |request: Request| {
            let service = service.clone();
            async move {
                let (parts, body) = request.into_parts();
                let body = body.collect().await.unwrap().to_bytes();
                let line = format!("{} {} {}", parts.method, parts.uri, String::from_utf8_lossy(&body));
                service.requests.lock().unwrap().push(line);
                let text = service.texts.lock().unwrap().pop().unwrap_or_default();
                let response = http::Response::builder().header("content-type", "text/html; charset=utf-8");
                response.body(text)
            }
        };
        let builder = Rescue::builder().endpoint("https://h/API/API.asmx").interface(interface);
        let builder = builder.configure(|client| client.transport(tower::service_fn(answer)));
        match credentials {
            Credentials::AuthCode => builder.auth_code("4ahx80u0").build().unwrap(),
            Credentials::Login => builder.login("some@email.com", "secret&Password").build().unwrap(),
        }
    }

    fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

enum Credentials {
    AuthCode,
    Login,
}

/// What a call gives that is answered with `text`.
async fn reply<C: RescueCall>(request: C, text: &str) -> Result<C::Reply, Error> {
    let service = Service::saying(&[text]);
    service.rescue(Interface::FormPost, Credentials::AuthCode).call(request).await
}

fn set_group() -> api::setGroup_v2 {
    use api::NODE_PERMISSIONS_V2::{RemoteControl, RemoteView};
    api::setGroup_v2 {
        iNodeID: 123456,
        sName: Some("Tést & co".into()),
        eStatus: api::nodeStatus::Enabled,
        sDescription: None,
        aPermissions: Some(vec![RemoteControl, RemoteView]),
        aLockedPermissions: Some(Vec::new()),
        iStandardConcurrentLimit: 0,
        iMobileConcurrentLimit: 1,
        iRPATConcurrentLimit: 2,
        sAuthCode: None,
    }
}

const SET_GROUP: &str = "node=123456&name=T%C3%A9st+%26+co&status=Enabled&permission=RemoteControl%2CRemoteView\
                         &lockedpermission=&standardconcurrentlimit=0&mobileconcurrentlimit=1&rpatconcurrentlimit=2";

#[tokio::test]
async fn post_has_the_values_in_the_body_and_logs_in_there_too() {
    let service = Service::saying(&["OK", "OK"]);
    let rescue = service.rescue(Interface::FormPost, Credentials::Login);
    rescue.call(set_group()).await.unwrap();
    let login = "POST https://h/API/login.aspx email=some%40email.com&pwd=secret%26Password";
    assert_eq!(service.requests(), [login, &format!("POST https://h/API/setGroup_v2.aspx {SET_GROUP}")]);
}

#[tokio::test]
async fn get_has_the_values_in_the_address_unless_one_is_a_secret() {
    let service = Service::saying(&["OK", "OK"]);
    let rescue = service.rescue(Interface::FormGet, Credentials::Login);
    rescue.call(set_group()).await.unwrap();
    let login = "POST https://h/API/login.aspx email=some%40email.com&pwd=secret%26Password";
    assert_eq!(service.requests(), [login, &format!("GET https://h/API/setGroup_v2.aspx?{SET_GROUP} ")]);

    let service = Service::saying(&["OK"]);
    service.rescue(Interface::FormGet, Credentials::AuthCode).call(set_group()).await.unwrap();
    let expected = format!("POST https://h/API/setGroup_v2.aspx {SET_GROUP}&authcode=4ahx80u0");
    assert_eq!(service.requests(), [expected]);
}

#[tokio::test]
async fn values_are_written_as_the_guide_has_them() {
    let service = Service::saying(&["OK"; 3]);
    let rescue = service.rescue(Interface::FormPost, Credentials::AuthCode);
    let (dBeginDate, dEndDate) =
        ("2016-05-01T00:00:00".parse().unwrap(), "2016-05-26T20:06:04".parse().unwrap());
    rescue.call(api::setReportDate_v2 { dBeginDate, dEndDate, sAuthCode: None }).await.unwrap();
    let eReportArea = api::REPORT_AREA::from("CHAT_LOG".to_owned());
    rescue.call(api::setReportArea { eReportArea, sAuthCode: None }).await.unwrap();
    // As a number it has lost the zero that it begins with.
    rescue.call(api::generateEmailText { iPINCode: 12345, sAuthCode: None }).await.unwrap();
    let expected = [
        "POST https://h/API/setReportDate_v2.aspx bdate=5%2F1%2F2016+0%3A00%3A00&edate=5%2F26%2F2016+20%3A06%3A04\
         &authcode=4ahx80u0",
        "POST https://h/API/setReportArea.aspx area=5&authcode=4ahx80u0",
        "POST https://h/API/generateEmailText.aspx pincode=012345&authcode=4ahx80u0",
    ];
    assert_eq!(service.requests(), expected);
    let (dBeginDate, dEndDate) =
        ("2016-05-01T00:00:00Z".parse().unwrap(), "2016-05-26T20:06:04".parse().unwrap());
    let error =
        rescue.call(api::setReportDate_v2 { dBeginDate, dEndDate, sAuthCode: None }).await.unwrap_err();
    let why =
        "setReportDate_v2: dBeginDate has a time zone or a fraction of a second, which a form cannot say";
    assert_eq!(error.to_string(), why);
    assert!(!error.may_have_taken_effect());
}

#[tokio::test]
async fn a_request_that_cannot_be_written_has_no_effect() {
    let service = Service::saying(&["OK"]);
    let rescue = service.rescue(Interface::FormPost, Credentials::AuthCode);
    let group = api::setGroup_v2 { sName: Some("a\u{1}".into()), ..set_group() };
    let error = rescue.call(group).await.unwrap_err();
    assert!(!error.may_have_taken_effect(), "{error}");
    assert!(error.to_string().contains("character U+0001 is not allowed in XML"), "{error}");
    assert_eq!(service.requests(), [""; 0]);
}

#[tokio::test]
async fn codes_with_and_without_a_blank() {
    for text in ["OK\n\nAUTHCODE:4ahx80u0", "OK AUTHCODE: 4ahx80u0", "OK\r\n\r\nAUTHCODE: 4ahx80u0\r\n"] {
        let request = api::requestAuthCode { sEmail: Some("a@b".into()), sPassword: Some("p".into()) };
        assert_eq!(reply(request, text).await.unwrap().sAuthCode.as_deref(), Some("4ahx80u0"), "{text:?}");
    }
}

#[tokio::test]
async fn labelled_values_with_lines_of_their_own() {
    let text = "OK\n\nNODEID:5\nNAME:A: b\nNICK:\nEMAIL:a@b\nSSOID:\nDESCRIPTION:one\n\nTYPE: of my own\nNODEID:9\n\
                TYPE:Technician\nHASMOBILEADDON:True\nHASRPATADDON:False\nISACCOUNTHOLDER:False\nSTATUS:Enabled\nNEW:1";
    let request = api::getUser_v3 { iNodeID: 5, sUserEmail: None, sAuthCode: None };
    let user = reply(request, text).await.unwrap().oUser.unwrap();
    assert_eq!((user.iNodeID, user.sName.as_deref(), user.sNick.as_deref()), (5, Some("A: b"), Some("")));
    assert_eq!(user.sDescription.as_deref(), Some("one\n\nTYPE: of my own\nNODEID:9"));
    assert_eq!((user.eType, user.hasMobileAddon), (api::NODE_TYPE::Technician, true));
}

#[tokio::test]
async fn permissions_have_a_comma_after_the_last_one() {
    let text = "OK\n\nNODEID:5\nNAME:A\nDESCRIPTION:\nTYPE:TechnicianGroup\nPERMISSIONS:RemoteControl, NewOne, \n\
                LOCKEDPERMISSIONS:\nISENABLED:True\nSTANDARDCONCURRENTLIMIT:3\nMOBILECONCURRENTLIMIT:\n";
    let group = reply(api::getGroup { iNodeID: 5, sAuthCode: None }, text).await.unwrap().oGroup.unwrap();
    let words: Vec<_> = group.aPermissions.unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(words, ["RemoteControl", "NewOne"]);
    assert_eq!(group.aLockedPermissions, Some(Vec::new()));
    assert_eq!((group.iStandardConcurrentLimit, group.iMobileConcurrentLimit), (Some(3), None));
}

#[tokio::test]
async fn nodes_are_parted_by_empty_lines() {
    let node = |id: i32, description: &str| {
        format!(
            "NodeID:{id}\nParentID:1\nName:N\nEmail:\nDescription:{description}\nStatus:Offline\nType:Technician"
        )
    };
    let text = format!("OK\n\n{}\n\n{}\n", node(2, "a\n\nNodeID:b"), node(3, ""));
    let request = api::getHierarchy { sAuthCode: None, bIsNode: false, iNodeID: 0 };
    let nodes = reply(request.clone(), &text).await.unwrap().aHierarchy.unwrap();
    assert_eq!(nodes.iter().map(|node| node.iNodeID).collect::<Vec<_>>(), [2, 3]);
    assert_eq!(nodes[0].sDescription.as_deref(), Some("a\n\nNodeID:b"));
    assert_eq!(reply(request, "OK\n\n").await.unwrap().aHierarchy, Some(Vec::new()));
}

const TITLES: &str = "ID|Status|Entry ID|Entry|Technician ID|Technician|Start Time|Waiting Time|Custom Field 0|\
                      Custom Field 1|Custom Field 2|Custom Field 3|Custom Field 4|Custom Field 5|Language|\
                      Transferred To|Transferred Comment|Is Lead Technician|HandingOff|";

fn sessions() -> api::getSession_V3 {
    api::getSession_V3 { iNodeID: 5, eNodeRef: api::NODE_REF::NODE, sAuthCode: None }
}

#[tokio::test]
async fn a_table_has_a_row_for_each_session() {
    let row = |status: &str, comment: &str| {
        format!("7|{status}|19|Channel|25|Ada|6/19/2024 11:04 AM|2600|Ric|||||x|en||{comment}|yes||")
    };
    let text = format!("OK\n\n{TITLES}\n{}\n{}\n", row("Active", "two\nlines\n"), row("Ativo", ""));
    let rows = reply(sessions(), &text).await.unwrap().aSessions.unwrap();
    assert_eq!((rows[0].iID, rows[0].iWaitingTimeInSec, rows.len()), (7, 2600, 2));
    assert_eq!(rows[0].bStatus, api::SESSION_STATUS_V3::SESSION_PICKEDUP);
    assert_eq!(rows[0].sTransferredComment.as_deref(), Some("two\nlines\n"));
    assert_eq!((rows[0].bIsLead, rows[0].bHandingOff), (true, false));
    // A status in the language of an account is known by its text alone.
    assert_eq!(rows[1].bStatus, api::SESSION_STATUS_V3::SESSION_STATUS_NOT_SUPPORTED_VALUE);
    assert_eq!(rows[1].sStatus.as_deref(), Some("Ativo"));
    assert_eq!(reply(sessions(), &format!("OK\n\n{TITLES}\n")).await.unwrap().aSessions, Some(Vec::new()));
}

#[tokio::test]
async fn rows_that_cannot_be_told_apart_are_an_error() {
    let row = "7|Active|19|a|b|25|Ada|6/19/2024 11:04 AM|2600|Ric|||||x|en|||yes||";
    let error = reply(sessions(), &format!("OK\n\n{TITLES}\n{row}\n")).await.unwrap_err();
    let why = "getSession_V3: the reply cannot be told apart, since nothing in it is escaped: row 1 has 20 cells or \
               more, and there are 19 columns; call it by SOAP";
    assert_eq!(error.to_string(), why);
    let error = reply(sessions(), &format!("OK\n\n{TITLES}\n7|Active|")).await.unwrap_err();
    assert!(error.to_string().contains("row 1 is cut off"), "{error}");
}

#[tokio::test]
async fn words_are_those_of_the_contract() {
    let start = || api::startSession { iSession: 1, iNode: 2, sAuthCode: None };
    for (text, word, is_known) in [
        ("NOTLOGGEDINASADMIN", "startSession_NotLoggedInAsAdmin", true),
        ("INVALID_SECRETAUTHCODE", "startSession_Invalid_SecretAuthCode", true),
        ("SOMETHING_NEW", "SOMETHING_NEW", false),
    ] {
        let error = reply(start(), text).await.unwrap_err();
        let refusal = error.refusal().unwrap();
        let own = refusal.word.strip_prefix("startSessionRet").map(|rest| format!("startSession{rest}"));
        assert_eq!((own.as_deref().unwrap_or(&refusal.word), refusal.meaning.is_some()), (word, is_known));
    }
    // A reply with required values, refused.
    let account = reply(api::getAccount { sAuthCode: None }, "INVALID_SECRETAUTHCODE").await.unwrap_err();
    assert!(account.is_invalid_auth_code());
    let request =
        || api::isAnyTechAvailableOnChannel { iChannelID: 1, bExcludingAwayAndBusy: true, sAuthCode: None };
    for (text, word) in [("TRUE", "True"), ("FALSE", "False")] {
        let result = reply(request(), text).await.unwrap().isAnyTechAvailableOnChannelResult.to_string();
        assert!(result.ends_with(word), "{result}");
    }
}

#[tokio::test]
async fn logs_in_again_when_told_so() {
    let service = Service::saying(&["OK", "NOTLOGGEDIN", "OK", "OK\n\nNOTE:n\nTWO"]);
    let rescue = service.rescue(Interface::FormPost, Credentials::Login);
    let note = rescue.call(api::getNote { iSessionID: 1, sAuthCode: None }).await.unwrap();
    assert_eq!(note.sNote.as_deref(), Some("n\nTWO"));
    let empty = reply(api::getNote { iSessionID: 1, sAuthCode: None }, "OK\n\nNOTE:").await.unwrap();
    assert_eq!(empty.sNote.as_deref(), Some(""));
    assert_eq!(service.requests().iter().filter(|request| request.contains("login.aspx")).count(), 2);
}

#[tokio::test]
async fn html_pages_are_known() {
    let note = || api::getNote { iSessionID: 1, sAuthCode: None };
    let login = "<!DOCTYPE html>\n<html><form><input type=\"password\"></form></html>";
    let error = reply(note(), login).await.unwrap_err();
    assert!(error.is_html_page() && error.is_unknown_method() && !error.may_have_taken_effect());
    let error = reply(note(), "<html>Sorry</html>").await.unwrap_err();
    assert!(error.is_html_page() && !error.is_unknown_method() && error.may_have_taken_effect());
    for text in ["", "?", "OK:x"] {
        let error = reply(note(), text).await.unwrap_err();
        assert_eq!(error.to_string(), "getNote: the reply does not begin with a result word");
    }
}

#[tokio::test]
async fn what_is_missing_or_wrong_is_an_error_with_its_place() {
    let error = reply(api::getAccount { sAuthCode: None }, "OK\n\nAccountID:x").await.unwrap_err();
    assert!(error.to_string().ends_with("at getAccountResponse/iAccountID"), "{error}");
    let error = reply(api::getAccount { sAuthCode: None }, "OK\n\nSorry\nAccountID:1").await.unwrap_err();
    assert!(error.to_string().contains("it does not begin with a known label"), "{error}");
    assert!(reply(api::getAccount { sAuthCode: None }, "OK").await.is_err());
}

#[tokio::test]
async fn tickets_need_no_login_and_show_nothing() {
    let service =
        Service::saying(&["OK:https://h/t?Ticket=1", "https://h/d?ticket=1&arch=64", "INVALIDCOMPANYID"]);
    let rescue = service.rescue(Interface::Soap, Credentials::Login);
    let who = SingleSignOn::new("ada", "master", "42");
    let ticket = rescue.login_ticket(&who).await.unwrap();
    assert_eq!(ticket.address(), "https://h/t?Ticket=1");
    assert_eq!(rescue.dtc_login_ticket(&who, true).await.unwrap().address(), "https://h/d?ticket=1&arch=64");
    let error = rescue.login_ticket(&who).await.unwrap_err();
    assert!(error.is_invalid_login());
    let shown = format!("{who:?} {ticket:?} {error:?} {error}");
    assert!(!shown.contains("master") && !shown.contains("Ticket=1"), "{shown}");
    let expected = [
        "POST https://h/SSO/GetLoginTicket.aspx ssoid=ada&Password=master&CompanyID=42",
        "POST https://h/SSO/GetDTCLoginTicket.aspx ssoid=ada&Password=master&CompanyID=42&arch=64",
        "POST https://h/SSO/GetLoginTicket.aspx ssoid=ada&Password=master&CompanyID=42",
    ];
    assert_eq!(service.requests(), expected);
}

/// A server that fails may say what it was sent, as a page of .asmx does with its stack trace.
#[tokio::test]
async fn no_error_shows_what_was_secret() {
    let answer = |request: Request| async move {
        let body = request.into_body().collect().await.unwrap().to_bytes();
        http::Response::builder().status(500).body(format!("cannot read {}", String::from_utf8_lossy(&body)))
    };
    let builder = Rescue::builder().interface(Interface::FormGet).login("some@email.com", "secret&Password");
    let rescue = builder.configure(|client| client.transport(tower::service_fn(answer))).build().unwrap();
    let error = rescue.call(set_group()).await.unwrap_err();
    let excerpt = error.call().unwrap().excerpt().unwrap();
    assert!(excerpt.contains("some%40email.com"), "{excerpt}");
    for secret in ["secret&Password", "secret%26Password"] {
        assert!(!format!("{error} {error:?} {excerpt}").contains(secret), "{error:?}");
    }
}
