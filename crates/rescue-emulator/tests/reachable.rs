//! Each result word of the operations that behave by the guide can be met by a call that deserves it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod soap;

use std::collections::BTreeSet;

use logmein_rescue::api;
use rescue_emulator::organisation::Seats;
use rescue_emulator::{Emulator, Failure, demo};
use soap::Caller;
use soap_runtime::codegen::Enumeration;

/// The result words that an operation has answered.
struct Met {
    operation: &'static str,
    words: BTreeSet<String>,
}

impl Met {
    /// The words that every operation for users has, met with this input: not logged in, wrong code, code of a
    /// disabled user, and an unspecified error.
    async fn by_anyone(operation: &'static str, input: &str) -> Self {
        let emulator = Emulator::start().await.unwrap();
        let mut caller = Caller::new(&emulator);
        let credentials = "<sEmail>tech@email.com</sEmail><sPassword>techpassword</sPassword>";
        let code = caller.call("requestAuthCode", credentials).await.element("sAuthCode").unwrap();
        emulator
            .organisation(|organisation| organisation.node_mut(demo::TECHNICIAN).unwrap().enabled = false);

        let mut met = Self { operation, words: BTreeSet::new() };
        met.call(&mut caller, input, "NotLoggedIn").await;
        let with_code = |code: &str| format!("{input}<sAuthCode>{code}</sAuthCode>");
        met.call(&mut caller, &with_code("wrong"), "Invalid_SecretAuthCode").await;
        met.call(&mut caller, &with_code(&code), "User_Deleted_Or_Disabled").await;
        emulator.fail_next(operation, Failure::Error);
        met.call(&mut caller, input, "Error").await;
        met
    }

    /// Meets more words, each with an emulator and a login of its own.
    async fn by_master<const N: usize>(mut self, calls: [(&str, String); N]) -> Self {
        for (word, input) in calls {
            let emulator = Emulator::start().await.unwrap();
            self.call(&mut Caller::master(&emulator).await, &input, word).await;
        }
        self
    }

    async fn call(&mut self, caller: &mut Caller<'_>, input: &str, word: &str) {
        let result = caller.result(self.operation, input).await;
        assert!(result.ends_with(&format!("_{word}")), "{} answered {result}, not {word}", self.operation);
        self.words.insert(result);
    }

    fn is_all<W: Enumeration>(&self) {
        let words = W::WORDS.iter().map(|word| word.to_string()).collect::<BTreeSet<_>>();
        assert_eq!(self.words, words, "words of {} on the left were met", self.operation);
    }
}

/// The input of `setGroup_v2`, or of `setGroup` if the permissions are of that version.
fn group(
    node: i32,
    name: &str,
    status: &str,
    permissions: [&str; 2],
    (standard, mobile, rpat): (i32, i32, Option<i32>),
) -> String {
    let [permissions, locked] = permissions.map(|word| match (word, rpat) {
        ("", _) => String::new(),
        (word, Some(_)) => format!("<NODE_PERMISSIONS_V2>{word}</NODE_PERMISSIONS_V2>"),
        (word, None) => format!("<NODE_PERMISSIONS>{word}</NODE_PERMISSIONS>"),
    });
    let rpat = rpat.map(|rpat| format!("<iRPATConcurrentLimit>{rpat}</iRPATConcurrentLimit>"));
    format!(
        "<iNodeID>{node}</iNodeID><sName>{name}</sName><eStatus>{status}</eStatus>\
         <aPermissions>{permissions}</aPermissions><aLockedPermissions>{locked}</aLockedPermissions>\
         <iStandardConcurrentLimit>{standard}</iStandardConcurrentLimit>\
         <iMobileConcurrentLimit>{mobile}</iMobileConcurrentLimit>{}",
        rpat.unwrap_or_default()
    )
}

