//! The organisation over the emulator: walked, searched, changed without loss, and filled from a list.

use std::num::NonZeroUsize;

use logmein_rescue::organisation::{NewUser, Node, Permissions, Target, Tree};
use logmein_rescue::soap_runtime::replay::Replay;
use logmein_rescue::{Rescue, api};
use rescue_emulator::{Emulator, Failure, demo};

async fn world() -> (Emulator, Rescue) {
    let emulator = Emulator::start().await.unwrap();
    let rescue =
        Rescue::builder().endpoint(emulator.url()).login(demo::EMAIL, demo::PASSWORD).build().unwrap();
    (emulator, rescue)
}

fn new_user(name: &str, parent: i32) -> NewUser {
    NewUser {
        parent: parent.into(),
        name: name.into(),
        nick: String::new(),
        email: format!("{}@example.com", name.to_lowercase()),
        sso_id: String::new(),
        password: Some("difference-engine".into()),
        description: String::new(),
        enabled: true,
        mobile_add_on: false,
        rpat_add_on: false,
    }
}

#[tokio::test]
async fn the_tree_is_walked_and_searched() {
    let (_emulator, rescue) = world().await;
    let tree = rescue.tree().await.unwrap();
    let tech = tree.node(demo::TECHNICIAN).unwrap();
    assert_eq!(tech.path(), "Technicians/Helpdesk/Tina Tech");
    assert_eq!(tech.parent().unwrap().id, demo::HELPDESK);
    let below: Vec<i32> = tree.node(demo::HELPDESK).unwrap().descendants().map(|node| node.id).collect();
    assert_eq!(below, [demo::NIGHT_SHIFT, demo::TECHNICIAN, demo::OFFLINE_TECHNICIAN]);
    for text in
        ["Technicians/Helpdesk/Tina Tech", "Helpdesk/Tina Tech", "tina tech", "TECH@email.com", "130001"]
    {
        assert_eq!(tree.find(&text.into()).unwrap().id, demo::TECHNICIAN, "{text}");
    }
    let error = tree.find(&"Helpdesks/Tina".into()).unwrap_err();
    assert!(error.is_not_found());
    assert!(error.to_string().contains("near it are Technicians/Helpdesk/Tina Tech"), "{error}");

    let technicians = tree.filter(|node| node.kind == api::NODE_TYPE::Technician);
    let shown = technicians.display(|node| node.name.clone()).to_string();
    assert_eq!(
        shown.lines().skip(1).collect::<Vec<_>>(),
        [
            "└── Technicians",
            "    ├── Helpdesk",
            "    │   ├── Tina Tech",
            "    │   └── Olaf Offline",
            "    └── Field service",
            "        └── Dora Disabled",
        ]
    );
}

fn node(id: i32, parent: i32, name: &str) -> Node {
    api::HIERARCHY {
        iNodeID: id,
        iParentID: Some(parent),
        sName: Some(name.into()),
        sEmail: None,
        sDescription: None,
        eStatus: api::NODE_STATUS::Online,
        eType: api::NODE_TYPE::TechnicianGroup,
    }
    .into()
}

/// What no organisation should be, and a reply can nevertheless say.
#[test]
fn any_nodes_make_a_tree() {
    let tree: Tree = [
        node(1, 2, "a"),
        node(2, 3, "b"),
        node(3, 1, "c"),
        node(4, 4, "self"),
        node(5, 9, "orphan"),
        node(6, 2, "a"),
    ]
    .into_iter()
    .collect();
    assert_eq!(tree.iter().count(), 6);
    let roots: Vec<i32> = tree.roots().map(|node| node.id).collect();
    assert_eq!(roots, [1, 4, 5]);
    let error = tree.find(&Target::Path("A".into())).unwrap_err();
    assert_eq!(error.to_string(), "A may be any of a (1), c/b/a (6): give a longer path or an ID");
    assert!(Tree::from_iter([]).is_empty());
}

