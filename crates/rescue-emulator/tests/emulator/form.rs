//! The form interface: the same calls with the same effect as by SOAP, said in its own names.

use std::time::Duration;

use crate::form_caller::FormCaller;
use crate::soap::Caller;
use http::Method;
use rescue_emulator::{Emulator, Failure, Interface, demo};

/// A call that succeeds when the master administrator makes it: operation, page and parameters after the guide, and
/// the elements of the SOAP request.
const CALLS: &[(&str, &str, &str, &str)] = &[
    ("getAccount", "getAccount", "", ""),
    ("getAccount_v2", "getAccount_v2", "", ""),
    ("getHierarchy", "getHierarchy", "", "<bIsNode>false</bIsNode><iNodeID>0</iNodeID>"),
    (
        "getHierarchy_v2",
        "getHierarchy_v2",
        "isnode=true&node=123456&filteroffline=true",
        "<bIsNode>true</bIsNode><iNodeID>123456</iNodeID><bFilterOffline>true</bFilterOffline>",
    ),
    ("createGroup", "createGroup", "parent=123456", "<iParentID>123456</iParentID>"),
    ("getGroup", "getGroup", "node=123456", "<iNodeID>123456</iNodeID>"),
    (
        "setGroup",
        "setGroup",
        "node=123456&name=Testing&status=Enabled&permission=RemoteView&standardconcurrentlimit=1&mobileconcurrentlimit=2",
        "<iNodeID>123456</iNodeID><sName>Testing</sName><eStatus>Enabled</eStatus><aPermissions><NODE_PERMISSIONS>\
         RemoteView</NODE_PERMISSIONS></aPermissions><iStandardConcurrentLimit>1</iStandardConcurrentLimit>\
         <iMobileConcurrentLimit>2</iMobileConcurrentLimit>",
    ),
    ("setGroup_v2", "setGroup_v2", SET_GROUP.0, SET_GROUP.1),
    ("getGroup_v2", "getGroup_v2", "node=123456", "<iNodeID>123456</iNodeID>"),
    ("createUser", "createUser", "parent=123456", "<iParentID>123456</iParentID>"),
    (
        "setUser",
        "setUser",
        "node=130001&name=Tina&email=tina@email.com&status=Enabled&addons=True",
        "<iNodeID>130001</iNodeID><sName>Tina</sName><sEmail>tina@email.com</sEmail><eStatus>Enabled</eStatus>\
         <eAddOns>True</eAddOns>",
    ),
    ("getUser", "getUser", "node=130001", "<iNodeID>130001</iNodeID>"),
    (
        "setUser_V2",
        "setUser_v2",
        "node=130001&name=Tina&nick=T&email=tina@email.com&ssoid=tech-1&status=Enabled&mobileaddon=False&rpataddon=True",
        "<iNodeID>130001</iNodeID><sName>Tina</sName><sNick>T</sNick><sEmail>tina@email.com</sEmail>\
         <sSSOID>tech-1</sSSOID><eStatus>Enabled</eStatus><eMobileAddOn>False</eMobileAddOn><bRPATAddOn>true</bRPATAddOn>",
    ),
    ("getUser_v2", "getUser_v2", "node=130001", "<iNodeID>130001</iNodeID>"),
    (
        "getUser_v3",
        "getUser_v3",
        "email=tina@email.com",
        "<iNodeID>0</iNodeID><sUserEmail>tina@email.com</sUserEmail>",
    ),
    (
        "setUserStatus_v7_1",
        "setUserStatus",
        "node=130002&status=Disabled",
        "<iNodeID>130002</iNodeID><eStatus>Disabled</eStatus>",
    ),
    (
        "createUsers",
        "createUsers",
        "uniqueid=1&parentid=123456&name=Nina&email=nina@email.com&pwd=ninapassword&confpwd=ninapassword\
         &uniqueid=2&parentid=123456&name=Nils&email=nils@email.com&pwd=nilspassword&confpwd=nilspassword",
        "<aUserData><USERDATA><sUniqueID>1</sUniqueID><iParentID>123456</iParentID><sName>Nina</sName>\
         <sEmail>nina@email.com</sEmail><sPwd>ninapassword</sPwd><sConfPwd>ninapassword</sConfPwd></USERDATA>\
         <USERDATA><sUniqueID>2</sUniqueID><iParentID>123456</iParentID><sName>Nils</sName>\
         <sEmail>nils@email.com</sEmail><sPwd>nilspassword</sPwd><sConfPwd>nilspassword</sConfPwd></USERDATA></aUserData>",
    ),
    (
        "moveNode",
        "moveNode",
        "targetNodeID=123460&nodeID=130002",
        "<iTargetNodeID>123460</iTargetNodeID><iNodeID>130002</iNodeID>",
    ),
    ("deleteNode", "deleteNode", "node=130002", "<iNodeID>130002</iNodeID>"),
    (
        "assignChannel",
        "assignChannel",
        "node=123460&entry=140001",
        "<iNodeID>123460</iNodeID><iEntryID>140001</iEntryID>",
    ),
    (
        "unassignChannel",
        "unassignChannel",
        "node=123460&entry=140001",
        "<iNodeID>123460</iNodeID><iEntryID>140001</iEntryID>",
    ),
    (
        "getSession",
        "getSession",
        "node=140001&noderef=CHANNEL",
        "<iNodeID>140001</iNodeID><eNodeRef>CHANNEL</eNodeRef>",
    ),
    ("getSession_V2", "getSession_v2", "node=123456", "<iNodeID>123456</iNodeID><eNodeRef>NODE</eNodeRef>"),
    ("getSession_V3", "getSession_v3", "", "<iNodeID>0</iNodeID><eNodeRef>NODE</eNodeRef>"),
    (
        "startSession",
        "startSession",
        "session=500001&node=130001",
        "<iSession>500001</iSession><iNode>130001</iNode>",
    ),
    ("holdSession", "holdSession", "session=500001", "<iSession>500001</iSession>"),
    ("cancelAction", "cancelAction", "session=500001", "<iSession>500001</iSession>"),
    (
        "transferSession",
        "transferSession",
        "session=500001&node=140002&noderef=CHANNEL&comment=urgent",
        "<iSession>500001</iSession><iNode>140002</iNode><eNodeRef>CHANNEL</eNodeRef><sComment>urgent</sComment>",
    ),
    ("closeSession", "closeSession", "session=500001", "<iSession>500001</iSession>"),
    (
        "isAnyTechAvailableOnChannel",
        "isAnyTechAvailableOnChannel",
        "ChannelID=140001&ExcludingAwayAndBusy=false",
        "<iChannelID>140001</iChannelID><bExcludingAwayAndBusy>false</bExcludingAwayAndBusy>",
    ),
    (
        "requestAuthCode",
        "requestAuthCode",
        "email=some@email.com&pwd=secretpassword",
        "<sEmail>some@email.com</sEmail><sPassword>secretpassword</sPassword>",
    ),
    (
        "requestAuthCodeSSO",
        "requestAuthCodeSSO",
        "ssoid=tech-1&pwd=ssopassword&company=987654",
        "<sSSOID>tech-1</sSSOID><sPassword>ssopassword</sPassword><sCompany>987654</sCompany>",
    ),
    ("requestPINCode", "requestPINCode", "cfield0=Anna", PIN),
    ("requestPINCodeV2", "requestPINCode_v2", "cfield0=Anna&notechconsole=0", PIN),
    ("requestPINCodeV3", "requestPINCode_v3", "cfield0=Anna&NodeId=130001", PIN_FOR_NODE),
    ("requestLensPINCode", "requestLensPINCode", "cfield0=Anna", PIN),
    ("requestLensPINCodeV2", "requestLensPINCodeV2", "cfield0=Anna", PIN),
    ("requestLensPINCodeV3", "requestLensPINCode_v3", "cfield0=Anna", PIN),
    ("requestLensPINCodeV4", "requestLensPINCode_v4", "cfield0=Anna&NodeId=130001", PIN_FOR_NODE),
    ("requestInvitationLink", "requestInvitationLink", "cfield0=Anna&NodeId=130001", PIN_FOR_NODE),
    ("setReportArea", "setReportArea", "area=0", "<eReportArea>SESSION</eReportArea>"),
    ("setReportArea_v2", "setReportArea_v2", "area=0", "<eReportArea>SESSION</eReportArea>"),
    ("setReportArea_v8", "setReportArea_v8", "area=0", "<eReportArea>SESSION</eReportArea>"),
    (
        "setReportDate",
        "setReportDate",
        "bdate=1/1/2026&edate=1/31/2026",
        "<sBeginDate>1/1/2026</sBeginDate><sEndDate>1/31/2026</sEndDate>",
    ),
    (
        "setReportDate_v2",
        "setReportDate_v2",
        "bdate=1/1/2026 0:00:00&edate=1/31/2026 23:59:59",
        "<dBeginDate>2026-01-01T00:00:00</dBeginDate><dEndDate>2026-01-31T23:59:59</dEndDate>",
    ),
    (
        "setReportTime",
        "setReportTime",
        "btime=00:00&etime=12:00:00",
        "<sBeginTime>00:00</sBeginTime><sEndTime>12:00:00</sEndTime>",
    ),
    ("setTimeZone", "setTimeZone", "timezone=-240", "<sTimezone>-240</sTimezone>"),
    ("setDelimiter", "setDelimiter", "delimiter=;", "<sDelimiter>;</sDelimiter>"),
    ("setOutput", "setOutput", "output=XML", "<eOutput>XML</eOutput>"),
    ("setDateFormat", "setDateFormat", "", ""),
    ("setReportType", "setReportType", "type=LISTALL", ""),
    ("getReportArea", "getReportArea", "", ""),
    ("getReportDate", "getReportDate", "", ""),
    ("getReportDate_v2", "getReportDate_v2", "", ""),
    ("getReportTime", "getReportTime", "", ""),
    ("getTimeZone", "getTimeZone", "", ""),
    ("getDelimiter", "getDelimiter", "", ""),
    ("getOutput", "getOutput", "", ""),
    ("getDateFormat", "getDateFormat", "", ""),
    ("getReportType", "getReportType", "", ""),
    ("getReport", "getReport", "node=100000", "<iNodeID>100000</iNodeID><eNodeRef>NODE</eNodeRef>"),
    (
        "getReport_v2",
        "getReport_v2",
        "node=140001&nodetype=CHANNEL",
        "<iNodeID>140001</iNodeID><eNodeRef>CHANNEL</eNodeRef>",
    ),
    ("getChat", "getChat", "session=500004", "<iSessionID>500004</iSessionID>"),
    ("getNote", "getNote", "session=500004", "<iSessionID>500004</iSessionID>"),
    ("logout", "logout", "", ""),
];

