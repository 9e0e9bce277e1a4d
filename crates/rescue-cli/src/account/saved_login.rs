//! Logins that outlive a run of the command: a session's cookie or an auth code, with whose it is and where.
//!
//! Must not know when they are used. A password is never among them.

use std::fmt;
use std::path::PathBuf;

use logmein_rescue::{NotASavedSession, SavedSession};
use serde::{Deserialize, Serialize};

use crate::failure::{self, Failure};
use crate::secret::Secret;
use crate::{folders, private_file};

/// A login that was saved.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct SavedLogin {
    /// The service it is good for, and must never be sent elsewhere.
    pub(crate) endpoint: String,
    /// Whose it is: an e-mail address, or an id for single sign-on.
    pub(crate) user: String,
    /// A session as the library gives it.
    pub(crate) session: Option<Secret>,
    /// An auth code.
    pub(crate) auth_code: Option<Secret>,
}

impl SavedLogin {
    /// The session; `None` for an auth code.
    pub(crate) fn session(&self) -> Option<Result<SavedSession, NotASavedSession>> {
        Some(self.session.as_ref()?.reveal().parse())
    }
}

/// How it is written: the only place where secrets become text.
#[derive(Serialize)]
struct Written<'a> {
    endpoint: &'a str,
    user: &'a str,
    session: Option<&'a str>,
    auth_code: Option<&'a str>,
}

/// The file of a saved login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place(PathBuf);

impl fmt::Display for Place {
    /// The path.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the saved login {}", self.0.display())
    }
}

impl Place {
    /// Where `rescue login` saves for a profile.
    ///
    /// # Errors
    ///
    /// If there is no home folder.
    pub(crate) fn of_profile(profile: &str) -> Result<Self, Failure> {
        Self::named(profile)
    }

    /// Where the session of a user of a service is kept, whose credentials come from elsewhere.
    ///
    /// # Errors
    ///
    /// If there is no home folder.
    pub(crate) fn of_user(endpoint: &str, user: &str) -> Result<Self, Failure> {
        let host = endpoint.split('/').nth(2).unwrap_or_default();
        Self::named(&format!("{user} {host}"))
    }

    fn named(name: &str) -> Result<Self, Failure> {
        let keep = |letter: char| letter.is_ascii_alphanumeric() || "@.-_".contains(letter);
        let name: String = name.chars().map(|letter| if keep(letter) { letter } else { '_' }).collect();
        Ok(Self(folders::logins()?.join(format!("{name}.toml"))))
    }

    /// The path of a file with the same name and another extension.
    pub(crate) fn beside(&self, ending: &str) -> PathBuf {
        self.0.with_extension(ending)
    }

    /// The login that was saved here. One that is damaged counts as missing, with a warning.
    ///
    /// # Errors
    ///
    /// If others can read it.
    pub(crate) fn read(&self) -> Result<Option<SavedLogin>, Failure> {
        let Some(bytes) = private_file::read_bytes(&self.0)? else { return Ok(None) };
        private_file::check(&self.0)?;
        let text = std::str::from_utf8(&bytes).ok();
        let login = text.and_then(|text| toml::from_str(text).ok());
        // The error of the TOML crate would quote the file, which holds secrets.
        if login.is_none() {
            failure::warn(&format!("{self} is damaged and not used"));
        }
        Ok(login)
    }

    /// Saves a login here.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub(crate) fn write(&self, login: &SavedLogin) -> Result<(), Failure> {
        let SavedLogin { endpoint, user, session, auth_code } = login;
        let written = Written {
            endpoint,
            user,
            session: session.as_ref().map(Secret::reveal),
            auth_code: auth_code.as_ref().map(Secret::reveal),
        };
        // Strings alone always have a form in TOML.
        let text = toml::to_string(&written).unwrap_or_default();
        private_file::replace(&self.0, &text)
    }

    /// Removes the login, even a damaged one; `false` if nothing was saved.
    ///
    /// # Errors
    ///
    /// If the file cannot be removed.
    pub(crate) fn remove(&self) -> Result<bool, Failure> {
        private_file::remove(&self.0)
    }
}
