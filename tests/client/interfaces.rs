//! Every operation by SOAP 1.1, SOAP 1.2 and both forms of the form interface: the same typed values and the same
//! refusals. Each interface has an emulator of its own, in virtual time, so that all see the same.

use std::collections::BTreeSet;
use std::fmt::Debug;

use crate::virtual_time::World;
use logmein_rescue::jiff::civil::date;
use logmein_rescue::jiff::tz::TimeZone;
use logmein_rescue::reports::ReportQuery;
use logmein_rescue::soap_runtime::SoapVersion;
use logmein_rescue::soap_runtime::value::AnyElement;
use logmein_rescue::sso::SingleSignOn;
use logmein_rescue::support::{PinRequest, Place};
use logmein_rescue::{Interface, ReportArea, Rescue, RescueCall, api, form_names};
use rescue_emulator::{Failure, demo};

/// An operation with its request, and what came of it.
#[derive(Debug, PartialEq)]
struct Answer {
    operation: &'static str,
    request: String,
    outcome: String,
}

/// Calls an operation with these elements.
async fn answer<C: RescueCall>(rescue: &Rescue, elements: &str) -> Answer
where
    C::Reply: Debug,
{
    let operation = C::OPERATION.name();
    let document = format!("<{operation} xmlns=\"{}\">{elements}</{operation}>", api::NS);
    let request: C = AnyElement::from_xml(&document).unwrap().get().unwrap();
    let outcome = match rescue.call(request).await {
        // The form interface does not tell an empty text from none, nor a time zone.
        Ok(reply) => format!("{reply:?}").replace("Some(\"\")", "None").replace("Z\")", "\")"),
        Err(error) => error.refusal().unwrap_or_else(|| panic!("{operation}: {error}")).word.clone(),
    };
    Answer { operation, request: elements.to_owned(), outcome }
}

macro_rules! answers {
    ($rescue:expr; $($operation:ident $elements:expr;)*) => {
        vec![$(answer::<api::$operation>($rescue, $elements).await),*]
    };
}

const SET_GROUP: &str = "<iNodeID>123456</iNodeID><sName>A: B &amp; C</sName><eStatus>Enabled</eStatus>\
    <sDescription>two\nlines</sDescription><aPermissions><NODE_PERMISSIONS_V2>RemoteControl</NODE_PERMISSIONS_V2>\
    <NODE_PERMISSIONS_V2>RemoteView</NODE_PERMISSIONS_V2></aPermissions><aLockedPermissions><NODE_PERMISSIONS_V2>\
    CallingCardDeployment</NODE_PERMISSIONS_V2></aLockedPermissions><iStandardConcurrentLimit>10\
    </iStandardConcurrentLimit><iMobileConcurrentLimit>10</iMobileConcurrentLimit><iRPATConcurrentLimit>5\
    </iRPATConcurrentLimit>";
const SET_GROUP_1: &str = "<iNodeID>123456</iNodeID><sName>Testing</sName><eStatus>Enabled</eStatus><aPermissions>\
    <NODE_PERMISSIONS>RemoteView</NODE_PERMISSIONS></aPermissions><iStandardConcurrentLimit>1\
    </iStandardConcurrentLimit><iMobileConcurrentLimit>2</iMobileConcurrentLimit>";
const SET_USER: &str = "<iNodeID>130001</iNodeID><sName>Tina</sName><sEmail>tina@email.com</sEmail>\
    <eStatus>Enabled</eStatus><eAddOns>True</eAddOns>";
const SET_USER_2: &str = "<iNodeID>130001</iNodeID><sName>Tina</sName><sNick>T</sNick><sEmail>tina@email.com</sEmail>\
    <sSSOID>tech-1</sSSOID><eStatus>Enabled</eStatus><eMobileAddOn>False</eMobileAddOn><bRPATAddOn>true</bRPATAddOn>";
const USERS: &str = "<aUserData><USERDATA><sUniqueID>1</sUniqueID><iParentID>123456</iParentID><sName>Nina</sName>\
    <sEmail>nina@email.com</sEmail><sPwd>ninapassword</sPwd><sConfPwd>ninapassword</sConfPwd></USERDATA>\
    <USERDATA><sUniqueID>2</sUniqueID><iParentID>123456</iParentID><sName>Nils</sName><sNick>N</sNick>\
    <sEmail>nils@email.com</sEmail><sPwd>nilspassword</sPwd><sConfPwd>nilspassword</sConfPwd></USERDATA></aUserData>";