const PIN: &str = "<sCField0>Anna</sCField0><bNoTechConsole>false</bNoTechConsole>";
const PIN_FOR_NODE: &str =
    "<sCField0>Anna</sCField0><bNoTechConsole>false</bNoTechConsole><nodeId>130001</nodeId>";

/// After the form on the guide's page of `setGroup_v2`.
const SET_GROUP: (&str, &str) = (
    "node=123456&name=TechGroup&status=Enabled&description=TechGroup1&permission=RemoteControl, RemoteView\
     &lockedpermission=CallingCardDeployment&standardconcurrentlimit=10&mobileconcurrentlimit=10&rpatconcurrentlimit=5",
    "<iNodeID>123456</iNodeID><sName>TechGroup</sName><eStatus>Enabled</eStatus><sDescription>TechGroup1</sDescription>\
     <aPermissions><NODE_PERMISSIONS_V2>RemoteControl</NODE_PERMISSIONS_V2><NODE_PERMISSIONS_V2>RemoteView\
     </NODE_PERMISSIONS_V2></aPermissions><aLockedPermissions><NODE_PERMISSIONS_V2>CallingCardDeployment\
     </NODE_PERMISSIONS_V2></aLockedPermissions><iStandardConcurrentLimit>10</iStandardConcurrentLimit>\
     <iMobileConcurrentLimit>10</iMobileConcurrentLimit><iRPATConcurrentLimit>5</iRPATConcurrentLimit>",
);