#[tokio::test]
async fn set_group_v2() {
    let none = (0, 0, Some(0));
    let good = group(demo::HELPDESK, "Testing", "Enabled", ["RemoteControl", "RemoteView"], none);
    let seats = |seats| group(demo::HELPDESK, "Testing", "Enabled", ["", ""], seats);
    let met = Met::by_anyone("setGroup_v2", &good).await;
    let calls = [
        ("InvalidParam_NodeID", group(1, "Testing", "Enabled", ["", ""], none)),
        ("InvalidParam_Name", group(demo::HELPDESK, "", "Enabled", ["", ""], none)),
        ("InvalidParam_Status", group(demo::HELPDESK, "Testing", "Asleep", ["", ""], none)),
        ("InvalidParam_Permission", group(demo::HELPDESK, "Testing", "Enabled", ["Fly", ""], none)),
        ("InvalidParam_LockedPermission", group(demo::HELPDESK, "Testing", "Enabled", ["", "Fly"], none)),
        ("InvalidParam_StandardConcurrentLimit", seats((21, 0, Some(0)))),
        ("InvalidParam_MobileConcurrentLimit", seats((0, 21, Some(0)))),
        ("InvalidParam_RPATConcurrentLimit", seats((0, 0, Some(11)))),
        ("Not_Enough_Seat_Licenses_Available", seats((16, 0, Some(0)))),
        (
            "Node_Cannot_Be_Enabled_Because_Its_Parent_Node_Is_Disabled",
            group(demo::ARCHIVE_2019, "Testing", "Enabled", ["", ""], none),
        ),
        ("OK", good),
    ];
    met.by_master(calls).await.is_all::<api::setGroupRet_v2>();
}

#[tokio::test]
async fn set_group() {
    let none = (0, 0, None);
    let good = group(demo::HELPDESK, "Testing", "Enabled", ["RemoteControl", "TechEndSessionSurvey"], none);
    let seats = |seats| group(demo::HELPDESK, "Testing", "Enabled", ["", ""], seats);
    let met = Met::by_anyone("setGroup", &good).await;
    let calls = [
        ("InvalidParam_NodeID", group(1, "Testing", "Enabled", ["", ""], none)),
        ("InvalidParam_Name", group(demo::HELPDESK, "", "Enabled", ["", ""], none)),
        ("InvalidParam_Status", group(demo::HELPDESK, "Testing", "Asleep", ["", ""], none)),
        ("InvalidParam_Permission", group(demo::HELPDESK, "Testing", "Enabled", ["ConnectOnLan", ""], none)),
        ("InvalidParam_LockedPermission", group(demo::HELPDESK, "Testing", "Enabled", ["", "Fly"], none)),
        ("InvalidParam_StandardConcurrentLimit", seats((21, 0, None))),
        ("InvalidParam_MobileConcurrentLimit", seats((0, 21, None))),
        ("Not_Enough_Seat_Licenses_Available", seats((16, 0, None))),
        (
            "Node_Cannot_Be_Enabled_Because_Its_Parent_Node_Is_Disabled",
            group(demo::ARCHIVE_2019, "Testing", "Enabled", ["", ""], none),
        ),
        ("OK", good),
    ];
    met.by_master(calls).await.is_all::<api::setGroupRet>();
}

#[tokio::test]
async fn get_group() {
    let node = |id: i32| format!("<iNodeID>{id}</iNodeID>");
    for operation in ["getGroup", "getGroup_v2"] {
        let met = Met::by_anyone(operation, &node(demo::HELPDESK)).await;
        let calls = [("InvalidParam_NodeID", node(demo::TECHNICIAN)), ("OK", node(demo::HELPDESK))];
        met.by_master(calls).await.is_all::<api::getGroupRet>();
    }
}

#[tokio::test]
async fn get_user() {
    let node = |id: i32| format!("<iNodeID>{id}</iNodeID>");
    for operation in ["getUser", "getUser_v2"] {
        let met = Met::by_anyone(operation, &node(demo::TECHNICIAN)).await;
        let calls = [("InvalidParam_NodeID", node(demo::HELPDESK)), ("OK", node(demo::TECHNICIAN))];
        met.by_master(calls).await.is_all::<api::getUserRet>();
    }
}

