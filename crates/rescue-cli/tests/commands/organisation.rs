//! Groups and users: shown, changed, created, moved, deleted, imported.

use serde_json::json;

use super::bench::{Bench, finish};

#[test]
fn a_change_is_shown_and_made_when_somebody_says_yes() {
    let bench = Bench::new();
    let line = "group set Helpdesk --allow UnattendedAccess,connectonlan --deny SendURL --standard-limit 12";
    let diff = "\
PROPERTY        BEFORE  AFTER
permissions             +UnattendedAccess +ConnectOnLan -SendURL
standard limit  10      12
";
    let nobody = bench.run(line);
    assert_eq!((nobody.code, nobody.out.as_str()), (2, diff), "{nobody:?}");
    assert!(nobody.err.contains("say so with --yes, or look with --dry-run"), "{nobody:?}");
    let dry = bench.run(&format!("{line} --dry-run"));
    assert_eq!((dry.code, dry.out.as_str()), (0, diff));
    let before = bench.json("group show Helpdesk");
    let done = bench.run(&format!("{line} --yes"));
    assert_eq!((done.code, done.err.as_str()), (0, "changed group Helpdesk (123456)\n"));
    let after = bench.json("group show Helpdesk");
    assert_eq!(
        after["permissions"],
        json!([
            "RemoteControl",
            "RemoteView",
            "SendFile",
            "ViewSystemInformation",
            "RebootClientComputer",
            "ReceiveFile",
            "SessionRecording",
            "UnattendedAccess",
            "ConnectOnLan",
        ])
    );
    assert_eq!(after["standard_limit"], 12);
    for kept in ["name", "description", "enabled", "locked_permissions", "mobile_limit", "rpat_limit"] {
        assert_eq!(after[kept], before[kept], "{kept}");
    }
    let again = bench.run(&format!("{line} --yes"));
    assert_eq!((again.code, again.out.as_str()), (0, ""));
}

#[test]
fn a_change_is_json_too() {
    let bench = Bench::new();
    let rows = bench.json("group set Helpdesk --lock RemoteView --name Desk --dry-run");
    assert_eq!(
        rows,
        json!([
            {"property": "name", "before": "Helpdesk", "after": "Desk", "members": null},
            {
                "property": "locked permissions", "before": "RemoteControl", "after": "RemoteControl, RemoteView",
                "members": ["+RemoteView"],
            },
        ])
    );
}

#[test]
fn groups_are_created_moved_switched_and_deleted() {
    let bench = Bench::new();
    let create = ["group", "create", "Technicians", "--name", "Second line", "--allow", "RemoteView"];
    let created = bench.run_words(&create);
    assert_eq!(created.code, 0, "{created:?}");
    assert_eq!(bench.run_words(&["group", "move", "Second line", "Helpdesk", "--yes"]).code, 0);
    assert_eq!(bench.run_words(&["group", "disable", "Helpdesk/Second line", "--yes"]).code, 0);
    let tree = bench.run("tree Helpdesk --groups").out;
    assert!(tree.contains("Second line") && tree.contains("disabled"), "{tree}");
    let refused = bench.run_words(&["user", "delete", "Second line", "--yes"]);
    assert_eq!(refused.failure().0, 2);
    assert_eq!(bench.run_words(&["group", "delete", "Second line", "--yes"]).code, 0);
    assert_eq!(bench.run_words(&["group", "show", "Second line"]).failure().0, 1);
}

#[test]
fn what_the_service_refuses_is_told_with_its_meaning() {
    let bench = Bench::new();
    let run = bench.run("group set Helpdesk --standard-limit 100 --yes");
    assert_eq!(run.code, 1);
    assert!(run.err.contains("setGroup_InvalidParam_StandardConcurrentLimit ("), "{run:?}");
    let create = ["group", "create", "Helpdesk", "--name", "x", "--rpat-limit", "100"];
    assert_eq!(bench.run_words(&create).code, 1);
    // The empty group that was made for it is gone again.
    assert!(!bench.run("tree Helpdesk").out.contains("2000"));
}

