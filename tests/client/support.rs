//! Support sessions over the emulator: listed, acted on, and begun by PIN codes and links. Time is virtual.

use std::time::Duration;

use crate::virtual_time::World;
use logmein_rescue::support::{Phase, PinRequest, Place, Sms, SupportSession};
use logmein_rescue::{Rescue, api};
use rescue_emulator::support_sessions::Status;
use rescue_emulator::{Failure, demo};

const WAITING: i32 = 500_001;
const ACTIVE: i32 = 500_003;
const FINISHED: i32 = 500_004;

async fn session(rescue: &Rescue, id: i32) -> SupportSession {
    let sessions = rescue.sessions(Place::All).await.unwrap();
    sessions.into_iter().find(|session| session.id == id).unwrap()
}

fn for_technician() -> PinRequest {
    PinRequest { name: "Ann".into(), technician: Some(demo::TECHNICIAN.into()), ..PinRequest::default() }
}

#[test]
fn each_word_has_a_phase() {
    for status in Status::ALL {
        let phase = Phase::of(&api::SESSION_STATUS_V3::from(status.word().to_owned()));
        let is_open = !matches!(phase, Phase::Closed | Phase::Other);
        assert_eq!(is_open, status.is_open(), "{}", status.word());
        assert_eq!(phase == Phase::Other, status == Status::NotSupported, "{}", status.word());
    }
    assert_eq!(Phase::of(&api::SESSION_STATUS_V3::Unknown("SESSION_NEW".into())), Phase::Other);
}

#[tokio::test(start_paused = true)]
async fn sessions_of_a_place() {
    let world = World::new().await;
    let rescue = world.rescue();
    let ids = |sessions: Vec<SupportSession>| sessions.iter().map(|session| session.id).collect::<Vec<_>>();
    let all = rescue.sessions(Place::All).await.unwrap();
    assert_eq!(ids(all), [500_001, 500_002, 500_003]);
    let in_channel = rescue.sessions(Place::channel(demo::WEB_CHANNEL)).await.unwrap();
    assert_eq!(ids(in_channel), [500_001, 500_002, 500_003]);
    let with_technician = rescue.sessions(Place::node(demo::TECHNICIAN_EMAIL)).await.unwrap();
    assert_eq!(ids(with_technician), [500_003]);
    let nowhere = rescue.sessions(Place::node("No such group")).await.unwrap_err();
    assert!(nowhere.is_not_found(), "{nowhere}");
}

#[tokio::test(start_paused = true)]
async fn a_channel_by_its_name() {
    let world = World::new().await;
    let rescue = world.rescue();
    let name = world.emulator.organisation(|all| all.node(demo::WEB_CHANNEL).unwrap().name.clone());
    assert_eq!(rescue.sessions(Place::channel(name.as_str())).await.unwrap().len(), 3);
    assert!(rescue.is_technician_available(name.as_str(), false).await.unwrap());
}

#[tokio::test(start_paused = true)]
async fn values_of_a_session() {
    let world = World::new().await;
    let rescue = world.rescue();
    let waiting = session(&rescue, WAITING).await;
    assert_eq!(waiting.phase(), Phase::Waiting);
    assert_eq!(waiting.status_text, "Waiting");
    assert_eq!(waiting.channel.unwrap().id, demo::WEB_CHANNEL);
    assert_eq!(waiting.technician, None);
    // The emulator starts at 9:00, and this customer came three minutes before.
    assert_eq!(waiting.start_time, "1/5/2026 8:57:00 AM");
    assert_eq!(waiting.started.unwrap().to_string(), "2026-01-05T08:57:00");
    assert_eq!(waiting.waiting, Duration::from_secs(180));
    assert_eq!(waiting.custom_fields[0], "Anna Asking");
    let active = session(&rescue, ACTIVE).await;
    assert_eq!((active.phase(), active.technician.unwrap().id), (Phase::Active, demo::TECHNICIAN));
    assert_eq!(active.waiting, Duration::from_secs(120));
}

#[tokio::test(start_paused = true)]
async fn what_an_administrator_does() {
    let world = World::new().await;
    let rescue = world.rescue();
    rescue.start_session(WAITING, demo::TECHNICIAN_EMAIL).await.unwrap();
    assert_eq!(session(&rescue, WAITING).await.phase(), Phase::Active);
    rescue.hold_session(WAITING).await.unwrap();
    assert_eq!(session(&rescue, WAITING).await.phase(), Phase::OnHold);
    rescue.cancel_action(WAITING).await.unwrap();
    assert_eq!(session(&rescue, WAITING).await.phase(), Phase::Active);
    rescue.transfer_session(WAITING, Place::channel(demo::PHONE_CHANNEL), "speaks German").await.unwrap();
    let transferred = session(&rescue, WAITING).await;
    assert_eq!(transferred.phase(), Phase::Waiting);
    assert_eq!(transferred.channel.unwrap().id, demo::PHONE_CHANNEL);
    assert_eq!(transferred.transfer_comment, "speaks German");
    rescue.close_session(WAITING).await.unwrap();
    let sessions = rescue.sessions(Place::All).await.unwrap();
    assert!(sessions.iter().all(|session| session.id != WAITING));
    let again = rescue.close_session(WAITING).await.unwrap_err();
    assert_eq!(again.refusal().unwrap().word, "closeSession_ActionFailed");
}