const PIN: &str = "<sCField0>Anna</sCField0><bNoTechConsole>false</bNoTechConsole>";
const PIN_FOR_NODE: &str =
    "<sCField0>Anna</sCField0><bNoTechConsole>false</bNoTechConsole><nodeId>130001</nodeId>";

/// Calls of all operations that succeed, and of some that are refused.
async fn all_answers(rescue: &Rescue) -> Vec<Answer> {
    let mut answers = answers! { rescue;
        login "<sEmail>some@email.com</sEmail><sPassword>secretpassword</sPassword>";
        login "<sEmail>some@email.com</sEmail><sPassword>wrong</sPassword>";
        login "<sEmail>some@email.com</sEmail><sPassword>secretpassword</sPassword>";
        getAccount "";
        getAccount_v2 "";
        getHierarchy "<bIsNode>false</bIsNode><iNodeID>0</iNodeID>";
        getHierarchy_v2 "<bIsNode>false</bIsNode><iNodeID>0</iNodeID><bFilterOffline>false</bFilterOffline>";
        getHierarchy_v2 "<bIsNode>true</bIsNode><iNodeID>123456</iNodeID><bFilterOffline>true</bFilterOffline>";
        createGroup "<iParentID>123456</iParentID>";
        createGroup "<iParentID>1</iParentID>";
        getGroup "<iNodeID>123456</iNodeID>";
        setGroup SET_GROUP_1;
        getGroup "<iNodeID>123456</iNodeID>";
        setGroup_v2 SET_GROUP;
        getGroup_v2 "<iNodeID>123456</iNodeID>";
        getGroup_v2 "<iNodeID>1</iNodeID>";
        createUser "<iParentID>123456</iParentID>";
        createUser "<iParentID>1</iParentID>";
        setUser SET_USER;
        getUser "<iNodeID>130001</iNodeID>";
        setUser_V2 SET_USER_2;
        getUser_v2 "<iNodeID>130001</iNodeID>";
        getUser_v3 "<iNodeID>0</iNodeID><sUserEmail>tina@email.com</sUserEmail>";
        getUser_v3 "<iNodeID>1</iNodeID>";
        setUserStatus_v7_1 "<iNodeID>130002</iNodeID><eStatus>Disabled</eStatus>";
        createUsers USERS;
        moveNode "<iTargetNodeID>123460</iTargetNodeID><iNodeID>130002</iNodeID>";
        deleteNode "<iNodeID>130002</iNodeID>";
        deleteNode "<iNodeID>130002</iNodeID>";
        assignChannel "<iNodeID>123460</iNodeID><iEntryID>140001</iEntryID>";
        unassignChannel "<iNodeID>123460</iNodeID><iEntryID>140001</iEntryID>";
        getSession "<iNodeID>140001</iNodeID><eNodeRef>CHANNEL</eNodeRef>";
        getSession_V2 "<iNodeID>123456</iNodeID><eNodeRef>NODE</eNodeRef>";
        getSession_V3 "<iNodeID>0</iNodeID><eNodeRef>NODE</eNodeRef>";
        getSession_V3 "<iNodeID>1</iNodeID><eNodeRef>NODE</eNodeRef>";
        startSession "<iSession>500001</iSession><iNode>130001</iNode>";
        holdSession "<iSession>500001</iSession>";
        cancelAction "<iSession>500001</iSession>";
        transferSession "<iSession>500001</iSession><iNode>140002</iNode><eNodeRef>CHANNEL</eNodeRef>\
            <sComment>urgent</sComment>";
        getSession_V3 "<iNodeID>0</iNodeID><eNodeRef>NODE</eNodeRef>";
        closeSession "<iSession>500001</iSession>";
        closeSession "<iSession>1</iSession>";
        isAnyTechAvailableOnChannel "<iChannelID>140001</iChannelID>\
            <bExcludingAwayAndBusy>false</bExcludingAwayAndBusy>";
        requestAuthCodeSSO "<sSSOID>tech-1</sSSOID><sPassword>ssopassword</sPassword><sCompany>987654</sCompany>";
        requestAuthCodeSSO "<sSSOID>tech-1</sSSOID><sPassword>wrong</sPassword><sCompany>987654</sCompany>";
        requestPINCode PIN;
        requestPINCodeV2 PIN;
        requestPINCodeV3 PIN_FOR_NODE;
        requestLensPINCode PIN;
        requestLensPINCodeV2 PIN;
        requestLensPINCodeV3 PIN;
        requestLensPINCodeV4 PIN_FOR_NODE;
        requestInvitationLink PIN_FOR_NODE;
        setReportArea "<eReportArea>SESSION</eReportArea>";
        setReportArea_v2 "<eReportArea>SESSION</eReportArea>";
        setReportArea_v8 "<eReportArea>SESSION</eReportArea>";
        setReportDate "<sBeginDate>1/1/2026</sBeginDate><sEndDate>1/31/2026</sEndDate>";
        setReportDate "<sBeginDate>x</sBeginDate><sEndDate>1/31/2026</sEndDate>";
        setReportDate_v2 "<dBeginDate>2026-01-01T00:00:00</dBeginDate><dEndDate>2026-01-31T23:59:59</dEndDate>";
        setReportTime "<sBeginTime>00:00</sBeginTime><sEndTime>12:00:00</sEndTime>";
        setTimeZone "<sTimezone>-240</sTimezone>";
        setDelimiter "<sDelimiter>;</sDelimiter>";
        setOutput "<eOutput>XML</eOutput>";
        setDateFormat "";
        setReportType "";
        getReportArea "";
        getReportDate "";
        getReportDate_v2 "";
        getReportTime "";
        getTimeZone "";
        getDelimiter "";
        getOutput "";
        getDateFormat "";
        getReportType "";
        getReport "<iNodeID>100000</iNodeID><eNodeRef>NODE</eNodeRef>";
        getReport_v2 "<iNodeID>140001</iNodeID><eNodeRef>CHANNEL</eNodeRef>";
        getChat "<iSessionID>500004</iSessionID>";
        getNote "<iSessionID>500004</iSessionID>";
        getNote "<iSessionID>1</iSessionID>";
    };
    let pin: api::requestPINCodeV2 =
        AnyElement::from_xml(&format!("<r xmlns=\"{}\">{PIN}</r>", api::NS)).unwrap().get().unwrap();
    let pin = rescue.call(pin).await.unwrap().sPINCode.unwrap();
    answers.extend(answers! { rescue;
        generateEmailText &format!("<iPINCode>{pin}</iPINCode>");
        generateEmailText "<iPINCode>1</iPINCode>";
        // Makes the auth code of the caller another one.
        requestAuthCode "<sEmail>some@email.com</sEmail><sPassword>secretpassword</sPassword>";
        logout "";
    });
    answers
}