#[tokio::test]
async fn get_user_v3() {
    let user = |id: i32, email: &str| format!("<iNodeID>{id}</iNodeID><sUserEmail>{email}</sUserEmail>");
    let met = Met::by_anyone("getUser_v3", &user(demo::TECHNICIAN, "")).await;
    let calls = [
        ("InvalidParam_NodeID", user(demo::HELPDESK, "")),
        ("InvalidParam_Email", user(0, "nobody@email.com")),
        ("Invalid_EmailAndNodeIdBothSpecified", user(demo::TECHNICIAN, demo::EMAIL)),
        ("OK", user(0, demo::EMAIL)),
    ];
    met.by_master(calls).await.is_all::<api::getUserRet_v3>();
}

/// The input of `setUser` or `setUser_V2`, up to the add-ons.
fn user(node: i32, name: &str, email: &str, password: &str, status: &str) -> String {
    format!(
        "<iNodeID>{node}</iNodeID><sName>{name}</sName><sEmail>{email}</sEmail><sPwd>{password}</sPwd>\
         <sConfPwd>{password}</sConfPwd><eStatus>{status}</eStatus>"
    )
}

/// The calls by which each word of both versions is met; `add_ons` ends the input, given the mobile add-on.
fn user_calls(add_ons: fn(&str) -> String) -> [(&'static str, String); 10] {
    let off = add_ons("False");
    let end = |input: String| input + &off;
    let tina = |name, email, password, status| end(user(demo::TECHNICIAN, name, email, password, status));
    [
        ("InvalidParam_NodeID", end(user(1, "Tina", "tina@email.com", "", "Enabled"))),
        ("InvalidParam_Name", tina("", "tina@email.com", "", "Enabled")),
        ("InvalidParam_Status", tina("Tina", "tina@email.com", "", "Asleep")),
        (
            "InvalidParam_MobileAddOn",
            user(demo::TECHNICIAN, "Tina", "tina@email.com", "", "Enabled") + &add_ons("Perhaps"),
        ),
        ("InvalidParam_Email", tina("Tina", "nowhere", "", "Enabled")),
        ("InvalidParam_Email_Already_In_Use", tina("Tina", demo::EMAIL, "", "Enabled")),
        (
            "InvalidParam_Missing_Current_Password",
            end(user(demo::MASTER_ADMINISTRATOR, "Mara", demo::EMAIL, "", "Enabled")),
        ),
        (
            "InvalidParam_Password_Cannot_Contain_Whitespace_Characters",
            tina("Tina", "tina@email.com", "with white space", "Enabled"),
        ),
        (
            "InvalidParam_Password_Has_To_Be_At_Least_8_Characters_Long",
            tina("Tina", "tina@email.com", "short", "Enabled"),
        ),
        ("OK", tina("Tina", "tina@email.com", "longenough", "Enabled")),
    ]
}

#[tokio::test]
async fn set_user() {
    let calls = user_calls(|mobile| format!("<eAddOns>{mobile}</eAddOns>"));
    let met = Met::by_anyone("setUser", &calls[0].1).await;
    met.by_master(calls).await.is_all::<api::setUserRet>();
}

#[tokio::test]
async fn set_user_v2() {
    let calls =
        user_calls(|mobile| format!("<eMobileAddOn>{mobile}</eMobileAddOn><bRPATAddOn>false</bRPATAddOn>"));
    let mut met = Met::by_anyone("setUser_V2", &calls[0].1).await.by_master(calls).await;
    let emulator = Emulator::builder().licences(Seats::new(25, 25, 0)).start().await.unwrap();
    let with_rpat = "<eMobileAddOn>False</eMobileAddOn><bRPATAddOn>true</bRPATAddOn>";
    let input = user(demo::TECHNICIAN, "Tina", "tina@email.com", "", "Enabled") + with_rpat;
    met.call(&mut Caller::master(&emulator).await, &input, "InvalidParam_RPATAddOn").await;
    met.is_all::<api::setUserRet_V2>();
}

#[tokio::test]
async fn create_group_and_user() {
    let parent = |id: i32| format!("<iParentID>{id}</iParentID>");
    let calls = || [("InvalidParam_ParentID", parent(1)), ("OK", parent(demo::HELPDESK))];
    let met = Met::by_anyone("createGroup", &parent(demo::HELPDESK)).await;
    met.by_master(calls()).await.is_all::<api::createGroupRet>();
    let met = Met::by_anyone("createUser", &parent(demo::HELPDESK)).await;
    met.by_master(calls()).await.is_all::<api::createUserRet>();
}

#[tokio::test]
async fn move_node() {
    let input =
        |target: i32, node: i32| format!("<iTargetNodeID>{target}</iTargetNodeID><iNodeID>{node}</iNodeID>");
    let met = Met::by_anyone("moveNode", &input(demo::FIELD_SERVICE, demo::TECHNICIAN)).await;
    let calls = [
        ("InvalidParam_NodeID", input(demo::FIELD_SERVICE, 1)),
        ("InvalidParam_TargetNodeID", input(1, demo::TECHNICIAN)),
        ("Invalid_Move", input(demo::ADMINISTRATOR_GROUP, demo::TECHNICIAN)),
        ("OK", input(demo::FIELD_SERVICE, demo::TECHNICIAN)),
    ];
    met.by_master(calls).await.is_all::<api::moveNodeRet>();
}

#[tokio::test]
async fn delete_node() {
    let node = |id: i32| format!("<iNodeID>{id}</iNodeID>");
    let met = Met::by_anyone("deleteNode", &node(demo::HELPDESK)).await;
    let calls = [
        ("InvalidParam_NodeID", node(1)),
        ("Invalid_Delete", node(demo::MASTER_ADMINISTRATOR)),
        ("OK", node(demo::HELPDESK)),
    ];
    met.by_master(calls).await.is_all::<api::deleteNodeRet>();
}

#[tokio::test]
async fn account_information() {
    let met = Met::by_anyone("getAccount", "").await;
    met.by_master([("OK", String::new())]).await.is_all::<api::getAccountRet>();
    let scope = "<bIsNode>true</bIsNode><iNodeID>123456</iNodeID>";
    let met = Met::by_anyone("getHierarchy", scope).await;
    met.by_master([("OK", scope.to_owned())]).await.is_all::<api::getHierarchyRet>();
}

#[tokio::test]
async fn channels() {
    let input = |node: i32, channel: i32| format!("<iNodeID>{node}</iNodeID><iEntryID>{channel}</iEntryID>");
    let wrong = || {
        [
            ("InvalidParam_NodeID", input(1, demo::WEB_CHANNEL)),
            ("InvalidParam_EntryID", input(demo::HELPDESK, 1)),
            ("OK", input(demo::HELPDESK, demo::WEB_CHANNEL)),
        ]
    };
    let met = Met::by_anyone("assignChannel", &input(demo::HELPDESK, demo::WEB_CHANNEL)).await;
    let met = met.by_master([("Invalid_Assign", input(demo::ADMINISTRATOR, demo::WEB_CHANNEL))]).await;
    met.by_master(wrong()).await.is_all::<api::assignChannelRet>();
    let met = Met::by_anyone("unassignChannel", &input(demo::HELPDESK, demo::WEB_CHANNEL)).await;
    let met = met.by_master([("Invalid_Deassign", input(demo::FIELD_SERVICE, demo::WEB_CHANNEL))]).await;
    met.by_master(wrong()).await.is_all::<api::unassignChannelRet>();
}
