//! What goes on in the emulator beside single calls: customers come and go, sessions grow, reports show them all,
//! administrators keep to their groups.

use std::collections::BTreeSet;
use std::time::Duration;

use crate::soap::Caller;
use logmein_rescue::ReportArea;
use rescue_emulator::support_sessions::Status;
use rescue_emulator::{Emulator, FIRST_PAST_SESSION, demo};

const ALL: &str = "<iNodeID>100000</iNodeID><eNodeRef>NODE</eNodeRef>";
const DECEMBER: &str = "<sBeginDate>12/1/2025</sBeginDate><sEndDate>12/31/2025</sEndDate>";

/// The report of a new login on an area, as rows of cells.
async fn report(emulator: &Emulator, area: ReportArea, days: &str) -> Vec<Vec<String>> {
    let mut caller = Caller::master(emulator).await;
    let area = format!("<eReportArea>{}</eReportArea>", area.word());
    assert_eq!(caller.result("setReportArea_v8", &area).await, "setReportArea_OK");
    assert_eq!(caller.result("setReportDate", days).await, "setReportDate_OK");
    caller.result("setDelimiter", "<sDelimiter>¤</sDelimiter>").await;
    emulator.clock().advance(Duration::from_secs(60));
    let report = caller.call("getReport", ALL).await.element("sReport").unwrap();
    let rows = report.split("¤\n").filter(|row| !row.is_empty());
    rows.map(|row| row.split('¤').map(str::to_owned).collect()).collect()
}

fn column(rows: &[Vec<String>], title: &str) -> usize {
    rows[0].iter().position(|known| known == title).unwrap_or_else(|| panic!("no {title} in {:?}", rows[0]))
}

#[tokio::test]
async fn a_customer_from_code_to_report() {
    let emulator = Emulator::start().await.unwrap();
    let mut caller = Caller::master(&emulator).await;
    let wish = "<sCField0>Erna Early</sCField0><sTracking0>CASE-1</sTracking0>\
                <bNoTechConsole>false</bNoTechConsole><nodeId>130001</nodeId>";
    assert_eq!(caller.result("requestPINCodeV3", wish).await, "requestPINCode_OK");
    let listed = async |caller: &mut Caller<'_>| {
        let sessions =
            caller.call("getSession_V3", "<iNodeID>130001</iNodeID><eNodeRef>NODE</eNodeRef>").await;
        let erna =
            sessions.body.split("<SESSION_V3>").find(|session| session.contains("Erna Early"))?.to_owned();
        Some(erna.split_once("<bStatus>")?.1.split_once('<')?.0.to_owned())
    };
    assert_eq!(listed(&mut caller).await, None);
    emulator.clock().advance(Duration::from_secs(20));
    assert_eq!(listed(&mut caller).await.unwrap(), "SESSION_CONNECTING");
    emulator.clock().advance(Duration::from_secs(10));
    assert_eq!(listed(&mut caller).await.unwrap(), "SESSION_WAITING");

    let start = "<iSession>500005</iSession><iNode>130001</iNode>";
    assert_eq!(caller.result("startSession", start).await, "startSessionRet_OK");
    assert_eq!(listed(&mut caller).await.unwrap(), "SESSION_PICKEDUP");
    let chat = async |caller: &mut Caller<'_>| {
        caller.call("getChat", "<iSessionID>500005</iSessionID>").await.element("sChatLog").unwrap()
    };
    let first = chat(&mut caller).await;
    assert!(first.starts_with("Tina Tech: ") && first.contains("Erna Early: "));
    emulator.clock().advance(Duration::from_secs(120));
    let second = chat(&mut caller).await;
    assert!(second.starts_with(&first) && second.len() > first.len());

    assert_eq!(caller.result("closeSession", "<iSession>500005</iSession>").await, "closeSession_OK");
    assert_eq!(listed(&mut caller).await, None);
    let today = "<sBeginDate>1/5/2026</sBeginDate><sEndDate>1/5/2026</sEndDate>";
    let rows = report(&emulator, ReportArea::Session, today).await;
    let row = rows.iter().find(|row| row[column(&rows, "Session ID")] == "500005").unwrap();
    for (title, cell) in [
        ("Start Time", "1/5/2026 9:00:20 AM"),
        ("Technician Name", "Tina Tech"),
        ("Session Type", "Applet"),
        ("Status", "Closed by technician"),
        ("Your Name:", "Erna Early"),
        ("Tracking ID", "CASE-1"),
        ("Connecting Time", "00:00:10"),
        ("Waiting Time", "00:00:00"),
        ("Active Time", "00:02:00"),
        ("Total Time", "00:02:10"),
    ] {
        assert_eq!(row[column(&rows, title)], cell, "{title}");
    }
}