/// What comes of all calls by one interface, with what a fresh emulator knows.
fn answers_by(interface: Interface, version: SoapVersion, with_auth_code: bool) -> Vec<Answer> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build();
    runtime.unwrap().block_on(async {
        let world = World::new().await;
        let builder = world.builder().interface(interface);
        let builder = builder.configure(|client| client.soap_version(version));
        let rescue = match with_auth_code {
            true => builder.auth_code(demo::AUTH_CODE).build().unwrap(),
            false => builder.login(demo::EMAIL, demo::PASSWORD).build().unwrap(),
        };
        let answers = all_answers(&rescue).await;
        if interface == Interface::FormGet {
            let calls = world.emulator.calls().into_iter();
            let by_post = calls.filter(|call| call.interface != rescue_emulator::Interface::FormGet);
            let by_post: BTreeSet<_> = by_post.map(|call| call.operation).collect();
            let with_password = ["createUsers", "login", "requestAuthCode", "requestAuthCodeSSO"];
            let with_password: BTreeSet<_> = with_password.map(String::from).into();
            assert!(with_auth_code && by_post.len() > 60 || by_post == with_password, "{by_post:?}");
        }
        answers
    })
}

fn compare(answers: &[Answer], expected: &[Answer]) {
    for (answer, expected) in answers.iter().zip(expected) {
        assert_eq!(answer, expected);
    }
    assert_eq!(answers.len(), expected.len());
}

#[test]
fn every_operation_gives_the_same_by_all_interfaces() {
    let by_soap = answers_by(Interface::Soap, SoapVersion::V11, false);
    let called: BTreeSet<_> = by_soap.iter().map(|answer| answer.operation).collect();
    let all: BTreeSet<_> = form_names::pages().map(|page| page.operation).collect();
    assert_eq!(called, all);
    compare(&answers_by(Interface::Soap, SoapVersion::V12, false), &by_soap);
    compare(&answers_by(Interface::FormPost, SoapVersion::V11, false), &by_soap);
    compare(&answers_by(Interface::FormGet, SoapVersion::V11, false), &by_soap);
}

