//! An integration test of a program that uses this crate, as the README shows it: against the emulator, and against a
//! recorded exchange.

use std::time::Duration;

use logmein_rescue::organisation::Permissions;
use logmein_rescue::soap_runtime::replay::Replay;
use logmein_rescue::{Error, Rescue};
use rescue_emulator::{Emulator, Failure, demo};

/// The program under test: lets a group use unattended access.
async fn allow_unattended_access(rescue: &Rescue, group: &str) -> Result<Permissions, Error> {
    let change = |group: &mut logmein_rescue::organisation::Group| {
        group.permissions.insert("UnattendedAccess");
    };
    Ok(rescue.modify_group(group, change).await?.permissions)
}

#[tokio::test]
async fn against_the_emulator() {
    let emulator = Emulator::start().await.unwrap();
    let rescue =
        Rescue::builder().endpoint(emulator.url()).login(demo::EMAIL, demo::PASSWORD).build().unwrap();

    let permissions = allow_unattended_access(&rescue, "Technicians/Helpdesk").await.unwrap();
    assert!(permissions.words().any(|word| word == "UnattendedAccess"));

    // A login that has run out is repeated, and what the service refuses is an error.
    emulator.clock().advance(Duration::from_secs(20 * 60));
    emulator.fail_next("setGroup_v2", Failure::Word("setGroup_Not_Enough_Seat_Licenses_Available".into()));
    let error = allow_unattended_access(&rescue, "Technicians/Field service").await.unwrap_err();
    assert!(error.is_refused(), "{error}");
}

#[tokio::test]
async fn against_a_recorded_exchange() {
    let replay = Replay::from_dir("tests/fixtures/soap11").unwrap();
    let rescue = Rescue::builder()
        .auth_code("4ahx...80u0")
        .configure(|client| client.transport(replay.clone()))
        .build()
        .unwrap();
    let user = rescue.call(logmein_rescue::api::getUser { iNodeID: 337366, sAuthCode: None }).await.unwrap();
    assert!(user.oUser.unwrap().sEmail.is_some());
}