#[tokio::test]
async fn chats_and_notes_of_the_past_are_those_of_its_reports() {
    let emulator = Emulator::start().await.unwrap();
    let rows = report(&emulator, ReportArea::ChatLog, DECEMBER).await;
    let mut caller = Caller::master(&emulator).await;
    for row in &rows[1..4] {
        let id = format!("<iSessionID>{}</iSessionID>", row[column(&rows, "Session ID")]);
        let chat = caller.call("getChat", &id).await.element("sChatLog").unwrap();
        assert_eq!(chat, row[column(&rows, "Chat Log")]);
        assert!(chat.contains(&row[column(&rows, "Technician Name")]));
        assert_eq!(caller.result("getNote", &id).await, "getNote_OK");
    }
    let before_the_first = format!("<iSessionID>{FIRST_PAST_SESSION}</iSessionID>");
    assert_eq!(caller.result("getNote", &before_the_first).await, "getNote_InvalidParam_SessionID");
}

#[tokio::test]
async fn every_area_can_be_set_and_has_a_report() {
    let emulator = Emulator::start().await.unwrap();
    for area in ReportArea::ALL {
        let rows = report(&emulator, area, DECEMBER).await;
        assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{area}");
        emulator.clock().advance(Duration::from_secs(60));
    }
    let mut caller = Caller::master(&emulator).await;
    let login = format!("<eReportArea>{}</eReportArea>", ReportArea::Login.word());
    assert_eq!(caller.result("setReportArea", &login).await, "setReportArea_OK");
    assert_eq!(caller.call("getReportArea", "").await.element("eReportArea").unwrap(), "LOGIN");
    let extended = format!("<eReportArea>{}</eReportArea>", ReportArea::TransferredSessionsExtended.word());
    let refused = caller.call("setReportArea_v2", &extended).await.body;
    assert!(refused.contains("is not a valid value for REPORT_AREA."), "{refused}");
}

#[tokio::test]
async fn changes_are_in_the_audit_report() {
    let emulator = Emulator::start().await.unwrap();
    let mut caller = Caller::master(&emulator).await;
    assert_eq!(caller.result("createGroup", "<iParentID>123456</iParentID>").await, "createGroup_OK");
    assert_eq!(caller.result("deleteNode", "<iNodeID>130002</iNodeID>").await, "deleteNode_OK");
    assert_eq!(caller.result("deleteNode", "<iNodeID>1</iNodeID>").await, "deleteNode_InvalidParam_NodeID");
    let today = "<sBeginDate>1/5/2026</sBeginDate><sEndDate>1/5/2026</sEndDate>";
    let rows = report(&emulator, ReportArea::Audit, today).await;
    assert_eq!(
        rows[1..],
        [
            ["Mara Master", "TechnicianGroup", "200000", "New group", "Create", "1/5/2026 9:00:00 AM"],
            ["Mara Master", "Technician", "130002", "Olaf Offline", "Delete", "1/5/2026 9:00:00 AM"],
        ]
    );
    // Who is deleted keeps their name in what they did.
    let rows = report(&emulator, ReportArea::Session, DECEMBER).await;
    let technician = column(&rows, "Technician Name");
    assert!(rows.iter().any(|row| row[technician] == "Olaf Offline"));
}

#[tokio::test]
async fn an_administrator_keeps_to_their_groups() {
    let emulator = Emulator::start().await.unwrap();
    emulator.organisation(|organisation| {
        let administrator = organisation.node_mut(demo::ADMINISTRATOR).unwrap().user_mut().unwrap();
        administrator.responsible_for.insert(demo::FIELD_SERVICE);
    });
    let mut caller =
        Caller::logged_in(&emulator, demo::ADMINISTRATOR_EMAIL, demo::ADMINISTRATOR_PASSWORD).await;
    let parent = |id: i32| format!("<iParentID>{id}</iParentID>");
    assert_eq!(caller.result("createGroup", &parent(demo::FIELD_SERVICE)).await, "createGroup_OK");
    assert_eq!(caller.result("createGroup", &parent(demo::HELPDESK)).await, "createGroup_Error");
    let node = |id: i32| format!("<iNodeID>{id}</iNodeID>");
    assert_eq!(caller.result("deleteNode", &node(demo::TECHNICIAN)).await, "deleteNode_Invalid_Delete");
    assert_eq!(caller.result("deleteNode", &node(demo::DISABLED_TECHNICIAN)).await, "deleteNode_OK");
    let session = "<iSession>500003</iSession>";
    assert_eq!(caller.result("closeSession", session).await, "closeSession_ActionFailed");
    // Reading is for all.
    assert_eq!(caller.result("getGroup", &node(demo::HELPDESK)).await, "getGroup_OK");
}