#[tokio::test]
async fn a_group_keeps_what_is_not_changed() {
    let (emulator, rescue) = world().await;
    let before = rescue.group("Technicians/Helpdesk").await.unwrap();
    let change = rescue
        .plan_group(demo::HELPDESK, |group| {
            group.permissions.insert("UnattendedAccess");
            group.permissions.remove(&api::NODE_PERMISSIONS_V2::SendFile);
            group.description = "First line".into();
        })
        .await
        .unwrap();
    let shown: Vec<String> = change.differences().iter().map(ToString::to_string).collect();
    assert_eq!(shown, ["description: \"\" → \"First line\"", "permissions: +UnattendedAccess -SendFile"]);
    assert_eq!(
        rescue.group(demo::HELPDESK).await.unwrap(),
        before,
        "nothing is written before it is applied"
    );

    let after = change.apply().await.unwrap();
    assert_eq!(after, rescue.group(demo::HELPDESK).await.unwrap());
    assert_eq!((after.standard_limit, after.mobile_limit, after.rpat_limit), (10, 10, 5));
    assert_eq!(after.locked_permissions, before.locked_permissions);
    assert!(after.permissions.contains(&api::NODE_PERMISSIONS_V2::UnattendedAccess));

    // A change of nothing sends nothing.
    emulator.fail_next("setGroup_v2", Failure::HttpStatus(500));
    let same = rescue.modify_group(demo::HELPDESK, |_| ()).await.unwrap();
    assert_eq!(same, after);
}

#[tokio::test]
async fn a_change_on_top_of_somebody_elses_is_not_written() {
    let (_emulator, rescue) = world().await;
    let mine = rescue.plan_group(demo::HELPDESK, |group| group.standard_limit = 9).await.unwrap();
    rescue.modify_group(demo::HELPDESK, |group| group.name = "Service desk".into()).await.unwrap();
    let error = mine.apply().await.unwrap_err();
    assert!(error.is_conflict() && !error.may_have_taken_effect(), "{error}");
    assert_eq!(rescue.group(demo::HELPDESK).await.unwrap().standard_limit, 10);
}

/// A reply with a limit left out must not lead to a write with a limit of 0.
#[tokio::test]
async fn a_group_that_was_read_in_part_is_not_written() {
    let soap = "http://schemas.xmlsoap.org/soap/envelope/";
    let exchange = |request: &str, reply: &str| {
        let envelope = |body: &str| {
            format!(
                "<s:Envelope xmlns:s=\"{soap}\" xmlns=\"{}\"><s:Body>{body}</s:Body></s:Envelope>",
                api::NS
            )
        };
        let (request, reply) = (envelope(request), envelope(reply));
        format!("POST / HTTP/1.1\n\n{request}\n\nHTTP/1.1 200 OK\nContent-Type: text/xml\n\n{reply}\n")
    };
    let replay = Replay::from_text(
        "exchange",
        &exchange(
            "<getGroup_v2><iNodeID>7</iNodeID><sAuthCode>code</sAuthCode></getGroup_v2>",
            "<getGroup_v2Response><getGroup_v2Result>getGroup_OK</getGroup_v2Result><oGroup>\
             <eType>TechnicianGroup</eType><bIsEnabled>true</bIsEnabled>\
             <iStandardConcurrentLimit>1</iStandardConcurrentLimit></oGroup></getGroup_v2Response>",
        ),
    )
    .unwrap();
    let rescue =
        Rescue::builder().auth_code("code").configure(|client| client.transport(replay)).build().unwrap();
    let error = rescue.modify_group(7, |group| group.name = "x".into()).await.unwrap_err();
    assert_eq!(error.to_string(), "getGroup_v2: the service said OK and left out iMobileConcurrentLimit");
}