#[tokio::test(start_paused = true)]
async fn no_session_goes_to_all() {
    let world = World::new().await;
    let error = world.rescue().transfer_session(WAITING, Place::All, "").await.unwrap_err();
    assert!(!error.may_have_taken_effect());
    assert_eq!(world.calls_of("transferSession"), 0);
}

#[tokio::test(start_paused = true)]
async fn chat_and_note() {
    let world = World::new().await;
    let rescue = world.rescue();
    assert!(rescue.chat_log(FINISHED).await.unwrap().contains("My printer is on fire."));
    assert_eq!(rescue.note(FINISHED).await.unwrap(), "Printer replaced.");
    assert!(rescue.note(1).await.unwrap_err().is_refused());
}

#[tokio::test(start_paused = true)]
async fn technicians_of_a_channel() {
    let world = World::new().await;
    let rescue = world.rescue();
    assert!(rescue.is_technician_available(demo::WEB_CHANNEL, true).await.unwrap());
    assert!(!rescue.is_technician_available(demo::PHONE_CHANNEL, false).await.unwrap());
    world.emulator.rules(|rules| rules.shows_availability = false);
    let error = rescue.is_technician_available(demo::WEB_CHANNEL, true).await.unwrap_err();
    assert!(error.to_string().ends_with("the service said OK and left out whether there is a technician"));
}

#[tokio::test(start_paused = true)]
async fn pin_codes_wait_their_turn() {
    let world = World::new().await;
    let rescue = world.rescue();
    let own = rescue.pin_code(&PinRequest::default()).await.unwrap();
    let other = rescue.pin_code(&for_technician()).await.unwrap();
    assert_ne!(own, other);
    assert!([&own, &other].iter().all(|code| code.as_str().len() == 6));
    let moments = [world.moments_of("requestPINCodeV2"), world.moments_of("requestPINCodeV3")].concat();
    let [first, second] = moments[..] else { panic!("{moments:?}") };
    assert!(second - first >= Duration::from_secs(1), "{moments:?}");
}

#[tokio::test(start_paused = true)]
async fn a_pin_code_brings_the_fields() {
    let world = World::new().await;
    let rescue = world.rescue();
    let mut request = for_technician();
    request.custom_fields[4] = "urgent".into();
    rescue.pin_code(&request).await.unwrap();
    tokio::time::advance(Duration::from_secs(60)).await;
    let sessions = rescue.sessions(Place::node(demo::TECHNICIAN)).await.unwrap();
    let session = sessions.iter().find(|session| session.custom_fields[0] == "Ann").unwrap();
    assert_eq!(session.custom_fields[5], "urgent");
}

#[tokio::test(start_paused = true)]
async fn too_long_is_not_sent() {
    let world = World::new().await;
    let rescue = world.rescue();
    let request = PinRequest { name: "x".repeat(65), ..for_technician() };
    for error in [
        rescue.pin_code(&request).await.unwrap_err(),
        rescue.lens_pin_code(&request, None).await.unwrap_err(),
        rescue.invitation_link(&request).await.unwrap_err(),
    ] {
        assert!(error.to_string().contains("1 more than the 64"), "{error}");
    }
    assert_eq!(world.calls_of("login"), 0);
}

#[tokio::test(start_paused = true)]
async fn lens_codes_by_every_way() {
    let world = World::new().await;
    let rescue = world.rescue();
    let sms = Sms { phone: "+49 30 1234567".into(), language: Some("de".into()) };
    rescue.lens_pin_code(&PinRequest::default(), None).await.unwrap();
    rescue.lens_pin_code(&PinRequest::default(), Some(&sms)).await.unwrap();
    rescue.lens_pin_code(&for_technician(), Some(&sms)).await.unwrap();
    for operation in ["requestLensPINCodeV2", "requestLensPINCodeV3", "requestLensPINCodeV4"] {
        assert_eq!(world.calls_of(operation), 1, "{operation}");
    }
    world.emulator.rules(|rules| rules.lens = false);
    let error = rescue.lens_pin_code(&for_technician(), None).await.unwrap_err();
    assert_eq!(error.refusal().unwrap().word, "requestPINCode_NoAccessToLens");
}

#[tokio::test(start_paused = true)]
async fn links_and_the_text_of_an_email() {
    let world = World::new().await;
    let rescue = world.rescue();
    assert!(rescue.invitation_link(&for_technician()).await.unwrap().starts_with("https://"));
    // Without a technician, for the caller, who is one.
    assert!(rescue.invitation_link(&PinRequest::default()).await.unwrap().starts_with("https://"));
    let pin = rescue.pin_code(&PinRequest::default()).await.unwrap();
    let email = rescue.email_text(&pin).await.unwrap();
    assert!(email.text.contains(pin.as_str()), "{email:?}");
    assert!(email.link.ends_with(pin.as_str()), "{email:?}");
    assert!(!email.subject.is_empty() && !email.signature.is_empty(), "{email:?}");
}

#[tokio::test(start_paused = true)]
async fn too_soon_is_tried_again() {
    let world = World::new().await;
    let rescue = world.rescue();
    world.emulator.fail_next("requestPINCodeV2", Failure::Word("requestPINCode_PollRateExceeded".into()));
    rescue.pin_code(&PinRequest::default()).await.unwrap();
    assert_eq!(world.calls_of("requestPINCodeV2"), 2);
}