/// What the guide's form of `setGroup_v2` does to a group, seen in the emulator itself.
#[test]
fn a_group_is_set_alike() {
    let set_by = |interface| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build();
        runtime.unwrap().block_on(async {
            let world = World::new().await;
            let rescue = world.login().interface(interface).build().unwrap();
            let answer = answer::<api::setGroup_v2>(&rescue, SET_GROUP).await;
            let group = world.emulator.organisation(|it| format!("{:?}", it.node(demo::HELPDESK)));
            (answer, group)
        })
    };
    let by_soap = set_by(Interface::Soap);
    assert!(by_soap.1.contains("A: B & C") && by_soap.1.contains("two\\nlines"), "{by_soap:?}");
    assert_eq!(set_by(Interface::FormPost), by_soap);
    assert_eq!(set_by(Interface::FormGet), by_soap);
}

#[test]
fn auth_codes_do_as_well() {
    let by_soap = answers_by(Interface::Soap, SoapVersion::V11, true);
    compare(&answers_by(Interface::FormGet, SoapVersion::V11, true), &by_soap);
}

/// What a program does with the layers above, whichever interface is under them.
async fn a_days_work(rescue: &Rescue) -> String {
    let group = rescue.modify_group(demo::HELPDESK, |group| group.description = "two\n\nlines".into()).await;
    let tree = rescue.tree().await.unwrap();
    let paths: Vec<_> = tree.iter().map(|node| node.path().to_string()).collect();
    let sessions = rescue.sessions(Place::channel(demo::WEB_CHANNEL)).await.unwrap();
    let (pin, again) =
        (rescue.pin_code(&PinRequest::default()).await, rescue.saved_session().await.is_some());
    let (day, zone) = (date(2025, 12, 1), TimeZone::get("Europe/Berlin").unwrap());
    let query = ReportQuery::of_days(ReportArea::Session, day, day, zone);
    let part = rescue.report(query.unwrap()).unwrap().next().await.unwrap().unwrap();
    assert!(!part.rows().is_empty() && !sessions.is_empty());
    format!("{:?} {paths:?} {sessions:?} {:?} {again} {:?}", group.unwrap(), pin.unwrap(), part.rows())
}

#[test]
fn the_layers_above_need_not_know() {
    let by = |interface| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build();
        runtime.unwrap().block_on(async {
            let world = World::new().await;
            a_days_work(&world.login().interface(interface).build().unwrap()).await
        })
    };
    let by_soap = by(Interface::Soap);
    assert_eq!(by(Interface::FormPost), by_soap);
    assert_eq!(by(Interface::FormGet), by_soap);
}

#[tokio::test(start_paused = true)]
async fn failures_are_told_alike() {
    for interface in [Interface::Soap, Interface::FormPost, Interface::FormGet] {
        let world = World::new().await;
        let rescue = world.login().interface(interface).build().unwrap();
        let failing = async |failure| {
            world.emulator.fail_next("getNote", failure);
            rescue.note(500_004).await.unwrap_err()
        };
        assert!(failing(Failure::HtmlPage).await.is_html_page(), "{interface:?}");
        assert!(failing(Failure::RateLimit).await.is_refused(), "{interface:?}");
        let error = failing(Failure::HttpStatus(500)).await;
        assert_eq!(error.call().unwrap().status(), Some(500), "{interface:?}");
        // A login that has ended is made again.
        world.emulator.fail_next("getNote", Failure::ExpiredLogin);
        rescue.note(500_004).await.unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn tickets_for_single_sign_on() {
    let world = World::new().await;
    let rescue = world.rescue();
    let company = demo::ACCOUNT_ID.to_string();
    let who = SingleSignOn::new(demo::TECHNICIAN_SSO_ID, demo::SSO_PASSWORD, &company);
    let ticket = rescue.login_ticket(&who).await.unwrap();
    assert!(ticket.address().contains("/SSO/Login.aspx?Ticket="), "{}", ticket.address());
    let ticket = rescue.dtc_login_ticket(&who, true).await.unwrap();
    assert!(ticket.address().ends_with("&arch=64"), "{}", ticket.address());
    for (who, word) in [
        (SingleSignOn::new("nobody", demo::SSO_PASSWORD, &company), "INVALIDPASSWORD"),
        (SingleSignOn::new(demo::TECHNICIAN_SSO_ID, demo::SSO_PASSWORD, "1"), "INVALIDCOMPANYID"),
        (SingleSignOn::new("", demo::SSO_PASSWORD, &company), "MISSINGPARAMETERS"),
    ] {
        let error = rescue.login_ticket(&who).await.unwrap_err();
        assert_eq!(
            error.refusal().map(|refusal| (refusal.word.as_str(), refusal.meaning.is_some())),
            Some((word, true))
        );
    }
    assert_eq!(world.calls_of("login"), 0);
}
