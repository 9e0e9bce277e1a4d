//! Where the examples call: the server that the environment names, or the emulator in this process.

use rescue_emulator::{Emulator, demo};

/// A server and how to get in.
pub(crate) struct Server {
    pub(crate) url: String,
    /// E-mail address and password, unless the environment gives an auth code.
    pub(crate) login: Option<(String, String)>,
    pub(crate) auth_code: Option<String>,
    /// Runs as long as it is held.
    _emulator: Option<Emulator>,
}

/// The server that `RESCUE_URL` names, with `RESCUE_AUTH_CODE`, or `RESCUE_EMAIL` and `RESCUE_PASSWORD`; without
/// `RESCUE_URL` the emulator.
pub(crate) async fn from_environment() -> Result<Server, Box<dyn std::error::Error>> {
    let Ok(url) = std::env::var("RESCUE_URL") else {
        let emulator = Emulator::start().await?;
        let login = Some((demo::EMAIL.into(), demo::PASSWORD.into()));
        let auth_code = Some(demo::AUTH_CODE.into());
        return Ok(Server { url: emulator.url(), login, auth_code, _emulator: Some(emulator) });
    };
    let auth_code = std::env::var("RESCUE_AUTH_CODE").ok();
    let login = match (&auth_code, std::env::var("RESCUE_EMAIL"), std::env::var("RESCUE_PASSWORD")) {
        (Some(_), ..) => None,
        (None, Ok(email), Ok(password)) => Some((email, password)),
        _ => {
            return Err(
                "RESCUE_URL is set: set RESCUE_AUTH_CODE too, or RESCUE_EMAIL and RESCUE_PASSWORD".into()
            );
        }
    };
    Ok(Server { url, login, auth_code, _emulator: None })
}