#[test]
fn users_are_created_changed_and_deleted() {
    let bench = Bench::new();
    let create =
        ["user", "create", "Helpdesk", "--name", "Nora New", "--email", "nora@email.com", "--new-password"];
    let mut command = bench.master();
    command.args(create);
    assert_eq!(finish(&mut command, "").failure().0, 2);
    let created = finish(command.env("RESCUE_NEW_PASSWORD", "first-password"), "");
    assert_eq!(created.code, 0, "{created:?}");
    let login = finish(
        bench
            .command()
            .env("RESCUE_EMAIL", "nora@email.com")
            .env("RESCUE_PASSWORD", "first-password")
            .arg("whoami"),
        "",
    );
    assert_eq!(login.code, 0, "{login:?}");
    let set = bench.run("user set nora@email.com --nick Nora --mobile yes --yes");
    assert_eq!(
        set.out,
        "PROPERTY       BEFORE  AFTER\nnick                   Nora\nmobile add-on  false   true\n"
    );
    let user = bench.json("user show nora@email.com");
    assert_eq!((&user["nick"], &user["mobile_add_on"]), (&json!("Nora"), &json!(true)));
    assert_eq!(bench.run("user disable nora@email.com --yes").code, 0);
    assert_eq!(bench.json("user show nora@email.com")["enabled"], false);
    assert_eq!(bench.run("user move nora@email.com Archive --yes").code, 0);
    assert_eq!(bench.run("user delete nora@email.com --yes").code, 0);
    assert_eq!(bench.run("user show nora@email.com").failure().0, 1);
}

const USERS: &str = "\
group,name,email,password,mobile_add_on
Helpdesk,Nora New,nora@email.com,first-password,yes
Helpdesk,Nils New,nils@email.com,first-password,no
Night shift,Nele New,nele@email.com,first-password,
Field service,\"New, Noah\",noah@email.com,first-password,
Technicians/Helpdesk,Tina Tech,TECH@email.com,,
";

#[test]
fn five_users_are_imported_and_again() {
    let bench = Bench::new();
    let file = bench.file("users.csv", USERS);
    let results = |line: &str| -> Vec<String> {
        let rows = bench.json(line);
        rows.as_array().unwrap().iter().map(|row| row["result"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        results(&format!("user import {file} --dry-run")),
        ["created", "created", "created", "created", "exists"]
    );
    assert_eq!(bench.json("user list").as_array().unwrap().len(), 5);
    assert_eq!(
        results(&format!("user import {file} --yes")),
        ["created", "created", "created", "created", "exists"]
    );
    assert_eq!(bench.json("user list").as_array().unwrap().len(), 9);
    let nora = bench.json("user show nora@email.com");
    assert_eq!((&nora["name"], &nora["mobile_add_on"]), (&json!("Nora New"), &json!(true)));
    assert_eq!(bench.json("user show noah@email.com")["name"], "New, Noah");
    assert_eq!(results(&format!("user import {file} --yes")), ["exists"; 5]);
    let changed = USERS.replace("Nils New", "Nils Newer").replace("first-password", "");
    bench.file("users.csv", &changed);
    assert_eq!(
        results(&format!("user import {file} --yes --update")),
        ["unchanged", "changed", "unchanged", "unchanged", "unchanged"]
    );
}

#[test]
fn a_wrong_file_is_refused_as_a_whole() {
    let bench = Bench::new();
    let file = bench.file("users.csv", &USERS.replace("Night shift", "Nihgt shift").replace("nils@", "nils"));
    let syntax = bench.run(&format!("user import {file} --yes"));
    assert_eq!(syntax.failure().0, 2);
    assert!(syntax.err.contains("line 3: \"nilsemail.com\" is no e-mail address"), "{syntax:?}");
    bench.file("users.csv", &USERS.replace("Night shift", "Nihgt shift"));
    let group = bench.run(&format!("user import {file} --yes"));
    assert_eq!(group.failure().0, 2);
    assert!(group.err.contains("line 4: no node `Nihgt shift`"), "{group:?}");
    assert_eq!(bench.json("user list").as_array().unwrap().len(), 5);
}

#[test]
fn some_rows_may_fail() {
    let bench = Bench::new();
    let file = "name,email,group\nA,a@email.com,Technicians\nB,b@email.com,Helpdesk\n";
    let run = finish(bench.master().args(["user", "import", "-", "--yes", "-o", "csv"]), file);
    assert_eq!(run.code, 6, "{run:?}");
    assert!(
        run.out.contains("2,a@email.com,A,failed,,createUser: createUser_InvalidParam_ParentID"),
        "{run:?}"
    );
    assert!(run.out.contains("3,b@email.com,B,created,"), "{run:?}");
    let all = finish(
        bench.master().args(["user", "import", "-", "--yes"]),
        "name,email,group\nA,a@email.com,Technicians\n",
    );
    assert_eq!(all.code, 1, "{all:?}");
}
