//! Which account a command speaks to, and as whom: from the command line, the environment, the profile, a saved login.
//!
//! Must not know what is asked of it.

mod credentials;
mod login_count;
pub(crate) mod profile;
pub(crate) mod saved_login;
mod secret_command;

use logmein_rescue::{Rescue, RescueBuilder};

use crate::exit::Exit;
use crate::failure::{self, Failure};
use crate::options::Options;
use crate::progress;
use credentials::Credentials;
use login_count::LoginCount;
use profile::Profile;
use saved_login::{Place, SavedLogin};

pub(crate) use credentials::variable;

/// The public service.
pub(crate) const SERVICE: &str = "https://secure.logmeinrescue.com/API/API.asmx";

/// A client, and where its session is kept for the next run.
#[derive(Debug)]
pub(crate) struct Account {
    pub(crate) rescue: Rescue,
    /// The address of the service.
    pub(crate) endpoint: String,
    /// `None` if there is nothing to keep.
    kept: Option<Kept>,
}

#[derive(Debug)]
struct Kept {
    place: Place,
    user: String,
}

impl Account {
    /// The account that the options, the environment and the profile name. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// If there are no credentials, or the files that hold them are not as they should be.
    pub(crate) fn open(options: &Options) -> Result<Self, Failure> {
        let profile = Profile::read(&options.profile)?;
        if let Some(credentials) = Credentials::given(&profile)? {
            // They are for the service named beside them, whatever login was saved before.
            return Self::with(options, endpoint(options, &profile, None), credentials);
        }
        let place = Place::of_profile(&options.profile)?;
        let saved = place.read()?;
        let endpoint = endpoint(options, &profile, saved.as_ref());
        Self::saved(options, endpoint, place, saved)
    }

    /// With credentials, and the session that an earlier run has kept for the same user.
    fn with(options: &Options, endpoint: String, credentials: Credentials) -> Result<Self, Failure> {
        let counted = |builder: RescueBuilder| match credentials.user() {
            Some(user) => counting(builder, &endpoint, user),
            None => builder,
        };
        let user = credentials.user().filter(|_| !options.no_session_file).map(str::to_owned);
        // Without a folder nothing is kept, and the command works nevertheless.
        let place = user.and_then(|user| Some((Place::of_user(&endpoint, &user).ok()?, user)));
        let Some((place, user)) = place else {
            let rescue = counted(credentials.apply(builder(options, &endpoint))).build()?;
            return Ok(Self { rescue, endpoint, kept: None });
        };
        let earlier = place.read()?.filter(|saved| saved.endpoint == endpoint && saved.user == user);
        let mut builder = counted(credentials.apply(builder(options, &endpoint)));
        match earlier.and_then(|saved| saved.session()) {
            Some(Ok(session)) => builder = builder.saved_session(session),
            Some(Err(error)) => failure::warn(&format!("{place} is not used: {error}; logging in again")),
            None => {}
        }
        Ok(Self { rescue: builder.build()?, endpoint, kept: Some(Kept { place, user }) })
    }

    /// As `rescue login` has left it.
    fn saved(
        options: &Options,
        endpoint: String,
        place: Place,
        saved: Option<SavedLogin>,
    ) -> Result<Self, Failure> {
        let nobody = |message: String| {
            Failure::new(Exit::Credentials, message)
                .remedy("run `rescue login`, or set RESCUE_EMAIL and RESCUE_PASSWORD, or RESCUE_AUTH_CODE")
        };
        let Some(saved) = saved else {
            return Err(nobody("nobody is logged in".to_owned()));
        };
        if saved.endpoint != endpoint {
            return Err(nobody(format!("the saved login is for {}, not for {endpoint}", saved.endpoint)));
        }
        let builder = builder(options, &endpoint);
        if let Some(code) = &saved.auth_code {
            let rescue = builder.auth_code(code.reveal()).build()?;
            return Ok(Self { rescue, endpoint, kept: None });
        }
        let session = match saved.session() {
            Some(Ok(session)) => session,
            Some(Err(error)) => return Err(nobody(format!("{place} cannot be used: {error}"))),
            None => return Err(nobody(format!("{place} holds no session"))),
        };
        let rescue = builder.saved_session(session).build()?;
        Ok(Self { rescue, endpoint, kept: Some(Kept { place, user: saved.user }) })
    }

    /// Keeps the session for the next run. The caller may ignore an error.
    ///
    /// # Errors
    ///
    /// If the file cannot be written.
    pub(crate) async fn keep(&self) -> Result<(), Failure> {
        let Some(Kept { place, user }) = &self.kept else { return Ok(()) };
        let Some(session) = self.rescue.saved_session().await else { return Ok(()) };
        place.write(&SavedLogin {
            endpoint: self.endpoint.clone(),
            user: user.clone(),
            session: Some(session.reveal().into()),
            auth_code: None,
        })
    }
}

/// A client of a service, with the settings that do not depend on who calls.
pub(crate) fn builder(options: &Options, endpoint: &str) -> RescueBuilder {
    let builder = Rescue::builder().endpoint(endpoint).configure(|client| match options.timeout() {
        Some(timeout) => client.timeout(timeout),
        None => client,
    });
    if builder.is_unencrypted() {
        failure::warn("secrets are sent unencrypted to another machine; give the service's https address");
    }
    if options.quiet { builder } else { builder.on_wait(progress::show_wait) }
}

/// Counts the logins of this user together with those of other processes.
pub(crate) fn counting(builder: RescueBuilder, endpoint: &str, user: &str) -> RescueBuilder {
    match LoginCount::of_user(endpoint, user) {
        Some(count) => builder.shared_logins(count),
        None => builder,
    }
}

/// The address of the service: what is nearest to the command line counts.
pub(crate) fn endpoint(options: &Options, profile: &Profile, saved: Option<&SavedLogin>) -> String {
    let given = options.endpoint.as_ref().or(profile.endpoint.as_ref());
    given.or(saved.map(|saved| &saved.endpoint)).map_or_else(|| SERVICE.to_owned(), Clone::clone)
}