#[tokio::test]
async fn customers_keep_coming() {
    let emulator = Emulator::builder().customers_keep_coming(true).start().await.unwrap();
    let mut caller = Caller::master(&emulator).await;
    let (mut ids, mut statuses) = (BTreeSet::new(), BTreeSet::new());
    // A Monday from 9 to 17, every two minutes.
    for _ in 0..240 {
        let listed = caller.call("getSession_V3", "<iNodeID>0</iNodeID><eNodeRef>NODE</eNodeRef>").await.body;
        let texts = |name: &str| {
            let start = format!("<{name}>");
            let parts = listed.split(start.as_str()).skip(1);
            parts.map(|rest| rest.split_once('<').unwrap().0.to_owned()).collect::<Vec<_>>()
        };
        ids.extend(texts("iID"));
        statuses.extend(texts("bStatus"));
        emulator.clock().advance(Duration::from_secs(120));
    }
    // 280 a week are about four in a working hour.
    assert!((20..60).contains(&ids.len()), "{}", ids.len());
    for status in [Status::Waiting, Status::PickedUp, Status::OnHold] {
        assert!(statuses.contains(status.word()), "{status:?}");
    }
}

#[tokio::test]
async fn an_administrator_changes_the_course_of_a_session() {
    let emulator = Emulator::builder().customers_keep_coming(true).start().await.unwrap();
    let mut caller = Caller::master(&emulator).await;
    let ours = async |caller: &mut Caller<'_>| {
        let listed = caller.call("getSession_V3", "<iNodeID>0</iNodeID><eNodeRef>NODE</eNodeRef>").await.body;
        let active =
            |session: &&str| session.contains("SESSION_PICKEDUP") && !session.contains("<iID>500003<");
        let active = listed.split("<SESSION_V3>").find(active)?.to_owned();
        Some(active.split_once("<iID>")?.1.split_once('<')?.0.to_owned())
    };
    let id = loop {
        match ours(&mut caller).await {
            Some(id) => break id,
            None => emulator.clock().advance(Duration::from_secs(60)),
        }
    };
    let session = format!("<iSession>{id}</iSession>");
    assert_eq!(caller.result("closeSession", &session).await, "closeSession_OK");
    assert_eq!(caller.result("closeSession", &session).await, "closeSession_ActionFailed");
    assert_ne!(ours(&mut caller).await, Some(id.clone()));
    let today = "<sBeginDate>1/5/2026</sBeginDate><sEndDate>1/5/2026</sEndDate>";
    let rows = report(&emulator, ReportArea::Session, today).await;
    let rows: Vec<_> = rows.iter().filter(|row| row[column(&rows, "Session ID")] == id).collect();
    assert_eq!(rows.len(), 1);
}

#[tokio::test]
async fn every_status_can_be_seen() {
    let emulator = Emulator::start().await.unwrap();
    let mut caller = Caller::master(&emulator).await;
    for status in Status::ALL {
        emulator.support_sessions(|sessions| sessions.set_status(500_003, status).unwrap());
        let listed = caller.call("getSession_V3", "<iNodeID>0</iNodeID><eNodeRef>NODE</eNodeRef>").await.body;
        let word = format!("<bStatus>{}</bStatus><sStatus>{}</sStatus>", status.word(), status.text());
        assert_eq!(listed.contains(&word), status.is_open(), "{status:?}");
    }
    let today = "<sBeginDate>1/5/2026</sBeginDate><sEndDate>1/5/2026</sEndDate>";
    let rows = report(&emulator, ReportArea::Session, today).await;
    let row = rows.iter().find(|row| row[column(&rows, "Session ID")] == "500003").unwrap();
    assert_eq!(row[column(&rows, "Status")], Status::NotSupported.text());
}