/// The texts of all elements of a SOAP reply that have no others within, but for the result and what the form
/// interface says in other words.
fn values(body: &str, operation: &str) -> Vec<String> {
    let mut values = Vec::new();
    let pieces: Vec<&str> = body.split('<').collect();
    for pair in pieces.windows(2) {
        let Some((name, text)) = pair[0].split_once('>') else { continue };
        let is_leaf = pair[1].strip_prefix('/').is_some_and(|end| end.starts_with(name));
        let in_other_words =
            text == "true" || text == "false" || ["bStatus", "dBeginDate", "dEndDate"].contains(&name);
        if is_leaf && !text.is_empty() && !in_other_words && name != format!("{operation}Result") {
            values.push(text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        }
    }
    values
}

#[tokio::test]
async fn every_operation_answers_as_by_soap() {
    let (by_soap, by_form) = (Emulator::start().await.unwrap(), Emulator::start().await.unwrap());
    let mut soap = Caller::master(&by_soap).await;
    let mut form = FormCaller::new(&by_form);
    assert_eq!(form.post("login", "email=some@email.com&pwd=secretpassword").await, "OK");
    for (operation, page, parameters, input) in CALLS {
        let answer = soap.call(operation, input).await;
        let word = answer.element(&format!("{operation}Result")).unwrap_or_else(|| panic!("{}", answer.body));
        let text = form.post(page, parameters).await;
        let displayed = word.rsplit('_').next().unwrap().to_uppercase();
        assert!(displayed == "OK" || displayed == "TRUE", "{operation}: {word}");
        assert_eq!(text.lines().next(), Some(displayed.as_str()), "{operation}");
        for value in values(&answer.body, operation) {
            // The report area is a number here.
            let value = if *operation == "getReportArea" { "0" } else { value.as_str() };
            assert!(text.contains(value), "{operation}: {value:?} is not in {text:?}");
        }
        for emulator in [&by_soap, &by_form] {
            emulator.clock().advance(Duration::from_secs(if *operation == "getReport" { 60 } else { 1 }));
        }
    }
    let calls =
        |emulator: &Emulator| emulator.calls().into_iter().map(|call| call.operation).collect::<Vec<_>>();
    assert_eq!(calls(&by_soap), calls(&by_form));
    let mut called = calls(&by_form);
    called.sort_unstable();
    called.dedup();
    // The code that `generateEmailText` takes has to be issued first; its test stands below.
    assert_eq!(called.len(), 67 - 1);
}

#[tokio::test]
async fn a_group_is_set_alike_by_every_interface() {
    let mut seen = Vec::new();
    for interface in [Interface::FormGet, Interface::FormPost, Interface::Soap11, Interface::Soap12] {
        let emulator = Emulator::start().await.unwrap();
        match interface {
            Interface::FormGet | Interface::FormPost => {
                let method = if interface == Interface::FormGet { Method::GET } else { Method::POST };
                let mut caller = FormCaller::new(&emulator);
                let parameters = format!("{}&authcode={}", SET_GROUP.0, demo::AUTH_CODE);
                assert_eq!(caller.call(method, "setGroup_v2", &parameters).await, "OK");
            }
            _ => {
                let mut caller = Caller::new(&emulator);
                let input = format!("{}<sAuthCode>{}</sAuthCode>", SET_GROUP.1, demo::AUTH_CODE);
                let answer = match interface {
                    Interface::Soap12 => caller.call_12("setGroup_v2", &input).await,
                    _ => caller.call("setGroup_v2", &input).await,
                };
                assert_eq!(answer.element("setGroup_v2Result").as_deref(), Some("setGroup_OK"));
            }
        }
        assert_eq!(emulator.calls().last().map(|call| call.interface), Some(interface));
        seen.push(emulator.organisation(|organisation| format!("{:?}", organisation.node(demo::HELPDESK))));
    }
    assert!(seen[0].contains("TechGroup1"));
    assert!(seen.iter().all(|group| *group == seen[0]), "{seen:?}");
}

#[tokio::test]
async fn texts_in_full() {
    let emulator = Emulator::start().await.unwrap();
    let mut form = FormCaller::logged_in(&emulator).await;
    assert_eq!(form.post("setGroup_v2", SET_GROUP.0).await, "OK");
    // After the fields and their order that the guide has for `getGroup`, and the one that it adds for version 2.
    assert_eq!(
        form.get("getGroup_v2", "node=123456").await,
        "OK\n\nNODEID:123456\nNAME:TechGroup\nDESCRIPTION:TechGroup1\nTYPE:TechnicianGroup\n\
         PERMISSIONS:RemoteControl, RemoteView,\nLOCKEDPERMISSIONS:CallingCardDeployment,\nISENABLED:True\n\
         STANDARDCONCURRENTLIMIT:10\nMOBILECONCURRENTLIMIT:10\nRPATCONCURRENTLIMIT:5"
    );
    let account = form.get("getAccount", "").await;
    let lines: Vec<_> = account.lines().filter_map(|line| line.split_once(':')).map(|(key, _)| key).collect();
    assert_eq!(lines, ["AccountID", "Organization", "AdminID", "TechID", "Email"]);
    let hierarchy = form.get("getHierarchy", "").await;
    let blocks: Vec<_> = hierarchy.strip_prefix("OK\n\n").unwrap().split("\n\n").collect();
    assert!(blocks.iter().all(|block| block.starts_with("NodeID:") && block.lines().count() == 7));
    assert_eq!(form.get("getReportType", "").await, "OK\n\nREPORTTYPE:LISTALL");
    let created = form.get("createUser", "parent=123456").await;
    assert!(created.strip_prefix("OK\n\n").unwrap().parse::<i32>().is_ok(), "{created}");
    let pin = form.get("requestLensPINCode_v3", "PhoneNumber=5551234").await;
    assert_eq!(pin.lines().last(), Some("SMS_RESULT:sendInvitationForMobileSession_OK"));
}

#[tokio::test]
async fn a_text_for_an_email_answers_as_by_soap() {
    let emulator = Emulator::start().await.unwrap();
    let mut form = FormCaller::logged_in(&emulator).await;
    let mut soap = Caller::master(&emulator).await;
    let issued = form.get("requestPINCode_v2", "").await;
    let code = issued.strip_prefix("OK\n\nPINCODE:").unwrap();
    let answer = soap.call("generateEmailText", &format!("<iPINCode>{code}</iPINCode>")).await;
    emulator.clock().advance(Duration::from_secs(1));
    let text = form.get("generateEmailText", &format!("pincode={code}")).await;
    let value = |name| answer.element(name).unwrap().replace("&amp;", "&");
    let (subject, body) = (value("sSubject"), value("sText"));
    let (link, signature) = (value("sLink"), value("sSignature"));
    assert_eq!(text, format!("OK\n\nSUBJECT:{subject}\nTEXT:{body}\nLINK:{link}\nSIGNATURE:{signature}"));
}

#[tokio::test]
async fn words_for_wrong_calls() {
    let emulator = Emulator::start().await.unwrap();
    let mut form = FormCaller::new(&emulator);
    let group = SET_GROUP.0;
    assert_eq!(form.get("setGroup_v2", group).await, "NOTLOGGEDIN");
    assert_eq!(form.get("setGroup_v2", &format!("{group}&authcode=x")).await, "INVALID_SECRETAUTHCODE");
    assert_eq!(form.get("login", "email=some@email.com&pwd=wrong").await, "INVALID");
    assert_eq!(form.get("login", "email=some@email.com").await, "INVALID");
    let mut form = FormCaller::logged_in(&emulator).await;
    let without = |name: &str| {
        let kept = group.split('&').filter(|pair| !pair.starts_with(&format!("{name}=")));
        kept.collect::<Vec<_>>().join("&")
    };
    for name in
        ["node", "name", "status", "standardconcurrentlimit", "mobileconcurrentlimit", "rpatconcurrentlimit"]
    {
        let expected = format!("INVALIDPARAM_{}", name.to_uppercase());
        assert_eq!(form.get("setGroup_v2", &without(name)).await, expected);
    }
    assert_eq!(form.get("setGroup_v2", &without("permission")).await, "OK");
    assert_eq!(form.get("getUser_v3", "").await, "INVALIDPARAM_NODE");
    assert_eq!(form.get("createUser", "parent=abc").await, "INVALIDPARAM_PARENT");
    assert_eq!(form.get("moveNode", "node=130001").await, "INVALIDPARAM_TARGETNODE");
    assert_eq!(form.get("setReportType", "type=SUMMARY").await, "NOTSUPPORTED");
    assert_eq!(form.get("generateEmailText", "pincode=12").await, "INVALIDPINFORMAT");
}

#[tokio::test]
async fn pages_are_found_in_any_case_and_others_are_the_login_page() {
    let emulator = Emulator::start().await.unwrap();
    let mut form = FormCaller::logged_in(&emulator).await;
    assert!(form.get("GETACCOUNT", "").await.starts_with("OK\n\n"));
    assert!(form.get("getPrivateSessions", "").await.contains("<!DOCTYPE html>"));
}

#[tokio::test]
async fn the_cookie_is_one_for_both_interfaces() {
    let emulator = Emulator::start().await.unwrap();
    let mut form = FormCaller::logged_in(&emulator).await;
    assert_eq!(form.post("logout", "").await, "OK");
    assert_eq!(form.post("logout", "").await, "NOTLOGGEDIN");
}

#[tokio::test]
async fn failures_are_for_both_interfaces() {
    let emulator = Emulator::start().await.unwrap();
    let mut form = FormCaller::logged_in(&emulator).await;
    emulator.fail_next("getAccount", Failure::Error);
    assert_eq!(form.get("getAccount", "").await, "ERROR");
    emulator.fail_next("getAccount", Failure::Word("getAccount_Novel_Word".into()));
    assert_eq!(form.get("getAccount", "").await, "NOVEL_WORD");
    emulator.fail_next("getAccount", Failure::Fault("broken".into()));
    assert_eq!(form.get("getAccount", "").await, "ERROR");
    emulator.fail_next("getAccount", Failure::HtmlPage);
    assert!(form.get("getAccount", "").await.contains("<!DOCTYPE html>"));
    emulator.fail_next("getAccount", Failure::TruncatedBody);
    let half = form.get("getAccount", "").await;
    assert!(form.get("getAccount", "").await.starts_with(&half));
}

#[tokio::test]
async fn tickets_for_single_sign_on() {
    let emulator = Emulator::start().await.unwrap();
    let mut form = FormCaller::new(&emulator);
    let company = demo::ACCOUNT_ID;
    let good =
        format!("ssoid={}&Password={}&CompanyID={company}", demo::TECHNICIAN_SSO_ID, demo::SSO_PASSWORD);
    let ticket = form.at("/SSO/GetLoginTicket.aspx", &good).await;
    assert!(ticket.starts_with("OK:http") && ticket.contains("Ticket="), "{ticket}");
    let console = form.at("/SSO/GetDTCLoginTicket.aspx", &format!("{good}&arch=64")).await;
    assert!(console.starts_with("http") && console.contains(&format!("companyid={company}")), "{console}");
    assert!(console.contains("ticket=") && console.ends_with("arch=64"), "{console}");
    emulator.fail_next("getLoginTicket", Failure::Word("NOVEL".into()));
    assert_eq!(form.at("/SSO/GetLoginTicket.aspx", &good).await, "NOVEL");
    emulator.fail_next("getLoginTicket", Failure::HtmlPage);
    assert!(form.at("/SSO/GetLoginTicket.aspx", &good).await.contains("<!DOCTYPE html>"));
    assert_eq!(emulator.calls().len(), 4);
    for (change, word) in [
        (good.replace("Password", "Passwort"), "MISSINGPARAMETERS"),
        (good.replace("CompanyID=", "CompanyID=1"), "INVALIDCOMPANYID"),
        (good.replace("ssoid=", "ssoid=x"), "INVALIDPASSWORD"),
    ] {
        assert_eq!(form.at("/SSO/GetLoginTicket.aspx", &change).await, word);
    }
}