#[tokio::test]
async fn users_are_added_changed_moved_and_deleted() {
    let (_emulator, rescue) = world().await;
    let group = rescue.create_group("Helpdesk").await.unwrap();
    let user = rescue.add_user(&new_user("Ada", group)).await.unwrap();
    assert_eq!((user.name.as_str(), user.email.as_str(), user.enabled), ("Ada", "ada@example.com", true));
    assert_eq!(rescue.user("ada@example.com").await.unwrap(), user);
    let changed = rescue
        .modify_user(user.id, |user| {
            user.nick = "Countess".into();
            user.password = Some("analytical-engine".into());
        })
        .await
        .unwrap();
    assert_eq!(changed.nick, "Countess");
    assert!(!format!("{changed:?} {:?}", new_user("x", 1)).contains("engine"));
    let own = Rescue::builder().endpoint(_emulator.url()).login("ada@example.com", "analytical-engine");
    own.build().unwrap().account().await.unwrap();

    rescue.move_node(user.id, "Technicians/Field service").await.unwrap();
    let tree = rescue.tree().await.unwrap();
    assert_eq!(tree.node(user.id).unwrap().path(), "Technicians/Field service/Ada");
    rescue.set_user_enabled(user.id, false).await.unwrap();
    assert!(!rescue.user(user.id).await.unwrap().enabled);
    rescue.delete_node(user.id).await.unwrap();
    rescue.delete_node(group).await.unwrap();
    assert!(rescue.user(user.id).await.unwrap_err().is_refused());
}

#[tokio::test]
async fn a_user_that_is_refused_leaves_no_empty_one() {
    let (emulator, rescue) = world().await;
    let before = rescue.tree().await.unwrap().len();
    let mut user = new_user("Ada", demo::HELPDESK);
    user.email = demo::TECHNICIAN_EMAIL.into();
    assert!(rescue.add_user(&user).await.unwrap_err().is_refused());
    assert_eq!(rescue.tree().await.unwrap().len(), before);

    // What is not known is said, with the node to look at.
    emulator.fail_next("setUser_V2", Failure::TruncatedBody);
    let error = rescue.add_user(&new_user("Ada", demo::HELPDESK)).await.unwrap_err();
    let leftover = error.leftover().unwrap();
    assert_eq!(rescue.user(leftover).await.unwrap().name, "Ada");
}

#[tokio::test]
async fn many_rows_have_a_result_each_in_their_order() {
    let (_emulator, rescue) = world().await;
    let users: Vec<NewUser> = ["Ada", "Grace", "Tina Tech", "Ada", "Alan"]
        .map(|name| NewUser {
            email: format!("{}@email.com", name.split(' ').next().unwrap()),
            ..new_user(name, demo::HELPDESK)
        })
        .into();
    let rows = rescue
        .bulk(users)
        .concurrency(NonZeroUsize::MIN)
        .run(|rescue, user| async move { rescue.add_user(&user).await })
        .await;
    let names: Vec<(&str, bool)> =
        rows.iter().map(|row| (row.input.name.as_str(), row.result.is_ok())).collect();
    assert_eq!(names, [("Ada", true), ("Grace", true), ("Tina Tech", true), ("Ada", false), ("Alan", true)]);
}

#[tokio::test]
async fn channels_are_assigned_by_name() {
    let (emulator, rescue) = world().await;
    rescue.assign_channel("Telephone", "Helpdesk").await.unwrap();
    let has_it = || {
        emulator.organisation(|organisation| {
            let helpdesk = organisation.group(demo::HELPDESK).unwrap().group().unwrap();
            helpdesk.channels.contains(&demo::PHONE_CHANNEL)
        })
    };
    assert!(has_it());
    rescue.unassign_channel("Telephone", "Helpdesk").await.unwrap();
    assert!(!has_it());
    assert!(rescue.unassign_channel("Telephone", "Helpdesk").await.unwrap_err().is_refused());
}

#[test]
fn permissions_are_a_set() {
    let set: Permissions =
        [api::NODE_PERMISSIONS_V2::SendFile, api::NODE_PERMISSIONS_V2::RemoteControl].into_iter().collect();
    assert_eq!(set.to_string(), "RemoteControl, SendFile");
}
